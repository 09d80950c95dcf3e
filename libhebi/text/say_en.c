/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/say.h"

#include <math.h>
#include <string.h>

/* 亿元 is said as 100 million yuan in the catalog, 24亿元 as 2.4 billion yuan. */
static double multiplier_of(const hebi_unit *unit, const char **thing) {
  static const struct {
    const char *words;
    double factor;
  } multipliers[] = {{"10 thousand ", 1e4},
                     {"100 million ", 1e8},
                     {"thousand ", 1e3},
                     {"million ", 1e6},
                     {"trillion ", 1e12}};
  *thing = unit->name_en;
  for (size_t i = 0; i < sizeof multipliers / sizeof *multipliers; i++) {
    size_t n = strlen(multipliers[i].words);
    if (strncmp(unit->name_en, multipliers[i].words, n) == 0) {
      *thing += n;
      return multipliers[i].factor;
    }
  }
  return 1;
}

/* The largest of thousand, million, billion and trillion that is not above `number`. */
static double scale_of(double number, const char **word) {
  static const struct {
    const char *word;
    double scale;
  } scales[] = {{" trillion", 1e12}, {" billion", 1e9}, {" million", 1e6}, {" thousand", 1e3}};
  for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
    if (fabs(number) >= scales[i].scale) {
      *word = scales[i].word;
      return scales[i].scale;
    }
  *word = "";
  return 1;
}

/* What multiplying makes of a decimal is rounded away. */
static void say_rounded(hebi__text *text, double number) {
  hebi__text_number(text, fabs(number) < 1e9 ? round(number * 1e6) / 1e6 : number);
}

/* `first` to `last`, or one number: the unit is said once. */
static void say_numbers(hebi__text *text, const hebi__said *said, double first, const char *joint,
                        double last) {
  const char *thing = "", *word = "";
  double factor = said->unit != NULL ? multiplier_of(said->unit, &thing) : 1;
  double scale = factor > 1 ? scale_of(last * factor, &word) : 1;
  double numbers[] = {first, last};
  for (size_t i = joint != NULL ? 0 : 1; i < 2; i++) {
    if (factor > 1)
      say_rounded(text, numbers[i] * factor / scale);
    else if (joint != NULL)
      hebi__text_number(text, numbers[i]);
    else
      hebi__say_number(text, said, numbers[i]);
    hebi__text_add(text, i == 0 ? joint : word);
  }
  int sign = strcmp(thing, "%") == 0 || strcmp(thing, "‰") == 0 || thing[0] == '\0';
  hebi__text_add(text, sign ? "" : " ");
  hebi__text_add(text, thing);
}

static void say_amount(hebi__text *text, const hebi__said *said, double number) {
  say_numbers(text, said, NAN, NULL, number);
}

static void say_bound(hebi__text *text, const hebi__said *said) {
  static const char *const words[] = {
      [HEBI_COMPARATOR_BARE] = "",         [HEBI_COMPARATOR_GE] = "at least ",
      [HEBI_COMPARATOR_GT] = "more than ", [HEBI_COMPARATOR_LE] = "at most ",
      [HEBI_COMPARATOR_LT] = "less than ", [HEBI_COMPARATOR_ABOUT] = "about ",
      [HEBI_COMPARATOR_RANGE] = "",        [HEBI_COMPARATOR_BAND] = "between ",
      [HEBI_COMPARATOR_EQ] = "exactly ",
  };
  int band = said->comparator == HEBI_COMPARATOR_BAND;
  if (!isfinite(said->value) && !isfinite(said->low)) {
    hebi__text_add(text, "within a reasonable range");
    return;
  }
  hebi__text_add(text, words[said->comparator]);
  if (!band && said->comparator != HEBI_COMPARATOR_RANGE) {
    say_amount(text, said, said->value);
    return;
  }
  say_numbers(text, said, said->low, band ? " and " : " to ", said->high);
}

static void say_base(hebi__text *text, const hebi_target *t, const char *word) {
  if (t->base_year > 0)
    hebi__text_format(text, " %s %d", word, (int)t->base_year);
}

/* The noun for what changes, without its number. */
static const char *noun_of(const hebi__said *said) {
  switch (said->target->measure) {
  case HEBI_MEASURE_NET_INCREMENT:
    return said->fall ? "net decrease" : "net increase";
  case HEBI_MEASURE_GROSS_INCREMENT:
    return "addition";
  case HEBI_MEASURE_GROWTH:
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
    return said->fall ? "fall" : "growth";
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return said->fall ? "average yearly fall" : "average yearly growth";
  case HEBI_MEASURE_INVESTMENT:
    return "investment";
  case HEBI_MEASURE_COMPOSITION:
    return "share in 100";
  default:
    return NULL;
  }
}

static void say_number(hebi__text *text, const hebi__said *said) {
  const hebi_target *t = said->target;
  const char *noun = noun_of(said);
  if (noun != NULL)
    hebi__text_format(text, "%s of ", noun);
  if (t->relation == HEBI_RELATION_OWN_PAST)
    hebi__text_add(text, "held at ");
  if (isfinite(t->base_value)) {
    hebi__text_add(text, "from ");
    say_amount(text, said, t->base_value);
    hebi__text_add(text, " to ");
  }
  say_bound(text, said);
  say_base(text, t, t->measure == HEBI_MEASURE_CUMULATIVE_CHANGE ? "on" : "since");
}

static void say_ordinal(hebi__text *text, const hebi__said *said) {
  const hebi_target *t = said->target;
  int ranked = t->measure == HEBI_MEASURE_RANK;
  if (hebi__is_moved_rank(t))
    hebi__text_add(text, t->comparator == HEBI_COMPARATOR_LT ? "a better rank than before"
                                                             : "a worse rank than before");
  else if (t->comparator == HEBI_COMPARATOR_NONE)
    hebi__text_add(text, "among the first");
  else {
    hebi__text_add(text, ranked ? "rank " : "class ");
    say_bound(text, said);
  }
  if (t->scope_en != NULL)
    hebi__text_format(text, " in %s", t->scope_en);
}

static void say_peers(hebi__text *text, const hebi_target *t) {
  for (size_t i = 0; i < t->n_peers; i++) {
    const hebi_peer *peer = &t->peers[i];
    hebi__text_add(text, i == 0 ? "" : i + 1 == t->n_peers ? " and " : ", ");
    const char *name = peer->name_en != NULL     ? peer->name_en
                       : peer->indicator != NULL ? peer->indicator
                                                 : peer->place;
    hebi__text_add(text, name != NULL ? name : "");
  }
}

static void say_above(hebi__text *text, const hebi__said *said) {
  static const char *const words[] = {
      [HEBI_COMPARATOR_BARE] = "better than ", [HEBI_COMPARATOR_GE] = "not below ",
      [HEBI_COMPARATOR_GT] = "above ",         [HEBI_COMPARATOR_LE] = "not above ",
      [HEBI_COMPARATOR_LT] = "below ",
  };
  const hebi_target *t = said->target;
  const char *noun = noun_of(said);
  int up = t->comparator == HEBI_COMPARATOR_GE || t->comparator == HEBI_COMPARATOR_GT;
  hebi__text_add(text, noun != NULL ? noun : "");
  hebi__text_add(text, noun != NULL ? " " : "");
  if (!isfinite(said->value)) {
    hebi__text_add(text, words[t->comparator]);
    say_peers(text, t);
    return;
  }
  hebi__text_add(text, "at least ");
  say_amount(text, said, said->value);
  hebi__text_add(text, up ? " above " : " below ");
  say_peers(text, t);
}

static void say_past(hebi__text *text, const hebi_target *t) {
  static const char *const words[] = {
      [HEBI_COMPARATOR_NONE] = "held at the level of ",
      [HEBI_COMPARATOR_BARE] = "better than in ",
      [HEBI_COMPARATOR_GE] = "not below the level of ",
      [HEBI_COMPARATOR_GT] = "to rise from the level of ",
      [HEBI_COMPARATOR_LE] = "not above the level of ",
      [HEBI_COMPARATOR_LT] = "to fall from the level of ",
  };
  hebi__text_add(text, words[t->comparator]);
  if (t->base_year > 0)
    hebi__text_format(text, "%d", (int)t->base_year);
  else
    hebi__text_add(text, "the year before");
  hebi__text_add(text, t->every_year ? ", every year" : "");
}

static void say_assigned(hebi__text *text, const hebi_target *t) {
  hebi__text_add(text, "as set by ");
  hebi__text_add(text, t->assigned_by_en != NULL ? t->assigned_by_en : "the tier above");
}

static void say_what(hebi__text *text, const hebi__said *said) {
  const hebi_target *t = said->target;
  int numbered = isfinite(t->value) || isfinite(t->low);
  if (t->measure == HEBI_MEASURE_MILESTONE)
    hebi__text_add(text, "to be completed");
  else if (t->measure == HEBI_MEASURE_QUALITATIVE)
    hebi__text_add(text, "in words, without a measure");
  else if (t->relation == HEBI_RELATION_ASSIGNED && t->comparator == HEBI_COMPARATOR_NONE)
    say_assigned(text, t);
  else if (t->measure == HEBI_MEASURE_INVESTMENT)
    say_number(text, said);
  else if (t->measure == HEBI_MEASURE_RANK || t->measure == HEBI_MEASURE_CLASS)
    say_ordinal(text, said);
  else if (t->relation == HEBI_RELATION_IN_STEP) {
    hebi__text_add(text, said->basic ? "basically in step with " : "in step with ");
    say_peers(text, t);
  } else if (t->relation == HEBI_RELATION_PEER)
    say_above(text, said);
  else if (t->relation == HEBI_RELATION_OWN_PAST && !numbered)
    say_past(text, t);
  else
    say_number(text, said);
}

void hebi__say_en(hebi__text *text, const hebi__said *said) {
  static const char *const commitments[] = {
      [HEBI_COMMITMENT_PLAIN] = "",
      [HEBI_COMMITMENT_BINDING] = " (binding)",
      [HEBI_COMMITMENT_ENSURE] = " (ensured)",
      [HEBI_COMMITMENT_STRIVE] = " (striven for)",
      [HEBI_COMMITMENT_EXPECTED] = " (expected)",
  };
  const hebi_target *t = said->target;
  if (said->subject_en != NULL)
    hebi__text_format(text, "%s: ", said->subject_en);
  say_what(text, said);
  if (t->relation == HEBI_RELATION_ASSIGNED && t->comparator != HEBI_COMPARATOR_NONE) {
    hebi__text_add(text, ", ");
    say_assigned(text, t);
  }
  hebi__text_add(text, commitments[t->commitment]);
}
