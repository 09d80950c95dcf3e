/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Oracles: NIST, statsmodels (through the runner) and gsl_multifit_linear(). */
#include "gsl_lines.h"
#include "method_cases.h"
#include "method_fit.h"

#include "base/error.h"

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

Test(line, trends_agree_with_statsmodels) {
  forecast_cases_run("statsmodels", check_method);
}

static void compare_with_gsl(size_t seed, hebi__workspace *work) {
  double x[MOST_YEARS], y[MOST_YEARS], squares;
  size_t n = series_make(x, y, seed);
  hebi__line line;
  gsl_line gsl = gsl_line_new(x, n);
  gsl_vector_const_view values = gsl_vector_const_view_array(y, n);
  gsl_multifit_linear_workspace *gsl_work = gsl_multifit_linear_alloc(n, 2);
  gsl.code = gsl_multifit_linear(gsl.points, &values.vector, gsl.coefficients, gsl.covariance,
                                 &squares, gsl_work);
  cr_assert_eq(gsl.code, GSL_SUCCESS);
  gsl.sigma = sqrt(squares / (double)(n - 2));
  cr_assert_eq(hebi__line_least_squares(&line, x, y, n, work, NULL), HEBI_CODE_OK);
  expect_gsl_line(&line, &gsl, seed);
  cr_expect_eq(line.df, (double)n - 2);
  gsl_multifit_linear_free(gsl_work);
  gsl_line_free(&gsl);
}

Test(line, least_squares_agrees_with_gsl_multifit_linear) {
  hebi__workspace work;
  cr_assert(hebi__workspace_create(&work, MOST_YEARS, 1));
  for (size_t seed = 1; seed <= SERIES; seed++)
    compare_with_gsl(seed, &work);
  hebi__workspace_free(&work);
}

static int never(hebi__line *line, const double *x, const double *y, size_t n,
                 hebi__workspace *work, hebi_error *err) {
  (void)line, (void)work;
  cr_expect(n == 2 && x[0] == 1 && x[1] == 4 && y[0] == 5 && y[1] == 6, "the gap is left out");
  return hebi__fail(err, HEBI_CODE_NUMERIC, NULL, "never");
}

/* Where no line is found, the fit says why and shows no parameter. */
Test(line, a_line_that_fails_fails_the_method) {
  const double z[] = {5, NAN, NAN, 6};
  const hebi__sample sample = {.z = z, .n = 4, .n_observed = 2, .steps = STEPS};
  hebi__workspace work;
  hebi_error err = dirty_error();
  cr_assert(hebi__workspace_create(&work, 4, STEPS));
  hebi__workspace_clear(&work, 4, STEPS);
  int code = hebi__fit_line(&work.fit, &sample, never, &work, &err);
  CHECK_FAILURE(code, &err, HEBI_CODE_NUMERIC, "", "never", "line");
  cr_expect_eq(work.fit.n_params, 0);
  hebi__workspace_free(&work);
}
