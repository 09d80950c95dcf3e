/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A text cut by snprintf may end inside of a character: drop the incomplete one. */
static void trim_to_character(char *text) {
  size_t n = strlen(text);
  size_t start = n;
  while (start > 0 && n - start < 4 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
    start--;
  if (start == 0)
    return;
  unsigned char lead = (unsigned char)text[start - 1];
  size_t want = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (n - (start - 1) < want)
    text[start - 1] = '\0';
}

/* Words of a data file may be part of a message: none of them may steer a terminal. C1 controls are
 * 0xC2 0x80 to 0xC2 0x9F in UTF-8. */
static void blank_controls(char *text) {
  for (unsigned char *at = (unsigned char *)text; *at != '\0'; at++) {
    if (*at < 0x20 || *at == 0x7F)
      *at = ' ';
    else if (*at == 0xC2 && at[1] >= 0x80 && at[1] < 0xA0)
      at[0] = at[1] = ' ';
  }
}

int hebi__fail(hebi_error *err, hebi_code code, const char *where, const char *format, ...) {
  if (err == NULL)
    return code;
  memset(err, 0, sizeof *err);
  err->code = code;
  snprintf(err->where, sizeof err->where, "%s", where ? where : "");
  va_list args;
  va_start(args, format);
  vsnprintf(err->message, sizeof err->message, format, args);
  va_end(args);
  trim_to_character(err->where);
  trim_to_character(err->message);
  blank_controls(err->where);
  blank_controls(err->message);
  return code;
}

int hebi__fail_memory(hebi_error *err) {
  return hebi__fail(err, HEBI_CODE_MEMORY, NULL, "out of memory");
}

int hebi__fail_null(hebi_error *err, const char *argument) {
  return hebi__fail(err, HEBI_CODE_NULL, argument, "%s is NULL", argument);
}

int hebi__ok(hebi_error *err) {
  if (err != NULL)
    memset(err, 0, sizeof *err);
  return HEBI_CODE_OK;
}

void hebi__error_prefix(hebi_error *err, const char *prefix) {
  if (err == NULL)
    return;
  char rest[sizeof err->where];
  memcpy(rest, err->where, sizeof rest);
  size_t n = strlen(prefix);
  if (n >= sizeof err->where)
    n = sizeof err->where - 1;
  memcpy(err->where, prefix, n);
  snprintf(err->where + n, sizeof err->where - n, "%s", rest);
  trim_to_character(err->where);
}

const char *hebi_code_name(int32_t code) {
  switch (code) {
  case HEBI_CODE_OK:
    return "ok";
  case HEBI_CODE_NULL:
    return "null";
  case HEBI_CODE_ARGUMENT:
    return "argument";
  case HEBI_CODE_NAME:
    return "name";
  case HEBI_CODE_JSON:
    return "json";
  case HEBI_CODE_UTF8:
    return "utf8";
  case HEBI_CODE_LIMIT:
    return "limit";
  case HEBI_CODE_KEY:
    return "key";
  case HEBI_CODE_TYPE:
    return "type";
  case HEBI_CODE_VALUE:
    return "value";
  case HEBI_CODE_REFERENCE:
    return "reference";
  case HEBI_CODE_ORDER:
    return "order";
  case HEBI_CODE_UNIT:
    return "unit";
  case HEBI_CODE_PHRASE:
    return "phrase";
  case HEBI_CODE_SHORT:
    return "short";
  case HEBI_CODE_SUPPORT:
    return "support";
  case HEBI_CODE_NUMERIC:
    return "numeric";
  case HEBI_CODE_DEGENERATE:
    return "degenerate";
  case HEBI_CODE_FILE:
    return "file";
  case HEBI_CODE_MEMORY:
    return "memory";
  default:
    return "unknown";
  }
}
