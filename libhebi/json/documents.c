/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libhebi/builtin.h>

#include "json/locate.h"
#include "json/read.h"
#include "json/scan.h"
#include "json/write.h"

#include <locale.h>
#include <pthread.h>
#include <stdlib.h>

/* cJSON notes where it stopped in a global of its own. */
static pthread_mutex_t parse_lock = PTHREAD_MUTEX_INITIALIZER;

static int parse(hebi__document *document, hebi_error *err) {
  int code = hebi__scan_check(document->text, document->length, err);
  if (code != HEBI_CODE_OK)
    return code;
  pthread_mutex_lock(&parse_lock);
  document->tree = cJSON_ParseWithLengthOpts(document->text, document->length, NULL, 0);
  pthread_mutex_unlock(&parse_lock);
  /* The text is known to be JSON, so nothing but memory can have been wanting. */
  return document->tree != NULL ? HEBI_CODE_OK : hebi__fail_memory(err);
}

/* Makes an object of `document`, whose text is set, into `*out`. */
typedef int maker(void *out, hebi__document *document, const hebi_catalog *catalog,
                  hebi_error *err);

/* The model refuses what a value means; its pointer is looked up in the text like the reader's. */
static int place_error(const hebi__document *document, int code, hebi_error *err) {
  int of_data = code <= HEBI_CODE_JSON && code > HEBI_CODE_FILE;
  if (of_data && err->line == 0 && err->where[0] == '/')
    hebi__locate(err, document->text, document->length, err->where, 0);
  return code;
}

/* In the "C" locale, for this thread alone: numbers have a point then, whatever the host set. */
static int make(maker *fill, void *out, const char *text, size_t length,
                const hebi_catalog *catalog, hebi_error *err) {
  hebi_error own;
  hebi_error *used = err != NULL ? err : &own;
  locale_t c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  if (c_locale == (locale_t)0)
    return hebi__fail_memory(err);
  locale_t before = uselocale(c_locale);
  hebi__document document = {.text = text, .length = length};
  int code = parse(&document, used);
  if (code == HEBI_CODE_OK)
    code = place_error(&document, fill(out, &document, catalog, used), used);
  cJSON_Delete(document.tree);
  hebi__arena_free(&document.arena);
  uselocale(before);
  freelocale(c_locale);
  return code;
}

static int make_catalog(void *out, hebi__document *document, const hebi_catalog *unused,
                        hebi_error *err) {
  (void)unused;
  hebi__catalog_data data = {0};
  int code = hebi__read(&hebi__catalog_table, &data, document, err);
  if (code == HEBI_CODE_OK)
    code = hebi_catalog_create(out, data.indicators, data.n_indicators, err);
  return code;
}

static int make_history(void *out, hebi__document *document, const hebi_catalog *catalog,
                        hebi_error *err) {
  hebi_history_data data = {0};
  int code = hebi__read(&hebi__history_table, &data, document, err);
  if (code == HEBI_CODE_OK)
    code = hebi_history_create(out, &data, catalog, err);
  return code;
}

static int make_plan(void *out, hebi__document *document, const hebi_catalog *catalog,
                     hebi_error *err) {
  hebi_plan_data data = {0};
  int code = hebi__read(&hebi__plan_table, &data, document, err);
  if (code == HEBI_CODE_OK)
    code = hebi_plan_create(out, &data, catalog, err);
  return code;
}

/* As make(), with the built-in catalog where there is none. */
static int make_with_catalog(maker *fill, void *out, const char *text, size_t length,
                             const hebi_catalog *catalog, hebi_error *err) {
  if (text == NULL)
    return hebi__fail_null(err, "text");
  if (catalog != NULL)
    return make(fill, out, text, length, catalog, err);
  hebi_catalog *builtin;
  int code = hebi_catalog_builtin(&builtin, err);
  if (code == HEBI_CODE_OK)
    code = make(fill, out, text, length, builtin, err);
  hebi_catalog_free(builtin);
  return code;
}

int hebi_catalog_read(hebi_catalog **out, const char *text, size_t length, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (text == NULL)
    return hebi__fail_null(err, "text");
  return make(make_catalog, out, text, length, NULL, err);
}

int hebi_history_read(hebi_history **out, const char *text, size_t length,
                      const hebi_catalog *catalog, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  return make_with_catalog(make_history, out, text, length, catalog, err);
}

int hebi_plan_read(hebi_plan **out, const char *text, size_t length, const hebi_catalog *catalog,
                   hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  return make_with_catalog(make_plan, out, text, length, catalog, err);
}

int hebi_catalog_write(char **out, size_t *length, const hebi_catalog *catalog, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  hebi_catalog *builtin = NULL;
  int code = catalog == NULL ? hebi_catalog_builtin(&builtin, err) : HEBI_CODE_OK;
  if (code != HEBI_CODE_OK)
    return code;
  const hebi_catalog *used = catalog != NULL ? catalog : builtin;
  /* The catalog keeps its indicators in one array. */
  hebi__catalog_data data = {hebi_catalog_at(used, 0), hebi_catalog_count(used)};
  code = hebi__write(&hebi__catalog_table, &data, out, length, err);
  hebi_catalog_free(builtin);
  return code;
}

int hebi_history_write(char **out, size_t *length, const hebi_history *history, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (history == NULL)
    return hebi__fail_null(err, "history");
  return hebi__write(&hebi__history_table, hebi_history_get(history), out, length, err);
}

int hebi_plan_write(char **out, size_t *length, const hebi_plan *plan, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (plan == NULL)
    return hebi__fail_null(err, "plan");
  return hebi__write(&hebi__plan_table, hebi_plan_get(plan), out, length, err);
}

void hebi_string_free(char *text) {
  free(text);
}
