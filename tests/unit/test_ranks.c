/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

static hebi_target target_of(const char *text) {
  hebi_phrase *phrase;
  hebi_target target = first_of_phrase(&phrase, text, 1)->target;
  target.phrase = target.subject_zh = target.subject_en = NULL;
  hebi_phrase_free(phrase);
  return target;
}

static void expect_ordinal(const char *text, hebi_measure measure, hebi_comparator comparator,
                           double value) {
  hebi_target target = target_of(text);
  cr_expect_eq(target.measure, measure, "%s", text);
  cr_expect_eq(target.comparator, comparator, "%s", text);
  cr_expect_eq(target.value, value, "%s: %g", text, target.value);
}

Test(ranks, numbers_of_a_ranking) {
  expect_ordinal("增速居全省第3位", HEBI_MEASURE_RANK, HEBI_COMPARATOR_BARE, 3);
  expect_ordinal("重返全省第二", HEBI_MEASURE_RANK, HEBI_COMPARATOR_BARE, 2);
  expect_ordinal("进入全省前15位", HEBI_MEASURE_RANK, HEBI_COMPARATOR_LE, 15);
  expect_ordinal("位居全市前三", HEBI_MEASURE_RANK, HEBI_COMPARATOR_LE, 3);
  check_refused("进入全国前10%", "%", "share of those ranked");
}

Test(ranks, numbers_of_something_else) {
  cr_expect_neq(target_of("新增全国前1%学科2个").measure, HEBI_MEASURE_RANK);
  cr_expect_eq(target_of("第二、三产业增加值增长6%").value, 6);
  check_refused("第十四个五年规划", "第", "no target");
}

Test(ranks, classes) {
  expect_ordinal("水质达到Ⅱ类标准", HEBI_MEASURE_CLASS, HEBI_COMPARATOR_BARE, 2);
  expect_ordinal("水质稳定在Ⅲ类以上", HEBI_MEASURE_CLASS, HEBI_COMPARATOR_LE, 3);
  expect_ordinal("水质达到或好于Ⅲ类", HEBI_MEASURE_CLASS, HEBI_COMPARATOR_LE, 3);
  cr_expect_eq(target_of("劣Ⅴ类水体控制在1%以内").measure, HEBI_MEASURE_VALUE);
}
