/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A phrase as tokens, read one after the other with one token of sight. */
#ifndef HEBI_TEXT_LEXER_H
#define HEBI_TEXT_LEXER_H

#include "text/quantity.h"
#include "text/words.h"

typedef enum hebi__token_kind {
  HEBI__TOKEN_END = 0,
  HEBI__TOKEN_TEXT,      /* what the grammar has no word for: names, objects, titles in quotes */
  HEBI__TOKEN_SLOGAN,    /* “两个快于”: a title with a number in it */
  HEBI__TOKEN_WORD,      /* `word` */
  HEBI__TOKEN_WITHIN,    /* 1—6月: a part of the year */
  HEBI__TOKEN_QUANTITY,  /* `quantity` */
  HEBI__TOKEN_YEAR,      /* 2030年: `number` */
  HEBI__TOKEN_RANK,      /* 第3位, 前15位: `number`, and `up_to` 1 for the latter */
  HEBI__TOKEN_CLASS,     /* Ⅱ类: `number` */
  HEBI__TOKEN_PAUSE,     /* 、 */
  HEBI__TOKEN_STOP,      /* ，；。 */
  HEBI__TOKEN_OPEN,      /* ( */
  HEBI__TOKEN_CLOSE,     /* ) */
  HEBI__TOKEN_CELL_OPEN, /* 〔 of a table's cell */
  HEBI__TOKEN_CELL_CLOSE
} hebi__token_kind;

typedef struct hebi__token {
  hebi__token_kind kind;
  size_t start, end;
  const hebi__word *word;
  int32_t number;
  int up_to;
  size_t unit_start, unit_end; /* of a rank: 位 */
  hebi__quantity quantity;
} hebi__token;

typedef struct hebi__lexer {
  const hebi__script *script;
  size_t at;          /* where the token after `ahead` begins */
  size_t quote_close; /* the next ” from here on, 0: not yet looked for */
  size_t aside_close; /* the bracket that ends （约束性） inside of a clause, 0: none */
  int numbered;       /* a number stands in front of what is read, in the same clause */
  hebi__token token, ahead;
} hebi__lexer;

/* A token of that kind, with nothing in it. */
void hebi__token_make(hebi__token *token, hebi__token_kind kind, size_t start, size_t end);

/* Reads the first two tokens. */
int hebi__lexer_start(hebi__lexer *lexer, const hebi__script *script, hebi_error *err);

/* Moves on: `token` becomes what `ahead` was. */
int hebi__lexer_step(hebi__lexer *lexer, hebi_error *err);

#endif
