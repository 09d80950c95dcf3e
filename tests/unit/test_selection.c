/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#undef COUNT_OF
#include "small_world.h"

/* Two plans: of Hebi, whose growth is known, and of a place that nothing is known of. */
static hebi_catalog *catalog;
static hebi_plan *here, *there;
static hebi_history *history;

static const hebi_area areas[] = {{"headline", "主要目标", "Main targets"},
                                  {"jobs", "就业", "Jobs"}};
static const hebi_observation growth[] = {FIRST(2024, 5), FIRST(2025, 6)};

static hebi_target named(const char *id, hebi_target target) {
  target.id = id;
  return target;
}

static hebi_plan *plan_of(const char *id, const char *place) {
  hebi_target targets[] = {
      named("growth", world_target("gdp_growth", HEBI_COMPARATOR_GE, 6)),
      named("jobless", world_target("jobless", HEBI_COMPARATOR_ABOUT, 5.5)),
      named("park", world_target(NULL, HEBI_COMPARATOR_NONE, NAN)),
      named("income", world_relation("income_growth", HEBI_RELATION_IN_STEP)),
      named("carbon", world_relation("carbon", HEBI_RELATION_ASSIGNED)),
  };
  hebi_target goals[] = {named("goal", world_target("gdp_growth", HEBI_COMPARATOR_GE, 5)),
                         named("people", world_target("people", HEBI_COMPARATOR_GE, 158))};
  hebi_target results[] = {named("grown", world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6.5)),
                           named("built", world_target(NULL, HEBI_COMPARATOR_NONE, NAN))};
  results[0].year = results[1].year = 2025, results[1].area = "jobs";
  results[1].measure = HEBI_MEASURE_MILESTONE;
  results[1].subject_zh = results[1].subject_en = "school";
  targets[0].area = "headline", targets[1].area = "jobs", targets[3].area = "headline";
  targets[2].measure = HEBI_MEASURE_MILESTONE;
  targets[2].subject_zh = targets[2].subject_en = "park";
  goals[0].year = goals[1].year = 2030;
  goals[1].area = "jobs";
  hebi_plan_data data = world_plan_data(targets, COUNT_OF(targets));
  data.id = id, data.place.id = place;
  data.areas = areas, data.n_areas = COUNT_OF(areas);
  data.goals = goals, data.n_goals = COUNT_OF(goals);
  data.results = results, data.n_results = COUNT_OF(results);
  data.goals_first_year = 2026, data.goals_last_year = 2030;
  return world_plan_of(&data, catalog);
}

static void enter(void) {
  catalog = world_catalog();
  here = plan_of("here", "410600");
  there = plan_of("there", "999999");
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth)};
  history = world_history(catalog, series, 1);
}

static void leave(void) {
  hebi_plan_free(here);
  hebi_plan_free(there);
  hebi_history_free(history);
  hebi_catalog_free(catalog);
}

TestSuite(selection, .init = enter, .fini = leave);

static hebi_selection *selected(const hebi_query *query) {
  const hebi_plan *const plans[] = {here, NULL, there};
  const hebi_history *const histories[] = {history};
  hebi_selection *selection;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_selection_create(&selection, plans, 3, query, catalog, histories, 1, &err),
               HEBI_CODE_OK, "%s", err.message);
  CHECK_CLEARED(&err);
  return selection;
}

static hebi_lists list_of(const hebi_target *target) {
  return target->year == 2025   ? HEBI_LISTS_RESULTS
         : target->year == 2026 ? HEBI_LISTS_TARGETS
                                : HEBI_LISTS_GOALS;
}

/* The ids in their order, "/" before those of the second plan. */
static void expect_found(const hebi_query *query, const char *wanted) {
  hebi_selection *selection = selected(query);
  char seen[200] = "";
  const hebi_plan *of = here;
  for (size_t i = 0; i < hebi_selection_count(selection); i++) {
    const hebi_found *found = hebi_selection_at(selection, i);
    strcat(strcat(seen, found->plan == of ? " " : " / "), found->target->id);
    of = found->plan;
    cr_expect_eq(found->list, list_of(found->target), "%s", found->target->id);
    cr_expect_eq(hebi_plan_find(found->plan, found->target->id), found->target, "borrowed");
  }
  cr_expect_str_eq(seen, wanted);
  cr_expect_null(hebi_selection_at(selection, hebi_selection_count(selection)));
  hebi_selection_free(selection);
}

#define TARGETS " growth jobless park income carbon"
#define GOALS   " goal people"
#define RESULTS " grown built"

Test(selection, everything_without_a_query) {
  hebi_query query;
  hebi_query_init(&query);
  expect_found(NULL, TARGETS GOALS " / growth jobless park income carbon goal people");
  expect_found(&query, TARGETS GOALS " / growth jobless park income carbon goal people");
}

static hebi_query query_here(void) {
  hebi_query query;
  hebi_query_init(&query);
  query.place = "410600";
  return query;
}

Test(selection, by_one_condition) {
  hebi_query query = query_here();
  expect_found(&query, TARGETS GOALS);
  query.lists = HEBI_LISTS_TARGETS;
  expect_found(&query, TARGETS);
  query.lists = HEBI_LISTS_GOALS;
  expect_found(&query, GOALS);
  query.lists = HEBI_LISTS_RESULTS;
  expect_found(&query, RESULTS);
  query.lists = HEBI_LISTS_TARGETS | HEBI_LISTS_RESULTS;
  expect_found(&query, TARGETS RESULTS);
  query.lists = HEBI_LISTS_ALL;
  expect_found(&query, TARGETS GOALS RESULTS);
  query.area = "jobs";
  expect_found(&query, " jobless people built");
  query.area = NULL, query.kind = HEBI_KIND_EXACT;
  expect_found(&query, " grown");
  query = query_here(), query.year = 2030;
  expect_found(&query, GOALS);
  query.year = 2026;
  expect_found(&query, TARGETS);
  query.year = 2027;
  expect_found(&query, "");
  query = query_here(), query.area = "jobs";
  expect_found(&query, " jobless people");
  query.area = "no such area";
  expect_found(&query, "");
  query = query_here(), query.kind = HEBI_KIND_AT_LEAST;
  expect_found(&query, " growth goal people");
  query = query_here(), query.indicator = "gdp_growth";
  expect_found(&query, " growth goal");
  query = query_here(), query.scorable = HEBI_CHOICE_NO;
  expect_found(&query, " park carbon");
  query.scorable = HEBI_CHOICE_YES;
  expect_found(&query, " growth jobless income goal people");
  query = query_here(), query.place = "110000";
  expect_found(&query, "");
}

Test(selection, by_ids) {
  const char *const ids[] = {"people", "growth", "no such id"};
  hebi_query query = query_here();
  query.ids = ids, query.n_ids = COUNT_OF(ids);
  expect_found(&query, " growth people");
  query.lists = HEBI_LISTS_GOALS;
  expect_found(&query, " people");
  query.n_ids = 0;
  expect_found(&query, "");
}

/* Of Hebi a history was given, so the built-in one is not asked; of the other place none is. */
Test(selection, by_what_is_known) {
  hebi_query query = query_here();
  query.in_history = HEBI_CHOICE_YES;
  expect_found(&query, " growth goal");
  query.in_history = HEBI_CHOICE_NO;
  expect_found(&query, " jobless park income carbon people");
  query.place = "999999";
  expect_found(&query, " / growth jobless park income carbon goal people");
  query.in_history = HEBI_CHOICE_YES;
  expect_found(&query, "");
}

Test(selection, by_all_conditions_together) {
  hebi_query query = query_here();
  query.lists = HEBI_LISTS_TARGETS, query.year = 2026, query.area = "headline";
  query.kind = HEBI_KIND_AT_LEAST, query.indicator = "gdp_growth";
  query.scorable = query.in_history = HEBI_CHOICE_YES;
  expect_found(&query, " growth");
  query.kind = HEBI_KIND_IN_STEP;
  expect_found(&query, "");
}

/* Nothing given: the built-in catalog and the built-in history of Hebi. */
Test(selection, asks_the_built_in_data) {
  hebi_plan *plan;
  hebi_selection *all, *known;
  hebi_query query;
  hebi_query_init(&query);
  query.indicator = "gdp_growth", query.in_history = HEBI_CHOICE_YES;
  query.lists = HEBI_LISTS_TARGETS;
  cr_assert_eq(hebi_plan_builtin(&plan, "hebi-2026", NULL), HEBI_CODE_OK);
  const hebi_plan *const plans[] = {plan};
  cr_assert_eq(hebi_selection_create(&known, plans, 1, &query, NULL, NULL, 0, NULL), HEBI_CODE_OK);
  cr_assert_eq(hebi_selection_create(&all, plans, 1, NULL, NULL, NULL, 0, NULL), HEBI_CODE_OK);
  cr_assert_geq(hebi_selection_count(known), 1);
  cr_expect_str_eq(hebi_selection_at(known, 0)->target->indicator, "gdp_growth");
  cr_expect_eq(hebi_selection_count(all),
               hebi_plan_get(plan)->n_targets + hebi_plan_get(plan)->n_goals);
  size_t sum = 0;
  for (int kind = HEBI_KIND_RANGE; kind <= HEBI_KIND_QUALITATIVE; kind++)
    sum += hebi_selection_count_kind(all, (hebi_kind)kind);
  cr_expect_eq(sum, hebi_selection_count(all), "every one is of one kind");
  hebi_selection_free(all);
  hebi_selection_free(known);
  hebi_plan_free(plan);
}

Test(selection, counts_by_kind) {
  hebi_selection *selection = selected(NULL);
  cr_expect_eq(hebi_selection_count(selection), 14);
  cr_expect_eq(hebi_selection_count_kind(selection, HEBI_KIND_AT_LEAST), 6);
  cr_expect_eq(hebi_selection_count_kind(selection, HEBI_KIND_ABOUT), 2);
  cr_expect_eq(hebi_selection_count_kind(selection, HEBI_KIND_MILESTONE), 2);
  cr_expect_eq(hebi_selection_count_kind(selection, HEBI_KIND_IN_STEP), 2);
  cr_expect_eq(hebi_selection_count_kind(selection, HEBI_KIND_ASSIGNED), 2);
  cr_expect_eq(hebi_selection_count_kind(selection, HEBI_KIND_RANGE), 0);
  hebi_selection_free(selection);
}

static void expect_refused(const hebi_query *query, const char *where, const char *words) {
  const hebi_plan *const plans[] = {here};
  hebi_selection *selection = UNTOUCHED(hebi_selection);
  hebi_error err = dirty_error();
  int code = hebi_selection_create(&selection, plans, 1, query, catalog, NULL, 0, &err);
  CHECK_FAILURE(code, &err, HEBI_CODE_ARGUMENT, where, words, where);
  cr_expect_null(selection);
}

Test(selection, queries_without_a_meaning) {
  hebi_query query = query_here();
  query.size--;
  expect_refused(&query, "query", "hebi_query_init()");
  query = query_here(), query.lists = (hebi_lists)0;
  expect_refused(&query, "lists", "0");
  query.lists = (hebi_lists)8;
  expect_refused(&query, "lists", "8");
  query = query_here(), query.kind = (hebi_kind)19;
  expect_refused(&query, "kind", "19");
  query.kind = (hebi_kind)-1;
  expect_refused(&query, "kind", "-1");
  query = query_here(), query.scorable = (hebi_choice)3;
  expect_refused(&query, "scorable", "any, yes or no");
  query = query_here(), query.in_history = (hebi_choice)-1;
  expect_refused(&query, "in_history", "any, yes or no");
  hebi_query_init(NULL);
}

Test(selection, null_arguments) {
  hebi_selection *selection = UNTOUCHED(hebi_selection);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_selection_create(NULL, NULL, 0, NULL, catalog, NULL, 0, &err), &err,
                HEBI_CODE_NULL, "out", "NULL", "out");
  CHECK_FAILURE(hebi_selection_create(&selection, NULL, 1, NULL, catalog, NULL, 0, &err), &err,
                HEBI_CODE_NULL, "plans", "NULL", "plans");
  cr_expect_null(selection);
  const hebi_plan *const plans[] = {here};
  CHECK_FAILURE(hebi_selection_create(&selection, plans, 1, NULL, catalog, NULL, 1, &err), &err,
                HEBI_CODE_NULL, "histories", "NULL", "histories");
  hebi_query query = query_here();
  query.n_ids = 1;
  CHECK_FAILURE(hebi_selection_create(&selection, plans, 1, &query, catalog, NULL, 0, &err), &err,
                HEBI_CODE_NULL, "ids", "NULL", "ids");
  cr_assert_eq(hebi_selection_create(&selection, NULL, 0, NULL, catalog, NULL, 0, &err),
               HEBI_CODE_OK);
  cr_expect_eq(hebi_selection_count(selection), 0);
  hebi_selection_free(selection);
  hebi_selection_free(NULL);
  cr_expect_eq(hebi_selection_count(NULL), 0);
  cr_expect_eq(hebi_selection_count_kind(NULL, HEBI_KIND_RANGE), 0);
  cr_expect_null(hebi_selection_at(NULL, 0));
}
