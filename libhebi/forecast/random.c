/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xoshiro256** with its state filled by splitmix64: Blackman & Vigna, ACM Transactions on
 * Mathematical Software 47 (2021) 36, and https://prng.di.unimi.it (both in the public domain). */
#include "forecast/random.h"

static uint64_t splitmix64(uint64_t *x) {
  uint64_t z = (*x += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static uint64_t rotate(uint64_t x, int bits) {
  return (x << bits) | (x >> (64 - bits));
}

static uint64_t next(uint64_t *s) {
  uint64_t result = rotate(s[1] * 5, 7) * 9;
  uint64_t t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate(s[3], 45);
  return result;
}

/* The upper half, so that `unsigned long` has room for it everywhere. */
static unsigned long get(void *state) {
  return (unsigned long)(next(state) >> 32);
}

static double get_double(void *state) {
  return (double)(next(state) >> 11) * 0x1p-53;
}

static void set(void *state, unsigned long seed) {
  uint64_t *s = state, x = seed;
  for (int i = 0; i < 4; i++)
    s[i] = splitmix64(&x);
}

static const gsl_rng_type xoshiro = {"xoshiro256**", 0xffffffffu, 0, 4 * sizeof(uint64_t), set, get,
                                     get_double};

void hebi__random_seed(hebi__random *random, uint64_t seed) {
  for (int i = 0; i < 4; i++)
    random->state[i] = splitmix64(&seed);
  random->gsl = (gsl_rng){&xoshiro, random->state};
}
