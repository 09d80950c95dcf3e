/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"
#include "method_fit.h"

/* The method itself sees logarithms already, and what it does with them is least squares. */
Test(log_trend, is_a_line_through_what_it_is_given) {
  const double z[] = {0.1, NAN, 0.4, 0.2, 0.9};
  hebi__workspace a, b;
  const hebi__fit *logs = fit_of(&a, hebi__fit_log_trend, z, 5, 1);
  const hebi__fit *line = fit_of(&b, hebi__fit_ols, z, 5, 1);
  expect_list(logs->location, line->location, STEPS, "location");
  expect_list(logs->residuals, line->residuals, 5, "residuals");
  cr_expect_eq(logs->sigma, line->sigma);
  hebi__workspace_free(&a);
  hebi__workspace_free(&b);
}

/* 10 % a year from 100 on, whatever the support: after 100, 110, 121 comes 133.1. */
Test(log_trend, the_runner_takes_logarithms_for_every_support) {
  const double y[] = {100, 110, 121};
  for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++) {
    if (support == HEBI_SUPPORT_SHARE)
      continue; /* 110 is no share */
    hebi_forecast *forecast = forecast_of(y, 3, "log_trend", support, 1);
    hebi_dist dist = dist_at(forecast, 1);
    cr_expect_eq(hebi_forecast_get(forecast)->scale, HEBI_SCALE_LOG);
    cr_expect(about_equal(hebi_dist_median(&dist), 133.1, 1e-13), "support %d", (int)support);
    hebi_forecast_free(forecast);
  }
}
