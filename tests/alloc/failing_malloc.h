/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A malloc for the whole process that counts, and fails where it is told to. */
#ifndef FAILING_MALLOC_H
#define FAILING_MALLOC_H

#include <stddef.h>

/* From now on the `n`-th request fails (n = 0: none does), with `ever_after` every later one too.
 */
void failing_malloc_start(size_t n, int ever_after);

/* No request fails any more. Returns how many there were since the start. */
size_t failing_malloc_stop(void);

/* How many failed since the start. */
size_t failing_malloc_refused(void);

/* Pieces of memory that are taken and not given back, of the whole process. */
long failing_malloc_live(void);

#endif
