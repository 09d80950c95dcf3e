/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of one target: the values to forecast from and the values to judge with. */
#ifndef HEBI_REPORT_FACTS_H
#define HEBI_REPORT_FACTS_H

#include "report/knowledge.h"

/* A value to judge with, and what it stands on. */
typedef struct hebi__known {
  double value; /* NaN: not known */
  hebi_vintage vintage;
  int32_t derived;
} hebi__known;

/* One of those that a target is in step with or above. */
typedef struct hebi__peer {
  const hebi_indicator *indicator; /* NULL where the target is of none */
  const char *name_zh, *name_en;
  hebi_annual *annual;          /* up to the cut-off year; n may be 0 */
  hebi__known outcome;          /* of the target's year, as first released */
  const hebi_target *announced; /* what the peer's own place announced for the year, or NULL */
  const hebi_place *place;      /* that place; NULL where nothing was announced */
} hebi__peer;

typedef struct hebi__facts {
  hebi_annual *history; /* in the indicator's unit, up to the cut-off year; n may be 0 */
  hebi__peer *peers;    /* [n_peers] of the target */
  size_t n_peers;
  hebi__known outcome; /* of the target's year, as first released */
  double base;         /* the value of the base year; NaN: not known or not needed */
  double *path;        /* [n_path] the years after the base year up to the target's, NaN where
                          not known; NULL where only one year counts */
  size_t n_path;
  const hebi_break *between; /* the break that parts the base year from the target's, or NULL */
  const hebi_series *series; /* borrowed from the place's history; NULL where there is none */
  const hebi_series *level;  /* the level whose growth fills the gaps of `history`, or NULL */
  const hebi_target *result; /* the plan's own result that `history` takes a value from, or NULL */
} hebi__facts;

/* `target` has its numbers in the unit of `indicator`. `last_year`: use nothing observed later; 0:
 * to forecast, the year before the target's. Names and announced targets are borrowed from
 * `knowledge`. */
int hebi__facts_gather(hebi__facts *out, hebi__knowledge *knowledge, const hebi_target *target,
                       const hebi_indicator *indicator, int32_t last_year, hebi_error *err);
void hebi__facts_free(hebi__facts *facts);

#endif
