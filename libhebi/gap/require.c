/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "gap/acceptance.h"

#include <math.h>

/* Growth computed from two levels is not exact: less than this many points is no difference. */
static const double slack = 1e-9;

static int32_t year_of(const hebi_annual *history, size_t i) {
  return history->first_year + (int32_t)i;
}

static void last_observed(hebi_requirement *out, const hebi_annual *history) {
  for (size_t i = history ? history->n : 0; i > 0; i--)
    if (!isnan(history->values[i - 1])) {
      out->last = history->values[i - 1];
      out->last_year = year_of(history, i - 1);
      return;
    }
}

static double constant_rate(const hebi_requirement *r, int32_t year) {
  int32_t years = r->last_year != 0 ? year - r->last_year : 0;
  if (years <= 0 || !(r->last > 0) || !(r->value > 0))
    return NAN;
  return 100 * (pow(r->value / r->last, 1.0 / years) - 1);
}

enum { RECENT_YEARS = 10 };

static void count(hebi_requirement *out, int32_t year, int done) {
  int recent = year > out->last_year - RECENT_YEARS;
  out->times_known++;
  out->times_met += done;
  out->recent_known += recent;
  out->recent_met += recent && done;
}

/* Rates and shares: in which years was the outcome one that the target accepts? */
static void count_values(hebi_requirement *out, const hebi_acceptance *a,
                         const hebi_annual *history) {
  for (size_t i = 0; i < history->n; i++)
    if (!isnan(history->values[i]))
      count(out, year_of(history, i),
            hebi__accepted(a, hebi__published(history->values[i], a->unit), 1));
}

/* Levels: in which years did the change on the year before go as far as the rate that is needed? */
static void count_growth(hebi_requirement *out, const hebi_acceptance *a,
                         const hebi_annual *history) {
  /* A rate that just reaches a bound on either side says nothing about staying between both. */
  if (isnan(out->annual_rate) || (isfinite(a->low) && isfinite(a->high)))
    return;
  for (size_t i = 1; i < history->n; i++) {
    double before = history->values[i - 1], now = history->values[i];
    if (!(before > 0 && now > 0) || (history->shifted != NULL && history->shifted[i]))
      continue;
    double growth = 100 * (now / before - 1);
    double short_by = isinf(a->high) ? out->annual_rate - growth : growth - out->annual_rate;
    count(out, year_of(history, i), short_by <= slack);
  }
}

static void count_steps(hebi_requirement *out, const hebi_target *target,
                        const hebi_judge_input *input, const hebi_annual *history,
                        const hebi_annual *partner) {
  for (size_t i = 0; partner != NULL && i < history->n; i++) {
    hebi_judge_input then = *input;
    then.outcome = history->values[i];
    then.partner = hebi_annual_value(partner, year_of(history, i));
    hebi_judgement judgement;
    if (hebi_target_judge(&judgement, target, &then, NULL) == HEBI_CODE_OK &&
        judgement.reason == HEBI_REASON_NONE)
      count(out, year_of(history, i), judgement.strict >= HEBI_VERDICT_MET);
  }
}

/* Between two bounds the one nearer to the last value counts; of a number to stay at, the number.
 */
static void near_bounds(hebi_requirement *out, const hebi_acceptance *a,
                        const hebi_target *target) {
  int upper = isinf(a->low) || (isfinite(a->high) && out->last - a->low > a->high - out->last);
  out->value = upper ? a->high : a->low;
  double low, high;
  hebi__published_bounds(&low, &high, a, 0);
  out->lenient_value = a->tolerance > 0 ? (upper ? high : low) : out->value;
  if (isfinite(a->low) && isfinite(a->high) && target->comparator != HEBI_COMPARATOR_RANGE)
    out->value = (a->low + a->high) / 2;
  if (target->comparator == HEBI_COMPARATOR_RANGE)
    out->stretch = a->exceeded;
}

int hebi_target_require(hebi_requirement *out, hebi_reason *reason, const hebi_target *target,
                        const hebi_judge_input *input, hebi_statistic statistic,
                        const hebi_annual *history, const hebi_annual *partner, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = (hebi_requirement){.value = NAN,
                            .lenient_value = NAN,
                            .stretch = NAN,
                            .last = NAN,
                            .change = NAN,
                            .annual_rate = NAN};
  hebi_acceptance acceptance;
  int code = hebi_target_acceptance(&acceptance, reason, target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  last_observed(out, history);
  if (*reason != HEBI_REASON_NONE)
    return hebi__ok(err);
  near_bounds(out, &acceptance, target);
  out->change = out->value - out->last;
  if (statistic == HEBI_STATISTIC_LEVEL)
    out->annual_rate = constant_rate(out, target->year);
  if (history == NULL)
    return hebi__ok(err);
  if (target->relation == HEBI_RELATION_IN_STEP)
    count_steps(out, target, input, history, partner);
  else if (statistic == HEBI_STATISTIC_LEVEL)
    count_growth(out, &acceptance, history);
  else
    count_values(out, &acceptance, history);
  return hebi__ok(err);
}
