/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "model/check.h"
#include "model/record.h"

#include <libhebi/plan.h>
#include <libhebi/unit.h>
#include <stdlib.h>
#include <string.h>

struct hebi_plan {
  hebi__arena arena;
  hebi_plan_data data;
  hebi__index targets;
  hebi__index sources;
};

static int check_head(const hebi_plan_data *data, hebi_error *err) {
  int code = hebi__need_text(data->id, "id", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(data->title_zh, "title/zh", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(data->title_en, "title/en", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_place(&data->place, err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_year(data->first_year, "years/first", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_year(data->last_year, "years/last", err);
  if (code == HEBI_CODE_OK && data->last_year < data->first_year)
    code = hebi__fail(err, HEBI_CODE_ORDER, "years/last", "the plan ends in %d, before %d",
                      (int)data->last_year, (int)data->first_year);
  return code;
}

/* What has to be known before ids can be indexed: that they are there. */
static int check_ids(const hebi_plan_data *data, hebi_error *err) {
  int code = hebi__need_list(data->sources, data->n_sources, "sources", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(data->targets, data->n_targets, "targets", err);
  for (size_t i = 0; code == HEBI_CODE_OK && i < data->n_sources; i++) {
    code = hebi__check_source(&data->sources[i], err);
    if (code != HEBI_CODE_OK)
      hebi__error_at(err, "sources", i);
  }
  for (size_t i = 0; code == HEBI_CODE_OK && i < data->n_targets; i++) {
    code = hebi__need_text(data->targets[i].id, "id", err);
    if (code == HEBI_CODE_OK)
      code = hebi__need_text(data->targets[i].phrase, "phrase", err);
    if (code != HEBI_CODE_OK)
      hebi__error_at(err, "targets", i);
  }
  return code;
}

static int check_references(const hebi_plan *plan, const hebi_target *target,
                            const hebi_catalog *catalog, hebi_error *err) {
  const hebi_indicator *indicator, *partner;
  int code = hebi__check_indicator(&indicator, catalog, target->indicator, "indicator", err);
  if (code == HEBI_CODE_OK && target->partner != NULL)
    code = hebi__check_indicator(&partner, catalog, target->partner, "partner", err);
  if (code != HEBI_CODE_OK)
    return code;
  if (target->source != NULL && hebi__index_find(&plan->sources, target->source) == SIZE_MAX)
    return hebi__fail(err, HEBI_CODE_REFERENCE, "source", "no source has the id \"%s\"",
                      target->source);
  if (target->unit != NULL && hebi_unit_find(target->unit) == NULL)
    return hebi__check_unit(target->unit, "unit", err);
  if (target->unit != NULL && strcmp(target->unit, indicator->unit) != 0)
    return hebi__fail(err, HEBI_CODE_UNIT, "unit", "the unit is \"%s\", but %s is in \"%s\"",
                      target->unit, indicator->id, indicator->unit);
  return HEBI_CODE_OK;
}

static int check_target(const hebi_plan *plan, const hebi_target *target,
                        const hebi_catalog *catalog, hebi_error *err) {
  int code = check_references(plan, target, catalog, err);
  if (code == HEBI_CODE_OK)
    code = hebi_target_check(target, err);
  if (code != HEBI_CODE_OK)
    return code;
  const hebi_plan_data *data = &plan->data;
  if (target->year < data->first_year || target->year > data->last_year)
    return hebi__fail(err, HEBI_CODE_VALUE, "year", "year is %d, the plan covers %d to %d",
                      (int)target->year, (int)data->first_year, (int)data->last_year);
  return HEBI_CODE_OK;
}

static int check_targets(const hebi_plan *plan, const hebi_catalog *catalog, hebi_error *err) {
  for (size_t i = 0; i < plan->data.n_targets; i++) {
    int code = check_target(plan, &plan->data.targets[i], catalog, err);
    if (code != HEBI_CODE_OK) {
      hebi__error_at(err, "targets", i);
      return code;
    }
  }
  return HEBI_CODE_OK;
}

static int copy(hebi_plan *plan, const hebi_plan_data *from, hebi_error *err) {
  hebi__arena *arena = &plan->arena;
  hebi_plan_data *to = &plan->data;
  *to = *from;
  const hebi_place *place = hebi__record_copy(arena, &hebi__place_record, &from->place, 1);
  to->sources = hebi__record_copy(arena, &hebi__source_record, from->sources, from->n_sources);
  to->targets = hebi__record_copy(arena, &hebi__target_record, from->targets, from->n_targets);
  if (place == NULL || to->sources == NULL || to->targets == NULL ||
      !hebi__arena_set(arena, &to->id, from->id) ||
      !hebi__arena_set(arena, &to->title_zh, from->title_zh) ||
      !hebi__arena_set(arena, &to->title_en, from->title_en))
    return hebi__fail_memory(err);
  to->place = *place;
  return HEBI_CODE_OK;
}

static int fill(hebi_plan *plan, const hebi_plan_data *data, const hebi_catalog *catalog,
                hebi_error *err) {
  int code = check_head(data, err);
  if (code == HEBI_CODE_OK)
    code = check_ids(data, err);
  if (code == HEBI_CODE_OK)
    code = copy(plan, data, err);
  if (code == HEBI_CODE_OK)
    code = hebi__index_make(&plan->sources, &plan->arena, plan->data.sources, data->n_sources,
                            sizeof(hebi_source), offsetof(hebi_source, id), "sources", "id", err);
  if (code == HEBI_CODE_OK)
    code = hebi__index_make(&plan->targets, &plan->arena, plan->data.targets, data->n_targets,
                            sizeof(hebi_target), offsetof(hebi_target, id), "targets", "id", err);
  if (code == HEBI_CODE_OK)
    code = check_targets(plan, catalog, err);
  return code;
}

int hebi_plan_create(hebi_plan **out, const hebi_plan_data *data, const hebi_catalog *catalog,
                     hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (data == NULL || catalog == NULL)
    return hebi__fail_null(err, data ? "catalog" : "data");
  hebi_plan *plan = calloc(1, sizeof *plan);
  if (plan == NULL)
    return hebi__fail_memory(err);
  int code = fill(plan, data, catalog, err);
  if (code != HEBI_CODE_OK) {
    hebi__error_root(err);
    hebi_plan_free(plan);
    return code;
  }
  *out = plan;
  return hebi__ok(err);
}

void hebi_plan_free(hebi_plan *plan) {
  if (plan == NULL)
    return;
  hebi__arena_free(&plan->arena);
  free(plan);
}

const hebi_plan_data *hebi_plan_get(const hebi_plan *plan) {
  return plan ? &plan->data : NULL;
}

const hebi_target *hebi_plan_find(const hebi_plan *plan, const char *id) {
  if (plan == NULL)
    return NULL;
  size_t i = hebi__index_find(&plan->targets, id);
  return i < plan->data.n_targets ? &plan->data.targets[i] : NULL;
}

int hebi_plan_equal(const hebi_plan *a, const hebi_plan *b) {
  if (a == NULL || b == NULL)
    return a == b;
  const hebi_plan_data *x = &a->data, *y = &b->data;
  return strcmp(x->id, y->id) == 0 && strcmp(x->title_zh, y->title_zh) == 0 &&
         strcmp(x->title_en, y->title_en) == 0 && x->first_year == y->first_year &&
         x->last_year == y->last_year &&
         hebi__record_equal(&hebi__place_record, &x->place, 1, &y->place, 1) &&
         hebi__record_equal(&hebi__source_record, x->sources, x->n_sources, y->sources,
                            y->n_sources) &&
         hebi__record_equal(&hebi__target_record, x->targets, x->n_targets, y->targets,
                            y->n_targets);
}
