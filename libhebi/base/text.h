/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that grows. A failed allocation is remembered, so that a writer checks once, at the end.
 */
#ifndef HEBI_BASE_TEXT_H
#define HEBI_BASE_TEXT_H

#include "base/error.h"

/* Start from {0}. */
typedef struct hebi__text {
  char *data;
  size_t length, capacity;
  int failed;
} hebi__text;

void hebi__text_add(hebi__text *text, const char *piece);
void hebi__text_add_n(hebi__text *text, const char *piece, size_t n);
void hebi__text_format(hebi__text *text, const char *format, ...) HEBI__PRINTF(2, 3);

/* Rounded to the fewest digits that read back as the same double, with a point in every locale.
 * NaN and infinities become "null". */
void hebi__text_number(hebi__text *text, double value);

/* `value` with a fixed number of decimals and a point in every locale; "-0.0" becomes "0.0". */
void hebi__text_fixed(hebi__text *text, double value, int decimals);

/* Hands the text over (`length` may be NULL) or reports that memory ran out; empties `text`. */
int hebi__text_give(hebi__text *text, char **out, size_t *length, hebi_error *err);

void hebi__text_free(hebi__text *text);

#endif
