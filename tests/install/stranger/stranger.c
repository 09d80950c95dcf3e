/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libhebi.h>
#include <stdio.h>
#include <string.h>

static int fail(const hebi_error *err) {
  fprintf(stderr, "%s: %s: %s\n", hebi_code_name(err->code), err->where, err->message);
  return 1;
}

static int report(hebi_error *err) {
  hebi_report_options options;
  hebi_report_options_init(&options);
  hebi_plan *plan = NULL;
  hebi_report *made = NULL;
  char *text = NULL;
  int code = hebi_plan_builtin(&plan, "hebi-2026", err);
  if (code == HEBI_CODE_OK)
    code = hebi_report_create(&made, plan, NULL, NULL, 0, &options, err);
  if (code == HEBI_CODE_OK)
    code = hebi_report_json(&text, NULL, made, err);
  if (code == HEBI_CODE_OK)
    printf("%s\n", text);
  hebi_string_free(text);
  hebi_report_free(made);
  hebi_plan_free(plan);
  return code;
}

static int forecast(hebi_error *err) {
  const double y[] = {100, 107, 113, 122, 131, 138};
  hebi_forecast *made = NULL;
  hebi_dist next;
  int code = hebi_forecast_array(&made, y, sizeof y / sizeof y[0], NULL, err);
  if (code == HEBI_CODE_OK)
    code = hebi_forecast_dist(&next, made, 1, err);
  if (code == HEBI_CODE_OK)
    printf("next year: %.1f\n", hebi_dist_median(&next));
  hebi_forecast_free(made);
  return code;
}

int main(void) {
  hebi_error err;
  if (report(&err) != HEBI_CODE_OK || forecast(&err) != HEBI_CODE_OK)
    return fail(&err);
  return strcmp(hebi_version(), "0.1.0") != 0;
}
