/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/clause.h"

#include "text/numeral.h"

#include <string.h>

void hebi__clause_open(hebi__reader *reader, size_t at) {
  int32_t year = reader->now.year, plan_base = reader->now.plan_base;
  hebi__stretch year_at = reader->now.year_at;
  /* The quantity counts only with `has_number`. */
  memset(&reader->now, 0, offsetof(hebi__draft, quantity));
  reader->now.year = year;
  reader->now.plan_base = plan_base;
  reader->now.year_at = year_at;
  reader->now.whole.start = at;
  reader->now.subject.start = reader->now.subject.end = at;
  reader->first = reader->n;
  reader->base_open = reader->from_open = reader->peer_open = 0;
  reader->gross = reader->net = 0;
  reader->joined = reader->behind_verb = reader->behind_number = 0;
  reader->worded = reader->named = 0;
  reader->naming = 1;
  reader->with = 0;
  reader->with_at = (hebi__stretch){at, at};
  reader->with_year = 0;
  reader->with_change = 0;
  reader->content_end = reader->area_at = at;
}

/* The 末 of 2030年末 and the 时期 of “十五五”时期. */
static int belongs_to_year(const hebi__reader *reader) {
  static const char *const behind[] = {"末", "底", "前", "时", "期", "间", "内", "规", "初"};
  enum { NEAR = 9 };
  const hebi__draft *now = &reader->now;
  size_t start = reader->lexer.token.start;
  int near = now->year_at.end > now->year_at.start && start >= now->year_at.end &&
             start - now->year_at.end <= NEAR;
  for (size_t i = 0; near && i < sizeof behind / sizeof *behind; i++)
    if (hebi__script_is(reader->lexer.script, start, behind[i]))
      return 1;
  return 0;
}

void hebi__clause_name(hebi__reader *reader) {
  hebi__stretch *subject = &reader->now.subject;
  const hebi__token *token = &reader->lexer.token;
  reader->content_end = token->end;
  if (!reader->naming)
    return;
  int empty = subject->end == subject->start;
  if (empty && belongs_to_year(reader))
    return;
  if (empty)
    subject->start = token->start;
  subject->end = token->end;
}

void hebi__clause_end_subject(hebi__reader *reader) {
  reader->naming = 0;
}

/* What is done or said may be so within the year: 上半年建成投用. */
static int is_of_year(hebi__draft_kind kind) {
  return kind != HEBI__DRAFT_MILESTONE && kind != HEBI__DRAFT_QUALITY;
}

int hebi__clause_add(hebi__reader *reader, hebi__draft_kind kind, size_t at, hebi_error *err) {
  if (reader->n == HEBI__MOST_DRAFTS)
    return hebi__fail(err, HEBI_CODE_LIMIT, "text", "a phrase has at most %d targets",
                      (int)HEBI__MOST_DRAFTS);
  if (reader->within_at != SIZE_MAX && is_of_year(kind))
    return hebi__script_refuse(reader->lexer.script, reader->within_at,
                               "a part of the year, and no target of the year", err);
  hebi__draft *draft = &reader->drafts[reader->n++];
  memcpy(draft, &reader->now, offsetof(hebi__draft, quantity));
  if (draft->has_number)
    draft->quantity = reader->now.quantity;
  draft->kind = kind;
  draft->whole.end = at;
  return HEBI_CODE_OK;
}

static int is_assigned(const hebi__draft *now) {
  if (now->assigned)
    return 1;
  int wanted = now->issuer || now->reach || now->control || now->period;
  return (now->goal || now->task) && wanted && !now->base_goal;
}

static int has_relation_to_peer(const hebi__draft *now) {
  return now->peer.end > now->peer.start && now->prefix != HEBI_COMPARATOR_NONE;
}

static int is_directed(const hebi__draft *now) {
  return now->direction != 0 || now->change != 0 || now->improve != 0;
}

static int is_maintained(const hebi__draft *now) {
  return now->flat || now->floor || now->cap || now->stable || now->hold;
}

/* What a clause without a number says; the first that fits. 0: nothing that is a target. */
static hebi__draft_kind kind_of(const hebi__draft *now) {
  if (now->step)
    return HEBI__DRAFT_STEP;
  if (now->assigned)
    return HEBI__DRAFT_ASSIGNED;
  if (has_relation_to_peer(now) && now->goal && !now->area && !now->mean && !now->peer_past)
    return HEBI__DRAFT_ASSIGNED; /* 不突破红线 */
  if (has_relation_to_peer(now))
    return now->peer_past ? HEBI__DRAFT_PAST : HEBI__DRAFT_PEER;
  if (now->class_rank && !now->issuer)
    return HEBI__DRAFT_CLASS; /* 达到Ⅲ类标准 */
  if (is_assigned(now))
    return HEBI__DRAFT_ASSIGNED;
  if (now->rank > 0 || now->place)
    return HEBI__DRAFT_RANK;
  if (now->band)
    return HEBI__DRAFT_BAND;
  if (now->zero)
    return HEBI__DRAFT_ZERO;
  if (now->milestone)
    return HEBI__DRAFT_MILESTONE;
  if (now->flat || now->floor || now->cap)
    return HEBI__DRAFT_MAINTAIN;
  /* 年均增长 lacks its number. */
  if (is_directed(now))
    return now->average && !now->manner && now->direction == 0 ? (hebi__draft_kind)0
                                                               : HEBI__DRAFT_DIRECTION;
  if (now->all)
    return HEBI__DRAFT_ALL;
  return is_maintained(now) && !now->quality ? HEBI__DRAFT_MAINTAIN : (hebi__draft_kind)0;
}

int hebi__clause_is_complete(const hebi__reader *reader) {
  const hebi__draft *now = &reader->now;
  hebi__draft_kind kind = kind_of(now);
  if (reader->n > reader->first || reader->slogan)
    return 1;
  switch (kind) {
  case HEBI__DRAFT_DIRECTION: /* 收入增长、就业 may be a subject */
    return now->manner || now->hold || now->direction != 0;
  case HEBI__DRAFT_MAINTAIN:
    return now->hold || now->flat;
  case HEBI__DRAFT_ALL:
    return 0;
  default:
    return kind != (hebi__draft_kind)0;
  }
}

/* 达到全国平均水平, 与全省平均水平持平: relations that only the whole clause shows. */
static void find_peer(hebi__reader *reader) {
  hebi__draft *now = &reader->now;
  if (reader->peer_open) {
    /* 好于第3位 is a rank, not a peer. */
    int ranked = now->rank > 0 && now->unit_at.end == reader->content_end;
    int named = reader->content_end > now->peer.start && !ranked;
    now->peer.end = named ? reader->content_end : now->peer.start;
    return;
  }
  int with_area = now->flat && now->area && reader->with_at.end > reader->with_at.start;
  if (with_area && !now->peer_past) {
    now->step = 1;
    now->peer = (hebi__stretch){reader->with_at.end, reader->content_end};
  } else if (now->reach && now->mean && now->area && !now->place &&
             now->prefix == HEBI_COMPARATOR_NONE && !now->step) {
    now->prefix = HEBI_COMPARATOR_GE;
    now->peer = (hebi__stretch){now->area ? reader->area_at : now->verb.end, reader->content_end};
  }
}

static int check_closed(const hebi__reader *reader, hebi__draft_kind kind, hebi_error *err) {
  const hebi__script *script = reader->lexer.script;
  const hebi__draft *now = &reader->now;
  if (now->has_base && kind == (hebi__draft_kind)0)
    return hebi__script_refuse(script, now->base.start, "a base and no target", err);
  int ranked = kind == HEBI__DRAFT_CLASS || kind == HEBI__DRAFT_RANK;
  /* 突破千亿元 has lost its digit. */
  int open = now->prefix != HEBI_COMPARATOR_NONE &&
             (now->peer.end == now->peer.start || hebi__numeral_power(script, now->peer.start) > 1);
  if (open && !ranked)
    return hebi__script_refuse(script, now->verb.start, "no number behind it", err);
  return HEBI_CODE_OK;
}

/* 下降3%（省下达目标）: the number is known and assigned. */
static void assign_last(hebi__reader *reader) {
  if (reader->n == 0 || reader->n > reader->first || !is_assigned(&reader->now))
    return;
  reader->drafts[reader->n - 1].assigned = 1;
  reader->drafts[reader->n - 1].issued = reader->now.issued;
}

int hebi__clause_close(hebi__reader *reader, size_t at, hebi_error *err) {
  reader->now.issued = (hebi__stretch){reader->now.whole.start, at};
  if (reader->comment)
    assign_last(reader);
  if (reader->n > reader->first || reader->comment || reader->now.base_goal)
    return HEBI_CODE_OK;
  if (!reader->now.step && reader->now.change == 0)
    reader->now.change = reader->with_change;
  find_peer(reader);
  hebi__draft_kind kind = kind_of(&reader->now);
  int code = check_closed(reader, kind, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (reader->now.quality)
    reader->slogan = 1;
  return kind == (hebi__draft_kind)0 ? HEBI_CODE_OK : hebi__clause_add(reader, kind, at, err);
}
