/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/lexer.h"

#include "text/names.h"
#include "text/numeral.h"

#include <string.h>

enum { HAN = 3, FIRST_YEAR = 1949, LAST_YEAR = 2100 };

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

static int is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void make(hebi__token *token, hebi__token_kind kind, size_t start, size_t end) {
  token->kind = kind;
  token->start = start;
  token->end = end;
  token->word = NULL;
}

/* Signs that are tokens, and signs that only separate words. */
static const struct {
  char text[4];
  uint8_t width;
  uint8_t kind; /* HEBI__TOKEN_END: passed over */
} signs[] = {
    {"、", HAN, HEBI__TOKEN_PAUSE},   {"，", HAN, HEBI__TOKEN_STOP},
    {",", 1, HEBI__TOKEN_STOP},       {"；", HAN, HEBI__TOKEN_STOP},
    {";", 1, HEBI__TOKEN_STOP},       {"。", HAN, HEBI__TOKEN_STOP},
    {":", 1, HEBI__TOKEN_STOP},       {"(", 1, HEBI__TOKEN_OPEN},
    {")", 1, HEBI__TOKEN_CLOSE},      {"[", 1, HEBI__TOKEN_CELL_OPEN},
    {"]", 1, HEBI__TOKEN_CELL_CLOSE}, {" ", 1, HEBI__TOKEN_END},
    {"“", HAN, HEBI__TOKEN_END},      {"”", HAN, HEBI__TOKEN_END},
    {"\"", 1, HEBI__TOKEN_END},       {"《", HAN, HEBI__TOKEN_END},
    {"》", HAN, HEBI__TOKEN_END},     {"…", HAN, HEBI__TOKEN_END},
    {"·", 2, HEBI__TOKEN_END},        {"！", HAN, HEBI__TOKEN_STOP},
};

static size_t sign_at(const hebi__script *script, size_t at, hebi__token_kind *kind) {
  unsigned char lead = (unsigned char)script->text[at];
  if (lead >= 0xE4 && lead <= 0xE9)
    return 0; /* a Chinese character */
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (memcmp(script->text + at, signs[i].text, signs[i].width) == 0) {
      *kind = (hebi__token_kind)signs[i].kind;
      return signs[i].width;
    }
  if (hebi__script_is(script, at, "...")) {
    *kind = HEBI__TOKEN_END;
    return 3;
  }
  return 0;
}

static int four_digits(const char *text, size_t at, int32_t *year) {
  *year = 0;
  for (size_t i = 0; i < 4; i++) {
    if (!is_digit(text[at + i]))
      return 0;
    *year = *year * 10 + (text[at + i] - '0');
  }
  return *year >= FIRST_YEAR && *year <= LAST_YEAR;
}

/* Where the second year of 2026-2030年 begins; `at` where there is none. */
static size_t second_year_at(const hebi__script *script, size_t at) {
  const char *text = script->text;
  size_t next = at;
  while (text[next] == '-' || text[next] == '~')
    next++;
  return next == at && hebi__script_is(script, at, "至") ? at + HAN : next;
}

/* 2030年 and 2026-2030年, of which the last year counts. */
static size_t year_at(const hebi__script *script, size_t at, int32_t *year) {
  if (!four_digits(script->text, at, year))
    return 0;
  size_t end = at + 4, second = second_year_at(script, end);
  if (second > end) {
    if (!four_digits(script->text, second, year))
      return 0;
    end = second + 4;
  }
  /* 2021—2025年均增长: the 年 belongs to 年均. */
  if (hebi__script_is(script, end, "年均"))
    return end;
  return hebi__script_is(script, end, "年") ? end + HAN : 0;
}

/* 二〇三〇年 */
static size_t chinese_year_at(const hebi__script *script, size_t at, int32_t *year) {
  *year = 0;
  for (size_t i = 0; i < 4; i++) {
    int digit = hebi__numeral_digit(script, at + i * HAN);
    if (digit < 0)
      return 0;
    *year = *year * 10 + digit;
  }
  int fits = *year >= FIRST_YEAR && *year <= LAST_YEAR;
  size_t end = at + (size_t)4 * HAN;
  return fits && hebi__script_is(script, end, "年") ? end + HAN : 0;
}

static int try_year(hebi__lexer *lexer, size_t at, hebi__token *token) {
  int32_t year;
  size_t end = year_at(lexer->script, at, &year);
  if (end == 0)
    end = chinese_year_at(lexer->script, at, &year);
  if (end == 0)
    return 0;
  make(token, HEBI__TOKEN_YEAR, at, end);
  token->number = year;
  return 1;
}

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

/* 第3位, 前15位, 前十. */
static int try_rank(hebi__lexer *lexer, size_t at, hebi__token *token, hebi_error *err) {
  const hebi__script *script = lexer->script;
  int up_to = hebi__script_is(script, at, "前");
  if (!up_to && !hebi__script_is(script, at, "第"))
    return HEBI_CODE_OK;
  hebi__numeral numeral;
  int code = hebi__numeral_read(script, at + HAN, &numeral, err);
  if (code != HEBI_CODE_OK || numeral.end == at + HAN || numeral.decimals > 0 ||
      !(numeral.value >= 1 && numeral.value <= 9999))
    return code;
  size_t unit = rank_unit(script, numeral.end);
  if (unit == 0 && !ends_rank(script, numeral.end))
    return HEBI_CODE_OK;
  make(token, HEBI__TOKEN_RANK, at, numeral.end + unit);
  token->number = (int32_t)numeral.value;
  token->up_to = up_to;
  token->unit_start = numeral.end;
  token->unit_end = numeral.end + unit;
  return HEBI_CODE_OK;
}

/* Ⅱ类, Ⅲ级 */
static int try_class(hebi__lexer *lexer, size_t at, hebi__token *token) {
  const hebi__script *script = lexer->script;
  int value = hebi__numeral_roman(script, at);
  size_t end = at + HAN;
  /* 劣Ⅴ类 is worse than any class. */
  if (at >= HAN && hebi__script_is(script, at - HAN, "劣"))
    return 0;
  if (value == 0 || (!hebi__script_is(script, end, "类") && !hebi__script_is(script, end, "级")))
    return 0;
  make(token, HEBI__TOKEN_CLASS, at, end + HAN);
  token->number = value;
  token->up_to = 0;
  token->unit_start = end;
  token->unit_end = end + HAN;
  return 1;
}

static int try_quantity(hebi__lexer *lexer, size_t at, hebi__token *token, hebi_error *err) {
  int code = hebi__quantity_read(lexer->script, at, &token->quantity, err);
  if (code == HEBI_CODE_OK && token->quantity.end > at)
    make(token, HEBI__TOKEN_QUANTITY, at, token->quantity.end);
  return code;
}

/* 突破百亿元: only a comparison or a verb in front makes a number of it. */
static int try_power(hebi__lexer *lexer, size_t at, hebi__token *token) {
  const hebi__token *before = &lexer->token;
  if (hebi__numeral_power(lexer->script, at) < 2 || before->kind != HEBI__TOKEN_WORD ||
      before->end != at)
    return 0;
  switch (before->word->word_class) {
  case HEBI__WORD_PREFIX:
  case HEBI__WORD_REACH:
  case HEBI__WORD_UP_TO:
  case HEBI__WORD_DOWN_TO:
    break;
  default:
    return 0;
  }
  hebi__quantity_read_power(lexer->script, at, &token->quantity);
  if (token->quantity.end == at)
    return 0;
  make(token, HEBI__TOKEN_QUANTITY, at, token->quantity.end);
  return 1;
}

/* The 十五 of “十五”时期 is a plan, that of 十五个 a number. */
static int is_number_too(const hebi__script *script, size_t end, const hebi__word *word) {
  static const char *const after[] = {"”", "时期", "期间", "计划", "规划", "末"};
  if (word->word_class != HEBI__WORD_PERIOD || word->length > 2 * HAN)
    return 0;
  for (size_t i = 0; i < sizeof after / sizeof *after; i++)
    if (hebi__script_is(script, end, after[i]))
      return 0;
  return 1;
}

/* Numbers stand where a digit, a letter, a Roman numeral or a Chinese one does. */
static int may_be_number(const hebi__script *script, size_t at, const hebi__word *word) {
  unsigned char lead = (unsigned char)script->text[at];
  if (word == NULL)
    return lead < 0xE4;
  return word->word_class == HEBI__WORD_NUMERAL || is_number_too(script, at + word->length, word);
}

static void make_word(hebi__token *token, size_t at, const hebi__word *word) {
  int name = word->word_class == HEBI__WORD_SKIP || word->word_class == HEBI__WORD_NUMERAL;
  make(token, name ? HEBI__TOKEN_TEXT : HEBI__TOKEN_WORD, at, at + word->length);
  token->word = word;
}

/* The ” that closes the “ at `at`; looked for once for all “ in front of it. */
static size_t close_of_quote(hebi__lexer *lexer, size_t at) {
  if (lexer->quote_close <= at && lexer->quote_close < lexer->script->n) {
    const char *found = strstr(lexer->script->text + at, "”");
    lexer->quote_close = found ? (size_t)(found - lexer->script->text) : lexer->script->n;
  }
  return lexer->quote_close;
}

static int try_slogan(hebi__lexer *lexer, size_t at, hebi__token *token) {
  if (!hebi__script_is(lexer->script, at, "“"))
    return 0;
  size_t close = close_of_quote(lexer, at);
  if (close >= lexer->script->n || !hebi__name_is_slogan(lexer->script, at + HAN, close))
    return 0;
  make(token, HEBI__TOKEN_SLOGAN, at, close + HAN);
  return 1;
}

/* Characters of names that are no words: Chinese ones, letters, and signs inside of names. */
static int try_text(hebi__lexer *lexer, size_t at, hebi__token *token, hebi_error *err) {
  const hebi__script *script = lexer->script;
  unsigned char lead = (unsigned char)script->text[at];
  size_t width = hebi__script_width(script, at);
  unsigned char second = (unsigned char)script->text[at + 1];
  int rare = lead == 0xF0 && second >= 0xA0 && second <= 0xB3; /* U+20000 to U+33FFF */
  int han = (lead >= 0xE3 && lead <= 0xE9) || rare;
  size_t dashes = strspn(script->text + at, "-");
  int joins = strchr("-/&", (char)lead) != NULL && !is_digit(script->text[at + 1]) &&
              !is_digit(script->text[at + dashes]);
  if (!han && !joins && !is_letter((char)lead) && hebi__numeral_roman(script, at) == 0)
    return hebi__script_refuse(script, at, "has no place in a target", err);
  make(token, HEBI__TOKEN_TEXT, at, at + width);
  return HEBI_CODE_OK;
}

/* Numbers, and names with numbers in them. */
static int try_numbers(hebi__lexer *lexer, size_t at, hebi__token *token, hebi_error *err) {
  size_t end = at;
  int code = hebi__name_at(lexer->script, at, &end, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (end > at) {
    make(token, HEBI__TOKEN_TEXT, at, end);
    return HEBI_CODE_OK;
  }
  if (try_year(lexer, at, token) || try_class(lexer, at, token))
    return HEBI_CODE_OK;
  code = try_rank(lexer, at, token, err);
  return code == HEBI_CODE_OK && token->kind == HEBI__TOKEN_END
             ? try_quantity(lexer, at, token, err)
             : code;
}

/* The token at `at`; kind END: nothing but a sign to pass over, or the end. */
static int read_token(hebi__lexer *lexer, size_t at, hebi__token *token, hebi_error *err) {
  make(token, HEBI__TOKEN_END, at, at);
  hebi__token_kind kind;
  if (try_slogan(lexer, at, token))
    return HEBI_CODE_OK;
  size_t width = sign_at(lexer->script, at, &kind);
  if (width > 0) {
    make(token, kind, at, at + width);
    return HEBI_CODE_OK;
  }
  const hebi__script *script = lexer->script;
  const hebi__word *word = is_digit(script->text[at]) ? NULL : hebi__word_at(script->text + at);
  int code = HEBI_CODE_OK;
  if (try_power(lexer, at, token))
    return HEBI_CODE_OK;
  if (may_be_number(script, at, word))
    code = try_numbers(lexer, at, token, err);
  if (code != HEBI_CODE_OK || token->kind != HEBI__TOKEN_END)
    return code;
  if (word == NULL)
    return try_text(lexer, at, token, err);
  make_word(token, at, word);
  return HEBI_CODE_OK;
}

static int next_token(hebi__lexer *lexer, hebi__token *token, hebi_error *err) {
  make(token, HEBI__TOKEN_END, lexer->at, lexer->at);
  while (lexer->at < lexer->script->n) {
    int code = read_token(lexer, lexer->at, token, err);
    if (code != HEBI_CODE_OK)
      return code;
    lexer->at = token->end;
    if (token->kind != HEBI__TOKEN_END)
      break;
  }
  return HEBI_CODE_OK;
}

int hebi__lexer_start(hebi__lexer *lexer, const hebi__script *script, hebi_error *err) {
  lexer->script = script;
  lexer->at = lexer->quote_close = 0;
  int code = next_token(lexer, &lexer->token, err);
  return code == HEBI_CODE_OK ? next_token(lexer, &lexer->ahead, err) : code;
}

int hebi__lexer_step(hebi__lexer *lexer, hebi_error *err) {
  lexer->token = lexer->ahead;
  return next_token(lexer, &lexer->ahead, err);
}
