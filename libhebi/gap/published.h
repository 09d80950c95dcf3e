/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outcomes are published with so many decimals and compared as published; these helpers carry a
 * bound on published values over to values before rounding, and back. */
#ifndef HEBI_GAP_PUBLISHED_H
#define HEBI_GAP_PUBLISHED_H

#include <libhebi/gap.h>

/* 10^-decimals, of the finer of what is published and what the target prints; 0: no rounding. */
double hebi__rounding_unit(const hebi_target *target, const hebi_judge_input *input);

/* `x` as published: rounded half up to multiples of `unit` (0: as it is). */
double hebi__published(double x, double unit);

/* The lowest and the highest published value that is accepted; possibly infinite. */
void hebi__published_bounds(double *low, double *high, const hebi_acceptance *acceptance,
                            int strict);

/* The interval of values before rounding that are published inside of [low, high]. */
void hebi__before_rounding(double *from, double *to, const hebi_acceptance *acceptance, int strict);

/* 1 where the published value `x` is accepted. */
int hebi__accepted(const hebi_acceptance *acceptance, double x, int strict);

/* Distance of `x` to the nearest strict bound, >= 0 inside. */
double hebi__inside_by(const hebi_acceptance *acceptance, double x);

#endif
