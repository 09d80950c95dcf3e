/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file json.h
 * Catalogs, histories and plans as JSON text (docs/data-format.md, data/schema/). Reading is
 * strict: the whole text is one JSON value of RFC 8259 in UTF-8, keys are known and stand once
 * (keys that begin with "x_" are skipped), numbers are finite, depth is at most 32 and size at most
 * 16 MiB, a number at most 63 characters. A refusal names code, JSON pointer, line, column and the
 * reason; nothing is half loaded.
 *
 * `catalog` may be NULL everywhere: the built-in one is meant. Thread-safe; the text is not kept.
 */
#ifndef LIBHEBI_JSON_H
#define LIBHEBI_JSON_H

#include <libhebi/plan.h>

HEBI_BEGIN_DECLS

HEBI_API int hebi_catalog_read(hebi_catalog **out, const char *text, size_t length,
                               hebi_error *err);
HEBI_API int hebi_history_read(hebi_history **out, const char *text, size_t length,
                               const hebi_catalog *catalog, hebi_error *err);
HEBI_API int hebi_plan_read(hebi_plan **out, const char *text, size_t length,
                            const hebi_catalog *catalog, hebi_error *err);

HEBI_API int hebi_catalog_read_file(hebi_catalog **out, const char *path, hebi_error *err);
HEBI_API int hebi_history_read_file(hebi_history **out, const char *path,
                                    const hebi_catalog *catalog, hebi_error *err);
HEBI_API int hebi_plan_read_file(hebi_plan **out, const char *path, const hebi_catalog *catalog,
                                 hebi_error *err);

/**
 * Write as JSON that the reader above reads back into an equal object. `*out` is NUL-terminated and
 * freed with hebi_string_free(); `length` (may be NULL) is its size without the NUL.
 */
HEBI_API int hebi_catalog_write(char **out, size_t *length, const hebi_catalog *catalog,
                                hebi_error *err);
HEBI_API int hebi_history_write(char **out, size_t *length, const hebi_history *history,
                                hebi_error *err);
HEBI_API int hebi_plan_write(char **out, size_t *length, const hebi_plan *plan, hebi_error *err);

/** Free a text that the library made. Accepts NULL. */
HEBI_API void hebi_string_free(char *text);

/**
 * JSON Schema (draft 2020-12) of what the reader accepts, made from the same tables that drive it;
 * `kind` is "catalog", "history" or "plan".
 */
HEBI_API int hebi_schema_write(char **out, size_t *length, const char *kind, hebi_error *err);

HEBI_END_DECLS

#endif
