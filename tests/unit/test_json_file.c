/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/scan.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <libhebi/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char untouched;

static void expect_refused(const char *path, hebi_code code, const char *reason) {
  hebi_plan *plan = (hebi_plan *)(void *)&untouched;
  hebi_error err = {0};
  cr_expect_eq(hebi_plan_read_file(&plan, path, NULL, &err), code, "%s", err.message);
  cr_expect_null(plan);
  cr_expect_eq(err.code, code);
  cr_expect_str_eq(err.where, "path");
  cr_expect_eq(err.line, 0);
  cr_expect_not_null(strstr(err.message, reason), "%s", err.message);
  cr_expect(path == NULL || strstr(err.message, path) != NULL, "%s", err.message);
}

/* A new file of `size` bytes, all zero; its name is put into `path`. */
static void make_file(char *path, long size) {
  int file = mkstemp(path);
  cr_assert_geq(file, 0);
  cr_assert_eq(ftruncate(file, size), 0);
  close(file);
}

Test(json_file, a_file_is_read) {
  hebi_catalog *catalog;
  hebi_history *history;
  hebi_plan *plan;
  hebi_error err;
  const char *dir = HEBI_TESTS_DIR "/data";
  char path[512];
  snprintf(path, sizeof path, "%s/y_catalog_small.json", dir);
  cr_assert_eq(hebi_catalog_read_file(&catalog, path, &err), HEBI_CODE_OK, "%s", err.message);
  cr_expect_eq(hebi_catalog_count(catalog), 3);
  snprintf(path, sizeof path, "%s/y_history_small.json", dir);
  cr_assert_eq(hebi_history_read_file(&history, path, catalog, &err), HEBI_CODE_OK);
  cr_expect_eq(hebi_history_get(history)->n_series, 2);
  snprintf(path, sizeof path, "%s/y_plan_small.json", dir);
  cr_assert_eq(hebi_plan_read_file(&plan, path, catalog, &err), HEBI_CODE_OK);
  cr_expect_eq(hebi_plan_get(plan)->n_targets, 2);
  hebi_plan_free(plan);
  hebi_history_free(history);
  hebi_catalog_free(catalog);
}

Test(json_file, a_file_that_is_not_there) {
  expect_refused("no/such/file.json", HEBI_CODE_FILE, strerror(ENOENT));
}

Test(json_file, a_directory_is_no_file) {
  expect_refused(HEBI_TESTS_DIR, HEBI_CODE_FILE, strerror(EISDIR));
}

Test(json_file, a_file_that_may_not_be_read) {
  if (geteuid() == 0)
    cr_skip("root may read everything");
  char path[] = "test_json_file_XXXXXX";
  make_file(path, 10);
  chmod(path, 0);
  expect_refused(path, HEBI_CODE_FILE, strerror(EACCES));
  unlink(path);
}

Test(json_file, a_file_that_is_too_large) {
  char path[] = "test_json_file_XXXXXX";
  make_file(path, (long)HEBI__JSON_SIZE + 1);
  expect_refused(path, HEBI_CODE_LIMIT, "larger than 16777216 bytes");
  unlink(path);
}

Test(json_file, an_empty_file_is_no_json) {
  char path[] = "test_json_file_XXXXXX";
  make_file(path, 0);
  hebi_catalog *catalog;
  hebi_error err;
  cr_expect_eq(hebi_catalog_read_file(&catalog, path, &err), HEBI_CODE_JSON);
  cr_expect_eq(err.line, 1);
  unlink(path);
}

Test(json_file, pointers_are_checked) {
  hebi_catalog *catalog = (hebi_catalog *)(void *)&untouched;
  hebi_history *history = (hebi_history *)(void *)&untouched;
  hebi_error err;
  cr_expect_eq(hebi_catalog_read_file(&catalog, NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_history_read_file(&history, NULL, NULL, &err), HEBI_CODE_NULL);
  cr_expect(catalog == NULL && history == NULL);
  expect_refused(NULL, HEBI_CODE_NULL, "path");
  cr_expect_eq(hebi_catalog_read_file(NULL, "a", &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_history_read_file(NULL, "a", NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_plan_read_file(NULL, "a", NULL, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "out");
}
