/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer's way in to the verdicts: any target of any kind, any outcome, any forecast. */
#include "bytes.h"

#include <libhebi/attain.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

enum { DRAWS = 400, YEARS = 12, MOST_PEERS = 3, MOST_PATH = 6 };

/* A target, an input, and the arrays that the input points to. */
typedef struct question {
  hebi_target target;
  hebi_judge_input input;
  double peers[MOST_PEERS], path[MOST_PATH];
} question;

static double take_maybe(bytes *b) {
  return take(b) % 8 ? take_finite(b) : NAN;
}

static void take_numbers(bytes *b, hebi_target *t) {
  int pair = t->comparator == HEBI_COMPARATOR_RANGE || t->comparator == HEBI_COMPARATOR_BAND;
  /* Where the number may be missing it is, now and then. */
  if (t->comparator == HEBI_COMPARATOR_NONE || (take(b) % 4 == 0 && t->relation != 0))
    return;
  if (pair) {
    t->low = take_finite(b);
    t->high = t->low + fabs(take_finite(b));
  } else {
    t->value = take_finite(b);
  }
}

static hebi_target take_target(bytes *b) {
  static const hebi_peer peers[MOST_PEERS] = {
      {.indicator = "gdp"}, {.place = "410000"}, {.name_zh = "甲", .name_en = "a"}};
  static const char *const units[] = {NULL, "%", "个百分点", "亿元"};
  hebi_target t;
  hebi_target_init(&t);
  t.year = between(b, 2000, 2040);
  t.base_year = take(b) % 2 ? t.year - between(b, 1, MOST_PATH) : 0;
  t.indicator = take(b) % 2 ? "income" : NULL;
  t.measure = (hebi_measure)below(b, 14);
  t.relation = (hebi_relation)below(b, 6);
  t.comparator = (hebi_comparator)below(b, 11);
  t.desirable = (hebi_desirable)below(b, 4);
  t.decimals = between(b, -1, 6);
  t.every_year = take(b) % 4 == 0;
  t.unit = units[below(b, 4)];
  t.base_value = take(b) % 4 ? NAN : take_finite(b);
  if (t.relation == HEBI_RELATION_IN_STEP)
    t.comparator = HEBI_COMPARATOR_NONE;
  if (t.relation == HEBI_RELATION_IN_STEP || t.relation == HEBI_RELATION_PEER) {
    t.peers = peers;
    t.n_peers = below(b, MOST_PEERS + 1);
  }
  take_numbers(b, &t);
  if (take(b) % 4 == 0)
    t.tolerance = fabs(take_finite(b));
  return t;
}

static void take_question(bytes *b, question *q) {
  q->target = take_target(b);
  hebi_judge_input_init(&q->input);
  q->input.desirable = (hebi_desirable)below(b, 4);
  q->input.statistic = (hebi_statistic)below(b, 4);
  q->input.decimals = between(b, -1, 6);
  q->input.base = take_maybe(b);
  for (size_t i = 0; i < MOST_PEERS; i++)
    q->peers[i] = take_maybe(b);
  for (size_t i = 0; i < MOST_PATH; i++)
    q->path[i] = take_maybe(b);
  q->input.peers = take(b) % 8 ? q->peers : NULL;
  q->input.n_peers = q->target.n_peers;
  q->input.path = take(b) % 4 ? q->path : NULL;
  q->input.n_path = q->target.base_year ? (size_t)(q->target.year - q->target.base_year) : 1;
}

static hebi_judgement judge(const question *q, double outcome) {
  hebi_judgement j;
  hebi_judge_input in = q->input;
  in.outcome = outcome;
  must(hebi_target_judge(&j, &q->target, &in, NULL) == 0);
  return j;
}

static void check_outcome(const question *q, const hebi_acceptance *a, double x) {
  hebi_judgement j = judge(q, x);
  hebi_judge_input in = q->input;
  in.outcome = x;
  double measured;
  hebi_reason reason;
  must(hebi_target_measured(&measured, &reason, &q->target, &in, NULL) == 0);
  must(isnan(measured) == (reason != HEBI_REASON_NONE));
  must(measured == j.measured || (isnan(measured) && isnan(j.measured)));
  if (j.reason != HEBI_REASON_NONE) {
    must(j.strict == 0 && j.lenient == 0 && isnan(j.gap) && isnan(j.tolerance));
    return;
  }
  must(!isnan(j.gap) && !isnan(j.tolerance));
  must(j.strict != HEBI_VERDICT_NOT_DETERMINABLE && j.lenient >= j.strict);
  double slack = 2e-6 * a->unit;
  if (j.strict >= HEBI_VERDICT_MET)
    must(j.gap >= -slack);
  else if (!q->target.every_year)
    must(j.gap <= slack);
}

/* With one bound, better is never worse. */
static void check_order(const question *q, const hebi_acceptance *a, double x, double y) {
  if (isfinite(a->low) && isfinite(a->high))
    return;
  int up = isinf(a->high);
  hebi_judgement bad = judge(q, up ? fmin(x, y) : fmax(x, y));
  hebi_judgement good = judge(q, up ? fmax(x, y) : fmin(x, y));
  /* A bad outcome may settle what is open in other years; a good one does not. */
  if (bad.reason != HEBI_REASON_NONE || good.reason != HEBI_REASON_NONE)
    return;
  must(bad.strict <= good.strict && bad.lenient <= good.lenient && bad.gap <= good.gap);
}

static void check_acceptance(const question *q, const hebi_acceptance *a) {
  must(!isnan(a->low) && !isnan(a->high));
  /* Nothing is near to two peers that lie apart. */
  must(a->low <= a->high || q->target.n_peers > 1);
  must(a->lenient_low <= a->low && a->lenient_high >= a->high);
  must(a->tolerance >= 0 && a->unit >= 0);
}

/* P(met) is the share of the outcomes that are judged to meet the target. */
static void check_probability(bytes *b, const question *q) {
  double spread = fabs(take_finite(b)), location = take_finite(b);
  hebi_dist d =
      hebi_dist_make(HEBI_SCALE_IDENTITY, location, spread > 0 ? spread : 1, between(b, 1, 30));
  if (take(b) % 2)
    d.lower = 0;
  hebi_attainment at;
  must(hebi_target_attain(&at, &q->target, &q->input, &d, NULL) == 0);
  if (at.reason != HEBI_REASON_NONE) {
    must(isnan(at.strict) && isnan(at.lenient));
    return;
  }
  must(at.strict >= 0 && at.strict <= 1 && at.lenient >= at.strict && at.lenient <= 1);
  must(!isnan(at.gap));
  int strict = 0, lenient = 0;
  double size = 0;
  for (int i = 0; i < DRAWS; i++) {
    double x = hebi_dist_quantile(&d, (i + 0.5) / DRAWS);
    hebi_judgement j = judge(q, x);
    must(j.reason == HEBI_REASON_NONE);
    strict += j.strict >= HEBI_VERDICT_MET;
    lenient += j.lenient >= HEBI_VERDICT_WITHIN_HEDGE;
    size = fmax(size, fabs(x));
  }
  /* Beyond 15 digits what is measured, and its rounding, is up to chance. */
  hebi_judgement low = judge(q, hebi_dist_quantile(&d, 0.1)),
                 high = judge(q, hebi_dist_quantile(&d, 0.9));
  double span = high.measured - low.measured, most = fmax(fabs(low.measured), fabs(high.measured));
  if (!(span > 1e-6 * most) || !(span > 1e-6) || most > 1e7 || size > 1e100 ||
      size > 1e7 * spread || fabs(q->input.base) > 1e7 * spread ||
      fabs(q->target.base_value) > 1e7 * spread)
    return;
  must(fabs(at.strict - strict / (double)DRAWS) < 0.02);
  must(fabs(at.lenient - lenient / (double)DRAWS) < 0.02);
}

static void check_requirement(bytes *b, const question *q) {
  double values[YEARS], others[YEARS];
  for (size_t i = 0; i < YEARS; i++) {
    values[i] = take_maybe(b);
    others[i] = take_maybe(b);
  }
  hebi_annual history = {.first_year = between(b, 1995, 2030), .n = YEARS, .values = values};
  hebi_annual peer = {.first_year = 2003, .n = YEARS, .values = others};
  const hebi_annual *peers[MOST_PEERS] = {&peer, take(b) % 4 ? &history : NULL, &peer};
  hebi_requirement r, alone;
  hebi_reason reason, again;
  must(hebi_target_require(&r, &reason, &q->target, &q->input, &history, peers, q->target.n_peers,
                           NULL) == 0);
  must(0 <= r.recent_met && r.recent_met <= r.times_met && r.times_met <= r.times_known);
  must(r.recent_met <= r.recent_known && r.recent_known <= r.times_known);
  must(isnan(r.value) == (reason != HEBI_REASON_NONE));
  must(isnan(r.lenient_value) == isnan(r.value));
  must(hebi_target_require(&alone, &again, &q->target, &q->input, NULL, NULL, 0, NULL) == 0);
  must(again == reason && alone.times_known == 0);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  bytes b = {data, size};
  question q;
  take_question(&b, &q);
  hebi_error err;
  hebi_acceptance a;
  hebi_reason reason;
  int code = hebi_target_check(&q.target, &err);
  must((code == 0) == (hebi_target_acceptance(&a, &reason, &q.target, &q.input, NULL) == 0));
  if (code != 0) {
    must((int)err.code == code && err.where[0] != '\0' && err.message[0] != '\0');
    return 0;
  }
  must(hebi_reason_name(reason) != NULL);
  check_requirement(&b, &q);
  if (reason != HEBI_REASON_NONE)
    must(isnan(a.low) && isnan(a.high));
  else
    check_acceptance(&q, &a);
  for (int i = 0; i < 4; i++) {
    double x = take_finite(&b), y = take_finite(&b);
    check_outcome(&q, &a, x);
    if (reason == HEBI_REASON_NONE)
      check_order(&q, &a, x, y);
  }
  check_probability(&b, &q);
  return 0;
}
