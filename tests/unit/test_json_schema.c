/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/scan.h"

#include <criterion/criterion.h>
#include <libhebi/json.h>
#include <libhebi/unit.h>
#include <stdio.h>
#include <string.h>

static const char *const kinds[] = {"catalog", "history", "plan"};
enum { KINDS = sizeof kinds / sizeof *kinds };

static size_t read_schema(char *text, size_t size, const char *kind) {
  char path[512];
  snprintf(path, sizeof path, "%s/schema/%s.schema.json", HEBI_DATA_DIR, kind);
  FILE *file = fopen(path, "rb");
  cr_assert_not_null(file, "%s", path);
  size_t n = fread(text, 1, size, file);
  fclose(file);
  return n;
}

Test(json_schema, the_files_of_data_are_what_is_written) {
  for (int i = 0; i < KINDS; i++) {
    static char file[200000];
    char *text;
    size_t length, n = read_schema(file, sizeof file, kinds[i]);
    hebi_error err;
    cr_assert_eq(hebi_schema_write(&text, &length, kinds[i], &err), HEBI_CODE_OK);
    cr_expect_eq(n, length, "%s", kinds[i]);
    cr_expect(n == length && memcmp(text, file, n) == 0,
              "data/schema/%s.schema.json is another one: tools/refresh_schema.sh BUILD", kinds[i]);
    hebi_string_free(text);
  }
}

Test(json_schema, a_schema_is_json_of_its_kind) {
  for (int i = 0; i < KINDS; i++) {
    char *text, title[64];
    size_t length;
    hebi_error err;
    cr_assert_eq(hebi_schema_write(&text, &length, kinds[i], &err), HEBI_CODE_OK);
    cr_expect_eq(hebi__scan_check(text, length, &err), HEBI_CODE_OK, "%s", err.message);
    snprintf(title, sizeof title, "{\"const\": \"libhebi-%s\"}", kinds[i]);
    cr_expect_not_null(strstr(text, title));
    hebi_string_free(text);
  }
}

static void expect_in(const char *kind, const char *piece) {
  char *text;
  hebi_error err;
  cr_assert_eq(hebi_schema_write(&text, NULL, kind, &err), HEBI_CODE_OK);
  cr_expect_not_null(strstr(text, piece), "%s lacks %s", kind, piece);
  hebi_string_free(text);
}

Test(json_schema, fields_say_what_the_reader_checks) {
  expect_in("plan", "\"year\": {\"type\": \"integer\", \"minimum\": 1000, \"maximum\": 9999}");
  expect_in("plan", "\"tolerance\": {\"type\": \"number\", \"minimum\": 0}");
  expect_in("plan", "\"value\": {\"type\": \"number\"}");
  expect_in("plan", "\"required\": [\"id\", \"phrase\", \"year\"]");
  expect_in("plan", "\"relation\": {\"enum\": [\"none\", \"in_step\", \"own_past\", "
                    "\"assigned\", \"peer\"], \"default\": \"none\"}");
  expect_in("history", "\"derived\": {\"type\": \"boolean\", \"default\": false}");
  expect_in("history", "\"level\": {\"enum\": [\"country\", \"province\", \"city\", \"county\"]}");
  expect_in("catalog", "\"id\": {\"type\": \"string\", \"minLength\": 1}");
  expect_in("catalog", "\"growth_of\": {\"type\": \"string\", \"minLength\": 1}");
  expect_in("plan", "\"hedge\": {\"type\": \"string\"}");
  expect_in("catalog", "\"aliases\": {\"type\": \"array\", \"uniqueItems\": true, \"items\": "
                       "{\"type\": \"string\", \"minLength\": 1}}");
  expect_in("catalog", "\"patternProperties\": {\"^x_\": true},\n"
                       "  \"additionalProperties\": false\n}\n");
}

Test(json_schema, texts_say_what_the_model_checks) {
  expect_in("history", "\"published\": {\"type\": \"string\", \"pattern\": \"^[1-9][0-9]{3}(-");
  for (size_t i = 0; i < hebi_unit_count(); i++) {
    char name[64];
    snprintf(name, sizeof name, "\"%s\"", hebi_unit_at(i)->name);
    for (int k = 0; k < KINDS; k++)
      expect_in(kinds[k], name);
  }
}

/* An absent relation is "none" and an absent measure "value": the condition holds without the keys,
 * and then the comparator has to be there. An absent comparator is no range: that condition asks
 * for the key. */
Test(json_schema, rules_say_what_an_absent_key_means) {
  expect_in("plan", "\"if\": {\"properties\": {\"relation\": {\"enum\": [\"none\"]}, "
                    "\"measure\": {\"enum\": [\"value\", \"net_increment\", ");
  expect_in("plan",
            "\"composition\", \"streak\"]}}},\n"
            "            \"then\": {\"properties\": {\"comparator\": {\"enum\": [\"bare\", ");
  expect_in("plan", "\"band\", \"eq\"]}}, \"required\": [\"comparator\"]}");
  expect_in("plan",
            "\"if\": {\"properties\": {\"comparator\": {\"enum\": [\"bare\", \"ge\", \"gt\", "
            "\"le\", \"lt\"]}, \"relation\": {\"enum\": [\"none\", \"in_step\", \"assigned\"]}}, "
            "\"required\": [\"comparator\"]},\n"
            "            \"then\": {\"properties\": {}, \"required\": [\"value\"]}\n");
  expect_in("plan",
            "\"if\": {\"properties\": {\"comparator\": {\"enum\": [\"range\"]}}, "
            "\"required\": [\"comparator\"]},\n"
            "            \"then\": {\"properties\": {}, \"required\": [\"low\", \"high\"]}\n");
  expect_in("plan", "\"if\": {\"properties\": {\"comparator\": {\"enum\": [\"range\", \"band\"]}}, "
                    "\"required\": [\"comparator\"]},\n"
                    "            \"then\": {\"properties\": {\"value\": false}}\n");
  expect_in("plan", "\"if\": {\"properties\": {\"relation\": {\"enum\": [\"in_step\", \"peer\"]}}, "
                    "\"required\": [\"relation\"]},\n"
                    "            \"then\": {\"properties\": {}, \"required\": [\"peers\"]}\n");
}

/* Of an indicator and a subject of its own exactly one, of a peer's three keys at least one, and a
 * low end never without a high one. */
Test(json_schema, keys_go_with_each_other) {
  expect_in("plan", "\"oneOf\": [{\"required\": [\"indicator\"]}, {\"required\": [\"subject\"]}]");
  expect_in("plan", "\"anyOf\": [{\"required\": [\"indicator\"]}, {\"required\": [\"place\"]}, "
                    "{\"required\": [\"name\"]}]");
  expect_in("plan", "\"dependentRequired\": {\"low\": [\"high\"], \"high\": [\"low\"]}");
  expect_in("plan",
            "\"if\": {\"properties\": {\"goals\": {\"minItems\": 1}}, \"required\": [\"goals\"]},\n"
            "  \"then\": {\"required\": [\"goal_years\"]}\n}\n");
  expect_in("plan", "\"minItems\": 1,\n            \"items\": {\n");
  expect_in("plan", "\"if\": {\"properties\": {\"relation\": {\"enum\": [\"peer\"]}}, "
                    "\"required\": [\"relation\"]},\n"
                    "            \"then\": {\"properties\": {\"value\": {\"minimum\": 0}}}\n");
}

Test(json_schema, there_are_three_kinds) {
  static char untouched;
  char *text = &untouched;
  hebi_error err;
  cr_expect_eq(hebi_schema_write(&text, NULL, "report", &err), HEBI_CODE_NAME);
  cr_expect_str_eq(err.where, "kind");
  cr_expect_str_eq(err.message, "no kind \"report\"; known are \"catalog\", \"history\", \"plan\"");
  cr_expect_null(text);
  cr_expect_eq(hebi_schema_write(&text, NULL, NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_schema_write(NULL, NULL, "plan", &err), HEBI_CODE_NULL);
}
