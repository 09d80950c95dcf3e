/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "text/measures.h"

static const struct {
  const char *text, *unit;
  double factor;
  const char *rest;
} cases[] = {
    {"%以上", "%", 1, "以上"},
    {"个百分点", "个百分点", 1, ""},
    {"百分点", "个百分点", 1, ""},
    {"个", "个", 1, ""},
    {"万亿元", "万亿元", 1, ""},
    {"亿元人民币", "亿元", 1, ""},
    {"亿", NULL, 1e8, ""},
    {"万亿", NULL, 1e12, ""},
    {"吨标准煤", "吨标准煤", 1, ""},
    {"万吨标煤", "万吨标准煤", 1, ""},
    {"㎡", "平方米", 1, ""},
    {"km", "公里", 1, ""},
    {"成", "%", 10, ""},
    {"成果", NULL, 1, "成果"},
    {"微克/立方米左右", "微克/立方米", 1, "左右"},
    {"斗", NULL, 1, "斗"},
    {"", NULL, 1, ""},
};

Test(measures, the_longest_unit_wins) {
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi__script script;
    cr_assert_eq(hebi__script_read(&script, cases[i].text, SIZE_MAX, NULL), HEBI_CODE_OK);
    hebi__measured measured = hebi__measure_at(&script, 0);
    cr_expect_str_eq(measured.unit ? measured.unit->name : "-", cases[i].unit ? cases[i].unit : "-",
                     "%s", cases[i].text);
    cr_expect_eq(measured.factor, cases[i].factor, "%s", cases[i].text);
    cr_expect_str_eq(script.text + measured.end, cases[i].rest);
  }
}
