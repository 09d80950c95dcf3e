/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind_cases.h"

static const kind_case cases[] = {
    {"不低于6%", HEBI_KIND_AT_LEAST, HEBI_COMPARATOR_GE, 1},
    {"突破6亿元", HEBI_KIND_AT_LEAST, HEBI_COMPARATOR_GT, 1},
    {"小于0.84", HEBI_KIND_AT_MOST, HEBI_COMPARATOR_LT, 1},
    {"约6%", HEBI_KIND_ABOUT, HEBI_COMPARATOR_ABOUT, 1},
    {"正好6%", HEBI_KIND_EXACT, HEBI_COMPARATOR_EQ, 1},
    {"比2020年增长6%", HEBI_KIND_CUMULATIVE_CHANGE, HEBI_COMPARATOR_BARE, 1},
    {"较上年增长6%", HEBI_KIND_EXACT, HEBI_COMPARATOR_BARE, 1},
    {"与2020年相比下降6%", HEBI_KIND_CUMULATIVE_CHANGE, HEBI_COMPARATOR_BARE, -1},
    {"不低于上年同期水平", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_GE, 1},
    {"与经济增长基本同步", HEBI_KIND_IN_STEP, HEBI_COMPARATOR_NONE, 1},
    {"与上年持平", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_NONE, 1},
    {"与全省平均水平持平", HEBI_KIND_IN_STEP, HEBI_COMPARATOR_NONE, 1},
    {"总量不减少", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_GE, 1},
    {"总量不增加", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_LE, 1},
    {"高于全国", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_GT, 1},
    {"降幅高于全国", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_LT, -1},
    {"比全省平均高1个百分点", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_GE, 1},
    {"达到全国平均水平", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_GE, 1},
    {"全省平均水平以上", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_GE, 1},
};

Test(relations, kinds) {
  check_kinds(cases, COUNT_OF(cases));
}

Test(relations, two_comparisons_are_refused) {
  check_refused("不低于不超过6%", "不超过", "a second comparison");
}

/* The tenth plan (“十五”) ended in 2005, the fifteenth (“十五五”) in 2030. */
Test(relations, plans) {
  static const struct {
    const char *text;
    int32_t year;
  } plans[] = {{"“十五”末达到6%", 2005},
               {"“十一五”末达到6%", 2010},
               {"“十四五”末达到6%", 2025},
               {"“十五五”末达到6%", 2030},
               {"“九五”末达到6%", 2000}};
  for (size_t i = 0; i < COUNT_OF(plans); i++) {
    hebi_phrase *phrase;
    cr_expect_eq(first_of_phrase(&phrase, plans[i].text, 1)->target.year, plans[i].year, "%s",
                 plans[i].text);
    hebi_phrase_free(phrase);
  }
}

/* 比“十一五”规划的目标低1个百分点 compares two targets and is none. */
Test(relations, a_comparison_of_targets_is_no_target) {
  hebi_phrase *phrase;
  const hebi_reading *r =
      first_of_phrase(&phrase, "年均增长8%，比“十一五”规划的目标低1个百分点", 1);
  cr_expect_eq(r->target.value, 8);
  hebi_phrase_free(phrase);
}
