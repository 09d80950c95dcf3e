/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every key fills its own member: the wanted values below stand in the same text, each once. */
#include "json/read.h"

#include <criterion/criterion.h>
#include <libhebi/plan.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define HEAD                                                                                       \
  "\"format\": \"libhebi-plan\", \"version\": 1, \"id\": \"p\", "                                  \
  "\"title\": {\"zh\": \"tz\", \"en\": \"te\"}, "                                                  \
  "\"place\": {\"id\": \"pi\", \"name\": {\"zh\": \"pz\", \"en\": \"pe\"}, \"level\": \"city\", "  \
  "\"parent\": \"pp\"}, \"years\": {\"first\": 2026, \"last\": 2030}"
#define SOURCES       ", \"sources\": []"
#define PLAN(targets) "{" HEAD SOURCES ", \"targets\": [" targets "]}"

static hebi__document document;

static int read(const hebi__table *table, void *object, const char *text, hebi_error *err) {
  document.text = text;
  document.length = strlen(text);
  document.tree = cJSON_Parse(text);
  cr_assert_not_null(document.tree, "%s", text);
  return hebi__read(table, object, &document, err);
}

static void forget(void) {
  cJSON_Delete(document.tree);
  hebi__arena_free(&document.arena);
}

TestSuite(json_read, .fini = forget);

static void expect_plan_refused(const char *text, hebi_code code, const char *where, int32_t column,
                                const char *message) {
  hebi_plan_data data = {0};
  hebi_error err = {0};
  cr_expect_eq(read(&hebi__plan_table, &data, text, &err), code, "%s", text);
  cr_expect_eq(err.code, code, "%s", text);
  cr_expect_str_eq(err.where, where, "%s", text);
  cr_expect_eq(err.line, 1, "%s", text);
  cr_expect_eq(err.column, column, "%s: column %d", text, err.column);
  cr_expect_str_eq(err.message, message, "%s", text);
  forget();
  document = (hebi__document){0};
}

Test(json_read, head_of_a_plan) {
  hebi_plan_data data = {0};
  hebi_error err;
  const char *text = "{" HEAD ", \"sources\": [{\"id\": \"si\", \"title\": \"st\", \"publisher\": "
                     "\"sp\", \"url\": \"su\", \"published\": \"2026\"}], \"targets\": []}";
  cr_assert_eq(read(&hebi__plan_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
  cr_expect_str_eq(data.id, "p");
  cr_expect_str_eq(data.title_zh, "tz");
  cr_expect_str_eq(data.title_en, "te");
  cr_expect_str_eq(data.place.id, "pi");
  cr_expect_str_eq(data.place.name_zh, "pz");
  cr_expect_str_eq(data.place.name_en, "pe");
  cr_expect_eq(data.place.level, HEBI_PLACE_LEVEL_CITY);
  cr_expect_str_eq(data.place.parent, "pp");
  cr_expect_eq(data.first_year, 2026);
  cr_expect_eq(data.last_year, 2030);
  cr_assert_eq(data.n_sources, 1);
  cr_expect_str_eq(data.sources[0].id, "si");
  cr_expect_str_eq(data.sources[0].title, "st");
  cr_expect_str_eq(data.sources[0].publisher, "sp");
  cr_expect_str_eq(data.sources[0].url, "su");
  cr_expect_str_eq(data.sources[0].published, "2026");
  cr_expect_eq(data.n_targets, 0);
}

static void expect_texts(const hebi_target *t) {
  cr_expect_str_eq(t->id, "i");
  cr_expect_str_eq(t->indicator, "n");
  cr_expect_str_eq(t->phrase, "ph");
  cr_expect_str_eq(t->section, "se");
  cr_expect_str_eq(t->source, "so");
  cr_expect_str_eq(t->unit, "u");
  cr_expect_str_eq(t->hedge, "h");
  cr_expect_str_eq(t->area, "ar");
  cr_expect_str_eq(t->continues, "co");
  cr_expect_str_eq(t->serves, "sv");
  cr_expect_str_eq(t->subject_zh, "su");
  cr_expect_str_eq(t->subject_en, "sue");
  cr_expect_str_eq(t->scope_zh, "sc");
  cr_expect_str_eq(t->scope_en, "sce");
  cr_expect_str_eq(t->assigned_by_zh, "as");
  cr_expect_str_eq(t->assigned_by_en, "ass");
  cr_expect_str_eq(t->doubt_zh, "do");
  cr_expect_str_eq(t->doubt_en, "dou");
}

Test(json_read, every_member_of_a_target) {
  hebi_plan_data data = {0};
  hebi_error err;
  const char *text = PLAN(
      "{\"id\": \"i\", \"indicator\": \"n\", \"phrase\": \"ph\", \"section\": \"se\", "
      "\"source\": \"so\", \"comparator\": \"range\", \"relation\": \"in_step\", "
      "\"commitment\": \"strive\", \"desirable\": \"down\", \"value\": 1.5, \"low\": 2.5, "
      "\"high\": 3.5, \"unit\": \"u\", \"decimals\": 2, \"hedge\": \"h\", \"tolerance\": 0.25, "
      "\"year\": 2027, \"base_year\": 2021, \"assigned_by\": {\"zh\": \"as\", \"en\": \"ass\"}, "
      "\"doubt\": {\"zh\": \"do\", \"en\": \"dou\"}, \"subject\": {\"zh\": \"su\", \"en\": "
      "\"sue\"}, "
      "\"scope\": {\"zh\": \"sc\", \"en\": \"sce\"}, \"area\": \"ar\", \"continues\": \"co\", "
      "\"serves\": \"sv\", \"measure\": \"class\", \"tier\": \"stretch\", \"every_year\": true, "
      "\"base_value\": 4.5, \"confidence\": \"medium\", \"peers\": [{\"indicator\": \"pi\"}, "
      "{\"place\": \"pp\", \"name\": {\"zh\": \"pn\", \"en\": \"pne\"}}]}");
  cr_assert_eq(read(&hebi__plan_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
  const hebi_target *t = &data.targets[0];
  expect_texts(t);
  cr_expect_eq(t->comparator, HEBI_COMPARATOR_RANGE);
  cr_expect_eq(t->relation, HEBI_RELATION_IN_STEP);
  cr_expect_eq(t->commitment, HEBI_COMMITMENT_STRIVE);
  cr_expect_eq(t->desirable, HEBI_DESIRABLE_DOWN);
  cr_expect(t->value == 1.5 && t->low == 2.5 && t->high == 3.5 && t->tolerance == 0.25);
  cr_expect(t->decimals == 2 && t->year == 2027 && t->base_year == 2021);
  cr_expect(t->measure == HEBI_MEASURE_CLASS && t->tier == HEBI_TIER_STRETCH);
  cr_expect(t->every_year == 1 && t->base_value == 4.5);
  cr_expect_eq(t->confidence, HEBI_CONFIDENCE_MEDIUM);
  cr_assert_eq(t->n_peers, 2);
  cr_expect_str_eq(t->peers[0].indicator, "pi");
  cr_expect(t->peers[0].place == NULL && t->peers[0].name_zh == NULL);
  cr_expect_null(t->peers[1].indicator);
  cr_expect_str_eq(t->peers[1].place, "pp");
  cr_expect_str_eq(t->peers[1].name_zh, "pn");
  cr_expect_str_eq(t->peers[1].name_en, "pne");
}

Test(json_read, areas_goals_and_their_years) {
  hebi_plan_data data = {0};
  hebi_error err;
  const char *text =
      "{" HEAD SOURCES ", \"goal_years\": {\"first\": 2027, \"last\": 2031}, "
      "\"areas\": [{\"id\": \"ai\", \"title\": {\"zh\": \"az\", \"en\": \"ae\"}}], "
      "\"targets\": [], \"goals\": [{\"id\": \"g\", \"indicator\": \"n\", \"phrase\": "
      "\"p\", \"year\": 2030}]}";
  cr_assert_eq(read(&hebi__plan_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
  cr_expect(data.goals_first_year == 2027 && data.goals_last_year == 2031);
  cr_assert(data.n_areas == 1 && data.n_goals == 1 && data.n_targets == 0 && data.n_results == 0);
  cr_expect_str_eq(data.areas[0].id, "ai");
  cr_expect_str_eq(data.areas[0].title_zh, "az");
  cr_expect_str_eq(data.areas[0].title_en, "ae");
  cr_expect_str_eq(data.goals[0].id, "g");
  cr_expect_eq(data.goals[0].year, 2030);
}

static void expect_result_texts(const hebi_target *r) {
  cr_expect_str_eq(r->id, "i");
  cr_expect_str_eq(r->indicator, "n");
  cr_expect_str_eq(r->subject_zh, "su");
  cr_expect_str_eq(r->subject_en, "sue");
  cr_expect_str_eq(r->phrase, "ph");
  cr_expect_str_eq(r->section, "se");
  cr_expect_str_eq(r->area, "ar");
  cr_expect_str_eq(r->source, "so");
  cr_expect_str_eq(r->unit, "u");
  cr_expect_str_eq(r->hedge, "h");
  cr_expect_str_eq(r->scope_zh, "sc");
  cr_expect_str_eq(r->scope_en, "sce");
  cr_expect_str_eq(r->doubt_zh, "do");
  cr_expect_str_eq(r->doubt_en, "dou");
}

#define RESULTS(results) "{" HEAD SOURCES ", \"targets\": [], \"results\": [" results "]}"

Test(json_read, every_member_of_a_result) {
  hebi_plan_data data = {0};
  hebi_error err;
  const char *text = RESULTS(
      "{\"id\": \"i\", \"indicator\": \"n\", \"subject\": {\"zh\": \"su\", \"en\": \"sue\"}, "
      "\"phrase\": \"ph\", \"section\": \"se\", \"area\": \"ar\", \"source\": \"so\", "
      "\"measure\": \"rank\", \"comparator\": \"gt\", \"relation\": \"own_past\", \"value\": 1.5, "
      "\"low\": 2.5, \"high\": 3.5, \"unit\": \"u\", \"decimals\": 2, \"hedge\": \"h\", "
      "\"every_year\": true, \"year\": 2025, \"base_year\": 2020, \"scope\": {\"zh\": \"sc\", "
      "\"en\": \"sce\"}, \"doubt\": {\"zh\": \"do\", \"en\": \"dou\"}, \"confidence\": "
      "\"medium\"}");
  cr_assert_eq(read(&hebi__plan_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
  cr_assert_eq(data.n_results, 1);
  const hebi_target *r = &data.results[0];
  expect_result_texts(r);
  cr_expect(r->measure == HEBI_MEASURE_RANK && r->comparator == HEBI_COMPARATOR_GT);
  cr_expect_eq(r->relation, HEBI_RELATION_OWN_PAST);
  cr_expect(r->value == 1.5 && r->low == 2.5 && r->high == 3.5);
  cr_expect(r->decimals == 2 && r->every_year == 1);
  cr_expect(r->year == 2025 && r->base_year == 2020);
  cr_expect_eq(r->confidence, HEBI_CONFIDENCE_MEDIUM);
}

Test(json_read, what_is_absent_from_a_result_is_what_init_sets) {
  hebi_plan_data data = {0};
  hebi_error err;
  hebi_target wanted;
  hebi_target_init(&wanted);
  const char *text = RESULTS("{\"id\": \"i\", \"phrase\": \"p\", \"year\": 2025}");
  cr_assert_eq(read(&hebi__plan_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
  const hebi_target *r = &data.results[0];
  cr_expect(r->measure == wanted.measure && r->comparator == wanted.comparator &&
            r->relation == wanted.relation && r->confidence == wanted.confidence);
  cr_expect(isnan(r->value) && isnan(r->low) && isnan(r->high));
  cr_expect(isnan(wanted.value) && isnan(wanted.low) && isnan(wanted.high));
  cr_expect(r->decimals == wanted.decimals && r->base_year == wanted.base_year &&
            r->every_year == wanted.every_year);
  cr_expect(!r->indicator && !r->subject_zh && !r->section && !r->area && !r->source && !r->unit &&
            !r->hedge && !r->scope_zh && !r->doubt_zh);
}

Test(json_read, what_is_absent_from_a_target_is_what_init_sets) {
  hebi_plan_data data = {0};
  hebi_error err;
  hebi_target wanted;
  hebi_target_init(&wanted);
  const char *text =
      PLAN("{\"id\": \"i\", \"indicator\": \"n\", \"phrase\": \"p\", \"year\": 2026}");
  cr_assert_eq(read(&hebi__plan_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
  const hebi_target *t = &data.targets[0];
  cr_expect(t->comparator == wanted.comparator && t->relation == wanted.relation &&
            t->commitment == wanted.commitment && t->desirable == wanted.desirable);
  cr_expect(isnan(t->value) && isnan(t->low) && isnan(t->high) && isnan(t->tolerance));
  cr_expect(isnan(wanted.value) && isnan(wanted.low) && isnan(wanted.high) &&
            isnan(wanted.tolerance));
  cr_expect(t->decimals == wanted.decimals && t->base_year == wanted.base_year);
  cr_expect(!t->section && !t->source && !t->unit && !t->hedge && !t->area && !t->subject_zh &&
            !t->scope_zh && !t->assigned_by_zh && !t->doubt_zh && !t->doubt_en && !t->continues &&
            !t->serves);
  cr_expect(t->measure == wanted.measure && t->tier == wanted.tier &&
            t->every_year == wanted.every_year && t->confidence == wanted.confidence);
  cr_expect(isnan(t->base_value) && isnan(wanted.base_value));
  cr_expect(t->n_peers == 0 && wanted.n_peers == 0 && wanted.peers == NULL);
}

Test(json_read, every_member_of_a_history) {
  hebi_history_data data = {0};
  hebi_error err;
  const char *text =
      "{\"format\": \"libhebi-history\", \"version\": 1, \"place\": {\"id\": \"pi\", \"name\": "
      "{\"zh\": \"pz\", \"en\": \"pe\"}, \"level\": \"county\"}, \"sources\": [], \"series\": "
      "[{\"indicator\": \"n\", \"unit\": \"u\", \"breaks\": [{\"year\": 2010, \"kind\": "
      "\"definition\", \"note\": {\"zh\": \"bz\", \"en\": \"be\"}}], \"values\": [{\"year\": 2011, "
      "\"value\": -1.5, \"vintage\": \"revised\", \"confidence\": \"medium\", \"derived\": true, "
      "\"source\": \"s\", \"note\": \"no\"}, {\"year\": 2012, \"value\": 2, \"vintage\": "
      "\"first\", \"derived\": false, \"source\": \"s\"}]}]}";
  cr_assert_eq(read(&hebi__history_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
  cr_expect(data.place.level == HEBI_PLACE_LEVEL_COUNTY && data.place.parent == NULL);
  const hebi_series *s = &data.series[0];
  cr_assert(data.n_series == 1 && s->n_breaks == 1 && s->n_observations == 2);
  cr_expect_str_eq(s->indicator, "n");
  cr_expect_str_eq(s->unit, "u");
  cr_expect(s->breaks->year == 2010 && s->breaks->kind == HEBI_BREAK_KIND_DEFINITION);
  cr_expect_str_eq(s->breaks->note_zh, "bz");
  cr_expect_str_eq(s->breaks->note_en, "be");
  const hebi_observation *o = s->observations;
  cr_expect(o[0].year == 2011 && o[0].value == -1.5 && o[0].vintage == HEBI_VINTAGE_REVISED &&
            o[0].confidence == HEBI_CONFIDENCE_MEDIUM && o[0].derived == 1);
  cr_expect_str_eq(o[0].source, "s");
  cr_expect_str_eq(o[0].note, "no");
  cr_expect(o[1].year == 2012 && o[1].value == 2 && o[1].vintage == HEBI_VINTAGE_FIRST &&
            o[1].confidence == HEBI_CONFIDENCE_HIGH && o[1].derived == 0 && o[1].note == NULL);
}

Test(json_read, every_member_of_an_indicator) {
  hebi__catalog_data data = {0};
  hebi_error err;
  const char *text =
      "{\"format\": \"libhebi-catalog\", \"version\": 1, \"indicators\": [{\"id\": \"i\", "
      "\"name\": {\"zh\": \"z\", \"en\": \"e\"}, \"aliases\": [\"p\", \"q\", \"r\"], "
      "\"unit\": \"u\", \"support\": \"share\", "
      "\"desirable\": \"stable\", \"statistic\": \"growth\", \"prices\": \"current\", "
      "\"decimals\": 3, \"growth_of\": \"g\"}, {\"id\": \"j\", \"name\": {\"zh\": \"z\", \"en\": "
      "\"e\"}, \"unit\": \"u\", \"support\": \"real\", \"desirable\": \"up\", \"statistic\": "
      "\"level\", \"decimals\": 0}]}";
  cr_assert_eq(read(&hebi__catalog_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
  cr_assert_eq(data.n_indicators, 2);
  const hebi_indicator *i = data.indicators;
  cr_expect_str_eq(i[0].id, "i");
  cr_expect_str_eq(i[0].name_zh, "z");
  cr_expect_str_eq(i[0].name_en, "e");
  cr_assert_eq(i[0].n_aliases, 3);
  cr_expect_str_eq(i[0].aliases[0], "p");
  cr_expect_str_eq(i[0].aliases[1], "q");
  cr_expect_str_eq(i[0].aliases[2], "r");
  cr_expect(i[1].n_aliases == 0 && i[1].aliases == NULL);
  cr_expect_str_eq(i[0].unit, "u");
  cr_expect(i[0].support == HEBI_SUPPORT_SHARE && i[0].desirable == HEBI_DESIRABLE_STABLE &&
            i[0].statistic == HEBI_STATISTIC_GROWTH && i[0].prices == HEBI_PRICES_CURRENT &&
            i[0].decimals == 3);
  cr_expect_str_eq(i[0].growth_of, "g");
  cr_expect(i[1].prices == HEBI_PRICES_NONE && i[1].growth_of == NULL && i[1].decimals == 0);
}

Test(json_read, a_long_list_keeps_its_order) {
  enum { N = 1000 };
  static char text[100 * N];
  int n = snprintf(text, sizeof text, "{%s, \"sources\": [", HEAD);
  for (int i = 0; i < N; i++)
    n += snprintf(text + n, sizeof text - (size_t)n, "%s{\"id\": \"%d\", \"title\": \"t\"}",
                  i > 0 ? "," : "", i);
  snprintf(text + n, sizeof text - (size_t)n, "], \"targets\": []}");
  hebi_plan_data data = {0};
  hebi_error err;
  cr_assert_eq(read(&hebi__plan_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
  cr_assert_eq(data.n_sources, N);
  for (int i = 0; i < N; i++) {
    char id[12];
    snprintf(id, sizeof id, "%d", i);
    cr_assert_str_eq(data.sources[i].id, id);
  }
}

Test(json_read, the_root_is_an_object) {
  expect_plan_refused("[]", HEBI_CODE_TYPE, "", 1, "got an empty list, wanted an object");
}

Test(json_read, format_and_version_come_first) {
  expect_plan_refused("{\"series\": [], \"format\": \"libhebi-history\", \"version\": 1}",
                      HEBI_CODE_VALUE, "/format", 26,
                      "got the text \"libhebi-history\", wanted \"libhebi-plan\"");
  expect_plan_refused("{\"version\": 2, \"new\": [], \"format\": \"libhebi-plan\"}",
                      HEBI_CODE_VALUE, "/version", 13, "got the number 2, wanted 1");
  expect_plan_refused("{\"version\": 1}", HEBI_CODE_KEY, "", 1, "the key \"format\" is missing");
}

Test(json_read, keys_are_known_and_stand_once) {
#define START "{\"format\": \"libhebi-plan\", \"version\": 1, "
  expect_plan_refused(START "\"Id\": 1}", HEBI_CODE_KEY, "/Id", 42,
                      "unknown key \"Id\"; known are \"format\", \"version\", \"id\", \"title\", "
                      "\"place\", \"years\", \"goal_years\", \"sources\", \"areas\", \"results\", "
                      "\"targets\", \"goals\"");
  expect_plan_refused(START "\"id\": \"a\", \"id\": \"b\"}", HEBI_CODE_KEY, "/id", 53,
                      "the key \"id\" stands twice in one object");
  expect_plan_refused(START "\"x_\": 1, \"x_b\": 2, \"x_\": 3}", HEBI_CODE_KEY, "/x_", 61,
                      "the key \"x_\" stands twice in one object");
  expect_plan_refused(START "\"id\": \"a\"}", HEBI_CODE_KEY, "", 1, "the key \"title\" is missing");
}

Test(json_read, extra_keys_are_skipped_with_all_that_is_in_them) {
  hebi_plan_data data = {0};
  hebi_error err;
  const char *text = "{\"x_b\": {\"a\": 1, \"a\": 2}, \"x_a\": null, \"x_c\": [{}], " HEAD SOURCES
                     ", \"targets\": []}";
  cr_expect_eq(read(&hebi__plan_table, &data, text, &err), HEBI_CODE_OK, "%s", err.message);
}

#define TARGET(members)                                                                            \
  PLAN("{\"id\": \"i\", \"indicator\": \"n\", \"phrase\": \"p\", " members "}")
/* Where `members` starts in the text of TARGET, counted from 1. */
#define AT                                                                                         \
  ((int32_t)sizeof("{" HEAD SOURCES ", \"targets\": [{\"id\": \"i\", \"indicator\": \"n\", "       \
                   "\"phrase\": \"p\", "))

Test(json_read, types_are_the_wanted_ones) {
  expect_plan_refused(TARGET("\"year\": \"2026\""), HEBI_CODE_TYPE, "/targets/0/year", AT + 8,
                      "got the text \"2026\", wanted a whole number from 1000 to 9999");
  expect_plan_refused(TARGET("\"year\": 2026.5"), HEBI_CODE_TYPE, "/targets/0/year", AT + 8,
                      "got the number 2026.5, wanted a whole number from 1000 to 9999");
  expect_plan_refused(TARGET("\"unit\": null"), HEBI_CODE_TYPE, "/targets/0/unit", AT + 8,
                      "got null, wanted a text, or no such key");
  expect_plan_refused(TARGET("\"low\": true"), HEBI_CODE_TYPE, "/targets/0/low", AT + 7,
                      "got true, wanted a number");
  expect_plan_refused(TARGET("\"relation\": {}"), HEBI_CODE_TYPE, "/targets/0/relation", AT + 12,
                      "got an object, wanted one of \"none\", \"in_step\", \"own_past\", "
                      "\"assigned\", \"peer\"");
  expect_plan_refused(PLAN("[]"), HEBI_CODE_TYPE, "/targets/0",
                      (int32_t)sizeof("{" HEAD SOURCES ", \"targets\": ["),
                      "got an empty list, wanted an object");
}

Test(json_read, values_are_in_their_range) {
  expect_plan_refused(TARGET("\"year\": 999"), HEBI_CODE_VALUE, "/targets/0/year", AT + 8,
                      "got the number 999, wanted a whole number from 1000 to 9999");
  expect_plan_refused(TARGET("\"year\": 1e300"), HEBI_CODE_VALUE, "/targets/0/year", AT + 8,
                      "got the number 1e+300, wanted a whole number from 1000 to 9999");
  expect_plan_refused(TARGET("\"tolerance\": -1"), HEBI_CODE_VALUE, "/targets/0/tolerance", AT + 13,
                      "got the number -1, wanted a number of 0 or more");
  expect_plan_refused(TARGET("\"relation\": \"In_step\""), HEBI_CODE_VALUE, "/targets/0/relation",
                      AT + 12,
                      "got the text \"In_step\", wanted one of \"none\", \"in_step\", "
                      "\"own_past\", \"assigned\", \"peer\"");
  expect_plan_refused(PLAN("{\"id\": \"\"}"), HEBI_CODE_VALUE, "/targets/0/id",
                      (int32_t)sizeof("{" HEAD SOURCES ", \"targets\": [{\"id\": "),
                      "got the text \"\", wanted a text that is not empty");
}
