/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory for fitting one series after the other without allocating for each: one a thread. */
#ifndef HEBI_FORECAST_WORKSPACE_H
#define HEBI_FORECAST_WORKSPACE_H

#include "base/arena.h"
#include "forecast/method.h"

struct hebi__workspace {
  hebi__arena arena;
  size_t max_n, horizon;
  double *z;       /* [max_n] the series on the scale of the fit */
  double *joined;  /* [max_n] the same on one footing */
  double *filled;  /* [max_n] the same without missing years */
  double *x, *y;   /* [max_n] points for a regression */
  double *scratch; /* [4 * max_n] for the robust line */
  double *errors;  /* [horizon] squared spreads */
  hebi__fit fit;   /* its arrays have room for max_n years and max_n + horizon steps */
};

/* 0 where memory cannot be had; the workspace is to be freed all the same. */
int hebi__workspace_create(hebi__workspace *work, size_t max_n, size_t horizon);
void hebi__workspace_free(hebi__workspace *work);

/* Empties the fit for a series of n years and so many steps. */
void hebi__workspace_clear(hebi__workspace *work, size_t n, size_t steps);

#endif
