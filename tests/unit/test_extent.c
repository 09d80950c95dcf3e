/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"

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
