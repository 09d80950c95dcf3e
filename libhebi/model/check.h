/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks that several nouns of the model share. */
#ifndef HEBI_MODEL_CHECK_H
#define HEBI_MODEL_CHECK_H

#include "model/names.h"

#include <libhebi/history.h>

/* Fails with HEBI_CODE_VALUE where `value` is not one of `names`. */
int hebi__check_name(hebi__names names, int32_t value, const char *key, hebi_error *err);

/* 1 where both units are known and of one dimension. */
int hebi__unit_converts(const char *from, const char *to);

/* Fails with HEBI_CODE_UNIT where a unit is unknown. */
int hebi__check_unit(const char *unit, const char *key, hebi_error *err);

/* Fails where a place lacks its id, a name or a level. */
int hebi__check_place(const hebi_place *place, hebi_error *err);

/* Fails where a source lacks its id or title, or `published` is no date. */
int hebi__check_source(const hebi_source *source, hebi_error *err);

/* Fails with HEBI_CODE_VALUE for years outside of 1000 to 9999. */
int hebi__check_year(int32_t year, const char *key, hebi_error *err);

/* The indicator of that id, or a failure with HEBI_CODE_REFERENCE. */
int hebi__check_indicator(const hebi_indicator **out, const hebi_catalog *catalog, const char *id,
                          const char *key, hebi_error *err);

#endif
