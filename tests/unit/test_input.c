/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap/input.h"

#include "failure.h"

#include <libhebi.h>
#include <math.h>

static const hebi_peer two_peers[] = {{.place = "410000"}, {.place = "000000"}};

static hebi_target at_least_six(int32_t base_year) {
  hebi_target target;
  hebi_target_init(&target);
  target.comparator = HEBI_COMPARATOR_GE;
  target.value = 6;
  target.year = 2026;
  target.base_year = base_year;
  return target;
}

static hebi_target above_two(void) {
  hebi_target target = at_least_six(0);
  target.value = NAN;
  target.relation = HEBI_RELATION_PEER;
  target.peers = two_peers;
  target.n_peers = COUNT_OF(two_peers);
  return target;
}

static hebi_judge_input unset(void) {
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  return input;
}

static void expect_taken(const hebi_target *target, const hebi_judge_input *input) {
  hebi_error err = dirty_error();
  cr_assert_eq(hebi__check_call(target, input, &err), HEBI_CODE_OK, "%s", err.message);
  CHECK_CLEARED(&err);
}

static void expect_refused(const hebi_target *target, const hebi_judge_input *input, hebi_code code,
                           const char *where, const char *words) {
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi__check_call(target, input, &err), &err, code, where, words, where);
}

Test(input, nothing_is_known_at_first) {
  hebi_judge_input input;
  memset(&input, 'x', sizeof input);
  hebi_judge_input_init(&input);
  cr_expect_eq(input.size, sizeof input);
  cr_expect(isnan(input.outcome) && isnan(input.base));
  cr_expect(isnan(input.about_share) && isnan(input.step_points) && isnan(input.maintain_share));
  cr_expect(input.peers == NULL && input.n_peers == 0);
  cr_expect(input.path == NULL && input.n_path == 0);
  cr_expect_eq(input.statistic, HEBI_STATISTIC_LEVEL);
  cr_expect_eq(input.desirable, HEBI_DESIRABLE_NONE);
  cr_expect_eq(input.decimals, -1, "not rounded");
  hebi_judge_input_init(NULL);
}

Test(input, an_unset_input_fits_every_target) {
  hebi_target alone = at_least_six(0), years = at_least_six(2020), peers = above_two();
  hebi_judge_input input = unset();
  expect_taken(&alone, &input);
  expect_taken(&years, &input);
  expect_taken(&peers, &input);
}

Test(input, both_have_to_be_there) {
  hebi_target target = at_least_six(0);
  hebi_judge_input input = unset();
  expect_refused(NULL, &input, HEBI_CODE_NULL, "target", "NULL");
  expect_refused(&target, NULL, HEBI_CODE_NULL, "input", "NULL");
}

Test(input, has_to_be_set_up) {
  hebi_target target = at_least_six(0);
  hebi_judge_input input = unset();
  input.size++;
  expect_refused(&target, &input, HEBI_CODE_ARGUMENT, "input", "hebi_judge_input_init()");
  input.size -= 2;
  expect_refused(&target, &input, HEBI_CODE_ARGUMENT, "input", "hebi_judge_input_init()");
}

Test(input, the_target_has_to_be_one) {
  hebi_target target = at_least_six(0);
  hebi_judge_input input = unset();
  target.value = INFINITY;
  expect_refused(&target, &input, HEBI_CODE_VALUE, "value", "finite");
  target = at_least_six(2026);
  expect_refused(&target, &input, HEBI_CODE_VALUE, "base_year", "wanted before 2026");
}

/* 2026 - 2023 = 3 years, 2024 to 2026; without a base year 2026 alone. */
Test(input, a_path_has_one_value_a_year) {
  static const double path[4] = {1, 2, 3, 4};
  hebi_target three = at_least_six(2023), one = at_least_six(0);
  hebi_judge_input input = unset();
  input.path = path;
  input.n_path = 3;
  expect_taken(&three, &input);
  expect_refused(&one, &input, HEBI_CODE_ARGUMENT, "path",
                 "path has 3 values, wanted 1, one a year from 2026 to 2026");
  input.n_path = 4;
  expect_refused(&three, &input, HEBI_CODE_ARGUMENT, "path",
                 "path has 4 values, wanted 3, one a year from 2024 to 2026");
  input.n_path = 1;
  expect_taken(&one, &input);
  expect_refused(&three, &input, HEBI_CODE_ARGUMENT, "path", "path has 1 values, wanted 3");
  input.path = NULL;
  expect_taken(&three, &input);
}

Test(input, peers_are_as_many_as_the_targets) {
  static const double values[3] = {5, 6, 7};
  hebi_target two = above_two(), alone = at_least_six(0);
  hebi_judge_input input = unset();
  input.peers = values;
  for (input.n_peers = 0; input.n_peers <= 3; input.n_peers++) {
    expect_taken(&alone, &input);
    if (input.n_peers == 2)
      expect_taken(&two, &input);
    else
      expect_refused(&two, &input, HEBI_CODE_ARGUMENT, "peers", "values of peers, wanted 2");
  }
  two.n_peers = 1;
  expect_refused(&two, &input, HEBI_CODE_ARGUMENT, "peers", "values of peers, wanted 1");
  input.peers = NULL;
  expect_taken(&two, &input);
}
