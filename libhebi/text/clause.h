/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The beginning and the end of a clause. */
#ifndef HEBI_TEXT_CLAUSE_H
#define HEBI_TEXT_CLAUSE_H

#include "text/reader.h"

/* Starts the next clause at `at`; it inherits what one says once for several: the year. */
void hebi__clause_open(hebi__reader *reader, size_t at);

/* A name or a word that may belong to one: the subject grows by the reader's token. */
void hebi__clause_name(hebi__reader *reader);

/* A word that ends the subject. */
void hebi__clause_end_subject(hebi__reader *reader);

/* Ends the clause at `at`: where no number was read, its words decide whether it is a target. */
int hebi__clause_close(hebi__reader *reader, size_t at, hebi_error *err);

/* 1 where the words so far are a target without a number, so that 、 ends the clause. */
int hebi__clause_is_complete(const hebi__reader *reader);

/* Adds the clause as a draft of `kind` that ends at `at`. */
int hebi__clause_add(hebi__reader *reader, hebi__draft_kind kind, size_t at, hebi_error *err);

#endif
