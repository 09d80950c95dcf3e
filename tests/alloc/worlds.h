/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the scenarios work on, loaded while memory is there. The small world is made so that every
 * single request can fail; the built-in data need too many and are sampled. */
#ifndef WORLDS_H
#define WORLDS_H

#include <libhebi.h>

enum { PATHS = 50 };

/* The folder of the small world. It has a target of every reading: in a known year, in the next
 * one, in step with another indicator that has enough years in common, held, not assigned yet,
 * without data, going on from a result of the plan, a rank, above a neighbour that has a plan and a
 * history of its own, in every year, a project; and goals. */
#define SMALL HEBI_TESTS_DIR "/alloc/small"

typedef struct world {
  hebi_catalog *catalog;
  hebi_history *history;
  hebi_plan *plan;
  hebi_history *neighbour_history; /* NULL for the built-in data, */
  hebi_plan *neighbour;            /* which know their neighbours */
  hebi_report *report;
} world;

extern world small, built_in;

/* 0 where that fails, or where the small world does not reach what it is made for. */
int worlds_open(hebi_error *err);
void worlds_close(void);

/* A report with PATHS joint draws: on targets and goals of the small world, on the headline list of
 * the built-in plan. */
int world_report(hebi_report **out, const world *from, hebi_error *err);

#endif
