/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/quantity.h"

#include "text/idioms.h"
#include "text/measures.h"
#include "text/numeral.h"
#include "text/words.h"

#include <math.h>
#include <string.h>

enum { HAN = 3, LONGEST_SPLIT_UNIT = 40 };

/* A number and its unit, before ranges. */
typedef struct amount {
  hebi__numeral numeral;
  hebi__measured measured;
  size_t start, number_start, unit_start, unit_end, end;
  size_t prefix; /* bytes of 百分之 */
  int negative;  /* 负5% */
  int odd;       /* 2000多家 */
  int split;     /* 2万余人: the unit is 万人 */
} amount;

size_t hebi__skip_blanks(const hebi__script *script, size_t at) {
  while (script->text[at] == ' ')
    at++;
  return at;
}

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

static int is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* 百分之五, 千分之三: the unit stands in front. */
static size_t read_prefix(const hebi__script *script, size_t at, const hebi_unit **unit) {
  static const char *const prefixes[][2] = {
      {"百分之", "%"}, {"千分之", "‰"}, {"万分之", "/万"}, {"十万分之", "/10万"}};
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (hebi__script_is(script, at, prefixes[i][0])) {
      *unit = hebi_unit_find(prefixes[i][1]);
      return strlen(prefixes[i][0]);
    }
  *unit = NULL;
  return 0;
}

/* A word that is longer than the unit at the same place: in 5年均 stands no 年. */
static int is_in_word(const hebi__script *script, size_t at, size_t end) {
  if (end == at)
    return 0;
  /* 亿元 begins names only where no number stands in front; but 台 of 千亿台阶 is none of its own.
   */
  while (at < end && hebi__numeral_power(script, at) > 0)
    at += HAN;
  if (at == end)
    return 0;
  const hebi__word *word = hebi__word_at(script->text + at);
  return word != NULL && at + word->length > end;
}

/* Bytes of 多 or 余 at `at`, 0 for neither. */
static size_t odd_width(const hebi__script *script, size_t at) {
  return hebi__script_is(script, at, "多") || hebi__script_is(script, at, "余") ? HAN : 0;
}

static int is_end(const hebi__script *script, size_t at) {
  unsigned char lead = (unsigned char)script->text[at];
  return lead < 0xE4 && !is_letter((char)lead) && !is_digit((char)lead);
}

/* 2万余人: 万人, of which 余 makes more than 2. */
static void join_split_unit(const hebi__script *script, amount *a) {
  char name[LONGEST_SPLIT_UNIT];
  size_t power = a->measured.end - a->unit_start,
         at = a->measured.end + odd_width(script, a->measured.end);
  if (a->measured.unit != NULL || power == 0 || at == a->measured.end)
    return;
  hebi__measured behind = hebi__measure_at(script, at);
  size_t n = behind.end - at;
  if (behind.unit == NULL || n == 0 || behind.factor != 1 || power + n >= sizeof name ||
      is_in_word(script, at, behind.end))
    return;
  memcpy(name, script->text + a->unit_start, power);
  memcpy(name + power, script->text + at, n);
  name[power + n] = '\0';
  const hebi_unit *whole = hebi_unit_find(name);
  if (whole == NULL)
    return;
  a->odd = a->split = 1;
  a->measured = (hebi__measured){whole, 1, behind.end};
}

static void read_unit(const hebi__script *script, amount *a) {
  size_t at = hebi__skip_blanks(script, a->numeral.end);
  size_t odd = odd_width(script, at);
  a->unit_start = at + odd;
  a->measured = (hebi__measured){NULL, 1, a->unit_start};
  if (!hebi__script_is(script, a->unit_start, "分之"))
    a->measured = hebi__measure_at(script, a->unit_start);
  if (is_in_word(script, a->unit_start, a->measured.end))
    a->measured = (hebi__measured){NULL, 1, a->unit_start};
  if (a->measured.end == a->unit_start) {
    a->end = a->unit_start = a->unit_end = a->numeral.end;
    return;
  }
  a->odd = odd > 0;
  join_split_unit(script, a);
  a->end = a->unit_end = a->measured.end;
  odd = odd_width(script, a->end); /* 5%多 */
  if (odd > 0 && is_end(script, a->end + odd)) {
    a->odd = 1;
    a->end += odd;
  }
}

/* A power that does not fit into the number; 千亿级 of 3个千亿级产业集群 is a name. */
static int is_power(const hebi__script *script, const amount *a) {
  if (hebi__numeral_power(script, a->end) == 0)
    return 0;
  const hebi__word *word = hebi__word_at(script->text + a->end);
  return a->measured.unit == NULL || word == NULL || word->word_class != HEBI__WORD_SKIP;
}

/* What may not follow a number and its unit. */
static int check_end(const hebi__script *script, const amount *a, hebi_error *err) {
  size_t at = a->end;
  const char *text = script->text + at;
  if (is_digit(text[0]) ||
      (text[0] == ' ' && is_digit(script->text[hebi__skip_blanks(script, at)])))
    return hebi__script_refuse(script, hebi__skip_blanks(script, at), "a number inside of a number",
                               err);
  if (is_letter(text[0]))
    return hebi__script_refuse(script, at, "neither a digit nor a unit", err);
  if (strchr("%/+*^&=<>?", text[0]) != NULL && text[0] != '\0')
    return hebi__script_refuse(script, at, "does not belong behind a number", err);
  if (hebi__script_is(script, at, "‰") || hebi__script_is(script, at, "°"))
    return hebi__script_refuse(script, at, "does not belong behind a number", err);
  if (text[0] == '.' && !(text[1] == '.' && text[2] == '.') && is_digit(text[1]))
    return hebi__script_refuse(script, at, "a point behind the unit", err);
  if (is_power(script, a) || hebi__script_is(script, at, "几"))
    return hebi__script_refuse(script, at, "does not fit into this number", err);
  if (a->prefix > 0 && hebi__script_is(script, at, "点"))
    return hebi__script_refuse(script, at, "a point with no digit behind it", err);
  if (hebi__is_half(script, at))
    return hebi__script_refuse(script, at, "a half behind the number", err);
  if (hebi__script_is(script, at, "分之"))
    return hebi__script_refuse(script, at, "fractions are not read", err);
  return HEBI_CODE_OK;
}

static int read_amount(const hebi__script *script, size_t at, amount *a, hebi_error *err) {
  const hebi_unit *before;
  memset(a, 0, sizeof *a);
  a->start = at;
  a->prefix = read_prefix(script, at, &before);
  a->number_start = at + a->prefix;
  if (a->prefix == 0 && hebi__script_is(script, at, "负") && is_digit(script->text[at + HAN])) {
    a->negative = 1;
    a->number_start += HAN;
  }
  a->end = at;
  int hundred = a->prefix > 0 && hebi__script_is(script, a->number_start, "百");
  int code = hebi__numeral_read(script, a->number_start, &a->numeral, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (hundred)
    a->numeral = (hebi__numeral){100, 0, a->number_start + HAN, 1, 1};
  if (a->numeral.end == a->number_start)
    return a->prefix == 0
               ? HEBI_CODE_OK
               : hebi__script_refuse(script, a->number_start, "no number of percent", err);
  if (a->negative)
    a->numeral.value = -a->numeral.value;
  if (before != NULL) {
    a->measured = (hebi__measured){before, 1, a->numeral.end};
    a->end = a->numeral.end;
  } else
    read_unit(script, a);
  return check_end(script, a, err);
}

/* Bytes of what joins the ends of a range, 0 for none. `*word` is 1 for 到 and 至. */
static size_t joint_width(const hebi__script *script, size_t at, int *word) {
  static const char *const words[] = {"至于", "到至", "至", "到"};
  size_t end = at;
  while (script->text[end] == '-' || script->text[end] == '~')
    end++;
  *word = 0;
  if (end > at)
    return end - at;
  /* 7%一8%: the dash is printed as 一. */
  if (hebi__script_is(script, at, "一") && is_digit(script->text[at + HAN]))
    return HAN;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (hebi__script_is(script, at, words[i])) {
      *word = 1;
      return strlen(words[i]);
    }
  return 0;
}

/* 到2030年 behind a number is no end of a range. */
static int is_year(const amount *a) {
  return a->measured.unit != NULL && strcmp(a->measured.unit->name, "年") == 0 &&
         a->numeral.decimals == 0 && a->numeral.value >= 1000;
}

/* The unit of a range stands behind its last number: 6—6.5%, and once more in 6%—6.5%. */
static int units_agree(const hebi__script *script, const amount *a, const amount *b) {
  if (a->measured.unit == NULL && a->measured.factor == 1)
    return 1;
  /* 30亿—50亿元 */
  size_t power = a->measured.end - a->unit_start;
  if (a->measured.unit == NULL && b->measured.unit != NULL && b->measured.factor == 1 &&
      memcmp(script->text + a->unit_start, script->text + b->unit_start, power) == 0)
    return 1;
  return a->measured.unit == b->measured.unit && a->measured.factor == b->measured.factor;
}

static int join_range(const hebi__script *script, const amount *a, const amount *b,
                      hebi__quantity *out, hebi_error *err) {
  if (!units_agree(script, a, b))
    return hebi__script_refuse(script, b->start, "the ends of the range have different units", err);
  if (!(a->numeral.value < b->numeral.value))
    return hebi__script_refuse(script, b->number_start, "the range does not ascend", err);
  out->form = HEBI__FORM_RANGE;
  out->high = b->numeral.value;
  if (b->numeral.decimals > out->decimals)
    out->decimals = b->numeral.decimals;
  out->unit = b->measured.unit;
  out->factor = b->measured.factor;
  out->end = b->end;
  out->number_end = b->numeral.end;
  out->unit_start = b->prefix > 0 ? b->start : b->unit_start;
  out->unit_end = b->prefix > 0 ? b->number_start : b->unit_end;
  return HEBI_CODE_OK;
}

/* Behind 至 of 6%至 and 6%至左右. */
static int ends_range(const hebi__script *script, size_t at) {
  const hebi__word *word = hebi__word_at(script->text + at);
  return at >= script->n || (word != NULL && word->word_class == HEBI__WORD_HEDGE);
}

/* The other end of a range whose first is `a`, if it is one. */
static int read_range(const hebi__script *script, const amount *a, hebi__quantity *out,
                      hebi_error *err) {
  size_t at = hebi__skip_blanks(script, a->end);
  size_t joint = joint_width(script, at, &out->by_word);
  size_t next = hebi__skip_blanks(script, at + joint);
  if (joint == 0)
    return HEBI_CODE_OK;
  amount b;
  int code = read_amount(script, next, &b, err);
  if (code == HEBI_CODE_OK && b.end == next &&
      (joint == 1 || (out->by_word && ends_range(script, next))))
    return hebi__script_refuse(script, at, "a range without its other end", err);
  if (code != HEBI_CODE_OK || b.end == next || is_year(&b))
    return code;
  code = join_range(script, a, &b, out, err);
  if (code != HEBI_CODE_OK)
    return code;
  int word;
  at = hebi__skip_blanks(script, b.end);
  joint = joint_width(script, at, &word);
  if (joint > 0 && !word && is_digit(script->text[hebi__skip_blanks(script, at + joint)]))
    return hebi__script_refuse(script, at, "a range has two ends", err);
  return HEBI_CODE_OK;
}

static int is_composition(const hebi__quantity *q) {
  double sum = 0;
  for (size_t i = 0; i < q->n_parts; i++)
    sum += q->parts[i];
  return fabs(sum - 100) <= 0.5;
}

/* 14:44.5:41.5 or 2.3:1, the latter being the number 2.3. */
static int read_parts(const hebi__script *script, const amount *first, hebi__quantity *out,
                      hebi_error *err) {
  size_t at = first->end;
  out->parts[out->n_parts++] = first->numeral.value;
  while (script->text[at] == ':' && is_digit(script->text[at + 1])) {
    hebi__numeral part;
    int code = hebi__numeral_read(script, at + 1, &part, err);
    if (code != HEBI_CODE_OK)
      return code;
    if (out->n_parts == HEBI__MOST_PARTS)
      return hebi__script_refuse(script, at, "more than six parts", err);
    out->parts[out->n_parts++] = part.value;
    if (part.decimals > out->decimals)
      out->decimals = part.decimals;
    at = part.end;
  }
  out->end = at;
  amount whole = *first;
  whole.end = at;
  if (out->n_parts == 2 && out->parts[1] == 1) {
    out->unit_start = out->unit_end = at; /* 2.3:1 has none */
    out->n_parts = 0;
  } else if (is_composition(out)) {
    out->form = HEBI__FORM_PARTS;
    out->number_end = out->unit_start = out->unit_end = at;
  } else
    return hebi__script_refuse(script, first->start, "the parts do not sum to 100", err);
  return check_end(script, &whole, err);
}

static int is_parts(const hebi__script *script, const amount *a) {
  return !a->numeral.chinese && a->end == a->numeral.end && script->text[a->end] == ':' &&
         is_digit(script->text[a->end + 1]);
}

/* 五 in 五位一体 is no quantity: one character needs a unit behind it. 几 and 多 make none. */
static int is_bare_character(const amount *a) {
  return a->numeral.chinese && a->numeral.characters < 2 && a->measured.unit == NULL &&
         a->measured.factor == 1;
}

static void fill(const amount *a, hebi__quantity *out) {
  out->form = HEBI__FORM_NUMBER;
  out->low = out->high = a->numeral.value;
  out->decimals = a->numeral.decimals;
  out->unit = a->measured.unit;
  out->factor = a->measured.factor;
  out->odd = a->odd;
  out->split = a->split;
  out->soft = a->numeral.chinese && a->prefix == 0 && a->numeral.characters < 2;
  out->end = a->end;
  out->number_start = a->number_start;
  out->number_end = a->numeral.end;
  out->unit_start = a->prefix > 0 ? a->start : a->unit_start;
  out->unit_end = a->prefix > 0 ? a->number_start : a->unit_end;
}

int hebi__quantity_read(const hebi__script *script, size_t at, hebi__quantity *out,
                        hebi_error *err) {
  int code = hebi__idiom_read(script, at, out, err);
  if (code != HEBI_CODE_OK || out->end > at)
    return code;
  amount a;
  code = read_amount(script, at, &a, err);
  if (code != HEBI_CODE_OK || a.end == at)
    return code;
  fill(&a, out);
  if (is_parts(script, &a))
    return read_parts(script, &a, out, err);
  code = read_range(script, &a, out, err);
  if (code == HEBI_CODE_OK && out->form == HEBI__FORM_NUMBER && is_bare_character(&a))
    *out = (hebi__quantity){.start = at, .end = at};
  return code;
}
