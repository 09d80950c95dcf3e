/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

#include <string.h>

static hebi_phrase *read_one(const char *text) {
  hebi_phrase *phrase;
  first_of_phrase(&phrase, text, 1);
  return phrase;
}

static hebi_target target_of(const char *text) {
  hebi_phrase *phrase = read_one(text);
  hebi_target target = hebi_phrase_at(phrase, 0)->target;
  target.phrase = target.subject_zh = target.subject_en = NULL;
  hebi_phrase_free(phrase);
  return target;
}

static void expect_subject(const char *text, const char *wanted) {
  hebi_phrase *phrase = read_one(text);
  cr_expect_str_eq(hebi_phrase_at(phrase, 0)->target.subject_zh, wanted, "%s", text);
  hebi_phrase_free(phrase);
}

Test(asides, a_definition_stays_in_its_subject) {
  expect_subject("研发经费投入（全社会）强度达到2.5%", "研发经费投入（全社会）强度");
  cr_expect_eq(target_of("居民收入增速（名义）达到5%以上").comparator, HEBI_COMPARATOR_GE);
  cr_expect_eq(target_of("居民收入增速（名义）与经济增长同步").relation, HEBI_RELATION_IN_STEP);
}

Test(asides, a_commitment_is_kept) {
  cr_expect_eq(target_of("单位能耗（约束性）下降3%").commitment, HEBI_COMMITMENT_BINDING);
  cr_expect_eq(target_of("地区生产总值（预期性）增长6%").commitment, HEBI_COMMITMENT_EXPECTED);
}

Test(asides, what_is_said_of_a_number_is_a_clause) {
  hebi_phrase *phrase;
  first_of_phrase(&phrase, "新增企业100家（其中规上20家）", 2);
  hebi_phrase_free(phrase);
  cr_expect_eq(target_of("新增企业100家（个）以上").comparator, HEBI_COMPARATOR_GE);
}
