/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plain struct as JSON text, as a table has it. */
#ifndef HEBI_JSON_WRITE_H
#define HEBI_JSON_WRITE_H

#include "base/text.h"
#include "json/tables.h"

/* Adds `string` in quotes, with its escapes. */
void hebi__write_string(hebi__text *text, const char *string);

/* A new line and `indent` spaces. */
void hebi__write_line(hebi__text *text, size_t indent);

/* Writes the whole text. Fails where a text that has to be there is missing, is not UTF-8, or an
 * enumeration has no name for its value; err->where says which. */
int hebi__write(const hebi__table *table, const void *object, char **out, size_t *length,
                hebi_error *err);

#endif
