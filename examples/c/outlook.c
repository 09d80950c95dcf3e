/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Will the targets of a built-in plan be met?
 *
 *   outlook [zh|en [PLAN]]
 *
 * Prints the report as a table. cc outlook.c $(pkg-config --cflags --libs libhebi)
 */
#include <libhebi.h>
#include <stdio.h>

int main(int argc, char **argv) {
  const char *lang = argc > 1 ? argv[1] : "en";
  const char *id = argc > 2 ? argv[2] : "hebi-2026";
  hebi_plan *plan = NULL;
  hebi_report *report = NULL;
  char *text = NULL;
  hebi_error err;

  int failed = hebi_plan_builtin(&plan, id, &err) ||
               hebi_report_create(&report, plan, NULL, NULL, 0, NULL, &err) ||
               hebi_report_text(&text, NULL, report, lang, &err);
  if (failed)
    fprintf(stderr, "outlook: %s\n", err.message);
  else
    fputs(text, stdout);

  hebi_string_free(text);
  hebi_report_free(report);
  hebi_plan_free(plan);
  return failed != 0;
}
