/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/reader.h"

#include "text/clause.h"
#include "text/handlers.h"
#include "text/numbers.h"

#include <string.h>

/* Bytes of 到. */
enum { LONGEST_TO = 3 };

static int has_number(const hebi__reader *reader) {
  return reader->n > reader->first;
}

static const hebi__token *ahead_of(const hebi__reader *reader) {
  return &reader->lexer.ahead;
}

static int is_word(const hebi__token *token, hebi__word_class word_class) {
  return token->kind == HEBI__TOKEN_WORD && token->word->word_class == word_class;
}

/* 增 of 增8%, 约 of 约8%; but not of 增殖 or 约束. */
static int number_follows(const hebi__reader *reader) {
  const hebi__token *ahead = ahead_of(reader);
  if (ahead->kind == HEBI__TOKEN_QUANTITY)
    return 1;
  hebi__word_class own = (hebi__word_class)reader->lexer.token.word->word_class;
  if (own == HEBI__WORD_PREFIX)
    return is_word(ahead, HEBI__WORD_AREA);
  return is_word(ahead, HEBI__WORD_PREFIX) || is_word(ahead, HEBI__WORD_REACH);
}

/* 控制在5.5%以, 7.5%左石: what hedged the number is lost or damaged. */
static int is_cut_hedge(const hebi__reader *reader) {
  static const char *const damaged[] = {"左",   "右",   "在右", "以土", "以丄",
                                        "以卜", "以肉", "已上", "己上", "巳上"};
  const hebi__script *script = reader->lexer.script;
  const hebi__token *token = &reader->lexer.token, *ahead = ahead_of(reader);
  if (!has_number(reader) || reader->drafts[reader->n - 1].whole.end != token->start)
    return 0;
  for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++)
    if (hebi__script_is(script, token->start, damaged[i]))
      return 1;
  int ends = ahead->kind != HEBI__TOKEN_TEXT && ahead->kind != HEBI__TOKEN_WORD;
  return ends && hebi__script_is(script, token->start, "以");
}

/* 投资 of 完成投资300亿元: a name that is no subject, for the verb stands in front of it. */
static void note_object(hebi__draft *now, const hebi__token *token) {
  if (now->object.end == now->object.start || now->object.end < now->verb.end)
    now->object.start = token->start;
  now->object.end = token->end;
}

static int take_text(hebi__reader *reader, hebi_error *err) {
  const hebi__token *token = &reader->lexer.token;
  if (is_cut_hedge(reader))
    return hebi__script_refuse(reader->lexer.script, token->start, "a hedge that is cut off", err);
  hebi__clause_name(reader);
  int related = reader->with || reader->peer_open || reader->base_open || reader->from_open;
  if (!reader->naming && !related && !has_number(reader) && reader->now.rank == 0)
    note_object(&reader->now, token);
  if (reader->base_open)
    reader->now.base_text = 1;
  if (token->kind == HEBI__TOKEN_SLOGAN)
    reader->slogan = 1;
  if (has_number(reader))
    reader->drafts[reader->n - 1].tail = 1;
  else
    reader->worded = reader->named = 1;
  if (reader->strange == SIZE_MAX)
    reader->strange = token->start;
  return HEBI_CODE_OK;
}

static int take_word(hebi__reader *reader, hebi_error *err) {
  const hebi__word *word = reader->lexer.token.word;
  if (word->before_number && !number_follows(reader))
    return take_text(reader, err);
  return hebi__word_take(reader, err);
}

/* 比2017年, 到2030年, 2010年不变价 */
static void take_year(hebi__reader *reader) {
  static const char *const behind[] = {"前",   "以前",   "以来", "不变价",
                                       "价格", "可比价", "为基", "起"};
  const hebi__token *token = &reader->lexer.token;
  hebi__draft *now = &reader->now;
  reader->content_end = token->end;
  if (reader->base_open || reader->from_open) {
    now->base_year = token->number;
    return;
  }
  if (reader->peer_open) {
    now->base_year = token->number;
    now->peer_past = 1;
    return;
  }
  if (reader->with_at.end == token->start && reader->with_at.end > reader->with_at.start)
    reader->with_year = token->number;
  for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
    if (hebi__script_is(reader->lexer.script, token->end, behind[i]))
      return;
  if (has_number(reader))
    return;
  now->year = token->number;
  now->plan_base = 0;
  now->year_at = (hebi__stretch){token->start, token->end};
  /* 到 of 到2030年 alone is no subject. */
  if (now->subject.end - now->subject.start <= LONGEST_TO)
    now->subject.end = now->subject.start;
  else
    hebi__clause_end_subject(reader);
}

static void take_rank(hebi__reader *reader) {
  const hebi__token *token = &reader->lexer.token;
  hebi__draft *now = &reader->now;
  reader->content_end = token->end;
  /* 百强县前50位 */
  int strongest = hebi__script_is(reader->lexer.script, now->unit_at.start, "强");
  if (has_number(reader) || (now->rank > 0 && !strongest))
    return;
  now->rank = token->number;
  now->up_to_rank = token->up_to;
  now->class_rank = token->kind == HEBI__TOKEN_CLASS;
  now->number_at = (hebi__stretch){token->start, token->unit_start};
  now->unit_at = (hebi__stretch){token->unit_start, token->unit_end};
  now->scope = (hebi__stretch){now->verb.end > now->verb.start ? now->verb.end : now->whole.start,
                               token->start};
}

/* 8%、9%以上 is a list; 、 behind a finished clause ends it, and else parts names. */
static int take_pause(hebi__reader *reader, hebi_error *err) {
  const hebi__token *ahead = ahead_of(reader);
  size_t end = reader->lexer.token.end;
  if (has_number(reader) && ahead->kind == HEBI__TOKEN_QUANTITY) {
    reader->joined = 1;
    return HEBI_CODE_OK;
  }
  int peers = reader->peer_open && !has_number(reader) &&
              (is_word(ahead, HEBI__WORD_AREA) || is_word(ahead, HEBI__WORD_LAST));
  int partners = reader->with && !reader->now.step && !has_number(reader);
  if (peers || partners)
    return HEBI_CODE_OK;
  if (reader->peer_open || hebi__clause_is_complete(reader)) {
    hebi__draft item = {.gross = 0};
    if (has_number(reader))
      memcpy(&item, &reader->drafts[reader->n - 1], offsetof(hebi__draft, quantity));
    int code = hebi__clause_close(reader, reader->lexer.token.start, err);
    hebi__clause_open(reader, end);
    reader->gross = item.gross, reader->net = item.net;
    reader->now.commitment = item.commitment; /* 力争A增长8%、B增长9% */
    return code;
  }
  return HEBI_CODE_OK;
}

/* What is said of 上半年 goes on to the end of the sentence. */
static void end_part_of_year(hebi__reader *reader) {
  const hebi__script *script = reader->lexer.script;
  size_t at = reader->lexer.token.start;
  if (hebi__script_is(script, at, "。") || hebi__script_is(script, at, "；") ||
      script->text[at] == ';')
    reader->within_at = SIZE_MAX;
}

static int take_stop(hebi__reader *reader, hebi_error *err) {
  int code = hebi__clause_close(reader, reader->lexer.token.start, err);
  hebi__clause_open(reader, reader->lexer.token.end);
  return code;
}

/* (18) alone is a cell, whatever brackets it has, and so is [8] behind a name: 化学需氧量[8]. */
static int is_cell(const hebi__reader *reader) {
  const hebi__token *ahead = ahead_of(reader);
  int opens = ahead->kind == HEBI__TOKEN_QUANTITY || is_word(ahead, HEBI__WORD_PREFIX);
  int square = reader->lexer.token.kind == HEBI__TOKEN_CELL_OPEN;
  return opens && reader->n == reader->first && (square || (reader->n == 0 && !reader->worded)) &&
         (reader->now.verb.end == reader->now.verb.start ||
          (square && reader->now.change && ahead->quantity.unit == NULL));
}

static int take_open(hebi__reader *reader, hebi_error *err) {
  int bracket = reader->lexer.token.kind == HEBI__TOKEN_CELL_OPEN;
  if (is_cell(reader)) {
    reader->cell_depth++;
    reader->now.cell = 1;
    if (!reader->worded)
      reader->now.whole.start = reader->lexer.token.start;
    return HEBI_CODE_OK;
  }
  if (bracket)
    return hebi__script_refuse(reader->lexer.script, reader->lexer.token.start,
                               "no number alone between brackets", err);
  int code = take_stop(reader, err);
  reader->depth++;
  reader->comment = 1;
  return code;
}

static int take_close(hebi__reader *reader, hebi_error *err) {
  const hebi__token *token = &reader->lexer.token;
  if (reader->cell_depth > 0) {
    reader->cell_depth--;
    if (has_number(reader))
      reader->drafts[reader->n - 1].whole.end = token->end;
    return HEBI_CODE_OK;
  }
  if (reader->depth == 0 || token->kind == HEBI__TOKEN_CELL_CLOSE)
    return hebi__script_refuse(reader->lexer.script, token->start, "no bracket was opened", err);
  int code = take_stop(reader, err);
  reader->depth--;
  reader->comment = reader->depth > 0;
  return code;
}

static int take_token(hebi__reader *reader, hebi_error *err) {
  switch (reader->lexer.token.kind) {
  case HEBI__TOKEN_WORD:
    return take_word(reader, err);
  case HEBI__TOKEN_QUANTITY:
    return hebi__number_take(reader, err);
  case HEBI__TOKEN_YEAR:
    take_year(reader);
    return HEBI_CODE_OK;
  case HEBI__TOKEN_RANK:
  case HEBI__TOKEN_CLASS:
    take_rank(reader);
    return HEBI_CODE_OK;
  case HEBI__TOKEN_WITHIN:
    hebi__take_part_of_year(reader);
    return HEBI_CODE_OK;
  case HEBI__TOKEN_PAUSE:
    return take_pause(reader, err);
  case HEBI__TOKEN_STOP:
    end_part_of_year(reader);
    return take_stop(reader, err);
  case HEBI__TOKEN_OPEN:
  case HEBI__TOKEN_CELL_OPEN:
    return take_open(reader, err);
  case HEBI__TOKEN_CLOSE:
  case HEBI__TOKEN_CELL_CLOSE:
    return take_close(reader, err);
  default:
    return take_text(reader, err);
  }
}

static int finish(hebi__reader *reader, hebi_error *err) {
  const hebi__script *script = reader->lexer.script;
  if (reader->cell_depth > 0 || reader->depth > 0)
    return hebi__script_refuse(script, script->n, "a bracket is not closed", err);
  int code = hebi__clause_close(reader, script->n, err);
  if (code != HEBI_CODE_OK || reader->n > 0)
    return code;
  if (reader->slogan || reader->hinted) {
    reader->now.whole.start = 0;
    return hebi__clause_add(reader, HEBI__DRAFT_QUALITY, script->n, err);
  }
  return hebi__script_refuse(script, reader->strange == SIZE_MAX ? 0 : reader->strange,
                             "says no target that can be read", err);
}

int hebi__reader_read(hebi__reader *reader, const hebi__script *script, hebi_error *err) {
  memset(reader, 0, offsetof(hebi__reader, drafts));
  reader->n = reader->lists = reader->depth = reader->cell_depth = 0;
  reader->comment = reader->slogan = reader->hinted = 0;
  reader->strange = reader->within_at = SIZE_MAX;
  reader->now.year = reader->now.plan_base = 0;
  reader->now.year_at = (hebi__stretch){0, 0};
  hebi__clause_open(reader, 0);
  int code = hebi__lexer_start(&reader->lexer, script, err);
  while (code == HEBI_CODE_OK && reader->lexer.token.kind != HEBI__TOKEN_END) {
    code = take_token(reader, err);
    reader->behind_verb = reader->lexer.token.kind == HEBI__TOKEN_WORD;
    if (code == HEBI_CODE_OK)
      code = hebi__lexer_step(&reader->lexer, err);
  }
  return code == HEBI_CODE_OK ? finish(reader, err) : code;
}
