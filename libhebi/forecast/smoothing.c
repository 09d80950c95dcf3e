/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/smoothing.h"

#include "forecast/workspace.h"

#include <math.h>
#include <string.h>

const double hebi__fine = 1.0 / 16384, hebi__coarse = 1.0 / 64;

enum { MOST = 3 };

/* The bounds of R's forecast::ets. */
static const double ALPHA_LOW = 1e-4, ALPHA_HIGH = 0.9999, PHI_LOW = 0.8, PHI_HIGH = 0.98;

/* A point of the unit cube as parameters: beta as a share of alpha, which it may not exceed. */
static void place(hebi__smoothing *s, const double *at) {
  s->alpha = ALPHA_LOW + at[0] * (ALPHA_HIGH - ALPHA_LOW);
  s->beta = s->trend == HEBI__TREND_NONE ? 0 : ALPHA_LOW + at[1] * (s->alpha - ALPHA_LOW);
  s->phi = s->trend == HEBI__TREND_DAMPED ? PHI_LOW + at[2] * (PHI_HIGH - PHI_LOW) : 1;
}

/* An error is linear in the first states: y less what the data alone say (column 0), less the share
 * of the first level (1) and of the first growth (2). Each column runs through the same recursion.
 */
typedef struct columns {
  double level[MOST], growth[MOST];
} columns;

static void step(columns *c, double *error, const hebi__smoothing *s, double value, int n_columns) {
  for (int k = 0; k < n_columns; k++) {
    double forecast = c->level[k] + s->phi * c->growth[k];
    error[k] = isnan(value) ? 0 : (k == 0 ? value : 0) - forecast;
    c->level[k] = forecast + s->alpha * error[k];
    c->growth[k] = s->phi * c->growth[k] + s->beta * error[k];
  }
}

typedef struct normal {
  double yy, ya, yb, aa, ab, bb;
} normal;

static void gather(normal *m, const double *e) {
  m->yy += e[0] * e[0];
  m->ya += e[0] * e[1], m->aa += e[1] * e[1];
  m->yb += e[0] * e[2], m->ab += e[1] * e[2], m->bb += e[2] * e[2];
}

/* The first states that make the squares least, and these. */
static double solve(hebi__smoothing *s, const normal *m) {
  double determinant = m->aa * m->bb - m->ab * m->ab;
  int both = s->trend != HEBI__TREND_NONE && determinant > 1e-12 * m->aa * m->bb;
  s->growth0 = both ? (m->ab * m->ya - m->aa * m->yb) / determinant : 0;
  s->level0 = m->aa > 0 ? -(m->ya + s->growth0 * m->ab) / m->aa : 0;
  double squares = m->yy + 2 * (s->level0 * m->ya + s->growth0 * m->yb) +
                   s->level0 * s->level0 * m->aa + 2 * s->level0 * s->growth0 * m->ab +
                   s->growth0 * s->growth0 * m->bb;
  return squares > 0 ? squares : 0;
}

static double squares_at(hebi__smoothing *s, const double *at, const double *z, size_t n) {
  place(s, at);
  columns c = {{0, 1, 0}, {0, 0, 1}};
  normal m = {0};
  double error[MOST] = {0};
  int n_columns = s->trend == HEBI__TREND_NONE ? 2 : 3;
  for (size_t t = 0; t < n; t++) {
    step(&c, error, s, z[t], n_columns);
    gather(&m, error);
  }
  s->squares = solve(s, &m);
  return s->squares;
}

/* A place of the search and how good it is. */
typedef struct place_found {
  double at[MOST], squares;
} place_found;

/* The best of a grid over the other parameters. */
static place_found survey(double alpha, hebi__smoothing *s, const double *z, size_t n) {
  static const double betas[] = {0.02, 0.2, 0.5, 0.9}, phis[] = {0, 0.5, 1};
  place_found best = {.squares = INFINITY};
  size_t n_betas = s->trend == HEBI__TREND_NONE ? 1 : 4;
  size_t n_phis = s->trend == HEBI__TREND_DAMPED ? 3 : 1;
  for (size_t j = 0; j < n_betas; j++)
    for (size_t k = 0; k < n_phis; k++) {
      place_found one = {.at = {alpha, betas[j], phis[k]}};
      one.squares = squares_at(s, one.at, z, n);
      if (one.squares < best.squares)
        best = one;
    }
  return best;
}

/* One round of the compass: a better place along an axis, if there is one. */
static int move(place_found *p, double width, hebi__smoothing *s, const double *z, size_t n) {
  int moved = 0;
  for (int i = 0; i <= (int)s->trend; i++)
    for (int side = -1; side <= 1; side += 2) {
      double was = p->at[i];
      p->at[i] = fmin(fmax(was + side * width, 0), 1);
      double squares = p->at[i] != was ? squares_at(s, p->at, z, n) : INFINITY;
      if (squares < p->squares)
        p->squares = squares, moved = 1;
      else
        p->at[i] = was;
    }
  return moved;
}

static void descend(place_found *p, hebi__smoothing *s, const double *z, size_t n,
                    double fineness) {
  enum { ROUNDS = 400 };
  double width = 0.125;
  for (int round = 0; round < ROUNDS && width >= fineness; round++)
    if (!move(p, width, s, z, n))
      width /= 2;
}

/* The squares have several hollows, mostly at different alphas. */
void hebi__smoothing_fit(hebi__smoothing *out, hebi__trend trend, const double *z, size_t n,
                         double fineness) {
  static const double alphas[] = {0, 0.1, 0.3, 0.55, 0.8, 1};
  int look_into_all = fineness < hebi__coarse;
  place_found best = {.squares = INFINITY};
  *out = (hebi__smoothing){.trend = trend};
  for (size_t i = 0; i < sizeof alphas / sizeof *alphas; i++) {
    place_found one = survey(alphas[i], out, z, n);
    if (look_into_all)
      descend(&one, out, z, n, fineness);
    if (one.squares < best.squares)
      best = one;
  }
  if (!look_into_all)
    descend(&best, out, z, n, fineness);
  squares_at(out, best.at, z, n);
}

void hebi__smoothing_errors(double *errors, hebi__smoothing *s, const double *z, size_t n) {
  columns c = {{s->level0}, {s->growth0}};
  for (size_t t = 0; t < n; t++) {
    step(&c, &errors[t], s, z[t], 1);
    if (isnan(z[t]))
      errors[t] = NAN;
  }
  s->level = c.level[0];
  s->growth = c.growth[0];
}

double hebi__smoothing_reach(const hebi__smoothing *s, size_t steps) {
  return s->phi == 1 ? (double)steps : s->phi * (1 - pow(s->phi, (double)steps)) / (1 - s->phi);
}

static void show(hebi__fit *fit, const hebi__smoothing *s) {
  hebi__fit_show(fit, "alpha", s->alpha, NAN);
  if (s->trend != HEBI__TREND_NONE)
    hebi__fit_show(fit, "beta", s->beta, NAN);
  if (s->trend == HEBI__TREND_DAMPED)
    hebi__fit_show(fit, "phi", s->phi, NAN);
}

int hebi__fit_smoothing(hebi__fit *fit, const hebi__sample *sample, hebi__trend trend,
                        hebi__workspace *work) {
  hebi__sample joined = hebi__on_one_footing(fit, sample, work);
  hebi__smoothing s;
  hebi__smoothing_fit(&s, trend, joined.z, joined.n, hebi__fine);
  hebi__smoothing_errors(fit->residuals, &s, joined.z, joined.n);
  int estimated = trend == HEBI__TREND_NONE ? 2 : trend == HEBI__TREND_LINEAR ? 4 : 5;
  fit->df = (double)sample->n_observed - estimated;
  fit->sigma = sqrt(s.squares / fit->df);
  for (size_t i = 0; i < sample->steps; i++) {
    fit->location[i] = s.level + s.growth * hebi__smoothing_reach(&s, i + 1);
    fit->psi[i] = i == 0 ? 1 : s.alpha + s.beta * hebi__smoothing_reach(&s, i);
  }
  show(fit, &s);
  return HEBI_CODE_OK;
}
