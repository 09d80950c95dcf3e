/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can only be decided when the whole phrase is read: what a list shares, and how the words
 * around a number combine. */
#ifndef HEBI_TEXT_SETTLE_H
#define HEBI_TEXT_SETTLE_H

#include "text/reader.h"

/* Hedges and units of lists: 分别增长8%、9%以上. Fails for contradictions and missing units. */
int hebi__settle(hebi__reader *reader, hebi_error *err);

/* How the outcome is compared with the draft's number, before the sign. */
int hebi__settle_comparator(hebi_comparator *out, const hebi__script *script,
                            const hebi__draft *draft, hebi_error *err);

/* The same bound for the negative of a number. */
hebi_comparator hebi__turned(hebi_comparator comparator);

#endif
