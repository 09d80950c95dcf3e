/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A census or a revision shifts a level: the change into that year is unknown. Methods of changes
 * leave it out; for methods of levels the years before are moved onto the footing of the last.
 * Methods that need every year get those missing filled in. */
#include "forecast/workspace.h"

#include <math.h>
#include <string.h>

int hebi__walk_on(hebi__walk *walk) {
  const hebi__sample *sample = walk->sample;
  walk->from = walk->to++;
  walk->broken = 0;
  for (; walk->to < sample->n; walk->to++) {
    walk->broken |= sample->shifted != NULL && sample->shifted[walk->to] != 0;
    if (!isnan(sample->z[walk->to]))
      return 1;
  }
  return 0;
}

static double mean_change(const hebi__sample *sample) {
  double change = 0, years = 0;
  for (hebi__walk w = {.sample = sample}; hebi__walk_on(&w);) {
    if (w.broken)
      continue;
    change += sample->z[w.to] - sample->z[w.from];
    years += (double)(w.to - w.from);
  }
  return years > 0 ? change / years : 0;
}

hebi__sample hebi__on_one_footing(hebi__fit *fit, const hebi__sample *sample,
                                  hebi__workspace *work) {
  hebi__sample joined = *sample;
  if (sample->shifted == NULL)
    return joined;
  memcpy(work->joined, sample->z, sample->n * sizeof *work->joined);
  double change = mean_change(sample);
  for (hebi__walk w = {.sample = sample}; hebi__walk_on(&w);) {
    if (!w.broken)
      continue;
    double move = sample->z[w.to] - sample->z[w.from] - change * (double)(w.to - w.from);
    for (size_t i = 0; i <= w.from; i++)
      work->joined[i] += move;
    fit->spliced++;
  }
  joined.z = work->joined;
  joined.shifted = NULL;
  return joined;
}

const double *hebi__filled(const hebi__sample *sample, hebi__workspace *work) {
  if (sample->n_observed == sample->n)
    return sample->z;
  hebi__sample whole = {.z = sample->z, .n = sample->n};
  memcpy(work->filled, sample->z, sample->n * sizeof *work->filled);
  for (hebi__walk w = {.sample = &whole}; hebi__walk_on(&w);)
    for (size_t t = w.from + 1; t < w.to; t++)
      work->filled[t] = sample->z[w.from] + (sample->z[w.to] - sample->z[w.from]) *
                                                (double)(t - w.from) / (double)(w.to - w.from);
  return work->filled;
}
