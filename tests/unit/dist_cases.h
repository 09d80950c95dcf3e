/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The distributions of tests/cases/forecast/dist.json. */
#ifndef DIST_CASES_H
#define DIST_CASES_H

#include "forecast_cases.h"

static inline double number_or_infinity(const cJSON *object, const char *key) {
  const char *word = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
  return word != NULL ? strtod(word, NULL) : forecast_case_number(object, key);
}

static inline hebi_dist dist_of(const cJSON *one) {
  hebi_dist dist;
  int32_t scale = HEBI_SCALE_IDENTITY;
  const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(one, "scale"));
  while (scale < HEBI_SCALE_LOGIT && strcmp(hebi_scale_name(scale), name) != 0)
    scale++;
  cr_assert_str_eq(hebi_scale_name(scale), name);
  dist = hebi_dist_make((hebi_scale)scale, number_or_infinity(one, "location"),
                        number_or_infinity(one, "spread"), number_or_infinity(one, "df"));
  dist.lower = number_or_infinity(one, "lower");
  dist.upper = number_or_infinity(one, "upper");
  return dist;
}

#endif
