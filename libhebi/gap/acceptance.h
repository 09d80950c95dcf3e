/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the words of a target to the measured numbers with which it is met. */
#ifndef HEBI_GAP_ACCEPTANCE_H
#define HEBI_GAP_ACCEPTANCE_H

#include "gap/published.h"

#include <libhebi/gap.h>

/* The acceptance of the target's year alone, from arguments that were checked; all NaN where there
 * is a reason. */
hebi_reason hebi__acceptance_of(hebi_acceptance *out, const hebi_target *target,
                                const hebi_judge_input *input);

/* 1 where the target has the number, or both numbers, that its comparator wants. */
int hebi__has_number(const hebi_target *target);

/* Reasons that the words of the target give: nothing that becomes known lifts one, so it comes
 * before every other. */
int hebi__is_final(hebi_reason reason);

#endif
