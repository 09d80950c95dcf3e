/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file series.h
 * Annual observations of one indicator, each with its vintage and source, and the plain annual
 * values that a forecast or a verdict takes from them.
 */
#ifndef LIBHEBI_SERIES_H
#define LIBHEBI_SERIES_H

#include <libhebi/indicator.h>

HEBI_BEGIN_DECLS

/** When a value was published: at first, or after a revision or a census. */
typedef enum hebi_vintage { HEBI_VINTAGE_FIRST = 1, HEBI_VINTAGE_REVISED = 2 } hebi_vintage;

/** How much a compiled value is trusted. */
typedef enum hebi_confidence {
  HEBI_CONFIDENCE_HIGH = 1,
  HEBI_CONFIDENCE_MEDIUM = 2
} hebi_confidence;

/** One value of one year. Plain data. */
typedef struct hebi_observation {
  int32_t year;
  double value; /**< in the series' unit; finite */
  hebi_vintage vintage;
  hebi_confidence confidence;
  int32_t derived;    /**< 1: computed from other published values, `note` says how */
  const char *source; /**< id of a source of the history; NULL where none is given */
  const char *note;   /**< may be NULL */
} hebi_observation;

/** Why values before and after a year do not compare. */
typedef enum hebi_break_kind {
  HEBI_BREAK_KIND_LEVEL = 1, /**< the level was shifted (census, revision): the change into this
                                  year is no growth, changes on either side stand */
  HEBI_BREAK_KIND_DEFINITION =
      2 /**< the statistic was redefined: nothing before this year is used */
} hebi_break_kind;

typedef struct hebi_break {
  int32_t year; /**< the first year on the new footing */
  hebi_break_kind kind;
  const char *note_zh;
  const char *note_en;
} hebi_break;

/**
 * Plain data. Observations are in order of year; one year may stand twice with two vintages, the
 * first release before the revision.
 */
typedef struct hebi_series {
  const char *indicator; /**< id in the catalog */
  const char *unit;      /**< the unit in which the values are printed */
  const hebi_observation *observations;
  size_t n_observations;
  const hebi_break *breaks; /**< in order of year */
  size_t n_breaks;
} hebi_series;

HEBI_API const char *hebi_vintage_name(int32_t vintage);
HEBI_API const char *hebi_confidence_name(int32_t confidence);
HEBI_API const char *hebi_break_kind_name(int32_t kind);

/**
 * One value a year from the first year to the last, NaN where a year is missing: what the numeric
 * calls take. Values of a caller's own may leave all pointers but `values` NULL.
 */
typedef struct hebi_annual {
  int32_t first_year;
  size_t n;                     /**< number of years, gaps included */
  double *values;               /**< [n], NaN where missing */
  hebi_vintage *vintages;       /**< [n], 0 where missing */
  hebi_confidence *confidences; /**< [n], 0 where missing */
  int32_t *derived;             /**< [n], 1 where computed from other published values */
  int32_t *shifted; /**< [n], 1 where a break leads into the year: no growth on the year before */
} hebi_annual;

/**
 * The values of a series with one vintage a year: the preferred one where both exist, else the one
 * there is. Use #HEBI_VINTAGE_REVISED to fit and #HEBI_VINTAGE_FIRST to judge a target. Years
 * before `from_year` or after `to_year` are left out (0: no bound). Years before the last break of
 * kind definition (up to `to_year`) are left out always. An empty result is no error: `(*out)->n`
 * is 0.
 */
HEBI_API int hebi_annual_create(hebi_annual **out, const hebi_series *series,
                                hebi_vintage preferred, int32_t from_year, int32_t to_year,
                                hebi_error *err);

/**
 * Growth in percent of the level `level`, missing where a year or the year before it is missing,
 * not positive, or where a break lies between the two. All values are marked derived.
 */
HEBI_API int hebi_annual_growth(hebi_annual **out, const hebi_annual *level, hebi_error *err);

/** The values of `first`, and those of `second` for the years that `first` does not have. */
HEBI_API int hebi_annual_merge(hebi_annual **out, const hebi_annual *first,
                               const hebi_annual *second, hebi_error *err);

/**
 * The same values with missing years at the end up to `last_year`, so that two annual values that
 * end in different years can be compared year by year. Fails with #HEBI_CODE_ARGUMENT where they go
 * beyond `last_year`.
 */
HEBI_API int hebi_annual_extend(hebi_annual **out, const hebi_annual *annual, int32_t last_year,
                                hebi_error *err);

/** The value of a year, NaN where it is missing. */
HEBI_API double hebi_annual_value(const hebi_annual *annual, int32_t year);
/** How many years have a value. */
HEBI_API size_t hebi_annual_observed(const hebi_annual *annual);
HEBI_API void hebi_annual_free(hebi_annual *annual);

HEBI_END_DECLS

#endif
