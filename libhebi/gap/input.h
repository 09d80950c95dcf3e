/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every public call asks of its arguments. */
#ifndef HEBI_GAP_INPUT_H
#define HEBI_GAP_INPUT_H

#include <libhebi/gap.h>

/* Fails for an input that was not set up, a target that hebi_target_check() refuses, and arrays
 * that do not fit the target. */
int hebi__check_call(const hebi_target *target, const hebi_judge_input *input, hebi_error *err);

#endif
