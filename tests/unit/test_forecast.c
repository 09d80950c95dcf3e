/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a forecast holds, and how it is asked for. */
#include "forecast_made.h"

Test(forecast, horizons) {
  hebi_forecast *forecast = forecast_of(ordinary, 12, NULL, HEBI_SUPPORT_POSITIVE, 100);
  double before = 0;
  for (int32_t step = 1; step <= 100; step++) {
    hebi_dist dist = dist_at(forecast, step);
    cr_expect(isfinite(dist.location) && dist.spread > before, "step %d", (int)step);
    before = dist.spread;
  }
  const int32_t steps[] = {0, -1, 101};
  for (size_t i = 0; i < COUNT_OF(steps); i++) {
    hebi_dist dist;
    hebi_error err = dirty_error();
    int code = hebi_forecast_dist(&dist, forecast, steps[i], &err);
    CHECK_FAILURE(code, &err, HEBI_CODE_ARGUMENT, "step", "1 to the horizon 100", "step");
  }
  hebi_forecast_free(forecast);
}

/* A hundred years from the fewest observations: the errors of the years can still be told apart. */
Test(forecast, the_longest_horizon_from_the_shortest_history) {
  for (size_t m = 0; m < hebi_method_count(); m++)
    for (size_t n = (size_t)hebi_method_at(m)->min_n_spread; n <= COUNT_OF(ordinary); n++) {
      const char *name = hebi_method_at(m)->name;
      hebi_forecast *forecast = forecast_of(ordinary, n, name, HEBI_SUPPORT_REAL, 100);
      double path[100];
      cr_assert_eq(hebi_forecast_paths(path, forecast, 1, 1, NULL), HEBI_CODE_OK, "%s", name);
      for (size_t i = 0; i < COUNT_OF(path); i++)
        cr_expect(isfinite(path[i]), "%s, n %zu: year %zu", name, n, i);
      hebi_forecast_free(forecast);
    }
}

Test(forecast, nulls) {
  hebi_forecast *forecast = UNTOUCHED(hebi_forecast);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_forecast_array(NULL, ordinary, 12, NULL, &err), &err, HEBI_CODE_NULL, "out",
                "NULL", "out");
  CHECK_FAILURE(hebi_forecast_array(&forecast, NULL, 12, NULL, &err), &err, HEBI_CODE_NULL, "y",
                "NULL", "y");
  cr_expect_null(forecast);
  CHECK_FAILURE(hebi_forecast_annual(&forecast, NULL, NULL, &err), &err, HEBI_CODE_NULL, "annual",
                "NULL", "annual");
  CHECK_FAILURE(hebi_forecast_annual(NULL, NULL, NULL, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  CHECK_FAILURE(hebi_forecast_series(NULL, NULL, NULL, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  hebi_dist dist;
  CHECK_FAILURE(hebi_forecast_dist(&dist, NULL, 1, &err), &err, HEBI_CODE_NULL, "forecast", "NULL",
                "forecast");
  CHECK_FAILURE(hebi_forecast_dist(NULL, NULL, 1, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  size_t n = 7;
  cr_expect_null(hebi_forecast_residuals(NULL, &n));
  cr_expect_eq(n, 0);
  cr_expect_null(hebi_forecast_get(NULL));
  hebi_forecast_free(NULL);
  hebi_forecast_options_init(NULL);
  cr_assert_eq(hebi_forecast_array(&forecast, ordinary, 12, NULL, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi_forecast_get(forecast)->horizon, 1);
  hebi_forecast_free(forecast);
}

/* Values before the redefinition of 2019 (100 times as large) are not used, and of 2021 the
 * revised value. */
Test(forecast, a_series_is_used_after_its_redefinition_with_its_revised_values) {
  const hebi_observation observations[] = {
      {.year = 2017, .value = 1000, .vintage = HEBI_VINTAGE_FIRST},
      {.year = 2018, .value = 1100, .vintage = HEBI_VINTAGE_FIRST},
      {.year = 2019, .value = 10, .vintage = HEBI_VINTAGE_FIRST},
      {.year = 2021, .value = 12, .vintage = HEBI_VINTAGE_FIRST},
      {.year = 2021, .value = 14, .vintage = HEBI_VINTAGE_REVISED},
      {.year = 2022, .value = 15, .vintage = HEBI_VINTAGE_FIRST},
  };
  const hebi_break redefined = {.year = 2019, .kind = HEBI_BREAK_KIND_DEFINITION};
  const hebi_series series = {.indicator = "x",
                              .unit = "亿元",
                              .observations = observations,
                              .n_observations = COUNT_OF(observations),
                              .breaks = &redefined,
                              .n_breaks = 1};
  hebi_forecast *forecast;
  hebi_forecast_options options = options_for("mean", HEBI_SUPPORT_REAL, 1);
  cr_assert_eq(hebi_forecast_series(&forecast, &series, &options, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi_forecast_get(forecast)->n_observed, 3);
  cr_expect_eq(hebi_forecast_get(forecast)->n_missing, 1);
  hebi_dist dist = dist_at(forecast, 1);
  cr_expect(about_equal(dist.location, 13, 1e-15)); /* (10 + 14 + 15) / 3 */
  hebi_forecast_free(forecast);
}
