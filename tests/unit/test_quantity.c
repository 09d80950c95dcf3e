/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "text/quantity.h"

static int read_at(const char *text, size_t at, hebi__quantity *out, hebi_error *err,
                   hebi__script *script) {
  cr_assert_eq(hebi__script_read(script, text, SIZE_MAX, NULL), HEBI_CODE_OK);
  return hebi__quantity_read(script, at, out, err);
}

static const struct {
  const char *text;
  hebi__form form;
  double low, high;
  const char *unit, *rest;
} cases[] = {
    {"6%以上", HEBI__FORM_NUMBER, 6, 6, "%", "以上"},
    {"2.85万人", HEBI__FORM_NUMBER, 2.85, 2.85, "万人", ""},
    {"6%—6.5%", HEBI__FORM_RANGE, 6, 6.5, "%", ""},
    {"6~6.5%", HEBI__FORM_RANGE, 6, 6.5, "%", ""},
    {"7%至于7.5%", HEBI__FORM_RANGE, 7, 7.5, "%", ""},
    {"3到5家", HEBI__FORM_RANGE, 3, 5, "家", ""},
    {"负2%—1%", HEBI__FORM_RANGE, -2, 1, "%", ""},
    {"8%到2030年", HEBI__FORM_NUMBER, 8, 8, "%", "到2030年"},
    {"百分之五", HEBI__FORM_NUMBER, 5, 5, "%", ""},
    {"百分之百", HEBI__FORM_NUMBER, 100, 100, "%", ""},
    {"千分之三左右", HEBI__FORM_NUMBER, 3, 3, "‰", "左右"},
    {"翻一番", HEBI__FORM_FOLD, 1, 1, "-", ""},
    {"翻了两番以上", HEBI__FORM_FOLD, 2, 2, "-", "以上"},
    {"翻番", HEBI__FORM_FOLD, 1, 1, "-", ""},
    {"两位数增长", HEBI__FORM_TWO_DIGITS, 10, 10, "-", "增长"},
    {"2.3:1", HEBI__FORM_NUMBER, 2.3, 2.3, "-", ""},
    {"三成", HEBI__FORM_NUMBER, 3, 3, "%", ""},
    {"20余个", HEBI__FORM_NUMBER, 20, 20, "个", ""},
    {"6 %", HEBI__FORM_NUMBER, 6, 6, "%", ""},
    {"5年均", HEBI__FORM_NUMBER, 5, 5, "-", "年均"},
};

Test(quantity, forms) {
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi__quantity q;
    hebi__script script;
    hebi_error err = dirty_error();
    cr_assert_eq(read_at(cases[i].text, 0, &q, &err, &script), HEBI_CODE_OK, "%s: %s",
                 cases[i].text, err.message);
    cr_expect_eq(q.form, cases[i].form, "%s", cases[i].text);
    cr_expect_eq(q.low, cases[i].low, "%s", cases[i].text);
    cr_expect_eq(q.high, cases[i].high, "%s", cases[i].text);
    cr_expect_str_eq(q.unit ? q.unit->name : "-", cases[i].unit, "%s", cases[i].text);
    cr_expect_str_eq(script.text + q.end, cases[i].rest);
  }
}

Test(quantity, parts_of_a_hundred) {
  hebi__quantity q;
  hebi__script script;
  cr_assert_eq(read_at("14:44.5:41.5", 0, &q, NULL, &script), HEBI_CODE_OK);
  cr_expect_eq(q.form, HEBI__FORM_PARTS);
  cr_assert_eq(q.n_parts, 3);
  cr_expect_eq(q.parts[0], 14);
  cr_expect_eq(q.parts[1], 44.5);
  cr_expect_eq(q.parts[2], 41.5);
}

Test(quantity, what_is_none) {
  static const char *const texts[] = {"", "五角星", "增长", "翻身", "百亩方", "负责"};
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    hebi__quantity q;
    hebi__script script;
    cr_expect_eq(read_at(texts[i], 0, &q, NULL, &script), HEBI_CODE_OK, "%s", texts[i]);
    cr_expect_eq(q.end, 0, "%s", texts[i]);
  }
}

Test(quantity, damage) {
  static const struct {
    const char *text;
    int32_t column;
  } damaged[] = {{"6%5", 3},      {"6%-5%", 4},    {"6%6%", 3},      {"6-7-8%", 4},   {"6%%", 3},
                 {"3亿元-5%", 9}, {"6O%", 2},      {"1/3", 2},       {"14:44:41", 1}, {"6%.5", 3},
                 {"翻十番", 4},   {"三分之二", 4}, {"百分之增", 10}, {"6 5%", 3},     {"5亿亿", 5}};
  for (size_t i = 0; i < COUNT_OF(damaged); i++) {
    hebi__quantity q;
    hebi__script script;
    hebi_error err = dirty_error();
    cr_expect_eq(read_at(damaged[i].text, 0, &q, &err, &script), HEBI_CODE_PHRASE, "%s",
                 damaged[i].text);
    cr_expect_eq(err.column, damaged[i].column, "%s: column %d, %s", damaged[i].text,
                 (int)err.column, err.message);
  }
}
