/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is known of an indicator: published values, and growth from levels. */
#include "small_world.h"

static hebi_annual *known(const hebi_series *series, size_t n, const char *indicator,
                          hebi_vintage preferred, int32_t to_year) {
  hebi_catalog *catalog = world_catalog();
  hebi_history *history = world_history(catalog, series, n);
  hebi_annual *annual;
  hebi_error err;
  cr_assert_eq(hebi_history_annual(&annual, history, catalog, indicator, preferred, to_year, &err),
               HEBI_CODE_OK, "%s", err.message);
  hebi_history_free(history);
  hebi_catalog_free(catalog);
  return annual;
}

static const hebi_observation rates[] = {FIRST(2024, 5.0)};
static const hebi_observation levels[] = {FIRST(2021, 100), FIRST(2022, 110), FIRST(2023, 121),
                                          FIRST(2024, 150)};

/* 110 / 100 and 121 / 110 are 10 %; the published 5 % of 2024 stands before 150 / 121. */
Test(history_annual, a_published_rate_stands_before_the_growth_of_its_level) {
  const hebi_series series[] = {SERIES("income_growth", "%", rates),
                                SERIES("income", "元", levels)};
  hebi_annual *annual = known(series, 2, "income_growth", HEBI_VINTAGE_FIRST, 0);
  cr_expect_eq(annual->first_year, 2022);
  cr_expect_float_eq(hebi_annual_value(annual, 2022), 10, 1e-9);
  cr_expect_float_eq(hebi_annual_value(annual, 2023), 10, 1e-9);
  cr_expect_eq(hebi_annual_value(annual, 2024), 5.0);
  cr_expect(annual->derived[0] == 1 && annual->derived[2] == 0);
  hebi_annual_free(annual);
}

Test(history_annual, a_level_alone_gives_its_growth) {
  const hebi_series series[] = {SERIES("income", "元", levels)};
  hebi_annual *annual = known(series, 1, "income_growth", HEBI_VINTAGE_FIRST, 2023);
  cr_expect_eq(hebi_annual_observed(annual), 2, "2022 and 2023; 2024 is not known yet");
  hebi_annual_free(annual);
}

Test(history_annual, values_are_in_the_unit_of_the_indicator) {
  static const hebi_observation printed[] = {FIRST(2024, 60000)};
  const hebi_series series[] = {SERIES("trade", "万元", printed)};
  hebi_annual *annual = known(series, 1, "trade", HEBI_VINTAGE_FIRST, 0);
  cr_expect_float_eq(hebi_annual_value(annual, 2024), 6, 1e-12, "10 thousand times 6 is a 亿");
  hebi_annual_free(annual);
}

Test(history_annual, nothing_is_an_answer_and_a_wrong_name_none) {
  hebi_catalog *catalog = world_catalog();
  hebi_annual *annual;
  hebi_error err;
  cr_assert_eq(hebi_history_annual(&annual, NULL, catalog, "trade", HEBI_VINTAGE_FIRST, 0, &err),
               HEBI_CODE_OK);
  cr_expect_eq(annual->n, 0);
  hebi_annual_free(annual);
  cr_expect_eq(hebi_history_annual(&annual, NULL, catalog, "traed", HEBI_VINTAGE_FIRST, 0, &err),
               HEBI_CODE_NAME);
  cr_expect_null(annual);
  cr_expect_str_eq(err.where, "indicator");
  cr_expect_eq(hebi_history_annual(NULL, NULL, catalog, "trade", HEBI_VINTAGE_FIRST, 0, &err),
               HEBI_CODE_NULL);
  cr_expect_eq(hebi_history_annual(&annual, NULL, NULL, "trade", HEBI_VINTAGE_FIRST, 0, &err),
               HEBI_CODE_NULL);
  hebi_catalog_free(catalog);
}
