/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "method_cases.h"

#include "forecast/line.h"
#include "forecast/workspace.h"

/* The years of a line need not be years: NIST's reference data test the regression itself. */
static void check_reference(const cJSON *one, const char *set, const char *label) {
  (void)set;
  size_t n, n_y;
  double *x = forecast_case_array(one, "x", &n), *y = forecast_case_array(one, "y", &n_y);
  cr_assert_eq(n, n_y);
  hebi__workspace work;
  hebi__line line;
  cr_assert(hebi__workspace_create(&work, n, 1));
  cr_assert_eq(hebi__line_least_squares(&line, x, y, n, &work, NULL), HEBI_CODE_OK);
  double tolerance = forecast_case_number(one, "tolerance");
  check_number(line.intercept, forecast_case_number(one, "intercept"), tolerance, "b", 0, label);
  check_number(line.slope, forecast_case_number(one, "slope"), tolerance, "b", 1, label);
  check_number(sqrt(line.covariance[0][0]), forecast_case_number(one, "intercept_se"), tolerance,
               "se", 0, label);
  check_number(sqrt(line.covariance[1][1]), forecast_case_number(one, "slope_se"), tolerance, "se",
               1, label);
  check_number(line.sigma, forecast_case_number(one, "sigma"), tolerance, "sigma", 0, label);
  hebi__workspace_free(&work);
  free(x);
  free(y);
}

Test(line, least_squares_agrees_with_nist) {
  forecast_cases_run("nist", check_reference);
}
