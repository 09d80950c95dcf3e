/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the reader's refusals: what was seen, what was wanted. */
#ifndef HEBI_JSON_DESCRIBE_H
#define HEBI_JSON_DESCRIBE_H

#include "base/error.h"
#include "json/tables.h"

#include <cjson/cJSON.h>

/* A message that is being put together. Start from {0}. */
typedef struct hebi__line {
  char text[sizeof((hebi_error *)0)->message];
  size_t length;
} hebi__line;

/* Adds all of the piece, or nothing and returns 0 where it does not fit. */
int hebi__line_add(hebi__line *line, const char *format, ...) HEBI__PRINTF(2, 3);

/* A text from outside, in quotes: its beginning, with no control characters. */
void hebi__line_quote(hebi__line *line, const char *text);

/* "the text \"2026\"", "null", "a list" */
void hebi__line_seen(hebi__line *line, const cJSON *item);

/* "a whole number from 1000 to 9999", "one of \"first\", \"revised\"" */
void hebi__line_wanted(hebi__line *line, const hebi__field *field);

/* "; known are \"id\", ..." where that fits, else the known key that `key` looks like. */
void hebi__line_known(hebi__line *line, const hebi__table *table, const char *key);

#endif
