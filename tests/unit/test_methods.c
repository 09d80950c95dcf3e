/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include <libhebi.h>

Test(methods, describe_themselves) {
  cr_assert_eq(hebi_method_count(), 7);
  for (size_t i = 0; i < hebi_method_count(); i++) {
    const hebi_method *method = hebi_method_at(i);
    cr_expect(hebi_method_find(method->name) == method);
    cr_expect(strlen(method->title_zh) > 0 && strlen(method->title_en) > 0);
    cr_expect(strlen(method->source) > 20, "%s has no source", method->name);
    cr_expect(method->min_n >= 1 && method->min_n_spread > method->min_n, "%s", method->name);
    cr_expect_eq(method->needs_positive, strcmp(method->name, "log_trend") == 0);
  }
}

Test(methods, unknown_ones_are_null) {
  cr_expect_null(hebi_method_at(hebi_method_count()));
  cr_expect_null(hebi_method_find("auto")); /* no method itself: it picks one */
  cr_expect_null(hebi_method_find(""));
  cr_expect_null(hebi_method_find(NULL));
}

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
Test(methods, default_by_support_and_length) {
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
