/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file unit.h
 * Units of the statistical system as they are printed (亿元, 万人, %, 个百分点, 亩, ...). Values
 * stay in the unit in which they were printed; only these functions convert.
 */
#ifndef LIBHEBI_UNIT_H
#define LIBHEBI_UNIT_H

#include <libhebi/error.h>

HEBI_BEGIN_DECLS

/**
 * What a unit measures; only units of one dimension convert into each other, and of things only the
 * same thing (万家 and 家, not 家 and 个).
 */
typedef enum hebi_dimension {
  HEBI_DIMENSION_MONEY = 1,   /**< base 元 */
  HEBI_DIMENSION_PERSONS = 2, /**< base 人 */
  HEBI_DIMENSION_MASS = 3,    /**< base 吨 */
  HEBI_DIMENSION_AREA = 4,    /**< base 亩 */
  HEBI_DIMENSION_PERCENT = 5, /**< base %: a share or a rate */
  HEBI_DIMENSION_POINTS = 6,  /**< base 个百分点: a difference of shares, never mixed with % */
  HEBI_DIMENSION_DOLLARS = 7, /**< base 美元 */
  HEBI_DIMENSION_OTHER = 8, /**< a counted thing (家, 万家, 个, 件, ...): base the thing itself */
  HEBI_DIMENSION_LENGTH = 9,  /**< base 公里 */
  HEBI_DIMENSION_VOLUME = 10, /**< base 立方米 */
  HEBI_DIMENSION_ENERGY = 11, /**< base 千瓦时 */
  HEBI_DIMENSION_POWER = 12,  /**< base 千瓦 */
  HEBI_DIMENSION_COAL = 13,   /**< base 吨标准煤: energy counted as coal */
  HEBI_DIMENSION_TIME = 14,   /**< base 分钟 */
  HEBI_DIMENSION_DENSITY = 15 /**< base 微克/立方米 */
} hebi_dimension;

typedef struct hebi_unit {
  const char *name;    /**< as printed: "亿元" */
  const char *name_en; /**< "100 million yuan" */
  hebi_dimension dimension;
  double factor; /**< how many of the dimension's base units one of this unit is */
} hebi_unit;

HEBI_API size_t hebi_unit_count(void);
/** The i-th known unit, NULL past the end. */
HEBI_API const hebi_unit *hebi_unit_at(size_t i);
/** The unit printed as `name`, NULL where it is not known. */
HEBI_API const hebi_unit *hebi_unit_find(const char *name);

/**
 * Convert `value` from one unit into another of the same dimension.
 * Fails with #HEBI_CODE_UNIT for an unknown unit or two dimensions; `*out` is then NaN.
 */
HEBI_API int hebi_unit_convert(double *out, double value, const char *from, const char *to,
                               hebi_error *err);

HEBI_END_DECLS

#endif
