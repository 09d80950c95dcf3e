/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/smoothing.h"
#include "method_fit.h"

static const double values[] = {5, 7, 6, 9, 8, 12, 11, 15, 13, 16};
enum { N = 10 };

/* By hand: 3 is 2 above the level 1, half of which makes it 2; a missing year leaves it there; 2 is
 * no error and 4 one of 2. */
Test(smoothing, errors_of_a_level) {
  const double z[] = {3, NAN, 2, 4}, wanted[] = {2, NAN, 0, 2};
  hebi__smoothing s = {.alpha = 0.5, .phi = 1, .level0 = 1};
  double errors[4];
  hebi__smoothing_errors(errors, &s, z, 4);
  expect_list(errors, wanted, 4, "errors");
  EXPECT_ABOUT(s.level, 3);
}

/* By hand, with growth damped by a half: forecasts 1 + 0.5 * 2 = 2, then level 2 + 0.5 * 2 = 3,
 * growth 1 + 0.25 * 2 = 1.5, forecast 3.75. */
Test(smoothing, errors_of_a_damped_trend) {
  const double z[] = {4, 3.75}, wanted[] = {2, 0};
  hebi__smoothing s = {.trend = HEBI__TREND_DAMPED,
                       .alpha = 0.5,
                       .beta = 0.25,
                       .phi = 0.5,
                       .level0 = 1,
                       .growth0 = 2};
  double errors[2];
  hebi__smoothing_errors(errors, &s, z, 2);
  expect_list(errors, wanted, 2, "errors");
  EXPECT_ABOUT(s.growth, 0.75);
  EXPECT_ABOUT(hebi__smoothing_reach(&s, 2), 0.75);
  s.phi = 1;
  EXPECT_ABOUT(hebi__smoothing_reach(&s, 3), 3);
}

Test(smoothing, a_straight_line_leaves_no_error) {
  const double z[] = {2, 4, NAN, 8, 10, 12}, location[] = {14, 16, 18};
  hebi__workspace work;
  const hebi__fit *fit = fit_of(&work, hebi__fit_holt, z, 6, 1);
  for (size_t i = 0; i < STEPS; i++)
    cr_expect(fabs(fit->location[i] - location[i]) < 1e-6, "%g", fit->location[i]);
  cr_expect(fit->sigma < 1e-6 && fit->df == 1);
  hebi__workspace_free(&work);
}

static double squares_with(hebi__smoothing s) {
  double errors[N], squares = 0;
  hebi__smoothing_errors(errors, &s, values, N);
  for (size_t i = 0; i < N; i++)
    squares += errors[i] * errors[i];
  return squares;
}

/* The first states and the parameters are the best: whatever is moved, the squares grow. */
Test(smoothing, no_step_aside_is_better) {
  for (int trend = HEBI__TREND_NONE; trend <= HEBI__TREND_DAMPED; trend++) {
    hebi__smoothing best, aside;
    hebi__smoothing_fit(&best, (hebi__trend)trend, values, N, hebi__fine);
    double least = squares_with(best);
    cr_expect(fabs(least - best.squares) < 1e-9 * least, "trend %d", trend);
    for (int side = -1; side <= 1; side += 2) {
      aside = best, aside.level0 += 0.01 * side;
      cr_expect_gt(squares_with(aside), least, "level, trend %d", trend);
      if (trend != HEBI__TREND_NONE) {
        aside = best, aside.growth0 += 0.01 * side;
        cr_expect_gt(squares_with(aside), least, "growth, trend %d", trend);
      }
      aside = best, aside.alpha += 0.01 * side;
      if (aside.alpha > 0 && aside.alpha < 1 && aside.alpha > aside.beta)
        cr_expect_gt(squares_with(aside), least, "alpha, trend %d", trend);
    }
  }
}

Test(smoothing, a_coarse_search_comes_close) {
  hebi__smoothing fine, coarse;
  hebi__smoothing_fit(&fine, HEBI__TREND_DAMPED, values, N, hebi__fine);
  hebi__smoothing_fit(&coarse, HEBI__TREND_DAMPED, values, N, hebi__coarse);
  cr_expect(coarse.squares >= fine.squares && coarse.squares < 1.2 * fine.squares, "%g and %g",
            coarse.squares, fine.squares);
}
