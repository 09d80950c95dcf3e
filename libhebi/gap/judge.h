/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verdicts on arguments that were checked. */
#ifndef HEBI_GAP_JUDGE_H
#define HEBI_GAP_JUDGE_H

#include <libhebi/gap.h>

/* The verdict on the outcome of the target's year alone. */
hebi_judgement hebi__judge_one(const hebi_target *target, const hebi_judge_input *input);

#endif
