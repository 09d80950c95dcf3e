/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of tests/cases/<folder>/<name>.json, for the caller to free. */
#ifndef CASE_TEXT_H
#define CASE_TEXT_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

static inline char *case_text(const char *folder, const char *name) {
  char path[512];
  snprintf(path, sizeof path, "%s/cases/%s/%s.json", HEBI_TESTS_DIR, folder, name);
  FILE *file = fopen(path, "rb");
  cr_assert_not_null(file, "%s cannot be read", path);
  char *text = calloc(1, 1 << 20);
  cr_assert_not_null(text);
  size_t n = fread(text, 1, (1 << 20) - 1, file);
  fclose(file);
  cr_assert(n > 0 && n < (1 << 20) - 1, "%s is empty or too long", path);
  return text;
}

#endif
