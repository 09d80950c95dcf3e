/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/scan.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What may come next. */
enum { VALUE, FIRST_VALUE, KEY, FIRST_KEY, NEXT, END };

/* cJSON converts no more characters of a number than these, and strays from there on. */
enum { NUMBER_LENGTH = 63 };

void hebi__error_byte(hebi_error *err, const char *text, size_t at) {
  err->line = 1;
  size_t line_start = 0;
  for (size_t i = 0; i < at; i++) {
    if (text[i] != '\n')
      continue;
    err->line++;
    line_start = i + 1;
  }
  err->column = (int32_t)(at - line_start) + 1;
}

void hebi__scan_step(const hebi__scan *scan, const hebi__frame *frame, hebi__pointer *pointer) {
  if (frame->bracket == '[')
    hebi__pointer_index(pointer, frame->members - 1);
  else
    hebi__pointer_raw_key(pointer, scan->text + frame->key, frame->key_length);
}

static int fail(hebi__scan *scan, size_t at, hebi_code code, const char *format, ...)
    HEBI__PRINTF(4, 5);

static int fail(hebi__scan *scan, size_t at, hebi_code code, const char *format, ...) {
  char message[sizeof scan->err->message];
  va_list args;
  va_start(args, format);
  vsnprintf(message, sizeof message, format, args);
  va_end(args);
  /* Between two members it is the object or list around them that is wrong. */
  int in_member = scan->state == VALUE || scan->state == FIRST_VALUE;
  hebi__pointer where = {{0}, 0};
  for (size_t i = 0; i + !in_member < scan->depth; i++)
    hebi__scan_step(scan, &scan->frames[i], &where);
  hebi__fail(scan->err, code, where.text, "%s", message);
  hebi__error_byte(scan->err, scan->text, at);
  return HEBI__EVENT_FAIL;
}

/* The byte at `at`, -1 at the end. */
static int peek(const hebi__scan *scan, size_t at) {
  return at < scan->length ? (unsigned char)scan->text[at] : -1;
}

static int is_digit(int c) {
  return c >= '0' && c <= '9';
}

static int is_hex(int c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* Lead bytes and what the second byte may be: RFC 3629, section 4. */
size_t hebi__utf8_length(const char *text, size_t n) {
  const unsigned char *byte = (const unsigned char *)text;
  if (n == 0)
    return 0;
  if (byte[0] < 0x80)
    return 1;
  if (byte[0] < 0xC2 || byte[0] > 0xF4)
    return 0;
  size_t length = byte[0] < 0xE0 ? 2 : byte[0] < 0xF0 ? 3 : 4;
  unsigned char low = byte[0] == 0xE0 ? 0xA0 : byte[0] == 0xF0 ? 0x90 : 0x80;
  unsigned char high = byte[0] == 0xED ? 0x9F : byte[0] == 0xF4 ? 0x8F : 0xBF;
  if (n < length || byte[1] < low || byte[1] > high)
    return 0;
  for (size_t i = 2; i < length; i++)
    if ((byte[i] & 0xC0) != 0x80)
      return 0;
  return length;
}

static int fail_utf8(hebi__scan *scan, size_t at) {
  return fail(scan, at, HEBI_CODE_UTF8,
              "byte 0x%02X is not UTF-8 here; is the text encoded as UTF-8?",
              (unsigned)peek(scan, at));
}

/* The number of the UTF-8 character of n bytes at `text`. */
static unsigned code_point(const char *text, size_t n) {
  unsigned value = (unsigned char)text[0] & (n == 1 ? 0x7F : 0xFFu >> (n + 1));
  for (size_t i = 1; i < n; i++)
    value = value << 6 | ((unsigned char)text[i] & 0x3F);
  return value;
}

static int unexpected(hebi__scan *scan, size_t at, const char *wanted) {
  int c = peek(scan, at);
  if (c < 0)
    return fail(scan, at, HEBI_CODE_JSON, "the text ends too early, wanted %s", wanted);
  size_t n = hebi__utf8_length(scan->text + at, scan->length - at);
  if (n == 0)
    return fail_utf8(scan, at);
  if (n == 3 && memcmp(scan->text + at, "\xEF\xBB\xBF", 3) == 0)
    return fail(scan, at, HEBI_CODE_JSON, "got a byte order mark, wanted %s", wanted);
  unsigned point = code_point(scan->text + at, n);
  if (c < 0x20 || c == 0x7F)
    return fail(scan, at, HEBI_CODE_JSON, "got the control character U+%04X, wanted %s", point,
                wanted);
  if (n > 1)
    return fail(scan, at, HEBI_CODE_JSON, "got '%.*s' (U+%04X), wanted %s", (int)n, scan->text + at,
                point, wanted);
  return fail(scan, at, HEBI_CODE_JSON, "got '%c', wanted %s", c, wanted);
}

/* The 16 bits of a \u at `at`, -1 where there is no such thing. */
static int unit_at(const hebi__scan *scan, size_t at) {
  if (peek(scan, at) != '\\' || peek(scan, at + 1) != 'u')
    return -1;
  int unit = 0;
  for (size_t i = at + 2; i < at + 6; i++) {
    int c = peek(scan, i);
    if (!is_hex(c))
      return -1;
    unit = 16 * unit + (is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return unit;
}

static int scan_unicode_escape(hebi__scan *scan) {
  int unit = unit_at(scan, scan->at);
  if (unit < 0)
    return fail(scan, scan->at, HEBI_CODE_JSON, "\\u wants four hexadecimal digits");
  if (unit == 0)
    return fail(scan, scan->at, HEBI_CODE_VALUE, "a text cannot hold the character U+0000");
  int next = unit_at(scan, scan->at + 6);
  int high = unit >= 0xD800 && unit < 0xDC00, low = unit >= 0xDC00 && unit < 0xE000;
  if (low || (high && (next < 0xDC00 || next >= 0xE000)))
    return fail(scan, scan->at, HEBI_CODE_UTF8, "\\u%04X is half of a surrogate pair",
                (unsigned)unit);
  scan->at += high ? 12 : 6;
  return 0;
}

static int scan_escape(hebi__scan *scan) {
  int c = peek(scan, scan->at + 1);
  if (c == 'u')
    return scan_unicode_escape(scan);
  if (c <= 0 || strchr("\"\\/bfnrt", c) == NULL)
    return fail(scan, scan->at, HEBI_CODE_JSON,
                "an unknown escape; known are "
                "\\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX");
  scan->at += 2;
  return 0;
}

/* One character of a string other than its closing quote. */
static int scan_character(hebi__scan *scan) {
  int c = peek(scan, scan->at);
  if (c == '\\')
    return scan_escape(scan);
  if (c < 0)
    return fail(scan, scan->start, HEBI_CODE_JSON,
                "the text in quotes that starts here never ends");
  if (c < 0x20)
    return unexpected(scan, scan->at, "it escaped or left out");
  size_t n = hebi__utf8_length(scan->text + scan->at, scan->length - scan->at);
  if (n == 0)
    return fail_utf8(scan, scan->at);
  scan->at += n;
  return 0;
}

static int scan_string(hebi__scan *scan) {
  scan->at++;
  while (peek(scan, scan->at) != '"')
    if (scan_character(scan) != 0)
      return HEBI__EVENT_FAIL;
  scan->at++;
  return 0;
}

static int scan_digits(hebi__scan *scan) {
  if (!is_digit(peek(scan, scan->at)))
    return unexpected(scan, scan->at, "a digit");
  while (is_digit(peek(scan, scan->at)))
    scan->at++;
  return 0;
}

static int scan_exponent(hebi__scan *scan) {
  scan->at++;
  int c = peek(scan, scan->at);
  if (c == '+' || c == '-')
    scan->at++;
  return scan_digits(scan);
}

/* Without an exponent the length alone keeps a number finite. */
static int check_number(hebi__scan *scan, int has_exponent) {
  size_t n = scan->at - scan->start;
  if (n > NUMBER_LENGTH)
    return fail(scan, scan->start, HEBI_CODE_LIMIT,
                "a number of %zu characters, at most %d are read", n, NUMBER_LENGTH);
  if (!has_exponent)
    return 0;
  char number[NUMBER_LENGTH + 1] = {0};
  memcpy(number, scan->text + scan->start, n);
  if (!isfinite(strtod(number, NULL)))
    return fail(scan, scan->start, HEBI_CODE_VALUE, "%s is larger than a double can hold", number);
  return 0;
}

static int scan_number(hebi__scan *scan) {
  if (peek(scan, scan->at) == '-')
    scan->at++;
  if (peek(scan, scan->at) == '0' && is_digit(peek(scan, scan->at + 1)))
    return fail(scan, scan->at, HEBI_CODE_JSON, "a number with a leading zero");
  if (scan_digits(scan) != 0)
    return HEBI__EVENT_FAIL;
  if (peek(scan, scan->at) == '.') {
    scan->at++;
    if (scan_digits(scan) != 0)
      return HEBI__EVENT_FAIL;
  }
  int has_exponent = (peek(scan, scan->at) | 0x20) == 'e';
  if (has_exponent && scan_exponent(scan) != 0)
    return HEBI__EVENT_FAIL;
  return check_number(scan, has_exponent);
}

static int scan_word(hebi__scan *scan) {
  static const char *const words[] = {"true", "false", "null"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t n = strlen(words[i]);
    if (scan->length - scan->at >= n && memcmp(scan->text + scan->at, words[i], n) == 0) {
      scan->at += n;
      return 0;
    }
  }
  return unexpected(scan, scan->at, "a value");
}

static int open_container(hebi__scan *scan, char bracket) {
  if (scan->depth == HEBI__JSON_DEPTH)
    return fail(scan, scan->at, HEBI_CODE_LIMIT,
                "more than %d objects or lists inside of each other", HEBI__JSON_DEPTH);
  scan->frames[scan->depth++] = (hebi__frame){.bracket = bracket};
  scan->state = bracket == '{' ? FIRST_KEY : FIRST_VALUE;
  scan->at++;
  return 0;
}

static int scan_scalar(hebi__scan *scan) {
  int c = peek(scan, scan->at);
  int code = c == '"' ? scan_string(scan)
                      : (c == '-' || is_digit(c) ? scan_number(scan) : scan_word(scan));
  if (code == 0)
    scan->state = scan->depth > 0 ? NEXT : END;
  return code;
}

static int scan_value(hebi__scan *scan) {
  if (scan->depth > 0 && scan->frames[scan->depth - 1].bracket == '[')
    scan->frames[scan->depth - 1].members++;
  scan->value_depth = scan->depth;
  int c = peek(scan, scan->at);
  return c == '{' || c == '[' ? open_container(scan, (char)c) : scan_scalar(scan);
}

static void skip_space(hebi__scan *scan) {
  int c = peek(scan, scan->at);
  while (c == ' ' || c == '\t' || c == '\n' || c == '\r')
    c = peek(scan, ++scan->at);
}

static int scan_key(hebi__scan *scan) {
  if (peek(scan, scan->at) != '"')
    return unexpected(scan, scan->at, "a key in double quotes");
  if (scan_string(scan) != 0)
    return HEBI__EVENT_FAIL;
  hebi__frame *frame = &scan->frames[scan->depth - 1];
  frame->members++;
  frame->key = scan->start + 1;
  frame->key_length = scan->at - scan->start - 2;
  skip_space(scan);
  if (peek(scan, scan->at) != ':')
    return unexpected(scan, scan->at, "':' after the key");
  scan->at++;
  scan->state = VALUE;
  return 0;
}

static hebi__event close_container(hebi__scan *scan) {
  scan->at++;
  scan->depth--;
  scan->state = scan->depth > 0 ? NEXT : END;
  return HEBI__EVENT_CLOSE;
}

/* After a member: a comma, with which the next one begins, or the end of the object or list. */
static hebi__event scan_next_member(hebi__scan *scan) {
  int in_list = scan->frames[scan->depth - 1].bracket == '[';
  int c = peek(scan, scan->at);
  if (c == (in_list ? ']' : '}'))
    return close_container(scan);
  if (c != ',')
    return unexpected(scan, scan->at, in_list ? "',' or ']'" : "',' or '}'");
  scan->at++;
  scan->state = in_list ? VALUE : KEY;
  return hebi__scan_next(scan);
}

hebi__event hebi__scan_next(hebi__scan *scan) {
  skip_space(scan);
  scan->start = scan->at;
  int c = peek(scan, scan->at);
  switch (scan->state) {
  case FIRST_KEY:
    if (c == '}')
      return close_container(scan);
    /* fall through */
  case KEY:
    return scan_key(scan) == 0 ? HEBI__EVENT_KEY : HEBI__EVENT_FAIL;
  case FIRST_VALUE:
    if (c == ']')
      return close_container(scan);
    /* fall through */
  case VALUE:
    return scan_value(scan) == 0 ? HEBI__EVENT_VALUE : HEBI__EVENT_FAIL;
  case NEXT:
    return scan_next_member(scan);
  default:
    return c < 0 ? HEBI__EVENT_END : unexpected(scan, scan->at, "the end of the text");
  }
}

void hebi__scan_start(hebi__scan *scan, const char *text, size_t length, hebi_error *err) {
  *scan = (hebi__scan){.text = text, .length = length, .state = VALUE, .err = err};
}

int hebi__scan_check(const char *text, size_t length, hebi_error *err) {
  if (length > HEBI__JSON_SIZE)
    return hebi__fail(err, HEBI_CODE_LIMIT, NULL, "a text of %zu bytes, at most %d are read",
                      length, HEBI__JSON_SIZE);
  hebi__scan scan;
  hebi__scan_start(&scan, text, length, err);
  hebi__event event;
  do
    event = hebi__scan_next(&scan);
  while (event > HEBI__EVENT_END);
  return event == HEBI__EVENT_FAIL ? (int)err->code : HEBI_CODE_OK;
}
