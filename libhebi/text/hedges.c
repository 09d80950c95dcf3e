/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/hedges.h"

#include "text/numbers.h"

static int is_word(const hebi__token *token, hebi__word_class word_class) {
  return token->kind == HEBI__TOKEN_WORD && token->word->word_class == word_class;
}

static int ends_clause(const hebi__token *ahead) {
  return ahead->kind != HEBI__TOKEN_TEXT && ahead->kind != HEBI__TOKEN_WORD &&
         ahead->kind != HEBI__TOKEN_QUANTITY;
}

static int one_side(hebi_comparator c) {
  return c == HEBI_COMPARATOR_GE || c == HEBI_COMPARATOR_GT   ? 1
         : c == HEBI_COMPARATOR_LE || c == HEBI_COMPARATOR_LT ? -1
                                                              : 0;
}

static int attach_hedge(hebi__reader *reader, hebi__draft *draft, hebi_error *err) {
  const hebi__token *token = &reader->lexer.token;
  hebi_comparator hedge = (hebi_comparator)token->word->argument;
  if (draft->suffix != HEBI_COMPARATOR_NONE)
    return hebi__script_refuse(reader->lexer.script, token->start, "a second hedge", err);
  int contradicts = draft->prefix != HEBI_COMPARATOR_NONE && draft->kind == HEBI__DRAFT_NUMBER &&
                    one_side(draft->prefix) != one_side(hedge);
  if (contradicts)
    return hebi__script_refuse(reader->lexer.script, token->start,
                               "contradicts the words in front of the number", err);
  draft->suffix = hedge;
  draft->hedge = (hebi__stretch){token->start, token->end};
  draft->whole.end = token->end;
  return HEBI_CODE_OK;
}

/* 全省平均水平以上, 控制在上年水平以内 */
static int hedges_peer(hebi__reader *reader) {
  hebi__draft *now = &reader->now;
  const hebi__token *token = &reader->lexer.token;
  int side = one_side((hebi_comparator)token->word->argument);
  int past = now->last_at.end > now->last_at.start;
  if (side == 0 || now->prefix != HEBI_COMPARATOR_NONE || !(now->area || now->mean || past) ||
      reader->content_end != token->start)
    return 0;
  now->prefix = (hebi_comparator)token->word->argument;
  now->peer_past |= past;
  size_t start = past ? now->last_at.start : now->area ? reader->area_at : now->whole.start;
  now->peer = (hebi__stretch){start, token->start};
  now->hedge = (hebi__stretch){token->start, token->end};
  if (now->verb.end == now->verb.start)
    now->verb = now->hedge;
  return 1;
}

int hebi__hedge_take(hebi__reader *reader, hebi_error *err) {
  hebi__draft *now = &reader->now;
  if (reader->n > reader->first)
    return attach_hedge(reader, &reader->drafts[reader->n - 1], err);
  if (now->class_rank || now->rank)
    return attach_hedge(reader, now, err);
  if (hedges_peer(reader) || now->assigned || now->task || now->goal || now->band)
    return HEBI_CODE_OK;
  /* 亿元以上项目: a name, unless the clause ends here. */
  if (ends_clause(&reader->lexer.ahead) || is_word(&reader->lexer.ahead, HEBI__WORD_HEDGE))
    return hebi__script_refuse(reader->lexer.script, reader->lexer.token.start,
                               "no number in front of it", err);
  reader->content_end = reader->lexer.token.end;
  return HEBI_CODE_OK;
}
