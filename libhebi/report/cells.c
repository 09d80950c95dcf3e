/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cells.h"

#include <math.h>
#include <string.h>

static const char *const titles[HEBI__N_COLUMNS][2] = {
    [HEBI__COLUMN_NUMBER] = {"", ""},
    [HEBI__COLUMN_INDICATOR] = {"指标", "Indicator"},
    [HEBI__COLUMN_TARGET] = {"目标", "Target"},
    [HEBI__COLUMN_LAST] = {"最近值", "Last"},
    [HEBI__COLUMN_FORECAST] = {"预测", "Forecast"},
    [HEBI__COLUMN_GAP] = {"差距", "Gap"},
    [HEBI__COLUMN_ANSWER] = {"完成概率", "P(met)"},
    [HEBI__COLUMN_DONE] = {"历史做到", "Done before"},
};

const char *hebi__column_title(hebi__column column, hebi__lang lang) {
  return hebi__pick(lang, titles[column][0], titles[column][1]);
}

int hebi__column_is_numeric(hebi__column column) {
  return column == HEBI__COLUMN_NUMBER || column >= HEBI__COLUMN_LAST;
}

static void add_last(hebi__text *text, const hebi_row *row) {
  hebi__add_value(text, row->last, row->indicator->decimals);
  if (row->last_year != 0)
    hebi__text_format(text, " (%d)", (int)row->last_year);
}

/* The outcome where it is known: there is nothing left to forecast. */
static void add_forecast(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  if (!isnan(row->outcome)) {
    hebi__text_add(text, hebi__pick(lang, "实绩 ", "outcome "));
    hebi__add_value(text, row->outcome, row->indicator->decimals);
    return;
  }
  hebi__add_value(text, row->median, row->indicator->decimals);
  if (isnan(row->lo80))
    return;
  hebi__text_add(text, " [");
  hebi__add_value(text, row->lo80, row->indicator->decimals);
  hebi__text_add(text, ", ");
  hebi__add_value(text, row->hi80, row->indicator->decimals);
  hebi__text_add(text, "]");
}

/* The outcome's gap where it is known, else the forecast's, else that of the last value. */
static double gap_of(const hebi_row *row) {
  if (row->judgement.reason == HEBI_REASON_NONE)
    return row->judgement.gap;
  return row->attainment.gap;
}

static void add_gap(hebi__text *text, const hebi_row *row) {
  double gap = gap_of(row), unit = pow(10, -row->decimals);
  if (gap >= unit / 2 && isfinite(gap))
    hebi__text_add(text, "+");
  hebi__add_value(text, isinf(gap) ? NAN : gap, row->decimals);
}

static int has_hedge(const hebi_acceptance *a) {
  return a->lenient_low < a->low || a->lenient_high > a->high;
}

/* Of a project there is nothing to be said that a number would decide. */
static const char *no_answer(const hebi_row *row, hebi__lang lang) {
  if (row->reason == HEBI_REASON_NOT_SCORED)
    return hebi__pick(lang, "不评分", "not scored");
  return hebi_verdict_text(HEBI_VERDICT_NOT_DETERMINABLE, hebi__pick(lang, "zh", "en"));
}

static void add_answer(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  const char *name = hebi__pick(lang, "zh", "en");
  if (row->judgement.reason == HEBI_REASON_NONE) {
    const hebi_judgement *j = &row->judgement;
    hebi__text_add(text, hebi_verdict_text(j->strict, name));
    if (j->lenient != j->strict)
      hebi__text_format(text, hebi__pick(lang, "（放宽%s）", " (hedge: %s)"),
                        hebi_verdict_text(j->lenient, name));
    return;
  }
  if (isnan(row->attainment.strict)) {
    hebi__text_add(text, no_answer(row, lang));
    return;
  }
  hebi__add_probability(text, row->attainment.strict);
  if (has_hedge(&row->acceptance)) {
    hebi__text_add(text, hebi__pick(lang, "（放宽", " (hedge "));
    hebi__add_probability(text, row->attainment.lenient);
    hebi__text_add(text, hebi__pick(lang, "）", ")"));
  }
}

/* "25/31, 4/10": of all years that are known, and of the last ten. */
static void add_done_before(hebi__text *text, const hebi_row *row) {
  const hebi_requirement *r = &row->requirement;
  if (r->times_known == 0) {
    hebi__text_add(text, "—");
    return;
  }
  hebi__text_format(text, "%d/%d", (int)r->times_met, (int)r->times_known);
  if (r->recent_known < r->times_known)
    hebi__text_format(text, ", %d/%d", (int)r->recent_met, (int)r->recent_known);
}

void hebi__add_cell(hebi__text *text, const hebi_report *report, size_t i, hebi__column column,
                    hebi__lang lang) {
  const hebi_row *row = hebi_report_row(report, i);
  switch (column) {
  case HEBI__COLUMN_NUMBER:
    hebi__text_format(text, "%zu", i + 1);
    break;
  case HEBI__COLUMN_INDICATOR:
    hebi__text_add(text, hebi__pick(lang, row->indicator->name_zh, row->indicator->name_en));
    break;
  case HEBI__COLUMN_TARGET:
    hebi__text_add(text, hebi__pick(lang, row->reading_zh, row->reading_en));
    break;
  case HEBI__COLUMN_LAST:
    add_last(text, row);
    break;
  case HEBI__COLUMN_FORECAST:
    add_forecast(text, row, lang);
    break;
  case HEBI__COLUMN_GAP:
    add_gap(text, row);
    break;
  case HEBI__COLUMN_ANSWER:
    add_answer(text, row, lang);
    break;
  default:
    add_done_before(text, row);
  }
}

static void add_sentence(hebi__text *text, const char *before, const char *sentence,
                         hebi__lang lang) {
  if (sentence[0] == '\0')
    return;
  hebi__text_add(text, before);
  hebi__text_add(text, sentence);
  hebi__text_add(text, hebi__pick(lang, "。", ". "));
}

static void add_method(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  /* A median without a band is the last value or so: no method to speak of. */
  if (row->method == NULL || isnan(row->lo80))
    return;
  const hebi_method *method = hebi_method_find(row->method);
  hebi__text_format(text, hebi__pick(lang, "方法：%s", "Method: %s"),
                    hebi__pick(lang, method->title_zh, method->title_en));
  const char *why = hebi__pick(lang, row->why_zh, row->why_en);
  if (why != NULL)
    hebi__text_format(text, hebi__pick(lang, "（%s）", " (%s)"), why);
  hebi__text_add(text, hebi__pick(lang, "。", ". "));
}

/* Of a rank the indicator has no unit, but what is measured has. */
static const char *unit_of(const hebi_row *row) {
  return row->indicator->unit[0] != '\0' ? row->indicator->unit : row->unit;
}

static int is_unchanged(double change) {
  return fabs(change) < 1e-9;
}

/* 1 and -1: more, or less, than a bound that is not itself enough; 0: the bound will do. What has
 * to hold in every year may be open for the next year alone. */
static int open_side(const hebi_row *row) {
  const hebi_acceptance *a = &row->acceptance;
  if (isnan(a->low))
    return row->target->comparator == HEBI_COMPARATOR_GT   ? 1
           : row->target->comparator == HEBI_COMPARATOR_LT ? -1
                                                           : 0;
  return !a->open ? 0 : isinf(a->high) ? 1 : -1;
}

/* A change in the unit; of rates in percentage points. */
static void add_change(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  double change = row->requirement.change;
  if (is_unchanged(change)) {
    hebi__text_add(text, open_side(row) != 0
                             ? hebi__pick(lang, "，即最近值", ", the last value")
                             : hebi__pick(lang, "，与最近值持平", ", the last value"));
    return;
  }
  hebi__text_add(text, change > 0 ? hebi__pick(lang, "，比最近值高", ", ")
                                  : hebi__pick(lang, "，比最近值低", ", "));
  hebi__add_bound(text, fabs(change), row->indicator->decimals);
  if (strcmp(row->indicator->unit, "%") == 0)
    hebi__text_add(text, is_unchanged(fabs(change) - 1) ? hebi__pick(lang, "个百分点", " point")
                                                        : hebi__pick(lang, "个百分点", " points"));
  else
    hebi__add_unit(text, unit_of(row), lang);
  if (lang == HEBI__LANG_EN)
    hebi__text_add(text, change > 0 ? " above the last value" : " below the last value");
}

/* What several years have to make together is needed in each that is left. */
static int is_of_all_years(const hebi_row *row) {
  int of_rate = row->indicator->statistic == HEBI_STATISTIC_GROWTH;
  switch (row->target->measure) {
  case HEBI_MEASURE_GROSS_INCREMENT:
    return row->indicator->statistic == HEBI_STATISTIC_FLOW;
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return of_rate;
  default:
    return 0;
  }
}

/* When it is needed, where that is not the target's year: what has to hold in every year is said
 * for the next. */
static void add_when(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  int32_t next = row->last_year + 1;
  if (row->last_year == 0 || next >= row->target->year)
    return;
  if (row->target->every_year)
    hebi__text_format(text, hebi__pick(lang, "%d年", "In %d it takes "), (int)next);
  else if (is_of_all_years(row))
    hebi__text_format(text, hebi__pick(lang, "%d年起每年", "In each year from %d on it takes "),
                      (int)next);
}

static void add_required(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  const hebi_requirement *r = &row->requirement;
  if (isnan(r->value) || !isnan(row->outcome))
    return;
  size_t before = text->length;
  add_when(text, row, lang);
  if (lang == HEBI__LANG_ZH || text->length == before)
    hebi__text_add(text, hebi__pick(lang, "需要", "It takes "));
  if (open_side(row) != 0)
    hebi__text_add(text, open_side(row) > 0 ? hebi__pick(lang, "高于", "more than ")
                                            : hebi__pick(lang, "低于", "less than "));
  hebi__add_bound(text, r->value, row->indicator->decimals);
  hebi__add_unit(text, unit_of(row), lang);
  if (!isnan(r->change))
    add_change(text, row, lang);
  if (isfinite(r->annual_rate) && !is_unchanged(r->change)) {
    hebi__text_add(text, hebi__pick(lang, "（年增长率", " ("));
    hebi__text_fixed(text, r->annual_rate, 1);
    hebi__text_add(text, hebi__pick(lang, "%）", "% a year)"));
  }
  hebi__text_add(text, hebi__pick(lang, "。", ". "));
}

void hebi__add_remark(hebi__text *text, const hebi_report *report, size_t i, hebi__lang lang) {
  const hebi_row *row = hebi_report_row(report, i);
  int unscored = row->reason == HEBI_REASON_NOT_SCORED;
  add_sentence(text,
               unscored ? hebi__pick(lang, "不评分：", "Not scored: ")
                        : hebi__pick(lang, "无法判断：", "Cannot be said: "),
               hebi__pick(lang, row->because_zh, row->because_en), lang);
  add_method(text, row, lang);
  add_required(text, row, lang);
  add_sentence(text, hebi__pick(lang, "数据：", "Data: "),
               hebi__pick(lang, row->history_note_zh, row->history_note_en), lang);
  add_sentence(text, hebi__pick(lang, "注意：", "Note: "),
               hebi__pick(lang, row->notes_zh, row->notes_en), lang);
  while (!text->failed && text->length > 0 && text->data[text->length - 1] == ' ')
    text->data[--text->length] = '\0';
}

const char *hebi__legend(hebi__lang lang) {
  return hebi__pick(
      lang,
      "预测：中位数，方括号内为80%"
      "区间。差距：预测中位数减去目标，正数表示好于目标。完成概率：按目标数字；"
      "括号内为按“左右”等措辞放宽后。历史做到：达到目标所需的年数/"
      "有数据的年数（总量指标按增长率计），"
      "逗号后为最近十年。\n"
      "概率只依据本地历史数据。对各地已公布的经济增长目标回测，此类概率偏高约20个百分点："
      "给出50%–70%的，实际约四成完成。",
      "Forecast: the median, in brackets the 80% band. Gap: median minus target, positive is good. "
      "P(met): by the number, in parentheses with what the hedge forgives. Done before: years that "
      "did what the target needs / years known (for levels: by growth); after the comma, of the "
      "last ten.\n"
      "The odds rest on the place's own history alone. For announced growth targets of Chinese "
      "places they were some 20 points too high: of those given 50% to 70%, four in ten were met.");
}
