/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "phrase_round.h"

#include <libhebi/json.h>
#include <libhebi/unit.h>

static const hebi_peer peers[] = {{NULL, NULL, "全国", "China"},
                                  {NULL, NULL, "全省平均水平", "the provincial average"}};

static hebi_target made(int measure, int comparator, int relation, double number) {
  hebi_target t;
  hebi_target_init(&t);
  t.measure = (hebi_measure)measure;
  t.comparator = (hebi_comparator)comparator;
  t.relation = (hebi_relation)relation;
  t.year = 2026;
  if (comparator == HEBI_COMPARATOR_RANGE || comparator == HEBI_COMPARATOR_BAND) {
    t.low = number;
    t.high = number + 1.5;
  } else
    t.value = number;
  if (relation == HEBI_RELATION_IN_STEP || relation == HEBI_RELATION_PEER)
    t.peers = peers, t.n_peers = COUNT_OF(peers);
  return t;
}

/* The unit that the phrase gives back: changes are in percent, margins in points. */
static int fits_unit(const hebi_target *t, const char *unit) {
  int numbered = isfinite(t->value) || isfinite(t->low);
  int percent = unit != NULL && strcmp(unit, "%") == 0;
  if (!numbered || (t->measure != HEBI_MEASURE_VALUE && !is_change(t->measure) &&
                    t->measure != HEBI_MEASURE_INVESTMENT))
    return unit == NULL;
  if (t->relation == HEBI_RELATION_PEER)
    return unit != NULL && strcmp(unit, "个百分点") == 0;
  if (t->measure == HEBI_MEASURE_GROWTH || t->measure == HEBI_MEASURE_CUMULATIVE_CHANGE)
    return percent;
  return unit != NULL;
}

static void check_round(const hebi_target *t) {
  char *text = UNTOUCHED(char);
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_target_phrase(&text, NULL, t, NULL, "zh", &err), HEBI_CODE_OK, "%s",
               err.message);
  CHECK_CLEARED(&err);
  hebi_phrase_options options;
  hebi_phrase_options_init(&options);
  options.year = t->year;
  hebi_phrase *phrase;
  cr_assert_eq(hebi_target_parse(&phrase, text, SIZE_MAX, &options, &err), HEBI_CODE_OK, "%s: %s",
               text, err.message);
  cr_expect(same_axes(t, &hebi_phrase_at(phrase, 0)->target), "%s reads differently", text);
  hebi_phrase_free(phrase);
  hebi_string_free(text);
}

static int is_said(const hebi_target *t, const char *unit) {
  int whole = isnan(t->value) || (t->value >= 1 && t->value == floor(t->value) && t->value <= 10);
  int ranked = t->measure == HEBI_MEASURE_RANK || t->measure == HEBI_MEASURE_CLASS;
  int classless = t->measure == HEBI_MEASURE_CLASS && t->comparator == HEBI_COMPARATOR_NONE;
  int part = t->measure != HEBI_MEASURE_COMPOSITION || (t->value >= 0 && t->value <= 100);
  int numbered = isfinite(t->value) || isfinite(t->low);
  int amount = t->measure != HEBI_MEASURE_INVESTMENT || numbered;
  int band = t->comparator == HEBI_COMPARATOR_RANGE || t->comparator == HEBI_COMPARATOR_BAND;
  return is_phrased(t) && fits_unit(t, unit) && (!ranked || (whole && !band)) && !classless &&
         part && amount && hebi_target_check(t, NULL) == HEBI_CODE_OK;
}

/* Every measure, comparator and relation with numbers, units and commitments. */
Test(text_write, chinese_reads_back) {
  static const char *const units[] = {NULL, "%",  "亿元",        "个百分点",
                                      "家", "年", "微克/立方米", "倍"};
  static const double numbers[] = {NAN, 0, 0.5, 6, -3.4, -18, 100, 1200, 12345.678};
  size_t n = 0;
  for (int m = 0; m <= HEBI_MEASURE_QUALITATIVE; m++)
    for (int c = 0; c <= HEBI_COMPARATOR_EQ; c++)
      for (int r = 0; r <= HEBI_RELATION_PEER; r++)
        for (size_t u = 0; u < COUNT_OF(units); u++)
          for (size_t i = 0; i < COUNT_OF(numbers); i++) {
            hebi_target t = made(m, c, r, numbers[i]);
            t.unit = units[u];
            t.commitment = (hebi_commitment)((i + u) % 5);
            if (!is_said(&t, units[u]))
              continue;
            check_round(&t);
            n++;
          }
  cr_expect_gt(n, 1000, "only %zu were said", n);
}

Test(text_write, every_unit_reads_back) {
  for (size_t i = 0; i < hebi_unit_count(); i++) {
    hebi_target t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, HEBI_RELATION_NONE, 6.5);
    t.unit = hebi_unit_at(i)->name;
    check_round(&t);
  }
}

Test(text_write, years_bases_and_hedges_read_back) {
  hebi_target t = made(HEBI_MEASURE_CUMULATIVE_CHANGE, HEBI_COMPARATOR_BARE, 0, -18);
  t.unit = "%";
  t.base_year = 2020;
  check_round(&t);
  t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GT, HEBI_RELATION_OWN_PAST, NAN);
  t.every_year = 1;
  check_round(&t);
  t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_LE, HEBI_RELATION_NONE, 5.5);
  t.unit = "%";
  t.hedge = "以下";
  t.base_value = 6.5;
  check_round(&t);
}

Test(text_write, arguments) {
  hebi_target t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, HEBI_RELATION_NONE, 6);
  char *text = UNTOUCHED(char);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_target_phrase(NULL, NULL, &t, NULL, "zh", &err), &err, HEBI_CODE_NULL, "out",
                "NULL", "out");
  err = dirty_error();
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, NULL, NULL, "zh", &err), &err, HEBI_CODE_NULL,
                "target", "NULL", "target");
  cr_expect_null(text);
  err = dirty_error();
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, &t, NULL, "de", &err), &err, HEBI_CODE_NAME, "lang",
                "\"de\"", "lang");
  err = dirty_error();
  t.unit = "斗";
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, &t, NULL, "zh", &err), &err, HEBI_CODE_UNIT, "unit",
                "斗", "unit");
  t = made(HEBI_MEASURE_RANK, HEBI_COMPARATOR_BARE, HEBI_RELATION_NONE, 2.5);
  err = dirty_error();
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, &t, NULL, "zh", &err), &err, HEBI_CODE_VALUE,
                "value", "2.5", "rank");
  t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_NONE, HEBI_RELATION_NONE, NAN);
  cr_expect_eq(hebi_target_phrase(&text, NULL, &t, NULL, "zh", NULL), HEBI_CODE_VALUE);
  cr_expect_null(text);
}

static hebi_catalog *small_catalog(void) {
  static const hebi_indicator indicators[] = {
      {.id = "trade", .name_zh = "进出口总额", .name_en = "Trade", .unit = "亿元"},
      {.id = "gdp_growth",
       .name_zh = "经济增速",
       .name_en = "GDP growth",
       .unit = "%",
       .statistic = HEBI_STATISTIC_GROWTH},
  };
  hebi_catalog *catalog;
  cr_assert_eq(hebi_catalog_create(&catalog, indicators, COUNT_OF(indicators), NULL), HEBI_CODE_OK);
  return catalog;
}

static void expect_said(const hebi_target *t, const hebi_catalog *catalog, const char *lang,
                        const char *wanted) {
  char *text;
  size_t length;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_target_phrase(&text, &length, t, catalog, lang, &err), HEBI_CODE_OK, "%s",
               err.message);
  cr_expect_str_eq(text, wanted);
  cr_expect_eq(length, strlen(text));
  hebi_string_free(text);
}

Test(text_write, the_catalog_names_subject_and_unit) {
  hebi_catalog *catalog = small_catalog();
  hebi_target t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, HEBI_RELATION_NONE, 100);
  t.indicator = "trade";
  t.decimals = 1;
  expect_said(&t, catalog, "zh", "进出口总额达到100.0亿元以上");
  expect_said(&t, catalog, "en", "Trade: at least 10 billion yuan");
  expect_said(&t, NULL, "zh", "达到100.0以上");
  hebi_catalog_free(catalog);
}

/* Neither 增速增长 nor "growth: growth". */
Test(text_write, the_growth_of_a_growth_rate_is_the_rate) {
  hebi_catalog *catalog = small_catalog();
  hebi_target t = made(HEBI_MEASURE_GROWTH, HEBI_COMPARATOR_GE, HEBI_RELATION_NONE, 6);
  t.indicator = "gdp_growth";
  expect_said(&t, catalog, "zh", "经济增长6%以上");
  expect_said(&t, catalog, "en", "GDP growth: at least 6%");
  t.measure = HEBI_MEASURE_ANNUAL_AVERAGE;
  t.base_year = 2020;
  expect_said(&t, catalog, "zh", "经济比2020年年均增长6%以上");
  expect_said(&t, catalog, "en", "GDP growth: yearly average of at least 6% since 2020");
  t = made(HEBI_MEASURE_GROWTH, HEBI_COMPARATOR_LE, HEBI_RELATION_NONE, -6);
  t.indicator = "gdp_growth";
  expect_said(&t, catalog, "zh", "经济下降6%以上");
  expect_said(&t, catalog, "en", "GDP growth: fall of at least 6%");
  hebi_catalog_free(catalog);
}

/* A name of its own, else that of the indicator, else an id. */
Test(text_write, the_catalog_names_peers) {
  static const hebi_peer by_id = {.indicator = "gdp_growth"}, by_place = {.place = "410000"},
                         named = {.indicator = "gdp_growth", .name_zh = "经济", .name_en = "GDP"};
  hebi_catalog *catalog = small_catalog();
  hebi_target t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_NONE, HEBI_RELATION_IN_STEP, NAN);
  t.subject_zh = "收入", t.subject_en = "Income";
  t.n_peers = 1;
  t.peers = &by_id;
  expect_said(&t, catalog, "zh", "收入与经济增速同步");
  expect_said(&t, catalog, "en", "Income: in step with GDP growth");
  expect_said(&t, NULL, "zh", "收入与gdp_growth同步");
  t.peers = &by_place;
  expect_said(&t, catalog, "zh", "收入与410000同步");
  t.peers = &named;
  expect_said(&t, catalog, "zh", "收入与经济同步");
  expect_said(&t, catalog, "en", "Income: in step with GDP");
  hebi_catalog_free(catalog);
}

Test(text_write, what_the_catalog_lacks_is_refused) {
  static const hebi_peer unknown[] = {{.indicator = "gdp_growth"}, {.indicator = "gdp"}};
  hebi_catalog *catalog = small_catalog();
  char *text = UNTOUCHED(char);
  hebi_error err = dirty_error();
  hebi_target t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_NONE, HEBI_RELATION_IN_STEP, NAN);
  t.peers = unknown;
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, &t, catalog, "zh", &err), &err, HEBI_CODE_REFERENCE,
                "peers/1/indicator", "\"gdp\"", "peer");
  cr_expect_null(text);
  t.indicator = "trades";
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, &t, catalog, "zh", &err), &err, HEBI_CODE_REFERENCE,
                "indicator", "\"trades\"", "indicator");
  hebi_catalog_free(catalog);
}

/* What a name holds is not read as the target's. */
Test(text_write, names_with_words_in_them_read_back) {
  hebi_target t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, HEBI_RELATION_NONE, 7);
  t.subject_zh = "儿童友好公园提升", t.subject_en = "parks", t.unit = "处";
  t.commitment = HEBI_COMMITMENT_STRIVE;
  expect_said(&t, NULL, "zh", "力争实现7处以上儿童友好公园提升");
  check_round(&t);
  t.subject_zh = "“十五五”储备项目", t.unit = "个";
  expect_said(&t, NULL, "zh", "“十五五”储备项目2026年力争达到7个以上");
  check_round(&t);
  t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_NONE, HEBI_RELATION_IN_STEP, NAN);
  t.subject_zh = "收入增速（名义）", t.subject_en = "Income";
  t.measure = HEBI_MEASURE_GROWTH;
  expect_said(&t, NULL, "zh", "名义收入增长与全国和全省平均水平同步");
  t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_NONE, HEBI_RELATION_ASSIGNED, NAN);
  t.subject_zh = "碳排放", t.subject_en = "Carbon";
  t.assigned_by_zh = "“十五五”考核目标", t.assigned_by_en = "the plan";
  expect_said(&t, NULL, "zh", "碳排放完成下达目标");
  check_round(&t);
}

/* 保持, although it is not read back of ranks and classes. */
Test(text_write, ranks_and_classes_are_held_among_others) {
  hebi_target t = made(HEBI_MEASURE_RANK, HEBI_COMPARATOR_NONE, HEBI_RELATION_OWN_PAST, NAN);
  t.scope_zh = "全省", t.scope_en = "the province";
  expect_said(&t, NULL, "zh", "保持在全省前列");
  t = made(HEBI_MEASURE_CLASS, HEBI_COMPARATOR_LE, HEBI_RELATION_OWN_PAST, 2);
  expect_said(&t, NULL, "zh", "保持在Ⅱ类以上");
  t.relation = HEBI_RELATION_NONE;
  t.scope_zh = "全省", t.scope_en = "the province";
  expect_said(&t, NULL, "zh", "达到全省Ⅱ类以上");
  t = made(HEBI_MEASURE_RANK, HEBI_COMPARATOR_LT, HEBI_RELATION_OWN_PAST, NAN);
  t.base_year = 2025, t.year = 2030;
  expect_said(&t, NULL, "zh", "位次比2025年前移");
  check_round(&t);
}

/* 基本同步 forgives more than 同步 does, so it is not lost on the way. */
Test(text_write, basically_in_step_stays_so) {
  hebi_phrase *phrase;
  hebi_error err;
  cr_assert_eq(hebi_target_parse(&phrase, "居民收入与经济增长基本同步", SIZE_MAX, NULL, &err),
               HEBI_CODE_OK, "%s", err.message);
  const hebi_target *target = &hebi_phrase_at(phrase, 0)->target;
  cr_expect_str_eq(target->hedge, "基本");
  char *zh, *en;
  cr_assert_eq(hebi_target_phrase(&zh, NULL, target, NULL, "zh", &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_target_phrase(&en, NULL, target, NULL, "en", &err), HEBI_CODE_OK);
  cr_expect_not_null(strstr(zh, "基本同步"), "%s", zh);
  cr_expect_not_null(strstr(en, "basically in step"), "%s", en);
  hebi_string_free(zh);
  hebi_string_free(en);
  hebi_phrase_free(phrase);
}
