/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A distribution seen from its own t: its support in standard units and what it holds. */
#ifndef HEBI_FORECAST_WINDOW_H
#define HEBI_FORECAST_WINDOW_H

#include <libhebi/dist.h>

typedef enum hebi__shape {
  HEBI__SHAPE_INVALID = 0, /* not a distribution: every answer is NaN */
  HEBI__SHAPE_POINT = 1,
  HEBI__SHAPE_SPREAD = 2,
  HEBI__SHAPE_LOWER = 3, /* so far out that all of it sits on the lower bound */
  HEBI__SHAPE_UPPER = 4  /* the same on the upper bound */
} hebi__shape;

typedef struct hebi__window {
  hebi__shape shape;
  double low, high;    /* the support in standard units, infinite where it is whole */
  double below, above; /* what t holds outside of it */
  double mass;         /* what t holds inside of it */
} hebi__window;

hebi__window hebi__window_of(const hebi_dist *dist);

/* What an interval of `level` percent leaves out on either side. */
double hebi__level_tail(double level);

/* The value at t standard units from the location, inside of the support. */
double hebi__dist_at(const hebi_dist *dist, double t);

/* The quantile with probability p below and q = 1 - p above; giving both keeps either tail exact.
 */
double hebi__dist_quantile(const hebi_dist *dist, const hebi__window *window, double p, double q);

/* The value that has the rank among `dist` that t has among the whole t distribution. */
double hebi__dist_rank(const hebi_dist *dist, const hebi__window *window, double t);

/* P(X > x) and P(X <= x). */
double hebi__dist_above(const hebi_dist *dist, const hebi__window *window, double x);
double hebi__dist_below(const hebi_dist *dist, const hebi__window *window, double x);

double hebi__dist_mean(const hebi_dist *dist, const hebi__window *window);
double hebi__dist_median(const hebi_dist *dist, const hebi__window *window);

#endif
