/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of data/ inside of the library; the table is made by cmake/embed.cmake. */
#ifndef HEBI_JSON_EMBEDDED_H
#define HEBI_JSON_EMBEDDED_H

#include <stddef.h>

typedef struct hebi__embedded {
  const char *name; /* path below data/ without ".json" */
  const char *text; /* NUL-terminated */
  size_t length;
} hebi__embedded;

extern const hebi__embedded hebi__embedded_table[];
extern const size_t hebi__embedded_count;

#endif
