/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dist_cases.h"

Test(dist_mean, means_that_do_not_exist) {
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 5, 1, 1);
  cr_expect(isnan(hebi_dist_mean(&dist)));
  dist.lower = 0;
  cr_expect(isnan(hebi_dist_mean(&dist)));
  dist.df = 1.01;
  cr_expect(isfinite(hebi_dist_mean(&dist)));
  dist = hebi_dist_make(HEBI_SCALE_LOG, 0, 0.01, 1000);
  cr_expect_eq(hebi_dist_mean(&dist), INFINITY);
  dist.df = INFINITY; /* exp(0.01^2 / 2) */
  cr_expect(about_equal(hebi_dist_mean(&dist), exp(0.00005), 1e-14));
}

static void check_mean(const cJSON *one, const char *file, const char *label) {
  (void)file;
  hebi_dist dist = dist_of(one);
  double mean = forecast_case_number(one, "mean");
  if (!isnan(mean))
    cr_expect(about_equal(hebi_dist_mean(&dist), mean, 1e-9) ||
                  fabs(hebi_dist_mean(&dist) - mean) < 1e-12,
              "%s: mean is %.17g, wanted %.17g", label, hebi_dist_mean(&dist), mean);
}

Test(dist_mean, agrees_with_forty_digits) {
  forecast_cases_run("dist", check_mean);
}

/* What is symmetric around its location has its mean there, cut on both sides alike or not. */
Test(dist_mean, symmetry) {
  const double dfs[] = {0.8, 1, 2, 30, INFINITY};
  for (size_t i = 0; i < COUNT_OF(dfs); i++) {
    hebi_dist cut = hebi_dist_make(HEBI_SCALE_IDENTITY, 7, 3, dfs[i]);
    cut.lower = 2;
    cut.upper = 12;
    cr_expect(about_equal(hebi_dist_mean(&cut), 7, 1e-12), "df %g: %.17g", dfs[i],
              hebi_dist_mean(&cut));
    hebi_dist share = hebi_dist_make(HEBI_SCALE_LOGIT, 0, 2, dfs[i]);
    cr_expect(about_equal(hebi_dist_mean(&share), 50, 1e-12), "df %g: %.17g", dfs[i],
              hebi_dist_mean(&share));
  }
}

/* A standard normal above 0 has the mean sqrt(2 / pi); t with 3 df above 0 has 2 sqrt(3) / pi, its
 * density at 0 being 2 / (pi sqrt(3)): 2 * (3 + 0) / 2 * 2 / (pi sqrt(3)). */
Test(dist_mean, halves) {
  const double pi = acos(-1);
  hebi_dist half = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, INFINITY);
  half.lower = 0;
  cr_expect(about_equal(hebi_dist_mean(&half), sqrt(2 / pi), 1e-13));
  half.df = 3;
  cr_expect(about_equal(hebi_dist_mean(&half), 2 * sqrt(3) / pi, 1e-13));
}

/* All of it on one bound, or no spread at all: the mean is what the median is. */
Test(dist_mean, what_has_no_spread) {
  hebi_dist far = hebi_dist_make(HEBI_SCALE_IDENTITY, -200, 1, INFINITY);
  far.lower = 0;
  cr_expect_eq(hebi_dist_mean(&far), 0);
  hebi_dist point = hebi_dist_make(HEBI_SCALE_IDENTITY, 4, NAN, NAN);
  cr_expect_eq(hebi_dist_mean(&point), 4);
}
