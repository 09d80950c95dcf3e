/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "method_fit.h"

/* By hand: 9 in 4 years is 2.25 a year. What is left of the differences 2, 1 and (over two years) 6
 * is -0.25, -1.25 and 1.5 / sqrt(2); the squares sum to 2.75, over 2 degrees of freedom 1.375. */
Test(drift, is_the_way_from_first_to_last) {
  const double z[] = {1, 3, 4, NAN, 10}, residuals[] = {NAN, -0.25, -1.25, NAN, 1.5 / sqrt(2)};
  const double location[] = {12.25, 14.5, 16.75}, jacobian[] = {1, 2, 3}, psi[] = {1, 1, 1};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_drift, z, 5, 1);
  expect_list(fit->residuals, residuals, 5, "residuals");
  expect_list(fit->location, location, STEPS, "location");
  expect_list(fit->jacobian[0], jacobian, STEPS, "jacobian");
  expect_list(fit->psi, psi, STEPS, "psi");
  EXPECT_ABOUT(fit->sigma, sqrt(1.375));
  EXPECT_ABOUT(fit->covariance[0][0], 1.375 / 4);
  cr_expect_eq(fit->df, 2);
  cr_assert_eq(fit->n_params, 1);
  cr_expect_str_eq(fit->params[0].name, "drift");
  EXPECT_ABOUT(fit->params[0].estimate, 2.25);
  EXPECT_ABOUT(fit->params[0].std_error, sqrt(1.375 / 4));
  hebi__workspace_free(&work);
}

Test(drift, two_values_leave_no_degree_of_freedom) {
  const double z[] = {1, 4}, location[] = {7, 10, 13};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_drift, z, 2, 1);
  expect_list(fit->location, location, STEPS, "location");
  cr_expect(isnan(fit->sigma) && fit->df == 0 && fit->residuals[1] == 0);
  hebi__workspace_free(&work);
}
