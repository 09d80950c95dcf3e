/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The expectation of a distribution: a closed form where there is one, else a quadrature that
 * allocates nothing. */
#include "forecast/bend.h"
#include "forecast/scale.h"
#include "forecast/student.h"
#include "forecast/window.h"

#include <gsl/gsl_integration.h>
#include <math.h>

/* E[T; a < T < b] has the antiderivative -(df + t^2) / (df - 1) f(t), or -f(t) for the normal. */
static double moment(double t, double df) {
  if (isinf(t))
    return 0;
  double f = hebi__t_density(t, df);
  return isinf(df) ? f : (df + t * t) / (df - 1) * f;
}

/* With t = r sinh(u) the tails of t die off exponentially in u, so that a short range of u holds
 * all that a double can tell. The normal needs no such help: r = 0 stands for t = u. */
typedef struct curve {
  const hebi_dist *dist;
  double r;
} curve;

static double curve_t(const curve *c, double u) {
  return c->r > 0 ? c->r * sinh(u) : u;
}

static double curve_u(const curve *c, double t) {
  return c->r > 0 ? asinh(t / c->r) : t;
}

static double integrand(double u, void *data) {
  const curve *c = data;
  double t = curve_t(c, u);
  double stretch = c->r > 0 ? c->r * cosh(u) : 1;
  return hebi__dist_at(c->dist, t) * hebi__t_density(t, c->dist->df) * stretch;
}

/* Gauss-Kronrod, halving where 61 points are not enough. The rules themselves, unlike the
 * integrators that GSL builds on them, cannot fail: no error handler of a host's hears of them. */
static double integral(gsl_function *f, double a, double b, double tolerance, int halvings) {
  double value, error, absolute, deviation;
  gsl_integration_qk61(f, a, b, &value, &error, &absolute, &deviation);
  if (error <= fmax(tolerance, 1e-12 * fabs(value)) || halvings == 0)
    return value;
  double middle = 0.5 * (a + b);
  return integral(f, a, middle, 0.5 * tolerance, halvings - 1) +
         integral(f, middle, b, 0.5 * tolerance, halvings - 1);
}

/* For a support that is bounded above on the original scale (or on both sides, without a scale). */
static double mean_by_quadrature(const hebi_dist *dist, const hebi__window *window) {
  curve c = {dist, isinf(dist->df) ? 0 : sqrt(dist->df)};
  double reach = c.r > 0 ? acosh(exp(fmin(37 / dist->df, 700))) + 1 : 40;
  double a = fmax(curve_u(&c, window->low), -reach);
  double b = fmin(curve_u(&c, window->high), reach);
  /* Halved at the location and where the value is halfway between its bounds (on the logit scale).
   */
  double bend = curve_u(&c, -dist->location / dist->spread);
  double first = fmin(fmax(fmin(0, bend), a), b), second = fmin(fmax(fmax(0, bend), a), b);
  double tolerance = 1e-13 *
                     fmax(fabs(hebi__dist_at(dist, curve_t(&c, first))),
                          fabs(hebi__dist_at(dist, curve_t(&c, second)))) *
                     window->mass;
  gsl_function f = {integrand, &c};
  double sum = integral(&f, a, first, tolerance, 10) + integral(&f, first, second, tolerance, 10) +
               integral(&f, second, b, tolerance, 10);
  return fmin(fmax(sum / window->mass, dist->lower), dist->upper);
}

static double mean_identity(const hebi_dist *dist, const hebi__window *window) {
  if (!isinf(window->low) && !isinf(window->high))
    return mean_by_quadrature(dist, window);
  if (!(dist->df > 1))
    return NAN;
  double t = moment(window->low, dist->df) - moment(window->high, dist->df);
  return fmin(fmax(dist->location + dist->spread * t / window->mass, dist->lower), dist->upper);
}

static double mean_log(const hebi_dist *dist, const hebi__window *window) {
  double s = dist->spread;
  if (isinf(dist->df))
    return exp(dist->location + 0.5 * s * s) *
           hebi__t_between(window->low - s, window->high - s, dist->df) / window->mass;
  return isinf(window->high) ? INFINITY : mean_by_quadrature(dist, window);
}

static double mean_straight(const hebi_dist *dist, const hebi__window *window) {
  switch (dist->scale) {
  case HEBI_SCALE_IDENTITY:
    return mean_identity(dist, window);
  case HEBI_SCALE_LOG:
    return mean_log(dist, window);
  default:
    return mean_by_quadrature(dist, window);
  }
}

/* Piece by piece: a straight line, or its exponential. The logit of a piece has no closed form. */
static double mean_bent(const hebi_dist *dist, const hebi__window *window) {
  hebi_dist straight = *dist;
  hebi__window piece = *window;
  double sum = 0;
  for (size_t i = 0; i <= HEBI_DIST_KNOTS; i++) {
    double from, to, intercept, slope;
    hebi__bend_piece(dist->knots, i, &from, &to, &intercept, &slope);
    piece.low = fmax(window->low, from), piece.high = fmin(window->high, to);
    if (!(piece.low < piece.high))
      continue;
    straight.n_knots = 0;
    straight.location = dist->location + dist->spread * intercept;
    straight.spread = dist->spread * slope;
    piece.mass = hebi__t_between(piece.low, piece.high, dist->df);
    straight.lower = hebi__dist_at(dist, piece.low),
    straight.upper = hebi__dist_at(dist, piece.high);
    if (piece.mass > 0)
      sum += piece.mass * mean_straight(&straight, &piece);
  }
  return sum / window->mass;
}

static double mean_of(const hebi_dist *dist, const hebi__window *window) {
  return dist->n_knots > 0 ? mean_bent(dist, window) : mean_straight(dist, window);
}

double hebi__dist_mean(const hebi_dist *dist, const hebi__window *window) {
  if (window->shape != HEBI__SHAPE_SPREAD)
    return hebi__dist_median(dist, window);
  double mean = mean_of(dist, window);
  return isnan(mean) ? mean : fmin(fmax(mean, dist->lower), dist->upper);
}
