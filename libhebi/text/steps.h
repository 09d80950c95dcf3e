/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of a clause have in common: growing its subject, beginning and ending its parts.
 */
#ifndef HEBI_TEXT_STEPS_H
#define HEBI_TEXT_STEPS_H

#include "text/reader.h"

static inline const hebi__token *hebi__token_of(const hebi__reader *reader) {
  return &reader->lexer.token;
}

static inline int hebi__argument_of(const hebi__reader *reader) {
  return reader->lexer.token.word->argument;
}

static inline int hebi__has_number(const hebi__reader *reader) {
  return reader->n > reader->first;
}

static inline int hebi__number_is_ahead(const hebi__reader *reader) {
  return reader->lexer.ahead.kind == HEBI__TOKEN_QUANTITY;
}

/* The token belongs to a name: of the subject, of a peer, behind a number. */
void hebi__step_content(hebi__reader *reader);

/* The token is a target of its own, and no part of the subject. */
void hebi__step_own_word(hebi__reader *reader);

/* The token belongs to the verb. */
void hebi__step_mark_verb(hebi__reader *reader);

/* The same, where a target in front of it ends. */
int hebi__step_start_verb(hebi__reader *reader, hebi_error *err);

/* What began with 比 ends in front of the token. */
void hebi__step_end_base(hebi__reader *reader);

/* What began with 高于 was a name (好于Ⅲ类水体比例). */
void hebi__step_forget(hebi__reader *reader);

#endif
