/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Past years counted by hand; whole targets are in tests/cases/gap/require*.json. */
#include "gap/times.h"

#include "gap/acceptance.h"
#include "gap_cases.h"

static const hebi_peer two_peers[] = {{.place = "410000"}, {.place = "000000"}};

/* A target of 2026, tested with what is given. */
static hebi__year asked(hebi_measure measure, hebi_comparator comparator, double value,
                        hebi_statistic statistic) {
  hebi__year year;
  hebi_target_init(&year.target);
  year.target.measure = measure;
  year.target.comparator = comparator;
  year.target.value = value;
  year.target.year = 2026;
  hebi_judge_input_init(&year.input);
  year.input.statistic = statistic;
  year.input.desirable = HEBI_DESIRABLE_UP;
  year.input.decimals = 1;
  return year;
}

static hebi_annual annual(int32_t first_year, double *values, size_t n) {
  return (hebi_annual){.first_year = first_year, .n = n, .values = values};
}

static hebi_requirement from(int32_t last_year, double change, double rate) {
  return (hebi_requirement){.last_year = last_year, .change = change, .annual_rate = rate};
}

static void count(hebi_requirement *out, const hebi__year *year, const hebi_annual *history,
                  const hebi_annual *const *peers) {
  hebi_acceptance acceptance;
  hebi__measuring m;
  cr_assert_eq(hebi__acceptance_of(&acceptance, &year->target, &year->input), HEBI_REASON_NONE);
  cr_assert_eq(hebi__measuring_of(&m, &year->target, &year->input), HEBI_REASON_NONE);
  hebi__past past = {year, &acceptance, &m, history, peers};
  hebi__count_times(out, &past);
}

static void expect_times(const hebi_requirement *got, int32_t met, int32_t known,
                         const char *label) {
  cr_expect_eq(got->times_met, met, "%s: %d met", label, (int)got->times_met);
  cr_expect_eq(got->times_known, known, "%s: %d known", label, (int)got->times_known);
}

/* A rate of 6 and more, published with one decimal: 5.95 is 6.0 and 5.94 is 5.9. */
Test(times, outcomes_that_would_do) {
  double values[] = {7, NAN, 5.94, 5.95, 6};
  hebi_annual history = annual(2021, values, 5);
  hebi__year year = asked(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, 6, HEBI_STATISTIC_GROWTH);
  hebi_requirement out = from(2025, 0, NAN);
  count(&out, &year, &history, NULL);
  expect_times(&out, 3, 4, "7, 5.94, 5.95 and 6");
  out = from(2025, 0, NAN);
  count(&out, &year, NULL, NULL);
  expect_times(&out, 0, 0, "no history");
}

/* About 6 is met by the number: 5.7 is within the hedge alone and does not count. */
Test(times, the_hedge_is_not_counted) {
  double values[] = {5.7, 6};
  hebi_annual history = annual(2024, values, 2);
  hebi__year year = asked(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_ABOUT, 6, HEBI_STATISTIC_GROWTH);
  hebi_requirement out = from(2025, 0, NAN);
  count(&out, &year, &history, NULL);
  expect_times(&out, 1, 2, "5.7 and 6");
}

/* Of 2013 to 2025 the ten recent years are 2016 to 2025: 7 in 2015 is not among them, 7 in 2016
 * is. */
Test(times, recent_years_are_the_last_ten) {
  double values[] = {7, 5, 7, 7, 5, 5, 5, 5, 5, 5, 5, 5, 7};
  hebi_annual history = annual(2013, values, 13);
  hebi__year year = asked(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, 6, HEBI_STATISTIC_GROWTH);
  hebi_requirement out = from(2025, 0, NAN);
  count(&out, &year, &history, NULL);
  expect_times(&out, 4, 13, "2013, 2015, 2016 and 2025");
  cr_expect_eq(out.recent_met, 2, "%d", (int)out.recent_met);
  cr_expect_eq(out.recent_known, 10, "%d", (int)out.recent_known);
}

/* 0.8, 0.84, 0.882, 0.91728 grew by 5%, 5% and 4%; a level to hold at a number is no other. */
Test(times, levels_count_by_growth) {
  double values[] = {0.8, 0.84, 0.882, 0.91728};
  hebi_annual history = annual(2022, values, 4);
  hebi__year year = asked(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, 1, HEBI_STATISTIC_LEVEL);
  hebi_requirement out = from(2025, 0, 5);
  count(&out, &year, &history, NULL);
  expect_times(&out, 2, 3, "5% and more");
  year.target.relation = HEBI_RELATION_OWN_PAST;
  out = from(2025, 0, 5);
  count(&out, &year, &history, NULL);
  expect_times(&out, 2, 3, "5% and more, to hold");
  year.target.comparator = HEBI_COMPARATOR_LE;
  out = from(2025, 0, 4.5);
  count(&out, &year, &history, NULL);
  expect_times(&out, 1, 3, "4.5% and less");
  out = from(2025, 0, NAN);
  count(&out, &year, &history, NULL);
  expect_times(&out, 0, 0, "no constant rate");
}

/* 50 to 100 and 100 to 110 are +100% and +10%; the other years have no neighbour,
 * go to zero or come from it. */
Test(times, growth_needs_two_years_that_compare) {
  double values[] = {50, 100, NAN, 100, 110, 0, 10};
  int32_t shifted[] = {0, 1, 0, 0, 0, 0, 0};
  hebi_annual history = annual(2018, values, 7);
  hebi__year year = asked(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, 120, HEBI_STATISTIC_LEVEL);
  hebi_requirement out = from(2025, 0, 5);
  count(&out, &year, &history, NULL);
  expect_times(&out, 2, 2, "2018-19 and 2021-22");
  history.shifted = shifted;
  out = from(2025, 0, 5);
  count(&out, &year, &history, NULL);
  expect_times(&out, 1, 1, "2021-22: the definition changed in 2019");
}

Test(times, growth_says_nothing_of_two_bounds) {
  double values[] = {100, 105};
  hebi_annual history = annual(2024, values, 2);
  hebi__year year = asked(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_EQ, 105, HEBI_STATISTIC_LEVEL);
  hebi_requirement out = from(2025, 0, 0);
  count(&out, &year, &history, NULL);
  expect_times(&out, 0, 0, "exactly 105");
}

/* 6.4 more a year, 32 in the five years from 100: 132 in 2026 is 12 more than in 2024, 6 a year;
 * 100, 106, 111, 120 added 6, 5 and 9. */
Test(times, additions_count_by_what_is_needed_a_year) {
  double values[] = {NAN, 100, 106, 111, 120};
  hebi_annual history = annual(2020, values, 5);
  hebi__year year =
      asked(HEBI_MEASURE_ANNUAL_AVERAGE, HEBI_COMPARATOR_GE, 6.4, HEBI_STATISTIC_LEVEL);
  year.target.unit = "家";
  year.target.base_year = 2021;
  year.input.base = 100;
  hebi_requirement out = from(2024, 12, 99);
  count(&out, &year, &history, NULL);
  expect_times(&out, 2, 3, "mean increments");
  year.target.measure = HEBI_MEASURE_NET_INCREMENT;
  year.target.value = 32;
  out = from(2024, 12, 99);
  count(&out, &year, &history, NULL);
  expect_times(&out, 2, 3, "an increment over five years");
  out = from(2026, 12, 99);
  count(&out, &year, &history, NULL);
  expect_times(&out, 0, 0, "no year is left");
}

/* 7.5 more than 7.8 in four years is 15.3, 5 more than 10.3 and 2.5 a year; 7.8 to 10.3 is 2.5 but
 * for the last bit, which decides nothing. */
Test(times, an_addition_is_compared_without_noise) {
  double values[] = {7.8, 10.3};
  hebi_annual history = annual(2023, values, 2);
  hebi__year year =
      asked(HEBI_MEASURE_NET_INCREMENT, HEBI_COMPARATOR_GE, 7.5, HEBI_STATISTIC_SHARE);
  year.target.base_year = 2022;
  year.input.base = 7.8;
  cr_assert_neq(10.3 - 7.8, 2.5);
  const hebi_comparator sides[] = {HEBI_COMPARATOR_GE, HEBI_COMPARATOR_LE};
  for (size_t i = 0; i < 2; i++) {
    year.target.comparator = sides[i];
    hebi_requirement out = from(2024, 5, NAN);
    count(&out, &year, &history, NULL);
    expect_times(&out, 1, 1, hebi_comparator_name((int32_t)sides[i]));
  }
}

/* Increments of one year: 8, 7 and 9 against 8, each counted from the value of the year before, not
 * from the base of the target; what is left to do is no matter, nor a year that is not known. */
Test(times, a_step_is_judged_year_by_year) {
  double values[] = {100, 108, 115, 124, NAN};
  const double path[] = {132};
  int32_t shifted[] = {0, 0, 0, 1, 0};
  hebi_annual history = annual(2022, values, 5);
  hebi__year year = asked(HEBI_MEASURE_NET_INCREMENT, HEBI_COMPARATOR_GE, 8, HEBI_STATISTIC_LEVEL);
  year.target.base_year = 2025;
  year.target.base_value = 1;
  year.input.base = 1;
  year.input.path = path;
  year.input.n_path = 1;
  hebi_requirement out = from(2025, 99, NAN);
  count(&out, &year, &history, NULL);
  expect_times(&out, 2, 3, "8, 7 and 9");
  history.shifted = shifted;
  out = from(2025, 99, NAN);
  count(&out, &year, &history, NULL);
  expect_times(&out, 1, 2, "8 and 7: the 9 lies across a change of definition");
}

/* 8%, 6.48% and 7.83% against 7%. */
Test(times, growth_of_a_level_is_a_step) {
  double values[] = {100, 108, 115, 124};
  hebi_annual history = annual(2022, values, 4);
  hebi__year year = asked(HEBI_MEASURE_GROWTH, HEBI_COMPARATOR_GE, 7, HEBI_STATISTIC_LEVEL);
  year.input.base = 124;
  hebi_requirement out = from(2025, 99, 99);
  count(&out, &year, &history, NULL);
  expect_times(&out, 2, 3, "growth");
}

/* Rates 5, 6, 6, 7: up from the year before in 2023 and 2025; 只增不减 in all three; a rate to hold
 * at its base of 6 has three years of 6 and more. */
Test(times, a_direction_is_a_step_and_a_value_to_hold_is_not) {
  double values[] = {5, 6, 6, 7};
  hebi_annual history = annual(2022, values, 4);
  const struct {
    hebi_comparator comparator;
    int32_t met, known;
  } cases[] = {
      {HEBI_COMPARATOR_GT, 2, 3}, {HEBI_COMPARATOR_GE, 3, 3}, {HEBI_COMPARATOR_NONE, 3, 4}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    hebi__year year = asked(HEBI_MEASURE_VALUE, cases[i].comparator, NAN, HEBI_STATISTIC_GROWTH);
    year.target.relation = HEBI_RELATION_OWN_PAST;
    year.input.base = 6;
    hebi_requirement out = from(2025, 0, NAN);
    count(&out, &year, &history, NULL);
    expect_times(&out, cases[i].met, cases[i].known,
                 hebi_comparator_name((int32_t)cases[i].comparator));
  }
}

/* 5 in 2024 is 0.5 short of a peer's 5.5, 7 in 2025 is above its 6; both are above the 4 that
 * it has now. */
Test(times, one_peer_is_a_peer) {
  double own[] = {5, 7}, other[] = {5.5, 6};
  const hebi_annual history = annual(2024, own, 2), a = annual(2024, other, 2);
  const hebi_annual *peers[] = {&a};
  const double now = 4;
  hebi__year year = asked(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GT, NAN, HEBI_STATISTIC_GROWTH);
  year.target.relation = HEBI_RELATION_PEER;
  year.target.peers = two_peers;
  year.target.n_peers = 1;
  year.input.peers = &now;
  year.input.n_peers = 1;
  hebi_requirement out = from(2025, 0, NAN);
  count(&out, &year, &history, peers);
  expect_times(&out, 1, 2, "above it");
}

/* 5, 6, 7, 8 in 2022 to 2025 against 4, 5, 7, 6 and 3, 7, 6, unknown: above both in 2022 alone, not
 * above the second in 2023 nor the first in 2024; 2025 cannot be said. Not below both in 2024 too.
 */
Test(times, with_peers_is_with_each) {
  double own[] = {5, 6, 7, 8}, first[] = {4, 5, 7, 6}, second[] = {3, 7, 6};
  const hebi_annual history = annual(2022, own, 4), a = annual(2022, first, 4),
                    b = annual(2022, second, 3);
  const hebi_annual *peers[] = {&a, &b};
  const double now[] = {9, 9};
  hebi__year year = asked(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GT, NAN, HEBI_STATISTIC_GROWTH);
  year.target.relation = HEBI_RELATION_PEER;
  year.target.peers = two_peers;
  year.target.n_peers = 2;
  year.input.peers = now;
  year.input.n_peers = 2;
  hebi_requirement out = from(2025, 0, NAN);
  count(&out, &year, &history, peers);
  expect_times(&out, 1, 3, "above both");
  year.target.comparator = HEBI_COMPARATOR_GE;
  out = from(2025, 0, NAN);
  count(&out, &year, &history, peers);
  expect_times(&out, 2, 3, "not below either");
  peers[0] = NULL;
  out = from(2025, 0, NAN);
  count(&out, &year, &history, peers);
  expect_times(&out, 0, 0, "one is not known in any year");
  out = from(2025, 0, NAN);
  count(&out, &year, &history, NULL);
  expect_times(&out, 0, 0, "none is known");
}

typedef struct growing {
  hebi_measure measure;
  hebi_statistic statistic;
  int grows;
} growing;

static int grows(hebi_measure measure, hebi_statistic statistic, int32_t left) {
  hebi__year year = asked(measure, HEBI_COMPARATOR_GE, 6, statistic);
  hebi__measuring m = {.scale = 1, .power = 1, .left = left};
  return hebi__grows(&year, &m);
}

Test(times, levels_and_flows_grow) {
  static const growing cases[] = {
      {HEBI_MEASURE_VALUE, HEBI_STATISTIC_LEVEL, 1},
      {HEBI_MEASURE_VALUE, HEBI_STATISTIC_FLOW, 1},
      {HEBI_MEASURE_VALUE, HEBI_STATISTIC_GROWTH, 0},
      {HEBI_MEASURE_VALUE, HEBI_STATISTIC_SHARE, 0},
      {HEBI_MEASURE_NET_INCREMENT, HEBI_STATISTIC_LEVEL, 1},
      {HEBI_MEASURE_GROSS_INCREMENT, HEBI_STATISTIC_FLOW, 0},
      {HEBI_MEASURE_CUMULATIVE_CHANGE, HEBI_STATISTIC_FLOW, 1},
      {HEBI_MEASURE_COMPOSITION, HEBI_STATISTIC_LEVEL, 0},
      {HEBI_MEASURE_RANK, HEBI_STATISTIC_LEVEL, 0},
      {HEBI_MEASURE_CLASS, HEBI_STATISTIC_LEVEL, 0},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    cr_expect_eq(grows(cases[i].measure, cases[i].statistic, 1), cases[i].grows, "%s of %s",
                 hebi_measure_name((int32_t)cases[i].measure),
                 hebi_statistic_name((int32_t)cases[i].statistic));
  cr_expect_eq(grows(HEBI_MEASURE_VALUE, HEBI_STATISTIC_LEVEL, 2), 0, "several years are open");
}
