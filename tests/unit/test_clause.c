/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

/* Where one clause ends and the next begins, by the number of targets. */
Test(clause, commas_part_targets_and_enumerations_do_not) {
  static const struct {
    const char *text;
    size_t count;
  } cases[] = {{"增长8%，达到500亿元", 2},
               {"交通、水利、能源投资达到500亿元", 1},
               {"增长8%、力争9%", 2},
               {"稳步提升、持续下降", 2},
               {"收入增长、就业扩大分别达到8%和9%", 2},
               {"高于全国、全省平均水平", 1},
               {"高于全省平均水平、达到8%", 2},
               {"与经济增长、劳动生产率提高同步", 1},
               {"达到3.5万美元（按现行汇率计算，2020年价格）", 1},
               {"翻一番（人均GDP≥10万元）", 2},
               {"增长5%左右，在工作中努力争取更好结果", 1},
               {"各增长10%；下降3%。", 2}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase *phrase;
    first_of_phrase(&phrase, cases[i].text, cases[i].count);
    hebi_phrase_free(phrase);
  }
}

/* The year is said once for all that follow. */
Test(clause, years_are_inherited) {
  hebi_phrase *phrase;
  const char *text = "到2030年，总量突破1万亿元，年均增长8%";
  first_of_phrase(&phrase, text, 2);
  for (size_t i = 0; i < 2; i++)
    cr_expect_eq(hebi_phrase_at(phrase, i)->target.year, 2030);
  hebi_phrase_free(phrase);
}

Test(clause, what_leads_nowhere_is_refused) {
  check_refused("从8.7万元", "从", "a base and no target");
  check_refused("不低于", "不", "no number");
  check_refused("突破千元", "突", "no number");
}
