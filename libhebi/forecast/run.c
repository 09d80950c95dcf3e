/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/run.h"

#include "base/error.h"
#include "forecast/scale.h"

#include <math.h>

/* Residuals this small beside the values are rounding. */
static const double ROUNDING = 1e-12;

static void covariances_of_lag(double *out, const hebi__answer *answer, size_t horizon,
                               size_t lag) {
  const hebi__fit *fit = answer->fit;
  size_t trailing = answer->extent.trailing;
  double shocks = 0;
  for (size_t s = 0; s + lag < trailing + horizon; s++) {
    shocks += fit->psi[s] * fit->psi[s + lag];
    if (s < trailing)
      continue;
    double sum = fit->sigma * fit->sigma * shocks;
    for (size_t a = 0; a < fit->n_uncertain; a++)
      for (size_t b = 0; b < fit->n_uncertain; b++)
        sum += fit->jacobian[a][s] * fit->covariance[a][b] * fit->jacobian[b][s + lag];
    out[s - trailing] = sum;
  }
}

void hebi__error_covariances(double *out, const hebi__answer *answer, size_t horizon, size_t lags) {
  for (size_t lag = 0; lag < lags; lag++)
    covariances_of_lag(out + lag * horizon, answer, horizon, lag);
}

hebi_dist hebi__answer_dist(const hebi__answer *answer, size_t i, double variance) {
  return (hebi_dist){.scale = answer->scale,
                     .location = answer->location[i],
                     .spread = sqrt(variance),
                     .df = answer->df,
                     .lower = answer->lower,
                     .upper = answer->upper};
}

/* A logarithm near 0 has the rounding of the number it is made of, that is of 1. */
static double rounding_of(const double *z, size_t n, hebi_scale scale) {
  double largest = scale == HEBI_SCALE_IDENTITY ? 0 : 1;
  for (size_t i = 0; i < n; i++)
    largest = fmax(largest, fabs(z[i]));
  return ROUNDING * largest;
}

static int is_finite(const double *values, size_t n) {
  size_t i = 0;
  while (i < n && isfinite(values[i]))
    i++;
  return i == n;
}

/* Standard errors of a point are what is left of 0 / 0. */
static void forget_std_errors(hebi__fit *fit) {
  for (size_t i = 0; i < fit->n_params; i++)
    fit->params[i].std_error = NAN;
}

/* Decides what can be said of the spread, and sets work->errors. */
static int judge_spread(hebi__answer *answer, hebi__workspace *work, const hebi_method *method,
                        double rounding, size_t horizon, hebi_error *err) {
  const hebi__fit *fit = answer->fit;
  int overflow = !is_finite(answer->location, horizon);
  answer->status = HEBI_FORECAST_STATUS_OK;
  if (answer->extent.observed < (size_t)method->min_n_spread + answer->extent.breaks)
    answer->status = HEBI_FORECAST_STATUS_POINT;
  else if (fit->sigma <= rounding)
    answer->status = HEBI_FORECAST_STATUS_DEGENERATE;
  if (answer->status == HEBI_FORECAST_STATUS_POINT)
    forget_std_errors(&work->fit);
  answer->df = answer->sigma = NAN;
  for (size_t i = 0; i < horizon; i++)
    work->errors[i] = NAN;
  if (answer->status == HEBI_FORECAST_STATUS_OK) {
    hebi__error_covariances(work->errors, answer, horizon, 1);
    overflow = overflow || !is_finite(work->errors, horizon);
    answer->df = fit->df;
    answer->sigma = fit->sigma;
  }
  if (overflow)
    return hebi__fail(err, HEBI_CODE_NUMERIC, NULL, "%s: the numbers are too large to be forecast",
                      method->name);
  return HEBI_CODE_OK;
}

/* A bridged break hides a change: it takes that change's degree of freedom. */
static void pay_for_splices(hebi__fit *fit) {
  double paid = (fit->df - (double)fit->spliced) / fit->df;
  if (fit->spliced == 0 || !(paid > 0))
    return;
  fit->df *= paid;
  fit->sigma /= sqrt(paid);
  for (size_t i = 0; i < fit->n_uncertain; i++)
    for (size_t j = 0; j < fit->n_uncertain; j++)
      fit->covariance[i][j] /= paid;
  for (size_t i = 0; i < fit->n_params; i++)
    fit->params[i].std_error /= sqrt(paid);
}

static size_t count_breaks(const hebi__sample *sample) {
  size_t breaks = 0;
  for (hebi__walk w = {.sample = sample}; hebi__walk_on(&w);)
    breaks += w.broken != 0;
  return breaks;
}

static int fit_sample(hebi__answer *answer, const double *y, const int32_t *shifted,
                      const hebi__request *request, const hebi__method_entry *entry,
                      hebi__workspace *work, hebi_error *err) {
  hebi__extent *extent = &answer->extent;
  for (size_t i = 0; i < extent->n; i++)
    work->z[i] = hebi__scale_apply(answer->scale, y[extent->first + i]);
  hebi__sample sample = {.z = work->z,
                         .shifted = shifted != NULL ? shifted + extent->first : NULL,
                         .n = extent->n,
                         .n_observed = extent->observed,
                         .steps = extent->trailing + (size_t)request->horizon,
                         .rounding = rounding_of(work->z, extent->n, answer->scale),
                         .levels = request->support == HEBI_SUPPORT_POSITIVE ||
                                   request->support == HEBI_SUPPORT_COUNT};
  extent->breaks = count_breaks(&sample);
  hebi__workspace_clear(work, sample.n, sample.steps);
  int code = entry->fit(&work->fit, &sample, work, err);
  if (code != HEBI_CODE_OK)
    return code;
  pay_for_splices(&work->fit);
  answer->fit = &work->fit;
  answer->location = work->fit.location + extent->trailing;
  return judge_spread(answer, work, &entry->shown, sample.rounding, (size_t)request->horizon, err);
}

static void set_bounds(hebi__answer *answer, hebi_support support) {
  double lower, upper;
  hebi__scale_bounds(&lower, &upper, answer->scale);
  hebi__support_bounds(&answer->lower, &answer->upper, support);
  answer->lower = fmax(answer->lower, lower);
  answer->upper = fmin(answer->upper, upper);
}

int hebi__run(hebi__answer *answer, const double *y, const int32_t *shifted, size_t n,
              const hebi__request *request, hebi__workspace *work, hebi_error *err) {
  int code = hebi__extent_read(&answer->extent, y, n, err);
  if (code == HEBI_CODE_OK)
    code = hebi__support_check(&answer->extent, request->support, err);
  if (code != HEBI_CODE_OK)
    return code;
  answer->choice = (hebi__choice){request->method, NULL, NULL};
  if (request->is_auto)
    answer->choice = hebi__choose(request->support, answer->extent.observed);
  const hebi__method_entry *entry = hebi__method_entry_at(answer->choice.method);
  if (answer->extent.observed < (size_t)entry->shown.min_n)
    return hebi__fail(err, HEBI_CODE_SHORT, "y", "%s needs %d observations, got %zu",
                      entry->shown.name, (int)entry->shown.min_n, answer->extent.observed);
  code = hebi__scale_choose(&answer->scale, entry->rule, &answer->extent, request->support, err);
  if (code != HEBI_CODE_OK)
    return code;
  set_bounds(answer, request->support);
  return fit_sample(answer, y, shifted, request, entry, work, err);
}
