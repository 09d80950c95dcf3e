/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"

#include "forecast/run.h"

#include <float.h>

Test(extent, values_that_are_refused) {
  const double infinite[] = {1, INFINITY, 3}, minus[] = {1, 2, -INFINITY}, none[] = {NAN, NAN};
  const double negative[] = {3, -1, 2}, zero[] = {3, 0, 2}, above[] = {99, 101, 98};
  for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++) {
    check_refused(infinite, 3, NULL, support, HEBI_CODE_ARGUMENT, "value 2 is plus infinity");
    check_refused(minus, 3, NULL, support, HEBI_CODE_ARGUMENT, "value 3 is minus infinity");
    check_refused(none, 2, NULL, support, HEBI_CODE_SHORT, "no year of 2 is observed");
    check_refused(none, 0, NULL, support, HEBI_CODE_SHORT, "no year of 0 is observed");
  }
  check_refused(negative, 3, NULL, HEBI_SUPPORT_POSITIVE, HEBI_CODE_SUPPORT, "got -1");
  check_refused(zero, 3, NULL, HEBI_SUPPORT_POSITIVE, HEBI_CODE_SUPPORT, "got 0");
  check_refused(negative, 3, NULL, HEBI_SUPPORT_COUNT, HEBI_CODE_SUPPORT, "got -1");
  check_refused(negative, 3, NULL, HEBI_SUPPORT_SHARE, HEBI_CODE_SUPPORT, "got -1");
  check_refused(above, 3, NULL, HEBI_SUPPORT_SHARE, HEBI_CODE_SUPPORT, "got 101");
  check_refused(zero, 3, "log_trend", HEBI_SUPPORT_REAL, HEBI_CODE_SUPPORT, "logarithms");
  check_refused(zero, 3, "log_trend", HEBI_SUPPORT_COUNT, HEBI_CODE_SUPPORT, "logarithms");
  check_refused(NULL, 0, NULL, HEBI_SUPPORT_REAL, HEBI_CODE_SHORT, "no year");
}

/* A zero has no logarithm: the scale stays, the distribution is cut at the bounds. */
Test(extent, zeros_of_counts_and_ends_of_shares_are_kept) {
  const double counts[] = {3, 0, 2, 5, 0, 1, 4, 2, 0, 3}, low[] = {3, 0, 2, 5, 1, 1, 4, 2, 1, 3};
  const double high[] = {95, 99, 100, 97, 98, 96, 100, 99, 97, 100};
  for (size_t m = 0; m < hebi_method_count(); m++) {
    const char *name = hebi_method_at(m)->name;
    if (hebi_method_at(m)->needs_positive)
      continue;
    hebi_forecast *a = forecast_of(counts, 10, name, HEBI_SUPPORT_COUNT, 3);
    hebi_forecast *b = forecast_of(low, 10, name, HEBI_SUPPORT_SHARE, 3);
    hebi_forecast *c = forecast_of(high, 10, name, HEBI_SUPPORT_SHARE, 3);
    cr_expect_eq(hebi_forecast_get(a)->scale, HEBI_SCALE_IDENTITY);
    cr_expect_eq(hebi_forecast_get(b)->scale, HEBI_SCALE_IDENTITY);
    cr_expect_eq(hebi_forecast_get(c)->scale, HEBI_SCALE_IDENTITY);
    check_spread(a, 3, HEBI_SUPPORT_COUNT, name);
    check_spread(b, 3, HEBI_SUPPORT_SHARE, name);
    check_spread(c, 3, HEBI_SUPPORT_SHARE, name);
    hebi_forecast_free(a);
    hebi_forecast_free(b);
    hebi_forecast_free(c);
  }
}

Test(extent, gaps_are_counted_where_they_are) {
  const double y[] = {NAN, 3, NAN, NAN, -5, 4, NAN};
  hebi__extent extent;
  cr_assert_eq(hebi__extent_read(&extent, y, COUNT_OF(y), NULL), HEBI_CODE_OK);
  cr_expect_eq(extent.first, 1);
  cr_expect_eq(extent.n, 5);
  cr_expect_eq(extent.observed, 3);
  cr_expect_eq(extent.missing, 2);
  cr_expect_eq(extent.trailing, 1);
  cr_expect_eq(extent.breaks, 0);
  cr_expect(extent.lowest == -5 && extent.highest == 4);
}

Test(extent, one_value_is_lowest_and_highest) {
  const double y[] = {7};
  hebi__extent extent;
  cr_assert_eq(hebi__extent_read(&extent, y, 1, NULL), HEBI_CODE_OK);
  cr_expect(extent.first == 0 && extent.n == 1 && extent.observed == 1);
  cr_expect(extent.missing == 0 && extent.trailing == 0);
  cr_expect(extent.lowest == 7 && extent.highest == 7);
}

/* Ends that belong to a support, and the next double outside of them. */
Test(extent, bounds_of_supports_are_exact) {
  static const struct {
    hebi_support support;
    double lowest, highest;
    int inside;
  } cases[] = {
      {HEBI_SUPPORT_REAL, -DBL_MAX, DBL_MAX, 1}, {HEBI_SUPPORT_POSITIVE, DBL_MIN, DBL_MAX, 1},
      {HEBI_SUPPORT_POSITIVE, 0, 1, 0},          {HEBI_SUPPORT_COUNT, 0, 1, 1},
      {HEBI_SUPPORT_COUNT, -DBL_MIN, 1, 0},      {HEBI_SUPPORT_SHARE, 0, 100, 1},
      {HEBI_SUPPORT_SHARE, -DBL_MIN, 100, 0},    {HEBI_SUPPORT_SHARE, 0, 100.00000000000001, 0},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi__extent extent = {.lowest = cases[i].lowest, .highest = cases[i].highest};
    cr_expect_eq(hebi__support_check(&extent, cases[i].support, NULL),
                 cases[i].inside ? HEBI_CODE_OK : HEBI_CODE_SUPPORT, "case %zu", i);
  }
}

Test(extent, the_scale_by_rule_support_and_values) {
  static const struct {
    hebi__scale_rule rule;
    hebi_support support;
    double lowest, highest;
    hebi_scale scale;
  } cases[] = {
      {HEBI__SCALE_OF_SUPPORT, HEBI_SUPPORT_REAL, 1, 2, HEBI_SCALE_IDENTITY},
      {HEBI__SCALE_OF_SUPPORT, HEBI_SUPPORT_POSITIVE, 1, 2, HEBI_SCALE_LOG},
      {HEBI__SCALE_OF_SUPPORT, HEBI_SUPPORT_COUNT, 1, 2, HEBI_SCALE_LOG},
      {HEBI__SCALE_OF_SUPPORT, HEBI_SUPPORT_COUNT, 0, 2, HEBI_SCALE_IDENTITY},
      {HEBI__SCALE_OF_SUPPORT, HEBI_SUPPORT_SHARE, 1, 99, HEBI_SCALE_LOGIT},
      {HEBI__SCALE_OF_SUPPORT, HEBI_SUPPORT_SHARE, 0, 99, HEBI_SCALE_IDENTITY},
      {HEBI__SCALE_OF_SUPPORT, HEBI_SUPPORT_SHARE, 1, 100, HEBI_SCALE_IDENTITY},
      {HEBI__SCALE_ALWAYS_IDENTITY, HEBI_SUPPORT_POSITIVE, 1, 2, HEBI_SCALE_IDENTITY},
      {HEBI__SCALE_ALWAYS_LOG, HEBI_SUPPORT_SHARE, 1, 2, HEBI_SCALE_LOG},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi__extent extent = {.lowest = cases[i].lowest, .highest = cases[i].highest};
    hebi_scale scale;
    cr_assert_eq(hebi__scale_choose(&scale, cases[i].rule, &extent, cases[i].support, NULL),
                 HEBI_CODE_OK, "case %zu", i);
    cr_expect_eq(scale, cases[i].scale, "case %zu: %s", i, hebi_scale_name(scale));
  }
}
