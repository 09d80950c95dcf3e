/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON pointers (RFC 6901), as they stand in the `where` of an error. */
#ifndef HEBI_JSON_POINTER_H
#define HEBI_JSON_POINTER_H

#include "base/error.h"

/* A pointer that is being put together, cut where it outgrows an error. Start from {0}. */
typedef struct hebi__pointer {
  char text[sizeof((hebi_error *)0)->where];
  size_t length;
} hebi__pointer;

void hebi__pointer_index(hebi__pointer *pointer, size_t index);
void hebi__pointer_key(hebi__pointer *pointer, const char *key);
/* `raw` is a key of n bytes as it stands in checked JSON text, with its escapes. */
void hebi__pointer_raw_key(hebi__pointer *pointer, const char *raw, size_t n);

/* The way from the root to a value while objects are walked: each step lives on the caller's stack
 * and points to the one above. The root has no step. */
typedef struct hebi__path {
  const struct hebi__path *up;
  const char *key; /* NULL for an element of a list */
  size_t index;
} hebi__path;

void hebi__pointer_path(hebi__pointer *pointer, const hebi__path *path);

#endif
