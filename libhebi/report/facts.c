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
                     hebi_vintage preferred, int32_t to_year, hebi_error *err) {
  static const hebi_series none;
  int code = hebi_annual_create(out, series ? series : &none, preferred, 0, to_year, err);
  if (code != HEBI_CODE_OK || series == NULL)
    return code;
  code = to_unit(*out, series->unit, indicator->unit, err);
  if (code != HEBI_CODE_OK) {
    hebi_annual_free(*out);
    *out = NULL;
  }
  return code;
}

static int32_t last_redefinition(const hebi_series *series, int32_t to_year) {
  int32_t year = 0;
  for (size_t i = 0; series != NULL && i < series->n_breaks; i++)
    if (series->breaks[i].kind == HEBI_BREAK_KIND_DEFINITION && series->breaks[i].year <= to_year)
      year = series->breaks[i].year;
  return year;
}

/* Published growth rates first; for the years without one, the growth of the published level. The
 * growth of the year that a rate was redefined in still rests on the old footing. */
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

/* All that is known of an indicator up to a year, published or from its level. */
static int known_values(hebi_annual **out, const hebi__knowledge *knowledge,
                        const hebi_indicator *indicator, hebi_vintage preferred, int32_t to_year,
                        hebi_error *err) {
  const hebi_series *series = hebi_history_find(knowledge->history, indicator->id);
  const hebi_series *level = hebi_history_find(knowledge->history, indicator->growth_of);
  int code = values_of(out, series, indicator, preferred, to_year, err);
  if (code != HEBI_CODE_OK || level == NULL)
    return code;
  code = add_growth_of_level(out, series, level, preferred, to_year, err);
  if (code != HEBI_CODE_OK) {
    hebi_annual_free(*out);
    *out = NULL;
  }
  return code;
}

/* The outcome of one year as it was first published, NaN where it is not known. */
static int outcome_of(double *out, const hebi__knowledge *knowledge,
                      const hebi_indicator *indicator, int32_t year, hebi_error *err) {
  hebi_annual *annual;
  int code = known_values(&annual, knowledge, indicator, HEBI_VINTAGE_FIRST, year, err);
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
  int code = known_values(&out->partner, knowledge, partner, HEBI_VINTAGE_REVISED, to_year, err);
  if (code == HEBI_CODE_OK && sees_target_year)
    code = outcome_of(&out->partner_outcome, knowledge, partner, target->year, err);
  return code;
}

static int gather(hebi__facts *out, const hebi__knowledge *knowledge, const hebi_target *target,
                  int32_t last_year, hebi_error *err) {
  const hebi_indicator *indicator = hebi_catalog_find(knowledge->catalog, target->indicator);
  int32_t to_year = last_year != 0 && last_year < target->year ? last_year : target->year - 1;
  int sees_target_year = last_year == 0 || last_year >= target->year;
  out->series = hebi_history_find(knowledge->history, indicator->id);
  out->level = hebi_history_find(knowledge->history, indicator->growth_of);
  int code = known_values(&out->history, knowledge, indicator, HEBI_VINTAGE_REVISED, to_year, err);
  if (code == HEBI_CODE_OK && sees_target_year)
    code = outcome_of(&out->outcome, knowledge, indicator, target->year, err);
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
