/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences are looked at for the numbers and facts they have to carry; their wording is free. */
#include "small_world.h"

static const hebi_observation coin[] = {FIRST(2021, 5), FIRST(2022, 6), FIRST(2024, 5),
                                        REVISED(2025, 6)};
static const hebi_observation two[] = {FIRST(2024, 5), FIRST(2025, 6)};

static hebi_report_options naive(void) {
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.method = "naive";
  return options;
}

static hebi_report *report_on(const hebi_target *target, const hebi_series *series, size_t n) {
  hebi_report_options options = naive();
  return world_report(target, 1, series, n, &options);
}

static void expect_in(const char *zh, const char *en, const char *piece) {
  cr_expect_not_null(strstr(zh, piece), "no \"%s\" in %s", piece, zh);
  cr_expect_not_null(strstr(en, piece), "no \"%s\" in %s", piece, en);
}

/* The first releases with their number and years, then the revisions with theirs. */
static void expect_in_order(const char *text, const char *first, const char *n_first,
                            const char *years_first, const char *revised, const char *n_revised,
                            const char *years_revised) {
  const char *const pieces[] = {first, n_first, years_first, revised, n_revised, years_revised};
  const char *at = text;
  for (size_t i = 0; i < COUNT_OF(pieces); i++) {
    at = strstr(at, pieces[i]);
    cr_assert_not_null(at, "no \"%s\" at its place in %s", pieces[i], text);
    at += strlen(pieces[i]);
  }
}

static void expect_reading(const hebi_target *target, const hebi_series *series, const char *first,
                           const char *second) {
  hebi_report *report = report_on(target, series, series != NULL);
  const hebi_row *row = hebi_report_row(report, 0);
  expect_in(row->reading_zh, row->reading_en, first);
  expect_in(row->reading_zh, row->reading_en, second);
  hebi_report_free(report);
}

Test(sentences, readings_carry_their_numbers) {
  hebi_target range = world_target("gdp_growth", HEBI_COMPARATOR_RANGE, NAN);
  range.low = 6, range.high = 6.5;
  expect_reading(&range, NULL, "≥ 6", "6.5");
  hebi_target bare = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 7.5);
  expect_reading(&bare, NULL, "≥", "7.5%");
  hebi_target more = world_target("gdp_growth", HEBI_COMPARATOR_GT, 8);
  expect_reading(&more, NULL, ">", "8%");
  hebi_target most = world_target("jobless", HEBI_COMPARATOR_LE, 5.5);
  expect_reading(&most, NULL, "≤", "5.5%");
  hebi_target about = world_target("jobless", HEBI_COMPARATOR_ABOUT, 5.5);
  expect_reading(&about, NULL, "≤ 5.5%", "5.7");
  about.desirable = HEBI_DESIRABLE_STABLE;
  expect_reading(&about, NULL, "5.5%", "± 0.275");
  const hebi_series trade[] = {SERIES("trade", "亿元", two)};
  hebi_target hold = world_relation("trade", HEBI_RELATION_OWN_PAST);
  expect_reading(&hold, trade, "≥ 6", "5.7");
}

Test(sentences, readings_without_a_number) {
  hebi_target assigned = world_relation("carbon", HEBI_RELATION_ASSIGNED);
  assigned.assigned_by_zh = assigned.assigned_by_en = "省政府";
  expect_reading(&assigned, NULL, "省政府", "省政府");
  hebi_target step = world_relation("income_growth", HEBI_RELATION_IN_STEP);
  hebi_report *report = report_on(&step, NULL, 0);
  cr_expect_not_null(strstr(hebi_report_row(report, 0)->reading_zh, "经济增速"));
  cr_expect_not_null(strstr(hebi_report_row(report, 0)->reading_en, "GDP growth"));
  hebi_report_free(report);
}

/* A number without a direction is still that number, and nothing about the past. */
Test(sentences, a_number_without_a_direction_is_read_as_it_is) {
  hebi_target bare = world_target("people", HEBI_COMPARATOR_BARE, 157.5);
  expect_reading(&bare, NULL, "157.5", "157.5");
}

Test(sentences, the_history_is_described) {
  static const hebi_break breaks[] = {{2022, HEBI_BREAK_KIND_LEVEL, "普查修订", "census revision"}};
  hebi_series series[] = {SERIES("gdp_growth", "%", coin)};
  series[0].breaks = breaks;
  series[0].n_breaks = 1;
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi_report *report = report_on(&target, series, 1);
  const hebi_row *row = hebi_report_row(report, 0);
  expect_in(row->history_note_zh, row->history_note_en, "2021–2024");
  expect_in(row->history_note_zh, row->history_note_en, "2025");
  expect_in(row->history_note_zh, row->history_note_en, "2022");
  expect_in(row->history_note_zh, row->history_note_zh, "普查修订");
  expect_in(row->history_note_en, row->history_note_en, "census revision");
  expect_in_order(row->history_note_zh, "初次", "3", "2021–2024", "修订", "1", "2025");
  expect_in_order(row->history_note_en, "first", "3", "2021–2024", "revised", "1", "2025");
  hebi_report_free(report);
}

Test(sentences, reasons_carry_their_numbers) {
  const hebi_series series[] = {SERIES("gdp_growth", "%", two)};
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi_report *report = report_on(&target, series, 1);
  const hebi_row *row = hebi_report_row(report, 0);
  expect_in(row->because_zh, row->because_en, "2024–2025");
  expect_in(row->because_zh, row->because_en, "2");
  expect_in(row->because_zh, row->because_en, "3");
  hebi_report_free(report);
  report = report_on(&target, NULL, 0);
  row = hebi_report_row(report, 0);
  expect_in(row->because_zh, row->because_zh, "经济增速");
  expect_in(row->because_en, row->because_en, "GDP growth");
  hebi_report_free(report);
  hebi_target assigned = world_relation("carbon", HEBI_RELATION_ASSIGNED);
  assigned.assigned_by_zh = assigned.assigned_by_en = "省政府";
  report = report_on(&assigned, NULL, 0);
  row = hebi_report_row(report, 0);
  expect_in(row->because_zh, row->because_en, "省政府");
  hebi_report_free(report);
}

Test(sentences, notes_warn) {
  const hebi_series series[] = {SERIES("income_growth", "%", coin),
                                SERIES("gdp_growth", "%", coin)};
  hebi_target target = world_relation("income_growth", HEBI_RELATION_IN_STEP);
  target.doubt_zh = "标点缺失", target.doubt_en = "a comma is missing";
  hebi_report *report = report_on(&target, series, 2);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NONE);
  expect_in(row->notes_zh, row->notes_zh, "标点缺失");
  expect_in(row->notes_en, row->notes_en, "a comma is missing");
  expect_in(row->notes_zh, row->notes_zh, "不变价");
  expect_in(row->notes_zh, row->notes_zh, "现价");
  expect_in(row->notes_en, row->notes_en, "constant prices");
  expect_in(row->notes_en, row->notes_en, "current prices");
  expect_in(row->notes_zh, row->notes_en, "0.");
  cr_expect_not_null(strstr(row->notes_zh, "；"));
  cr_expect_not_null(strstr(row->notes_en, "; "));
  hebi_report_free(report);
  hebi_target plain = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  static const hebi_observation ten[] = {
      FIRST(2016, 5), FIRST(2017, 6), FIRST(2018, 4), FIRST(2019, 7), FIRST(2020, 5),
      FIRST(2021, 6), FIRST(2022, 4), FIRST(2023, 7), FIRST(2024, 5), FIRST(2025, 6)};
  const hebi_series longer[] = {SERIES("gdp_growth", "%", ten)};
  report = report_on(&plain, longer, 1);
  cr_expect_str_empty(hebi_report_row(report, 0)->notes_zh);
  cr_expect_str_empty(hebi_report_row(report, 0)->notes_en);
  hebi_report_free(report);
}

/* Never scored: what it is instead, and its year. */
Test(sentences, what_is_never_scored_says_what_it_is_and_by_when) {
  static const struct {
    hebi_measure measure;
    const char *zh, *en;
  } unscored[] = {
      {HEBI_MEASURE_MILESTONE, "项目或事件，时限2026年",
       "a project or an event, due by the end of 2026"},
      {HEBI_MEASURE_INVESTMENT, "投资规模，时限2026年",
       "the size of an investment, due by the end of 2026"},
      {HEBI_MEASURE_QUALITATIVE, "定性表述，时限2026年",
       "words without a measure, due by the end of 2026"},
      {HEBI_MEASURE_STREAK, "连续年数，时限2026年", "years in a row, due by the end of 2026"},
  };
  for (size_t i = 0; i < COUNT_OF(unscored); i++) {
    hebi_target target = world_target("firms", HEBI_COMPARATOR_NONE, NAN);
    target.measure = unscored[i].measure;
    if (target.measure == HEBI_MEASURE_STREAK)
      target.comparator = HEBI_COMPARATOR_BARE, target.value = 12;
    hebi_report *report = report_on(&target, NULL, 0);
    cr_expect_str_eq(hebi_report_row(report, 0)->because_zh, unscored[i].zh);
    cr_expect_str_eq(hebi_report_row(report, 0)->because_en, unscored[i].en);
    hebi_report_free(report);
  }
}
