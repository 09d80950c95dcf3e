/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line through points: what the trend methods share. */
#ifndef HEBI_FORECAST_LINE_H
#define HEBI_FORECAST_LINE_H

#include "forecast/method.h"

typedef struct hebi__line {
  double intercept, slope;
  double covariance[2][2];
  double sigma, df;
} hebi__line;

/* Least squares through n points; no more of them than the workspace holds. */
int hebi__line_least_squares(hebi__line *line, const double *x, const double *y, size_t n,
                             hebi__workspace *work, hebi_error *err);

/* Tukey's bisquare. */
int hebi__line_bisquare(hebi__line *line, const double *x, const double *y, size_t n,
                        hebi__workspace *work, hebi_error *err);

typedef int hebi__line_function(hebi__line *line, const double *x, const double *y, size_t n,
                                hebi__workspace *work, hebi_error *err);

/* A whole method: a line through the sample (time counts from the first observed year as 1) and its
 * extension. */
int hebi__fit_line(hebi__fit *fit, const hebi__sample *sample, hebi__line_function *through,
                   hebi__workspace *work, hebi_error *err);

#endif
