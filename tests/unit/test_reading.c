/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How every kind of target is read in symbols, in both languages. The small place's values of 2025:
 * trade 52.5, firms 165, unemployment 5.4, growth 6.1. */
#include "small_world.h"

static const hebi_observation growth[] = {FIRST(2024, 5.5), FIRST(2025, 6.1)};
static const hebi_observation firms[] = {FIRST(2024, 155), FIRST(2025, 165)};
static const hebi_observation grain[] = {FIRST(2024, 610), FIRST(2025, 620)};
static const hebi_observation jobless[] = {FIRST(2024, 5.5), FIRST(2025, 5.4)};
static const hebi_observation trade[] = {FIRST(2024, 50), FIRST(2025, 52.5)};

static const hebi_peer averages[] = {
    {.place = "000000"},
    {.place = "410000", .name_zh = "全省平均水平", .name_en = "the provincial average"}};

#define OF(id)        t->indicator = (id)
#define BY(sign, x)   t->comparator = HEBI_COMPARATOR_##sign, t->value = (x)
#define MEASURE(what) t->measure = HEBI_MEASURE_##what
#define HELD(sign)    t->relation = HEBI_RELATION_OWN_PAST, t->comparator = HEBI_COMPARATOR_##sign
#define PEERS(sign, n)                                                                             \
  t->relation = HEBI_RELATION_PEER, t->comparator = HEBI_COMPARATOR_##sign, t->peers = averages,   \
  t->n_peers = (n)
#define THING t->subject_zh = "公园", t->subject_en = "parks"

/* What is announced, its kind, and how it reads. Tolerances of 5 %: 5.5 + 0.275 forgives what is
 * published as 5.7 and no more; 52.5 - 2.625 = 49.875, so from 49.88 on; 157.5 * 0.05 = 7.875. */
#define READINGS(X)                                                                                \
  X(range, OF("gdp_growth"); t->comparator = HEBI_COMPARATOR_RANGE; t->low = 6;                    \
    t->high = 6.5, RANGE, "≥ 6%，争取 6.5%", "≥ 6%, stretch 6.5%")                                 \
  X(floor, OF("gdp_growth"); BY(ABOUT, 5);                                                         \
    t->tier = HEBI_TIER_FLOOR, ABOUT, "底线 ≥ 5%，放宽至≥ 4.8%", "floor ≥ 5%, hedge ≥ 4.8%")       \
  X(stretch, OF("gdp_growth"); BY(GT, 5);                                                          \
    t->tier = HEBI_TIER_STRETCH, AT_LEAST, "力争 > 5%", "stretch > 5%")                            \
  X(bare, OF("gdp_growth"); BY(BARE, 7.5), EXACT, "≥ 7.5%", "≥ 7.5%")                              \
  X(bare_down, OF("jobless"); BY(BARE, 5), EXACT, "≤ 5%", "≤ 5%")                                  \
  X(equal, OF("gdp_growth"); BY(EQ, 100), EXACT, "= 100%", "= 100%")                               \
  X(no_direction, OF("people");                                                                    \
    BY(BARE, 157.5), EXACT, "157.5万人", "157.5 (10 thousand persons)")                            \
  X(at_least, OF("firms"); BY(GE, 180), AT_LEAST, "≥ 180家", "≥ 180 (firms)")                      \
  X(more_than, OF("gdp_growth"); BY(GT, 8), AT_LEAST, "> 8%", "> 8%")                              \
  X(at_most, OF("jobless"); BY(LE, 5.5), AT_MOST, "≤ 5.5%", "≤ 5.5%")                              \
  X(less_than, OF("jobless"); BY(LT, 5.5), AT_MOST, "< 5.5%", "< 5.5%")                            \
  X(about, OF("jobless"); BY(ABOUT, 5.5), ABOUT, "≤ 5.5%，放宽至≤ 5.7%", "≤ 5.5%, hedge ≤ 5.7%")   \
  X(about_neither, OF("people");                                                                   \
    BY(ABOUT, 157.5), ABOUT, "157.5 ± 7.875万人", "157.5 ± 7.875 (10 thousand persons)")           \
  X(in_step, OF("income_growth"); t->relation = HEBI_RELATION_IN_STEP; t->peers = &world_gdp;      \
    t->n_peers = 1, IN_STEP, "≥ 经济增速，放宽0.5个百分点", "≥ GDP growth, hedge 0.5 points")      \
  X(held, OF("trade");                                                                             \
    HELD(NONE), MAINTAIN, "≥ 52.5，放宽至≥ 49.88亿元", "≥ 52.5, hedge ≥ 49.88 (100 million yuan)") \
  X(held_unknown, OF("carbon"); HELD(NONE), MAINTAIN, "保持2025年水平", "hold the level of 2025")  \
  X(not_below, OF("carbon");                                                                       \
    HELD(GE), MAINTAIN, "不低于2025年水平", "not below the level of 2025")                         \
  X(not_above, OF("carbon"); HELD(LE);                                                             \
    t->base_year = 2020, MAINTAIN, "不高于2020年水平", "not above the level of 2020")              \
  X(held_at, OF("jobless"); HELD(ABOUT);                                                           \
    t->value = 5.5, MAINTAIN, "≤ 5.5%，放宽至≤ 5.7%", "≤ 5.5%, hedge ≤ 5.7%")                      \
  X(held_within, OF("jobless"); HELD(BAND); t->low = 4; t->high = 5, MAINTAIN, "4–5%", "4–5%")     \
  X(above_past, OF("trade"); HELD(GT), DIRECTION, "高于2025年水平", "above the level of 2025")     \
  X(below_past, OF("jobless"); HELD(LT);                                                           \
    t->base_year = 2020, DIRECTION, "低于2020年水平", "below the level of 2020")                   \
  X(better, OF("trade"); HELD(BARE), DIRECTION, "好于2025年", "better than in 2025")               \
  X(rising, OF("trade"); HELD(GT); t->every_year = 1;                                              \
    t->base_year = 2024, DIRECTION, "逐年上升", "rises every year")                                \
  X(falling, OF("jobless"); HELD(LT);                                                              \
    t->every_year = 1, DIRECTION, "逐年下降", "falls every year")                                  \
  X(assigned, OF("carbon");                                                                        \
    t->relation = HEBI_RELATION_ASSIGNED, ASSIGNED, "由上级确定", "set by the tier above")         \
  X(assigned_by, OF("carbon"); t->relation = HEBI_RELATION_ASSIGNED; t->assigned_by_zh = "省政府"; \
    t->assigned_by_en = "the province", ASSIGNED, "由省政府确定", "set by the province")           \
  X(assigned_and_set, OF("carbon"); t->relation = HEBI_RELATION_ASSIGNED;                          \
    BY(LE, -3.4), AT_MOST, "≤ -3.4%", "≤ -3.4%")                                                   \
  X(band, OF("gdp_growth"); t->comparator = HEBI_COMPARATOR_BAND; t->low = 2;                      \
    t->high = 3, BAND, "2–3%", "2–3%")                                                             \
  X(band_of_words, OF("gdp_growth");                                                               \
    t->comparator = HEBI_COMPARATOR_BAND, BAND, "合理区间", "band")                                \
  X(net, OF("firms"); MEASURE(NET_INCREMENT);                                                      \
    BY(GE, 8), INCREMENT, "比2025年增加 ≥ 8家", "change on 2025 ≥ 8 (firms)")                      \
  X(net_points, OF("gdp_growth"); MEASURE(NET_INCREMENT); BY(GE, 0.5);                             \
    t->base_year = 2020, INCREMENT, "比2020年增加 ≥ 0.5个百分点",                                  \
    "change on 2020 ≥ 0.5 (percentage points)")                                                    \
  X(gross, OF("grain"); MEASURE(GROSS_INCREMENT); BY(GE, 1300);                                    \
    t->base_year = 2024, INCREMENT, "新增 ≥ 1300万吨", "added ≥ 1300 (10 thousand tonnes)")        \
  X(growth, OF("firms"); MEASURE(GROWTH); BY(GT, 5), AT_LEAST, "增速 > 5%", "growth > 5%")         \
  X(growth_of_a_rate, OF("gdp_growth"); MEASURE(GROWTH); BY(GE, 6), AT_LEAST, "≥ 6%", "≥ 6%")      \
  X(doubled, OF("trade"); MEASURE(CUMULATIVE_CHANGE); BY(GE, 100);                                 \
    t->base_year = 2024, CUMULATIVE_CHANGE, "比2024年 ≥ 100%", "change on 2024 ≥ 100%")            \
  X(average, OF("trade"); MEASURE(ANNUAL_AVERAGE); BY(GE, 6);                                      \
    t->base_year = 2024, ANNUAL_AVERAGE, "年均 ≥ 6%", "annual average ≥ 6%")                       \
  X(average_amount, OF("trade"); MEASURE(ANNUAL_AVERAGE); BY(GE, 5); t->unit = "亿元";             \
    t->base_year = 2024, ANNUAL_AVERAGE, "年均 ≥ 5亿元", "annual average ≥ 5 (100 million yuan)")  \
  X(above_two, OF("gdp_growth");                                                                   \
    PEERS(GT, 2), ABOVE_PEER, "> 全国、全省平均水平", "> China, the provincial average")           \
  X(above_by, OF("gdp_growth"); PEERS(GE, 1); t->value = 1;                                        \
    t->unit = "个百分点", ABOVE_PEER, "≥ 全国 + 1个百分点", "≥ China + 1 (percentage points)")     \
  X(below, OF("jobless"); PEERS(LT, 1), ABOVE_PEER, "< 全国", "< China")                           \
  X(below_by, OF("jobless"); PEERS(LE, 1);                                                         \
    t->value = 0.3, ABOVE_PEER, "≤ 全国 − 0.3个百分点", "≤ China − 0.3 (percentage points)")       \
  X(rank, OF("gdp_growth"); MEASURE(RANK); BY(LE, 3), ORDINAL, "≤ 3位", "≤ 3 (places)")            \
  X(class_or_above, THING; MEASURE(CLASS); BY(GE, 2);                                              \
    t->unit = "类", ORDINAL, "≤ 2类", "≤ 2 (classes)")                                             \
  X(among_the_first, OF("gdp_growth"); MEASURE(RANK), ORDINAL, "前列", "among the first")          \
  X(still_among_them, OF("gdp_growth"); MEASURE(RANK);                                             \
    HELD(NONE), ORDINAL, "前列", "among the first")                                                \
  X(streak, OF("firms"); MEASURE(STREAK); BY(BARE, 12), EXACT, "12年", "12 (years)")               \
  X(composition, OF("firms"); MEASURE(COMPOSITION); BY(EQ, 14), EXACT, "= 14%", "= 14%")           \
  X(milestone, THING; MEASURE(MILESTONE), MILESTONE, "项目事项", "milestone")                      \
  X(investment, OF("firms"); MEASURE(INVESTMENT); BY(GT, 120);                                     \
    t->unit = "亿元", INVESTMENT, "投资 > 120亿元", "investment > 120 (100 million yuan)")         \
  X(words, THING; MEASURE(QUALITATIVE), QUALITATIVE, "定性", "qualitative")                        \
  X(thing, THING; BY(GE, 10); t->unit = "个", AT_LEAST, "≥ 10个", "≥ 10 (items)")                  \
  X(other_unit, OF("grain"); BY(GE, 24);                                                           \
    t->unit = "亿斤", AT_LEAST, "≥ 120万吨", "≥ 120 (10 thousand tonnes)")

#define DEFINE(name, statement, ...)                                                               \
  static void make_##name(hebi_target *t) {                                                        \
    statement;                                                                                     \
  }
READINGS(DEFINE)

static const struct {
  const char *name;
  void (*make)(hebi_target *t);
  hebi_kind kind;
  const char *zh, *en;
} readings[] = {
#define READING(name, statement, kind, zh, en) {#name, make_##name, HEBI_KIND_##kind, zh, en},
    READINGS(READING)};

enum { N = COUNT_OF(readings) };

static hebi_report *report_on_all(void) {
  static hebi_target targets[N];
  for (size_t i = 0; i < N; i++) {
    targets[i] = world_target(NULL, HEBI_COMPARATOR_NONE, NAN);
    targets[i].id = readings[i].name;
    readings[i].make(&targets[i]);
  }
  const hebi_series series[] = {
      SERIES("gdp_growth", "%", growth), SERIES("income_growth", "%", growth),
      SERIES("firms", "家", firms),      SERIES("grain", "万吨", grain),
      SERIES("jobless", "%", jobless),   SERIES("trade", "亿元", trade)};
  return world_report(targets, N, series, COUNT_OF(series), NULL);
}

Test(reading, of_every_kind_in_both_languages) {
  hebi_report *report = report_on_all();
  int seen[HEBI_KIND_QUALITATIVE + 1] = {0};
  for (size_t i = 0; i < N; i++) {
    const hebi_row *row = hebi_report_row(report, i);
    cr_expect_eq(row->kind, readings[i].kind, "%s is %s", readings[i].name,
                 hebi_kind_name((int32_t)row->kind));
    cr_expect_str_eq(row->reading_zh, readings[i].zh, "%s: \"%s\", wanted \"%s\"", readings[i].name,
                     row->reading_zh, readings[i].zh);
    cr_expect_str_eq(row->reading_en, readings[i].en, "%s: \"%s\", wanted \"%s\"", readings[i].name,
                     row->reading_en, readings[i].en);
    seen[row->kind] = 1;
  }
  for (int32_t kind = HEBI_KIND_RANGE; kind <= HEBI_KIND_QUALITATIVE; kind++)
    cr_expect(seen[kind], "%s is not among them", hebi_kind_name(kind));
  hebi_report_free(report);
}
