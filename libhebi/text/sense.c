/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/sense.h"

#include <math.h>
#include <string.h>

static int has_dimension(const hebi_unit *unit, hebi_dimension dimension) {
  return unit != NULL && unit->dimension == dimension;
}

int hebi__is_times(const hebi_unit *unit) {
  return unit != NULL && strcmp(unit->name, "倍") == 0;
}

/* 位次前移: the rank is better the smaller its number. */
int hebi__is_of_rank(const hebi__draft *d, const hebi__script *script) {
  static const char *const ranks[] = {"位次", "名次", "排名"};
  size_t start = d->subject.end > d->subject.start ? d->subject.start : d->verb.start;
  for (size_t at = start; at < d->verb.end; at += hebi__script_width(script, at))
    for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++)
      if (hebi__script_is(script, at, ranks[i]))
        return 1;
  return 0;
}

/* 前移2位; but not 院士增加2位, who are persons. */
static int counts_ranks(const hebi__draft *d, const hebi_unit *unit, const hebi__script *script) {
  if (unit == NULL)
    return 0;
  if (hebi__is_of_rank(d, script))
    return strcmp(unit->name, "位") == 0 || strcmp(unit->name, "名") == 0;
  return strcmp(unit->name, "位") == 0 && d->verb.end > d->verb.start &&
         !hebi__script_is(script, d->verb.start, "增") &&
         !hebi__script_is(script, d->verb.start, "减");
}

/* A number with neither a verb nor a unit of its own is a cell: its row's head says both. */
static int is_cell(const hebi__draft *d, const hebi__head *head) {
  int verb = d->change || d->up_to || d->down_to || d->net || d->gross || d->hold || d->control ||
             d->invested;
  /* 10%左右 under 财政收入年均增长(%) */
  int changes = head->change != 0 || head->average || head->total;
  int own = d->verb.end > d->verb.start && d->prefix == HEBI_COMPARATOR_NONE;
  if (changes && !verb && !own && has_dimension(d->quantity.unit, HEBI_DIMENSION_PERCENT) &&
      head->unit == d->quantity.unit)
    return 1;
  return d->cell ||
         (!verb && !d->average && d->quantity.unit == NULL && d->quantity.factor == 1 &&
          d->quantity.form != HEBI__FORM_FOLD && d->quantity.form != HEBI__FORM_TWO_DIGITS);
}

static hebi_measure measure_of_change(const hebi__draft *d, const hebi_unit *unit,
                                      const hebi_phrase_options *options) {
  if (hebi__is_times(unit))
    return HEBI_MEASURE_CUMULATIVE_CHANGE;
  /* 减少1000万: so many, of whatever it is. */
  int amount = unit == NULL && d->quantity.factor != 1;
  if (amount || (unit != NULL && unit->dimension != HEBI_DIMENSION_PERCENT))
    return HEBI_MEASURE_NET_INCREMENT;
  int32_t year = d->year > 0 ? d->year : options->year;
  int last = !d->total && (d->base_last || (d->base_year > 0 && d->base_year == year - 1));
  int since = d->base_year > 0 || d->base_text || d->total;
  return since && !last ? HEBI_MEASURE_CUMULATIVE_CHANGE : HEBI_MEASURE_GROWTH;
}

/* 〔18〕 is what five years add up to: a change in percent where the head says 下降 or 增长. */
static void sense_of_bracket(hebi__sense *s, const hebi__draft *d, const hebi__context *context) {
  int percent = has_dimension(s->unit, HEBI_DIMENSION_PERCENT);
  int change = d->change != 0 ? d->change : context->head.change;
  s->sign = change < 0 ? -1 : 1;
  if (change != 0 && (percent || s->unit == NULL))
    s->measure = HEBI_MEASURE_CUMULATIVE_CHANGE;
  else {
    s->measure = HEBI_MEASURE_NET_INCREMENT;
    if (percent)
      s->unit = hebi_unit_find("个百分点");
  }
}

static void sense_of_cell(hebi__sense *s, const hebi__draft *d, const hebi__context *context) {
  const hebi__head *head = &context->head;
  if (s->unit == NULL)
    s->unit = head->unit;
  if (d->cell) {
    sense_of_bracket(s, d, context);
    return;
  }
  hebi__draft in_table = *d;
  in_table.total |= head->total;
  s->sign = head->change < 0 ? -1 : 1;
  s->measure = HEBI_MEASURE_VALUE;
  if (head->total && head->change == 0)
    s->measure = HEBI_MEASURE_GROSS_INCREMENT;
  else if (head->average)
    s->measure = HEBI_MEASURE_ANNUAL_AVERAGE;
  else if (head->change != 0)
    s->measure = measure_of_change(&in_table, s->unit, context->options);
}

static void sense_of_fold(hebi__sense *s, double n) {
  s->measure = HEBI_MEASURE_CUMULATIVE_CHANGE;
  s->unit = hebi_unit_find("%");
  s->scale = 0; /* n doublings are 2^n times as much */
  s->shift = 100 * (exp2(n) - 1);
}

/* 增长一倍 is 100% more, 是2010年的2倍 as well. */
static void sense_of_times(hebi__sense *s, const hebi__draft *d) {
  int more = d->change != 0 && !d->up_to;
  if (!more && d->base_year == 0 && !d->base_last)
    return;
  s->measure = HEBI_MEASURE_CUMULATIVE_CHANGE;
  s->unit = hebi_unit_find("%");
  s->scale = 100;
  s->shift = more ? 0 : -100;
}

/* 五年累计完成投资300亿元 adds up what each year brings; 累计达到10万个 is a stock. */
static int is_sum(const hebi__draft *d, const hebi_unit *unit, const hebi_phrase_options *options) {
  int dated = options->first_year > 1 || d->plan_base > 0 ||
              (d->span > 1 && (d->year > 0 || options->year > 0));
  int summed = d->total > 1 || !d->reach; /* 五年达到 is a stock */
  return dated && summed && d->total && d->span > 0 && unit != NULL &&
         unit->dimension != HEBI_DIMENSION_PERCENT && unit->dimension != HEBI_DIMENSION_POINTS &&
         !d->up_to && !d->down_to && !d->hold && !d->invested;
}

int hebi__is_of_each_year(const hebi__draft *d, const hebi_phrase_options *options) {
  int32_t year = d->year > 0 ? d->year : options->year;
  return (d->average == 2 || d->yearly) && options->first_year > 1 && year > options->first_year;
}

hebi__sense hebi__sense_of(const hebi__draft *d, const hebi__context *context) {
  hebi__sense s = {HEBI_MEASURE_VALUE, 1, d->quantity.unit, d->quantity.factor, 0};
  int change = d->change != 0 && !d->net && !d->gross;
  if (d->quantity.form == HEBI__FORM_PARTS)
    s.measure = HEBI_MEASURE_COMPOSITION;
  else if (d->quantity.form == HEBI__FORM_FOLD)
    sense_of_fold(&s, d->quantity.low);
  else if (is_cell(d, &context->head))
    sense_of_cell(&s, d, context);
  else if (d->average == 1 ||
           (d->average && !d->gross && !hebi__is_of_each_year(d, context->options)))
    s.measure = HEBI_MEASURE_ANNUAL_AVERAGE;
  else if (d->net)
    s.measure = HEBI_MEASURE_NET_INCREMENT;
  else if (d->invested)
    s.measure = HEBI_MEASURE_INVESTMENT;
  else if (d->gross)
    s.measure = HEBI_MEASURE_GROSS_INCREMENT;
  else if (change)
    s.measure = measure_of_change(d, s.unit, context->options);
  else if (is_sum(d, s.unit, context->options))
    s.measure = HEBI_MEASURE_GROSS_INCREMENT;
  if (d->change < 0)
    s.sign = -1;
  if (s.measure == HEBI_MEASURE_NET_INCREMENT && d->change != 0 &&
      counts_ranks(d, s.unit, context->script))
    s.sign = -d->change;
  if (d->quantity.form == HEBI__FORM_TWO_DIGITS)
    s.unit = hebi_unit_find("%");
  if (hebi__is_times(s.unit) && !d->net && !d->gross && !d->average)
    sense_of_times(&s, d);
  return s;
}

/* 增长8 lacks its % or 亿元: which, cannot be known. */
int hebi__sense_check(const hebi__sense *s, const hebi__draft *d, const hebi__context *context,
                      hebi_error *err) {
  int changed = d->change || d->average || d->net || s->sign < 0;
  if (s->unit != NULL || !changed || d->cell || d->quantity.form == HEBI__FORM_PARTS)
    return HEBI_CODE_OK;
  if (context->head.unit == NULL && d->quantity.factor == 1)
    return hebi__script_refuse(context->script, d->quantity.number_end, "no unit behind the number",
                               err);
  return HEBI_CODE_OK;
}
