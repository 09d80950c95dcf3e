/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file history.h All series of one place, with their sources. */
#ifndef LIBHEBI_HISTORY_H
#define LIBHEBI_HISTORY_H

#include <libhebi/place.h>
#include <libhebi/series.h>

HEBI_BEGIN_DECLS

/** Where a number or a sentence was published. Plain data. */
typedef struct hebi_source {
  const char *id; /**< unique in its file */
  const char *title;
  const char *publisher; /**< the body that published the numbers first; may be NULL */
  const char *url;       /**< where it was read; may be NULL */
  const char *published; /**< "2026-05-22", "2026-05" or "2026"; NULL where not known */
} hebi_source;

/** Plain data: what a history holds. */
typedef struct hebi_history_data {
  hebi_place place;
  const hebi_source *sources;
  size_t n_sources;
  const hebi_series *series;
  size_t n_series;
} hebi_history_data;

/** An immutable, checked copy of a #hebi_history_data. */
typedef struct hebi_history hebi_history;

/**
 * Check and copy. Refuses years out of order or given twice (#HEBI_CODE_ORDER), a second series of
 * one indicator or a repeated source id (#HEBI_CODE_KEY), an indicator that `catalog` does not know
 * or a source that is not listed (#HEBI_CODE_REFERENCE), a unit that cannot be converted into the
 * indicator's (#HEBI_CODE_UNIT), values that are not finite (#HEBI_CODE_VALUE) or outside of the
 * indicator's support (#HEBI_CODE_SUPPORT). `err->where` is a JSON pointer.
 */
HEBI_API int hebi_history_create(hebi_history **out, const hebi_history_data *data,
                                 const hebi_catalog *catalog, hebi_error *err);
HEBI_API void hebi_history_free(hebi_history *history);
/** Everything in it, borrowed. Never NULL for a history. */
HEBI_API const hebi_history_data *hebi_history_get(const hebi_history *history);
/** The series of an indicator, NULL where there is none. */
HEBI_API const hebi_series *hebi_history_find(const hebi_history *history, const char *indicator);
/**
 * All that is known of an indicator up to `to_year` (0: no bound), one value a year in the
 * indicator's unit: its published values, and for a growth rate (`growth_of`) in the years without
 * one the growth of its level. `preferred` as in hebi_annual_create(). No value at all is no error:
 * `(*out)->n` is 0. Fails with #HEBI_CODE_NAME where the catalog has no such indicator.
 */
HEBI_API int hebi_history_annual(hebi_annual **out, const hebi_history *history,
                                 const hebi_catalog *catalog, const char *indicator,
                                 hebi_vintage preferred, int32_t to_year, hebi_error *err);

/** 1 where both hold the same data, else 0. */
HEBI_API int hebi_history_equal(const hebi_history *a, const hebi_history *b);

HEBI_END_DECLS

#endif
