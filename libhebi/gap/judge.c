/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap/judge.h"

#include "base/error.h"
#include "gap/acceptance.h"
#include "gap/every_year.h"
#include "gap/input.h"
#include "gap/measure.h"

#include <math.h>

/* The far end of a range, or the number itself, passed on the good side. */
static int exceeds(const hebi_acceptance *a, double y) {
  if (isnan(a->exceeded))
    return 0;
  double width = a->unit > 0 ? a->unit / 2 : 0;
  return isinf(a->high) ? y > a->exceeded + width : y < a->exceeded - width;
}

static hebi_verdict verdict_on(const hebi_acceptance *a, double y, int strict) {
  if (hebi__accepted(a, y, 1))
    return exceeds(a, y) ? HEBI_VERDICT_EXCEEDED : HEBI_VERDICT_MET;
  if (!strict && hebi__accepted(a, y, 0))
    return HEBI_VERDICT_WITHIN_HEDGE;
  return HEBI_VERDICT_MISSED;
}

/* Where between both ends; a range that is wanted low runs the same way. */
static double position(const hebi_target *target, double y) {
  return isnan(target->low) ? NAN : (y - target->low) / (target->high - target->low);
}

hebi_judgement hebi__judge_one(const hebi_target *target, const hebi_judge_input *input) {
  hebi_judgement out = {.measured = NAN, .gap = NAN, .position = NAN, .tolerance = NAN};
  hebi_acceptance acceptance;
  hebi__measuring m;
  double x = hebi__outcome(target, input);
  out.reason = hebi__acceptance_of(&acceptance, target, input);
  hebi_reason measuring = hebi__measuring_of(&m, target, input);
  measuring = hebi__reason_of_outcome(measuring, &m, x);
  if (measuring == HEBI_REASON_NONE)
    out.measured = hebi__measured(&m, x);
  if (out.reason == HEBI_REASON_NONE)
    out.reason = measuring;
  if (out.reason != HEBI_REASON_NONE)
    return out;
  double y = hebi__published(out.measured, acceptance.unit);
  out.strict = verdict_on(&acceptance, y, 1);
  out.lenient = verdict_on(&acceptance, y, 0);
  out.gap = hebi__inside_by(&acceptance, y);
  out.position = position(target, y);
  out.tolerance = acceptance.tolerance;
  return out;
}

/* One year that was missed settles it, whatever the years that are not known yet. */
static hebi_judgement judge_every_year(const hebi_target *target, const hebi_judge_input *input) {
  int32_t years = hebi__years(target);
  hebi__years_judged all = hebi__judge_years(target, input, years);
  hebi__year last = hebi__year_alone(target, input, years - 1);
  hebi_judgement own = hebi__judge_one(&last.target, &last.input), out = all.worst;
  out.measured = own.measured;
  if (all.reason == HEBI_REASON_NONE || out.lenient == HEBI_VERDICT_MISSED)
    return out;
  out = own;
  out.strict = out.lenient = HEBI_VERDICT_NOT_DETERMINABLE;
  out.gap = out.position = out.tolerance = NAN;
  out.reason = all.reason;
  if (all.reason == HEBI_REASON_NO_OUTCOME && !isnan(last.input.outcome))
    out.reason = HEBI_REASON_NO_PATH;
  return out;
}

int hebi_target_judge(hebi_judgement *out, const hebi_target *target, const hebi_judge_input *input,
                      hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = (hebi_judgement){.measured = NAN, .gap = NAN, .position = NAN, .tolerance = NAN};
  int code = hebi__check_call(target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  *out = hebi__is_yearly(target) ? judge_every_year(target, input) : hebi__judge_one(target, input);
  return hebi__ok(err);
}
