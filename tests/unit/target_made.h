/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets made from their axes, for tests of what a target is and what it may not be. */
#ifndef TARGET_MADE_H
#define TARGET_MADE_H

#include "failure.h"

#include <libhebi/target.h>
#include <math.h>

static const hebi_peer gdp = {.indicator = "gdp_growth"};

static inline int is_pair(int comparator) {
  return comparator == HEBI_COMPARATOR_RANGE || comparator == HEBI_COMPARATOR_BAND;
}

/* A target that fits these two axes as far as any can. */
static inline hebi_target target_of(int comparator, int relation) {
  hebi_target t;
  hebi_target_init(&t);
  t.comparator = (hebi_comparator)comparator;
  t.relation = (hebi_relation)relation;
  t.year = 2026;
  t.indicator = "income_growth";
  if (is_pair(comparator))
    t.low = 6, t.high = 6.5;
  else if (comparator != HEBI_COMPARATOR_NONE)
    t.value = 6;
  if (relation == HEBI_RELATION_IN_STEP || relation == HEBI_RELATION_PEER)
    t.peers = &gdp, t.n_peers = 1;
  return t;
}

#endif
