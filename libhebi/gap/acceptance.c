/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap/acceptance.h"

#include "base/error.h"

#include <math.h>

/* Numbers printed in decimals are not exact in binary: a difference below this share of the
 * rounding unit is none. */
static const double slack = 1e-6;

/* So many rounding units and more have no decimals left to round. */
static const double whole = 0x1p53;

static const double default_about_share = 0.05;
static const double default_step_points = 0.5;
static const double default_maintain_share = 0.05;

static double or_default(double value, double otherwise) {
  return isnan(value) ? otherwise : value;
}

void hebi_judge_input_init(hebi_judge_input *input) {
  if (input == NULL)
    return;
  *input = (hebi_judge_input){.size = sizeof *input,
                              .outcome = NAN,
                              .base = NAN,
                              .partner = NAN,
                              .desirable = HEBI_DESIRABLE_NONE,
                              .decimals = -1,
                              .about_share = NAN,
                              .step_points = NAN,
                              .maintain_share = NAN};
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
  a->low = bound;
  a->lenient_low = bound - tolerance;
  a->high = a->lenient_high = INFINITY;
}

static void at_most(hebi_acceptance *a, double bound, double tolerance) {
  a->high = bound;
  a->lenient_high = bound + tolerance;
  a->low = a->lenient_low = -INFINITY;
}

static void between(hebi_acceptance *a, double low, double high, double tolerance) {
  a->low = low;
  a->high = high;
  a->lenient_low = low - tolerance;
  a->lenient_high = high + tolerance;
}

/* The side of `bound` that is good. Where the value is to stay put nobody hits it to the digit:
 * what the hedge forgives is then what the words mean. */
static void good_side(hebi_acceptance *a, hebi_desirable desirable, double bound,
                      double tolerance) {
  a->tolerance = tolerance;
  if (desirable == HEBI_DESIRABLE_UP)
    at_least(a, bound, tolerance);
  else if (desirable == HEBI_DESIRABLE_DOWN)
    at_most(a, bound, tolerance);
  else
    between(a, bound - tolerance, bound + tolerance, 0);
}

static void range(hebi_acceptance *a, hebi_desirable desirable, const hebi_target *target) {
  a->tolerance = or_default(target->tolerance, 0);
  if (desirable == HEBI_DESIRABLE_UP) {
    at_least(a, target->low, a->tolerance);
    a->exceeded = target->high;
  } else if (desirable == HEBI_DESIRABLE_DOWN) {
    at_most(a, target->high, a->tolerance);
    a->exceeded = target->low;
  } else {
    between(a, target->low, target->high, a->tolerance);
  }
}

static hebi_reason by_number(hebi_acceptance *a, hebi_desirable desirable,
                             const hebi_target *target, const hebi_judge_input *input) {
  double tolerance = or_default(target->tolerance, 0);
  double about = or_default(input->about_share, default_about_share) * fabs(target->value);
  a->exceeded = target->value;
  switch (target->comparator) {
  case HEBI_COMPARATOR_GT:
    a->open = 1;
    a->exceeded = NAN;
    good_side(a, HEBI_DESIRABLE_UP, target->value, tolerance);
    return HEBI_REASON_NONE;
  case HEBI_COMPARATOR_GE:
    good_side(a, HEBI_DESIRABLE_UP, target->value, tolerance);
    return HEBI_REASON_NONE;
  case HEBI_COMPARATOR_LT:
    a->open = 1;
    a->exceeded = NAN;
    good_side(a, HEBI_DESIRABLE_DOWN, target->value, tolerance);
    return HEBI_REASON_NONE;
  case HEBI_COMPARATOR_LE:
    good_side(a, HEBI_DESIRABLE_DOWN, target->value, tolerance);
    return HEBI_REASON_NONE;
  case HEBI_COMPARATOR_ABOUT:
    good_side(a, desirable, target->value, or_default(target->tolerance, about));
    break;
  case HEBI_COMPARATOR_RANGE:
    range(a, desirable, target);
    break;
  default:
    if (desirable == HEBI_DESIRABLE_NONE)
      return HEBI_REASON_NO_DIRECTION;
    /* A number to stay at forgives as much as "about" does: nobody hits it to the digit. */
    if (desirable == HEBI_DESIRABLE_STABLE)
      tolerance = or_default(target->tolerance, about);
    good_side(a, desirable, target->value, tolerance);
  }
  if (isfinite(a->low) && isfinite(a->high))
    a->exceeded = NAN;
  return HEBI_REASON_NONE;
}

static hebi_reason by_partner(hebi_acceptance *a, hebi_desirable desirable,
                              const hebi_target *target, const hebi_judge_input *input) {
  if (desirable == HEBI_DESIRABLE_NONE)
    return HEBI_REASON_NO_DIRECTION;
  if (isnan(input->partner))
    return HEBI_REASON_NO_PARTNER;
  double points = or_default(input->step_points, default_step_points);
  good_side(a, desirable, hebi__published(input->partner, a->unit),
            or_default(target->tolerance, points));
  return HEBI_REASON_NONE;
}

static hebi_reason by_past(hebi_acceptance *a, hebi_desirable desirable, const hebi_target *target,
                           const hebi_judge_input *input) {
  if (isnan(input->base))
    return HEBI_REASON_NO_BASE;
  double base = hebi__published(input->base, a->unit);
  double share = or_default(input->maintain_share, default_maintain_share);
  good_side(a, desirable, base, or_default(target->tolerance, share * fabs(base)));
  return HEBI_REASON_NONE;
}

enum { MAX_DECIMALS = 6 };

static int32_t decimals_needed(double number) {
  int32_t decimals = 0;
  double shifted = fabs(number);
  while (decimals < MAX_DECIMALS && fabs(shifted - round(shifted)) > slack) {
    shifted *= 10;
    decimals++;
  }
  return decimals;
}

/* As many as the target's numbers have, where nobody said how they were printed. */
static int32_t decimals_of(const hebi_target *target) {
  int32_t decimals = 0;
  const double numbers[] = {target->value, target->low, target->high};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    if (isfinite(numbers[i]) && decimals_needed(numbers[i]) > decimals)
      decimals = decimals_needed(numbers[i]);
  return decimals;
}

static double rounding_unit(const hebi_target *target, const hebi_judge_input *input) {
  if (input->decimals < 0)
    return 0;
  int32_t printed = target->decimals >= 0 ? target->decimals : decimals_of(target);
  return pow(10, -(input->decimals > printed ? input->decimals : printed));
}

int hebi_target_acceptance(hebi_acceptance *out, hebi_reason *reason, const hebi_target *target,
                           const hebi_judge_input *input, hebi_error *err) {
  if (out == NULL || reason == NULL || input == NULL)
    return hebi__fail_null(err, out == NULL ? "out" : input == NULL ? "input" : "reason");
  *out = nothing();
  *reason = HEBI_REASON_NONE;
  if (input->size != sizeof *input)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "input",
                      "the input was not set with hebi_judge_input_init()");
  int code = hebi_target_check(target, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi_desirable desirable =
      target->desirable != HEBI_DESIRABLE_NONE ? target->desirable : input->desirable;
  out->unit = rounding_unit(target, input);
  switch (hebi_target_kind(target)) {
  case HEBI_KIND_IN_STEP:
    *reason = by_partner(out, desirable, target, input);
    break;
  case HEBI_KIND_MAINTAIN:
    *reason = by_past(out, desirable, target, input);
    break;
  case HEBI_KIND_ASSIGNED:
    *reason = HEBI_REASON_UNASSIGNED;
    break;
  default:
    *reason = by_number(out, desirable, target, input);
  }
  if (*reason != HEBI_REASON_NONE)
    *out = nothing();
  return HEBI_CODE_OK;
}

double hebi__published(double x, double unit) {
  double steps = x / unit;
  return unit > 0 && fabs(steps) < whole ? floor(steps + 0.5 + slack) * unit : x;
}

/* The smallest published value that is at least `low` (more than it where `open`). */
static double first_above(double low, double unit, int open) {
  double steps = low / unit;
  if (!(fabs(steps) < whole))
    return low;
  return unit * (open ? floor(steps + slack) + 1 : ceil(steps - slack));
}

static double last_below(double high, double unit, int open) {
  return -first_above(-high, unit, open);
}

void hebi__published_bounds(double *low, double *high, const hebi_acceptance *acceptance,
                            int strict) {
  double unit = acceptance->unit;
  *low = strict ? acceptance->low : acceptance->lenient_low;
  *high = strict ? acceptance->high : acceptance->lenient_high;
  if (unit > 0 && isfinite(*low))
    *low = first_above(*low, unit, acceptance->open);
  if (unit > 0 && isfinite(*high))
    *high = last_below(*high, unit, acceptance->open);
}

void hebi__before_rounding(double *from, double *to, const hebi_acceptance *acceptance,
                           int strict) {
  hebi__published_bounds(from, to, acceptance, strict);
  *from -= acceptance->unit / 2;
  *to += acceptance->unit / 2;
}

int hebi__accepted(const hebi_acceptance *acceptance, double x, int strict) {
  double low = strict ? acceptance->low : acceptance->lenient_low;
  double high = strict ? acceptance->high : acceptance->lenient_high;
  double width = acceptance->unit > 0 ? slack * acceptance->unit : 0;
  if (acceptance->open)
    return x > low + width && x < high - width;
  return x >= low - width && x <= high + width;
}

double hebi__inside_by(const hebi_acceptance *acceptance, double x) {
  return fmin(x - acceptance->low, acceptance->high - x);
}
