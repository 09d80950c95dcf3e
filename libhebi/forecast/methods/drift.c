/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random walk with a constant drift. A difference over a gap of k years has mean k * drift and k
 * times the variance of one year's; weighting by 1 / k makes the drift the change from the first to
 * the last value over the years between them; changes across a break are left out of both. */
#include "forecast/method.h"

#include <math.h>

/* Total change and the years it took; a change across a break is not known. */
static void total_change(double *change, double *years, const hebi__sample *sample) {
  *change = *years = 0;
  for (hebi__walk w = {.sample = sample}; hebi__walk_on(&w);) {
    if (w.broken)
      continue;
    *change += sample->z[w.to] - sample->z[w.from];
    *years += (double)(w.to - w.from);
  }
}

double hebi__drift_residuals(hebi__fit *fit, double *n, const hebi__sample *sample, double drift) {
  double squares = 0;
  *n = 0;
  for (hebi__walk w = {.sample = sample}; hebi__walk_on(&w);) {
    if (w.broken)
      continue;
    double years = (double)(w.to - w.from);
    double residual = (sample->z[w.to] - sample->z[w.from] - years * drift) / sqrt(years);
    fit->residuals[w.to] = residual;
    squares += residual * residual;
    ++*n;
  }
  return squares;
}

int hebi__fit_drift(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                    hebi_error *err) {
  (void)work, (void)err;
  double change, years, n;
  total_change(&change, &years, sample);
  double drift = years > 0 ? change / years : 0;
  double squares = hebi__drift_residuals(fit, &n, sample, drift);
  fit->df = n - 1;
  fit->sigma = sqrt(squares / fit->df);
  for (size_t s = 0; s < sample->steps; s++) {
    fit->location[s] = sample->z[sample->n - 1] + (double)(s + 1) * drift;
    fit->jacobian[0][s] = (double)(s + 1);
  }
  hebi__fit_shocks_stay(fit, sample);
  fit->covariance[0][0] = fit->sigma * fit->sigma / years;
  fit->n_uncertain = 1;
  hebi__fit_show(fit, "drift", drift, sqrt(fit->covariance[0][0]));
  return HEBI_CODE_OK;
}
