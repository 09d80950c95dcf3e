/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap/times.h"

#include "gap/acceptance.h"
#include "gap/judge.h"

#include <math.h>

/* A change computed from two values is not exact: less than this is no difference. */
static const double slack = 1e-9;

enum { RECENT_YEARS = 10 };

static void count(hebi_requirement *out, int32_t year, int done) {
  int recent = year > out->last_year - RECENT_YEARS;
  out->times_known++;
  out->times_met += done;
  out->recent_known += recent;
  out->recent_met += recent && done;
}

static int32_t year_of(const hebi_annual *history, size_t i) {
  return history->first_year + (int32_t)i;
}

/* The value of the year before, NaN where the two do not compare. */
static double value_before(const hebi_annual *history, size_t i) {
  if (i == 0 || (history->shifted != NULL && history->shifted[i]))
    return NAN;
  return history->values[i - 1];
}

/* Which outcomes would do, each as if it came in every year that is left? */
static void count_values(hebi_requirement *out, const hebi__past *past) {
  const hebi_annual *history = past->history;
  for (size_t i = 0; i < history->n; i++)
    if (!isnan(history->values[i])) {
      double y = hebi__measured(past->measuring, history->values[i]);
      count(out, year_of(history, i),
            hebi__accepted(past->acceptance, hebi__published(y, past->acceptance->unit), 1));
    }
}

/* In which years did the change on the year before go as far as what is needed a year? In percent
 * where `relative`. */
static void count_changes(hebi_requirement *out, const hebi__past *past, double needed,
                          int relative) {
  const hebi_annual *history = past->history;
  const hebi_acceptance *a = past->acceptance;
  /* A change that just reaches a bound on either side says nothing about staying between both. */
  if (isnan(needed) || (isfinite(a->low) && isfinite(a->high)))
    return;
  for (size_t i = 1; i < history->n; i++) {
    double before = value_before(history, i), now = history->values[i];
    if (isnan(before) || isnan(now) || (relative && !(before > 0 && now > 0)))
      continue;
    double change = relative ? 100 * (now / before - 1) : now - before;
    double short_by = isinf(a->high) ? needed - change : change - needed;
    count(out, year_of(history, i), short_by <= slack);
  }
}

/* The verdict of a year gone by on its own, against one peer or none. */
static hebi_verdict judge_past(const hebi__past *past, size_t i, const hebi_annual *peer) {
  hebi__year then = *past->year;
  double value = peer != NULL ? hebi_annual_value(peer, year_of(past->history, i)) : NAN;
  then.target.base_year = 0;
  then.target.base_value = NAN;
  then.input.base = value_before(past->history, i);
  then.input.outcome = past->history->values[i];
  then.input.path = NULL;
  then.input.peers = &value;
  then.input.n_peers = 1;
  return hebi__judge_one(&then.target, &then.input).strict;
}

/* To be with all peers is to be with each. */
static hebi_verdict judge_past_with_peers(const hebi__past *past, size_t i) {
  size_t n = past->year->target.n_peers;
  hebi_verdict worst = HEBI_VERDICT_EXCEEDED;
  for (size_t k = 0; k < n; k++) {
    hebi_verdict one = judge_past(past, i, past->peers[k]);
    worst = one < worst ? one : worst;
  }
  return worst;
}

static void count_verdicts(hebi_requirement *out, const hebi__past *past) {
  int with_peers = past->year->target.n_peers > 0;
  for (size_t i = 0; i < past->history->n; i++) {
    hebi_verdict verdict = with_peers ? judge_past_with_peers(past, i) : judge_past(past, i, NULL);
    if (verdict != HEBI_VERDICT_NOT_DETERMINABLE)
      count(out, year_of(past->history, i), verdict >= HEBI_VERDICT_MET);
  }
}

/* A change on the year before, or a side of the year before's value. */
static int is_step(const hebi_target *target, const hebi__measuring *m) {
  if (target->relation == HEBI_RELATION_OWN_PAST && !hebi__has_number(target))
    return target->comparator != HEBI_COMPARATOR_NONE;
  if (target->measure == HEBI_MEASURE_GROWTH)
    return m->percent;
  return target->measure == HEBI_MEASURE_NET_INCREMENT && hebi__years(target) == 1;
}

/* An amount added over several years. */
static int is_addition(const hebi_target *target, const hebi__measuring *m) {
  return target->measure == HEBI_MEASURE_NET_INCREMENT ||
         (target->measure == HEBI_MEASURE_ANNUAL_AVERAGE && !m->percent);
}

int hebi__grows(const hebi__year *year, const hebi__measuring *m) {
  hebi_statistic statistic = year->input.statistic;
  if (hebi__is_ordinal(&year->target) || year->target.measure == HEBI_MEASURE_COMPOSITION ||
      year->target.measure == HEBI_MEASURE_GROSS_INCREMENT || m->left > 1)
    return 0;
  return statistic == HEBI_STATISTIC_LEVEL || statistic == HEBI_STATISTIC_FLOW;
}

static double needed_a_year(const hebi_requirement *r, int32_t year) {
  return year > r->last_year ? r->change / (year - r->last_year) : NAN;
}

void hebi__count_times(hebi_requirement *out, const hebi__past *past) {
  const hebi_target *target = &past->year->target;
  if (past->history == NULL)
    return;
  if (target->n_peers > 0) {
    if (past->peers != NULL)
      count_verdicts(out, past);
  } else if (is_step(target, past->measuring)) {
    count_verdicts(out, past);
  } else if (is_addition(target, past->measuring)) {
    count_changes(out, past, needed_a_year(out, target->year), 0);
  } else if (hebi__grows(past->year, past->measuring)) {
    count_changes(out, past, out->annual_rate, 1);
  } else {
    count_values(out, past);
  }
}
