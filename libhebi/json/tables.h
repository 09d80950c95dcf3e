/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three formats as tables: which keys an object has, of what type, and which member of a plain
 * struct each of them fills. Reader, writer and schema all go by them. */
#ifndef HEBI_JSON_TABLES_H
#define HEBI_JSON_TABLES_H

#include "model/names.h"

#include <libhebi/indicator.h>

typedef enum hebi__field_type {
  HEBI__FIELD_FORMAT,  /* the text `constant`; fills nothing */
  HEBI__FIELD_VERSION, /* the number `low`; fills nothing */
  HEBI__FIELD_TEXT,    /* const char *; absent: NULL */
  HEBI__FIELD_NUMBER,  /* double; absent: NaN */
  HEBI__FIELD_INTEGER, /* int32_t from low to high */
  HEBI__FIELD_BOOLEAN, /* int32_t, 0 or 1; absent: 0 */
  HEBI__FIELD_NAME,    /* an enumeration, by its names */
  HEBI__FIELD_OBJECT,  /* members of the same struct, from `offset` on */
  HEBI__FIELD_LIST     /* a pointer to structs, and their count */
} hebi__field_type;

typedef struct hebi__table hebi__table;

typedef struct hebi__field {
  const char *key;
  hebi__field_type type;
  int optional;
  size_t offset;
  size_t count_offset;      /* LIST */
  double low, high;         /* NUMBER and INTEGER */
  int32_t absent;           /* INTEGER and NAME: what an absent key means */
  hebi__names names;        /* NAME */
  const char *constant;     /* FORMAT */
  const hebi__table *table; /* OBJECT and LIST */
} hebi__field;

enum { HEBI__FIELDS_MAX = 24 };

struct hebi__table {
  const hebi__field *fields;
  size_t n_fields; /* at most HEBI__FIELDS_MAX */
  size_t size;     /* of the struct, where the table stands in a list */
  int one_line;    /* written on one line */
};

/* What a catalog file holds. */
typedef struct hebi__catalog_data {
  const hebi_indicator *indicators;
  size_t n_indicators;
} hebi__catalog_data;

extern const hebi__table hebi__catalog_table; /* of a hebi__catalog_data */
extern const hebi__table hebi__history_table; /* of a hebi_history_data */
extern const hebi__table hebi__plan_table;    /* of a hebi_plan_data */

/* The field of that key, n_fields where there is none. */
size_t hebi__table_find(const hebi__table *table, const char *key);

#endif
