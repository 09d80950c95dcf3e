/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file indicator.h What is measured: unit, support, which way is good; and the catalog of them.
 */
#ifndef LIBHEBI_INDICATOR_H
#define LIBHEBI_INDICATOR_H

#include <libhebi/error.h>

HEBI_BEGIN_DECLS

/** Which values an indicator can take; a forecast never leaves it. */
typedef enum hebi_support {
  HEBI_SUPPORT_REAL = 0,     /**< any number (growth rates, changes) */
  HEBI_SUPPORT_POSITIVE = 1, /**< > 0 (levels of money, people, output) */
  HEBI_SUPPORT_SHARE = 2,    /**< 0 to 100, in percent */
  HEBI_SUPPORT_COUNT = 3     /**< >= 0, counted things */
} hebi_support;

/** Which way is good. Belongs to the indicator; a target may override it for its year. */
typedef enum hebi_desirable {
  HEBI_DESIRABLE_NONE = 0,
  HEBI_DESIRABLE_UP = 1,
  HEBI_DESIRABLE_DOWN = 2,
  HEBI_DESIRABLE_STABLE = 3
} hebi_desirable;

/** What kind of number the indicator is. */
typedef enum hebi_statistic {
  HEBI_STATISTIC_LEVEL = 0,  /**< a stock at the end of the year or a ratio, in its unit */
  HEBI_STATISTIC_GROWTH = 1, /**< percent change on the year before */
  HEBI_STATISTIC_SHARE = 2,  /**< a part of a whole, in percent */
  HEBI_STATISTIC_FLOW = 3    /**< summed over the year, in its unit */
} hebi_statistic;

/** Price basis of money and of its growth: two growth rates compare well only on the same one. */
typedef enum hebi_prices {
  HEBI_PRICES_NONE = 0,     /**< not money */
  HEBI_PRICES_CONSTANT = 1, /**< "real": price changes taken out */
  HEBI_PRICES_CURRENT = 2   /**< "nominal" */
} hebi_prices;

/** Plain data. */
typedef struct hebi_indicator {
  const char *id; /**< "gdp_growth" */
  const char *name_zh;
  const char *name_en;
  const char *const *aliases; /**< [n_aliases] other names, in either language: 社零, CPI */
  size_t n_aliases;
  const char *unit; /**< one of hebi_unit_find() */
  hebi_support support;
  hebi_desirable desirable;
  hebi_statistic statistic;
  hebi_prices prices;
  int32_t decimals; /**< decimals of the official publication, 0 to 6: verdicts round to them */
  const char *growth_of; /**< for a growth rate: id of the level it is the growth of, on the same
                              price basis; NULL where there is none */
} hebi_indicator;

HEBI_API const char *hebi_support_name(int32_t support);
HEBI_API const char *hebi_desirable_name(int32_t desirable);
HEBI_API const char *hebi_statistic_name(int32_t statistic);
HEBI_API const char *hebi_prices_name(int32_t prices);

/** An immutable list of indicators with unique ids. */
typedef struct hebi_catalog hebi_catalog;

/**
 * Copy `n` indicators into a catalog. Fails where an id is repeated, or an alias is another name in
 * the catalog too (#HEBI_CODE_KEY), a unit is unknown (#HEBI_CODE_UNIT), a value out of range
 * (#HEBI_CODE_VALUE) or `growth_of` names no indicator of the catalog (#HEBI_CODE_REFERENCE);
 * `err->where` is "/indicators/<i>/<key>".
 */
HEBI_API int hebi_catalog_create(hebi_catalog **out, const hebi_indicator *indicators, size_t n,
                                 hebi_error *err);
HEBI_API void hebi_catalog_free(hebi_catalog *catalog);
HEBI_API size_t hebi_catalog_count(const hebi_catalog *catalog);
/** The i-th indicator, NULL past the end. */
HEBI_API const hebi_indicator *hebi_catalog_at(const hebi_catalog *catalog, size_t i);
/** The indicator with this id, NULL where there is none. */
HEBI_API const hebi_indicator *hebi_catalog_find(const hebi_catalog *catalog, const char *id);
/**
 * The indicator that is called so: the one with this id, else the first in the catalog with this
 * name in Chinese or English, else the one with this alias; NULL where there is none. The whole
 * name has to fit, byte for byte. A level and its growth are two indicators: in the built-in
 * catalog 地区生产总值 is the level, 经济增长 and 地区生产总值增长 are its growth.
 */
HEBI_API const hebi_indicator *hebi_catalog_find_name(const hebi_catalog *catalog,
                                                      const char *name);

HEBI_END_DECLS

#endif
