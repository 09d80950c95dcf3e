/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/knowledge.h"

#include "small_world.h"

static hebi__knowledge knowledge;
static hebi_catalog *catalog;

static void enter(void) {
  catalog = world_catalog();
  knowledge = (hebi__knowledge){.catalog = catalog};
}

static void leave(void) {
  hebi__knowledge_close(&knowledge);
  hebi_catalog_free(catalog);
}

TestSuite(knowledge, .init = enter, .fini = leave);

static const hebi_observation growth[] = {FIRST(2024, 5), FIRST(2025, 6)};

static hebi_history *history_of(const char *place, const char *indicator, const char *unit) {
  const hebi_series series[] = {SERIES(indicator, unit, growth)};
  hebi_history_data data = {.place = world_place,
                            .sources = world_sources,
                            .n_sources = 1,
                            .series = series,
                            .n_series = 1};
  data.place.id = place;
  hebi_history *history;
  cr_assert_eq(hebi_history_create(&history, &data, catalog, NULL), HEBI_CODE_OK);
  return history;
}

static void open_with(const hebi_history *const *histories, size_t n) {
  knowledge.histories = histories;
  knowledge.n_histories = n;
  cr_assert_eq(hebi__knowledge_open(&knowledge, NULL), HEBI_CODE_OK);
}

static const hebi_history *found(const char *place, const char *indicator) {
  const hebi_history *history = NULL;
  cr_assert_eq(hebi__knowledge_history(&history, &knowledge, place,
                                       hebi_catalog_find(catalog, indicator), NULL),
               HEBI_CODE_OK);
  return history;
}

Test(knowledge, the_given_catalog_or_the_built_in_one) {
  open_with(NULL, 0);
  cr_expect_eq(knowledge.catalog, catalog);
  cr_expect_null(knowledge.own_catalog);
  hebi__knowledge_close(&knowledge);
  knowledge = (hebi__knowledge){0};
  cr_assert_eq(hebi__knowledge_open(&knowledge, NULL), HEBI_CODE_OK);
  cr_assert_not_null(knowledge.own_catalog);
  cr_expect_eq(knowledge.catalog, knowledge.own_catalog);
  cr_expect_not_null(hebi_catalog_find(knowledge.catalog, "gdp_growth"));
}

/* The first that has the indicator, or else the level that it is the growth of. */
Test(knowledge, the_first_history_that_has_it) {
  hebi_history *trade = history_of("1", "trade", "亿元"), *gdp = history_of("1", "gdp_growth", "%");
  hebi_history *again = history_of("1", "gdp_growth", "%"),
               *level = history_of("1", "income", "元");
  hebi_history *elsewhere = history_of("2", "jobless", "%");
  const hebi_history *const histories[] = {NULL, trade, gdp, again, level, elsewhere};
  open_with(histories, COUNT_OF(histories));
  cr_expect_eq(found("1", "gdp_growth"), gdp);
  cr_expect_eq(found("1", "trade"), trade);
  cr_expect_eq(found("1", "income_growth"), level);
  cr_expect_null(found("1", "jobless"), "another place's values");
  cr_expect_eq(found("2", "jobless"), elsewhere);
  cr_expect_null(found("3", "jobless"));
  hebi__knowledge_close(&knowledge);
  knowledge = (hebi__knowledge){.catalog = catalog};
  hebi_history *const made[] = {trade, gdp, again, level, elsewhere};
  for (size_t i = 0; i < COUNT_OF(made); i++)
    hebi_history_free(made[i]);
}

/* A history given of a place says all that is to be known of it. */
Test(knowledge, built_in_values_of_places_that_none_was_given_of) {
  hebi_history *own = history_of("410600", "trade", "亿元");
  const hebi_history *const histories[] = {own};
  open_with(histories, 1);
  cr_expect_null(found("410600", "gdp_growth"));
  const hebi_history *province = found("410000", "gdp_growth");
  cr_assert_not_null(province);
  cr_expect_str_eq(hebi_history_get(province)->place.id, "410000");
  cr_expect_eq(found("410000", "gdp_growth"), province, "loaded once");
  hebi__knowledge_close(&knowledge);
  hebi_history_free(own);
  knowledge = (hebi__knowledge){.catalog = catalog};
  open_with(NULL, 0);
  cr_expect_not_null(found("410600", "gdp_growth"));
}

Test(knowledge, results_of_the_plan_by_id) {
  hebi_target results[2];
  for (size_t i = 0; i < COUNT_OF(results); i++)
    hebi_target_init(&results[i]);
  results[0].id = "firms", results[1].id = "grain";
  const hebi_plan_data plan = {.results = results, .n_results = 2};
  knowledge.plan = &plan;
  open_with(NULL, 0);
  cr_expect_eq(hebi__knowledge_result(&knowledge, "grain"), &results[1]);
  cr_expect_null(hebi__knowledge_result(&knowledge, "rice"));
  cr_expect_null(hebi__knowledge_result(&knowledge, NULL));
}

static const hebi_target *target_of(const char *place, const char *indicator, int32_t year,
                                    const hebi_place **by) {
  const hebi_target *target = NULL;
  cr_assert_eq(hebi__knowledge_target(&target, by, &knowledge, place, indicator, year, NULL),
               HEBI_CODE_OK);
  return target;
}

/* Targets before goals, given plans before built-in ones. */
Test(knowledge, what_another_place_announced) {
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 4);
  hebi_target goals[] = {world_target("gdp_growth", HEBI_COMPARATOR_BARE, 3),
                         world_target("firms", HEBI_COMPARATOR_GE, 200),
                         world_target(NULL, HEBI_COMPARATOR_GE, 200)};
  goals[0].id = "later", goals[0].year = 2030;
  goals[2].id = "thing", goals[2].subject_zh = goals[2].subject_en = "thing";
  target.phrase = "增长4%";
  hebi_plan_data data = world_plan_data(&target, 1);
  data.place.id = "410000", data.place.name_en = "Given";
  data.goals = goals, data.n_goals = COUNT_OF(goals);
  data.goals_first_year = 2026, data.goals_last_year = 2030;
  hebi_plan *plan = world_plan_of(&data, catalog);
  const hebi_plan *const plans[] = {NULL, plan};
  knowledge.plans = plans, knowledge.n_plans = 2;
  open_with(NULL, 0);
  const hebi_place *by = NULL;
  const hebi_target *seen = target_of("410000", "gdp_growth", 2026, &by);
  cr_assert_not_null(seen);
  cr_expect_str_eq(seen->phrase, "增长4%");
  cr_expect_str_eq(by->name_en, "Given");
  cr_assert_not_null(target_of("410000", "gdp_growth", 2030, &by));
  cr_expect_eq(target_of("410000", "gdp_growth", 2030, &by)->value, 3);
  cr_expect_eq(target_of("410000", "firms", 2026, &by)->value, 200);
  cr_expect_null(target_of("410000", "gdp_growth", 2027, &by));
  cr_expect_null(target_of("999999", "gdp_growth", 2026, &by));
  hebi__knowledge_close(&knowledge);
  hebi_plan_free(plan);
  knowledge = (hebi__knowledge){.catalog = catalog};
  open_with(NULL, 0);
  seen = target_of("410600", "gdp_growth", 2026, &by);
  cr_assert_not_null(seen, "the built-in plan of Hebi");
  cr_expect(seen->low == 6 && seen->high == 6.5);
  cr_expect_str_eq(by->id, "410600");
}
