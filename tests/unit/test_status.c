/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include <libhebi.h>

Test(status, names) {
  cr_expect_str_eq(hebi_forecast_status_name(HEBI_FORECAST_STATUS_OK), "ok");
  cr_expect_str_eq(hebi_forecast_status_name(HEBI_FORECAST_STATUS_POINT), "point");
  cr_expect_str_eq(hebi_forecast_status_name(HEBI_FORECAST_STATUS_DEGENERATE), "degenerate");
  cr_expect_str_eq(hebi_forecast_status_name(3), "unknown");
  cr_expect_str_eq(hebi_forecast_status_name(HEBI_CODE_SHORT), "unknown");
}

/* Every status that a batch can hold has its own sentence in both languages. */
Test(status, every_status_has_its_sentence) {
  const int32_t statuses[] = {HEBI_FORECAST_STATUS_OK,
                              HEBI_FORECAST_STATUS_POINT,
                              HEBI_FORECAST_STATUS_DEGENERATE,
                              HEBI_CODE_ARGUMENT,
                              HEBI_CODE_SHORT,
                              HEBI_CODE_SUPPORT,
                              HEBI_CODE_NUMERIC};
  for (size_t i = 0; i < COUNT_OF(statuses); i++) {
    const char *en = hebi_status_message(statuses[i], "en");
    const char *zh = hebi_status_message(statuses[i], "zh");
    cr_expect_str_neq(en, zh);
    cr_expect_eq(en[strlen(en) - 1], '.');
    cr_expect_str_eq(zh + strlen(zh) - strlen("。"), "。");
    for (size_t j = 0; j < i; j++)
      cr_expect_str_neq(en, hebi_status_message(statuses[j], "en"));
  }
}

Test(status, unknown_ones_have_a_sentence_as_well) {
  const char *en = hebi_status_message(-999, "en");
  cr_expect_str_eq(en, "The forecast failed; see the code.");
  cr_expect_str_neq(hebi_status_message(-999, "zh"), en);
  cr_expect_str_eq(hebi_status_message(-999, "fr"), en);
  cr_expect_str_eq(hebi_status_message(-999, NULL), en);
}
