/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"
#include "text/settle.h"

static hebi_comparator comparator_at(const char *text, size_t count, size_t i) {
  hebi_phrase *phrase;
  first_of_phrase(&phrase, text, count);
  hebi_comparator comparator = hebi_phrase_at(phrase, i)->target.comparator;
  hebi_phrase_free(phrase);
  return comparator;
}

Test(settle, a_bound_behind_the_last_number_governs_the_list) {
  cr_expect_eq(comparator_at("分别增长8%、9%以上", 2, 0), HEBI_COMPARATOR_GE);
  cr_expect_eq(comparator_at("分别控制在4%和5%以内", 2, 0), HEBI_COMPARATOR_LE);
  cr_expect_eq(comparator_at("分别达到75%和27%左右", 2, 0), HEBI_COMPARATOR_BARE);
  cr_expect_eq(comparator_at("分别增长8%左右、9%以上", 2, 0), HEBI_COMPARATOR_ABOUT);
  cr_expect_eq(comparator_at("分别下降8%、9%以上", 2, 0), HEBI_COMPARATOR_LE);
}

Test(settle, a_unit_behind_the_last_number_needs_each) {
  hebi_phrase *phrase;
  const hebi_reading *r = first_of_phrase(&phrase, "分别为75、60和50%", 3);
  cr_expect_str_eq(r->target.unit, "%");
  hebi_phrase_free(phrase);
  check_refused("增长8、9%", "、", "different units");
}

Test(settle, what_may_not_be_is_a_bound) {
  cr_expect_eq(comparator_at("不能低于6%", 1, 0), HEBI_COMPARATOR_GE);
  cr_expect_eq(comparator_at("不能超过5%", 1, 0), HEBI_COMPARATOR_LE);
}

Test(settle, ranges) {
  cr_expect_eq(comparator_at("增长6%—6.5%", 1, 0), HEBI_COMPARATOR_RANGE);
  cr_expect_eq(comparator_at("保持在2%—3%之间", 1, 0), HEBI_COMPARATOR_BAND);
  cr_expect_eq(comparator_at("在3-6%以内", 1, 0), HEBI_COMPARATOR_BAND);
  check_refused("增长6%—6.5%以上", "以上", "upper end");
  check_refused("超过6%—6.5%", "超", "two ends");
  check_refused("达到6%之间", "之", "between what");
}

Test(settle, turned_twice_is_the_same) {
  for (int c = HEBI_COMPARATOR_NONE; c <= HEBI_COMPARATOR_EQ; c++)
    cr_expect_eq(hebi__turned(hebi__turned((hebi_comparator)c)), (hebi_comparator)c);
  cr_expect_eq(hebi__turned(HEBI_COMPARATOR_GT), HEBI_COMPARATOR_LT);
  cr_expect_eq(hebi__turned(HEBI_COMPARATOR_ABOUT), HEBI_COMPARATOR_ABOUT);
}
