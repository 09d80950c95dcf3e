/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random walk: tomorrow is like today. A difference over a gap of k years has k times the
 * variance of one year's, so it counts as its k-th root; one across a break is not known. */
#include "forecast/method.h"

#include <math.h>

int hebi__fit_naive(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                    hebi_error *err) {
  (void)work, (void)err;
  const double *z = sample->z;
  double squares = 0;
  fit->df = 0;
  for (hebi__walk w = {.sample = sample}; hebi__walk_on(&w);) {
    if (w.broken)
      continue;
    fit->residuals[w.to] = (z[w.to] - z[w.from]) / sqrt((double)(w.to - w.from));
    squares += fit->residuals[w.to] * fit->residuals[w.to];
    fit->df++;
  }
  fit->sigma = sqrt(squares / fit->df);
  for (size_t s = 0; s < sample->steps; s++)
    fit->location[s] = z[sample->n - 1];
  hebi__fit_shocks_stay(fit, sample);
  return HEBI_CODE_OK;
}
