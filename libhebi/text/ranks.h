/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks and classes: 第3位, 前15位, Ⅱ类. */
#ifndef HEBI_TEXT_RANKS_H
#define HEBI_TEXT_RANKS_H

#include "text/lexer.h"

/* Makes `token` of the rank at `at`, and leaves it as it is where there is none. Fails for a share
 * of a ranking (前10%). */
int hebi__rank_at(const hebi__script *script, size_t at, hebi__token *token, hebi_error *err);

/* 1 where `token` was made of the class at `at`. */
int hebi__class_at(const hebi__script *script, size_t at, hebi__token *token);

#endif
