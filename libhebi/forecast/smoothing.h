/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exponential smoothing with additive errors: ETS(A,N,N), (A,A,N) and (A,Ad,N) of Hyndman, Koehler,
 * Ord & Snyder, Forecasting with Exponential Smoothing, 2008, ch. 2 and 5. */
#ifndef HEBI_FORECAST_SMOOTHING_H
#define HEBI_FORECAST_SMOOTHING_H

#include "forecast/method.h"

typedef enum hebi__trend {
  HEBI__TREND_NONE = 0,
  HEBI__TREND_LINEAR = 1,
  HEBI__TREND_DAMPED = 2
} hebi__trend;

typedef struct hebi__smoothing {
  hebi__trend trend;
  double alpha, beta, phi; /* without a trend 0 and 1, without damping phi is 1 */
  double level0, growth0;  /* the states before the first value */
  double level, growth;    /* and after the last */
  double squares;          /* the sum of the squared one-step errors */
} hebi__smoothing;

/* How finely the parameters are sought: the last step of the search, as a share of their range. */
extern const double hebi__fine, hebi__coarse;

/* Least squares over parameters and first states. Years that are missing (NaN) move the states on
 * without an error. `n` >= 2, z[0] is observed. */
void hebi__smoothing_fit(hebi__smoothing *out, hebi__trend trend, const double *z, size_t n,
                         double fineness);

/* The errors of one step ahead, NaN in missing years; sets the last states. */
void hebi__smoothing_errors(double *errors, hebi__smoothing *s, const double *z, size_t n);

/* Fills the fit of a method. The first states and the parameters cost a degree of freedom each. */
int hebi__fit_smoothing(hebi__fit *fit, const hebi__sample *sample, hebi__trend trend,
                        hebi__workspace *work);

/* phi + phi^2 + ... + phi^steps: what a growth of 1 adds up to. */
double hebi__smoothing_reach(const hebi__smoothing *s, size_t steps);

#endif
