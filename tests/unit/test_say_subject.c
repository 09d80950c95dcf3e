/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/say.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect_subject(const char *name, hebi_measure measure, const char *wanted) {
  hebi_target target;
  hebi_target_init(&target);
  target.measure = measure;
  hebi__said said = {.target = &target, .subject_zh = name};
  hebi__text text = {0};
  hebi__say_subject(&text, &said);
  cr_assert_not(text.failed);
  cr_expect_str_eq(text.data != NULL ? text.data : "", wanted, "%s", name);
  hebi__text_free(&text);
}

Test(say_subject, a_remark_at_the_end_is_said_in_front) {
  static const char *const cases[][2] = {
      {"居民收入增速（名义）", "名义居民收入增速"},
      {"进出口总值（美元计）", "美元计进出口总值"},
      {"保税物流中心（B型）申建", "保税物流中心（B型）申建"},
      {"智造产业园（鹤壁）二期（北区）", "北区智造产业园（鹤壁）二期"},
      {"收入（2012年及以前）", "收入（2012年及以前）"},
      {"基地（一期（北区））", "基地（一期（北区））"},
      {"收入（2012年）（名义）", "名义收入（2012年）"},
      {"（名义）", "（名义）"},
      {"名义）", "名义）"},
      {"粮食产量", "粮食产量"},
      {"", ""},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    expect_subject(cases[i][0], HEBI_MEASURE_VALUE, cases[i][1]);
  expect_subject(NULL, HEBI_MEASURE_VALUE, "");
}

Test(say_subject, growth_is_named_once) {
  expect_subject("地区生产总值增速", HEBI_MEASURE_GROWTH, "地区生产总值");
  expect_subject("地区生产总值增速", HEBI_MEASURE_ANNUAL_AVERAGE, "地区生产总值");
  expect_subject("地区生产总值增速", HEBI_MEASURE_CUMULATIVE_CHANGE, "地区生产总值");
  expect_subject("地区生产总值增速", HEBI_MEASURE_VALUE, "地区生产总值增速");
  expect_subject("居民消费价格涨幅", HEBI_MEASURE_GROWTH, "居民消费价格");
  expect_subject("碳排放变化率", HEBI_MEASURE_GROWTH, "碳排放");
  expect_subject("收入增速（名义）", HEBI_MEASURE_GROWTH, "名义收入");
  expect_subject("增速", HEBI_MEASURE_GROWTH, "增速");
}

Test(say_subject, an_investment_is_named_once) {
  expect_subject("水利工程总投资", HEBI_MEASURE_INVESTMENT, "水利工程");
  expect_subject("研发联合基金规模", HEBI_MEASURE_INVESTMENT, "研发联合基金");
  expect_subject("总投资", HEBI_MEASURE_INVESTMENT, "总投资");
  expect_subject("研发联合基金规模", HEBI_MEASURE_VALUE, "研发联合基金规模");
}

Test(say_subject, periods_and_verbs_in_names) {
  cr_expect(hebi__names_period("“十五五”重大项目储备规模"));
  cr_expect(hebi__names_period("全市“十四五”规划"));
  cr_expect_not(hebi__names_period("五年规划"));
  cr_expect(hebi__names_change("儿童友好公园提升"));
  cr_expect(hebi__names_change("小麦单产提升示范区"));
  cr_expect_not(hebi__names_change("老旧小区提升改造"));
  cr_expect_not(hebi__names_change("粮食产量"));
  cr_expect_not(hebi__names_change("增值税"));
  cr_expect_not(hebi__names_period(NULL) || hebi__names_change(NULL));
}
