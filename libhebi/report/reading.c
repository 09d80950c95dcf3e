/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a target is read, in symbols: "≥ 6%, stretch 6.5%", "年均 ≥ 5%", "> 河南省", "底线 ≥ 6%". */
#include "gap/acceptance.h"
#include "gap/measure.h"
#include "report/sentences.h"

#include <math.h>
#include <string.h>

/* "%" belongs to each number; any other unit is said once, at the end. */
static int is_percent(const hebi_row *row) {
  return strcmp(row->unit, "%") == 0;
}

static void add_limit(hebi__text *text, const char *sign, double bound, const hebi_row *row) {
  hebi__text_add(text, sign);
  hebi__text_add(text, " ");
  hebi__add_bound(text, bound, row->decimals);
  if (is_percent(row))
    hebi__text_add(text, "%");
}

/* "≥ 6%, stretch 6.5%", "≤ 5.5%, hedge ≤ 5.7%": bounds on the values as they are published. */
static void read_one_sided(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  const hebi_acceptance *a = &row->acceptance;
  int up = isinf(a->high);
  const char *sign = up ? (a->open ? ">" : "≥") : (a->open ? "<" : "≤");
  add_limit(text, sign, up ? a->low : a->high, row);
  if (row->target->comparator == HEBI_COMPARATOR_RANGE)
    add_limit(text, hebi__pick(lang, "，争取", ", stretch"), a->exceeded, row);
  double low, high, lenient_low, lenient_high;
  hebi__published_bounds(&low, &high, a, 1);
  hebi__published_bounds(&lenient_low, &lenient_high, a, 0);
  /* Of 10 firms 5% are none. */
  if (lenient_low < low || lenient_high > high) {
    hebi__text_add(text, hebi__pick(lang, "，放宽至", ", hedge "));
    add_limit(text, up ? "≥" : "≤", up ? lenient_low : lenient_high, row);
  }
  if (!is_percent(row))
    hebi__add_unit(text, row->unit, lang);
}

/* "2% ± 0.1": a number to stay at, with what the hedge forgives; "2–3%": a band. */
static void read_two_sided(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  const hebi_acceptance *a = &row->acceptance;
  if (a->low == a->high) {
    add_limit(text, "=", a->low, row);
  } else if (a->tolerance > 0 && row->target->comparator != HEBI_COMPARATOR_BAND) {
    hebi__add_bound(text, (a->low + a->high) / 2, row->decimals);
    hebi__text_add(text, is_percent(row) ? "% ± " : " ± ");
    hebi__add_tolerance(text, a->tolerance, row->decimals);
  } else {
    hebi__add_bound(text, a->low, row->decimals);
    hebi__text_add(text, "–");
    hebi__add_bound(text, a->high, row->decimals);
    hebi__text_add(text, is_percent(row) ? "%" : "");
  }
  if (!is_percent(row))
    hebi__add_unit(text, row->unit, lang);
}

static const char *sign_of(const hebi_row *row) {
  switch (row->target->comparator) {
  case HEBI_COMPARATOR_GT:
    return ">";
  case HEBI_COMPARATOR_GE:
    return "≥";
  case HEBI_COMPARATOR_LT:
    return "<";
  case HEBI_COMPARATOR_LE:
    return "≤";
  case HEBI_COMPARATOR_ABOUT:
    return "≈";
  default:
    return "";
  }
}

/* The number as it is announced, where nothing can be said of what it accepts. */
static void read_number(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  const hebi_row *row = story->row;
  const hebi_target *target = story->target;
  int pair = !isnan(target->low);
  if (isnan(target->value) && !pair) {
    hebi__text_add(text, hebi_kind_text(row->kind, hebi__pick(lang, "zh", "en")));
    return;
  }
  const char *sign = sign_of(row);
  hebi__text_format(text, "%s%s", sign, sign[0] != '\0' ? " " : "");
  hebi__add_bound(text, pair ? target->low : target->value, row->decimals);
  if (pair) {
    hebi__text_add(text, "–");
    hebi__add_bound(text, target->high, row->decimals);
  }
  hebi__add_unit(text, row->unit, lang);
}

static const char *sign_of_peers(const hebi_row *row) {
  const hebi_acceptance *a = &row->acceptance;
  int down = isinf(a->low);
  if (row->kind == HEBI_KIND_ABOVE_PEER) {
    const char *sign = sign_of(row);
    return sign[0] != '\0' ? sign : down ? "<" : ">";
  }
  if (isfinite(a->low) && isfinite(a->high))
    return "≈";
  return down ? "≤" : "≥";
}

/* "≥ 经济增速，放宽0.5个百分点", "> 全国、全省平均水平 + 1". */
static void read_peers(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  const hebi_row *row = story->row;
  const hebi_acceptance *a = &row->acceptance;
  hebi__text_add(text, sign_of_peers(row));
  for (size_t i = 0; i < story->facts->n_peers; i++)
    hebi__text_format(
        text, "%s%s", i == 0 ? " " : hebi__pick(lang, "、", ", "),
        hebi__pick(lang, story->facts->peers[i].name_zh, story->facts->peers[i].name_en));
  if (!isnan(story->target->value)) {
    hebi__text_add(text, row->target->comparator >= HEBI_COMPARATOR_LE ? " − " : " + ");
    hebi__add_bound(text, story->target->value, row->decimals);
    hebi__add_unit(text, is_percent(row) ? "个百分点" : row->unit, lang);
  }
  if (a->tolerance > 0) {
    hebi__text_add(text, hebi__pick(lang, "，放宽", ", hedge "));
    hebi__add_tolerance(text, a->tolerance, row->decimals);
    hebi__text_add(text, is_percent(row) ? hebi__pick(lang, "个百分点", " points") : "");
  }
}

static int32_t base_year(const hebi_target *target) {
  return target->year - hebi__years(target);
}

/* "高于2025年水平", "逐年下降": held against the own past, where that is not a number yet. */
static void read_past(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  static const struct {
    const char *zh, *zh_end, *en, *zh_yearly, *en_yearly;
  } ways[] = {
      [HEBI_COMPARATOR_NONE] = {"保持", "水平", "hold the level of ", "逐年保持",
                                "held every year"},
      [HEBI_COMPARATOR_BARE] = {"好于", "", "better than in ", "逐年改善", "better every year"},
      [HEBI_COMPARATOR_GE] = {"不低于", "水平", "not below the level of ", "逐年不降",
                              "never falls"},
      [HEBI_COMPARATOR_GT] = {"高于", "水平", "above the level of ", "逐年上升",
                              "rises every year"},
      [HEBI_COMPARATOR_LE] = {"不高于", "水平", "not above the level of ", "逐年不升",
                              "never rises"},
      [HEBI_COMPARATOR_LT] = {"低于", "水平", "below the level of ", "逐年下降",
                              "falls every year"},
  };
  size_t way = row->target->comparator;
  if (way >= sizeof ways / sizeof *ways)
    way = HEBI_COMPARATOR_NONE;
  if (row->target->every_year)
    hebi__text_add(text, hebi__pick(lang, ways[way].zh_yearly, ways[way].en_yearly));
  else if (lang == HEBI__LANG_ZH)
    hebi__text_format(text, "%s%d年%s", ways[way].zh, (int)base_year(row->target),
                      ways[way].zh_end);
  else
    hebi__text_format(text, "%s%d", ways[way].en, (int)base_year(row->target));
}

/* What is measured, where it is not the value itself. */
static void add_measure(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  int32_t from = base_year(row->target);
  switch (row->target->measure) {
  case HEBI_MEASURE_NET_INCREMENT:
    hebi__text_format(text, hebi__pick(lang, "比%d年增加 ", "change on %d "), (int)from);
    break;
  case HEBI_MEASURE_GROSS_INCREMENT:
    hebi__text_add(text, hebi__pick(lang, "新增 ", "added "));
    break;
  case HEBI_MEASURE_GROWTH:
    if (row->indicator->statistic != HEBI_STATISTIC_GROWTH)
      hebi__text_add(text, hebi__pick(lang, "增速 ", "growth "));
    break;
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
    hebi__text_format(text, hebi__pick(lang, "比%d年 ", "change on %d "), (int)from);
    break;
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    hebi__text_add(text, hebi__pick(lang, "年均 ", "annual average "));
    break;
  case HEBI_MEASURE_INVESTMENT:
    hebi__text_add(text, hebi__pick(lang, "投资 ", "investment "));
    break;
  default:
    break;
  }
}

/* Of one statement that sets two numbers, which of them it is. */
static void add_tier(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  if (row->target->tier == HEBI_TIER_FLOOR)
    hebi__text_add(text, hebi__pick(lang, "底线 ", "floor "));
  else if (row->target->tier == HEBI_TIER_STRETCH)
    hebi__text_add(text, hebi__pick(lang, "力争 ", "stretch "));
}

/* "全省前列": a rank or a class that no number is set for. */
static void read_unnumbered(hebi__text *text, const hebi_row *row, hebi__lang lang) {
  if (row->target->measure != HEBI_MEASURE_RANK)
    hebi__text_add(text, hebi_kind_text(row->kind, hebi__pick(lang, "zh", "en")));
  else if (row->target->comparator == HEBI_COMPARATOR_LT)
    hebi__text_format(text, hebi__pick(lang, "位次比%d年靠前", "a better rank than in %d"),
                      (int)base_year(row->target));
  else
    hebi__text_add(text, hebi__pick(lang, "前列", "among the first"));
}

/* Among whom a rank counts stands before it in Chinese and behind it in English. */
static void read_ordinal(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  const hebi_row *row = story->row;
  const hebi_target *target = row->target;
  if (target->scope_zh != NULL && lang == HEBI__LANG_ZH)
    hebi__text_format(text, "%s", target->scope_zh);
  if (isnan(target->value) && isnan(target->low))
    read_unnumbered(text, row, lang);
  else if (isinf(row->acceptance.low))
    read_one_sided(text, row, lang);
  else
    read_number(text, story, lang);
  if (target->scope_en != NULL && lang == HEBI__LANG_EN)
    hebi__text_format(text, ", %s", target->scope_en);
}

static int is_of_peers(hebi_kind kind) {
  return kind == HEBI_KIND_IN_STEP || kind == HEBI_KIND_ABOVE_PEER;
}

void hebi__say_reading(hebi__text *text, const hebi__story *story, hebi__lang lang) {
  const hebi_row *row = story->row;
  const hebi_acceptance *a = &row->acceptance;
  int of_past = row->kind == HEBI_KIND_DIRECTION || row->kind == HEBI_KIND_MAINTAIN;
  add_tier(text, row, lang);
  add_measure(text, row, lang);
  if (is_of_peers(row->kind))
    read_peers(text, story, lang);
  else if (row->kind == HEBI_KIND_ORDINAL)
    read_ordinal(text, story, lang);
  else if (row->kind == HEBI_KIND_ASSIGNED)
    hebi__text_format(text, hebi__pick(lang, "由%s确定", "set by %s"),
                      row->target->assigned_by_zh ? hebi__pick(lang, row->target->assigned_by_zh,
                                                               row->target->assigned_by_en)
                                                  : hebi__pick(lang, "上级", "the tier above"));
  else if (of_past && isnan(row->target->value) &&
           (isnan(a->low) || row->kind == HEBI_KIND_DIRECTION))
    read_past(text, row, lang);
  else if (isnan(a->low) || isnan(a->high))
    read_number(text, story, lang);
  else if (isinf(a->low) || isinf(a->high))
    read_one_sided(text, row, lang);
  else
    read_two_sided(text, row, lang);
}
