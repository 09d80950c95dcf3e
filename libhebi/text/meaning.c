/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/meaning.h"

#include "text/sense.h"
#include "text/settle.h"

#include <math.h>
#include <string.h>

static void set_numbers(hebi_target *t, const hebi__draft *d, const hebi__sense *s,
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

static int is_held(const hebi__draft *d, const hebi__sense *s, hebi_comparator comparator) {
  int level = s->measure == HEBI_MEASURE_VALUE || s->measure == HEBI_MEASURE_GROWTH;
  return d->hold && !d->control && level && comparator != HEBI_COMPARATOR_BAND;
}

static int is_costly(const hebi__draft *d, const hebi__context *context) {
  const hebi__stretch *name = d->subject.end > d->subject.start ? &d->subject : &d->object;
  const char *text = context->script->text + name->start;
  size_t n = name->end - name->start;
  /* Prices are wanted low where their 涨幅 is spoken of. */
  int price =
      hebi__script_is(context->script, d->verb.start, "涨幅") && hebi__name_is_price(text, n);
  return context->head.costly || price || hebi__name_is_costly(text, n);
}

static int ends_with(const hebi__script *script, size_t end, const char *text) {
  return end >= strlen(text) && hebi__script_is(script, end - strlen(text), text);
}

/* 达到上年的95%, 省定目标的105%, 相当于2020年的80%: how much that is, the words leave open. */
static int check_share(const hebi__draft *d, const hebi__script *script, hebi_error *err) {
  static const char *const open[] = {"原来的", "目前的", "现在的", "现有的", "当前的", "原有的"};
  const hebi_unit *unit = d->quantity.unit;
  size_t start = d->quantity.start;
  if (ends_with(script, d->subject.end, "相当于"))
    return hebi__script_refuse(script, start, "a share of something else", err);
  if (!ends_with(script, start, "的") || d->change != 0 || unit == NULL)
    return HEBI_CODE_OK;
  for (size_t i = 0; hebi__is_times(unit) && i < sizeof open / sizeof *open; i++)
    if (ends_with(script, start, open[i]))
      return hebi__script_refuse(script, start, "times as much as when", err);
  int shared = (d->reach && d->base_last) || d->assigned;
  return shared && unit->dimension == HEBI_DIMENSION_PERCENT
             ? hebi__script_refuse(script, start, "a share of something else", err)
             : HEBI_CODE_OK;
}

static int mean_number(hebi_reading *r, const hebi__draft *draft, const hebi__context *context,
                       hebi_error *err) {
  hebi__draft d = *draft;
  hebi_comparator comparator;
  /* 是2010年的2倍: the year is the base. */
  if (hebi__is_times(d.quantity.unit) && d.change == 0 && d.base_year == 0 &&
      hebi__script_is(context->script, d.year_at.end, "的") && d.year_at.end > 0) {
    d.base_year = r->target.base_year = d.year;
    r->target.year = context->options->year;
  }
  int code = check_share(&d, context->script, err);
  if (code == HEBI_CODE_OK)
    code = hebi__settle_comparator(&comparator, context->script, &d, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (d.better && is_costly(&d, context))
    comparator = hebi__turned(comparator);
  hebi__sense s = hebi__sense_of(&d, context);
  code = hebi__sense_check(&s, &d, context, err);
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
  int level = s.measure == HEBI_MEASURE_VALUE ||
              (s.measure == HEBI_MEASURE_GROWTH && s.sign > 0); /* 居民消费价格上涨3% */
  if (comparator == HEBI_COMPARATOR_BARE && level && (d.down_to || is_costly(&d, context)))
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
  hebi_comparator comparator =
      d->better && is_costly(d, context) ? hebi__turned(d->prefix) : d->prefix;
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
  hebi_comparator side = d->better && is_costly(d, context) ? hebi__turned(d->prefix) : d->prefix;
  r->target.comparator = r->sign < 0 ? hebi__turned(side) : side;
  return HEBI_CODE_OK;
}

static void mean_direction(hebi_reading *r, const hebi__draft *d, const hebi__script *script) {
  int sign = d->direction != 0 ? d->direction : d->change != 0 ? d->change : d->improve;
  r->sign = sign < 0 ? -1 : 1;
  r->target.relation = HEBI_RELATION_OWN_PAST;
  if (hebi__is_of_rank(d, script)) {
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
  /* 基本全覆盖 is nearly all. */
  t->comparator = d->hedge.end > d->hedge.start ? HEBI_COMPARATOR_ABOUT : HEBI_COMPARATOR_EQ;
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
    if (context->head.change < 0) /* under 能耗降低(%) the number that is set is a fall */
      r->sign = -1;
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

/* What can be held against each year of a period. */
static int is_yearly(const hebi_target *t) {
  return t->measure <= HEBI_MEASURE_GROWTH && t->relation != HEBI_RELATION_ASSIGNED;
}

/* The year before the period is the base of what adds up over it. */
static void set_years(hebi_target *t, const hebi__draft *d, const hebi_phrase_options *options) {
  t->year = d->year > 0 ? d->year : options->year;
  t->base_year = d->base_year;
}

/* 三年累计 in a plan of five years: which three? */
static int check_span(const hebi_target *t, const hebi__draft *d, const hebi__context *context,
                      hebi_error *err) {
  int32_t first = context->options->first_year;
  int open = d->span > 1 && first > 1 && t->base_year == 0 && t->year > 0 &&
             t->measure == HEBI_MEASURE_GROSS_INCREMENT && t->year - first + 1 != d->span;
  return open ? hebi__script_refuse(context->script, d->whole.start, "in which of the years", err)
              : HEBI_CODE_OK;
}

static void complete_base(hebi_target *t, const hebi__draft *d, const hebi__context *context) {
  const hebi_phrase_options *options = context->options;
  if (t->measure >= HEBI_MEASURE_MILESTONE) /* 三年行动: a name */
    return;
  if (d->span > 1 && t->base_year == 0 && t->year > 0 && (options->first_year <= 1 || d->average))
    t->base_year = t->year - d->span; /* 三年累计 */
  if (hebi__is_of_each_year(d, options) && t->base_year == 0 && is_yearly(t)) {
    t->every_year = 1;
    t->base_year = options->first_year - 1;
  }
  int spans = t->measure == HEBI_MEASURE_CUMULATIVE_CHANGE ||
              t->measure == HEBI_MEASURE_ANNUAL_AVERAGE || d->cell || d->total ||
              (context->head.total && t->measure == HEBI_MEASURE_GROSS_INCREMENT);
  int32_t before = d->plan_base > 0 ? d->plan_base : options->first_year - 1;
  if (spans && t->base_year == 0 && !d->base_last && before > 0 &&
      (t->year == 0 || before < t->year))
    t->base_year = before;
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
  code = check_span(t, draft, context, err);
  if (code != HEBI_CODE_OK)
    return code;
  complete_base(t, draft, context);
  if (t->base_year > 0 && t->year > 0 && t->base_year >= t->year)
    return hebi__script_refuse(context->script, draft->base.start,
                               "the base is not before the year of the target", err);
  return HEBI_CODE_OK;
}
