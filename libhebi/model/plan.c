/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/plan.h"

#include "base/error.h"

#include <stdlib.h>
#include <string.h>

/* Targets own a list of peers each. */
static int copy_targets(hebi__arena *arena, const hebi_target **to, const hebi_target *from,
                        size_t n) {
  hebi_target *copies = hebi__record_copy(arena, &hebi__target_record, from, n);
  for (size_t i = 0; copies != NULL && i < n; i++) {
    copies[i].peers = hebi__record_copy(arena, &hebi__peer_record, from[i].peers, from[i].n_peers);
    if (copies[i].peers == NULL)
      return 0;
  }
  *to = copies;
  return copies != NULL;
}

static int copy(hebi_plan *plan, const hebi_plan_data *from, hebi_error *err) {
  hebi__arena *arena = &plan->arena;
  hebi_plan_data *to = &plan->data;
  *to = *from;
  const hebi_place *place = hebi__record_copy(arena, &hebi__place_record, &from->place, 1);
  to->sources = hebi__record_copy(arena, &hebi__source_record, from->sources, from->n_sources);
  to->areas = hebi__record_copy(arena, &hebi__area_record, from->areas, from->n_areas);
  if (place == NULL || to->sources == NULL || to->areas == NULL ||
      !copy_targets(arena, &to->results, from->results, from->n_results) ||
      !copy_targets(arena, &to->targets, from->targets, from->n_targets) ||
      !copy_targets(arena, &to->goals, from->goals, from->n_goals) ||
      !hebi__arena_set(arena, &to->id, from->id) ||
      !hebi__arena_set(arena, &to->title_zh, from->title_zh) ||
      !hebi__arena_set(arena, &to->title_en, from->title_en))
    return hebi__fail_memory(err);
  to->place = *place;
  return HEBI_CODE_OK;
}

static int index_all(hebi_plan *plan, hebi_error *err) {
  const hebi_plan_data *data = &plan->data;
  const struct {
    hebi__index *index;
    const void *records;
    size_t n, size, id_offset;
    const char *list;
  } lists[] = {
      {&plan->sources, data->sources, data->n_sources, sizeof(hebi_source),
       offsetof(hebi_source, id), "sources"},
      {&plan->areas, data->areas, data->n_areas, sizeof(hebi_area), offsetof(hebi_area, id),
       "areas"},
      {&plan->results, data->results, data->n_results, sizeof(hebi_target),
       offsetof(hebi_target, id), "results"},
      {&plan->targets, data->targets, data->n_targets, sizeof(hebi_target),
       offsetof(hebi_target, id), "targets"},
      {&plan->goals, data->goals, data->n_goals, sizeof(hebi_target), offsetof(hebi_target, id),
       "goals"},
  };
  int code = HEBI_CODE_OK;
  for (size_t i = 0; code == HEBI_CODE_OK && i < sizeof lists / sizeof *lists; i++)
    code = hebi__index_make(lists[i].index, &plan->arena, lists[i].records, lists[i].n,
                            lists[i].size, lists[i].id_offset, lists[i].list, "id", err);
  return code;
}

static int fill(hebi_plan *plan, const hebi_plan_data *data, const hebi_catalog *catalog,
                hebi_error *err) {
  int code = hebi__plan_check_ids(data, err);
  if (code == HEBI_CODE_OK)
    code = copy(plan, data, err);
  if (code == HEBI_CODE_OK)
    code = index_all(plan, err);
  if (code == HEBI_CODE_OK)
    code = hebi__plan_check(plan, catalog, err);
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
  if (i < plan->data.n_targets)
    return &plan->data.targets[i];
  i = hebi__index_find(&plan->goals, id);
  if (i < plan->data.n_goals)
    return &plan->data.goals[i];
  i = hebi__index_find(&plan->results, id);
  return i < plan->data.n_results ? &plan->data.results[i] : NULL;
}

static int targets_equal(const hebi_target *a, size_t n_a, const hebi_target *b, size_t n_b) {
  if (!hebi__record_equal(&hebi__target_record, a, n_a, b, n_b))
    return 0;
  for (size_t i = 0; i < n_a; i++)
    if (!hebi__record_equal(&hebi__peer_record, a[i].peers, a[i].n_peers, b[i].peers, b[i].n_peers))
      return 0;
  return 1;
}

static int heads_equal(const hebi_plan_data *x, const hebi_plan_data *y) {
  return strcmp(x->id, y->id) == 0 && strcmp(x->title_zh, y->title_zh) == 0 &&
         strcmp(x->title_en, y->title_en) == 0 && x->first_year == y->first_year &&
         x->last_year == y->last_year && x->goals_first_year == y->goals_first_year &&
         x->goals_last_year == y->goals_last_year &&
         hebi__record_equal(&hebi__place_record, &x->place, 1, &y->place, 1);
}

int hebi_plan_equal(const hebi_plan *a, const hebi_plan *b) {
  if (a == NULL || b == NULL)
    return a == b;
  const hebi_plan_data *x = &a->data, *y = &b->data;
  return heads_equal(x, y) &&
         hebi__record_equal(&hebi__source_record, x->sources, x->n_sources, y->sources,
                            y->n_sources) &&
         hebi__record_equal(&hebi__area_record, x->areas, x->n_areas, y->areas, y->n_areas) &&
         targets_equal(x->results, x->n_results, y->results, y->n_results) &&
         targets_equal(x->targets, x->n_targets, y->targets, y->n_targets) &&
         targets_equal(x->goals, x->n_goals, y->goals, y->n_goals);
}
