/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory of one object: taken piece by piece while it is built, given back all at once. */
#ifndef HEBI_BASE_ARENA_H
#define HEBI_BASE_ARENA_H

#include <stddef.h>

typedef struct hebi__block hebi__block;

/* Start from {0}. */
typedef struct hebi__arena {
  hebi__block *head;
} hebi__arena;

/* Zeroed memory for `count` things of `size` bytes, aligned for any type; never NULL for 0 things.
 * NULL where memory cannot be had or the product overflows. */
void *hebi__arena_take(hebi__arena *arena, size_t count, size_t size);

/* A copy of `text`. NULL for NULL text and where memory cannot be had. */
char *hebi__arena_text(hebi__arena *arena, const char *text);

/* Copies `text` into `*to`; 0 where memory cannot be had, 1 otherwise (also for NULL text). */
int hebi__arena_set(hebi__arena *arena, const char **to, const char *text);

void hebi__arena_free(hebi__arena *arena);

#endif
