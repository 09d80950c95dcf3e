/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "model/unit.h"

#include <float.h>
#include <libhebi/unit.h>
#include <math.h>

/* Each from the definition of the unit, by hand. 亿 is 10^8, 万 is 10^4; 1 斤 is 0.5 kg and 1 公顷
 * is 15 亩 (the State Council's order on legal units of 1984: 1 亩 = 10000/15 square metres). */
static const struct {
  double value;
  const char *from;
  double wanted;
  const char *to;
} conversions[] = {
    {1, "亿元", 10000, "万元"},
    {1, "亿元", 100000000, "元"},
    {1, "万亿元", 10000, "亿元"},
    {34567, "元", 3.4567, "万元"},
    {1066.61, "亿元", 0.106661, "万亿元"},
    {1, "亿美元", 100, "百万美元"},
    {1, "百万美元", 100, "万美元"},
    {5, "万美元", 50000, "美元"},
    {157.2, "万人", 1572000, "人"},
    {14.1, "亿人", 141000, "万人"},
    {1, "亿斤", 5, "万吨"},        /* 10^8 x 0.5 kg = 5 x 10^7 kg = 50000 t */
    {1350, "亿斤", 0.675, "亿吨"}, /* 1350 x 5 = 6750 万吨 */
    {2, "斤", 0.001, "吨"},        /* 1 kg */
    {2000, "斤", 1, "吨"},
    {120, "万吨", 24, "亿斤"},
    {1, "公顷", 15, "亩"},
    {1, "平方公里", 100, "公顷"},
    {1, "平方公里", 1500, "亩"},
    {4, "万亩", 40000, "亩"},
    {30, "万亩", 20000, "公顷"}, /* 300000 / 15 */
    {1, "‰", 0.1, "%"},
    {0.5, "%", 5, "‰"},
    {-3.2, "‰", -0.32, "%"},
    {-12.5, "亿元", -125000, "万元"},
    {0, "万吨", 0, "亿斤"},
    {1, "万家", 10000, "家"},
    {3, "亿件", 30000, "万件"},
    {2, "公斤", 4, "斤"},
    {1, "吨", 1000, "千克"},
    {500, "克", 1, "斤"},
    {1, "亩", 10000.0 / 15, "平方米"},
    {1, "千公顷", 1.5, "万亩"},
    {1, "亿立方米", 10000, "万立方米"},
    {1.5, "公里", 1500, "米"},
    {1, "亿千瓦时", 10000, "万千瓦时"},
    {1, "兆瓦", 1000, "千瓦"},
    {1, "吨标准煤", 1000, "千克标准煤"},
    {2, "小时", 120, "分钟"},
    {0.05, "毫克/立方米", 50, "微克/立方米"},
    {12, "名", 12, "人"},
};

Test(unit, conversions_by_hand) {
  for (size_t i = 0; i < COUNT_OF(conversions); i++) {
    double out = NAN, back = NAN;
    hebi_error err = dirty_error();
    int code =
        hebi_unit_convert(&out, conversions[i].value, conversions[i].from, conversions[i].to, &err);
    cr_assert_eq(code, HEBI_CODE_OK, "%zu: %s", i, err.message);
    CHECK_CLEARED(&err);
    /* Two roundings: not more than two units in the last place. */
    cr_expect_leq(fabs(out - conversions[i].wanted), 4 * DBL_EPSILON * fabs(conversions[i].wanted),
                  "%g %s is %.17g %s, wanted %g", conversions[i].value, conversions[i].from, out,
                  conversions[i].to, conversions[i].wanted);
    hebi_unit_convert(&back, out, conversions[i].to, conversions[i].from, NULL);
    cr_expect_leq(fabs(back - conversions[i].value), 8 * DBL_EPSILON * fabs(conversions[i].value));
  }
}

Test(unit, a_unit_into_itself_keeps_every_digit) {
  static const double values[] = {0.1, 1.0 / 3, -1066.61, DBL_MAX, 0x1p-1074, -0.0, INFINITY};
  for (size_t u = 0; u < hebi_unit_count(); u++)
    for (size_t i = 0; i < COUNT_OF(values); i++) {
      const char *name = hebi_unit_at(u)->name;
      double out = NAN;
      cr_assert_eq(hebi_unit_convert(&out, values[i], name, name, NULL), HEBI_CODE_OK);
      cr_expect(out == values[i] && !signbit(out) == !signbit(values[i]), "%g %s", values[i], name);
    }
}

/* 万家 counts 家. */
static const char *counted(const char *name) {
  static const char *const multipliers[] = {"万亿", "百万", "千", "万", "亿"};
  for (size_t i = 0; i < COUNT_OF(multipliers); i++)
    if (strncmp(name, multipliers[i], strlen(multipliers[i])) == 0)
      return name + strlen(multipliers[i]);
  return name;
}

static int is_convertible(const hebi_unit *a, const hebi_unit *b) {
  if (a->dimension != b->dimension)
    return 0;
  return a->dimension != HEBI_DIMENSION_OTHER || strcmp(counted(a->name), counted(b->name)) == 0;
}

/* Every pair: within a dimension the ratio of the factors, across dimensions a refusal. */
Test(unit, dimensions_do_not_mix) {
  size_t refused = 0;
  for (size_t i = 0; i < hebi_unit_count(); i++)
    for (size_t j = 0; j < hebi_unit_count(); j++) {
      const hebi_unit *a = hebi_unit_at(i), *b = hebi_unit_at(j);
      double out = 7;
      hebi_error err = dirty_error();
      int code = hebi_unit_convert(&out, 1, a->name, b->name, &err);
      if (is_convertible(a, b)) {
        cr_expect_eq(code, HEBI_CODE_OK, "%s to %s", a->name, b->name);
        cr_expect_leq(fabs(out * b->factor / a->factor - 1), 4 * DBL_EPSILON);
        continue;
      }
      CHECK_FAILURE(code, &err, HEBI_CODE_UNIT, "to", b->name, a->name);
      cr_expect(strstr(err.message, a->name) != NULL, "%s", err.message);
      cr_expect(isnan(out), "%s to %s left %g", a->name, b->name, out);
      refused++;
    }
  cr_expect_gt(refused, 0);
}

Test(unit, pairs_that_people_confuse_are_refused) {
  static const char *const pairs[][2] = {{"%", "个百分点"}, {"个百分点", "‰"}, {"亿元", "亿美元"},
                                         {"人", "人次"},    {"户", "家"},      {"个", "件"},
                                         {"亩", "吨"},      {"万人", "万户"},  {"家", "个"}};
  for (size_t i = 0; i < COUNT_OF(pairs); i++)
    for (int way = 0; way < 2; way++) {
      double out = 7;
      cr_expect_eq(hebi_unit_convert(&out, 1, pairs[i][way], pairs[i][1 - way], NULL),
                   HEBI_CODE_UNIT, "%s to %s", pairs[i][way], pairs[i][1 - way]);
      cr_expect(isnan(out));
    }
}

Test(unit, unknown_units_are_named) {
  double out = 7;
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_unit_convert(&out, 1, "元人民币", "元", &err), &err, HEBI_CODE_UNIT, "from",
                "unknown unit \"元人民币\"", "from");
  cr_expect(isnan(out));
  CHECK_FAILURE(hebi_unit_convert(&out, 1, "元", "", &err), &err, HEBI_CODE_UNIT, "to",
                "unknown unit \"\"", "to");
  CHECK_FAILURE(hebi_unit_convert(&out, 1, "x", "y", &err), &err, HEBI_CODE_UNIT, "from",
                "unknown unit \"x\"", "both");
}

Test(unit, null_arguments) {
  double out = 7;
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_unit_convert(NULL, 1, "元", "元", &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  CHECK_FAILURE(hebi_unit_convert(&out, 1, NULL, "元", &err), &err, HEBI_CODE_NULL, "from", "NULL",
                "from");
  cr_expect(isnan(out));
  out = 7;
  CHECK_FAILURE(hebi_unit_convert(&out, 1, "元", NULL, &err), &err, HEBI_CODE_NULL, "to", "NULL",
                "to");
  cr_expect(isnan(out));
  cr_expect_eq(hebi_unit_convert(NULL, 1, "元", "元", NULL), HEBI_CODE_NULL);
  cr_expect_null(hebi_unit_find(NULL));
}

Test(unit, missing_values_stay_missing) {
  double out = 7;
  cr_expect_eq(hebi_unit_convert(&out, NAN, "亿元", "元", NULL), HEBI_CODE_OK);
  cr_expect(isnan(out));
}

Test(unit, the_table_is_sound) {
  cr_assert_gt(hebi_unit_count(), 0);
  for (size_t i = 0; i < hebi_unit_count(); i++) {
    const hebi_unit *unit = hebi_unit_at(i);
    cr_expect(unit->name[0] != '\0' && unit->name_en[0] != '\0');
    cr_expect(isfinite(unit->factor) && unit->factor > 0, "%s", unit->name);
    cr_expect(unit->dimension >= HEBI_DIMENSION_MONEY && unit->dimension <= HEBI_DIMENSION_DENSITY);
    cr_expect_eq(hebi_unit_find(unit->name), unit, "%s stands twice", unit->name);
  }
  cr_expect_null(hebi_unit_at(hebi_unit_count()));
  cr_expect_null(hebi_unit_at(SIZE_MAX));
  cr_expect_null(hebi_unit_find("亿"), "the beginning of a name");
  cr_expect_null(hebi_unit_find("亿元 "), "a name and a blank");
}

/* The header names the base of every dimension: its factor is 1. */
Test(unit, bases_are_those_of_the_header) {
  static const struct {
    const char *name;
    hebi_dimension dimension;
  } bases[] = {{"元", HEBI_DIMENSION_MONEY},      {"人", HEBI_DIMENSION_PERSONS},
               {"吨", HEBI_DIMENSION_MASS},       {"亩", HEBI_DIMENSION_AREA},
               {"%", HEBI_DIMENSION_PERCENT},     {"个百分点", HEBI_DIMENSION_POINTS},
               {"美元", HEBI_DIMENSION_DOLLARS},  {"公里", HEBI_DIMENSION_LENGTH},
               {"立方米", HEBI_DIMENSION_VOLUME}, {"千瓦时", HEBI_DIMENSION_ENERGY},
               {"千瓦", HEBI_DIMENSION_POWER},    {"吨标准煤", HEBI_DIMENSION_COAL},
               {"分钟", HEBI_DIMENSION_TIME},     {"微克/立方米", HEBI_DIMENSION_DENSITY}};
  for (size_t i = 0; i < COUNT_OF(bases); i++) {
    const hebi_unit *unit = hebi_unit_find(bases[i].name);
    cr_assert_not_null(unit, "%s", bases[i].name);
    cr_expect_eq(unit->dimension, bases[i].dimension, "%s", bases[i].name);
    cr_expect_eq(unit->factor, 1, "%s", bases[i].name);
  }
}

Test(unit, the_longest_name_in_a_text) {
  static const char *const cases[][2] = {{"万亿元以上", "万亿元"},
                                         {"个百分点", "个百分点"},
                                         {"个以上", "个"},
                                         {"吨标准煤", "吨标准煤"},
                                         {"吨标准", "吨"},
                                         {"斗", "-"},
                                         {"", "-"},
                                         {"亿", "-"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    const hebi_unit *found = hebi__unit_longest(cases[i][0], strlen(cases[i][0]));
    cr_expect_str_eq(found ? found->name : "-", cases[i][1], "%s", cases[i][0]);
  }
  cr_expect_str_eq(hebi__unit_longest("万亿元", 6) ? "some" : "-", "-", "the text ends before 元");
}
