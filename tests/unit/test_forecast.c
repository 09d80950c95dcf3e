/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forecasts of single series: every length, support and kind of bad input. */
#include "forecast_cases.h"

#include <float.h>

static hebi_forecast_options options_for(const char *method, int32_t support, int32_t horizon) {
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = method;
  options.support = (hebi_support)support;
  options.horizon = horizon;
  return options;
}

static const double ordinary[12] = {12.5, 13.1, 12.9, 14.2, 15.8, 15.1,
                                    16.9, 18.4, 17.7, 19.6, 20.3, 22.8};

/* Fails the test unless the array can be forecast. */
static hebi_forecast *forecast_of(const double *y, size_t n, const char *method, int32_t support,
                                  int32_t horizon) {
  hebi_forecast *forecast = UNTOUCHED(hebi_forecast);
  hebi_error err = dirty_error();
  hebi_forecast_options options = options_for(method, support, horizon);
  cr_assert_eq(hebi_forecast_array(&forecast, y, n, &options, &err), HEBI_CODE_OK, "%s: %s",
               method ? method : "auto", err.message);
  CHECK_CLEARED(&err);
  return forecast;
}

static hebi_dist dist_at(const hebi_forecast *forecast, int32_t step) {
  hebi_dist dist;
  cr_assert_eq(hebi_forecast_dist(&dist, forecast, step, NULL), HEBI_CODE_OK);
  return dist;
}

static void check_point(const hebi_forecast *forecast, int32_t step, const char *label) {
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  hebi_dist dist = dist_at(forecast, step);
  double lo, hi;
  cr_expect(isfinite(hebi_dist_median(&dist)), "%s", label);
  cr_expect(isnan(dist.spread) && isnan(info->df) && isnan(info->sigma), "%s", label);
  for (size_t i = 0; info->status == HEBI_FORECAST_STATUS_POINT && i < info->n_params; i++)
    cr_expect(isfinite(info->params[i].estimate) && isnan(info->params[i].std_error), "%s: %s",
              label, info->params[i].name);
  hebi_dist_interval(&lo, &hi, &dist, 80, NULL);
  cr_expect(isnan(lo) && isnan(hi), "%s: an interval of a point", label);
}

static void check_spread(const hebi_forecast *forecast, int32_t step, int32_t support,
                         const char *label) {
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  hebi_dist dist = dist_at(forecast, step);
  double lo, hi, median = hebi_dist_median(&dist);
  hebi_dist_interval(&lo, &hi, &dist, 80, NULL);
  cr_expect(dist.spread > 0 && info->df > 0 && info->sigma > 0, "%s", label);
  cr_expect(isfinite(lo) && lo < median && median < hi && isfinite(hi), "%s: %g %g %g", label, lo,
            median, hi);
  cr_expect(support == HEBI_SUPPORT_REAL || lo >= 0, "%s: lo is %g", label, lo);
  cr_expect(support != HEBI_SUPPORT_SHARE || hi <= 100, "%s: hi is %g", label, hi);
}

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

Test(forecast, every_length_method_and_support_has_an_answer) {
  for (size_t m = 0; m < hebi_method_count(); m++)
    for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++)
      for (size_t n = 1; n <= COUNT_OF(ordinary); n++)
        check_length(hebi_method_at(m), support, n);
}

Test(forecast, one_year_is_a_point_by_default) {
  for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++) {
    hebi_forecast *forecast = forecast_of(ordinary, 1, NULL, support, 2);
    cr_expect_eq(hebi_forecast_get(forecast)->status, HEBI_FORECAST_STATUS_POINT);
    cr_expect_str_eq(hebi_forecast_get(forecast)->method->name, "naive");
    hebi_dist dist = dist_at(forecast, 2);
    cr_expect(about_equal(hebi_dist_median(&dist), 12.5, 1e-14));
    hebi_forecast_free(forecast);
  }
}

Test(forecast, what_does_not_vary_is_degenerate) {
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
Test(forecast, a_straight_line_is_degenerate_for_trends) {
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
Test(forecast, gaps_count_and_lengthen_the_way) {
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
Test(forecast, trailing_years_shift_every_method) {
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

Test(forecast, gaps_anywhere_have_an_answer) {
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

static void check_refused(const double *y, size_t n, const char *method, int32_t support,
                          int wanted, const char *words) {
  hebi_forecast *forecast = UNTOUCHED(hebi_forecast);
  hebi_error err = dirty_error();
  hebi_forecast_options options = options_for(method, support, 1);
  int code = hebi_forecast_array(&forecast, y, n, &options, &err);
  CHECK_FAILURE(code, &err, (hebi_code)wanted, "y", words, method ? method : "auto");
  cr_expect_null(forecast);
}

Test(forecast, values_that_are_refused) {
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
Test(forecast, zeros_of_counts_and_ends_of_shares_are_kept) {
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

Test(forecast, extreme_numbers_are_answered_or_refused) {
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

/* One value 1e6 among ones moves the line of least squares by 1e5, the robust one hardly. */
Test(forecast, robust_trend_ignores_an_outlier) {
  const double y[] = {1, 1.2, 0.9, 1.1, 1e6, 1.05, 0.95, 1.1, 1.02, 0.97};
  hebi_forecast *robust = forecast_of(y, 10, "robust_trend", HEBI_SUPPORT_REAL, 1);
  hebi_forecast *ols = forecast_of(y, 10, "ols", HEBI_SUPPORT_REAL, 1);
  hebi_dist a = dist_at(robust, 1), b = dist_at(ols, 1);
  cr_expect(fabs(a.location - 1) < 0.3, "%g", a.location);
  cr_expect(fabs(b.location) > 1e4, "%g", b.location);
  hebi_forecast_free(robust);
  hebi_forecast_free(ols);
}

Test(forecast, horizons) {
  hebi_forecast *forecast = forecast_of(ordinary, 12, NULL, HEBI_SUPPORT_POSITIVE, 100);
  double before = 0;
  for (int32_t step = 1; step <= 100; step++) {
    hebi_dist dist = dist_at(forecast, step);
    cr_expect(isfinite(dist.location) && dist.spread > before, "step %d", (int)step);
    before = dist.spread;
  }
  const int32_t steps[] = {0, -1, 101};
  for (size_t i = 0; i < COUNT_OF(steps); i++) {
    hebi_dist dist;
    hebi_error err = dirty_error();
    int code = hebi_forecast_dist(&dist, forecast, steps[i], &err);
    CHECK_FAILURE(code, &err, HEBI_CODE_ARGUMENT, "step", "1 to the horizon 100", "step");
  }
  hebi_forecast_free(forecast);
}

/* A hundred years from the fewest observations: the errors of the years can still be told apart. */
Test(forecast, the_longest_horizon_from_the_shortest_history) {
  for (size_t m = 0; m < hebi_method_count(); m++)
    for (size_t n = (size_t)hebi_method_at(m)->min_n_spread; n <= COUNT_OF(ordinary); n++) {
      const char *name = hebi_method_at(m)->name;
      hebi_forecast *forecast = forecast_of(ordinary, n, name, HEBI_SUPPORT_REAL, 100);
      double path[100];
      cr_assert_eq(hebi_forecast_paths(path, forecast, 1, 1, NULL), HEBI_CODE_OK, "%s", name);
      for (size_t i = 0; i < COUNT_OF(path); i++)
        cr_expect(isfinite(path[i]), "%s, n %zu: year %zu", name, n, i);
      hebi_forecast_free(forecast);
    }
}

static void check_options(hebi_forecast_options options, hebi_code wanted, const char *where,
                          const char *words) {
  hebi_forecast *forecast = UNTOUCHED(hebi_forecast);
  hebi_error err = dirty_error();
  int code = hebi_forecast_array(&forecast, ordinary, 12, &options, &err);
  CHECK_FAILURE(code, &err, wanted, where, words, where);
  cr_expect_null(forecast);
}

Test(forecast, options_that_are_refused) {
  check_options(options_for("foo", 0, 1), HEBI_CODE_NAME, "method",
                "no method 'foo'; there are auto, naive, drift, mean, ols, log_trend, "
                "robust_trend, growth_ar");
  check_options(options_for("Naive", 0, 1), HEBI_CODE_NAME, "method", "no method 'Naive'");
  check_options(options_for(NULL, 0, 0), HEBI_CODE_ARGUMENT, "horizon", "1 to 100 years, got 0");
  check_options(options_for(NULL, 0, 101), HEBI_CODE_ARGUMENT, "horizon", "got 101");
  check_options(options_for(NULL, 4, 1), HEBI_CODE_ARGUMENT, "support", "got 4");
  check_options(options_for(NULL, -1, 1), HEBI_CODE_ARGUMENT, "support", "got -1");
  hebi_forecast_options unset = options_for(NULL, 0, 1);
  unset.size = 0;
  check_options(unset, HEBI_CODE_ARGUMENT, "options", "hebi_forecast_options_init");
}

Test(forecast, nulls) {
  hebi_forecast *forecast = UNTOUCHED(hebi_forecast);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_forecast_array(NULL, ordinary, 12, NULL, &err), &err, HEBI_CODE_NULL, "out",
                "NULL", "out");
  CHECK_FAILURE(hebi_forecast_array(&forecast, NULL, 12, NULL, &err), &err, HEBI_CODE_NULL, "y",
                "NULL", "y");
  cr_expect_null(forecast);
  CHECK_FAILURE(hebi_forecast_annual(&forecast, NULL, NULL, &err), &err, HEBI_CODE_NULL, "annual",
                "NULL", "annual");
  CHECK_FAILURE(hebi_forecast_annual(NULL, NULL, NULL, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  CHECK_FAILURE(hebi_forecast_series(NULL, NULL, NULL, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  hebi_dist dist;
  CHECK_FAILURE(hebi_forecast_dist(&dist, NULL, 1, &err), &err, HEBI_CODE_NULL, "forecast", "NULL",
                "forecast");
  CHECK_FAILURE(hebi_forecast_dist(NULL, NULL, 1, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  size_t n = 7;
  cr_expect_null(hebi_forecast_residuals(NULL, &n));
  cr_expect_eq(n, 0);
  cr_expect_null(hebi_forecast_get(NULL));
  hebi_forecast_free(NULL);
  hebi_forecast_options_init(NULL);
  cr_assert_eq(hebi_forecast_array(&forecast, ordinary, 12, NULL, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi_forecast_get(forecast)->horizon, 1);
  hebi_forecast_free(forecast);
}

/* Values before the redefinition of 2019 (100 times as large) are not used, and of 2021 the
 * revised value. */
Test(forecast, a_series_is_used_after_its_redefinition_with_its_revised_values) {
  const hebi_observation observations[] = {
      {.year = 2017, .value = 1000, .vintage = HEBI_VINTAGE_FIRST},
      {.year = 2018, .value = 1100, .vintage = HEBI_VINTAGE_FIRST},
      {.year = 2019, .value = 10, .vintage = HEBI_VINTAGE_FIRST},
      {.year = 2021, .value = 12, .vintage = HEBI_VINTAGE_FIRST},
      {.year = 2021, .value = 14, .vintage = HEBI_VINTAGE_REVISED},
      {.year = 2022, .value = 15, .vintage = HEBI_VINTAGE_FIRST},
  };
  const hebi_break redefined = {.year = 2019, .kind = HEBI_BREAK_KIND_DEFINITION};
  const hebi_series series = {.indicator = "x",
                              .unit = "亿元",
                              .observations = observations,
                              .n_observations = COUNT_OF(observations),
                              .breaks = &redefined,
                              .n_breaks = 1};
  hebi_forecast *forecast;
  hebi_forecast_options options = options_for("mean", HEBI_SUPPORT_REAL, 1);
  cr_assert_eq(hebi_forecast_series(&forecast, &series, &options, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi_forecast_get(forecast)->n_observed, 3);
  cr_expect_eq(hebi_forecast_get(forecast)->n_missing, 1);
  hebi_dist dist = dist_at(forecast, 1);
  cr_expect(about_equal(dist.location, 13, 1e-15)); /* (10 + 14 + 15) / 3 */
  hebi_forecast_free(forecast);
}
