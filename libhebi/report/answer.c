/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/answer.h"

#include "base/error.h"
#include "gap/acceptance.h"

#include <math.h>
#include <stdlib.h>

static int32_t end_year(const hebi_annual *annual) {
  return annual->first_year + (int32_t)annual->n - 1;
}

/* What one row is answered from. */
typedef struct asking {
  const hebi__facts *facts;
  const hebi_target *target; /* in the unit of the indicator */
  const hebi_report_options *options;
  hebi_judge_input input;
} asking;

static void set_input(asking *a, const hebi_row *row, double *peers) {
  const hebi__facts *facts = a->facts;
  for (size_t i = 0; i < facts->n_peers; i++)
    peers[i] = facts->peers[i].outcome.value;
  hebi_judge_input_init(&a->input);
  a->input.outcome = facts->outcome.value;
  a->input.base = facts->base;
  a->input.peers = peers;
  a->input.n_peers = facts->n_peers;
  a->input.path = facts->path;
  a->input.n_path = facts->n_path;
  a->input.statistic = row->indicator->statistic;
  a->input.desirable = row->indicator->desirable;
  a->input.decimals = row->decimals;
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

static int attain_alone(hebi_row *row, const asking *a, hebi_error *err) {
  const hebi_annual *history = a->facts->history;
  hebi_forecast *forecast;
  int code = forecast_to(&forecast, history, row->indicator->support, end_year(history),
                         row->target->year, a->options->method, err);
  if (code != HEBI_CODE_OK)
    return as_reason(row, code, HEBI_REASON_SHORT, err);
  describe_forecast(row, forecast);
  code = predict(row, forecast, a->options->min_n, err);
  if (code == HEBI_CODE_OK)
    code = hebi_target_attain(&row->attainment, a->target, &a->input, &row->dist, err);
  hebi_forecast_free(forecast);
  if (code == HEBI_CODE_OK)
    settle(row);
  return code;
}

/* From both forecasts to the answer; `expected` is what the peer is then expected to be. */
static int attain_jointly(hebi_row *row, const asking *a, const hebi__peer *peer, double *expected,
                          const hebi_forecast *own, const hebi_forecast *other, hebi_error *err) {
  int32_t step = hebi_forecast_get(own)->horizon;
  describe_forecast(row, own);
  int code = predict(row, own, a->options->min_n, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (row->reason == HEBI_REASON_NONE &&
      hebi_annual_observed(peer->annual) < (size_t)a->options->min_n)
    row->reason = HEBI_REASON_PEER_SHORT;
  code = hebi_target_attain_jointly(&row->attainment, a->target, &a->input, own, other, step,
                                    a->options->n_paths, a->options->seed, err);
  hebi_dist dist;
  if (code == HEBI_CODE_OK)
    code = hebi_forecast_dist(&dist, other, step, err);
  if (code != HEBI_CODE_OK)
    return code;
  *expected = hebi_dist_median(&dist);
  settle(row);
  return HEBI_CODE_OK;
}

static int attain_together(hebi_row *row, const asking *a, const hebi__peer *peer, double *expected,
                           hebi_error *err) {
  const hebi_annual *history = a->facts->history;
  int32_t last_year = end_year(history);
  if (end_year(peer->annual) > last_year)
    last_year = end_year(peer->annual);
  hebi_forecast *own = NULL, *other = NULL;
  int code = forecast_to(&own, history, row->indicator->support, last_year, row->target->year,
                         a->options->method, err);
  if (code == HEBI_CODE_OK)
    code = forecast_to(&other, peer->annual, peer->indicator->support, last_year, row->target->year,
                       a->options->method, err);
  hebi_reason short_reason = own == NULL ? HEBI_REASON_SHORT : HEBI_REASON_PEER_SHORT;
  if (code == HEBI_CODE_OK)
    code = attain_jointly(row, a, peer, expected, own, other, err);
  hebi_forecast_free(own);
  hebi_forecast_free(other);
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

/* The peers whose outcome is not known yet; `*at` is the last of them. */
static size_t open_peers(const asking *a, size_t *at) {
  size_t n = 0;
  for (size_t i = 0; i < a->input.n_peers; i++)
    if (isnan(a->input.peers[i])) {
      *at = i;
      n++;
    }
  return n;
}

static int fail_with(hebi_row *row, hebi_reason reason) {
  row->reason = row->attainment.reason = reason;
  return HEBI_CODE_OK;
}

/* `peers` are those of the input; what is forecast for one of them is filled in. */
static int attain(hebi_row *row, const asking *a, double *peers, hebi_error *err) {
  row->reason = row->attainment.reason = row->judgement.reason;
  /* What has happened is not forecast, even where it cannot be judged. */
  if (!isnan(row->outcome))
    return HEBI_CODE_OK;
  /* Nor is a rank: it depends on the others. */
  if (row->target->measure == HEBI_MEASURE_RANK)
    return fail_with(row, HEBI_REASON_NO_RANKING);
  if (row->n_observed == 0)
    return fail_with(row, HEBI_REASON_NO_HISTORY);
  if (row->kind == HEBI_KIND_ORDINAL)
    return fail_with(row, HEBI_REASON_NOT_MODELLED);
  row->reason = HEBI_REASON_NONE;
  size_t at = 0, n_open = open_peers(a, &at);
  if (n_open == 0)
    return attain_alone(row, a, err);
  for (size_t i = 0; i < a->input.n_peers; i++)
    if (isnan(peers[i]) && hebi_annual_observed(a->facts->peers[i].annual) == 0)
      return fail_with(row, HEBI_REASON_NO_PEER);
  if (n_open > 1)
    return fail_with(row, HEBI_REASON_NOT_MODELLED);
  return attain_together(row, a, &a->facts->peers[at], &peers[at], err);
}

static void start(hebi_row *row, const hebi__facts *facts) {
  row->kind = hebi_target_kind(row->target);
  row->last = row->median = row->lo80 = row->hi80 = row->lo95 = row->hi95 = NAN;
  row->attainment.strict = row->attainment.lenient = row->attainment.std_error = NAN;
  row->attainment.gap = row->attainment.correlation = NAN;
  row->outcome = facts->outcome.value;
  row->outcome_vintage = facts->outcome.vintage;
  row->outcome_derived = facts->outcome.derived;
  row->history = facts->history;
  describe_history(row, facts->history);
}

static int require(hebi_row *row, const asking *a, hebi_error *err) {
  const hebi__facts *facts = a->facts;
  const hebi_annual **peers = calloc(facts->n_peers + 1, sizeof *peers);
  if (peers == NULL)
    return hebi__fail_memory(err);
  for (size_t i = 0; i < facts->n_peers; i++)
    peers[i] = facts->peers[i].annual;
  hebi_reason ignored;
  int code = hebi_target_require(&row->requirement, &ignored, a->target, &a->input, facts->history,
                                 peers, facts->n_peers, err);
  free(peers);
  return code;
}

static int answer(hebi_row *row, asking *a, double *peers, hebi_error *err) {
  set_input(a, row, peers);
  int code = hebi_target_judge(&row->judgement, a->target, &a->input, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (row->judgement.reason == HEBI_REASON_NONE)
    row->reason = HEBI_REASON_NONE;
  else
    code = attain(row, a, peers, err);
  if (hebi__is_final(row->judgement.reason))
    fail_with(row, row->judgement.reason);
  hebi_reason ignored;
  if (code == HEBI_CODE_OK)
    code = hebi_target_acceptance(&row->acceptance, &ignored, a->target, &a->input, err);
  return code == HEBI_CODE_OK ? require(row, a, err) : code;
}

int hebi__answer(hebi_row *row, const hebi__facts *facts, const hebi_target *judged,
                 const hebi_report_options *options, hebi_error *err) {
  asking a = {.facts = facts, .target = judged, .options = options};
  double *peers = calloc(facts->n_peers + 1, sizeof *peers);
  if (peers == NULL)
    return hebi__fail_memory(err);
  start(row, facts);
  int code = answer(row, &a, peers, err);
  free(peers);
  return code;
}
