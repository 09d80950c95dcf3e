/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A generator for GSL's distributions that lives on the stack and takes all 64 bits of a seed
 * (GSL's own take an unsigned long, which is 32 bits on some systems). */
#ifndef HEBI_FORECAST_RANDOM_H
#define HEBI_FORECAST_RANDOM_H

#include <gsl/gsl_rng.h>
#include <stdint.h>

typedef struct hebi__random {
  uint64_t state[4];
  gsl_rng gsl; /* what to hand to GSL; points to `state`: do not copy the struct */
} hebi__random;

void hebi__random_seed(hebi__random *random, uint64_t seed);

#endif
