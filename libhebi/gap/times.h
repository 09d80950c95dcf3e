/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In how many past years was as much done as a target takes? */
#ifndef HEBI_GAP_TIMES_H
#define HEBI_GAP_TIMES_H

#include "gap/every_year.h"
#include "gap/measure.h"

/* What is asked, and of which past. `year` is the target's own year or the next of a yearly one. */
typedef struct hebi__past {
  const hebi__year *year;
  const hebi_acceptance *acceptance;
  const hebi__measuring *measuring;
  const hebi_annual *history;
  const hebi_annual *const *peers; /* NULL: not known */
} hebi__past;

/* Fills the counts; `out` has value, last, last_year and annual_rate. */
void hebi__count_times(hebi_requirement *out, const hebi__past *past);

/* 1 where the value is an amount that grows at a rate. */
int hebi__grows(const hebi__year *year, const hebi__measuring *m);

#endif
