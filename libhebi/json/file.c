/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libhebi/json.h>

#include "base/text.h"
#include "json/scan.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static int fail(hebi_error *err, const char *verb, const char *path, int number) {
  if (number == ENOMEM)
    return hebi__fail_memory(err);
  char reason[120];
  if (strerror_r(number, reason, sizeof reason) != 0)
    snprintf(reason, sizeof reason, "error %d", number);
  return hebi__fail(err, HEBI_CODE_FILE, "path", "cannot %s the file (%s): %s", verb, reason, path);
}

static int read_all(hebi__text *text, FILE *file, const char *path, hebi_error *err) {
  char piece[16384];
  size_t n;
  do {
    n = fread(piece, 1, sizeof piece, file);
    if (ferror(file))
      return fail(err, "read", path, errno);
    hebi__text_add_n(text, piece, n);
    if (text->failed)
      return hebi__fail_memory(err);
    if (text->length > HEBI__JSON_SIZE)
      return hebi__fail(err, HEBI_CODE_LIMIT, "path", "the file is larger than %d bytes: %s",
                        HEBI__JSON_SIZE, path);
  } while (n > 0);
  return HEBI_CODE_OK;
}

static int read_file(hebi__text *text, const char *path, hebi_error *err) {
  if (path == NULL)
    return hebi__fail_null(err, "path");
  FILE *file = fopen(path, "rb");
  if (file == NULL)
    return fail(err, "open", path, errno);
  int code = read_all(text, file, path, err);
  fclose(file);
  return code;
}

int hebi_catalog_read_file(hebi_catalog **out, const char *path, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  hebi__text text = {0};
  int code = read_file(&text, path, err);
  if (code == HEBI_CODE_OK)
    code = hebi_catalog_read(out, text.data, text.length, err);
  hebi__text_free(&text);
  return code;
}

int hebi_history_read_file(hebi_history **out, const char *path, const hebi_catalog *catalog,
                           hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  hebi__text text = {0};
  int code = read_file(&text, path, err);
  if (code == HEBI_CODE_OK)
    code = hebi_history_read(out, text.data, text.length, catalog, err);
  hebi__text_free(&text);
  return code;
}

int hebi_plan_read_file(hebi_plan **out, const char *path, const hebi_catalog *catalog,
                        hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  hebi__text text = {0};
  int code = read_file(&text, path, err);
  if (code == HEBI_CODE_OK)
    code = hebi_plan_read(out, text.data, text.length, catalog, err);
  hebi__text_free(&text);
  return code;
}
