/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dynamic optimised Theta model, DOTM: Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler,
 * International Journal of Forecasting 32 (2016) 1151-1161. */
#ifndef HEBI_FORECAST_OPTIMISED_THETA_H
#define HEBI_FORECAST_OPTIMISED_THETA_H

#include <stddef.h>

typedef struct hebi__optimised_theta {
  double alpha;
  double inverse; /* 1 / theta, from a millionth to 1 */
  double level0;
  double squares; /* of the one-step errors that count */
  /* After the last value: the level, the mean, and the line through all values so far. */
  double level, mean, intercept, slope;
} hebi__optimised_theta;

/* Least squares over alpha, theta and the first level. `n` >= 2 values, none missing. */
void hebi__optimised_theta_fit(hebi__optimised_theta *out, const double *z, size_t n,
                               double fineness);

/* The first value whose error counts: no line goes through fewer. */
size_t hebi__optimised_theta_first(size_t n);

/* The errors of one step ahead; sets the last states. */
void hebi__optimised_theta_errors(double *errors, hebi__optimised_theta *t, const double *z,
                                  size_t n);

/* `steps` forecasts after the n values that were fitted. */
void hebi__optimised_theta_forecast(double *out, const hebi__optimised_theta *t, size_t n,
                                    size_t steps);

/* What the forecasts would be higher by if the first of them were missed by one: 1 for itself. */
void hebi__optimised_theta_response(double *out, const hebi__optimised_theta *t, size_t n,
                                    size_t steps);

#endif
