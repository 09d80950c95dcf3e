/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "text/head.h"

Test(head, unit_and_verb) {
  static const struct {
    const char *text, *unit;
    int change, average, costly;
  } cases[] = {{"细颗粒物浓度下降(%)", "%", -1, 0, 0},
               {"农业科技进步贡献率（％）", "%", 0, 0, 0},
               {"高标准农田面积(亿亩)", "亿亩", 0, 0, 0},
               {"国内生产总值年均增长(%)", "%", 1, 1, 0},
               {"人口自然增长率(‰)", "‰", 0, 0, 0},
               {"城镇调查失业率", "-", 0, 0, 1},
               {"执业(助理)医师数(人)", "人", 0, 0, 0},
               {"地区生产总值(GDP)", "-", 0, 0, 0},
               {"", "-", 0, 0, 0}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi__head head = hebi__head_read(cases[i].text);
    cr_expect_str_eq(head.unit ? head.unit->name : "-", cases[i].unit, "%s", cases[i].text);
    cr_expect_eq(head.change, cases[i].change, "%s", cases[i].text);
    cr_expect_eq(head.average, cases[i].average, "%s", cases[i].text);
    cr_expect_eq(head.costly, cases[i].costly, "%s", cases[i].text);
  }
}

Test(head, what_cannot_be_read_says_nothing) {
  static const char *const texts[] = {NULL, "\xFF(%)", "(", "(%"};
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    hebi__head head = hebi__head_read(texts[i]);
    cr_expect_null(head.unit);
    cr_expect_eq(head.change, 0);
  }
}
