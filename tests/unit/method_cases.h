/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A method against its oracle. */
#ifndef METHOD_CASES_H
#define METHOD_CASES_H

#include "forecast_cases.h"

static inline hebi_forecast *forecast_case(const cJSON *one, const char *method, int32_t horizon,
                                           const char *label) {
  size_t n;
  double *y = forecast_case_array(one, "y", &n);
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = method;
  options.horizon = horizon;
  options.support =
      support_called(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(one, "support")));
  hebi_forecast *forecast;
  hebi_error err;
  hebi_forecast_array(&forecast, y, n, &options, &err);
  cr_assert_not_null(forecast, "%s: %s", label, err.message);
  free(y);
  return forecast;
}

static inline void check_number(double got, double wanted, double tolerance, const char *what,
                                size_t i, const char *label) {
  cr_expect(about_equal(got, wanted, tolerance), "%s: %s[%zu] is %.17g, wanted %.17g", label, what,
            i, got, wanted);
}

static inline void check_params(const hebi_forecast_info *info, const cJSON *one, double tolerance,
                                const char *label) {
  const cJSON *params = cJSON_GetObjectItemCaseSensitive(one, "params"), *param;
  size_t i = 0;
  cr_assert_eq(info->n_params, (size_t)cJSON_GetArraySize(params), "%s: %zu params", label,
               info->n_params);
  cJSON_ArrayForEach(param, params) {
    cr_expect_str_eq(info->params[i].name, param->string, "%s", label);
    cr_assert_eq(cJSON_GetArraySize(param), 2, "%s", label);
    check_number(info->params[i].estimate, cJSON_GetArrayItem(param, 0)->valuedouble, tolerance,
                 param->string, i, label);
    const cJSON *error = cJSON_GetArrayItem(param, 1); /* null: not estimated */
    check_number(info->params[i].std_error, cJSON_IsNull(error) ? NAN : error->valuedouble,
                 tolerance, param->string, i, label);
    i++;
  }
}

static inline void check_interval(const hebi_dist *dist, const cJSON *one, size_t i,
                                  double tolerance, const char *label) {
  size_t n;
  double lo, hi, level = forecast_case_number(one, "level");
  double *wanted_lo = forecast_case_array(one, "lo", &n);
  double *wanted_hi = forecast_case_array(one, "hi", &n);
  if (n > 0) {
    cr_assert_eq(hebi_dist_interval(&lo, &hi, dist, level, NULL), HEBI_CODE_OK);
    check_number(lo, wanted_lo[i], tolerance, "lo", i, label);
    check_number(hi, wanted_hi[i], tolerance, "hi", i, label);
  }
  free(wanted_lo);
  free(wanted_hi);
}

static inline void check_residuals(const hebi_forecast *forecast, const cJSON *one,
                                   double tolerance, const char *label) {
  size_t n, n_wanted;
  const double *got = hebi_forecast_residuals(forecast, &n);
  double *wanted = forecast_case_array(one, "residuals", &n_wanted);
  double size = hebi_forecast_get(forecast)->sigma;
  cr_assert(n_wanted == 0 || n_wanted == n, "%s: %zu residuals", label, n);
  for (size_t i = 0; i < n_wanted; i++) /* one that is 0 but for rounding has no relative error */
    cr_expect(isnan(wanted[i]) ? isnan(got[i]) : fabs(got[i] - wanted[i]) <= 100 * tolerance * size,
              "%s: residual %zu is %.17g, wanted %.17g", label, i, got[i], wanted[i]);
  free(wanted);
}

/* A case is of the method that its file is called after, or of the one that it names. */
static inline void check_method(const cJSON *one, const char *file, const char *label) {
  size_t horizon, n;
  const char *named = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(one, "method"));
  const char *method = named != NULL ? named : file;
  double *location = forecast_case_array(one, "location", &horizon);
  double *spread = forecast_case_array(one, "spread", &n);
  cr_assert(horizon > 0 && n == horizon, "%s", label);
  hebi_forecast *forecast = forecast_case(one, method, (int32_t)horizon, label);
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  double tolerance = forecast_case_number(one, "tolerance");
  if (isnan(tolerance))
    tolerance = 1e-8;
  cr_expect_str_eq(info->method->name, method);
  cr_expect_eq(info->status, HEBI_FORECAST_STATUS_OK, "%s", label);
  cr_expect_str_eq(hebi_scale_name(info->scale),
                   cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(one, "scale")), "%s",
                   label);
  check_number(info->df, forecast_case_number(one, "df"), 1e-14, "df", 0, label);
  check_number(info->sigma, forecast_case_number(one, "sigma"), tolerance, "sigma", 0, label);
  check_params(info, one, tolerance, label);
  check_residuals(forecast, one, tolerance, label);
  for (size_t i = 0; i < horizon; i++) {
    hebi_dist dist;
    cr_assert_eq(hebi_forecast_dist(&dist, forecast, (int32_t)i + 1, NULL), HEBI_CODE_OK);
    check_number(dist.location, location[i], tolerance, "location", i, label);
    check_number(dist.spread, spread[i], tolerance, "spread", i, label);
    check_interval(&dist, one, i, tolerance, label);
  }
  hebi_forecast_free(forecast);
  free(location);
  free(spread);
}

#endif
