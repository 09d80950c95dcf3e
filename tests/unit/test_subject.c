/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/subject.h"

#include "small_world.h"

static hebi__arena arena;

static void leave(void) {
  hebi__arena_free(&arena);
}

TestSuite(subject, .fini = leave);

static const hebi_indicator *indicator(const char *id) {
  for (size_t i = 0; i < COUNT_OF(world_indicators); i++)
    if (strcmp(world_indicators[i].id, id) == 0)
      return &world_indicators[i];
  cr_assert_fail("no indicator %s", id);
  return NULL;
}

static hebi_target measured(hebi_measure measure, const char *unit) {
  hebi_target target = world_target(NULL, HEBI_COMPARATOR_GE, 8);
  target.measure = measure;
  target.unit = unit;
  return target;
}

Test(subject, an_indicator_stands_for_itself) {
  hebi_target target = measured(HEBI_MEASURE_NET_INCREMENT, NULL);
  cr_expect_eq(hebi__subject_of(&arena, &target, NULL, indicator("firms")), indicator("firms"));
}

Test(subject, a_thing_of_its_own_words) {
  hebi_target target = measured(HEBI_MEASURE_VALUE, "个");
  target.subject_zh = "公园", target.subject_en = "parks";
  target.decimals = 2;
  const hebi_indicator *subject = hebi__subject_of(&arena, &target, NULL, NULL);
  cr_assert_not_null(subject);
  cr_expect_null(subject->id);
  cr_expect_str_eq(subject->name_zh, "公园");
  cr_expect_str_eq(subject->name_en, "parks");
  cr_expect_str_eq(subject->unit, "个");
  cr_expect_eq(subject->decimals, 2);
  cr_expect_eq(subject->desirable, HEBI_DESIRABLE_UP);
  cr_expect_eq(subject->support, HEBI_SUPPORT_REAL);
  target.unit = NULL, target.decimals = -1;
  subject = hebi__subject_of(&arena, &target, NULL, NULL);
  cr_expect_str_eq(subject->unit, "");
  cr_expect_eq(subject->decimals, 0);
}

/* 1.88 in the year before, over 1.9 now: compared to two decimals. */
Test(subject, a_thing_has_the_decimals_of_the_result_it_continues) {
  hebi_target target = measured(HEBI_MEASURE_VALUE, "%");
  target.subject_zh = "研发投入强度", target.subject_en = "research intensity";
  hebi_target result;
  hebi_target_init(&result);
  result.decimals = 2, target.decimals = 1;
  cr_expect_eq(hebi__subject_of(&arena, &target, &result, NULL)->decimals, 2);
  target.decimals = 3;
  cr_expect_eq(hebi__subject_of(&arena, &target, &result, NULL)->decimals, 3);
  result.decimals = target.decimals = -1;
  cr_expect_eq(hebi__subject_of(&arena, &target, &result, NULL)->decimals, 0);
}

Test(subject, the_rank_of_an_indicator) {
  hebi_target target = measured(HEBI_MEASURE_RANK, "位");
  const hebi_indicator *subject = hebi__subject_of(&arena, &target, NULL, indicator("gdp_growth"));
  cr_expect_str_eq(subject->id, "gdp_growth");
  cr_expect_str_eq(subject->name_zh, "经济增速位次");
  cr_expect_str_eq(subject->name_en, "GDP growth, rank");
  cr_expect_str_eq(subject->unit, "位", "not in percent");
  cr_expect_eq(subject->decimals, 0);
  target.measure = HEBI_MEASURE_CLASS;
  subject = hebi__subject_of(&arena, &target, NULL, indicator("gdp_growth"));
  cr_expect_str_eq(subject->name_zh, "经济增速等级");
  cr_expect_str_eq(subject->name_en, "GDP growth, class");
}

/* 1 亿斤 are 5 万吨. */
Test(subject, amounts_come_in_the_unit_of_the_indicator) {
  static const hebi_measure amounts[] = {HEBI_MEASURE_VALUE, HEBI_MEASURE_NET_INCREMENT,
                                         HEBI_MEASURE_GROSS_INCREMENT, HEBI_MEASURE_ANNUAL_AVERAGE};
  for (size_t i = 0; i < COUNT_OF(amounts); i++) {
    hebi_target target = measured(amounts[i], "亿斤");
    target.value = 24, target.low = 23, target.high = 25;
    target.tolerance = 1, target.base_value = 22, target.decimals = 0;
    hebi_target converted = hebi__in_unit_of(&target, indicator("grain"));
    cr_expect_float_eq(converted.value, 120, 1e-12);
    cr_expect_float_eq(converted.low, 115, 1e-12);
    cr_expect_float_eq(converted.high, 125, 1e-12);
    cr_expect_float_eq(converted.tolerance, 5, 1e-12);
    cr_expect_float_eq(converted.base_value, 110, 1e-12);
    cr_expect_str_eq(converted.unit, "万吨");
    cr_expect_eq(converted.decimals, -1, "printed to whole 亿斤, not to whole 万吨");
  }
}

/* Percentages of it, points of a share, and what is in the unit already: not a digit changes. */
Test(subject, everything_else_stays) {
  const struct {
    hebi_measure measure;
    const char *unit, *indicator;
  } cases[] = {{HEBI_MEASURE_GROWTH, "%", "grain"},
               {HEBI_MEASURE_CUMULATIVE_CHANGE, "%", "grain"},
               {HEBI_MEASURE_ANNUAL_AVERAGE, "%", "grain"},
               {HEBI_MEASURE_NET_INCREMENT, "个百分点", "jobless"},
               {HEBI_MEASURE_VALUE, "万吨", "grain"},
               {HEBI_MEASURE_VALUE, NULL, "grain"},
               {HEBI_MEASURE_INVESTMENT, "亿元", "grain"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_target target = measured(cases[i].measure, cases[i].unit);
    target.value = 0.1, target.decimals = 1;
    hebi_target same = hebi__in_unit_of(&target, indicator(cases[i].indicator));
    cr_expect_eq(same.value, 0.1, "%zu", i);
    cr_expect(isnan(same.low) && isnan(same.tolerance) && isnan(same.base_value), "%zu", i);
    cr_expect_eq(same.unit, cases[i].unit, "%zu", i);
    cr_expect_eq(same.decimals, 1, "%zu", i);
  }
}

/* Of what is measured, with the decimals of the indicator where it is in the indicator's unit. */
Test(subject, unit_and_decimals_of_what_is_measured) {
  static const struct {
    hebi_measure measure;
    const char *unit, *indicator, *wanted;
    int32_t decimals;
  } cases[] = {
      {HEBI_MEASURE_VALUE, NULL, "trade", "亿元", 2},
      {HEBI_MEASURE_VALUE, "万元", "trade", "亿元", 2},
      {HEBI_MEASURE_VALUE, NULL, "jobless", "%", 1},
      {HEBI_MEASURE_NET_INCREMENT, NULL, "firms", "家", 0},
      {HEBI_MEASURE_NET_INCREMENT, "个百分点", "jobless", "个百分点", 1},
      {HEBI_MEASURE_NET_INCREMENT, "%", "jobless", "个百分点", 1},
      {HEBI_MEASURE_GROSS_INCREMENT, "亿斤", "grain", "万吨", 1},
      {HEBI_MEASURE_GROWTH, "%", "trade", "%", 1},
      {HEBI_MEASURE_GROWTH, NULL, "gdp_growth", "%", 1},
      {HEBI_MEASURE_CUMULATIVE_CHANGE, "%", "trade", "%", 1},
      {HEBI_MEASURE_ANNUAL_AVERAGE, NULL, "trade", "%", 1},
      {HEBI_MEASURE_ANNUAL_AVERAGE, "%", "trade", "%", 1},
      {HEBI_MEASURE_ANNUAL_AVERAGE, "万元", "trade", "亿元", 2},
      {HEBI_MEASURE_COMPOSITION, NULL, "firms", "%", 1},
      {HEBI_MEASURE_STREAK, NULL, "firms", "年", 1},
      {HEBI_MEASURE_INVESTMENT, "亿元", "firms", "亿元", 1},
      {HEBI_MEASURE_MILESTONE, NULL, "firms", "", 1},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_target target = measured(cases[i].measure, cases[i].unit);
    const hebi_indicator *subject = indicator(cases[i].indicator);
    cr_expect_str_eq(hebi__measured_unit(&target, subject), cases[i].wanted, "%zu", i);
    cr_expect_eq(hebi__measured_decimals(&target, subject), cases[i].decimals, "%zu", i);
  }
}
