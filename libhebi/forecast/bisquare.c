/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line by Tukey's bisquare: the steps and the constants of gsl_multifit_robust (its
 * sources are Street, Carroll and Ruppert 1988, DuMouchel and O'Brien 1989), which itself cannot be
 * called: where memory runs out inside of it, it loses some or ends the process. */
#include "base/error.h"
#include "forecast/line.h"
#include "forecast/workspace.h"

#include <gsl/gsl_fit.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>

static const double TUNING = 4.685; /* 95 % efficiency where errors are normal */
enum { MAX_ITERATIONS = 100, COEFFICIENTS = 2 };

/* What stays the same from one iteration to the next, and room for what does not. */
typedef struct bisquare {
  const double *x, *y;
  size_t n;
  double *residuals;
  double *weights;
  double *correction; /* 1 / sqrt(1 - leverage) of each point */
  double *sorted;
  double least_sigma;
} bisquare;

static double weight(double u) {
  return fabs(u) < 1 ? gsl_pow_2(1 - u * u) : 0;
}

/* Derivative of u * weight(u). */
static double influence_slope(double u) {
  return fabs(u) < 1 ? (1 - u * u) * (1 - 5 * u * u) : 0;
}

static void set_corrections(bisquare *b) {
  double mean = gsl_stats_mean(b->x, 1, b->n), sxx = gsl_stats_tss_m(b->x, 1, b->n, mean);
  for (size_t i = 0; i < b->n; i++) {
    double leverage = 1 / (double)b->n + gsl_pow_2(b->x[i] - mean) / sxx;
    b->correction[i] = 1 / sqrt(1 - GSL_MIN(leverage, 0.9999));
  }
}

static void set_residuals(bisquare *b, const hebi__line *line) {
  for (size_t i = 0; i < b->n; i++)
    b->residuals[i] = b->y[i] - (line->intercept + line->slope * b->x[i]);
}

/* Standard deviation from the median of the absolute residuals, of which the smallest are left out:
 * the line goes through as many points as it has coefficients. */
static double mad_sigma(const bisquare *b) {
  for (size_t i = 0; i < b->n; i++)
    b->sorted[i] = fabs(b->residuals[i]);
  gsl_sort(b->sorted, 1, b->n);
  const size_t skip = COEFFICIENTS - 1;
  return gsl_stats_median_from_sorted_data(b->sorted + skip, 1, b->n - skip) / 0.6745;
}

/* How far from the line a point is left out. Where most points lie on it exactly, their rounding
 * errors must not decide. */
static double reach(const bisquare *b) {
  return GSL_MAX(mad_sigma(b), b->least_sigma) * TUNING;
}

static void set_weights(bisquare *b) {
  for (size_t i = 0; i < b->n; i++)
    b->residuals[i] *= b->correction[i];
  double scale = reach(b);
  for (size_t i = 0; i < b->n; i++)
    b->weights[i] = weight(b->residuals[i] / scale);
}

static int settled(double before, double after) {
  return fabs(after - before) <= GSL_SQRT_DBL_EPSILON * GSL_MAX(fabs(before), fabs(after));
}

/* From the least squares line in `line` to the robust one; 0 where it does not converge. */
static int iterate(bisquare *b, hebi__line *line) {
  for (int i = 0; i < MAX_ITERATIONS; i++) {
    set_weights(b);
    hebi__line before = *line;
    double cov00, cov01, cov11, squares;
    gsl_fit_wlinear(b->x, 1, b->weights, 1, b->y, 1, b->n, &line->intercept, &line->slope, &cov00,
                    &cov01, &cov11, &squares);
    set_residuals(b, line);
    if (settled(before.intercept, line->intercept) && settled(before.slope, line->slope))
      return 1;
  }
  return 0;
}

/* The residual standard error that belongs to least squares' covariance (Street et al.), and not
 * below what least squares' own one suggests (DuMouchel and O'Brien). */
static double robust_sigma(const bisquare *b, double least_squares_sigma) {
  const double n = (double)b->n, p = COEFFICIENTS;
  double scale = reach(b), slope = 0, squares = 0;
  for (size_t i = 0; i < b->n; i++) {
    double u = b->residuals[i] * b->correction[i] / scale;
    slope += influence_slope(u) / n;
    squares += gsl_pow_2(u * weight(u) / b->correction[i]);
  }
  double inflate = 1 + p / n * (1 - slope) / slope;
  double sigma = inflate * sqrt(squares / (n - p)) * scale / slope;
  double floor = sqrt((gsl_pow_2(least_squares_sigma * p) + gsl_pow_2(sigma) * n) / (p * p + n));
  return GSL_MAX(sigma, floor);
}

int hebi__line_bisquare(hebi__line *line, const double *x, const double *y, size_t n,
                        hebi__workspace *work, hebi_error *err) {
  int code = hebi__line_least_squares(line, x, y, n, work, err);
  if (code != HEBI_CODE_OK || line->sigma == 0)
    return code;
  const double least_squares_sigma = line->sigma;
  bisquare b = {.x = x, .y = y, .n = n, .residuals = work->scratch};
  b.weights = b.residuals + n, b.correction = b.weights + n, b.sorted = b.correction + n;
  b.least_sigma = 1e-6 * gsl_stats_sd(y, 1, n);
  set_corrections(&b);
  set_residuals(&b, line);
  if (!iterate(&b, line))
    return hebi__fail(err, HEBI_CODE_NUMERIC, NULL, "the robust line does not settle in %d steps",
                      MAX_ITERATIONS);
  line->sigma = robust_sigma(&b, least_squares_sigma);
  for (size_t i = 0; i < 4; i++)
    line->covariance[i / 2][i % 2] *= gsl_pow_2(line->sigma / least_squares_sigma);
  return HEBI_CODE_OK;
}
