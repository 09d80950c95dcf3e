/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A target that holds in each year is judged as one target a year (逐年, 只增不减). */
#ifndef HEBI_GAP_EVERY_YEAR_H
#define HEBI_GAP_EVERY_YEAR_H

#include <libhebi/gap.h>

/* A target and an input of which one year is asked. */
typedef struct hebi__year {
  hebi_target target;
  hebi_judge_input input;
} hebi__year;

/* 1 where more than one year is judged. */
int hebi__is_yearly(const hebi_target *target);

/* The i-th year after the base year, from 0: a change is the change on the year before it, a value
 * to hold that of the base year. */
hebi__year hebi__year_alone(const hebi_target *target, const hebi_judge_input *input, int32_t i);

/* The target's own year of a yearly target; any other target as it is. */
hebi__year hebi__last_year(const hebi_target *target, const hebi_judge_input *input);

/* 1 where the last year is held against the year before it and that is not known. */
int hebi__lacks_path(const hebi_target *target, const hebi_judge_input *input);

/* The worst of some years. */
typedef struct hebi__years_judged {
  hebi_judgement worst; /* verdicts and smallest gap of the years that are known */
  hebi_reason reason;   /* of the first year that cannot be judged */
} hebi__years_judged;

/* The first `n` years after the base year. */
hebi__years_judged hebi__judge_years(const hebi_target *target, const hebi_judge_input *input,
                                     int32_t n);

#endif
