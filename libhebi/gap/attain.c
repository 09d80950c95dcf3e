/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "gap/acceptance.h"

#include <libhebi/attain.h>
#include <math.h>
#include <stdlib.h>

static hebi_attainment nothing(hebi_reason reason) {
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
  if (isinf(to))
    return isinf(from) ? 1 : hebi_dist_sf(dist, from);
  double up_to = hebi_dist_cdf(dist, to);
  return isinf(from) ? up_to : fmax(0, up_to - hebi_dist_cdf(dist, from));
}

static double probability_of(const hebi_acceptance *acceptance, const hebi_dist *dist, int strict) {
  double from, to;
  hebi__before_rounding(&from, &to, acceptance, strict);
  return probability(dist, from, to);
}

int hebi_target_attain(hebi_attainment *out, const hebi_target *target,
                       const hebi_judge_input *input, const hebi_dist *dist, hebi_error *err) {
  if (out == NULL || dist == NULL)
    return hebi__fail_null(err, out ? "dist" : "out");
  *out = nothing(HEBI_REASON_NONE);
  hebi_acceptance acceptance;
  int code = hebi_target_acceptance(&acceptance, &out->reason, target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (out->reason != HEBI_REASON_NONE)
    return hebi__ok(err);
  out->gap = hebi__inside_by(&acceptance, hebi_dist_median(dist));
  if (isnan(dist->spread)) {
    out->reason = HEBI_REASON_SHORT;
    return hebi__ok(err);
  }
  out->strict = probability_of(&acceptance, dist, 1);
  out->lenient = fmax(out->strict, probability_of(&acceptance, dist, 0));
  out->std_error = 0;
  return hebi__ok(err);
}

/* Each joint draw is judged like an outcome that happened. */
static int judge_draws(hebi_attainment *out, const hebi_target *target,
                       const hebi_judge_input *input, const double *own, const double *partner,
                       size_t n, size_t stride, hebi_error *err) {
  size_t strict = 0, lenient = 0;
  hebi_judge_input draw = *input;
  for (size_t i = 0; i < n; i++) {
    hebi_judgement judgement;
    draw.outcome = own[i * stride];
    draw.partner = partner[i * stride];
    int code = hebi_target_judge(&judgement, target, &draw, err);
    if (code != HEBI_CODE_OK)
      return code;
    out->reason = judgement.reason;
    if (judgement.reason != HEBI_REASON_NONE)
      return HEBI_CODE_OK;
    strict += judgement.strict >= HEBI_VERDICT_MET;
    lenient += judgement.lenient >= HEBI_VERDICT_WITHIN_HEDGE;
  }
  out->strict = (double)strict / (double)n;
  out->lenient = (double)lenient / (double)n;
  out->std_error = sqrt(out->strict * (1 - out->strict) / (double)n);
  return HEBI_CODE_OK;
}

static int simulate(hebi_attainment *out, const hebi_target *target, const hebi_judge_input *input,
                    const hebi_forecast *own, const hebi_forecast *partner, int32_t step,
                    size_t n_paths, uint64_t seed, hebi_error *err) {
  size_t horizon = (size_t)hebi_forecast_get(own)->horizon;
  if (n_paths > SIZE_MAX / sizeof(double) / 2 / horizon)
    return hebi__fail_memory(err);
  double *paths = malloc(2 * n_paths * horizon * sizeof *paths);
  if (paths == NULL)
    return hebi__fail_memory(err);
  double *partner_paths = paths + n_paths * horizon;
  int code = hebi_forecast_correlation(&out->correlation, NULL, own, partner, err);
  if (code == HEBI_CODE_OK)
    code = hebi_forecast_joint_paths(paths, partner_paths, own, partner, out->correlation, n_paths,
                                     seed, err);
  if (code == HEBI_CODE_OK)
    code = judge_draws(out, target, input, paths + step - 1, partner_paths + step - 1, n_paths,
                       horizon, err);
  free(paths);
  return code;
}

/* Median of the one minus median of the other, signed so that >= 0 is good. */
static int median_gap(hebi_attainment *out, const hebi_target *target,
                      const hebi_judge_input *input, const hebi_forecast *own,
                      const hebi_forecast *partner, int32_t step, hebi_error *err) {
  hebi_dist a, b;
  int code = hebi_forecast_dist(&a, own, step, err);
  if (code == HEBI_CODE_OK)
    code = hebi_forecast_dist(&b, partner, step, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi_judge_input medians = *input;
  medians.partner = hebi_dist_median(&b);
  hebi_acceptance acceptance;
  code = hebi_target_acceptance(&acceptance, &out->reason, target, &medians, err);
  out->gap = hebi__inside_by(&acceptance, hebi_dist_median(&a));
  return code;
}

/* A forecast without a spread says why there is no probability. */
static hebi_reason spreadless(const hebi_forecast *own, const hebi_forecast *partner) {
  hebi_forecast_status a = hebi_forecast_get(own)->status, b = hebi_forecast_get(partner)->status;
  if (a == HEBI_FORECAST_STATUS_POINT)
    return HEBI_REASON_SHORT;
  if (b == HEBI_FORECAST_STATUS_POINT)
    return HEBI_REASON_PARTNER_SHORT;
  return a == HEBI_FORECAST_STATUS_OK && b == HEBI_FORECAST_STATUS_OK ? HEBI_REASON_NONE
                                                                      : HEBI_REASON_DEGENERATE;
}

int hebi_target_attain_in_step(hebi_attainment *out, const hebi_target *target,
                               const hebi_judge_input *input, const hebi_forecast *own,
                               const hebi_forecast *partner, int32_t step, size_t n_paths,
                               uint64_t seed, hebi_error *err) {
  if (out == NULL || own == NULL || partner == NULL || input == NULL)
    return hebi__fail_null(err, out == NULL       ? "out"
                                : own == NULL     ? "own"
                                : partner == NULL ? "partner"
                                                  : "input");
  *out = nothing(HEBI_REASON_NONE);
  if (n_paths == 0)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "n_paths", "n_paths is 0, wanted 1 or more");
  if (hebi_forecast_get(own)->horizon != hebi_forecast_get(partner)->horizon)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "partner", "the horizons are %d and %d, not equal",
                      (int)hebi_forecast_get(own)->horizon,
                      (int)hebi_forecast_get(partner)->horizon);
  int code = median_gap(out, target, input, own, partner, step, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (out->reason == HEBI_REASON_NONE)
    out->reason = spreadless(own, partner);
  if (out->reason != HEBI_REASON_NONE)
    return hebi__ok(err);
  code = simulate(out, target, input, own, partner, step, n_paths, seed, err);
  return code == HEBI_CODE_OK ? hebi__ok(err) : code;
}
