/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file plan.h The targets that one place announced in one document. */
#ifndef LIBHEBI_PLAN_H
#define LIBHEBI_PLAN_H

#include <libhebi/history.h>
#include <libhebi/target.h>

HEBI_BEGIN_DECLS

/** Plain data: what a plan holds. */
typedef struct hebi_plan_data {
  const char *id; /**< "hebi-2026" */
  const char *title_zh;
  const char *title_en;
  hebi_place place;
  int32_t first_year, last_year; /**< the years the plan covers */
  const hebi_source *sources;
  size_t n_sources;
  const hebi_target *targets;
  size_t n_targets;
} hebi_plan_data;

/** An immutable, checked copy of a #hebi_plan_data. */
typedef struct hebi_plan hebi_plan;

/**
 * Check and copy. Refuses a repeated target id (#HEBI_CODE_KEY), an indicator, partner or source
 * that is not defined (#HEBI_CODE_REFERENCE), a year outside of the plan's (#HEBI_CODE_VALUE), a
 * unit that is not the indicator's (#HEBI_CODE_UNIT), and what hebi_target_check() refuses.
 * `err->where` is a JSON pointer ("/targets/3/high").
 */
HEBI_API int hebi_plan_create(hebi_plan **out, const hebi_plan_data *data,
                              const hebi_catalog *catalog, hebi_error *err);
HEBI_API void hebi_plan_free(hebi_plan *plan);
/** Everything in it, borrowed. Never NULL for a plan. */
HEBI_API const hebi_plan_data *hebi_plan_get(const hebi_plan *plan);
/** The target with this id, NULL where there is none. */
HEBI_API const hebi_target *hebi_plan_find(const hebi_plan *plan, const char *id);
/** 1 where both hold the same data, else 0. */
HEBI_API int hebi_plan_equal(const hebi_plan *a, const hebi_plan *b);

HEBI_END_DECLS

#endif
