/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A parsed tree into a plain struct, as a table has it. */
#ifndef HEBI_JSON_READ_H
#define HEBI_JSON_READ_H

#include "base/arena.h"
#include "base/error.h"
#include "json/tables.h"

#include <cjson/cJSON.h>

typedef struct hebi__document {
  const char *text;
  size_t length;
  cJSON *tree;
  hebi__arena arena; /* lists */
} hebi__document;

/* Fills `*object`. Its texts are borrowed from the tree, its lists from the arena, so it lives as
 * long as the document. A refusal carries pointer, line and column. `err` must not be NULL. */
int hebi__read(const hebi__table *table, void *object, hebi__document *document, hebi_error *err);

#endif
