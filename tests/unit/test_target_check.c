/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What hebi_target_check() refuses, and the ends of what it lets through. */
#include "target_made.h"

/* One change to a good range, in-step, own-past or assigned target. */
static void range_turned(hebi_target *t) {
  t->low = 6.5, t->high = 6;
}
static void range_of_one(hebi_target *t) {
  t->high = t->low;
}
static void no_peers(hebi_target *t) {
  t->n_peers = 0;
}
static void own_peer(hebi_target *t) {
  static const hebi_peer peers[] = {{.indicator = "gdp_growth"}, {.indicator = "income_growth"}};
  t->peers = peers, t->n_peers = 2;
}
static void empty_peer(hebi_target *t) {
  static const hebi_peer peers[] = {{.name_en = "the others"}};
  t->peers = peers, t->n_peers = 1;
}
static void half_named_peer(hebi_target *t) {
  static const hebi_peer peers[] = {{.indicator = "gdp_growth"},
                                    {.place = "410000", .name_zh = "省"}};
  t->peers = peers, t->n_peers = 2;
}
static void with_peer(hebi_target *t) {
  t->peers = &gdp, t->n_peers = 1;
}
static void negative_margin(hebi_target *t) {
  t->value = -1;
}
static void infinite_margin(hebi_target *t) {
  t->value = INFINITY;
}
static void half_assigner(hebi_target *t) {
  t->assigned_by_zh = "省";
}
static void half_subject(hebi_target *t) {
  t->indicator = NULL, t->subject_en = "parks";
}
static void subject_and_indicator(hebi_target *t) {
  t->subject_zh = "公园", t->subject_en = "parks";
}
static void half_scope(hebi_target *t) {
  t->measure = HEBI_MEASURE_RANK, t->scope_zh = "全省";
}
static void scope_of_no_rank(hebi_target *t) {
  t->scope_zh = "全省", t->scope_en = "the province";
}
static void base_value_inf(hebi_target *t) {
  t->base_value = -INFINITY;
}
static void half_a_band(hebi_target *t) {
  t->low = NAN;
}
static void bad_measure(hebi_target *t) {
  t->measure = (hebi_measure)13;
}
static void bad_tier(hebi_target *t) {
  t->tier = (hebi_tier)3;
}
static void no_confidence(hebi_target *t) {
  t->confidence = (hebi_confidence)0;
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
  t->comparator = (hebi_comparator)10;
}
static void bad_relation(hebi_target *t) {
  t->relation = (hebi_relation)5;
}
static void bad_commitment(hebi_target *t) {
  t->commitment = (hebi_commitment)5;
}
static void bad_desirable(hebi_target *t) {
  t->desirable = (hebi_desirable)4;
}

#define GE       HEBI_COMPARATOR_GE, HEBI_RELATION_NONE
#define BAND     HEBI_COMPARATOR_BAND, HEBI_RELATION_NONE
#define PEER     HEBI_COMPARATOR_GT, HEBI_RELATION_PEER
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
    {BAND, range_turned, "high", "high is 6, wanted more than low, 6.5"},
    {BAND, half_a_band, "low", "finite number"},
    {IN_STEP, no_peers, "peers", "\"in_step\" needs its peers"},
    {PEER, no_peers, "peers", "\"peer\" needs its peers"},
    {IN_STEP, own_peer, "peers", "peer 1 is the target itself"},
    {PEER, own_peer, "peers", "peer 1 is the target itself"},
    {IN_STEP, empty_peer, "peers", "peer 0 needs an indicator, a place or a name"},
    {PEER, half_named_peer, "peers", "peer 1 has to be said in both languages"},
    {GE, with_peer, "peers", "only relation"},
    {RANGE, with_peer, "peers", "only relation"},
    {OWN_PAST, with_peer, "peers", "only relation"},
    {ASSIGNED, with_peer, "peers", "only relation"},
    {PEER, negative_margin, "value", "value is -1, wanted 0 or more"},
    {PEER, infinite_margin, "value", "finite number"},
    {ASSIGNED, half_assigner, "assigned_by", "both languages"},
    {GE, half_subject, "subject", "both languages"},
    {GE, subject_and_indicator, "subject", "no subject of its own"},
    {GE, half_scope, "scope", "both languages"},
    {GE, scope_of_no_rank, "scope", "only a rank or a class"},
    {GE, base_value_inf, "base_value", "finite number"},
    {GE, with_assigner, "assigned_by", "only an assigned target"},
    {IN_STEP, with_assigner, "assigned_by", "only an assigned target"},
    {OWN_PAST, with_assigner, "assigned_by", "only an assigned target"},
    {GE, doubt_zh, "doubt", "both languages"},
    {GE, doubt_en, "doubt", "both languages"},
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
    {GE, bad_comparator, "comparator", "10"},
    {GE, bad_relation, "relation", "5"},
    {GE, bad_commitment, "commitment", "5"},
    {GE, bad_desirable, "desirable", "4"},
    {GE, bad_measure, "measure", "13"},
    {GE, bad_tier, "tier", "3"},
    {GE, no_confidence, "confidence", "0"},
};

Test(target_check, refusals) {
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

static void no_number(hebi_target *t) {
  t->value = t->low = t->high = NAN;
}
static void margin_0(hebi_target *t) {
  t->value = 0;
}
static void peers_of_every_sort(hebi_target *t) {
  static const hebi_peer peers[] = {{.place = "410000"},
                                    {.indicator = "income_growth", .place = "000000"},
                                    {.indicator = "gdp_growth"},
                                    {.name_zh = "同类市", .name_en = "cities like it"}};
  t->peers = peers, t->n_peers = COUNT_OF(peers);
}
static void subject(hebi_target *t) {
  t->indicator = NULL, t->subject_zh = "公园", t->subject_en = "parks";
}
static void rank(hebi_target *t) {
  t->measure = HEBI_MEASURE_RANK, t->scope_zh = "全省", t->scope_en = "the province";
}
static void class_of_scope(hebi_target *t) {
  t->measure = HEBI_MEASURE_CLASS, t->scope_zh = "全省", t->scope_en = "the province";
}
static void base_value(hebi_target *t) {
  t->base_value = -7.8;
}
static void confidence_medium(hebi_target *t) {
  t->confidence = HEBI_CONFIDENCE_MEDIUM;
}
static void stretch(hebi_target *t) {
  t->tier = HEBI_TIER_STRETCH;
}

static const struct {
  int comparator, relation;
  void (*change)(hebi_target *target);
} accepted[] = {
    {OWN_PAST, base_before},
    {OWN_PAST, base_first},
    {GE, last_year},
    {GE, first_year},
    {ASSIGNED, assigner},
    {IN_STEP, no_indicator},
    {GE, tolerance_0},
    {GE, decimals_0},
    {GE, decimals_6},
    {GE, negative},
    {GE, doubts},
    {RANGE, narrow},
    {GE, base_before},
    {IN_STEP, base_before},
    {ASSIGNED, base_before},
    {BAND, no_number},
    {PEER, no_number},
    {PEER, margin_0},
    {PEER, peers_of_every_sort},
    {IN_STEP, peers_of_every_sort},
    {GE, subject},
    {GE, rank},
    {GE, class_of_scope},
    {GE, base_value},
    {GE, confidence_medium},
    {GE, stretch},
};

Test(target_check, the_ends_of_what_is_allowed) {
  for (size_t i = 0; i < COUNT_OF(accepted); i++) {
    hebi_target t = target_of(accepted[i].comparator, accepted[i].relation);
    accepted[i].change(&t);
    hebi_error err = dirty_error();
    cr_expect_eq(hebi_target_check(&t, &err), HEBI_CODE_OK, "%zu: %s", i, err.message);
  }
}
