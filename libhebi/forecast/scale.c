/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/scale.h"

#include <math.h>

double hebi__scale_apply(hebi_scale scale, double x) {
  if (scale == HEBI_SCALE_IDENTITY || isnan(x))
    return x;
  if (!(x > 0))
    return -INFINITY;
  if (scale == HEBI_SCALE_LOG)
    return log(x);
  return x < 100 ? log(x / (100 - x)) : INFINITY;
}

double hebi__scale_invert(hebi_scale scale, double z) {
  if (scale == HEBI_SCALE_IDENTITY)
    return z;
  return scale == HEBI_SCALE_LOG ? exp(z) : 100 / (1 + exp(-z));
}

double hebi__scale_slope(hebi_scale scale, double x) {
  if (scale == HEBI_SCALE_IDENTITY)
    return 1;
  return scale == HEBI_SCALE_LOG ? 1 / x : 100 / (x * (100 - x));
}

void hebi__scale_bounds(double *lower, double *upper, hebi_scale scale) {
  *lower = scale == HEBI_SCALE_IDENTITY ? -INFINITY : 0;
  *upper = scale == HEBI_SCALE_LOGIT ? 100 : INFINITY;
}

void hebi__support_bounds(double *lower, double *upper, hebi_support support) {
  *lower = support == HEBI_SUPPORT_REAL ? -INFINITY : 0;
  *upper = support == HEBI_SUPPORT_SHARE ? 100 : INFINITY;
}

const char *hebi_scale_name(int32_t scale) {
  switch (scale) {
  case HEBI_SCALE_IDENTITY:
    return "identity";
  case HEBI_SCALE_LOG:
    return "log";
  case HEBI_SCALE_LOGIT:
    return "logit";
  default:
    return "unknown";
  }
}
