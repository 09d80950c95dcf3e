/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"

static void check_options(hebi_forecast_options options, hebi_code wanted, const char *where,
                          const char *words) {
  hebi_forecast *forecast = UNTOUCHED(hebi_forecast);
  hebi_error err = dirty_error();
  int code = hebi_forecast_array(&forecast, ordinary, 12, &options, &err);
  CHECK_FAILURE(code, &err, wanted, where, words, where);
  cr_expect_null(forecast);
}

Test(request, options_that_are_refused) {
  check_options(options_for("foo", 0, 1), HEBI_CODE_NAME, "method",
                "no method 'foo'; there are auto, naive, drift, mean, ols, log_trend, "
                "robust_trend, growth_ar");
  check_options(options_for("Naive", 0, 1), HEBI_CODE_NAME, "method", "no method 'Naive'");
  check_options(options_for(NULL, 0, 0), HEBI_CODE_ARGUMENT, "horizon", "1 to 100 years, got 0");
  check_options(options_for(NULL, 0, 101), HEBI_CODE_ARGUMENT, "horizon", "got 101");
  check_options(options_for(NULL, 4, 1), HEBI_CODE_ARGUMENT, "support", "got 4");
  check_options(options_for(NULL, -1, 1), HEBI_CODE_ARGUMENT, "support", "got -1");
  hebi_forecast_options unset = options_for(NULL, 0, 1);
  unset.size = 0;
  check_options(unset, HEBI_CODE_ARGUMENT, "options", "hebi_forecast_options_init");
}
