/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer's way in to the verdicts: any target that is accepted, any outcome, any forecast. */
#include "bytes.h"

#include <libhebi/attain.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

enum { DRAWS = 400, YEARS = 12 };

static hebi_target take_target(bytes *b) {
  hebi_target t;
  hebi_target_init(&t);
  t.year = between(b, 2000, 2040);
  t.desirable = (hebi_desirable)below(b, 4);
  t.decimals = between(b, -1, 6);
  t.relation = (hebi_relation)below(b, 4);
  if (t.relation == HEBI_RELATION_IN_STEP)
    t.partner = "partner";
  else if (t.relation != HEBI_RELATION_OWN_PAST)
    t.comparator = (hebi_comparator)below(b, 8);
  if (t.comparator == HEBI_COMPARATOR_RANGE) {
    t.low = take_finite(b);
    t.high = t.low + fabs(take_finite(b));
  } else if (t.comparator != HEBI_COMPARATOR_NONE)
    t.value = take_finite(b);
  if (take(b) % 4 == 0)
    t.tolerance = fabs(take_finite(b));
  return t;
}

static hebi_judge_input take_input(bytes *b) {
  hebi_judge_input in;
  hebi_judge_input_init(&in);
  in.desirable = (hebi_desirable)below(b, 4);
  in.decimals = between(b, -1, 6);
  in.base = take(b) % 8 ? take_finite(b) : NAN;
  in.partner = take(b) % 8 ? take_finite(b) : NAN;
  return in;
}

static hebi_judgement judge(const hebi_target *t, hebi_judge_input in, double outcome) {
  hebi_judgement j;
  in.outcome = outcome;
  must(hebi_target_judge(&j, t, &in, NULL) == 0);
  return j;
}

static void check_outcome(const hebi_target *t, const hebi_judge_input *in,
                          const hebi_acceptance *a, double x) {
  hebi_judgement j = judge(t, *in, x);
  must(j.reason == HEBI_REASON_NONE && !isnan(j.gap) && !isnan(j.tolerance));
  must(j.strict != HEBI_VERDICT_NOT_DETERMINABLE && j.lenient >= j.strict);
  double slack = 2e-6 * a->unit;
  if (j.strict >= HEBI_VERDICT_MET)
    must(j.gap >= -slack);
  else
    must(j.gap <= slack);
}

/* With one bound, better is never worse. */
static void check_order(const hebi_target *t, const hebi_judge_input *in, const hebi_acceptance *a,
                        double x, double y) {
  if (isfinite(a->low) && isfinite(a->high))
    return;
  int up = isinf(a->high);
  hebi_judgement bad = judge(t, *in, up ? fmin(x, y) : fmax(x, y));
  hebi_judgement good = judge(t, *in, up ? fmax(x, y) : fmin(x, y));
  must(bad.strict <= good.strict && bad.lenient <= good.lenient && bad.gap <= good.gap);
}

static void check_acceptance(const hebi_acceptance *a) {
  must(!isnan(a->low) && !isnan(a->high) && a->low <= a->high);
  must(a->lenient_low <= a->low && a->lenient_high >= a->high);
  must(a->tolerance >= 0 && a->unit >= 0);
}

/* P(met) is the share of the outcomes that are judged to meet the target. */
static void check_probability(bytes *b, const hebi_target *t, const hebi_judge_input *in,
                              const hebi_acceptance *a) {
  double spread = fabs(take_finite(b)), location = take_finite(b);
  hebi_dist d =
      hebi_dist_make(HEBI_SCALE_IDENTITY, location, spread > 0 ? spread : 1, between(b, 1, 30));
  if (take(b) % 2)
    d.lower = 0;
  hebi_attainment at;
  must(hebi_target_attain(&at, t, in, &d, NULL) == 0 && at.reason == HEBI_REASON_NONE);
  must(at.strict >= 0 && at.strict <= 1 && at.lenient >= at.strict && at.lenient <= 1);
  int strict = 0, lenient = 0;
  for (int i = 0; i < DRAWS; i++) {
    hebi_judgement j = judge(t, *in, hebi_dist_quantile(&d, (i + 0.5) / DRAWS));
    strict += j.strict >= HEBI_VERDICT_MET;
    lenient += j.lenient >= HEBI_VERDICT_WITHIN_HEDGE;
  }
  /* Beyond 15 digits rounding to decimals is up to chance. */
  if (fabs(location) + spread > 1e14 * a->unit || fabs(location) > 1e12 * d.spread)
    return;
  must(fabs(at.strict - strict / (double)DRAWS) < 0.02);
  must(fabs(at.lenient - lenient / (double)DRAWS) < 0.02);
}

static void check_requirement(bytes *b, const hebi_target *t, const hebi_judge_input *in,
                              hebi_reason expected) {
  double values[YEARS], partners[YEARS];
  for (size_t i = 0; i < YEARS; i++) {
    values[i] = take(b) % 8 ? take_finite(b) : NAN;
    partners[i] = take(b) % 8 ? take_finite(b) : NAN;
  }
  hebi_annual history = {.first_year = 2001, .n = YEARS, .values = values};
  hebi_annual partner = {.first_year = 2003, .n = YEARS, .values = partners};
  hebi_requirement r;
  hebi_reason reason;
  must(hebi_target_require(&r, &reason, t, in, (hebi_statistic)below(b, 3), &history, &partner,
                           NULL) == 0);
  must(reason == expected && r.times_met <= r.times_known && r.times_met >= 0);
  must(reason == HEBI_REASON_NONE ? !isnan(r.value) : isnan(r.value));
  must(hebi_target_require(&r, &reason, t, in, HEBI_STATISTIC_LEVEL, NULL, NULL, NULL) == 0);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  bytes b = {data, size};
  hebi_target t = take_target(&b);
  hebi_judge_input in = take_input(&b);
  hebi_error err;
  hebi_acceptance a;
  hebi_reason reason;
  int code = hebi_target_check(&t, &err);
  must((code == 0) == (hebi_target_acceptance(&a, &reason, &t, &in, NULL) == 0));
  if (code != 0) {
    must((int)err.code == code && err.where[0] != '\0' && err.message[0] != '\0');
    return 0;
  }
  check_requirement(&b, &t, &in, reason);
  if (reason != HEBI_REASON_NONE) {
    must(isnan(a.low) && isnan(a.high));
    return 0;
  }
  check_acceptance(&a);
  for (int i = 0; i < 4; i++) {
    double x = take_finite(&b), y = take_finite(&b);
    check_outcome(&t, &in, &a, x);
    check_order(&t, &in, &a, x, y);
  }
  check_probability(&b, &t, &in, &a);
  return 0;
}
