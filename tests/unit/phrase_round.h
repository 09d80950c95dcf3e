/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets whose Chinese phrase reads back into themselves. */
#ifndef PHRASE_ROUND_H
#define PHRASE_ROUND_H

#include <libhebi/phrase.h>
#include <math.h>
#include <string.h>

static inline int same_number(double a, double b) {
  return (isnan(a) && isnan(b)) || fabs(a - b) <= 1e-12 * fabs(a);
}

static inline int same_text(const char *a, const char *b) {
  return (a == NULL || b == NULL) ? a == b : strcmp(a, b) == 0;
}

/* The axes and the numbers. */
static inline int same_axes(const hebi_target *a, const hebi_target *b) {
  return a->measure == b->measure && a->comparator == b->comparator && a->relation == b->relation &&
         a->commitment == b->commitment && same_number(a->value, b->value) &&
         same_number(a->low, b->low) && same_number(a->high, b->high) &&
         same_number(a->base_value, b->base_value) && same_text(a->unit, b->unit) &&
         a->base_year == b->base_year && a->every_year == b->every_year && a->n_peers == b->n_peers;
}

/* Digits that a phrase can hold: at most six decimals and fifteen digits in all. */
static inline int is_sayable(double number) {
  if (isnan(number))
    return 1;
  double scaled = number * 1e6;
  return fabs(number) < 1e8 && fabs(scaled - round(scaled)) < 1e-3 &&
         (round(scaled) / 1e6 == number);
}

static inline int is_change(hebi_measure m) {
  return m >= HEBI_MEASURE_NET_INCREMENT && m <= HEBI_MEASURE_ANNUAL_AVERAGE;
}

/* Ranks, classes, parts, projects and words stand for themselves. */
static inline int is_phrased_alone(const hebi_target *t) {
  if (t->measure == HEBI_MEASURE_STREAK || t->relation != HEBI_RELATION_NONE)
    return 0;
  if (t->measure == HEBI_MEASURE_COMPOSITION)
    return t->comparator == HEBI_COMPARATOR_BARE;
  return t->measure < HEBI_MEASURE_MILESTONE || t->measure == HEBI_MEASURE_INVESTMENT ||
         (t->comparator == HEBI_COMPARATOR_NONE &&
          (t->measure == HEBI_MEASURE_MILESTONE || t->commitment == HEBI_COMMITMENT_PLAIN));
}

/* What a Chinese phrase can say: no change held at its past number, no bare side of a peer. */
static inline int is_phrased(const hebi_target *t) {
  int numbered = isfinite(t->value) || isfinite(t->low);
  if (t->measure != HEBI_MEASURE_VALUE && !is_change(t->measure))
    return is_phrased_alone(t);
  switch (t->relation) {
  case HEBI_RELATION_OWN_PAST:
    if (!numbered)
      return t->measure == HEBI_MEASURE_VALUE && t->comparator != HEBI_COMPARATOR_BARE;
    return (t->measure == HEBI_MEASURE_VALUE || t->measure == HEBI_MEASURE_GROWTH) &&
           t->comparator != HEBI_COMPARATOR_RANGE && t->comparator != HEBI_COMPARATOR_BAND;
  case HEBI_RELATION_PEER:
    if (!numbered)
      return t->comparator != HEBI_COMPARATOR_BARE;
    return t->comparator == HEBI_COMPARATOR_GE || t->comparator == HEBI_COMPARATOR_LE;
  default:
    return 1;
  }
}

#endif
