/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "method_fit.h"

/* By hand: the only difference, 2 over two years, counts as 2 / sqrt(2); its square is sigma^2. */
Test(naive, a_difference_over_a_gap_counts_by_its_root) {
  const double z[] = {3, NAN, 5}, residuals[] = {NAN, NAN, 2 / sqrt(2)};
  const double location[] = {5, 5, 5}, psi[] = {1, 1, 1};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_naive, z, 3, 0);
  expect_list(fit->residuals, residuals, 3, "residuals");
  expect_list(fit->location, location, STEPS, "location");
  expect_list(fit->psi, psi, STEPS, "psi");
  EXPECT_ABOUT(fit->sigma, sqrt(2));
  cr_expect_eq(fit->df, 1);
  cr_expect_eq(fit->n_uncertain, 0);
  cr_expect_eq(fit->n_params, 0);
  hebi__workspace_free(&work);
}

Test(naive, one_value_stays_without_a_spread) {
  const double z[] = {7}, location[] = {7, 7, 7};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_naive, z, 1, 1);
  expect_list(fit->location, location, STEPS, "location");
  cr_expect(isnan(fit->sigma) && fit->df == 0 && isnan(fit->residuals[0]));
  hebi__workspace_free(&work);
}
