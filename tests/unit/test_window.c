/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_cases.h"

#include "forecast/window.h"

/* A normal distribution 200 spreads below its support: no double holds what is left of it. */
Test(window, what_is_too_far_out_sits_on_the_bound) {
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, -200, 1, INFINITY);
  dist.lower = 0;
  cr_expect_eq(hebi_dist_quantile(&dist, 0.9), 0);
  cr_expect_eq(hebi_dist_median(&dist), 0);
  cr_expect_eq(hebi_dist_mean(&dist), 0);
  cr_expect_eq(hebi_dist_cdf(&dist, 0.1), 1);
  cr_expect_eq(hebi_dist_sf(&dist, 0.1), 0);
  dist.lower = -INFINITY;
  dist.upper = -500;
  cr_expect_eq(hebi_dist_median(&dist), -500);
  cr_expect_eq(hebi_dist_sf(&dist, -501), 1);
}
