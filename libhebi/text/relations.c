/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/relations.h"

#include "text/clause.h"
#include "text/numbers.h"
#include "text/steps.h"
#include "text/threshold.h"
#include "text/verbs.h"

#include <string.h>

/* 比全国高出2个百分点: the base is a peer, or the own past. */
int hebi__take_more(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  int sign = hebi__argument_of(reader);
  if (reader->lexer.token.word->word_class == HEBI__WORD_PREFIX)
    sign = sign == HEBI_COMPARATOR_GT ? 1 : -1;
  if (!reader->base_open) {
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  int own = now->base_year > 0 || now->base_last;
  if (own && !now->base_goal)
    return hebi__take_change(reader, sign, err);
  hebi__stretch base = now->base;
  int code = hebi__step_start_verb(reader, err);
  hebi__step_end_base(reader);
  now->prefix = sign > 0 ? HEBI_COMPARATOR_GT : HEBI_COMPARATOR_LT;
  now->peer = (hebi__stretch){base.end, reader->content_end};
  now->base = (hebi__stretch){0, 0};
  reader->peer_open = 1;
  return code;
}

/* 优于 takes the good side, 高于 the upper one. */
static int says_better(const hebi__script *script, const hebi__token *token) {
  static const char *const good[] = {"优于", "好于", "胜于", "强于",
                                     "差于", "劣于", "逊于", "弱于"};
  enum { TWO = 6 };
  for (size_t i = 0; i < sizeof good / sizeof *good; i++)
    if (token->end >= token->start + TWO && hebi__script_is(script, token->end - TWO, good[i]))
      return 1;
  return 0;
}

int hebi__take_prefix(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  if (reader->base_open)
    return hebi__take_more(reader, err);
  int code = hebi__number_leave(reader, err);
  if (code != HEBI_CODE_OK)
    return code;
  const hebi__token *token = hebi__token_of(reader);
  if (reader->peer_open && !hebi__number_is_ahead(reader)) {
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  hebi__step_forget(reader);
  if (now->prefix != HEBI_COMPARATOR_NONE)
    return hebi__script_refuse(reader->lexer.script, token->start, "a second comparison", err);
  hebi__step_mark_verb(reader);
  now->prefix = (hebi_comparator)hebi__argument_of(reader);
  now->better = says_better(reader->lexer.script, token);
  if (!hebi__number_is_ahead(reader)) {
    reader->peer_open = 1;
    now->peer = (hebi__stretch){token->end, token->end};
  }
  return HEBI_CODE_OK;
}

/* 比2020年, 较上年, and 与2020年相比 from behind. */
/* 收入比2.2, 产业比调整为: a name, for no base is a number alone or nothing. */
static int is_ratio(const hebi__reader *reader) {
  const hebi__token *ahead = &reader->lexer.ahead;
  const hebi__quantity *q = &ahead->quantity;
  const hebi__draft *now = &reader->now;
  if (now->subject.end == now->subject.start || hebi__has_number(reader) || now->change)
    return 0;
  if (ahead->kind == HEBI__TOKEN_QUANTITY)
    return q->unit == NULL && q->factor == 1 && q->form != HEBI__FORM_FOLD;
  if (ahead->kind != HEBI__TOKEN_WORD)
    return 0;
  switch (ahead->word->word_class) {
  case HEBI__WORD_REACH:
  case HEBI__WORD_UP_TO:
  case HEBI__WORD_DOWN_TO:
  case HEBI__WORD_CONTROL:
  case HEBI__WORD_HOLD:
  case HEBI__WORD_PREFIX:
    return 1;
  default:
    return 0;
  }
}

int hebi__take_base(hebi__reader *reader, hebi_error *err) {
  if (is_ratio(reader)) {
    if (reader->with) /* 农产品加工业产值与农业总产值比 */
      reader->now.subject.end = hebi__token_of(reader)->end;
    reader->with = 0;
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  int code = hebi__number_leave(reader, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi__draft *now = &reader->now;
  const hebi__token *token = hebi__token_of(reader);
  if (reader->with_year > 0) {
    now->base_year = reader->with_year;
    now->base = (hebi__stretch){reader->with_at.start, token->end};
    if (now->year == now->base_year)
      now->year = 0;
    reader->with = 0;
    return HEBI_CODE_OK;
  }
  hebi__clause_end_subject(reader);
  now->base = (hebi__stretch){token->start, token->end};
  reader->base_open = 1;
  return HEBI_CODE_OK;
}

int hebi__take_from(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  /* 3岁以下婴幼儿托位数由1.8个: the first number was a name. */
  if (hebi__has_number(reader) && hebi__number_is_name(&reader->drafts[reader->n - 1])) {
    int code = hebi__number_leave(reader, err);
    if (code != HEBI_CODE_OK)
      return code;
  }
  if (hebi__has_number(reader) || now->verb.end > now->verb.start || reader->peer_open) {
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  reader->from_open = 1;
  hebi__clause_end_subject(reader);
  now->base = (hebi__stretch){hebi__token_of(reader)->start, hebi__token_of(reader)->end};
  return HEBI_CODE_OK;
}

int hebi__take_last(hebi__reader *reader, hebi_error *err) {
  (void)err;
  hebi__step_content(reader);
  if (reader->peer_open)
    reader->now.peer_past = 1;
  else if (reader->base_open || reader->from_open)
    reader->now.base_last = 1;
  else if (reader->with)
    reader->now.peer_past = 1;
  else if (reader->now.reach &&
           hebi__script_is(reader->lexer.script, hebi__token_of(reader)->end, "的"))
    reader->now.base_last = 1; /* 达到上年的2倍 */
  else if (reader->now.control || reader->now.hold || reader->now.reach)
    reader->now.last_at =
        (hebi__stretch){hebi__token_of(reader)->start, hebi__token_of(reader)->end};
  return HEBI_CODE_OK;
}

/* 与 and 和 join a partner, peers or numbers. */
int hebi__take_with(hebi__reader *reader, hebi_error *err) {
  const hebi__token *token = hebi__token_of(reader);
  int either = hebi__script_is(reader->lexer.script, token->start, "或");
  if (hebi__has_number(reader) && either && hebi__number_is_ahead(reader))
    return hebi__script_refuse(reader->lexer.script, token->start, "the one or the other", err);
  if (hebi__has_number(reader) && reader->lexer.ahead.kind == HEBI__TOKEN_END)
    return hebi__script_refuse(reader->lexer.script, token->start, "a list that is cut off", err);
  if (hebi__has_number(reader) && hebi__number_is_ahead(reader)) {
    reader->joined = 1;
    return HEBI_CODE_OK;
  }
  if (hebi__has_number(reader)) {
    int code = hebi__number_leave(reader, err);
    if (code != HEBI_CODE_OK)
      return code;
  }
  int strong = hebi__argument_of(reader);
  if (strong)
    hebi__clause_end_subject(reader);
  if (strong || !reader->with) {
    reader->with = strong;
    reader->with_at = (hebi__stretch){token->start, token->end};
  }
  return HEBI_CODE_OK;
}

int hebi__take_step(hebi__reader *reader, hebi_error *err) {
  int code = hebi__number_leave(reader, err);
  hebi__draft *now = &reader->now;
  if (code != HEBI_CODE_OK || reader->peer_open)
    return code;
  now->step = 1;
  if (reader->with_at.end > reader->with_at.start && reader->content_end > reader->with_at.end)
    now->peer = (hebi__stretch){reader->with_at.end, reader->content_end};
  hebi__step_mark_verb(reader);
  return HEBI_CODE_OK;
}

int hebi__take_flat(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (hebi__has_number(reader))
    return HEBI_CODE_OK;
  hebi__step_mark_verb(reader);
  /* 不减少 is a floor, 持平 is neither. */
  int negated = hebi__script_is(reader->lexer.script, hebi__token_of(reader)->start, "不") &&
                !hebi__script_is(reader->lexer.script, hebi__token_of(reader)->start, "不变");
  negated |= hebi__argument_of(reader) > 0; /* 避免负增长 */
  *(negated ? &reader->now.floor : &reader->now.flat) = 1;
  if (reader->with_year > 0) { /* 与2020年持平 */
    reader->now.base_year = reader->with_year;
    if (reader->now.year == reader->with_year)
      reader->now.year = 0;
  }
  return HEBI_CODE_OK;
}

int hebi__take_cap(hebi__reader *reader, hebi_error *err) {
  (void)err;
  hebi__step_mark_verb(reader);
  reader->now.cap = 1;
  return HEBI_CODE_OK;
}

int hebi__take_stable(hebi__reader *reader, hebi_error *err) {
  (void)err;
  const hebi__token *token = hebi__token_of(reader);
  size_t hedge = strlen("基本");
  if (hebi__script_is(reader->lexer.script, token->start, "基本") ||
      hebi__script_is(reader->lexer.script, token->start, "总体"))
    reader->now.hedge = (hebi__stretch){token->start, token->start + hedge};
  reader->now.stable = 1;
  return HEBI_CODE_OK;
}

int hebi__take_area(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (!reader->now.area)
    reader->area_at = hebi__token_of(reader)->start;
  reader->now.area = 1;
  if (reader->base_open)
    reader->now.base_text = 1;
  hebi__step_content(reader);
  reader->worded = 1;
  return HEBI_CODE_OK;
}

int hebi__take_mean(hebi__reader *reader, hebi_error *err) {
  (void)err;
  reader->now.mean = 1;
  hebi__step_content(reader);
  return HEBI_CODE_OK;
}

enum { YEARS_OF_A_PLAN = 5, FIRST_PLAN_ENDS = 1957 };

/* The tenth plan (“十五”) ended in 2005, the fifteenth (“十五五”) in 2030. */
static int32_t last_year_of_plan(int number) {
  return number >= 10 ? 2005 + YEARS_OF_A_PLAN * (number - 10) : 2000;
}

int hebi__take_period(hebi__reader *reader, hebi_error *err) {
  (void)err;
  const hebi__token *token = hebi__token_of(reader);
  hebi__draft *now = &reader->now;
  int32_t last = last_year_of_plan(hebi__argument_of(reader));
  reader->content_end = token->end;
  if (reader->base_open || reader->from_open)
    now->base_year = last;
  else if (reader->peer_open) {
    now->peer_past = 1;
    now->base_year = last;
  } else if (!hebi__has_number(reader)) {
    now->year = last;
    now->plan_base = last - YEARS_OF_A_PLAN;
    now->year_at = (hebi__stretch){token->start, token->end};
    now->period = 1;
  }
  return HEBI_CODE_OK;
}
