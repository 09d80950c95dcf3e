/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/line.h"

#include "base/error.h"
#include "forecast/workspace.h"

#include <gsl/gsl_errno.h>
#include <math.h>

/* What GSL fills in. */
typedef struct solution {
  double coefficients[2], covariance[4];
  gsl_vector_view c;
  gsl_matrix_view cov;
} solution;

static void solution_init(solution *s) {
  s->c = gsl_vector_view_array(s->coefficients, 2);
  s->cov = gsl_matrix_view_array(s->covariance, 2, 2);
}

static gsl_matrix_view design_matrix(hebi__workspace *work, const double *x, size_t n) {
  for (size_t i = 0; i < n; i++) {
    work->design[2 * i] = 1;
    work->design[2 * i + 1] = x[i];
  }
  return gsl_matrix_view_array(work->design, n, 2);
}

static void line_set(hebi__line *line, const solution *s, double sigma, double df) {
  line->intercept = s->coefficients[0];
  line->slope = s->coefficients[1];
  for (size_t i = 0; i < 4; i++)
    line->covariance[i / 2][i % 2] = df > 0 ? s->covariance[i] : NAN;
  line->sigma = df > 0 ? sigma : NAN;
  line->df = df;
}

int hebi__line_least_squares(hebi__line *line, const double *x, const double *y, size_t n,
                             hebi__workspace *work, hebi_error *err) {
  gsl_multifit_linear_workspace *gsl = hebi__workspace_linear(work);
  if (gsl == NULL)
    return hebi__fail_memory(err);
  solution s;
  solution_init(&s);
  gsl_matrix_view design = design_matrix(work, x, n);
  gsl_vector_const_view values = gsl_vector_const_view_array(y, n);
  double squares;
  int code = gsl_multifit_linear(&design.matrix, &values.vector, &s.c.vector, &s.cov.matrix,
                                 &squares, gsl);
  if (code != GSL_SUCCESS)
    return hebi__fail(err, HEBI_CODE_NUMERIC, NULL, "least squares: %s", gsl_strerror(code));
  double df = (double)n - 2;
  line_set(line, &s, sqrt(squares / df), df);
  return HEBI_CODE_OK;
}

int hebi__line_bisquare(hebi__line *line, const double *x, const double *y, size_t n,
                        hebi__workspace *work, hebi_error *err) {
  gsl_multifit_robust_workspace *gsl =
      gsl_multifit_robust_alloc(gsl_multifit_robust_bisquare, n, 2);
  if (gsl == NULL)
    return hebi__fail_memory(err);
  solution s;
  solution_init(&s);
  gsl_matrix_view design = design_matrix(work, x, n);
  gsl_vector_const_view values = gsl_vector_const_view_array(y, n);
  int code = gsl_multifit_robust(&design.matrix, &values.vector, &s.c.vector, &s.cov.matrix, gsl);
  gsl_multifit_robust_stats statistics = gsl_multifit_robust_statistics(gsl);
  gsl_multifit_robust_free(gsl);
  if (code != GSL_SUCCESS)
    return hebi__fail(err, HEBI_CODE_NUMERIC, NULL, "robust regression: %s", gsl_strerror(code));
  if (!isfinite(statistics.sigma))
    return hebi__fail(err, HEBI_CODE_NUMERIC, NULL,
                      "robust regression: half of the observations lie on one line, so the spread "
                      "of the rest cannot be told");
  line_set(line, &s, statistics.sigma, (double)n - 2);
  return HEBI_CODE_OK;
}

/* Where the line stands at x, what each coefficient's error does to it, and which years it left. */
static void extend(hebi__fit *fit, const hebi__sample *sample, const hebi__line *line) {
  for (size_t i = 0; i < sample->n; i++)
    fit->residuals[i] = sample->z[i] - (line->intercept + line->slope * (double)(i + 1));
  for (size_t s = 0; s < sample->steps; s++) {
    double x = (double)(sample->n + s + 1);
    fit->location[s] = line->intercept + line->slope * x;
    fit->jacobian[0][s] = 1;
    fit->jacobian[1][s] = x;
  }
  hebi__fit_shocks_pass(fit);
}

int hebi__fit_line(hebi__fit *fit, const hebi__sample *sample, hebi__line_function *through,
                   hebi__workspace *work, hebi_error *err) {
  size_t m = 0;
  for (size_t i = 0; i < sample->n; i++) {
    if (isnan(sample->z[i]))
      continue;
    work->x[m] = (double)(i + 1);
    work->y[m++] = sample->z[i];
  }
  hebi__line line;
  int code = through(&line, work->x, work->y, m, work, err);
  if (code != HEBI_CODE_OK)
    return code;
  extend(fit, sample, &line);
  fit->sigma = line.sigma;
  fit->df = line.df;
  fit->n_uncertain = 2;
  fit->n_params = 0;
  for (size_t i = 0; i < 2; i++)
    for (size_t j = 0; j < 2; j++)
      fit->covariance[i][j] = line.covariance[i][j];
  hebi__fit_show(fit, "intercept", line.intercept, sqrt(line.covariance[0][0]));
  hebi__fit_show(fit, "slope", line.slope, sqrt(line.covariance[1][1]));
  return HEBI_CODE_OK;
}
