/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "forecast/optimised_theta.h"

#include <math.h>

static const double values[] = {5, 7, 6, 9, 8, 12, 11, 15, 13, 16};
enum { N = 10 };

static double squares_with(hebi__optimised_theta t) {
  double errors[N], squares = 0;
  hebi__optimised_theta_errors(errors, &t, values, N);
  for (size_t i = hebi__optimised_theta_first(N); i < N; i++)
    squares += errors[i] * errors[i];
  return squares;
}

Test(optimised_theta, no_step_aside_is_better) {
  hebi__optimised_theta best, aside;
  hebi__optimised_theta_fit(&best, values, N, 1.0 / 16384);
  double least = squares_with(best);
  cr_expect(fabs(least - best.squares) < 1e-9 * least);
  for (int side = -1; side <= 1; side += 2) {
    aside = best, aside.inverse += 0.01 * side;
    if (aside.inverse > 0 && aside.inverse < 1)
      cr_expect_gt(squares_with(aside), least);
    aside = best, aside.alpha += 0.01 * side;
    if (aside.alpha > 0.1 && aside.alpha < 0.99)
      cr_expect_gt(squares_with(aside), least);
  }
}

/* With theta 1 there is no line: simple exponential smoothing, by hand 4, 5, 5 after half steps. */
Test(optimised_theta, of_one_is_simple_smoothing) {
  const double z[] = {4, 6, 5};
  hebi__optimised_theta t = {.alpha = 0.5, .inverse = 1, .level0 = 4};
  double errors[3], ahead[2], response[3];
  hebi__optimised_theta_errors(errors, &t, z, 3);
  cr_expect(errors[0] == 0 && errors[1] == 2 && errors[2] == 0);
  hebi__optimised_theta_forecast(ahead, &t, 3, 2);
  cr_expect(ahead[0] == 5 && ahead[1] == 5);
  hebi__optimised_theta_response(response, &t, 3, 3);
  cr_expect(response[0] == 1 && response[1] == 0.5 && response[2] == 0.5);
}

/* What a forecast is higher by if the value before it is. */
Test(optimised_theta, the_response_is_the_difference_of_two_forecasts) {
  hebi__optimised_theta t;
  double one[N + 1], ahead[4], higher[3], response[4];
  hebi__optimised_theta_fit(&t, values, N, 1.0 / 16384);
  hebi__optimised_theta_errors(one, &t, values, N);
  hebi__optimised_theta_forecast(ahead, &t, N, 4);
  hebi__optimised_theta_response(response, &t, N, 4);
  double longer[N + 1];
  memcpy(longer, values, sizeof values);
  longer[N] = ahead[0] + 1;
  hebi__optimised_theta next = t;
  hebi__optimised_theta_errors(one, &next, longer, N + 1);
  hebi__optimised_theta_forecast(higher, &next, N + 1, 3);
  cr_expect_eq(response[0], 1);
  for (size_t i = 0; i < 3; i++)
    cr_expect(fabs(higher[i] - ahead[i + 1] - response[i + 1]) < 1e-9, "step %zu: %g, wanted %g", i,
              higher[i] - ahead[i + 1], response[i + 1]);
}

Test(optimised_theta, a_straight_line_goes_on) {
  double z[8], ahead[2];
  hebi__optimised_theta t;
  for (size_t i = 0; i < 8; i++)
    z[i] = 3 + 2 * (double)i;
  double errors[8];
  hebi__optimised_theta_fit(&t, z, 8, 1.0 / 16384);
  hebi__optimised_theta_errors(errors, &t, z, 8);
  hebi__optimised_theta_forecast(ahead, &t, 8, 2);
  cr_expect(fabs(ahead[0] - 19) < 0.01 && fabs(ahead[1] - 21) < 0.02, "%g, %g", ahead[0], ahead[1]);
}
