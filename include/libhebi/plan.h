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

/**
 * What the document says was reached. Plain data, start from hebi_result_init(); the members mean
 * what they mean in #hebi_target. A number stands in `value` (or `low` and `high`), signed; 0 or
 * NULL where a member does not apply.
 */
typedef struct hebi_result {
  const char *id;        /**< unique in its plan, targets and goals included */
  const char *indicator; /**< id in the catalog; NULL: what `subject` names */
  const char *subject_zh;
  const char *subject_en;
  const char *phrase; /**< as printed */
  const char *section;
  const char *area;
  const char *source;
  hebi_measure measure;
  hebi_comparator comparator; /**< BARE for a plain number; GT for 突破40亿元 */
  hebi_relation relation;     /**< OWN_PAST for a direction (双下降) */
  double value;               /**< NaN where there is none */
  double low, high;
  const char *unit;
  int32_t decimals;
  const char *hedge;
  int32_t every_year; /**< 1: 连年, 持续 */
  int32_t year;
  int32_t base_year;    /**< for a change; 0: the year before */
  const char *scope_zh; /**< for a rank or a class: among whom */
  const char *scope_en;
  const char *doubt_zh;
  const char *doubt_en;
  hebi_confidence confidence; /**< of the reading */
} hebi_result;

/** A result with no number and every default. */
HEBI_API void hebi_result_init(hebi_result *result);
/** Check that the axes fit each other, as hebi_target_check() does. */
HEBI_API int hebi_result_check(const hebi_result *result, hebi_error *err);

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
  const hebi_result *results;
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
/** The target or goal with this id, NULL where there is none. */
HEBI_API const hebi_target *hebi_plan_find(const hebi_plan *plan, const char *id);
/** The result with this id, NULL where there is none. */
HEBI_API const hebi_result *hebi_plan_find_result(const hebi_plan *plan, const char *id);
/** 1 where both hold the same data, else 0. */
HEBI_API int hebi_plan_equal(const hebi_plan *a, const hebi_plan *b);

HEBI_END_DECLS

#endif
