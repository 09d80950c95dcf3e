/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names are part of the file format: a changed one makes old files unreadable. */
#include "failure.h"
#include "model/names.h"

#include <libhebi/plan.h>

typedef const char *(*name_function)(int32_t);

static const struct {
  const char *what;
  name_function function;
  hebi__names list;
  const hebi__name *wanted;
  size_t n_wanted;
} enumerations[] = {
#define ENUMERATION(what, function, list, ...)                                                     \
  {                                                                                                \
    what, function, list, (const hebi__name[]){__VA_ARGS__},                                       \
        sizeof((const hebi__name[]){__VA_ARGS__}) / sizeof(hebi__name)                             \
  }
    ENUMERATION("place level", hebi_place_level_name, hebi__place_levels, {1, "country"},
                {2, "province"}, {3, "city"}, {4, "county"}),
    ENUMERATION("support", hebi_support_name, hebi__supports, {0, "real"}, {1, "positive"},
                {2, "share"}, {3, "count"}),
    ENUMERATION("desirable", hebi_desirable_name, hebi__desirables, {0, "none"}, {1, "up"},
                {2, "down"}, {3, "stable"}),
    ENUMERATION("statistic", hebi_statistic_name, hebi__statistics, {0, "level"}, {1, "growth"},
                {2, "share"}, {3, "flow"}),
    ENUMERATION("prices", hebi_prices_name, hebi__prices_names, {0, "none"}, {1, "constant"},
                {2, "current"}),
    ENUMERATION("vintage", hebi_vintage_name, hebi__vintages, {1, "first"}, {2, "revised"}),
    ENUMERATION("confidence", hebi_confidence_name, hebi__confidences, {1, "high"}, {2, "medium"}),
    ENUMERATION("break kind", hebi_break_kind_name, hebi__break_kinds, {1, "level"},
                {2, "definition"}),
    ENUMERATION("comparator", hebi_comparator_name, hebi__comparators, {0, "none"}, {1, "bare"},
                {2, "ge"}, {3, "gt"}, {4, "le"}, {5, "lt"}, {6, "about"}, {7, "range"}, {8, "band"},
                {9, "eq"}),
    ENUMERATION("relation", hebi_relation_name, hebi__relations, {0, "none"}, {1, "in_step"},
                {2, "own_past"}, {3, "assigned"}, {4, "peer"}),
    ENUMERATION("commitment", hebi_commitment_name, hebi__commitments, {0, "plain"}, {1, "binding"},
                {2, "ensure"}, {3, "strive"}, {4, "expected"}),
    ENUMERATION("measure", hebi_measure_name, hebi__measures, {0, "value"}, {1, "net_increment"},
                {2, "gross_increment"}, {3, "growth"}, {4, "cumulative_change"},
                {5, "annual_average"}, {6, "rank"}, {7, "class"}, {8, "composition"}, {9, "streak"},
                {10, "milestone"}, {11, "investment"}, {12, "qualitative"}),
    ENUMERATION("tier", hebi_tier_name, hebi__tiers, {0, "none"}, {1, "floor"}, {2, "stretch"}),
    ENUMERATION("kind", hebi_kind_name, hebi__kinds, {1, "range"}, {2, "exact"}, {3, "at_least"},
                {4, "at_most"}, {5, "about"}, {6, "in_step"}, {7, "maintain"}, {8, "assigned"},
                {9, "band"}, {10, "increment"}, {11, "cumulative_change"}, {12, "annual_average"},
                {13, "above_peer"}, {14, "direction"}, {15, "ordinal"}, {16, "milestone"},
                {17, "investment"}, {18, "qualitative"}),
};

Test(names, every_value_has_its_name) {
  for (size_t e = 0; e < COUNT_OF(enumerations); e++)
    for (size_t i = 0; i < enumerations[e].n_wanted; i++) {
      const hebi__name *wanted = &enumerations[e].wanted[i];
      cr_expect_str_eq(enumerations[e].function(wanted->value), wanted->name, "%s %d",
                       enumerations[e].what, (int)wanted->value);
      cr_expect_str_eq(hebi__name_of(enumerations[e].list, wanted->value), wanted->name);
      const hebi__name *found = hebi__name_find(enumerations[e].list, wanted->name);
      cr_assert_not_null(found, "%s %s", enumerations[e].what, wanted->name);
      cr_expect_eq(found->value, wanted->value, "%s %s", enumerations[e].what, wanted->name);
    }
}

Test(names, no_other_value_has_one) {
  for (size_t e = 0; e < COUNT_OF(enumerations); e++) {
    size_t named = 0;
    for (int32_t value = -300; value <= 300; value++)
      named += enumerations[e].function(value) != NULL;
    cr_expect_eq(named, enumerations[e].n_wanted, "%s: %zu names", enumerations[e].what, named);
    cr_expect_null(enumerations[e].function(INT32_MAX));
    cr_expect_null(enumerations[e].function(INT32_MIN));
  }
}

Test(names, are_found_by_their_exact_spelling) {
  static const char *const others[] = {"",    " ",     "g",    "GE",     "ge ", " ge",
                                       "gee", "Range", "rang", "none\n", "以上"};
  for (size_t i = 0; i < COUNT_OF(others); i++)
    cr_expect_null(hebi__name_find(hebi__comparators, others[i]), "\"%s\"", others[i]);
}

/* The numbers that the tables above use, by the names of the headers. */
Test(names, headers_and_numbers_agree) {
  static const int32_t pairs[][2] = {
      {HEBI_PLACE_LEVEL_COUNTRY, 1},
      {HEBI_PLACE_LEVEL_COUNTY, 4},
      {HEBI_SUPPORT_POSITIVE, 1},
      {HEBI_SUPPORT_SHARE, 2},
      {HEBI_SUPPORT_COUNT, 3},
      {HEBI_DESIRABLE_UP, 1},
      {HEBI_DESIRABLE_DOWN, 2},
      {HEBI_DESIRABLE_STABLE, 3},
      {HEBI_STATISTIC_GROWTH, 1},
      {HEBI_STATISTIC_SHARE, 2},
      {HEBI_PRICES_CONSTANT, 1},
      {HEBI_PRICES_CURRENT, 2},
      {HEBI_VINTAGE_FIRST, 1},
      {HEBI_VINTAGE_REVISED, 2},
      {HEBI_CONFIDENCE_HIGH, 1},
      {HEBI_CONFIDENCE_MEDIUM, 2},
      {HEBI_BREAK_KIND_LEVEL, 1},
      {HEBI_BREAK_KIND_DEFINITION, 2},
      {HEBI_COMPARATOR_BARE, 1},
      {HEBI_COMPARATOR_GE, 2},
      {HEBI_COMPARATOR_GT, 3},
      {HEBI_COMPARATOR_LE, 4},
      {HEBI_COMPARATOR_LT, 5},
      {HEBI_COMPARATOR_ABOUT, 6},
      {HEBI_COMPARATOR_RANGE, 7},
      {HEBI_RELATION_IN_STEP, 1},
      {HEBI_RELATION_OWN_PAST, 2},
      {HEBI_RELATION_ASSIGNED, 3},
      {HEBI_COMMITMENT_BINDING, 1},
      {HEBI_COMMITMENT_ENSURE, 2},
      {HEBI_COMMITMENT_STRIVE, 3},
      {HEBI_COMMITMENT_EXPECTED, 4},
      {HEBI_KIND_RANGE, 1},
      {HEBI_KIND_EXACT, 2},
      {HEBI_KIND_AT_LEAST, 3},
      {HEBI_KIND_AT_MOST, 4},
      {HEBI_KIND_ABOUT, 5},
      {HEBI_KIND_IN_STEP, 6},
      {HEBI_KIND_MAINTAIN, 7},
      {HEBI_KIND_ASSIGNED, 8},
      {HEBI_KIND_BAND, 9},
      {HEBI_KIND_INCREMENT, 10},
      {HEBI_KIND_CUMULATIVE_CHANGE, 11},
      {HEBI_KIND_ANNUAL_AVERAGE, 12},
      {HEBI_KIND_ABOVE_PEER, 13},
      {HEBI_KIND_DIRECTION, 14},
      {HEBI_KIND_ORDINAL, 15},
      {HEBI_KIND_MILESTONE, 16},
      {HEBI_KIND_INVESTMENT, 17},
      {HEBI_KIND_QUALITATIVE, 18},
      {HEBI_COMPARATOR_BAND, 8},
      {HEBI_COMPARATOR_EQ, 9},
      {HEBI_RELATION_PEER, 4},
      {HEBI_STATISTIC_FLOW, 3},
      {HEBI_TIER_FLOOR, 1},
      {HEBI_TIER_STRETCH, 2},
      {HEBI_MEASURE_NET_INCREMENT, 1},
      {HEBI_MEASURE_GROSS_INCREMENT, 2},
      {HEBI_MEASURE_GROWTH, 3},
      {HEBI_MEASURE_CUMULATIVE_CHANGE, 4},
      {HEBI_MEASURE_ANNUAL_AVERAGE, 5},
      {HEBI_MEASURE_RANK, 6},
      {HEBI_MEASURE_CLASS, 7},
      {HEBI_MEASURE_COMPOSITION, 8},
      {HEBI_MEASURE_STREAK, 9},
      {HEBI_MEASURE_MILESTONE, 10},
      {HEBI_MEASURE_INVESTMENT, 11},
      {HEBI_MEASURE_QUALITATIVE, 12},
  };
  for (size_t i = 0; i < COUNT_OF(pairs); i++)
    cr_expect_eq(pairs[i][0], pairs[i][1], "pair %zu", i);
}

/* Every kind has a word of its own in each language. */
Test(names, kinds_have_words_in_two_languages) {
  static const char *const languages[] = {"zh", "en"};
  for (size_t l = 0; l < COUNT_OF(languages); l++)
    for (int32_t a = HEBI_KIND_RANGE; a <= HEBI_KIND_QUALITATIVE; a++) {
      const char *word = hebi_kind_text(a, languages[l]);
      cr_assert_not_null(word, "%d in %s", (int)a, languages[l]);
      cr_expect_neq(word[0], '\0', "%d in %s", (int)a, languages[l]);
      for (int32_t b = HEBI_KIND_RANGE; b < a; b++)
        cr_expect_str_neq(word, hebi_kind_text(b, languages[l]), "%d and %d", (int)a, (int)b);
    }
  cr_expect_str_eq(hebi_kind_text(HEBI_KIND_RANGE, "zh"), "区间");
  cr_expect_str_eq(hebi_kind_text(HEBI_KIND_QUALITATIVE, "en"), "qualitative");
  cr_expect_null(hebi_kind_text(0, "zh"));
  cr_expect_null(hebi_kind_text(19, "zh"));
  cr_expect_null(hebi_kind_text(-1, "en"));
  cr_expect_null(hebi_kind_text(HEBI_KIND_RANGE, "fr"));
  cr_expect_null(hebi_kind_text(HEBI_KIND_RANGE, NULL));
}
