/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Simple exponential smoothing: a level that follows the values. */
#include "forecast/smoothing.h"

int hebi__fit_ses(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                  hebi_error *err) {
  (void)err;
  return hebi__fit_smoothing(fit, sample, HEBI__TREND_NONE, work);
}
