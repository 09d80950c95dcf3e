/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/spans.h"

#include "text/threshold.h"

static int is_word(const hebi__token *token, hebi__word_class word_class) {
  return token->kind == HEBI__TOKEN_WORD && token->word->word_class == word_class;
}

/* 未来五年, 今后五年 */
static int is_led_in(const hebi__script *script, size_t at) {
  static const char *const before[] = {"未来", "今后", "下来", "过去", "经过"};
  enum { TWO = 6 };
  for (size_t i = 0; at >= TWO && i < sizeof before / sizeof *before; i++)
    if (hebi__script_is(script, at - TWO, before[i]))
      return 1;
  return 0;
}

/* 三年累计, 5年内: how long, and not how much. */
int hebi__is_span(const hebi__reader *reader) {
  static const char *const after[] = {"内", "来", "间", "后", "前", "末", "里", "时间", "累计"};
  const hebi__token *token = &reader->lexer.token, *ahead = &reader->lexer.ahead;
  const hebi__quantity *q = &token->quantity;
  if (!hebi__has_unit(q, "年") && !hebi__has_unit(q, "个月"))
    return 0;
  for (size_t i = 0; i < sizeof after / sizeof *after; i++)
    if (hebi__script_is(reader->lexer.script, token->end, after[i]))
      return 1;
  if (is_led_in(reader->lexer.script, token->start) ||
      (ahead->kind == HEBI__TOKEN_QUANTITY && ahead->quantity.form == HEBI__FORM_FOLD))
    return 1;
  int valued = hebi__has_verb(&reader->now) || reader->now.invested ||
               reader->now.prefix != HEBI_COMPARATOR_NONE;
  int ends = ahead->kind != HEBI__TOKEN_WORD && ahead->kind != HEBI__TOKEN_QUANTITY &&
             ahead->kind != HEBI__TOKEN_TEXT;
  return !valued && !ends && !is_word(ahead, HEBI__WORD_HEDGE);
}

/* 三年新增, 五年累计: what follows adds up over so many years. */
void hebi__span_take(hebi__reader *reader) {
  hebi__draft *now = &reader->now;
  const hebi__quantity *q = &reader->lexer.token.quantity;
  if (hebi__has_verb(now) || now->invested)
    return;
  now->total |= 1;
  if (hebi__has_unit(q, "年") && q->form == HEBI__FORM_NUMBER && q->low <= HEBI__LONGEST_SPAN)
    now->span = (int)q->low;
}
