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

static hebi__window window_of(hebi_dist dist) {
  return hebi__window_of(&dist);
}

Test(window, shapes) {
  const hebi_dist whole = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, 5);
  hebi_dist other = whole;
  cr_expect_eq(window_of(whole).shape, HEBI__SHAPE_SPREAD);
  cr_expect_eq(window_of(whole).mass, 1);
  other.spread = NAN;
  cr_expect_eq(window_of(other).shape, HEBI__SHAPE_POINT);
  other.spread = INFINITY;
  cr_expect_eq(window_of(other).shape, HEBI__SHAPE_INVALID);
  other = whole;
  other.lower = other.upper = 1;
  cr_expect_eq(window_of(other).shape, HEBI__SHAPE_INVALID);
  other = hebi_dist_make(HEBI_SCALE_IDENTITY, -200, 1, INFINITY);
  other.lower = 0;
  cr_expect_eq(window_of(other).shape, HEBI__SHAPE_LOWER);
  other = hebi_dist_make(HEBI_SCALE_IDENTITY, 200, 1, INFINITY);
  other.upper = 0;
  cr_expect_eq(window_of(other).shape, HEBI__SHAPE_UPPER);
}

/* A normal cut at 0 and at 1 keeps Phi(1) - Phi(0); R: pnorm(1) - 0.5. */
Test(window, what_is_cut_off_and_what_is_kept) {
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, INFINITY);
  dist.lower = 0;
  dist.upper = 1;
  hebi__window window = hebi__window_of(&dist);
  cr_expect(window.low == 0 && window.high == 1);
  cr_expect(about_equal(window.below, 0.5, 1e-15));
  cr_expect(about_equal(window.mass, 0.34134474606854293, 1e-14));
  cr_expect(about_equal(window.above, 0.15865525393145707, 1e-14));
}

/* The logs and logits of a support's own ends are infinite: nothing is cut. */
Test(window, a_scale_s_own_support_is_whole) {
  for (int scale = HEBI_SCALE_IDENTITY; scale <= HEBI_SCALE_LOGIT; scale++) {
    hebi__window window = window_of(hebi_dist_make((hebi_scale)scale, 1, 2, 4));
    cr_expect(window.mass == 1 && isinf(window.low) && isinf(window.high), "scale %d", scale);
  }
}

Test(window, values_at_a_distance_stay_inside) {
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 10, 2, 5);
  dist.lower = 7;
  dist.upper = 15;
  cr_expect_eq(hebi__dist_at(&dist, 1), 12);
  cr_expect_eq(hebi__dist_at(&dist, -3), 7);
  cr_expect_eq(hebi__dist_at(&dist, 3), 15);
}

/* A rank is kept: half of what is left lies below the value with t = 0, a tenth below that of the
 * tenth. Uncut, the rank is the place itself. */
Test(window, ranks_move_with_the_cut) {
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 10, 2, 5);
  hebi__window whole = hebi__window_of(&dist);
  cr_expect_eq(hebi__dist_rank(&dist, &whole, 1.5), 13);
  dist.lower = 9;
  hebi__window cut = hebi__window_of(&dist);
  cr_expect(about_equal(hebi__dist_rank(&dist, &cut, 0), hebi_dist_median(&dist), 1e-13));
  hebi_dist five = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, 5);
  double tenth = hebi_dist_quantile(&five, 0.1);
  cr_expect(
      about_equal(hebi__dist_rank(&dist, &cut, tenth), hebi_dist_quantile(&dist, 0.1), 1e-12));
}

Test(window, levels_leave_two_tails) {
  cr_expect(about_equal(hebi__level_tail(80), 0.1, 1e-15));
  cr_expect(about_equal(hebi__level_tail(95), 0.025, 1e-14));
}
