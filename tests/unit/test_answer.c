/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a report on a small place: which reason where, and numbers of the naive method, whose
 * distribution is known by hand: a random walk with steps of +-1 has a spread of 1. */
#include "small_world.h"

static const hebi_observation coin[] = {FIRST(2022, 5), FIRST(2023, 6), FIRST(2024, 5),
                                        FIRST(2025, 6)};
static const hebi_observation other[] = {FIRST(2022, 4), FIRST(2023, 6), FIRST(2024, 7),
                                         FIRST(2025, 5.5)};
static const hebi_observation two[] = {FIRST(2024, 5), FIRST(2025, 6)};
static const hebi_observation one[] = {FIRST(2025, 6)};
static const hebi_observation flat[] = {FIRST(2023, 5), FIRST(2024, 5), FIRST(2025, 5)};

static hebi_report_options with_method(const char *method) {
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.method = method;
  return options;
}

/* A target that cannot be judged leaves the forecast standing. */
static int forecast_stands(hebi_reason reason) {
  return reason == HEBI_REASON_UNASSIGNED || reason == HEBI_REASON_NO_BASE ||
         reason == HEBI_REASON_NO_DIRECTION || reason == HEBI_REASON_PEER_SHORT;
}

/* What is in every row whose answer is a reason. */
static void expect_reason(const hebi_row *row, hebi_reason reason) {
  cr_expect_eq(row->reason, reason, "%s", hebi_reason_name(row->reason));
  cr_expect_eq(row->attainment.reason, reason, "%s", hebi_reason_name(row->attainment.reason));
  cr_expect(isnan(row->attainment.strict) && isnan(row->attainment.lenient));
  cr_expect(isnan(row->attainment.std_error) && isnan(row->attainment.correlation));
  cr_expect(row->because_zh[0] != '\0' && row->because_en[0] != '\0');
  cr_expect_eq(row->judgement.strict, HEBI_VERDICT_NOT_DETERMINABLE);
  int bands = forecast_stands(reason) && !isnan(row->median);
  cr_expect_eq(!isnan(row->lo80) && !isnan(row->hi80), bands);
  cr_expect_eq(!isnan(row->lo95) && !isnan(row->hi95), bands);
}

static void expect_one(const hebi_target *target, const hebi_series *series, size_t n,
                       const char *method, hebi_reason reason, double median) {
  hebi_report_options options = with_method(method);
  hebi_report *report = world_report(target, 1, series, n, &options);
  const hebi_row *row = hebi_report_row(report, 0);
  expect_reason(row, reason);
  cr_expect(isnan(median) ? isnan(row->median) : fabs(row->median - median) < 1e-9, "median %g",
            row->median);
  hebi_report_free(report);
}

Test(answer, no_history) {
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi_report *report = world_report(&target, 1, NULL, 0, NULL);
  const hebi_row *row = hebi_report_row(report, 0);
  expect_reason(row, HEBI_REASON_NO_HISTORY);
  cr_expect_null(row->method);
  cr_expect_eq(row->first_year, 0);
  cr_expect_eq(row->last_year, 0);
  cr_expect_eq(row->history->n, 0);
  cr_expect(isnan(row->median) && isnan(row->last) && isnan(row->outcome));
  cr_expect_eq(row->requirement.value, 6, "what it takes is known all the same");
  hebi_report_free(report);
}

Test(answer, too_few_observations_keep_the_median) {
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6.2);
  const hebi_series pair[] = {SERIES("gdp_growth", "%", two)};
  const hebi_series single[] = {SERIES("gdp_growth", "%", one)};
  expect_one(&target, pair, 1, "naive", HEBI_REASON_SHORT, 6);
  expect_one(&target, single, 1, "naive", HEBI_REASON_SHORT, 6);
  expect_one(&target, single, 1, NULL, HEBI_REASON_SHORT, 6);
  expect_one(&target, single, 1, "ols", HEBI_REASON_SHORT, NAN);
  hebi_report_options options = with_method("naive");
  hebi_report *report = world_report(&target, 1, pair, 1, &options);
  cr_expect_float_eq(hebi_report_row(report, 0)->attainment.gap, -0.2, 1e-9);
  hebi_report_free(report);
}

Test(answer, the_caller_says_how_few_are_too_few) {
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  const hebi_series pair[] = {SERIES("gdp_growth", "%", two)};
  const hebi_series four[] = {SERIES("gdp_growth", "%", coin)};
  hebi_report_options options = with_method("naive");
  options.min_n = 2;
  hebi_report *report = world_report(&target, 1, pair, 1, &options);
  cr_expect_eq(hebi_report_row(report, 0)->reason, HEBI_REASON_NONE);
  hebi_report_free(report);
  options.min_n = 5;
  report = world_report(&target, 1, four, 1, &options);
  expect_reason(hebi_report_row(report, 0), HEBI_REASON_SHORT);
  hebi_report_free(report);
}

Test(answer, values_that_do_not_vary) {
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  const hebi_series series[] = {SERIES("gdp_growth", "%", flat)};
  expect_one(&target, series, 1, "naive", HEBI_REASON_DEGENERATE, 5);
}

Test(answer, a_number_that_is_not_assigned) {
  hebi_target target = world_relation("carbon", HEBI_RELATION_ASSIGNED);
  const hebi_series series[] = {SERIES("carbon", "%", coin)};
  expect_one(&target, series, 1, "naive", HEBI_REASON_UNASSIGNED, 6);
  expect_one(&target, NULL, 0, "naive", HEBI_REASON_UNASSIGNED, NAN);
}

Test(answer, nothing_to_hold) {
  hebi_target target = world_relation("trade", HEBI_RELATION_OWN_PAST);
  target.base_year = 2021;
  const hebi_series series[] = {SERIES("trade", "亿元", coin)};
  expect_one(&target, series, 1, "naive", HEBI_REASON_NO_BASE, 6);
}

Test(answer, no_direction) {
  hebi_target target = world_target("people", HEBI_COMPARATOR_BARE, 6);
  const hebi_series series[] = {SERIES("people", "万人", coin)};
  expect_one(&target, series, 1, "naive", HEBI_REASON_NO_DIRECTION, 6);
}

Test(answer, a_peer_without_values_or_with_too_few) {
  hebi_target target = world_relation("income_growth", HEBI_RELATION_IN_STEP);
  const hebi_series alone[] = {SERIES("income_growth", "%", coin)};
  const hebi_series with_two[] = {SERIES("income_growth", "%", coin),
                                  SERIES("gdp_growth", "%", two)};
  const hebi_series with_one[] = {SERIES("income_growth", "%", coin),
                                  SERIES("gdp_growth", "%", one)};
  const hebi_series short_both[] = {SERIES("income_growth", "%", two),
                                    SERIES("gdp_growth", "%", two)};
  expect_one(&target, alone, 1, "naive", HEBI_REASON_NO_PEER, NAN);
  expect_one(&target, short_both, 2, "naive", HEBI_REASON_SHORT, 6);
  for (int i = 0; i < 2; i++) {
    hebi_report_options options = with_method("naive");
    hebi_report *report = world_report(&target, 1, i ? with_one : with_two, 2, &options);
    const hebi_row *row = hebi_report_row(report, 0);
    cr_expect_eq(row->reason, HEBI_REASON_PEER_SHORT, "%s", hebi_reason_name(row->reason));
    cr_expect(isnan(row->attainment.strict));
    cr_expect_float_eq(row->attainment.gap, 0, 1e-9);
    hebi_report_free(report);
  }
  expect_one(&target, with_one, 2, "ols", HEBI_REASON_PEER_SHORT, NAN);
}

/* Logarithms of a negative growth rate do not exist. */
Test(answer, a_method_that_does_not_fit) {
  static const hebi_observation negative[] = {FIRST(2022, -1), FIRST(2023, 2), FIRST(2024, 1),
                                              FIRST(2025, 3)};
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  const hebi_series series[] = {SERIES("gdp_growth", "%", negative)};
  expect_one(&target, series, 1, "log_trend", HEBI_REASON_NO_FORECAST, NAN);
}

/* Published values of 6.0 and more begin at 5.95: R pt(0.05, 3), and with three years ahead
 * pt(0.05/sqrt(3), 3); the bands are 6 -+ qt(0.9, 3) and 6 -+ qt(0.975, 3). */
Test(answer, probability_and_bands_of_the_naive_method) {
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_GE, 6);
  const hebi_series series[] = {SERIES("gdp_growth", "%", coin)};
  hebi_report_options options = with_method("naive");
  hebi_report *report = world_report(&target, 1, series, 1, &options);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NONE);
  cr_expect_str_eq(row->method, "naive");
  cr_expect_null(row->why_en, "the caller picked it");
  cr_expect_float_eq(row->median, 6, 1e-9);
  cr_expect_float_eq(row->attainment.strict, 0.5183674277, 1e-9);
  cr_expect_eq(row->attainment.lenient, row->attainment.strict);
  cr_expect_float_eq(row->hi80, 6 + 1.6377443537, 1e-8);
  cr_expect_float_eq(row->lo95, 6 - 3.1824463053, 1e-8);
  cr_expect_float_eq(row->attainment.gap, 0, 1e-9);
  cr_expect_eq(row->n_observed, 4);
  cr_expect_eq(row->first_year, 2022);
  cr_expect_eq(row->last_year, 2025);
  cr_expect_eq(row->last, 6);
  cr_expect_eq(row->requirement.times_met, 2);
  cr_expect_eq(row->requirement.times_known, 4);
  hebi_report_free(report);
  target.year = 2028;
  report = world_report(&target, 1, series, 1, &options);
  cr_expect_float_eq(hebi_report_row(report, 0)->attainment.strict, 0.5106083652, 1e-9);
  hebi_report_free(report);
}

/* First released as 5.9, later revised to 6.4: the target of 6 was missed, yet what follows is
 * forecast from the revised value. */
Test(answer, a_known_outcome_gets_a_verdict_by_its_first_release) {
  static const hebi_observation values[] = {FIRST(2022, 5), FIRST(2023, 6), FIRST(2024, 5),
                                            FIRST(2025, 5.9), REVISED(2025, 6.4)};
  const hebi_series series[] = {SERIES("gdp_growth", "%", values)};
  hebi_target targets[2] = {world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6),
                            world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6)};
  targets[0].year = 2025;
  targets[1].id = "next";
  hebi_report_options options = with_method("naive");
  hebi_report *report = world_report(targets, 2, series, 1, &options);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NONE);
  cr_expect_eq(row->judgement.strict, HEBI_VERDICT_MISSED);
  cr_expect_eq(row->outcome, 5.9);
  cr_expect_float_eq(row->judgement.gap, -0.1, 1e-9);
  cr_expect(isnan(row->attainment.strict) && isnan(row->median));
  cr_expect_null(row->method);
  cr_expect_eq(row->last_year, 2024, "the history ends before the outcome");
  row = hebi_report_row(report, 1);
  cr_expect_eq(row->judgement.reason, HEBI_REASON_NO_OUTCOME);
  cr_expect_float_eq(row->median, 6.4, 1e-9);
  hebi_report_free(report);
}

Test(answer, a_cut_off_before_the_outcome_makes_it_a_forecast_again) {
  const hebi_series series[] = {SERIES("gdp_growth", "%", coin)};
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  target.year = 2025;
  hebi_report_options options = with_method("naive");
  options.last_year = 2024;
  hebi_report *report = world_report(&target, 1, series, 1, &options);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NONE);
  cr_expect(isnan(row->outcome));
  cr_expect_float_eq(row->median, 5, 1e-9);
  cr_expect(row->attainment.strict > 0 && row->attainment.strict < 0.5);
  hebi_report_free(report);
}

/* R: cor(c(1,-1,1), c(2,1,-1.5)) * 3/7; the medians are the last values, 6 and 5.5. */
Test(answer, in_step_compares_both_forecasts) {
  const hebi_series series[] = {SERIES("income_growth", "%", coin),
                                SERIES("gdp_growth", "%", other)};
  hebi_target target = world_relation("income_growth", HEBI_RELATION_IN_STEP);
  hebi_report_options options = with_method("naive");
  hebi_report *report = world_report(&target, 1, series, 2, &options);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NONE, "%s", hebi_reason_name(row->reason));
  cr_expect_float_eq(row->attainment.correlation, -0.1029395274, 1e-8, "%.12g",
                     row->attainment.correlation);
  cr_expect_float_eq(row->attainment.gap, 0.5, 1e-9);
  cr_expect_float_eq(row->acceptance.low, 5.5, 1e-9, "at the peer's median");
  cr_expect_float_eq(row->acceptance.lenient_low, 5, 1e-9);
  cr_expect(row->attainment.std_error > 0 && row->attainment.std_error < 0.01);
  cr_expect_gt(row->attainment.strict, 0.5);
  cr_expect_gt(row->attainment.lenient, row->attainment.strict);
  cr_expect_eq(row->requirement.times_known, 4);
  cr_expect_eq(row->requirement.times_met, 3, "5-4, 6-6, 6-5.5, not 5-7");
  hebi_report_free(report);
}

Test(answer, in_step_when_one_history_ends_earlier) {
  static const hebi_observation rising[] = {FIRST(2022, 5), FIRST(2023, 6), FIRST(2024, 5),
                                            FIRST(2025, 7.5)};
  const hebi_series series[] = {SERIES("income_growth", "%", rising),
                                {.indicator = "gdp_growth",
                                 .unit = "%",
                                 .observations = other,
                                 .n_observations = COUNT_OF(other) - 1}};
  hebi_target target = world_relation("income_growth", HEBI_RELATION_IN_STEP);
  hebi_report_options options = with_method("naive");
  hebi_report *report = world_report(&target, 1, series, 2, &options);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NONE, "%s", hebi_reason_name(row->reason));
  cr_expect_float_eq(row->attainment.gap, 0.5, 1e-9, "7.5 of 2025 against 7 of 2024");
  cr_expect_eq(row->attainment.correlation, 0, "only 2023 and 2024 have shocks of both");
  hebi_report_free(report);
}

Test(answer, in_step_with_both_outcomes) {
  const hebi_series series[] = {SERIES("income_growth", "%", coin),
                                SERIES("gdp_growth", "%", other)};
  hebi_target target = world_relation("income_growth", HEBI_RELATION_IN_STEP);
  target.year = 2024;
  hebi_report *report = world_report(&target, 1, series, 2, NULL);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->judgement.strict, HEBI_VERDICT_MISSED);
  cr_expect_eq(row->judgement.lenient, HEBI_VERDICT_MISSED);
  cr_expect_float_eq(row->judgement.gap, -2, 1e-9);
  hebi_report_free(report);
}

/* Income in step with growth in 2025, each from what is published of it. */
static hebi_report *in_step_2025(const hebi_observation *income, size_t n_income,
                                 const hebi_observation *growth, size_t n_growth) {
  const hebi_series series[] = {
      {.indicator = "income_growth",
       .unit = "%",
       .observations = income,
       .n_observations = n_income},
      {.indicator = "gdp_growth", .unit = "%", .observations = growth, .n_observations = n_growth}};
  hebi_target target = world_relation("income_growth", HEBI_RELATION_IN_STEP);
  target.year = 2025;
  hebi_report_options options = with_method("naive");
  return world_report(&target, 1, series, 2, &options);
}

/* Income of 2025 is published, growth of 2025 is not: no verdict, and no chance of what happened.
 */
Test(answer, what_has_happened_is_not_forecast) {
  static const hebi_observation income[] = {FIRST(2021, 6), FIRST(2022, 5), FIRST(2023, 5.5),
                                            FIRST(2024, 5.2), FIRST(2025, 1)};
  static const hebi_observation growth[] = {FIRST(2021, 6), FIRST(2022, 5), FIRST(2023, 5.4),
                                            FIRST(2024, 5.1)};
  hebi_report *report = in_step_2025(income, COUNT_OF(income), growth, COUNT_OF(growth));
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->outcome, 1.0);
  cr_expect_eq(row->reason, HEBI_REASON_NO_PEER);
  cr_expect(isnan(row->attainment.strict) && isnan(row->median));
  hebi_report_free(report);
}

/* The peer is published already: only one's own outcome is uncertain. 9 of growth is far beyond
 * an income that moved between 5 and 6. */
Test(answer, a_peer_that_is_known_is_taken_as_it_is) {
  static const hebi_observation income[] = {FIRST(2020, 5.5), FIRST(2021, 6), FIRST(2022, 5.5),
                                            FIRST(2023, 5.6), FIRST(2024, 5.2)};
  static const hebi_observation growth[] = {FIRST(2022, 5), FIRST(2023, 5.4), FIRST(2024, 5.1),
                                            FIRST(2025, 9)};
  hebi_report *report = in_step_2025(income, COUNT_OF(income), growth, COUNT_OF(growth));
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NONE);
  cr_expect_float_eq(row->attainment.gap, 5.2 - 9, 1e-9);
  cr_expect_lt(row->attainment.strict, 0.01);
  cr_expect_eq(row->attainment.std_error, 0, "no simulation is needed");
  hebi_report_free(report);
}
