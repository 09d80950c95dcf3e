/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap_cases.h"

enum { MOST_YEARS = 16 };

/* Annual values on the stack; NaN for null. */
typedef struct past {
  hebi_annual annual;
  double values[MOST_YEARS];
} past;

static const hebi_annual *read_past(past *to, const cJSON *one, const char *key,
                                    const char *label) {
  const cJSON *from = cJSON_GetObjectItemCaseSensitive(one, key), *value;
  if (from == NULL)
    return NULL;
  only_keys(from, " first_year values ", label);
  *to = (past){.annual = {.first_year = case_whole(from, "first_year", 0)}};
  cJSON_ArrayForEach(value, cJSON_GetObjectItemCaseSensitive(from, "values")) {
    cr_assert_lt(to->annual.n, MOST_YEARS);
    to->values[to->annual.n++] = cJSON_IsNumber(value) ? value->valuedouble : NAN;
  }
  to->annual.values = to->values;
  return &to->annual;
}

static void expect(const cJSON *one, const char *key, double got, double within,
                   const char *label) {
  cr_expect(same(got, case_number(one, key), within), "%s: %s is %.17g", label, key, got);
}

static void check_case(const cJSON *one, const char *label) {
  only_keys(one,
            " name source target input statistic history partner reason value lenient_value "
            "stretch last last_year change annual_rate times_met times_known ",
            label);
  hebi_target target = case_target(one, label);
  hebi_judge_input input = case_input(one, label);
  past own, other;
  const hebi_annual *history = read_past(&own, one, "history", label);
  const hebi_annual *partner = read_past(&other, one, "partner", label);
  hebi_requirement got;
  hebi_reason reason;
  hebi_error err;
  hebi_statistic statistic =
      (hebi_statistic)case_word(one, "statistic", hebi_statistic_name, label);
  int code = hebi_target_require(&got, &reason, &target, &input, statistic, history, partner, &err);
  cr_assert_eq(code, HEBI_CODE_OK, "%s: %s", label, err.message);
  cr_expect_eq(reason, case_word(one, "reason", hebi_reason_name, label), "%s", label);
  expect(one, "value", got.value, 1e-9, label);
  expect(one, "lenient_value", got.lenient_value, 1e-9, label);
  expect(one, "stretch", got.stretch, 1e-9, label);
  expect(one, "last", got.last, 0, label);
  cr_expect_eq(got.last_year, case_whole(one, "last_year", 0), "%s: %d", label, (int)got.last_year);
  expect(one, "change", got.change, 1e-9, label);
  expect(one, "annual_rate", got.annual_rate, 0.005, label);
  cr_expect_eq(got.times_met, case_whole(one, "times_met", 0), "%s: met %d", label,
               (int)got.times_met);
  cr_expect_eq(got.times_known, case_whole(one, "times_known", 0), "%s: known %d", label,
               (int)got.times_known);
}

Test(require, cases) {
  cases_run("require", check_case);
}

Test(require, refuses_faults_of_the_call) {
  hebi_target target;
  hebi_target_init(&target);
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  hebi_requirement got;
  hebi_reason reason;
  hebi_error err;
  cr_expect_eq(
      hebi_target_require(NULL, &reason, &target, &input, HEBI_STATISTIC_GROWTH, NULL, NULL, &err),
      HEBI_CODE_NULL);
  cr_expect_eq(
      hebi_target_require(&got, &reason, &target, &input, HEBI_STATISTIC_GROWTH, NULL, NULL, &err),
      HEBI_CODE_VALUE);
  cr_expect(isnan(got.value) && isnan(got.annual_rate) && got.times_known == 0);
}
