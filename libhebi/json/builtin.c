/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libhebi/builtin.h>

#include "base/error.h"
#include "json/describe.h"
#include "json/embedded.h"

#include <string.h>

/* The i-th entry of a kind, NULL past the end. */
static const hebi__embedded *entry_at(hebi__embedded_kind kind, size_t i) {
  for (size_t k = 0; k < hebi__embedded_count; k++)
    if (hebi__embedded_table[k].kind == kind && i-- == 0)
      return &hebi__embedded_table[k];
  return NULL;
}

static size_t count(hebi__embedded_kind kind) {
  size_t n = 0;
  while (entry_at(kind, n) != NULL)
    n++;
  return n;
}

static const char *id_at(hebi__embedded_kind kind, size_t i) {
  const hebi__embedded *entry = entry_at(kind, i);
  return entry != NULL ? entry->id : NULL;
}

static int fail_name(hebi__embedded_kind kind, const char *what, const char *argument,
                     const char *id, hebi_error *err) {
  hebi__line line = {{0}, 0};
  hebi__line_add(&line, "there is no built-in %s ", what);
  hebi__line_quote(&line, id);
  for (size_t i = 0; id_at(kind, i) != NULL; i++)
    if (!hebi__line_add(&line, "%s\"%s\"", i == 0 ? "; there are " : ", ", id_at(kind, i)))
      break;
  return hebi__fail(err, HEBI_CODE_NAME, argument, "%s", line.text);
}

static const hebi__embedded *find(hebi__embedded_kind kind, const char *id) {
  const hebi__embedded *entry;
  for (size_t i = 0; (entry = entry_at(kind, i)) != NULL; i++)
    if (strcmp(entry->id, id) == 0)
      return entry;
  return NULL;
}

int hebi_catalog_builtin(hebi_catalog **out, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  const hebi__embedded *entry = entry_at(HEBI__EMBEDDED_CATALOG, 0);
  return hebi_catalog_read(out, entry->text, entry->length, err);
}

int hebi_plan_builtin(hebi_plan **out, const char *id, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (id == NULL)
    return hebi__fail_null(err, "id");
  const hebi__embedded *entry = find(HEBI__EMBEDDED_PLAN, id);
  if (entry == NULL)
    return fail_name(HEBI__EMBEDDED_PLAN, "plan", "id", id, err);
  return hebi_plan_read(out, entry->text, entry->length, NULL, err);
}

int hebi_history_builtin(hebi_history **out, const char *place, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (place == NULL)
    return hebi__fail_null(err, "place");
  const hebi__embedded *entry = find(HEBI__EMBEDDED_HISTORY, place);
  if (entry == NULL)
    return fail_name(HEBI__EMBEDDED_HISTORY, "history", "place", place, err);
  return hebi_history_read(out, entry->text, entry->length, NULL, err);
}

size_t hebi_builtin_plan_count(void) {
  return count(HEBI__EMBEDDED_PLAN);
}

const char *hebi_builtin_plan_id(size_t i) {
  return id_at(HEBI__EMBEDDED_PLAN, i);
}

size_t hebi_builtin_history_count(void) {
  return count(HEBI__EMBEDDED_HISTORY);
}

const char *hebi_builtin_history_place(size_t i) {
  return id_at(HEBI__EMBEDDED_HISTORY, i);
}
