/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/answer.h"

#include "base/error.h"

#include <math.h>
#include <string.h>

static int32_t end_year(const hebi_annual *annual) {
  return annual->first_year + (int32_t)annual->n - 1;
}

static hebi_judge_input input_of(const hebi_row *row, const hebi__facts *facts) {
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.outcome = facts->outcome.value;
  input.base = facts->base;
  input.partner = facts->partner_outcome.value;
  input.desirable = row->indicator->desirable;
  input.decimals = row->indicator->decimals;
  return input;
}

/* From values up to `last_year`, which may lie after the last observed one. */
static int forecast_to(hebi_forecast **out, const hebi_annual *annual, hebi_support support,
                       int32_t last_year, int32_t year, const char *method, hebi_error *err) {
  *out = NULL;
  hebi_annual *values;
  int code = hebi_annual_extend(&values, annual, last_year, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = method;
  options.support = support;
  options.horizon = year - last_year;
  code = hebi_forecast_annual(out, values, &options, err);
  hebi_annual_free(values);
  return code;
}

/* A failure of the numbers is an answer of this row; anything else is a failure of the call. */
static int as_reason(hebi_row *row, int code, hebi_reason short_reason, hebi_error *err) {
  if (code == HEBI_CODE_OK || code == HEBI_CODE_MEMORY || code == HEBI_CODE_NAME)
    return code;
  row->reason = code == HEBI_CODE_SHORT ? short_reason : HEBI_REASON_NO_FORECAST;
  row->attainment.reason = row->reason;
  return hebi__ok(err);
}

static void describe_forecast(hebi_row *row, const hebi_forecast *forecast) {
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  row->method = info->method->name;
  row->why_zh = info->why_zh;
  row->why_en = info->why_en;
}

/* Median and bands of the target's year. Too few observations leave the median alone: a band from
 * two values would look like knowledge. */
static int predict(hebi_row *row, const hebi_forecast *forecast, int32_t min_n, hebi_error *err) {
  int32_t step = hebi_forecast_get(forecast)->horizon;
  int code = hebi_forecast_dist(&row->dist, forecast, step, err);
  if (code != HEBI_CODE_OK)
    return code;
  row->median = hebi_dist_median(&row->dist);
  if (row->n_observed < (size_t)min_n) {
    row->reason = HEBI_REASON_SHORT;
    row->dist.spread = NAN;
  } else if (hebi_forecast_get(forecast)->status == HEBI_FORECAST_STATUS_DEGENERATE) {
    row->reason = HEBI_REASON_DEGENERATE;
  } else if (isnan(row->dist.spread)) {
    row->reason = HEBI_REASON_SHORT;
  } else {
    code = hebi_dist_interval(&row->lo80, &row->hi80, &row->dist, 80, err);
    if (code == HEBI_CODE_OK)
      code = hebi_dist_interval(&row->lo95, &row->hi95, &row->dist, 95, err);
  }
  return code;
}

/* The attainment fills gap and probability; where a probability may not be said it keeps the gap.
 */
static void settle(hebi_row *row) {
  hebi_attainment *a = &row->attainment;
  if (row->reason != HEBI_REASON_NONE)
    a->strict = a->lenient = a->std_error = a->correlation = NAN;
  else
    row->reason = a->reason;
  a->reason = row->reason;
}

static int attain_alone(hebi_row *row, const hebi__facts *facts, hebi_judge_input *input,
                        const hebi_report_options *options, hebi_error *err) {
  hebi_forecast *forecast;
  int code = forecast_to(&forecast, facts->history, row->indicator->support,
                         end_year(facts->history), row->target->year, options->method, err);
  if (code != HEBI_CODE_OK)
    return as_reason(row, code, HEBI_REASON_SHORT, err);
  describe_forecast(row, forecast);
  code = predict(row, forecast, options->min_n, err);
  if (code == HEBI_CODE_OK)
    code = hebi_target_attain(&row->attainment, row->target, input, &row->dist, err);
  hebi_forecast_free(forecast);
  if (code == HEBI_CODE_OK)
    settle(row);
  return code;
}

/* From both forecasts to the answer; `input` then holds what the partner is expected to be. */
static int attain_jointly(hebi_row *row, const hebi__facts *facts, hebi_judge_input *input,
                          const hebi_report_options *options, const hebi_forecast *own,
                          const hebi_forecast *partner, hebi_error *err) {
  int32_t step = hebi_forecast_get(own)->horizon;
  describe_forecast(row, own);
  int code = predict(row, own, options->min_n, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (row->reason == HEBI_REASON_NONE &&
      hebi_annual_observed(facts->partner) < (size_t)options->min_n)
    row->reason = HEBI_REASON_PARTNER_SHORT;
  code = hebi_target_attain_in_step(&row->attainment, row->target, input, own, partner, step,
                                    options->n_paths, options->seed, err);
  hebi_dist expected;
  if (code == HEBI_CODE_OK)
    code = hebi_forecast_dist(&expected, partner, step, err);
  if (code != HEBI_CODE_OK)
    return code;
  input->partner = hebi_dist_median(&expected);
  settle(row);
  return HEBI_CODE_OK;
}

static int attain_together(hebi_row *row, const hebi__facts *facts, hebi_judge_input *input,
                           const hebi_report_options *options, hebi_support partner_support,
                           hebi_error *err) {
  int32_t last_year = end_year(facts->history);
  if (end_year(facts->partner) > last_year)
    last_year = end_year(facts->partner);
  hebi_forecast *own = NULL, *partner = NULL;
  int code = forecast_to(&own, facts->history, row->indicator->support, last_year,
                         row->target->year, options->method, err);
  if (code == HEBI_CODE_OK)
    code = forecast_to(&partner, facts->partner, partner_support, last_year, row->target->year,
                       options->method, err);
  hebi_reason short_reason = own == NULL ? HEBI_REASON_SHORT : HEBI_REASON_PARTNER_SHORT;
  if (code == HEBI_CODE_OK)
    code = attain_jointly(row, facts, input, options, own, partner, err);
  hebi_forecast_free(own);
  hebi_forecast_free(partner);
  return as_reason(row, code, short_reason, err);
}

static void describe_history(hebi_row *row, const hebi_annual *history) {
  row->n_observed = hebi_annual_observed(history);
  for (size_t i = 0; i < history->n; i++) {
    if (isnan(history->values[i]))
      continue;
    int32_t year = history->first_year + (int32_t)i;
    if (row->first_year == 0)
      row->first_year = year;
    row->last_year = year;
    row->last = history->values[i];
  }
}

static int attain(hebi_row *row, const hebi__facts *facts, hebi_judge_input *input,
                  const hebi_report_options *options, hebi_support partner_support,
                  hebi_error *err) {
  row->reason = row->attainment.reason = row->judgement.reason;
  /* What has happened is not forecast, even where it cannot be judged. */
  if (!isnan(row->outcome))
    return HEBI_CODE_OK;
  if (row->n_observed == 0) {
    /* That the number is not set weighs more than that there is no history. */
    if (row->reason != HEBI_REASON_UNASSIGNED)
      row->reason = row->attainment.reason = HEBI_REASON_NO_HISTORY;
    return HEBI_CODE_OK;
  }
  row->reason = HEBI_REASON_NONE;
  if (row->target->relation != HEBI_RELATION_IN_STEP || !isnan(input->partner))
    return attain_alone(row, facts, input, options, err);
  if (hebi_annual_observed(facts->partner) > 0)
    return attain_together(row, facts, input, options, partner_support, err);
  row->reason = row->attainment.reason = HEBI_REASON_NO_PARTNER;
  return HEBI_CODE_OK;
}

int hebi__answer(hebi_row *row, const hebi__facts *facts, hebi_support partner_support,
                 const hebi_report_options *options, hebi_error *err) {
  row->kind = hebi_target_kind(row->target);
  row->last = row->median = row->lo80 = row->hi80 = row->lo95 = row->hi95 = NAN;
  row->attainment.strict = row->attainment.lenient = row->attainment.std_error = NAN;
  row->attainment.gap = row->attainment.correlation = NAN;
  row->outcome = facts->outcome.value;
  row->outcome_vintage = facts->outcome.vintage;
  row->outcome_derived = facts->outcome.derived;
  row->history = facts->history;
  describe_history(row, facts->history);
  hebi_judge_input input = input_of(row, facts);
  int code = hebi_target_judge(&row->judgement, row->target, &input, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (row->judgement.reason == HEBI_REASON_NONE)
    row->reason = HEBI_REASON_NONE;
  else
    code = attain(row, facts, &input, options, partner_support, err);
  hebi_reason ignored;
  if (code == HEBI_CODE_OK)
    code = hebi_target_acceptance(&row->acceptance, &ignored, row->target, &input, err);
  if (code == HEBI_CODE_OK)
    code = hebi_target_require(&row->requirement, &ignored, row->target, &input,
                               row->indicator->statistic, facts->history, facts->partner, err);
  return code;
}
