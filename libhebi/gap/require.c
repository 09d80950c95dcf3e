/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "gap/acceptance.h"
#include "gap/input.h"
#include "gap/times.h"

#include <math.h>

static void last_observed(hebi_requirement *out, const hebi_annual *history) {
  for (size_t i = history ? history->n : 0; i > 0; i--)
    if (!isnan(history->values[i - 1])) {
      out->last = history->values[i - 1];
      out->last_year = history->first_year + (int32_t)(i - 1);
      return;
    }
}

static double constant_rate(const hebi_requirement *r, int32_t year) {
  int32_t years = r->last_year != 0 ? year - r->last_year : 0;
  if (years <= 0 || !(r->last > 0) || !(r->value > 0))
    return NAN;
  return 100 * (pow(r->value / r->last, 1.0 / years) - 1);
}

/* Between two bounds the one nearer to the last value counts; of a number to stay at, the number.
 */
static void near_bounds(hebi_requirement *out, const hebi_acceptance *a, const hebi__measuring *m,
                        const hebi_target *target) {
  double last = hebi__measured(m, out->last);
  int upper = isinf(a->low) || (isfinite(a->high) && last - a->low > a->high - last);
  int has_ends =
      target->comparator == HEBI_COMPARATOR_RANGE || target->comparator == HEBI_COMPARATOR_BAND;
  double bound = upper ? a->high : a->low, low, high;
  hebi__published_bounds(&low, &high, a, 0);
  double lenient = a->tolerance > 0 ? (upper ? high : low) : bound;
  if (isfinite(a->low) && isfinite(a->high) && !has_ends)
    bound = a->low / 2 + a->high / 2;
  out->value = hebi__needed(m, bound);
  out->lenient_value = hebi__needed(m, lenient);
  if (target->comparator == HEBI_COMPARATOR_RANGE && !isnan(a->exceeded))
    out->stretch = hebi__needed(m, a->exceeded);
}

/* Of a target for every year the one after the last that is known. */
static hebi__year next_year(const hebi_target *target, const hebi_judge_input *input) {
  int32_t i = hebi__years(target) - 1;
  if (!hebi__is_yearly(target))
    return (hebi__year){*target, *input};
  while (i > 0 && isnan(hebi__path_value(target, input, i - 1)))
    i--;
  return hebi__year_alone(target, input, i);
}

/* How far on the way, and how long: a target on its path has gone as much of one as of the other.
 */
static void progress(hebi_requirement *out, const hebi__year *year, const hebi__measuring *m) {
  const hebi_target *target = &year->target;
  int32_t years = hebi__years(target);
  double base = hebi__base(target, &year->input);
  int of_base = m->left == 1 && (m->percent || target->measure == HEBI_MEASURE_NET_INCREMENT ||
                                 target->measure == HEBI_MEASURE_ANNUAL_AVERAGE);
  if (!of_base || isnan(base) || out->last_year < target->year - years)
    return;
  int in_logs = m->percent && base > 0 && out->last > 0 && out->value > 0;
  double way = in_logs ? log(out->value / base) : out->value - base;
  double gone = in_logs ? log(out->last / base) : out->last - base;
  out->progress = way != 0 ? gone / way : NAN;
  out->elapsed = (double)(out->last_year - (target->year - years)) / years;
}

static void require_one(hebi_requirement *out, hebi_reason *reason, const hebi__year *year,
                        const hebi_annual *history, const hebi_annual *const *peers) {
  hebi_acceptance acceptance;
  hebi__measuring m;
  hebi_reason measuring = hebi__measuring_of(&m, &year->target, &year->input);
  *reason = hebi__acceptance_of(&acceptance, &year->target, &year->input);
  if (*reason == HEBI_REASON_NONE)
    *reason = measuring;
  if (*reason != HEBI_REASON_NONE)
    return;
  near_bounds(out, &acceptance, &m, &year->target);
  out->change = out->value - out->last;
  progress(out, year, &m);
  if (hebi__grows(year, &m))
    out->annual_rate = constant_rate(out, year->target.year);
  hebi__past past = {year, &acceptance, &m, history, peers};
  hebi__count_times(out, &past);
}

int hebi_target_require(hebi_requirement *out, hebi_reason *reason, const hebi_target *target,
                        const hebi_judge_input *input, const hebi_annual *history,
                        const hebi_annual *const *peers, size_t n_peers, hebi_error *err) {
  if (out == NULL || reason == NULL)
    return hebi__fail_null(err, out == NULL ? "out" : "reason");
  *out = (hebi_requirement){.value = NAN,
                            .lenient_value = NAN,
                            .stretch = NAN,
                            .last = NAN,
                            .change = NAN,
                            .annual_rate = NAN,
                            .progress = NAN,
                            .elapsed = NAN};
  *reason = HEBI_REASON_NONE;
  int code = hebi__check_call(target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (peers != NULL && n_peers != target->n_peers)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "peers", "%zu histories of peers, wanted %zu",
                      n_peers, target->n_peers);
  last_observed(out, history);
  hebi__year year = next_year(target, input);
  require_one(out, reason, &year, history, peers);
  return hebi__ok(err);
}
