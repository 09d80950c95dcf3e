/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/say.h"

#include "text/words.h"

#include <math.h>
#include <string.h>

/* What is read back without a number has no other sign than 负. */
static void say_amount(hebi__text *text, const hebi__said *said, double number) {
  if (number < 0)
    hebi__text_add(text, "负");
  hebi__say_number(text, said, fabs(number));
}

static void say_unit(hebi__text *text, const hebi__said *said) {
  if (said->unit != NULL)
    hebi__text_add(text, said->unit->name);
}

/* The ends of a range have no more decimals than they need. */
static void say_end(hebi__text *text, double number) {
  hebi__text_add(text, number < 0 ? "负" : "");
  hebi__text_number(text, fabs(number));
}

static int is_year_too(const hebi__said *said) {
  return said->unit != NULL && strcmp(said->unit->name, "年") == 0;
}

static void say_range(hebi__text *text, const hebi__said *said, const char *behind) {
  say_end(text, said->low);
  say_unit(text, said);
  hebi__text_add(text, is_year_too(said) ? "～" : "—");
  say_end(text, said->high);
  say_unit(text, said);
  hebi__text_add(text, behind);
}

/* The hedge as written where it says the same, the usual one otherwise. */
static const char *hedge_of(const hebi__said *said, const char *usual) {
  const char *hedge = said->target->hedge;
  const hebi__word *word = hedge != NULL ? hebi__word_at(hedge) : NULL;
  int same = word != NULL && word->word_class == HEBI__WORD_HEDGE &&
             word->argument == (int)said->comparator && strlen(hedge) == word->length;
  return same ? hedge : usual;
}

/* The number with its comparator: 6%以上, 超过6%. */
static void say_bound(hebi__text *text, const hebi__said *said) {
  static const struct {
    const char *before, *behind;
  } words[] = {
      [HEBI_COMPARATOR_BARE] = {"", ""},   [HEBI_COMPARATOR_GE] = {"", "以上"},
      [HEBI_COMPARATOR_GT] = {"超过", ""}, [HEBI_COMPARATOR_LE] = {"", "以内"},
      [HEBI_COMPARATOR_LT] = {"低于", ""}, [HEBI_COMPARATOR_ABOUT] = {"", "左右"},
      [HEBI_COMPARATOR_EQ] = {"正好", ""},
  };
  if (said->comparator == HEBI_COMPARATOR_RANGE || said->comparator == HEBI_COMPARATOR_BAND) {
    say_range(text, said, "");
    return;
  }
  hebi__text_add(text, words[said->comparator].before);
  say_amount(text, said, said->value);
  say_unit(text, said);
  hebi__text_add(text, hedge_of(said, words[said->comparator].behind));
}

static void say_base(hebi__text *text, const hebi__said *said) {
  if (said->target->base_year > 0)
    hebi__text_format(text, "比%d年", (int)said->target->base_year);
}

/* The words in front of a number of each measure. */
static void say_measure(hebi__text *text, const hebi__said *said) {
  const char *change = said->fall ? "下降" : "增长";
  switch (said->target->measure) {
  case HEBI_MEASURE_NET_INCREMENT:
    say_base(text, said);
    hebi__text_add(text, said->fall ? "净减少" : "净增");
    break;
  case HEBI_MEASURE_GROSS_INCREMENT:
    say_base(text, said);
    hebi__text_add(text, "新增");
    break;
  case HEBI_MEASURE_GROWTH:
    hebi__text_add(text, change);
    break;
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
    say_base(text, said);
    hebi__text_add(text, "累计");
    hebi__text_add(text, change);
    break;
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    say_base(text, said);
    hebi__text_add(text, "年均");
    hebi__text_add(text, change);
    break;
  case HEBI_MEASURE_INVESTMENT:
    hebi__text_add(text, "投资规模");
    break;
  default:
    break;
  }
}

/* 由7.8%提高到, 达到, 控制在. */
static void say_verb_of_value(hebi__text *text, const hebi__said *said) {
  const hebi_target *t = said->target;
  hebi_comparator c = said->comparator;
  if (isfinite(t->base_value) && isfinite(said->value)) {
    hebi__text_add(text, "由");
    say_amount(text, said, t->base_value);
    say_unit(text, said);
    hebi__text_add(text, t->base_value > said->value ? "降低到" : "提高到");
  } else if (c == HEBI_COMPARATOR_LE || c == HEBI_COMPARATOR_BAND)
    hebi__text_add(text, "控制在");
  else if (c != HEBI_COMPARATOR_GT && c != HEBI_COMPARATOR_LT)
    hebi__text_add(text, "达到");
}

static void say_number(hebi__text *text, const hebi__said *said) {
  const hebi_target *t = said->target;
  int numbered = isfinite(said->value) || isfinite(said->low);
  say_measure(text, said);
  if (!numbered) {
    hebi__text_add(text, "保持在合理区间");
    return;
  }
  if (t->relation == HEBI_RELATION_OWN_PAST)
    hebi__text_add(text, "保持在");
  else if (t->measure == HEBI_MEASURE_VALUE)
    say_verb_of_value(text, said);
  else if (said->comparator == HEBI_COMPARATOR_BAND)
    hebi__text_add(text, "控制在");
  say_bound(text, said);
}

static void say_parts(hebi__text *text, const hebi__said *said) {
  hebi__text_add(text, "结构调整为");
  hebi__say_number(text, said, said->value);
  hebi__text_add(text, ":");
  hebi__say_number(text, said, 100 - said->value);
}

static int ends_in(const char *text, const char *word) {
  size_t n = strlen(text), length = strlen(word);
  return n >= length && strcmp(text + n - length, word) == 0;
}

/* 位次前移: a smaller number than before. */
static void say_moved_rank(hebi__text *text, const hebi__said *said) {
  const char *subject = said->subject_zh != NULL ? said->subject_zh : "";
  int named = ends_in(subject, "位次") || ends_in(subject, "名次") || ends_in(subject, "排名");
  hebi__text_add(text, named ? "" : "位次");
  say_base(text, said);
  hebi__text_add(text, said->target->comparator == HEBI_COMPARATOR_LT ? "前移" : "后移");
}

static int is_held(const hebi_target *t) {
  return t->relation == HEBI_RELATION_OWN_PAST;
}

static void say_rank(hebi__text *text, const hebi__said *said) {
  if (hebi__is_moved_rank(said->target)) {
    say_moved_rank(text, said);
    return;
  }
  static const char *const before[] = {
      [HEBI_COMPARATOR_GE] = "不高于", [HEBI_COMPARATOR_GT] = "低于",
      [HEBI_COMPARATOR_LT] = "好于",   [HEBI_COMPARATOR_EQ] = "正好",
      [HEBI_COMPARATOR_RANGE] = NULL,
  };
  const hebi_target *t = said->target;
  hebi_comparator c = said->comparator;
  if (c < HEBI_COMPARATOR_RANGE || c == HEBI_COMPARATOR_EQ)
    hebi__text_add(text, before[c] != NULL ? before[c] : is_held(t) ? "保持在" : "位居");
  if (t->scope_zh != NULL)
    hebi__text_add(text, t->scope_zh);
  if (c == HEBI_COMPARATOR_NONE)
    hebi__text_add(text, "前列");
  else
    hebi__text_format(text, "%s%d位%s", c == HEBI_COMPARATOR_LE ? "前" : "第", (int)said->value,
                      c == HEBI_COMPARATOR_ABOUT ? "左右" : "");
}

static void say_class(hebi__text *text, const hebi__said *said) {
  static const char *const classes[] = {"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ"};
  static const struct {
    const char *before, *behind;
  } words[] = {
      [HEBI_COMPARATOR_BARE] = {"达到", ""}, [HEBI_COMPARATOR_GE] = {"不高于", ""},
      [HEBI_COMPARATOR_GT] = {"低于", ""},   [HEBI_COMPARATOR_LE] = {"达到", "以上"},
      [HEBI_COMPARATOR_LT] = {"好于", ""},   [HEBI_COMPARATOR_ABOUT] = {"达到", "左右"},
      [HEBI_COMPARATOR_EQ] = {"正好", ""},
  };
  const hebi_target *t = said->target;
  const char *before = words[said->comparator].before;
  hebi__text_add(text, is_held(t) && strcmp(before, "达到") == 0 ? "保持在" : before);
  if (t->scope_zh != NULL)
    hebi__text_add(text, t->scope_zh);
  hebi__text_add(text, classes[(int)said->value - 1]);
  hebi__text_add(text, "类");
  hebi__text_add(text, words[said->comparator].behind);
}

static void say_peers(hebi__text *text, const hebi__said *said) {
  for (size_t i = 0; i < said->target->n_peers; i++) {
    hebi__text_add(text, i > 0 ? "和" : "");
    hebi__text_add(text, hebi__said_peer_zh(said, &said->target->peers[i]));
  }
}

static void say_above(hebi__text *text, const hebi__said *said) {
  static const char *const words[] = {
      [HEBI_COMPARATOR_GE] = "不低于",
      [HEBI_COMPARATOR_GT] = "高于",
      [HEBI_COMPARATOR_LE] = "不高于",
      [HEBI_COMPARATOR_LT] = "低于",
  };
  const hebi_target *t = said->target;
  hebi_comparator c = t->comparator;
  if (c == HEBI_COMPARATOR_BARE)
    c = t->desirable == HEBI_DESIRABLE_DOWN ? HEBI_COMPARATOR_LT : HEBI_COMPARATOR_GT;
  int margin = isfinite(said->value);
  if (margin)
    c = c == HEBI_COMPARATOR_GE || c == HEBI_COMPARATOR_GT ? HEBI_COMPARATOR_GT
                                                           : HEBI_COMPARATOR_LT;
  say_measure(text, said);
  hebi__text_add(text, words[c]);
  say_peers(text, said);
  if (!margin)
    return;
  say_amount(text, said, said->value);
  say_unit(text, said);
  if (t->hedge != NULL)
    hebi__text_add(text, "以上");
}

static void say_past_year(hebi__text *text, const hebi_target *t) {
  if (t->base_year > 0)
    hebi__text_format(text, "%d年", (int)t->base_year);
  else
    hebi__text_add(text, "上年");
}

static void say_direction(hebi__text *text, const hebi_target *t) {
  int up = t->comparator == HEBI_COMPARATOR_GT ||
           (t->comparator == HEBI_COMPARATOR_BARE && t->desirable != HEBI_DESIRABLE_DOWN);
  if (t->base_year > 0)
    hebi__text_format(text, "比%d年", (int)t->base_year);
  hebi__text_add(text, t->every_year ? "逐年" : "稳步");
  hebi__text_add(text, up ? "提高" : "下降");
}

/* With the own past and no number. */
static void say_past(hebi__text *text, const hebi__said *said) {
  const hebi_target *t = said->target;
  if (t->comparator == HEBI_COMPARATOR_NONE) {
    hebi__text_add(text, "与");
    say_past_year(text, t);
    hebi__text_add(text, "持平");
  } else if (t->comparator == HEBI_COMPARATOR_GE || t->comparator == HEBI_COMPARATOR_LE) {
    hebi__text_add(text, t->comparator == HEBI_COMPARATOR_GE ? "不低于" : "不高于");
    say_past_year(text, t);
    hebi__text_add(text, "水平");
  } else
    say_direction(text, t);
}

static void say_assigned(hebi__text *text, const hebi_target *t) {
  hebi__text_add(text, "完成");
  if (t->assigned_by_zh != NULL && !hebi__names_period(t->assigned_by_zh))
    hebi__text_add(text, t->assigned_by_zh);
  hebi__text_add(text, "下达目标");
}

static void say_step(hebi__text *text, const hebi__said *said) {
  say_measure(text, said);
  hebi__text_add(text, "与");
  say_peers(text, said);
  hebi__text_add(text, said->basic ? "基本同步" : "同步");
}

static void say_what(hebi__text *text, const hebi__said *said) {
  const hebi_target *t = said->target;
  int past = t->relation == HEBI_RELATION_OWN_PAST && !isfinite(t->value) && !isfinite(t->low);
  if (t->measure == HEBI_MEASURE_MILESTONE)
    hebi__text_add(text, "建成投用");
  else if (t->measure == HEBI_MEASURE_QUALITATIVE)
    hebi__text_add(text, "稳中提质");
  else if (t->relation == HEBI_RELATION_ASSIGNED && t->comparator == HEBI_COMPARATOR_NONE) {
    say_measure(text, said);
    say_assigned(text, t);
  } else if (t->measure == HEBI_MEASURE_INVESTMENT)
    say_number(text, said);
  else if (t->measure == HEBI_MEASURE_RANK)
    say_rank(text, said);
  else if (t->measure == HEBI_MEASURE_CLASS)
    say_class(text, said);
  else if (t->measure == HEBI_MEASURE_COMPOSITION)
    say_parts(text, said);
  else if (t->relation == HEBI_RELATION_IN_STEP)
    say_step(text, said);
  else if (t->relation == HEBI_RELATION_PEER)
    say_above(text, said);
  else if (past)
    say_past(text, said);
  else
    say_number(text, said);
}

static void say_behind(hebi__text *text, const hebi_target *t) {
  if (t->relation == HEBI_RELATION_ASSIGNED && t->comparator != HEBI_COMPARATOR_NONE) {
    hebi__text_add(text, "（");
    say_assigned(text, t);
    hebi__text_add(text, "）");
  }
  if (t->commitment == HEBI_COMMITMENT_BINDING)
    hebi__text_add(text, "（约束性）");
}

/* 实现7处公园提升: 公园提升达到7处 would be an increase by 7. */
static int goes_first(const hebi__said *said) {
  const hebi_target *t = said->target;
  return t->measure == HEBI_MEASURE_VALUE && t->relation == HEBI_RELATION_NONE &&
         t->comparator != HEBI_COMPARATOR_BAND && isnan(t->base_value) && said->unit != NULL &&
         said->unit->dimension != HEBI_DIMENSION_PERCENT && hebi__names_change(said->subject_zh);
}

static void say_subject(hebi__text *text, const hebi__said *said) {
  hebi__say_subject(text, said);
  if (hebi__names_period(said->subject_zh) && said->target->year > 0)
    hebi__text_format(text, "%d年", (int)said->target->year);
}

void hebi__say_zh(hebi__text *text, const hebi__said *said) {
  static const char *const commitments[] = {[HEBI_COMMITMENT_PLAIN] = "",
                                            [HEBI_COMMITMENT_BINDING] = "",
                                            [HEBI_COMMITMENT_ENSURE] = "确保",
                                            [HEBI_COMMITMENT_STRIVE] = "力争",
                                            [HEBI_COMMITMENT_EXPECTED] = "预期"};
  const hebi_target *t = said->target;
  /* Words without a measure are best said as they were printed. */
  if (t->measure == HEBI_MEASURE_QUALITATIVE && t->phrase != NULL) {
    hebi__text_add(text, t->phrase);
    return;
  }
  if (goes_first(said)) {
    hebi__text_add(text, commitments[t->commitment]);
    hebi__text_add(text, "实现");
    say_bound(text, said);
    say_subject(text, said);
  } else {
    say_subject(text, said);
    hebi__text_add(text, commitments[t->commitment]);
    say_what(text, said);
  }
  say_behind(text, t);
}
