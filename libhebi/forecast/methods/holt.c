/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holt's linear trend: a level and a growth that follow the values. */
#include "forecast/smoothing.h"

int hebi__fit_holt(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                   hebi_error *err) {
  (void)err;
  return hebi__fit_smoothing(fit, sample, HEBI__TREND_LINEAR, work);
}
