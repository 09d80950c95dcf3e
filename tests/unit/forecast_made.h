/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forecasts made in tests, and what every one of them has to keep. */
#ifndef FORECAST_MADE_H
#define FORECAST_MADE_H

#include "forecast_cases.h"

static inline hebi_forecast_options options_for(const char *method, int32_t support,
                                                int32_t horizon) {
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = method;
  options.support = (hebi_support)support;
  options.horizon = horizon;
  return options;
}

static const double ordinary[12] = {12.5, 13.1, 12.9, 14.2, 15.8, 15.1,
                                    16.9, 18.4, 17.7, 19.6, 20.3, 22.8};

/* Fails the test unless the array can be forecast. */
static inline hebi_forecast *forecast_of(const double *y, size_t n, const char *method,
                                         int32_t support, int32_t horizon) {
  hebi_forecast *forecast = UNTOUCHED(hebi_forecast);
  hebi_error err = dirty_error();
  hebi_forecast_options options = options_for(method, support, horizon);
  cr_assert_eq(hebi_forecast_array(&forecast, y, n, &options, &err), HEBI_CODE_OK, "%s: %s",
               method ? method : "auto", err.message);
  CHECK_CLEARED(&err);
  return forecast;
}

static inline hebi_dist dist_at(const hebi_forecast *forecast, int32_t step) {
  hebi_dist dist;
  cr_assert_eq(hebi_forecast_dist(&dist, forecast, step, NULL), HEBI_CODE_OK);
  return dist;
}

static inline void check_point(const hebi_forecast *forecast, int32_t step, const char *label) {
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  hebi_dist dist = dist_at(forecast, step);
  double lo, hi;
  cr_expect(isfinite(hebi_dist_median(&dist)), "%s", label);
  cr_expect(isnan(dist.spread) && isnan(info->df) && isnan(info->sigma), "%s", label);
  for (size_t i = 0; info->status == HEBI_FORECAST_STATUS_POINT && i < info->n_params; i++)
    cr_expect(isfinite(info->params[i].estimate) && isnan(info->params[i].std_error), "%s: %s",
              label, info->params[i].name);
  hebi_dist_interval(&lo, &hi, &dist, 80, NULL);
  cr_expect(isnan(lo) && isnan(hi), "%s: an interval of a point", label);
}

static inline void check_spread(const hebi_forecast *forecast, int32_t step, int32_t support,
                                const char *label) {
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  hebi_dist dist = dist_at(forecast, step);
  double lo, hi, median = hebi_dist_median(&dist);
  hebi_dist_interval(&lo, &hi, &dist, 80, NULL);
  cr_expect(dist.spread > 0 && info->df > 0 && info->sigma > 0, "%s", label);
  cr_expect(isfinite(lo) && lo < median && median < hi && isfinite(hi), "%s: %g %g %g", label, lo,
            median, hi);
  cr_expect(support == HEBI_SUPPORT_REAL || lo >= 0, "%s: lo is %g", label, lo);
  cr_expect(support != HEBI_SUPPORT_SHARE || hi <= 100, "%s: hi is %g", label, hi);
}

static inline void check_refused(const double *y, size_t n, const char *method, int32_t support,
                                 int wanted, const char *words) {
  hebi_forecast *forecast = UNTOUCHED(hebi_forecast);
  hebi_error err = dirty_error();
  hebi_forecast_options options = options_for(method, support, 1);
  int code = hebi_forecast_array(&forecast, y, n, &options, &err);
  CHECK_FAILURE(code, &err, (hebi_code)wanted, "y", words, method ? method : "auto");
  cr_expect_null(forecast);
}

#endif
