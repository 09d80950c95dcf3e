/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaks in a level: the change into the new footing is no growth. */
#include "forecast/run.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static hebi_forecast *forecast_of(double *values, int32_t *shifted, size_t n, const char *method,
                                  hebi_support support) {
  hebi_annual annual = {.first_year = 2000, .n = n, .values = values, .shifted = shifted};
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = method;
  options.support = support;
  hebi_forecast *forecast;
  hebi_error err;
  cr_assert_eq(hebi_forecast_annual(&forecast, &annual, &options, &err), HEBI_CODE_OK, "%s",
               err.message);
  return forecast;
}

/* By hand: changes 2, 1, [6], 2, 1; without the one in brackets their mean is 1.5, their squared
 * deviations sum to 1 and 4 - 1 = 3 degrees of freedom are left. */
Test(splice, drift_leaves_the_change_into_a_break_out) {
  double values[] = {1, 3, 4, 10, 12, 13};
  int32_t shifted[] = {0, 0, 0, 1, 0, 0};
  hebi_forecast *forecast = forecast_of(values, shifted, 6, "drift", HEBI_SUPPORT_REAL);
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  cr_expect_float_eq(info->params[0].estimate, 1.5, 1e-12);
  cr_expect_float_eq(info->sigma, sqrt(1.0 / 3), 1e-12);
  cr_expect_float_eq(info->df, 3, 1e-12);
  hebi_dist dist;
  cr_assert_eq(hebi_forecast_dist(&dist, forecast, 1, NULL), HEBI_CODE_OK);
  cr_expect_float_eq(dist.location, 14.5, 1e-12);
  size_t n;
  const double *residuals = hebi_forecast_residuals(forecast, &n);
  cr_expect(isnan(residuals[3]), "nothing is known of the shock of that year");
  cr_expect_float_eq(residuals[4], 0.5, 1e-12);
  hebi_forecast_free(forecast);
}

/* 10 % a year on either side of a level that a census doubled: growth is 10 %, and without a
 * spread, since the only other change is the break. */
Test(splice, a_census_is_no_growth) {
  double values[] = {100, 110, 121, 242, 266.2, 292.82};
  int32_t shifted[] = {0, 0, 0, 1, 0, 0}, none[6] = {0};
  hebi_dist dist;
  hebi_forecast *forecast = forecast_of(values, shifted, 6, "drift", HEBI_SUPPORT_POSITIVE);
  cr_expect_eq(hebi_forecast_get(forecast)->status, HEBI_FORECAST_STATUS_DEGENERATE);
  cr_assert_eq(hebi_forecast_dist(&dist, forecast, 1, NULL), HEBI_CODE_OK);
  cr_expect_float_eq(hebi_dist_median(&dist), 292.82 * 1.1, 1e-9);
  hebi_forecast_free(forecast);
  forecast = forecast_of(values, none, 6, "drift", HEBI_SUPPORT_POSITIVE);
  cr_assert_eq(hebi_forecast_dist(&dist, forecast, 1, NULL), HEBI_CODE_OK);
  cr_expect_gt(hebi_dist_median(&dist), 292.82 * 1.2, "unmarked, it looks like growth");
  hebi_forecast_free(forecast);
}

/* The break stands in a missing year, the values around it are two years apart. By hand: changes 1,
 * 1, [two years], 3; their mean is 5 / 3, and the last value 30 goes on by that. */
Test(splice, a_break_in_a_missing_year) {
  double values[] = {1, 2, 3, NAN, 27, 30};
  int32_t shifted[] = {0, 0, 0, 1, 0, 0};
  hebi_forecast *forecast = forecast_of(values, shifted, 6, "drift", HEBI_SUPPORT_REAL);
  hebi_dist dist;
  cr_assert_eq(hebi_forecast_dist(&dist, forecast, 1, NULL), HEBI_CODE_OK);
  cr_expect_float_eq(dist.location, 30 + 5.0 / 3, 1e-12);
  hebi_forecast_free(forecast);
}

/* Two values with a break between them tell nothing of a spread. */
Test(splice, nothing_but_a_break) {
  double values[] = {100, 200};
  int32_t shifted[] = {0, 1};
  hebi_forecast *forecast = forecast_of(values, shifted, 2, "naive", HEBI_SUPPORT_POSITIVE);
  cr_expect_eq(hebi_forecast_get(forecast)->status, HEBI_FORECAST_STATUS_POINT);
  hebi_forecast_free(forecast);
}

/* By hand, the same changes: 4 + 1 + 4 + 1 = 10 over 4 changes. */
Test(splice, naive_leaves_the_change_into_a_break_out) {
  double values[] = {1, 3, 4, 10, 12, 13};
  int32_t shifted[] = {0, 0, 0, 1, 0, 0};
  hebi_forecast *forecast = forecast_of(values, shifted, 6, "naive", HEBI_SUPPORT_REAL);
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  cr_expect_float_eq(info->sigma, sqrt(10.0 / 4), 1e-12);
  cr_expect_float_eq(info->df, 4, 1e-12);
  hebi_forecast_free(forecast);
}

/* A line through 1, 2, 3 and, after a break, 14, 15, 16: without the break it is exact, and the
 * earlier years are moved up by 10. */
Test(splice, a_line_runs_on_one_footing) {
  double values[] = {1, 2, 3, 14, 15, 16};
  int32_t shifted[] = {0, 0, 0, 1, 0, 0};
  hebi_forecast *forecast = forecast_of(values, shifted, 6, "ols", HEBI_SUPPORT_REAL);
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  cr_expect_eq(info->status, HEBI_FORECAST_STATUS_DEGENERATE);
  cr_expect_float_eq(info->params[1].estimate, 1, 1e-9);
  hebi_forecast_free(forecast);
}

/* Where the last value stands on a new footing, last year's growth is not known: as after a missing
 * year, its mean stands in, and the spread says so. */
Test(splice, growth_into_the_last_year_is_unknown) {
  double values[] = {100, 104, 111, 115, 124, 127, 138, 143, 152, 140};
  int32_t shifted[10] = {0};
  shifted[9] = 1;
  hebi_forecast *forecast = forecast_of(values, shifted, 10, "growth_ar", HEBI_SUPPORT_POSITIVE);
  hebi_dist broken, gap;
  cr_assert_eq(hebi_forecast_dist(&broken, forecast, 1, NULL), HEBI_CODE_OK);
  hebi_forecast_free(forecast);
  double with_gap[] = {100, 104, 111, 115, 124, 127, 138, 143, 152, NAN, 140};
  int32_t none[11] = {0};
  forecast = forecast_of(with_gap, none, 11, "growth_ar", HEBI_SUPPORT_POSITIVE);
  cr_assert_eq(hebi_forecast_dist(&gap, forecast, 1, NULL), HEBI_CODE_OK);
  cr_expect_float_eq(broken.location, gap.location, 1e-12);
  cr_expect_float_eq(broken.spread, gap.spread, 1e-12);
  hebi_forecast_free(forecast);
}

Test(splice, a_batch_does_the_same) {
  double values[] = {1, 3, 4, 10, 12, 13}, median = NAN, lo = NAN, hi = NAN;
  int32_t shifted[] = {0, 0, 0, 1, 0, 0}, status = -1;
  const double level = 80;
  const size_t indptr[] = {0, 6};
  hebi_forecast *forecast = forecast_of(values, shifted, 6, "drift", HEBI_SUPPORT_REAL);
  hebi_batch batch;
  hebi_batch_init(&batch);
  batch.y = values, batch.indptr = indptr, batch.n_series = 1, batch.shifted = shifted;
  batch.levels = &level, batch.n_levels = 1;
  batch.median = &median, batch.lo = &lo, batch.hi = &hi, batch.status = &status;
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = "drift";
  cr_assert_eq(hebi_forecast_batch(&batch, &options, NULL), HEBI_CODE_OK);
  hebi_dist dist;
  double low, high;
  cr_assert_eq(hebi_forecast_dist(&dist, forecast, 1, NULL), HEBI_CODE_OK);
  cr_assert_eq(hebi_dist_interval(&low, &high, &dist, level, NULL), HEBI_CODE_OK);
  cr_expect(median == hebi_dist_median(&dist) && lo == low && hi == high);
  hebi_forecast_free(forecast);
}
