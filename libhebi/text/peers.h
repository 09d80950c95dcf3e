/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With what a target is compared, and who assigns it. */
#ifndef HEBI_TEXT_PEERS_H
#define HEBI_TEXT_PEERS_H

#include "base/arena.h"
#include "text/meaning.h"

/* Fills the peers of a target in step with or above one, and the issuer of an assigned one. */
int hebi__peers_set(hebi_target *target, hebi__arena *arena, const hebi__draft *draft,
                    const hebi__context *context, hebi_error *err);

/* The English of what reports compare with most; where none is known, the name itself. */
const char *hebi__peer_in_english(const char *name_zh);

/* Takes the first name off `names`, which are joined by 、 or 和. */
hebi__stretch hebi__peers_first(const hebi__script *script, hebi__stretch *names);

#endif
