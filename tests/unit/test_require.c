/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap_cases.h"

enum { MOST_YEARS = 16 };

/* Annual values on the stack; NaN for null. */
typedef struct past {
  hebi_annual annual;
  double values[MOST_YEARS];
} past;

static const hebi_annual *read_past(past *to, const cJSON *from, const char *label) {
  if (from == NULL)
    return NULL;
  only_keys(from, " first_year values ", label);
  *to = (past){.annual = {.first_year = case_whole(from, "first_year", 0)}};
  to->annual.n =
      case_numbers(to->values, MOST_YEARS, cJSON_GetObjectItemCaseSensitive(from, "values"));
  to->annual.values = to->values;
  return &to->annual;
}

static size_t read_peers(past *to, const hebi_annual **peers, const cJSON *from,
                         const char *label) {
  size_t n = 0;
  const cJSON *item;
  cJSON_ArrayForEach(item, from) {
    cr_assert_lt(n, MOST_PEERS);
    peers[n] = cJSON_IsNull(item) ? NULL : read_past(&to[n], item, label);
    n++;
  }
  return n;
}

static void expect(const cJSON *one, const char *key, double got, double within,
                   const char *label) {
  cr_expect(same(got, case_number(one, key), within), "%s: %s is %.17g", label, key, got);
}

/* Counts of the ten years before are those of all years where a case does not say otherwise. */
static void expect_count(const cJSON *one, const char *key, int32_t got, int32_t otherwise,
                         const char *label) {
  cr_expect_eq(got, case_whole(one, key, otherwise), "%s: %s is %d", label, key, (int)got);
}

static void check_case(const cJSON *one, const char *label) {
  only_keys(
      one,
      " name source target input history peers reason value lenient_value "
      "stretch last last_year change annual_rate times_met times_known recent_met recent_known ",
      label);
  hebi_target target = case_target(one, label);
  case_given given;
  const hebi_judge_input *input = case_input(&given, one, label);
  past own, others[MOST_PEERS];
  const hebi_annual *peers[MOST_PEERS];
  const cJSON *with = cJSON_GetObjectItemCaseSensitive(one, "peers");
  const hebi_annual *history =
      read_past(&own, cJSON_GetObjectItemCaseSensitive(one, "history"), label);
  size_t n = read_peers(others, peers, with, label);
  hebi_requirement got;
  hebi_reason reason;
  hebi_error err;
  int code =
      hebi_target_require(&got, &reason, &target, input, history, with ? peers : NULL, n, &err);
  cr_assert_eq(code, HEBI_CODE_OK, "%s: %s", label, err.message);
  cr_expect_eq(reason, case_word(one, "reason", hebi_reason_name, label), "%s", label);
  expect(one, "value", got.value, 1e-9, label);
  expect(one, "lenient_value", got.lenient_value, 1e-9, label);
  expect(one, "stretch", got.stretch, 1e-9, label);
  expect(one, "last", got.last, 0, label);
  cr_expect_eq(got.last_year, case_whole(one, "last_year", 0), "%s: %d", label, (int)got.last_year);
  expect(one, "change", got.change, 1e-9, label);
  expect(one, "annual_rate", got.annual_rate, 0.005, label);
  expect_count(one, "times_met", got.times_met, 0, label);
  expect_count(one, "times_known", got.times_known, 0, label);
  expect_count(one, "recent_met", got.recent_met, got.times_met, label);
  expect_count(one, "recent_known", got.recent_known, got.times_known, label);
}

Test(require, cases) {
  cases_run("require", check_case);
}

Test(require, kinds) {
  cases_run("require_kinds", check_case);
}

Test(require, refuses_faults_of_the_call) {
  hebi_target target;
  hebi_target_init(&target);
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  hebi_requirement got;
  hebi_reason reason;
  hebi_error err;
  cr_expect_eq(hebi_target_require(NULL, &reason, &target, &input, NULL, NULL, 0, &err),
               HEBI_CODE_NULL);
  cr_expect_eq(hebi_target_require(&got, &reason, &target, &input, NULL, NULL, 0, &err),
               HEBI_CODE_VALUE);
  cr_expect(isnan(got.value) && isnan(got.annual_rate) && got.times_known == 0);
}

static hebi_requirement require_of(hebi_measure measure, double value, double base, int32_t first,
                                   double *values, size_t n) {
  hebi_target target;
  hebi_target_init(&target);
  target.measure = measure, target.comparator = HEBI_COMPARATOR_BARE, target.value = value;
  target.desirable = value < 0 ? HEBI_DESIRABLE_DOWN : HEBI_DESIRABLE_UP;
  target.base_year = 2020, target.year = 2025;
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.base = base;
  const hebi_annual history = {.first_year = first, .n = n, .values = values};
  hebi_requirement got;
  hebi_reason reason;
  hebi_error err;
  cr_assert_eq(hebi_target_require(&got, &reason, &target, &input, &history, NULL, 0, &err),
               HEBI_CODE_OK, "%s", err.message);
  return got;
}

/* 累计下降17% from 100 is 83. From 100 to 90 is ln 0.9 / ln 0.83 = 0.10536 / 0.18633 = 0.5655 of
 * the way after three fifths of the time: behind. */
Test(require, of_a_change_the_progress_is_in_logs) {
  double values[] = {100, 97, 94, 90};
  hebi_requirement got = require_of(HEBI_MEASURE_CUMULATIVE_CHANGE, -17, 100, 2020, values,
                                    sizeof values / sizeof *values);
  cr_expect_float_eq(got.value, 83, 1e-9);
  cr_expect_float_eq(got.progress, 0.5655, 5e-5);
  cr_expect_float_eq(got.elapsed, 0.6, 1e-12);
}

/* 净增8家 from 165: 167 are a quarter of the way. */
Test(require, of_an_increment_the_progress_is_its_share) {
  double values[] = {165, 166, 167};
  hebi_requirement got =
      require_of(HEBI_MEASURE_NET_INCREMENT, 8, 165, 2020, values, sizeof values / sizeof *values);
  cr_expect_float_eq(got.progress, 0.25, 1e-12);
  cr_expect_float_eq(got.elapsed, 0.4, 1e-12);
}

Test(require, without_a_base_there_is_no_progress) {
  double values[] = {165, 166, 167};
  cr_expect(isnan(require_of(HEBI_MEASURE_VALUE, 170, NAN, 2020, values, 3).progress));
  cr_expect(isnan(require_of(HEBI_MEASURE_NET_INCREMENT, 8, NAN, 2020, values, 3).progress));
  hebi_requirement before = require_of(HEBI_MEASURE_NET_INCREMENT, 8, 165, 2017, values, 2);
  cr_expect(isnan(before.progress) && isnan(before.elapsed),
            "the last value is older than the base");
}
