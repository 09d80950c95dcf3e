/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every file of tests/data: y_<kind>_*.json is accepted, n_<kind>_*.json is refused in the way
 * that its line of refusals.txt says (code, line, column, pointer), all with the catalog
 * y_catalog_small.json. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <dirent.h>
#include <libhebi/json.h>
#include <stdio.h>
#include <string.h>

enum { MAX_FILES = 400 };

/* Criterion hands parameters over to other processes: no pointers. */
typedef struct file_name {
  char name[120];
} file_name;

static file_name files[MAX_FILES];

static int is_wanted(const char *name, char first) {
  size_t n = strlen(name);
  return name[0] == first && name[1] == '_' && n > 5 && strcmp(name + n - 5, ".json") == 0;
}

static size_t list_files(char first) {
  DIR *directory = opendir(HEBI_TESTS_DIR "/data");
  struct dirent *entry;
  size_t n = 0;
  while (directory != NULL && n < MAX_FILES && (entry = readdir(directory)) != NULL)
    if (is_wanted(entry->d_name, first))
      snprintf(files[n++].name, sizeof files->name, "%.119s", entry->d_name);
  if (directory != NULL)
    closedir(directory);
  return n;
}

static hebi_catalog *small_catalog(void) {
  hebi_catalog *catalog;
  hebi_error err;
  cr_assert_eq(hebi_catalog_read_file(&catalog, HEBI_TESTS_DIR "/data/y_catalog_small.json", &err),
               HEBI_CODE_OK, "%s", err.message);
  return catalog;
}

static int read_catalog(const char *path, hebi_error *err) {
  static char untouched;
  hebi_catalog *made = (hebi_catalog *)(void *)&untouched;
  int code = hebi_catalog_read_file(&made, path, err);
  cr_expect_eq(code == HEBI_CODE_OK, made != NULL, "%s", path);
  hebi_catalog_free(made);
  return code;
}

static int read_history(const char *path, const hebi_catalog *catalog, hebi_error *err) {
  static char untouched;
  hebi_history *made = (hebi_history *)(void *)&untouched;
  int code = hebi_history_read_file(&made, path, catalog, err);
  cr_expect_eq(code == HEBI_CODE_OK, made != NULL, "%s", path);
  hebi_history_free(made);
  return code;
}

static int read_plan(const char *path, const hebi_catalog *catalog, hebi_error *err) {
  static char untouched;
  hebi_plan *made = (hebi_plan *)(void *)&untouched;
  int code = hebi_plan_read_file(&made, path, catalog, err);
  cr_expect_eq(code == HEBI_CODE_OK, made != NULL, "%s", path);
  hebi_plan_free(made);
  return code;
}

static int read_by_name(const char *name, hebi_error *err) {
  char path[600];
  snprintf(path, sizeof path, "%s/data/%s", HEBI_TESTS_DIR, name);
  if (strncmp(name + 2, "catalog_", 8) == 0)
    return read_catalog(path, err);
  hebi_catalog *catalog = small_catalog();
  int is_history = strncmp(name + 2, "history_", 8) == 0;
  cr_expect(is_history || strncmp(name + 2, "plan_", 5) == 0, "%s is of no kind", name);
  int code = is_history ? read_history(path, catalog, err) : read_plan(path, catalog, err);
  hebi_catalog_free(catalog);
  return code;
}

/* The line of refusals.txt for this file, without its name and line break. */
static void wanted_refusal(char *wanted, size_t size, const char *name) {
  FILE *file = fopen(HEBI_TESTS_DIR "/data/refusals.txt", "r");
  cr_assert_not_null(file);
  char line[400];
  size_t n = strlen(name);
  wanted[0] = '\0';
  while (fgets(line, sizeof line, file) != NULL)
    if (strncmp(line, name, n) == 0 && line[n] == ' ')
      snprintf(wanted, size, "%.*s", (int)strcspn(line + n + 1, "\n"), line + n + 1);
  fclose(file);
  cr_assert_neq(wanted[0], '\0', "refusals.txt does not know %s", name);
}

ParameterizedTestParameters(json_corpus, refused) {
  return cr_make_param_array(file_name, files, list_files('n'));
}

ParameterizedTest(file_name *file, json_corpus, refused) {
  hebi_error err = {0};
  char seen[400], wanted[400];
  int code = read_by_name(file->name, &err);
  snprintf(seen, sizeof seen, "%s %d %d %s", hebi_code_name(code), (int)err.line, (int)err.column,
           err.where);
  wanted_refusal(wanted, sizeof wanted, file->name);
  cr_expect_str_eq(seen, wanted, "%s", file->name);
  cr_expect_lt(code, 0, "%s", file->name);
  cr_expect_eq((int)err.code, code, "%s", file->name);
  cr_expect_neq(err.message[0], '\0', "%s", file->name);
  cr_expect_null(strchr(err.message, '\n'), "%s", file->name);
}

ParameterizedTestParameters(json_corpus, accepted) {
  return cr_make_param_array(file_name, files, list_files('y'));
}

ParameterizedTest(file_name *file, json_corpus, accepted) {
  hebi_error err = {0};
  cr_expect_eq(read_by_name(file->name, &err), HEBI_CODE_OK, "%s: %d:%d %s %s", file->name,
               (int)err.line, (int)err.column, err.where, err.message);
}

Test(json_corpus, the_files_are_there) {
  cr_expect_geq(list_files('n'), 60);
  cr_expect_geq(list_files('y'), 15);
}
