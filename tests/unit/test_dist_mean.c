/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dist_cases.h"

Test(dist_mean, means_that_do_not_exist) {
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 5, 1, 1);
  cr_expect(isnan(hebi_dist_mean(&dist)));
  dist.lower = 0;
  cr_expect(isnan(hebi_dist_mean(&dist)));
  dist.df = 1.01;
  cr_expect(isfinite(hebi_dist_mean(&dist)));
  dist = hebi_dist_make(HEBI_SCALE_LOG, 0, 0.01, 1000);
  cr_expect_eq(hebi_dist_mean(&dist), INFINITY);
  dist.df = INFINITY; /* exp(0.01^2 / 2) */
  cr_expect(about_equal(hebi_dist_mean(&dist), exp(0.00005), 1e-14));
}
