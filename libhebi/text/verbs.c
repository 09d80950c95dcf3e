/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/verbs.h"

#include "text/clause.h"
#include "text/numbers.h"
#include "text/numeral.h"
#include "text/steps.h"
#include "text/threshold.h"

/* 7处公园提升, 4万亩农田改造提升: what is done to the things that were counted. */
static int counts_things(const hebi__draft *last) {
  const hebi_unit *unit = last->quantity.unit;
  return last->tail && unit != NULL && unit->dimension != HEBI_DIMENSION_PERCENT &&
         unit->dimension != HEBI_DIMENSION_POINTS;
}

/* 两位数增长, 8%的增速: the verb stands behind its number. */
static int changes_last(hebi__reader *reader, int sign) {
  if (!hebi__has_number(reader) || hebi__number_is_ahead(reader))
    return 0;
  hebi__draft *last = &reader->drafts[reader->n - 1];
  if (last->kind != HEBI__DRAFT_NUMBER || hebi__number_is_name(last))
    return 0;
  if (counts_things(last))
    return 1;
  if (last->change == 0 && !last->up_to && !last->down_to && !last->net && !last->gross) {
    last->change = sign;
    if (last->verb.end == last->verb.start)
      last->verb = (hebi__stretch){hebi__token_of(reader)->start, hebi__token_of(reader)->end};
  }
  return 1;
}

/* In 高于GDP增速2个百分点 a margin follows, in 好于Ⅲ类水体比例提高5% the target. */
static int is_in_peer(const hebi__reader *reader) {
  const hebi__quantity *q = &reader->lexer.ahead.quantity;
  if (!hebi__number_is_ahead(reader))
    return 1;
  int points = q->unit != NULL && q->unit->dimension == HEBI_DIMENSION_POINTS;
  return points && !reader->now.class_rank;
}

/* 与经济增长同步: the growth is the partner's, unless it has a number. */
static int is_in_partner(const hebi__reader *reader) {
  const hebi__token *ahead = &reader->lexer.ahead;
  if (!reader->with || reader->base_open || hebi__has_number(reader) ||
      hebi__number_is_ahead(reader))
    return 0;
  if (ahead->kind != HEBI__TOKEN_WORD)
    return 1;
  switch (ahead->word->word_class) {
  case HEBI__WORD_REACH:
  case HEBI__WORD_UP_TO:
  case HEBI__WORD_DOWN_TO:
  case HEBI__WORD_CONTROL:
  case HEBI__WORD_PREFIX:
  case HEBI__WORD_AVERAGE:
    return 0;
  default:
    return 1;
  }
}

int hebi__take_change(hebi__reader *reader, int sign, hebi_error *err) {
  hebi__draft *now = &reader->now;
  if (changes_last(reader, sign))
    return HEBI_CODE_OK;
  if (reader->peer_open && is_in_peer(reader)) { /* 快于经济增长 */
    hebi__step_content(reader);
    now->change = now->change ? now->change : sign;
    return HEBI_CODE_OK;
  }
  if (is_in_partner(reader)) {
    hebi__step_content(reader);
    reader->with_change = sign;
    return HEBI_CODE_OK;
  }
  int code = hebi__step_start_verb(reader, err);
  hebi__step_end_base(reader);
  hebi__step_content(reader);
  now->change = sign;
  return code;
}

/* 提升农村公路100公里, 提升50个小区: so many are made better, and no more than before. */
static int is_making(const hebi__reader *reader) {
  const hebi__draft *now = &reader->now;
  const hebi__token *ahead = &reader->lexer.ahead;
  int names = ahead->kind == HEBI__TOKEN_TEXT ||
              (ahead->kind == HEBI__TOKEN_QUANTITY && !hebi__is_rate(&ahead->quantity) &&
               !hebi__has_unit(&ahead->quantity, "位"));
  return hebi__script_is(reader->lexer.script, hebi__token_of(reader)->start, "提升") && names &&
         now->subject.end == now->subject.start && now->verb.end == now->verb.start &&
         !reader->base_open && !reader->from_open && !reader->peer_open &&
         !hebi__has_number(reader) && !reader->with && !now->manner && !now->area;
}

int hebi__take_rise(hebi__reader *reader, hebi_error *err) {
  if (is_making(reader)) {
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  return hebi__take_change(reader, 1, err);
}

int hebi__take_fall(hebi__reader *reader, hebi_error *err) {
  return hebi__take_change(reader, -1, err);
}

/* 加快城镇化率达到65%: names follow, which are the subject. */
static int is_urge(const hebi__reader *reader) {
  const hebi__draft *now = &reader->now;
  return hebi__script_is(reader->lexer.script, hebi__token_of(reader)->start, "加快") &&
         now->subject.end == now->subject.start && now->verb.end == now->verb.start &&
         !hebi__has_number(reader) && reader->naming &&
         reader->lexer.ahead.kind == HEBI__TOKEN_TEXT;
}

int hebi__take_improve(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (is_urge(reader)) {
    reader->now.verb = (hebi__stretch){hebi__token_of(reader)->start, hebi__token_of(reader)->end};
    reader->now.urged = 1;
    reader->now.improve = hebi__argument_of(reader);
    return HEBI_CODE_OK;
  }
  hebi__step_content(reader);
  if (!hebi__has_number(reader) && !reader->peer_open) {
    hebi__step_mark_verb(reader);
    reader->now.improve = hebi__argument_of(reader);
  }
  return HEBI_CODE_OK;
}

/* 7.8%提高到10%: the number in front is the base. */
static void turn_into_base(hebi__reader *reader) {
  if (!hebi__has_number(reader))
    return;
  const hebi__draft *last = &reader->drafts[reader->n - 1];
  int plain = last->kind == HEBI__DRAFT_NUMBER && last->verb.end == last->verb.start &&
              last->suffix == HEBI_COMPARATOR_NONE && !last->tail &&
              last->quantity.form == HEBI__FORM_NUMBER && reader->n == reader->first + 1;
  if (!plain)
    return;
  reader->now.has_base = 1;
  reader->now.base_value = last->quantity.low * last->quantity.factor;
  reader->now.base = (hebi__stretch){last->quantity.start, last->quantity.end};
  reader->n--;
  reader->now.has_number = 0;
}

static int take_to(hebi__reader *reader, int up, hebi_error *err) {
  turn_into_base(reader);
  int code = hebi__step_start_verb(reader, err);
  hebi__step_end_base(reader);
  reader->from_open = 0;
  *(up ? &reader->now.up_to : &reader->now.down_to) = 1;
  return code;
}

int hebi__take_up_to(hebi__reader *reader, hebi_error *err) {
  return take_to(reader, 1, err);
}

int hebi__take_down_to(hebi__reader *reader, hebi_error *err) {
  return take_to(reader, 0, err);
}

/* 排名前移, 排名进入前十: the rank is what moves. */
static int is_moved(const hebi__reader *reader) {
  const hebi__token *ahead = &reader->lexer.ahead;
  int moves =
      ahead->kind == HEBI__TOKEN_WORD &&
      (ahead->word->word_class == HEBI__WORD_RISE || ahead->word->word_class == HEBI__WORD_FALL ||
       ahead->word->word_class == HEBI__WORD_REACH || ahead->word->word_class == HEBI__WORD_MANNER);
  int ranking = hebi__script_is(reader->lexer.script, hebi__token_of(reader)->start, "排名");
  return ranking && (moves || hebi__script_is(reader->lexer.script, ahead->start, "位次"));
}

int hebi__take_reach(hebi__reader *reader, hebi_error *err) {
  if (is_moved(reader) && !hebi__has_number(reader)) {
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  int all = reader->now.all;
  int code = hebi__step_start_verb(reader, err);
  hebi__step_end_base(reader);
  reader->now.all = all;
  reader->now.reach = 1;
  return code;
}

int hebi__take_hold(hebi__reader *reader, hebi_error *err) {
  int code = hebi__step_start_verb(reader, err);
  reader->now.hold = 1;
  return code;
}

int hebi__take_control(hebi__reader *reader, hebi_error *err) {
  int code = hebi__step_start_verb(reader, err);
  reader->now.control = 1;
  return code;
}

int hebi__take_net(hebi__reader *reader, hebi_error *err) {
  int code = hebi__step_start_verb(reader, err);
  hebi__step_end_base(reader);
  reader->now.net = 1;
  if (hebi__argument_of(reader) < 0)
    reader->now.change = -1;
  return code;
}

int hebi__take_gross(hebi__reader *reader, hebi_error *err) {
  int code = hebi__step_start_verb(reader, err);
  hebi__step_end_base(reader);
  reader->now.gross = 1;
  reader->now.total |= hebi__script_is(reader->lexer.script, hebi__token_of(reader)->start, "累计");
  return code;
}

/* 每年增长5% and 每年新增5万人 are said of every year, 每年420元 is an amount that is paid once in
 * one. */
static int is_rate_of_pay(const hebi__reader *reader) {
  const hebi__token *ahead = &reader->lexer.ahead;
  if (hebi__argument_of(reader) == 0)
    return 0;
  if (ahead->kind == HEBI__TOKEN_QUANTITY && hebi__is_rate(&ahead->quantity))
    return 0;
  if (ahead->kind != HEBI__TOKEN_WORD)
    return !hebi__script_is(reader->lexer.script, ahead->start, "以"); /* 每年以8%的速度增长 */
  switch (ahead->word->word_class) {
  case HEBI__WORD_RISE:
  case HEBI__WORD_FALL:
  case HEBI__WORD_NET:
  case HEBI__WORD_GROSS:
  case HEBI__WORD_MANNER:
  case HEBI__WORD_EACH:
  case HEBI__WORD_BOTH:
    return 0;
  default:
    return 1;
  }
}

/* 每人每年, and the 每年 of what is raised from one amount to another. */
static int is_per_head(const hebi__reader *reader) {
  enum { HAN = 3 };
  size_t at = hebi__token_of(reader)->start;
  int head = at >= 2 * HAN && hebi__script_is(reader->lexer.script, at - 2 * HAN, "每");
  return head || reader->base_open || reader->from_open || reader->now.up_to || reader->now.down_to;
}

/* 两年平均: the number of years is no name. */
static void take_years_of_average(hebi__reader *reader) {
  enum { HAN = 3 };
  hebi__draft *now = &reader->now;
  const hebi__token *token = hebi__token_of(reader);
  int years = now->subject.end == token->start && now->subject.end >= now->subject.start + HAN &&
              hebi__script_is(reader->lexer.script, token->start, "年");
  int n = years ? hebi__numeral_digit(reader->lexer.script, token->start - HAN) : -1;
  if (n < 2)
    return;
  now->subject.end -= HAN;
  now->span = n;
}

int hebi__take_average(hebi__reader *reader, hebi_error *err) {
  if (is_rate_of_pay(reader)) {
    reader->now.yearly |= !is_per_head(reader);
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  int code = hebi__number_leave(reader, err);
  take_years_of_average(reader);
  hebi__step_mark_verb(reader);
  reader->now.average = hebi__argument_of(reader) > 0 ? 2 : 1;
  return code;
}

int hebi__take_total(hebi__reader *reader, hebi_error *err) {
  if (hebi__has_number(reader)) { /* 5%（累计） */
    reader->drafts[reader->n - 1].total = 2;
    return HEBI_CODE_OK;
  }
  (void)err;
  hebi__step_mark_verb(reader);
  reader->now.total = 2;
  if (reader->now.span == 0)
    reader->now.span =
        hebi__argument_of(reader) > 0 ? hebi__argument_of(reader) : reader->now.period;
  return HEBI_CODE_OK;
}

int hebi__take_every(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (!hebi__has_number(reader)) {
    hebi__step_mark_verb(reader);
    reader->now.every = 1;
  }
  reader->now.manner = 1;
  return HEBI_CODE_OK;
}

int hebi__take_direction(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (hebi__has_number(reader))
    return HEBI_CODE_OK;
  hebi__step_mark_verb(reader);
  reader->now.direction = hebi__argument_of(reader);
  reader->now.every |= hebi__script_is(reader->lexer.script, hebi__token_of(reader)->start, "只");
  return HEBI_CODE_OK;
}

int hebi__take_milestone(hebi__reader *reader, hebi_error *err) {
  (void)err;
  hebi__step_own_word(reader);
  if (!hebi__has_number(reader)) {
    hebi__step_mark_verb(reader);
    reader->now.milestone = 1;
  }
  return HEBI_CODE_OK;
}

/* 全社会总投资 and 完成总投资 are not of one project. */
static int is_invested_by_all(const hebi__reader *reader) {
  enum { TWO = 6 };
  const hebi__draft *now = &reader->now;
  size_t end = now->subject.end;
  int named = end >= now->subject.start + TWO &&
              (hebi__script_is(reader->lexer.script, end - TWO, "社会") ||
               hebi__script_is(reader->lexer.script, end - TWO, "资产"));
  return hebi__argument_of(reader) > 0 && (named || now->reach);
}

int hebi__take_invested(hebi__reader *reader, hebi_error *err) {
  if (is_invested_by_all(reader)) {
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  int code = hebi__step_start_verb(reader, err);
  reader->now.invested = 1;
  return code;
}
