/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/handlers.h"

#include "text/clause.h"
#include "text/hedges.h"
#include "text/numbers.h"
#include "text/relations.h"
#include "text/steps.h"
#include "text/verbs.h"

static int take_assign(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (!hebi__has_number(reader))
    reader->now.assigned = 1;
  hebi__step_content(reader);
  return HEBI_CODE_OK;
}

static int take_task(hebi__reader *reader, hebi_error *err) {
  (void)err;
  reader->now.task = 1;
  hebi__step_content(reader);
  return HEBI_CODE_OK;
}

static int take_goal(hebi__reader *reader, hebi_error *err) {
  (void)err;
  hebi__draft *now = &reader->now;
  if (reader->base_open)
    now->base_goal = 1;
  /* Without a verb in front, the targets are the subject: 主要目标. */
  now->goal |= now->verb.end > now->verb.start || now->issuer || now->task || now->period;
  hebi__step_content(reader);
  return HEBI_CODE_OK;
}

static int take_issuer(hebi__reader *reader, hebi_error *err) {
  (void)err;
  reader->now.issuer = 1;
  hebi__step_content(reader);
  return HEBI_CODE_OK;
}

/* （约束性） binds the target in front, or all that were said in one list. */
static void bind_last(hebi__reader *reader, hebi_commitment commitment) {
  size_t list = reader->drafts[reader->n - 1].list;
  for (size_t i = reader->n; i-- > 0;) {
    if (i + 1 < reader->n && (list == 0 || reader->drafts[i].list != list))
      break;
    reader->drafts[i].commitment = commitment;
  }
}

static int take_commit(hebi__reader *reader, hebi_error *err) {
  const hebi__token *token = hebi__token_of(reader);
  hebi_commitment commitment = (hebi_commitment)hebi__argument_of(reader);
  int bound = commitment == HEBI_COMMITMENT_BINDING || commitment == HEBI_COMMITMENT_EXPECTED;
  int alone = reader->lexer.ahead.kind == HEBI__TOKEN_CLOSE; /* （预期性） */
  if (bound && (alone || commitment == HEBI_COMMITMENT_BINDING) && reader->n > 0 &&
      reader->comment) {
    bind_last(reader, commitment);
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

/* 基本同步 hedges, 稳步提升 does not. */
static int take_manner(hebi__reader *reader, hebi_error *err) {
  const hebi__token *token = hebi__token_of(reader);
  (void)err;
  if (token->word->argument != 0 && !hebi__has_number(reader))
    reader->now.hedge = (hebi__stretch){token->start, token->end};
  if (!hebi__has_number(reader))
    reader->now.manner = 1;
  if (reader->now.subject.end > reader->now.subject.start)
    hebi__clause_end_subject(reader);
  return HEBI_CODE_OK;
}

static int take_bandword(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (!hebi__has_number(reader))
    reader->now.band = 1;
  return HEBI_CODE_OK;
}

static int take_place(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  const hebi__token *token = hebi__token_of(reader);
  hebi__step_own_word(reader);
  if (hebi__has_number(reader)) {
    int code = hebi__number_leave(reader, err);
    if (code != HEBI_CODE_OK)
      return code;
  }
  now->place = 1;
  now->rank = hebi__argument_of(reader);
  now->scope = (hebi__stretch){now->verb.end > now->verb.start ? now->verb.end : now->whole.start,
                               token->start};
  now->number_at = (hebi__stretch){token->start, token->end};
  return HEBI_CODE_OK;
}

static int take_all(hebi__reader *reader, hebi_error *err) {
  (void)err;
  hebi__step_own_word(reader);
  if (!hebi__has_number(reader))
    reader->now.all = 1;
  return HEBI_CODE_OK;
}

static int take_zero(hebi__reader *reader, hebi_error *err) {
  (void)err;
  hebi__step_own_word(reader);
  if (!hebi__has_number(reader)) {
    hebi__step_mark_verb(reader);
    reader->now.zero = 1;
  }
  return HEBI_CODE_OK;
}

/* 稳中求进工作总基调, 推进国道107改线: no more than a part of what is done. 基本形成新格局 is. */
static int is_part_of_name(const hebi__reader *reader) {
  static const char *const done[] = {"基本", "全面建", "全面形", "初步", "取得", "实现", "形成"};
  const hebi__script *script = reader->lexer.script;
  if (reader->lexer.ahead.kind != HEBI__TOKEN_TEXT &&
      reader->lexer.ahead.kind != HEBI__TOKEN_SLOGAN)
    return 0;
  for (size_t i = 0; hebi__argument_of(reader) == 0 && i < sizeof done / sizeof *done; i++)
    if (hebi__script_is(script, hebi__token_of(reader)->start, done[i]))
      return 0;
  return !hebi__script_is(script, hebi__token_of(reader)->end, "的");
}

static int take_quality(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (is_part_of_name(reader)) {
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  if (hebi__argument_of(reader) > 0) {
    reader->hinted = 1;
    hebi__step_content(reader);
    return HEBI_CODE_OK;
  }
  hebi__step_own_word(reader);
  reader->now.quality = 1;
  return HEBI_CODE_OK;
}

void hebi__take_part_of_year(hebi__reader *reader) {
  reader->within_at = hebi__token_of(reader)->start;
  reader->content_end = hebi__token_of(reader)->end;
}

/* 上半年, or 全年 behind it. */
static int take_within(hebi__reader *reader, hebi_error *err) {
  (void)err;
  if (hebi__argument_of(reader) == 0) {
    hebi__take_part_of_year(reader);
    return HEBI_CODE_OK;
  }
  reader->within_at = SIZE_MAX;
  hebi__step_content(reader);
  return HEBI_CODE_OK;
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

int hebi__word_take(hebi__reader *reader, hebi_error *err) {
  static int (*const handlers[])(hebi__reader *, hebi_error *) = {
      [HEBI__WORD_RISE] = hebi__take_rise,
      [HEBI__WORD_FALL] = hebi__take_fall,
      [HEBI__WORD_IMPROVE] = hebi__take_improve,
      [HEBI__WORD_UP_TO] = hebi__take_up_to,
      [HEBI__WORD_DOWN_TO] = hebi__take_down_to,
      [HEBI__WORD_REACH] = hebi__take_reach,
      [HEBI__WORD_HOLD] = hebi__take_hold,
      [HEBI__WORD_CONTROL] = hebi__take_control,
      [HEBI__WORD_NET] = hebi__take_net,
      [HEBI__WORD_GROSS] = hebi__take_gross,
      [HEBI__WORD_PREFIX] = hebi__take_prefix,
      [HEBI__WORD_HEDGE] = hebi__hedge_take,
      [HEBI__WORD_AVERAGE] = hebi__take_average,
      [HEBI__WORD_TOTAL] = hebi__take_total,
      [HEBI__WORD_EVERY] = hebi__take_every,
      [HEBI__WORD_BASE] = hebi__take_base,
      [HEBI__WORD_FROM] = hebi__take_from,
      [HEBI__WORD_LAST] = hebi__take_last,
      [HEBI__WORD_WITH] = hebi__take_with,
      [HEBI__WORD_STEP] = hebi__take_step,
      [HEBI__WORD_FLAT] = hebi__take_flat,
      [HEBI__WORD_CAP] = hebi__take_cap,
      [HEBI__WORD_STABLE] = hebi__take_stable,
      [HEBI__WORD_AREA] = hebi__take_area,
      [HEBI__WORD_MEAN] = hebi__take_mean,
      [HEBI__WORD_ASSIGN] = take_assign,
      [HEBI__WORD_TASK] = take_task,
      [HEBI__WORD_GOAL] = take_goal,
      [HEBI__WORD_ISSUER] = take_issuer,
      [HEBI__WORD_COMMIT] = take_commit,
      [HEBI__WORD_MANNER] = take_manner,
      [HEBI__WORD_DIRECTION] = hebi__take_direction,
      [HEBI__WORD_BANDWORD] = take_bandword,
      [HEBI__WORD_PLACE] = take_place,
      [HEBI__WORD_ALL] = take_all,
      [HEBI__WORD_ZERO] = take_zero,
      [HEBI__WORD_QUALITY] = take_quality,
      [HEBI__WORD_EACH] = take_each,
      [HEBI__WORD_BOTH] = take_both,
      [HEBI__WORD_MORE] = hebi__take_more,
      [HEBI__WORD_PERIOD] = hebi__take_period,
      [HEBI__WORD_WITHIN] = take_within,
      [HEBI__WORD_MILESTONE] = hebi__take_milestone,
      [HEBI__WORD_INVESTED] = hebi__take_invested,
  };
  return handlers[reader->lexer.token.word->word_class](reader, err);
}
