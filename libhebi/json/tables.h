/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three formats as tables: which keys an object has, of what type, and which member of a plain
 * struct each of them fills. Reader, writer and schema all go by them. Forms and rules say in
 * addition, for the schema, what the model checks of a text and of several keys together. */
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
  HEBI__FIELD_TEXTS,   /* const char *const *, and their count: texts that are not empty */
  HEBI__FIELD_OBJECT,  /* members of the same struct, from `offset` on */
  HEBI__FIELD_LIST     /* a pointer to structs, and their count */
} hebi__field_type;

/* What the model wants of a text besides being one. */
typedef enum hebi__form {
  HEBI__FORM_ANY = 0,
  HEBI__FORM_ID = 1,   /* of something elsewhere: never empty, though it may be absent */
  HEBI__FORM_UNIT = 2, /* the name of a hebi_unit_at() */
  HEBI__FORM_DATE = 3  /* hebi__date_pattern */
} hebi__form;

typedef struct hebi__table hebi__table;

typedef struct hebi__field {
  const char *key;
  hebi__field_type type;
  int optional;
  size_t offset;
  size_t count_offset;      /* LIST and TEXTS */
  double low, high;         /* NUMBER and INTEGER; low of a LIST: how many it holds at least */
  int32_t absent;           /* INTEGER and NAME: what an absent key means */
  hebi__names names;        /* NAME */
  const char *constant;     /* FORMAT */
  hebi__form form;          /* TEXT */
  const hebi__table *table; /* OBJECT and LIST */
} hebi__field;

/* Where the name under `key` is one of `values` (the bit 1 << value is set; an absent key counts by
 * what its absence means), and that under `also` one of `also_values`, the name under `other` is
 * one of `allowed`, the keys `needed` are there and the keys `barred` are not, and a number is not
 * negative. */
typedef struct hebi__rule {
  const char *key;
  uint32_t values;
  const char *also; /* NULL: no second condition */
  uint32_t also_values;
  const char *other; /* NULL: no matter which */
  uint32_t allowed;
  const char *needed[3], *barred[4]; /* ended by NULL */
  const char *not_negative;          /* the number under this key is 0 or more; NULL: none */
} hebi__rule;

enum { HEBI__FIELDS_MAX = 40 };

struct hebi__table {
  const hebi__field *fields;
  size_t n_fields; /* at most HEBI__FIELDS_MAX */
  size_t size;     /* of the struct, where the table stands in a list */
  int one_line;    /* written on one line */
  const hebi__rule *rules;
  size_t n_rules;
  const char *one_of[3];   /* exactly one of these keys is there; ended by NULL */
  const char *any_of[4];   /* at least one of these is */
  const char *together[3]; /* all of these are there, or none */
  const char *list_with;   /* where this list holds anything, */
  const char *needs;       /* this key is there as well */
};

/* What a catalog file holds. */
typedef struct hebi__catalog_data {
  const hebi_indicator *indicators;
  size_t n_indicators;
} hebi__catalog_data;

/* Of a date, as an extended regular expression. Which days a month has it leaves open. */
extern const char hebi__date_pattern[];

extern const hebi__table hebi__catalog_table; /* of a hebi__catalog_data */
extern const hebi__table hebi__history_table; /* of a hebi_history_data */
extern const hebi__table hebi__plan_table;    /* of a hebi_plan_data */

/* The field of that key, n_fields where there is none. */
size_t hebi__table_find(const hebi__table *table, const char *key);

#endif
