/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names are written by people and phrases read by rules: what of a name would be read as more than
 * a name is said in another place. */
#include "text/say.h"
#include "text/words.h"

#include <string.h>

/* The next word of the grammar in `*name`, which is moved behind it; NULL at the end. */
static const hebi__word *next_word(const char **name) {
  while (**name != '\0') {
    const hebi__word *word = hebi__word_at(*name);
    *name += word != NULL ? word->length : 1;
    if (word != NULL)
      return word;
  }
  return NULL;
}

int hebi__names_period(const char *name) {
  const hebi__word *word;
  while (name != NULL && (word = next_word(&name)) != NULL)
    if (word->word_class == HEBI__WORD_PERIOD)
      return 1;
  return 0;
}

int hebi__names_change(const char *name) {
  const hebi__word *word;
  while (name != NULL && (word = next_word(&name)) != NULL) {
    int change = word->word_class == HEBI__WORD_RISE || word->word_class == HEBI__WORD_FALL;
    if (change && !word->before_number)
      return 1;
  }
  return 0;
}

static size_t without(const char *name, size_t n, const char *ending) {
  size_t length = strlen(ending);
  return n > length && memcmp(name + n - length, ending, length) == 0 ? n - length : n;
}

/* Where the remark in parentheses begins that ends the first `n` bytes of a name; `n` where there
 * is none, or one with digits or parentheses, which would be read as more in front. */
static size_t remark_of(const char *name, size_t n) {
  size_t end = without(name, n, "）"), at = n;
  if (end == n)
    return n;
  for (size_t i = 0; i < end; i++) {
    int opens = strncmp(name + i, "（", strlen("（")) == 0;
    int digit = name[i] >= '0' && name[i] <= '9';
    if (opens)
      at = i;
    else if (at < n && (digit || strncmp(name + i, "）", strlen("）")) == 0))
      at = n;
  }
  return at > 0 ? at : n;
}

/* Where the name ends without what the words behind it say again: 总投资投资规模, 增速增长. */
static size_t without_echo(const char *name, size_t n, hebi_measure measure) {
  if (measure == HEBI_MEASURE_INVESTMENT)
    return without(name, without(name, n, "总投资"), "规模");
  if (measure == HEBI_MEASURE_GROWTH || measure == HEBI_MEASURE_CUMULATIVE_CHANGE ||
      measure == HEBI_MEASURE_ANNUAL_AVERAGE)
    return without(name, without(name, without(name, n, "增速"), "涨幅"), "变化率");
  return n;
}

/* Parentheses are clauses of their own, so a remark that ends the name is said in front: 名义增速
 * for 增速（名义）. */
void hebi__say_subject(hebi__text *text, const hebi__said *said) {
  const char *name = said->subject_zh;
  if (name == NULL)
    return;
  size_t n = strlen(name);
  size_t remark = remark_of(name, n), bracket = strlen("（");
  if (remark < n)
    hebi__text_add_n(text, name + remark + bracket, n - remark - 2 * bracket);
  hebi__text_add_n(text, name, without_echo(name, remark, said->target->measure));
}
