/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of one target: the values to forecast from and the values to judge with. */
#ifndef HEBI_REPORT_FACTS_H
#define HEBI_REPORT_FACTS_H

#include <libhebi/plan.h>

/* A value to judge with, and what it stands on. */
typedef struct hebi__known {
  double value; /* NaN: not known */
  hebi_vintage vintage;
  int32_t derived;
} hebi__known;

typedef struct hebi__facts {
  hebi_annual *history;        /* in the indicator's unit, up to the cut-off year; n may be 0 */
  hebi_annual *partner;        /* the same of an in-step target's partner; NULL otherwise */
  hebi__known outcome;         /* of the target's year, as first released */
  hebi__known partner_outcome; /* of the partner, the same */
  double base;                 /* the own past value to hold; NaN: not known or not needed */
  const hebi_break *between;   /* the break that parts that value from the target's year, or NULL */
  const hebi_series *series;   /* borrowed from the place's history; NULL where there is none */
  const hebi_series *level;    /* the level whose growth fills the gaps of `history`, or NULL */
} hebi__facts;

/* Where facts come from: of the histories of the place the first that has an indicator counts. */
typedef struct hebi__knowledge {
  const hebi_catalog *catalog;
  const hebi_history *const *histories;
  size_t n_histories;
  const char *place;
} hebi__knowledge;

/* `last_year`: use nothing observed later; 0: to forecast, the year before the target's. */
int hebi__facts_gather(hebi__facts *out, const hebi__knowledge *knowledge,
                       const hebi_target *target, int32_t last_year, hebi_error *err);
void hebi__facts_free(hebi__facts *facts);

#endif
