/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

/* One phrase for every class of words. */
static const struct {
  const char *text;
  hebi_kind kind;
  hebi_comparator comparator;
  int32_t sign;
} cases[] = {
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
    {"不低于6%", HEBI_KIND_AT_LEAST, HEBI_COMPARATOR_GE, 1},
    {"突破6亿元", HEBI_KIND_AT_LEAST, HEBI_COMPARATOR_GT, 1},
    {"小于0.84", HEBI_KIND_AT_MOST, HEBI_COMPARATOR_LT, 1},
    {"约6%", HEBI_KIND_ABOUT, HEBI_COMPARATOR_ABOUT, 1},
    {"正好6%", HEBI_KIND_EXACT, HEBI_COMPARATOR_EQ, 1},
    {"年均增长6%", HEBI_KIND_ANNUAL_AVERAGE, HEBI_COMPARATOR_BARE, 1},
    {"累计下降6%", HEBI_KIND_CUMULATIVE_CHANGE, HEBI_COMPARATOR_BARE, -1},
    {"逐年提高", HEBI_KIND_DIRECTION, HEBI_COMPARATOR_GT, 1},
    {"比2020年增长6%", HEBI_KIND_CUMULATIVE_CHANGE, HEBI_COMPARATOR_BARE, 1},
    {"较上年增长6%", HEBI_KIND_EXACT, HEBI_COMPARATOR_BARE, 1},
    {"与2020年相比下降6%", HEBI_KIND_CUMULATIVE_CHANGE, HEBI_COMPARATOR_BARE, -1},
    {"不低于上年同期水平", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_GE, 1},
    {"与经济增长基本同步", HEBI_KIND_IN_STEP, HEBI_COMPARATOR_NONE, 1},
    {"与上年持平", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_NONE, 1},
    {"与全省平均水平持平", HEBI_KIND_IN_STEP, HEBI_COMPARATOR_NONE, 1},
    {"总量不减少", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_GE, 1},
    {"总量不增加", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_LE, 1},
    {"保持总体稳定", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_NONE, 1},
    {"高于全国", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_GT, 1},
    {"降幅高于全国", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_LT, -1},
    {"比全省平均高1个百分点", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_GE, 1},
    {"达到全国平均水平", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_GE, 1},
    {"全省平均水平以上", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_GE, 1},
    {"完成省定目标", HEBI_KIND_ASSIGNED, HEBI_COMPARATOR_NONE, 1},
    {"控制在省下达指标以内", HEBI_KIND_ASSIGNED, HEBI_COMPARATOR_NONE, 1},
    {"只减不增", HEBI_KIND_DIRECTION, HEBI_COMPARATOR_LT, -1},
    {"保持在合理区间", HEBI_KIND_BAND, HEBI_COMPARATOR_BAND, 1},
    {"位居全省前列", HEBI_KIND_ORDINAL, HEBI_COMPARATOR_NONE, 1},
    {"进入第一方阵", HEBI_KIND_ORDINAL, HEBI_COMPARATOR_BARE, 1},
    {"好于Ⅲ类", HEBI_KIND_ORDINAL, HEBI_COMPARATOR_LT, 1},
    {"应保尽保", HEBI_KIND_EXACT, HEBI_COMPARATOR_EQ, 1},
    {"动态清零", HEBI_KIND_EXACT, HEBI_COMPARATOR_EQ, 1},
    {"稳量提质", HEBI_KIND_QUALITATIVE, HEBI_COMPARATOR_NONE, 1},
    {"项目建成投用", HEBI_KIND_MILESTONE, HEBI_COMPARATOR_NONE, 1},
    {"投资规模20亿元", HEBI_KIND_INVESTMENT, HEBI_COMPARATOR_BARE, 1},
    {"两位数增长", HEBI_KIND_AT_LEAST, HEBI_COMPARATOR_GE, 1},
};

Test(handlers, a_phrase_for_every_class_of_words) {
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase *phrase;
    const hebi_reading *r = first_of_phrase(&phrase, cases[i].text, 1);
    cr_expect_eq(hebi_target_kind(&r->target), cases[i].kind, "%s is %s", cases[i].text,
                 hebi_kind_name(hebi_target_kind(&r->target)));
    cr_expect_eq(r->target.comparator, cases[i].comparator, "%s is %s", cases[i].text,
                 hebi_comparator_name(r->target.comparator));
    cr_expect_eq(r->sign, cases[i].sign, "%s", cases[i].text);
    hebi_phrase_free(phrase);
  }
}

Test(handlers, commitments) {
  static const struct {
    const char *text;
    hebi_commitment commitment;
  } said[] = {
      {"力争增长8%", HEBI_COMMITMENT_STRIVE},      {"确保增长8%", HEBI_COMMITMENT_ENSURE},
      {"预期增长8%", HEBI_COMMITMENT_EXPECTED},    {"增长8%（约束性）", HEBI_COMMITMENT_BINDING},
      {"增长8%（预期性）", HEBI_COMMITMENT_PLAIN}, {"增长8%", HEBI_COMMITMENT_PLAIN}};
  for (size_t i = 0; i < COUNT_OF(said); i++) {
    hebi_phrase *phrase;
    cr_expect_eq(first_of_phrase(&phrase, said[i].text, 1)->target.commitment, said[i].commitment,
                 "%s", said[i].text);
    hebi_phrase_free(phrase);
  }
}
