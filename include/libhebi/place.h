/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file place.h A place that sets targets or is compared with. */
#ifndef LIBHEBI_PLACE_H
#define LIBHEBI_PLACE_H

#include <libhebi/common.h>

HEBI_BEGIN_DECLS

typedef enum hebi_place_level {
  HEBI_PLACE_LEVEL_COUNTRY = 1,
  HEBI_PLACE_LEVEL_PROVINCE = 2,
  HEBI_PLACE_LEVEL_CITY = 3,
  HEBI_PLACE_LEVEL_COUNTY = 4
} hebi_place_level;

/** Plain data. `id` is the six-digit division code of GB/T 2260 where one exists ("410600"). */
typedef struct hebi_place {
  const char *id;
  const char *name_zh;
  const char *name_en;
  hebi_place_level level;
  const char *parent; /**< id of the place above, NULL for a country */
} hebi_place;

/** "country", "province", "city", "county"; NULL for any other number. */
HEBI_API const char *hebi_place_level_name(int32_t level);

HEBI_END_DECLS

#endif
