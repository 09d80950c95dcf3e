/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file dist.h
 * A predictive distribution of one number. Plain data; all functions are pure, and NaN of NULL.
 */
#ifndef LIBHEBI_DIST_H
#define LIBHEBI_DIST_H

#include <libhebi/error.h>

HEBI_BEGIN_DECLS

/** The scale on which a forecast was made; results are always on the original one. */
typedef enum hebi_scale {
  HEBI_SCALE_IDENTITY = 0,
  HEBI_SCALE_LOG = 1,  /**< ln x, x > 0 */
  HEBI_SCALE_LOGIT = 2 /**< ln(x / (100 - x)), 0 < x < 100 */
} hebi_scale;

/** How many quantiles bend a distribution, see hebi_dist_make_quantiles(). */
enum { HEBI_DIST_KNOTS = 15 };

/**
 * Student's t with `df` degrees of freedom, location and spread on `scale`, restricted to
 * [lower, upper] on the original scale (renormalised, so no mass piles up at a bound).
 * A distribution without a spread (`spread` NaN) is a point: median and mean are its location on
 * the original scale, everything else is NaN.
 * With knots, t (which is then normal) is bent: where it has the probability of a knot, the number
 * of spreads from the location is the knot's, with straight lines between them and beyond.
 */
typedef struct hebi_dist {
  hebi_scale scale;
  double location;
  double spread;                 /**< > 0, or NaN for a point */
  double df;                     /**< > 0; infinite for a normal distribution */
  double lower, upper;           /**< bounds of the support, possibly infinite */
  int32_t n_knots;               /**< 0, or #HEBI_DIST_KNOTS */
  double knots[HEBI_DIST_KNOTS]; /**< ascending, at the probabilities of hebi_dist_levels() */
} hebi_dist;

/** A distribution on the whole support of `scale`. */
HEBI_API hebi_dist hebi_dist_make(hebi_scale scale, double location, double spread, double df);

/** The probabilities of the knots: .005, .025, .05, .1, .2 ... .8, .9, .95, .975, .995. */
HEBI_API const double *hebi_dist_levels(void);
/**
 * The distribution with these quantiles [#HEBI_DIST_KNOTS] at hebi_dist_levels(), on the original
 * scale and on its whole support. Interpolates in normal scores on `scale`. Fails with
 * #HEBI_CODE_ARGUMENT where they do not ascend or do not lie inside of the support.
 */
HEBI_API int hebi_dist_make_quantiles(hebi_dist *out, hebi_scale scale, const double *quantiles,
                                      hebi_error *err);

/** P(X <= x), in [0, 1]. */
HEBI_API double hebi_dist_cdf(const hebi_dist *dist, double x);
/** P(X > x), accurate also where it is tiny. */
HEBI_API double hebi_dist_sf(const hebi_dist *dist, double x);
/** Density at x. */
HEBI_API double hebi_dist_pdf(const hebi_dist *dist, double x);
/** The x with P(X <= x) = p, for 0 < p < 1; NaN for any other p. */
HEBI_API double hebi_dist_quantile(const hebi_dist *dist, double p);
HEBI_API double hebi_dist_median(const hebi_dist *dist);
/**
 * The expectation. NaN where it does not exist (df <= 1); infinite on the log scale for every
 * finite df, as exp of Student's t has no finite mean: use the median there.
 */
HEBI_API double hebi_dist_mean(const hebi_dist *dist);
/** Central interval that holds `level` percent (0 < level < 100). Fails with #HEBI_CODE_ARGUMENT.
 */
HEBI_API int hebi_dist_interval(double *lo, double *hi, const hebi_dist *dist, double level,
                                hebi_error *err);

HEBI_API const char *hebi_scale_name(int32_t scale);

HEBI_END_DECLS

#endif
