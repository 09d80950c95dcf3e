/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A census or a new definition of the level shifts it: the change into that year is no growth. What
 * lies before is moved so that the unknown change becomes the mean of the others, and the years on
 * both sides speak for growth and its spread together. */
#include "forecast/run.h"

#include <math.h>

/* Walks from one observed value to the next. */
typedef struct walk {
  const double *z;
  const int32_t *shifted;
  size_t n, from, to;
  int broken; /* a break lies between `from` and `to` */
} walk;

static int step(walk *w) {
  w->from = w->to++;
  w->broken = 0;
  while (w->to < w->n) {
    w->broken |= w->shifted[w->to] != 0;
    if (!isnan(w->z[w->to]))
      return 1;
    w->to++;
  }
  return 0;
}

static double mean_change(const double *z, const int32_t *shifted, size_t n) {
  double change = 0, years = 0;
  for (walk w = {.z = z, .shifted = shifted, .n = n}; step(&w);) {
    if (w.broken)
      continue;
    change += z[w.to] - z[w.from];
    years += (double)(w.to - w.from);
  }
  return years > 0 ? change / years : 0;
}

size_t hebi__splice(double *z, const int32_t *shifted, size_t n) {
  size_t breaks = 0;
  double change = mean_change(z, shifted, n);
  for (walk w = {.z = z, .shifted = shifted, .n = n}; step(&w);) {
    if (!w.broken)
      continue;
    double move = z[w.to] - z[w.from] - change * (double)(w.to - w.from);
    for (size_t i = 0; i <= w.from; i++)
      z[i] += move;
    breaks++;
  }
  return breaks;
}

void hebi__unsplice_residuals(double *residuals, const double *z, const int32_t *shifted,
                              size_t n) {
  for (walk w = {.z = z, .shifted = shifted, .n = n}; step(&w);)
    if (w.broken)
      residuals[w.to] = NAN;
}
