/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Growth looks back on last year's growth. Growth g is the change of z for levels and z itself for
 * rates and shares. Over all pairs of consecutive years, g(t) is regressed on g(t-1); the slope phi
 * is shrunk towards 0, that is growth towards its mean, by a prior that is worth as much as one
 * pair (Zellner's g-prior with g = m; Kass and Wasserman's unit information prior). With fewer than
 * MIN_PAIRS pairs phi is 0. */
#include "forecast/workspace.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>

enum { MIN_PAIRS = 6, PRIOR_PAIRS = 1 };
static const double PHI_MAX = 0.95; /* beyond this a mean to return to cannot be told */

typedef struct regression {
  size_t pairs;
  double x_mean, y_mean; /* means of g(t-1) and of g(t) */
  double phi, sigma, df;
  double var_center, var_phi; /* of y_mean and of phi, which are not correlated */
} regression;

/* Growth in year i, NaN where it is not known. */
static double growth(const hebi__sample *sample, size_t i) {
  if (!sample->levels)
    return sample->z[i];
  int broken = sample->shifted != NULL && sample->shifted[i];
  return i > 0 && !broken ? sample->z[i] - sample->z[i - 1] : NAN;
}

static size_t collect_pairs(hebi__workspace *work, const hebi__sample *sample) {
  size_t m = 0;
  for (size_t i = 1; i < sample->n; i++) {
    double before = growth(sample, i - 1), now = growth(sample, i);
    if (isnan(before) || isnan(now))
      continue;
    work->x[m] = before;
    work->y[m++] = now;
  }
  return m;
}

static double squared_residuals(const regression *r, const double *x, const double *y) {
  double squares = 0;
  for (size_t i = 0; i < r->pairs; i++) {
    double e = y[i] - r->y_mean - r->phi * (x[i] - r->x_mean);
    squares += e * e;
  }
  return squares;
}

static void regress(regression *r, const double *x, const double *y) {
  double m = (double)r->pairs;
  double weight = m / (m + PRIOR_PAIRS);
  r->x_mean = gsl_stats_mean(x, 1, r->pairs);
  r->y_mean = gsl_stats_mean(y, 1, r->pairs);
  double sxx = gsl_stats_tss_m(x, 1, r->pairs, r->x_mean);
  double sxy = (m - 1) * gsl_stats_covariance_m(x, 1, y, 1, r->pairs, r->x_mean, r->y_mean);
  double slope = sxx > 0 ? weight * sxy / sxx : 0;
  r->phi = fmin(fmax(slope, -PHI_MAX), PHI_MAX);
  /* A shrunken slope uses up only `weight` of a degree of freedom. */
  r->df = m - 1 - weight;
  r->sigma = sqrt(squared_residuals(r, x, y) / r->df);
  r->var_center = r->sigma * r->sigma / m;
  r->var_phi = sxx > 0 ? weight * r->sigma * r->sigma / sxx : 0;
}

/* Iterates g = y_mean + phi * (g - x_mean) from `start`, with the derivatives of each g by y_mean,
 * phi and start; for levels all of these add up year by year. */
static void iterate(hebi__fit *fit, const hebi__sample *sample, const regression *r, double start) {
  double g = start, by_center = 0, by_phi = 0, by_start = 1, psi = 1;
  double level = sample->z[sample->n - 1];
  for (size_t s = 0; s < sample->steps; s++) {
    by_center = 1 + r->phi * by_center;
    by_phi = g - r->x_mean + r->phi * by_phi;
    by_start *= r->phi;
    g = r->y_mean + r->phi * (g - r->x_mean);
    level = sample->levels ? level + g : g;
    int add = sample->levels && s > 0;
    fit->location[s] = level;
    fit->jacobian[0][s] = by_center + (add ? fit->jacobian[0][s - 1] : 0);
    fit->jacobian[1][s] = by_phi + (add ? fit->jacobian[1][s - 1] : 0);
    fit->jacobian[2][s] = by_start + (add ? fit->jacobian[2][s - 1] : 0);
    fit->psi[s] = psi + (add ? fit->psi[s - 1] : 0);
    psi *= r->phi;
  }
}

static void leave_residuals(hebi__fit *fit, const hebi__sample *sample, const regression *r) {
  for (size_t i = 1; i < sample->n; i++)
    fit->residuals[i] =
        growth(sample, i) - r->y_mean - r->phi * (growth(sample, i - 1) - r->x_mean);
}

/* The mean that growth returns to, and its standard error by the delta method. */
static void show(hebi__fit *fit, const regression *r) {
  double mean = (r->y_mean - r->phi * r->x_mean) / (1 - r->phi);
  double by_center = 1 / (1 - r->phi);
  double by_phi = (r->y_mean - r->x_mean) * by_center * by_center;
  hebi__fit_show(fit, "mean", mean,
                 sqrt(by_center * by_center * r->var_center + by_phi * by_phi * r->var_phi));
  hebi__fit_show(fit, "phi", r->phi, sqrt(r->var_phi));
}

static int fit_growth(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                      hebi__fit_function *when_short, hebi_error *err) {
  regression r = {.pairs = collect_pairs(work, sample)};
  if (r.pairs < MIN_PAIRS)
    return when_short(fit, sample, work, err);
  regress(&r, work->x, work->y);
  fit->sigma = r.sigma;
  fit->df = r.df;
  double start = growth(sample, sample->n - 1);
  /* Growth into the last year is not known where the year before is missing: the mean stands in,
   * as uncertain as growth is around its mean. */
  int unknown = isnan(start);
  iterate(fit, sample, &r, unknown ? r.x_mean : start);
  leave_residuals(fit, sample, &r);
  fit->covariance[0][0] = r.var_center;
  fit->covariance[1][1] = r.var_phi;
  fit->covariance[2][2] = unknown ? r.sigma * r.sigma / (1 - r.phi * r.phi) : 0;
  fit->n_uncertain = 3;
  show(fit, &r);
  return HEBI_CODE_OK;
}

int hebi__fit_growth_ar(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                        hebi_error *err) {
  if (sample->levels)
    return fit_growth(fit, sample, work, hebi__fit_drift, err);
  const hebi__sample joined = hebi__on_one_footing(fit, sample, work);
  return fit_growth(fit, &joined, work, hebi__fit_mean, err);
}
