/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file target.h
 * A target as a statement: who announced what, in which words, and how the words are read. The axes
 * are independent (a range may be a growth rate or a level, an "about" may be wanted up or down);
 * docs/targets.md says how each combination is judged.
 */
#ifndef LIBHEBI_TARGET_H
#define LIBHEBI_TARGET_H

#include <libhebi/indicator.h>

HEBI_BEGIN_DECLS

/** How the outcome is compared with the number. */
typedef enum hebi_comparator {
  HEBI_COMPARATOR_NONE = 0, /**< no number (稳量提质), or the relation says it */
  HEBI_COMPARATOR_BARE =
      1, /**< a bare number (增长6%): judged as at least / at most, by what is good */
  HEBI_COMPARATOR_GE = 2,    /**< 以上, 不低于 */
  HEBI_COMPARATOR_GT = 3,    /**< 超过, 突破, 高于 */
  HEBI_COMPARATOR_LE = 4,    /**< 以内, 不超过, 控制在 */
  HEBI_COMPARATOR_LT = 5,    /**< 低于 */
  HEBI_COMPARATOR_ABOUT = 6, /**< 左右, 约 */
  HEBI_COMPARATOR_RANGE = 7  /**< 6%—6.5%: met from the low end on, the high end is a stretch */
} hebi_comparator;

/** What the outcome is compared with, besides a number. */
typedef enum hebi_relation {
  HEBI_RELATION_NONE = 0,
  HEBI_RELATION_IN_STEP = 1, /**< 与经济增长同步: with `partner`, of the same place */
  HEBI_RELATION_OWN_PAST =
      2, /**< maintain (稳, 持平): with the indicator's own `base_year` value */
  HEBI_RELATION_ASSIGNED = 3 /**< 省定目标, “十五五”考核目标: the number is set by the tier above */
} hebi_relation;

/** How firmly the issuer binds itself. */
typedef enum hebi_commitment {
  HEBI_COMMITMENT_PLAIN = 0,
  HEBI_COMMITMENT_BINDING = 1, /**< 约束性 */
  HEBI_COMMITMENT_ENSURE = 2,  /**< 确保 */
  HEBI_COMMITMENT_STRIVE = 3,  /**< 力争, 争取 */
  HEBI_COMMITMENT_EXPECTED = 4 /**< 预期性 */
} hebi_commitment;

/** The reading in one word, from the axes; see hebi_target_kind(). */
typedef enum hebi_kind {
  HEBI_KIND_RANGE = 1,
  HEBI_KIND_BARE = 2,
  HEBI_KIND_AT_LEAST = 3,
  HEBI_KIND_AT_MOST = 4,
  HEBI_KIND_ABOUT = 5,
  HEBI_KIND_IN_STEP = 6,
  HEBI_KIND_MAINTAIN = 7,
  HEBI_KIND_ASSIGNED = 8
} hebi_kind;

/** Plain data. Start from hebi_target_init(). */
typedef struct hebi_target {
  const char *id;        /**< unique in its plan; NULL for a target on its own */
  const char *indicator; /**< id in the catalog; NULL for a target on its own */
  const char *phrase;    /**< as printed */
  const char *section;   /**< where in the document; may be NULL */
  const char *source;    /**< id of a source of the plan; may be NULL */
  hebi_comparator comparator;
  hebi_relation relation;
  hebi_commitment commitment;
  hebi_desirable desirable;   /**< NONE: the indicator's own */
  double value;               /**< the number, NaN where there is none */
  double low, high;           /**< the ends of a range, NaN otherwise */
  const char *unit;           /**< NULL: the indicator's own */
  int32_t decimals;           /**< decimals printed, -1: not given */
  const char *hedge;          /**< the hedging words as written (左右, 以上); may be NULL */
  double tolerance;           /**< what the hedge forgives, in the unit; NaN: the default */
  int32_t year;               /**< the year in which it is tested */
  int32_t base_year;          /**< for OWN_PAST: the year to hold; 0: the year before */
  const char *partner;        /**< for IN_STEP: the partner's indicator id */
  const char *assigned_by_zh; /**< for ASSIGNED: who sets the number; may be NULL */
  const char *assigned_by_en;
  const char *doubt_zh; /**< what is doubtful in the printed text; NULL where nothing is */
  const char *doubt_en;
} hebi_target;

/** A target with no number, no relation, and every default. */
HEBI_API void hebi_target_init(hebi_target *target);

/** The reading in one word; 0 where the axes contradict each other. */
HEBI_API hebi_kind hebi_target_kind(const hebi_target *target);

/**
 * Check that the axes fit each other: a range has low < high, a comparator has its number, an
 * in-step target its partner, and so on. `err->where` is the member's name.
 */
HEBI_API int hebi_target_check(const hebi_target *target, hebi_error *err);

HEBI_API const char *hebi_comparator_name(int32_t comparator);
HEBI_API const char *hebi_relation_name(int32_t relation);
HEBI_API const char *hebi_commitment_name(int32_t commitment);
/** "range", "bare", "at_least", "at_most", "about", "in_step", "maintain", "assigned". */
HEBI_API const char *hebi_kind_name(int32_t type);

HEBI_END_DECLS

#endif
