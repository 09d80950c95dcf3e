/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The years of a target one by one; whole targets are in tests/cases/gap/every_year.json. */
#include "gap/every_year.h"

#include "gap_cases.h"

static const hebi_peer gdp = {.indicator = "gdp_growth"};
static const double steps[] = {103, 102, 104}; /* 2023, 2024, 2025 */

static hebi_target yearly(hebi_relation relation, hebi_comparator comparator, double value) {
  hebi_target target;
  hebi_target_init(&target);
  target.relation = relation;
  target.comparator = comparator;
  target.value = value;
  target.every_year = 1;
  target.base_year = 2022;
  target.year = 2025;
  return target;
}

/* 只增不减 */
static hebi_target never_less(void) {
  return yearly(HEBI_RELATION_OWN_PAST, HEBI_COMPARATOR_GE, NAN);
}

static hebi_judge_input given(double base, const double *path) {
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.base = base;
  input.path = path;
  input.n_path = path != NULL ? 3 : 0;
  input.decimals = 0;
  input.desirable = HEBI_DESIRABLE_UP;
  return input;
}

Test(every_year, is_more_than_one_year) {
  hebi_target target = never_less();
  cr_expect_eq(hebi__is_yearly(&target), 1);
  target.base_year = 2023;
  cr_expect_eq(hebi__is_yearly(&target), 1, "two years");
  target.base_year = 2024;
  cr_expect_eq(hebi__is_yearly(&target), 0, "one year");
  target.base_year = 0;
  cr_expect_eq(hebi__is_yearly(&target), 0, "the year after the one before");
  target = never_less();
  target.every_year = 0;
  cr_expect_eq(hebi__is_yearly(&target), 0, "its own year alone");
}

static void expect_year(const hebi_target *target, const hebi_judge_input *input, int32_t i,
                        double base, double outcome) {
  hebi__year year = hebi__year_alone(target, input, i);
  cr_expect(same(year.input.base, base, 0), "year %d: base %g", (int)i, year.input.base);
  cr_expect(same(year.input.outcome, outcome, 0), "year %d: %g", (int)i, year.input.outcome);
  cr_expect_eq(year.target.year, 2023 + i, "year %d: %d", (int)i, (int)year.target.year);
  cr_expect_eq(year.target.base_year, 0);
  cr_expect(isnan(year.target.base_value));
  cr_expect_eq(year.target.every_year, 0);
  cr_expect(year.input.path == NULL && year.input.n_path == 0);
  cr_expect_eq(hebi_target_check(&year.target, NULL), HEBI_CODE_OK);
}

/* 100, then 103, 102, 104: each is held against the one before it. */
Test(every_year, a_change_is_on_the_year_before) {
  hebi_target target = never_less();
  hebi_judge_input input = given(100, steps);
  expect_year(&target, &input, 0, 100, 103);
  expect_year(&target, &input, 1, 103, 102);
  expect_year(&target, &input, 2, 102, 104);
  cr_expect_eq(hebi__year_alone(&target, &input, 1).input.decimals, 0, "the rest is as it was");
  cr_expect_eq(hebi__year_alone(&target, &input, 1).target.comparator, HEBI_COMPARATOR_GE);
}

Test(every_year, a_value_is_held_against_the_base_year) {
  hebi_target target = yearly(HEBI_RELATION_OWN_PAST, HEBI_COMPARATOR_NONE, NAN);
  hebi_judge_input input = given(100, steps);
  for (int32_t i = 0; i < 3; i++)
    expect_year(&target, &input, i, 100, steps[i]);
}

/* The printed base is that of the base year alone; the outcome stands for the last of the path. */
Test(every_year, the_printed_base_and_the_outcome_count) {
  const double open[] = {103, NAN, NAN};
  hebi_target target = never_less();
  hebi_judge_input input = given(NAN, open);
  target.base_value = 99;
  input.outcome = 105;
  expect_year(&target, &input, 0, 99, 103);
  expect_year(&target, &input, 1, 103, NAN);
  expect_year(&target, &input, 2, NAN, 105);
  input.path = NULL;
  expect_year(&target, &input, 0, 99, NAN);
  expect_year(&target, &input, 2, NAN, 105);
}

Test(every_year, peers_are_known_of_the_last_year) {
  const double peer = 5;
  hebi_target target = yearly(HEBI_RELATION_IN_STEP, HEBI_COMPARATOR_NONE, NAN);
  target.peers = &gdp;
  target.n_peers = 1;
  hebi_judge_input input = given(100, steps);
  input.peers = &peer;
  input.n_peers = 1;
  cr_expect_null(hebi__year_alone(&target, &input, 0).input.peers);
  cr_expect_null(hebi__year_alone(&target, &input, 1).input.peers);
  cr_expect_eq(hebi__year_alone(&target, &input, 2).input.peers, &peer);
}

Test(every_year, the_last_year_is_the_targets_own) {
  hebi_target target = never_less();
  hebi_judge_input input = given(100, steps);
  hebi__year last = hebi__last_year(&target, &input);
  cr_expect_eq(last.target.year, 2025);
  cr_expect_eq(last.input.base, 102);
  cr_expect_eq(last.input.outcome, 104);
  target.every_year = 0;
  last = hebi__last_year(&target, &input);
  cr_expect_eq(last.target.base_year, 2022, "as it is");
  cr_expect_eq(last.input.base, 100);
  cr_expect_eq(last.input.path, steps);
}

Test(every_year, lacks_the_year_before_the_last) {
  const double open[] = {103, NAN, 104}, first[] = {NAN, 102, 104};
  hebi_target target = never_less(), held = never_less();
  hebi_judge_input input = given(100, open);
  held.comparator = HEBI_COMPARATOR_NONE;
  cr_expect_eq(hebi__lacks_path(&target, &input), 1);
  cr_expect_eq(hebi__lacks_path(&held, &input), 0, "held against the base year");
  input.path = first;
  cr_expect_eq(hebi__lacks_path(&target, &input), 0, "2024 is known");
  input.path = NULL;
  cr_expect_eq(hebi__lacks_path(&target, &input), 1, "no path");
  target.every_year = 0;
  cr_expect_eq(hebi__lacks_path(&target, &input), 0, "held against the base year");
}

static void expect_worst(const hebi_target *target, const hebi_judge_input *input, int32_t n,
                         hebi_verdict strict, hebi_verdict lenient, double gap) {
  hebi__years_judged got = hebi__judge_years(target, input, n);
  cr_expect_str_eq(hebi_verdict_name(got.worst.strict), hebi_verdict_name(strict), "%d years",
                   (int)n);
  cr_expect_str_eq(hebi_verdict_name(got.worst.lenient), hebi_verdict_name(lenient), "%d years",
                   (int)n);
  cr_expect(same(got.worst.gap, gap, 1e-12), "%d years: %g", (int)n, got.worst.gap);
}

/* Steps of +3, -1 and +2. */
Test(every_year, the_worst_year_is_the_verdict) {
  hebi_target target = never_less();
  hebi_judge_input input = given(100, steps);
  expect_worst(&target, &input, 0, HEBI_VERDICT_NOT_DETERMINABLE, HEBI_VERDICT_NOT_DETERMINABLE,
               NAN);
  hebi__years_judged none = hebi__judge_years(&target, &input, 0);
  cr_expect(isnan(none.worst.measured) && isnan(none.worst.tolerance));
  expect_worst(&target, &input, 1, HEBI_VERDICT_MET, HEBI_VERDICT_MET, 3);
  expect_worst(&target, &input, 2, HEBI_VERDICT_MISSED, HEBI_VERDICT_MISSED, -1);
  expect_worst(&target, &input, 3, HEBI_VERDICT_MISSED, HEBI_VERDICT_MISSED, -1);
}

/* 100 to hold with 5: 97 is within the hedge and 3 short, 96 is 4 short, 101 is met, 94 is missed.
 */
Test(every_year, both_verdicts_keep_their_own_worst) {
  const double hedged[] = {97, 101, 96}, missed[] = {97, 94, 101}, met[] = {101, 102, 100};
  hebi_target target = yearly(HEBI_RELATION_OWN_PAST, HEBI_COMPARATOR_NONE, NAN);
  hebi_judge_input input = given(100, hedged);
  expect_worst(&target, &input, 2, HEBI_VERDICT_MISSED, HEBI_VERDICT_WITHIN_HEDGE, -3);
  expect_worst(&target, &input, 3, HEBI_VERDICT_MISSED, HEBI_VERDICT_WITHIN_HEDGE, -4);
  cr_expect_eq(hebi__judge_years(&target, &input, 3).worst.tolerance, 5);
  input.path = missed;
  expect_worst(&target, &input, 3, HEBI_VERDICT_MISSED, HEBI_VERDICT_MISSED, -6);
  input.path = met;
  expect_worst(&target, &input, 3, HEBI_VERDICT_MET, HEBI_VERDICT_MET, 0);
}

/* 2024 is not known, so 2025 has nothing to stand against; 2023 was met by 3. */
Test(every_year, the_first_reason_counts) {
  const double open[] = {103, NAN, 104};
  hebi_target target = never_less();
  hebi_judge_input input = given(100, open);
  expect_worst(&target, &input, 3, HEBI_VERDICT_MET, HEBI_VERDICT_MET, 3);
  cr_expect_eq(hebi__judge_years(&target, &input, 1).reason, HEBI_REASON_NONE);
  cr_expect_eq(hebi__judge_years(&target, &input, 2).reason, HEBI_REASON_NO_OUTCOME);
  cr_expect_eq(hebi__judge_years(&target, &input, 3).reason, HEBI_REASON_NO_OUTCOME);
  input.base = NAN;
  cr_expect_eq(hebi__judge_years(&target, &input, 3).reason, HEBI_REASON_NO_BASE);
}
