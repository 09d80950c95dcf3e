/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line through the values by least squares. */
#include "forecast/line.h"

int hebi__fit_ols(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                  hebi_error *err) {
  return hebi__fit_line(fit, sample, hebi__line_least_squares, work, err);
}
