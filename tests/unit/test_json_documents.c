/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <criterion/criterion.h>
#include <libhebi/builtin.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DATA HEBI_TESTS_DIR "/data/"

static char untouched;

static hebi_catalog *small_catalog(void) {
  hebi_catalog *catalog;
  hebi_error err;
  cr_assert_eq(hebi_catalog_read_file(&catalog, DATA "y_catalog_small.json", &err), HEBI_CODE_OK,
               "%s", err.message);
  return catalog;
}

/* The bytes of a file in memory of exactly their length: no byte follows them. */
static char *bytes_of(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  cr_assert_not_null(file, "%s", path);
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length);
  cr_assert_eq(fread(bytes, 1, *length, file), *length);
  fclose(file);
  return bytes;
}

Test(json_documents, a_catalog_goes_round) {
  hebi_catalog *catalog = small_catalog(), *again;
  char *first, *second;
  size_t length;
  hebi_error err;
  cr_assert_eq(hebi_catalog_write(&first, &length, catalog, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_catalog_read(&again, first, length, &err), HEBI_CODE_OK, "%s", err.message);
  cr_assert_eq(hebi_catalog_write(&second, NULL, again, &err), HEBI_CODE_OK);
  cr_expect_str_eq(first, second);
  cr_expect_eq(length, strlen(first));
  cr_expect_eq(hebi_catalog_count(again), 3);
  hebi_string_free(first);
  hebi_string_free(second);
  hebi_catalog_free(catalog);
  hebi_catalog_free(again);
}

static void history_goes_round(const char *path, const hebi_catalog *catalog) {
  hebi_history *history, *again;
  char *first, *second;
  size_t length;
  hebi_error err;
  cr_assert_eq(hebi_history_read_file(&history, path, catalog, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_history_write(&first, &length, history, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_history_read(&again, first, length, catalog, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_history_write(&second, NULL, again, &err), HEBI_CODE_OK);
  cr_expect(hebi_history_equal(history, again), "%s", path);
  cr_expect_eq(strcmp(first, second), 0, "%s", path);
  hebi_string_free(first);
  hebi_string_free(second);
  hebi_history_free(history);
  hebi_history_free(again);
}

static void plan_goes_round(const char *path, const hebi_catalog *catalog) {
  hebi_plan *plan, *again;
  char *first, *second;
  size_t length;
  hebi_error err;
  cr_assert_eq(hebi_plan_read_file(&plan, path, catalog, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_plan_write(&first, &length, plan, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_plan_read(&again, first, length, catalog, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_plan_write(&second, NULL, again, &err), HEBI_CODE_OK);
  cr_expect(hebi_plan_equal(plan, again), "%s", path);
  cr_expect_eq(strcmp(first, second), 0, "%s", path);
  hebi_string_free(first);
  hebi_string_free(second);
  hebi_plan_free(plan);
  hebi_plan_free(again);
}

Test(json_documents, histories_and_plans_go_round) {
  hebi_catalog *catalog = small_catalog();
  history_goes_round(DATA "y_history_small.json", catalog);
  history_goes_round(DATA "y_history_escaped_text.json", catalog);
  history_goes_round(DATA "y_history_zero_and_negative.json", catalog);
  history_goes_round(DATA "y_history_number_of_63_characters.json", catalog);
  history_goes_round(DATA "y_history_empty_optional_text.json", catalog);
  plan_goes_round(DATA "y_plan_small.json", catalog);
  plan_goes_round(DATA "y_plan_every_key.json", catalog);
  plan_goes_round(DATA "y_plan_goals_alone.json", catalog);
  plan_goes_round(DATA "y_plan_utf8_of_four_bytes.json", catalog);
  history_goes_round(HEBI_DATA_DIR "/places/410600-hebi/history.json", NULL);
  plan_goes_round(HEBI_DATA_DIR "/places/410600-hebi/2026.json", NULL);
  hebi_catalog_free(catalog);
}

Test(json_documents, the_text_needs_no_nul_and_is_not_kept) {
  size_t length;
  char *text = bytes_of(DATA "y_plan_small.json", &length);
  hebi_catalog *catalog = small_catalog();
  hebi_plan *plan;
  hebi_error err;
  cr_assert_eq(hebi_plan_read(&plan, text, length, catalog, &err), HEBI_CODE_OK);
  hebi_catalog_free(catalog);
  memset(text, 'x', length);
  free(text);
  cr_expect_str_eq(hebi_plan_get(plan)->id, "hebi-2026");
  cr_expect_str_eq(hebi_plan_get(plan)->targets[1].peers[0].indicator, "gdp_growth");
  hebi_plan_free(plan);
}

Test(json_documents, every_beginning_of_a_text_is_refused) {
  size_t length;
  char *text = bytes_of(DATA "y_plan_small.json", &length);
  hebi_catalog *catalog = small_catalog();
  /* The last byte is a line break after the closing brace. */
  for (size_t n = 0; n + 1 < length; n++) {
    hebi_plan *plan = (hebi_plan *)(void *)&untouched;
    hebi_error err;
    char *beginning = malloc(n > 0 ? n : 1);
    memcpy(beginning, text, n);
    int code = hebi_plan_read(&plan, beginning, n, catalog, &err);
    cr_expect(code == HEBI_CODE_JSON || code == HEBI_CODE_UTF8, "%zu bytes: %d", n, code);
    cr_expect_null(plan);
    free(beginning);
  }
  hebi_catalog_free(catalog);
  free(text);
}

Test(json_documents, no_catalog_means_the_built_in_one) {
  const char *text = "{\"format\":\"libhebi-history\",\"version\":1,\"place\":{\"id\":\"0\","
                     "\"name\":{\"zh\":\"z\",\"en\":\"e\"},\"level\":\"city\"},\"sources\":[],"
                     "\"series\":[{\"indicator\":\"gdp_growth\",\"unit\":\"%\",\"values\":[]}]}";
  hebi_catalog *none;
  hebi_history *history;
  hebi_error err;
  cr_expect_eq(hebi_history_read(&history, text, strlen(text), NULL, &err), HEBI_CODE_OK, "%s",
               err.message);
  hebi_history_free(history);
  cr_assert_eq(hebi_catalog_create(&none, NULL, 0, &err), HEBI_CODE_OK);
  cr_expect_eq(hebi_history_read(&history, text, strlen(text), none, &err), HEBI_CODE_REFERENCE);
  hebi_catalog_free(none);
  char *written, *builtin_written;
  hebi_catalog *builtin;
  cr_assert_eq(hebi_catalog_write(&written, NULL, NULL, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_catalog_builtin(&builtin, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_catalog_write(&builtin_written, NULL, builtin, &err), HEBI_CODE_OK);
  cr_expect_eq(strcmp(written, builtin_written), 0);
  hebi_string_free(written);
  hebi_string_free(builtin_written);
  hebi_catalog_free(builtin);
}

Test(json_documents, what_the_model_refuses_has_a_line) {
  hebi_catalog *catalog;
  hebi_error err;
  const char *text =
      "{\"format\": \"libhebi-catalog\", \"version\": 1, \"indicators\": [\n"
      "{\"id\": \"a\", \"name\": {\"zh\": \"z\", \"en\": \"e\"}, \"unit\": \"league\","
      " \"support\": \"real\", \"desirable\": \"up\", \"statistic\": \"level\","
      " \"decimals\": 0}]}";
  cr_expect_eq(hebi_catalog_read(&catalog, text, strlen(text), &err), HEBI_CODE_UNIT);
  cr_expect_str_eq(err.where, "/indicators/0/unit");
  cr_expect(err.line == 2 && err.column == 53, "%d:%d", err.line, err.column);
}

Test(json_documents, an_error_is_optional_and_cleared_by_success) {
  hebi_catalog *catalog;
  cr_expect_eq(hebi_catalog_read(&catalog, "[]", 2, NULL), HEBI_CODE_TYPE);
  cr_expect_eq(hebi_catalog_read(&catalog, "[", 1, NULL), HEBI_CODE_JSON);
  hebi_error err, zero = {0};
  memset(&err, 1, sizeof err);
  const char *text = "{\"format\":\"libhebi-catalog\",\"version\":1,\"indicators\":[]}";
  cr_assert_eq(hebi_catalog_read(&catalog, text, strlen(text), &err), HEBI_CODE_OK);
  cr_expect(err.code == zero.code && err.line == 0 && err.column == 0);
  cr_expect(err.where[0] == '\0' && err.message[0] == '\0');
  hebi_catalog_free(catalog);
}

static void numbers_stay_what_they_are(const char *comma) {
  cr_assert_str_eq(localeconv()->decimal_point, comma);
  hebi_catalog *catalog = small_catalog();
  hebi_plan *plan;
  hebi_error err;
  cr_assert_eq(hebi_plan_read_file(&plan, DATA "y_plan_small.json", catalog, &err), HEBI_CODE_OK);
  cr_expect_eq(hebi_plan_get(plan)->targets[0].high, 6.5);
  hebi_plan_free(plan);
  plan_goes_round(DATA "y_plan_small.json", catalog);
  history_goes_round(DATA "y_history_exponent_number.json", catalog);
  const char *text = "{\"format\": 1.5}";
  cr_expect_eq(hebi_plan_read(&plan, text, strlen(text), catalog, &err), HEBI_CODE_TYPE);
  cr_expect_str_eq(err.message, "got the number 1.5, wanted \"libhebi-plan\"");
  cr_expect_str_eq(localeconv()->decimal_point, comma, "the host's locale is back");
  hebi_catalog_free(catalog);
}

/* A decimal comma must change neither reading nor writing, nor one of several bytes. */
Test(json_documents, numbers_have_a_point_with_a_german_locale) {
  if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL)
    cr_skip("the locale de_DE.UTF-8 is not installed");
  numbers_stay_what_they_are(",");
}

Test(json_documents, numbers_have_a_point_with_a_pashto_locale) {
  if (setlocale(LC_ALL, "ps_AF.UTF-8") == NULL)
    cr_skip("the locale ps_AF.UTF-8 is not installed");
  numbers_stay_what_they_are("\xD9\xAB");
}

Test(json_documents, a_value_without_a_source_round_trips) {
  hebi_catalog *catalog = small_catalog();
  hebi_observation value = {2020, 1, HEBI_VINTAGE_FIRST, HEBI_CONFIDENCE_HIGH, 0, NULL, NULL};
  hebi_series series = {"gdp_growth", "%", &value, 1, NULL, 0};
  hebi_history_data data = {{"0", "z", "e", HEBI_PLACE_LEVEL_CITY, NULL}, NULL, 0, &series, 1};
  hebi_history *history, *again;
  hebi_error err;
  char *text;
  size_t length;
  cr_assert_eq(hebi_history_create(&history, &data, catalog, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_history_write(&text, &length, history, &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_history_read(&again, text, length, catalog, &err), HEBI_CODE_OK);
  cr_expect(hebi_history_equal(history, again));
  hebi_string_free(text);
  hebi_history_free(history);
  hebi_history_free(again);
  hebi_catalog_free(catalog);
}

Test(json_documents, pointers_are_checked) {
  hebi_catalog *catalog = (hebi_catalog *)(void *)&untouched;
  hebi_history *history = (hebi_history *)(void *)&untouched;
  hebi_plan *plan = (hebi_plan *)(void *)&untouched;
  char *text = &untouched;
  hebi_error err;
  cr_expect_eq(hebi_catalog_read(&catalog, NULL, 0, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_history_read(&history, NULL, 0, NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_plan_read(&plan, NULL, 0, NULL, &err), HEBI_CODE_NULL);
  cr_expect(catalog == NULL && history == NULL && plan == NULL);
  cr_expect_str_eq(err.where, "text");
  cr_expect_eq(hebi_catalog_read(NULL, "", 0, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_history_read(NULL, "", 0, NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_plan_read(NULL, "", 0, NULL, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "out");
  cr_expect_eq(hebi_history_write(&text, NULL, NULL, &err), HEBI_CODE_NULL);
  cr_expect_null(text);
  text = &untouched;
  cr_expect_eq(hebi_plan_write(&text, NULL, NULL, &err), HEBI_CODE_NULL);
  cr_expect_null(text);
  cr_expect_eq(hebi_catalog_write(NULL, NULL, NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_history_write(NULL, NULL, NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_plan_write(NULL, NULL, NULL, &err), HEBI_CODE_NULL);
  hebi_string_free(NULL);
}
