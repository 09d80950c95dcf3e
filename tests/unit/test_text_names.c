/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "text/names.h"

static hebi__script script_of(const char *text) {
  hebi__script script;
  cr_assert_eq(hebi__script_read(&script, text, SIZE_MAX, NULL), HEBI_CODE_OK);
  return script;
}

Test(text_names, numbers_in_names_are_no_values) {
  static const char *const cases[][2] = {
      {"PM2.5浓度", "浓度"}, {"PM10", ""},         {"G107沿线", "沿线"},    {"国道107", ""},
      {"5G基站", "基站"},    {"1+2+4+N", ""},      {"3070工程", ""},        {"6月底", "底"},
      {"12月31日前", "前"},  {"5A级景区", "景区"}, {"GDP10万元", "10万元"}, {"R&D经费", "经费"},
      {"6%", "6%"},          {"增长", "增长"},     {"8+2%", "8+2%"},        {"5G%", "5G%"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi__script script = script_of(cases[i][0]);
    size_t end = 99;
    hebi_error err = dirty_error();
    cr_assert_eq(hebi__name_at(&script, 0, &end, &err), HEBI_CODE_OK, "%s: %s", cases[i][0],
                 err.message);
    cr_expect_str_eq(script.text + end, cases[i][1]);
  }
}

Test(text_names, letters_for_digits_are_damage) {
  static const char *const texts[] = {"O.5%", "l0%", "I5%", "O5", "AB12"};
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    hebi__script script = script_of(texts[i]);
    size_t end;
    hebi_error err = dirty_error();
    int code = hebi__name_at(&script, 0, &end, &err);
    /* The point of O.5 is found later: a digit cannot begin with it. */
    cr_expect(code == HEBI_CODE_PHRASE || script.text[end] == '.', "%s", texts[i]);
  }
}

Test(text_names, slogans) {
  static const struct {
    const char *text;
    int slogan;
  } cases[] = {{"两个快于", 1}, {"3070工程", 1}, {"1+2+4+N", 1}, {"保持在合理区间", 0},
               {"增长8%", 0},   {"翻两番", 0},   {"十四五", 0},  {"三个一批", 1}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi__script script = script_of(cases[i].text);
    cr_expect_eq(hebi__name_is_slogan(&script, 0, script.n), cases[i].slogan, "%s", cases[i].text);
  }
}
