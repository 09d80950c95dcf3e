/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random walk with a constant drift. A difference over a gap of k years has mean k * drift and k
 * times the variance of one year's; weighting by 1 / k makes the drift the change from the first to
 * the last value over the years between them. */
#include "forecast/method.h"

#include <math.h>

static double squared_residuals(hebi__fit *fit, const hebi__sample *sample, double drift) {
  const double *z = sample->z;
  double squares = 0;
  size_t last = 0;
  for (size_t i = 1; i < sample->n; i++) {
    if (isnan(z[i]))
      continue;
    double years = (double)(i - last);
    fit->residuals[i] = (z[i] - z[last] - years * drift) / sqrt(years);
    squares += fit->residuals[i] * fit->residuals[i];
    last = i;
  }
  return squares;
}

int hebi__fit_drift(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                    hebi_error *err) {
  (void)work, (void)err;
  const double *z = sample->z;
  double years = (double)(sample->n - 1);
  double drift = (z[sample->n - 1] - z[0]) / years;
  fit->df = (double)sample->n_observed - 2;
  fit->sigma = sqrt(squared_residuals(fit, sample, drift) / fit->df);
  for (size_t s = 0; s < sample->steps; s++) {
    fit->location[s] = z[sample->n - 1] + (double)(s + 1) * drift;
    fit->jacobian[0][s] = (double)(s + 1);
  }
  hebi__fit_shocks_stay(fit, sample);
  fit->covariance[0][0] = fit->sigma * fit->sigma / years;
  fit->n_uncertain = 1;
  hebi__fit_show(fit, "drift", drift, sqrt(fit->covariance[0][0]));
  return HEBI_CODE_OK;
}
