/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include "forecast/workspace.h"

#include <math.h>
#include <stdint.h>

enum { YEARS = 7, HORIZON = 4 };

static void fill(double *values, size_t n, double value) {
  for (size_t i = 0; i < n; i++)
    values[i] = value;
}

static size_t count(const double *values, size_t n, double value) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++)
    found += values[i] == value;
  return found;
}

/* Writes every place that the header promises; none may lie in another array. */
Test(workspace, arrays_have_their_room_and_do_not_overlap) {
  hebi__workspace work;
  cr_assert(hebi__workspace_create(&work, YEARS, HORIZON));
  const size_t steps = YEARS + HORIZON;
  const struct {
    double *array;
    size_t n;
  } arrays[] = {{work.z, YEARS},
                {work.joined, YEARS},
                {work.x, YEARS},
                {work.y, YEARS},
                {work.scratch, 4 * YEARS},
                {work.errors, HORIZON},
                {work.fit.residuals, YEARS},
                {work.fit.location, steps},
                {work.fit.psi, steps},
                {work.fit.jacobian[0], steps},
                {work.fit.jacobian[1], steps},
                {work.fit.jacobian[2], steps}};
  for (size_t i = 0; i < COUNT_OF(arrays); i++)
    fill(arrays[i].array, arrays[i].n, (double)i + 1);
  for (size_t i = 0; i < COUNT_OF(arrays); i++)
    cr_expect_eq(count(arrays[i].array, arrays[i].n, (double)i + 1), arrays[i].n, "array %zu", i);
  cr_expect(work.max_n == YEARS && work.horizon == HORIZON);
  hebi__workspace_free(&work);
}

/* What one series left must not reach the next. */
Test(workspace, clearing_forgets_the_last_fit) {
  hebi__workspace work;
  cr_assert(hebi__workspace_create(&work, YEARS, HORIZON));
  hebi__fit *fit = &work.fit;
  const size_t steps = YEARS + HORIZON;
  fill(fit->residuals, YEARS, 9);
  fill(fit->location, steps, 9);
  fill(fit->psi, steps, 9);
  for (size_t j = 0; j < HEBI__MAX_PARAMS; j++) {
    fill(fit->jacobian[j], steps, 9);
    fill(fit->covariance[j], HEBI__MAX_PARAMS, 9);
    hebi__fit_show(fit, "left over", 9, 9);
  }
  fit->sigma = fit->df = 9;
  fit->n_uncertain = HEBI__MAX_PARAMS;
  hebi__workspace_clear(&work, YEARS, steps);
  for (size_t i = 0; i < YEARS; i++)
    cr_expect(isnan(fit->residuals[i]));
  cr_expect_eq(count(fit->location, steps, 0), steps);
  cr_expect_eq(count(fit->psi, steps, 0), steps);
  for (size_t j = 0; j < HEBI__MAX_PARAMS; j++) {
    cr_expect_eq(count(fit->jacobian[j], steps, 0), steps);
    cr_expect_eq(count(fit->covariance[j], HEBI__MAX_PARAMS, 0), HEBI__MAX_PARAMS);
    cr_expect_null(fit->params[j].name);
  }
  cr_expect(fit->n_params == 0 && fit->n_uncertain == 0 && isnan(fit->sigma) && isnan(fit->df));
  hebi__workspace_free(&work);
}

/* More bytes than a size_t counts. */
Test(workspace, what_cannot_be_had_is_said_and_freed) {
  hebi__workspace work;
  cr_expect_not(hebi__workspace_create(&work, SIZE_MAX / 4, 1));
  hebi__workspace_free(&work);
}
