/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/guard.h"

#include <gsl/gsl_errno.h>
#include <pthread.h>
#include <stddef.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static gsl_error_handler_t *previous;
static _Thread_local int depth;

/* With no handler of the host's before ours, its own GSL errors come back to it as return codes. */
static void handle(const char *reason, const char *file, int line, int number) {
  if (depth == 0 && previous != NULL)
    previous(reason, file, line, number);
}

/* Installed once and never taken out again: swapping it per call would race between threads and
 * between two copies of the library. The library is linked with -z nodelete, so `handle` stays. */
static void install(void) {
  previous = gsl_set_error_handler(handle);
}

void hebi__guard_enter(void) {
  pthread_once(&once, install);
  depth++;
}

void hebi__guard_leave(void) {
  depth--;
}
