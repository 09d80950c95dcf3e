/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include <libhebi/target.h>
#include <math.h>

Test(target, init_sets_nothing) {
  hebi_target t;
  memset(&t, 'x', sizeof t);
  hebi_target_init(&t);
  cr_expect(t.id == NULL && t.indicator == NULL && t.phrase == NULL && t.section == NULL);
  cr_expect(t.source == NULL && t.unit == NULL && t.hedge == NULL && t.partner == NULL);
  cr_expect(t.assigned_by_zh == NULL && t.doubt_zh == NULL && t.doubt_en == NULL);
  cr_expect(t.comparator == HEBI_COMPARATOR_NONE && t.relation == HEBI_RELATION_NONE);
  cr_expect(t.commitment == HEBI_COMMITMENT_PLAIN && t.desirable == HEBI_DESIRABLE_NONE);
  cr_expect(isnan(t.value) && isnan(t.low) && isnan(t.high) && isnan(t.tolerance));
  cr_expect(t.decimals == -1 && t.year == 0 && t.base_year == 0);
  hebi_target_init(NULL);
}

/* Rows: comparator, columns: relation (none, in_step, own_past, assigned). A number contradicts a
 * comparison with a partner or with the own past; an assigned target may have got its number. */
static const int kinds[8][4] = {
    {0, HEBI_KIND_IN_STEP, HEBI_KIND_MAINTAIN, HEBI_KIND_ASSIGNED},
    {HEBI_KIND_BARE, 0, 0, HEBI_KIND_BARE},
    {HEBI_KIND_AT_LEAST, 0, 0, HEBI_KIND_AT_LEAST},
    {HEBI_KIND_AT_LEAST, 0, 0, HEBI_KIND_AT_LEAST},
    {HEBI_KIND_AT_MOST, 0, 0, HEBI_KIND_AT_MOST},
    {HEBI_KIND_AT_MOST, 0, 0, HEBI_KIND_AT_MOST},
    {HEBI_KIND_ABOUT, 0, 0, HEBI_KIND_ABOUT},
    {HEBI_KIND_RANGE, 0, 0, HEBI_KIND_RANGE},
};

/* A target that fits these two axes as far as any can. */
static hebi_target target_of(int comparator, int relation) {
  hebi_target t;
  hebi_target_init(&t);
  t.comparator = (hebi_comparator)comparator;
  t.relation = (hebi_relation)relation;
  t.year = 2026;
  t.indicator = "income_growth";
  if (comparator == HEBI_COMPARATOR_RANGE)
    t.low = 6, t.high = 6.5;
  else if (comparator != HEBI_COMPARATOR_NONE)
    t.value = 6;
  if (relation == HEBI_RELATION_IN_STEP)
    t.partner = "gdp_growth";
  return t;
}

Test(target, kind_of_every_combination) {
  for (int c = 0; c < 8; c++)
    for (int r = 0; r < 4; r++) {
      hebi_target t = target_of(c, r);
      cr_expect_eq((int)hebi_target_kind(&t), kinds[c][r], "%s with %s is %d, wanted %d",
                   hebi_comparator_name(c), hebi_relation_name(r), (int)hebi_target_kind(&t),
                   kinds[c][r]);
    }
}

Test(target, kind_of_what_has_no_meaning) {
  static const int bad[] = {-1, 8, 99};
  for (size_t i = 0; i < COUNT_OF(bad); i++)
    for (int j = 0; j < 4; j++) {
      hebi_target t = target_of(HEBI_COMPARATOR_GE, j);
      t.comparator = (hebi_comparator)bad[i];
      cr_expect_eq((int)hebi_target_kind(&t), 0, "comparator %d, relation %d", bad[i], j);
      t = target_of(j, HEBI_RELATION_NONE);
      t.relation = (hebi_relation)bad[i];
      cr_expect_eq((int)hebi_target_kind(&t), 0, "comparator %d, relation %d", j, bad[i]);
    }
  cr_expect_eq((int)hebi_target_kind(NULL), 0);
}

Test(target, combinations_with_a_kind_pass_the_others_do_not) {
  for (int c = 0; c < 8; c++)
    for (int r = 0; r < 4; r++) {
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

/* Every number where it is wanted and where it is not: NaN and infinities do not pass for one. */
Test(target, numbers_stand_where_the_comparator_wants_them) {
  static const double numbers[] = {NAN, 6, INFINITY, -INFINITY};
  for (int c = 0; c < 8; c++)
    for (int r = 0; r < 4; r++)
      for (size_t i = 0; kinds[c][r] != 0 && i < COUNT_OF(numbers); i++) {
        int range = c == HEBI_COMPARATOR_RANGE, single = c != HEBI_COMPARATOR_NONE && !range;
        hebi_target value = target_of(c, r), low = value, high = value;
        value.value = numbers[i];
        low.low = numbers[i] == 6 ? 5 : numbers[i];
        high.high = numbers[i] == 6 ? 7 : numbers[i];
        const hebi_target *targets[] = {&value, &low, &high};
        const char *const keys[] = {"value", "low", "high"};
        const int wanted[] = {single, range, range};
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

/* One change to a good range, in-step, own-past or assigned target. */
static void range_turned(hebi_target *t) {
  t->low = 6.5, t->high = 6;
}
static void range_of_one(hebi_target *t) {
  t->high = t->low;
}
static void no_partner(hebi_target *t) {
  t->partner = NULL;
}
static void empty_partner(hebi_target *t) {
  t->partner = "";
}
static void own_partner(hebi_target *t) {
  t->partner = "income_growth";
}
static void with_partner(hebi_target *t) {
  t->partner = "gdp_growth";
}
static void with_assigner(hebi_target *t) {
  t->assigned_by_zh = t->assigned_by_en = "省";
}
static void doubt_zh(hebi_target *t) {
  t->doubt_zh = "口径";
}
static void doubt_en(hebi_target *t) {
  t->doubt_en = "scope";
}
static void with_base(hebi_target *t) {
  t->base_year = 2025;
}
static void base_same(hebi_target *t) {
  t->base_year = 2026;
}
static void base_later(hebi_target *t) {
  t->base_year = 2027;
}
static void base_999(hebi_target *t) {
  t->base_year = 999;
}
static void base_negative(hebi_target *t) {
  t->base_year = -1;
}
static void no_year(hebi_target *t) {
  t->year = 0;
}
static void year_999(hebi_target *t) {
  t->year = 999;
}
static void year_10000(hebi_target *t) {
  t->year = 10000;
}
static void year_least(hebi_target *t) {
  t->year = INT32_MIN;
}
static void decimals_least(hebi_target *t) {
  t->decimals = -2;
}
static void decimals_7(hebi_target *t) {
  t->decimals = 7;
}
static void tolerance_below(hebi_target *t) {
  t->tolerance = -0.1;
}
static void tolerance_inf(hebi_target *t) {
  t->tolerance = INFINITY;
}
static void bad_comparator(hebi_target *t) {
  t->comparator = (hebi_comparator)8;
}
static void bad_relation(hebi_target *t) {
  t->relation = (hebi_relation)4;
}
static void bad_commitment(hebi_target *t) {
  t->commitment = (hebi_commitment)5;
}
static void bad_desirable(hebi_target *t) {
  t->desirable = (hebi_desirable)4;
}

#define GE       HEBI_COMPARATOR_GE, HEBI_RELATION_NONE
#define RANGE    HEBI_COMPARATOR_RANGE, HEBI_RELATION_NONE
#define IN_STEP  HEBI_COMPARATOR_NONE, HEBI_RELATION_IN_STEP
#define OWN_PAST HEBI_COMPARATOR_NONE, HEBI_RELATION_OWN_PAST
#define ASSIGNED HEBI_COMPARATOR_NONE, HEBI_RELATION_ASSIGNED

static const struct refusal {
  int comparator, relation;
  void (*change)(hebi_target *target);
  const char *where, *words;
} refusals[] = {
    {RANGE, range_turned, "high", "high is 6, wanted more than low, 6.5"},
    {RANGE, range_of_one, "high", "high is 6, wanted more than low, 6"},
    {IN_STEP, no_partner, "partner", "needs its partner"},
    {IN_STEP, empty_partner, "partner", "needs its partner"},
    {IN_STEP, own_partner, "partner", "itself"},
    {GE, with_partner, "partner", "only an in-step target"},
    {RANGE, with_partner, "partner", "only an in-step target"},
    {OWN_PAST, with_partner, "partner", "only an in-step target"},
    {ASSIGNED, with_partner, "partner", "only an in-step target"},
    {GE, with_assigner, "assigned_by", "only an assigned target"},
    {IN_STEP, with_assigner, "assigned_by", "only an assigned target"},
    {OWN_PAST, with_assigner, "assigned_by", "only an assigned target"},
    {GE, doubt_zh, "doubt", "both languages"},
    {GE, doubt_en, "doubt", "both languages"},
    {GE, with_base, "base_year", "base year"},
    {IN_STEP, with_base, "base_year", "base year"},
    {ASSIGNED, with_base, "base_year", "base year"},
    {OWN_PAST, base_same, "base_year", "2026, wanted before 2026"},
    {OWN_PAST, base_later, "base_year", "2027, wanted before 2026"},
    {OWN_PAST, base_999, "base_year", "999"},
    {OWN_PAST, base_negative, "base_year", "-1"},
    {GE, no_year, "year", "0 is no year"},
    {GE, year_999, "year", "999"},
    {GE, year_10000, "year", "10000"},
    {GE, year_least, "year", "-2147483648"},
    {GE, decimals_least, "decimals", "-2"},
    {GE, decimals_7, "decimals", "7"},
    {GE, tolerance_below, "tolerance", "-0.1"},
    {GE, tolerance_inf, "tolerance", "inf"},
    {GE, bad_comparator, "comparator", "8"},
    {GE, bad_relation, "relation", "4"},
    {GE, bad_commitment, "commitment", "5"},
    {GE, bad_desirable, "desirable", "4"},
};

Test(target, refusals) {
  for (size_t i = 0; i < COUNT_OF(refusals); i++) {
    hebi_target t = target_of(refusals[i].comparator, refusals[i].relation);
    hebi_error err = dirty_error();
    cr_assert_eq(hebi_target_check(&t, &err), HEBI_CODE_OK, "before the change: %s", err.message);
    refusals[i].change(&t);
    err = dirty_error();
    int code = hebi_target_check(&t, &err);
    CHECK_FAILURE(code, &err, HEBI_CODE_VALUE, refusals[i].where, refusals[i].words,
                  refusals[i].where);
    cr_expect_eq(hebi_target_check(&t, NULL), HEBI_CODE_VALUE, "%s", refusals[i].where);
  }
}

static void base_before(hebi_target *t) {
  t->base_year = 2025;
}
static void base_first(hebi_target *t) {
  t->base_year = 1000;
}
static void last_year(hebi_target *t) {
  t->year = 9999;
}
static void first_year(hebi_target *t) {
  t->year = 1000;
}
static void doubts(hebi_target *t) {
  t->doubt_zh = "口径", t->doubt_en = "scope";
}
static void assigner(hebi_target *t) {
  t->assigned_by_zh = t->assigned_by_en = "省";
}
static void no_indicator(hebi_target *t) {
  t->indicator = NULL;
}
static void tolerance_0(hebi_target *t) {
  t->tolerance = 0;
}
static void decimals_0(hebi_target *t) {
  t->decimals = 0;
}
static void decimals_6(hebi_target *t) {
  t->decimals = 6;
}
static void negative(hebi_target *t) {
  t->value = -3.2;
}
static void narrow(hebi_target *t) {
  t->high = nextafter(t->low, INFINITY);
}

static const struct {
  int comparator, relation;
  void (*change)(hebi_target *target);
} accepted[] = {
    {OWN_PAST, base_before}, {OWN_PAST, base_first},  {GE, last_year},   {GE, first_year},
    {ASSIGNED, assigner},    {IN_STEP, no_indicator}, {GE, tolerance_0}, {GE, decimals_0},
    {GE, decimals_6},        {GE, negative},          {GE, doubts},      {RANGE, narrow},
};

Test(target, the_ends_of_what_is_allowed) {
  for (size_t i = 0; i < COUNT_OF(accepted); i++) {
    hebi_target t = target_of(accepted[i].comparator, accepted[i].relation);
    accepted[i].change(&t);
    hebi_error err = dirty_error();
    cr_expect_eq(hebi_target_check(&t, &err), HEBI_CODE_OK, "%zu: %s", i, err.message);
  }
}

Test(target, null_arguments) {
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_target_check(NULL, &err), &err, HEBI_CODE_NULL, "target", "NULL", "target");
  cr_expect_eq(hebi_target_check(NULL, NULL), HEBI_CODE_NULL);
  hebi_target t = target_of(GE);
  cr_expect_eq(hebi_target_check(&t, NULL), HEBI_CODE_OK);
}

Test(target, an_untouched_target_is_not_enough) {
  hebi_target t;
  hebi_target_init(&t);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_target_check(&t, &err), &err, HEBI_CODE_VALUE, "comparator", "or a relation",
                "init");
}
