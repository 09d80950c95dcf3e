/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three scales on which forecasts are made, and the bounds of the supports. */
#ifndef HEBI_FORECAST_SCALE_H
#define HEBI_FORECAST_SCALE_H

#include <libhebi/dist.h>
#include <libhebi/indicator.h>

/* x on `scale`; -inf below its natural support, +inf above it. */
double hebi__scale_apply(hebi_scale scale, double x);
/* Back to the original scale. */
double hebi__scale_invert(hebi_scale scale, double z);
/* d scale(x) / dx */
double hebi__scale_slope(hebi_scale scale, double x);

/* Where a scale lives: (-inf, inf), (0, inf) or (0, 100). */
void hebi__scale_bounds(double *lower, double *upper, hebi_scale scale);
/* Where an indicator lives. */
void hebi__support_bounds(double *lower, double *upper, hebi_support support);

#endif
