/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the library's own code reports a failure: fill the caller's error and hand back the code. */
#ifndef HEBI_BASE_ERROR_H
#define HEBI_BASE_ERROR_H

#include <libhebi/error.h>

#if defined(__GNUC__)
#define HEBI__PRINTF(text, first) __attribute__((__format__(__printf__, text, first)))
#define HEBI__FORMATS(one, other) __attribute__((__format_arg__(one), __format_arg__(other)))
#else
#define HEBI__PRINTF(text, first)
#define HEBI__FORMATS(one, other)
#endif

/* Returns `code`, so that `return hebi__fail(err, HEBI_CODE_..., "horizon", "...");` reads as one.
 * `err` may be NULL, `where` may be NULL. The message is cut at a UTF-8 boundary where too long. */
int hebi__fail(hebi_error *err, hebi_code code, const char *where, const char *format, ...)
    HEBI__PRINTF(4, 5);

/* The two failures that need no words of their own. */
int hebi__fail_memory(hebi_error *err);
int hebi__fail_null(hebi_error *err, const char *argument);

/* Clears `err` and returns HEBI_CODE_OK: every public call ends in this or in a failure. */
int hebi__ok(hebi_error *err);

/* Puts `prefix` in front of `err->where`; keeps the rest. */
void hebi__error_prefix(hebi_error *err, const char *prefix);

#endif
