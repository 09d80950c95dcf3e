/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Student's t distribution with any df > 0; infinite df is the normal distribution. */
#ifndef HEBI_FORECAST_STUDENT_H
#define HEBI_FORECAST_STUDENT_H

/* P(T <= t). The distribution is symmetric: P(T > t) is hebi__t_below(-t, df). */
double hebi__t_below(double t, double df);

double hebi__t_density(double t, double df);

/* The t with P(T <= t) = p; -inf for p <= 0. */
double hebi__t_quantile(double p, double df);

/* P(a < T <= b), without the cancellation of a difference of two numbers close to 1. */
double hebi__t_between(double a, double b, double df);

#endif
