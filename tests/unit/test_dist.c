/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dist_cases.h"

typedef double dist_function(const hebi_dist *dist, double x);

static void check_values(const cJSON *one, const char *at, const char *key, dist_function *f,
                         const char *label) {
  size_t n, n_wanted;
  hebi_dist dist = dist_of(one);
  double *x = forecast_case_array(one, at, &n);
  double *wanted = forecast_case_array(one, key, &n_wanted);
  cr_assert(n > 0 && n == n_wanted, "%s: %s", label, key);
  for (size_t i = 0; i < n; i++)
    cr_expect(about_equal(f(&dist, x[i]), wanted[i], 2e-10) ||
                  fabs(f(&dist, x[i]) - wanted[i]) < 1e-28,
              "%s: %s(%g) is %.17g, wanted %.17g", label, key, x[i], f(&dist, x[i]), wanted[i]);
  free(x);
  free(wanted);
}

static void check_case(const cJSON *one, const char *file, const char *label) {
  (void)file;
  check_values(one, "x", "cdf", hebi_dist_cdf, label);
  check_values(one, "x", "sf", hebi_dist_sf, label);
  check_values(one, "x", "pdf", hebi_dist_pdf, label);
  check_values(one, "p", "quantile", hebi_dist_quantile, label);
}

Test(dist, agrees_with_forty_digits) {
  forecast_cases_run("dist", check_case);
}

/* P(T > 10) with 31 df and P(T < -1000) with 2 df: 1 - P would have lost every digit. The second is
 * 1/2 (1 - t / sqrt(2 + t^2)) = 1 / (sqrt(2 + t^2) (sqrt(2 + t^2) + t)) by hand. */
Test(dist, tiny_tails_keep_their_digits) {
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, 31);
  cr_expect(about_equal(hebi_dist_sf(&dist, 10), 1.602397745915443e-11, 1e-8));
  dist.df = 2;
  double root = sqrt(2 + 1e6);
  cr_expect(about_equal(hebi_dist_sf(&dist, 1000), 1 / (root * (root + 1000)), 1e-12));
  cr_expect(about_equal(hebi_dist_cdf(&dist, -1000), 1 / (root * (root + 1000)), 1e-12));
}

/* The Cauchy distribution's quantile is -1 / tan(pi p). */
Test(dist, extreme_quantiles_exist) {
  const double p[] = {1e-150, 1e-100, 1e-20, 1e-10};
  const double pi = acos(-1), dfs[] = {0.7, 1, 1.5, 3, 5, 10, 31, 100, 1000, 1e6};
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, 1);
  for (size_t i = 0; i < COUNT_OF(p); i++) {
    double wanted = -1 / tan(pi * p[i]);
    cr_expect(about_equal(hebi_dist_quantile(&dist, p[i]), wanted, 1e-9), "p %g: %g", p[i],
              hebi_dist_quantile(&dist, p[i]));
  }
  for (size_t d = 0; d < COUNT_OF(dfs); d++) {
    dist.df = dfs[d];
    for (size_t i = 1; i < COUNT_OF(p); i++) {
      double x = hebi_dist_quantile(&dist, p[i]);
      cr_expect(isfinite(x) && about_equal(hebi_dist_cdf(&dist, x), p[i], 1e-9), "df %g, p %g: %g",
                dfs[d], p[i], x);
    }
  }
}

/* Distributions that take every branch: scales, tails, whole and cut. */
static size_t all_kinds(hebi_dist *dists) {
  const double dfs[] = {1, 2, 4.5, 12, 40, INFINITY}, spreads[] = {0.01, 0.4, 3};
  const double cuts[][2] = {{-INFINITY, INFINITY}, {0, INFINITY}, {0, 100}, {40, 41}};
  size_t n = 0;
  for (int scale = HEBI_SCALE_IDENTITY; scale <= HEBI_SCALE_LOGIT; scale++)
    for (size_t d = 0; d < COUNT_OF(dfs); d++)
      for (size_t s = 0; s < COUNT_OF(spreads); s++)
        for (size_t c = 0; c < COUNT_OF(cuts); c++) {
          hebi_dist dist =
              hebi_dist_make((hebi_scale)scale, scale == 1 ? 3.5 : -0.3, spreads[s], dfs[d]);
          dist.lower = fmax(dist.lower, cuts[c][0]);
          dist.upper = fmin(dist.upper, cuts[c][1]);
          dists[n++] = dist;
        }
  return n;
}

enum { MOST_KINDS = 3 * 6 * 3 * 4 };

static void check_quantiles(const hebi_dist *dist) {
  double before = dist->lower;
  for (int i = 1; i < 200; i++) {
    double p = i / 200.0, x = hebi_dist_quantile(dist, p);
    cr_assert(x >= before, "quantile %g is %g after %g", p, x, before);
    cr_assert(x >= dist->lower && x <= dist->upper);
    if (isfinite(x) && x > dist->lower && x < dist->upper) {
      cr_expect(fabs(hebi_dist_cdf(dist, x) - p) < 1e-10 || hebi_dist_pdf(dist, x) * x > 1e4,
                "scale %d, df %g, spread %g, [%g, %g]: cdf(%.17g) is %.17g, wanted %g",
                (int)dist->scale, dist->df, dist->spread, dist->lower, dist->upper, x,
                hebi_dist_cdf(dist, x), p);
      cr_expect(fabs(hebi_dist_cdf(dist, x) + hebi_dist_sf(dist, x) - 1) < 1e-12);
    }
    before = x;
  }
}

Test(dist, quantiles_rise_stay_inside_and_invert_the_cdf) {
  hebi_dist dists[MOST_KINDS];
  size_t n = all_kinds(dists);
  for (size_t i = 0; i < n; i++)
    check_quantiles(&dists[i]);
}

Test(dist, intervals_nest_around_the_median) {
  hebi_dist dists[MOST_KINDS];
  size_t n = all_kinds(dists);
  for (size_t i = 0; i < n; i++) {
    double median = hebi_dist_median(&dists[i]), inner_lo = median, inner_hi = median;
    for (double level = 5; level < 100; level += 10) {
      double lo, hi;
      cr_assert_eq(hebi_dist_interval(&lo, &hi, &dists[i], level, NULL), HEBI_CODE_OK);
      cr_expect(lo <= inner_lo && hi >= inner_hi, "[%g, %g] does not hold [%g, %g]", lo, hi,
                inner_lo, inner_hi);
      inner_lo = lo;
      inner_hi = hi;
    }
  }
}

/* The density's integral between two quantiles, by Simpson's rule, is the difference of their
 * probabilities: the cut distributions are renormalised. */
Test(dist, density_integrates_to_probability) {
  enum { PANELS = 2000 };
  hebi_dist dists[MOST_KINDS];
  size_t n = all_kinds(dists);
  for (size_t i = 0; i < n; i++) {
    double a = hebi_dist_quantile(&dists[i], 0.3), b = hebi_dist_quantile(&dists[i], 0.6);
    double h = (b - a) / PANELS, sum = 0;
    if (!(b > a) || h < 1e-14 * fabs(b))
      continue; /* a spread below the resolution of doubles */
    for (int k = 0; k <= PANELS; k++)
      sum += hebi_dist_pdf(&dists[i], a + k * h) * (k == 0 || k == PANELS ? 1 : k % 2 == 1 ? 4 : 2);
    cr_expect(fabs(sum * h / 3 - 0.3) < 1e-6, "kind %zu: %g", i, sum * h / 3);
  }
}

Test(dist, nothing_lies_outside_of_the_support) {
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 80, 30, 3);
  dist.lower = 0;
  dist.upper = 100;
  cr_expect_eq(hebi_dist_cdf(&dist, -1), 0);
  cr_expect_eq(hebi_dist_cdf(&dist, 0), 0);
  cr_expect_eq(hebi_dist_cdf(&dist, 100), 1);
  cr_expect_eq(hebi_dist_sf(&dist, -1), 1);
  cr_expect_eq(hebi_dist_sf(&dist, 0), 1);
  cr_expect_eq(hebi_dist_sf(&dist, 101), 0);
  cr_expect_eq(hebi_dist_pdf(&dist, -0.1), 0);
  cr_expect_eq(hebi_dist_pdf(&dist, 100.1), 0);
  cr_expect_gt(hebi_dist_pdf(&dist, 99.9), 0);
  cr_expect_eq(hebi_dist_cdf(&dist, -INFINITY), 0);
  cr_expect_eq(hebi_dist_cdf(&dist, INFINITY), 1);
  hebi_dist log_t = hebi_dist_make(HEBI_SCALE_LOG, 0, 1, 3);
  cr_expect_eq(hebi_dist_cdf(&log_t, 0), 0);
  cr_expect_eq(hebi_dist_cdf(&log_t, -5), 0);
  cr_expect_eq(hebi_dist_pdf(&log_t, 0), 0);
}

Test(dist, a_point_has_a_median_and_a_mean_only) {
  double lo = 1, hi = 1;
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_LOG, log(7), NAN, NAN);
  cr_expect(about_equal(hebi_dist_median(&dist), 7, 1e-15));
  cr_expect(about_equal(hebi_dist_mean(&dist), 7, 1e-15));
  cr_expect(isnan(hebi_dist_cdf(&dist, 7)) && isnan(hebi_dist_sf(&dist, 7)));
  cr_expect(isnan(hebi_dist_pdf(&dist, 7)) && isnan(hebi_dist_quantile(&dist, 0.5)));
  cr_expect_eq(hebi_dist_interval(&lo, &hi, &dist, 80, NULL), HEBI_CODE_OK);
  cr_expect(isnan(lo) && isnan(hi));
  dist = hebi_dist_make(HEBI_SCALE_IDENTITY, -3, NAN, NAN);
  dist.lower = 0; /* a point stays inside of its support, too */
  cr_expect_eq(hebi_dist_median(&dist), 0);
}

Test(dist, what_is_no_distribution_answers_nan) {
  hebi_dist good = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, 5), bad[8];
  for (size_t i = 0; i < COUNT_OF(bad); i++)
    bad[i] = good;
  bad[0].location = NAN;
  bad[1].location = INFINITY;
  bad[2].spread = 0;
  bad[3].spread = -1;
  bad[4].df = 0;
  bad[5].df = NAN;
  bad[6].lower = 3;
  bad[6].upper = 3;
  bad[7].scale = (hebi_scale)9;
  for (size_t i = 0; i < COUNT_OF(bad); i++)
    cr_expect(isnan(hebi_dist_cdf(&bad[i], 1)) && isnan(hebi_dist_sf(&bad[i], 1)) &&
                  isnan(hebi_dist_pdf(&bad[i], 1)) && isnan(hebi_dist_quantile(&bad[i], 0.5)) &&
                  isnan(hebi_dist_median(&bad[i])) && isnan(hebi_dist_mean(&bad[i])),
              "kind %zu", i);
  cr_expect(isnan(hebi_dist_cdf(&good, NAN)) && isnan(hebi_dist_sf(&good, NAN)));
  cr_expect(isnan(hebi_dist_pdf(&good, NAN)));
  const double outside[] = {0, 1, -0.5, 1.5, NAN};
  for (size_t i = 0; i < COUNT_OF(outside); i++)
    cr_expect(isnan(hebi_dist_quantile(&good, outside[i])));
}

Test(dist, interval_refuses_what_is_no_level) {
  const double levels[] = {0, 100, -5, 120, NAN, INFINITY};
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, 5);
  double lo, hi;
  for (size_t i = 0; i < COUNT_OF(levels); i++) {
    hebi_error err = dirty_error();
    int code = hebi_dist_interval(&lo, &hi, &dist, levels[i], &err);
    CHECK_FAILURE(code, &err, HEBI_CODE_ARGUMENT, "level", "between 0 and 100", "level");
    cr_expect(isnan(lo) && isnan(hi));
  }
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_dist_interval(NULL, &hi, &dist, 80, &err), &err, HEBI_CODE_NULL, "lo", "NULL",
                "lo");
  CHECK_FAILURE(hebi_dist_interval(&lo, NULL, &dist, 80, &err), &err, HEBI_CODE_NULL, "hi", "NULL",
                "hi");
  CHECK_FAILURE(hebi_dist_interval(&lo, &hi, NULL, 80, &err), &err, HEBI_CODE_NULL, "dist", "NULL",
                "dist");
  err = dirty_error();
  cr_assert_eq(hebi_dist_interval(&lo, &hi, &dist, 80, &err), HEBI_CODE_OK);
  CHECK_CLEARED(&err);
}
