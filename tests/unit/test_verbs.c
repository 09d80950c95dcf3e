/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind_cases.h"

static const kind_case cases[] = {
    {"增长6%", HEBI_KIND_EXACT, HEBI_COMPARATOR_BARE, 1},
    {"下降6%以上", HEBI_KIND_AT_MOST, HEBI_COMPARATOR_LE, -1},
    {"不断优化", HEBI_KIND_DIRECTION, HEBI_COMPARATOR_GT, 1},
    {"提高到6%", HEBI_KIND_EXACT, HEBI_COMPARATOR_BARE, 1},
    {"降至6%以下", HEBI_KIND_AT_MOST, HEBI_COMPARATOR_LE, -1},
    {"达到6%", HEBI_KIND_EXACT, HEBI_COMPARATOR_BARE, 1},
    {"保持在6%左右", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_ABOUT, 1},
    {"控制在6%", HEBI_KIND_AT_MOST, HEBI_COMPARATOR_LE, 1},
    {"净增8家", HEBI_KIND_INCREMENT, HEBI_COMPARATOR_BARE, 1},
    {"净减少8家以上", HEBI_KIND_INCREMENT, HEBI_COMPARATOR_LE, -1},
    {"新增8家以上", HEBI_KIND_INCREMENT, HEBI_COMPARATOR_GE, 1},
    {"年均增长6%", HEBI_KIND_ANNUAL_AVERAGE, HEBI_COMPARATOR_BARE, 1},
    {"累计下降6%", HEBI_KIND_CUMULATIVE_CHANGE, HEBI_COMPARATOR_BARE, -1},
    {"逐年提高", HEBI_KIND_DIRECTION, HEBI_COMPARATOR_GT, 1},
    {"只减不增", HEBI_KIND_DIRECTION, HEBI_COMPARATOR_LT, -1},
    {"项目建成投用", HEBI_KIND_MILESTONE, HEBI_COMPARATOR_NONE, 1},
    {"投资规模20亿元", HEBI_KIND_INVESTMENT, HEBI_COMPARATOR_BARE, 1},
    {"两位数增长", HEBI_KIND_AT_LEAST, HEBI_COMPARATOR_GE, 1},
};

Test(verbs, kinds) {
  check_kinds(cases, COUNT_OF(cases));
}

/* The number in front is the base, or the verb stands behind its number. */
Test(verbs, around_the_number) {
  hebi_phrase *phrase;
  const hebi_reading *r = first_of_phrase(&phrase, "比重7.8%提高到10%", 1);
  cr_expect_eq(r->target.base_value, 7.8);
  cr_expect_eq(r->target.value, 10);
  hebi_phrase_free(phrase);
  r = first_of_phrase(&phrase, "3%的降幅", 1);
  cr_expect_eq(r->target.value, -3);
  cr_expect_eq(r->sign, -1);
  hebi_phrase_free(phrase);
}
