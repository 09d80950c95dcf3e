/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/facts.h"
#include "small_world.h"

static hebi_catalog *catalog;
static hebi_history *history;
static hebi_plan_data plan;
static hebi__knowledge knowledge;

static void leave(void) {
  hebi__knowledge_close(&knowledge);
  hebi_history_free(history);
  hebi_catalog_free(catalog);
}

/* What is known: these histories, and nothing else of their places. */
static void know(const hebi_history *const *histories, size_t n) {
  plan.place = world_place;
  knowledge = (hebi__knowledge){
      .plan = &plan, .catalog = catalog, .histories = histories, .n_histories = n};
  cr_assert_eq(hebi__knowledge_open(&knowledge, NULL), HEBI_CODE_OK);
}

static hebi__facts facts_of(const hebi_target *target, int32_t last_year) {
  hebi__facts facts;
  hebi_error err;
  const hebi_indicator *indicator = hebi_catalog_find(catalog, target->indicator);
  cr_assert_eq(hebi__facts_gather(&facts, &knowledge, target, indicator, last_year, &err),
               HEBI_CODE_OK, "%s", err.message);
  return facts;
}

/* The facts of one target of a place with one or two series. */
static hebi__facts gather(const hebi_series *series, size_t n, const hebi_target *target,
                          int32_t last_year) {
  static const hebi_history *histories[1];
  catalog = world_catalog();
  histories[0] = history = world_history(catalog, series, n);
  know(histories, 1);
  return facts_of(target, last_year);
}

static const hebi_observation growth[] = {FIRST(2022, 5.0), REVISED(2022, 5.4), FIRST(2023, 6.0),
                                          FIRST(2025, 4.0), FIRST(2026, 7.0),   REVISED(2026, 7.3),
                                          FIRST(2027, 99.0)};

Test(facts, forecast_from_revised_judge_by_first_release, .fini = leave) {
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth)};
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi__facts facts = gather(series, 1, &target, 0);
  cr_expect_eq(facts.history->first_year, 2022);
  cr_expect_eq(facts.history->n, 4, "2022 to 2025, the year before the target's");
  cr_expect_eq(hebi_annual_value(facts.history, 2022), 5.4);
  cr_expect(isnan(hebi_annual_value(facts.history, 2024)));
  cr_expect_eq(facts.outcome.value, 7.0);
  cr_expect(isnan(facts.base));
  cr_expect(facts.peers == NULL && facts.n_peers == 0);
  cr_expect(facts.path == NULL && facts.n_path == 0);
  cr_expect_null(facts.result);
  hebi__facts_free(&facts);
}

Test(facts, a_cut_off_hides_later_years_and_the_outcome, .fini = leave) {
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth)};
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi__facts facts = gather(series, 1, &target, 2023);
  cr_expect_eq(facts.history->n, 2);
  cr_expect(isnan(facts.outcome.value));
  hebi__facts_free(&facts);
}

Test(facts, a_cut_off_after_the_target_tells_the_outcome, .fini = leave) {
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth)};
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi__facts facts = gather(series, 1, &target, 2027);
  cr_expect_eq(facts.outcome.value, 7.0);
  cr_expect_eq(facts.history->first_year + (int32_t)facts.history->n - 1, 2025);
  hebi__facts_free(&facts);
}

/* 525000 万元 are 52.5 亿元. */
Test(facts, values_come_in_the_unit_of_the_indicator, .fini = leave) {
  static const hebi_observation trade[] = {FIRST(2024, 480000), FIRST(2025, 525000),
                                           FIRST(2026, 610000)};
  const hebi_series series[] = {SERIES("trade", "万元", trade)};
  hebi_target target = world_relation("trade", HEBI_RELATION_OWN_PAST);
  hebi__facts facts = gather(series, 1, &target, 0);
  cr_expect_float_eq(hebi_annual_value(facts.history, 2025), 52.5, 1e-12);
  cr_expect_float_eq(facts.base, 52.5, 1e-12, "the year before, where no base year is said");
  cr_expect_float_eq(facts.outcome.value, 61, 1e-12);
  hebi__facts_free(&facts);
  leave();
  target.base_year = 2024;
  facts = gather(series, 1, &target, 0);
  cr_expect_float_eq(facts.base, 48, 1e-12);
  hebi__facts_free(&facts);
}

static const hebi_observation rates[] = {FIRST(2023, 8.0), FIRST(2025, 6.0)};
static const hebi_observation levels[] = {FIRST(2020, 1000), FIRST(2021, 1100), FIRST(2022, 1210),
                                          FIRST(2023, 1331), FIRST(2024, 1397.55)};

/* 1100/1000 and 1210/1100 are +10%; 1397.55/1331 is +5%; 2023 and 2025 are published. */
Test(facts, growth_is_filled_from_levels, .fini = leave) {
  const hebi_series series[] = {SERIES("income_growth", "%", rates),
                                SERIES("income", "元", levels)};
  hebi_target target = world_target("income_growth", HEBI_COMPARATOR_BARE, 6);
  hebi__facts facts = gather(series, 2, &target, 0);
  const double wanted[] = {10, 10, 8, 5, 6};
  cr_assert_eq(facts.history->n, COUNT_OF(wanted));
  cr_expect_eq(facts.history->first_year, 2021);
  for (size_t i = 0; i < COUNT_OF(wanted); i++) {
    cr_expect_float_eq(facts.history->values[i], wanted[i], 1e-9);
    cr_expect_eq(facts.history->derived[i], i != 2 && i != 4);
  }
  cr_expect_str_eq(facts.level->indicator, "income");
  hebi__facts_free(&facts);
}

Test(facts, growth_is_filled_without_any_published_rate, .fini = leave) {
  const hebi_series series[] = {SERIES("income", "元", levels)};
  hebi_target target = world_target("income_growth", HEBI_COMPARATOR_BARE, 6);
  hebi__facts facts = gather(series, 1, &target, 0);
  cr_expect_eq(hebi_annual_observed(facts.history), 4);
  cr_expect_null(facts.series);
  hebi__facts_free(&facts);
}

Test(facts, growth_is_not_filled_across_breaks, .fini = leave) {
  static const hebi_break shifted[] = {
      {2022, HEBI_BREAK_KIND_LEVEL, "普查修订", "census revision"}};
  hebi_series series[] = {SERIES("income", "元", levels)};
  series[0].breaks = shifted;
  series[0].n_breaks = 1;
  hebi_target target = world_target("income_growth", HEBI_COMPARATOR_BARE, 6);
  hebi__facts facts = gather(series, 1, &target, 0);
  cr_expect_float_eq(hebi_annual_value(facts.history, 2021), 10, 1e-9);
  cr_expect(isnan(hebi_annual_value(facts.history, 2022)), "two footings make no growth");
  cr_expect_float_eq(hebi_annual_value(facts.history, 2023), 10, 1e-9);
  hebi__facts_free(&facts);
}

Test(facts, nothing_before_a_redefinition, .fini = leave) {
  static const hebi_break redefined[] = {
      {2023, HEBI_BREAK_KIND_DEFINITION, "新口径", "new definition"}};
  hebi_series series[] = {SERIES("income_growth", "%", rates), SERIES("income", "元", levels)};
  series[0].breaks = redefined;
  series[0].n_breaks = 1;
  hebi_target target = world_target("income_growth", HEBI_COMPARATOR_BARE, 6);
  hebi__facts facts = gather(series, 2, &target, 0);
  cr_expect_eq(facts.history->first_year, 2023,
               "nor is growth on the old footing filled in from levels");
  cr_expect_eq(hebi_annual_observed(facts.history), 3);
  hebi__facts_free(&facts);
}

Test(facts, the_peer_of_an_in_step_target, .fini = leave) {
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth),
                                SERIES("income_growth", "%", rates)};
  hebi_target target = world_relation("income_growth", HEBI_RELATION_IN_STEP);
  hebi__facts facts = gather(series, 2, &target, 0);
  cr_assert_eq(facts.n_peers, 1);
  const hebi__peer *peer = &facts.peers[0];
  cr_expect_eq(hebi_annual_value(peer->annual, 2022), 5.4);
  cr_expect_eq(peer->annual->first_year + (int32_t)peer->annual->n - 1, 2025);
  cr_expect_eq(peer->outcome.value, 7.0);
  cr_expect_str_eq(peer->indicator->id, "gdp_growth");
  cr_expect_str_eq(peer->name_zh, "经济增速");
  cr_expect_str_eq(peer->name_en, "GDP growth");
  cr_expect(peer->announced == NULL && peer->place == NULL, "a peer of the same place");
  cr_expect(isnan(facts.outcome.value));
  hebi__facts_free(&facts);
  leave();
  facts = gather(series, 2, &target, 2025);
  cr_expect(isnan(facts.peers[0].outcome.value), "a cut-off hides the peer's outcome as well");
  hebi__facts_free(&facts);
}

Test(facts, an_unknown_place_has_none, .fini = leave) {
  catalog = world_catalog();
  history = NULL;
  know(NULL, 0);
  plan.place.id = "999999";
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi__facts facts = facts_of(&target, 0);
  cr_expect_eq(facts.history->n, 0);
  cr_expect(isnan(facts.outcome.value));
  hebi__facts_free(&facts);
  hebi__facts_free(&facts);
}

/* What is held is compared like for like: against an outcome the first release of the base. */
static const hebi_observation traded[] = {FIRST(2025, 100), REVISED(2025, 90), FIRST(2026, 95)};

Test(facts, a_base_is_first_released_where_the_outcome_is_known, .fini = leave) {
  const hebi_series series[] = {SERIES("trade", "亿元", traded)};
  hebi_target target = world_relation("trade", HEBI_RELATION_OWN_PAST);
  hebi__facts facts = gather(series, 1, &target, 0);
  cr_expect_eq(facts.outcome.value, 95.0);
  cr_expect_eq(facts.outcome.vintage, HEBI_VINTAGE_FIRST);
  cr_expect_eq(facts.base, 100.0);
  hebi__facts_free(&facts);
  leave();
  facts = gather(series, 1, &target, 2025);
  cr_expect_eq(facts.base, 90.0, "a forecast starts from the revised value");
  hebi__facts_free(&facts);
}

Test(facts, nothing_is_held_across_a_break, .fini = leave) {
  static const hebi_break census[] = {{2026, HEBI_BREAK_KIND_LEVEL, "普查", "census"}};
  hebi_series series[] = {SERIES("trade", "亿元", traded)};
  series[0].breaks = census;
  series[0].n_breaks = 1;
  hebi_target target = world_relation("trade", HEBI_RELATION_OWN_PAST);
  hebi__facts facts = gather(series, 1, &target, 0);
  cr_expect(isnan(facts.base));
  cr_assert_not_null(facts.between);
  cr_expect_eq(facts.between->year, 2026);
  hebi__facts_free(&facts);
  leave();
  facts = gather(series, 1, &target, 2025);
  cr_expect_eq(facts.base, 90.0, "in 2025 nobody knew of the break");
  cr_expect_null(facts.between);
  hebi__facts_free(&facts);
}

/* Own values come first, indicator by indicator; the others fill in. */
Test(facts, the_first_history_that_has_an_indicator_counts, .fini = leave) {
  static const hebi_observation own_growth[] = {FIRST(2025, 9.0)};
  const hebi_series own_series[] = {SERIES("gdp_growth", "%", own_growth)};
  const hebi_series other_series[] = {SERIES("gdp_growth", "%", growth),
                                      SERIES("trade", "亿元", traded)};
  catalog = world_catalog();
  history = world_history(catalog, other_series, 2);
  hebi_history *own = world_history(catalog, own_series, 1);
  const hebi_history *const histories[] = {NULL, own, history};
  know(histories, 3);
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi__facts facts = facts_of(&target, 0);
  cr_expect_eq(hebi_annual_value(facts.history, 2025), 9.0);
  cr_expect_eq(facts.history->n, 1);
  hebi__facts_free(&facts);
  target = world_target("trade", HEBI_COMPARATOR_GE, 50);
  facts = facts_of(&target, 0);
  cr_expect_eq(hebi_annual_value(facts.history, 2025), 90.0);
  hebi__facts_free(&facts);
  hebi_history_free(own);
}

/* 2024 to 2026, the target's own year as it is known. */
Test(facts, every_year_counts_where_the_words_say_so, .fini = leave) {
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth)};
  hebi_target target = world_relation("gdp_growth", HEBI_RELATION_OWN_PAST);
  target.comparator = HEBI_COMPARATOR_GT, target.every_year = 1, target.base_year = 2022;
  hebi__facts facts = gather(series, 1, &target, 0);
  cr_assert_eq(facts.n_path, 4);
  const double wanted[] = {6, NAN, 4, 7};
  for (size_t i = 0; i < COUNT_OF(wanted); i++)
    cr_expect(facts.path[i] == wanted[i] || (isnan(facts.path[i]) && isnan(wanted[i])), "%zu", i);
  cr_expect_eq(facts.base, 5.0, "as first released, like the years after it");
  hebi__facts_free(&facts);
  leave();
  facts = gather(series, 1, &target, 2025);
  cr_expect(isnan(facts.path[3]), "a cut-off hides the last one");
  hebi__facts_free(&facts);
}

/* Of a growth rate all years are compounded, of a level its ends are enough. */
Test(facts, a_path_for_what_is_summed_or_compounded, .fini = leave) {
  static const struct {
    const char *indicator, *unit;
    hebi_measure measure;
    int has_path, has_base;
  } cases[] = {{"gdp_growth", "%", HEBI_MEASURE_ANNUAL_AVERAGE, 1, 0},
               {"gdp_growth", "%", HEBI_MEASURE_CUMULATIVE_CHANGE, 1, 0},
               {"gdp_growth", "%", HEBI_MEASURE_GROWTH, 0, 0},
               {"gdp_growth", "%", HEBI_MEASURE_NET_INCREMENT, 0, 1},
               {"trade", "亿元", HEBI_MEASURE_ANNUAL_AVERAGE, 0, 1},
               {"trade", "亿元", HEBI_MEASURE_CUMULATIVE_CHANGE, 0, 1},
               {"trade", "亿元", HEBI_MEASURE_GROWTH, 0, 1},
               {"grain", "万吨", HEBI_MEASURE_GROSS_INCREMENT, 1, 0},
               {"trade", "亿元", HEBI_MEASURE_VALUE, 0, 0}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    const hebi_series series[] = {SERIES(cases[i].indicator, cases[i].unit, growth)};
    hebi_target target = world_target(cases[i].indicator, HEBI_COMPARATOR_GE, 6);
    target.measure = cases[i].measure, target.base_year = 2025;
    hebi__facts facts = gather(series, 1, &target, 0);
    cr_expect_eq(facts.path != NULL, cases[i].has_path, "%zu", i);
    cr_expect_eq(facts.n_path, (size_t)cases[i].has_path, "%zu", i);
    cr_expect_eq(!isnan(facts.base), cases[i].has_base, "%zu", i);
    hebi__facts_free(&facts);
    if (i + 1 < COUNT_OF(cases))
      leave();
  }
}

/* Peers by place, by indicator and by name alone, each with what it is called. */
Test(facts, peers_of_every_sort, .fini = leave) {
  static const hebi_peer peers[] = {
      {.place = "000000"},
      {.indicator = "income_growth", .name_zh = "收入", .name_en = "incomes"},
      {.name_zh = "同类市", .name_en = "cities like it"},
      {.place = "999999"}};
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth),
                                SERIES("income_growth", "%", rates)};
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_GT, NAN);
  target.relation = HEBI_RELATION_PEER, target.peers = peers, target.n_peers = COUNT_OF(peers);
  hebi__facts facts = gather(series, 2, &target, 0);
  static const char *const names[] = {"China", "incomes", "cities like it", "999999"};
  cr_assert_eq(facts.n_peers, COUNT_OF(peers));
  for (size_t i = 0; i < COUNT_OF(peers); i++) {
    cr_expect_str_eq(facts.peers[i].name_en, names[i]);
    cr_expect_eq(hebi_annual_observed(facts.peers[i].annual) > 0, i < 2, "%zu", i);
    cr_expect_eq(facts.peers[i].indicator == NULL, i == 2, "%zu", i);
  }
  cr_expect_eq(hebi_annual_value(facts.peers[1].annual, 2025), 6.0);
  hebi__facts_free(&facts);
}

Test(facts, a_rank_is_no_value, .fini = leave) {
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth)};
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_LE, 3);
  target.measure = HEBI_MEASURE_RANK;
  hebi__facts facts = gather(series, 1, &target, 0);
  cr_expect_eq(facts.history->n, 0);
  cr_expect(isnan(facts.outcome.value));
  cr_expect_null(facts.series);
  hebi__facts_free(&facts);
}
