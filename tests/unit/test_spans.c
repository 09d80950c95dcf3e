/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

static hebi_phrase_options options_of(int32_t first_year, int32_t year) {
  hebi_phrase_options options;
  hebi_phrase_options_init(&options);
  options.first_year = first_year;
  options.year = year;
  return options;
}

/* What years add up to is a sum since the year before the first of them. */
Test(spans, sums) {
  static const struct {
    const char *text;
    int32_t first_year, year;
    hebi_measure measure;
    int32_t base_year;
  } cases[] = {
      {"五年累计完成投资3000亿元", 2026, 2030, HEBI_MEASURE_GROSS_INCREMENT, 2025},
      {"五年累计新增就业二十五万人", 2026, 2030, HEBI_MEASURE_GROSS_INCREMENT, 2025},
      {"五年新增城镇就业6.5万人", 2026, 2030, HEBI_MEASURE_GROSS_INCREMENT, 2025},
      {"5年累计改造老旧小区500个", 2026, 2030, HEBI_MEASURE_GROSS_INCREMENT, 2025},
      {"“十五五”期间累计完成投资3000亿元", 0, 0, HEBI_MEASURE_GROSS_INCREMENT, 2025},
      {"三年累计完成投资1000亿元", 0, 2028, HEBI_MEASURE_GROSS_INCREMENT, 2025},
      {"五年达到1.2万亿元", 2026, 2030, HEBI_MEASURE_VALUE, 2025},
      {"累计达到10万个", 2026, 2030, HEBI_MEASURE_VALUE, 2025},
      {"五年累计下降14%", 2026, 2030, HEBI_MEASURE_CUMULATIVE_CHANGE, 2025},
      {"五年累计完成投资3000亿元", 0, 0, HEBI_MEASURE_VALUE, 0}, /* since when is not known */
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase_options options = options_of(cases[i].first_year, cases[i].year);
    hebi_phrase *phrase = read_phrase(cases[i].text, &options);
    const hebi_target *t = &hebi_phrase_at(phrase, 0)->target;
    cr_expect_eq(t->measure, cases[i].measure, "%s is %s", cases[i].text,
                 hebi_measure_name(t->measure));
    cr_expect_eq(t->base_year, cases[i].base_year, "%s: since %d", cases[i].text,
                 (int)t->base_year);
    hebi_phrase_free(phrase);
  }
}

Test(spans, years_that_may_be_any_of_the_plan_are_refused) {
  hebi_phrase_options options = options_of(2026, 2030);
  hebi_phrase *phrase = UNTOUCHED(hebi_phrase);
  hebi_error err = dirty_error();
  cr_expect_eq(hebi_target_parse(&phrase, "三年累计完成投资1000亿元", SIZE_MAX, &options, &err),
               HEBI_CODE_PHRASE);
  cr_expect_eq(err.column, 1);
}

Test(spans, how_long_is_no_number) {
  static const char *const texts[] = {"未来五年，增长8%", "5年内增长8%", "三年时间增长8%",
                                      "今后五年增长8%"};
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    hebi_phrase *phrase;
    cr_expect_eq(first_of_phrase(&phrase, texts[i], 1)->written, 8, "%s", texts[i]);
    hebi_phrase_free(phrase);
  }
}
