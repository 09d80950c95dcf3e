/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "gap/acceptance.h"
#include "gap/attainment.h"
#include "gap/every_year.h"
#include "gap/input.h"
#include "gap/measure.h"

#include <math.h>

hebi_attainment hebi__no_attainment(hebi_reason reason) {
  return (hebi_attainment){.strict = NAN,
                           .lenient = NAN,
                           .std_error = NAN,
                           .gap = NAN,
                           .correlation = NAN,
                           .reason = reason};
}

/* P(from <= X <= to), from the tail that keeps its digits. */
static double probability(const hebi_dist *dist, double from, double to) {
  if (from > to)
    return 0;
  if (isinf(to) && to > 0)
    return isinf(from) && from < 0 ? 1 : hebi_dist_sf(dist, from);
  double up_to = hebi_dist_cdf(dist, to);
  return isinf(from) ? up_to : fmax(0, up_to - hebi_dist_cdf(dist, from));
}

/* The values whose measured number, once published, is accepted. */
static double probability_of(const hebi_acceptance *acceptance, const hebi__measuring *m,
                             const hebi_dist *dist, int strict) {
  double from, to;
  hebi__before_rounding(&from, &to, acceptance, strict);
  return probability(dist, hebi__needed(m, from), hebi__needed(m, to));
}

static size_t unknown_peers(const hebi_target *target, const hebi_judge_input *input) {
  size_t unknown = 0;
  for (size_t i = 0; i < target->n_peers; i++)
    unknown += input->peers == NULL || isnan(input->peers[i]);
  return unknown;
}

static hebi_reason why_not(const hebi_target *target, const hebi_judge_input *input,
                           hebi_reason acceptance, hebi_reason measuring,
                           const hebi__measuring *m) {
  if (hebi__is_final(acceptance))
    return acceptance;
  if (hebi__is_ordinal(target))
    return hebi__reason_of_ordinal(target);
  if (acceptance == HEBI_REASON_NO_PEER && unknown_peers(target, input) > 1)
    return HEBI_REASON_NOT_MODELLED;
  if (acceptance != HEBI_REASON_NONE)
    return acceptance;
  if (measuring != HEBI_REASON_NONE)
    return measuring;
  return m->left > 1 ? HEBI_REASON_NOT_MODELLED : HEBI_REASON_NONE;
}

static hebi_attainment attain_one(const hebi_target *target, const hebi_judge_input *input,
                                  const hebi_dist *dist) {
  hebi_attainment out = hebi__no_attainment(HEBI_REASON_NONE);
  hebi_acceptance acceptance;
  hebi__measuring m;
  hebi_reason accepting = hebi__acceptance_of(&acceptance, target, input);
  hebi_reason measuring = hebi__measuring_of(&m, target, input);
  out.reason = why_not(target, input, accepting, measuring, &m);
  if (out.reason != HEBI_REASON_NONE)
    return out;
  out.gap = hebi__inside_by(&acceptance, hebi__measured(&m, hebi_dist_median(dist)));
  if (isnan(dist->spread)) {
    out.reason = HEBI_REASON_SHORT;
    return out;
  }
  out.strict = probability_of(&acceptance, &m, dist, 1);
  out.lenient = fmax(out.strict, probability_of(&acceptance, &m, dist, 0));
  out.std_error = 0;
  return out;
}

/* What the years before the target's own have left of the chance. */
static hebi_attainment attain_every_year(const hebi_target *target, const hebi_judge_input *input,
                                         const hebi_dist *dist) {
  int32_t before = hebi__years(target) - 1;
  hebi__years_judged known = hebi__judge_years(target, input, before);
  hebi_attainment out = hebi__no_attainment(HEBI_REASON_NONE);
  if (known.worst.lenient == HEBI_VERDICT_MISSED) {
    out.strict = out.lenient = out.std_error = 0;
    out.gap = known.worst.gap;
    return out;
  }
  if (known.reason == HEBI_REASON_NO_OUTCOME)
    return hebi__no_attainment(HEBI_REASON_NOT_MODELLED);
  if (known.reason != HEBI_REASON_NONE)
    return hebi__no_attainment(known.reason);
  hebi__year last = hebi__year_alone(target, input, before);
  out = attain_one(&last.target, &last.input, dist);
  out.gap = fmin(out.gap, known.worst.gap);
  if (known.worst.strict == HEBI_VERDICT_MISSED && !isnan(out.strict))
    out.strict = 0;
  return out;
}

int hebi_target_attain(hebi_attainment *out, const hebi_target *target,
                       const hebi_judge_input *input, const hebi_dist *dist, hebi_error *err) {
  if (out == NULL || dist == NULL)
    return hebi__fail_null(err, out ? "dist" : "out");
  *out = hebi__no_attainment(HEBI_REASON_NONE);
  int code = hebi__check_call(target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  *out = hebi__is_yearly(target) ? attain_every_year(target, input, dist)
                                 : attain_one(target, input, dist);
  return hebi__ok(err);
}
