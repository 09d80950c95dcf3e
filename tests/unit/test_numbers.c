/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

/* Each number's part in its clause: target, base, margin, span of years, or of a name. */
static const struct {
  const char *text;
  size_t count;
  double value, base;
  hebi_relation relation;
} cases[] = {
    {"从人均8.7万元提高到12万元以上", 1, 12, 8.7, HEBI_RELATION_NONE},
    {"由7.8%到10%", 1, 10, 7.8, HEBI_RELATION_NONE},
    {"7.8%提高到10%", 1, 10, 7.8, HEBI_RELATION_NONE},
    {"比上年的7.8%提高0.5个百分点", 1, 0.5, 7.8, HEBI_RELATION_NONE},
    {"高于全省平均水平1个百分点", 1, 1, NAN, HEBI_RELATION_PEER},
    {"高于GDP增速2个百分点", 1, 2, NAN, HEBI_RELATION_PEER},
    {"不少于建设面积20万平方米", 1, 20, NAN, HEBI_RELATION_NONE},
    {"好于Ⅲ类水体比例达到85%", 1, 85, NAN, HEBI_RELATION_NONE},
    {"三年翻一番", 1, 100, NAN, HEBI_RELATION_NONE},
    {"5年内达到8%", 1, 8, NAN, HEBI_RELATION_NONE},
    {"受教育年限达到11.3年", 1, 11.3, NAN, HEBI_RELATION_NONE},
    {"引进10亿元以上项目5个", 1, 5, NAN, HEBI_RELATION_NONE},
    {"3岁以下婴幼儿托位数4.5个", 1, 4.5, NAN, HEBI_RELATION_NONE},
    {"亿元以上项目20个", 1, 20, NAN, HEBI_RELATION_NONE},
    {"增长6%以上、力争达到7%", 2, 6, NAN, HEBI_RELATION_NONE},
    {"8%的增长", 1, 8, NAN, HEBI_RELATION_NONE},
};

Test(numbers, parts_in_the_clause) {
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase *phrase;
    const hebi_target *t = &first_of_phrase(&phrase, cases[i].text, cases[i].count)->target;
    cr_expect_eq(t->value, cases[i].value, "%s is %g", cases[i].text, t->value);
    cr_expect(isnan(cases[i].base) ? isnan(t->base_value) : t->base_value == cases[i].base, "%s",
              cases[i].text);
    cr_expect_eq(t->relation, cases[i].relation, "%s", cases[i].text);
    hebi_phrase_free(phrase);
  }
}

Test(numbers, ambiguous_ones_are_refused) {
  check_refused("以上以下", "以上", "no number in front");
  check_refused("6%以上以下", "以下", "a second hedge");
  check_refused("不超过6%以上", "以上", "contradicts");
  check_refused("比2017年8%", "8", "the base or the target");
  check_refused("达到100斗", "斗", "no unit that is known");
  check_refused("高于全省平均水平5", "5", "with its unit");
  check_refused("增长8", "", "no unit behind");
  check_refused("控制在5.5%以", "以", "cut off");
}

/* A number in a name leaves nothing behind. */
Test(numbers, dropped_numbers_are_gone) {
  hebi_phrase *phrase;
  const hebi_reading *r = first_of_phrase(&phrase, "10亿元以上项目增速高于全省平均水平", 1);
  cr_expect_eq(r->target.relation, HEBI_RELATION_PEER);
  cr_expect(isnan(r->target.value) && isnan(r->written));
  cr_expect_eq(r->number.length, 0);
  hebi_phrase_free(phrase);
}

/* The second target of a list with a firmer and a bolder number. */
Test(numbers, tiers) {
  hebi_phrase *phrase;
  first_of_phrase(&phrase, "确保增长6%、力争6.5%", 2);
  const hebi_target *floor = &hebi_phrase_at(phrase, 0)->target;
  const hebi_target *stretch = &hebi_phrase_at(phrase, 1)->target;
  cr_expect_eq(floor->tier, HEBI_TIER_FLOOR);
  cr_expect_eq(floor->commitment, HEBI_COMMITMENT_ENSURE);
  cr_expect_eq(stretch->tier, HEBI_TIER_STRETCH);
  cr_expect_eq(stretch->measure, HEBI_MEASURE_GROWTH);
  cr_expect_eq(stretch->value, 6.5);
  hebi_phrase_free(phrase);
}
