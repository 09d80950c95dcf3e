/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/format.h"

#include "report_texts.h"

/* Copies one line and moves `at` behind it; 0 at the end of the text. */
static int next_line(char line[1024], const char **at) {
  if (**at == '\0')
    return 0;
  size_t n = strcspn(*at, "\n");
  cr_assert_lt(n, 1024);
  memcpy(line, *at, n);
  line[n] = '\0';
  *at += n + ((*at)[n] == '\n');
  return 1;
}

/* Title, blank, head, rule, then the rows: all of the table's lines are equally wide. */
static void check_table(const char *text, size_t rows, const char *title) {
  char line[1024];
  const char *at = text;
  cr_assert(next_line(line, &at));
  cr_expect_str_eq(line, title);
  cr_assert(next_line(line, &at));
  cr_expect_str_empty(line);
  cr_assert(next_line(line, &at));
  size_t width = hebi__display_width(line);
  cr_assert(next_line(line, &at));
  cr_expect_eq(strspn(line, "-"), strlen(line));
  cr_expect_eq(strlen(line), width);
  for (size_t i = 0; i < rows; i++) {
    cr_assert(next_line(line, &at));
    cr_expect_eq(hebi__display_width(line), width, "%s", line);
    cr_expect_eq((size_t)atoi(line), i + 1);
  }
  cr_assert(next_line(line, &at));
  cr_expect_str_empty(line, "a blank line ends the table");
}

Test(as_text, every_line_of_the_table_is_equally_wide) {
  hebi_report *report = report_of_every_sort();
  const char *const langs[] = {"zh", "en"};
  const char *const titles[] = {"小城2026年目标", "Targets of a small place for 2026"};
  static const char *const marks[2][3] = {{"底线 ≥ 5%", "力争 ≥ 7%", "不评分"},
                                          {"floor ≥ 5%", "stretch ≥ 7%", "not scored"}};
  for (size_t i = 0; i < 2; i++) {
    char *text;
    size_t length;
    cr_assert_eq(hebi_report_text(&text, &length, report, langs[i], NULL), HEBI_CODE_OK);
    cr_expect_eq(length, strlen(text));
    check_table(text, SORTS, titles[i]);
    for (size_t k = 0; k < COUNT_OF(marks[i]); k++)
      cr_expect_not_null(strstr(text, marks[i][k]), "%s", marks[i][k]);
    cr_expect_eq(text[length - 1], '\n');
    hebi_string_free(text);
  }
  hebi_report_free(report);
}

Test(as_text, an_empty_plan_is_a_table_without_rows) {
  char *text = plan_without_targets(hebi_report_text, "zh");
  check_table(text, 0, "小城2026年目标");
  hebi_string_free(text);
}

/* Names and notes come from data files: they may neither break a line nor steer the terminal. */
Test(as_text, control_characters_become_spaces) {
  hebi_indicator odd = world_indicators[4];
  odd.name_en = "Un\x1b[31memployment\nrate\t";
  hebi_catalog *catalog;
  cr_assert_eq(hebi_catalog_create(&catalog, &odd, 1, NULL), HEBI_CODE_OK);
  hebi_target target = world_target("jobless", HEBI_COMPARATOR_LE, 5.5);
  target.doubt_zh = target.doubt_en = "first\nsecond\x1b[0m";
  hebi_plan *plan = world_plan(catalog, &target, 1);
  hebi_history *history = world_history(catalog, NULL, 0);
  const hebi_history *histories[] = {history};
  hebi_report *report;
  cr_assert_eq(hebi_report_create(&report, plan, catalog, histories, 1, NULL, NULL), HEBI_CODE_OK);
  char *text;
  cr_assert_eq(hebi_report_text(&text, NULL, report, "en", NULL), HEBI_CODE_OK);
  check_table(text, 1, "Targets of a small place for 2026");
  cr_expect_null(strchr(text, '\x1b'));
  cr_expect_null(strchr(text, '\t'));
  cr_expect_not_null(strstr(text, "first second"));
  hebi_string_free(text);
  hebi_report_free(report);
  hebi_history_free(history);
  hebi_plan_free(plan);
  hebi_catalog_free(catalog);
}

Test(as_text, refuses_faults_of_the_call) {
  hebi_report *report = world_report(NULL, 0, NULL, 0, NULL);
  char *text;
  hebi_error err;
  cr_expect_eq(hebi_report_text(&text, NULL, report, "fr", &err), HEBI_CODE_ARGUMENT);
  cr_expect_null(text);
  cr_expect_eq(hebi_report_text(NULL, NULL, report, "en", &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_report_text(&text, NULL, NULL, "en", &err), HEBI_CODE_NULL);
  hebi_report_free(report);
}
