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

enum { MOST_PEERS = 4, MOST_PATH = 8 };

/* The numbers of an array, NaN for null; how many there are. */
static inline size_t case_numbers(double *to, size_t most, const cJSON *from) {
  size_t n = 0;
  const cJSON *item;
  cJSON_ArrayForEach(item, from) {
    cr_assert_lt(n, most);
    to[n++] = cJSON_IsNumber(item) ? item->valuedouble : NAN;
  }
  return n;
}

static inline const char *case_text_of(const cJSON *from, const char *key) {
  return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(from, key));
}

/* Peers that are only names: as many as the case says, one where it does not. */
static inline void case_peers(hebi_target *target, const cJSON *from) {
  static const hebi_peer peers[MOST_PEERS] = {{.name_zh = "甲", .name_en = "a"},
                                              {.name_zh = "乙", .name_en = "b"},
                                              {.name_zh = "丙", .name_en = "c"},
                                              {.name_zh = "丁", .name_en = "d"}};
  if (target->relation != HEBI_RELATION_IN_STEP && target->relation != HEBI_RELATION_PEER)
    return;
  target->peers = peers;
  target->n_peers = (size_t)case_whole(from, "n_peers", 1);
  cr_assert_leq(target->n_peers, MOST_PEERS);
}

static inline hebi_target case_target(const cJSON *one, const char *label) {
  const cJSON *from = cJSON_GetObjectItemCaseSensitive(one, "target");
  only_keys(from,
            " phrase indicator measure comparator relation desirable value low high unit tolerance "
            "decimals every_year year base_year base_value n_peers ",
            label);
  hebi_target target;
  hebi_target_init(&target);
  target.phrase = case_text_of(from, "phrase");
  target.indicator = case_text_of(from, "indicator");
  target.unit = case_text_of(from, "unit");
  target.measure = (hebi_measure)case_word(from, "measure", hebi_measure_name, label);
  target.comparator = (hebi_comparator)case_word(from, "comparator", hebi_comparator_name, label);
  target.relation = (hebi_relation)case_word(from, "relation", hebi_relation_name, label);
  target.desirable = (hebi_desirable)case_word(from, "desirable", hebi_desirable_name, label);
  target.value = case_number(from, "value");
  target.low = case_number(from, "low");
  target.high = case_number(from, "high");
  target.tolerance = case_number(from, "tolerance");
  target.decimals = case_whole(from, "decimals", -1);
  target.every_year = case_whole(from, "every_year", 0);
  target.year = case_whole(from, "year", 2026);
  target.base_year = case_whole(from, "base_year", 0);
  target.base_value = case_number(from, "base_value");
  case_peers(&target, from);
  return target;
}

/* An input and the arrays that it points to. */
typedef struct case_given {
  hebi_judge_input input;
  double peers[MOST_PEERS], path[MOST_PATH];
} case_given;

static inline void case_arrays(case_given *given, const cJSON *from) {
  const cJSON *peers = cJSON_GetObjectItemCaseSensitive(from, "peers");
  const cJSON *path = cJSON_GetObjectItemCaseSensitive(from, "path");
  given->input.n_peers = case_numbers(given->peers, MOST_PEERS, peers);
  given->input.peers = peers != NULL ? given->peers : NULL;
  given->input.n_path = case_numbers(given->path, MOST_PATH, path);
  given->input.path = path != NULL ? given->path : NULL;
}

static inline hebi_judge_input *case_input(case_given *given, const cJSON *one, const char *label) {
  const cJSON *from = cJSON_GetObjectItemCaseSensitive(one, "input");
  only_keys(from,
            " outcome base peers path statistic desirable decimals about_share step_points "
            "maintain_share ",
            label);
  hebi_judge_input *input = &given->input;
  hebi_judge_input_init(input);
  input->outcome = case_number(from, "outcome");
  input->base = case_number(from, "base");
  case_arrays(given, from);
  input->statistic = (hebi_statistic)case_word(from, "statistic", hebi_statistic_name, label);
  input->desirable = (hebi_desirable)case_word(from, "desirable", hebi_desirable_name, label);
  input->decimals = case_whole(from, "decimals", -1);
  input->about_share = case_number(from, "about_share");
  input->step_points = case_number(from, "step_points");
  input->maintain_share = case_number(from, "maintain_share");
  return input;
}

/* Both NaN, both the same infinity, or equal up to `within`. */
static inline int same(double a, double b, double within) {
  return (isnan(a) && isnan(b)) || a == b || fabs(a - b) <= within;
}

#endif
