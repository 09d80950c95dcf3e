/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sentences.h"

#include "gap/acceptance.h"

#include <math.h>
#include <string.h>

static const char *assigner(const hebi_row *row, hebi__lang lang) {
  return hebi__pick(lang, row->target->assigned_by_zh, row->target->assigned_by_en);
}

static void separate(hebi__text *text, hebi__lang lang) {
  if (text->length > 0)
    hebi__text_add(text, hebi__pick(lang, "；", "; "));
}

static const char *name_of(const hebi_indicator *indicator, hebi__lang lang) {
  return hebi__pick(lang, indicator->name_zh, indicator->name_en);
}

static const char *peer_name(const hebi__peer *peer, hebi__lang lang) {
  return hebi__pick(lang, peer->name_zh, peer->name_en);
}

static void add_years(hebi__text *text, int32_t first, int32_t last, hebi__lang lang) {
  if (first == last)
    hebi__text_format(text, hebi__pick(lang, "%d年", "%d"), (int)first);
  else
    hebi__text_format(text, hebi__pick(lang, "%d–%d年", "%d–%d"), (int)first, (int)last);
}

typedef struct tally {
  int32_t n, first, last;
} tally;

static void tally_year(tally *t, int32_t year) {
  t->first = t->n == 0 ? year : t->first;
  t->last = year;
  t->n++;
}

static void add_tally(hebi__text *text, const char *zh, const char *en, const tally *t,
                      hebi__lang lang) {
  if (t->n == 0)
    return;
  separate(text, lang);
  hebi__text_format(text, hebi__pick(lang, "%s%d个（", "%s %d ("), hebi__pick(lang, zh, en),
                    (int)t->n);
  add_years(text, t->first, t->last, lang);
  hebi__text_add(text, hebi__pick(lang, "）", ")"));
}

static int has_break(const hebi_series *series, const hebi_break *wanted) {
  for (size_t i = 0; series != NULL && i < series->n_breaks; i++)
    if (series->breaks[i].year == wanted->year && series->breaks[i].kind == wanted->kind)
      return 1;
  return 0;
}

/* Breaks that the values in use have crossed, or behind which nothing is used; those that `already`
 * has told of are left out. */
static void add_breaks(hebi__text *text, const hebi_series *series, const hebi_series *already,
                       const hebi_row *row, hebi__lang lang) {
  for (size_t i = 0; series != NULL && i < series->n_breaks; i++) {
    const hebi_break *b = &series->breaks[i];
    int before =
        row->first_year != 0 && b->year <= row->first_year && b->kind == HEBI_BREAK_KIND_LEVEL;
    int after = row->last_year != 0 && b->year > row->last_year;
    if (before || after || has_break(already, b))
      continue;
    separate(text, lang);
    hebi__text_format(text, hebi__pick(lang, "%d年口径变化（%s）", "break in %d (%s)"),
                      (int)b->year, hebi__pick(lang, b->note_zh, b->note_en));
  }
}

void hebi__say_history(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  const hebi_row *row = story->row;
  const hebi_annual *history = story->facts->history;
  tally first = {0}, revised = {0}, derived = {0}, compiled = {0};
  for (size_t i = 0; i < history->n; i++) {
    if (isnan(history->values[i]))
      continue;
    int32_t year = history->first_year + (int32_t)i;
    tally_year(history->vintages[i] == HEBI_VINTAGE_FIRST ? &first : &revised, year);
    if (history->derived[i])
      tally_year(&derived, year);
    if (history->confidences[i] == HEBI_CONFIDENCE_MEDIUM)
      tally_year(&compiled, year);
  }
  add_tally(text, "初次发布值", "first releases", &first, lang);
  add_tally(text, "修订值", "revised", &revised, lang);
  add_tally(text, "其中推算值", "of them derived", &derived, lang);
  add_tally(text, "其中取自汇编数据（可信度中等）", "of them from compilations (medium confidence)",
            &compiled, lang);
  size_t missing =
      row->n_observed > 0 ? (size_t)(row->last_year - row->first_year) + 1 - row->n_observed : 0;
  if (missing > 0) {
    separate(text, lang);
    hebi__text_format(text, hebi__pick(lang, "缺%zu年", "%zu years missing"), missing);
  }
  if (story->facts->result != NULL) {
    separate(text, lang);
    hebi__text_format(text, hebi__pick(lang, "%d年取自报告本身", "%d as the report itself says it"),
                      (int)story->facts->result->year);
  }
  add_breaks(text, story->facts->series, NULL, row, lang);
  add_breaks(text, story->facts->level, story->facts->series, row, lang);
}

static void say_short(hebi__text *text, const hebi_row *row, int32_t min_n, hebi__lang lang) {
  hebi__text_format(text, hebi__pick(lang, "只有%zu个历史值（", "only %zu past value%s ("),
                    row->n_observed, row->n_observed == 1 ? "" : "s");
  add_years(text, row->first_year, row->last_year, lang);
  hebi__text_format(text,
                    hebi__pick(lang, "），至少要有%d个才能给出概率", "), a probability needs %d"),
                    (int)min_n);
}

static void say_peer_short(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  const hebi__facts *facts = story->facts;
  for (size_t i = 0; i < facts->n_peers; i++) {
    const hebi__peer *peer = &facts->peers[i];
    size_t n = hebi_annual_observed(peer->annual);
    if (!isnan(peer->outcome.value) || n >= (size_t)story->min_n)
      continue;
    separate(text, lang);
    hebi__text_format(text,
                      hebi__pick(lang, "%s只有%zu个历史值，至少要有%d个才能给出概率",
                                 "%s has only %zu past values, a probability needs %d"),
                      peer_name(peer, lang), n, (int)story->min_n);
  }
}

static void say_no_peer(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  const hebi__facts *facts = story->facts;
  for (size_t i = 0; i < facts->n_peers; i++) {
    if (!isnan(facts->peers[i].outcome.value) || hebi_annual_observed(facts->peers[i].annual) > 0)
      continue;
    separate(text, lang);
    hebi__text_format(text, hebi__pick(lang, "没有“%s”的数据", "nothing is known of \"%s\""),
                      peer_name(&facts->peers[i], lang));
  }
  if (text->length == 0)
    hebi__text_add(text, hebi_reason_text(HEBI_REASON_NO_PEER, hebi__pick(lang, "zh", "en")));
}

/* What it is instead of a number, and by when. */
static void say_not_scored(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  const char *what;
  switch (row->kind) {
  case HEBI_KIND_MILESTONE:
    what = hebi__pick(lang, "项目或事件", "a project or an event");
    break;
  case HEBI_KIND_INVESTMENT:
    what = hebi__pick(lang, "投资规模", "the size of an investment");
    break;
  case HEBI_KIND_QUALITATIVE:
    what = hebi__pick(lang, "定性表述", "words without a measure");
    break;
  default:
    what = hebi__pick(lang, "连续年数", "years in a row");
  }
  hebi__text_format(text, hebi__pick(lang, "%s，时限%d年", "%s, due by the end of %d"), what,
                    (int)row->target->year);
}

void hebi__say_because(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  const hebi_row *row = story->row;
  switch (row->reason) {
  case HEBI_REASON_SHORT:
    say_short(text, row, story->min_n, lang);
    break;
  case HEBI_REASON_PEER_SHORT:
    say_peer_short(text, story, lang);
    break;
  case HEBI_REASON_NO_PEER:
    say_no_peer(text, story, lang);
    break;
  case HEBI_REASON_NOT_SCORED:
    say_not_scored(text, row, lang);
    break;
  case HEBI_REASON_NO_HISTORY:
    hebi__text_format(text,
                      hebi__pick(lang, "没有本地“%s”的历史数据",
                                 "there is no past value of \"%s\" for this place"),
                      name_of(row->indicator, lang));
    break;
  case HEBI_REASON_NO_BASE:
    if (story->facts->between != NULL) {
      hebi__text_format(
          text,
          hebi__pick(lang, "%d年口径变化，前后数值不可比（%s）",
                     "the footing changed in %d, values before and after do not "
                     "compare (%s)"),
          (int)story->facts->between->year,
          hebi__pick(lang, story->facts->between->note_zh, story->facts->between->note_en));
      break;
    }
    hebi__text_add(text, hebi_reason_text(row->reason, hebi__pick(lang, "zh", "en")));
    break;
  case HEBI_REASON_UNASSIGNED:
    if (row->target->assigned_by_zh != NULL) {
      hebi__text_format(text,
                        hebi__pick(lang, "目标值由%s下达，报告没有给出数字",
                                   "the number is set by %s, the report does not give it"),
                        assigner(row, lang));
      break;
    }
    hebi__text_add(text, hebi_reason_text(row->reason, hebi__pick(lang, "zh", "en")));
    break;
  default:
    hebi__text_add(text, hebi_reason_text(row->reason, hebi__pick(lang, "zh", "en")));
  }
}

static const char *prices_in_words(const hebi_indicator *indicator, hebi__lang lang) {
  switch (indicator->prices) {
  case HEBI_PRICES_CONSTANT:
    return hebi__pick(lang, "不变价", "constant prices");
  case HEBI_PRICES_CURRENT:
    return hebi__pick(lang, "现价", "current prices");
  default:
    return hebi__pick(lang, "无价格", "no prices");
  }
}

static void note_prices(hebi__text *text, const hebi_row *row, const hebi__peer *peer,
                        hebi__lang lang) {
  const hebi_indicator *other = peer->indicator;
  if (other == NULL || other->prices == row->indicator->prices)
    return;
  separate(text, lang);
  hebi__text_format(
      text,
      hebi__pick(lang, "两个增速口径不同：%s按%s，%s按%s",
                 "the two growth rates are on different footings: %s in %s, %s in %s"),
      name_of(row->indicator, lang), prices_in_words(row->indicator, lang), name_of(other, lang),
      prices_in_words(other, lang));
}

/* What the peer itself wants to reach in that year. */
static void note_announced(hebi__text *text, const hebi__peer *peer, hebi__lang lang) {
  if (peer->announced == NULL)
    return;
  separate(text, lang);
  hebi__text_format(text, hebi__pick(lang, "%s自己的%d年目标：%s", "%s's own target for %d: %s"),
                    hebi__pick(lang, peer->place->name_zh, peer->place->name_en),
                    (int)peer->announced->year, peer->announced->phrase);
}

static void note_peers(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  for (size_t i = 0; i < story->facts->n_peers; i++) {
    note_prices(text, story->row, &story->facts->peers[i], lang);
    note_announced(text, &story->facts->peers[i], lang);
  }
}

static void note_correlation(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  if (isnan(row->attainment.correlation) || isnan(row->attainment.strict))
    return;
  separate(text, lang);
  hebi__text_add(text, hebi__pick(lang, "两者冲击的相关系数 ", "correlation of shocks "));
  hebi__text_fixed(text, row->attainment.correlation, 2);
}

/* A short history is said to be one as long as a single year more would change much. */
static void note_length(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  enum { SHORT_HISTORY = 8 };
  if (isnan(row->attainment.strict) || row->n_observed >= SHORT_HISTORY)
    return;
  separate(text, lang);
  hebi__text_format(
      text,
      hebi__pick(lang, "只有%zu个历史值，概率很粗略", "only %zu past values: a rough probability"),
      row->n_observed);
}

/* A verdict names the publication that it stands on. What has to hold in every year can be missed
 * before the last one is known. */
static void note_outcome(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  if (row->judgement.reason != HEBI_REASON_NONE)
    return;
  if (isnan(row->outcome)) {
    separate(text, lang);
    hebi__text_add(text, hebi__pick(lang, "此前年份的数值已经可以判定",
                                    "the values of earlier years decide it already"));
    return;
  }
  int first = row->outcome_vintage == HEBI_VINTAGE_FIRST;
  separate(text, lang);
  hebi__text_add(text, first ? hebi__pick(lang, "按初次发布值判定", "judged on the first release")
                             : hebi__pick(lang, "按修订值判定", "judged on a revised value"));
  if (row->outcome_derived)
    hebi__text_add(text, hebi__pick(lang, "（推算）", " (derived)"));
}

void hebi__say_notes(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  const hebi_row *row = story->row;
  note_outcome(text, row, lang);
  note_length(text, row, lang);
  note_peers(text, story, lang);
  note_correlation(text, row, lang);
  if (row->target->doubt_zh != NULL) {
    separate(text, lang);
    hebi__text_format(text, hebi__pick(lang, "原文存疑：%s", "doubtful in the text: %s"),
                      hebi__pick(lang, row->target->doubt_zh, row->target->doubt_en));
  }
}
