/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "gap/acceptance.h"
#include "gap/attainment.h"
#include "gap/every_year.h"
#include "gap/input.h"
#include "gap/measure.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* An input whose one unknown peer is drawn. */
typedef struct joint {
  hebi_judge_input input;
  double *peers;
  double *drawn; /* the one among them */
} joint;

/* Which peer is drawn, `n_peers` where not exactly one is unknown. */
static size_t unknown_peer(const hebi_target *target, const hebi_judge_input *input) {
  size_t found = target->n_peers;
  for (size_t i = 0; i < target->n_peers; i++)
    if (input->peers == NULL || isnan(input->peers[i])) {
      if (found < target->n_peers)
        return target->n_peers;
      found = i;
    }
  return found;
}

static int joint_create(joint *out, const hebi_target *target, const hebi_judge_input *input,
                        hebi_error *err) {
  size_t n = target->n_peers;
  *out = (joint){.input = *input, .peers = malloc(n * sizeof *out->peers)};
  if (out->peers == NULL)
    return hebi__fail_memory(err);
  if (input->peers != NULL)
    memcpy(out->peers, input->peers, n * sizeof *out->peers);
  out->drawn = out->peers + unknown_peer(target, input);
  out->input.peers = out->peers;
  out->input.n_peers = n;
  return HEBI_CODE_OK;
}

/* Each joint draw is judged like an outcome that happened. */
static int judge_draws(hebi_attainment *out, const hebi_target *target, joint *draw,
                       const double *own, const double *peer, size_t n, size_t stride,
                       hebi_error *err) {
  size_t strict = 0, lenient = 0;
  for (size_t i = 0; i < n; i++) {
    hebi_judgement judgement;
    draw->input.outcome = own[i * stride];
    *draw->drawn = peer[i * stride];
    int code = hebi_target_judge(&judgement, target, &draw->input, err);
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

static int simulate(hebi_attainment *out, const hebi_target *target, joint *draw,
                    const hebi_forecast *own, const hebi_forecast *peer, int32_t step,
                    size_t n_paths, uint64_t seed, hebi_error *err) {
  size_t horizon = (size_t)hebi_forecast_get(own)->horizon;
  if (n_paths > SIZE_MAX / sizeof(double) / 2 / horizon)
    return hebi__fail_memory(err);
  double *paths = malloc(2 * n_paths * horizon * sizeof *paths);
  if (paths == NULL)
    return hebi__fail_memory(err);
  double *peer_paths = paths + n_paths * horizon;
  int code = hebi_forecast_correlation(&out->correlation, NULL, own, peer, err);
  if (code == HEBI_CODE_OK)
    code = hebi_forecast_joint_paths(paths, peer_paths, own, peer, out->correlation, n_paths, seed,
                                     err);
  if (code == HEBI_CODE_OK)
    code = judge_draws(out, target, draw, paths + step - 1, peer_paths + step - 1, n_paths, horizon,
                       err);
  free(paths);
  return code;
}

/* Median of the one against median of the other, signed so that >= 0 is good. */
static int median_gap(hebi_attainment *out, const hebi_target *target, joint *draw,
                      const hebi_forecast *own, const hebi_forecast *peer, int32_t step,
                      hebi_error *err) {
  hebi_dist a, b;
  int code = hebi_forecast_dist(&a, own, step, err);
  if (code == HEBI_CODE_OK)
    code = hebi_forecast_dist(&b, peer, step, err);
  if (code != HEBI_CODE_OK)
    return code;
  *draw->drawn = hebi_dist_median(&b);
  hebi_acceptance acceptance;
  hebi__measuring m;
  hebi_reason measuring = hebi__measuring_of(&m, target, &draw->input);
  out->reason = hebi__acceptance_of(&acceptance, target, &draw->input);
  if (out->reason == HEBI_REASON_NONE)
    out->reason = measuring;
  if (out->reason == HEBI_REASON_NONE && m.left > 1)
    out->reason = HEBI_REASON_NOT_MODELLED;
  if (out->reason == HEBI_REASON_NONE)
    out->gap = hebi__inside_by(&acceptance, hebi__measured(&m, hebi_dist_median(&a)));
  return HEBI_CODE_OK;
}

/* A forecast without a spread says why there is no probability. */
static hebi_reason spreadless(const hebi_forecast *own, const hebi_forecast *peer) {
  hebi_forecast_status a = hebi_forecast_get(own)->status, b = hebi_forecast_get(peer)->status;
  if (a == HEBI_FORECAST_STATUS_POINT)
    return HEBI_REASON_SHORT;
  if (b == HEBI_FORECAST_STATUS_POINT)
    return HEBI_REASON_PEER_SHORT;
  return a == HEBI_FORECAST_STATUS_OK && b == HEBI_FORECAST_STATUS_OK ? HEBI_REASON_NONE
                                                                      : HEBI_REASON_DEGENERATE;
}

static int attain(hebi_attainment *out, const hebi_target *target, const hebi_judge_input *input,
                  const hebi_forecast *own, const hebi_forecast *peer, int32_t step, size_t n_paths,
                  uint64_t seed, hebi_error *err) {
  joint draw;
  int code = joint_create(&draw, target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  code = median_gap(out, target, &draw, own, peer, step, err);
  if (code == HEBI_CODE_OK && out->reason == HEBI_REASON_NONE)
    out->reason = spreadless(own, peer);
  if (code == HEBI_CODE_OK && out->reason == HEBI_REASON_NONE)
    code = simulate(out, target, &draw, own, peer, step, n_paths, seed, err);
  free(draw.peers);
  return code;
}

static int check_forecasts(const hebi_forecast *own, const hebi_forecast *peer, size_t n_paths,
                           hebi_error *err) {
  int32_t a = hebi_forecast_get(own)->horizon, b = hebi_forecast_get(peer)->horizon;
  if (n_paths == 0)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "n_paths", "n_paths is 0, wanted 1 or more");
  if (a != b)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "peer", "the horizons are %d and %d, not equal",
                      (int)a, (int)b);
  return HEBI_CODE_OK;
}

int hebi_target_attain_jointly(hebi_attainment *out, const hebi_target *target,
                               const hebi_judge_input *input, const hebi_forecast *own,
                               const hebi_forecast *peer, int32_t step, size_t n_paths,
                               uint64_t seed, hebi_error *err) {
  if (out == NULL || own == NULL || peer == NULL)
    return hebi__fail_null(err, out == NULL ? "out" : own == NULL ? "own" : "peer");
  *out = hebi__no_attainment(HEBI_REASON_NONE);
  int code = check_forecasts(own, peer, n_paths, err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_call(target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (target->n_peers == 0)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "target", "the target has no peer");
  if (hebi__is_ordinal(target))
    out->reason = hebi__reason_of_ordinal(target);
  else if (hebi__is_yearly(target) || unknown_peer(target, input) == target->n_peers)
    out->reason = HEBI_REASON_NOT_MODELLED;
  else
    code = attain(out, target, input, own, peer, step, n_paths, seed, err);
  return code == HEBI_CODE_OK ? hebi__ok(err) : code;
}
