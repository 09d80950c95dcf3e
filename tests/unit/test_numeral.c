/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "text/numeral.h"

static hebi__script script_of(const char *text) {
  hebi__script script;
  cr_assert_eq(hebi__script_read(&script, text, SIZE_MAX, NULL), HEBI_CODE_OK);
  return script;
}

/* By the rules of the numerals; `rest` is what is left to the unit. */
static const struct {
  const char *text;
  double value;
  int decimals;
  const char *rest;
} numbers[] = {
    {"6%", 6, 0, "%"},
    {"6.50%", 6.5, 2, "%"},
    {"1,200.5亿元", 1200.5, 1, "亿元"},
    {"12,345,678", 12345678, 0, ""},
    {"1，200亿元", 1200, 0, "亿元"},
    {"12 000.5亿元", 12000.5, 1, "亿元"},
    {"0.05", 0.05, 2, ""},
    {"999999999999999", 999999999999999.0, 0, ""},
    {"15。74", 15.74, 2, ""},
    {"6·5%", 6.5, 1, "%"},
    {"8。2026年", 8, 0, "。2026年"},
    {"3千家", 3000, 0, "家"},
    {"3千万元", 3000, 0, "万元"},
    {"5千克", 5, 0, "千克"},
    {"8...", 8, 0, "..."},
    {"五", 5, 0, ""},
    {"十", 10, 0, ""},
    {"十五个", 15, 0, "个"},
    {"二十", 20, 0, ""},
    {"一百零五", 105, 0, ""},
    {"一百五十", 150, 0, ""},
    {"一千二百三十四", 1234, 0, ""},
    {"两千亿元", 2000, 0, "亿元"},
    {"十三亿六千万", 1360000000, 0, ""},
    {"三万零五百", 30500, 0, ""},
    {"五万人", 5, 0, "万人"},
    {"一万亿元", 1, 0, "万亿元"},
    {"三点五", 3.5, 1, ""},
    {"零点二五", 0.25, 2, ""},
    {"十二点五", 12.5, 1, ""},
    {"八点半", 8, 0, "点半"},
};

Test(numeral, numbers) {
  for (size_t i = 0; i < COUNT_OF(numbers); i++) {
    hebi__script script = script_of(numbers[i].text);
    hebi__numeral out;
    hebi_error err = dirty_error();
    cr_assert_eq(hebi__numeral_read(&script, 0, &out, &err), HEBI_CODE_OK, "%s: %s",
                 numbers[i].text, err.message);
    cr_expect_eq(out.value, numbers[i].value, "%s is %.17g", numbers[i].text, out.value);
    cr_expect_eq(out.decimals, numbers[i].decimals, "%s", numbers[i].text);
    cr_expect_str_eq(script.text + out.end, numbers[i].rest);
  }
}

Test(numeral, what_is_no_number) {
  static const char *const texts[] = {"",         "增长",     "百强", "万元",
                                      "一一对应", "三五成群", "亿",   "%"};
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    hebi__script script = script_of(texts[i]);
    hebi__numeral out;
    cr_expect_eq(hebi__numeral_read(&script, 0, &out, NULL), HEBI_CODE_OK, "%s", texts[i]);
    cr_expect_eq(out.end, 0, "%s", texts[i]);
  }
}

Test(numeral, damage) {
  static const struct {
    const char *text;
    int32_t column;
  } cases[] = {
      {"6.%5", 2},      {"1.2.3", 4},     {"05", 1},     {"1,2", 2},      {"1234,567", 5},
      {"1，20", 2},     {"2025，300", 5}, {"五六家", 4}, {"三四十家", 4}, {"1234567890123456", 1},
      {"0.1234567", 3}, {"6五", 2},       {"8。555", 2}, {"二十百", 7},   {"一百五", 7},
      {"三万五", 7},    {"一亿二亿", 10}, {"6·5·4", 5}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi__script script = script_of(cases[i].text);
    hebi__numeral out;
    hebi_error err = dirty_error();
    cr_expect_eq(hebi__numeral_read(&script, 0, &out, &err), HEBI_CODE_PHRASE, "%s is %g",
                 cases[i].text, out.value);
    cr_expect_eq(err.column, cases[i].column, "%s: column %d", cases[i].text, (int)err.column);
  }
}

Test(numeral, signs) {
  hebi__script script = script_of("两亿Ⅱⅴ增");
  cr_expect_eq(hebi__numeral_digit(&script, 0), 2);
  cr_expect_eq(hebi__numeral_digit(&script, 3), -1);
  cr_expect_eq(hebi__numeral_power(&script, 3), 8);
  cr_expect_eq(hebi__numeral_power(&script, 0), 0);
  cr_expect_eq(hebi__numeral_roman(&script, 6), 2);
  cr_expect_eq(hebi__numeral_roman(&script, 9), 5);
  cr_expect_eq(hebi__numeral_roman(&script, 12), 0);
}
