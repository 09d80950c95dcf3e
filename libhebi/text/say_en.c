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

/* Things that a subject names already: "firms: 8" needs no "firms" behind it. */
static int is_classifier(const char *thing) {
  static const char *const classifiers[] = {"items", "firms",  "lines",    "pieces", "works",
                                            "sites", "models", "projects", "sets"};
  for (size_t i = 0; i < sizeof classifiers / sizeof *classifiers; i++)
    if (strcmp(thing, classifiers[i]) == 0)
      return 1;
  return 0;
}

/* The largest of million, billion and trillion that is not above `number`. */
static double scale_of(double number, const char **word) {
  static const struct {
    const char *word;
    double scale;
  } scales[] = {{" trillion", 1e12}, {" billion", 1e9}, {" million", 1e6}};
  for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
    if (fabs(number) >= scales[i].scale) {
      *word = scales[i].word;
      return scales[i].scale;
    }
  *word = "";
  return 1;
}

/* 12345.5 as 12,345.5; empties `number`. */
static void add_grouped(hebi__text *text, hebi__text *number) {
  const char *digits = number->data != NULL ? number->data : "";
  size_t sign = digits[0] == '-', n = sign + strspn(digits + sign, "0123456789");
  for (size_t i = 0; digits[i] != '\0'; i++) {
    hebi__text_add_n(text, digits + i, 1);
    if (i >= sign && i + 1 < n && (n - i - 1) % 3 == 0)
      hebi__text_add(text, ",");
  }
  text->failed = text->failed || number->failed;
  hebi__text_free(number);
}

/* In full, or with the target's decimals. What multiplying makes of a decimal is rounded away. */
static void say_grouped(hebi__text *text, const hebi__said *said, double number, int in_full) {
  hebi__text digits = {0};
  if (in_full)
    hebi__text_number(&digits, fabs(number) < 1e9 ? round(number * 1e6) / 1e6 : number);
  else
    hebi__say_number(&digits, said, number);
  add_grouped(text, &digits);
}

/* "1 percentage point", "2 percentage points" */
static void say_thing(hebi__text *text, const hebi__said *said, const char *thing, int is_one) {
  size_t n = strlen(thing);
  int sign = strcmp(thing, "%") == 0 || strcmp(thing, "‰") == 0 || n == 0;
  if (said->subject_en != NULL && is_classifier(thing))
    return;
  hebi__text_add(text, sign ? "" : " ");
  hebi__text_add_n(text, thing, is_one && n > 0 && thing[n - 1] == 's' ? n - 1 : n);
}

/* `first` to `last`, or one number: the unit is said once. */
static void say_numbers(hebi__text *text, const hebi__said *said, double first, const char *joint,
                        double last) {
  const char *thing = "", *word = "";
  double factor = said->unit != NULL ? multiplier_of(said->unit, &thing) : 1;
  double scale = factor > 1 ? scale_of(last * factor, &word) : 1;
  double numbers[] = {first, last};
  for (size_t i = joint != NULL ? 0 : 1; i < 2; i++) {
    say_grouped(text, said, numbers[i] * factor / scale, factor > 1 || joint != NULL);
    hebi__text_add(text, i == 0 ? joint : word);
  }
  say_thing(text, said, thing, joint == NULL && last * factor == 1);
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
  case HEBI_MEASURE_GROWTH:
    return said->fall ? "fall" : said->rate ? NULL : "growth";
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
    return said->fall ? "fall" : "growth";
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return said->fall   ? "average yearly fall"
           : said->rate ? "yearly average"
                        : "average yearly growth";
  case HEBI_MEASURE_INVESTMENT:
    return "investment";
  default:
    return NULL;
  }
}

static void say_held(hebi__text *text, const hebi__said *said) {
  static const char *const words[] = {
      [HEBI_COMPARATOR_BARE] = "held at ",       [HEBI_COMPARATOR_GE] = "kept at no less than ",
      [HEBI_COMPARATOR_GT] = "kept above ",      [HEBI_COMPARATOR_LE] = "kept at no more than ",
      [HEBI_COMPARATOR_LT] = "kept below ",      [HEBI_COMPARATOR_ABOUT] = "held at about ",
      [HEBI_COMPARATOR_EQ] = "held at exactly ",
  };
  hebi_comparator c = said->comparator;
  if (c == HEBI_COMPARATOR_RANGE || c == HEBI_COMPARATOR_BAND) {
    hebi__text_add(text, "kept ");
    say_bound(text, said);
    return;
  }
  hebi__text_add(text, words[c]);
  say_amount(text, said, said->value);
}

static void say_number(hebi__text *text, const hebi__said *said) {
  const hebi_target *t = said->target;
  const char *noun = noun_of(said), *subject = said->subject_en;
  /* "investment in water works: 2 billion yuan" */
  int named = t->measure == HEBI_MEASURE_INVESTMENT && subject != NULL &&
              strstr(subject, "investment") != NULL;
  if (noun != NULL && !named)
    hebi__text_format(text, "%s of ", noun);
  if (isfinite(t->base_value)) {
    hebi__text_add(text, "from ");
    say_amount(text, said, t->base_value);
    hebi__text_add(text, " to ");
  }
  (t->relation == HEBI_RELATION_OWN_PAST ? say_held : say_bound)(text, said);
  if (t->measure == HEBI_MEASURE_GROSS_INCREMENT)
    hebi__text_add(text, " added");
  if (t->measure == HEBI_MEASURE_COMPOSITION)
    hebi__text_add(text, " parts in 100");
  say_base(text, t, t->measure == HEBI_MEASURE_CUMULATIVE_CHANGE ? "on" : "since");
}

static void say_scope(hebi__text *text, const hebi_target *t) {
  if (t->scope_en != NULL)
    hebi__text_format(text, " in %s", t->scope_en);
}

static void say_moved_rank(hebi__text *text, const hebi_target *t) {
  hebi__text_add(text, t->comparator == HEBI_COMPARATOR_LT ? "a better rank" : "a worse rank");
  say_scope(text, t);
  if (t->base_year > 0)
    hebi__text_format(text, " than in %d", (int)t->base_year);
  else
    hebi__text_add(text, " than before");
}

/* The smaller a rank or a class, the better. */
static void say_place(hebi__text *text, const hebi__said *said) {
  static const struct {
    const char *before, *behind;
  } words[] = {
      [HEBI_COMPARATOR_BARE] = {"", ""},           [HEBI_COMPARATOR_GE] = {"", " or worse"},
      [HEBI_COMPARATOR_GT] = {"worse than ", ""},  [HEBI_COMPARATOR_LE] = {"", " or better"},
      [HEBI_COMPARATOR_LT] = {"better than ", ""}, [HEBI_COMPARATOR_ABOUT] = {"about ", ""},
      [HEBI_COMPARATOR_EQ] = {"exactly ", ""},
  };
  const hebi_target *t = said->target;
  const char *noun = t->measure == HEBI_MEASURE_RANK ? "rank" : "class";
  hebi__text_add(text, t->relation == HEBI_RELATION_OWN_PAST ? "kept " : "");
  if (t->comparator == HEBI_COMPARATOR_NONE)
    hebi__text_add(text, "among the first");
  else
    hebi__text_format(text, "%s%s %.0f%s", words[t->comparator].before, noun, t->value,
                      words[t->comparator].behind);
  say_scope(text, t);
}

static void say_peers(hebi__text *text, const hebi__said *said) {
  size_t n = said->target->n_peers;
  for (size_t i = 0; i < n; i++) {
    hebi__text_add(text, i == 0 ? "" : i + 1 == n ? " and " : ", ");
    hebi__text_add(text, hebi__said_peer_en(said, &said->target->peers[i]));
  }
}

static void say_above(hebi__text *text, const hebi__said *said) {
  static const char *const words[] = {
      [HEBI_COMPARATOR_BARE] = "better than ", [HEBI_COMPARATOR_GE] = "not below ",
      [HEBI_COMPARATOR_GT] = "above ",         [HEBI_COMPARATOR_LE] = "not above ",
      [HEBI_COMPARATOR_LT] = "below ",
  };
  const hebi_target *t = said->target;
  const char *noun = t->measure == HEBI_MEASURE_GROSS_INCREMENT ? "addition" : noun_of(said);
  int up = t->comparator == HEBI_COMPARATOR_GE || t->comparator == HEBI_COMPARATOR_GT;
  hebi__text_add(text, noun != NULL ? noun : "");
  hebi__text_add(text, noun != NULL ? " " : "");
  if (!isfinite(said->value)) {
    hebi__text_add(text, words[t->comparator]);
    say_peers(text, said);
    return;
  }
  hebi__text_add(text, "at least ");
  say_amount(text, said, said->value);
  hebi__text_add(text, up ? " above " : " below ");
  say_peers(text, said);
}

/* The direction of every year comes before the year that it is counted from. */
static void say_past(hebi__text *text, const hebi_target *t) {
  static const char *const words[] = {
      [HEBI_COMPARATOR_NONE] = "held at the level of ",
      [HEBI_COMPARATOR_BARE] = "better than in ",
      [HEBI_COMPARATOR_GE] = "not below the level of ",
      [HEBI_COMPARATOR_GT] = "to rise from the level of ",
      [HEBI_COMPARATOR_LE] = "not above the level of ",
      [HEBI_COMPARATOR_LT] = "to fall from the level of ",
  };
  int up = t->comparator == HEBI_COMPARATOR_GT, down = t->comparator == HEBI_COMPARATOR_LT;
  if (t->every_year && (up || down)) {
    hebi__text_add(text, up ? "to rise every year" : "to fall every year");
    say_base(text, t, "from");
    return;
  }
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
  else if (hebi__is_moved_rank(t))
    say_moved_rank(text, t);
  else if (t->measure == HEBI_MEASURE_RANK || t->measure == HEBI_MEASURE_CLASS)
    say_place(text, said);
  else if (t->relation == HEBI_RELATION_IN_STEP) {
    hebi__text_add(text, said->basic ? "basically in step with " : "in step with ");
    say_peers(text, said);
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
      [HEBI_COMMITMENT_ENSURE] = " (to be ensured)",
      [HEBI_COMMITMENT_STRIVE] = " (aimed for)",
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
