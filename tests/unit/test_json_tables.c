/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/tables.h"

#include "model/check.h"

#include <criterion/criterion.h>
#include <libhebi/plan.h>
#include <math.h>
#include <regex.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

static size_t n_tables;

static void check_field(const hebi__table *table, size_t i) {
  const hebi__field *field = &table->fields[i];
  cr_expect_neq(strncmp(field->key, "x_", 2), 0, "%s would be skipped", field->key);
  cr_expect_eq(hebi__table_find(table, field->key), i, "%s stands twice", field->key);
  if (field->type == HEBI__FIELD_NAME && field->optional)
    cr_expect_not_null(hebi__name_of(field->names, field->absent), "%s", field->key);
  if (field->type == HEBI__FIELD_LIST)
    cr_expect_gt(field->table->size, 0, "%s has elements of no size", field->key);
}

static const hebi__field *field_called(const hebi__table *table, const char *key) {
  size_t i = hebi__table_find(table, key);
  cr_assert_lt(i, table->n_fields, "no key %s", key);
  return &table->fields[i];
}

static void check_rule(const hebi__table *table, const hebi__rule *rule) {
  cr_expect_eq(field_called(table, rule->key)->type, HEBI__FIELD_NAME, "%s", rule->key);
  if (rule->also != NULL)
    cr_expect_eq(field_called(table, rule->also)->type, HEBI__FIELD_NAME, "%s", rule->also);
  if (rule->other != NULL)
    cr_expect_eq(field_called(table, rule->other)->type, HEBI__FIELD_NAME, "%s", rule->other);
  for (const char *const *key = rule->needed; *key != NULL; key++)
    cr_expect(field_called(table, *key)->optional, "%s is needed anyway", *key);
  for (const char *const *key = rule->barred; *key != NULL; key++)
    cr_expect(field_called(table, *key)->optional, "%s is needed and barred", *key);
}

/* Keys of which some have to be there are all optional on their own. */
static void check_choice(const hebi__table *table, const char *const *choice) {
  for (; *choice != NULL; choice++)
    cr_expect(field_called(table, *choice)->optional, "%s is needed anyway", *choice);
}

static void check_table(const hebi__table *table) {
  n_tables++;
  check_choice(table, table->one_of);
  check_choice(table, table->any_of);
  check_choice(table, table->together);
  for (size_t i = 0; i < table->n_rules; i++)
    check_rule(table, &table->rules[i]);
  cr_assert_leq(table->n_fields, HEBI__FIELDS_MAX);
  cr_assert_gt(table->n_fields, 0);
  for (size_t i = 0; i < table->n_fields; i++) {
    check_field(table, i);
    if (table->fields[i].table != NULL)
      check_table(table->fields[i].table);
  }
}

Test(json_tables, every_table_is_sound) {
  check_table(&hebi__catalog_table);
  check_table(&hebi__history_table);
  check_table(&hebi__plan_table);
  /* catalog: itself, indicator, name; history: itself, place, name, source, series, break, note,
   * observation; plan: itself, title, place, name, years, goal years, source, area, title, and
   * results, targets and goals each with 4 pairs of texts and with peers, that have a name */
  cr_expect_eq(n_tables, 3 + 8 + 9 + 3 * 7);
}

Test(json_tables, a_key_is_found_by_its_case) {
  const hebi__table *plan = &hebi__plan_table;
  cr_expect_eq(hebi__table_find(plan, "format"), 0);
  cr_expect_str_eq(plan->fields[hebi__table_find(plan, "targets")].key, "targets");
  cr_expect_eq(hebi__table_find(plan, "Targets"), plan->n_fields);
  cr_expect_eq(hebi__table_find(plan, "target"), plan->n_fields);
  cr_expect_eq(hebi__table_find(plan, ""), plan->n_fields);
}

/* The keys that a rule may ask for or forbid; bit i of a set is the i-th. */
static const char *const keys[] = {"value", "low", "high", "peers", "assigned_by", "scope"};
enum { KEYS = sizeof keys / sizeof *keys };

static const hebi_peer other = {.indicator = "other"};

static hebi_target target_of(const int32_t axes[3], unsigned set, double value) {
  hebi_target target;
  hebi_target_init(&target);
  target.comparator = (hebi_comparator)axes[0];
  target.relation = (hebi_relation)axes[1];
  target.measure = (hebi_measure)axes[2];
  target.value = set & 1 ? value : NAN;
  target.low = set & 2 ? 1 : NAN;
  target.high = set & 4 ? 3 : NAN;
  target.peers = set & 8 ? &other : NULL;
  target.n_peers = set & 8 ? 1 : 0;
  target.assigned_by_zh = target.assigned_by_en = set & 16 ? "省" : NULL;
  target.scope_zh = target.scope_en = set & 32 ? "省" : NULL;
  target.year = 2026;
  return target;
}

static int holds(const char *key, unsigned set) {
  size_t i = 0;
  while (i < KEYS && strcmp(keys[i], key) != 0)
    i++;
  cr_assert_lt(i, KEYS, "%s is not among the keys of this test", key);
  return (int)(set >> i & 1);
}

static int32_t name_under(const char *key, const int32_t axes[3]) {
  static const char *const names[] = {"comparator", "relation", "measure"};
  int i = 0;
  while (i < 3 && strcmp(names[i], key) != 0)
    i++;
  cr_assert_lt(i, 3, "%s", key);
  return axes[i];
}

static int allows(const hebi__rule *rule, const int32_t axes[3], unsigned set, double value) {
  if (!(rule->values >> name_under(rule->key, axes) & 1))
    return 1;
  if (rule->also != NULL && !(rule->also_values >> name_under(rule->also, axes) & 1))
    return 1;
  int fine = rule->other == NULL || rule->allowed >> name_under(rule->other, axes) & 1;
  for (const char *const *key = rule->needed; *key != NULL; key++)
    fine = fine && holds(*key, set);
  for (const char *const *key = rule->barred; *key != NULL; key++)
    fine = fine && !holds(*key, set);
  if (rule->not_negative != NULL)
    fine = fine && !(holds(rule->not_negative, set) && value < 0);
  return fine;
}

/* The rules, and that a low end never stands without a high one. */
static int table_allows(const hebi__table *table, const int32_t axes[3], unsigned set,
                        double value) {
  int allowed = holds("low", set) == holds("high", set);
  for (size_t i = 0; i < table->n_rules; i++)
    allowed = allowed && allows(&table->rules[i], axes, set, value);
  return allowed;
}

/* Calls `check` with every comparator, relation and measure. */
static size_t each_axes(size_t (*check)(const hebi__table *table, const int32_t axes[3]),
                        const hebi__table *table) {
  size_t accepted = 0;
  for (int32_t c = HEBI_COMPARATOR_NONE; c <= HEBI_COMPARATOR_EQ; c++)
    for (int32_t r = HEBI_RELATION_NONE; r <= HEBI_RELATION_PEER; r++)
      for (int32_t m = HEBI_MEASURE_VALUE; m <= HEBI_MEASURE_QUALITATIVE; m++)
        accepted += check(table, (const int32_t[3]){c, r, m});
  return accepted;
}

static size_t check_target(const hebi__table *table, const int32_t axes[3]) {
  size_t accepted = 0;
  for (unsigned set = 0; set < 1u << KEYS; set++) {
    for (double value = 2; value > -4; value -= 4) {
      hebi_target target = target_of(axes, set, value);
      int is_good = hebi_target_check(&target, NULL) == HEBI_CODE_OK;
      accepted += (size_t)(is_good && value > 0 && axes[2] == HEBI_MEASURE_VALUE);
      cr_expect_eq(table_allows(table, axes, set, value), is_good,
                   "comparator %d, relation %d, measure %d, keys %u, value %g", (int)axes[0],
                   (int)axes[1], (int)axes[2], set, value);
    }
  }
  return accepted;
}

/* Every comparator with every relation, measure and set of those keys, the number good or negative:
 * the rules allow what the model accepts, and nothing else. */
Test(json_tables, the_rules_of_a_target_are_the_model_s) {
  const hebi__table *targets = field_called(&hebi__plan_table, "targets")->table;
  cr_expect_eq(targets, field_called(&hebi__plan_table, "goals")->table);
  /* of a value; no relation: 9 comparators, and a band without ends; in step: 1; own past: 10, and
   * 5 sides without a number; assigned: 10, and a band without ends, with and without who assigns;
   * above a peer: 5 sides with and without a margin */
  cr_expect_eq(each_axes(check_target, targets), 10 + 1 + (10 + 5) + 2 * (10 + 1) + 2 * 5);
}

/* What was reached binds nobody: one rule more, for whatever is measured. */
Test(json_tables, the_rules_of_a_result_bar_what_binds) {
  const hebi__table *targets = field_called(&hebi__plan_table, "targets")->table;
  const hebi__table *results = field_called(&hebi__plan_table, "results")->table;
  static const char *const barred[] = {"commitment", "tier", "continues", "serves"};
  cr_expect_eq(results->fields, targets->fields);
  cr_assert_eq(results->n_rules, targets->n_rules + 1);
  for (size_t i = 0; i < targets->n_rules; i++)
    cr_expect_eq(memcmp(&results->rules[i], &targets->rules[i], sizeof *targets->rules), 0);
  const hebi__rule *last = &results->rules[targets->n_rules];
  cr_expect_str_eq(last->key, "measure");
  for (int32_t m = HEBI_MEASURE_VALUE; m <= HEBI_MEASURE_QUALITATIVE; m++)
    cr_expect(last->values >> m & 1, "measure %d", (int)m);
  for (size_t i = 0; i < 4; i++)
    cr_expect_str_eq(last->barred[i], barred[i]);
}

/* A target that names neither an indicator nor a subject is none of a plan's, nor one with both. */
Test(json_tables, targets_and_results_are_of_one_thing) {
  static const char *const lists[] = {"targets", "goals", "results"};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
    const hebi__table *table = field_called(&hebi__plan_table, lists[i])->table;
    cr_assert_not_null(table->one_of[0]);
    cr_expect_str_eq(table->one_of[0], "indicator");
    cr_expect_str_eq(table->one_of[1], "subject");
    cr_expect_null(table->one_of[2]);
    cr_expect_str_eq(table->together[0], "low");
    cr_expect_str_eq(table->together[1], "high");
  }
}

Test(json_tables, a_level_and_a_share_have_no_level) {
  const hebi__table *indicators = field_called(&hebi__catalog_table, "indicators")->table;
  cr_assert_eq(indicators->n_rules, 1);
  for (int32_t s = HEBI_STATISTIC_LEVEL; s <= HEBI_STATISTIC_FLOW; s++) {
    hebi_indicator both[] = {{"a", "甲", "A", NULL, 0, "%", HEBI_SUPPORT_REAL, HEBI_DESIRABLE_UP,
                              (hebi_statistic)s, HEBI_PRICES_NONE, 1, "b"},
                             {"b", "乙", "B", NULL, 0, "元", HEBI_SUPPORT_REAL, HEBI_DESIRABLE_UP,
                              HEBI_STATISTIC_LEVEL, HEBI_PRICES_NONE, 1, NULL}};
    hebi_catalog *catalog;
    int barred = indicators->rules[0].values >> s & 1;
    int code = hebi_catalog_create(&catalog, both, 2, NULL);
    cr_expect_eq(code, barred ? HEBI_CODE_VALUE : HEBI_CODE_OK, "statistic %d", (int)s);
    hebi_catalog_free(catalog);
  }
}

/* How the model takes a date, and the pattern. The model knows the calendar as well. */
static void check_date(const regex_t *pattern, const char *date, int is_in_calendar) {
  const hebi_source source = {.id = "s", .title = "t", .published = date};
  int matches = regexec(pattern, date, 0, NULL, 0) == 0;
  int is_good = hebi__check_source(&source, NULL) == HEBI_CODE_OK;
  cr_expect_eq(is_good, matches && is_in_calendar, "%s: %d %d", date, is_good, matches);
}

Test(json_tables, the_pattern_of_a_date_is_the_model_s) {
  static const char *const others[] = {
      "",         "0999",      "999",      "20260",       "2026-", "2026-5",      "2026/05",
      "2026-05-", "2026-05-1", "２０２６", "2026-05-011", "x2026", "2026-05-22 ", "+026",
      "20-6"};
  regex_t pattern;
  char date[32];
  cr_assert_eq(regcomp(&pattern, hebi__date_pattern, REG_EXTENDED | REG_NOSUB), 0);
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    check_date(&pattern, others[i], 1);
  for (int month = 0; month <= 13; month++) {
    snprintf(date, sizeof date, "2024-%02d", month);
    check_date(&pattern, date, 1);
    for (int day = 0; day <= 32; day++) { /* of a leap year */
      int is_short = month == 4 || month == 6 || month == 9 || month == 11;
      snprintf(date, sizeof date, "2024-%02d-%02d", month, day);
      check_date(&pattern, date, day <= (month == 2 ? 29 : is_short ? 30 : 31));
    }
  }
  check_date(&pattern, "1000", 1);
  check_date(&pattern, "9999-12-31", 1);
  regfree(&pattern);
}
