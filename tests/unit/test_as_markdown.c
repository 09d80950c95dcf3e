/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report_texts.h"

/* Bars that separate cells: those without a backslash before them. */
static size_t bars(const char *line, size_t n) {
  size_t count = 0;
  for (size_t i = 0; i < n; i++) {
    if (line[i] == '\\')
      i++;
    else
      count += line[i] == '|';
  }
  return count;
}

/* Lines that begin with a bar: head, rule and rows, each with the same number of cells. */
static void check_table(const char *text, size_t rows) {
  size_t lines = 0, cells = 0;
  for (const char *at = text; *at != '\0';) {
    size_t n = strcspn(at, "\n");
    if (*at == '|') {
      cells = lines == 0 ? bars(at, n) : cells;
      cr_expect_eq(bars(at, n), cells, "%.*s", (int)n, at);
      cr_expect_eq(at[n - 1], '|');
      cr_expect_eq(lines == 1, strspn(at, "|:-") == n, "%.*s", (int)n, at);
      lines++;
    }
    at += n + (at[n] == '\n');
  }
  cr_expect_eq(lines, rows + 2);
  cr_expect_eq(cells, 9, "eight columns");
}

Test(as_markdown, table) {
  hebi_report *report = report_of_every_sort();
  const char *const langs[] = {"zh", "en"};
  const char *const titles[] = {"# 小城2026年目标\n\n|",
                                "# Targets of a small place for 2026\n\n|"};
  static const char *const marks[2][3] = {{"底线 ≥ 5%", "力争 ≥ 7%", "不评分"},
                                          {"floor ≥ 5%", "stretch ≥ 7%", "not scored"}};
  for (size_t i = 0; i < 2; i++) {
    char *text;
    size_t length;
    cr_assert_eq(hebi_report_markdown(&text, &length, report, langs[i], NULL), HEBI_CODE_OK);
    cr_expect_eq(length, strlen(text));
    cr_expect_eq(strncmp(text, titles[i], strlen(titles[i])), 0);
    check_table(text, SORTS);
    for (size_t k = 0; k < COUNT_OF(marks[i]); k++)
      cr_expect_not_null(strstr(text, marks[i][k]), "%s", marks[i][k]);
    hebi_string_free(text);
  }
  hebi_report_free(report);
}

/* Expected by hand: a backslash before what Markdown reads as markup, entities for HTML. */
Test(as_markdown, words_of_the_data_stay_words) {
  hebi_report *report = report_of_every_sort();
  char *text;
  cr_assert_eq(hebi_report_markdown(&text, NULL, report, "zh", NULL), HEBI_CODE_OK);
  cr_expect_not_null(strstr(text, "失业率5.5%左右 \\| a\\*b\\_c \\`d\\` \\[e\\] \\#f "
                                  "&lt;script>&amp;amp; \\~g\\~ back\\\\slash next line"));
  cr_expect_not_null(strstr(text, "省\\|&lt;b>政府"));
  cr_expect_null(strstr(text, "<script>"));
  cr_expect_not_null(strstr(text, "&lt; 8%"), "a bound of less than 8%% is no tag");
  hebi_string_free(text);
  hebi_report_free(report);
}

Test(as_markdown, an_empty_plan_is_a_table_without_rows) {
  char *text = plan_without_targets(hebi_report_markdown, "en");
  check_table(text, 0);
  hebi_string_free(text);
}

Test(as_markdown, refuses_faults_of_the_call) {
  hebi_report *report = world_report(NULL, 0, NULL, 0, NULL);
  char *text;
  hebi_error err;
  cr_expect_eq(hebi_report_markdown(&text, NULL, report, "", &err), HEBI_CODE_ARGUMENT);
  cr_expect_null(text);
  cr_expect_eq(hebi_report_markdown(NULL, NULL, report, "en", &err), HEBI_CODE_NULL);
  hebi_report_free(report);
}
