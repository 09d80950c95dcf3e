/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include <float.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room for n more bytes and the closing NUL. */
static int reserve(hebi__text *text, size_t n) {
  if (text->failed || n > SIZE_MAX / 4 - text->length) {
    text->failed = 1;
    return 0;
  }
  size_t wanted = text->length + n + 1;
  if (wanted <= text->capacity)
    return 1;
  size_t capacity = 2 * text->capacity > wanted ? 2 * text->capacity : wanted + 63;
  char *data = realloc(text->data, capacity);
  if (data == NULL) {
    text->failed = 1;
    return 0;
  }
  text->data = data;
  text->capacity = capacity;
  return 1;
}

void hebi__text_add_n(hebi__text *text, const char *piece, size_t n) {
  if (!reserve(text, n))
    return;
  if (n > 0)
    memcpy(text->data + text->length, piece, n);
  text->length += n;
  text->data[text->length] = '\0';
}

void hebi__text_add(hebi__text *text, const char *piece) {
  hebi__text_add_n(text, piece, strlen(piece));
}

void hebi__text_format(hebi__text *text, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, format, args);
  va_end(args);
  if (n < 0)
    text->failed = 1;
  else if (reserve(text, (size_t)n)) {
    vsnprintf(text->data + text->length, (size_t)n + 1, format, again);
    text->length += (size_t)n;
  }
  va_end(again);
}

/* printf writes the locale's decimal point: whatever is no part of a plain number becomes '.'.
 * A point of several bytes leaves one '.'. */
static void point_always(char *number) {
  char *to = number;
  for (const char *from = number; *from != '\0'; from++) {
    if (strchr("0123456789+-eE", *from) != NULL)
      *to++ = *from;
    else if (to == number || to[-1] != '.')
      *to++ = '.';
  }
  *to = '\0';
}

void hebi__text_number(hebi__text *text, double value) {
  if (!isfinite(value)) {
    hebi__text_add(text, "null");
    return;
  }
  char number[40];
  /* 15 digits are enough to tell any two decimals apart, save among the denormals. */
  for (int digits = fabs(value) < DBL_MIN ? 1 : 15; digits <= 17; digits++) {
    snprintf(number, sizeof number, "%.*g", digits, value);
    if (strtod(number, NULL) == value)
      break;
  }
  point_always(number);
  hebi__text_add(text, number);
}

void hebi__text_fixed(hebi__text *text, double value, int decimals) {
  char number[352]; /* the largest double has 309 digits before the point */
  snprintf(number, sizeof number, "%.*f", decimals, value);
  point_always(number);
  int zero = strspn(number, "-0.") == strlen(number);
  hebi__text_add(text, zero && number[0] == '-' ? number + 1 : number);
}

int hebi__text_give(hebi__text *text, char **out, size_t *length, hebi_error *err) {
  *out = NULL;
  if (!reserve(text, 0)) {
    hebi__text_free(text);
    return hebi__fail_memory(err);
  }
  text->data[text->length] = '\0';
  *out = text->data;
  if (length != NULL)
    *length = text->length;
  *text = (hebi__text){0};
  return hebi__ok(err);
}

void hebi__text_free(hebi__text *text) {
  free(text->data);
  *text = (hebi__text){0};
}
