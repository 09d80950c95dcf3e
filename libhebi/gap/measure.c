/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap/measure.h"

#include "base/error.h"
#include "gap/every_year.h"
#include "gap/input.h"

#include <float.h>
#include <math.h>
#include <string.h>

int hebi__is_ordinal(const hebi_target *target) {
  return target->measure == HEBI_MEASURE_RANK || target->measure == HEBI_MEASURE_CLASS;
}

hebi_reason hebi__reason_of_ordinal(const hebi_target *target) {
  return target->measure == HEBI_MEASURE_RANK ? HEBI_REASON_NO_RANKING : HEBI_REASON_NOT_MODELLED;
}

/* 年均增加50亿元 is an amount a year, 年均增长6% a rate. */
static int is_yearly_amount(const hebi_target *target) {
  return target->measure == HEBI_MEASURE_ANNUAL_AVERAGE && target->unit != NULL &&
         strcmp(target->unit, "%") != 0;
}

int hebi__measures_value(const hebi_target *target, const hebi_judge_input *input) {
  return target->measure == HEBI_MEASURE_VALUE || target->measure == HEBI_MEASURE_COMPOSITION ||
         hebi__is_ordinal(target) ||
         (target->measure == HEBI_MEASURE_GROWTH && input->statistic == HEBI_STATISTIC_GROWTH);
}

int hebi__measures_percent(const hebi_target *target, const hebi_judge_input *input) {
  switch (target->measure) {
  case HEBI_MEASURE_GROWTH:
    return input->statistic != HEBI_STATISTIC_GROWTH;
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
    return 1;
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return !is_yearly_amount(target);
  default:
    return 0;
  }
}

int32_t hebi__years(const hebi_target *target) {
  return target->base_year != 0 ? target->year - target->base_year : 1;
}

double hebi__base(const hebi_target *target, const hebi_judge_input *input) {
  return isnan(input->base) ? target->base_value : input->base;
}

double hebi__path_value(const hebi_target *target, const hebi_judge_input *input, int32_t i) {
  if (i == hebi__years(target) - 1 && !isnan(input->outcome))
    return input->outcome;
  return input->path != NULL ? input->path[i] : NAN;
}

double hebi__outcome(const hebi_target *target, const hebi_judge_input *input) {
  return hebi__path_value(target, input, hebi__years(target) - 1);
}

static hebi_reason by_difference(hebi__measuring *m, double base, int32_t years) {
  if (!isfinite(base))
    return HEBI_REASON_NO_BASE;
  m->offset = -base;
  m->scale = 1.0 / years;
  return HEBI_REASON_NONE;
}

/* Nothing is a percentage of zero, or of a loss. */
static hebi_reason by_ratio(hebi__measuring *m, double base, int32_t years) {
  m->scale = 1 / base;
  m->power = 1.0 / years;
  return m->scale > 0 && isfinite(m->scale) && isfinite(base) ? HEBI_REASON_NONE
                                                              : HEBI_REASON_NO_BASE;
}

/* Growth rates from the base year on, compounded. */
static hebi_reason by_compounding(hebi__measuring *m, const hebi_target *target,
                                  const hebi_judge_input *input, int32_t years) {
  double known = 1;
  for (int32_t i = 0; i < hebi__years(target) - 1; i++) {
    double rate = hebi__path_value(target, input, i);
    m->left += isnan(rate);
    known *= isnan(rate) ? 1 : 1 + rate / 100;
  }
  if (!(known > 0) || !isfinite(known))
    return HEBI_REASON_NO_BASE;
  m->offset = 100;
  m->scale = pow(known, 1.0 / m->left) / 100;
  m->power = (double)m->left / years;
  return HEBI_REASON_NONE;
}

/* Additions are seen in a flow alone; where no indicator is they were reported as a sum. */
static hebi_reason by_sum(hebi__measuring *m, const hebi_target *target,
                          const hebi_judge_input *input) {
  if (input->statistic != HEBI_STATISTIC_FLOW)
    return target->indicator == NULL ? HEBI_REASON_NONE : HEBI_REASON_NO_ADDITIONS;
  double known = 0;
  for (int32_t i = 0; i < hebi__years(target) - 1; i++) {
    double amount = hebi__path_value(target, input, i);
    m->left += isnan(amount);
    known += isnan(amount) ? 0 : amount;
  }
  m->offset = known / m->left;
  m->scale = m->left;
  return isfinite(known) ? HEBI_REASON_NONE : HEBI_REASON_NO_PATH;
}

static hebi_reason by_average(hebi__measuring *m, const hebi_target *target,
                              const hebi_judge_input *input) {
  int32_t years = hebi__years(target);
  double base = hebi__base(target, input);
  if (is_yearly_amount(target))
    return by_difference(m, base, years);
  m->percent = 1;
  if (input->statistic == HEBI_STATISTIC_GROWTH)
    return by_compounding(m, target, input, years);
  return by_ratio(m, base, years);
}

hebi_reason hebi__measuring_of(hebi__measuring *out, const hebi_target *target,
                               const hebi_judge_input *input) {
  *out = (hebi__measuring){.scale = 1, .power = 1, .left = 1};
  out->percent = hebi__measures_percent(target, input);
  switch (target->measure) {
  case HEBI_MEASURE_NET_INCREMENT:
    return by_difference(out, hebi__base(target, input), 1);
  case HEBI_MEASURE_GROSS_INCREMENT:
    return by_sum(out, target, input);
  case HEBI_MEASURE_GROWTH:
    return out->percent ? by_ratio(out, hebi__base(target, input), 1) : HEBI_REASON_NONE;
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
    if (input->statistic == HEBI_STATISTIC_GROWTH)
      return by_compounding(out, target, input, 1);
    return by_ratio(out, hebi__base(target, input), 1);
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return by_average(out, target, input);
  case HEBI_MEASURE_STREAK:
  case HEBI_MEASURE_MILESTONE:
  case HEBI_MEASURE_INVESTMENT:
  case HEBI_MEASURE_QUALITATIVE:
    return HEBI_REASON_NOT_SCORED;
  default:
    return HEBI_REASON_NONE;
  }
}

/* A number computed from printed ones has at most nine decimals: 10.3 - 7.8 is 2.5. One that is
 * out of range stays a number. */
static double without_noise(double y) {
  double steps = y * 1e9;
  if (fabs(steps) > 1e3 && fabs(steps) < 0x1p53)
    return round(steps) / 1e9;
  return isnan(y) ? y : fmax(-DBL_MAX, fmin(y, DBL_MAX));
}

double hebi__measured(const hebi__measuring *m, double x) {
  if (!m->percent && m->offset == 0 && m->scale == 1)
    return x;
  double u = (x + m->offset) * m->scale;
  if (!m->percent)
    return without_noise(u);
  /* No average rate is worse than -100%. */
  double factor = m->power == 1 ? u : pow(fmax(u, 0), m->power);
  return without_noise(100 * (factor - 1));
}

double hebi__needed(const hebi__measuring *m, double y) {
  double u = m->percent ? 1 + y / 100 : y;
  if (m->percent && m->power != 1)
    u = u < 0 ? -INFINITY : pow(u, 1 / m->power);
  return u / m->scale - m->offset;
}

hebi_reason hebi__reason_of_outcome(hebi_reason reason, const hebi__measuring *m, double x) {
  if (reason == HEBI_REASON_NONE && m->left > 1)
    reason = HEBI_REASON_NO_PATH;
  if ((reason == HEBI_REASON_NONE || reason == HEBI_REASON_NO_PATH) && isnan(x))
    reason = HEBI_REASON_NO_OUTCOME;
  return reason;
}

int hebi_target_measured(double *out, hebi_reason *reason, const hebi_target *target,
                         const hebi_judge_input *input, hebi_error *err) {
  if (out == NULL || reason == NULL)
    return hebi__fail_null(err, out == NULL ? "out" : "reason");
  *out = NAN;
  *reason = HEBI_REASON_NONE;
  int code = hebi__check_call(target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi__year last = hebi__last_year(target, input);
  hebi__measuring m;
  *reason = hebi__measuring_of(&m, &last.target, &last.input);
  double x = hebi__outcome(&last.target, &last.input);
  *reason = hebi__reason_of_outcome(*reason, &m, x);
  if (*reason == HEBI_REASON_NONE)
    *out = hebi__measured(&m, x);
  return hebi__ok(err);
}
