/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

#include <string.h>

static void expect_sense(const char *text, hebi_measure measure, double value, const char *unit,
                         int sign) {
  hebi_phrase *phrase;
  const hebi_reading *r = first_of_phrase(&phrase, text, 1);
  cr_expect_eq(r->target.measure, measure, "%s: %s", text,
               hebi_measure_name((int32_t)r->target.measure));
  cr_expect_eq(r->target.value, value, "%s: %g", text, r->target.value);
  cr_expect(r->target.unit != NULL && strcmp(r->target.unit, unit) == 0, "%s: %s", text,
            r->target.unit);
  cr_expect_eq(r->sign, sign, "%s", text);
  hebi_phrase_free(phrase);
}

Test(sense, what_is_measured) {
  expect_sense("增加值增长8%", HEBI_MEASURE_GROWTH, 8, "%", 1);
  expect_sense("能耗下降3.5%", HEBI_MEASURE_GROWTH, -3.5, "%", -1);
  expect_sense("城镇化率提高1.2个百分点", HEBI_MEASURE_NET_INCREMENT, 1.2, "个百分点", 1);
  expect_sense("企业净增8家", HEBI_MEASURE_NET_INCREMENT, 8, "家", 1);
  expect_sense("新增企业8家", HEBI_MEASURE_GROSS_INCREMENT, 8, "家", 1);
  expect_sense("产量年均增长4%", HEBI_MEASURE_ANNUAL_AVERAGE, 4, "%", 1);
  expect_sense("能耗比2020年下降18%", HEBI_MEASURE_CUMULATIVE_CHANGE, -18, "%", -1);
  expect_sense("总投资207亿元", HEBI_MEASURE_INVESTMENT, 207, "亿元", 1);
}

Test(sense, things_that_are_improved_are_counted) {
  expect_sense("改造提升农村公路100公里", HEBI_MEASURE_VALUE, 100, "公里", 1);
  expect_sense("提升改造老旧小区50个", HEBI_MEASURE_VALUE, 50, "个", 1);
}

Test(sense, times) {
  expect_sense("规模增长一倍", HEBI_MEASURE_CUMULATIVE_CHANGE, 100, "%", 1);
  expect_sense("规模是2020年的3倍", HEBI_MEASURE_CUMULATIVE_CHANGE, 200, "%", 1);
}

Test(sense, a_share_of_something_else_is_not_guessed) {
  check_refused("规模相当于2020年的80%", "80", "share of something else");
  check_refused("完成省定目标的105%", "105", "share of something else");
  check_refused("达到上年的95%", "95", "share of something else");
  check_refused("规模是原来的3倍", "3", "times as much");
  check_refused("高于全国2个百分点以上、全省1个百分点以上", "1个", "of the area");
}

Test(sense, what_adds_up_over_a_period_is_counted_from_before_it) {
  hebi_phrase_options options;
  hebi_phrase_options_init(&options);
  options.year = 2030, options.first_year = 2026;
  hebi_phrase *phrase = read_phrase("累计新增就业10万人", &options);
  cr_expect_eq(hebi_phrase_at(phrase, 0)->target.base_year, 2025);
  hebi_phrase_free(phrase);
  phrase = read_phrase("五年累计完成投资1500亿元", &options);
  cr_expect_eq(hebi_phrase_at(phrase, 0)->target.measure, HEBI_MEASURE_GROSS_INCREMENT);
  cr_expect_eq(hebi_phrase_at(phrase, 0)->target.base_year, 2025);
  hebi_phrase_free(phrase);
}

Test(sense, what_is_hedged_keeps_its_hedge) {
  hebi_phrase *phrase;
  cr_expect_str_eq(first_of_phrase(&phrase, "物价基本稳定", 1)->target.hedge, "基本");
  hebi_phrase_free(phrase);
  cr_expect_null(first_of_phrase(&phrase, "规模与上年持平", 1)->target.hedge);
  hebi_phrase_free(phrase);
  expect_sense("减轻2万元", HEBI_MEASURE_NET_INCREMENT, -2, "万元", -1);
}

Test(sense, a_better_rank_is_a_smaller_one) {
  expect_sense("位次前移2位", HEBI_MEASURE_NET_INCREMENT, -2, "位", -1);
  expect_sense("排名上升3位", HEBI_MEASURE_NET_INCREMENT, -3, "位", -1);
  expect_sense("提升2个位次", HEBI_MEASURE_NET_INCREMENT, -2, "位", -1);
  expect_sense("位次提升2个位次", HEBI_MEASURE_NET_INCREMENT, -2, "位", -1);
}

Test(sense, a_change_needs_its_unit) {
  check_refused("增加值增长8", "", "no unit");
}
