/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line that single outlying years hardly move. */
#include "forecast/line.h"

int hebi__fit_robust_trend(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                           hebi_error *err) {
  return hebi__fit_line(fit, sample, hebi__line_bisquare, work, err);
}
