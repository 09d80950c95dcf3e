/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns a fuzzer's bytes into choices, numbers and texts. Past the end everything is 0. */
#ifndef HEBI_FUZZ_BYTES_H
#define HEBI_FUZZ_BYTES_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct bytes {
  const unsigned char *at;
  size_t left;
} bytes;

#define must(condition)                                                                            \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                      \
      abort();                                                                                     \
    }                                                                                              \
  } while (0)

static inline unsigned take(bytes *b) {
  if (b->left == 0)
    return 0;
  b->left--;
  return *b->at++;
}

/* 0 .. n - 1, n at most 65536. */
static inline size_t below(bytes *b, size_t n) {
  size_t x = take(b);
  if (n > 256)
    x = x << 8 | take(b);
  return x % n;
}

static inline int32_t between(bytes *b, int32_t low, int32_t high) {
  return low + (int32_t)below(b, (size_t)(high - low) + 1);
}

static inline double any_double(bytes *b) {
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++)
    bits = bits << 8 | take(b);
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

/* Mostly what statistics look like, sometimes the edges of what a double can be. */
static inline double take_number(bytes *b) {
  static const double edges[] = {0,
                                 -0.0,
                                 1e308,
                                 -1e308,
                                 1.7976931348623157e308,
                                 1e-308,
                                 5e-324,
                                 -5e-324,
                                 1e16,
                                 1e-16,
                                 1e100,
                                 1e150,
                                 1e155,
                                 -1e155,
                                 100,
                                 50,
                                 1,
                                 -1,
                                 1e6,
                                 1e12,
                                 1e15,
                                 1e17,
                                 99.99999999999999,
                                 1e-5,
                                 0.5,
                                 5.5,
                                 6.05};
  switch (take(b) % 8) {
  case 0:
    return edges[below(b, sizeof edges / sizeof *edges)];
  case 1:
    return any_double(b);
  case 2:
    return between(b, -100, 100);
  case 3:
    return 1000 + (double)below(b, 65536) / 10;
  case 4:
    return (double)below(b, 1001) / 10;
  default:
    return (double)between(b, -128, 127) / 10;
  }
}

static inline double take_finite(bytes *b) {
  double x = take_number(b);
  return isfinite(x) ? x : 1;
}

#endif
