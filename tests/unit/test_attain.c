/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap_cases.h"

static hebi_dist read_dist(const cJSON *one, const char *label) {
  const cJSON *from = cJSON_GetObjectItemCaseSensitive(one, "dist");
  only_keys(from, " scale location spread df lower upper ", label);
  hebi_scale scale = (hebi_scale)case_word(from, "scale", hebi_scale_name, label);
  hebi_dist dist = hebi_dist_make(scale, case_number(from, "location"), case_number(from, "spread"),
                                  case_number(from, "df"));
  if (!isnan(case_number(from, "lower")))
    dist.lower = case_number(from, "lower");
  if (!isnan(case_number(from, "upper")))
    dist.upper = case_number(from, "upper");
  return dist;
}

/* Relative, so that a tiny probability has to keep its digits. */
static int close_to(double got, double wanted) {
  return same(got, wanted, 1e-8 * fabs(wanted));
}

static void check_case(const cJSON *one, const char *label) {
  only_keys(one, " name source target input dist strict lenient gap reason ", label);
  hebi_target target = case_target(one, label);
  case_given given;
  const hebi_judge_input *input = case_input(&given, one, label);
  hebi_dist dist = read_dist(one, label);
  hebi_attainment got;
  hebi_error err;
  cr_assert_eq(hebi_target_attain(&got, &target, input, &dist, &err), HEBI_CODE_OK, "%s: %s", label,
               err.message);
  cr_expect(close_to(got.strict, case_number(one, "strict")), "%s: %.17g", label, got.strict);
  cr_expect(close_to(got.lenient, case_number(one, "lenient")), "%s: %.17g", label, got.lenient);
  cr_expect(same(got.gap, case_number(one, "gap"), 1e-7), "%s: gap %.17g", label, got.gap);
  cr_expect(same(got.std_error, isnan(got.strict) ? NAN : 0, 0), "%s: closed form", label);
  cr_expect(isnan(got.correlation), "%s", label);
  cr_expect_eq(got.reason, case_word(one, "reason", hebi_reason_name, label), "%s", label);
}

Test(attain, cases) {
  cases_run("attain", check_case);
}

Test(attain, kinds) {
  cases_run("attain_kinds", check_case);
}

static hebi_target with_number(hebi_comparator comparator, double value) {
  hebi_target target;
  hebi_target_init(&target);
  target.comparator = comparator;
  target.year = 2026;
  if (comparator == HEBI_COMPARATOR_RANGE || comparator == HEBI_COMPARATOR_BAND) {
    target.low = value;
    target.high = value + 0.7;
  } else {
    target.value = value;
  }
  return target;
}

/* The closed form against judging the quantiles of the same distribution one by one. */
static void check_against_judge(const hebi_target *target, const hebi_judge_input *input,
                                const hebi_dist *dist) {
  enum { QUANTILES = 2000, BOUNDS = 4 };
  size_t strict = 0, lenient = 0;
  hebi_judge_input draw = *input;
  for (int i = 0; i < QUANTILES; i++) {
    hebi_judgement judgement;
    draw.outcome = hebi_dist_quantile(dist, (i + 0.5) / QUANTILES);
    cr_assert_eq(hebi_target_judge(&judgement, target, &draw, NULL), HEBI_CODE_OK);
    strict += judgement.strict >= HEBI_VERDICT_MET;
    lenient += judgement.lenient >= HEBI_VERDICT_WITHIN_HEDGE;
  }
  hebi_attainment got;
  cr_assert_eq(hebi_target_attain(&got, target, input, dist, NULL), HEBI_CODE_OK);
  double within = (double)BOUNDS / QUANTILES;
  const char *name = hebi_comparator_name(target->comparator);
  cr_expect_leq(got.strict, got.lenient, "%s", name);
  cr_expect(same(got.strict, (double)strict / QUANTILES, within), "%s: %g and %zu", name,
            got.strict, strict);
  cr_expect(same(got.lenient, (double)lenient / QUANTILES, within), "%s: %g and %zu", name,
            got.lenient, lenient);
}

Test(attain, agrees_with_judging_every_quantile) {
  const hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 5.52, 0.31, 6);
  for (int32_t decimals = -1; decimals <= 2; decimals++)
    for (int comparator = HEBI_COMPARATOR_BARE; comparator <= HEBI_COMPARATOR_EQ; comparator++)
      for (int desirable = HEBI_DESIRABLE_UP; desirable <= HEBI_DESIRABLE_STABLE; desirable++) {
        hebi_target target = with_number((hebi_comparator)comparator, 5.4);
        target.decimals = 1;
        hebi_judge_input input;
        hebi_judge_input_init(&input);
        input.desirable = (hebi_desirable)desirable;
        input.decimals = decimals;
        check_against_judge(&target, &input, &dist);
        target.tolerance = 0.13;
        check_against_judge(&target, &input, &dist);
      }
}

/* What is measured lies near 5.4 for every measure: of 100, of three years, of yearly rates. */
Test(attain, agrees_with_judging_every_quantile_of_what_is_measured) {
  static const double path[] = {5.2, 5.6, NAN}, flows[] = {1.7, 1.9, NAN};
  struct {
    hebi_measure measure;
    hebi_statistic statistic;
    double base, location, spread;
    const char *unit;
    const double *path;
  } cases[] = {
      {HEBI_MEASURE_NET_INCREMENT, HEBI_STATISTIC_LEVEL, 100, 105.5, 0.4, NULL, NULL},
      {HEBI_MEASURE_GROWTH, HEBI_STATISTIC_LEVEL, 50, 52.8, 0.2, NULL, NULL},
      {HEBI_MEASURE_CUMULATIVE_CHANGE, HEBI_STATISTIC_FLOW, 200, 211, 0.8, NULL, NULL},
      {HEBI_MEASURE_CUMULATIVE_CHANGE, HEBI_STATISTIC_GROWTH, NAN, -5, 0.5, NULL, path},
      {HEBI_MEASURE_ANNUAL_AVERAGE, HEBI_STATISTIC_LEVEL, 100, 117.2, 1, NULL, NULL},
      {HEBI_MEASURE_ANNUAL_AVERAGE, HEBI_STATISTIC_LEVEL, 100, 116.3, 1, "万人", NULL},
      {HEBI_MEASURE_ANNUAL_AVERAGE, HEBI_STATISTIC_GROWTH, NAN, 5.5, 1, NULL, path},
      {HEBI_MEASURE_GROSS_INCREMENT, HEBI_STATISTIC_FLOW, NAN, 1.9, 0.3, NULL, flows},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    for (int comparator = HEBI_COMPARATOR_BARE; comparator <= HEBI_COMPARATOR_EQ; comparator++) {
      hebi_target target = with_number((hebi_comparator)comparator, 5.4);
      target.measure = cases[i].measure;
      target.unit = cases[i].unit;
      target.base_year = 2023;
      hebi_judge_input input;
      hebi_judge_input_init(&input);
      input.statistic = cases[i].statistic;
      input.base = cases[i].base;
      input.path = cases[i].path;
      input.n_path = input.path != NULL ? 3 : 0;
      input.decimals = 1;
      hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, cases[i].location, cases[i].spread, 6);
      check_against_judge(&target, &input, &dist);
    }
}

/* An outcome is at least the number or less than it, and nothing else. */
Test(attain, complements_add_up_to_one) {
  const hebi_dist dist = hebi_dist_make(HEBI_SCALE_LOG, 1.7, 0.1, 5);
  const hebi_comparator pairs[][2] = {{HEBI_COMPARATOR_GE, HEBI_COMPARATOR_LT},
                                      {HEBI_COMPARATOR_GT, HEBI_COMPARATOR_LE}};
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  for (int32_t decimals = -1; decimals <= 3; decimals++)
    for (size_t i = 0; i < 2; i++) {
      input.decimals = decimals;
      hebi_target over = with_number(pairs[i][0], 5.5), under = with_number(pairs[i][1], 5.5);
      hebi_attainment a, b;
      cr_assert_eq(hebi_target_attain(&a, &over, &input, &dist, NULL), HEBI_CODE_OK);
      cr_assert_eq(hebi_target_attain(&b, &under, &input, &dist, NULL), HEBI_CODE_OK);
      cr_expect_float_eq(a.strict + b.strict, 1, 1e-12, "%d decimals", (int)decimals);
    }
}

Test(attain, refuses_faults_of_the_call) {
  hebi_target target = with_number(HEBI_COMPARATOR_BARE, 6);
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 6, 1, 5);
  hebi_attainment got;
  hebi_error err;
  cr_expect_eq(hebi_target_attain(NULL, &target, &input, &dist, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_target_attain(&got, &target, &input, NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_target_attain(&got, NULL, &input, &dist, &err), HEBI_CODE_NULL);
  target.value = NAN;
  cr_expect_eq(hebi_target_attain(&got, &target, &input, &dist, &err), HEBI_CODE_VALUE);
  cr_expect(isnan(got.strict) && isnan(got.lenient));
}
