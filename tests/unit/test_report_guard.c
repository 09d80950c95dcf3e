/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guards against change, not against error: tests/cases/guard/hebi-2026.json is what the library
 * itself answered when the file was last refreshed with tools/refresh_guard.sh. Sentences are free,
 * numbers may differ by a millionth. */
#include <cjson/cJSON.h>
#include <criterion/criterion.h>
#include <libhebi.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define REFRESH "if this is meant: tools/refresh_guard.sh BUILD > tests/cases/guard/hebi-2026.json"

static cJSON *read_guard(void) {
  enum { MOST = 1 << 20 };
  FILE *file = fopen(HEBI_TESTS_DIR "/cases/guard/hebi-2026.json", "rb");
  if (file == NULL)
    return NULL;
  char *text = calloc(1, MOST);
  cr_assert_not_null(text);
  size_t n = fread(text, 1, MOST - 1, file);
  fclose(file);
  cJSON *guard = cJSON_Parse(text);
  free(text);
  cr_assert(n > 0 && guard != NULL, "the guard is no JSON");
  return guard;
}

static cJSON *answer_now(void) {
  hebi_plan *plan;
  hebi_report *report;
  char *text;
  cr_assert_eq(hebi_plan_builtin(&plan, "hebi-2026", NULL), HEBI_CODE_OK);
  cr_assert_eq(hebi_report_create(&report, plan, NULL, NULL, 0, NULL, NULL), HEBI_CODE_OK);
  cr_assert_eq(hebi_report_json(&text, NULL, report, NULL), HEBI_CODE_OK);
  cJSON *now = cJSON_Parse(text);
  cr_assert_not_null(now);
  hebi_string_free(text);
  hebi_report_free(report);
  hebi_plan_free(plan);
  return now;
}

/* Texts for people, and the members that hold them, may change. */
static int is_wording(const char *key) {
  static const char *const keys[] = {"zh",   "en",     "name",    "title", "note",   "why",
                                     "unit", "phrase", "because", "notes", "reading"};
  for (size_t i = 0; key != NULL && i < sizeof keys / sizeof *keys; i++)
    if (strcmp(key, keys[i]) == 0)
      return 1;
  return 0;
}

static void compare(const cJSON *guard, const cJSON *now, const char *where) {
  char path[256];
  cr_assert_eq(guard->type, now->type, "%s is of another type; " REFRESH, where);
  if (cJSON_IsNumber(guard)) {
    double within = 1e-6 * fmax(1, fabs(guard->valuedouble));
    cr_expect_leq(fabs(guard->valuedouble - now->valuedouble), within,
                  "%s: %.9g was %.9g; " REFRESH, where, now->valuedouble, guard->valuedouble);
  } else if (cJSON_IsString(guard)) {
    cr_expect_str_eq(now->valuestring, guard->valuestring, "%s; " REFRESH, where);
  }
  cr_assert_eq(cJSON_GetArraySize(guard), cJSON_GetArraySize(now), "%s; " REFRESH, where);
  const cJSON *a = guard->child, *b = now->child;
  for (int i = 0; a != NULL && b != NULL; a = a->next, b = b->next, i++) {
    if (is_wording(a->string))
      continue;
    if (a->string != NULL)
      snprintf(path, sizeof path, "%s/%s", where, a->string);
    else
      snprintf(path, sizeof path, "%s/%d", where, i);
    compare(a, b, path);
  }
}

Test(report_guard, hebi_2026_answers_as_before) {
  cJSON *guard = read_guard();
  if (guard == NULL)
    cr_skip_test("no guard yet: tools/refresh_guard.sh BUILD > tests/cases/guard/hebi-2026.json");
  cJSON *now = answer_now();
  compare(guard, now, "");
  cJSON_Delete(guard);
  cJSON_Delete(now);
}
