/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a phrase clause by clause into drafts. A clause has a subject, a verb and either numbers or
 * words that are a target without one; clauses are parted by commas, and by 、 where the clause
 * before it is complete. */
#ifndef HEBI_TEXT_READER_H
#define HEBI_TEXT_READER_H

#include "text/draft.h"
#include "text/lexer.h"

typedef struct hebi__reader {
  hebi__lexer lexer;
  hebi__draft drafts[HEBI__MOST_DRAFTS];
  size_t n;
  hebi__draft now; /* the clause that is being read */
  size_t first;    /* drafts[first..n) are of this clause */
  int base_open, from_open, peer_open;
  int gross, net;           /* 新增, 净增 of the item in front of this one: A家、B家 */
  int joined;               /* the last token joins a list of numbers */
  int behind_verb;          /* the last token is a word of the grammar */
  int behind_number;        /* the last tokens are a number and its hedges */
  int naming;               /* names are the subject still */
  int named;                /* the clause has a name of its own */
  int worded;               /* the clause has names or verbs of its own */
  int with;                 /* 1: 与 stands at `with_at`, 0: at most 和 does */
  hebi__stretch with_at;    /* 与, 和; empty where there is none */
  int32_t with_year;        /* the year behind it */
  int with_change;          /* 增长 behind it, which is the partner's where 同步 follows */
  size_t content_end;       /* behind the last name or word that may belong to a peer */
  size_t area_at;           /* where 全省 begins */
  size_t depth, cell_depth; /* of ( and of 〔 */
  int comment;              /* inside of parentheses */
  int slogan;               /* a title or words of quality were read */
  int hinted;               /* words were read that make words of quality where nothing else is */
  size_t within_at;         /* where 上半年 stands, SIZE_MAX: nowhere */
  size_t lists;
  size_t strange; /* the first name or word, for what is no target at all */
} hebi__reader;

int hebi__reader_read(hebi__reader *reader, const hebi__script *script, hebi_error *err);

#endif
