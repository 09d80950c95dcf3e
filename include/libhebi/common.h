/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file common.h
 * What every other header needs: fixed-size types and the export mark.
 *
 * Conventions of all headers (docs/conventions.md says more):
 *  - a function that can fail returns an #hebi_code (0 is success), takes what it makes as its
 * first parameter and an optional #hebi_error as its last; on failure the made object is NULL;
 *  - what comes out through an `out` parameter is the caller's, freed by the noun's own `_free`
 *    (which accepts NULL); what is returned as `const ...*` is borrowed from its parent;
 *  - inputs are copied; objects never change after creation, so any number of threads may read one;
 *  - text is UTF-8, years are calendar years, a missing number is NaN.
 */
#ifndef LIBHEBI_COMMON_H
#define LIBHEBI_COMMON_H

/* The Python binding reads these headers through the preprocessor with HEBI_CFFI defined: cffi
 * knows the standard types already and has no use for visibility attributes. */
#ifdef HEBI_CFFI
#define HEBI_API
#define HEBI_BEGIN_DECLS
#define HEBI_END_DECLS
#else
#include <libhebi/export.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
#define HEBI_BEGIN_DECLS extern "C" {
#define HEBI_END_DECLS   }
#else
#define HEBI_BEGIN_DECLS
#define HEBI_END_DECLS
#endif
#endif

#endif
