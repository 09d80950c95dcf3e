/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file query.h Which of the targets, goals and results of one or more plans. */
#ifndef LIBHEBI_QUERY_H
#define LIBHEBI_QUERY_H

#include <libhebi/plan.h>

HEBI_BEGIN_DECLS

/** A condition that may be left open. */
typedef enum hebi_choice {
  HEBI_CHOICE_ANY = 0,
  HEBI_CHOICE_YES = 1,
  HEBI_CHOICE_NO = 2
} hebi_choice;

/** Which lists of a plan: one of them, or several added up. */
typedef enum hebi_lists {
  HEBI_LISTS_TARGETS = 1,
  HEBI_LISTS_GOALS = 2,
  HEBI_LISTS_BOTH = 3, /**< targets and goals */
  HEBI_LISTS_RESULTS = 4,
  HEBI_LISTS_ALL = 7
} hebi_lists;

/** All conditions hold together. Set with hebi_query_init(), which leaves them all open. */
typedef struct hebi_query {
  size_t size;            /**< sizeof(hebi_query) */
  hebi_lists lists;       /**< BOTH at first */
  const char *place;      /**< id of the plan's place */
  int32_t year;           /**< in which it is tested, or was reached; 0: any */
  const char *area;       /**< id of an area */
  hebi_kind kind;         /**< 0: any */
  const char *indicator;  /**< id in the catalog */
  hebi_choice scorable;   /**< hebi_target_scorable() */
  hebi_choice in_history; /**< is a value of the indicator known for the place? */
  const char *const *ids; /**< [n_ids] of statements; NULL: any */
  size_t n_ids;
} hebi_query;

HEBI_API void hebi_query_init(hebi_query *query);

/** One of those that were found, borrowed from its plan. */
typedef struct hebi_found {
  const hebi_plan *plan;
  const hebi_target *target;
  hebi_lists list; /**< in which of its lists it stands */
} hebi_found;

/** What a query found. The plans have to outlive it. */
typedef struct hebi_selection hebi_selection;

/**
 * The statements of `plans` (NULL entries are skipped) that meet `query` (NULL: all targets and
 * goals), in the order of the plans: targets, goals, results. For `in_history` the `histories` are
 * asked, and the built-in one of a place that none of them is of; `catalog` NULL: the built-in one.
 * Fails with #HEBI_CODE_ARGUMENT for a query with a value that has no meaning; to find nothing is
 * no failure.
 */
HEBI_API int hebi_selection_create(hebi_selection **out, const hebi_plan *const *plans,
                                   size_t n_plans, const hebi_query *query,
                                   const hebi_catalog *catalog,
                                   const hebi_history *const *histories, size_t n_histories,
                                   hebi_error *err);
HEBI_API void hebi_selection_free(hebi_selection *selection);
HEBI_API size_t hebi_selection_count(const hebi_selection *selection);
/** How many of them are of that kind. */
HEBI_API size_t hebi_selection_count_kind(const hebi_selection *selection, hebi_kind kind);
/** The i-th, NULL past the end. */
HEBI_API const hebi_found *hebi_selection_at(const hebi_selection *selection, size_t i);

HEBI_END_DECLS

#endif
