/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a target measures: the way from the indicator's value in the target's year to the number
 * that is held against the target, and back. Verdicts go forth; probabilities and what it takes
 * carry the bounds back. */
#ifndef HEBI_GAP_MEASURE_H
#define HEBI_GAP_MEASURE_H

#include <libhebi/gap.h>

/* Of x, the value in each of the `left` years that are not known: y = u for an amount and
 * y = 100 (u^power - 1) for a percentage, where u = (x + offset) scale. Rises with x. */
typedef struct hebi__measuring {
  double offset, scale, power;
  int32_t percent;
  int32_t left; /* years not known, the target's own included: 1 where it alone is asked for */
} hebi__measuring;

/* The reason where no outcome could be measured. */
hebi_reason hebi__measuring_of(hebi__measuring *out, const hebi_target *target,
                               const hebi_judge_input *input);

double hebi__measured(const hebi__measuring *m, double x);
/* The x that is measured as y; infinite where no finite one is. */
double hebi__needed(const hebi__measuring *m, double y);

/* What is missing to measure the outcome `x`, where `reason` came from hebi__measuring_of(). */
hebi_reason hebi__reason_of_outcome(hebi_reason reason, const hebi__measuring *m, double x);

/* 1 for ranks and classes: smaller is better, whatever is good of the indicator. */
int hebi__is_ordinal(const hebi_target *target);
/* Why no probability is said of a rank, which depends on the others, or of a class. */
hebi_reason hebi__reason_of_ordinal(const hebi_target *target);
/* 1 where the measured number is the value itself, so that the base is a number of its kind. */
int hebi__measures_value(const hebi_target *target, const hebi_judge_input *input);
/* 1 for a percentage that is computed from values. */
int hebi__measures_percent(const hebi_target *target, const hebi_judge_input *input);

/* How many years lie after the base year, the target's included. */
int32_t hebi__years(const hebi_target *target);
/* The value in the base year, NaN where it is not known. */
double hebi__base(const hebi_target *target, const hebi_judge_input *input);
/* The value of the i-th year after the base year, from 0; NaN where it is not known. */
double hebi__path_value(const hebi_target *target, const hebi_judge_input *input, int32_t i);
/* The value of the last of them. */
double hebi__outcome(const hebi_target *target, const hebi_judge_input *input);

#endif
