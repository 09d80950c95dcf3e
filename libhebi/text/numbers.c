/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/numbers.h"

#include "text/clause.h"
#include "text/spans.h"
#include "text/threshold.h"

#include <string.h>

static int is_word(const hebi__token *token, hebi__word_class word_class) {
  return token->kind == HEBI__TOKEN_WORD && token->word->word_class == word_class;
}

/* Joined, but not to a list that shares its hedge: 10个、10亿元以上项目3个. */
enum { JOINED_APART = 2 };

/* The last target was a name with a number in it, and the clause goes on. */
static void drop_threshold(hebi__reader *reader) {
  reader->n--;
  reader->joined = reader->drafts[reader->n].joined ? JOINED_APART : 0;
  if (reader->drafts[reader->n].prefix != HEBI_COMPARATOR_NONE)
    reader->now.prefix = HEBI_COMPARATOR_NONE;
  if (reader->now.verb.end <= reader->now.subject.end &&
      reader->content_end > reader->now.subject.end) {
    if (reader->n > reader->first) /* behind an item of the list */
      reader->now.subject.start = reader->drafts[reader->n].quantity.start;
    reader->now.subject.end = reader->content_end; /* 招引10亿元以上项目 */
    reader->naming = 1;
  }
  reader->now.has_number = 0;
  reader->now.invested = 0;
  reader->now.number_at = reader->now.unit_at = (hebi__stretch){0, 0};
}

int hebi__number_leave(hebi__reader *reader, hebi_error *err) {
  if (reader->n == reader->first)
    return HEBI_CODE_OK;
  if (hebi__number_is_name(&reader->drafts[reader->n - 1])) {
    drop_threshold(reader);
    if (reader->n == reader->first)
      return HEBI_CODE_OK;
  }
  size_t at = reader->lexer.token.start;
  int code = hebi__number_check_subject(reader, err);
  if (code == HEBI_CODE_OK)
    code = hebi__clause_close(reader, at, err);
  if (code == HEBI_CODE_OK)
    hebi__clause_open(reader, at);
  return code;
}

/* 一个中心, 四个全面: a short Chinese numeral counts only right behind a verb or in front of an
 * end. */
static int is_name(const hebi__reader *reader) {
  const hebi__quantity *q = &reader->lexer.token.quantity;
  const hebi__token *ahead = &reader->lexer.ahead;
  if (!q->soft || hebi__is_rate(q) || hebi__has_unit(q, "倍") || q->form != HEBI__FORM_NUMBER)
    return 0;
  int verb_follows = ahead->kind == HEBI__TOKEN_WORD &&
                     ahead->word->word_class != HEBI__WORD_HEDGE &&
                     ahead->word->word_class != HEBI__WORD_WITH;
  if (verb_follows)
    return 1;
  int ends = ahead->kind != HEBI__TOKEN_TEXT && ahead->kind != HEBI__TOKEN_SLOGAN;
  return !reader->behind_verb && !reader->joined && !ends &&
         !(q->low > 1 && hebi__is_made(reader->lexer.script, q->start));
}

/* 力争8%、奋斗9% */
static int says_more(const hebi__reader *reader, const hebi__draft *now,
                     const hebi__draft *before) {
  static const char *const more[] = {"奋斗", "冲刺", "挑战"};
  const hebi__script *script = reader->lexer.script;
  for (size_t i = 0; i < sizeof more / sizeof *more; i++)
    if (hebi__script_is(script, now->committed.start, more[i]))
      return !hebi__script_is(script, before->committed.start, more[i]);
  return 0;
}

/* What the clause before says once for this one too: 增长6%以上、力争7%. */
static void inherit(hebi__reader *reader) {
  hebi__draft *now = &reader->now;
  if (reader->n != reader->first || reader->n == 0 || reader->worded)
    return;
  const hebi__draft *before = &reader->drafts[reader->n - 1];
  int same = before->kind == HEBI__DRAFT_NUMBER && before->quantity.unit == now->quantity.unit &&
             before->quantity.form != HEBI__FORM_FOLD;
  int bound = now->commitment != HEBI_COMMITMENT_PLAIN;
  if (!same || (!bound && now->reach) || now->change || now->up_to || now->down_to || now->hold ||
      now->control || now->net || now->gross || now->average)
    return;
  now->change = before->change;
  now->up_to = before->up_to, now->down_to = before->down_to;
  now->control = before->control, now->hold = before->hold;
  now->net = before->net, now->gross = before->gross;
  now->average = before->average, now->total = before->total;
  now->base_year = before->base_year, now->base_last = before->base_last;
  if (now->commitment == HEBI_COMMITMENT_STRIVE &&
      (before->commitment != HEBI_COMMITMENT_STRIVE || says_more(reader, now, before))) {
    if (before->tier == HEBI_TIER_NONE)
      reader->drafts[reader->n - 1].tier = HEBI_TIER_FLOOR;
    now->tier = HEBI_TIER_STRETCH;
  }
}

/* 100斗, 5000万欧元: a unit that is not known, or none. */
static int check_behind(const hebi__reader *reader, hebi_error *err) {
  const hebi__quantity *q = &reader->lexer.token.quantity;
  const hebi__token *ahead = &reader->lexer.ahead;
  static const char *const heights[] = {"大关", "关口", "台阶", "门槛"};
  for (size_t i = 0; q->factor > 1 && i < sizeof heights / sizeof *heights; i++)
    if (hebi__script_is(reader->lexer.script, q->end, heights[i]))
      return HEBI_CODE_OK;
  int strange = q->form == HEBI__FORM_NUMBER && q->unit == NULL &&
                ahead->kind == HEBI__TOKEN_TEXT && ahead->start == q->end &&
                !hebi__script_is(reader->lexer.script, q->end, "的");
  if (!strange)
    return HEBI_CODE_OK;
  return hebi__script_refuse(reader->lexer.script, q->end, "no unit that is known", err);
}

/* In 总投资500亿元的100个项目 only the money is invested. */
static void end_investment(hebi__reader *reader) {
  hebi__draft *now = &reader->now;
  const hebi_unit *unit = reader->lexer.token.quantity.unit;
  int money = unit != NULL && (unit->dimension == HEBI_DIMENSION_MONEY ||
                               unit->dimension == HEBI_DIMENSION_DOLLARS);
  if (!now->invested || reader->n == reader->first || money)
    return;
  now->invested = 0;
  now->verb = (hebi__stretch){0, 0};
}

/* 全省5.5 may be a rank, points or percent, and 全省1个百分点 a margin or a change. */
static int check_area(const hebi__reader *reader, hebi_error *err) {
  const hebi__draft *now = &reader->now;
  const hebi__quantity *q = &reader->lexer.token.quantity;
  int number = q->form == HEBI__FORM_NUMBER || q->form == HEBI__FORM_RANGE;
  int points = q->unit != NULL && q->unit->dimension == HEBI_DIMENSION_POINTS;
  int bare = number && now->verb.end == now->verb.start &&
             (points || (q->unit == NULL && q->factor == 1 && q->unit_end == q->unit_start));
  int alone = now->area && reader->area_at == now->subject.start &&
              reader->content_end == now->subject.end && !reader->named;
  if (!bare || !alone)
    return HEBI_CODE_OK;
  return hebi__script_refuse(reader->lexer.script, q->start, "what this number is of the area",
                             err);
}

/* 新增A家、B家: the verb is that of the first item, unless the next is 改造 or the like. */
static void take_item_verb(hebi__reader *reader) {
  hebi__draft *now = &reader->now;
  const hebi__quantity *q = &reader->lexer.token.quantity;
  int own = hebi__has_verb(now) || now->average || now->invested ||
            now->prefix != HEBI_COMPARATOR_NONE ||
            hebi__begins_made(reader->lexer.script, now->subject.start);
  if (own || q->unit == NULL || hebi__is_rate(q) || q->form == HEBI__FORM_FOLD)
    return;
  now->gross = reader->gross;
  now->net = reader->net;
}

static int add_number(hebi__reader *reader, hebi__draft_kind kind, hebi_error *err) {
  hebi__draft *now = &reader->now;
  const hebi__quantity *q = &reader->lexer.token.quantity;
  int code = check_behind(reader, err);
  if (code == HEBI_CODE_OK)
    code = check_area(reader, err);
  if (code != HEBI_CODE_OK)
    return code;
  now->suffix = HEBI_COMPARATOR_NONE;
  now->hedge = (hebi__stretch){0, 0};
  now->tail = 0;
  now->tier = HEBI_TIER_NONE;
  /* In 15家以上企业和50家合作社 each number is of its own. */
  int apart = reader->n == reader->first || reader->drafts[reader->n - 1].tail;
  if (apart || !reader->joined || reader->joined == JOINED_APART)
    now->list = ++reader->lists;
  end_investment(reader);
  /* 总投资约207亿元的5个项目: the comparison is of the number in front. */
  if (reader->n > reader->first && !reader->joined && reader->drafts[reader->n - 1].prefix)
    now->prefix = HEBI_COMPARATOR_NONE;
  now->joined = reader->joined;
  now->made = hebi__is_made(reader->lexer.script, q->start);
  now->quantity = *q;
  now->has_number = 1;
  now->number_at = (hebi__stretch){q->number_start, q->number_end};
  now->unit_at = (hebi__stretch){q->unit_start, q->unit_end};
  inherit(reader);
  take_item_verb(reader);
  hebi__clause_end_subject(reader);
  size_t parts = q->form == HEBI__FORM_PARTS ? q->n_parts : 1;
  for (now->part = 0; now->part < parts; now->part++) {
    code = hebi__clause_add(reader, kind, q->end, err);
    if (code != HEBI_CODE_OK)
      return code;
  }
  now->part = 0;
  reader->joined = 0;
  reader->behind_number = 1;
  return HEBI_CODE_OK;
}

static void take_base(hebi__reader *reader, size_t start) {
  hebi__draft *now = &reader->now;
  const hebi__quantity *q = &reader->lexer.token.quantity;
  now->has_base = 1;
  now->base_value = q->low * q->factor;
  now->base = (hebi__stretch){start, q->end};
}

/* 从8.7万元 is the base, 由7.8%到10% base and target. */
static int take_from(hebi__reader *reader, hebi_error *err) {
  hebi__token *token = &reader->lexer.token;
  hebi__quantity *q = &token->quantity;
  reader->from_open = 0;
  take_base(reader, reader->now.base.start);
  if (q->form != HEBI__FORM_RANGE)
    return q->form == HEBI__FORM_NUMBER ? HEBI_CODE_OK
                                        : hebi__script_refuse(reader->lexer.script, q->start,
                                                              "no number to start from", err);
  q->form = HEBI__FORM_NUMBER;
  q->low = q->high;
  reader->now.up_to = 1;
  return add_number(reader, HEBI__DRAFT_NUMBER, err);
}

static int leads_on(const hebi__token *ahead) {
  return is_word(ahead, HEBI__WORD_RISE) || is_word(ahead, HEBI__WORD_FALL) ||
         is_word(ahead, HEBI__WORD_MORE) || is_word(ahead, HEBI__WORD_UP_TO) ||
         is_word(ahead, HEBI__WORD_DOWN_TO);
}

/* 比2010年翻一番: the number ends the base; 比上年的7.8%提高: it is the base's value. */
static int take_in_base(hebi__reader *reader, hebi_error *err) {
  const hebi__quantity *q = &reader->lexer.token.quantity;
  hebi__draft *now = &reader->now;
  if (q->form == HEBI__FORM_FOLD) {
    reader->base_open = 0;
    now->base.end = q->start;
    return add_number(reader, HEBI__DRAFT_NUMBER, err);
  }
  int named = now->base_year > 0 || now->base_last || now->base_text;
  if (named && hebi__has_unit(q, "倍") && !leads_on(&reader->lexer.ahead))
    return hebi__script_refuse(reader->lexer.script, q->start, "times as much or more", err);
  if (!leads_on(&reader->lexer.ahead))
    return hebi__script_refuse(reader->lexer.script, q->start, "the base or the target", err);
  take_base(reader, now->base.start);
  return HEBI_CODE_OK;
}

/* In 高于全省平均水平1个百分点 the number is a margin, in 不少于面积20万亩 the target. */
static int is_margin(const hebi__reader *reader) {
  const hebi__draft *now = &reader->now;
  const hebi__quantity *q = &reader->lexer.token.quantity;
  int compared = now->area || now->mean || now->peer_past;
  int points = q->unit != NULL && q->unit->dimension == HEBI_DIMENSION_POINTS;
  return reader->content_end > now->peer.start &&
         (points || compared || (hebi__is_rate(q) && now->change));
}

static int take_behind_comparator(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  reader->peer_open = 0;
  if (now->base_goal) /* 比“十一五”目标低1个百分点 compares targets and sets none */
    return HEBI_CODE_OK;
  if (!is_margin(reader)) {
    now->peer = (hebi__stretch){0, 0};
    if (now->class_rank) { /* 优于Ⅲ类水体比例80% */
      now->prefix = HEBI_COMPARATOR_NONE;
      now->verb = now->peer;
    }
    return add_number(reader, HEBI__DRAFT_NUMBER, err);
  }
  now->peer.end = reader->content_end;
  const hebi__quantity *q = &reader->lexer.token.quantity;
  if (q->form != HEBI__FORM_NUMBER || q->low < 0 || q->unit == NULL)
    return hebi__script_refuse(reader->lexer.script, q->start,
                               "a margin is one number with its unit", err);
  return add_number(reader, HEBI__DRAFT_PEER, err);
}

static int check_second(const hebi__reader *reader, hebi_error *err) {
  const hebi__draft *last = &reader->drafts[reader->n - 1];
  if (reader->joined || last->tail)
    return HEBI_CODE_OK;
  return hebi__script_refuse(reader->lexer.script, reader->lexer.token.start,
                             "a second number right behind the first", err);
}

/* 迈入50强 */
static int take_as_rank(hebi__reader *reader) {
  enum { MOST = 9999 };
  const hebi__quantity *q = &reader->lexer.token.quantity;
  hebi__draft *now = &reader->now;
  int ranked = hebi__has_unit(q, "强") && q->form == HEBI__FORM_NUMBER && q->low >= 1 &&
               q->low <= MOST && q->decimals == 0 && reader->n == reader->first;
  if (!ranked)
    return 0;
  now->rank = (int32_t)q->low;
  now->up_to_rank = 1;
  now->number_at = (hebi__stretch){q->number_start, q->number_end};
  now->unit_at = (hebi__stretch){q->unit_start, q->unit_end};
  now->scope =
      (hebi__stretch){now->verb.end > now->verb.start ? now->verb.end : now->whole.start, q->start};
  reader->content_end = q->end;
  return 1;
}

int hebi__number_take(hebi__reader *reader, hebi_error *err) {
  if (take_as_rank(reader))
    return HEBI_CODE_OK;
  if (hebi__is_span(reader)) {
    hebi__span_take(reader);
    return HEBI_CODE_OK;
  }
  if (hebi__number_is_phase(reader)) {
    hebi__clause_name(reader);
    return HEBI_CODE_OK;
  }
  if (is_name(reader)) {
    reader->content_end = reader->lexer.token.end;
    reader->slogan |= reader->lexer.token.quantity.soft;
    return HEBI_CODE_OK;
  }
  if (reader->n > reader->first &&
      (hebi__number_is_name(&reader->drafts[reader->n - 1]) || hebi__number_is_threshold(reader)))
    drop_threshold(reader);
  if (reader->n > reader->first) {
    int code = hebi__number_check_subject(reader, err);
    if (code == HEBI_CODE_OK)
      code = check_second(reader, err);
    if (code != HEBI_CODE_OK)
      return code;
  }
  if (reader->from_open)
    return take_from(reader, err);
  if (reader->base_open)
    return take_in_base(reader, err);
  if (reader->peer_open)
    return take_behind_comparator(reader, err);
  /* 分别高于全国、全省1个、0.5个百分点 */
  int margin = reader->joined && reader->n > reader->first &&
               reader->drafts[reader->n - 1].kind == HEBI__DRAFT_PEER;
  return add_number(reader, margin ? HEBI__DRAFT_PEER : HEBI__DRAFT_NUMBER, err);
}
