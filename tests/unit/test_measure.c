/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values by measure are in tests/cases/gap; here the way there and back again, and the call. */
#include "gap/measure.h"

#include "gap_cases.h"

static hebi_target changing(hebi_measure measure, int32_t years) {
  hebi_target target;
  hebi_target_init(&target);
  target.measure = measure;
  target.comparator = HEBI_COMPARATOR_GE;
  target.value = 5;
  target.year = 2025;
  target.base_year = 2025 - years;
  return target;
}

static hebi_judge_input given(double base, hebi_statistic statistic, const double *path, size_t n) {
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.base = base;
  input.statistic = statistic;
  input.path = path;
  input.n_path = n;
  return input;
}

static void there_and_back(const hebi_target *target, const hebi_judge_input *input, int32_t left) {
  hebi__measuring m;
  const char *name = hebi_measure_name(target->measure);
  cr_assert_eq(hebi__measuring_of(&m, target, input), HEBI_REASON_NONE, "%s", name);
  cr_expect_eq(m.left, left, "%s: %d", name, (int)m.left);
  double before = -INFINITY;
  for (double x = 40; x < 200; x += 7.3) {
    double y = hebi__measured(&m, x);
    cr_expect_gt(y, before, "%s does not rise at %g", name, x);
    cr_expect(same(hebi__needed(&m, y), x, 1e-6), "%s: %g comes back as %.12g", name, x,
              hebi__needed(&m, y));
    before = y;
  }
  cr_expect_eq(hebi__needed(&m, INFINITY), INFINITY, "%s", name);
  cr_expect_eq(hebi__needed(&m, -INFINITY), -INFINITY, "%s", name);
}

Test(measure, there_and_back_again) {
  static const double path[] = {3, NAN, 4.5, NAN, NAN};
  static const hebi_measure measures[] = {
      HEBI_MEASURE_VALUE,
      HEBI_MEASURE_NET_INCREMENT,
      HEBI_MEASURE_GROSS_INCREMENT,
      HEBI_MEASURE_GROWTH,
      HEBI_MEASURE_CUMULATIVE_CHANGE,
      HEBI_MEASURE_ANNUAL_AVERAGE,
      HEBI_MEASURE_RANK,
      HEBI_MEASURE_CLASS,
      HEBI_MEASURE_COMPOSITION,
  };
  for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
    hebi_target target = changing(measures[i], 5);
    int sums = measures[i] == HEBI_MEASURE_GROSS_INCREMENT;
    int compounds =
        measures[i] == HEBI_MEASURE_CUMULATIVE_CHANGE || measures[i] == HEBI_MEASURE_ANNUAL_AVERAGE;
    hebi_judge_input input = given(37.3, HEBI_STATISTIC_LEVEL, path, 5);
    there_and_back(&target, &input, 1);
    input.statistic = HEBI_STATISTIC_FLOW;
    there_and_back(&target, &input, sums ? 3 : 1);
    target.indicator = "x";
    input.statistic = sums ? HEBI_STATISTIC_FLOW : HEBI_STATISTIC_GROWTH;
    there_and_back(&target, &input, sums || compounds ? 3 : 1);
  }
  hebi_target amount = changing(HEBI_MEASURE_ANNUAL_AVERAGE, 5);
  hebi_judge_input input = given(37.3, HEBI_STATISTIC_GROWTH, path, 5);
  amount.unit = "个百分点";
  there_and_back(&amount, &input, 1);
  amount.unit = "%";
  there_and_back(&amount, &input, 3);
}

/* Hand arithmetic: nothing averages below -100%, so every value is above -120% and none below. */
Test(measure, no_average_is_below_minus_100_percent) {
  hebi_target target = changing(HEBI_MEASURE_ANNUAL_AVERAGE, 3);
  hebi_judge_input input = given(10, HEBI_STATISTIC_LEVEL, NULL, 0);
  hebi__measuring m;
  cr_assert_eq(hebi__measuring_of(&m, &target, &input), HEBI_REASON_NONE);
  cr_expect_eq(hebi__measured(&m, -5), -100);
  cr_expect_eq(hebi__needed(&m, -120), -INFINITY);
  cr_expect(same(hebi__needed(&m, -100), 0, 1e-12));
}

Test(measure, the_public_call) {
  hebi_target target = changing(HEBI_MEASURE_NET_INCREMENT, 1);
  hebi_judge_input input = given(10.4, HEBI_STATISTIC_LEVEL, NULL, 0);
  hebi_reason reason;
  hebi_error err;
  double y;
  cr_expect_eq(hebi_target_measured(&y, &reason, &target, &input, &err), HEBI_CODE_OK);
  cr_expect(isnan(y) && reason == HEBI_REASON_NO_OUTCOME);
  input.outcome = 10.7;
  cr_expect_eq(hebi_target_measured(&y, &reason, &target, &input, &err), HEBI_CODE_OK);
  cr_expect(y == 0.3 && reason == HEBI_REASON_NONE, "10.7 - 10.4 is 0.3, not %.17g", y);
  cr_expect_eq(hebi_target_measured(NULL, &reason, &target, &input, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "out");
  cr_expect_eq(hebi_target_measured(&y, NULL, &target, &input, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "reason");
  cr_expect_eq(hebi_target_measured(&y, &reason, NULL, &input, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_target_measured(&y, &reason, &target, NULL, &err), HEBI_CODE_NULL);
}

Test(measure, arrays_have_to_fit_the_target) {
  static const double path[] = {1, 2, 3};
  static const hebi_peer gdp = {.indicator = "gdp_growth"};
  hebi_target target = changing(HEBI_MEASURE_VALUE, 2);
  hebi_judge_input input = given(10, HEBI_STATISTIC_LEVEL, path, 3);
  hebi_judgement got;
  hebi_error err;
  cr_expect_eq(hebi_target_judge(&got, &target, &input, &err), HEBI_CODE_ARGUMENT);
  cr_expect_str_eq(err.where, "path");
  cr_expect_str_eq(err.message, "path has 3 values, wanted 2, one a year from 2024 to 2025");
  input.n_path = 2;
  cr_expect_eq(hebi_target_judge(&got, &target, &input, &err), HEBI_CODE_OK);
  cr_expect_eq(got.measured, 2, "the last year of the path is the outcome");
  target.comparator = HEBI_COMPARATOR_NONE;
  target.value = NAN;
  target.relation = HEBI_RELATION_IN_STEP;
  target.peers = &gdp;
  target.n_peers = 1;
  input.peers = path;
  input.n_peers = 2;
  cr_expect_eq(hebi_target_judge(&got, &target, &input, &err), HEBI_CODE_ARGUMENT);
  cr_expect_str_eq(err.where, "peers");
}
