/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/idioms.h"

#include "text/measures.h"
#include "text/numeral.h"

#include <math.h>
#include <string.h>

enum { HAN = 3 };

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

static int is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

#define ONE_OF(script, at, list) one_of(script, at, list, sizeof(list) / sizeof *(list))

static int one_of(const hebi__script *script, size_t at, const char *const *list, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (hebi__script_is(script, at, list[i]))
      return 1;
  return 0;
}

int hebi__is_half(const hebi__script *script, size_t at) {
  static const char *const names[] = {"半导", "半年", "半岛", "半成",
                                      "半固", "半径", "半日", "半挂"};
  return hebi__script_is(script, at, "半") && !ONE_OF(script, at, names);
}

/* 翻番, 翻一番, 翻了两番: as often the double. */
static int read_fold(const hebi__script *script, size_t at, hebi__quantity *out, hebi_error *err) {
  if (!hebi__script_is(script, at, "翻"))
    return HEBI_CODE_OK;
  size_t number = at + HAN;
  if (hebi__script_is(script, number, "了"))
    number += HAN;
  hebi__numeral numeral;
  int code = hebi__numeral_read(script, number, &numeral, err);
  if (code != HEBI_CODE_OK)
    return code;
  size_t end = numeral.end;
  if (!hebi__script_is(script, end, "番"))
    return HEBI_CODE_OK;
  double n = end > number ? numeral.value : 1;
  if (n < 1 || n > 9 || n != floor(n))
    return hebi__script_refuse(script, number, "wanted 1 to 9 doublings", err);
  *out = (hebi__quantity){.form = HEBI__FORM_FOLD,
                          .low = n,
                          .high = n,
                          .factor = 1,
                          .start = at,
                          .end = end + HAN,
                          .number_start = number,
                          .number_end = end,
                          .unit_start = end,
                          .unit_end = end + HAN};
  if (hebi__is_half(script, out->end))
    return hebi__script_refuse(script, out->end, "a half behind the number", err);
  out->odd = hebi__script_is(script, out->end, "多");
  out->end += out->odd ? HAN : 0;
  return HEBI_CODE_OK;
}

static int read_two_digits(const hebi__script *script, size_t at, hebi__quantity *out) {
  static const char *const words[] = {"两位数", "二位数", "2位数"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (hebi__script_is(script, at, words[i])) {
      size_t end = at + strlen(words[i]);
      *out = (hebi__quantity){.form = HEBI__FORM_TWO_DIGITS,
                              .low = 10,
                              .high = 10,
                              .factor = 1,
                              .start = at,
                              .end = end,
                              .number_start = at,
                              .number_end = end};
      return 1;
    }
  return 0;
}

/* 倍增: twice as much. */
static int read_double(const hebi__script *script, size_t at, hebi__quantity *out) {
  if (!hebi__script_is(script, at, "倍增"))
    return 0;
  *out = (hebi__quantity){.form = HEBI__FORM_FOLD,
                          .low = 1,
                          .high = 1,
                          .factor = 1,
                          .start = at,
                          .end = at + (size_t)2 * HAN,
                          .number_start = at,
                          .number_end = at + HAN,
                          .unit_start = at,
                          .unit_end = at + HAN};
  return 1;
}

/* 全国百强 */
static int read_strongest(const hebi__script *script, size_t at, hebi__quantity *out) {
  int power = hebi__numeral_power(script, at);
  if (power < 1 || power > 3 || !hebi__script_is(script, at + HAN, "强"))
    return 0;
  double value = power == 1 ? 10 : power == 2 ? 100 : 1000;
  *out = (hebi__quantity){.form = HEBI__FORM_NUMBER,
                          .low = value,
                          .high = value,
                          .unit = hebi_unit_find("强"),
                          .factor = 1,
                          .start = at,
                          .end = at + (size_t)2 * HAN,
                          .number_start = at,
                          .number_end = at + HAN,
                          .unit_start = at + HAN,
                          .unit_end = at + (size_t)2 * HAN};
  return 1;
}

/* What may stand behind 百亿元 without making a name of it. */
static int ends_power(const hebi__script *script, size_t at) {
  static const char *const after[] = {"大关", "关口", "台阶", "门槛", "目标",
                                      "规模", "以上", "左右", "以内", "以下"};
  unsigned char lead = (unsigned char)script->text[at];
  if (lead < 0xE4 || lead > 0xE9)
    return !is_digit((char)lead) && !is_letter((char)lead);
  for (size_t i = 0; i < sizeof after / sizeof *after; i++)
    if (hebi__script_is(script, at, after[i]))
      return 1;
  return 0;
}

/* Where the unit of 百亿元 begins; of 亿元 and, by itself, 千家 where they are compared. `at`:
 * there is no such number. */
static size_t unit_of_power(const hebi__script *script, size_t at, int compared) {
  int power = hebi__numeral_power(script, at), next = hebi__numeral_power(script, at + HAN);
  if (power >= 2 && power <= 4 && next >= 4 && next > power)
    return at + HAN;
  return compared && next == 0 && (power == 2 || power == 3) ? at + HAN : at;
}

static int is_money(const hebi_unit *unit) {
  return unit != NULL &&
         (unit->dimension == HEBI_DIMENSION_MONEY || unit->dimension == HEBI_DIMENSION_DOLLARS);
}

void hebi__idiom_read_power(const hebi__script *script, size_t at, int compared,
                            hebi__quantity *out) {
  *out = (hebi__quantity){.start = at, .end = at};
  int power = hebi__numeral_power(script, at);
  size_t unit = unit_of_power(script, at, compared);
  int alone = unit == at; /* 亿元 */
  if (power < 2 || (alone && (!compared || power < 4)))
    return;
  hebi__measured measured = hebi__measure_at(script, unit);
  if (hebi__script_is(script, measured.end, "阶")) /* 千亿台阶 */
    measured = (hebi__measured){NULL, 1e8, unit + HAN};
  /* 百元 has lost its digit. */
  int small = unit > at && hebi__numeral_power(script, unit) == 0 && is_money(measured.unit);
  int counted = compared && measured.unit != NULL && !is_money(measured.unit) &&
                measured.unit->dimension != HEBI_DIMENSION_MASS; /* 逾千家企业 */
  int ends = ends_power(script, measured.end) ||
             (counted && !hebi__script_is(script, measured.end, "级") &&
              !hebi__script_is(script, measured.end, "大"));
  if (measured.end == unit || small || (alone && measured.unit == NULL) || !ends)
    return;
  double value = alone ? 1 : power == 2 ? 100 : power == 3 ? 1000 : 10000;
  *out = (hebi__quantity){.form = HEBI__FORM_NUMBER,
                          .low = value,
                          .high = value,
                          .unit = measured.unit,
                          .factor = measured.factor,
                          .start = at,
                          .end = measured.end,
                          .number_start = at,
                          .number_end = unit,
                          .unit_start = unit,
                          .unit_end = measured.end};
}

/* 一半, 半数: 50 %. */
static int read_half(const hebi__script *script, size_t at, hebi__quantity *out) {
  int half = hebi__script_is(script, at, "一半") || hebi__script_is(script, at, "半数");
  if (!half)
    return 0;
  size_t end = at + (size_t)2 * HAN;
  *out = (hebi__quantity){.form = HEBI__FORM_NUMBER,
                          .low = 50,
                          .high = 50,
                          .unit = hebi_unit_find("%"),
                          .factor = 1,
                          .start = at,
                          .end = end,
                          .number_start = at,
                          .number_end = end,
                          .unit_start = end,
                          .unit_end = end};
  return 1;
}

int hebi__idiom_read(const hebi__script *script, size_t at, hebi__quantity *out, hebi_error *err) {
  *out = (hebi__quantity){.start = at, .end = at};
  if (read_two_digits(script, at, out) || read_double(script, at, out) ||
      read_strongest(script, at, out) || read_half(script, at, out))
    return HEBI_CODE_OK;
  return read_fold(script, at, out, err);
}

/* 人数, 线上: the character belongs to the one in front of it. */
static int is_in_name(const hebi__script *script, size_t at) {
  static const char *const before[] = {"人", "户", "天", "指", "总", "个", "件", "次", "系", "位",
                                       "基", "参", "线", "网", "海", "路", "地", "车", "陆", "跃",
                                       "迈", "登", "站", "冲", "以", "分", "倍", "约"};
  return at >= HAN && ONE_OF(script, at - HAN, before);
}

/* 几倍, 几个百分点, 数倍; 几年 says how long. */
static int counts_some(const hebi__script *script, size_t at, int several) {
  static const char *const spans[] = {"年", "天", "代", "次", "方", "度", "届"};
  static const char *const counted[] = {"倍", "个", "家", "项"};
  if (several)
    return ONE_OF(script, at, counted);
  return !ONE_OF(script, at, spans) && hebi__measure_at(script, at).end > at;
}

int hebi__idiom_check_vague(const hebi__script *script, size_t at, hebi_error *err) {
  int few = hebi__script_is(script, at, "几"), several = hebi__script_is(script, at, "数");
  int above = hebi__script_is(script, at, "上");
  if (!few && (!(several || above) || is_in_name(script, at)))
    return HEBI_CODE_OK;
  int power = hebi__numeral_power(script, at + HAN);
  int some = above ? power > 1 : power > 0 || counts_some(script, at + HAN, several);
  return some ? hebi__script_refuse(script, at, "how many is not said", err) : HEBI_CODE_OK;
}
