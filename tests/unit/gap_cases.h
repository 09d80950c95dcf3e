/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads tests/cases/gap/<name>.json: {"about": ..., "cases": [{"name", "source", ...}]}. A key that
 * no reader asks for fails the test, so that a misspelt one cannot pass unseen. */
#ifndef GAP_CASES_H
#define GAP_CASES_H

#include "case_text.h"

#include <cjson/cJSON.h>
#include <criterion/criterion.h>
#include <libhebi.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Calls `check` for every case; each has to name itself and its source. */
static inline void cases_run(const char *name, void (*check)(const cJSON *, const char *)) {
  char *text = case_text("gap", name);
  cJSON *root = cJSON_Parse(text);
  free(text);
  cr_assert_not_null(root, "%s.json is no JSON", name);
  const cJSON *cases = cJSON_GetObjectItemCaseSensitive(root, "cases"), *one;
  cr_assert(cJSON_GetArraySize(cases) > 0);
  cJSON_ArrayForEach(one, cases) {
    const char *label = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(one, "name"));
    const char *source = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(one, "source"));
    cr_assert_not_null(label);
    cr_assert(source != NULL && strlen(source) > 10, "%s: no source", label);
    check(one, label);
  }
  cJSON_Delete(root);
}

static inline void only_keys(const cJSON *object, const char *keys, const char *label) {
  const cJSON *item;
  cJSON_ArrayForEach(item, object) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, " %s ", item->string);
    cr_assert_not_null(strstr(keys, wanted), "%s: unknown key %s", label, item->string);
  }
}

/* A number, infinite for "inf" and "-inf"; NaN for null or a missing key. */
static inline double case_number(const cJSON *object, const char *key) {
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
  const char *word = cJSON_GetStringValue(item);
  if (word != NULL)
    return strtod(word, NULL);
  return cJSON_IsNumber(item) ? item->valuedouble : NAN;
}

static inline int32_t case_whole(const cJSON *object, const char *key, int32_t otherwise) {
  double number = case_number(object, key);
  return isnan(number) ? otherwise : (int32_t)number;
}

/* The value whose name stands under `key`; 0 where the key is missing. */
static inline int32_t case_word(const cJSON *object, const char *key, const char *(*name)(int32_t),
                                const char *label) {
  const char *word = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
  if (word == NULL)
    return 0;
  for (int32_t i = 0; i < 32; i++)
    if (name(i) != NULL && strcmp(name(i), word) == 0)
      return i;
  cr_assert_fail("%s: \"%s\" is no %s", label, word, key);
  return 0;
}

static inline hebi_target case_target(const cJSON *one, const char *label) {
  const cJSON *from = cJSON_GetObjectItemCaseSensitive(one, "target");
  only_keys(from, " phrase comparator relation desirable value low high tolerance decimals year ",
            label);
  hebi_target target;
  hebi_target_init(&target);
  target.phrase = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(from, "phrase"));
  target.comparator = (hebi_comparator)case_word(from, "comparator", hebi_comparator_name, label);
  target.relation = (hebi_relation)case_word(from, "relation", hebi_relation_name, label);
  target.desirable = (hebi_desirable)case_word(from, "desirable", hebi_desirable_name, label);
  target.value = case_number(from, "value");
  target.low = case_number(from, "low");
  target.high = case_number(from, "high");
  target.tolerance = case_number(from, "tolerance");
  target.decimals = case_whole(from, "decimals", -1);
  target.year = case_whole(from, "year", 2026);
  if (target.relation == HEBI_RELATION_IN_STEP)
    target.partner = "partner";
  return target;
}

static inline hebi_judge_input case_input(const cJSON *one, const char *label) {
  const cJSON *from = cJSON_GetObjectItemCaseSensitive(one, "input");
  only_keys(from,
            " outcome base partner desirable decimals about_share step_points maintain_share ",
            label);
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.outcome = case_number(from, "outcome");
  input.base = case_number(from, "base");
  input.partner = case_number(from, "partner");
  input.desirable = (hebi_desirable)case_word(from, "desirable", hebi_desirable_name, label);
  input.decimals = case_whole(from, "decimals", -1);
  input.about_share = case_number(from, "about_share");
  input.step_points = case_number(from, "step_points");
  input.maintain_share = case_number(from, "maintain_share");
  return input;
}

/* Both NaN, both the same infinity, or equal up to `within`. */
static inline int same(double a, double b, double within) {
  return (isnan(a) && isnan(b)) || a == b || fabs(a - b) <= within;
}

#endif
