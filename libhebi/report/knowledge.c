/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/knowledge.h"

#include "base/error.h"

#include <libhebi/builtin.h>
#include <stdlib.h>
#include <string.h>

int hebi__knowledge_open(hebi__knowledge *knowledge, hebi_error *err) {
  size_t n_histories = hebi_builtin_history_count(), n_plans = hebi_builtin_plan_count();
  knowledge->own_catalog = NULL;
  knowledge->own_histories = calloc(n_histories + 1, sizeof(hebi_history *));
  knowledge->own_plans = calloc(n_plans + 1, sizeof(hebi_plan *));
  if (knowledge->own_histories == NULL || knowledge->own_plans == NULL)
    return hebi__fail_memory(err);
  if (knowledge->catalog != NULL)
    return HEBI_CODE_OK;
  int code = hebi_catalog_builtin(&knowledge->own_catalog, err);
  knowledge->catalog = knowledge->own_catalog;
  return code;
}

void hebi__knowledge_close(hebi__knowledge *knowledge) {
  for (size_t i = 0; knowledge->own_histories && i < hebi_builtin_history_count(); i++)
    hebi_history_free(knowledge->own_histories[i]);
  for (size_t i = 0; knowledge->own_plans && i < hebi_builtin_plan_count(); i++)
    hebi_plan_free(knowledge->own_plans[i]);
  hebi_catalog_free(knowledge->own_catalog);
  free(knowledge->own_histories);
  free(knowledge->own_plans);
}

static int is_of(const hebi_history *history, const char *place) {
  return history != NULL && strcmp(hebi_history_get(history)->place.id, place) == 0;
}

static const hebi_history *with_series(const hebi__knowledge *knowledge, const char *place,
                                       const char *indicator) {
  for (size_t i = 0; indicator != NULL && i < knowledge->n_histories; i++)
    if (is_of(knowledge->histories[i], place) &&
        hebi_history_find(knowledge->histories[i], indicator) != NULL)
      return knowledge->histories[i];
  return NULL;
}

/* Who gives a history of a place says all that is to be known of it. */
static int was_given(const hebi__knowledge *knowledge, const char *place) {
  for (size_t i = 0; i < knowledge->n_histories; i++)
    if (is_of(knowledge->histories[i], place))
      return 1;
  return 0;
}

static int builtin_history(const hebi_history **out, hebi__knowledge *knowledge, const char *place,
                           hebi_error *err) {
  for (size_t i = 0; i < hebi_builtin_history_count(); i++) {
    if (strcmp(hebi_builtin_history_place(i), place) != 0)
      continue;
    int code = HEBI_CODE_OK;
    if (knowledge->own_histories[i] == NULL)
      code = hebi_history_builtin(&knowledge->own_histories[i], place, err);
    *out = knowledge->own_histories[i];
    return code;
  }
  return HEBI_CODE_OK;
}

int hebi__knowledge_history(const hebi_history **out, hebi__knowledge *knowledge, const char *place,
                            const hebi_indicator *indicator, hebi_error *err) {
  *out = with_series(knowledge, place, indicator->id);
  if (*out == NULL)
    *out = with_series(knowledge, place, indicator->growth_of);
  if (*out != NULL || was_given(knowledge, place))
    return HEBI_CODE_OK;
  return builtin_history(out, knowledge, place, err);
}

const hebi_target *hebi__knowledge_result(const hebi__knowledge *knowledge, const char *id) {
  for (size_t i = 0; id != NULL && i < knowledge->plan->n_results; i++)
    if (strcmp(knowledge->plan->results[i].id, id) == 0)
      return &knowledge->plan->results[i];
  return NULL;
}

static const hebi_target *announced(const hebi_plan_data *plan, const char *place,
                                    const char *indicator, int32_t year) {
  if (strcmp(plan->place.id, place) != 0)
    return NULL;
  const struct {
    const hebi_target *targets;
    size_t n;
  } lists[] = {{plan->targets, plan->n_targets}, {plan->goals, plan->n_goals}};
  for (size_t list = 0; list < 2; list++)
    for (size_t i = 0; i < lists[list].n; i++) {
      const hebi_target *target = &lists[list].targets[i];
      if (target->year == year && target->indicator != NULL &&
          strcmp(target->indicator, indicator) == 0)
        return target;
    }
  return NULL;
}

int hebi__knowledge_target(const hebi_target **out, const hebi_place **announced_by,
                           hebi__knowledge *knowledge, const char *place, const char *indicator,
                           int32_t year, hebi_error *err) {
  *out = NULL;
  *announced_by = NULL;
  size_t n = knowledge->n_plans + hebi_builtin_plan_count();
  for (size_t i = 0; *out == NULL && i < n; i++) {
    const hebi_plan *plan = i < knowledge->n_plans ? knowledge->plans[i] : NULL;
    if (i >= knowledge->n_plans) {
      size_t k = i - knowledge->n_plans;
      int code = HEBI_CODE_OK;
      if (knowledge->own_plans[k] == NULL)
        code = hebi_plan_builtin(&knowledge->own_plans[k], hebi_builtin_plan_id(k), err);
      if (code != HEBI_CODE_OK)
        return code;
      plan = knowledge->own_plans[k];
    }
    if (plan == NULL)
      continue;
    *out = announced(hebi_plan_get(plan), place, indicator, year);
    if (*out != NULL)
      *announced_by = &hebi_plan_get(plan)->place;
  }
  return HEBI_CODE_OK;
}
