/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines by gsl_multifit, which the library does not call, as the oracle of those that it fits. */
#ifndef GSL_LINES_H
#define GSL_LINES_H

#include "failure.h"
#include "forecast/line.h"
#include "forecast/random.h"
#include "forecast/workspace.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_randist.h>
#include <math.h>

enum { SERIES = 500, MOST_YEARS = 60 };

/* What gsl_multifit says of a line; `code` is GSL's. */
typedef struct gsl_line {
  int code;
  gsl_matrix *points, *covariance;
  gsl_vector *coefficients;
  double sigma;
} gsl_line;

static inline gsl_line gsl_line_new(const double *x, size_t n) {
  gsl_line line = {.points = gsl_matrix_alloc(n, 2),
                   .covariance = gsl_matrix_alloc(2, 2),
                   .coefficients = gsl_vector_alloc(2)};
  gsl_set_error_handler_off();
  for (size_t i = 0; i < n; i++) {
    gsl_matrix_set(line.points, i, 0, 1);
    gsl_matrix_set(line.points, i, 1, x[i]);
  }
  return line;
}

static inline void gsl_line_free(gsl_line *line) {
  gsl_matrix_free(line->points);
  gsl_matrix_free(line->covariance);
  gsl_vector_free(line->coefficients);
}

/* A line of years 1..n some of which are missing, with normal errors and, every eighth year or so,
 * one that is ten to sixty times as large. Returns the number of points. */
static inline size_t series_make(double *x, double *y, uint64_t seed) {
  hebi__random random;
  hebi__random_seed(&random, seed);
  gsl_rng *rng = &random.gsl;
  size_t n = 5 + gsl_rng_uniform_int(rng, MOST_YEARS - 4), m = 0;
  double intercept = gsl_ran_gaussian(rng, 50), slope = gsl_ran_gaussian(rng, 3);
  double sigma = exp(gsl_ran_gaussian(rng, 1.5));
  for (size_t i = 1; i <= n; i++) {
    double wild = gsl_rng_uniform(rng) < 0.125 ? gsl_ran_flat(rng, 10, 60) : 1;
    double error = wild * gsl_ran_gaussian(rng, sigma);
    if (m >= 5 && gsl_rng_uniform(rng) < 0.1)
      continue;
    x[m] = (double)i;
    y[m++] = intercept + slope * (double)i + error;
  }
  return m;
}

#define EXPECT_CLOSE(got, wanted, size, seed)                                                      \
  cr_expect(fabs((got) - (wanted)) <= 1e-9 * (size), "series %zu: %s is %.17g, GSL says %.17g",    \
            seed, #got, (double)(got), (double)(wanted))

/* All that a line holds, to 1e-9 of its size. Intercept and slope may be close to 0: their size is
 * not below their standard error. */
static inline void expect_gsl_line(const hebi__line *line, const gsl_line *gsl, size_t seed) {
  double intercept = gsl_vector_get(gsl->coefficients, 0);
  double slope = gsl_vector_get(gsl->coefficients, 1);
  double variances[2] = {gsl_matrix_get(gsl->covariance, 0, 0),
                         gsl_matrix_get(gsl->covariance, 1, 1)};
  EXPECT_CLOSE(line->intercept, intercept, fmax(fabs(intercept), sqrt(variances[0])), seed);
  EXPECT_CLOSE(line->slope, slope, fmax(fabs(slope), sqrt(variances[1])), seed);
  EXPECT_CLOSE(line->sigma, gsl->sigma, gsl->sigma, seed);
  for (size_t i = 0; i < 2; i++)
    for (size_t j = 0; j < 2; j++)
      EXPECT_CLOSE(line->covariance[i][j], gsl_matrix_get(gsl->covariance, i, j),
                   sqrt(variances[i] * variances[j]), seed);
}

#endif
