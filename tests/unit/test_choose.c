/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"

#include "forecast/run.h"

static const char *picked(hebi_support support, size_t n) {
  static const double y[] = {10, 12, 11, 14, 13, 16, 18, 15, 19, 22, 20, 25, 23, 27, 26, 31};
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.support = support;
  hebi_forecast *named, *unnamed;
  cr_assert_eq(hebi_forecast_array(&unnamed, y, n, &options, NULL), HEBI_CODE_OK);
  options.method = "auto";
  cr_assert_eq(hebi_forecast_array(&named, y, n, &options, NULL), HEBI_CODE_OK);
  const hebi_forecast_info *info = hebi_forecast_get(named);
  cr_expect(info->method == hebi_forecast_get(unnamed)->method);
  cr_expect(info->why_zh != NULL && info->why_en != NULL);
  const char *name = info->method->name;
  hebi_forecast_free(named);
  hebi_forecast_free(unnamed);
  return name;
}

/* The table of docs/methods.md. */
Test(choose, default_by_support_and_length) {
  const hebi_support levels[] = {HEBI_SUPPORT_POSITIVE, HEBI_SUPPORT_COUNT};
  for (size_t i = 0; i < COUNT_OF(levels); i++) {
    cr_expect_str_eq(picked(levels[i], 1), "naive");
    cr_expect_str_eq(picked(levels[i], 4), "naive");
    cr_expect_str_eq(picked(levels[i], 5), "drift");
    cr_expect_str_eq(picked(levels[i], 14), "drift");
    cr_expect_str_eq(picked(levels[i], 15), "growth_ar");
  }
  cr_expect_str_eq(picked(HEBI_SUPPORT_REAL, 2), "naive");
  cr_expect_str_eq(picked(HEBI_SUPPORT_REAL, 16), "naive");
  cr_expect_str_eq(picked(HEBI_SUPPORT_SHARE, 16), "naive");
}

Test(choose, one_year_is_a_point_by_default) {
  for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++) {
    hebi_forecast *forecast = forecast_of(ordinary, 1, NULL, support, 2);
    cr_expect_eq(hebi_forecast_get(forecast)->status, HEBI_FORECAST_STATUS_POINT);
    cr_expect_str_eq(hebi_forecast_get(forecast)->method->name, "naive");
    hebi_dist dist = dist_at(forecast, 2);
    cr_expect(about_equal(hebi_dist_median(&dist), 12.5, 1e-14));
    hebi_forecast_free(forecast);
  }
}

Test(choose, every_number_of_observations_has_a_reason_in_both_languages) {
  for (int32_t support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++)
    for (size_t n = 0; n <= 20; n++) {
      hebi__choice choice = hebi__choose((hebi_support)support, n);
      cr_assert_lt(choice.method, hebi_method_count());
      cr_expect(n == 0 || (size_t)hebi_method_at(choice.method)->min_n <= n);
      cr_expect(strlen(choice.why_zh) > 0 && strlen(choice.why_en) > 0);
      cr_expect_str_neq(choice.why_zh, choice.why_en);
    }
}
