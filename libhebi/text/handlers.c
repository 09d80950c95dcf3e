/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/handlers.h"

#include "text/clause.h"
#include "text/numbers.h"

static const hebi__token *token_of(const hebi__reader *reader) {
  return &reader->lexer.token;
}

static int argument_of(const hebi__reader *reader) {
  return reader->lexer.token.word->argument;
}

static int has_number(const hebi__reader *reader) {
  return reader->n > reader->first;
}

static int number_is_ahead(const hebi__reader *reader) {
  return reader->lexer.ahead.kind == HEBI__TOKEN_QUANTITY;
}

static void content(hebi__reader *reader) {
  hebi__clause_name(reader);
  if (has_number(reader))
    reader->drafts[reader->n - 1].tail = 1;
}

/* A word that is a target of its own, and no part of the subject. */
static void end_content(hebi__reader *reader) {
  hebi__clause_end_subject(reader);
  content(reader);
}

/* The words so far were a name: 好于Ⅲ类水体比例达到85%. */
static void forget_comparator(hebi__reader *reader) {
  if (!reader->peer_open)
    return;
  hebi__draft *now = &reader->now;
  reader->peer_open = 0;
  if (reader->content_end <= now->peer.start && !now->class_rank)
    return; /* 至少新增5家: it belongs to the number that follows */
  now->prefix = HEBI_COMPARATOR_NONE;
  now->peer = now->verb = (hebi__stretch){0, 0};
  now->rank = 0, now->class_rank = 0;
}

/* The subject ends where the first verb begins; the verb goes on to the last one. */
static void mark_verb(hebi__reader *reader) {
  hebi__draft *now = &reader->now;
  const hebi__token *token = token_of(reader);
  hebi__clause_end_subject(reader);
  if (now->verb.end == now->verb.start)
    now->verb.start = token->start;
  now->verb.end = token->end;
  now->rank = 0, now->class_rank = 0, now->place = 0, now->all = 0, now->milestone = 0;
}

static int start_verb(hebi__reader *reader, hebi_error *err) {
  int code = hebi__number_leave(reader, err);
  if (code == HEBI_CODE_OK) {
    forget_comparator(reader);
    mark_verb(reader);
  }
  return code;
}

/* 两位数增长, 8%的增速: the verb stands behind its number. */
static int changes_last(hebi__reader *reader, int sign) {
  if (!has_number(reader) || number_is_ahead(reader))
    return 0;
  hebi__draft *last = &reader->drafts[reader->n - 1];
  if (last->kind != HEBI__DRAFT_NUMBER)
    return 0;
  if (last->change == 0 && !last->up_to && !last->down_to && !last->net && !last->gross) {
    last->change = sign;
    if (last->verb.end == last->verb.start)
      last->verb = (hebi__stretch){token_of(reader)->start, token_of(reader)->end};
  }
  return 1;
}

static void end_base(hebi__reader *reader) {
  if (!reader->base_open)
    return;
  reader->base_open = 0;
  if (!reader->now.has_base)
    reader->now.base.end = reader->content_end;
}

/* In 高于GDP增速2个百分点 a margin follows, in 好于Ⅲ类水体比例提高5% the target. */
static int is_in_peer(const hebi__reader *reader) {
  const hebi__quantity *q = &reader->lexer.ahead.quantity;
  if (!number_is_ahead(reader))
    return 1;
  int points = q->unit != NULL && q->unit->dimension == HEBI_DIMENSION_POINTS;
  return points && !reader->now.class_rank;
}

/* 与经济增长同步: the growth is the partner's, unless it has a number. */
static int is_in_partner(const hebi__reader *reader) {
  const hebi__token *ahead = &reader->lexer.ahead;
  if (!reader->with || reader->base_open || has_number(reader) || number_is_ahead(reader))
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

static int take_change(hebi__reader *reader, int sign, hebi_error *err) {
  hebi__draft *now = &reader->now;
  if (changes_last(reader, sign))
    return HEBI_CODE_OK;
  if (reader->peer_open && is_in_peer(reader)) { /* 快于经济增长 */
    content(reader);
    now->change = now->change ? now->change : sign;
    return HEBI_CODE_OK;
  }
  if (is_in_partner(reader)) {
    content(reader);
    reader->with_change = sign;
    return HEBI_CODE_OK;
  }
  int code = start_verb(reader, err);
  end_base(reader);
  content(reader);
  now->change = sign;
  return code;
}

static int take_rise(hebi__reader *reader, hebi_error *err) {
  return take_change(reader, 1, err);
}

static int take_fall(hebi__reader *reader, hebi_error *err) {
  return take_change(reader, -1, err);
}

static int take_improve(hebi__reader *reader, hebi_error *err) {
  (void)err;
  content(reader);
  if (!has_number(reader) && !reader->peer_open) {
    mark_verb(reader);
    reader->now.improve = argument_of(reader);
  }
  return HEBI_CODE_OK;
}

/* 7.8%提高到10%: the number in front is the base. */
static void turn_into_base(hebi__reader *reader) {
  if (!has_number(reader))
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
}

static int take_to(hebi__reader *reader, int up, hebi_error *err) {
  turn_into_base(reader);
  int code = start_verb(reader, err);
  end_base(reader);
  reader->from_open = 0;
  *(up ? &reader->now.up_to : &reader->now.down_to) = 1;
  return code;
}

static int take_up_to(hebi__reader *reader, hebi_error *err) {
  return take_to(reader, 1, err);
}

static int take_down_to(hebi__reader *reader, hebi_error *err) {
  return take_to(reader, 0, err);
}

static int take_reach(hebi__reader *reader, hebi_error *err) {
  int all = reader->now.all;
  int code = start_verb(reader, err);
  end_base(reader);
  reader->now.all = all;
  reader->now.reach = 1;
  return code;
}

static int take_hold(hebi__reader *reader, hebi_error *err) {
  int code = start_verb(reader, err);
  reader->now.hold = 1;
  return code;
}

static int take_control(hebi__reader *reader, hebi_error *err) {
  int code = start_verb(reader, err);
  reader->now.control = 1;
  return code;
}

static int take_net(hebi__reader *reader, hebi_error *err) {
  int code = start_verb(reader, err);
  end_base(reader);
  reader->now.net = 1;
  if (argument_of(reader) < 0)
    reader->now.change = -1;
  return code;
}

static int take_gross(hebi__reader *reader, hebi_error *err) {
  int code = start_verb(reader, err);
  end_base(reader);
  reader->now.gross = 1;
  return code;
}

/* 比全国高出2个百分点: the base is a peer, or the own past. */
static int take_more(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  int sign = argument_of(reader);
  if (reader->lexer.token.word->word_class == HEBI__WORD_PREFIX)
    sign = sign == HEBI_COMPARATOR_GT ? 1 : -1;
  if (!reader->base_open) {
    content(reader);
    return HEBI_CODE_OK;
  }
  int own = now->base_year > 0 || now->base_last;
  if (own && !now->base_goal)
    return take_change(reader, sign, err);
  hebi__stretch base = now->base;
  int code = start_verb(reader, err);
  end_base(reader);
  now->prefix = sign > 0 ? HEBI_COMPARATOR_GT : HEBI_COMPARATOR_LT;
  now->peer = (hebi__stretch){base.end, reader->content_end};
  now->base = (hebi__stretch){0, 0};
  reader->peer_open = 1;
  /* 比“十一五”目标低1个百分点 compares targets and sets none. */
  reader->comment |= now->base_goal;
  return code;
}

static int take_prefix(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  if (reader->base_open)
    return take_more(reader, err);
  int code = hebi__number_leave(reader, err);
  if (code != HEBI_CODE_OK)
    return code;
  const hebi__token *token = token_of(reader);
  if (now->prefix != HEBI_COMPARATOR_NONE && !reader->peer_open)
    return hebi__script_refuse(reader->lexer.script, token->start, "a second comparison", err);
  if (reader->peer_open && !number_is_ahead(reader)) {
    content(reader);
    return HEBI_CODE_OK;
  }
  forget_comparator(reader);
  mark_verb(reader);
  now->prefix = (hebi_comparator)argument_of(reader);
  if (!number_is_ahead(reader)) {
    reader->peer_open = 1;
    now->peer = (hebi__stretch){token->end, token->end};
  }
  return HEBI_CODE_OK;
}

static int take_average(hebi__reader *reader, hebi_error *err) {
  int code = hebi__number_leave(reader, err);
  mark_verb(reader);
  reader->now.average = 1;
  return code;
}

static int take_total(hebi__reader *reader, hebi_error *err) {
  if (has_number(reader)) { /* 5%（累计） */
    reader->drafts[reader->n - 1].total = 1;
    return HEBI_CODE_OK;
  }
  (void)err;
  mark_verb(reader);
  reader->now.total = 1;
  return HEBI_CODE_OK;
}

static int take_every(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (!has_number(reader)) {
    mark_verb(reader);
    reader->now.every = 1;
  }
  reader->now.manner = 1;
  return HEBI_CODE_OK;
}

/* 比2020年, 较上年, and 与2020年相比 from behind. */
static int take_base(hebi__reader *reader, hebi_error *err) {
  int code = hebi__number_leave(reader, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi__draft *now = &reader->now;
  const hebi__token *token = token_of(reader);
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

static int take_from(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  if (has_number(reader) || now->verb.end > now->verb.start || reader->peer_open) {
    content(reader);
    return HEBI_CODE_OK;
  }
  (void)err;
  reader->from_open = 1;
  hebi__clause_end_subject(reader);
  now->base = (hebi__stretch){token_of(reader)->start, token_of(reader)->end};
  return HEBI_CODE_OK;
}

static int take_last(hebi__reader *reader, hebi_error *err) {
  (void)err;
  content(reader);
  if (reader->peer_open)
    reader->now.peer_past = 1;
  else if (reader->base_open || reader->from_open)
    reader->now.base_last = 1;
  else if (reader->with)
    reader->now.peer_past = 1;
  return HEBI_CODE_OK;
}

/* 与 and 和 join a partner, peers or numbers. */
static int take_with(hebi__reader *reader, hebi_error *err) {
  const hebi__token *token = token_of(reader);
  if (has_number(reader) && number_is_ahead(reader)) {
    reader->joined = 1;
    return HEBI_CODE_OK;
  }
  if (has_number(reader)) {
    int code = hebi__number_leave(reader, err);
    if (code != HEBI_CODE_OK)
      return code;
  }
  int strong = argument_of(reader);
  if (strong)
    hebi__clause_end_subject(reader);
  if (strong || !reader->with) {
    reader->with = strong;
    reader->with_at = (hebi__stretch){token->start, token->end};
  }
  return HEBI_CODE_OK;
}

static int take_step(hebi__reader *reader, hebi_error *err) {
  int code = hebi__number_leave(reader, err);
  hebi__draft *now = &reader->now;
  if (code != HEBI_CODE_OK || reader->peer_open)
    return code;
  now->step = 1;
  if (reader->with_at.end > reader->with_at.start && reader->content_end > reader->with_at.end)
    now->peer = (hebi__stretch){reader->with_at.end, reader->content_end};
  mark_verb(reader);
  return HEBI_CODE_OK;
}

static int take_flat(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (has_number(reader))
    return HEBI_CODE_OK;
  mark_verb(reader);
  /* 不减少 is a floor, 持平 is neither. */
  int negated = hebi__script_is(reader->lexer.script, token_of(reader)->start, "不") &&
                !hebi__script_is(reader->lexer.script, token_of(reader)->start, "不变");
  *(negated ? &reader->now.floor : &reader->now.flat) = 1;
  if (reader->with_year > 0) { /* 与2020年持平 */
    reader->now.base_year = reader->with_year;
    if (reader->now.year == reader->with_year)
      reader->now.year = 0;
  }
  return HEBI_CODE_OK;
}

static int take_cap(hebi__reader *reader, hebi_error *err) {
  (void)err;
  mark_verb(reader);
  reader->now.cap = 1;
  return HEBI_CODE_OK;
}

static int take_stable(hebi__reader *reader, hebi_error *err) {
  (void)err;
  reader->now.stable = 1;
  return HEBI_CODE_OK;
}

static int take_area(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (!reader->now.area)
    reader->area_at = token_of(reader)->start;
  reader->now.area = 1;
  if (reader->base_open)
    reader->now.base_text = 1;
  content(reader);
  reader->worded = 1;
  return HEBI_CODE_OK;
}

static int take_mean(hebi__reader *reader, hebi_error *err) {
  (void)err;
  reader->now.mean = 1;
  content(reader);
  return HEBI_CODE_OK;
}

static int take_assign(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (!has_number(reader))
    reader->now.assigned = 1;
  content(reader);
  return HEBI_CODE_OK;
}

static int take_task(hebi__reader *reader, hebi_error *err) {
  (void)err;
  reader->now.task = 1;
  content(reader);
  return HEBI_CODE_OK;
}

static int take_goal(hebi__reader *reader, hebi_error *err) {
  (void)err;
  hebi__draft *now = &reader->now;
  if (reader->base_open)
    now->base_goal = 1;
  /* Without a verb in front, the targets are the subject: 主要目标. */
  now->goal |= now->verb.end > now->verb.start || now->issuer || now->task || now->period;
  content(reader);
  return HEBI_CODE_OK;
}

static int take_issuer(hebi__reader *reader, hebi_error *err) {
  (void)err;
  reader->now.issuer = 1;
  content(reader);
  return HEBI_CODE_OK;
}

/* （约束性） binds the target in front, or all that were said in one list. */
static void bind_last(hebi__reader *reader) {
  size_t list = reader->drafts[reader->n - 1].list;
  for (size_t i = reader->n; i-- > 0;) {
    if (i + 1 < reader->n && (list == 0 || reader->drafts[i].list != list))
      break;
    reader->drafts[i].commitment = HEBI_COMMITMENT_BINDING;
  }
}

static int take_commit(hebi__reader *reader, hebi_error *err) {
  const hebi__token *token = token_of(reader);
  hebi_commitment commitment = (hebi_commitment)argument_of(reader);
  if (commitment == HEBI_COMMITMENT_BINDING && reader->n > 0 && reader->comment) {
    bind_last(reader);
    return HEBI_CODE_OK;
  }
  int code = hebi__number_leave(reader, err);
  if (code != HEBI_CODE_OK)
    return code;
  reader->now.commitment = commitment;
  reader->now.committed = (hebi__stretch){token->start, token->end};
  if (reader->now.subject.end > reader->now.subject.start)
    hebi__clause_end_subject(reader);
  return HEBI_CODE_OK;
}

static int take_manner(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (!has_number(reader))
    reader->now.manner = 1;
  if (reader->now.subject.end > reader->now.subject.start)
    hebi__clause_end_subject(reader);
  return HEBI_CODE_OK;
}

static int take_direction(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (has_number(reader))
    return HEBI_CODE_OK;
  mark_verb(reader);
  reader->now.direction = argument_of(reader);
  reader->now.every |= hebi__script_is(reader->lexer.script, token_of(reader)->start, "只");
  return HEBI_CODE_OK;
}

static int take_bandword(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (!has_number(reader))
    reader->now.band = 1;
  return HEBI_CODE_OK;
}

static int take_place(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  const hebi__token *token = token_of(reader);
  end_content(reader);
  if (has_number(reader)) {
    int code = hebi__number_leave(reader, err);
    if (code != HEBI_CODE_OK)
      return code;
  }
  now->place = 1;
  now->rank = argument_of(reader);
  now->scope = (hebi__stretch){now->verb.end > now->verb.start ? now->verb.end : now->whole.start,
                               token->start};
  now->number_at = (hebi__stretch){token->start, token->end};
  return HEBI_CODE_OK;
}

static int take_all(hebi__reader *reader, hebi_error *err) {
  (void)err;
  end_content(reader);
  if (!has_number(reader))
    reader->now.all = 1;
  return HEBI_CODE_OK;
}

static int take_zero(hebi__reader *reader, hebi_error *err) {
  (void)err;
  end_content(reader);
  if (!has_number(reader)) {
    mark_verb(reader);
    reader->now.zero = 1;
  }
  return HEBI_CODE_OK;
}

static int take_quality(hebi__reader *reader, hebi_error *err) {
  (void)err;
  end_content(reader);
  reader->now.quality = 1;
  return HEBI_CODE_OK;
}

static int take_milestone(hebi__reader *reader, hebi_error *err) {
  (void)err;
  end_content(reader);
  if (!has_number(reader)) {
    mark_verb(reader);
    reader->now.milestone = 1;
  }
  return HEBI_CODE_OK;
}

static int take_invested(hebi__reader *reader, hebi_error *err) {
  int code = start_verb(reader, err);
  reader->now.invested = 1;
  return code;
}

static int take_each(hebi__reader *reader, hebi_error *err) {
  int code = hebi__number_leave(reader, err);
  hebi__clause_end_subject(reader);
  reader->now.each = 1;
  return code;
}

static int take_both(hebi__reader *reader, hebi_error *err) {
  (void)err;
  hebi__clause_end_subject(reader);
  return HEBI_CODE_OK;
}

enum { YEARS_OF_A_PLAN = 5, FIRST_PLAN_ENDS = 1957 };

/* The tenth plan (“十五”) ended in 2005, the fifteenth (“十五五”) in 2030. */
static int32_t last_year_of_plan(int number) {
  return number >= 10 ? 2005 + YEARS_OF_A_PLAN * (number - 10) : 2000;
}

static int take_period(hebi__reader *reader, hebi_error *err) {
  (void)err;
  const hebi__token *token = token_of(reader);
  hebi__draft *now = &reader->now;
  int32_t last = last_year_of_plan(argument_of(reader));
  reader->content_end = token->end;
  if (reader->base_open || reader->from_open)
    now->base_year = last;
  else if (reader->peer_open) {
    now->peer_past = 1;
    now->base_year = last;
  } else if (!has_number(reader)) {
    now->year = last;
    now->year_at = (hebi__stretch){token->start, token->end};
    now->period = 1;
  }
  return HEBI_CODE_OK;
}

int hebi__word_take(hebi__reader *reader, hebi_error *err) {
  static int (*const handlers[])(hebi__reader *, hebi_error *) = {
      [HEBI__WORD_RISE] = take_rise,         [HEBI__WORD_FALL] = take_fall,
      [HEBI__WORD_IMPROVE] = take_improve,   [HEBI__WORD_UP_TO] = take_up_to,
      [HEBI__WORD_DOWN_TO] = take_down_to,   [HEBI__WORD_REACH] = take_reach,
      [HEBI__WORD_HOLD] = take_hold,         [HEBI__WORD_CONTROL] = take_control,
      [HEBI__WORD_NET] = take_net,           [HEBI__WORD_GROSS] = take_gross,
      [HEBI__WORD_PREFIX] = take_prefix,     [HEBI__WORD_HEDGE] = hebi__hedge_take,
      [HEBI__WORD_AVERAGE] = take_average,   [HEBI__WORD_TOTAL] = take_total,
      [HEBI__WORD_EVERY] = take_every,       [HEBI__WORD_BASE] = take_base,
      [HEBI__WORD_FROM] = take_from,         [HEBI__WORD_LAST] = take_last,
      [HEBI__WORD_WITH] = take_with,         [HEBI__WORD_STEP] = take_step,
      [HEBI__WORD_FLAT] = take_flat,         [HEBI__WORD_CAP] = take_cap,
      [HEBI__WORD_STABLE] = take_stable,     [HEBI__WORD_AREA] = take_area,
      [HEBI__WORD_MEAN] = take_mean,         [HEBI__WORD_ASSIGN] = take_assign,
      [HEBI__WORD_TASK] = take_task,         [HEBI__WORD_GOAL] = take_goal,
      [HEBI__WORD_ISSUER] = take_issuer,     [HEBI__WORD_COMMIT] = take_commit,
      [HEBI__WORD_MANNER] = take_manner,     [HEBI__WORD_DIRECTION] = take_direction,
      [HEBI__WORD_BANDWORD] = take_bandword, [HEBI__WORD_PLACE] = take_place,
      [HEBI__WORD_ALL] = take_all,           [HEBI__WORD_ZERO] = take_zero,
      [HEBI__WORD_QUALITY] = take_quality,   [HEBI__WORD_EACH] = take_each,
      [HEBI__WORD_BOTH] = take_both,         [HEBI__WORD_MORE] = take_more,
      [HEBI__WORD_PERIOD] = take_period,     [HEBI__WORD_MILESTONE] = take_milestone,
      [HEBI__WORD_INVESTED] = take_invested,
  };
  return handlers[reader->lexer.token.word->word_class](reader, err);
}
