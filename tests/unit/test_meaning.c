/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

/* Measure, value and unit by the definitions of target.h. */
static const struct {
  const char *text;
  hebi_measure measure;
  double value;
  const char *unit;
} cases[] = {
    {"增长6%", HEBI_MEASURE_GROWTH, 6, "%"},
    {"下降3.4%以上", HEBI_MEASURE_GROWTH, -3.4, "%"},
    {"提高0.5个百分点", HEBI_MEASURE_NET_INCREMENT, 0.5, "个百分点"},
    {"减少5万人", HEBI_MEASURE_NET_INCREMENT, -5, "万人"},
    {"翻一番", HEBI_MEASURE_CUMULATIVE_CHANGE, 100, "%"}, /* twice as much */
    {"翻两番", HEBI_MEASURE_CUMULATIVE_CHANGE, 300, "%"}, /* four times */
    {"翻三番", HEBI_MEASURE_CUMULATIVE_CHANGE, 700, "%"}, /* eight times */
    {"增长一倍以上", HEBI_MEASURE_CUMULATIVE_CHANGE, 100, "%"},
    {"是2010年的2倍", HEBI_MEASURE_CUMULATIVE_CHANGE, 100, "%"},
    {"比2017年下降10%", HEBI_MEASURE_CUMULATIVE_CHANGE, -10, "%"},
    {"较上年增长10%", HEBI_MEASURE_GROWTH, 10, "%"},
    {"三成以上", HEBI_MEASURE_VALUE, 30, "%"},
    {"占比达到五成", HEBI_MEASURE_VALUE, 50, "%"},
    {"达到7000亿", HEBI_MEASURE_VALUE, 7e11, "-"},
    {"百分之五", HEBI_MEASURE_VALUE, 5, "%"},
    {"年均增长1万元", HEBI_MEASURE_ANNUAL_AVERAGE, 1, "万元"},
    {"两位数增长", HEBI_MEASURE_GROWTH, 10, "%"},
    {"零增长", HEBI_MEASURE_GROWTH, 0, "%"},
    {"动态清零", HEBI_MEASURE_VALUE, 0, "-"},
    {"全覆盖", HEBI_MEASURE_VALUE, 100, "%"},
    {"第二", HEBI_MEASURE_RANK, 2, "-"},
    {"达到Ⅱ类", HEBI_MEASURE_CLASS, 2, "-"},
    {"8:42:50", HEBI_MEASURE_COMPOSITION, 8, "-"},
    {"负5%", HEBI_MEASURE_VALUE, -5, "%"},
};

Test(meaning, measures_values_and_units) {
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase *phrase = read_phrase(cases[i].text, NULL);
    const hebi_target *t = &hebi_phrase_at(phrase, 0)->target;
    cr_expect_eq(t->measure, cases[i].measure, "%s is %s", cases[i].text,
                 hebi_measure_name(t->measure));
    cr_expect_eq(t->value, cases[i].value, "%s is %.17g", cases[i].text, t->value);
    cr_expect_str_eq(t->unit ? t->unit : "-", cases[i].unit, "%s", cases[i].text);
    hebi_phrase_free(phrase);
  }
}

Test(meaning, years) {
  hebi_phrase_options options;
  hebi_phrase_options_init(&options);
  options.year = 2030;
  options.first_year = 2026;
  static const struct {
    const char *text;
    int32_t year, base;
  } years[] = {{"累计下降18%", 2030, 2025}, {"增长6%", 2030, 0},
               {"年均增长6%", 2030, 2025},  {"〔18〕", 2030, 2025},
               {"翻一番", 2030, 2025},      {"比2029年增长6%", 2030, 0},
               {"到2028年达到6%", 2028, 0}, {"比2020年增长6%", 2030, 2020}};
  for (size_t i = 0; i < COUNT_OF(years); i++) {
    hebi_phrase *phrase = read_phrase(years[i].text, &options);
    const hebi_target *t = &hebi_phrase_at(phrase, 0)->target;
    cr_expect_eq(t->year, years[i].year, "%s: %d", years[i].text, (int)t->year);
    cr_expect_eq(t->base_year, years[i].base, "%s: %d", years[i].text, (int)t->base_year);
    hebi_phrase_free(phrase);
  }
  check_refused("到2020年比2025年增长6%", "比", "not before");
}

/* Of a share, a bracket is points; where the head falls, percent. */
Test(meaning, cells) {
  static const struct {
    const char *text, *head;
    hebi_measure measure;
    double value;
    const char *unit;
  } cells[] = {
      {"〔18〕", "浓度下降(%)", HEBI_MEASURE_CUMULATIVE_CHANGE, -18, "%"},
      {"[4]", "贡献率(%)", HEBI_MEASURE_NET_INCREMENT, 4, "个百分点"},
      {"[2.75)", "面积(亿亩)", HEBI_MEASURE_NET_INCREMENT, 2.75, "亿亩"},
      {"15", "比例(%)", HEBI_MEASURE_VALUE, 15, "%"},
      {"6.5", "生产总值年均增长(%)", HEBI_MEASURE_ANNUAL_AVERAGE, 6.5, "%"},
      {"3", "能耗降低(%)", HEBI_MEASURE_GROWTH, -3, "%"},
      {"增长6%", "能耗降低(%)", HEBI_MEASURE_GROWTH, 6, "%"},
  };
  for (size_t i = 0; i < COUNT_OF(cells); i++) {
    hebi_phrase_options options;
    hebi_phrase_options_init(&options);
    options.head = cells[i].head;
    hebi_phrase *phrase = read_phrase(cells[i].text, &options);
    const hebi_target *t = &hebi_phrase_at(phrase, 0)->target;
    cr_expect_eq(t->measure, cells[i].measure, "%s", cells[i].text);
    cr_expect_eq(t->value, cells[i].value, "%s", cells[i].text);
    cr_expect_str_eq(t->unit, cells[i].unit, "%s", cells[i].text);
    hebi_phrase_free(phrase);
  }
}
