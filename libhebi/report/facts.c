/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/facts.h"

#include "base/error.h"
#include "gap/measure.h"

#include <libhebi/unit.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What every step of gathering goes by. */
typedef struct question {
  hebi__knowledge *knowledge;
  const hebi_target *target;
  const hebi_indicator *indicator; /* its id is NULL where the target is of no indicator */
  const char *place;
  const hebi_history *history; /* that has the indicator, or NULL */
  int32_t to_year;             /* the last year that a forecast may see */
  int sees_target_year;
} question;

static int32_t base_year_of(const hebi_target *target) {
  return target->year - hebi__years(target);
}

static int values_of(hebi_annual **out, const question *q, hebi_vintage preferred, int32_t to_year,
                     hebi_error *err) {
  static const hebi_series none = {.indicator = ""};
  if (q->indicator == NULL || q->indicator->id == NULL)
    return hebi_annual_create(out, &none, preferred, 0, to_year, err);
  return hebi_history_annual(out, q->history, q->knowledge->catalog, q->indicator->id, preferred,
                             to_year, err);
}

/* The value of one year as it was first published. */
static int first_release(hebi__known *out, const question *q, int32_t year, int32_t to_year,
                         hebi_error *err) {
  hebi_annual *annual;
  int code = values_of(&annual, q, HEBI_VINTAGE_FIRST, to_year, err);
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

/* Does what is measured start from the value of the base year? */
static int needs_base(const question *q) {
  int of_rate = q->indicator->statistic == HEBI_STATISTIC_GROWTH;
  switch (q->target->measure) {
  case HEBI_MEASURE_NET_INCREMENT:
    return 1;
  case HEBI_MEASURE_GROWTH:
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return !of_rate;
  default:
    return q->target->relation == HEBI_RELATION_OWN_PAST;
  }
}

/* Does every year between the base and the target's count? */
static int needs_path(const question *q) {
  int of_rate = q->indicator->statistic == HEBI_STATISTIC_GROWTH;
  switch (q->target->measure) {
  case HEBI_MEASURE_GROSS_INCREMENT:
    return 1;
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return of_rate || q->target->every_year;
  default:
    return q->target->every_year;
  }
}

/* A break after `base_year` and up to `year` that is known by now. */
static const hebi_break *break_between(const hebi_series *series, int32_t base_year, int32_t year) {
  for (size_t i = 0; series != NULL && i < series->n_breaks; i++)
    if (series->breaks[i].year > base_year && series->breaks[i].year <= year)
      return &series->breaks[i];
  return NULL;
}

/* Against an outcome the base's own first release, against a forecast the value that the forecast
 * starts from. Across a break the two do not compare. */
static int gather_base(hebi__facts *out, const question *q, hebi_error *err) {
  int32_t base_year = base_year_of(q->target);
  int judged = !isnan(out->outcome.value);
  out->between = break_between(out->series, base_year, judged ? q->target->year : q->to_year);
  out->base = out->between != NULL ? NAN : hebi_annual_value(out->history, base_year);
  if (!judged || out->between != NULL)
    return HEBI_CODE_OK;
  hebi__known base = {.value = NAN};
  int code = first_release(&base, q, base_year, q->to_year, err);
  if (!isnan(base.value))
    out->base = base.value;
  return code;
}

/* Past years as first released, for they are judged; the target's own where it is known. */
static int gather_path(hebi__facts *out, const question *q, hebi_error *err) {
  int32_t base_year = base_year_of(q->target);
  hebi_annual *annual;
  int code = values_of(&annual, q, HEBI_VINTAGE_FIRST, q->to_year, err);
  if (code != HEBI_CODE_OK)
    return code;
  out->n_path = (size_t)(q->target->year - base_year);
  out->path = malloc(out->n_path * sizeof *out->path);
  for (size_t i = 0; out->path != NULL && i < out->n_path; i++)
    out->path[i] = hebi_annual_value(annual, base_year + 1 + (int32_t)i);
  if (out->path != NULL && !isnan(out->outcome.value))
    out->path[out->n_path - 1] = out->outcome.value;
  hebi_annual_free(annual);
  return out->path != NULL ? HEBI_CODE_OK : hebi__fail_memory(err);
}

static const char *or_else(const char *text, const char *otherwise) {
  return text != NULL ? text : otherwise;
}

/* As the report calls it, else by its place, else by its indicator. */
static void name_peer(hebi__peer *peer, const hebi_peer *of, const question *q) {
  const hebi_place *place = peer->place;
  if (place == NULL && q->history != NULL && of->place != NULL)
    place = &hebi_history_get(q->history)->place;
  const hebi_indicator *indicator = peer->indicator;
  peer->name_zh = of->name_zh;
  peer->name_en = of->name_en;
  if (peer->name_zh != NULL)
    return;
  peer->name_zh = place ? place->name_zh : or_else(of->place, indicator ? indicator->name_zh : "");
  peer->name_en = place ? place->name_en : or_else(of->place, indicator ? indicator->name_en : "");
}

static int gather_peer(hebi__peer *out, const question *own, const hebi_peer *of, hebi_error *err) {
  question q = *own;
  if (of->indicator != NULL)
    q.indicator = hebi_catalog_find(q.knowledge->catalog, of->indicator);
  if (of->place != NULL)
    q.place = of->place;
  int named_only = of->indicator == NULL && of->place == NULL;
  if (named_only || q.indicator->id == NULL)
    q.indicator = NULL;
  q.history = NULL;
  out->indicator = q.indicator;
  out->outcome.value = NAN;
  int code = HEBI_CODE_OK;
  if (q.indicator != NULL)
    code = hebi__knowledge_history(&q.history, q.knowledge, q.place, q.indicator, err);
  if (code == HEBI_CODE_OK)
    code = values_of(&out->annual, &q, HEBI_VINTAGE_REVISED, q.to_year, err);
  if (code == HEBI_CODE_OK && q.sees_target_year)
    code = first_release(&out->outcome, &q, q.target->year, q.target->year, err);
  if (code == HEBI_CODE_OK && q.indicator != NULL && of->place != NULL)
    code = hebi__knowledge_target(&out->announced, &out->place, q.knowledge, q.place,
                                  q.indicator->id, q.target->year, err);
  name_peer(out, of, &q);
  return code;
}

static int gather_peers(hebi__facts *out, const question *q, hebi_error *err) {
  if (q->target->n_peers == 0)
    return HEBI_CODE_OK;
  out->peers = calloc(q->target->n_peers, sizeof *out->peers);
  if (out->peers == NULL)
    return hebi__fail_memory(err);
  out->n_peers = q->target->n_peers;
  int code = HEBI_CODE_OK;
  for (size_t i = 0; code == HEBI_CODE_OK && i < out->n_peers; i++)
    code = gather_peer(&out->peers[i], q, &q->target->peers[i], err);
  return code;
}

/* A plain number of the same thing: a level to go on from, or what was added in the year. */
static int carries_on(const hebi_target *result, const hebi_target *target) {
  int same = result->measure == target->measure && target->measure != HEBI_MEASURE_GROWTH;
  int plain = result->comparator == HEBI_COMPARATOR_BARE ||
              result->comparator == HEBI_COMPARATOR_EQ ||
              result->comparator == HEBI_COMPARATOR_ABOUT;
  /* How many there are says neither how many were added nor who has more. */
  int level = result->measure == HEBI_MEASURE_VALUE && !hebi__is_ordinal(target) &&
              (target->measure != HEBI_MEASURE_GROSS_INCREMENT || target->indicator != NULL);
  return plain && !isnan(result->value) && hebi_target_scorable(target) && (same || level);
}

static const hebi_target *result_of(const question *q) {
  const hebi_target *result = hebi__knowledge_result(q->knowledge, q->target->continues);
  int useful = result != NULL && carries_on(result, q->target) && result->year <= q->to_year;
  return useful ? result : NULL;
}

/* The document's own result stands in for a year that no history knows. */
static int add_result(hebi__facts *out, const question *q, hebi_error *err) {
  const hebi_target *result = result_of(q);
  if (result == NULL || !isnan(hebi_annual_value(out->history, result->year)))
    return HEBI_CODE_OK;
  double value = result->value;
  const char *unit = q->indicator->unit;
  if (result->unit != NULL && unit != NULL && unit[0] != '\0' &&
      hebi_unit_convert(&value, value, result->unit, unit, NULL) != HEBI_CODE_OK)
    return HEBI_CODE_OK;
  const hebi_observation observation = {.year = result->year,
                                        .value = value,
                                        .vintage = HEBI_VINTAGE_FIRST,
                                        .confidence = result->confidence};
  const hebi_series series = {
      .indicator = result->id, .unit = unit, .observations = &observation, .n_observations = 1};
  hebi_annual *alone, *merged = NULL;
  int code = hebi_annual_create(&alone, &series, HEBI_VINTAGE_FIRST, 0, q->to_year, err);
  if (code == HEBI_CODE_OK)
    code = hebi_annual_merge(&merged, out->history, alone, err);
  hebi_annual_free(alone);
  if (code != HEBI_CODE_OK)
    return code;
  hebi_annual_free(out->history);
  out->history = merged;
  out->result = result;
  return HEBI_CODE_OK;
}

static int gather(hebi__facts *out, const question *q, hebi_error *err) {
  int code = values_of(&out->history, q, HEBI_VINTAGE_REVISED, q->to_year, err);
  if (code == HEBI_CODE_OK)
    code = add_result(out, q, err);
  if (code == HEBI_CODE_OK && q->sees_target_year)
    code = first_release(&out->outcome, q, q->target->year, q->target->year, err);
  if (code == HEBI_CODE_OK && needs_base(q))
    code = gather_base(out, q, err);
  if (code == HEBI_CODE_OK && needs_path(q))
    code = gather_path(out, q, err);
  if (code == HEBI_CODE_OK)
    code = gather_peers(out, q, err);
  return code;
}

int hebi__facts_gather(hebi__facts *out, hebi__knowledge *knowledge, const hebi_target *target,
                       const hebi_indicator *indicator, int32_t last_year, hebi_error *err) {
  *out = (hebi__facts){.outcome = {.value = NAN}, .base = NAN};
  question q = {.knowledge = knowledge,
                .target = target,
                .indicator = indicator,
                .place = knowledge->plan->place.id};
  q.to_year = last_year != 0 && last_year < target->year ? last_year : target->year - 1;
  q.sees_target_year = last_year == 0 || last_year >= target->year;
  int code = HEBI_CODE_OK;
  /* The indicator's own values say nothing about its rank. */
  if (indicator->id != NULL && !hebi__is_ordinal(target)) {
    code = hebi__knowledge_history(&q.history, knowledge, q.place, indicator, err);
    out->series = hebi_history_find(q.history, indicator->id);
    out->level = hebi_history_find(q.history, indicator->growth_of);
  }
  if (code == HEBI_CODE_OK)
    code = gather(out, &q, err);
  if (code != HEBI_CODE_OK)
    hebi__facts_free(out);
  return code;
}

void hebi__facts_free(hebi__facts *facts) {
  hebi_annual_free(facts->history);
  for (size_t i = 0; i < facts->n_peers; i++)
    hebi_annual_free(facts->peers[i].annual);
  free(facts->peers);
  free(facts->path);
  *facts = (hebi__facts){.outcome = {.value = NAN}, .base = NAN};
}
