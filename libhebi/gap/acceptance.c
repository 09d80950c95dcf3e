/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap/acceptance.h"

#include "base/error.h"
#include "gap/every_year.h"
#include "gap/input.h"
#include "gap/measure.h"

#include <math.h>
#include <string.h>

static const double default_about_share = 0.05;
static const double default_step_points = 0.5;
static const double default_maintain_share = 0.05;

static double or_default(double value, double otherwise) {
  return isnan(value) ? otherwise : value;
}

static hebi_acceptance nothing(void) {
  return (hebi_acceptance){.low = NAN,
                           .high = NAN,
                           .lenient_low = NAN,
                           .lenient_high = NAN,
                           .exceeded = NAN,
                           .tolerance = NAN};
}

static void at_least(hebi_acceptance *a, double bound, double tolerance) {
  a->tolerance = tolerance;
  a->low = bound;
  a->lenient_low = bound - tolerance;
  a->high = a->lenient_high = INFINITY;
}

static void at_most(hebi_acceptance *a, double bound, double tolerance) {
  a->tolerance = tolerance;
  a->high = bound;
  a->lenient_high = bound + tolerance;
  a->low = a->lenient_low = -INFINITY;
}

static void between(hebi_acceptance *a, double low, double high, double tolerance) {
  a->tolerance = tolerance;
  a->low = low;
  a->high = high;
  a->lenient_low = low - tolerance;
  a->lenient_high = high + tolerance;
}

/* At most `tolerance` off, on either side: nobody stays at a number to the digit, so what the hedge
 * forgives is here what the words mean. */
static void near_to(hebi_acceptance *a, double low, double high, double tolerance) {
  between(a, low - tolerance, high + tolerance, 0);
  a->tolerance = tolerance;
}

/* The side of `bound` that is good. */
static void good_side(hebi_acceptance *a, hebi_desirable desirable, double bound,
                      double tolerance) {
  if (desirable == HEBI_DESIRABLE_UP)
    at_least(a, bound, tolerance);
  else if (desirable == HEBI_DESIRABLE_DOWN)
    at_most(a, bound, tolerance);
  else
    near_to(a, bound, bound, tolerance);
}

/* 增长, 下降: a change whose number is a fall. */
static int is_fall(const hebi_target *target) {
  switch (target->measure) {
  case HEBI_MEASURE_NET_INCREMENT:
  case HEBI_MEASURE_GROWTH:
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return target->value < 0 || target->high < 0;
  default:
    return 0;
  }
}

static hebi_desirable desirable_of(const hebi_target *target, const hebi_judge_input *input) {
  if (hebi__is_ordinal(target))
    return HEBI_DESIRABLE_DOWN;
  if (target->desirable != HEBI_DESIRABLE_NONE)
    return target->desirable;
  if (target->measure == HEBI_MEASURE_COMPOSITION)
    return HEBI_DESIRABLE_STABLE;
  if (input->desirable != HEBI_DESIRABLE_NONE)
    return input->desirable;
  if (is_fall(target))
    return HEBI_DESIRABLE_DOWN;
  return target->indicator == NULL ? HEBI_DESIRABLE_UP : HEBI_DESIRABLE_NONE;
}

/* Class II "or above" is class 2 or 1. */
static hebi_comparator comparator_of(const hebi_target *target) {
  if (hebi__is_ordinal(target) && target->comparator == HEBI_COMPARATOR_GE)
    return HEBI_COMPARATOR_LE;
  if (hebi__is_ordinal(target) && target->comparator == HEBI_COMPARATOR_GT)
    return HEBI_COMPARATOR_LT;
  return target->comparator;
}

int hebi__has_number(const hebi_target *target) {
  if (target->comparator == HEBI_COMPARATOR_RANGE || target->comparator == HEBI_COMPARATOR_BAND)
    return isfinite(target->low) && isfinite(target->high);
  return target->comparator != HEBI_COMPARATOR_NONE && isfinite(target->value);
}

static hebi_reason range(hebi_acceptance *a, hebi_desirable desirable, const hebi_target *target,
                         double tolerance) {
  if (desirable == HEBI_DESIRABLE_UP) {
    at_least(a, target->low, tolerance);
    a->exceeded = target->high;
  } else if (desirable == HEBI_DESIRABLE_DOWN) {
    at_most(a, target->high, tolerance);
    a->exceeded = target->low;
  } else {
    between(a, target->low, target->high, tolerance);
  }
  return HEBI_REASON_NONE;
}

/* A bare number or one with 左右 around it. */
static hebi_reason loosely(hebi_acceptance *a, hebi_desirable desirable, const hebi_target *target,
                           const hebi_judge_input *input) {
  int about = target->comparator == HEBI_COMPARATOR_ABOUT;
  if (!about && desirable == HEBI_DESIRABLE_NONE)
    return HEBI_REASON_NO_DIRECTION;
  double share = or_default(input->about_share, default_about_share) * fabs(target->value);
  /* A number to stay at forgives as much as "about" does. */
  double forgiven = about || desirable == HEBI_DESIRABLE_STABLE ? share : 0;
  good_side(a, desirable, target->value, or_default(target->tolerance, forgiven));
  if (isinf(a->low) || isinf(a->high))
    a->exceeded = target->value;
  return HEBI_REASON_NONE;
}

static hebi_reason by_number(hebi_acceptance *a, hebi_desirable desirable,
                             const hebi_target *target, const hebi_judge_input *input) {
  double tolerance = or_default(target->tolerance, 0);
  hebi_comparator comparator = comparator_of(target);
  a->open = comparator == HEBI_COMPARATOR_GT || comparator == HEBI_COMPARATOR_LT;
  switch (comparator) {
  case HEBI_COMPARATOR_GE:
  case HEBI_COMPARATOR_GT:
    at_least(a, target->value, tolerance);
    break;
  case HEBI_COMPARATOR_LE:
  case HEBI_COMPARATOR_LT:
    at_most(a, target->value, tolerance);
    break;
  case HEBI_COMPARATOR_RANGE:
    return range(a, desirable, target, tolerance);
  case HEBI_COMPARATOR_BAND:
    between(a, target->low, target->high, tolerance);
    return HEBI_REASON_NONE;
  case HEBI_COMPARATOR_EQ:
    between(a, target->value, target->value, tolerance);
    return HEBI_REASON_NONE;
  default:
    return loosely(a, desirable, target, input);
  }
  a->exceeded = a->open ? NAN : target->value;
  return HEBI_REASON_NONE;
}

/* The lowest and the highest of the peers as published; 0 where one of them is not known. */
static int peers_between(double *low, double *high, const hebi_judge_input *input, double unit) {
  *low = INFINITY;
  *high = -INFINITY;
  size_t n = input->peers != NULL ? input->n_peers : 0;
  for (size_t i = 0; i < n; i++) {
    if (isnan(input->peers[i]))
      return 0;
    double peer = hebi__published(input->peers[i], unit);
    *low = fmin(*low, peer);
    *high = fmax(*high, peer);
  }
  return n > 0;
}

/* 基本同步 forgives twice what 同步 does. */
static double step_tolerance(const hebi_target *target, const hebi_judge_input *input) {
  double points = or_default(input->step_points, default_step_points);
  int basically = target->hedge != NULL && strstr(target->hedge, "基本") != NULL;
  return or_default(target->tolerance, basically ? 2 * points : points);
}

/* With all peers is with the best of them. */
static hebi_reason in_step(hebi_acceptance *a, hebi_desirable desirable, const hebi_target *target,
                           const hebi_judge_input *input) {
  double low, high;
  if (desirable == HEBI_DESIRABLE_NONE)
    return HEBI_REASON_NO_DIRECTION;
  if (!peers_between(&low, &high, input, a->unit))
    return HEBI_REASON_NO_PEER;
  double tolerance = step_tolerance(target, input);
  if (desirable == HEBI_DESIRABLE_STABLE)
    near_to(a, high, low, tolerance);
  else
    good_side(a, desirable, desirable == HEBI_DESIRABLE_UP ? high : low, tolerance);
  return HEBI_REASON_NONE;
}

/* The side that the words name, or that is good where they name none (优于). */
static hebi_desirable side_of(const hebi_target *target, hebi_desirable desirable) {
  switch (comparator_of(target)) {
  case HEBI_COMPARATOR_GE:
  case HEBI_COMPARATOR_GT:
    return HEBI_DESIRABLE_UP;
  case HEBI_COMPARATOR_LE:
  case HEBI_COMPARATOR_LT:
    return HEBI_DESIRABLE_DOWN;
  default:
    return desirable;
  }
}

static int is_closed(const hebi_target *target) {
  return target->comparator == HEBI_COMPARATOR_GE || target->comparator == HEBI_COMPARATOR_LE;
}

static hebi_reason by_peers(hebi_acceptance *a, hebi_desirable desirable, const hebi_target *target,
                            const hebi_judge_input *input) {
  hebi_desirable side = side_of(target, desirable);
  double low, high, margin = or_default(target->value, 0);
  if (side != HEBI_DESIRABLE_UP && side != HEBI_DESIRABLE_DOWN)
    return HEBI_REASON_NO_DIRECTION;
  if (!peers_between(&low, &high, input, a->unit))
    return HEBI_REASON_NO_PEER;
  a->open = !is_closed(target);
  good_side(a, side, side == HEBI_DESIRABLE_UP ? high + margin : low - margin,
            or_default(target->tolerance, 0));
  return HEBI_REASON_NONE;
}

/* Held against the own value of the base year, without a number of its own. */
static hebi_reason by_past(hebi_acceptance *a, hebi_desirable desirable, const hebi_target *target,
                           const hebi_judge_input *input) {
  int maintains = target->comparator == HEBI_COMPARATOR_NONE;
  hebi_desirable side = maintains ? desirable : side_of(target, desirable);
  if (!maintains && side != HEBI_DESIRABLE_UP && side != HEBI_DESIRABLE_DOWN)
    return HEBI_REASON_NO_DIRECTION;
  double base = hebi__base(target, input);
  if (isnan(base) || !hebi__measures_value(target, input))
    return HEBI_REASON_NO_BASE;
  base = hebi__published(base, a->unit);
  double share = or_default(input->maintain_share, default_maintain_share);
  a->open = !maintains && !is_closed(target);
  good_side(a, side, base, or_default(target->tolerance, maintains ? share * fabs(base) : 0));
  return HEBI_REASON_NONE;
}

/* 前列, 保持第一方阵: among how many is not said, and of a rank nothing is "about as much". One
 * that is held against another rank is compared with that one (位次前移). */
static int is_unnumbered_ordinal(const hebi_target *target) {
  return hebi__is_ordinal(target) && target->comparator == HEBI_COMPARATOR_NONE &&
         (target->relation == HEBI_RELATION_NONE || target->relation == HEBI_RELATION_OWN_PAST);
}

int hebi__is_final(hebi_reason reason) {
  return reason == HEBI_REASON_UNASSIGNED || reason == HEBI_REASON_NOT_SCORED ||
         reason == HEBI_REASON_NO_NUMBER || reason == HEBI_REASON_NO_ADDITIONS;
}

static hebi_reason accept(hebi_acceptance *a, const hebi_target *target,
                          const hebi_judge_input *input) {
  hebi_desirable desirable = desirable_of(target, input);
  /* No outcome decides a streak, whatever it is held against. */
  if (target->measure == HEBI_MEASURE_STREAK)
    return HEBI_REASON_NOT_SCORED;
  switch (hebi_target_kind(target)) {
  case HEBI_KIND_MILESTONE:
  case HEBI_KIND_INVESTMENT:
  case HEBI_KIND_QUALITATIVE:
    return HEBI_REASON_NOT_SCORED;
  case HEBI_KIND_ASSIGNED:
    return HEBI_REASON_UNASSIGNED;
  default:
    break;
  }
  if (is_unnumbered_ordinal(target))
    return HEBI_REASON_NO_NUMBER;
  if (target->relation == HEBI_RELATION_IN_STEP)
    return in_step(a, desirable, target, input);
  if (target->relation == HEBI_RELATION_PEER)
    return by_peers(a, desirable, target, input);
  if (hebi__has_number(target))
    return by_number(a, desirable, target, input);
  if (target->relation == HEBI_RELATION_OWN_PAST)
    return by_past(a, desirable, target, input);
  return HEBI_REASON_NO_NUMBER;
}

hebi_reason hebi__acceptance_of(hebi_acceptance *out, const hebi_target *target,
                                const hebi_judge_input *input) {
  *out = nothing();
  out->unit = hebi__rounding_unit(target, input);
  hebi_reason reason = accept(out, target, input);
  if (reason != HEBI_REASON_NONE)
    *out = nothing();
  return reason;
}

int hebi_target_acceptance(hebi_acceptance *out, hebi_reason *reason, const hebi_target *target,
                           const hebi_judge_input *input, hebi_error *err) {
  if (out == NULL || reason == NULL)
    return hebi__fail_null(err, out == NULL ? "out" : "reason");
  *out = nothing();
  *reason = HEBI_REASON_NONE;
  int code = hebi__check_call(target, input, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi__year last = hebi__last_year(target, input);
  *reason = hebi__acceptance_of(out, &last.target, &last.input);
  if (*reason == HEBI_REASON_NO_BASE && hebi__lacks_path(target, input))
    *reason = HEBI_REASON_NO_PATH;
  return hebi__ok(err);
}
