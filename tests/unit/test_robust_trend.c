/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"
#include "method_cases.h"

Test(robust_trend, agrees_with_its_oracle) {
  forecast_cases_run("robust_trend", check_method);
}

/* One value 1e6 among ones moves the line of least squares by 1e5, the robust one hardly. */
Test(robust_trend, robust_trend_ignores_an_outlier) {
  const double y[] = {1, 1.2, 0.9, 1.1, 1e6, 1.05, 0.95, 1.1, 1.02, 0.97};
  hebi_forecast *robust = forecast_of(y, 10, "robust_trend", HEBI_SUPPORT_REAL, 1);
  hebi_forecast *ols = forecast_of(y, 10, "ols", HEBI_SUPPORT_REAL, 1);
  hebi_dist a = dist_at(robust, 1), b = dist_at(ols, 1);
  cr_expect(fabs(a.location - 1) < 0.3, "%g", a.location);
  cr_expect(fabs(b.location) > 1e4, "%g", b.location);
  hebi_forecast_free(robust);
  hebi_forecast_free(ols);
}
