/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Independent draws around a constant mean. Missing years do not matter. */
#include "forecast/workspace.h"

#include <math.h>

static double mean_of(const hebi__sample *sample) {
  double sum = 0;
  for (size_t i = 0; i < sample->n; i++)
    sum += isnan(sample->z[i]) ? 0 : sample->z[i];
  return sum / (double)sample->n_observed;
}

int hebi__fit_mean(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                   hebi_error *err) {
  (void)err;
  const hebi__sample joined = hebi__on_one_footing(fit, sample, work);
  const double *z = joined.z;
  double mean = mean_of(&joined), squares = 0;
  for (size_t i = 0; i < sample->n; i++) {
    fit->residuals[i] = z[i] - mean;
    squares += isnan(z[i]) ? 0 : fit->residuals[i] * fit->residuals[i];
  }
  fit->df = (double)sample->n_observed - 1;
  fit->sigma = sqrt(squares / fit->df);
  for (size_t s = 0; s < sample->steps; s++) {
    fit->location[s] = mean;
    fit->jacobian[0][s] = 1;
  }
  hebi__fit_shocks_pass(fit);
  fit->covariance[0][0] = fit->sigma * fit->sigma / (double)sample->n_observed;
  fit->n_uncertain = 1;
  hebi__fit_show(fit, "mean", mean, sqrt(fit->covariance[0][0]));
  return HEBI_CODE_OK;
}
