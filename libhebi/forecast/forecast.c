/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/forecast.h"

#include "base/error.h"
#include "base/guard.h"
#include "forecast/run.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <math.h>
#include <string.h>

static void set_info(hebi_forecast *forecast, const hebi__answer *answer, size_t horizon) {
  const hebi__extent *extent = &answer->extent;
  forecast->info = (hebi_forecast_info){.method = hebi_method_at(answer->choice.method),
                                        .why_zh = answer->choice.why_zh,
                                        .why_en = answer->choice.why_en,
                                        .status = answer->status,
                                        .scale = answer->scale,
                                        .horizon = (int32_t)horizon,
                                        .n_observed = extent->observed,
                                        .n_missing = extent->missing,
                                        .n_trailing = extent->trailing,
                                        .df = answer->df,
                                        .sigma = answer->sigma};
}

/* The Cholesky factor of the correlations between the errors of the years. There is none where two
 * years' errors cannot be told apart: then there are distributions but no paths. */
static int set_factor(hebi_forecast *forecast, const hebi__answer *answer, size_t horizon,
                      hebi_error *err) {
  double *covariances = hebi__arena_take(&forecast->arena, horizon * horizon, sizeof(double));
  double *factor = hebi__arena_take(&forecast->arena, horizon * horizon, sizeof(double));
  if (covariances == NULL || factor == NULL)
    return hebi__fail_memory(err);
  hebi__error_covariances(covariances, answer, horizon, horizon);
  for (size_t i = 0; i < horizon; i++)
    for (size_t j = 0; j <= i; j++)
      factor[i * horizon + j] = factor[j * horizon + i] =
          covariances[(i - j) * horizon + j] / sqrt(covariances[i]) / sqrt(covariances[j]);
  gsl_matrix_view matrix = gsl_matrix_view_array(factor, horizon, horizon);
  if (gsl_linalg_cholesky_decomp1(&matrix.matrix) == GSL_SUCCESS)
    forecast->factor = factor;
  return HEBI_CODE_OK;
}

static int copy_fit(hebi_forecast *forecast, const hebi__answer *answer, const double *errors,
                    hebi_error *err) {
  size_t horizon = (size_t)forecast->info.horizon;
  const hebi__fit *fit = answer->fit;
  hebi__arena *arena = &forecast->arena;
  forecast->dists = hebi__arena_take(arena, horizon, sizeof *forecast->dists);
  forecast->residuals = hebi__arena_take(arena, forecast->n, sizeof(double));
  hebi_param *params = hebi__arena_take(arena, fit->n_params, sizeof *params);
  if (forecast->dists == NULL || forecast->residuals == NULL || params == NULL)
    return hebi__fail_memory(err);
  for (size_t i = 0; i < horizon; i++)
    forecast->dists[i] = hebi__answer_dist(answer, i, errors[i]);
  for (size_t i = 0; i < forecast->n; i++)
    forecast->residuals[i] = NAN;
  if (answer->extent.n > 0)
    memcpy(forecast->residuals + answer->extent.first, fit->residuals,
           answer->extent.n * sizeof(double));
  if (fit->n_params > 0)
    memcpy(params, fit->params, fit->n_params * sizeof *params);
  forecast->info.params = params;
  forecast->info.n_params = fit->n_params;
  if (answer->status != HEBI_FORECAST_STATUS_OK)
    return HEBI_CODE_OK;
  return set_factor(forecast, answer, horizon, err);
}

static int make(hebi_forecast **out, size_t n, const hebi__answer *answer,
                const hebi__workspace *work, size_t horizon, hebi_error *err) {
  hebi__arena arena = {0};
  hebi_forecast *forecast = hebi__arena_take(&arena, 1, sizeof *forecast);
  if (forecast == NULL)
    return hebi__fail_memory(err);
  forecast->arena = arena;
  forecast->n = n;
  set_info(forecast, answer, horizon);
  int code = copy_fit(forecast, answer, work->errors, err);
  if (code != HEBI_CODE_OK)
    hebi_forecast_free(forecast);
  else
    *out = forecast;
  return code;
}

static int forecast_guarded(hebi_forecast **out, const double *y, const int32_t *shifted, size_t n,
                            const hebi__request *request, hebi_error *err) {
  hebi__workspace work;
  hebi__answer answer;
  size_t horizon = (size_t)request->horizon;
  int code = HEBI_CODE_MEMORY;
  if (!hebi__workspace_create(&work, n, horizon))
    hebi__fail_memory(err);
  else
    code = hebi__run(&answer, y, shifted, n, request, &work, err);
  if (code == HEBI_CODE_OK)
    code = make(out, n, &answer, &work, horizon, err);
  hebi__workspace_free(&work);
  return code;
}

static int forecast(hebi_forecast **out, const double *y, const int32_t *shifted, size_t n,
                    const hebi_forecast_options *options, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (y == NULL && n > 0)
    return hebi__fail_null(err, "y");
  hebi__request request;
  int code = hebi__request_read(&request, options, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi__guard_enter();
  code = forecast_guarded(out, y, shifted, n, &request, err);
  hebi__guard_leave();
  return code == HEBI_CODE_OK ? hebi__ok(err) : code;
}

int hebi_forecast_array(hebi_forecast **out, const double *y, size_t n,
                        const hebi_forecast_options *options, hebi_error *err) {
  return forecast(out, y, NULL, n, options, err);
}

int hebi_forecast_annual(hebi_forecast **out, const hebi_annual *annual,
                         const hebi_forecast_options *options, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (annual == NULL)
    return hebi__fail_null(err, "annual");
  int code = forecast(out, annual->values, annual->shifted, annual->n, options, err);
  if (code == HEBI_CODE_OK)
    (*out)->info.last_year = annual->first_year + (int32_t)annual->n - 1;
  return code;
}

int hebi_forecast_series(hebi_forecast **out, const hebi_series *series,
                         const hebi_forecast_options *options, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  hebi_annual *annual;
  int code = hebi_annual_create(&annual, series, HEBI_VINTAGE_REVISED, 0, 0, err);
  if (code != HEBI_CODE_OK)
    return code;
  code = hebi_forecast_annual(out, annual, options, err);
  hebi_annual_free(annual);
  return code;
}

void hebi_forecast_free(hebi_forecast *forecast) {
  if (forecast == NULL)
    return;
  hebi__arena arena = forecast->arena;
  hebi__arena_free(&arena);
}

const hebi_forecast_info *hebi_forecast_get(const hebi_forecast *forecast) {
  return forecast ? &forecast->info : NULL;
}

int hebi_forecast_dist(hebi_dist *out, const hebi_forecast *forecast, int32_t step,
                       hebi_error *err) {
  if (out == NULL || forecast == NULL)
    return hebi__fail_null(err, out == NULL ? "out" : "forecast");
  if (step < 1 || step > forecast->info.horizon)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "step", "step is 1 to the horizon %d, got %d",
                      (int)forecast->info.horizon, (int)step);
  *out = forecast->dists[step - 1];
  return hebi__ok(err);
}

const double *hebi_forecast_residuals(const hebi_forecast *forecast, size_t *n) {
  if (n != NULL)
    *n = forecast ? forecast->n : 0;
  return forecast ? forecast->residuals : NULL;
}
