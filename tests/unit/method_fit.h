/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A method alone, without the runner: the values that it is given, and the fit that it leaves. */
#ifndef METHOD_FIT_H
#define METHOD_FIT_H

#include "failure.h"
#include "forecast/workspace.h"

#include <math.h>

enum { STEPS = 3 };

/* Fits z and forecasts STEPS years. What it returns is the workspace's. */
static inline const hebi__fit *fit_of(hebi__workspace *work, hebi__fit_function *method,
                                      const double *z, size_t n, int levels) {
  hebi__sample sample = {.z = z, .n = n, .steps = STEPS, .rounding = 1e-12, .levels = levels};
  hebi_error err = dirty_error();
  for (size_t i = 0; i < n; i++)
    sample.n_observed += !isnan(z[i]);
  cr_assert(hebi__workspace_create(work, n, STEPS));
  hebi__workspace_clear(work, n, STEPS);
  cr_assert_eq(method(&work->fit, &sample, work, &err), HEBI_CODE_OK, "%s", err.message);
  return &work->fit;
}

#define EXPECT_ABOUT(got, wanted)                                                                  \
  cr_expect(fabs((got) - (wanted)) < 1e-12, "%s is %.17g, wanted %.17g", #got, (double)(got),      \
            (double)(wanted))

static inline void expect_list(const double *got, const double *wanted, size_t n,
                               const char *label) {
  for (size_t i = 0; i < n; i++)
    cr_expect(isnan(wanted[i]) ? isnan(got[i]) : fabs(got[i] - wanted[i]) < 1e-12,
              "%s[%zu] is %.17g, wanted %.17g", label, i, got[i], wanted[i]);
}

#endif
