/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where facts come from: what the caller gave, and the built-in data for what was left out. */
#ifndef HEBI_REPORT_KNOWLEDGE_H
#define HEBI_REPORT_KNOWLEDGE_H

#include <libhebi/plan.h>

typedef struct hebi__knowledge {
  const hebi_plan_data *plan;
  const hebi_catalog *catalog;
  const hebi_history *const *histories; /* given; NULL entries are skipped */
  size_t n_histories;
  const hebi_plan *const *plans; /* given: what other places announced */
  size_t n_plans;
  hebi_catalog *own_catalog;    /* built in, where no catalog was given */
  hebi_history **own_histories; /* built in, one of each known place, NULL until it is asked for */
  hebi_plan **own_plans;        /* the same */
} hebi__knowledge;

/* Start from what the caller gave, in the members above `own_catalog`; a NULL catalog becomes the
 * built-in one. hebi__knowledge_close() always follows. */
int hebi__knowledge_open(hebi__knowledge *knowledge, hebi_error *err);
void hebi__knowledge_close(hebi__knowledge *knowledge);

/* The history of a place that has the indicator, or the level that it is the growth of: the first
 * of those given, else, where none of the place was given, the built-in one. `*out` is NULL where
 * there is none. */
int hebi__knowledge_history(const hebi_history **out, hebi__knowledge *knowledge, const char *place,
                            const hebi_indicator *indicator, hebi_error *err);

/* The result of the plan with that id, NULL where there is none. */
const hebi_target *hebi__knowledge_result(const hebi__knowledge *knowledge, const char *id);

/* What a place itself announced for the indicator and the year, NULL where nothing is known. */
int hebi__knowledge_target(const hebi_target **out, const hebi_place **announced_by,
                           hebi__knowledge *knowledge, const char *place, const char *indicator,
                           int32_t year, hebi_error *err);

#endif
