/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file error.h
 * How a call says what went wrong. The library never prints, exits or aborts.
 */
#ifndef LIBHEBI_ERROR_H
#define LIBHEBI_ERROR_H

#include <libhebi/common.h>

HEBI_BEGIN_DECLS

/**
 * What went wrong, in families: the call (1xx), the data (2xx), the numbers (3xx), files (4xx),
 * memory (5xx). All failures are negative.
 */
typedef enum hebi_code {
  HEBI_CODE_OK = 0,

  HEBI_CODE_NULL = -101,     /**< a required pointer is NULL */
  HEBI_CODE_ARGUMENT = -102, /**< an argument is outside its documented range */
  HEBI_CODE_NAME = -103,     /**< no method, plan, place or indicator of that name */

  HEBI_CODE_JSON = -201,      /**< the text is not JSON (RFC 8259) */
  HEBI_CODE_UTF8 = -202,      /**< the text is not UTF-8 (RFC 3629) */
  HEBI_CODE_LIMIT = -203,     /**< too deep or too large to be read */
  HEBI_CODE_KEY = -204,       /**< an unknown, repeated or missing key */
  HEBI_CODE_TYPE = -205,      /**< a value of another type than wanted */
  HEBI_CODE_VALUE = -206,     /**< a value outside its allowed set or range */
  HEBI_CODE_REFERENCE = -207, /**< an id that is not defined where it has to be */
  HEBI_CODE_ORDER = -208,     /**< years out of order or given twice */
  HEBI_CODE_UNIT = -209,      /**< an unknown unit, or units that cannot be converted */
  HEBI_CODE_PHRASE = -210,    /**< a target phrase that cannot be read */

  HEBI_CODE_SHORT = -301,      /**< too few observations */
  HEBI_CODE_SUPPORT = -302,    /**< a value that the indicator's support excludes */
  HEBI_CODE_NUMERIC = -303,    /**< a numerical method failed */
  HEBI_CODE_DEGENERATE = -304, /**< the observations do not vary: no spread can be estimated */

  HEBI_CODE_FILE = -401, /**< a file cannot be read or written */

  HEBI_CODE_MEMORY = -501 /**< memory could not be had */
} hebi_code;

/**
 * Filled by a call that fails, owned by the caller (usually on the stack), overwritten by the next
 * failure. A call that succeeds sets `code` to 0 and clears the texts.
 */
typedef struct hebi_error {
  hebi_code code;
  int32_t line;      /**< 1-based line in the text that was read, 0 where there is none */
  int32_t column;    /**< 1-based column in bytes, 0 where there is none */
  char where[160];   /**< a JSON pointer ("/targets/12/high") or an argument's name; may be empty */
  char message[320]; /**< one sentence: the value seen and the value wanted */
} hebi_error;

/** A short constant name of a code ("json", "order", ...), "unknown" for any other number. */
HEBI_API const char *hebi_code_name(int32_t code);

HEBI_END_DECLS

#endif
