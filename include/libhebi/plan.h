/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file plan.h
 * What one place announced in one document: results of the year before, targets of the year, and
 * goals of a longer period.
 */
#ifndef LIBHEBI_PLAN_H
#define LIBHEBI_PLAN_H

#include <libhebi/history.h>
#include <libhebi/target.h>

HEBI_BEGIN_DECLS

/** A part of the document. Plain data. */
typedef struct hebi_area {
  const char *id; /**< "innovation"; "headline" is the list that the document calls its main
                     targets, which a report shows unless told otherwise */
  const char *title_zh;
  const char *title_en;
} hebi_area;

/** Plain data: what a plan holds. */
typedef struct hebi_plan_data {
  const char *id; /**< "hebi-2026" */
  const char *title_zh;
  const char *title_en;
  hebi_place place;
  int32_t first_year, last_year;             /**< the years that its targets are tested in */
  int32_t goals_first_year, goals_last_year; /**< the period of its goals; 0 where it has none */
  const hebi_source *sources;
  size_t n_sources;
  const hebi_area *areas;
  size_t n_areas;
  /** What the document says was reached: statements with the same axes, of which none has a
      commitment, a tier or links, for they bind nobody. */
  const hebi_target *results;
  size_t n_results;
  const hebi_target *targets;
  size_t n_targets;
  const hebi_target *goals;
  size_t n_goals;
} hebi_plan_data;

/** An immutable, checked copy of a #hebi_plan_data. */
typedef struct hebi_plan hebi_plan;

/**
 * Check and copy. Refuses an id that stands twice in the plan (#HEBI_CODE_KEY), an indicator, peer,
 * source, area or linked result or goal that is not defined (#HEBI_CODE_REFERENCE), a year outside
 * of the plan's (#HEBI_CODE_VALUE), a unit that does not go with the indicator's (#HEBI_CODE_UNIT),
 * a stretch without its floor, and what hebi_target_check() refuses. `err->where` is a JSON pointer
 * ("/targets/3/high").
 */
HEBI_API int hebi_plan_create(hebi_plan **out, const hebi_plan_data *data,
                              const hebi_catalog *catalog, hebi_error *err);
HEBI_API void hebi_plan_free(hebi_plan *plan);
/** Everything in it, borrowed. Never NULL for a plan. */
HEBI_API const hebi_plan_data *hebi_plan_get(const hebi_plan *plan);
/** The target, goal or result with this id, NULL where there is none. */
HEBI_API const hebi_target *hebi_plan_find(const hebi_plan *plan, const char *id);
/** 1 where both hold the same data, else 0. */
HEBI_API int hebi_plan_equal(const hebi_plan *a, const hebi_plan *b);

HEBI_END_DECLS

#endif
