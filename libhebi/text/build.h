/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readings from drafts, in memory of their own. */
#ifndef HEBI_TEXT_BUILD_H
#define HEBI_TEXT_BUILD_H

#include "base/arena.h"
#include "text/meaning.h"

/* Fills `reading`; its texts are in `arena`. `before` is the draft in front, NULL for the first. */
int hebi__build(hebi_reading *reading, hebi__arena *arena, const hebi__draft *draft,
                const hebi__draft *before, const char *phrase, const hebi__context *context,
                hebi_error *err);

#endif
