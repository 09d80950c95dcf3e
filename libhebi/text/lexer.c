/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/lexer.h"

#include "text/asides.h"
#include "text/idioms.h"
#include "text/names.h"
#include "text/numeral.h"
#include "text/ranks.h"

#include <string.h>

enum { HAN = 3, FIRST_YEAR = 1949, LAST_YEAR = 2100 };

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

static int is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void hebi__token_make(hebi__token *token, hebi__token_kind kind, size_t start, size_t end) {
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
  hebi__token_make(token, HEBI__TOKEN_YEAR, at, end);
  token->number = year;
  return 1;
}

static int try_quantity(hebi__lexer *lexer, size_t at, hebi__token *token, hebi_error *err) {
  int code = hebi__quantity_read(lexer->script, at, &token->quantity, err);
  if (code == HEBI_CODE_OK && token->quantity.end > at)
    hebi__token_make(token, HEBI__TOKEN_QUANTITY, at, token->quantity.end);
  return code;
}

/* 突破百亿元: only a comparison or a verb in front makes a number of it. */
static int try_power(hebi__lexer *lexer, size_t at, hebi__token *token) {
  const hebi__token *before = &lexer->token;
  if (hebi__numeral_power(lexer->script, at) < 2 || before->kind != HEBI__TOKEN_WORD ||
      before->end != at)
    return 0;
  int compared = before->word->word_class == HEBI__WORD_PREFIX;
  switch (before->word->word_class) {
  case HEBI__WORD_PREFIX:
  case HEBI__WORD_REACH:
  case HEBI__WORD_UP_TO:
  case HEBI__WORD_DOWN_TO:
    break;
  default:
    return 0;
  }
  hebi__idiom_read_power(lexer->script, at, compared, &token->quantity);
  if (token->quantity.end == at)
    return 0;
  hebi__token_make(token, HEBI__TOKEN_QUANTITY, at, token->quantity.end);
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
  hebi__token_make(token, name ? HEBI__TOKEN_TEXT : HEBI__TOKEN_WORD, at, at + word->length);
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
  hebi__token_make(token, HEBI__TOKEN_SLOGAN, at, close + HAN);
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
  hebi__token_make(token, HEBI__TOKEN_TEXT, at, at + width);
  return hebi__idiom_check_vague(script, at, err);
}

/* Numbers, and names with numbers in them. */
static int try_numbers(hebi__lexer *lexer, size_t at, hebi__token *token, hebi_error *err) {
  size_t months = hebi__months_at(lexer->script, at);
  if (months > at) {
    hebi__token_make(token, HEBI__TOKEN_WITHIN, at, months);
    return HEBI_CODE_OK;
  }
  if (hebi__class_at(lexer->script, at, token))
    return HEBI_CODE_OK;
  size_t end = at;
  int code = hebi__name_at(lexer->script, at, &end, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (end > at) {
    hebi__token_make(token, HEBI__TOKEN_TEXT, at, end);
    return HEBI_CODE_OK;
  }
  if (try_year(lexer, at, token))
    return HEBI_CODE_OK;
  code = hebi__rank_at(lexer->script, at, token, err);
  return code == HEBI_CODE_OK && token->kind == HEBI__TOKEN_END
             ? try_quantity(lexer, at, token, err)
             : code;
}

/* 城镇化率（%）: passed over. */
static int try_aside(hebi__lexer *lexer, size_t at, hebi__token *token) {
  if (lexer->script->text[at] == ')' && at == lexer->aside_close && at > 0) {
    hebi__token_make(token, HEBI__TOKEN_END, at, at + 1);
    return 1;
  }
  if (lexer->script->text[at] != '(')
    return 0;
  size_t end = hebi__aside_end(lexer->script, at, lexer->numbered, &lexer->aside_close);
  if (end == at)
    return 0;
  hebi__token_make(token, HEBI__TOKEN_END, at, end);
  return 1;
}

/* 城镇化率：65% is one clause. */
static int is_colon_of_number(const hebi__script *script, size_t at) {
  size_t next = at + 1;
  while (script->text[next] == ' ')
    next++;
  return script->text[at] == ':' && (is_digit(script->text[next]) || script->text[next] == '[');
}

static void note_number(hebi__lexer *lexer, const hebi__token *token) {
  switch (token->kind) {
  case HEBI__TOKEN_QUANTITY:
    lexer->numbered = 1;
    break;
  case HEBI__TOKEN_STOP:
  case HEBI__TOKEN_PAUSE:
    lexer->numbered = 0;
    break;
  default:
    break;
  }
}

/* The token at `at`; kind END: nothing but a sign to pass over, or the end. */
static int read_token(hebi__lexer *lexer, size_t at, hebi__token *token, hebi_error *err) {
  hebi__token_make(token, HEBI__TOKEN_END, at, at);
  hebi__token_kind kind;
  if (try_slogan(lexer, at, token))
    return HEBI_CODE_OK;
  if (try_aside(lexer, at, token))
    return HEBI_CODE_OK;
  size_t width = sign_at(lexer->script, at, &kind);
  if (width > 0) {
    hebi__token_make(token, is_colon_of_number(lexer->script, at) ? HEBI__TOKEN_END : kind, at,
                     at + width);
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
  hebi__token_make(token, HEBI__TOKEN_END, lexer->at, lexer->at);
  while (lexer->at < lexer->script->n) {
    int code = read_token(lexer, lexer->at, token, err);
    if (code != HEBI_CODE_OK)
      return code;
    lexer->at = token->end;
    note_number(lexer, token);
    if (token->kind != HEBI__TOKEN_END)
      break;
  }
  return HEBI_CODE_OK;
}

int hebi__lexer_start(hebi__lexer *lexer, const hebi__script *script, hebi_error *err) {
  lexer->script = script;
  lexer->at = lexer->quote_close = lexer->aside_close = 0;
  lexer->numbered = 0;
  int code = next_token(lexer, &lexer->token, err);
  return code == HEBI_CODE_OK ? next_token(lexer, &lexer->ahead, err) : code;
}

int hebi__lexer_step(hebi__lexer *lexer, hebi_error *err) {
  lexer->token = lexer->ahead;
  return next_token(lexer, &lexer->ahead, err);
}
