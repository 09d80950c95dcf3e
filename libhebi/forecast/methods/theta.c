/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Theta method: simple exponential smoothing with a drift of half the slope of a straight line,
 * as Hyndman & Billah, International Journal of Forecasting 19 (2003) 287-290, show it to be. */
#include "forecast/smoothing.h"
#include "forecast/workspace.h"

#include <gsl/gsl_fit.h>
#include <math.h>

/* The slope of a straight line through the values. */
static double slope_of(const hebi__sample *sample, hebi__workspace *work) {
  size_t n = 0;
  double intercept, slope, c00, c01, c11, squares;
  for (size_t t = 0; t < sample->n; t++)
    if (!isnan(sample->z[t])) {
      work->x[n] = (double)t;
      work->y[n++] = sample->z[t];
    }
  gsl_fit_linear(work->x, 1, work->y, 1, n, &intercept, &slope, &c00, &c01, &c11, &squares);
  return slope;
}

int hebi__fit_theta(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                    hebi_error *err) {
  hebi__sample joined = hebi__on_one_footing(fit, sample, work);
  int code = hebi__fit_ses(fit, sample, work, err);
  if (code != HEBI_CODE_OK)
    return code;
  double alpha = fit->params[0].estimate, drift = slope_of(&joined, work) / 2;
  double start = (1 - pow(1 - alpha, (double)sample->n)) / alpha;
  for (size_t s = 0; s < sample->steps; s++)
    fit->location[s] += drift * ((double)s + start);
  hebi__fit_show(fit, "drift", drift, NAN);
  return HEBI_CODE_OK;
}
