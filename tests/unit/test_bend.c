/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "forecast/bend.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define EXPECT_ABOUT(got, wanted)                                                                  \
  cr_expect(fabs((got) - (wanted)) < 1e-12, "%s is %.17g, wanted %.17g", #got, (double)(got),      \
            (double)(wanted))

/* Normal scores by GSL: knots that bend nothing. */
static void straight(double *knots) {
  for (size_t i = 0; i < HEBI_DIST_KNOTS; i++)
    knots[i] = gsl_cdf_ugaussian_Pinv(hebi__bend_levels[i]);
}

/* Twice as wide below the middle. */
static void skewed(double *knots) {
  straight(knots);
  for (size_t i = 0; i < HEBI_DIST_KNOTS / 2; i++)
    knots[i] *= 2;
}

Test(bend, of_normal_scores_is_no_bend) {
  double knots[HEBI_DIST_KNOTS];
  straight(knots);
  cr_expect(hebi__bend_is_sound(knots));
  EXPECT_ABOUT(hebi__bend_width(knots), 1);
  for (double z = -8; z <= 8; z += 0.37) {
    EXPECT_ABOUT(hebi__bend(knots, z), z);
    EXPECT_ABOUT(hebi__unbend(knots, z), z);
    EXPECT_ABOUT(hebi__bend_slope(knots, z), 1);
  }
}

Test(bend, goes_there_and_back) {
  double knots[HEBI_DIST_KNOTS];
  skewed(knots);
  EXPECT_ABOUT(hebi__bend(knots, -1), -2);
  EXPECT_ABOUT(hebi__bend(knots, -5), -10);
  EXPECT_ABOUT(hebi__bend(knots, 5), 5);
  EXPECT_ABOUT(hebi__bend_slope(knots, -2), 0.5);
  for (double z = -8; z <= 8; z += 0.37)
    EXPECT_ABOUT(hebi__unbend(knots, hebi__bend(knots, z)), z);
}

Test(bend, pieces_cover_all_scores) {
  double knots[HEBI_DIST_KNOTS], last = -INFINITY;
  skewed(knots);
  for (size_t i = 0; i <= HEBI_DIST_KNOTS; i++) {
    double from, to, intercept, slope;
    hebi__bend_piece(knots, i, &from, &to, &intercept, &slope);
    cr_expect_eq(from, last);
    double z = isinf(from) ? to - 1 : isinf(to) ? from + 1 : 0.5 * (from + to);
    EXPECT_ABOUT(intercept + slope * z, hebi__bend(knots, z));
    last = to;
  }
  cr_expect(isinf(last));
}

Test(bend, needs_knots_that_ascend) {
  double knots[HEBI_DIST_KNOTS];
  straight(knots);
  knots[3] = knots[4];
  cr_expect(!hebi__bend_is_sound(knots));
  straight(knots);
  knots[0] = -INFINITY;
  cr_expect(!hebi__bend_is_sound(knots));
  knots[0] = NAN;
  cr_expect(!hebi__bend_is_sound(knots));
}

static hebi_dist made_of(hebi_scale scale, const double *quantiles) {
  hebi_dist dist;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_dist_make_quantiles(&dist, scale, quantiles, &err), HEBI_CODE_OK, "%s",
               err.message);
  CHECK_CLEARED(&err);
  return dist;
}

/* With the quantiles of a normal distribution it is one, and of a lognormal one likewise. */
Test(bend, distributions_with_the_quantiles_of_another) {
  double quantiles[HEBI_DIST_KNOTS], logs[HEBI_DIST_KNOTS];
  straight(quantiles);
  for (size_t i = 0; i < HEBI_DIST_KNOTS; i++) {
    quantiles[i] = 3 + 2 * quantiles[i];
    logs[i] = exp(0.1 * quantiles[i]);
  }
  hebi_dist normal = hebi_dist_make(HEBI_SCALE_IDENTITY, 3, 2, INFINITY);
  hebi_dist bent = made_of(HEBI_SCALE_IDENTITY, quantiles);
  hebi_dist lognormal = made_of(HEBI_SCALE_LOG, logs);
  for (double x = -9; x <= 14; x += 0.61) {
    EXPECT_ABOUT(hebi_dist_cdf(&bent, x), hebi_dist_cdf(&normal, x));
    EXPECT_ABOUT(hebi_dist_sf(&bent, x), hebi_dist_sf(&normal, x));
    EXPECT_ABOUT(hebi_dist_pdf(&bent, x), hebi_dist_pdf(&normal, x));
    EXPECT_ABOUT(hebi_dist_cdf(&lognormal, exp(0.1 * x)), hebi_dist_cdf(&normal, x));
  }
  EXPECT_ABOUT(hebi_dist_mean(&bent), 3);
  EXPECT_ABOUT(hebi_dist_median(&bent), 3);
  EXPECT_ABOUT(hebi_dist_mean(&lognormal), exp(0.3 + 0.02));
}

/* By hand: the mean of 2z below 0 and z above is (1 - 2) / sqrt(2 pi). */
Test(bend, a_skewed_distribution) {
  double quantiles[HEBI_DIST_KNOTS];
  skewed(quantiles);
  hebi_dist dist = made_of(HEBI_SCALE_IDENTITY, quantiles);
  EXPECT_ABOUT(hebi_dist_cdf(&dist, -2), gsl_cdf_ugaussian_P(-1));
  EXPECT_ABOUT(hebi_dist_quantile(&dist, gsl_cdf_ugaussian_P(-3)), -6);
  EXPECT_ABOUT(hebi_dist_mean(&dist), -1 / sqrt(2 * acos(-1)));
  for (size_t i = 0; i < HEBI_DIST_KNOTS; i++)
    EXPECT_ABOUT(hebi_dist_quantile(&dist, hebi_dist_levels()[i]), quantiles[i]);
}

/* Cut off at 0 and scaled up: (cdf(x) - cdf(0)) / (1 - cdf(0)). */
Test(bend, the_support_is_respected) {
  double quantiles[HEBI_DIST_KNOTS];
  skewed(quantiles);
  hebi_dist whole = made_of(HEBI_SCALE_IDENTITY, quantiles), cut = whole;
  cut.lower = 0;
  EXPECT_ABOUT(hebi_dist_cdf(&cut, 1), 2 * (hebi_dist_cdf(&whole, 1) - 0.5));
  cr_expect_eq(hebi_dist_cdf(&cut, -1), 0);
  cr_expect_geq(hebi_dist_quantile(&cut, 1e-9), 0);
  EXPECT_ABOUT(hebi_dist_mean(&cut), 2 / sqrt(2 * acos(-1)));
}

Test(bend, quantiles_that_make_no_distribution_are_refused) {
  double quantiles[HEBI_DIST_KNOTS];
  hebi_dist dist;
  hebi_error err = dirty_error();
  straight(quantiles);
  CHECK_FAILURE(hebi_dist_make_quantiles(NULL, HEBI_SCALE_IDENTITY, quantiles, &err), &err,
                HEBI_CODE_NULL, "out", "NULL", "out");
  CHECK_FAILURE(hebi_dist_make_quantiles(&dist, HEBI_SCALE_IDENTITY, NULL, &err), &err,
                HEBI_CODE_NULL, "quantiles", "NULL", "quantiles");
  CHECK_FAILURE(hebi_dist_make_quantiles(&dist, HEBI_SCALE_LOG, quantiles, &err), &err,
                HEBI_CODE_ARGUMENT, "quantiles", "ascend", "negative");
  cr_expect(isnan(hebi_dist_cdf(&dist, 1)), "a point at most");
  quantiles[1] = quantiles[2];
  CHECK_FAILURE(hebi_dist_make_quantiles(&dist, HEBI_SCALE_IDENTITY, quantiles, &err), &err,
                HEBI_CODE_ARGUMENT, "quantiles", "ascend", "equal");
}
