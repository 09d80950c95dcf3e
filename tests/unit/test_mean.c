/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "method_fit.h"

/* By hand: (1 + 2 + 6) / 3 is 3; the squares 4, 1, 9 over 2 degrees of freedom are 7. */
Test(mean, a_missing_year_does_not_matter) {
  const double z[] = {1, NAN, 2, 6}, residuals[] = {-2, NAN, -1, 3};
  const double location[] = {3, 3, 3}, jacobian[] = {1, 1, 1}, psi[] = {1, 0, 0};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_mean, z, 4, 0);
  expect_list(fit->residuals, residuals, 4, "residuals");
  expect_list(fit->location, location, STEPS, "location");
  expect_list(fit->jacobian[0], jacobian, STEPS, "jacobian");
  expect_list(fit->psi, psi, STEPS, "psi");
  EXPECT_ABOUT(fit->sigma, sqrt(7));
  EXPECT_ABOUT(fit->covariance[0][0], 7.0 / 3);
  cr_expect_eq(fit->df, 2);
  cr_expect_str_eq(fit->params[0].name, "mean");
  hebi__workspace_free(&work);
}

Test(mean, one_value_is_its_own_mean) {
  const double z[] = {-4}, location[] = {-4, -4, -4};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_mean, z, 1, 0);
  expect_list(fit->location, location, STEPS, "location");
  cr_expect(isnan(fit->sigma) && fit->df == 0);
  hebi__workspace_free(&work);
}
