/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_cases.h"

#include "forecast/forecast.h"

#include <gsl/gsl_sort.h>

enum { N = 12, HORIZON = 3, PATHS = 40000 };

static const double level[N] = {10, 10.9, 11.2, 12.4, 12.9, 13.1, 14.8, 15.2, 16.9, 17.3, 19, 19.4};
static const double count[N] = {3, 0, 2, 1, 0, 1, 2, 0, 1, 3, 0, 1};

static hebi_forecast *forecast_of(const double *y, size_t n, const char *method,
                                  hebi_support support, int32_t horizon) {
  hebi_forecast *forecast;
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = method;
  options.support = support;
  options.horizon = horizon;
  hebi_error err;
  cr_assert_eq(hebi_forecast_array(&forecast, y, n, &options, &err), HEBI_CODE_OK, "%s",
               err.message);
  return forecast;
}

/* Kolmogorov's distance of the draws of a year from the distribution of that year; 1.95 / sqrt(n)
 * is passed by chance once in a thousand times, and the seed is fixed. */
static void check_marginal(const hebi_forecast *forecast, const double *paths, int32_t step,
                           const char *label) {
  hebi_dist dist;
  double *draws = calloc(PATHS, sizeof *draws), worst = 0;
  cr_assert_not_null(draws);
  hebi_forecast_dist(&dist, forecast, step, NULL);
  for (size_t i = 0; i < PATHS; i++)
    draws[i] = paths[i * HORIZON + (size_t)step - 1];
  gsl_sort(draws, 1, PATHS);
  for (size_t i = 0; i < PATHS; i++)
    worst = fmax(worst, fabs(hebi_dist_cdf(&dist, draws[i]) - ((double)i + 0.5) / PATHS));
  cr_expect(worst < 1.95 / sqrt(PATHS), "%s, step %d: distance %g", label, (int)step, worst);
  cr_expect(draws[0] >= dist.lower && draws[PATHS - 1] <= dist.upper, "%s", label);
  free(draws);
}

Test(paths, every_year_follows_its_distribution) {
  static double paths[PATHS * HORIZON];
  for (size_t m = 0; m < hebi_method_count(); m++)
    for (int cut = 0; cut <= 1; cut++) {
      const char *name = hebi_method_at(m)->name;
      if (cut && hebi_method_at(m)->needs_positive)
        continue;
      hebi_forecast *forecast = forecast_of(
          cut ? count : level, N, name, cut ? HEBI_SUPPORT_COUNT : HEBI_SUPPORT_POSITIVE, HORIZON);
      cr_assert_eq(hebi_forecast_paths(paths, forecast, PATHS, 20260101, NULL), HEBI_CODE_OK);
      for (int32_t step = 1; step <= HORIZON; step++)
        check_marginal(forecast, paths, step, name);
      hebi_forecast_free(forecast);
    }
}

/* The factor times its transpose is the correlation of the errors: for a random walk
 * min(i, j) / sqrt(i j). */
Test(paths, years_depend_on_each_other_as_a_random_walk_does) {
  hebi_forecast *forecast = forecast_of(level, N, "naive", HEBI_SUPPORT_REAL, HORIZON);
  for (size_t i = 0; i < HORIZON; i++)
    for (size_t j = 0; j < HORIZON; j++) {
      double sum = 0;
      for (size_t k = 0; k <= (i < j ? i : j); k++)
        sum += forecast->factor[i * HORIZON + k] * forecast->factor[j * HORIZON + k];
      double wanted = (double)((i < j ? i : j) + 1) / sqrt((double)((i + 1) * (j + 1)));
      cr_expect(about_equal(sum, wanted, 1e-14), "%zu, %zu: %g", i, j, sum);
    }
  hebi_forecast_free(forecast);
}

/* Of two years of a line, the covariance is that of the line: x_i' C x_j, with the textbook's
 * C = sigma^2 (X'X)^-1; over x = 1..n, x_i' (X'X)^-1 x_j = 1/n + (x_i - m)(x_j - m) / Sxx. */
Test(paths, years_depend_on_each_other_through_the_line) {
  hebi_forecast *forecast = forecast_of(level, N, "ols", HEBI_SUPPORT_REAL, HORIZON);
  double m = (N + 1) / 2.0, sxx = N * (N * N - 1) / 12.0;
  double v[HORIZON][HORIZON];
  for (size_t i = 0; i < HORIZON; i++)
    for (size_t j = 0; j < HORIZON; j++) {
      double xi = N + 1.0 + (double)i, xj = N + 1.0 + (double)j;
      v[i][j] = (i == j) + 1.0 / N + (xi - m) * (xj - m) / sxx;
    }
  for (size_t i = 0; i < HORIZON; i++)
    for (size_t j = 0; j < i; j++) {
      double sum = 0;
      for (size_t k = 0; k <= j; k++)
        sum += forecast->factor[i * HORIZON + k] * forecast->factor[j * HORIZON + k];
      cr_expect(about_equal(sum, v[i][j] / sqrt(v[i][i] * v[j][j]), 1e-12), "%zu, %zu", i, j);
    }
  hebi_forecast_free(forecast);
}

Test(paths, equal_seeds_give_equal_paths) {
  enum { FEW = 50 };
  double a[FEW * HORIZON], b[FEW * HORIZON], c[FEW * HORIZON], d[FEW * HORIZON];
  hebi_forecast *forecast = forecast_of(level, N, NULL, HEBI_SUPPORT_POSITIVE, HORIZON);
  hebi_forecast_paths(a, forecast, FEW, 7, NULL);
  hebi_forecast_paths(b, forecast, FEW, 7, NULL);
  hebi_forecast_paths(c, forecast, FEW, 8, NULL);
  hebi_forecast_paths(d, forecast, FEW, 7 + (1ull << 32), NULL);
  cr_expect_eq(memcmp(a, b, sizeof a), 0);
  for (size_t i = 0; i < FEW * HORIZON; i++) {
    cr_expect_neq(a[i], c[i]);
    cr_expect_neq(a[i], d[i]); /* all 64 bits of a seed count */
  }
  hebi_forecast_paths(b, forecast, FEW / 2, 7, NULL);
  cr_expect_eq(memcmp(a, b, sizeof a / 2), 0, "the first paths do not depend on how many follow");
  hebi_forecast_free(forecast);
}

static double rank_correlation(const double *a, const double *b, size_t step, size_t horizon_b) {
  double *x = calloc(2 * PATHS, sizeof *x), *y = x + PATHS, r;
  double *work = calloc(2 * PATHS, sizeof *work);
  cr_assert(x != NULL && work != NULL);
  size_t above = 0;
  for (size_t i = 0; i < PATHS; i++) {
    x[i] = work[i] = a[i * HORIZON + step];
    y[i] = work[PATHS + i] = b[i * horizon_b + step];
  }
  gsl_sort(work, 1, PATHS);
  gsl_sort(work + PATHS, 1, PATHS);
  double median_x = work[PATHS / 2], median_y = work[PATHS + PATHS / 2];
  for (size_t i = 0; i < PATHS; i++)
    above += x[i] > median_x && y[i] > median_y;
  /* P(both above their medians) = 1/4 + asin(r) / (2 pi) for elliptical shocks, whatever the scale
   * and the degrees of freedom of either (Sheppard). */
  r = sin(2 * acos(-1) * ((double)above / PATHS - 0.25));
  free(x);
  free(work);
  return r;
}

Test(paths, joint_paths_are_correlated_as_asked) {
  enum { SHORTER = 2 };
  static double a[PATHS * HORIZON], b[PATHS * SHORTER];
  const double wanted[] = {-1, -0.6, 0, 0.45, 1};
  hebi_forecast *own = forecast_of(level, N, "naive", HEBI_SUPPORT_POSITIVE, HORIZON);
  hebi_forecast *partner = forecast_of(level, 7, "naive", HEBI_SUPPORT_REAL, SHORTER);
  for (size_t i = 0; i < COUNT_OF(wanted); i++) {
    cr_assert_eq(hebi_forecast_joint_paths(a, b, own, partner, wanted[i], PATHS, 3, NULL),
                 HEBI_CODE_OK);
    check_marginal(own, a, HORIZON, "joint");
    for (size_t step = 0; step < SHORTER; step++) {
      double got = rank_correlation(a, b, step, SHORTER);
      cr_expect(fabs(got - wanted[i]) < 0.03, "wanted %g, got %g at step %zu", wanted[i], got,
                step);
    }
  }
  hebi_forecast_free(own);
  hebi_forecast_free(partner);
}

Test(paths, what_has_no_spread_has_no_paths) {
  const double constant[] = {5, 5, 5, 5};
  double out[HORIZON], other[HORIZON];
  hebi_forecast *good = forecast_of(level, N, "naive", HEBI_SUPPORT_REAL, HORIZON);
  hebi_forecast *point = forecast_of(level, 1, "naive", HEBI_SUPPORT_REAL, HORIZON);
  hebi_forecast *flat = forecast_of(constant, 4, "naive", HEBI_SUPPORT_REAL, HORIZON);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_forecast_paths(out, point, 1, 1, &err), &err, HEBI_CODE_SHORT, "forecast",
                "too few", "point");
  CHECK_FAILURE(hebi_forecast_paths(out, flat, 1, 1, &err), &err, HEBI_CODE_DEGENERATE, "forecast",
                "all zero", "flat");
  CHECK_FAILURE(hebi_forecast_joint_paths(out, other, good, flat, 0, 1, 1, &err), &err,
                HEBI_CODE_DEGENERATE, "forecast", "all zero", "joint");
  CHECK_FAILURE(hebi_forecast_paths(NULL, good, 1, 1, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  CHECK_FAILURE(hebi_forecast_paths(out, NULL, 1, 1, &err), &err, HEBI_CODE_NULL, "forecast",
                "NULL", "forecast");
  CHECK_FAILURE(hebi_forecast_joint_paths(out, other, NULL, good, 0, 1, 1, &err), &err,
                HEBI_CODE_NULL, "a", "NULL", "a");
  CHECK_FAILURE(hebi_forecast_joint_paths(out, NULL, good, good, 0, 1, 1, &err), &err,
                HEBI_CODE_NULL, "out_b", "NULL", "out_b");
  const double bad[] = {1.01, -1.01, NAN};
  for (size_t i = 0; i < COUNT_OF(bad); i++) {
    int code = hebi_forecast_joint_paths(out, other, good, good, bad[i], 1, 1, &err);
    CHECK_FAILURE(code, &err, HEBI_CODE_ARGUMENT, "correlation", "-1 to 1", "correlation");
  }
  cr_expect_eq(hebi_forecast_paths(NULL, good, 0, 1, NULL), HEBI_CODE_OK);
  hebi_forecast_free(good);
  hebi_forecast_free(point);
  hebi_forecast_free(flat);
}
