/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/asides.h"

#include "text/words.h"

/* No definition that is put into a sentence is longer; nested ones are clauses. */
enum { LONGEST_ASIDE = 240 };

static size_t close_of(const hebi__script *script, size_t at) {
  size_t end = at + 1;
  while (end < script->n && end - at <= LONGEST_ASIDE && script->text[end] != '(' &&
         script->text[end] != ')')
    end++;
  return script->text[end] == ')' ? end : at;
}

static size_t behind(const hebi__script *script, size_t close) {
  size_t at = close + 1;
  while (script->text[at] == ' ')
    at++;
  return at;
}

/* The clause goes on: with a name, a verb or a number. */
static int goes_on(const hebi__script *script, size_t at) {
  static const char *const ends[] = {"，", "；", "。", "、", "！", ",",
                                     ";",  "(",  ")",  "]",  "”",  "…"};
  if (at >= script->n)
    return 0;
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (hebi__script_is(script, at, ends[i]))
      return 0;
  return 1;
}

static int has_digit(const hebi__script *script, size_t start, size_t end) {
  for (size_t at = start; at < end; at++)
    if (script->text[at] >= '0' && script->text[at] <= '9')
      return 1;
  return 0;
}

static int is_class(const hebi__word *word, hebi__word_class word_class) {
  return word != NULL && word->word_class == word_class;
}

size_t hebi__aside_end(const hebi__script *script, size_t at, int numbered, size_t *close) {
  size_t end = close_of(script, at);
  if (end == at)
    return at;
  size_t next = behind(script, end);
  const hebi__word *after = hebi__word_at(script->text + next);
  /* 100家（个）以上 */
  int hedged = is_class(after, HEBI__WORD_HEDGE) && !has_digit(script, at, end);
  if (!goes_on(script, next) || (numbered && !hedged))
    return at;
  const hebi__word *inside = hebi__word_at(script->text + at + 1);
  if (is_class(inside, HEBI__WORD_COMMIT) && at + 1 + inside->length == end) {
    *close = end;
    return at + 1;
  }
  return end + 1;
}
