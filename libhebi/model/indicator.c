/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "model/check.h"
#include "model/record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct hebi_catalog {
  hebi__arena arena;
  const hebi_indicator *indicators;
  hebi__index by_id;
  hebi__index by_name; /* ids, names and aliases, each once */
};

static int check_aliases(const hebi_indicator *indicator, hebi_error *err) {
  int code = hebi__need_list(indicator->aliases, indicator->n_aliases, "aliases", err);
  for (size_t i = 0; code == HEBI_CODE_OK && i < indicator->n_aliases; i++) {
    char key[32];
    snprintf(key, sizeof key, "aliases/%zu", i);
    code = hebi__need_text(indicator->aliases[i], key, err);
  }
  return code;
}

static int check_indicator(const hebi_indicator *indicator, hebi_error *err) {
  int code = hebi__need_text(indicator->id, "id", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(indicator->name_zh, "name/zh", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(indicator->name_en, "name/en", err);
  if (code == HEBI_CODE_OK)
    code = check_aliases(indicator, err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_unit(indicator->unit, "unit", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__supports, indicator->support, "support", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__desirables, indicator->desirable, "desirable", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__statistics, indicator->statistic, "statistic", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__prices_names, indicator->prices, "prices", err);
  if (code != HEBI_CODE_OK)
    return code;
  if (indicator->decimals < 0 || indicator->decimals > 6)
    return hebi__fail(err, HEBI_CODE_VALUE, "decimals", "decimals is %d, wanted 0 to 6",
                      (int)indicator->decimals);
  return HEBI_CODE_OK;
}

/* A growth rate may name its level only where the catalog has it. */
static int check_growth_of(const hebi_catalog *catalog, size_t i, hebi_error *err) {
  const hebi_indicator *indicator = &catalog->indicators[i];
  if (indicator->growth_of == NULL)
    return HEBI_CODE_OK;
  const hebi_indicator *level;
  int code = hebi__check_indicator(&level, catalog, indicator->growth_of, "growth_of", err);
  if (code != HEBI_CODE_OK)
    return code;
  int grows = level->statistic == HEBI_STATISTIC_LEVEL || level->statistic == HEBI_STATISTIC_FLOW;
  if (indicator->statistic == HEBI_STATISTIC_GROWTH && grows && indicator->prices == level->prices)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_VALUE, "growth_of",
                    "\"%s\" cannot be the growth of \"%s\": wanted a rate and a level on the "
                    "same prices",
                    indicator->id, level->id);
}

/* One of the names of the indicator at `position`. */
typedef struct called {
  const char *name;
  size_t position;
  size_t alias; /* counted from 1; 0: its id, or a name */
} called;

static int compare_called(const void *a, const void *b) {
  const called *x = a, *y = b;
  int order = strcmp(x->name, y->name);
  if (order != 0)
    return order;
  if (x->position != y->position)
    return x->position > y->position ? 1 : -1;
  return (x->alias > y->alias) - (x->alias < y->alias);
}

static size_t count_names(const hebi_catalog *catalog) {
  size_t n = 0;
  for (size_t i = 0; i < catalog->by_id.n; i++)
    n += 3 + catalog->indicators[i].n_aliases;
  return n;
}

static void list_names(called *names, const hebi_catalog *catalog) {
  for (size_t i = 0; i < catalog->by_id.n; i++) {
    const hebi_indicator *indicator = &catalog->indicators[i];
    *names++ = (called){indicator->id, i, 0};
    *names++ = (called){indicator->name_zh, i, 0};
    *names++ = (called){indicator->name_en, i, 0};
    for (size_t k = 0; k < indicator->n_aliases; k++)
      *names++ = (called){indicator->aliases[k], i, k + 1};
  }
}

/* An alias that is a name already would say nothing, or two things. */
static int fail_alias(const hebi_catalog *catalog, const called *one, const called *other,
                      hebi_error *err) {
  const called *alias = one->alias > 0 ? one : other, *taken = one->alias > 0 ? other : one;
  char key[32];
  snprintf(key, sizeof key, "aliases/%zu", alias->alias - 1);
  int code = hebi__fail(err, HEBI_CODE_KEY, key, "the alias \"%s\" is a name of \"%s\" already",
                        alias->name, catalog->indicators[taken->position].id);
  hebi__error_at(err, "indicators", alias->position);
  return code;
}

/* Of indicators that share a name the first in the catalog has it. */
static int index_sorted(hebi_catalog *catalog, const called *names, size_t n, hebi_error *err) {
  hebi__index *index = &catalog->by_name;
  index->entries = hebi__arena_take(&catalog->arena, n, sizeof *index->entries);
  if (index->entries == NULL)
    return hebi__fail_memory(err);
  for (size_t i = 0; i < n; i++) {
    int seen = i > 0 && strcmp(names[i - 1].name, names[i].name) == 0;
    if (seen && (names[i].alias > 0 || names[i - 1].alias > 0))
      return fail_alias(catalog, &names[i], &names[i - 1], err);
    if (!seen)
      index->entries[index->n++] = (hebi__index_entry){names[i].name, names[i].position};
  }
  return HEBI_CODE_OK;
}

static int index_names(hebi_catalog *catalog, hebi_error *err) {
  size_t n = count_names(catalog);
  called *names = calloc(n + 1, sizeof *names);
  if (names == NULL)
    return hebi__fail_memory(err);
  list_names(names, catalog);
  qsort(names, n, sizeof *names, compare_called);
  int code = index_sorted(catalog, names, n, err);
  free(names);
  return code;
}

static int fill(hebi_catalog *catalog, const hebi_indicator *indicators, size_t n,
                hebi_error *err) {
  for (size_t i = 0; i < n; i++) {
    int code = check_indicator(&indicators[i], err);
    if (code != HEBI_CODE_OK) {
      hebi__error_at(err, "indicators", i);
      return code;
    }
  }
  catalog->indicators = hebi__record_copy(&catalog->arena, &hebi__indicator_record, indicators, n);
  if (catalog->indicators == NULL)
    return hebi__fail_memory(err);
  int code =
      hebi__index_make(&catalog->by_id, &catalog->arena, catalog->indicators, n, sizeof *indicators,
                       offsetof(hebi_indicator, id), "indicators", "id", err);
  if (code == HEBI_CODE_OK)
    code = index_names(catalog, err);
  for (size_t i = 0; code == HEBI_CODE_OK && i < n; i++) {
    code = check_growth_of(catalog, i, err);
    if (code != HEBI_CODE_OK)
      hebi__error_at(err, "indicators", i);
  }
  return code;
}

int hebi_catalog_create(hebi_catalog **out, const hebi_indicator *indicators, size_t n,
                        hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (indicators == NULL && n > 0)
    return hebi__fail_null(err, "indicators");
  hebi_catalog *catalog = calloc(1, sizeof *catalog);
  if (catalog == NULL)
    return hebi__fail_memory(err);
  int code = fill(catalog, indicators, n, err);
  if (code != HEBI_CODE_OK) {
    hebi__error_root(err);
    hebi_catalog_free(catalog);
    return code;
  }
  *out = catalog;
  return hebi__ok(err);
}

void hebi_catalog_free(hebi_catalog *catalog) {
  if (catalog == NULL)
    return;
  hebi__arena_free(&catalog->arena);
  free(catalog);
}

size_t hebi_catalog_count(const hebi_catalog *catalog) {
  return catalog ? catalog->by_id.n : 0;
}

const hebi_indicator *hebi_catalog_at(const hebi_catalog *catalog, size_t i) {
  return i < hebi_catalog_count(catalog) ? &catalog->indicators[i] : NULL;
}

const hebi_indicator *hebi_catalog_find(const hebi_catalog *catalog, const char *id) {
  if (catalog == NULL)
    return NULL;
  return hebi_catalog_at(catalog, hebi__index_find(&catalog->by_id, id));
}

const hebi_indicator *hebi_catalog_find_name(const hebi_catalog *catalog, const char *name) {
  const hebi_indicator *found = hebi_catalog_find(catalog, name);
  if (found != NULL || catalog == NULL)
    return found;
  return hebi_catalog_at(catalog, hebi__index_find(&catalog->by_name, name));
}
