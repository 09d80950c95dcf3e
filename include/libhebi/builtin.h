/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file builtin.h
 * The data of data/ as compiled into the library: no file is needed at run time.
 */
#ifndef LIBHEBI_BUILTIN_H
#define LIBHEBI_BUILTIN_H

#include <libhebi/json.h>

HEBI_BEGIN_DECLS

/** The built-in catalog of indicators, a new copy for the caller. */
HEBI_API int hebi_catalog_builtin(hebi_catalog **out, hebi_error *err);

/** The built-in plan of that id ("hebi-2026"); #HEBI_CODE_NAME where there is none. */
HEBI_API int hebi_plan_builtin(hebi_plan **out, const char *id, hebi_error *err);

/** The built-in history of a place id ("410600"); #HEBI_CODE_NAME where there is none. */
HEBI_API int hebi_history_builtin(hebi_history **out, const char *place, hebi_error *err);

HEBI_API size_t hebi_builtin_plan_count(void);
/** Id of the i-th built-in plan, NULL past the end. */
HEBI_API const char *hebi_builtin_plan_id(size_t i);
HEBI_API size_t hebi_builtin_history_count(void);
/** Place id of the i-th built-in history, NULL past the end. */
HEBI_API const char *hebi_builtin_history_place(size_t i);

HEBI_END_DECLS

#endif
