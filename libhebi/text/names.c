/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/names.h"

#include "text/numeral.h"

#include <string.h>

enum { HAN = 3, LONGEST_SLOGAN = 60, ROAD_DIGITS = 5 };

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

static int is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t skip_digits(const char *text, size_t at) {
  while (is_digit(text[at]))
    at++;
  return at;
}

static size_t skip_letters(const char *text, size_t at) {
  while (is_letter(text[at]) || (text[at] == '&' && is_letter(text[at + 1])))
    at++;
  return at;
}

/* Which of a list stands at `at`; its length, 0 for none. */
static size_t one_of(const hebi__script *script, size_t at, const char *const *list, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (hebi__script_is(script, at, list[i]))
      return strlen(list[i]);
  return 0;
}

#define ONE_OF(script, at, list) one_of(script, at, list, sizeof(list) / sizeof *(list))

/* Names that begin with a number. */
static size_t counted_name(const hebi__script *script, size_t at) {
  static const char *const names[] = {"5G",    "4G",    "3G",    "6G",     "3D",
                                      "5A",    "4A",    "3A",    "2A",     "1小时通勤",
                                      "12345", "12315", "110接", "24小时", "7×24"};
  size_t n = ONE_OF(script, at, names);
  if (n == 0 || is_letter(script->text[at + n]) || is_digit(script->text[at + n]) ||
      script->text[at + n] == '%' || script->text[at + n] == '.')
    return at;
  return hebi__script_is(script, at + n, "级") ? at + n + HAN : at + n;
}

/* 1+2+4+N, “5+3”. */
static size_t sum_name(const hebi__script *script, size_t at) {
  const char *text = script->text;
  size_t end = skip_digits(text, at);
  if (end == at || text[end] != '+')
    return at;
  while (text[end] == '+' &&
         (is_digit(text[end + 1]) || text[end + 1] == 'N' || text[end + 1] == 'X'))
    end = is_digit(text[end + 1]) ? skip_digits(text, end + 1) : end + 2;
  return text[end] == '%' || text[end] == '.' ? at : end;
}

/* 1000亿级产业集群 */
static size_t graded_name(const hebi__script *script, size_t at) {
  static const char *const grades[] = {"亿级", "亿元级", "万级",     "万吨级", "万亿级",
                                       "吨级", "千瓦级", "万千瓦级", "万元级"};
  size_t end = skip_digits(script->text, at);
  if (end > at && script->text[end] == '.')
    end = skip_digits(script->text, end + 1);
  size_t grade = end > at ? ONE_OF(script, end, grades) : 0;
  return grade > 0 ? end + grade : at;
}

/* 3070工程, 107国道, 6月底, 12月31日. */
static size_t numbered_name(const hebi__script *script, size_t at) {
  static const char *const kinds[] = {"工程", "行动", "战略", "模式", "国道", "省道", "号", "计划"};
  size_t end = skip_digits(script->text, at);
  if (end == at)
    return at;
  size_t kind = ONE_OF(script, end, kinds);
  if (kind > 0)
    return end + kind;
  if (!hebi__script_is(script, end, "月") || end > at + 2)
    return at;
  end += HAN;
  size_t day = skip_digits(script->text, end);
  return day > end && hebi__script_is(script, day, "日") ? day + HAN : end;
}

/* A month and how many bytes it has; 0: none. */
static size_t month_at(const hebi__script *script, size_t at, int *month) {
  size_t digits = skip_digits(script->text, at) - at;
  if (digits < 1 || digits > 2)
    return 0;
  *month = script->text[at] - '0';
  if (digits == 2)
    *month = *month * 10 + (script->text[at + 1] - '0');
  return *month >= 1 && *month <= 12 ? digits : 0;
}

size_t hebi__months_at(const hebi__script *script, size_t at) {
  static const char *const open[] = {"起", "以来"};
  int month, many = hebi__script_is(script, at, "前");
  size_t end = many ? at + HAN : at, first = month_at(script, end, &month);
  if (first == 0)
    return at;
  end += first;
  size_t dashes = strspn(script->text + end, "-~");
  size_t second = dashes > 0 ? month_at(script, end + dashes, &month) : 0;
  if (dashes > 0 && second == 0)
    return at;
  end += dashes + second;
  if (many && !hebi__script_is(script, end, "个月"))
    return at;
  if (!hebi__script_is(script, end, many ? "个月" : "月") || month == 12)
    return at;
  end += many ? 2 * HAN : HAN;
  size_t day = skip_digits(script->text, end);
  if (day > end && hebi__script_is(script, day, "日"))
    end = day + HAN;
  return ONE_OF(script, end, open) > 0 ? at : end;
}

/* 国道107 */
static size_t road_name(const hebi__script *script, size_t at) {
  static const char *const roads[] = {"国道", "省道", "县道"};
  size_t n = ONE_OF(script, at, roads);
  return n == 0 ? at : skip_digits(script->text, at + n);
}

/* PM2.5 and G107 are names, GDP10万元 is a name and a number, and 1O% damaged. */
static int lettered_name(const hebi__script *script, size_t at, size_t *end, hebi_error *err) {
  static const char *const before_numbers[] = {"GDP", "CPI", "PPI", "R&D", "RD", "GNP", "FDI"};
  static const char *const with_numbers[] = {"M0", "M1", "M2", "B2B", "B2C", "O2O", "C919"};
  const char *text = script->text;
  size_t letters = skip_letters(text, at), digits = skip_digits(text, letters);
  *end = letters;
  size_t known = ONE_OF(script, at, with_numbers);
  if (known > 0 && !is_digit(text[at + known]) && text[at + known] != '%') {
    *end = at + known;
    return HEBI_CODE_OK;
  }
  if (letters == at + 1 && text[letters] == '.' && is_digit(text[letters + 1]))
    return hebi__script_refuse(script, at, "a letter or a digit", err); /* O.5% */
  if (!is_digit(text[letters]))
    return HEBI_CODE_OK;
  if (letters == at + 2 && memcmp(text + at, "PM", 2) == 0) {
    *end = text[digits] == '.' ? skip_digits(text, digits + 1) : digits;
    return HEBI_CODE_OK;
  }
  if (ONE_OF(script, at, before_numbers) == letters - at)
    return HEBI_CODE_OK;
  int road = letters == at + 1 && strchr("GSXYCK", text[at]) != NULL && digits > letters + 1 &&
             digits <= letters + ROAD_DIGITS && text[digits] != '%' && text[digits] != '.';
  if (!road)
    return hebi__script_refuse(script, at, "a letter or a digit", err);
  *end = digits;
  return HEBI_CODE_OK;
}

int hebi__name_at(const hebi__script *script, size_t at, size_t *end, hebi_error *err) {
  char c = script->text[at];
  *end = at;
  if (is_letter(c))
    return lettered_name(script, at, end, err);
  if (!is_digit(c)) {
    *end = road_name(script, at);
    return HEBI_CODE_OK;
  }
  *end = counted_name(script, at);
  if (*end == at)
    *end = graded_name(script, at);
  if (*end == at)
    *end = sum_name(script, at);
  if (*end == at)
    *end = numbered_name(script, at);
  return HEBI_CODE_OK;
}

/* A short Chinese numeral and a classifier: 两个快于. */
static int counts_something(const hebi__script *script, size_t at) {
  static const char *const classifiers[] = {"个", "大", "项", "张", "条", "批", "类", "化", "不"};
  return hebi__numeral_digit(script, at) >= 0 && ONE_OF(script, at + HAN, classifiers) > 0;
}

int hebi__name_is_slogan(const hebi__script *script, size_t start, size_t end) {
  static const char *const measured[] = {"%", "‰", "百分", "翻", "元", "倍"};
  if (end - start > LONGEST_SLOGAN)
    return 0;
  int numbered = 0;
  for (size_t at = start; at < end; at += hebi__script_width(script, at)) {
    if (ONE_OF(script, at, measured) > 0)
      return 0;
    numbered |= is_digit(script->text[at]) || counts_something(script, at);
  }
  return numbered;
}
