/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each class of words does to the clause. */
#ifndef HEBI_TEXT_HANDLERS_H
#define HEBI_TEXT_HANDLERS_H

#include "text/reader.h"

/* Reads the word that is the reader's token. */
int hebi__word_take(hebi__reader *reader, hebi_error *err);

/* 1—6月, the reader's token: what follows is no target of the year. */
void hebi__take_part_of_year(hebi__reader *reader);

#endif
