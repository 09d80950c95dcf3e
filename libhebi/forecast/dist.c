/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/guard.h"
#include "forecast/bend.h"
#include "forecast/scale.h"
#include "forecast/student.h"
#include "forecast/window.h"

#include <math.h>

hebi_dist hebi_dist_make(hebi_scale scale, double location, double spread, double df) {
  hebi_dist dist = {.scale = scale, .location = location, .spread = spread, .df = df};
  hebi__scale_bounds(&dist.lower, &dist.upper, scale);
  return dist;
}

const double *hebi_dist_levels(void) {
  return hebi__bend_levels;
}

int hebi_dist_make_quantiles(hebi_dist *out, hebi_scale scale, const double *quantiles,
                             hebi_error *err) {
  enum { MIDDLE = HEBI_DIST_KNOTS / 2 };
  if (out == NULL || quantiles == NULL)
    return hebi__fail_null(err, out == NULL ? "out" : "quantiles");
  *out = hebi_dist_make(scale, hebi__scale_apply(scale, quantiles[MIDDLE]), NAN, INFINITY);
  double knots[HEBI_DIST_KNOTS];
  for (size_t i = 0; i < HEBI_DIST_KNOTS; i++)
    knots[i] = hebi__scale_apply(scale, quantiles[i]) - out->location;
  if (!hebi__bend_is_sound(knots))
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "quantiles",
                      "quantiles have to ascend inside of the support");
  out->spread = hebi__bend_width(knots);
  out->n_knots = HEBI_DIST_KNOTS;
  for (size_t i = 0; i < HEBI_DIST_KNOTS; i++)
    out->knots[i] = knots[i] / out->spread;
  return hebi__ok(err);
}

double hebi_dist_cdf(const hebi_dist *dist, double x) {
  if (dist == NULL)
    return NAN;
  hebi__guard_enter();
  hebi__window window = hebi__window_of(dist);
  double p = hebi__dist_below(dist, &window, x);
  hebi__guard_leave();
  return p;
}

double hebi_dist_sf(const hebi_dist *dist, double x) {
  if (dist == NULL)
    return NAN;
  hebi__guard_enter();
  hebi__window window = hebi__window_of(dist);
  double p = hebi__dist_above(dist, &window, x);
  hebi__guard_leave();
  return p;
}

static double density(const hebi_dist *dist, const hebi__window *window, double x) {
  if (window->shape != HEBI__SHAPE_SPREAD || isnan(x))
    return NAN;
  double z = hebi__scale_apply(dist->scale, x);
  if (x < dist->lower || x > dist->upper || !isfinite(z))
    return 0;
  double spreads = (z - dist->location) / dist->spread, slope = 1, t = spreads;
  if (dist->n_knots > 0) {
    t = hebi__unbend(dist->knots, spreads);
    slope = hebi__bend_slope(dist->knots, spreads);
  }
  return hebi__t_density(t, dist->df) * slope / (dist->spread * window->mass) *
         hebi__scale_slope(dist->scale, x);
}

double hebi_dist_pdf(const hebi_dist *dist, double x) {
  if (dist == NULL)
    return NAN;
  hebi__guard_enter();
  hebi__window window = hebi__window_of(dist);
  double f = density(dist, &window, x);
  hebi__guard_leave();
  return f;
}

double hebi_dist_quantile(const hebi_dist *dist, double p) {
  if (dist == NULL || !(p > 0 && p < 1))
    return NAN;
  hebi__guard_enter();
  hebi__window window = hebi__window_of(dist);
  double x = hebi__dist_quantile(dist, &window, p, 1 - p);
  hebi__guard_leave();
  return x;
}

double hebi_dist_median(const hebi_dist *dist) {
  if (dist == NULL)
    return NAN;
  hebi__guard_enter();
  hebi__window window = hebi__window_of(dist);
  double x = hebi__dist_median(dist, &window);
  hebi__guard_leave();
  return x;
}

double hebi_dist_mean(const hebi_dist *dist) {
  if (dist == NULL)
    return NAN;
  hebi__guard_enter();
  hebi__window window = hebi__window_of(dist);
  double x = hebi__dist_mean(dist, &window);
  hebi__guard_leave();
  return x;
}

int hebi_dist_interval(double *lo, double *hi, const hebi_dist *dist, double level,
                       hebi_error *err) {
  if (lo == NULL || hi == NULL || dist == NULL)
    return hebi__fail_null(err, lo == NULL ? "lo" : hi == NULL ? "hi" : "dist");
  *lo = *hi = NAN;
  if (!(level > 0 && level < 100))
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "level",
                      "an interval's level is between 0 and 100 percent, got %g", level);
  hebi__guard_enter();
  hebi__window window = hebi__window_of(dist);
  double tail = hebi__level_tail(level);
  *lo = hebi__dist_quantile(dist, &window, tail, 1 - tail);
  *hi = hebi__dist_quantile(dist, &window, 1 - tail, tail);
  hebi__guard_leave();
  return hebi__ok(err);
}
