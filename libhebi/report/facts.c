/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/facts.h"

#include "base/error.h"

#include <math.h>
#include <string.h>

static const hebi_history *with_series(const hebi__knowledge *knowledge, const char *indicator) {
  for (size_t i = 0; indicator != NULL && i < knowledge->n_histories; i++) {
    const hebi_history *history = knowledge->histories[i];
    if (history != NULL && strcmp(hebi_history_get(history)->place.id, knowledge->place) == 0 &&
        hebi_history_find(history, indicator) != NULL)
      return history;
  }
  return NULL;
}

/* Published values come before those that a level gives. */
static const hebi_history *history_for(const hebi__knowledge *knowledge,
                                       const hebi_indicator *indicator) {
  const hebi_history *history = with_series(knowledge, indicator->id);
  return history != NULL ? history : with_series(knowledge, indicator->growth_of);
}

static int values_of(hebi_annual **out, const hebi__knowledge *knowledge,
                     const hebi_indicator *indicator, hebi_vintage preferred, int32_t to_year,
                     hebi_error *err) {
  return hebi_history_annual(out, history_for(knowledge, indicator), knowledge->catalog,
                             indicator->id, preferred, to_year, err);
}

/* The value of one year as it was first published. */
static int first_release(hebi__known *out, const hebi__knowledge *knowledge,
                         const hebi_indicator *indicator, int32_t year, int32_t to_year,
                         hebi_error *err) {
  hebi_annual *annual;
  int code = values_of(&annual, knowledge, indicator, HEBI_VINTAGE_FIRST, to_year, err);
  if (code != HEBI_CODE_OK)
    return code;
  out->value = hebi_annual_value(annual, year);
  if (!isnan(out->value)) {
    out->vintage = annual->vintages[year - annual->first_year];
    out->derived = annual->derived[year - annual->first_year];
  }
  hebi_annual_free(annual);
  return HEBI_CODE_OK;
}

/* A break after `base_year` and up to `year` that is known by now. */
static const hebi_break *break_between(const hebi_series *series, int32_t base_year, int32_t year) {
  for (size_t i = 0; series != NULL && i < series->n_breaks; i++)
    if (series->breaks[i].year > base_year && series->breaks[i].year <= year)
      return &series->breaks[i];
  return NULL;
}

/* The value to hold: against an outcome its own first release, against a forecast the value that
 * the forecast starts from. Across a break the two do not compare. */
static int gather_base(hebi__facts *out, const hebi__knowledge *knowledge,
                       const hebi_indicator *indicator, const hebi_target *target, int32_t to_year,
                       hebi_error *err) {
  int32_t base_year = target->base_year ? target->base_year : target->year - 1;
  int judged = !isnan(out->outcome.value);
  out->between = break_between(out->series, base_year, judged ? target->year : to_year);
  out->base = out->between != NULL ? NAN : hebi_annual_value(out->history, base_year);
  if (!judged || out->between != NULL)
    return HEBI_CODE_OK;
  hebi__known base = {.value = NAN};
  int code = first_release(&base, knowledge, indicator, base_year, to_year, err);
  out->base = base.value;
  return code;
}

static int gather_partner(hebi__facts *out, const hebi__knowledge *knowledge,
                          const hebi_target *target, int32_t to_year, int sees_target_year,
                          hebi_error *err) {
  const hebi_indicator *partner = hebi_catalog_find(knowledge->catalog, target->partner);
  int code = values_of(&out->partner, knowledge, partner, HEBI_VINTAGE_REVISED, to_year, err);
  if (code == HEBI_CODE_OK && sees_target_year)
    code =
        first_release(&out->partner_outcome, knowledge, partner, target->year, target->year, err);
  return code;
}

static int gather(hebi__facts *out, const hebi__knowledge *knowledge, const hebi_target *target,
                  int32_t last_year, hebi_error *err) {
  const hebi_indicator *indicator = hebi_catalog_find(knowledge->catalog, target->indicator);
  const hebi_history *history = history_for(knowledge, indicator);
  int32_t to_year = last_year != 0 && last_year < target->year ? last_year : target->year - 1;
  int sees_target_year = last_year == 0 || last_year >= target->year;
  out->series = hebi_history_find(history, indicator->id);
  out->level = hebi_history_find(history, indicator->growth_of);
  int code = values_of(&out->history, knowledge, indicator, HEBI_VINTAGE_REVISED, to_year, err);
  if (code == HEBI_CODE_OK && sees_target_year)
    code = first_release(&out->outcome, knowledge, indicator, target->year, target->year, err);
  if (code == HEBI_CODE_OK && target->relation == HEBI_RELATION_OWN_PAST)
    code = gather_base(out, knowledge, indicator, target, to_year, err);
  if (code == HEBI_CODE_OK && target->relation == HEBI_RELATION_IN_STEP)
    code = gather_partner(out, knowledge, target, to_year, sees_target_year, err);
  return code;
}

int hebi__facts_gather(hebi__facts *out, const hebi__knowledge *knowledge,
                       const hebi_target *target, int32_t last_year, hebi_error *err) {
  *out = (hebi__facts){.outcome = {.value = NAN}, .partner_outcome = {.value = NAN}, .base = NAN};
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
