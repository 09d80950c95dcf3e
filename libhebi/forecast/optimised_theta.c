/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/optimised_theta.h"

#include <math.h>

/* The bounds of the authors' R package forecTheta. */
static const double ALPHA_LOW = 0.1, ALPHA_HIGH = 0.99;

/* A theta of a million is as good as any larger one. */
static const double INVERSE_LOW = 1e-6;

static double within(double inverse) {
  return fmin(fmax(inverse, INVERSE_LOW), 1);
}

size_t hebi__optimised_theta_first(size_t n) {
  enum { FIRST = 3 };
  return n > FIRST + 1 ? FIRST : n - 1;
}

/* What has been seen up to a value: the exponentially smoothed level, and the line through all. */
typedef struct state {
  double level, mean, intercept, slope, fading; /* (1 - alpha)^t */
} state;

/* What the line of Theta adds to the level if 1 / theta is 0. */
static double pull(const state *s, double alpha) {
  return s->fading * s->intercept + (1 - s->fading * (1 - alpha)) / alpha * s->slope;
}

/* The t-th value, from 1. */
static void take(state *s, double value, double alpha, double t) {
  double mean = ((t - 1) * s->mean + value) / t;
  s->slope = t == 1 ? 0 : ((t - 2) * s->slope + 6 * (value - s->mean) / t) / (t + 1);
  s->intercept = mean - s->slope * (t + 1) / 2;
  s->mean = mean;
  s->level = alpha * value + (1 - alpha) * s->level;
  s->fading *= 1 - alpha;
}

typedef struct normal {
  double yy, yw, yl, ww, wl, ll;
} normal;

static double squares_of(const normal *m, double w, double l) {
  double squares =
      m->yy + w * w * m->ww + l * l * m->ll + 2 * (w * m->yw + l * m->yl + w * l * m->wl);
  return squares > 0 ? squares : 0;
}

static double inverse_given(const normal *m, double level0) {
  double w = m->ww > 0 ? -(m->yw + level0 * m->wl) / m->ww : 0.5;
  return within(w);
}

/* An error is y less what is known, plus `inverse` times the pull, less `level0` times the fading:
 * least squares in both, with the inverse kept within 0 and 1. The level is kept where values may
 * be: with a fast fading it would grow beyond measure to explain a single error. */
static void solve(hebi__optimised_theta *out, const normal *m, const double *range) {
  double determinant = m->ww * m->ll - m->wl * m->wl;
  double w = determinant > 1e-12 * m->ww * m->ll ? (m->wl * m->yl - m->ll * m->yw) / determinant
                                                 : inverse_given(m, 0);
  w = within(w);
  double level0 = m->ll > 0 ? -(m->yl + w * m->wl) / m->ll : 0;
  out->level0 = fmin(fmax(level0, range[0]), range[1]);
  out->inverse = out->level0 == level0 ? w : inverse_given(m, out->level0);
  out->squares = squares_of(m, out->inverse, out->level0);
}

static void fit_at(hebi__optimised_theta *out, double alpha, const double *z, size_t n,
                   const double *range) {
  state s = {.fading = 1};
  normal m = {0};
  size_t first = hebi__optimised_theta_first(n);
  for (size_t t = 0; t < n; t++) {
    double w = pull(&s, alpha), y = z[t] - s.level - w, l = -s.fading;
    if (t >= first) {
      m.yy += y * y, m.yw += y * w, m.yl += y * l;
      m.ww += w * w, m.wl += w * l, m.ll += l * l;
    }
    take(&s, z[t], alpha, (double)(t + 1));
  }
  out->alpha = alpha;
  solve(out, &m, range);
}

/* As far beyond the values on either side as these are apart. */
static void range_of(double *range, const double *z, size_t n) {
  double low = z[0], high = z[0];
  for (size_t t = 1; t < n; t++)
    low = fmin(low, z[t]), high = fmax(high, z[t]);
  range[0] = low - (high - low);
  range[1] = high + (high - low);
}

void hebi__optimised_theta_fit(hebi__optimised_theta *out, const double *z, size_t n,
                               double fineness) {
  enum { GRID = 9 };
  double width = (ALPHA_HIGH - ALPHA_LOW) / (GRID - 1);
  hebi__optimised_theta best = {.squares = INFINITY}, next = {0};
  double range[2];
  range_of(range, z, n);
  for (int i = 0; i < GRID; i++) {
    fit_at(&next, ALPHA_LOW + i * width, z, n, range);
    if (next.squares < best.squares)
      best = next;
  }
  for (width /= 2; width >= fineness; width /= 2) {
    double at = best.alpha;
    for (int side = -1; side <= 1; side += 2) {
      fit_at(&next, fmin(fmax(at + side * width, ALPHA_LOW), ALPHA_HIGH), z, n, range);
      if (next.squares < best.squares)
        best = next;
    }
  }
  *out = best;
}

static double forecast_of(const hebi__optimised_theta *t, const state *s) {
  return s->level + (1 - t->inverse) * pull(s, t->alpha);
}

void hebi__optimised_theta_errors(double *errors, hebi__optimised_theta *t, const double *z,
                                  size_t n) {
  state s = {.level = t->level0, .fading = 1};
  for (size_t i = 0; i < n; i++) {
    errors[i] = z[i] - forecast_of(t, &s);
    take(&s, z[i], t->alpha, (double)(i + 1));
  }
  t->level = s.level, t->mean = s.mean, t->intercept = s.intercept, t->slope = s.slope;
}

static state last_state(const hebi__optimised_theta *t, size_t n) {
  return (state){t->level, t->mean, t->intercept, t->slope, pow(1 - t->alpha, (double)n)};
}

void hebi__optimised_theta_forecast(double *out, const hebi__optimised_theta *t, size_t n,
                                    size_t steps) {
  state s = last_state(t, n);
  for (size_t i = 0; i < steps; i++) {
    out[i] = forecast_of(t, &s);
    take(&s, out[i], t->alpha, (double)(n + i + 1));
  }
}

void hebi__optimised_theta_response(double *out, const hebi__optimised_theta *t, size_t n,
                                    size_t steps) {
  /* The forecasts are linear in the values, so nothing but the one higher value counts. */
  state s = {.fading = pow(1 - t->alpha, (double)n)};
  for (size_t i = 0; i < steps; i++) {
    out[i] = i == 0 ? 1 : forecast_of(t, &s);
    take(&s, out[i], t->alpha, (double)(n + i + 1));
  }
}
