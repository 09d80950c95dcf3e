/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"
#include "method_fit.h"

/* One value 1e6 among ones moves the line of least squares by 1e5, the robust one hardly. */
Test(robust_trend, robust_trend_ignores_an_outlier) {
  const double y[] = {1, 1.2, 0.9, 1.1, 1e6, 1.05, 0.95, 1.1, 1.02, 0.97};
  hebi_forecast *robust = forecast_of(y, 10, "robust_trend", HEBI_SUPPORT_REAL, 1);
  hebi_forecast *ols = forecast_of(y, 10, "ols", HEBI_SUPPORT_REAL, 1);
  hebi_dist a = dist_at(robust, 1), b = dist_at(ols, 1);
  cr_expect(fabs(a.location - 1) < 0.3, "%g", a.location);
  cr_expect(fabs(b.location) > 1e4, "%g", b.location);
  hebi_forecast_free(robust);
  hebi_forecast_free(ols);
}

/* 0.1 i is no binary number: the residuals are rounding, and weights by their size would be noise.
 * Least squares stands, to the last bit. */
Test(robust_trend, an_exact_line_keeps_its_least_squares) {
  double z[9];
  for (size_t i = 0; i < COUNT_OF(z); i++)
    z[i] = 0.1 * (double)i + 0.7;
  hebi__workspace a, b;
  const hebi__fit *robust = fit_of(&a, hebi__fit_robust_trend, z, COUNT_OF(z), 0);
  const hebi__fit *line = fit_of(&b, hebi__fit_ols, z, COUNT_OF(z), 0);
  cr_expect_lt(robust->sigma, 1e-12);
  cr_expect(memcmp(robust->location, line->location, STEPS * sizeof(double)) == 0);
  hebi__workspace_free(&a);
  hebi__workspace_free(&b);
}

/* The fit is made twice, by least squares and by the bisquare: only the second one is left. */
Test(robust_trend, shows_two_parameters) {
  const double z[] = {1.1, 1.9, 3.2, NAN, 50, 5.9, 7.1, 8.05};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_robust_trend, z, COUNT_OF(z), 0);
  cr_assert_eq(fit->n_params, 2);
  cr_expect_str_eq(fit->params[0].name, "intercept");
  cr_expect_str_eq(fit->params[1].name, "slope");
  cr_expect(fabs(fit->params[1].estimate - 1) < 0.05, "%g", fit->params[1].estimate);
  cr_expect_eq(fit->df, 5);
  hebi__workspace_free(&work);
}
