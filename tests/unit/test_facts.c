/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/facts.h"
#include "small_world.h"

static hebi_catalog *catalog;
static hebi_history *history;

static void leave(void) {
  hebi_history_free(history);
  hebi_catalog_free(catalog);
}

/* The facts of one target of a place with one or two series. */
static hebi__facts gather(const hebi_series *series, size_t n, const hebi_target *target,
                          int32_t last_year) {
  catalog = world_catalog();
  history = world_history(catalog, series, n);
  hebi__facts facts;
  hebi_error err;
  const hebi_history *const histories[] = {history};
  const hebi__knowledge knowledge = {catalog, histories, 1, world_place.id};
  cr_assert_eq(hebi__facts_gather(&facts, &knowledge, target, last_year, &err), HEBI_CODE_OK, "%s",
               err.message);
  return facts;
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
  cr_expect(isnan(facts.base) && isnan(facts.partner_outcome.value));
  cr_expect_null(facts.partner);
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

Test(facts, the_partner_of_an_in_step_target, .fini = leave) {
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth),
                                SERIES("income_growth", "%", rates)};
  hebi_target target = world_relation("income_growth", HEBI_RELATION_IN_STEP);
  hebi__facts facts = gather(series, 2, &target, 0);
  cr_expect_eq(hebi_annual_value(facts.partner, 2022), 5.4);
  cr_expect_eq(facts.partner->first_year + (int32_t)facts.partner->n - 1, 2025);
  cr_expect_eq(facts.partner_outcome.value, 7.0);
  cr_expect(isnan(facts.outcome.value));
  hebi__facts_free(&facts);
  leave();
  facts = gather(series, 2, &target, 2025);
  cr_expect(isnan(facts.partner_outcome.value), "a cut-off hides the partner's outcome as well");
  hebi__facts_free(&facts);
}

Test(facts, an_unknown_place_has_none) {
  catalog = world_catalog();
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  const hebi__knowledge knowledge = {catalog, NULL, 0, world_place.id};
  hebi__facts facts;
  cr_assert_eq(hebi__facts_gather(&facts, &knowledge, &target, 0, NULL), HEBI_CODE_OK);
  cr_expect_eq(facts.history->n, 0);
  cr_expect(isnan(facts.outcome.value));
  hebi__facts_free(&facts);
  hebi__facts_free(&facts);
  hebi_catalog_free(catalog);
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
  const hebi__knowledge knowledge = {catalog, histories, 3, world_place.id};
  hebi__facts facts;
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  cr_assert_eq(hebi__facts_gather(&facts, &knowledge, &target, 0, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi_annual_value(facts.history, 2025), 9.0);
  cr_expect_eq(facts.history->n, 1);
  hebi__facts_free(&facts);
  target = world_target("trade", HEBI_COMPARATOR_GE, 50);
  cr_assert_eq(hebi__facts_gather(&facts, &knowledge, &target, 0, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi_annual_value(facts.history, 2025), 90.0);
  hebi__facts_free(&facts);
  hebi_history_free(own);
}
