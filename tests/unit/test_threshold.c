/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

/* What is counted is a target, how large the things are a part of their name. */
Test(threshold, names_and_targets) {
  static const struct {
    const char *text;
    size_t count;
    double first;
  } cases[] = {
      {"10亿元以上项目5个", 1, 5},
      {"新增10亿元以上项目5个", 1, 5},
      {"超10亿元项目5个", 1, 5},
      {"100人以上企业达到30家", 1, 30},
      {"3岁以下婴幼儿托位数达到4.5个", 1, 4.5},
      {"引进5亿元以上项目10个、10亿元以上项目3个", 2, 10},
      {"完成10亿元以上投资和5个项目", 2, 10},
      {"培育15家以上专精特新企业和50家规模以上工业企业", 2, 15},
      {"15家以上专精特新企业、50家规模以上工业企业", 2, 15},
      {"培训1000人以上技术人员和50名管理人员", 2, 1000},
      {"培育三家上市企业", 1, 3},
      {"举办三期培训班", 1, 3},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase *phrase;
    const hebi_reading *r = first_of_phrase(&phrase, cases[i].text, cases[i].count);
    cr_expect_eq(r->target.value, cases[i].first, "%s is %g", cases[i].text, r->target.value);
    hebi_phrase_free(phrase);
  }
}

/* A bound behind one number of two is not that of the other. */
Test(threshold, each_number_has_its_own_hedge) {
  hebi_phrase *phrase;
  first_of_phrase(&phrase, "培育50家专精特新企业和15家以上规模以上工业企业", 2);
  cr_expect_eq(hebi_phrase_at(phrase, 0)->target.comparator, HEBI_COMPARATOR_BARE);
  cr_expect_eq(hebi_phrase_at(phrase, 1)->target.comparator, HEBI_COMPARATOR_GE);
  hebi_phrase_free(phrase);
}

Test(threshold, what_cannot_be_decided) {
  check_refused("拥有5个以上国家级品牌的企业达到10家", "5", "part of the subject");
  check_refused("培训1000人以上的企业达到20家", "1", "part of the subject");
  check_refused("天海三期", "天", "no target");
}
