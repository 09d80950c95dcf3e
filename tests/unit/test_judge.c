/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap_cases.h"

static void check_case(const cJSON *one, const char *label) {
  only_keys(one, " name source target input strict lenient measured gap tolerance reason ", label);
  hebi_target target = case_target(one, label);
  case_given given;
  const hebi_judge_input *input = case_input(&given, one, label);
  hebi_judgement got;
  hebi_error err;
  cr_assert_eq(hebi_target_judge(&got, &target, input, &err), HEBI_CODE_OK, "%s: %s", label,
               err.message);
  hebi_verdict strict = (hebi_verdict)case_word(one, "strict", hebi_verdict_name, label);
  hebi_verdict lenient = (hebi_verdict)case_word(one, "lenient", hebi_verdict_name, label);
  cr_expect_str_eq(hebi_verdict_name(got.strict), hebi_verdict_name(strict), "%s: strict", label);
  cr_expect_str_eq(hebi_verdict_name(got.lenient), hebi_verdict_name(lenient), "%s: lenient",
                   label);
  cr_expect(same(got.gap, case_number(one, "gap"), 1e-9), "%s: gap %.17g", label, got.gap);
  if (cJSON_HasObjectItem(one, "measured"))
    cr_expect(same(got.measured, case_number(one, "measured"), 1e-9), "%s: measured %.17g", label,
              got.measured);
  cr_expect(same(got.tolerance, case_number(one, "tolerance"), 1e-9), "%s: tolerance %.17g", label,
            got.tolerance);
  cr_expect_eq(got.reason, case_word(one, "reason", hebi_reason_name, label), "%s: reason %s",
               label, hebi_reason_name(got.reason));
}

Test(judge, published_precedents) {
  cases_run("precedents", check_case);
}

Test(judge, every_kind_at_its_boundaries) {
  cases_run("boundaries", check_case);
}

Test(judge, increments) {
  cases_run("increment", check_case);
}

Test(judge, changes_in_percent) {
  cases_run("change", check_case);
}

Test(judge, annual_averages) {
  cases_run("annual_average", check_case);
}

Test(judge, peers) {
  cases_run("peers", check_case);
}

Test(judge, directions) {
  cases_run("direction", check_case);
}

Test(judge, ranks_and_classes) {
  cases_run("ordinal", check_case);
}

Test(judge, both_ends_and_none) {
  cases_run("band", check_case);
}

Test(judge, every_year) {
  cases_run("every_year", check_case);
}

static hebi_target with_number(hebi_comparator comparator, double value) {
  hebi_target target;
  hebi_target_init(&target);
  target.comparator = comparator;
  target.year = 2026;
  if (comparator == HEBI_COMPARATOR_RANGE) {
    target.low = value;
    target.high = value + 0.5;
  } else {
    target.value = value;
  }
  return target;
}

/* A better outcome never gets a worse verdict, whatever the number, its sign and its decimals. */
static void check_monotone(hebi_comparator comparator, hebi_desirable desirable, double value) {
  hebi_target target = with_number(comparator, value);
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.desirable = desirable;
  input.decimals = 1;
  int upward = desirable == HEBI_DESIRABLE_UP;
  hebi_verdict before = HEBI_VERDICT_NOT_DETERMINABLE, first = before;
  for (int step = -30; step <= 30; step++) {
    hebi_judgement got;
    input.outcome = value + (upward ? step : -step) * 0.05;
    cr_assert_eq(hebi_target_judge(&got, &target, &input, NULL), HEBI_CODE_OK);
    cr_expect_geq(got.lenient, before, "%s %g at %g", hebi_comparator_name(comparator), value,
                  input.outcome);
    cr_expect_leq(got.strict, got.lenient);
    cr_expect_eq(got.strict >= HEBI_VERDICT_MET,
                 got.gap > -1e-9 && (comparator != HEBI_COMPARATOR_GT || got.gap > 1e-9) &&
                     (comparator != HEBI_COMPARATOR_LT || got.gap > 1e-9));
    before = got.lenient;
    first = step == -30 ? before : first;
  }
  cr_expect_eq(first, HEBI_VERDICT_MISSED);
  cr_expect_geq(before, HEBI_VERDICT_MET);
}

Test(judge, a_better_outcome_never_gets_a_worse_verdict) {
  static const double values[] = {-7.3, -0.1, 0, 0.3, 2, 5.5, 20.1};
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
    check_monotone(HEBI_COMPARATOR_BARE, HEBI_DESIRABLE_UP, values[i]);
    check_monotone(HEBI_COMPARATOR_BARE, HEBI_DESIRABLE_DOWN, values[i]);
    check_monotone(HEBI_COMPARATOR_ABOUT, HEBI_DESIRABLE_UP, values[i]);
    check_monotone(HEBI_COMPARATOR_ABOUT, HEBI_DESIRABLE_DOWN, values[i]);
    check_monotone(HEBI_COMPARATOR_RANGE, HEBI_DESIRABLE_UP, values[i]);
    check_monotone(HEBI_COMPARATOR_RANGE, HEBI_DESIRABLE_DOWN, values[i]);
    check_monotone(HEBI_COMPARATOR_GE, HEBI_DESIRABLE_UP, values[i]);
    check_monotone(HEBI_COMPARATOR_GT, HEBI_DESIRABLE_UP, values[i]);
    check_monotone(HEBI_COMPARATOR_LE, HEBI_DESIRABLE_DOWN, values[i]);
    check_monotone(HEBI_COMPARATOR_LT, HEBI_DESIRABLE_DOWN, values[i]);
  }
}

/* Every outcome and every bound of two decimals, as a person would compare them: in whole
 * hundredths. */
Test(judge, decimals_are_compared_as_they_are_printed) {
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.decimals = 2;
  input.desirable = HEBI_DESIRABLE_UP;
  for (int bound = -120; bound <= 120; bound += 7)
    for (int outcome = -150; outcome <= 150; outcome++) {
      hebi_target target = with_number(HEBI_COMPARATOR_BARE, bound / 100.0);
      target.decimals = 2;
      input.outcome = outcome * 0.01;
      hebi_judgement got;
      cr_assert_eq(hebi_target_judge(&got, &target, &input, NULL), HEBI_CODE_OK);
      cr_assert_eq(got.strict,
                   outcome > bound    ? HEBI_VERDICT_EXCEEDED
                   : outcome == bound ? HEBI_VERDICT_MET
                                      : HEBI_VERDICT_MISSED,
                   "%d against %d hundredths", outcome, bound);
    }
}

Test(judge, refuses_what_it_cannot_read) {
  hebi_target target = with_number(HEBI_COMPARATOR_BARE, 6), nothing;
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  hebi_judgement got;
  hebi_error err;
  cr_expect_eq(hebi_target_judge(NULL, &target, &input, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "out");
  cr_expect_eq(hebi_target_judge(&got, NULL, &input, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "target");
  cr_expect_eq(hebi_target_judge(&got, &target, NULL, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "input");
  hebi_target_init(&nothing);
  cr_expect_eq(hebi_target_judge(&got, &nothing, &input, &err), HEBI_CODE_VALUE);
  cr_expect_eq(got.strict, HEBI_VERDICT_NOT_DETERMINABLE);
  cr_expect(isnan(got.gap));
  input.size = 0;
  cr_expect_eq(hebi_target_judge(&got, &target, &input, &err), HEBI_CODE_ARGUMENT);
}

/* -9.7 is not exact in binary: on the number means a gap of zero, and not a hair below it. */
Test(judge, on_the_number_the_gap_is_zero) {
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.decimals = 1;
  input.desirable = HEBI_DESIRABLE_UP;
  for (int tenths = -500; tenths <= 500; tenths++) {
    hebi_target target = with_number(HEBI_COMPARATOR_BARE, tenths / 10.0);
    hebi_judgement got;
    input.outcome = tenths / 10.0;
    cr_assert_eq(hebi_target_judge(&got, &target, &input, NULL), HEBI_CODE_OK);
    cr_assert(got.strict == HEBI_VERDICT_MET && got.gap == 0, "%d tenths: %g", tenths, got.gap);
  }
}

/* 6%—6.5%: 6.1 lies a fifth of the way from one end to the other, 5.9 a fifth short of it. */
Test(judge, a_range_says_where_the_outcome_lies) {
  hebi_target range = with_number(HEBI_COMPARATOR_RANGE, NAN);
  range.low = 6, range.high = 6.5;
  hebi_target bare = with_number(HEBI_COMPARATOR_BARE, 6);
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.desirable = HEBI_DESIRABLE_UP;
  input.outcome = 6.1;
  hebi_judgement got;
  cr_assert_eq(hebi_target_judge(&got, &range, &input, NULL), HEBI_CODE_OK);
  cr_expect_float_eq(got.position, 0.2, 1e-12);
  cr_assert_eq(hebi_target_judge(&got, &bare, &input, NULL), HEBI_CODE_OK);
  cr_expect(isnan(got.position));
  input.outcome = 5.9;
  cr_assert_eq(hebi_target_judge(&got, &range, &input, NULL), HEBI_CODE_OK);
  cr_expect_float_eq(got.position, -0.2, 1e-12);
}

/* Half a point is forgiven by 同步, a whole one by 基本同步. */
Test(judge, basically_in_step_forgives_twice_as_much) {
  static const hebi_peer gdp = {.indicator = "gdp_growth"};
  hebi_target target;
  hebi_target_init(&target);
  target.relation = HEBI_RELATION_IN_STEP, target.year = 2026;
  target.peers = &gdp, target.n_peers = 1;
  const double others[] = {6.0};
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.desirable = HEBI_DESIRABLE_UP;
  input.outcome = 5.2, input.peers = others, input.n_peers = 1;
  hebi_judgement got;
  cr_assert_eq(hebi_target_judge(&got, &target, &input, NULL), HEBI_CODE_OK);
  cr_expect(got.lenient == HEBI_VERDICT_MISSED && got.tolerance == 0.5);
  target.hedge = "基本";
  cr_assert_eq(hebi_target_judge(&got, &target, &input, NULL), HEBI_CODE_OK);
  cr_expect(got.lenient == HEBI_VERDICT_WITHIN_HEDGE && got.tolerance == 1);
  cr_expect_eq(got.strict, HEBI_VERDICT_MISSED);
}
