/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap/every_year.h"

#include "gap/judge.h"
#include "gap/measure.h"

#include <math.h>

int hebi__is_yearly(const hebi_target *target) {
  return target->every_year && hebi__years(target) > 1;
}

static int holds_base(const hebi_target *target) {
  return target->relation == HEBI_RELATION_OWN_PAST && target->comparator == HEBI_COMPARATOR_NONE;
}

hebi__year hebi__year_alone(const hebi_target *target, const hebi_judge_input *input, int32_t i) {
  hebi__year year = {*target, *input};
  int32_t last = hebi__years(target) - 1;
  year.input.base = i == 0 || holds_base(target) ? hebi__base(target, input)
                                                 : hebi__path_value(target, input, i - 1);
  year.input.outcome = hebi__path_value(target, input, i);
  year.input.path = NULL;
  year.input.n_path = 0;
  /* What the peers reached is known of the target's year alone. */
  if (i != last)
    year.input.peers = NULL;
  year.target.year = target->year - last + i;
  year.target.base_year = 0;
  year.target.base_value = NAN;
  year.target.every_year = 0;
  return year;
}

hebi__year hebi__last_year(const hebi_target *target, const hebi_judge_input *input) {
  if (!hebi__is_yearly(target))
    return (hebi__year){*target, *input};
  return hebi__year_alone(target, input, hebi__years(target) - 1);
}

int hebi__lacks_path(const hebi_target *target, const hebi_judge_input *input) {
  return hebi__is_yearly(target) && !holds_base(target) &&
         isnan(hebi__path_value(target, input, hebi__years(target) - 2));
}

static void keep_worst(hebi_judgement *worst, const hebi_judgement *one) {
  if (worst->strict == HEBI_VERDICT_NOT_DETERMINABLE || one->strict < worst->strict)
    worst->strict = one->strict;
  if (worst->lenient == HEBI_VERDICT_NOT_DETERMINABLE || one->lenient < worst->lenient)
    worst->lenient = one->lenient;
  worst->gap = fmin(worst->gap, one->gap);
  worst->position = fmin(worst->position, one->position);
  worst->tolerance = one->tolerance;
}

hebi__years_judged hebi__judge_years(const hebi_target *target, const hebi_judge_input *input,
                                     int32_t n) {
  hebi__years_judged all = {
      .worst = {.measured = NAN, .gap = NAN, .position = NAN, .tolerance = NAN}};
  for (int32_t i = 0; i < n; i++) {
    hebi__year year = hebi__year_alone(target, input, i);
    hebi_judgement one = hebi__judge_one(&year.target, &year.input);
    if (one.reason == HEBI_REASON_NONE)
      keep_worst(&all.worst, &one);
    else if (all.reason == HEBI_REASON_NONE)
      all.reason = one.reason;
  }
  return all;
}
