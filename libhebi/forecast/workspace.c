/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/workspace.h"

#include <math.h>
#include <string.h>

int hebi__workspace_create(hebi__workspace *work, size_t max_n, size_t horizon) {
  *work = (hebi__workspace){.max_n = max_n, .horizon = horizon};
  size_t steps = max_n + horizon;
  double **arrays[] = {&work->z,      &work->joined,  &work->filled,
                       &work->x,      &work->y,       &work->fit.residuals,
                       &work->errors, &work->fit.psi, &work->fit.location};
  for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
    if ((*arrays[i] = hebi__arena_take(&work->arena, steps, sizeof(double))) == NULL)
      return 0;
  if ((work->scratch = hebi__arena_take(&work->arena, max_n, 4 * sizeof(double))) == NULL)
    return 0;
  for (size_t j = 0; j < HEBI__MAX_PARAMS; j++)
    if ((work->fit.jacobian[j] = hebi__arena_take(&work->arena, steps, sizeof(double))) == NULL)
      return 0;
  return 1;
}

void hebi__workspace_free(hebi__workspace *work) {
  hebi__arena_free(&work->arena);
}

void hebi__workspace_clear(hebi__workspace *work, size_t n, size_t steps) {
  hebi__fit *fit = &work->fit;
  for (size_t i = 0; i < n; i++)
    fit->residuals[i] = NAN;
  memset(fit->location, 0, steps * sizeof(double));
  memset(fit->psi, 0, steps * sizeof(double));
  for (size_t j = 0; j < HEBI__MAX_PARAMS; j++)
    memset(fit->jacobian[j], 0, steps * sizeof(double));
  memset(fit->covariance, 0, sizeof fit->covariance);
  memset(fit->params, 0, sizeof fit->params);
  fit->n_uncertain = fit->n_params = fit->spliced = 0;
  fit->sigma = fit->df = NAN;
}
