/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "forecast/run.h"

#include <math.h>

static int fail_value(size_t i, double value, hebi_error *err) {
  return hebi__fail(err, HEBI_CODE_ARGUMENT, "y", "value %zu is %s infinity; a missing year is NaN",
                    i + 1, value > 0 ? "plus" : "minus");
}

int hebi__extent_read(hebi__extent *extent, const double *y, size_t n, hebi_error *err) {
  *extent = (hebi__extent){.lowest = INFINITY, .highest = -INFINITY};
  size_t last = 0;
  for (size_t i = 0; i < n; i++) {
    if (isinf(y[i]))
      return fail_value(i, y[i], err);
    if (isnan(y[i]))
      continue;
    if (extent->observed++ == 0)
      extent->first = i;
    last = i;
    extent->lowest = fmin(extent->lowest, y[i]);
    extent->highest = fmax(extent->highest, y[i]);
  }
  if (extent->observed == 0)
    return hebi__fail(err, HEBI_CODE_SHORT, "y", "no year of %zu is observed", n);
  extent->n = last - extent->first + 1;
  extent->missing = extent->n - extent->observed;
  extent->trailing = n - 1 - last;
  return HEBI_CODE_OK;
}

int hebi__support_check(const hebi__extent *extent, hebi_support support, hebi_error *err) {
  double lowest = extent->lowest, highest = extent->highest;
  if (support == HEBI_SUPPORT_POSITIVE && !(lowest > 0))
    return hebi__fail(err, HEBI_CODE_SUPPORT, "y", "values are to be greater than 0, got %g",
                      lowest);
  if (support == HEBI_SUPPORT_COUNT && lowest < 0)
    return hebi__fail(err, HEBI_CODE_SUPPORT, "y", "a count is 0 or more, got %g", lowest);
  if (support == HEBI_SUPPORT_SHARE && (lowest < 0 || highest > 100))
    return hebi__fail(err, HEBI_CODE_SUPPORT, "y", "a share is 0 to 100 percent, got %g",
                      lowest < 0 ? lowest : highest);
  return HEBI_CODE_OK;
}

int hebi__scale_choose(hebi_scale *scale, hebi__scale_rule rule, const hebi__extent *extent,
                       hebi_support support, hebi_error *err) {
  *scale = HEBI_SCALE_IDENTITY;
  if (rule == HEBI__SCALE_ALWAYS_LOG && !(extent->lowest > 0))
    return hebi__fail(err, HEBI_CODE_SUPPORT, "y",
                      "the method works on logarithms and needs values greater than 0, got %g",
                      extent->lowest);
  if (rule == HEBI__SCALE_ALWAYS_LOG)
    *scale = HEBI_SCALE_LOG;
  /* A count of 0 has no logarithm and a share of 0 or 100 no logit: such a series stays as it is,
   * and its distribution is restricted to the support. */
  if (rule != HEBI__SCALE_OF_SUPPORT || !(extent->lowest > 0))
    return HEBI_CODE_OK;
  if (support == HEBI_SUPPORT_POSITIVE || support == HEBI_SUPPORT_COUNT)
    *scale = HEBI_SCALE_LOG;
  else if (support == HEBI_SUPPORT_SHARE && extent->highest < 100)
    *scale = HEBI_SCALE_LOGIT;
  return HEBI_CODE_OK;
}
