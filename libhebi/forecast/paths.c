/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sample paths: a multivariate t has the marginals of the yearly distributions and the correlations
 * of the method's errors. Where a support cuts a year's distribution off, the draw keeps its rank,
 * so that the marginal is exactly the one that hebi_forecast_dist() gives. */
#include "base/error.h"
#include "base/guard.h"
#include "forecast/forecast.h"
#include "forecast/method.h"
#include "forecast/random.h"
#include "forecast/window.h"

#include <gsl/gsl_randist.h>
#include <math.h>

typedef struct plan {
  const hebi_forecast *forecast;
  size_t horizon;
  hebi__window windows[HEBI__MAX_HORIZON];
} plan;

static int plan_init(plan *p, const hebi_forecast *forecast, hebi_error *err) {
  if (forecast->info.status != HEBI_FORECAST_STATUS_OK) {
    int few = forecast->info.status == HEBI_FORECAST_STATUS_POINT;
    return hebi__fail(err, few ? HEBI_CODE_SHORT : HEBI_CODE_DEGENERATE, "forecast",
                      "a forecast without a spread has no sample paths: %s",
                      few ? "too few observations" : "its residuals are all zero");
  }
  if (forecast->factor == NULL)
    return hebi__fail(err, HEBI_CODE_NUMERIC, "forecast",
                      "%s: the errors of the years cannot be told apart",
                      forecast->info.method->name);
  p->forecast = forecast;
  p->horizon = (size_t)forecast->info.horizon;
  for (size_t i = 0; i < p->horizon; i++)
    p->windows[i] = hebi__window_of(&forecast->dists[i]);
  return HEBI_CODE_OK;
}

static void draw_normals(double *e, size_t n, hebi__random *random) {
  for (size_t i = 0; i < n; i++)
    e[i] = gsl_ran_gaussian_ziggurat(&random->gsl, 1);
}

/* Turns independent normal shocks into one path. */
static void make_path(double *path, const plan *p, const double *e, hebi__random *random) {
  double df = p->forecast->info.df;
  double widen = sqrt(df / gsl_ran_chisq(&random->gsl, df));
  for (size_t i = 0; i < p->horizon; i++) {
    const double *row = p->forecast->factor + i * p->horizon;
    double t = 0;
    for (size_t j = 0; j <= i; j++)
      t += row[j] * e[j];
    path[i] = hebi__dist_rank(&p->forecast->dists[i], &p->windows[i], t * widen);
  }
}

int hebi_forecast_paths(double *out, const hebi_forecast *forecast, size_t n_paths, uint64_t seed,
                        hebi_error *err) {
  if (forecast == NULL || (out == NULL && n_paths > 0))
    return hebi__fail_null(err, forecast == NULL ? "forecast" : "out");
  hebi__guard_enter();
  plan p;
  hebi__random random;
  hebi__random_seed(&random, seed);
  int code = plan_init(&p, forecast, err);
  for (size_t i = 0; code == HEBI_CODE_OK && i < n_paths; i++) {
    double e[HEBI__MAX_HORIZON];
    draw_normals(e, p.horizon, &random);
    make_path(out + i * p.horizon, &p, e, &random);
  }
  hebi__guard_leave();
  return code == HEBI_CODE_OK ? hebi__ok(err) : code;
}

/* The shocks of b share `correlation` with those of a in the years that both have. */
static void correlate(double *b, size_t n_b, const double *a, size_t n_a, double correlation) {
  double own = sqrt(1 - correlation * correlation);
  for (size_t i = 0; i < n_a && i < n_b; i++)
    b[i] = correlation * a[i] + own * b[i];
}

static void draw_joint(double *out_a, double *out_b, const plan *a, const plan *b,
                       double correlation, size_t n_paths, uint64_t seed) {
  hebi__random random;
  hebi__random_seed(&random, seed);
  for (size_t i = 0; i < n_paths; i++) {
    double e_a[HEBI__MAX_HORIZON], e_b[HEBI__MAX_HORIZON];
    draw_normals(e_a, a->horizon, &random);
    draw_normals(e_b, b->horizon, &random);
    correlate(e_b, b->horizon, e_a, a->horizon, correlation);
    make_path(out_a + i * a->horizon, a, e_a, &random);
    make_path(out_b + i * b->horizon, b, e_b, &random);
  }
}

int hebi_forecast_joint_paths(double *out_a, double *out_b, const hebi_forecast *a,
                              const hebi_forecast *b, double correlation, size_t n_paths,
                              uint64_t seed, hebi_error *err) {
  if (a == NULL || b == NULL)
    return hebi__fail_null(err, a == NULL ? "a" : "b");
  if (n_paths > 0 && (out_a == NULL || out_b == NULL))
    return hebi__fail_null(err, out_a == NULL ? "out_a" : "out_b");
  if (!(correlation >= -1 && correlation <= 1))
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "correlation", "a correlation is -1 to 1, got %g",
                      correlation);
  hebi__guard_enter();
  plan plan_a, plan_b;
  int code = plan_init(&plan_a, a, err);
  if (code == HEBI_CODE_OK)
    code = plan_init(&plan_b, b, err);
  if (code == HEBI_CODE_OK)
    draw_joint(out_a, out_b, &plan_a, &plan_b, correlation, n_paths, seed);
  hebi__guard_leave();
  return code == HEBI_CODE_OK ? hebi__ok(err) : code;
}
