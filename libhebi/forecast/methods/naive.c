/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random walk: tomorrow is like today. A difference over a gap of k years has k times the
 * variance of one year's, so it counts as its k-th root. */
#include "forecast/method.h"

#include <math.h>

int hebi__fit_naive(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                    hebi_error *err) {
  (void)work, (void)err;
  const double *z = sample->z;
  double squares = 0;
  size_t last = 0;
  for (size_t i = 1; i < sample->n; i++) {
    if (isnan(z[i]))
      continue;
    fit->residuals[i] = (z[i] - z[last]) / sqrt((double)(i - last));
    squares += fit->residuals[i] * fit->residuals[i];
    last = i;
  }
  fit->df = (double)(sample->n_observed - 1);
  fit->sigma = sqrt(squares / fit->df);
  for (size_t s = 0; s < sample->steps; s++)
    fit->location[s] = z[last];
  hebi__fit_shocks_stay(fit, sample);
  return HEBI_CODE_OK;
}
