/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "report/knowledge.h"

#include <libhebi/query.h>
#include <stdlib.h>
#include <string.h>

struct hebi_selection {
  size_t n;
  hebi_found found[];
};

void hebi_query_init(hebi_query *query) {
  if (query != NULL)
    *query = (hebi_query){.size = sizeof *query, .lists = HEBI_LISTS_BOTH};
}

static int is_choice(hebi_choice choice) {
  return choice >= HEBI_CHOICE_ANY && choice <= HEBI_CHOICE_NO;
}

static int check(const hebi_query *query, hebi_error *err) {
  if (query->size != sizeof *query)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "query",
                      "the query was not set with hebi_query_init()");
  if (query->lists < HEBI_LISTS_TARGETS || query->lists > HEBI_LISTS_ALL)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "lists", "lists is %d, which has no meaning",
                      (int)query->lists);
  if (query->kind != 0 && hebi_kind_name(query->kind) == NULL)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "kind", "kind is %d, which has no meaning",
                      (int)query->kind);
  if (!is_choice(query->scorable) || !is_choice(query->in_history))
    return hebi__fail(err, HEBI_CODE_ARGUMENT,
                      is_choice(query->scorable) ? "in_history" : "scorable",
                      "a choice is any, yes or no");
  for (size_t i = 0; i < query->n_ids; i++)
    if (query->ids == NULL || query->ids[i] == NULL)
      return hebi__fail_null(err, "ids");
  return HEBI_CODE_OK;
}

static int agrees(const char *wanted, const char *text) {
  return wanted == NULL || (text != NULL && strcmp(wanted, text) == 0);
}

static int is_among(const char *const *ids, size_t n, const char *id) {
  for (size_t i = 0; i < n; i++)
    if (strcmp(ids[i], id) == 0)
      return 1;
  return ids == NULL;
}

static int chosen(hebi_choice wanted, int is) {
  return wanted == HEBI_CHOICE_ANY || (wanted == HEBI_CHOICE_YES) == (is != 0);
}

static int meets(const hebi_query *query, const hebi_target *target) {
  return (query->year == 0 || query->year == target->year) && agrees(query->area, target->area) &&
         (query->kind == 0 || query->kind == hebi_target_kind(target)) &&
         agrees(query->indicator, target->indicator) &&
         chosen(query->scorable, hebi_target_scorable(target)) &&
         is_among(query->ids, query->n_ids, target->id);
}

static int is_known(int *out, hebi__knowledge *knowledge, const hebi_target *target,
                    hebi_error *err) {
  *out = 0;
  const hebi_indicator *indicator = hebi_catalog_find(knowledge->catalog, target->indicator);
  if (indicator == NULL)
    return HEBI_CODE_OK;
  const hebi_history *history;
  hebi_annual *annual;
  int code =
      hebi__knowledge_history(&history, knowledge, knowledge->plan->place.id, indicator, err);
  if (code == HEBI_CODE_OK)
    code = hebi_history_annual(&annual, history, knowledge->catalog, indicator->id,
                               HEBI_VINTAGE_REVISED, 0, err);
  if (code != HEBI_CODE_OK)
    return code;
  *out = hebi_annual_observed(annual) > 0;
  hebi_annual_free(annual);
  return HEBI_CODE_OK;
}

/* One list of the plan that `knowledge` is of. */
static int add_list(hebi_selection *selection, hebi_found found, const hebi_target *targets,
                    size_t n, const hebi_query *query, hebi__knowledge *knowledge,
                    hebi_error *err) {
  for (size_t i = 0; i < n; i++) {
    int known = 0, code = HEBI_CODE_OK;
    if (!meets(query, &targets[i]))
      continue;
    if (query->in_history != HEBI_CHOICE_ANY)
      code = is_known(&known, knowledge, &targets[i], err);
    if (code != HEBI_CODE_OK)
      return code;
    if (!chosen(query->in_history, known))
      continue;
    found.target = &targets[i];
    selection->found[selection->n++] = found;
  }
  return HEBI_CODE_OK;
}

static int add_plan(hebi_selection *selection, const hebi_plan *plan, const hebi_query *query,
                    hebi__knowledge *knowledge, hebi_error *err) {
  const hebi_plan_data *data = hebi_plan_get(plan);
  int code = HEBI_CODE_OK;
  knowledge->plan = data;
  if (!agrees(query->place, data->place.id))
    return HEBI_CODE_OK;
  const struct {
    hebi_lists list;
    const hebi_target *targets;
    size_t n;
  } lists[] = {{HEBI_LISTS_TARGETS, data->targets, data->n_targets},
               {HEBI_LISTS_GOALS, data->goals, data->n_goals},
               {HEBI_LISTS_RESULTS, data->results, data->n_results}};
  for (size_t i = 0; code == HEBI_CODE_OK && i < sizeof lists / sizeof *lists; i++)
    if (query->lists & lists[i].list)
      code = add_list(selection, (hebi_found){plan, NULL, lists[i].list}, lists[i].targets,
                      lists[i].n, query, knowledge, err);
  return code;
}

static size_t n_statements(const hebi_plan_data *data) {
  return data->n_targets + data->n_goals + data->n_results;
}

static hebi_selection *make_room(const hebi_plan *const *plans, size_t n_plans) {
  size_t n = 0;
  for (size_t i = 0; i < n_plans; i++)
    if (plans[i] != NULL)
      n += n_statements(hebi_plan_get(plans[i]));
  return calloc(1, sizeof(hebi_selection) + n * sizeof(hebi_found));
}

static int fill(hebi_selection *selection, const hebi_plan *const *plans, size_t n_plans,
                const hebi_query *query, hebi__knowledge *knowledge, hebi_error *err) {
  int code = hebi__knowledge_open(knowledge, err);
  for (size_t i = 0; code == HEBI_CODE_OK && i < n_plans; i++)
    if (plans[i] != NULL)
      code = add_plan(selection, plans[i], query, knowledge, err);
  hebi__knowledge_close(knowledge);
  return code;
}

int hebi_selection_create(hebi_selection **out, const hebi_plan *const *plans, size_t n_plans,
                          const hebi_query *query, const hebi_catalog *catalog,
                          const hebi_history *const *histories, size_t n_histories,
                          hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if ((plans == NULL && n_plans > 0) || (histories == NULL && n_histories > 0))
    return hebi__fail_null(err, plans ? "histories" : "plans");
  hebi_query all;
  hebi_query_init(&all);
  int code = query != NULL ? check(query, err) : HEBI_CODE_OK;
  if (code != HEBI_CODE_OK)
    return code;
  hebi_selection *selection = make_room(plans, n_plans);
  if (selection == NULL)
    return hebi__fail_memory(err);
  hebi__knowledge knowledge = {
      .catalog = catalog, .histories = histories, .n_histories = n_histories};
  code = fill(selection, plans, n_plans, query != NULL ? query : &all, &knowledge, err);
  if (code != HEBI_CODE_OK) {
    hebi_selection_free(selection);
    return code;
  }
  *out = selection;
  return hebi__ok(err);
}

void hebi_selection_free(hebi_selection *selection) {
  free(selection);
}

size_t hebi_selection_count(const hebi_selection *selection) {
  return selection != NULL ? selection->n : 0;
}

size_t hebi_selection_count_kind(const hebi_selection *selection, hebi_kind kind) {
  size_t n = 0;
  for (size_t i = 0; i < hebi_selection_count(selection); i++)
    n += hebi_target_kind(selection->found[i].target) == kind;
  return n;
}

const hebi_found *hebi_selection_at(const hebi_selection *selection, size_t i) {
  return i < hebi_selection_count(selection) ? &selection->found[i] : NULL;
}
