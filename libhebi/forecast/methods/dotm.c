/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dynamic optimised Theta model. Missing years are filled by straight lines, as the line
 * through all values is kept up to date one value at a time. */
#include "forecast/optimised_theta.h"
#include "forecast/smoothing.h"
#include "forecast/workspace.h"

#include <math.h>

static void forget_missing(hebi__fit *fit, const hebi__sample *sample) {
  for (size_t t = 0; t < sample->n; t++)
    if (isnan(sample->z[t]))
      fit->residuals[t] = NAN;
}

/* The squares of the errors that were made least, of which the first values have none. */
static double squared_errors(const hebi__fit *fit, size_t n, size_t *n_errors) {
  double squares = 0;
  *n_errors = 0;
  for (size_t t = hebi__optimised_theta_first(n); t < n; t++)
    if (!isnan(fit->residuals[t])) {
      squares += fit->residuals[t] * fit->residuals[t];
      ++*n_errors;
    }
  return squares;
}

int hebi__fit_dotm(hebi__fit *fit, const hebi__sample *sample, hebi__workspace *work,
                   hebi_error *err) {
  enum { ESTIMATED = 3 };
  (void)err;
  hebi__sample joined = hebi__on_one_footing(fit, sample, work);
  const double *z = hebi__filled(&joined, work);
  hebi__optimised_theta theta;
  hebi__optimised_theta_fit(&theta, z, sample->n, hebi__fine);
  hebi__optimised_theta_errors(fit->residuals, &theta, z, sample->n);
  forget_missing(fit, sample);
  size_t n_errors;
  double squares = squared_errors(fit, sample->n, &n_errors);
  fit->df = (double)n_errors - ESTIMATED;
  fit->sigma = sqrt(squares / fit->df);
  hebi__optimised_theta_forecast(fit->location, &theta, sample->n, sample->steps);
  hebi__optimised_theta_response(fit->psi, &theta, sample->n, sample->steps);
  for (size_t t = 0; t < hebi__optimised_theta_first(sample->n); t++)
    fit->residuals[t] = NAN;
  hebi__fit_show(fit, "alpha", theta.alpha, NAN);
  hebi__fit_show(fit, "theta", 1 / theta.inverse, NAN);
  return HEBI_CODE_OK;
}
