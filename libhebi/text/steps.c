/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/steps.h"

#include "text/clause.h"
#include "text/numbers.h"

void hebi__step_content(hebi__reader *reader) {
  hebi__clause_name(reader);
  if (hebi__has_number(reader))
    reader->drafts[reader->n - 1].tail = 1;
}

/* A word that is a target of its own, and no part of the subject. */
void hebi__step_own_word(hebi__reader *reader) {
  hebi__clause_end_subject(reader);
  hebi__step_content(reader);
}

/* The words so far were a name: 好于Ⅲ类水体比例达到85%. */
void hebi__step_forget(hebi__reader *reader) {
  if (!reader->peer_open)
    return;
  hebi__draft *now = &reader->now;
  reader->peer_open = 0;
  if (reader->content_end <= now->peer.start && !now->class_rank)
    return; /* 至少新增5家: it belongs to the number that follows */
  if (now->subject.end == now->subject.start)
    now->subject.start = now->subject.end = now->verb.start;
  if (reader->content_end > now->subject.end)
    now->subject.end = reader->content_end;
  now->prefix = HEBI_COMPARATOR_NONE;
  now->peer = now->verb = (hebi__stretch){0, 0};
  now->rank = 0, now->class_rank = 0;
}

/* The subject ends where the first verb begins; the verb goes on to the last one. */
void hebi__step_mark_verb(hebi__reader *reader) {
  hebi__draft *now = &reader->now;
  const hebi__token *token = hebi__token_of(reader);
  hebi__clause_end_subject(reader);
  if (now->verb.end == now->verb.start || now->urged)
    now->verb.start = token->start;
  now->verb.end = token->end;
  now->urged = 0;
  now->rank = 0, now->class_rank = 0, now->place = 0, now->all = 0, now->milestone = 0;
}

int hebi__step_start_verb(hebi__reader *reader, hebi_error *err) {
  int code = hebi__number_leave(reader, err);
  if (code == HEBI_CODE_OK) {
    hebi__step_forget(reader);
    hebi__step_mark_verb(reader);
  }
  return code;
}

void hebi__step_end_base(hebi__reader *reader) {
  if (!reader->base_open)
    return;
  reader->base_open = 0;
  if (!reader->now.has_base)
    reader->now.base.end = reader->content_end;
}
