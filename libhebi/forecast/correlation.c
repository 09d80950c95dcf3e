/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "forecast/forecast.h"

#include <math.h>

enum { LEAST_COMMON = 3, SHRINKAGE = 4 };

/* The residuals of the years that both forecasts have, counted back from the common last year. */
typedef struct common {
  const double *a, *b; /* one past the last year */
  size_t years;
} common;

static int both(const common *c, size_t back, double *x, double *y) {
  *x = *(c->a - back);
  *y = *(c->b - back);
  return !isnan(*x) && !isnan(*y);
}

/* `scale_x`, `scale_y` keep the squares away from overflow and underflow. */
static size_t moments(const common *c, double *mean_x, double *mean_y, double *scale_x,
                      double *scale_y) {
  size_t n = 0;
  double x, y;
  *mean_x = *mean_y = *scale_x = *scale_y = 0;
  for (size_t back = 1; back <= c->years; back++) {
    if (!both(c, back, &x, &y))
      continue;
    n++;
    *mean_x += (x - *mean_x) / (double)n;
    *mean_y += (y - *mean_y) / (double)n;
    *scale_x = fmax(*scale_x, fabs(x));
    *scale_y = fmax(*scale_y, fabs(y));
  }
  return n;
}

static double correlation_of(const common *c, size_t *n) {
  double mean_x, mean_y, scale_x, scale_y, x, y, xx = 0, yy = 0, xy = 0;
  *n = moments(c, &mean_x, &mean_y, &scale_x, &scale_y);
  if (*n < LEAST_COMMON || !(scale_x > 0 && scale_y > 0))
    return 0;
  for (size_t back = 1; back <= c->years; back++) {
    if (!both(c, back, &x, &y))
      continue;
    double dx = (x - mean_x) / scale_x, dy = (y - mean_y) / scale_y;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  double r = xx > 0 && yy > 0 ? xy / sqrt(xx) / sqrt(yy) : 0;
  return fmin(fmax(r, -1), 1) * (double)*n / (double)(*n + SHRINKAGE);
}

int hebi_forecast_correlation(double *out, size_t *n_common, const hebi_forecast *a,
                              const hebi_forecast *b, hebi_error *err) {
  if (out == NULL || a == NULL || b == NULL)
    return hebi__fail_null(err, out == NULL ? "out" : a == NULL ? "a" : "b");
  common c = {a->residuals + a->n, b->residuals + b->n, a->n < b->n ? a->n : b->n};
  size_t n;
  *out = correlation_of(&c, &n);
  if (n_common != NULL)
    *n_common = n;
  return hebi__ok(err);
}
