/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cells.h"

#include "report_texts.h"

#include <stdio.h>

static hebi_report *report;

static void make(void) {
  report = report_of_every_sort();
}

static void drop(void) {
  hebi_report_free(report);
}

TestSuite(cells, .init = make, .fini = drop);

static void expect_cell(size_t row, hebi__column column, hebi__lang lang, const char *wanted) {
  hebi__text text = {0};
  hebi__add_cell(&text, report, row, column, lang);
  cr_expect_str_eq(text.data, wanted);
  hebi__text_free(&text);
}

static void expect_piece(size_t row, hebi__column column, const char *piece) {
  for (int lang = HEBI__LANG_ZH; lang <= HEBI__LANG_EN; lang++) {
    hebi__text text = {0};
    hebi__add_cell(&text, report, row, column, (hebi__lang)lang);
    cr_expect_not_null(strstr(text.data, piece), "no \"%s\" in \"%s\"", piece, text.data);
    hebi__text_free(&text);
  }
}

Test(cells, numbers_of_a_forecast) {
  expect_piece(0, HEBI__COLUMN_NUMBER, "1");
  expect_cell(0, HEBI__COLUMN_INDICATOR, HEBI__LANG_ZH, "经济增速");
  expect_cell(0, HEBI__COLUMN_INDICATOR, HEBI__LANG_EN, "GDP growth");
  expect_piece(0, HEBI__COLUMN_TARGET, "6.5");
  expect_piece(0, HEBI__COLUMN_LAST, "5.5");
  expect_piece(0, HEBI__COLUMN_LAST, "2025");
  expect_piece(0, HEBI__COLUMN_FORECAST, "5.5 [");
  expect_piece(0, HEBI__COLUMN_GAP, "-0.5");
  expect_piece(0, HEBI__COLUMN_ANSWER, "%");
  expect_piece(0, HEBI__COLUMN_DONE, "2");
  expect_piece(0, HEBI__COLUMN_DONE, "4");
}

Test(cells, a_gap_on_the_good_side_has_its_sign) {
  expect_piece(1, HEBI__COLUMN_GAP, "+0.5");
}

/* 52.5 亿元 of two years: a median without a band, a gap, no probability. */
Test(cells, too_short_for_a_probability) {
  expect_cell(2, HEBI__COLUMN_FORECAST, HEBI__LANG_EN, "52.50");
  expect_cell(2, HEBI__COLUMN_ANSWER, HEBI__LANG_EN,
              hebi_verdict_text(HEBI_VERDICT_NOT_DETERMINABLE, "en"));
  expect_cell(2, HEBI__COLUMN_ANSWER, HEBI__LANG_ZH,
              hebi_verdict_text(HEBI_VERDICT_NOT_DETERMINABLE, "zh"));
}

Test(cells, both_probabilities_where_a_hedge_forgives) {
  hebi__text text = {0};
  hebi__add_cell(&text, report, 3, HEBI__COLUMN_ANSWER, HEBI__LANG_EN);
  int strict, lenient;
  cr_expect_eq(sscanf(text.data, "%d%% (hedge %d%%)", &strict, &lenient), 2, "%s", text.data);
  cr_expect_leq(strict, lenient);
  hebi__text_free(&text);
}

Test(cells, nothing_known_is_a_dash) {
  expect_cell(4, HEBI__COLUMN_LAST, HEBI__LANG_EN, "—");
  expect_cell(4, HEBI__COLUMN_FORECAST, HEBI__LANG_EN, "—");
  expect_cell(4, HEBI__COLUMN_GAP, HEBI__LANG_EN, "—");
  expect_cell(4, HEBI__COLUMN_DONE, HEBI__LANG_EN, "—");
  expect_piece(4, HEBI__COLUMN_TARGET, "157.5");
}

Test(cells, a_known_outcome_shows_its_verdict) {
  expect_cell(6, HEBI__COLUMN_ANSWER, HEBI__LANG_EN, hebi_verdict_text(HEBI_VERDICT_MET, "en"));
  expect_cell(7, HEBI__COLUMN_ANSWER, HEBI__LANG_ZH,
              hebi_verdict_text(HEBI_VERDICT_EXCEEDED, "zh"));
  expect_piece(6, HEBI__COLUMN_GAP, "+1.0");
}

Test(cells, a_thing_of_its_own_has_its_name_and_reading) {
  expect_cell(8, HEBI__COLUMN_INDICATOR, HEBI__LANG_ZH, "企业|<i>");
  expect_cell(8, HEBI__COLUMN_TARGET, HEBI__LANG_ZH, "比2025年增加 ≥ 8家");
  expect_cell(8, HEBI__COLUMN_LAST, HEBI__LANG_EN, "—");
}

static void expect_remark(size_t row, hebi__lang lang, const char *piece) {
  hebi__text text = {0};
  hebi__add_remark(&text, report, row, lang);
  cr_expect_not_null(strstr(text.data, piece), "no \"%s\" in \"%s\"", piece, text.data);
  hebi__text_free(&text);
}

Test(cells, remarks_say_method_requirement_and_reason) {
  expect_remark(0, HEBI__LANG_EN, hebi_method_find("naive")->title_en);
  expect_remark(0, HEBI__LANG_ZH, hebi_method_find("naive")->title_zh);
  expect_remark(0, HEBI__LANG_EN, "0.5 points above");
  expect_remark(0, HEBI__LANG_ZH, "高0.5个百分点");
  expect_remark(2, HEBI__LANG_EN, hebi_report_row(report, 2)->because_en);
  expect_remark(2, HEBI__LANG_ZH, hebi_report_row(report, 2)->because_zh);
  expect_remark(1, HEBI__LANG_EN, hebi_report_row(report, 1)->notes_en);
  expect_remark(1, HEBI__LANG_ZH, hebi_report_row(report, 1)->history_note_zh);
}

Test(cells, what_is_never_scored_says_so_and_by_when) {
  expect_cell(9, HEBI__COLUMN_TARGET, HEBI__LANG_ZH, "项目事项");
  expect_cell(9, HEBI__COLUMN_ANSWER, HEBI__LANG_ZH, "不评分");
  expect_cell(9, HEBI__COLUMN_ANSWER, HEBI__LANG_EN, "not scored");
  expect_remark(9, HEBI__LANG_ZH, "不评分：项目或事件，时限2027年。");
  expect_remark(9, HEBI__LANG_EN, "Not scored: a project or an event, due by the end of 2027.");
}

Test(cells, floor_and_stretch_are_marked) {
  expect_cell(10, HEBI__COLUMN_TARGET, HEBI__LANG_ZH, "底线 ≥ 5%");
  expect_cell(10, HEBI__COLUMN_TARGET, HEBI__LANG_EN, "floor ≥ 5%");
  expect_cell(11, HEBI__COLUMN_TARGET, HEBI__LANG_ZH, "力争 ≥ 7%");
  expect_cell(11, HEBI__COLUMN_TARGET, HEBI__LANG_EN, "stretch ≥ 7%");
}

static void expect_required(hebi_target target, const char *zh, const char *en) {
  static const hebi_observation growth[] = {FIRST(2024, 5.5), FIRST(2025, 6.1)};
  static const hebi_observation grain[] = {FIRST(2024, 610), FIRST(2025, 620)};
  static const hebi_observation firms[] = {FIRST(2024, 155), FIRST(2025, 165)};
  static const hebi_observation jobless[] = {FIRST(2024, 5.5), FIRST(2025, 5.4)};
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth), SERIES("grain", "万吨", grain),
                                SERIES("firms", "家", firms), SERIES("jobless", "%", jobless)};
  hebi_report *all = report;
  report = world_report(&target, 1, series, COUNT_OF(series), NULL);
  expect_remark(0, HEBI__LANG_ZH, zh);
  expect_remark(0, HEBI__LANG_EN, en);
  hebi_report_free(report);
  report = all;
}

/* A bound that is not itself enough is not called the number that it takes. */
Test(cells, what_it_takes_is_more_than_an_open_bound) {
  expect_required(world_target("gdp_growth", HEBI_COMPARATOR_GT, 6.1), "需要高于6.1%，即最近值。",
                  "It takes more than 6.1%, the last value.");
  expect_required(world_target("jobless", HEBI_COMPARATOR_LT, 5),
                  "需要低于5%，比最近值低0.4个百分点。",
                  "It takes less than 5%, 0.4 points below the last value.");
  expect_required(world_target("gdp_growth", HEBI_COMPARATOR_GE, 7.1),
                  "需要7.1%，比最近值高1个百分点。",
                  "It takes 7.1%, 1 point above the last value.");
  expect_required(world_target("firms", HEBI_COMPARATOR_GE, 165), "需要165家，与最近值持平。",
                  "It takes 165 (firms), the last value.");
}

/* 1870 less the 620 of 2025 is 1250 for two years, 625 in each: 5 more than 620. */
Test(cells, what_it_takes_of_several_years_says_which) {
  hebi_target sum = world_target("grain", HEBI_COMPARATOR_GE, 1870);
  sum.measure = HEBI_MEASURE_GROSS_INCREMENT, sum.base_year = 2024, sum.year = 2027;
  expect_required(sum, "2026年起每年需要625万吨，比最近值高5万吨。",
                  "In each year from 2026 on it takes 625 (10 thousand tonnes), 5 (10 thousand "
                  "tonnes) above the last value.");
  hebi_target yearly = world_relation("firms", HEBI_RELATION_OWN_PAST);
  yearly.comparator = HEBI_COMPARATOR_GT;
  yearly.every_year = 1, yearly.base_year = 2024, yearly.year = 2028;
  expect_required(yearly, "2026年需要高于165家，即最近值。",
                  "In 2026 it takes more than 165 (firms), the last value.");
  hebi_target rank = world_target("gdp_growth", HEBI_COMPARATOR_LE, 15);
  rank.measure = HEBI_MEASURE_RANK;
  expect_required(rank, "需要15位。", "It takes 15 (places).");
}

Test(cells, columns_have_titles_in_both_languages) {
  for (int column = HEBI__COLUMN_INDICATOR; column < HEBI__N_COLUMNS; column++) {
    const char *zh = hebi__column_title((hebi__column)column, HEBI__LANG_ZH);
    const char *en = hebi__column_title((hebi__column)column, HEBI__LANG_EN);
    cr_expect_str_not_empty(zh);
    cr_expect_str_not_empty(en);
    cr_expect_str_neq(zh, en);
  }
  cr_expect_not(hebi__column_is_numeric(HEBI__COLUMN_INDICATOR));
  cr_expect_not(hebi__column_is_numeric(HEBI__COLUMN_TARGET));
  cr_expect(hebi__column_is_numeric(HEBI__COLUMN_GAP));
  cr_expect_str_neq(hebi__legend(HEBI__LANG_ZH), hebi__legend(HEBI__LANG_EN));
}
