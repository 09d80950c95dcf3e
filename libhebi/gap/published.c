/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap/published.h"

#include "gap/measure.h"

#include <math.h>

/* Numbers printed in decimals are not exact in binary: a difference below this share of the
 * rounding unit is none. */
static const double slack = 1e-6;

/* So many rounding units and more have no decimals left to round. */
static const double whole = 0x1p53;

/* Percentages computed from values are published with one decimal. */
enum { MAX_DECIMALS = 6, PERCENT_DECIMALS = 1 };

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

double hebi__rounding_unit(const hebi_target *target, const hebi_judge_input *input) {
  if (input->decimals < 0)
    return 0;
  int32_t printed = target->decimals >= 0 ? target->decimals : decimals_of(target);
  int32_t published = input->decimals;
  if (hebi__measures_percent(target, input) && input->statistic != HEBI_STATISTIC_GROWTH)
    published = PERCENT_DECIMALS;
  return pow(10, -(published > printed ? published : printed));
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
  double by = fmin(x - acceptance->low, acceptance->high - x);
  return fabs(by) < slack * acceptance->unit ? 0 : by;
}
