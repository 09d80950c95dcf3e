/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/numeral.h"

#include "model/unit.h"
#include "text/measures.h"

#include <string.h>

/* More digits than a double holds, or than any plan prints, are damage. */
enum { MOST_DIGITS = 15, MOST_DECIMALS = 6, HAN = 3 };

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

int hebi__numeral_digit(const hebi__script *script, size_t at) {
  static const struct {
    char text[4];
    int value;
  } digits[] = {{"一", 1}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6},
                {"七", 7}, {"八", 8}, {"九", 9}, {"零", 0}, {"〇", 0}, {"两", 2}};
  const char *text = script->text + at;
  if ((unsigned char)text[0] < 0xE3)
    return -1;
  for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
    if (memcmp(text, digits[i].text, HAN) == 0)
      return digits[i].value;
  return -1;
}

int hebi__numeral_power(const hebi__script *script, size_t at) {
  static const struct {
    char text[4];
    int power;
  } powers[] = {{"十", 1}, {"百", 2}, {"千", 3}, {"万", 4}, {"亿", 8}};
  const char *text = script->text + at;
  if ((unsigned char)text[0] < 0xE4)
    return 0;
  for (size_t i = 0; i < sizeof powers / sizeof *powers; i++)
    if (memcmp(text, powers[i].text, HAN) == 0)
      return powers[i].power;
  return 0;
}

int hebi__numeral_roman(const hebi__script *script, size_t at) {
  /* U+2160 to U+2169 and, small, U+2170 to U+2179: the last byte counts. */
  const unsigned char *text = (const unsigned char *)script->text + at;
  if (text[0] != 0xE2 || text[1] != 0x85)
    return 0;
  int value = text[2] >= 0xB0 ? text[2] - 0xB0 + 1 : text[2] - 0xA0 + 1;
  return value >= 1 && value <= 10 ? value : 0;
}

static double power_of_ten(int n) {
  double power = 1;
  while (n-- > 0)
    power *= 10;
  return power;
}

/* Digits gathered so far. */
typedef struct digits {
  uint64_t mantissa;
  int count, decimals;
} digits;

static size_t take_digits(const char *text, size_t at, digits *d) {
  for (; is_digit(text[at]); at++) {
    if (d->count > 0 || text[at] != '0' || d->decimals > 0)
      d->count++;
    if (d->count <= MOST_DIGITS)
      d->mantissa = d->mantissa * 10 + (uint64_t)(text[at] - '0');
  }
  return at;
}

static size_t digits_from(const char *text, size_t at) {
  size_t end = at;
  while (is_digit(text[end]))
    end++;
  return end - at;
}

/* Bytes of what parts groups of three digits at `at`, 0 for nothing: 1,200 and, where three digits
 * and no more follow, 1，200 and 1 200. */
static size_t group_mark(const hebi__script *script, size_t at, size_t leading) {
  const char *text = script->text;
  if (text[at] == ',')
    return is_digit(text[at + 1]) ? 1 : 0;
  size_t width = text[at] == ' ' ? 1 : hebi__script_is(script, at, "，") ? HAN : 0;
  return width > 0 && leading <= 3 && digits_from(text, at + width) == 3 ? width : 0;
}

/* 1,200,000: one to three digits, then groups of three. */
static int take_whole(const hebi__script *script, size_t *at, digits *d, hebi_error *err) {
  const char *text = script->text;
  size_t leading = digits_from(text, *at);
  if (leading > 1 && text[*at] == '0')
    return hebi__script_refuse(script, *at, "a number does not begin with 0", err);
  *at = take_digits(text, *at, d);
  size_t mark;
  while ((mark = group_mark(script, *at, leading)) > 0) {
    if (leading > 3 || digits_from(text, *at + mark) != 3)
      return hebi__script_refuse(script, *at, "neither groups of three digits nor two numbers",
                                 err);
    *at = take_digits(text, *at + mark, d);
  }
  return HEBI_CODE_OK;
}

/* Bytes of what stands for a decimal point at `at`, 0 where there is none. Print and recognition
 * make 15。74 and 15·74 of 15.74: with one or two digits behind it, and no year, nothing else can
 * be meant. */
static size_t point_width(const hebi__script *script, size_t at) {
  const char *text = script->text;
  if (text[at] == '.')
    return is_digit(text[at + 1]) ? 1 : 0;
  size_t width = hebi__script_is(script, at, "。") ? HAN : hebi__script_is(script, at, "·") ? 2 : 0;
  if (width == 0)
    return 0;
  size_t behind = digits_from(text, at + width), end = at + width + behind;
  int dated = hebi__script_is(script, end, "年") || hebi__script_is(script, end, "月") ||
              hebi__script_is(script, end, "日") || hebi__script_is(script, end, "、");
  return (behind == 1 || behind == 2) && !dated ? width : 0;
}

static int is_ellipsis(const char *text) {
  return text[0] == '.' && text[1] == '.' && text[2] == '.';
}

/* What may not follow the digits of a number. */
static int check_end(const hebi__script *script, size_t at, hebi_error *err) {
  const char *text = script->text + at;
  if (text[0] == '.' && !is_ellipsis(text))
    return hebi__script_refuse(script, at, "a point with no digit behind it", err);
  if (hebi__script_is(script, at, "·") || (hebi__script_is(script, at, "，") && is_digit(text[3])))
    return hebi__script_refuse(script, at, "one number or two", err);
  if (hebi__script_is(script, at, "。") && is_digit(text[3]) && digits_from(text, 3) != 4)
    return hebi__script_refuse(script, at, "a decimal point or the end of a sentence", err);
  if (hebi__numeral_digit(script, at) >= 0 || hebi__script_is(script, at, "点"))
    return hebi__script_refuse(script, at, "digits of two kinds in one number", err);
  return HEBI_CODE_OK;
}

/* The 千 of 3千家 and of 3千万 belongs to the number, that of 3千克 to the unit. */
static void take_small_power(const hebi__script *script, hebi__numeral *n) {
  int power = hebi__numeral_power(script, n->end);
  if (power == 0 || power > 3 || hebi__script_is(script, n->end, "百分") ||
      hebi__unit_longest(script->text + n->end, script->n - n->end) != NULL)
    return;
  n->value *= power_of_ten(power);
  n->decimals = n->decimals > power ? n->decimals - power : 0;
  n->end += HAN;
}

static int read_arabic(const hebi__script *script, size_t at, hebi__numeral *out, hebi_error *err) {
  digits d = {0, 0, 0};
  size_t end = at;
  int code = take_whole(script, &end, &d, err);
  if (code != HEBI_CODE_OK)
    return code;
  size_t point = point_width(script, end);
  if (point > 0) {
    size_t fraction = digits_from(script->text, end + point);
    d.decimals = (int)fraction;
    if (fraction > MOST_DECIMALS)
      return hebi__script_refuse(script, end + point, "more than six decimals", err);
    end = take_digits(script->text, end + point, &d);
  }
  if (d.count > MOST_DIGITS)
    return hebi__script_refuse(script, at, "a number of more than 15 digits", err);
  *out = (hebi__numeral){.value = (double)d.mantissa / power_of_ten(d.decimals),
                         .decimals = d.decimals,
                         .end = end,
                         .characters = (int)(end - at)};
  code = check_end(script, end, err);
  take_small_power(script, out);
  return code;
}

/* A Chinese whole number while it is read. */
typedef struct whole {
  double total, section; /* before and since the last 万 or 亿 */
  int digit;             /* not yet used, -1: none */
  int small, big;        /* the last power in the section, the last of 万 and 亿; 9: none yet */
  int zero;              /* 零 stood before the digit */
} whole;

/* 二, 零. 0: the digit cannot stand here. */
static int add_digit(whole *w, int digit) {
  if (w->digit >= 0)
    return 0;
  if (digit == 0 && (w->section > 0 || w->total > 0)) {
    w->zero = 1;
    return 1;
  }
  w->digit = digit;
  return 1;
}

/* 十, 百, 千: each smaller than the last; only 十 may stand without a digit, and only in front. */
static int add_small(whole *w, int power) {
  if (power >= w->small)
    return 0;
  if (w->digit == 0)
    return 0;
  if (w->digit < 0) {
    if (power != 1 || w->section > 0 || w->total > 0 || w->zero)
      return 0;
    w->digit = 1;
  }
  w->section += w->digit * power_of_ten(power);
  w->digit = -1;
  w->small = power;
  w->zero = 0;
  return 1;
}

/* Whether digit and section make a number: 一百五 could be 105 or 150. */
static int section_ends(const whole *w) {
  int first = w->small == 9 && (w->total == 0 || w->zero);
  return w->digit < 0 || w->small == 1 || w->zero || first;
}

static int add_big(whole *w, int power) {
  if (!section_ends(w))
    return 0;
  if (w->digit > 0)
    w->section += w->digit;
  if (w->section == 0 || power >= w->big)
    return 0;
  w->total += w->section * power_of_ten(power);
  w->section = 0;
  w->digit = -1;
  w->small = 9;
  w->big = power;
  w->zero = 0;
  return 1;
}

static int is_numeral(const hebi__script *script, size_t at) {
  return hebi__numeral_digit(script, at) >= 0 || hebi__numeral_power(script, at) > 0;
}

/* 万 and 亿 that end the number belong to its unit (五万人 is 5 万人). */
static int ends_number(const hebi__script *script, size_t at, const whole *w) {
  if (w->total > 0)
    return 0;
  while (hebi__numeral_power(script, at) >= 4)
    at += HAN;
  return !is_numeral(script, at);
}

/* Where the whole number ends; `*fault` is where it goes wrong, 0 where it does not. */
static size_t read_whole(const hebi__script *script, size_t at, whole *w, size_t *fault) {
  *fault = 0;
  for (;; at += HAN) {
    int digit = hebi__numeral_digit(script, at), power = hebi__numeral_power(script, at);
    if (digit < 0 && power == 0)
      break;
    if (power >= 4 && ends_number(script, at, w))
      break;
    int fits = digit >= 0  ? add_digit(w, digit)
               : power < 4 ? add_small(w, power)
                           : add_big(w, power);
    if (!fits) {
      *fault = at;
      break;
    }
  }
  if (*fault == 0 && !section_ends(w))
    *fault = at - HAN;
  return at;
}

/* 点五: any number of digits. */
static size_t read_fraction(const hebi__script *script, size_t at, hebi__numeral *out) {
  if (!hebi__script_is(script, at, "点") || hebi__numeral_digit(script, at + HAN) < 0)
    return at;
  double mantissa = 0;
  int digit;
  for (at += HAN; (digit = hebi__numeral_digit(script, at)) >= 0; at += HAN) {
    mantissa = mantissa * 10 + digit;
    out->decimals++;
  }
  double scale = power_of_ten(out->decimals);
  out->value = (out->value * scale + mantissa) / scale;
  return at;
}

/* 一一对应, 三农: characters of numerals that are no numeral. With 十, 百, 千, 万 or 亿 among them
 * they were meant as one, and with a unit behind them (五六家) as about as many. */
static int is_damaged(const hebi__script *script, size_t at, size_t fault) {
  int powers = 0;
  size_t end = at;
  for (; is_numeral(script, end); end += HAN)
    powers += hebi__numeral_power(script, end) > 0;
  int ascends = hebi__numeral_digit(script, at) < hebi__numeral_digit(script, at + HAN);
  int counts = ascends && hebi__measure_at(script, end).end > end;
  return (powers > 0 || counts) && fault > at;
}

static int read_chinese(const hebi__script *script, size_t at, hebi__numeral *out,
                        hebi_error *err) {
  whole w = {.digit = -1, .small = 9, .big = 9};
  size_t fault;
  size_t end = read_whole(script, at, &w, &fault);
  if (fault != 0 && is_damaged(script, at, fault))
    return hebi__script_refuse(script, fault, "does not fit into this number", err);
  if (fault != 0 || end == at)
    return HEBI_CODE_OK;
  out->value = w.total + w.section + (w.digit > 0 ? w.digit : 0);
  out->chinese = 1;
  out->end = read_fraction(script, end, out);
  out->characters = (int)((out->end - at) / HAN);
  if (out->decimals > MOST_DECIMALS)
    return hebi__script_refuse(script, at, "more than six decimals", err);
  return HEBI_CODE_OK;
}

int hebi__numeral_read(const hebi__script *script, size_t at, hebi__numeral *out, hebi_error *err) {
  *out = (hebi__numeral){.end = at};
  if (is_digit(script->text[at]))
    return read_arabic(script, at, out, err);
  if (hebi__numeral_digit(script, at) < 0 && !hebi__script_is(script, at, "十"))
    return HEBI_CODE_OK;
  return read_chinese(script, at, out, err);
}
