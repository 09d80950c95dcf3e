/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line through knots, from normal scores to spreads from the location. */
#ifndef HEBI_FORECAST_BEND_H
#define HEBI_FORECAST_BEND_H

#include <libhebi/dist.h>
#include <stddef.h>

extern const double hebi__bend_levels[HEBI_DIST_KNOTS];

/* 1 where the knots are finite and ascend. */
int hebi__bend_is_sound(const double *knots);

/* What is one spread of a normal distribution with the same middle four fifths. */
double hebi__bend_width(const double *knots);

/* The knots' line at a normal score, beyond the outer ones by the last slope; and back. */
double hebi__bend(const double *knots, double score);
double hebi__unbend(const double *knots, double spreads);

/* d score / d spreads */
double hebi__bend_slope(const double *knots, double spreads);

/* The i-th of HEBI_DIST_KNOTS + 1 pieces: spreads = intercept + slope * score between two scores.
 */
void hebi__bend_piece(const double *knots, size_t i, double *from, double *to, double *intercept,
                      double *slope);

#endif
