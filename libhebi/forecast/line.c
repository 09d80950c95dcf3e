/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/line.h"

#include "forecast/workspace.h"

#include <gsl/gsl_fit.h>
#include <math.h>

/* Not by gsl_multifit: it loses memory, or ends the process, where memory runs out inside of it. */
int hebi__line_least_squares(hebi__line *line, const double *x, const double *y, size_t n,
                             hebi__workspace *work, hebi_error *err) {
  (void)work, (void)err;
  double *const c = line->covariance[0], squares;
  gsl_fit_linear(x, 1, y, 1, n, &line->intercept, &line->slope, &c[0], &c[1], &c[3], &squares);
  c[2] = c[1];
  line->df = (double)n - 2;
  line->sigma = sqrt(squares / line->df);
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
  const hebi__sample joined = hebi__on_one_footing(fit, sample, work);
  size_t m = 0;
  for (size_t i = 0; i < joined.n; i++) {
    if (isnan(joined.z[i]))
      continue;
    work->x[m] = (double)(i + 1);
    work->y[m++] = joined.z[i];
  }
  hebi__line line;
  int code = through(&line, work->x, work->y, m, work, err);
  if (code != HEBI_CODE_OK)
    return code;
  extend(fit, &joined, &line);
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
