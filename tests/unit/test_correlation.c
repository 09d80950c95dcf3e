/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_cases.h"

/* A random walk's residuals are the differences, so arrays can be made to have any. */
static hebi_forecast *with_differences(const double *d, size_t n, double start) {
  double y[32];
  y[0] = start;
  size_t last = 0;
  for (size_t i = 0; i < n; i++) {
    y[i + 1] = isnan(d[i]) ? NAN : y[last] + d[i];
    last = isnan(d[i]) ? last : i + 1;
  }
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = "naive";
  hebi_forecast *forecast;
  cr_assert_eq(hebi_forecast_array(&forecast, y, n + 1, &options, NULL), HEBI_CODE_OK);
  return forecast;
}

static double correlation(const double *a, size_t n_a, const double *b, size_t n_b,
                          size_t *n_common) {
  hebi_forecast *x = with_differences(a, n_a, 100), *y = with_differences(b, n_b, -7);
  double r = 9, again = 9;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_forecast_correlation(&r, n_common, x, y, &err), HEBI_CODE_OK);
  CHECK_CLEARED(&err);
  cr_assert_eq(hebi_forecast_correlation(&again, NULL, y, x, NULL), HEBI_CODE_OK);
  cr_expect(about_equal(r, again, 1e-14), "not symmetric: %.17g, %.17g", r, again);
  hebi_forecast_free(x);
  hebi_forecast_free(y);
  return r;
}

/* R: cor(c(1,2,-1,3,0,-2), c(2,1,-2,2,1,-3)) is 0.87545608551442111; shrunk by 6 / 10. */
Test(correlation, agrees_with_r) {
  const double a[] = {1, 2, -1, 3, 0, -2}, b[] = {2, 1, -2, 2, 1, -3};
  size_t n;
  double r = correlation(a, 6, b, 6, &n);
  cr_expect_eq(n, 6);
  cr_expect(about_equal(r, 0.6 * 0.87545608551442111, 1e-12), "%.17g", r);
}

/* Arrays end in the same year: the longer one's first years have no partner. */
Test(correlation, years_are_matched_from_the_end) {
  const double a[] = {50, -40, 1, 2, -1, 3, 0, -2}, b[] = {2, 1, -2, 2, 1, -3};
  size_t n;
  double r = correlation(a, 8, b, 6, &n);
  cr_expect_eq(n, 6);
  cr_expect(about_equal(r, 0.6 * 0.87545608551442111, 1e-12), "%.17g", r);
}

/* A year that one of them misses is left out of both (b's sixth difference spans two years: its
 * residual is over sqrt(2), as R computes from the last value below). */
Test(correlation, gaps_leave_years_out) {
  const double a[] = {1, 2, -1, 3, 0, -2}, b[] = {2, 1, -2, 2, NAN, -3 * 1.4142135623730951};
  size_t n;
  double r = correlation(a, 6, b, 6, &n);
  cr_expect_eq(n, 5); /* R: cor(c(1,2,-1,3,-2), c(2,1,-2,2,-3)) */
  cr_expect(about_equal(r, 5.0 / 9 * 0.92533063629674805, 1e-12), "%.17g", r);
}

Test(correlation, proportional_residuals_give_the_whole_shrunken_one) {
  const double a[] = {1e-8, 2e-8, -1e-8, 3e-8}, b[] = {-1e8, -2e8, 1e8, -3e8};
  size_t n;
  double r = correlation(a, 4, b, 4, &n);
  cr_expect(about_equal(r, -0.5, 1e-6), "%.17g", r); /* 4 / (4 + 4) */
}

Test(correlation, too_few_or_constant_is_zero) {
  const double a[] = {1, 2}, b[] = {2, 1}, same[] = {1, 1, 1, 1}, c[] = {1, 2, 3, 5};
  size_t n;
  cr_expect_eq(correlation(a, 2, b, 2, &n), 0);
  cr_expect_eq(n, 2);
  cr_expect_eq(correlation(same, 4, c, 4, &n), 0);
  cr_expect_eq(n, 4);
}

Test(correlation, nulls) {
  const double a[] = {1, 2};
  hebi_forecast *x = with_differences(a, 2, 0);
  hebi_error err = dirty_error();
  double r;
  CHECK_FAILURE(hebi_forecast_correlation(NULL, NULL, x, x, &err), &err, HEBI_CODE_NULL, "out",
                "NULL", "out");
  CHECK_FAILURE(hebi_forecast_correlation(&r, NULL, NULL, x, &err), &err, HEBI_CODE_NULL, "a",
                "NULL", "a");
  CHECK_FAILURE(hebi_forecast_correlation(&r, NULL, x, NULL, &err), &err, HEBI_CODE_NULL, "b",
                "NULL", "b");
  hebi_forecast_free(x);
}
