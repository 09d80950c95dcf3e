/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind a number, or a peer, and hedges it: 以上, 左右. */
#ifndef HEBI_TEXT_HEDGES_H
#define HEBI_TEXT_HEDGES_H

#include "text/reader.h"

/* The hedge that is the reader's token. */
int hebi__hedge_take(hebi__reader *reader, hebi_error *err);

#endif
