/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One forecast from an array to the distribution of every year: the same steps for a single series
 * and for each of a batch. */
#ifndef HEBI_FORECAST_RUN_H
#define HEBI_FORECAST_RUN_H

#include "forecast/workspace.h"

/* What is asked for, checked once. */
typedef struct hebi__request {
  int is_auto;
  size_t method; /* where not automatic */
  hebi_support support;
  int32_t horizon;
} hebi__request;

/* Checks the options (NULL: the defaults). */
int hebi__request_read(hebi__request *request, const hebi_forecast_options *options,
                       hebi_error *err);

/* What an array holds. */
typedef struct hebi__extent {
  size_t first; /* first observed value */
  size_t n;     /* years from the first observed to the last */
  size_t observed, missing, trailing;
  size_t breaks; /* level shifts between observed values */
  double lowest, highest;
} hebi__extent;

/* Fails where a value is infinite or nothing is observed. */
int hebi__extent_read(hebi__extent *extent, const double *y, size_t n, hebi_error *err);

/* Fails where a value lies outside of the support. */
int hebi__support_check(const hebi__extent *extent, hebi_support support, hebi_error *err);

/* The scale for a method; fails where it needs logarithms that do not exist. */
int hebi__scale_choose(hebi_scale *scale, hebi__scale_rule rule, const hebi__extent *extent,
                       hebi_support support, hebi_error *err);

/* The method that fits a support and a number of observations, and why. */
typedef struct hebi__choice {
  size_t method;
  const char *why_zh, *why_en;
} hebi__choice;
hebi__choice hebi__choose(hebi_support support, size_t observed);

/* The answer. `fit` is the workspace's, as are the errors. */
typedef struct hebi__answer {
  hebi__extent extent;
  hebi__choice choice;
  hebi_forecast_status status;
  hebi_scale scale;
  double lower, upper; /* the support's bounds */
  double df, sigma;    /* NaN for a point */
  const hebi__fit *fit;
  const double *location; /* [horizon] */
} hebi__answer;

/* `shifted` (NULL: nowhere): 1 where a break leads into the year. */
int hebi__run(hebi__answer *answer, const double *y, const int32_t *shifted, size_t n,
              const hebi__request *request, hebi__workspace *work, hebi_error *err);

/* Covariances of the forecast errors of the years 1..horizon: out[lag * horizon + i] is that of the
 * years i + 1 and i + 1 + lag, for lags below `lags`. */
void hebi__error_covariances(double *out, const hebi__answer *answer, size_t horizon, size_t lags);

/* The distribution of the i-th year; `variance` is its forecast error's. */
hebi_dist hebi__answer_dist(const hebi__answer *answer, size_t i, double variance);

#endif
