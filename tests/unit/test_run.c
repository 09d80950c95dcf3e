/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One run of every method: each length, support, gap and kind of number has an answer. */
#include "forecast_made.h"

#include "forecast/run.h"

static void check_length(const hebi_method *method, int32_t support, size_t n) {
  char label[96];
  hebi_forecast *forecast;
  hebi_error err = dirty_error();
  hebi_forecast_options options = options_for(method->name, support, 3);
  snprintf(label, sizeof label, "%s, support %d, n %zu", method->name, (int)support, n);
  int code = hebi_forecast_array(&forecast, ordinary, n, &options, &err);
  if (n < (size_t)method->min_n) {
    CHECK_FAILURE(code, &err, HEBI_CODE_SHORT, "y", "observations, got", label);
    cr_expect_null(forecast);
    return;
  }
  cr_assert_eq(code, HEBI_CODE_OK, "%s: %s", label, err.message);
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  int spread = n >= (size_t)method->min_n_spread;
  cr_expect_eq(info->status, spread ? HEBI_FORECAST_STATUS_OK : HEBI_FORECAST_STATUS_POINT, "%s",
               label);
  cr_expect_eq(info->n_observed, n);
  cr_expect(info->method == method && info->why_zh == NULL && info->why_en == NULL);
  for (int32_t step = 1; step <= 3; step++)
    if (spread)
      check_spread(forecast, step, support, label);
    else
      check_point(forecast, step, label);
  hebi_forecast_free(forecast);
}

Test(run, every_length_method_and_support_has_an_answer) {
  for (size_t m = 0; m < hebi_method_count(); m++)
    for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++)
      for (size_t n = 1; n <= COUNT_OF(ordinary); n++)
        check_length(hebi_method_at(m), support, n);
}

Test(run, what_does_not_vary_is_degenerate) {
  const double constant[] = {7, 7, 7, 7, 7, 7, 7, 7, 7}, zeros[9] = {0};
  for (size_t m = 0; m < hebi_method_count(); m++)
    for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++)
      for (size_t n = (size_t)hebi_method_at(m)->min_n_spread; n <= COUNT_OF(constant); n++) {
        const char *name = hebi_method_at(m)->name;
        hebi_forecast *forecast = forecast_of(constant, n, name, support, 2);
        cr_expect_eq(hebi_forecast_get(forecast)->status, HEBI_FORECAST_STATUS_DEGENERATE,
                     "%s, support %d, n %zu", name, (int)support, n);
        check_point(forecast, 2, name);
        hebi_dist dist = dist_at(forecast, 1);
        cr_expect(about_equal(hebi_dist_median(&dist), 7, 1e-12), "%s", name);
        hebi_forecast_free(forecast);
      }
  hebi_forecast *forecast = forecast_of(zeros, 9, NULL, HEBI_SUPPORT_COUNT, 1);
  cr_expect_eq(hebi_forecast_get(forecast)->status, HEBI_FORECAST_STATUS_DEGENERATE);
  hebi_dist dist = dist_at(forecast, 1);
  cr_expect_eq(hebi_dist_median(&dist), 0);
  hebi_forecast_free(forecast);
}

/* 0.1 i is no exact binary number: the residuals are rounding, not spread. */
Test(run, a_straight_line_is_degenerate_for_trends) {
  const char *methods[] = {"drift", "ols", "robust_trend"};
  double y[11];
  for (size_t i = 0; i < COUNT_OF(y); i++)
    y[i] = 0.1 * (double)(i + 3);
  for (size_t m = 0; m < COUNT_OF(methods); m++) {
    hebi_forecast *forecast = forecast_of(y, COUNT_OF(y), methods[m], HEBI_SUPPORT_REAL, 2);
    cr_expect_eq(hebi_forecast_get(forecast)->status, HEBI_FORECAST_STATUS_DEGENERATE, "%s",
                 methods[m]);
    hebi_dist dist = dist_at(forecast, 2);
    cr_expect(about_equal(hebi_dist_median(&dist), 1.5, 1e-12), "%s: %.17g", methods[m],
              hebi_dist_median(&dist));
    hebi_forecast_free(forecast);
  }
}

/* With y = {3, NaN, 5}, sigma^2 = (5 - 3)^2 / 2 = 2 on 1 degree of freedom; a trailing gap of two
 * years makes the first forecast three steps: variance 3 * 2. */
Test(run, gaps_count_and_lengthen_the_way) {
  const double y[] = {NAN, 3, NAN, 5, NAN, NAN};
  hebi_forecast *forecast = forecast_of(y, 6, "naive", HEBI_SUPPORT_REAL, 2);
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  cr_expect_eq(info->n_observed, 2);
  cr_expect_eq(info->n_missing, 1);
  cr_expect_eq(info->n_trailing, 2);
  cr_expect_eq(info->df, 1);
  cr_expect(about_equal(info->sigma, sqrt(2), 1e-15));
  hebi_dist first = dist_at(forecast, 1), second = dist_at(forecast, 2);
  cr_expect_eq(first.location, 5);
  cr_expect(about_equal(first.spread, sqrt(6), 1e-15));
  cr_expect(about_equal(second.spread, sqrt(8), 1e-15));
  size_t n;
  const double *residuals = hebi_forecast_residuals(forecast, &n);
  cr_assert_eq(n, 6);
  for (size_t i = 0; i < n; i++)
    cr_expect(i == 3 ? about_equal(residuals[i], sqrt(2), 1e-15) : isnan(residuals[i]));
  hebi_forecast_free(forecast);
}

/* Two years from an array that ends in three missing ones are the years 4 and 5 from the array
 * without them. */
Test(run, trailing_years_shift_every_method) {
  double padded[15];
  memcpy(padded, ordinary, sizeof ordinary);
  padded[12] = padded[13] = padded[14] = NAN;
  for (size_t m = 0; m < hebi_method_count(); m++) {
    const char *name = hebi_method_at(m)->name;
    hebi_forecast *longer = forecast_of(ordinary, 12, name, HEBI_SUPPORT_POSITIVE, 5);
    hebi_forecast *shifted = forecast_of(padded, 15, name, HEBI_SUPPORT_POSITIVE, 2);
    for (int32_t step = 1; step <= 2; step++) {
      hebi_dist a = dist_at(longer, step + 3), b = dist_at(shifted, step);
      cr_expect(a.location == b.location && about_equal(a.spread, b.spread, 1e-14), "%s", name);
    }
    hebi_forecast_free(longer);
    hebi_forecast_free(shifted);
  }
}

Test(run, gaps_anywhere_have_an_answer) {
  for (size_t m = 0; m < hebi_method_count(); m++)
    for (unsigned mask = 0; mask < 1u << 8; mask++) {
      double y[8];
      size_t observed = 0;
      for (size_t i = 0; i < 8; i++) {
        y[i] = mask >> i & 1 ? NAN : ordinary[i];
        observed += !isnan(y[i]);
      }
      const hebi_method *method = hebi_method_at(m);
      hebi_forecast_options options = options_for(method->name, HEBI_SUPPORT_POSITIVE, 2);
      hebi_forecast *forecast;
      hebi_error err;
      int code = hebi_forecast_array(&forecast, y, 8, &options, &err);
      if (observed < (size_t)method->min_n) {
        cr_expect_eq(code, HEBI_CODE_SHORT);
        continue;
      }
      cr_assert_eq(code, HEBI_CODE_OK, "%s, mask %u: %s", method->name, mask, err.message);
      if (hebi_forecast_get(forecast)->status == HEBI_FORECAST_STATUS_OK)
        check_spread(forecast, 2, HEBI_SUPPORT_POSITIVE, method->name);
      else
        check_point(forecast, 2, method->name);
      hebi_forecast_free(forecast);
    }
}

/* Numbers at the edge of what a double holds: a finite answer or a code, never a NaN sold as one.
 */
static void check_extreme(const double *y, size_t n, int32_t support) {
  for (size_t m = 0; m < hebi_method_count(); m++) {
    const hebi_method *method = hebi_method_at(m);
    hebi_forecast *forecast;
    hebi_error err;
    hebi_forecast_options options = options_for(method->name, support, 4);
    int code = hebi_forecast_array(&forecast, y, n, &options, &err);
    cr_assert(code == HEBI_CODE_OK || code == HEBI_CODE_NUMERIC ||
                  (code == HEBI_CODE_SUPPORT && method->needs_positive),
              "%s, %g: %s", method->name, y[0], err.message);
    if (code != HEBI_CODE_OK)
      continue;
    hebi_dist dist = dist_at(forecast, 4);
    cr_expect(!isnan(hebi_dist_median(&dist)), "%s, %g", method->name, y[0]);
    if (hebi_forecast_get(forecast)->status == HEBI_FORECAST_STATUS_OK) {
      double p = hebi_dist_sf(&dist, y[0]);
      cr_expect(p >= 0 && p <= 1, "%s, %g: %g", method->name, y[0], p);
    }
    hebi_forecast_free(forecast);
  }
}

Test(run, extreme_numbers_are_answered_or_refused) {
  const double huge[] = {1e308, 1.1e308, 0.9e308, 1.2e308, 1e308, 1.3e308, 1e308, 1.1e308, 1e308};
  const double across[] = {1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308};
  const double tiny[] = {5e-324, 1e-323, 5e-324, 1.5e-323, 5e-324, 1e-323, 5e-324, 1e-323, 5e-324};
  const double outlier[] = {1, 1.2, 0.9, 1.1, 1e6, 1.05, 0.95, 1.1, 1};
  const double two[] = {3, 4}, flat[] = {1, 1, 1, 1, 1e6, 1, 1, 1, 1};
  const double mixed[] = {1e-300, 1e300, 1e-300, 1e300, 1, 1e-300, 1e300, 1, 2};
  for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_POSITIVE; support++) {
    check_extreme(huge, 9, support);
    check_extreme(tiny, 9, support);
    check_extreme(outlier, 9, support);
    check_extreme(flat, 9, support);
    check_extreme(mixed, 9, support);
  }
  check_extreme(across, 9, HEBI_SUPPORT_REAL);
  for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++) {
    hebi_forecast *forecast = forecast_of(two, 2, NULL, support, 1);
    check_spread(forecast, 1, support, "two values");
    hebi_forecast_free(forecast);
  }
}

/* By hand, with shocks that all stay and have variance 4, one missing year at the end and one
 * parameter of variance 0.5 that weighs 1, 2, 3: the two years see 2 and 3 shocks,
 *     V1 = 4 * 2 + 2 * 0.5 * 2 = 10, V2 = 4 * 3 + 3 * 0.5 * 3 = 16.5, V12 = 4 * 2 + 2 * 0.5 * 3. */
Test(run, covariances_of_errors_by_hand) {
  double psi[] = {1, 1, 1}, weights[] = {1, 2, 3}, out[4] = {NAN, NAN, NAN, NAN};
  const hebi__fit fit = {
      .psi = psi, .jacobian = {weights}, .covariance = {{0.5}}, .n_uncertain = 1, .sigma = 2};
  const hebi__answer answer = {.extent = {.trailing = 1}, .fit = &fit};
  hebi__error_covariances(out, &answer, 2, 2);
  cr_expect_eq(out[0], 10);
  cr_expect_eq(out[1], 16.5);
  cr_expect_eq(out[2], 11);
  cr_expect(isnan(out[3]), "there is no third year");
}

Test(run, an_answer_s_distribution_keeps_its_bounds) {
  const double location[] = {3, 4};
  const hebi__answer answer = {
      .scale = HEBI_SCALE_IDENTITY, .location = location, .df = 7, .lower = 0, .upper = 100};
  hebi_dist dist = hebi__answer_dist(&answer, 1, 2.25);
  cr_expect(dist.location == 4 && dist.spread == 1.5 && dist.df == 7);
  cr_expect(dist.lower == 0 && dist.upper == 100 && dist.scale == HEBI_SCALE_IDENTITY);
}

/* One workspace for series after series: the second answer is what a new one gives. */
Test(run, a_workspace_forgets_the_series_before) {
  const double other[] = {1e6, -3e5, 2e6, 7, 1e5, 4e6, -2e6};
  for (size_t m = 0; m < hebi_method_count(); m++) {
    const hebi__request request = {.method = m, .support = HEBI_SUPPORT_REAL, .horizon = 2};
    hebi__workspace used, fresh;
    hebi__answer first, again, wanted;
    cr_assert(hebi__workspace_create(&used, 12, 2) && hebi__workspace_create(&fresh, 12, 2));
    hebi__run(&first, other, NULL, COUNT_OF(other), &request, &used, NULL);
    cr_assert_eq(hebi__run(&again, ordinary, NULL, 12, &request, &used, NULL), HEBI_CODE_OK);
    cr_assert_eq(hebi__run(&wanted, ordinary, NULL, 12, &request, &fresh, NULL), HEBI_CODE_OK);
    cr_expect(again.sigma == wanted.sigma && again.df == wanted.df, "%s", hebi_method_at(m)->name);
    cr_expect(memcmp(again.location, wanted.location, 2 * sizeof(double)) == 0);
    cr_expect(memcmp(used.errors, fresh.errors, 2 * sizeof(double)) == 0);
    hebi__workspace_free(&used);
    hebi__workspace_free(&fresh);
  }
}
