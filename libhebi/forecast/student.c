/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/student.h"

#include <float.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>

double hebi__t_below(double t, double df) {
  if (isinf(t))
    return t > 0 ? 1 : 0;
  return isinf(df) ? gsl_cdf_ugaussian_P(t) : gsl_cdf_tdist_P(t, df);
}

double hebi__t_density(double t, double df) {
  return isinf(df) ? gsl_ran_ugaussian_pdf(t) : gsl_ran_tdist_pdf(t, df);
}

double hebi__t_between(double a, double b, double df) {
  if (!(a < b))
    return 0;
  double between = a > 0 ? hebi__t_below(-a, df) - hebi__t_below(-b, df)
                         : hebi__t_below(b, df) - hebi__t_below(a, df);
  return fmax(0, between);
}

/* Halving the logarithm of |t| until it stands still; for 0 < p < 0.5. */
static double quantile_by_halving(double p, double df) {
  double small = log(DBL_MIN), large = log(DBL_MAX);
  for (;;) {
    double middle = 0.5 * (small + large);
    if (!(small < middle && middle < large))
      return -exp(middle);
    if (hebi__t_below(-exp(middle), df) > p)
      small = middle;
    else
      large = middle;
  }
}

double hebi__t_quantile(double p, double df) {
  if (!(p > 0))
    return -INFINITY;
  if (p == 0.5)
    return 0;
  if (p > 0.5)
    return -hebi__t_quantile(1 - p, df);
  if (isinf(df))
    return gsl_cdf_ugaussian_Pinv(p);
  /* GSL's inverse loses its way for a few extreme pairs of p and df (for one, p = 1e-100 and
   * df = 1, or p = 1e-300 and df = 5): look whether it hit. */
  double t = gsl_cdf_tdist_Pinv(p, df);
  if (isfinite(t) && fabs(hebi__t_below(t, df) - p) <= 1e-11 * p)
    return t;
  return quantile_by_halving(p, df);
}
