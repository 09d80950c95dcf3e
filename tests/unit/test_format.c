/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/format.h"

#include "small_world.h"

typedef void adding(hebi__text *text, double value, int32_t decimals);

static void expect_number(adding *add, double value, int32_t decimals, const char *wanted) {
  hebi__text text = {0};
  add(&text, value, decimals);
  cr_expect_str_eq(text.data, wanted);
  hebi__text_free(&text);
}

Test(format, values_have_the_decimals_of_the_publication) {
  expect_number(hebi__add_value, 6, 1, "6.0");
  expect_number(hebi__add_value, 6.04, 1, "6.0");
  expect_number(hebi__add_value, -0.04, 1, "0.0");
  expect_number(hebi__add_value, 1144.116, 2, "1144.12");
  expect_number(hebi__add_value, 118.6, 0, "119");
  expect_number(hebi__add_value, NAN, 1, "—");
  expect_number(hebi__add_value, INFINITY, 1, "∞");
  expect_number(hebi__add_value, -INFINITY, 1, "-∞");
}

Test(format, bounds_have_no_needless_zeros) {
  expect_number(hebi__add_bound, 6, 1, "6");
  expect_number(hebi__add_bound, 6.5, 1, "6.5");
  expect_number(hebi__add_bound, 5.25, 1, "5.25");
  expect_number(hebi__add_bound, 120, 0, "120");
  expect_number(hebi__add_bound, 1200, 2, "1200");
  expect_number(hebi__add_bound, 0, 1, "0");
  expect_number(hebi__add_bound, -3.4, 1, "-3.4");
  expect_number(hebi__add_bound, NAN, 1, "—");
}

/* A bound goes behind what is already there and trims only its own zeros. */
Test(format, bounds_follow_other_text) {
  hebi__text text = {0};
  hebi__text_add(&text, "10.00 to ");
  hebi__add_bound(&text, 20, 1);
  cr_expect_str_eq(text.data, "10.00 to 20");
  cr_expect_eq(text.length, strlen(text.data));
  hebi__text_free(&text);
}

static void expect_probability(double p, const char *wanted) {
  hebi__text text = {0};
  hebi__add_probability(&text, p);
  cr_expect_str_eq(text.data, wanted);
  hebi__text_free(&text);
}

Test(format, probabilities_are_never_certain) {
  expect_probability(0, "<1%");
  expect_probability(0.0099, "<1%");
  expect_probability(0.01, "1%");
  expect_probability(0.456, "46%");
  expect_probability(0.99, "99%");
  expect_probability(0.9901, ">99%");
  expect_probability(1, ">99%");
  expect_probability(NAN, "—");
}

static void expect_unit(const char *unit, hebi__lang lang, const char *wanted) {
  hebi__text text = {0};
  hebi__text_add(&text, "1");
  hebi__add_unit(&text, unit, lang);
  cr_expect_str_eq(text.data, wanted);
  hebi__text_free(&text);
}

Test(format, units) {
  expect_unit("%", HEBI__LANG_ZH, "1%");
  expect_unit("%", HEBI__LANG_EN, "1%");
  expect_unit("亿元", HEBI__LANG_ZH, "1亿元");
  cr_expect_str_eq(hebi__pick(HEBI__LANG_ZH, "达标", "met"), "达标");
  cr_expect_str_eq(hebi__pick(HEBI__LANG_EN, "达标", "met"), "met");
}

/* Widths by Unicode's EastAsianWidth.txt: W and F take two columns. */
Test(format, display_width) {
  cr_expect_eq(hebi__display_width(""), 0);
  cr_expect_eq(hebi__display_width("GDP 6.5%"), 8);
  cr_expect_eq(hebi__display_width("指标"), 4);
  cr_expect_eq(hebi__display_width("≥ 6%，争取 6.5%"), 15, "full-width comma, two ideographs");
  cr_expect_eq(hebi__display_width("–—“”"), 4, "ambiguous width counts as narrow");
  cr_expect_eq(hebi__display_width("é"), 1);
  cr_expect_eq(hebi__display_width("한글"), 4);
  cr_expect_eq(hebi__display_width("\xF0\xA0\x80\x80"), 2, "U+20000, four bytes");
}

Test(format, a_writer_begins_by_checking) {
  hebi_report *report = world_report(NULL, 0, NULL, 0, NULL);
  hebi__lang lang = HEBI__LANG_ZH;
  char mark, *out = &mark;
  hebi_error err;
  cr_expect_eq(hebi__begin_writing(&lang, &out, report, "en", &err), HEBI_CODE_OK);
  cr_expect_eq(lang, HEBI__LANG_EN);
  cr_expect_null(out);
  cr_expect_eq(hebi__begin_writing(&lang, &out, report, "zh", &err), HEBI_CODE_OK);
  cr_expect_eq(lang, HEBI__LANG_ZH);
  out = &mark;
  cr_expect_eq(hebi__begin_writing(&lang, &out, report, "fr", &err), HEBI_CODE_ARGUMENT);
  cr_expect_null(out);
  cr_expect_str_eq(err.where, "lang");
  cr_expect_eq(hebi__begin_writing(&lang, NULL, report, "en", &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi__begin_writing(&lang, &out, NULL, "en", &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "report");
  cr_expect_eq(hebi__begin_writing(&lang, &out, report, NULL, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "lang");
  hebi_report_free(report);
}
