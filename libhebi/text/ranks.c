/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/ranks.h"

#include "text/numeral.h"

#include <string.h>

enum { HAN = 3 };

/* Behind 第3: what makes it a rank, and not 第3次. */
static int ends_rank(const hebi__script *script, size_t at) {
  static const char *const ends[] = {"位", "名", "的",   "，", "、",   "；",   "。",
                                     ",",  ";",  ")",    "(",  "]",    "”",    " ",
                                     "以", "之", "水平", "和", "左右", "行列", "一"};
  if (at >= script->n)
    return 1;
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (hebi__script_is(script, at, ends[i]))
      return 1;
  return 0;
}

/* 位, 名 and 强 behind a rank. */
static size_t rank_unit(const hebi__script *script, size_t at) {
  static const char *const units[] = {"位次", "位", "名", "强"};
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (hebi__script_is(script, at, units[i]))
      return strlen(units[i]);
  return 0;
}

/* A name, as of those which are counted, and neither an end nor a word of the grammar. */
static int is_name_behind(const hebi__script *script, size_t at) {
  if (hebi__script_is(script, at, "的"))
    return 1;
  unsigned char lead = (unsigned char)script->text[at];
  const hebi__word *word = hebi__word_at(script->text + at);
  return lead >= 0xE4 && lead <= 0xE9 && (word == NULL || word->word_class == HEBI__WORD_SKIP);
}

/* Behind 第一、二、三产业 and 第二和第三产业, `at` being behind the first number; `at` where there
 * are no branches of the economy. */
static size_t branches_end(const hebi__script *script, size_t at) {
  static const char *const joints[] = {"、", "和", "与", "及", "第"};
  size_t end = at;
  for (int joined = 1; joined;) {
    joined = hebi__numeral_digit(script, end) > 0;
    for (size_t i = 0; !joined && i < sizeof joints / sizeof *joints; i++)
      joined = hebi__script_is(script, end, joints[i]);
    end += joined ? HAN : 0;
  }
  return hebi__script_is(script, end, "产业") ? end + (size_t)2 * HAN : at;
}

/* 第3位, 前15位, 前十. */
int hebi__rank_at(const hebi__script *script, size_t at, hebi__token *token, hebi_error *err) {
  int up_to = hebi__script_is(script, at, "前");
  if (!up_to && !hebi__script_is(script, at, "第"))
    return HEBI_CODE_OK;
  hebi__numeral numeral;
  int code = hebi__numeral_read(script, at + HAN, &numeral, err);
  if (code != HEBI_CODE_OK || numeral.end == at + HAN || numeral.decimals > 0 ||
      !(numeral.value >= 1 && numeral.value <= 9999))
    return code;
  if (up_to && script->text[numeral.end] == '%') { /* 前1%学科 */
    if (!is_name_behind(script, numeral.end + 1))
      return hebi__script_refuse(script, numeral.end, "a share of those ranked, and no rank", err);
    hebi__token_make(token, HEBI__TOKEN_TEXT, at, numeral.end + 1);
    return HEBI_CODE_OK;
  }
  size_t branches = up_to ? numeral.end : branches_end(script, numeral.end);
  if (branches > numeral.end) {
    hebi__token_make(token, HEBI__TOKEN_TEXT, at, branches);
    return HEBI_CODE_OK;
  }
  size_t unit = rank_unit(script, numeral.end);
  if (unit == 0 && !ends_rank(script, numeral.end)) {
    if (!up_to) /* 第十四个五年规划, 第3次: neither ranks nor counts */
      hebi__token_make(token, HEBI__TOKEN_TEXT, at,
                       numeral.end + (size_t)HAN * hebi__script_is(script, numeral.end, "个"));
    return HEBI_CODE_OK;
  }
  hebi__token_make(token, HEBI__TOKEN_RANK, at, numeral.end + unit);
  token->number = (int32_t)numeral.value;
  token->up_to = up_to;
  token->unit_start = numeral.end;
  token->unit_end = numeral.end + unit;
  return HEBI_CODE_OK;
}

/* Ⅲ and, of letters, III; its value and bytes, 0 for neither. */
static int roman_at(const hebi__script *script, size_t at, size_t *width) {
  static const char *const letters[] = {"III", "II", "IV", "VI", "I", "V"};
  static const int values[] = {3, 2, 4, 6, 1, 5};
  *width = HAN;
  int value = hebi__numeral_roman(script, at);
  for (size_t i = 0; value == 0 && i < sizeof letters / sizeof *letters; i++)
    if (hebi__script_is(script, at, letters[i])) {
      *width = strlen(letters[i]);
      value = values[i];
    }
  return value;
}

/* Ⅱ类, Ⅲ级 */
int hebi__class_at(const hebi__script *script, size_t at, hebi__token *token) {
  size_t width;
  int value = roman_at(script, at, &width);
  size_t end = at + width;
  /* 劣Ⅴ类 is worse than any class. */
  if (at >= HAN && hebi__script_is(script, at - HAN, "劣"))
    return 0;
  if (value == 0 || (!hebi__script_is(script, end, "类") && !hebi__script_is(script, end, "级")))
    return 0;
  hebi__token_make(token, HEBI__TOKEN_CLASS, at, end + HAN);
  token->number = value;
  token->up_to = 0;
  token->unit_start = end;
  token->unit_end = end + HAN;
  return 1;
}
