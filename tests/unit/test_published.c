/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outcomes as they are published: hand arithmetic in whole rounding units. */
#include "gap/published.h"

#include "gap_cases.h"

#include <float.h>

static hebi_target number(double value) {
  hebi_target target;
  hebi_target_init(&target);
  target.comparator = HEBI_COMPARATOR_BARE;
  target.value = value;
  target.year = 2026;
  return target;
}

static double unit_of(const hebi_target *target, hebi_statistic statistic, int32_t decimals) {
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.statistic = statistic;
  input.decimals = decimals;
  return hebi__rounding_unit(target, &input);
}

static void expect_unit(const hebi_target *target, hebi_statistic statistic, int32_t decimals,
                        double wanted, const char *label) {
  double got = unit_of(target, statistic, decimals);
  cr_expect(same(got, wanted, wanted * 1e-12), "%s: %g, wanted %g", label, got, wanted);
}

Test(published, the_finer_of_two_roundings_counts) {
  hebi_target target = number(7.25);
  target.decimals = 2;
  expect_unit(&target, HEBI_STATISTIC_LEVEL, 1, 0.01, "printed with 2, published with 1");
  expect_unit(&target, HEBI_STATISTIC_LEVEL, 3, 0.001, "printed with 2, published with 3");
  expect_unit(&target, HEBI_STATISTIC_LEVEL, -1, 0, "not rounded");
  target.decimals = 0;
  expect_unit(&target, HEBI_STATISTIC_LEVEL, 0, 1, "as said, not as the number looks");
}

Test(published, decimals_are_counted_where_nobody_said_them) {
  const struct {
    double value, unit;
  } cases[] = {{7, 1},    {-7.5, 0.1},    {5.75, 0.01},       {0.3, 0.1},
               {1100, 1}, {0.0625, 1e-4}, {0.123456789, 1e-6}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    hebi_target target = number(cases[i].value);
    expect_unit(&target, HEBI_STATISTIC_LEVEL, 0, cases[i].unit, "a number");
  }
  hebi_target range = number(NAN);
  range.comparator = HEBI_COMPARATOR_RANGE;
  range.low = 6, range.high = 6.25;
  expect_unit(&range, HEBI_STATISTIC_LEVEL, 0, 0.01, "the high end has more decimals");
  range.low = 5.125;
  expect_unit(&range, HEBI_STATISTIC_LEVEL, 0, 0.001, "the low end has more decimals");
}

/* Growth computed from values has one decimal, whatever the values have; a growth rate that is
 * published itself has its own. */
Test(published, computed_percentages_have_one_decimal) {
  hebi_target target = number(6);
  target.measure = HEBI_MEASURE_GROWTH;
  expect_unit(&target, HEBI_STATISTIC_LEVEL, 2, 0.1, "growth of a level with two decimals");
  expect_unit(&target, HEBI_STATISTIC_LEVEL, 0, 0.1, "growth of a level with none");
  expect_unit(&target, HEBI_STATISTIC_GROWTH, 2, 0.01, "a growth rate of two decimals");
  target.measure = HEBI_MEASURE_CUMULATIVE_CHANGE;
  expect_unit(&target, HEBI_STATISTIC_FLOW, 0, 0.1, "change of a flow");
  expect_unit(&target, HEBI_STATISTIC_GROWTH, 2, 0.01, "growth rates compounded");
  target.measure = HEBI_MEASURE_NET_INCREMENT;
  expect_unit(&target, HEBI_STATISTIC_LEVEL, 2, 0.01, "an amount");
  target.value = 6.25;
  target.measure = HEBI_MEASURE_GROWTH;
  expect_unit(&target, HEBI_STATISTIC_LEVEL, 0, 0.01, "as printed where that is finer");
}

Test(published, rounds_half_up) {
  const double cases[][3] = {{5.95, 0.1, 6.0},   {5.949, 0.1, 5.9}, {-0.04, 0.1, 0},
                             {-0.06, 0.1, -0.1}, {0.15, 0.1, 0.2},  {2.675, 0.01, 2.68},
                             {-3.34, 0.1, -3.3}, {1234.5, 1, 1235}, {0.1 + 0.2, 0, 0.1 + 0.2}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    cr_expect(same(hebi__published(cases[i][0], cases[i][1]), cases[i][2], 1e-12), "%g by %g: %g",
              cases[i][0], cases[i][1], hebi__published(cases[i][0], cases[i][1]));
}

/* From 2^53 units on nothing is left to round, and more units than a double can count are none. */
Test(published, a_number_without_decimals_left_stays) {
  const double big = 0x1p53 + 2;
  cr_expect_eq(hebi__published(big, 1), big);
  cr_expect_eq(hebi__published(DBL_MAX, 0.1), DBL_MAX);
  cr_expect_eq(hebi__published(-DBL_MAX, 0.1), -DBL_MAX);
  cr_expect_eq(hebi__published(INFINITY, 0.1), INFINITY);
  cr_expect(isnan(hebi__published(NAN, 0.1)));
}

/* Strict ends 2.03 and 2.97, lenient ends 1.98 and 3.02, in tenths. */
static hebi_acceptance between(double unit, int32_t open) {
  return (hebi_acceptance){.low = 2.03,
                           .high = 2.97,
                           .lenient_low = 1.98,
                           .lenient_high = 3.02,
                           .open = open,
                           .unit = unit};
}

static void expect_published(const hebi_acceptance *a, int strict, double low, double high,
                             const char *label) {
  double x, y;
  hebi__published_bounds(&x, &y, a, strict);
  cr_expect(same(x, low, 1e-12) && same(y, high, 1e-12), "%s: %.12g to %.12g", label, x, y);
}

Test(published, bounds_are_the_published_values_inside) {
  hebi_acceptance a = between(0.1, 0);
  expect_published(&a, 1, 2.1, 2.9, "2.03 to 2.97");
  expect_published(&a, 0, 2.0, 3.0, "1.98 to 3.02");
  a = between(0, 0);
  expect_published(&a, 1, 2.03, 2.97, "not rounded");
  expect_published(&a, 0, 1.98, 3.02, "not rounded, with the hedge");
}

/* On the unit itself a closed end is the bound and an open one the next value; 0.1 x 3 = 0.3 is not
 * exact in binary. */
Test(published, a_bound_on_the_unit_is_itself_unless_open) {
  hebi_acceptance a = {.low = 0.1 * 3, .high = 0.7, .unit = 0.1};
  expect_published(&a, 1, 0.3, 0.7, "closed");
  a.open = 1;
  expect_published(&a, 1, 0.4, 0.6, "open");
  a.low = -INFINITY;
  expect_published(&a, 1, -INFINITY, 0.6, "open downward");
  a.open = 0;
  a.high = INFINITY;
  a.low = -0.3;
  expect_published(&a, 1, -0.3, INFINITY, "closed upward");
  a.low = -DBL_MAX;
  expect_published(&a, 1, -DBL_MAX, INFINITY, "no decimals left");
}

static void expect_unrounded(hebi_acceptance a, int strict, double from, double to,
                             const char *label) {
  double x, y;
  a.unit = 0.1;
  hebi__before_rounding(&x, &y, &a, strict);
  cr_expect(same(x, from, 1e-9) && same(y, to, 1e-9), "%s: %.12g to %.12g", label, x, y);
}

/* What is published as 5.5 was 5.45 to 5.55 before; 5.5 x 0.95 = 5.225 and 5.5 x 1.05 = 5.775 are
 * first reached by the published values 5.3 and 5.7. */
Test(published, bounds_before_rounding) {
  const double inf = INFINITY;
  const hebi_acceptance up = {.low = 5.5, .lenient_low = 5.225, .high = inf, .lenient_high = inf};
  const hebi_acceptance down = {
      .low = -inf, .lenient_low = -inf, .high = 5.5, .lenient_high = 5.775};
  hebi_acceptance over = up, under = down;
  over.open = under.open = 1;
  expect_unrounded(up, 1, 5.45, inf, "at least");
  expect_unrounded(over, 1, 5.55, inf, "more than");
  expect_unrounded(down, 1, -inf, 5.55, "at most");
  expect_unrounded(under, 1, -inf, 5.45, "less than");
  expect_unrounded(up, 0, 5.25, inf, "about, upward");
  expect_unrounded(down, 0, -inf, 5.75, "about, downward");
  expect_unrounded((hebi_acceptance){.low = 5.225, .high = 5.775}, 1, 5.25, 5.75, "to stay at");
}

static void expect_accepted(const hebi_acceptance *a, double x, int strict, int lenient) {
  cr_expect_eq(hebi__accepted(a, x, 1), strict, "%.17g strictly", x);
  cr_expect_eq(hebi__accepted(a, x, 0), lenient, "%.17g leniently", x);
}

Test(published, what_is_accepted) {
  hebi_acceptance a = between(0.1, 0);
  expect_accepted(&a, 1.9, 0, 0);
  expect_accepted(&a, 2.0, 0, 1);
  expect_accepted(&a, 2.1, 1, 1);
  expect_accepted(&a, 2.9, 1, 1);
  expect_accepted(&a, 3.0, 0, 1);
  expect_accepted(&a, 3.1, 0, 0);
}

/* 0.1 + 0.2 is printed as 0.3 and one bit more than that. */
Test(published, what_is_printed_alike_is_equal) {
  hebi_acceptance a = {.low = 0.1 + 0.2, .high = INFINITY, .lenient_low = 0, .unit = 0.1};
  a.lenient_high = INFINITY;
  cr_assert_gt(a.low, 0.3);
  expect_accepted(&a, 0.3, 1, 1);
  a.open = 1;
  a.low = 0.3;
  expect_accepted(&a, 0.1 + 0.2, 0, 1);
  expect_accepted(&a, 0.4, 1, 1);
  a = (hebi_acceptance){.low = -INFINITY, .high = 0.3, .lenient_low = -INFINITY, .unit = 0.1};
  a.lenient_high = 1;
  expect_accepted(&a, 0.1 + 0.2, 1, 1);
  a.open = 1;
  a.high = 0.1 + 0.2;
  expect_accepted(&a, 0.3, 0, 1);
  expect_accepted(&a, 0.2, 1, 1);
}

/* What is no difference is a share of the unit, however fine that is. */
Test(published, a_whole_unit_is_a_difference) {
  const hebi_acceptance a = {.low = 0.3, .high = INFINITY, .unit = 1e-6};
  cr_expect_eq(hebi__accepted(&a, 0.299999, 1), 0);
  cr_expect_eq(hebi__accepted(&a, 0.3, 1), 1);
}

/* Without a rounding unit a bit more is more. */
Test(published, unrounded_numbers_are_compared_bit_by_bit) {
  const hebi_acceptance closed = {.low = 0.1 + 0.2, .high = INFINITY};
  const hebi_acceptance open = {.low = 0.3, .high = INFINITY, .open = 1};
  cr_expect_eq(hebi__accepted(&closed, 0.3, 1), 0);
  cr_expect_eq(hebi__accepted(&closed, 0.1 + 0.2, 1), 1);
  cr_expect_eq(hebi__accepted(&open, 0.3, 1), 0);
  cr_expect_eq(hebi__accepted(&open, 0.1 + 0.2, 1), 1);
  const hebi_acceptance ceiling = {.low = -INFINITY, .high = 0.3};
  const hebi_acceptance below = {.low = -INFINITY, .high = 0.3, .open = 1};
  cr_expect_eq(hebi__accepted(&ceiling, 0.3, 1), 1);
  cr_expect_eq(hebi__accepted(&ceiling, 0.1 + 0.2, 1), 0);
  cr_expect_eq(hebi__accepted(&below, 0.3, 1), 0);
  cr_expect_eq(hebi__accepted(&below, 0.2, 1), 1);
}

Test(published, inside_by_is_the_distance_to_the_nearest_bound) {
  hebi_acceptance a = {.low = 2, .high = 3};
  cr_expect(same(hebi__inside_by(&a, 2.2), 0.2, 1e-12));
  cr_expect(same(hebi__inside_by(&a, 2.9), 0.1, 1e-12));
  cr_expect(same(hebi__inside_by(&a, 3.5), -0.5, 1e-12));
  cr_expect(same(hebi__inside_by(&a, 1), -1, 1e-12));
  a.high = INFINITY;
  cr_expect(same(hebi__inside_by(&a, 9), 7, 1e-12));
  a.low = -INFINITY, a.high = 3;
  cr_expect(same(hebi__inside_by(&a, 9), -6, 1e-12));
  /* 0.1 + 0.2 is printed as 0.3, which is no distance; where nothing is rounded it is one. */
  a = (hebi_acceptance){.low = 0.3, .high = INFINITY, .unit = 0.1};
  cr_expect_eq(hebi__inside_by(&a, 0.1 + 0.2), 0);
  cr_expect(same(hebi__inside_by(&a, 0.4), 0.1, 1e-12));
  a.unit = 0;
  cr_expect_gt(hebi__inside_by(&a, 0.1 + 0.2), 0);
}
