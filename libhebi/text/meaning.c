/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/meaning.h"

#include "text/settle.h"

#include <math.h>
#include <string.h>

/* What the words about a number come to. */
typedef struct sense {
  hebi_measure measure;
  int sign;
  const hebi_unit *unit;
  double scale, shift; /* from the number as written to the value */
} sense;

static int has_dimension(const hebi_unit *unit, hebi_dimension dimension) {
  return unit != NULL && unit->dimension == dimension;
}

static int is_times(const hebi_unit *unit) {
  return unit != NULL && strcmp(unit->name, "倍") == 0;
}

/* 位次前移: the rank is better the smaller its number. */
static int is_of_rank(const hebi__draft *d, const hebi__script *script) {
  static const char *const ranks[] = {"位次", "名次", "排名"};
  size_t start = d->subject.end > d->subject.start ? d->subject.start : d->verb.start;
  for (size_t at = start; at < d->verb.end; at += hebi__script_width(script, at))
    for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++)
      if (hebi__script_is(script, at, ranks[i]))
        return 1;
  return 0;
}

static int counts_ranks(const hebi_unit *unit) {
  return unit != NULL && (strcmp(unit->name, "位") == 0 || strcmp(unit->name, "名") == 0);
}

/* A number with neither a verb nor a unit of its own is a cell: its row's head says both. */
static int is_cell(const hebi__draft *d) {
  int verb = d->change || d->up_to || d->down_to || d->net || d->gross || d->hold || d->control ||
             d->invested;
  return d->cell ||
         (!verb && !d->average && d->quantity.unit == NULL && d->quantity.factor == 1 &&
          d->quantity.form != HEBI__FORM_FOLD && d->quantity.form != HEBI__FORM_TWO_DIGITS);
}

static hebi_measure measure_of_change(const hebi__draft *d, const hebi_unit *unit,
                                      const hebi_phrase_options *options) {
  if (is_times(unit))
    return HEBI_MEASURE_CUMULATIVE_CHANGE;
  if (unit != NULL && unit->dimension != HEBI_DIMENSION_PERCENT)
    return HEBI_MEASURE_NET_INCREMENT;
  int32_t year = d->year > 0 ? d->year : options->year;
  int last = !d->total && (d->base_last || (d->base_year > 0 && d->base_year == year - 1));
  int since = d->base_year > 0 || d->base_text || d->total;
  return since && !last ? HEBI_MEASURE_CUMULATIVE_CHANGE : HEBI_MEASURE_GROWTH;
}

/* 〔18〕 is what five years add up to: a change in percent where the head says 下降 or 增长. */
static void sense_of_bracket(sense *s, const hebi__context *context) {
  int percent = has_dimension(s->unit, HEBI_DIMENSION_PERCENT);
  s->sign = context->head.change < 0 ? -1 : 1;
  if (context->head.change != 0 && (percent || s->unit == NULL))
    s->measure = HEBI_MEASURE_CUMULATIVE_CHANGE;
  else {
    s->measure = HEBI_MEASURE_NET_INCREMENT;
    if (percent)
      s->unit = hebi_unit_find("个百分点");
  }
}

static void sense_of_cell(sense *s, const hebi__draft *d, const hebi__context *context) {
  const hebi__head *head = &context->head;
  if (s->unit == NULL)
    s->unit = head->unit;
  if (d->cell) {
    sense_of_bracket(s, context);
    return;
  }
  s->sign = head->change < 0 ? -1 : 1;
  s->measure = head->average ? HEBI_MEASURE_ANNUAL_AVERAGE : HEBI_MEASURE_VALUE;
  if (!head->average && head->change != 0)
    s->measure = measure_of_change(d, s->unit, context->options);
}

static void sense_of_fold(sense *s, double n) {
  s->measure = HEBI_MEASURE_CUMULATIVE_CHANGE;
  s->unit = hebi_unit_find("%");
  s->scale = 0; /* n doublings are 2^n times as much */
  s->shift = 100 * (exp2(n) - 1);
}

/* 增长一倍 is 100% more, 是2010年的2倍 as well. */
static void sense_of_times(sense *s, const hebi__draft *d) {
  int more = d->change != 0 && !d->up_to;
  if (!more && d->base_year == 0 && !d->base_last)
    return;
  s->measure = HEBI_MEASURE_CUMULATIVE_CHANGE;
  s->unit = hebi_unit_find("%");
  s->scale = 100;
  s->shift = more ? 0 : -100;
}

static sense sense_of(const hebi__draft *d, const hebi__context *context) {
  sense s = {HEBI_MEASURE_VALUE, 1, d->quantity.unit, d->quantity.factor, 0};
  int change = d->change != 0 && !d->net && !d->gross;
  if (d->quantity.form == HEBI__FORM_PARTS)
    s.measure = HEBI_MEASURE_COMPOSITION;
  else if (d->quantity.form == HEBI__FORM_FOLD)
    sense_of_fold(&s, d->quantity.low);
  else if (is_cell(d))
    sense_of_cell(&s, d, context);
  else if (d->average)
    s.measure = HEBI_MEASURE_ANNUAL_AVERAGE;
  else if (d->net)
    s.measure = HEBI_MEASURE_NET_INCREMENT;
  else if (d->invested)
    s.measure = HEBI_MEASURE_INVESTMENT;
  else if (d->gross)
    s.measure = HEBI_MEASURE_GROSS_INCREMENT;
  else if (change)
    s.measure = measure_of_change(d, s.unit, context->options);
  if (d->change < 0)
    s.sign = -1;
  if (s.measure == HEBI_MEASURE_NET_INCREMENT && counts_ranks(s.unit) && d->change != 0 &&
      is_of_rank(d, context->script))
    s.sign = -d->change;
  if (d->quantity.form == HEBI__FORM_TWO_DIGITS)
    s.unit = hebi_unit_find("%");
  if (is_times(s.unit) && !d->net && !d->gross && !d->average)
    sense_of_times(&s, d);
  return s;
}

/* 增长8 lacks its % or 亿元: which, cannot be known. */
static int check_unit(const sense *s, const hebi__draft *d, const hebi__context *context,
                      hebi_error *err) {
  int changed = d->change || d->average || d->net || s->sign < 0;
  if (s->unit != NULL || !changed || d->cell || d->quantity.form == HEBI__FORM_PARTS)
    return HEBI_CODE_OK;
  if (context->head.unit == NULL && d->quantity.factor == 1)
    return hebi__script_refuse(context->script, d->quantity.number_end, "no unit behind the number",
                               err);
  return HEBI_CODE_OK;
}

static void set_numbers(hebi_target *t, const hebi__draft *d, const sense *s,
                        hebi_comparator comparator) {
  const hebi__quantity *q = &d->quantity;
  double low = s->sign * (q->low * s->scale + s->shift);
  double high = s->sign * (q->high * s->scale + s->shift);
  t->comparator = s->sign < 0 ? hebi__turned(comparator) : comparator;
  if (q->form == HEBI__FORM_RANGE) {
    t->low = low < high ? low : high;
    t->high = low < high ? high : low;
  } else
    t->value = q->form == HEBI__FORM_PARTS ? q->parts[d->part] : low;
  t->unit = s->unit ? s->unit->name : NULL;
  t->decimals = s->scale == 1 ? q->decimals : -1;
}

static int is_held(const hebi__draft *d, const sense *s, hebi_comparator comparator) {
  int level = s->measure == HEBI_MEASURE_VALUE || s->measure == HEBI_MEASURE_GROWTH;
  return d->hold && !d->control && level && comparator != HEBI_COMPARATOR_BAND;
}

static int mean_number(hebi_reading *r, const hebi__draft *draft, const hebi__context *context,
                       hebi_error *err) {
  hebi__draft d = *draft;
  hebi_comparator comparator;
  /* 是2010年的2倍: the year is the base. */
  if (is_times(d.quantity.unit) && d.change == 0 && d.base_year == 0 &&
      hebi__script_is(context->script, d.year_at.end, "的") && d.year_at.end > 0) {
    d.base_year = r->target.base_year = d.year;
    r->target.year = context->options->year;
  }
  int code = hebi__settle_comparator(&comparator, context->script, &d, err);
  if (code != HEBI_CODE_OK)
    return code;
  sense s = sense_of(&d, context);
  code = check_unit(&s, &d, context, err);
  if (code != HEBI_CODE_OK)
    return code;
  /* 增速8 in a table of percent. */
  if (s.unit == NULL && d.change != 0 && !d.cell && d.quantity.factor == 1 &&
      s.measure != HEBI_MEASURE_COMPOSITION)
    s.unit = context->head.unit;
  if (s.sign < 0 && d.quantity.low < 0)
    return hebi__script_refuse(context->script, d.quantity.number_start, "a negative fall", err);
  r->target.measure = s.measure;
  set_numbers(&r->target, &d, &s, comparator);
  if (is_held(&d, &s, comparator))
    r->target.relation = HEBI_RELATION_OWN_PAST;
  r->sign = s.sign < 0 || d.down_to ? -1 : 1;
  int costly = context->head.costly || hebi__name_is_costly(context->script->text + d.subject.start,
                                                            d.subject.end - d.subject.start);
  if (comparator == HEBI_COMPARATOR_BARE && s.measure == HEBI_MEASURE_VALUE &&
      (d.down_to || costly))
    r->target.desirable = HEBI_DESIRABLE_DOWN;
  r->written = d.quantity.form == HEBI__FORM_PARTS ? d.quantity.parts[d.part] : d.quantity.low;
  r->written_high = d.quantity.form == HEBI__FORM_PARTS ? r->written : d.quantity.high;
  return HEBI_CODE_OK;
}

static void mean_rank(hebi_reading *r, const hebi__draft *d) {
  hebi_target *t = &r->target;
  t->measure = d->kind == HEBI__DRAFT_CLASS ? HEBI_MEASURE_CLASS : HEBI_MEASURE_RANK;
  if (d->rank == 0)
    return;
  /* 好于Ⅲ类 and Ⅱ类以上 are smaller numbers. */
  hebi_comparator bound = d->prefix != HEBI_COMPARATOR_NONE    ? hebi__turned(d->prefix)
                          : d->suffix == HEBI_COMPARATOR_ABOUT ? HEBI_COMPARATOR_ABOUT
                          : d->suffix != HEBI_COMPARATOR_NONE || d->up_to_rank
                              ? HEBI_COMPARATOR_LE
                              : HEBI_COMPARATOR_BARE;
  t->comparator = bound;
  t->value = d->rank;
  t->decimals = 0;
  r->written = r->written_high = d->rank;
}

/* What is compared without a number of its own: 年均增速 of 年均增速高于全省. */
static hebi_measure measure_of_words(const hebi__draft *d) {
  if (d->average)
    return HEBI_MEASURE_ANNUAL_AVERAGE;
  if (d->net)
    return HEBI_MEASURE_NET_INCREMENT;
  if (d->gross)
    return HEBI_MEASURE_GROSS_INCREMENT;
  if (d->change == 0)
    return HEBI_MEASURE_VALUE;
  return d->total ? HEBI_MEASURE_CUMULATIVE_CHANGE : HEBI_MEASURE_GROWTH;
}

/* A margin over the own past is an increment: 高于上年0.2个百分点. */
static int mean_margin_of_past(hebi_reading *r, const hebi__draft *draft,
                               const hebi__context *context, hebi_error *err) {
  hebi__draft d = *draft;
  int up = d.prefix == HEBI_COMPARATOR_GT || d.prefix == HEBI_COMPARATOR_GE;
  d.change = up ? 1 : -1;
  d.prefix = HEBI_COMPARATOR_NONE;
  if (d.base_year == 0)
    d.base_last = 1;
  return mean_number(r, &d, context, err);
}

/* 高于全省平均水平1个百分点: at least so much above. */
static int mean_peer(hebi_reading *r, const hebi__draft *d, const hebi__context *context,
                     hebi_error *err) {
  hebi_target *t = &r->target;
  hebi_comparator comparator = d->prefix;
  if (comparator == HEBI_COMPARATOR_ABOUT)
    return hebi__script_refuse(context->script, d->verb.start, "above or below", err);
  r->sign = d->change < 0 ? -1 : 1;
  t->relation = HEBI_RELATION_PEER;
  t->measure = measure_of_words(d);
  if (d->has_number) {
    int up = comparator == HEBI_COMPARATOR_GT || comparator == HEBI_COMPARATOR_GE;
    comparator = up ? HEBI_COMPARATOR_GE : HEBI_COMPARATOR_LE;
    t->value = d->quantity.low * d->quantity.factor;
    t->unit = d->quantity.unit ? d->quantity.unit->name : NULL;
    t->decimals = d->quantity.factor == 1 ? d->quantity.decimals : -1;
    r->written = r->written_high = d->quantity.low;
  }
  t->comparator = r->sign < 0 ? hebi__turned(comparator) : comparator;
  return HEBI_CODE_OK;
}

static int mean_past(hebi_reading *r, const hebi__draft *d, const hebi__context *context,
                     hebi_error *err) {
  if (d->prefix == HEBI_COMPARATOR_ABOUT)
    return hebi__script_refuse(context->script, d->verb.start, "above or below", err);
  r->sign = d->change < 0 ? -1 : 1;
  r->target.relation = HEBI_RELATION_OWN_PAST;
  r->target.comparator = r->sign < 0 ? hebi__turned(d->prefix) : d->prefix;
  return HEBI_CODE_OK;
}

static void mean_direction(hebi_reading *r, const hebi__draft *d, const hebi__script *script) {
  int sign = d->direction != 0 ? d->direction : d->change != 0 ? d->change : d->improve;
  r->sign = sign < 0 ? -1 : 1;
  r->target.relation = HEBI_RELATION_OWN_PAST;
  if (is_of_rank(d, script)) {
    r->target.measure = HEBI_MEASURE_RANK;
    sign = -sign;
  }
  r->target.comparator = sign < 0 ? HEBI_COMPARATOR_LT : HEBI_COMPARATOR_GT;
  r->target.every_year = d->every;
}

static void mean_maintain(hebi_reading *r, const hebi__draft *d) {
  r->target.relation = HEBI_RELATION_OWN_PAST;
  r->target.comparator = d->floor ? HEBI_COMPARATOR_GE
                         : d->cap ? HEBI_COMPARATOR_LE
                                  : HEBI_COMPARATOR_NONE;
}

static void mean_exactly(hebi_reading *r, const hebi__draft *d, const hebi__script *script) {
  hebi_target *t = &r->target;
  int zero = d->kind == HEBI__DRAFT_ZERO;
  int growth = zero && hebi__script_is(script, d->verb.start, "零增");
  t->comparator = HEBI_COMPARATOR_EQ;
  t->value = zero ? 0 : 100;
  t->measure = growth ? HEBI_MEASURE_GROWTH : HEBI_MEASURE_VALUE;
  t->unit = zero && !growth ? NULL : "%";
  t->decimals = 0;
  r->written = r->written_high = t->value;
}

static int mean_kind(hebi_reading *r, const hebi__draft *d, const hebi__context *context,
                     hebi_error *err) {
  switch (d->kind) {
  case HEBI__DRAFT_NUMBER:
    return mean_number(r, d, context, err);
  case HEBI__DRAFT_PEER:
    return d->peer_past && d->has_number ? mean_margin_of_past(r, d, context, err)
                                         : mean_peer(r, d, context, err);
  case HEBI__DRAFT_PAST:
    return mean_past(r, d, context, err);
  case HEBI__DRAFT_RANK:
  case HEBI__DRAFT_CLASS:
    mean_rank(r, d);
    break;
  case HEBI__DRAFT_STEP:
    r->target.relation = HEBI_RELATION_IN_STEP;
    r->target.measure = measure_of_words(d);
    break;
  case HEBI__DRAFT_ASSIGNED:
    r->target.relation = HEBI_RELATION_ASSIGNED;
    r->target.measure = measure_of_words(d);
    break;
  case HEBI__DRAFT_MAINTAIN:
    mean_maintain(r, d);
    break;
  case HEBI__DRAFT_DIRECTION:
    mean_direction(r, d, context->script);
    break;
  case HEBI__DRAFT_BAND:
    r->target.comparator = HEBI_COMPARATOR_BAND;
    r->target.measure = measure_of_words(d);
    break;
  case HEBI__DRAFT_ALL:
  case HEBI__DRAFT_ZERO:
    mean_exactly(r, d, context->script);
    break;
  case HEBI__DRAFT_MILESTONE:
    r->target.measure = HEBI_MEASURE_MILESTONE;
    break;
  case HEBI__DRAFT_QUALITY:
    r->target.measure = HEBI_MEASURE_QUALITATIVE;
    break;
  }
  return HEBI_CODE_OK;
}

/* The year before the period is the base of what adds up over it. */
static void set_years(hebi_target *t, const hebi__draft *d, const hebi_phrase_options *options) {
  t->year = d->year > 0 ? d->year : options->year;
  t->base_year = d->base_year;
}

static void complete_base(hebi_target *t, const hebi__draft *d,
                          const hebi_phrase_options *options) {
  int spans = t->measure == HEBI_MEASURE_CUMULATIVE_CHANGE ||
              t->measure == HEBI_MEASURE_ANNUAL_AVERAGE || d->cell || d->total;
  if (spans && t->base_year == 0 && !d->base_last && options->first_year > 1)
    t->base_year = options->first_year - 1;
  if (t->measure == HEBI_MEASURE_GROWTH && t->base_year == t->year - 1)
    t->base_year = 0;
}

int hebi__mean(hebi_reading *reading, const hebi__draft *draft, const hebi__context *context,
               hebi_error *err) {
  hebi_target *t = &reading->target;
  hebi_target_init(t);
  reading->sign = draft->change < 0 ? -1 : 1;
  reading->written = reading->written_high = NAN;
  set_years(t, draft, context->options);
  t->commitment = draft->commitment;
  t->tier = draft->tier;
  t->base_value = draft->has_base ? draft->base_value : NAN;
  int code = mean_kind(reading, draft, context, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (draft->assigned && (draft->kind == HEBI__DRAFT_NUMBER || draft->kind == HEBI__DRAFT_BAND))
    t->relation = HEBI_RELATION_ASSIGNED;
  complete_base(t, draft, context->options);
  if (t->base_year > 0 && t->year > 0 && t->base_year >= t->year)
    return hebi__script_refuse(context->script, draft->base.start,
                               "the base is not before the year of the target", err);
  return HEBI_CODE_OK;
}
