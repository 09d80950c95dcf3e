/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "gap/acceptance.h"

#include <math.h>

/* The far end of a range, or the number itself, passed on the good side. */
static int exceeds(const hebi_acceptance *a, double x) {
  if (isnan(a->exceeded))
    return 0;
  double width = a->unit > 0 ? a->unit / 2 : 0;
  return isinf(a->high) ? x > a->exceeded + width : x < a->exceeded - width;
}

static hebi_verdict verdict_on(const hebi_acceptance *a, double x, int strict) {
  if (hebi__accepted(a, x, 1))
    return exceeds(a, x) ? HEBI_VERDICT_EXCEEDED : HEBI_VERDICT_MET;
  if (!strict && hebi__accepted(a, x, 0))
    return HEBI_VERDICT_WITHIN_HEDGE;
  return HEBI_VERDICT_MISSED;
}

int hebi_target_judge(hebi_judgement *out, const hebi_target *target, const hebi_judge_input *input,
                      hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = (hebi_judgement){.gap = NAN, .tolerance = NAN};
  hebi_acceptance acceptance;
  hebi_reason reason;
  int code = hebi_target_acceptance(&acceptance, &reason, target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  out->reason = reason;
  if (reason == HEBI_REASON_NONE && isnan(input->outcome))
    out->reason = HEBI_REASON_NO_OUTCOME;
  if (out->reason != HEBI_REASON_NONE)
    return hebi__ok(err);
  double x = hebi__published(input->outcome, acceptance.unit);
  out->strict = verdict_on(&acceptance, x, 1);
  out->lenient = verdict_on(&acceptance, x, 0);
  out->gap = hebi__inside_by(&acceptance, x);
  out->tolerance = acceptance.tolerance;
  return hebi__ok(err);
}
