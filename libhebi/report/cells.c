/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cells.h"

#include <math.h>

static const char *const titles[HEBI__N_COLUMNS][2] = {
    [HEBI__COLUMN_NUMBER] = {"", ""},
    [HEBI__COLUMN_INDICATOR] = {"指标", "Indicator"},
    [HEBI__COLUMN_TARGET] = {"目标", "Target"},
    [HEBI__COLUMN_LAST] = {"最近值", "Last"},
    [HEBI__COLUMN_FORECAST] = {"预测", "Forecast"},
    [HEBI__COLUMN_GAP] = {"差距", "Gap"},
    [HEBI__COLUMN_ANSWER] = {"完成概率", "P(met)"},
    [HEBI__COLUMN_NEEDS] = {"历史做到", "Done before"},
};

const char *hebi__column_title(hebi__column column, hebi__lang lang) {
  return hebi__pick(lang, titles[column][0], titles[column][1]);
}

int hebi__column_is_numeric(hebi__column column) {
  return column == HEBI__COLUMN_NUMBER || column >= HEBI__COLUMN_LAST;
}

static void add_last(hebi__text *text, const hebi_row *row) {
  hebi__add_value(text, row->last, row->indicator);
  if (row->last_year != 0)
    hebi__text_format(text, " (%d)", (int)row->last_year);
}

static void add_forecast(hebi__text *text, const hebi_row *row) {
  hebi__add_value(text, row->median, row->indicator);
  if (isnan(row->lo80))
    return;
  hebi__text_add(text, " [");
  hebi__add_value(text, row->lo80, row->indicator);
  hebi__text_add(text, ", ");
  hebi__add_value(text, row->hi80, row->indicator);
  hebi__text_add(text, "]");
}

/* The outcome's gap where it is known, else the forecast's, else that of the last value. */
static double gap_of(const hebi_row *row) {
  if (row->judgement.reason == HEBI_REASON_NONE)
    return row->judgement.gap;
  return row->attainment.gap;
}

static void add_gap(hebi__text *text, const hebi_row *row) {
  double gap = gap_of(row);
  if (gap > 0 && isfinite(gap))
    hebi__text_add(text, "+");
  hebi__add_value(text, isinf(gap) ? NAN : gap, row->indicator);
}

static int has_hedge(const hebi_acceptance *a) {
  return a->lenient_low < a->low || a->lenient_high > a->high;
}

static void add_answer(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  const char *name = hebi__pick(lang, "zh", "en");
  if (row->judgement.reason == HEBI_REASON_NONE) {
    hebi__text_add(text, hebi_verdict_text(row->judgement.lenient, name));
    return;
  }
  if (isnan(row->attainment.strict)) {
    hebi__text_add(text, hebi_verdict_text(HEBI_VERDICT_NOT_DETERMINABLE, name));
    return;
  }
  hebi__add_probability(text, row->attainment.strict);
  if (has_hedge(&row->acceptance)) {
    hebi__text_add(text, "–");
    hebi__add_probability(text, row->attainment.lenient);
  }
}

static void add_needs(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  int known = row->requirement.times_known, met = row->requirement.times_met;
  if (known == 0)
    hebi__text_add(text, "—");
  else if (lang == HEBI__LANG_ZH)
    hebi__text_format(text, "%d年中%d年", known, met);
  else
    hebi__text_format(text, "%d of %d years", met, known);
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
    add_forecast(text, row);
    break;
  case HEBI__COLUMN_GAP:
    add_gap(text, row);
    break;
  case HEBI__COLUMN_ANSWER:
    add_answer(text, row, lang);
    break;
  default:
    add_needs(text, row, lang);
  }
}

static void add_sentence(hebi__text *text, const char *before, const char *sentence,
                         hebi__lang lang) {
  if (sentence[0] == '\0')
    return;
  hebi__text_add(text, before);
  hebi__text_add(text, sentence);
  hebi__text_add(text, hebi__pick(lang, "。", "."));
}

static void add_method(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  /* A median without a band is the last value or so: no method to speak of. */
  if (row->method == NULL || isnan(row->lo80))
    return;
  hebi__text_format(text, hebi__pick(lang, "方法：%s", "Method: %s"), row->method);
  const char *why = hebi__pick(lang, row->why_zh, row->why_en);
  if (why != NULL)
    hebi__text_format(text, hebi__pick(lang, "（%s）", " (%s)"), why);
  hebi__text_add(text, hebi__pick(lang, "。", "."));
}

static void add_required(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  const hebi_requirement *r = &row->requirement;
  if (isnan(r->value))
    return;
  hebi__text_add(text, hebi__pick(lang, "需要 ", " It takes "));
  hebi__add_bound(text, r->value, row->indicator);
  hebi__add_unit(text, row->indicator, lang);
  if (!isnan(r->change)) {
    hebi__text_add(text, hebi__pick(lang, "，比最近值", ", "));
    hebi__text_add(text, r->change >= 0 ? "+" : "");
    hebi__add_bound(text, r->change, row->indicator);
    hebi__text_add(text, hebi__pick(lang, "", " on the last value"));
  }
  if (isfinite(r->annual_rate)) {
    hebi__text_add(text, hebi__pick(lang, "，年均 ", ", a year "));
    hebi__text_add(text, r->annual_rate >= 0 ? "+" : "");
    hebi__text_fixed(text, r->annual_rate, 1);
    hebi__text_add(text, "%");
  }
  hebi__text_add(text, hebi__pick(lang, "。", "."));
}

void hebi__add_remark(hebi__text *text, const hebi_report *report, size_t i, hebi__lang lang) {
  const hebi_row *row = hebi_report_row(report, i);
  const char *gap = hebi__pick(lang, "", " ");
  add_sentence(text, hebi__pick(lang, "无法判断：", "Cannot be said: "),
               hebi__pick(lang, row->because_zh, row->because_en), lang);
  if (row->because_en[0] != '\0')
    hebi__text_add(text, gap);
  add_method(text, row, lang);
  add_required(text, row, lang);
  const char *const sentences[] = {
      hebi__pick(lang, row->history_note_zh, row->history_note_en),
      hebi__pick(lang, row->notes_zh, row->notes_en),
  };
  add_sentence(text, hebi__pick(lang, "数据：", " Data: "), sentences[0], lang);
  add_sentence(text, hebi__pick(lang, "注意：", " Note: "), sentences[1], lang);
}

const char *hebi__legend(hebi__lang lang) {
  return hebi__pick(
      lang,
      "预测：中位数 [80% 区间]。差距：中位数减目标，正为好。完成概率：按数字–按“左右”等"
      "措辞放宽后。历史做到：过去有几年达到目标所需。",
      "Forecast: median [80% band]. Gap: median minus target, positive is good. P(met): "
      "by the number – with what the hedge forgives. Done before: past years that did "
      "what the target needs.");
}
