/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_cases.h"

#include "forecast/scale.h"

Test(scale, there_and_back) {
  const double x[] = {1e-9, 0.3, 1, 42, 99.9999};
  for (int scale = HEBI_SCALE_IDENTITY; scale <= HEBI_SCALE_LOGIT; scale++)
    for (size_t i = 0; i < COUNT_OF(x); i++) {
      double z = hebi__scale_apply((hebi_scale)scale, x[i]);
      cr_expect(about_equal(hebi__scale_invert((hebi_scale)scale, z), x[i], 1e-14));
    }
  cr_expect_eq(hebi__scale_apply(HEBI_SCALE_LOGIT, 50), 0);
  cr_expect(about_equal(hebi__scale_apply(HEBI_SCALE_LOGIT, 80), log(4), 1e-15));
}

Test(scale, outside_is_infinitely_far) {
  cr_expect_eq(hebi__scale_apply(HEBI_SCALE_LOG, 0), -INFINITY);
  cr_expect_eq(hebi__scale_apply(HEBI_SCALE_LOG, -1), -INFINITY);
  cr_expect_eq(hebi__scale_apply(HEBI_SCALE_LOG, INFINITY), INFINITY);
  cr_expect_eq(hebi__scale_apply(HEBI_SCALE_LOGIT, 0), -INFINITY);
  cr_expect_eq(hebi__scale_apply(HEBI_SCALE_LOGIT, 100), INFINITY);
  cr_expect_eq(hebi__scale_apply(HEBI_SCALE_LOGIT, 120), INFINITY);
  for (int scale = HEBI_SCALE_IDENTITY; scale <= HEBI_SCALE_LOGIT; scale++)
    cr_expect(isnan(hebi__scale_apply((hebi_scale)scale, NAN)));
}

/* Central differences of the scale itself. */
Test(scale, slope_is_the_derivative) {
  for (int scale = HEBI_SCALE_IDENTITY; scale <= HEBI_SCALE_LOGIT; scale++)
    for (double x = 5; x < 100; x += 10) {
      double rise = hebi__scale_apply((hebi_scale)scale, x + 1e-4) -
                    hebi__scale_apply((hebi_scale)scale, x - 1e-4);
      cr_expect(about_equal(hebi__scale_slope((hebi_scale)scale, x), rise / 2e-4, 1e-8));
    }
}

Test(scale, supports_have_bounds) {
  const double wanted[][2] = {{-INFINITY, INFINITY}, {0, INFINITY}, {0, 100}, {0, INFINITY}};
  for (int support = HEBI_SUPPORT_REAL; support <= HEBI_SUPPORT_COUNT; support++) {
    double lower, upper;
    hebi__support_bounds(&lower, &upper, (hebi_support)support);
    cr_expect(lower == wanted[support][0] && upper == wanted[support][1], "support %d", support);
  }
}

Test(scale, scales_have_names) {
  cr_expect_str_eq(hebi_scale_name(HEBI_SCALE_IDENTITY), "identity");
  cr_expect_str_eq(hebi_scale_name(HEBI_SCALE_LOG), "log");
  cr_expect_str_eq(hebi_scale_name(HEBI_SCALE_LOGIT), "logit");
  cr_expect_str_eq(hebi_scale_name(3), "unknown");
  cr_expect_str_eq(hebi_scale_name(-1), "unknown");
}
