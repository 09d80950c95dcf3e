/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "model/check.h"
#include "model/record.h"

#include <stdlib.h>

struct hebi_catalog {
  hebi__arena arena;
  const hebi_indicator *indicators;
  hebi__index by_id;
};

static int check_indicator(const hebi_indicator *indicator, hebi_error *err) {
  int code = hebi__need_text(indicator->id, "id", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(indicator->name_zh, "name/zh", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(indicator->name_en, "name/en", err);
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
