/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/script.h"

#include "text/variants.h"

#include <string.h>

/* One character of UTF-8 (RFC 3629) and its width; 0 bytes where it is none. */
static size_t decode(uint32_t *code, const unsigned char *at, size_t left) {
  static const struct {
    unsigned char mask, lead;
    size_t width;
    uint32_t least;
  } forms[] = {
      {0x80, 0x00, 1, 1}, {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}};
  for (size_t f = 0; f < sizeof forms / sizeof *forms; f++) {
    if ((at[0] & forms[f].mask) != forms[f].lead)
      continue;
    if (forms[f].width > left)
      return 0;
    uint32_t c = at[0] & (unsigned char)~forms[f].mask;
    for (size_t i = 1; i < forms[f].width; i++) {
      if ((at[i] & 0xC0) != 0x80)
        return 0;
      c = c << 6 | (at[i] & 0x3Fu);
    }
    *code = c;
    int valid = c >= forms[f].least && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    return valid ? forms[f].width : 0;
  }
  return 0;
}

static size_t encode(char *to, uint32_t c) {
  if (c < 0x80) {
    to[0] = (char)c;
    return 1;
  }
  if (c < 0x800) {
    to[0] = (char)(0xC0 | c >> 6);
    to[1] = (char)(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    to[0] = (char)(0xE0 | c >> 12);
    to[1] = (char)(0x80 | (c >> 6 & 0x3F));
    to[2] = (char)(0x80 | (c & 0x3F));
    return 3;
  }
  to[0] = (char)(0xF0 | c >> 18);
  to[1] = (char)(0x80 | (c >> 12 & 0x3F));
  to[2] = (char)(0x80 | (c >> 6 & 0x3F));
  to[3] = (char)(0x80 | (c & 0x3F));
  return 4;
}

static int fail_utf8(const char *text, size_t at, hebi_error *err) {
  const char *why = text[at] == '\0' ? "a NUL, which no phrase holds" : "no part of UTF-8 text";
  int code = hebi__fail(err, HEBI_CODE_UTF8, "text", "byte %zu is %s", at + 1, why);
  if (err != NULL)
    err->column = (int32_t)at + 1;
  return code;
}

static int fail_length(hebi_error *err) {
  return hebi__fail(err, HEBI_CODE_LIMIT, "text", "a phrase has at most %d bytes",
                    (int)HEBI__PHRASE_LONGEST);
}

static size_t length_of(const char *text) {
  const char *end = memchr(text, '\0', HEBI__PHRASE_LONGEST + 1);
  return end != NULL ? (size_t)(end - text) : HEBI__PHRASE_LONGEST + 1;
}

/* A character and no sign: U+4000 to U+9FFF. */
static int is_han(const char *text, size_t width) {
  return width == 3 && (unsigned char)text[0] >= 0xE4 && (unsigned char)text[0] <= 0xE9;
}

int hebi__script_read(hebi__script *script, const char *text, size_t length, hebi_error *err) {
  if (length == SIZE_MAX)
    length = length_of(text);
  if (length > HEBI__PHRASE_LONGEST)
    return fail_length(err);
  script->source = text;
  size_t n = 0, behind_han = 0; /* where only blanks follow the last Chinese character, else 0 */
  for (size_t at = 0; at < length;) {
    uint32_t c = 0;
    size_t width = decode(&c, (const unsigned char *)text + at, length - at);
    if (width == 0)
      return fail_utf8(text, at, err);
    /* No variant is wider than the character for which it stands. */
    size_t wide = encode(script->text + n, hebi__variant_of(c));
    int han = is_han(script->text + n, wide);
    /* 增 长: print and recognition set characters apart. */
    if (han && behind_han > 0 && behind_han < n) {
      memmove(script->text + behind_han, script->text + n, wide);
      n = behind_han;
    }
    if (script->text[n] != ' ')
      behind_han = han ? n + wide : 0;
    for (size_t i = 0; i < wide; i++)
      script->from[n + i] = (uint16_t)at;
    n += wide;
    at += width;
  }
  script->n = n;
  script->from[n] = (uint16_t)length;
  memset(script->text + n, 0, sizeof script->text - HEBI__PHRASE_LONGEST);
  return HEBI_CODE_OK;
}

size_t hebi__script_width(const hebi__script *script, size_t at) {
  unsigned char lead = (unsigned char)script->text[at];
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

hebi_span hebi__script_span(const hebi__script *script, size_t start, size_t end) {
  if (end <= start)
    return (hebi_span){0, 0};
  size_t first = script->from[start];
  return (hebi_span){first, script->from[end] - first};
}

/* Characters of which nothing is to be seen: controls, spaces without width, byte order marks. */
static int is_invisible(uint32_t c) {
  static const struct {
    uint32_t first, last;
  } ranges[] = {{0, 0x1F},        {0x7F, 0xA0},     {0xAD, 0xAD},     {0x2000, 0x200F},
                {0x2028, 0x202F}, {0x205F, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}};
  for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
    if (c >= ranges[i].first && c <= ranges[i].last)
      return 1;
  return 0;
}

/* A character that cannot be seen is told by its number. */
static int refuse_character(const char *at, size_t n, const char *why, hebi_error *err) {
  uint32_t c = 0;
  decode(&c, (const unsigned char *)at, n);
  if (!is_invisible(c))
    return hebi__fail(err, HEBI_CODE_PHRASE, "text", "\"%.*s\": %s", (int)n, at, why);
  return hebi__fail(err, HEBI_CODE_PHRASE, "text", "the invisible character U+%04X%s: %s",
                    (unsigned)c, c == 0xFEFF ? " (a byte order mark)" : "", why);
}

int hebi__script_refuse(const hebi__script *script, size_t at, const char *why, hebi_error *err) {
  size_t start = script->from[at];
  int code;
  if (at >= script->n)
    code = hebi__fail(err, HEBI_CODE_PHRASE, "text", "the phrase ends here: %s", why);
  else {
    size_t end = script->from[at + hebi__script_width(script, at)];
    code = refuse_character(script->source + start, end - start, why, err);
  }
  if (err != NULL)
    err->column = (int32_t)start + 1;
  return code;
}
