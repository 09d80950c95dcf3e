/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Oracle: gsl_multifit_robust() with gsl_multifit_robust_bisquare. */
#include "gsl_lines.h"

static gsl_line robust_by_gsl(const double *x, const double *y, size_t n) {
  gsl_line line = gsl_line_new(x, n);
  gsl_vector_const_view values = gsl_vector_const_view_array(y, n);
  gsl_multifit_robust_workspace *work =
      gsl_multifit_robust_alloc(gsl_multifit_robust_bisquare, n, 2);
  line.code =
      gsl_multifit_robust(line.points, &values.vector, line.coefficients, line.covariance, work);
  line.sigma = gsl_multifit_robust_statistics(work).sigma;
  gsl_multifit_robust_free(work);
  return line;
}

/* Returns 1 where both settle. */
static int compare_with_gsl(size_t seed, hebi__workspace *work) {
  double x[MOST_YEARS], y[MOST_YEARS];
  size_t n = series_make(x, y, seed);
  hebi__line line;
  hebi_error err;
  gsl_line gsl = robust_by_gsl(x, y, n);
  int code = hebi__line_bisquare(&line, x, y, n, work, &err);
  int settled = gsl.code == GSL_SUCCESS;
  cr_expect_eq(code, settled ? HEBI_CODE_OK : HEBI_CODE_NUMERIC, "series %zu: %s, GSL: %s", seed,
               hebi_code_name(code), gsl_strerror(gsl.code));
  if (settled)
    expect_gsl_line(&line, &gsl, seed);
  gsl_line_free(&gsl);
  return settled;
}

Test(bisquare, agrees_with_gsl_multifit_robust) {
  hebi__workspace work;
  size_t settled = 0;
  cr_assert(hebi__workspace_create(&work, MOST_YEARS, 1));
  for (size_t seed = 1; seed <= SERIES; seed++)
    settled += (size_t)compare_with_gsl(seed, &work);
  cr_expect_gt(settled, SERIES * 9 / 10, "only %zu of %d settle", settled, SERIES);
  hebi__workspace_free(&work);
}

/* The same series by least squares are further off than the tolerance: the comparison sees it. */
Test(bisquare, is_not_least_squares) {
  double x[MOST_YEARS], y[MOST_YEARS];
  hebi__workspace work;
  size_t apart = 0;
  cr_assert(hebi__workspace_create(&work, MOST_YEARS, 1));
  for (size_t seed = 1; seed <= SERIES; seed++) {
    hebi__line robust, least;
    size_t n = series_make(x, y, seed);
    if (hebi__line_bisquare(&robust, x, y, n, &work, NULL) != HEBI_CODE_OK)
      continue;
    cr_assert_eq(hebi__line_least_squares(&least, x, y, n, &work, NULL), HEBI_CODE_OK);
    apart += fabs(robust.slope - least.slope) > 1e-6 * fabs(least.slope);
  }
  cr_expect_gt(apart, SERIES * 9 / 10, "%zu", apart);
  hebi__workspace_free(&work);
}

/* Through (1, 1) to (9, 9) and a wild 1000: the points on the line leave residuals that are all
 * rounding, so the least reach decides, and the line is theirs. */
Test(bisquare, most_points_on_one_line_decide) {
  double x[10], y[10];
  for (size_t i = 0; i < 10; i++)
    x[i] = y[i] = (double)(i + 1);
  y[4] = 1000;
  hebi__workspace work;
  hebi__line line;
  cr_assert(hebi__workspace_create(&work, 10, 1));
  cr_assert_eq(hebi__line_bisquare(&line, x, y, 10, &work, NULL), HEBI_CODE_OK);
  cr_expect(fabs(line.slope - 1) < 1e-3 && fabs(line.intercept) < 1e-2, "%g + %g x", line.intercept,
            line.slope);
  hebi__workspace_free(&work);
}

Test(bisquare, an_exact_line_is_least_squares) {
  const double x[] = {1, 2, 3, 4, 5}, y[] = {3, 5, 7, 9, 11};
  hebi__workspace work;
  hebi__line line;
  cr_assert(hebi__workspace_create(&work, 5, 1));
  cr_assert_eq(hebi__line_bisquare(&line, x, y, 5, &work, NULL), HEBI_CODE_OK);
  cr_expect(line.intercept == 1 && line.slope == 2 && line.sigma == 0);
  hebi__workspace_free(&work);
}
