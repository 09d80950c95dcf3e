/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a number is in its clause: the target, the base it starts from, a margin, a span of years.
 */
#ifndef HEBI_TEXT_NUMBERS_H
#define HEBI_TEXT_NUMBERS_H

#include "text/reader.h"

/* Reads the quantity that is the reader's token. */
int hebi__number_take(hebi__reader *reader, hebi_error *err);

/* A word of the grammar comes: what was read as a target before it may be something else. Closes
 * the clause where it was the target. */
int hebi__number_leave(hebi__reader *reader, hebi_error *err);

#endif
