/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trend that levels off. */
#include "forecast/smoothing.h"

int hebi__fit_damped(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                     hebi_error *err) {
  (void)err;
  return hebi__fit_smoothing(fit, sample, HEBI__TREND_DAMPED, work);
}
