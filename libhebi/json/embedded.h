/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of data/ inside of the library; the table is made by cmake/embed.cmake. */
#ifndef HEBI_JSON_EMBEDDED_H
#define HEBI_JSON_EMBEDDED_H

#include <stddef.h>

typedef enum hebi__embedded_kind {
  HEBI__EMBEDDED_CATALOG, /* one, without an id */
  HEBI__EMBEDDED_PLAN,    /* by its id: "hebi-2026" */
  HEBI__EMBEDDED_HISTORY  /* by the id of its place: "410600" */
} hebi__embedded_kind;

typedef struct hebi__embedded {
  hebi__embedded_kind kind;
  const char *id;
  const char *text; /* NUL-terminated */
  size_t length;
} hebi__embedded;

extern const hebi__embedded hebi__embedded_table[];
extern const size_t hebi__embedded_count;

#endif
