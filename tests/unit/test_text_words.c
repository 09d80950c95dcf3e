/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/words.h"

#include <criterion/criterion.h>
#include <libhebi/target.h>
#include <string.h>

Test(text_words, the_table_is_sorted_and_whole) {
  size_t n = 0;
  for (; hebi__word_number(n) != NULL; n++) {
    const hebi__word *word = hebi__word_number(n);
    cr_assert_eq(word->length, strlen(word->text), "%s", word->text);
    cr_assert_lt(strlen(word->text) + 1, sizeof word->text, "%s", word->text);
    cr_expect(word->word_class >= HEBI__WORD_SKIP && word->word_class <= HEBI__WORD_WITHIN);
    if (n > 0)
      cr_expect_lt(strcmp(hebi__word_number(n - 1)->text, word->text), 0, "%s", word->text);
    cr_expect_eq(hebi__word_at(word->text), word, "%s is not found", word->text);
  }
  cr_expect_gt(n, 1000);
  cr_expect_null(hebi__word_number(SIZE_MAX));
}

Test(text_words, the_longest_word_wins) {
  static const struct {
    const char *text;
    const char *word;
    hebi__word_class word_class;
  } cases[] = {
      {"增加值增长", "增加值", HEBI__WORD_SKIP}, {"增加到10%", "增加到", HEBI__WORD_UP_TO},
      {"增加10%", "增加", HEBI__WORD_RISE},      {"不低于6%", "不低于", HEBI__WORD_PREFIX},
      {"低于6%", "低于", HEBI__WORD_PREFIX},     {"控制在5%以内", "控制在", HEBI__WORD_CONTROL},
      {"以上水平", "以上", HEBI__WORD_HEDGE},    {">6", ">", HEBI__WORD_PREFIX},
      {">=6", ">=", HEBI__WORD_PREFIX}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const hebi__word *word = hebi__word_at(cases[i].text);
    cr_assert_not_null(word, "%s", cases[i].text);
    cr_expect_str_eq(word->text, cases[i].word);
    cr_expect_eq(word->word_class, cases[i].word_class, "%s", word->text);
  }
}

Test(text_words, what_is_no_word) {
  static const char *const texts[] = {"", "6%", "鹤壁", "\xE5\xA2", "x", "以", "%"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    cr_expect_null(hebi__word_at(texts[i]), "%s", texts[i]);
}

Test(text_words, arguments) {
  cr_expect_eq(hebi__word_at("不超过")->argument, HEBI_COMPARATOR_LE);
  cr_expect_eq(hebi__word_at("左右")->argument, HEBI_COMPARATOR_ABOUT);
  cr_expect_eq(hebi__word_at("力争")->argument, HEBI_COMMITMENT_STRIVE);
  cr_expect_eq(hebi__word_at("十五五")->argument, 15);
  cr_expect_eq(hebi__word_at("净减少")->argument, -1);
  cr_expect(hebi__word_at("约6")->before_number);
  cr_expect_not(hebi__word_at("大约6")->before_number == 0);
}
