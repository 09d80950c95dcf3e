/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row is about: the indicator, or the thing that the target itself names; and in which unit
 * what is measured of it comes. */
#ifndef HEBI_REPORT_SUBJECT_H
#define HEBI_REPORT_SUBJECT_H

#include "base/arena.h"

#include <libhebi/report.h>

/* `indicator` as it is, or one made of the target's own words: its subject, or the rank of the
 * indicator, with the decimals of the target and of `result`, which it continues (may be NULL).
 * NULL where memory cannot be had. */
const hebi_indicator *hebi__subject_of(hebi__arena *arena, const hebi_target *target,
                                       const hebi_target *result, const hebi_indicator *indicator);

/* The target with its numbers in the unit of what is measured of `subject`. */
hebi_target hebi__in_unit_of(const hebi_target *target, const hebi_indicator *subject);

/* The unit of what is measured, of the bounds and of the gap: "" where there is none. */
const char *hebi__measured_unit(const hebi_target *target, const hebi_indicator *subject);
/* And the decimals in which it is published. */
int32_t hebi__measured_decimals(const hebi_target *target, const hebi_indicator *subject);

#endif
