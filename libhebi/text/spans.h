/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of years that say how long, and not how much: 五年累计, 三年内, 未来五年. */
#ifndef HEBI_TEXT_SPANS_H
#define HEBI_TEXT_SPANS_H

#include "text/reader.h"

/* 1 where the quantity that is the reader's token is one. */
int hebi__is_span(const hebi__reader *reader);

/* Takes it: what follows adds up over so many years. */
void hebi__span_take(hebi__reader *reader);

#endif
