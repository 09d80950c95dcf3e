/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_cases.h"

#include "forecast/student.h"

/* R: qt(0.975, c(1, 2, 3, 10, 30, 120)), qnorm(0.975), in 17 digits. */
Test(student, quantiles_of_the_tables) {
  const double df[] = {1, 2, 3, 10, 30, 120, INFINITY};
  const double wanted[] = {12.706204736174694, 4.3026527297494619, 3.1824463052837078,
                           2.2281388519862739, 2.0422724563012378, 1.9799304050824222,
                           1.9599639845400538};
  for (size_t i = 0; i < COUNT_OF(df); i++) {
    cr_expect(about_equal(hebi__t_quantile(0.975, df[i]), wanted[i], 1e-12), "df %g: %.17g", df[i],
              hebi__t_quantile(0.975, df[i]));
    cr_expect_eq(hebi__t_quantile(0.5, df[i]), 0);
    cr_expect_eq(hebi__t_quantile(0, df[i]), -INFINITY);
    cr_expect_eq(hebi__t_quantile(1, df[i]), INFINITY);
  }
}

Test(student, ends_of_the_line) {
  cr_expect_eq(hebi__t_below(-INFINITY, 3), 0);
  cr_expect_eq(hebi__t_below(INFINITY, 3), 1);
  cr_expect_eq(hebi__t_below(INFINITY, INFINITY), 1);
  cr_expect_eq(hebi__t_between(-INFINITY, INFINITY, 3), 1);
  cr_expect_eq(hebi__t_between(2, 2, 3), 0);
  cr_expect_eq(hebi__t_between(3, 2, 3), 0);
}

/* P(30 < T <= 31) with 1 df is (atan(1/30) - atan(1/31)) / pi. */
Test(student, a_slice_of_the_tail_keeps_its_digits) {
  double wanted = (atan(1.0 / 30) - atan(1.0 / 31)) / acos(-1);
  cr_expect(about_equal(hebi__t_between(30, 31, 1), wanted, 1e-11));
  cr_expect(about_equal(hebi__t_between(-31, -30, 1), wanted, 1e-11));
}

/* The density of 1 df is 1 / (pi (1 + t^2)). */
Test(student, density_of_cauchy_and_normal) {
  cr_expect(about_equal(hebi__t_density(2, 1), 1 / (5 * acos(-1)), 1e-14));
  cr_expect(about_equal(hebi__t_density(2, INFINITY), exp(-2) / sqrt(2 * acos(-1)), 1e-14));
}
