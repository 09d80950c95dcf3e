/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include <libhebi/plan.h>
#include <math.h>

Test(result, init_sets_nothing) {
  hebi_result r;
  memset(&r, 'x', sizeof r);
  hebi_result_init(&r);
  cr_expect(r.id == NULL && r.indicator == NULL && r.subject_zh == NULL && r.subject_en == NULL);
  cr_expect(r.phrase == NULL && r.section == NULL && r.area == NULL && r.source == NULL);
  cr_expect(r.measure == HEBI_MEASURE_VALUE && r.comparator == HEBI_COMPARATOR_NONE);
  cr_expect(r.relation == HEBI_RELATION_NONE && r.every_year == 0);
  cr_expect(isnan(r.value) && isnan(r.low) && isnan(r.high));
  cr_expect(r.unit == NULL && r.hedge == NULL && r.decimals == -1);
  cr_expect(r.year == 0 && r.base_year == 0);
  cr_expect(r.scope_zh == NULL && r.scope_en == NULL && r.doubt_zh == NULL && r.doubt_en == NULL);
  cr_expect_eq(r.confidence, HEBI_CONFIDENCE_HIGH);
  hebi_result_init(NULL);
}

/* 地区生产总值增长6.5% */
static hebi_result growth(void) {
  hebi_result r;
  hebi_result_init(&r);
  r.id = "gdp", r.indicator = "gdp_growth", r.phrase = "增长6.5%", r.year = 2025;
  r.comparator = HEBI_COMPARATOR_BARE, r.value = 6.5;
  return r;
}

static void above(hebi_result *r) {
  r->comparator = HEBI_COMPARATOR_GT;
}
static void between(hebi_result *r) {
  r->comparator = HEBI_COMPARATOR_RANGE, r->value = NAN, r->low = 6, r->high = 7;
}
static void direction(hebi_result *r) { /* 双下降 */
  r->comparator = HEBI_COMPARATOR_LT, r->relation = HEBI_RELATION_OWN_PAST, r->value = NAN;
}
static void held(hebi_result *r) {
  r->comparator = HEBI_COMPARATOR_NONE, r->relation = HEBI_RELATION_OWN_PAST, r->value = NAN;
}
static void ranked(hebi_result *r) {
  r->measure = HEBI_MEASURE_RANK, r->value = 2, r->scope_zh = "全省", r->scope_en = "province";
}
static void leading(hebi_result *r) { /* 居全省前列 */
  r->measure = HEBI_MEASURE_RANK, r->comparator = HEBI_COMPARATOR_NONE, r->value = NAN;
}
static void streak(hebi_result *r) { /* 连续11年 */
  r->measure = HEBI_MEASURE_STREAK, r->value = 11, r->every_year = 1;
}
static void built(hebi_result *r) {
  r->measure = HEBI_MEASURE_MILESTONE, r->comparator = HEBI_COMPARATOR_NONE, r->value = NAN;
  r->indicator = NULL, r->subject_zh = "高铁站", r->subject_en = "railway station";
}
static void since(hebi_result *r) {
  r->measure = HEBI_MEASURE_CUMULATIVE_CHANGE, r->base_year = 2020;
}

Test(result, what_reports_say_was_reached) {
  static void (*const changes[])(hebi_result *) = {above,   between, direction, held, ranked,
                                                   leading, streak,  built,     since};
  for (size_t i = 0; i < COUNT_OF(changes); i++) {
    hebi_result r = growth();
    changes[i](&r);
    hebi_error err = dirty_error();
    cr_expect_eq(hebi_result_check(&r, &err), HEBI_CODE_OK, "%zu: %s", i, err.message);
    CHECK_CLEARED(&err);
  }
}

static void in_step(hebi_result *r) {
  r->relation = HEBI_RELATION_IN_STEP, r->comparator = HEBI_COMPARATOR_NONE, r->value = NAN;
}
static void above_peer(hebi_result *r) {
  r->relation = HEBI_RELATION_PEER;
}
static void assigned(hebi_result *r) {
  r->relation = HEBI_RELATION_ASSIGNED;
}
static void says_nothing(hebi_result *r) {
  r->comparator = HEBI_COMPARATOR_NONE, r->value = NAN;
}
static void no_number(hebi_result *r) {
  r->value = NAN;
}
static void infinite(hebi_result *r) {
  r->value = INFINITY;
}
static void turned(hebi_result *r) {
  r->comparator = HEBI_COMPARATOR_RANGE, r->value = NAN, r->low = 7, r->high = 6;
}
static void stray_low(hebi_result *r) {
  r->low = 6;
}
static void scope_of_no_rank(hebi_result *r) {
  r->scope_zh = r->scope_en = "province";
}
static void half_scope(hebi_result *r) {
  r->measure = HEBI_MEASURE_RANK, r->scope_en = "province";
}
static void half_doubt(hebi_result *r) {
  r->doubt_zh = "位次";
}
static void half_subject(hebi_result *r) {
  r->indicator = NULL, r->subject_zh = "高铁站";
}
static void subject_and_indicator(hebi_result *r) {
  r->subject_zh = r->subject_en = "station";
}
static void no_year(hebi_result *r) {
  r->year = 0;
}
static void base_same(hebi_result *r) {
  r->base_year = 2025;
}
static void bad_measure(hebi_result *r) {
  r->measure = (hebi_measure)13;
}
static void bad_comparator(hebi_result *r) {
  r->comparator = (hebi_comparator)10;
}
static void bad_decimals(hebi_result *r) {
  r->decimals = 7;
}
static void bad_confidence(hebi_result *r) {
  r->confidence = (hebi_confidence)3;
}

Test(result, refusals) {
  static const struct {
    void (*change)(hebi_result *);
    const char *where, *words;
  } refusals[] = {
      {in_step, "relation", "its own past or nothing"},
      {above_peer, "relation", "its own past or nothing"},
      {assigned, "relation", "its own past or nothing"},
      {says_nothing, "comparator", "or a relation"},
      {no_number, "value", "finite number"},
      {infinite, "value", "finite number"},
      {turned, "high", "high is 6, wanted more than low, 7"},
      {stray_low, "low", "does not belong here"},
      {scope_of_no_rank, "scope", "only a rank or a class"},
      {half_scope, "scope", "both languages"},
      {half_doubt, "doubt", "both languages"},
      {half_subject, "subject", "both languages"},
      {subject_and_indicator, "subject", "no subject of its own"},
      {no_year, "year", "0 is no year"},
      {base_same, "base_year", "2025, wanted before 2025"},
      {bad_measure, "measure", "13"},
      {bad_comparator, "comparator", "10"},
      {bad_decimals, "decimals", "7"},
      {bad_confidence, "confidence", "3"},
  };
  for (size_t i = 0; i < COUNT_OF(refusals); i++) {
    hebi_result r = growth();
    refusals[i].change(&r);
    hebi_error err = dirty_error();
    int code = hebi_result_check(&r, &err);
    CHECK_FAILURE(code, &err, HEBI_CODE_VALUE, refusals[i].where, refusals[i].words,
                  refusals[i].where);
    cr_expect_eq(hebi_result_check(&r, NULL), HEBI_CODE_VALUE, "%s", refusals[i].where);
  }
}

Test(result, null_arguments) {
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_result_check(NULL, &err), &err, HEBI_CODE_NULL, "result", "NULL", "result");
  hebi_result r = growth();
  cr_expect_eq(hebi_result_check(&r, NULL), HEBI_CODE_OK);
}
