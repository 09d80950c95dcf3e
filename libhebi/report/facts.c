/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/facts.h"

#include "base/error.h"

#include <libhebi/unit.h>
#include <math.h>

/* Values stay in the unit in which they were printed until here, where they meet a target. */
static int to_unit(hebi_annual *annual, const char *from, const char *to, hebi_error *err) {
  for (size_t i = 0; i < annual->n; i++) {
    int code = isnan(annual->values[i])
                   ? HEBI_CODE_OK
                   : hebi_unit_convert(&annual->values[i], annual->values[i], from, to, err);
    if (code != HEBI_CODE_OK)
      return code;
  }
  return HEBI_CODE_OK;
}

static int values_of(hebi_annual **out, const hebi_series *series, const hebi_indicator *indicator,
                     hebi_vintage preferred, int32_t from_year, int32_t to_year, hebi_error *err) {
  static const hebi_series none;
  int code = hebi_annual_create(out, series ? series : &none, preferred, from_year, to_year, err);
  if (code != HEBI_CODE_OK || series == NULL)
    return code;
  code = to_unit(*out, series->unit, indicator->unit, err);
  if (code != HEBI_CODE_OK) {
    hebi_annual_free(*out);
    *out = NULL;
  }
  return code;
}

static int32_t last_redefinition(const hebi_series *series) {
  int32_t year = 0;
  for (size_t i = 0; series != NULL && i < series->n_breaks; i++)
    if (series->breaks[i].kind == HEBI_BREAK_KIND_DEFINITION)
      year = series->breaks[i].year;
  return year;
}

/* Published growth rates first; for the years without one, the growth of the published level. The
 * growth of the year that a rate was redefined in still rests on the old footing. */
static int add_growth_of_level(hebi_annual **values, const hebi_series *rates,
                               const hebi_series *level, int32_t to_year, hebi_error *err) {
  hebi_annual *levels = NULL, *growth = NULL, *merged = NULL;
  int32_t from_year = last_redefinition(rates);
  int code = hebi_annual_create(&levels, level, HEBI_VINTAGE_REVISED, from_year, to_year, err);
  if (code == HEBI_CODE_OK)
    code = hebi_annual_growth(&growth, levels, level, err);
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

/* All there is to forecast an indicator from; `level` (may be NULL) tells which level helped. */
static int fit_values(hebi_annual **out, const hebi_series **level,
                      const hebi__knowledge *knowledge, const hebi_indicator *indicator,
                      int32_t to_year, hebi_error *err) {
  const hebi_series *series = hebi_history_find(knowledge->history, indicator->id);
  int code = values_of(out, series, indicator, HEBI_VINTAGE_REVISED, 0, to_year, err);
  if (code != HEBI_CODE_OK || indicator->growth_of == NULL)
    return code;
  const hebi_series *levels = hebi_history_find(knowledge->history, indicator->growth_of);
  if (levels == NULL)
    return code;
  if (level != NULL)
    *level = levels;
  code = add_growth_of_level(out, series, levels, to_year, err);
  if (code != HEBI_CODE_OK) {
    hebi_annual_free(*out);
    *out = NULL;
  }
  return code;
}

/* The value of one year in a preferred vintage, NaN where it is not known. */
static int value_in(double *out, const hebi__knowledge *knowledge, const char *id,
                    hebi_vintage preferred, int32_t year, hebi_error *err) {
  *out = NAN;
  const hebi_indicator *indicator = hebi_catalog_find(knowledge->catalog, id);
  const hebi_series *series = hebi_history_find(knowledge->history, id);
  hebi_annual *annual;
  int code = values_of(&annual, series, indicator, preferred, year, year, err);
  if (code != HEBI_CODE_OK)
    return code;
  *out = hebi_annual_value(annual, year);
  hebi_annual_free(annual);
  return code;
}

static int gather_partner(hebi__facts *out, const hebi__knowledge *knowledge,
                          const hebi_target *target, int32_t to_year, int sees_target_year,
                          hebi_error *err) {
  const hebi_indicator *partner = hebi_catalog_find(knowledge->catalog, target->partner);
  int code = fit_values(&out->partner, NULL, knowledge, partner, to_year, err);
  if (code == HEBI_CODE_OK && sees_target_year)
    code = value_in(&out->partner_outcome, knowledge, target->partner, HEBI_VINTAGE_FIRST,
                    target->year, err);
  return code;
}

static int gather(hebi__facts *out, const hebi__knowledge *knowledge, const hebi_target *target,
                  int32_t last_year, hebi_error *err) {
  const hebi_indicator *indicator = hebi_catalog_find(knowledge->catalog, target->indicator);
  int32_t to_year = last_year != 0 && last_year < target->year ? last_year : target->year - 1;
  int sees_target_year = last_year == 0 || last_year >= target->year;
  out->series = hebi_history_find(knowledge->history, target->indicator);
  int code = fit_values(&out->history, &out->level, knowledge, indicator, to_year, err);
  if (code == HEBI_CODE_OK && sees_target_year)
    code = value_in(&out->outcome, knowledge, target->indicator, HEBI_VINTAGE_FIRST, target->year,
                    err);
  if (code == HEBI_CODE_OK && target->relation == HEBI_RELATION_OWN_PAST)
    out->base =
        hebi_annual_value(out->history, target->base_year ? target->base_year : target->year - 1);
  if (code == HEBI_CODE_OK && target->relation == HEBI_RELATION_IN_STEP)
    code = gather_partner(out, knowledge, target, to_year, sees_target_year, err);
  return code;
}

int hebi__facts_gather(hebi__facts *out, const hebi__knowledge *knowledge,
                       const hebi_target *target, int32_t last_year, hebi_error *err) {
  *out = (hebi__facts){.outcome = NAN, .partner_outcome = NAN, .base = NAN};
  int code = gather(out, knowledge, target, last_year, err);
  if (code != HEBI_CODE_OK)
    hebi__facts_free(out);
  return code;
}

void hebi__facts_free(hebi__facts *facts) {
  hebi_annual_free(facts->history);
  hebi_annual_free(facts->partner);
  facts->history = facts->partner = NULL;
}
