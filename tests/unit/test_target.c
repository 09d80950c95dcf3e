/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "target_made.h"

#include <libhebi/gap.h>

Test(target, init_sets_nothing) {
  hebi_target t;
  memset(&t, 'x', sizeof t);
  hebi_target_init(&t);
  cr_expect(t.id == NULL && t.indicator == NULL && t.phrase == NULL && t.section == NULL);
  cr_expect(t.source == NULL && t.unit == NULL && t.hedge == NULL && t.area == NULL);
  cr_expect(t.subject_zh == NULL && t.subject_en == NULL && t.scope_zh == NULL);
  cr_expect(t.assigned_by_zh == NULL && t.doubt_zh == NULL && t.doubt_en == NULL);
  cr_expect(t.peers == NULL && t.n_peers == 0 && t.continues == NULL && t.serves == NULL);
  cr_expect(t.measure == HEBI_MEASURE_VALUE && t.tier == HEBI_TIER_NONE);
  cr_expect(t.comparator == HEBI_COMPARATOR_NONE && t.relation == HEBI_RELATION_NONE);
  cr_expect(t.commitment == HEBI_COMMITMENT_PLAIN && t.desirable == HEBI_DESIRABLE_NONE);
  cr_expect(isnan(t.value) && isnan(t.low) && isnan(t.high) && isnan(t.tolerance));
  cr_expect(isnan(t.base_value) && t.every_year == 0);
  cr_expect(t.decimals == -1 && t.year == 0 && t.base_year == 0);
  cr_expect_eq(t.confidence, HEBI_CONFIDENCE_HIGH);
  hebi_target_init(NULL);
}

enum { COMPARATORS = HEBI_COMPARATOR_EQ + 1, RELATIONS = HEBI_RELATION_PEER + 1 };

/* Rows: comparator, columns: relation (none, in_step, own_past, assigned, peer), each with its
 * numbers. Being in step needs no comparator, being above a peer one with a side; an assigned
 * target may have got its number. */
static const int kinds[COMPARATORS][RELATIONS] = {
    {0, HEBI_KIND_IN_STEP, HEBI_KIND_MAINTAIN, HEBI_KIND_ASSIGNED, 0},
    {HEBI_KIND_EXACT, 0, HEBI_KIND_MAINTAIN, HEBI_KIND_EXACT, HEBI_KIND_ABOVE_PEER},
    {HEBI_KIND_AT_LEAST, 0, HEBI_KIND_MAINTAIN, HEBI_KIND_AT_LEAST, HEBI_KIND_ABOVE_PEER},
    {HEBI_KIND_AT_LEAST, 0, HEBI_KIND_MAINTAIN, HEBI_KIND_AT_LEAST, HEBI_KIND_ABOVE_PEER},
    {HEBI_KIND_AT_MOST, 0, HEBI_KIND_MAINTAIN, HEBI_KIND_AT_MOST, HEBI_KIND_ABOVE_PEER},
    {HEBI_KIND_AT_MOST, 0, HEBI_KIND_MAINTAIN, HEBI_KIND_AT_MOST, HEBI_KIND_ABOVE_PEER},
    {HEBI_KIND_ABOUT, 0, HEBI_KIND_MAINTAIN, HEBI_KIND_ABOUT, 0},
    {HEBI_KIND_RANGE, 0, HEBI_KIND_MAINTAIN, HEBI_KIND_RANGE, 0},
    {HEBI_KIND_BAND, 0, HEBI_KIND_MAINTAIN, HEBI_KIND_BAND, 0},
    {HEBI_KIND_EXACT, 0, HEBI_KIND_MAINTAIN, HEBI_KIND_EXACT, 0},
};

Test(target, kind_of_every_combination) {
  for (int c = 0; c < COMPARATORS; c++)
    for (int r = 0; r < RELATIONS; r++) {
      hebi_target t = target_of(c, r);
      cr_expect_eq((int)hebi_target_kind(&t), kinds[c][r], "%s with %s is %d, wanted %d",
                   hebi_comparator_name(c), hebi_relation_name(r), (int)hebi_target_kind(&t),
                   kinds[c][r]);
    }
}

/* 稳步提升: a side of the own past without a number; 不低于上年 holds what there was. */
Test(target, kind_of_the_own_past_without_a_number) {
  static const int wanted[COMPARATORS] = {HEBI_KIND_MAINTAIN, HEBI_KIND_DIRECTION,
                                          HEBI_KIND_MAINTAIN, HEBI_KIND_DIRECTION,
                                          HEBI_KIND_MAINTAIN, HEBI_KIND_DIRECTION};
  for (int c = 0; c < COMPARATORS; c++) {
    hebi_target t = target_of(c, HEBI_RELATION_OWN_PAST);
    t.value = t.low = t.high = NAN;
    cr_expect_eq((int)hebi_target_kind(&t), wanted[c], "%s", hebi_comparator_name(c));
    hebi_error err = dirty_error();
    int code = hebi_target_check(&t, &err);
    if (wanted[c] != 0)
      cr_expect_eq(code, HEBI_CODE_OK, "%d: %s", c, err.message);
    else
      CHECK_FAILURE(code, &err, HEBI_CODE_VALUE, "comparator", "own_past", "own past");
  }
}

/* What the measure makes of "at least 6": a change is a change whatever the comparator says. */
Test(target, kind_of_every_measure) {
  static const int wanted[][2] = {
      {HEBI_MEASURE_VALUE, HEBI_KIND_AT_LEAST},
      {HEBI_MEASURE_NET_INCREMENT, HEBI_KIND_INCREMENT},
      {HEBI_MEASURE_GROSS_INCREMENT, HEBI_KIND_INCREMENT},
      {HEBI_MEASURE_GROWTH, HEBI_KIND_AT_LEAST},
      {HEBI_MEASURE_CUMULATIVE_CHANGE, HEBI_KIND_CUMULATIVE_CHANGE},
      {HEBI_MEASURE_ANNUAL_AVERAGE, HEBI_KIND_ANNUAL_AVERAGE},
      {HEBI_MEASURE_RANK, HEBI_KIND_ORDINAL},
      {HEBI_MEASURE_CLASS, HEBI_KIND_ORDINAL},
      {HEBI_MEASURE_COMPOSITION, HEBI_KIND_EXACT},
      {HEBI_MEASURE_STREAK, HEBI_KIND_AT_LEAST},
      {HEBI_MEASURE_MILESTONE, HEBI_KIND_MILESTONE},
      {HEBI_MEASURE_INVESTMENT, HEBI_KIND_INVESTMENT},
      {HEBI_MEASURE_QUALITATIVE, HEBI_KIND_QUALITATIVE},
  };
  for (size_t i = 0; i < COUNT_OF(wanted); i++) {
    hebi_target t = target_of(HEBI_COMPARATOR_GE, HEBI_RELATION_NONE);
    t.measure = (hebi_measure)wanted[i][0];
    cr_expect_eq((int)hebi_target_kind(&t), wanted[i][1], "%s", hebi_measure_name(wanted[i][0]));
    cr_expect_eq(hebi_target_check(&t, NULL), HEBI_CODE_OK, "%s", hebi_measure_name(wanted[i][0]));
    t.comparator = HEBI_COMPARATOR_NONE;
    t.value = NAN;
    int needs_none = wanted[i][1] >= HEBI_KIND_ORDINAL;
    cr_expect_eq((int)hebi_target_kind(&t), needs_none ? wanted[i][1] : 0, "%s without a number",
                 hebi_measure_name(wanted[i][0]));
    t.relation = HEBI_RELATION_ASSIGNED;
    cr_expect_eq((int)hebi_target_kind(&t), HEBI_KIND_ASSIGNED, "%s, not set yet",
                 hebi_measure_name(wanted[i][0]));
  }
}

Test(target, what_an_outcome_can_decide) {
  for (int c = 0; c < COMPARATORS; c++)
    for (int r = 0; r < RELATIONS; r++) {
      hebi_target t = target_of(c, r);
      cr_expect_eq(hebi_target_scorable(&t), kinds[c][r] != 0 && kinds[c][r] != HEBI_KIND_ASSIGNED,
                   "%d with %d", c, r);
    }
  static const hebi_measure unscored[] = {HEBI_MEASURE_MILESTONE, HEBI_MEASURE_INVESTMENT,
                                          HEBI_MEASURE_QUALITATIVE, HEBI_MEASURE_STREAK};
  hebi_target t = target_of(HEBI_COMPARATOR_GE, HEBI_RELATION_NONE);
  for (size_t i = 0; i < COUNT_OF(unscored); i++) {
    t.measure = unscored[i];
    cr_expect_eq(hebi_target_scorable(&t), 0, "%s", hebi_measure_name((int32_t)unscored[i]));
  }
  t = target_of(HEBI_COMPARATOR_LE, HEBI_RELATION_NONE);
  t.measure = HEBI_MEASURE_RANK;
  cr_expect_eq(hebi_target_scorable(&t), 1, "前15位");
  t.comparator = HEBI_COMPARATOR_NONE, t.value = NAN;
  cr_expect_eq(hebi_target_scorable(&t), 0, "前列");
  t.relation = HEBI_RELATION_OWN_PAST;
  cr_expect_eq(hebi_target_scorable(&t), 0, "保持前列");
  t.comparator = HEBI_COMPARATOR_LT;
  cr_expect_eq(hebi_target_scorable(&t), 1, "位次前移");
  t = target_of(HEBI_COMPARATOR_BAND, HEBI_RELATION_NONE);
  t.low = t.high = NAN;
  cr_expect_eq(hebi_target_scorable(&t), 0, "合理区间");
  cr_expect_eq(hebi_target_check(&t, NULL), HEBI_CODE_OK, "and yet it is a target");
  cr_expect_eq(hebi_target_scorable(NULL), 0);
}

/* Reasons that no outcome lifts, whatever else is known. */
static int is_for_good(hebi_reason reason) {
  return reason == HEBI_REASON_NOT_SCORED || reason == HEBI_REASON_NO_NUMBER ||
         reason == HEBI_REASON_UNASSIGNED;
}

Test(target, judging_agrees_with_what_is_scorable) {
  static const double path[] = {6}, peers[] = {5};
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.outcome = 6, input.base = 5.5, input.desirable = HEBI_DESIRABLE_UP;
  input.path = path, input.n_path = 1, input.peers = peers, input.n_peers = 1;
  input.statistic = HEBI_STATISTIC_FLOW;
  size_t judged = 0;
  for (int m = 0; m <= HEBI_MEASURE_QUALITATIVE; m++)
    for (int c = 0; c < COMPARATORS; c++)
      for (int r = 0; r < RELATIONS; r++) {
        hebi_target t = target_of(c, r);
        t.measure = (hebi_measure)m;
        if (hebi_target_check(&t, NULL) != HEBI_CODE_OK)
          continue;
        hebi_judgement judgement;
        cr_assert_eq(hebi_target_judge(&judgement, &t, &input, NULL), HEBI_CODE_OK);
        int scorable = hebi_target_scorable(&t), has_verdict = judgement.reason == HEBI_REASON_NONE;
        cr_expect(is_for_good(judgement.reason) ? !scorable : scorable || !has_verdict,
                  "measure %d, comparator %d, relation %d: %s", m, c, r,
                  hebi_reason_name((int32_t)judgement.reason));
        judged++;
      }
  cr_expect_gt(judged, 200);
}

Test(target, kind_of_what_has_no_meaning) {
  static const int bad[] = {-1, 10, 99};
  for (size_t i = 0; i < COUNT_OF(bad); i++)
    for (int j = 0; j < 4; j++) {
      hebi_target t = target_of(HEBI_COMPARATOR_GE, j);
      t.comparator = (hebi_comparator)bad[i];
      t.value = NAN;
      cr_expect_eq((int)hebi_target_kind(&t), 0, "comparator %d, relation %d", bad[i], j);
      t = target_of(j, HEBI_RELATION_NONE);
      t.relation = (hebi_relation)bad[i];
      cr_expect_eq((int)hebi_target_kind(&t), 0, "comparator %d, relation %d", j, bad[i]);
    }
  cr_expect_eq((int)hebi_target_kind(NULL), 0);
}

Test(target, combinations_with_a_kind_pass_the_others_do_not) {
  for (int c = 0; c < COMPARATORS; c++)
    for (int r = 0; r < RELATIONS; r++) {
      hebi_target t = target_of(c, r);
      hebi_error err = dirty_error();
      int code = hebi_target_check(&t, &err);
      if (kinds[c][r] != 0) {
        cr_expect_eq(code, HEBI_CODE_OK, "%d with %d: %s", c, r, err.message);
        CHECK_CLEARED(&err);
      } else
        CHECK_FAILURE(code, &err, HEBI_CODE_VALUE, "comparator",
                      r == 0 ? "comparator with its number" : hebi_relation_name(r), "axes");
    }
}

/* Every number where it is wanted and where it is not: NaN and infinities do not pass for one. What
 * is held against the own past or a peer may do without. */
Test(target, numbers_stand_where_the_comparator_wants_them) {
  static const double numbers[] = {NAN, 6, INFINITY, -INFINITY};
  static const int relations[] = {HEBI_RELATION_NONE, HEBI_RELATION_IN_STEP,
                                  HEBI_RELATION_ASSIGNED};
  for (int c = 0; c < COMPARATORS; c++)
    for (size_t r = 0; r < COUNT_OF(relations); r++)
      for (size_t i = 0; kinds[c][relations[r]] != 0 && i < COUNT_OF(numbers); i++) {
        int pair = is_pair(c), single = c != HEBI_COMPARATOR_NONE && !pair;
        hebi_target value = target_of(c, relations[r]), low = value, high = value;
        value.value = numbers[i];
        low.low = numbers[i] == 6 ? 5 : numbers[i];
        high.high = numbers[i] == 6 ? 7 : numbers[i];
        const hebi_target *targets[] = {&value, &low, &high};
        const char *const keys[] = {"value", "low", "high"};
        const int wanted[] = {single, pair, pair};
        for (int k = 0; k < 3; k++) {
          int fits = wanted[k] ? numbers[i] == 6 : isnan(numbers[i]);
          hebi_error err = dirty_error();
          int code = hebi_target_check(targets[k], &err);
          if (fits)
            cr_expect_eq(code, HEBI_CODE_OK, "%s %g: %s", keys[k], numbers[i], err.message);
          else
            CHECK_FAILURE(code, &err, HEBI_CODE_VALUE, keys[k],
                          wanted[k] ? "finite number" : "does not belong here", keys[k]);
        }
      }
}

Test(target, null_arguments) {
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_target_check(NULL, &err), &err, HEBI_CODE_NULL, "target", "NULL", "target");
  cr_expect_eq(hebi_target_check(NULL, NULL), HEBI_CODE_NULL);
  hebi_target step = target_of(HEBI_COMPARATOR_NONE, HEBI_RELATION_IN_STEP);
  step.peers = NULL;
  err = dirty_error();
  CHECK_FAILURE(hebi_target_check(&step, &err), &err, HEBI_CODE_NULL, "peers", "NULL", "peers");
  hebi_target t = target_of(HEBI_COMPARATOR_GE, HEBI_RELATION_NONE);
  cr_expect_eq(hebi_target_check(&t, NULL), HEBI_CODE_OK);
}

Test(target, an_untouched_target_is_not_enough) {
  hebi_target t;
  hebi_target_init(&t);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_target_check(&t, &err), &err, HEBI_CODE_VALUE, "comparator", "or a relation",
                "init");
}

/* 增长6% of what is in 亿元 is in percent, 提高0.5 of a share in percentage points. */
Test(target, the_unit_of_an_unprinted_number_follows_the_measure) {
  cr_expect_str_eq(hebi_measure_unit(HEBI_MEASURE_VALUE, "亿元"), "亿元");
  cr_expect_str_eq(hebi_measure_unit(HEBI_MEASURE_GROSS_INCREMENT, "家"), "家");
  cr_expect_str_eq(hebi_measure_unit(HEBI_MEASURE_NET_INCREMENT, "家"), "家");
  cr_expect_str_eq(hebi_measure_unit(HEBI_MEASURE_NET_INCREMENT, "%"), "个百分点");
  cr_expect_str_eq(hebi_measure_unit(HEBI_MEASURE_GROWTH, "亿元"), "%");
  cr_expect_str_eq(hebi_measure_unit(HEBI_MEASURE_ANNUAL_AVERAGE, "万人"), "%");
  cr_expect_str_eq(hebi_measure_unit(HEBI_MEASURE_RANK, "亿元"), "位");
  cr_expect_str_eq(hebi_measure_unit(HEBI_MEASURE_STREAK, NULL), "年");
  cr_expect_null(hebi_measure_unit(HEBI_MEASURE_VALUE, NULL));
  cr_expect_null(hebi_measure_unit(HEBI_MEASURE_QUALITATIVE, "亿元"));
  cr_expect_null(hebi_measure_unit(99, "亿元"));
}
