/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Defined in the program itself, these names come before the C library's for every shared library
 * that is loaded; glibc keeps its own under other names. */
#include "failing_malloc.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *piece);

static atomic_int counting;
static atomic_int failing_ever_after;
static atomic_size_t failing_at, requests, refusals;
static atomic_long live;

static int refused(void) {
  if (!counting)
    return 0;
  size_t n = ++requests, at = failing_at;
  if (at == 0 || n < at || (n > at && !failing_ever_after))
    return 0;
  refusals++;
  errno = ENOMEM;
  return 1;
}

static void *counted(void *piece) {
  if (piece != NULL)
    live++;
  return piece;
}

void *malloc(size_t size) {
  return refused() ? NULL : counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size) {
  return refused() ? NULL : counted(__libc_calloc(count, size));
}

void *memalign(size_t alignment, size_t size);
void *memalign(size_t alignment, size_t size) {
  return refused() ? NULL : counted(__libc_memalign(alignment, size));
}

void *aligned_alloc(size_t alignment, size_t size) {
  return memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size) {
  void *piece = memalign(alignment, size);
  if (piece == NULL)
    return ENOMEM;
  *out = piece;
  return 0;
}

void free(void *piece) {
  if (piece != NULL)
    live--;
  __libc_free(piece);
}

void *realloc(void *old, size_t size) {
  if (old == NULL)
    return malloc(size);
  if (size == 0) {
    free(old);
    return NULL;
  }
  return refused() ? NULL : __libc_realloc(old, size);
}

void failing_malloc_start(size_t n, int ever_after) {
  failing_at = n;
  failing_ever_after = ever_after;
  requests = refusals = 0;
  counting = 1;
}

size_t failing_malloc_stop(void) {
  counting = 0;
  return requests;
}

size_t failing_malloc_refused(void) {
  return refusals;
}

long failing_malloc_live(void) {
  return live;
}
