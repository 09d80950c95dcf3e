/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file phrase.h
 * Targets as reports write them: 城镇新增就业2.85万人以上, 分别增长8%、9%以上, 比2020年下降18%.
 * Parsing reads a phrase into targets and says where each part of the reading stands; a number that
 * is damaged or ambiguous is refused with its position, never guessed. docs/phrases.md has the
 * grammar.
 */
#ifndef LIBHEBI_PHRASE_H
#define LIBHEBI_PHRASE_H

#include <libhebi/place.h>
#include <libhebi/target.h>

HEBI_BEGIN_DECLS

/** Bytes of the phrase; `length` 0: there is no such part. */
typedef struct hebi_span {
  size_t start, length;
} hebi_span;

/** One target of a phrase, and where its parts stand. Borrowed from its #hebi_phrase. */
typedef struct hebi_reading {
  /**
   * The axes, numbers, unit, hedge and peers. A fall (下降3.4%以上) is negative, its comparator
   * turned with it (at most -3.4). `phrase` is the whole text, `subject_zh` what stands before the
   * verb (NULL where nothing does); id, indicator, section, area and source are NULL. Names that
   * are said in Chinese alone stand so in their `_en` members too.
   */
  hebi_target target;
  int32_t sign; /**< -1 where the verb is a fall (下降, 降低, 减少; 位次前移2位), else 1 */
  const char *unit; /**< as written, multipliers included ("万亿元", "萬美元", "百分之"), but signs
                         of one width ("%" for ％); "" for none */
  double written;       /**< the number in that unit: 2 of 翻两番, 3 of 三成; NaN for none */
  double written_high;  /**< the upper end of a range, else as `written` */
  hebi_span whole;      /**< of this target */
  hebi_span subject;    /**< 城镇新增就业 */
  hebi_span verb;       /**< 增长, 控制在, 净增 */
  hebi_span number;     /**< 2.85, 6%—6.5%: up to its unit */
  hebi_span unit_at;    /**< 万人, % */
  hebi_span hedge;      /**< 以上, 左右 */
  hebi_span commitment; /**< 力争, 确保 */
  hebi_span base;       /**< 比2020年, 由7.8% */
  hebi_span peer;       /**< 全国、全省平均水平 */
  hebi_span year;       /**< 到2030年 */
} hebi_reading;

/** What was read. Immutable. */
typedef struct hebi_phrase hebi_phrase;

/** Set with hebi_phrase_options_init(). */
typedef struct hebi_phrase_options {
  size_t size;             /**< sizeof(hebi_phrase_options) */
  const char *head;        /**< the indicator as a table's row head names it, with its unit
                                (“细颗粒物浓度下降(%)”), for phrases that are only a cell (〔18〕); NULL:
                                none */
  const hebi_place *place; /**< whose target it is: 全省 is then the place above; NULL: unknown */
  int32_t year;            /**< the year of the targets that name none; 0: unknown */
  int32_t first_year; /**< the first year of the period (2026 of 2026–2030); 0: `year` alone */
} hebi_phrase_options;

HEBI_API void hebi_phrase_options_init(hebi_phrase_options *options);

/**
 * Read `text`, `length` bytes of UTF-8 (SIZE_MAX: up to its NUL), in time that grows with the
 * length. `options` may be NULL. Fails with #HEBI_CODE_UTF8 for text that is not UTF-8 or holds a
 * NUL, #HEBI_CODE_LIMIT for more than 4096 bytes or 32 targets, #HEBI_CODE_PHRASE for what cannot
 * be read; `err->column` is the 1-based byte and `err->message` names the character.
 */
HEBI_API int hebi_target_parse(hebi_phrase **out, const char *text, size_t length,
                               const hebi_phrase_options *options, hebi_error *err);
HEBI_API void hebi_phrase_free(hebi_phrase *phrase);
/** How many targets were read: at least 1. */
HEBI_API size_t hebi_phrase_count(const hebi_phrase *phrase);
/** The i-th in the order of the text, NULL past the end. */
HEBI_API const hebi_reading *hebi_phrase_at(const hebi_phrase *phrase, size_t i);

/**
 * The other way: a target as a phrase in `lang` ("zh" or "en"), freed with hebi_string_free().
 * `catalog` names the indicators of the target and of its peers, and says their units; one that it
 * lacks is refused (#HEBI_CODE_REFERENCE). NULL names none, it does not stand for the built-in
 * catalog: an indicator is then left out and a peer called by its id. A place that a peer has no
 * name for is called by its id as well. `length` may be NULL.
 *
 * What is written in zh reads back into the same axes and numbers. Left out is what a phrase on its
 * own cannot say: the tier, how many a milestone counts or that it recurs, that a rank or a class
 * is held. Words without a measure are repeated as printed.
 */
HEBI_API int hebi_target_phrase(char **out, size_t *length, const hebi_target *target,
                                const hebi_catalog *catalog, const char *lang, hebi_error *err);

HEBI_END_DECLS

#endif
