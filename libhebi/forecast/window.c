/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/window.h"

#include "forecast/bend.h"
#include "forecast/scale.h"
#include "forecast/student.h"

#include <math.h>

static hebi__shape shape_of(const hebi_dist *dist) {
  int known = dist->scale == HEBI_SCALE_IDENTITY || dist->scale == HEBI_SCALE_LOG ||
              dist->scale == HEBI_SCALE_LOGIT;
  if (!known || !isfinite(dist->location) || !(dist->lower < dist->upper))
    return HEBI__SHAPE_INVALID;
  if (isnan(dist->spread))
    return HEBI__SHAPE_POINT;
  int spread = dist->spread > 0 && isfinite(dist->spread) && dist->df > 0;
  if (dist->n_knots != 0)
    spread = spread && isinf(dist->df) && dist->n_knots == HEBI_DIST_KNOTS &&
             hebi__bend_is_sound(dist->knots);
  return spread ? HEBI__SHAPE_SPREAD : HEBI__SHAPE_INVALID;
}

static double standardised(const hebi_dist *dist, double x) {
  double spreads = (hebi__scale_apply(dist->scale, x) - dist->location) / dist->spread;
  return dist->n_knots > 0 ? hebi__unbend(dist->knots, spreads) : spreads;
}

hebi__window hebi__window_of(const hebi_dist *dist) {
  hebi__window window = {shape_of(dist), -INFINITY, INFINITY, 0, 0, 1};
  if (window.shape != HEBI__SHAPE_SPREAD)
    return window;
  window.low = standardised(dist, dist->lower);
  window.high = standardised(dist, dist->upper);
  if (isinf(window.low) && isinf(window.high) && window.low < window.high)
    return window;
  window.below = hebi__t_below(window.low, dist->df);
  window.above = hebi__t_below(-window.high, dist->df);
  window.mass = hebi__t_between(window.low, window.high, dist->df);
  if (!(window.mass > 0))
    window.shape = window.low > 0 ? HEBI__SHAPE_LOWER : HEBI__SHAPE_UPPER;
  return window;
}

double hebi__dist_at(const hebi_dist *dist, double t) {
  double spreads = dist->n_knots > 0 ? hebi__bend(dist->knots, t) : t;
  double x = hebi__scale_invert(dist->scale, dist->location + dist->spread * spreads);
  return fmin(fmax(x, dist->lower), dist->upper);
}

double hebi__dist_quantile(const hebi_dist *dist, const hebi__window *window, double p, double q) {
  switch (window->shape) {
  case HEBI__SHAPE_SPREAD:
    break;
  case HEBI__SHAPE_LOWER:
    return dist->lower;
  case HEBI__SHAPE_UPPER:
    return dist->upper;
  default:
    return NAN;
  }
  double left = window->below + p * window->mass;
  double right = window->above + q * window->mass;
  double t = left < right ? hebi__t_quantile(left, dist->df) : -hebi__t_quantile(right, dist->df);
  return hebi__dist_at(dist, t);
}

double hebi__dist_rank(const hebi_dist *dist, const hebi__window *window, double t) {
  if (window->shape == HEBI__SHAPE_SPREAD && window->mass == 1)
    return hebi__dist_at(dist, t);
  return hebi__dist_quantile(dist, window, hebi__t_below(t, dist->df), hebi__t_below(-t, dist->df));
}

double hebi__dist_above(const hebi_dist *dist, const hebi__window *window, double x) {
  if (window->shape <= HEBI__SHAPE_POINT || isnan(x))
    return NAN;
  if (x < dist->lower)
    return 1;
  if (x >= dist->upper)
    return 0;
  if (window->shape != HEBI__SHAPE_SPREAD)
    return window->shape == HEBI__SHAPE_UPPER;
  return fmin(1, hebi__t_between(standardised(dist, x), window->high, dist->df) / window->mass);
}

double hebi__dist_below(const hebi_dist *dist, const hebi__window *window, double x) {
  if (window->shape <= HEBI__SHAPE_POINT || isnan(x))
    return NAN;
  if (x < dist->lower)
    return 0;
  if (x >= dist->upper)
    return 1;
  if (window->shape != HEBI__SHAPE_SPREAD)
    return window->shape == HEBI__SHAPE_LOWER;
  return fmin(1, hebi__t_between(window->low, standardised(dist, x), dist->df) / window->mass);
}

double hebi__dist_median(const hebi_dist *dist, const hebi__window *window) {
  if (window->shape == HEBI__SHAPE_POINT)
    return fmin(fmax(hebi__scale_invert(dist->scale, dist->location), dist->lower), dist->upper);
  return hebi__dist_quantile(dist, window, 0.5, 0.5);
}

double hebi__level_tail(double level) {
  return 0.5 * (1 - level / 100);
}
