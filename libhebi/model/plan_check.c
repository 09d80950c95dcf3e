/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "model/check.h"
#include "model/plan.h"

#include <libhebi/unit.h>
#include <math.h>
#include <string.h>

static int need_years(int32_t first, int32_t last, const char *key, hebi_error *err) {
  int code = hebi__check_year(first, "first", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_year(last, "last", err);
  if (code == HEBI_CODE_OK && last < first)
    code = hebi__fail(err, HEBI_CODE_ORDER, "last", "the years end in %d, before %d", (int)last,
                      (int)first);
  if (code != HEBI_CODE_OK)
    hebi__error_prefix(err, key);
  return code;
}

static int check_goal_years(const hebi_plan_data *data, hebi_error *err) {
  if (data->goals_first_year != 0 || data->goals_last_year != 0)
    return need_years(data->goals_first_year, data->goals_last_year, "goal_years/", err);
  if (data->n_goals == 0)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_KEY, "goal_years", "a plan with goals needs their goal_years");
}

static int check_head(const hebi_plan_data *data, hebi_error *err) {
  int code = hebi__need_text(data->id, "id", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(data->title_zh, "title/zh", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(data->title_en, "title/en", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_place(&data->place, err);
  if (code == HEBI_CODE_OK)
    code = need_years(data->first_year, data->last_year, "years/", err);
  if (code == HEBI_CODE_OK)
    code = check_goal_years(data, err);
  return code;
}

static int check_lists(const hebi_plan_data *data, hebi_error *err) {
  int code = hebi__need_list(data->sources, data->n_sources, "sources", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(data->areas, data->n_areas, "areas", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(data->results, data->n_results, "results", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(data->targets, data->n_targets, "targets", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(data->goals, data->n_goals, "goals", err);
  return code;
}

static int check_area(const hebi_area *area, hebi_error *err) {
  int code = hebi__need_text(area->id, "id", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(area->title_zh, "title/zh", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(area->title_en, "title/en", err);
  return code;
}

static int check_target_ids(const hebi_target *targets, size_t n, const char *list,
                            hebi_error *err) {
  for (size_t i = 0; i < n; i++) {
    int code = hebi__need_text(targets[i].id, "id", err);
    if (code == HEBI_CODE_OK)
      code = hebi__need_text(targets[i].phrase, "phrase", err);
    if (code == HEBI_CODE_OK)
      code = hebi__need_list(targets[i].peers, targets[i].n_peers, "peers", err);
    if (code != HEBI_CODE_OK) {
      hebi__error_at(err, list, i);
      return code;
    }
  }
  return HEBI_CODE_OK;
}

int hebi__plan_check_ids(const hebi_plan_data *data, hebi_error *err) {
  int code = check_head(data, err);
  if (code == HEBI_CODE_OK)
    code = check_lists(data, err);
  for (size_t i = 0; code == HEBI_CODE_OK && i < data->n_sources; i++) {
    code = hebi__check_source(&data->sources[i], err);
    if (code != HEBI_CODE_OK)
      hebi__error_at(err, "sources", i);
  }
  for (size_t i = 0; code == HEBI_CODE_OK && i < data->n_areas; i++) {
    code = check_area(&data->areas[i], err);
    if (code != HEBI_CODE_OK)
      hebi__error_at(err, "areas", i);
  }
  if (code == HEBI_CODE_OK)
    code = check_target_ids(data->results, data->n_results, "results", err);
  if (code == HEBI_CODE_OK)
    code = check_target_ids(data->targets, data->n_targets, "targets", err);
  if (code == HEBI_CODE_OK)
    code = check_target_ids(data->goals, data->n_goals, "goals", err);
  return code;
}

/* May numbers of this measure be in `unit` for an indicator in `own`? */
static int unit_fits(const hebi_target *target, const char *unit, const char *own) {
  int points = hebi__unit_converts(own, "%") && hebi__unit_converts(unit, "个百分点");
  int margin = target->relation == HEBI_RELATION_PEER && hebi__unit_converts(unit, "个百分点");
  switch (target->measure) {
  case HEBI_MEASURE_VALUE:
    return hebi__unit_converts(unit, own) || (points && margin);
  case HEBI_MEASURE_NET_INCREMENT:
    return hebi__unit_converts(unit, own) || points;
  case HEBI_MEASURE_GROSS_INCREMENT:
    return hebi__unit_converts(unit, own);
  case HEBI_MEASURE_GROWTH:
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
    return hebi__unit_converts(unit, "%") || margin;
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return hebi__unit_converts(unit, "%") || hebi__unit_converts(unit, own) || margin;
  default:
    return 1;
  }
}

static int check_unit(const hebi_target *target, const hebi_indicator *indicator, hebi_error *err) {
  int code = target->unit != NULL ? hebi__check_unit(target->unit, "unit", err) : HEBI_CODE_OK;
  if (code != HEBI_CODE_OK || target->unit == NULL || indicator == NULL)
    return code;
  if (unit_fits(target, target->unit, indicator->unit))
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_UNIT, "unit",
                    "\"%s\" does not go with the %s of %s, which is in \"%s\"", target->unit,
                    hebi_measure_name((int32_t)target->measure), indicator->id, indicator->unit);
}

static int check_names(const hebi_plan *plan, const hebi_target *target,
                       const hebi_catalog *catalog, hebi_error *err) {
  const hebi_indicator *indicator = NULL;
  int code = HEBI_CODE_OK;
  if (target->indicator == NULL && target->subject_zh == NULL)
    return hebi__fail(err, HEBI_CODE_KEY, "indicator",
                      "neither an indicator nor a subject says what this is of");
  if (target->indicator != NULL)
    code = hebi__check_indicator(&indicator, catalog, target->indicator, "indicator", err);
  if (code != HEBI_CODE_OK)
    return code;
  if (target->source != NULL && hebi__index_find(&plan->sources, target->source) == SIZE_MAX)
    return hebi__fail(err, HEBI_CODE_REFERENCE, "source", "no source has the id \"%s\"",
                      target->source);
  if (target->area != NULL && hebi__index_find(&plan->areas, target->area) == SIZE_MAX)
    return hebi__fail(err, HEBI_CODE_REFERENCE, "area", "no area has the id \"%s\"", target->area);
  return check_unit(target, indicator, err);
}

static int same(const char *a, const char *b) {
  return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* The same thing of the same place, whether it is said or not. */
static int is_itself(const hebi_peer *peer, const hebi_target *target, const char *own_place) {
  int same_thing = peer->indicator == NULL || same(peer->indicator, target->indicator);
  return same_thing && same(peer->place, own_place);
}

static int check_peer(const hebi_plan *plan, const hebi_peer *peer, const hebi_target *target,
                      const hebi_catalog *catalog, hebi_error *err) {
  const hebi_indicator *indicator;
  int code = HEBI_CODE_OK;
  if (peer->indicator != NULL)
    code = hebi__check_indicator(&indicator, catalog, peer->indicator, "indicator", err);
  if (code == HEBI_CODE_OK && peer->place != NULL)
    code = hebi__need_text(peer->place, "place", err);
  if (code == HEBI_CODE_OK && is_itself(peer, target, plan->data.place.id))
    code = hebi__fail(err, HEBI_CODE_VALUE, "place", "this peer is the target itself");
  return code;
}

static int check_peers(const hebi_plan *plan, const hebi_target *target,
                       const hebi_catalog *catalog, hebi_error *err) {
  for (size_t i = 0; i < target->n_peers; i++) {
    int code = check_peer(plan, &target->peers[i], target, catalog, err);
    if (code != HEBI_CODE_OK) {
      hebi__error_at(err, "peers", i);
      return code;
    }
  }
  return HEBI_CODE_OK;
}

static int check_links(const hebi_plan *plan, const hebi_target *target, hebi_error *err) {
  if (target->continues != NULL && hebi__index_find(&plan->results, target->continues) == SIZE_MAX)
    return hebi__fail(err, HEBI_CODE_REFERENCE, "continues", "no result has the id \"%s\"",
                      target->continues);
  if (target->serves != NULL && hebi__index_find(&plan->goals, target->serves) == SIZE_MAX)
    return hebi__fail(err, HEBI_CODE_REFERENCE, "serves", "no goal has the id \"%s\"",
                      target->serves);
  return HEBI_CODE_OK;
}

/* The floor stands right before its stretch. */
static int check_tier(const hebi_target *target, const hebi_target *before, hebi_error *err) {
  if (target->tier != HEBI_TIER_STRETCH)
    return HEBI_CODE_OK;
  if (before != NULL && before->tier == HEBI_TIER_FLOOR && before->year == target->year &&
      same(before->indicator, target->indicator) && same(before->subject_zh, target->subject_zh))
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_ORDER, "tier",
                    "a stretch comes right after the floor of the same thing and year");
}

/* What was reached binds nobody. */
static int check_unbound(const hebi_target *result, hebi_error *err) {
  const char *key = result->commitment != HEBI_COMMITMENT_PLAIN ? "commitment"
                    : result->tier != HEBI_TIER_NONE            ? "tier"
                    : result->continues != NULL                 ? "continues"
                    : result->serves != NULL                    ? "serves"
                                                                : NULL;
  if (key == NULL)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_KEY, key, "a result has no %s", key);
}

/* The years in which the targets of a list are tested. */
typedef struct period {
  int32_t first, last;
} period;

static int check_target(const hebi_plan *plan, const hebi_target *targets, size_t i, period years,
                        const hebi_catalog *catalog, hebi_error *err) {
  const hebi_target *target = &targets[i];
  int code = check_names(plan, target, catalog, err);
  if (code == HEBI_CODE_OK)
    code = hebi_target_check(target, err);
  if (code == HEBI_CODE_OK)
    code = check_peers(plan, target, catalog, err);
  if (code == HEBI_CODE_OK)
    code = check_links(plan, target, err);
  if (code == HEBI_CODE_OK)
    code = check_tier(target, i > 0 ? target - 1 : NULL, err);
  if (code == HEBI_CODE_OK && target->year < years.first)
    code = hebi__fail(err, HEBI_CODE_VALUE, "year", "year is %d, before the first year, %d",
                      (int)target->year, (int)years.first);
  if (code == HEBI_CODE_OK && target->year > years.last)
    code = hebi__fail(err, HEBI_CODE_VALUE, "year", "year is %d, after the last year, %d",
                      (int)target->year, (int)years.last);
  return code;
}

static int check_targets(const hebi_plan *plan, const hebi_target *targets, size_t n,
                         const char *list, period years, const hebi_catalog *catalog,
                         hebi_error *err) {
  for (size_t i = 0; i < n; i++) {
    int code = check_target(plan, targets, i, years, catalog, err);
    if (code != HEBI_CODE_OK) {
      hebi__error_at(err, list, i);
      return code;
    }
  }
  return HEBI_CODE_OK;
}

/* Links go by id, so an id stands once in the whole plan. */
static int check_unique(const hebi__index *ids, const hebi__index *others, const char *list,
                        hebi_error *err) {
  for (size_t i = 0; i < ids->n; i++)
    if (hebi__index_find(others, ids->entries[i].id) != SIZE_MAX) {
      hebi__fail(err, HEBI_CODE_KEY, "id", "\"%s\" stands twice in the plan, ids must be unique",
                 ids->entries[i].id);
      hebi__error_at(err, list, ids->entries[i].position);
      return HEBI_CODE_KEY;
    }
  return HEBI_CODE_OK;
}

int hebi__plan_check(const hebi_plan *plan, const hebi_catalog *catalog, hebi_error *err) {
  const hebi_plan_data *data = &plan->data;
  period years = {data->first_year, data->last_year};
  period past = {INT32_MIN, data->last_year};
  period goal_years = {data->goals_first_year, data->goals_last_year};
  int code = check_unique(&plan->targets, &plan->results, "targets", err);
  if (code == HEBI_CODE_OK)
    code = check_unique(&plan->goals, &plan->results, "goals", err);
  if (code == HEBI_CODE_OK)
    code = check_unique(&plan->goals, &plan->targets, "goals", err);
  for (size_t i = 0; code == HEBI_CODE_OK && i < data->n_results; i++) {
    code = check_unbound(&data->results[i], err);
    if (code != HEBI_CODE_OK)
      hebi__error_at(err, "results", i);
  }
  if (code == HEBI_CODE_OK)
    code = check_targets(plan, data->results, data->n_results, "results", past, catalog, err);
  if (code == HEBI_CODE_OK)
    code = check_targets(plan, data->targets, data->n_targets, "targets", years, catalog, err);
  if (code == HEBI_CODE_OK)
    code = check_targets(plan, data->goals, data->n_goals, "goals", goal_years, catalog, err);
  return code;
}
