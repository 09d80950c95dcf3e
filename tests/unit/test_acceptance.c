/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bounds are hand arithmetic: number minus or plus what is forgiven. */
#include "gap/acceptance.h"
#include "gap_cases.h"

static const hebi_peer gdp = {.indicator = "gdp_growth"};

static hebi_target number(hebi_comparator comparator, double value) {
  hebi_target target;
  hebi_target_init(&target);
  target.comparator = comparator;
  target.value = value;
  target.indicator = "income_growth";
  target.year = 2026;
  return target;
}

static hebi_target related(hebi_relation relation) {
  hebi_target target;
  hebi_target_init(&target);
  target.relation = relation;
  target.indicator = "income_growth";
  target.year = 2026;
  if (relation == HEBI_RELATION_IN_STEP) {
    target.peers = &gdp;
    target.n_peers = 1;
  }
  return target;
}

static hebi_judge_input input(hebi_desirable desirable, int32_t decimals) {
  hebi_judge_input made;
  hebi_judge_input_init(&made);
  made.desirable = desirable;
  made.decimals = decimals;
  return made;
}

static hebi_acceptance accept(const hebi_target *target, const hebi_judge_input *given,
                              hebi_reason wanted) {
  hebi_acceptance acceptance;
  hebi_reason reason;
  hebi_error err;
  cr_assert_eq(hebi_target_acceptance(&acceptance, &reason, target, given, &err), HEBI_CODE_OK,
               "%s", err.message);
  cr_expect_eq(reason, wanted, "%s", hebi_reason_name(reason));
  return acceptance;
}

static void expect_bounds(const hebi_acceptance *a, double lenient_low, double low, double high,
                          double lenient_high, const char *label) {
  cr_expect(same(a->low, low, 1e-12), "%s: low %g", label, a->low);
  cr_expect(same(a->high, high, 1e-12), "%s: high %g", label, a->high);
  cr_expect(same(a->lenient_low, lenient_low, 1e-12), "%s: lenient low %g", label, a->lenient_low);
  cr_expect(same(a->lenient_high, lenient_high, 1e-12), "%s: lenient high %g", label,
            a->lenient_high);
}

typedef struct bound_case {
  const char *label;
  hebi_comparator comparator;
  hebi_desirable desirable;
  double tolerance, lenient_low, low, high, lenient_high;
  int32_t open;
} bound_case;

Test(acceptance, bounds_of_a_number) {
  const double inf = INFINITY;
  const bound_case cases[] = {
      {"bare up", HEBI_COMPARATOR_BARE, HEBI_DESIRABLE_UP, NAN, 6, 6, inf, inf, 0},
      {"bare down", HEBI_COMPARATOR_BARE, HEBI_DESIRABLE_DOWN, NAN, -inf, -inf, 6, 6, 0},
      {"bare stable", HEBI_COMPARATOR_BARE, HEBI_DESIRABLE_STABLE, NAN, 5.7, 5.7, 6.3, 6.3, 0},
      {"ge", HEBI_COMPARATOR_GE, HEBI_DESIRABLE_DOWN, NAN, 6, 6, inf, inf, 0},
      {"ge forgiving", HEBI_COMPARATOR_GE, HEBI_DESIRABLE_NONE, 0.5, 5.5, 6, inf, inf, 0},
      {"gt", HEBI_COMPARATOR_GT, HEBI_DESIRABLE_NONE, NAN, 6, 6, inf, inf, 1},
      {"le", HEBI_COMPARATOR_LE, HEBI_DESIRABLE_UP, NAN, -inf, -inf, 6, 6, 0},
      {"lt", HEBI_COMPARATOR_LT, HEBI_DESIRABLE_NONE, 1, -inf, -inf, 6, 7, 1},
      {"about up", HEBI_COMPARATOR_ABOUT, HEBI_DESIRABLE_UP, NAN, 5.7, 6, inf, inf, 0},
      {"about down", HEBI_COMPARATOR_ABOUT, HEBI_DESIRABLE_DOWN, NAN, -inf, -inf, 6, 6.3, 0},
      {"about stable", HEBI_COMPARATOR_ABOUT, HEBI_DESIRABLE_STABLE, NAN, 5.7, 5.7, 6.3, 6.3, 0},
      {"about 0.1", HEBI_COMPARATOR_ABOUT, HEBI_DESIRABLE_NONE, 0.1, 5.9, 5.9, 6.1, 6.1, 0},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const bound_case *c = &cases[i];
    hebi_target target = number(c->comparator, 6);
    target.tolerance = c->tolerance;
    hebi_judge_input given = input(c->desirable, 1);
    hebi_acceptance a = accept(&target, &given, HEBI_REASON_NONE);
    expect_bounds(&a, c->lenient_low, c->low, c->high, c->lenient_high, c->label);
    cr_expect_eq(a.open, c->open, "%s", c->label);
    cr_expect(same(a.unit, 0.1, 1e-15));
  }
}

Test(acceptance, bounds_of_a_range) {
  hebi_target target = number(HEBI_COMPARATOR_RANGE, NAN);
  target.low = 6, target.high = 6.5;
  hebi_judge_input given = input(HEBI_DESIRABLE_UP, 1);
  hebi_acceptance a = accept(&target, &given, HEBI_REASON_NONE);
  expect_bounds(&a, 6, 6, INFINITY, INFINITY, "up");
  cr_expect_eq(a.exceeded, 6.5);
  given.desirable = HEBI_DESIRABLE_DOWN;
  a = accept(&target, &given, HEBI_REASON_NONE);
  expect_bounds(&a, -INFINITY, -INFINITY, 6.5, 6.5, "down");
  cr_expect_eq(a.exceeded, 6);
  given.desirable = HEBI_DESIRABLE_STABLE;
  target.tolerance = 0.2;
  a = accept(&target, &given, HEBI_REASON_NONE);
  expect_bounds(&a, 5.8, 6, 6.5, 6.7, "stable");
  cr_expect(isnan(a.exceeded), "nobody exceeds a band");
}

Test(acceptance, bounds_of_a_relation) {
  hebi_target step = related(HEBI_RELATION_IN_STEP), hold = related(HEBI_RELATION_OWN_PAST);
  hebi_judge_input given = input(HEBI_DESIRABLE_UP, 1);
  const double peer = 6.649;
  given.peers = &peer;
  given.n_peers = 1;
  given.base = 40.04;
  hebi_acceptance a = accept(&step, &given, HEBI_REASON_NONE);
  expect_bounds(&a, 6.1, 6.6, INFINITY, INFINITY, "in step with 6.649, published as 6.6");
  a = accept(&hold, &given, HEBI_REASON_NONE);
  expect_bounds(&a, 38, 40, INFINITY, INFINITY, "hold 40.04, published as 40.0");
  given.desirable = HEBI_DESIRABLE_NONE;
  a = accept(&hold, &given, HEBI_REASON_NONE);
  expect_bounds(&a, 38, 38, 42, 42, "hold both ways");
  a = accept(&step, &given, HEBI_REASON_NO_DIRECTION);
  expect_bounds(&a, NAN, NAN, NAN, NAN, "no direction");
}

/* No outcome decides 连续11年: neither against a number nor against another value, known or not. */
Test(acceptance, a_streak_is_never_scored) {
  hebi_target targets[] = {number(HEBI_COMPARATOR_BARE, 11), related(HEBI_RELATION_OWN_PAST),
                           related(HEBI_RELATION_OWN_PAST), related(HEBI_RELATION_IN_STEP),
                           related(HEBI_RELATION_ASSIGNED)};
  targets[2].comparator = HEBI_COMPARATOR_GT;
  for (size_t i = 0; i < sizeof targets / sizeof *targets; i++)
    for (int known = 0; known <= 1; known++) {
      const double peer = known ? 10 : NAN;
      hebi_judge_input given = input(HEBI_DESIRABLE_UP, 0);
      given.peers = &peer;
      given.n_peers = 1;
      given.base = peer;
      given.outcome = 12;
      targets[i].measure = HEBI_MEASURE_STREAK;
      hebi_acceptance a = accept(&targets[i], &given, HEBI_REASON_NOT_SCORED);
      expect_bounds(&a, NAN, NAN, NAN, NAN, "a streak");
      hebi_judgement got;
      cr_assert_eq(hebi_target_judge(&got, &targets[i], &given, NULL), HEBI_CODE_OK);
      cr_expect_eq(got.reason, HEBI_REASON_NOT_SCORED, "%zu: %s", i, hebi_reason_name(got.reason));
      cr_expect_eq(got.strict, HEBI_VERDICT_NOT_DETERMINABLE);
      cr_expect_eq(hebi_target_scorable(&targets[i]), 0);
    }
}

Test(acceptance, refuses_faults_of_the_call) {
  hebi_target target = number(HEBI_COMPARATOR_BARE, 6);
  hebi_judge_input given = input(HEBI_DESIRABLE_UP, 1);
  hebi_acceptance a;
  hebi_reason reason;
  hebi_error err;
  cr_expect_eq(hebi_target_acceptance(NULL, &reason, &target, &given, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_target_acceptance(&a, NULL, &target, &given, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_target_acceptance(&a, &reason, NULL, &given, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_target_acceptance(&a, &reason, &target, NULL, &err), HEBI_CODE_NULL);
  target.value = INFINITY;
  cr_expect_eq(hebi_target_acceptance(&a, &reason, &target, &given, &err), HEBI_CODE_VALUE);
  cr_expect_str_eq(err.where, "value");
  expect_bounds(&a, NAN, NAN, NAN, NAN, "refused");
  given.size--;
  cr_expect_eq(hebi_target_acceptance(&a, &reason, &target, &given, &err), HEBI_CODE_ARGUMENT);
  cr_expect_str_eq(err.where, "input");
}
