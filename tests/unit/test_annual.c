/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include <libhebi/series.h>
#include <math.h>

#define FIRST   HEBI_VINTAGE_FIRST
#define REVISED HEBI_VINTAGE_REVISED

static hebi_observation at(int32_t year, double value, hebi_vintage vintage) {
  return (hebi_observation){
      .year = year, .value = value, .vintage = vintage, .confidence = HEBI_CONFIDENCE_HIGH};
}

static hebi_series series_of(const hebi_observation *observations, size_t n) {
  return (hebi_series){
      .indicator = "income", .unit = "元", .observations = observations, .n_observations = n};
}

static hebi_annual *annual_of(const hebi_series *series, hebi_vintage preferred, int32_t from,
                              int32_t to) {
  hebi_annual *annual = NULL;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_annual_create(&annual, series, preferred, from, to, &err), HEBI_CODE_OK, "%s",
               err.message);
  CHECK_CLEARED(&err);
  cr_assert_not_null(annual);
  return annual;
}

/* A missing year (NaN) has neither vintage nor mark. */
static void check_annual(const hebi_annual *annual, int32_t first_year, size_t n,
                         const double *values) {
  size_t observed = 0;
  cr_assert_eq(annual->n, n, "%zu years, wanted %zu", annual->n, n);
  if (n > 0)
    cr_expect_eq(annual->first_year, first_year, "from %d, wanted %d", (int)annual->first_year,
                 (int)first_year);
  for (size_t i = 0; i < n; i++) {
    int32_t year = first_year + (int32_t)i;
    double seen = annual->values[i];
    cr_expect(isnan(values[i]) ? isnan(seen) : fabs(seen - values[i]) <= 1e-12 * fabs(values[i]),
              "%d is %.17g, wanted %.17g", (int)year, seen, values[i]);
    cr_expect_eq(isnan(seen), annual->vintages[i] == 0, "the vintage of %d", (int)year);
    cr_expect(!isnan(seen) || annual->derived[i] == 0, "the mark of %d", (int)year);
    cr_expect(isnan(seen) ? isnan(hebi_annual_value(annual, year))
                          : hebi_annual_value(annual, year) == seen);
    observed += !isnan(values[i]);
  }
  cr_expect_eq(hebi_annual_observed(annual), observed);
  cr_expect(isnan(hebi_annual_value(annual, first_year - 1)));
  cr_expect(isnan(hebi_annual_value(annual, first_year + (int32_t)n)));
}

#define CHECK_ANNUAL(annual, first_year, ...)                                                      \
  check_annual(annual, first_year, sizeof((double[]){__VA_ARGS__}) / sizeof(double),               \
               (double[]){__VA_ARGS__})

/* 2021 both, 2022 first only, 2023 missing, 2024 revised only, 2025 both. */
static hebi_series two_vintages(hebi_observation observations[6]) {
  observations[0] = at(2021, 100, FIRST);
  observations[1] = at(2021, 101, REVISED);
  observations[2] = at(2022, 110, FIRST);
  observations[3] = at(2024, 131, REVISED);
  observations[4] = at(2025, 140, FIRST);
  observations[5] = at(2025, 141, REVISED);
  return series_of(observations, 6);
}

Test(annual, one_vintage_a_year) {
  hebi_observation observations[6];
  hebi_series series = two_vintages(observations);
  observations[2].derived = 1;
  hebi_annual *fit = annual_of(&series, REVISED, 0, 0);
  CHECK_ANNUAL(fit, 2021, 101, 110, NAN, 131, 141);
  static const int wanted[] = {REVISED, FIRST, 0, REVISED, REVISED}, derived[] = {0, 1, 0, 0, 0};
  hebi_annual *judge = annual_of(&series, FIRST, 0, 0);
  CHECK_ANNUAL(judge, 2021, 100, 110, NAN, 131, 140);
  static const int other[] = {FIRST, FIRST, 0, REVISED, FIRST};
  for (int i = 0; i < 5; i++) {
    cr_expect_eq((int)fit->vintages[i], wanted[i], "%d", 2021 + i);
    cr_expect_eq((int)judge->vintages[i], other[i], "%d", 2021 + i);
    cr_expect_eq(fit->derived[i], derived[i], "%d", 2021 + i);
  }
  hebi_annual_free(fit);
  hebi_annual_free(judge);
}

/* The mark belongs to the value that was taken, not to the year. */
Test(annual, the_mark_follows_the_vintage) {
  hebi_observation observations[] = {at(2021, 1, FIRST), at(2021, 2, REVISED)};
  observations[0].derived = 1;
  hebi_series series = series_of(observations, 2);
  hebi_annual *first = annual_of(&series, FIRST, 0, 0),
              *revised = annual_of(&series, REVISED, 0, 0);
  cr_expect_eq(first->derived[0], 1);
  cr_expect_eq(revised->derived[0], 0);
  hebi_annual_free(first);
  hebi_annual_free(revised);
}

Test(annual, from_and_to_year) {
  hebi_observation observations[6];
  hebi_series series = two_vintages(observations);
  hebi_annual *annual = annual_of(&series, FIRST, 2022, 2024);
  CHECK_ANNUAL(annual, 2022, 110, NAN, 131);
  hebi_annual_free(annual);
  annual = annual_of(&series, FIRST, 2023, 0);
  CHECK_ANNUAL(annual, 2024, 131, 140); /* begins with the first year that has a value */
  hebi_annual_free(annual);
  annual = annual_of(&series, FIRST, 0, 2023);
  CHECK_ANNUAL(annual, 2021, 100, 110); /* ends with the last one */
  hebi_annual_free(annual);
  annual = annual_of(&series, FIRST, 2025, 2025);
  CHECK_ANNUAL(annual, 2025, 140);
  hebi_annual_free(annual);
}

Test(annual, an_empty_result_is_no_error) {
  static const int32_t bounds[][2] = {{2023, 2023},   {2026, 0}, {0, 2020},     {2025, 2021},
                                      {INT32_MAX, 0}, {0, -1},   {0, INT32_MIN}};
  hebi_observation observations[6];
  hebi_series series = two_vintages(observations);
  for (size_t i = 0; i < COUNT_OF(bounds); i++) {
    hebi_annual *annual = annual_of(&series, FIRST, bounds[i][0], bounds[i][1]);
    cr_expect_eq(annual->n, 0, "%d to %d", (int)bounds[i][0], (int)bounds[i][1]);
    cr_expect_eq(hebi_annual_observed(annual), 0);
    cr_expect(isnan(hebi_annual_value(annual, 2021)) && isnan(hebi_annual_value(annual, 0)));
    hebi_annual_free(annual);
  }
  series = series_of(NULL, 0);
  hebi_annual *annual = annual_of(&series, FIRST, 0, 0);
  cr_expect_eq(annual->n, 0);
  hebi_annual_free(annual);
}

Test(annual, nothing_before_the_last_redefinition_is_used) {
  hebi_observation observations[6];
  hebi_series series = two_vintages(observations);
  hebi_break breaks[] = {{2020, HEBI_BREAK_KIND_DEFINITION, "z", "e"},
                         {2022, HEBI_BREAK_KIND_DEFINITION, "z", "e"},
                         {2024, HEBI_BREAK_KIND_LEVEL, "z", "e"}};
  series.breaks = breaks;
  series.n_breaks = 3;
  hebi_annual *annual = annual_of(&series, FIRST, 0, 0);
  CHECK_ANNUAL(annual, 2022, 110, NAN, 131, 140); /* a shifted level drops nothing */
  hebi_annual_free(annual);
  annual = annual_of(&series, FIRST, 2021, 0);
  CHECK_ANNUAL(annual, 2022, 110, NAN, 131, 140); /* whatever the caller asks for */
  hebi_annual_free(annual);
  annual = annual_of(&series, FIRST, 2024, 0);
  CHECK_ANNUAL(annual, 2024, 131, 140);
  hebi_annual_free(annual);
  breaks[2].kind = HEBI_BREAK_KIND_DEFINITION;
  annual = annual_of(&series, FIRST, 0, 0);
  CHECK_ANNUAL(annual, 2024, 131, 140);
  hebi_annual_free(annual);
  breaks[2].year = 2026; /* a redefinition that no value follows yet */
  annual = annual_of(&series, FIRST, 0, 0);
  cr_expect_eq(annual->n, 0);
  hebi_annual_free(annual);
}

Test(annual, extreme_years) {
  hebi_observation observations[] = {at(1000, 1, FIRST), at(9999, 2, FIRST)};
  hebi_series series = series_of(observations, 2);
  hebi_annual *annual = annual_of(&series, FIRST, INT32_MIN, INT32_MAX);
  cr_expect_eq(annual->n, 9000);
  cr_expect_eq(hebi_annual_observed(annual), 2);
  cr_expect_eq(hebi_annual_value(annual, 9999), 2);
  cr_expect(isnan(hebi_annual_value(annual, INT32_MAX)));
  cr_expect(isnan(hebi_annual_value(annual, INT32_MIN)));
  hebi_annual_free(annual);
}

/* A caller's own series has not been checked by a history. */
Test(annual, values_that_no_history_would_hold) {
  static const struct {
    int32_t year;
    double value;
    int vintage;
    const char *where, *words;
  } cases[] = {{999, 1, FIRST, "/values/1/year", "999"},
               {10000, 1, FIRST, "/values/1/year", "10000"},
               {INT32_MIN, 1, FIRST, "/values/1/year", "no year"},
               {INT32_MAX, 1, FIRST, "/values/1/year", "no year"},
               {2022, 1, 0, "/values/1/vintage", "0"},
               {2022, 1, 3, "/values/1/vintage", "3"},
               {2022, NAN, FIRST, "/values/1/value", "2022"},
               {2022, INFINITY, FIRST, "/values/1/value", "finite"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_observation observations[] = {
        at(2021, 1, FIRST), at(cases[i].year, cases[i].value, (hebi_vintage)cases[i].vintage)};
    hebi_series series = series_of(observations, 2);
    hebi_annual *annual = UNTOUCHED(hebi_annual);
    hebi_error err = dirty_error();
    int code = hebi_annual_create(&annual, &series, FIRST, 0, 0, &err);
    CHECK_FAILURE(code, &err, HEBI_CODE_VALUE, cases[i].where, cases[i].words, cases[i].where);
    cr_expect_null(annual);
  }
}

Test(annual, growth_by_hand) {
  hebi_observation observations[] = {at(2020, 80, REVISED), at(2021, 100, FIRST),
                                     at(2022, 106, FIRST), at(2023, 53, REVISED)};
  hebi_series series = series_of(observations, 4);
  hebi_annual *level = annual_of(&series, REVISED, 0, 0), *growth = NULL;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_annual_growth(&growth, level, &err), HEBI_CODE_OK);
  CHECK_CLEARED(&err);
  CHECK_ANNUAL(growth, 2021, 25, 6, -50); /* 100/80, 106/100, 53/106 */
  for (size_t i = 0; i < growth->n; i++) {
    cr_expect_eq(growth->derived[i], 1);
    cr_expect_eq(growth->vintages[i], level->vintages[i + 1], "the vintage of the later year");
  }
  hebi_annual_free(growth);
  hebi_annual_free(level);
}

/* 2015 gap, 2017 zero, 2019 negative: no growth into these years nor out of them. */
Test(annual, no_growth_over_gaps_and_levels_that_are_not_positive) {
  hebi_observation observations[] = {at(2014, 10, FIRST), at(2016, 20, FIRST), at(2017, 0, FIRST),
                                     at(2018, 30, FIRST), at(2019, -1, FIRST), at(2020, 40, FIRST),
                                     at(2021, 50, FIRST)};
  hebi_series series = series_of(observations, COUNT_OF(observations));
  hebi_annual *level = annual_of(&series, FIRST, 0, 0), *growth = NULL;
  cr_assert_eq(hebi_annual_growth(&growth, level, NULL), HEBI_CODE_OK);
  CHECK_ANNUAL(growth, 2015, NAN, NAN, NAN, NAN, NAN, NAN, 25);
  hebi_annual_free(growth);
  hebi_annual_free(level);
}

Test(annual, no_growth_over_a_break) {
  hebi_observation observations[] = {at(2020, 100, FIRST), at(2021, 110, FIRST),
                                     at(2022, 220, FIRST), at(2023, 231, FIRST)};
  hebi_break breaks[] = {{2022, HEBI_BREAK_KIND_LEVEL, "z", "e"}};
  hebi_series series = series_of(observations, 4);
  hebi_annual *level = annual_of(&series, FIRST, 0, 0), *growth = NULL;
  cr_assert_eq(hebi_annual_growth(&growth, level, NULL), HEBI_CODE_OK);
  CHECK_ANNUAL(growth, 2021, 10, 100, 5); /* without breaks a shift looks like growth */
  hebi_annual_free(growth);
  hebi_annual_free(level);
  series.breaks = breaks;
  series.n_breaks = 1;
  level = annual_of(&series, FIRST, 0, 0);
  cr_expect(level->shifted[2] == 1 && level->shifted[1] == 0 && level->shifted[3] == 0);
  cr_assert_eq(hebi_annual_growth(&growth, level, NULL), HEBI_CODE_OK);
  CHECK_ANNUAL(growth, 2021, 10, NAN, 5); /* the growth on either side stands */
  hebi_annual_free(growth);
  level->shifted = NULL;
  cr_assert_eq(hebi_annual_growth(&growth, level, NULL), HEBI_CODE_OK);
  CHECK_ANNUAL(growth, 2021, 10, 100, 5); /* a caller's own values need not say */
  hebi_annual_free(growth);
  hebi_annual_free(level);
}

Test(annual, a_redefinition_to_come_cuts_nothing) {
  hebi_observation observations[] = {at(2020, 100, FIRST), at(2021, 110, FIRST),
                                     at(2022, 220, FIRST)};
  hebi_break breaks[] = {{2022, HEBI_BREAK_KIND_DEFINITION, "z", "e"}};
  hebi_series series = series_of(observations, 3);
  series.breaks = breaks;
  series.n_breaks = 1;
  hebi_annual *then = annual_of(&series, FIRST, 0, 2021), *now = annual_of(&series, FIRST, 0, 0);
  CHECK_ANNUAL(then, 2020, 100, 110);
  CHECK_ANNUAL(now, 2022, 220);
  hebi_annual_free(then);
  hebi_annual_free(now);
}

Test(annual, growth_of_too_little) {
  hebi_observation one[] = {at(2021, 100, FIRST)};
  for (size_t n = 0; n < 2; n++) {
    hebi_series series = series_of(one, n);
    hebi_annual *level = annual_of(&series, FIRST, 0, 0), *growth = NULL;
    cr_assert_eq(hebi_annual_growth(&growth, level, NULL), HEBI_CODE_OK);
    cr_assert_not_null(growth);
    cr_expect_eq(growth->n, 0);
    hebi_annual_free(growth);
    hebi_annual_free(level);
  }
}

static hebi_annual *merged_of(const hebi_annual *first, const hebi_annual *second) {
  hebi_annual *merged = NULL;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_annual_merge(&merged, first, second, &err), HEBI_CODE_OK, "%s", err.message);
  CHECK_CLEARED(&err);
  return merged;
}

Test(annual, merge_fills_what_the_first_does_not_have) {
  hebi_observation a[] = {at(2021, 1, FIRST), at(2023, 3, FIRST)};
  hebi_observation b[] = {at(2020, 10, REVISED), at(2021, 11, REVISED), at(2022, 12, REVISED),
                          at(2024, 14, REVISED)};
  b[2].derived = 1;
  hebi_series of_a = series_of(a, 2), of_b = series_of(b, 4);
  hebi_annual *first = annual_of(&of_a, FIRST, 0, 0), *second = annual_of(&of_b, FIRST, 0, 0);
  hebi_annual *merged = merged_of(first, second), *turned = merged_of(second, first);
  CHECK_ANNUAL(merged, 2020, 10, 1, 12, 3, 14);
  CHECK_ANNUAL(turned, 2020, 10, 11, 12, 3, 14);
  static const int vintages[] = {REVISED, FIRST, REVISED, FIRST, REVISED};
  for (int i = 0; i < 5; i++) {
    cr_expect_eq((int)merged->vintages[i], vintages[i], "%d", 2020 + i);
    cr_expect_eq(merged->derived[i], i == 2, "%d", 2020 + i);
  }
  hebi_annual_free(merged);
  hebi_annual_free(turned);
  hebi_annual_free(first);
  hebi_annual_free(second);
}

Test(annual, merge_of_disjoint_years_leaves_a_gap) {
  hebi_observation a[] = {at(2024, 4, FIRST)}, b[] = {at(2020, 10, FIRST), at(2021, 11, FIRST)};
  hebi_series of_a = series_of(a, 1), of_b = series_of(b, 2);
  hebi_annual *first = annual_of(&of_a, FIRST, 0, 0), *second = annual_of(&of_b, FIRST, 0, 0);
  hebi_annual *merged = merged_of(first, second), *turned = merged_of(second, first);
  CHECK_ANNUAL(merged, 2020, 10, 11, NAN, NAN, 4);
  CHECK_ANNUAL(turned, 2020, 10, 11, NAN, NAN, 4);
  hebi_annual_free(merged);
  hebi_annual_free(turned);
  hebi_annual_free(first);
  hebi_annual_free(second);
}

/* The first year of an empty one is of no meaning and must not stretch the result. */
Test(annual, merge_with_empty) {
  hebi_observation a[] = {at(2023, 3, FIRST), at(2024, 4, FIRST)};
  hebi_series of_a = series_of(a, 2), of_none = series_of(NULL, 0), of_one = series_of(a, 1);
  hebi_annual *some = annual_of(&of_a, FIRST, 0, 0), *one = annual_of(&of_one, FIRST, 0, 0);
  hebi_annual *none = annual_of(&of_none, FIRST, 0, 0), *none_either = NULL;
  cr_assert_eq(hebi_annual_growth(&none_either, one, NULL), HEBI_CODE_OK);
  const hebi_annual *empties[] = {none, none_either};
  for (int i = 0; i < 2; i++) {
    hebi_annual *left = merged_of(empties[i], some), *right = merged_of(some, empties[i]);
    hebi_annual *both = merged_of(empties[i], none);
    CHECK_ANNUAL(left, 2023, 3, 4);
    CHECK_ANNUAL(right, 2023, 3, 4);
    cr_expect_eq(both->n, 0);
    hebi_annual_free(left);
    hebi_annual_free(right);
    hebi_annual_free(both);
  }
  hebi_annual_free(some);
  hebi_annual_free(one);
  hebi_annual_free(none);
  hebi_annual_free(none_either);
}

Test(annual, merge_with_itself_is_a_copy) {
  hebi_observation observations[6];
  hebi_series series = two_vintages(observations);
  hebi_annual *annual = annual_of(&series, FIRST, 0, 0), *merged = merged_of(annual, annual);
  hebi_annual_free(annual);
  CHECK_ANNUAL(merged, 2021, 100, 110, NAN, 131, 140);
  hebi_annual_free(merged);
}

Test(annual, null_and_bad_arguments_of_create) {
  hebi_observation one[] = {at(2021, 1, FIRST)};
  hebi_series series = series_of(one, 1);
  hebi_annual *out = UNTOUCHED(hebi_annual);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_annual_create(NULL, &series, FIRST, 0, 0, &err), &err, HEBI_CODE_NULL, "out",
                "NULL", "out");
  CHECK_FAILURE(hebi_annual_create(&out, NULL, FIRST, 0, 0, &err), &err, HEBI_CODE_NULL, "series",
                "NULL", "series");
  cr_expect_null(out);
  out = UNTOUCHED(hebi_annual);
  CHECK_FAILURE(hebi_annual_create(&out, &series, (hebi_vintage)0, 0, 0, &err), &err,
                HEBI_CODE_ARGUMENT, "preferred", "0 is no vintage", "preferred");
  cr_expect_null(out);
  series.observations = NULL;
  CHECK_FAILURE(hebi_annual_create(&out, &series, FIRST, 0, 0, &err), &err, HEBI_CODE_NULL,
                "/values", "NULL", "values");
  series = series_of(one, 1);
  series.n_breaks = 1;
  CHECK_FAILURE(hebi_annual_create(&out, &series, FIRST, 0, 0, &err), &err, HEBI_CODE_NULL,
                "/breaks", "NULL", "breaks");
  cr_expect_eq(hebi_annual_create(&out, NULL, FIRST, 0, 0, NULL), HEBI_CODE_NULL);
}

Test(annual, null_arguments_of_the_others) {
  hebi_observation one[] = {at(2021, 1, FIRST)};
  hebi_series series = series_of(one, 1);
  hebi_annual *annual = annual_of(&series, FIRST, 0, 0), *out = UNTOUCHED(hebi_annual);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_annual_growth(NULL, annual, &err), &err, HEBI_CODE_NULL, "out", "NULL", "out");
  CHECK_FAILURE(hebi_annual_growth(&out, NULL, &err), &err, HEBI_CODE_NULL, "level", "NULL",
                "level");
  cr_expect_null(out);
  out = UNTOUCHED(hebi_annual);
  CHECK_FAILURE(hebi_annual_merge(NULL, annual, annual, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  CHECK_FAILURE(hebi_annual_merge(&out, NULL, annual, &err), &err, HEBI_CODE_NULL, "first", "NULL",
                "first");
  cr_expect_null(out);
  out = UNTOUCHED(hebi_annual);
  CHECK_FAILURE(hebi_annual_merge(&out, annual, NULL, &err), &err, HEBI_CODE_NULL, "second", "NULL",
                "second");
  cr_expect_null(out);
  cr_expect(isnan(hebi_annual_value(NULL, 2021)));
  cr_expect_eq(hebi_annual_observed(NULL), 0);
  hebi_annual nothing = {.first_year = 2021, .n = 3};
  out = UNTOUCHED(hebi_annual);
  CHECK_FAILURE(hebi_annual_growth(&out, &nothing, &err), &err, HEBI_CODE_NULL, "level", "NULL",
                "level");
  CHECK_FAILURE(hebi_annual_extend(&out, &nothing, 2025, &err), &err, HEBI_CODE_NULL, "annual",
                "NULL", "annual");
  cr_expect_null(out);
  cr_expect(isnan(hebi_annual_value(&nothing, 2022)) && hebi_annual_observed(&nothing) == 0);
  hebi_annual_free(NULL);
  hebi_annual_free(annual);
}
