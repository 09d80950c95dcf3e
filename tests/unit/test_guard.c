/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Criterion runs every test in a process of its own, so each one decides anew what comes first: the
 * host's handler or the library's. */
#include "base/guard.h"

#include <criterion/criterion.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_log.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>

static atomic_int host_calls;
static int host_number;
static char host_reason[64];

static void host_handler(const char *reason, const char *file, int line, int number) {
  (void)file;
  (void)line;
  host_number = number;
  strncpy(host_reason, reason, sizeof host_reason - 1);
  atomic_fetch_add(&host_calls, 1);
}

/* The logarithm of -1: GSL calls the handler and, where that returns, gives GSL_EDOM back. */
static int gsl_fails(void) {
  gsl_sf_result result;
  return gsl_sf_log_e(-1, &result);
}

static int fails_inside(void) {
  hebi__guard_enter();
  int code = gsl_fails();
  hebi__guard_leave();
  return code;
}

/* What the guard is for; and proof that the other tests can fail. */
Test(guard, without_it_gsl_aborts, .signal = SIGABRT) {
  gsl_fails();
}

Test(guard, inside_an_error_is_a_return_code) {
  cr_expect_eq(fails_inside(), GSL_EDOM);
  cr_expect_eq(fails_inside(), GSL_EDOM);
}

Test(guard, the_default_handler_does_not_come_back) {
  cr_expect_eq(fails_inside(), GSL_EDOM);
  cr_expect_eq(gsl_fails(), GSL_EDOM, "outside of the library, after its first use");
}

Test(guard, the_host_hears_of_its_own_errors_only) {
  gsl_set_error_handler(host_handler);
  cr_expect_eq(fails_inside(), GSL_EDOM);
  cr_expect_eq(host_calls, 0, "the host heard of an error inside of the library");
  cr_expect_eq(gsl_fails(), GSL_EDOM);
  cr_expect_eq(host_calls, 1);
  cr_expect_eq(host_number, GSL_EDOM);
  cr_expect_str_eq(host_reason, "domain error");
  cr_expect_eq(fails_inside(), GSL_EDOM);
  cr_expect_eq(host_calls, 1);
  cr_expect_eq(gsl_fails(), GSL_EDOM);
  cr_expect_eq(host_calls, 2);
}

Test(guard, brackets_nest) {
  gsl_set_error_handler(host_handler);
  hebi__guard_enter();
  cr_expect_eq(fails_inside(), GSL_EDOM);
  cr_expect_eq(gsl_fails(), GSL_EDOM, "after the inner bracket, inside of the outer one");
  cr_expect_eq(host_calls, 0);
  hebi__guard_leave();
  gsl_fails();
  cr_expect_eq(host_calls, 1);
}

Test(guard, a_host_that_switched_errors_off_stays_undisturbed) {
  gsl_set_error_handler_off();
  cr_expect_eq(fails_inside(), GSL_EDOM);
  cr_expect_eq(gsl_fails(), GSL_EDOM);
}

/* Swapping the handler per call would race between threads. */
Test(guard, the_handler_is_installed_once) {
  gsl_set_error_handler(host_handler);
  fails_inside();
  gsl_error_handler_t *ours = gsl_set_error_handler(host_handler);
  cr_expect_neq(ours, host_handler, "the bracket took its handler out again");
  fails_inside();
  cr_expect_eq(gsl_set_error_handler(ours), host_handler, "a later handler of the host was lost");
}

typedef struct meeting {
  pthread_barrier_t entered, checked;
} meeting;

static void *stay_inside(void *of) {
  meeting *meet = of;
  hebi__guard_enter();
  pthread_barrier_wait(&meet->entered);
  int code = gsl_fails();
  pthread_barrier_wait(&meet->checked);
  hebi__guard_leave();
  return code == GSL_EDOM ? of : NULL;
}

static void *fail_outside(void *of) {
  return gsl_fails() == GSL_EDOM ? of : NULL;
}

Test(guard, another_thread_inside_does_not_cover_this_one) {
  gsl_set_error_handler(host_handler);
  meeting meet;
  pthread_t thread;
  void *result;
  cr_assert_eq(pthread_barrier_init(&meet.entered, NULL, 2), 0);
  cr_assert_eq(pthread_barrier_init(&meet.checked, NULL, 2), 0);
  cr_assert_eq(pthread_create(&thread, NULL, stay_inside, &meet), 0);
  pthread_barrier_wait(&meet.entered);
  cr_expect_eq(gsl_fails(), GSL_EDOM, "this thread is outside");
  pthread_barrier_wait(&meet.checked);
  pthread_join(thread, &result);
  cr_expect_not_null(result, "the thread inside got no return code");
  cr_expect_eq(host_calls, 1, "called %d times, wanted once, for this thread", host_calls);
  pthread_barrier_destroy(&meet.entered);
  pthread_barrier_destroy(&meet.checked);
}

Test(guard, this_thread_inside_does_not_cover_another) {
  gsl_set_error_handler(host_handler);
  pthread_t thread;
  void *result;
  hebi__guard_enter();
  cr_assert_eq(pthread_create(&thread, NULL, fail_outside, host_reason), 0);
  pthread_join(thread, &result);
  cr_expect_not_null(result);
  cr_expect_eq(host_calls, 1);
  gsl_fails();
  cr_expect_eq(host_calls, 1);
  hebi__guard_leave();
}

enum { THREADS = 8, ROUNDS = 200 };

static void *enter_together(void *of) {
  size_t failures = 0;
  pthread_barrier_wait(of);
  for (int i = 0; i < ROUNDS; i++)
    failures += fails_inside() == GSL_EDOM;
  return failures == ROUNDS ? of : NULL;
}

/* A second installation would make the handler its own predecessor. */
Test(guard, threads_that_come_first_together_install_once, .timeout = 60) {
  gsl_set_error_handler(host_handler);
  pthread_t threads[THREADS];
  pthread_barrier_t start;
  cr_assert_eq(pthread_barrier_init(&start, NULL, THREADS), 0);
  for (int i = 0; i < THREADS; i++)
    cr_assert_eq(pthread_create(&threads[i], NULL, enter_together, &start), 0);
  for (int i = 0; i < THREADS; i++) {
    void *result;
    pthread_join(threads[i], &result);
    cr_expect_not_null(result, "thread %d missed a return code", i);
  }
  pthread_barrier_destroy(&start);
  cr_expect_eq(host_calls, 0);
  gsl_fails();
  cr_expect_eq(host_calls, 1);
}
