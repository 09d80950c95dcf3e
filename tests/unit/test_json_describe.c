/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/describe.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static void expect_quote(const char *text, const char *wanted) {
  hebi__line line = {{0}, 0};
  hebi__line_quote(&line, text);
  cr_expect_str_eq(line.text, wanted);
}

static void expect_seen(const char *json, const char *wanted) {
  hebi__line line = {{0}, 0};
  cJSON *item = cJSON_Parse(json);
  hebi__line_seen(&line, item);
  cr_expect_str_eq(line.text, wanted);
  cJSON_Delete(item);
}

static void expect_wanted(hebi__field field, const char *wanted) {
  hebi__line line = {{0}, 0};
  hebi__line_wanted(&line, &field);
  cr_expect_str_eq(line.text, wanted);
}

Test(json_describe, a_quote_is_one_line_and_short) {
  expect_quote("6%\xE2\x80\x94", "\"6%\xE2\x80\x94\"");
  expect_quote("a\nb\x7F", "\"a\\u000Ab\\u007F\"");
  char text[200], wanted[200];
  memset(text, 'x', sizeof text - 1);
  text[sizeof text - 1] = '\0';
  snprintf(wanted, sizeof wanted, "\"%.60s...\"", text);
  expect_quote(text, wanted);
}

Test(json_describe, a_quote_ends_between_characters) {
  char text[90] = "";
  for (int i = 0; i < 29; i++)
    strcat(text, "\xE9\xB9\xA4"); /* 87 bytes */
  hebi__line line = {{0}, 0};
  hebi__line_quote(&line, text);
  cr_expect_eq(line.length, 1 + 60 + 4); /* 20 whole characters */
}

Test(json_describe, what_was_seen) {
  expect_seen("null", "null");
  expect_seen("true", "true");
  expect_seen("false", "false");
  expect_seen("6.5", "the number 6.5");
  expect_seen("\"a\"", "the text \"a\"");
  expect_seen("[1]", "a list");
  expect_seen("[]", "an empty list");
  expect_seen("{}", "an object");
}

Test(json_describe, what_was_wanted) {
  static const hebi__name names[] = {{1, "one"}, {2, "two"}, {0, NULL}};
  expect_wanted((hebi__field){.type = HEBI__FIELD_FORMAT, .constant = "f"}, "\"f\"");
  expect_wanted((hebi__field){.type = HEBI__FIELD_VERSION, .low = 1}, "1");
  expect_wanted((hebi__field){.type = HEBI__FIELD_TEXT}, "a text that is not empty");
  expect_wanted((hebi__field){.type = HEBI__FIELD_TEXT, .optional = 1}, "a text");
  expect_wanted((hebi__field){.type = HEBI__FIELD_NUMBER, .low = -1}, "a number");
  expect_wanted((hebi__field){.type = HEBI__FIELD_NUMBER}, "a number of 0 or more");
  expect_wanted((hebi__field){.type = HEBI__FIELD_INTEGER, .low = -1, .high = 6},
                "a whole number from -1 to 6");
  expect_wanted((hebi__field){.type = HEBI__FIELD_BOOLEAN}, "true or false");
  expect_wanted((hebi__field){.type = HEBI__FIELD_NAME, .names = names}, "one of \"one\", \"two\"");
  expect_wanted((hebi__field){.type = HEBI__FIELD_OBJECT}, "an object");
  expect_wanted((hebi__field){.type = HEBI__FIELD_LIST}, "a list");
  expect_wanted((hebi__field){.type = HEBI__FIELD_TEXTS}, "a list of texts");
  expect_wanted((hebi__field){.type = HEBI__FIELD_LIST, .low = 1}, "a list that is not empty");
}

Test(json_describe, a_piece_that_does_not_fit_is_left_out) {
  hebi__line line = {{0}, 0};
  while (hebi__line_add(&line, "0123456789"))
    ;
  cr_expect_eq(line.length, 310);
  cr_expect_eq(strlen(line.text), 310);
  cr_expect(hebi__line_add(&line, "%s", "123456789"), "319 bytes and the NUL fit into 320");
  cr_expect_not(hebi__line_add(&line, "1"));
  cr_expect_eq(strlen(line.text), 319);
}

static const hebi__field keys[] = {{.key = "id"},
                                   {.key = "comparator"},
                                   {.key = "unit"},
                                   {.key = "a_key_that_fills_the_line_with_the_others"}};
static const hebi__table table = {.fields = keys, .n_fields = 4};

Test(json_describe, known_keys_are_listed) {
  hebi__line line = {"unknown key", strlen("unknown key")};
  hebi__line_known(&line, &table, "idd");
  cr_expect_str_eq(line.text, "unknown key; known are \"id\", \"comparator\", \"unit\", "
                              "\"a_key_that_fills_the_line_with_the_others\"");
}

/* Where there is no room for all: what is at most two letters off. */
Test(json_describe, or_the_one_that_is_meant) {
  static const char meant_comparator[] = "; did you mean \"comparator\"?";
  static const struct {
    const char *key, *said;
  } misspelt[] = {
      {"comparater", meant_comparator},
      {"comprator", meant_comparator},
      {"comparators", meant_comparator},
      {"Comparater", meant_comparator},
      {"nuit", "; did you mean \"unit\"?"},
      {"", "; did you mean \"id\"?"},
      {"compare", "; docs/data-format.md has the keys of each object"},
      {"comparatercomparatercomparatercomparatercomparater",
       "; docs/data-format.md has the keys of each object"},
  };
  enum { BEFORE = 320 - 1 - 50 }; /* room for the longest of them, not for the list */
  for (size_t i = 0; i < sizeof misspelt / sizeof *misspelt; i++) {
    hebi__line line = {{0}, 0};
    memset(line.text, 'x', BEFORE);
    line.length = BEFORE;
    hebi__line_known(&line, &table, misspelt[i].key);
    cr_expect_str_eq(line.text + BEFORE, misspelt[i].said, "%s", misspelt[i].key);
  }
}
