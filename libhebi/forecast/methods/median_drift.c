/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random walk whose drift is the median change: one year's jump hardly moves it. A change over k
 * years counts as k changes of a k-th. */
#include "forecast/workspace.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

static size_t yearly_changes(double *changes, const hebi__sample *sample) {
  size_t n = 0;
  for (hebi__walk w = {.sample = sample}; hebi__walk_on(&w);)
    for (size_t t = w.from; !w.broken && t < w.to; t++)
      changes[n++] = (sample->z[w.to] - sample->z[w.from]) / (double)(w.to - w.from);
  return n;
}

int hebi__fit_median_drift(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                           hebi_error *err) {
  (void)err;
  size_t years = yearly_changes(work->x, sample);
  gsl_sort(work->x, 1, years);
  double drift = years > 0 ? gsl_stats_median_from_sorted_data(work->x, 1, years) : 0, n;
  double squares = hebi__drift_residuals(fit, &n, sample, drift);
  fit->df = n - 1;
  fit->sigma = sqrt(squares / fit->df);
  for (size_t s = 0; s < sample->steps; s++) {
    fit->location[s] = sample->z[sample->n - 1] + (double)(s + 1) * drift;
    fit->jacobian[0][s] = (double)(s + 1);
  }
  hebi__fit_shocks_stay(fit, sample);
  /* The median of many normal numbers has pi / 2 times the variance of their mean. */
  fit->covariance[0][0] = M_PI / 2 * fit->sigma * fit->sigma / (double)years;
  fit->n_uncertain = 1;
  hebi__fit_show(fit, "drift", drift, sqrt(fit->covariance[0][0]));
  return HEBI_CODE_OK;
}
