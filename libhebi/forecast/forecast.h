/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a forecast holds. */
#ifndef HEBI_FORECAST_FORECAST_H
#define HEBI_FORECAST_FORECAST_H

#include "base/arena.h"

#include <libhebi/forecast.h>

struct hebi_forecast {
  hebi__arena arena; /* holds everything below, and this struct itself */
  hebi_forecast_info info;
  hebi_dist *dists;  /* [horizon] */
  double *factor;    /* [horizon][horizon] lower Cholesky factor of the forecast errors'
                        correlations; NULL for a point */
  double *residuals; /* [n] */
  size_t n;
};

#endif
