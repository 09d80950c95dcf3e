/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <criterion/criterion.h>
#include <libhebi/builtin.h>
#include <stdio.h>
#include <string.h>

static char untouched;

Test(json_builtin, the_catalog_is_that_of_data) {
  hebi_catalog *builtin, *file;
  char *a, *b;
  hebi_error err;
  cr_assert_eq(hebi_catalog_builtin(&builtin, &err), HEBI_CODE_OK, "%s", err.message);
  cr_assert_eq(hebi_catalog_read_file(&file, HEBI_DATA_DIR "/indicators.json", &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_catalog_write(&a, NULL, builtin, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_catalog_write(&b, NULL, file, &err), HEBI_CODE_OK);
  cr_expect_gt(hebi_catalog_count(builtin), 10);
  cr_expect_eq(strcmp(a, b), 0, "the library was built from another data/indicators.json");
  hebi_string_free(a);
  hebi_string_free(b);
  hebi_catalog_free(builtin);
  hebi_catalog_free(file);
}

Test(json_builtin, every_plan_has_the_id_of_its_name) {
  hebi_error err;
  cr_assert_gt(hebi_builtin_plan_count(), 0);
  for (size_t i = 0; i < hebi_builtin_plan_count(); i++) {
    const char *id = hebi_builtin_plan_id(i);
    hebi_plan *plan;
    cr_assert_eq(hebi_plan_builtin(&plan, id, &err), HEBI_CODE_OK, "%s: %d:%d %s %s", id, err.line,
                 err.column, err.where, err.message);
    cr_expect_str_eq(hebi_plan_get(plan)->id, id);
    hebi_plan_free(plan);
  }
  cr_expect_null(hebi_builtin_plan_id(hebi_builtin_plan_count()));
}

Test(json_builtin, every_history_has_the_place_of_its_name) {
  hebi_error err;
  cr_assert_gt(hebi_builtin_history_count(), 0);
  for (size_t i = 0; i < hebi_builtin_history_count(); i++) {
    const char *place = hebi_builtin_history_place(i);
    hebi_history *history;
    cr_assert_eq(hebi_history_builtin(&history, place, &err), HEBI_CODE_OK, "%s: %d:%d %s %s",
                 place, err.line, err.column, err.where, err.message);
    cr_expect_str_eq(hebi_history_get(history)->place.id, place);
    hebi_history_free(history);
  }
  cr_expect_null(hebi_builtin_history_place(hebi_builtin_history_count()));
}

Test(json_builtin, hebi_is_there_as_in_its_files) {
  hebi_plan *plan, *plan_file;
  hebi_history *history, *history_file;
  hebi_error err;
  const char *dir = HEBI_DATA_DIR "/places/410600-hebi";
  char path[512];
  cr_assert_eq(hebi_plan_builtin(&plan, "hebi-2026", &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_history_builtin(&history, "410600", &err), HEBI_CODE_OK);
  snprintf(path, sizeof path, "%s/2026.json", dir);
  cr_assert_eq(hebi_plan_read_file(&plan_file, path, NULL, &err), HEBI_CODE_OK);
  snprintf(path, sizeof path, "%s/history.json", dir);
  cr_assert_eq(hebi_history_read_file(&history_file, path, NULL, &err), HEBI_CODE_OK);
  cr_expect(hebi_plan_equal(plan, plan_file));
  cr_expect(hebi_history_equal(history, history_file));
  hebi_plan_free(plan);
  hebi_plan_free(plan_file);
  hebi_history_free(history);
  hebi_history_free(history_file);
}

Test(json_builtin, an_unknown_name_is_answered_with_the_known_ones) {
  hebi_plan *plan = (hebi_plan *)(void *)&untouched;
  hebi_history *history = (hebi_history *)(void *)&untouched;
  hebi_error err;
  cr_expect_eq(hebi_plan_builtin(&plan, "hebi-1999", &err), HEBI_CODE_NAME);
  cr_expect_str_eq(err.where, "id");
  cr_expect_eq(strncmp(err.message, "there is no built-in plan \"hebi-1999\"; there are \"", 50), 0,
               "%s", err.message);
  cr_expect_null(plan);
  cr_expect_eq(hebi_history_builtin(&history, "41", &err), HEBI_CODE_NAME);
  cr_expect_str_eq(err.where, "place");
  cr_expect_null(history);
}

Test(json_builtin, the_empty_name_is_none) {
  hebi_plan *plan;
  hebi_history *history;
  cr_expect_eq(hebi_plan_builtin(&plan, "", NULL), HEBI_CODE_NAME);
  cr_expect_eq(hebi_history_builtin(&history, "", NULL), HEBI_CODE_NAME);
}

Test(json_builtin, pointers_are_checked) {
  hebi_plan *plan = (hebi_plan *)(void *)&untouched;
  hebi_history *history = (hebi_history *)(void *)&untouched;
  hebi_error err;
  cr_expect_eq(hebi_catalog_builtin(NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_plan_builtin(NULL, "hebi-2026", &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_history_builtin(NULL, "410600", &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_plan_builtin(&plan, NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_history_builtin(&history, NULL, &err), HEBI_CODE_NULL);
  cr_expect(plan == NULL && history == NULL);
}
