/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads tests/cases/forecast/<method>.json: {"about": ..., "cases": [{"name", "source", "support",
 * "y", ...}]}; tools/oracles/ has the scripts that made them. */
#ifndef FORECAST_CASES_H
#define FORECAST_CASES_H

#include "case_text.h"
#include "failure.h"

#include <cjson/cJSON.h>
#include <libhebi.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Calls `check` for every case of a method; each has to name itself and its oracle. */
static inline void forecast_cases_run(const char *method,
                                      void (*check)(const cJSON *, const char *, const char *)) {
  char *text = case_text("forecast", method);
  cJSON *root = cJSON_Parse(text), *one;
  free(text);
  cr_assert_not_null(root, "%s.json is no JSON", method);
  cJSON *cases = cJSON_GetObjectItemCaseSensitive(root, "cases");
  cr_assert(cJSON_GetArraySize(cases) > 0, "%s.json has no cases", method);
  cJSON_ArrayForEach(one, cases) {
    char label[128];
    const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(one, "name"));
    const char *source = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(one, "source"));
    cr_assert(name != NULL && source != NULL && strlen(source) > 4);
    snprintf(label, sizeof label, "%s: %s", method, name);
    check(one, method, label);
  }
  cJSON_Delete(root);
}

static inline double forecast_case_number(const cJSON *object, const char *key) {
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
  return cJSON_IsNumber(item) ? item->valuedouble : NAN;
}

/* A new array of the numbers under `key`, NaN for null; `n` is 0 where there is no such key. */
static inline double *forecast_case_array(const cJSON *object, const char *key, size_t *n) {
  const cJSON *array = cJSON_GetObjectItemCaseSensitive(object, key), *item;
  double *values = calloc((size_t)cJSON_GetArraySize(array) + 1, sizeof *values);
  cr_assert_not_null(values);
  *n = 0;
  cJSON_ArrayForEach(item, array) values[(*n)++] = cJSON_IsNumber(item) ? item->valuedouble : NAN;
  return values;
}

/* Equal up to a relative tolerance, or both NaN. */
static inline int about_equal(double a, double b, double tolerance) {
  if (isnan(a) || isnan(b))
    return isnan(a) && isnan(b);
  return a == b || fabs(a - b) <= tolerance * fmax(fabs(a), fabs(b));
}

static inline hebi_support support_called(const char *name) {
  int32_t support = HEBI_SUPPORT_REAL;
  while (support < HEBI_SUPPORT_COUNT && strcmp(hebi_support_name(support), name) != 0)
    support++;
  cr_assert_str_eq(hebi_support_name(support), name);
  return (hebi_support)support;
}

#endif
