/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a forecasting method sees and what it fills in. Adding one takes a file in methods/ with a
 * function hebi__fit_<name>() and a line in methods.def.
 *
 * A method works on one scale and counts its steps from the last observed year. Its forecast error
 * at step s is
 *     sum over m < s of psi[m] * shock(s - m)  +  sum over j of jacobian[j][s - 1] * error(theta_j)
 * with shocks of standard deviation sigma and parameter errors of covariance `covariance`; from
 * this the runner makes the distribution of every year and the dependence between years. */
#ifndef HEBI_FORECAST_METHOD_H
#define HEBI_FORECAST_METHOD_H

#include <libhebi/forecast.h>

enum { HEBI__MAX_HORIZON = 100, HEBI__MAX_PARAMS = 3 };

/* The scale on which a method works. */
typedef enum hebi__scale_rule {
  HEBI__SCALE_OF_SUPPORT = 0,
  HEBI__SCALE_ALWAYS_IDENTITY = 1,
  HEBI__SCALE_ALWAYS_LOG = 2
} hebi__scale_rule;

/* One value a year on the scale of the fit. The first and the last are observed, years missing
 * between them are NaN. */
typedef struct hebi__sample {
  const double *z;        /* [n] */
  const int32_t *shifted; /* [n], 1 where a break of the level leads into the year; NULL: nowhere */
  size_t n, n_observed;
  size_t steps;    /* years to forecast */
  double rounding; /* residuals up to this size are rounding */
  int levels;      /* 1: growth is the change of z (levels); 0: z itself (rates and shares) */
} hebi__sample;

typedef struct hebi__fit {
  double *location;                   /* [steps] */
  double *psi;                        /* [steps], psi[0] = 1 */
  double *jacobian[HEBI__MAX_PARAMS]; /* [n_uncertain][steps] */
  double covariance[HEBI__MAX_PARAMS][HEBI__MAX_PARAMS];
  size_t n_uncertain;                  /* uncertain parameters, at most HEBI__MAX_PARAMS */
  double sigma, df;                    /* not finite where there are too few observations */
  double *residuals;                   /* [n], NaN where none; on the scale of one year's shock */
  hebi_param params[HEBI__MAX_PARAMS]; /* what is shown to the caller */
  size_t n_params;
  size_t spliced; /* breaks that hebi__on_one_footing() bridged: each costs a degree of freedom */
} hebi__fit;

/* From one observed value to the next. Start from {.sample = sample}. */
typedef struct hebi__walk {
  const hebi__sample *sample;
  size_t from, to;
  int broken; /* a break lies between: the change is unknown, not growth */
} hebi__walk;

/* 0 past the last value. */
int hebi__walk_on(hebi__walk *walk);

/* Room to work in, see workspace.h. */
typedef struct hebi__workspace hebi__workspace;

/* Fills `fit`, whose arrays hold zeros (residuals: NaN). A failure is HEBI_CODE_NUMERIC or
 * HEBI_CODE_MEMORY. */
typedef int hebi__fit_function(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                               hebi_error *err);

typedef struct hebi__method_entry {
  hebi_method shown;
  hebi__scale_rule rule;
  hebi__fit_function *fit;
} hebi__method_entry;

size_t hebi__method_index(const char *name); /* hebi_method_count() where there is none */
const hebi__method_entry *hebi__method_entry_at(size_t i);

/* For the methods: */
void hebi__fit_show(hebi__fit *fit, const char *name, double estimate, double std_error);
/* The error of every year is that year's shock alone. */
void hebi__fit_shocks_pass(hebi__fit *fit);
/* Every shock stays in all later years. */
void hebi__fit_shocks_stay(hebi__fit *fit, const hebi__sample *sample);

/* The sample without breaks: what lies before one is moved so that the unknown change becomes the
 * mean of the others. For methods that look at levels, not at changes. */
hebi__sample hebi__on_one_footing(hebi__fit *fit, const hebi__sample *sample,
                                  hebi__workspace *work);

/* The residuals of a random walk with that drift, as one year's shocks, and the sum of their
 * squares; counts them in `n`. */
double hebi__drift_residuals(hebi__fit *fit, double *n, const hebi__sample *sample, double drift);

/* The values with straight lines over the missing years. */
const double *hebi__filled(const hebi__sample *sample, hebi__workspace *work);

#define METHOD(name, title_zh, title_en, source, min_n, min_n_spread, scale)                       \
  hebi__fit_function hebi__fit_##name;
#include "forecast/methods.def"
#undef METHOD

#endif
