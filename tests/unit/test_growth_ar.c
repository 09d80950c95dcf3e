/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "method_fit.h"

/* By hand: the 6 pairs (1, -1), (-1, 1), ... have slope -1, times 6/7. What is left of each is 1/7:
 * squares 6/49 on 6 - 1 - 6/7 = 29/7 degrees of freedom make 6/203. */
Test(growth_ar, a_slope_is_shrunk_by_one_pair) {
  const double z[] = {1, -1, 1, -1, 1, -1, 1}, phi = -6.0 / 7;
  const double location[] = {phi, phi * phi, phi * phi * phi};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_growth_ar, z, COUNT_OF(z), 0);
  expect_list(fit->location, location, STEPS, "location");
  EXPECT_ABOUT(fit->params[1].estimate, phi);
  EXPECT_ABOUT(fit->df, 29.0 / 7);
  EXPECT_ABOUT(fit->sigma, sqrt(6.0 / 203));
  EXPECT_ABOUT(fit->psi[1], phi);
  hebi__workspace_free(&work);
}

/* Doubling every year would be a slope of 2 * 7/8; beyond 0.95 there is no mean to return to. */
Test(growth_ar, a_slope_is_kept_below_one) {
  const double up[] = {1, 2, 4, 8, 16, 32, 64, 128}, down[] = {1, -2, 4, -8, 16, -32, 64, -128};
  hebi__workspace work;
  EXPECT_ABOUT(fit_of(&work, hebi__fit_growth_ar, up, 8, 0)->params[1].estimate, 0.95);
  hebi__workspace_free(&work);
  EXPECT_ABOUT(fit_of(&work, hebi__fit_growth_ar, down, 8, 0)->params[1].estimate, -0.95);
  hebi__workspace_free(&work);
}

static void expect_same_fit(hebi__fit_function *other, const double *z, size_t n, int levels) {
  hebi__workspace a, b;
  const hebi__fit *fit = fit_of(&a, hebi__fit_growth_ar, z, n, levels);
  const hebi__fit *wanted = fit_of(&b, other, z, n, levels);
  expect_list(fit->location, wanted->location, STEPS, "location");
  expect_list(fit->residuals, wanted->residuals, n, "residuals");
  cr_expect_eq(fit->sigma, wanted->sigma);
  cr_expect_eq(fit->n_params, 1);
  cr_expect_str_eq(fit->params[0].name, wanted->params[0].name);
  hebi__workspace_free(&a);
  hebi__workspace_free(&b);
}

/* 6 pairs take 8 levels or 7 rates, and no gap among them. */
Test(growth_ar, too_few_pairs_are_drift_or_mean) {
  const double z[] = {1, 2.5, 3, 5, 5.5, 7, 9}, gap[] = {1, 2.5, 3, 5, NAN, 7, 9, 9.5, 11};
  expect_same_fit(hebi__fit_drift, z, 7, 1);
  expect_same_fit(hebi__fit_mean, z, 6, 0);
  expect_same_fit(hebi__fit_drift, gap, 9, 1);
  hebi__workspace work;
  cr_expect_eq(fit_of(&work, hebi__fit_growth_ar, z, 7, 0)->n_params, 2);
  hebi__workspace_free(&work);
}

/* Where the year before the last is missing, growth into the last is its mean, as uncertain as
 * growth is around it. */
Test(growth_ar, unknown_last_growth_is_uncertain) {
  double z[] = {1, 2, 4, 5, 8, 9, 11, 14, 15, NAN, 19};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_growth_ar, z, COUNT_OF(z), 1);
  double phi = fit->params[1].estimate;
  EXPECT_ABOUT(fit->covariance[2][2], fit->sigma * fit->sigma / (1 - phi * phi));
  cr_expect_gt(fit->covariance[2][2], 0);
  hebi__workspace_free(&work);
  z[9] = 17;
  cr_expect_eq(fit_of(&work, hebi__fit_growth_ar, z, COUNT_OF(z), 1)->covariance[2][2], 0);
  hebi__workspace_free(&work);
}

Test(growth_ar, growth_that_never_varies_has_no_slope) {
  const double z[] = {3, 3, 3, 3, 3, 3, 3, 3}, location[] = {3, 3, 3};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_growth_ar, z, 8, 0);
  expect_list(fit->location, location, STEPS, "location");
  cr_expect(fit->params[1].estimate == 0 && fit->sigma == 0);
  hebi__workspace_free(&work);
}
