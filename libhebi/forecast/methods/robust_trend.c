/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line that single outlying years hardly move. */
#include "forecast/line.h"

int hebi__fit_robust_trend(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                           hebi_error *err) {
  /* Weights by the size of residuals that are mere rounding would be noise. */
  int code = hebi__fit_line(fit, sample, hebi__line_least_squares, work, err);
  if (code != HEBI_CODE_OK || fit->sigma <= sample->rounding)
    return code;
  return hebi__fit_line(fit, sample, hebi__line_bisquare, work, err);
}
