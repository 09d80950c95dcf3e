/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "method_fit.h"

/* By hand, the years being 1, 3 and 4: means 8/3 and 3, Sxx = 14/3, Sxy = 7. So the slope is 1.5,
 * the intercept -1; residuals 0.5, -1.5, 1 with squares 3.5 on 1 degree of freedom. */
Test(ols, time_counts_missing_years) {
  const double z[] = {1, NAN, 2, 6}, residuals[] = {0.5, NAN, -1.5, 1};
  const double location[] = {6.5, 8, 9.5}, ones[] = {1, 1, 1}, years[] = {5, 6, 7};
  const double psi[] = {1, 0, 0};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_ols, z, 4, 0);
  expect_list(fit->residuals, residuals, 4, "residuals");
  expect_list(fit->location, location, STEPS, "location");
  expect_list(fit->jacobian[0], ones, STEPS, "jacobian of the intercept");
  expect_list(fit->jacobian[1], years, STEPS, "jacobian of the slope");
  expect_list(fit->psi, psi, STEPS, "psi");
  EXPECT_ABOUT(fit->sigma, sqrt(3.5));
  EXPECT_ABOUT(fit->covariance[0][0], 6.5); /* 3.5 (1/3 + (8/3)^2 / (14/3)) */
  EXPECT_ABOUT(fit->covariance[0][1], -2);  /* -(8/3) 0.75 */
  EXPECT_ABOUT(fit->covariance[1][1], 0.75);
  cr_expect_eq(fit->df, 1);
  hebi__workspace_free(&work);
}

Test(ols, two_values_are_a_line_without_a_spread) {
  const double z[] = {2, 5}, location[] = {8, 11, 14};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_ols, z, 2, 0);
  expect_list(fit->location, location, STEPS, "location");
  cr_expect(!isfinite(fit->sigma) && fit->df == 0);
  hebi__workspace_free(&work);
}
