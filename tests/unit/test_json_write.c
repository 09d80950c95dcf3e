/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wanted texts are written out by hand. */
#include "json/write.h"

#include <criterion/criterion.h>
#include <libhebi/json.h>
#include <libhebi/plan.h>
#include <string.h>

static const hebi_source source = {"s", "St", NULL, NULL, "2026-05"};

static hebi_plan_data plan_data(const hebi_target *targets, size_t n) {
  return (hebi_plan_data){.id = "p",
                          .title_zh = "\xE7\x9B\xAE",
                          .title_en = "T",
                          .place = {"410600", "z", "e", HEBI_PLACE_LEVEL_CITY, NULL},
                          .first_year = 2026,
                          .last_year = 2027,
                          .sources = &source,
                          .n_sources = 1,
                          .targets = targets,
                          .n_targets = n};
}

static void expect_written(const hebi__table *table, const void *data, const char *wanted) {
  char *text = NULL;
  size_t length = 0;
  hebi_error err;
  cr_assert_eq(hebi__write(table, data, &text, &length, &err), HEBI_CODE_OK, "%s", err.message);
  cr_expect_str_eq(text, wanted);
  cr_expect_eq(length, strlen(wanted));
  hebi_string_free(text);
}

static void expect_failure(const hebi_plan_data *data, hebi_code code, const char *where) {
  char *text = NULL;
  size_t length = 0;
  hebi_error err;
  cr_expect_eq(hebi__write(&hebi__plan_table, data, &text, &length, &err), code);
  cr_expect_eq(err.code, code);
  cr_expect_str_eq(err.where, where);
  cr_expect_null(text);
}

static void expect_string(const char *string, const char *wanted) {
  hebi__text text = {0};
  hebi__write_string(&text, string);
  cr_assert_not_null(text.data);
  cr_expect_str_eq(text.data, wanted);
  hebi__text_free(&text);
}

Test(json_write, strings_are_escaped_where_they_have_to_be) {
  expect_string("", "\"\"");
  expect_string("6%\xE2\x80\x94/", "\"6%\xE2\x80\x94/\"");
  expect_string("\"\\\b\f\n\r\t", "\"\\\"\\\\\\b\\f\\n\\r\\t\"");
  expect_string("\x01\x1F\x7F", "\"\\u0001\\u001f\x7F\"");
}

Test(json_write, a_plan_without_what_is_default) {
  hebi_target target;
  hebi_target_init(&target);
  target.id = "i", target.indicator = "n", target.phrase = "q\"", target.year = 2026;
  hebi_plan_data data = plan_data(&target, 1);
  expect_written(&hebi__plan_table, &data,
                 "{\n"
                 "  \"format\": \"libhebi-plan\",\n"
                 "  \"version\": 1,\n"
                 "  \"id\": \"p\",\n"
                 "  \"title\": {\"zh\": \"\xE7\x9B\xAE\", \"en\": \"T\"},\n"
                 "  \"place\": {\"id\": \"410600\", \"name\": {\"zh\": \"z\", \"en\": \"e\"}, "
                 "\"level\": \"city\"},\n"
                 "  \"years\": {\"first\": 2026, \"last\": 2027},\n"
                 "  \"sources\": [\n"
                 "    {\"id\": \"s\", \"title\": \"St\", \"published\": \"2026-05\"}\n"
                 "  ],\n"
                 "  \"targets\": [\n"
                 "    {\n"
                 "      \"id\": \"i\",\n"
                 "      \"indicator\": \"n\",\n"
                 "      \"phrase\": \"q\\\"\",\n"
                 "      \"year\": 2026\n"
                 "    }\n"
                 "  ]\n"
                 "}\n");
}

Test(json_write, all_that_is_not_default) {
  hebi_observation values[] = {
      {2013, 0.1, HEBI_VINTAGE_FIRST, HEBI_CONFIDENCE_MEDIUM, 1, "s", "why"},
      {2014, -1e21, HEBI_VINTAGE_REVISED, HEBI_CONFIDENCE_HIGH, 0, "s", ""}};
  hebi_break breaks[] = {{2015, HEBI_BREAK_KIND_LEVEL, "z", "e"}};
  hebi_series series[] = {{"a", "%", values, 2, breaks, 1}, {"b", "%", NULL, 0, NULL, 0}};
  hebi_history_data data = {{"0", "z", "e", HEBI_PLACE_LEVEL_COUNTRY, "p"}, NULL, 0, series, 2};
  expect_written(&hebi__history_table, &data,
                 "{\n"
                 "  \"format\": \"libhebi-history\",\n"
                 "  \"version\": 1,\n"
                 "  \"place\": {\"id\": \"0\", \"name\": {\"zh\": \"z\", \"en\": \"e\"}, "
                 "\"level\": \"country\", \"parent\": \"p\"},\n"
                 "  \"sources\": [],\n"
                 "  \"series\": [\n"
                 "    {\n"
                 "      \"indicator\": \"a\",\n"
                 "      \"unit\": \"%\",\n"
                 "      \"breaks\": [\n"
                 "        {\"year\": 2015, \"kind\": \"level\", \"note\": {\"zh\": \"z\", \"en\": "
                 "\"e\"}}\n"
                 "      ],\n"
                 "      \"values\": [\n"
                 "        {\"year\": 2013, \"value\": 0.1, \"vintage\": \"first\", "
                 "\"confidence\": \"medium\", \"derived\": true, \"source\": \"s\", \"note\": "
                 "\"why\"},\n"
                 "        {\"year\": 2014, \"value\": -1e+21, \"vintage\": \"revised\", "
                 "\"source\": \"s\", \"note\": \"\"}\n"
                 "      ]\n"
                 "    },\n"
                 "    {\n"
                 "      \"indicator\": \"b\",\n"
                 "      \"unit\": \"%\",\n"
                 "      \"values\": []\n"
                 "    }\n"
                 "  ]\n"
                 "}\n");
}

/* Of the years of the goals nothing is written where there are none, and of peers and pairs of
 * texts only what is there. */
Test(json_write, areas_results_goals_and_peers) {
  static const hebi_area area = {"a", "z", "e"};
  static const hebi_peer peers[] = {{.indicator = "n"},
                                    {.place = "0", .name_zh = "z", .name_en = "e"}};
  hebi_target result;
  hebi_target_init(&result);
  result.id = "r", result.indicator = "n", result.phrase = "q", result.year = 2025;
  result.comparator = HEBI_COMPARATOR_BARE, result.value = 6.5, result.area = "a";
  hebi_target goal;
  hebi_target_init(&goal);
  goal.id = "g", goal.phrase = "q", goal.year = 2030, goal.every_year = 1;
  goal.subject_zh = "z", goal.subject_en = "e";
  goal.measure = HEBI_MEASURE_GROWTH, goal.tier = HEBI_TIER_FLOOR;
  goal.relation = HEBI_RELATION_PEER, goal.peers = peers, goal.n_peers = 2;
  hebi_plan_data data = plan_data(NULL, 0);
  data.goals_first_year = 2026, data.goals_last_year = 2030;
  data.areas = &area, data.n_areas = 1;
  data.results = &result, data.n_results = 1;
  data.goals = &goal, data.n_goals = 1;
  expect_written(&hebi__plan_table, &data,
                 "{\n"
                 "  \"format\": \"libhebi-plan\",\n"
                 "  \"version\": 1,\n"
                 "  \"id\": \"p\",\n"
                 "  \"title\": {\"zh\": \"\xE7\x9B\xAE\", \"en\": \"T\"},\n"
                 "  \"place\": {\"id\": \"410600\", \"name\": {\"zh\": \"z\", \"en\": \"e\"}, "
                 "\"level\": \"city\"},\n"
                 "  \"years\": {\"first\": 2026, \"last\": 2027},\n"
                 "  \"goal_years\": {\"first\": 2026, \"last\": 2030},\n"
                 "  \"sources\": [\n"
                 "    {\"id\": \"s\", \"title\": \"St\", \"published\": \"2026-05\"}\n"
                 "  ],\n"
                 "  \"areas\": [\n"
                 "    {\"id\": \"a\", \"title\": {\"zh\": \"z\", \"en\": \"e\"}}\n"
                 "  ],\n"
                 "  \"results\": [\n"
                 "    {\n"
                 "      \"id\": \"r\",\n"
                 "      \"indicator\": \"n\",\n"
                 "      \"phrase\": \"q\",\n"
                 "      \"area\": \"a\",\n"
                 "      \"comparator\": \"bare\",\n"
                 "      \"value\": 6.5,\n"
                 "      \"year\": 2025\n"
                 "    }\n"
                 "  ],\n"
                 "  \"targets\": [],\n"
                 "  \"goals\": [\n"
                 "    {\n"
                 "      \"id\": \"g\",\n"
                 "      \"subject\": {\"zh\": \"z\", \"en\": \"e\"},\n"
                 "      \"phrase\": \"q\",\n"
                 "      \"measure\": \"growth\",\n"
                 "      \"relation\": \"peer\",\n"
                 "      \"tier\": \"floor\",\n"
                 "      \"every_year\": true,\n"
                 "      \"year\": 2030,\n"
                 "      \"peers\": [\n"
                 "        {\"indicator\": \"n\"},\n"
                 "        {\"place\": \"0\", \"name\": {\"zh\": \"z\", \"en\": \"e\"}}\n"
                 "      ]\n"
                 "    }\n"
                 "  ]\n"
                 "}\n");
}

Test(json_write, what_the_reader_would_refuse_is_not_written) {
  hebi_target targets[2];
  hebi_target_init(&targets[0]);
  targets[0].id = "i", targets[0].indicator = "n", targets[0].phrase = "q", targets[0].year = 2026;
  targets[1] = targets[0];
  hebi_plan_data data = plan_data(targets, 2);
  targets[1].phrase = NULL;
  expect_failure(&data, HEBI_CODE_KEY, "/targets/1/phrase");
  targets[1].phrase = "";
  expect_failure(&data, HEBI_CODE_KEY, "/targets/1/phrase");
  targets[1].phrase = "q\xFF";
  expect_failure(&data, HEBI_CODE_UTF8, "/targets/1/phrase");
  targets[1].phrase = "q";
  targets[0].relation = (hebi_relation)9;
  expect_failure(&data, HEBI_CODE_VALUE, "/targets/0/relation");
  data.n_targets = 0;
  data.title_en = NULL;
  expect_failure(&data, HEBI_CODE_KEY, "/title/en");
}
