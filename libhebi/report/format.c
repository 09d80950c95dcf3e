/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/format.h"

#include <libhebi/unit.h>
#include <math.h>
#include <string.h>

int hebi__begin_writing(hebi__lang *lang, char **out, const hebi_report *report, const char *name,
                        hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (report == NULL || name == NULL)
    return hebi__fail_null(err, report ? "lang" : "report");
  *lang = strcmp(name, "zh") == 0 ? HEBI__LANG_ZH : HEBI__LANG_EN;
  if (*lang == HEBI__LANG_EN && strcmp(name, "en") != 0)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "lang", "lang is \"%s\", wanted \"zh\" or \"en\"",
                      name);
  return HEBI_CODE_OK;
}

const char *hebi__pick(hebi__lang lang, const char *zh, const char *en) {
  return lang == HEBI__LANG_ZH ? zh : en;
}

void hebi__add_value(hebi__text *text, double value, int32_t decimals) {
  if (isnan(value))
    hebi__text_add(text, "—");
  else if (isinf(value))
    hebi__text_add(text, value > 0 ? "∞" : "-∞");
  else
    hebi__text_fixed(text, value, decimals);
}

static void add_trimmed(hebi__text *text, double value, int decimals) {
  size_t start = text->length;
  hebi__text_fixed(text, value, decimals);
  if (text->failed || strchr(text->data + start, '.') == NULL)
    return;
  while (text->data[text->length - 1] == '0')
    text->length--;
  if (text->data[text->length - 1] == '.')
    text->length--;
  text->data[text->length] = '\0';
}

void hebi__add_bound(hebi__text *text, double value, int32_t decimals) {
  if (isfinite(value))
    add_trimmed(text, value, decimals + 1);
  else
    hebi__add_value(text, value, decimals);
}

void hebi__add_tolerance(hebi__text *text, double value, int32_t decimals) {
  if (isfinite(value))
    add_trimmed(text, value, decimals + 3);
  else
    hebi__add_value(text, value, decimals);
}

void hebi__add_unit(hebi__text *text, const char *name, hebi__lang lang) {
  const hebi_unit *unit = hebi_unit_find(name);
  if (unit == NULL)
    return;
  if (lang == HEBI__LANG_ZH || strcmp(unit->name, unit->name_en) == 0)
    hebi__text_add(text, unit->name);
  else
    hebi__text_format(text, " (%s)", unit->name_en);
}

void hebi__add_probability(hebi__text *text, double p) {
  if (isnan(p))
    hebi__text_add(text, "—");
  else if (p < 0.01)
    hebi__text_add(text, "<1%");
  else if (p > 0.99)
    hebi__text_add(text, ">99%");
  else
    hebi__text_format(text, "%.0f%%", 100 * p);
}

/* Reads one UTF-8 character; the text is known to be valid. */
static uint32_t next_character(const unsigned char **at) {
  const unsigned char *s = *at;
  int more = s[0] < 0x80 ? 0 : s[0] < 0xE0 ? 1 : s[0] < 0xF0 ? 2 : 3;
  uint32_t c = more == 0 ? s[0] : s[0] & (0x3FU >> more);
  int i = 1;
  for (; i <= more && s[i] != '\0'; i++)
    c = c << 6 | (s[i] & 0x3FU);
  *at = s + i;
  return c;
}

/* East Asian wide and full-width blocks of Unicode's EastAsianWidth.txt. */
static int is_wide(uint32_t c) {
  static const uint32_t blocks[][2] = {
      {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
      {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
  for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
    if (c >= blocks[i][0] && c <= blocks[i][1])
      return 1;
  return 0;
}

size_t hebi__display_width(const char *text) {
  size_t width = 0;
  const unsigned char *at = (const unsigned char *)text;
  while (*at != '\0')
    width += is_wide(next_character(&at)) ? 2 : 1;
  return width;
}
