/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parentheses inside of a clause, which say nothing about its number: 研发经费投入（全社会）强度.
 */
#ifndef HEBI_TEXT_ASIDES_H
#define HEBI_TEXT_ASIDES_H

#include "text/script.h"

/* Where the reading goes on behind the parenthesis that opens at `at`, or, for （约束性）, behind
 * the bracket alone, whose end is then set in `*close`. `at`: it is no aside, but a clause of its
 * own. `numbered`: the clause has its number already, so that what is said of it matters. */
size_t hebi__aside_end(const hebi__script *script, size_t at, int numbered, size_t *close);

#endif
