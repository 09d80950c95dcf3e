/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file target.h
 * A target as a statement: who announced what, in which words, and how the words are read; what a
 * document says was reached is one as well. The axes are independent (a range may be a growth rate
 * or a level, an "about" may be wanted up or down); docs/targets.md says how each combination is
 * judged.
 */
#ifndef LIBHEBI_TARGET_H
#define LIBHEBI_TARGET_H

#include <libhebi/indicator.h>
#include <libhebi/series.h>

HEBI_BEGIN_DECLS

/** What is measured of the indicator or the thing. */
typedef enum hebi_measure {
  HEBI_MEASURE_VALUE = 0, /**< its own value in the year: a level, a flow, a rate, a share */
  HEBI_MEASURE_NET_INCREMENT =
      1, /**< 净增, 提高0.5个百分点: the value less that of the base year */
  HEBI_MEASURE_GROSS_INCREMENT =
      2, /**< 新增, 累计新增: what is added in the years after the base year, losses not counted */
  HEBI_MEASURE_GROWTH = 3, /**< 增长, 下降: percent change on the year before; of an indicator that
                              is a growth rate itself, its value */
  HEBI_MEASURE_CUMULATIVE_CHANGE =
      4, /**< 累计, 比2020年, 翻一番: percent change on the base year */
  HEBI_MEASURE_ANNUAL_AVERAGE = 5, /**< 年均: geometric mean growth in percent since the base year;
                                        with a unit of the level, the mean yearly increment */
  HEBI_MEASURE_RANK = 6,           /**< 前15位, 第二: within `scope`, smaller is better */
  HEBI_MEASURE_CLASS = 7,          /**< Ⅱ类以上, 第一档次: smaller is better */
  HEBI_MEASURE_COMPOSITION = 8,    /**< 14:44.5:41.5: one part of a whole of 100 */
  HEBI_MEASURE_STREAK = 9,         /**< 连续11年: years in a row */
  HEBI_MEASURE_MILESTONE = 10,     /**< a project or an event, done or not; never scored */
  HEBI_MEASURE_INVESTMENT = 11,    /**< the size of a project or of a list; never scored */
  HEBI_MEASURE_QUALITATIVE = 12    /**< words without a measure; never scored */
} hebi_measure;

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
  HEBI_COMPARATOR_RANGE = 7, /**< 6%—6.5%: met from the low end on, the high end is a stretch */
  HEBI_COMPARATOR_BAND = 8, /**< 保持在2%—3%之间, 合理区间: inside of both ends, whatever is good */
  HEBI_COMPARATOR_EQ = 9 /**< 全部 (100 %), 零: the number itself and nothing else */
} hebi_comparator;

/** What the outcome is compared with, besides a number. */
typedef enum hebi_relation {
  HEBI_RELATION_NONE = 0,
  HEBI_RELATION_IN_STEP = 1, /**< 与经济增长同步: with every peer */
  HEBI_RELATION_OWN_PAST =
      2, /**< with the own value of the base year: maintain (稳, 持平; 保持在4%左右, where
              the number is the one held), or a direction (稳步提升, 持续减少) */
  HEBI_RELATION_ASSIGNED =
      3, /**< 省定目标, “十五五”考核目标: the number is set by the tier above */
  HEBI_RELATION_PEER = 4 /**< 高于全国、全省平均水平: with every peer; `value` is the margin */
} hebi_relation;

/** How firmly the issuer binds itself. */
typedef enum hebi_commitment {
  HEBI_COMMITMENT_PLAIN = 0,
  HEBI_COMMITMENT_BINDING = 1, /**< 约束性 */
  HEBI_COMMITMENT_ENSURE = 2,  /**< 确保 */
  HEBI_COMMITMENT_STRIVE = 3,  /**< 力争, 争取 */
  HEBI_COMMITMENT_EXPECTED = 4 /**< 预期性 */
} hebi_commitment;

/** One number of a statement that sets two: 确保6%、力争6.5%. Each is a target of its own. */
typedef enum hebi_tier {
  HEBI_TIER_NONE = 0,
  HEBI_TIER_FLOOR = 1,
  HEBI_TIER_STRETCH = 2 /**< stands beside a floor of the same indicator or subject, and year */
} hebi_tier;

/** The reading in one word, from the axes; see hebi_target_kind(). */
typedef enum hebi_kind {
  HEBI_KIND_RANGE = 1,
  HEBI_KIND_EXACT = 2, /**< a bare number, or exactly a number */
  HEBI_KIND_AT_LEAST = 3,
  HEBI_KIND_AT_MOST = 4,
  HEBI_KIND_ABOUT = 5,
  HEBI_KIND_IN_STEP = 6,
  HEBI_KIND_MAINTAIN = 7,
  HEBI_KIND_ASSIGNED = 8,
  HEBI_KIND_BAND = 9,
  HEBI_KIND_INCREMENT = 10,
  HEBI_KIND_CUMULATIVE_CHANGE = 11,
  HEBI_KIND_ANNUAL_AVERAGE = 12,
  HEBI_KIND_ABOVE_PEER = 13,
  HEBI_KIND_DIRECTION = 14,
  HEBI_KIND_ORDINAL = 15,
  HEBI_KIND_MILESTONE = 16,
  HEBI_KIND_INVESTMENT = 17,
  HEBI_KIND_QUALITATIVE = 18
} hebi_kind;

/** What another place or another indicator has reached. Plain data. */
typedef struct hebi_peer {
  const char *indicator; /**< id in the catalog; NULL: the target's own */
  const char *place;     /**< id of a place; NULL: the target's own */
  const char *name_zh;   /**< as written: 全省平均水平; NULL where the ids say it */
  const char *name_en;
} hebi_peer;

/** Plain data. Start from hebi_target_init(). */
typedef struct hebi_target {
  const char *id; /**< unique in its plan; NULL for a target on its own */
  const char
      *indicator; /**< id in the catalog; NULL: what `subject` names, or a target on its own */
  const char *subject_zh; /**< what is counted or built, where no indicator of the catalog is */
  const char *subject_en;
  const char *phrase;  /**< as printed */
  const char *section; /**< where in the document; may be NULL */
  const char *area;    /**< id of an area of the plan; may be NULL */
  const char *source; /**< id of a source of the plan, whose publisher is the issuer; may be NULL */
  hebi_measure measure;
  hebi_comparator comparator;
  hebi_relation relation;
  hebi_commitment commitment;
  hebi_tier tier;
  hebi_desirable desirable; /**< NONE: the indicator's own; without an indicator, up */
  double value;             /**< the number (a fall is negative), NaN where there is none */
  double low, high;         /**< the ends of a range or a band, NaN otherwise */
  const char *unit;         /**< of the numbers; NULL: the indicator's own */
  int32_t decimals;         /**< decimals printed, -1: not given */
  const char *hedge;        /**< the hedging words as written (左右, 以上); may be NULL */
  double tolerance;         /**< what the hedge forgives, in the unit; NaN: the default */
  int32_t every_year; /**< 1: holds in each year from the base year to `year` (逐年, 只增不减) */
  int32_t year;       /**< the year in which it is tested */
  int32_t base_year;      /**< what it is compared with or counted from; 0: the year before */
  double base_value;      /**< the base as printed (由7.8%增加到10%), in `unit` where that is an
 amount, else in the indicator's; NaN where it is not */
  const hebi_peer *peers; /**< [n_peers], for IN_STEP and PEER: all of them count */
  size_t n_peers;
  const char *scope_zh; /**< for RANK and CLASS: among whom; may be NULL */
  const char *scope_en;
  const char *assigned_by_zh; /**< for ASSIGNED: who sets the number; may be NULL */
  const char *assigned_by_en;
  const char *doubt_zh; /**< what is doubtful in the printed text; NULL where nothing is */
  const char *doubt_en;
  const char *continues;      /**< id of the result of the plan that it carries on; may be NULL */
  const char *serves;         /**< id of the goal of the plan that it serves; may be NULL */
  hebi_confidence confidence; /**< of the reading */
} hebi_target;

/** A target with no number, no relation, and every default. */
HEBI_API void hebi_target_init(hebi_target *target);

/** The reading in one word; 0 where the axes contradict each other. */
HEBI_API hebi_kind hebi_target_kind(const hebi_target *target);

/**
 * 1 where an outcome can decide it, 0 where none can: milestones, investments, streaks and words
 * without a measure, a band without numbers (合理区间), a rank or a class with neither a number nor
 * a comparator (前列, 保持第一方阵), and a number that was not set.
 */
HEBI_API int hebi_target_scorable(const hebi_target *target);

/**
 * Check that the axes fit each other: a range has low < high, a comparator has its number, an
 * in-step target its peers, and so on. `err->where` is the member's name.
 */
HEBI_API int hebi_target_check(const hebi_target *target, hebi_error *err);

HEBI_API const char *hebi_measure_name(int32_t measure);
/**
 * The unit of numbers of that measure where none is printed, of what is itself in the unit `own`:
 * "%" for growth, "个百分点" for an increment of a share, `own` for amounts. NULL where nothing
 * says it.
 */
HEBI_API const char *hebi_measure_unit(int32_t measure, const char *own);
HEBI_API const char *hebi_tier_name(int32_t tier);
HEBI_API const char *hebi_comparator_name(int32_t comparator);
HEBI_API const char *hebi_relation_name(int32_t relation);
HEBI_API const char *hebi_commitment_name(int32_t commitment);
/** "range", "exact", "at_least", ..., "above_peer", "milestone": the enumerator in lower case. */
HEBI_API const char *hebi_kind_name(int32_t kind);
/** The word for a kind in `lang` ("zh" or "en"): "区间", "range". */
HEBI_API const char *hebi_kind_text(int32_t kind, const char *lang);

HEBI_END_DECLS

#endif
