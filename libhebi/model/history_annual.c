/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

#include <libhebi/history.h>
#include <libhebi/unit.h>
#include <math.h>

/* Values stay in the unit in which they were printed until they are put to use. */
static int to_unit(hebi_annual *annual, const char *from, const char *to, hebi_error *err) {
  int code = HEBI_CODE_OK;
  for (size_t i = 0; code == HEBI_CODE_OK && i < annual->n; i++)
    if (!isnan(annual->values[i]))
      code = hebi_unit_convert(&annual->values[i], annual->values[i], from, to, err);
  return code;
}

static int published(hebi_annual **out, const hebi_series *series, const hebi_indicator *indicator,
                     hebi_vintage preferred, int32_t to_year, hebi_error *err) {
  static const hebi_series none;
  int code = hebi_annual_create(out, series ? series : &none, preferred, 0, to_year, err);
  if (code == HEBI_CODE_OK && series != NULL)
    code = to_unit(*out, series->unit, indicator->unit, err);
  return code;
}

static int32_t last_redefinition(const hebi_series *series, int32_t to_year) {
  int32_t year = 0;
  for (size_t i = 0; series != NULL && i < series->n_breaks; i++)
    if (series->breaks[i].kind == HEBI_BREAK_KIND_DEFINITION &&
        (to_year == 0 || series->breaks[i].year <= to_year))
      year = series->breaks[i].year;
  return year;
}

/* The growth of the year that a rate was redefined in still rests on the old footing. */
static int add_growth_of_level(hebi_annual **values, const hebi_series *rates,
                               const hebi_series *level, hebi_vintage preferred, int32_t to_year,
                               hebi_error *err) {
  hebi_annual *levels = NULL, *growth = NULL, *merged = NULL;
  int32_t from_year = last_redefinition(rates, to_year);
  int code = hebi_annual_create(&levels, level, preferred, from_year, to_year, err);
  if (code == HEBI_CODE_OK)
    code = hebi_annual_growth(&growth, levels, err);
  if (code == HEBI_CODE_OK)
    code = hebi_annual_merge(&merged, *values, growth, err);
  if (code == HEBI_CODE_OK) {
    hebi_annual_free(*values);
    *values = merged;
  }
  hebi_annual_free(levels);
  hebi_annual_free(growth);
  return code;
}

int hebi_history_annual(hebi_annual **out, const hebi_history *history, const hebi_catalog *catalog,
                        const char *indicator_id, hebi_vintage preferred, int32_t to_year,
                        hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (catalog == NULL || indicator_id == NULL)
    return hebi__fail_null(err, catalog ? "indicator" : "catalog");
  const hebi_indicator *indicator = hebi_catalog_find(catalog, indicator_id);
  if (indicator == NULL)
    return hebi__fail(err, HEBI_CODE_NAME, "indicator", "the catalog has no indicator \"%s\"",
                      indicator_id);
  const hebi_series *series = hebi_history_find(history, indicator->id);
  const hebi_series *level = hebi_history_find(history, indicator->growth_of);
  int code = published(out, series, indicator, preferred, to_year, err);
  if (code == HEBI_CODE_OK && level != NULL)
    code = add_growth_of_level(out, series, level, preferred, to_year, err);
  if (code == HEBI_CODE_OK)
    return hebi__ok(err);
  hebi_annual_free(*out);
  *out = NULL;
  return code;
}
