/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include <libhebi/history.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const hebi_indicator indicators[] = {
    {.id = "gdp",
     .name_zh = "生产总值",
     .name_en = "GDP",
     .unit = "亿元",
     .support = HEBI_SUPPORT_POSITIVE},
    {.id = "urban",
     .name_zh = "城镇化率",
     .name_en = "Urban share",
     .unit = "%",
     .support = HEBI_SUPPORT_SHARE,
     .statistic = HEBI_STATISTIC_SHARE},
    {.id = "firms",
     .name_zh = "企业",
     .name_en = "Firms",
     .unit = "家",
     .support = HEBI_SUPPORT_COUNT},
    {.id = "change", .name_zh = "变化", .name_en = "Change", .unit = "%"},
};

typedef struct fixture {
  hebi_catalog *catalog;
  hebi_source sources[2];
  hebi_observation gdp[4];
  hebi_observation urban[2];
  hebi_break breaks[2];
  hebi_series series[2];
  hebi_history_data data;
} fixture;

static void fill(fixture *f) {
  hebi_catalog *catalog = f->catalog;
  *f = (fixture){
      .catalog = catalog,
      .sources = {{"b2025", "公报", "统计局", "https://example.org", "2026-05-22"},
                  {.id = "b2024", .title = "公报"}},
      .gdp = {{2022, 1107.04, HEBI_VINTAGE_FIRST, HEBI_CONFIDENCE_HIGH, 0, "b2024", NULL},
              {2023, 1030.4, HEBI_VINTAGE_FIRST, HEBI_CONFIDENCE_HIGH, 0, "b2024", NULL},
              {2023, 1031.5, HEBI_VINTAGE_REVISED, HEBI_CONFIDENCE_MEDIUM, 1, "b2025", "note"},
              {2025, 1100, HEBI_VINTAGE_FIRST, HEBI_CONFIDENCE_HIGH, 0, NULL, NULL}},
      .urban = {{2024, 63.5, HEBI_VINTAGE_FIRST, HEBI_CONFIDENCE_HIGH, 0, "b2024", NULL},
                {2025, 64, HEBI_VINTAGE_FIRST, HEBI_CONFIDENCE_HIGH, 0, "b2025", NULL}},
      .breaks = {{2018, HEBI_BREAK_KIND_DEFINITION, "改", "new"},
                 {2023, HEBI_BREAK_KIND_LEVEL, "普查", "census"}},
      .series = {{.indicator = "gdp", .unit = "亿元", .n_observations = 4, .n_breaks = 2},
                 {.indicator = "urban", .unit = "%", .n_observations = 2}},
      .data = {.place = {"410600", "鹤壁市", "Hebi", HEBI_PLACE_LEVEL_CITY, "410000"},
               .n_sources = 2,
               .n_series = 2}};
  f->series[0].observations = f->gdp;
  f->series[0].breaks = f->breaks;
  f->series[1].observations = f->urban;
  f->data.sources = f->sources;
  f->data.series = f->series;
}

static void start(fixture *f) {
  cr_assert_eq(hebi_catalog_create(&f->catalog, indicators, COUNT_OF(indicators), NULL), 0);
  fill(f);
}

static hebi_history *history_of(const fixture *f) {
  hebi_history *history = NULL;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_history_create(&history, &f->data, f->catalog, &err), HEBI_CODE_OK, "%s %s",
               err.where, err.message);
  CHECK_CLEARED(&err);
  return history;
}

/* Everything that can be changed without making the history invalid: name, statement. */
#define CHANGES(X)                                                                                 \
  X(place_id, f->data.place.id = "410601")                                                         \
  X(place_zh, f->data.place.name_zh = "鹤壁")                                                      \
  X(place_en, f->data.place.name_en = "hebi")                                                      \
  X(place_level, f->data.place.level = HEBI_PLACE_LEVEL_COUNTY)                                    \
  X(place_parent, f->data.place.parent = "410001")                                                 \
  X(place_no_parent, f->data.place.parent = NULL)                                                  \
  X(source_id, f->sources[1].id = f->gdp[0].source = f->gdp[1].source = f->urban[0].source = "b")  \
  X(source_title, f->sources[0].title = "年鉴")                                                    \
  X(source_publisher, f->sources[0].publisher = "省统计局")                                        \
  X(source_url, f->sources[0].url = "https://example.com")                                         \
  X(source_published, f->sources[0].published = "2026-05-23")                                      \
  X(source_published_month, f->sources[0].published = "2026-05")                                   \
  X(source_publisher_given, f->sources[1].publisher = "统计局")                                    \
  X(source_url_given, f->sources[1].url = "https://example.org")                                   \
  X(series_indicator, f->series[1].indicator = "change")                                           \
  X(series_unit, f->series[0].unit = "万元")                                                       \
  X(fewer_series, f->data.n_series = 1)                                                            \
  X(fewer_values, f->series[0].n_observations = 3)                                                 \
  X(fewer_breaks, f->series[0].n_breaks = 1)                                                       \
  X(no_breaks, f->series[0].n_breaks = 0; f->series[0].breaks = NULL)                              \
  X(value_year, f->gdp[3].year = 2026)                                                             \
  X(value_value, f->gdp[3].value = nextafter(1100, 0))                                             \
  X(value_vintage, f->gdp[3].vintage = HEBI_VINTAGE_REVISED)                                       \
  X(value_confidence, f->gdp[3].confidence = HEBI_CONFIDENCE_MEDIUM)                               \
  X(value_derived, f->gdp[3].derived = 1)                                                          \
  X(value_source, f->gdp[3].source = "b2025")                                                      \
  X(value_note, f->gdp[2].note = "another note")                                                   \
  X(value_no_note, f->gdp[2].note = NULL)                                                          \
  X(last_value, f->urban[1].value = 64.1)                                                          \
  X(break_year, f->breaks[1].year = 2024)                                                          \
  X(break_kind, f->breaks[1].kind = HEBI_BREAK_KIND_DEFINITION)                                    \
  X(break_zh, f->breaks[1].note_zh = "修订")                                                       \
  X(break_en, f->breaks[1].note_en = "revision")

/* What is refused: name, statement, code, where, words of the message. */
#define REFUSALS(X)                                                                                \
  X(no_place_id, f->data.place.id = NULL, HEBI_CODE_KEY, "/place/id", "id")                        \
  X(no_place_zh, f->data.place.name_zh = NULL, HEBI_CODE_KEY, "/place/name/zh", "name/zh")         \
  X(no_place_en, f->data.place.name_en = "", HEBI_CODE_KEY, "/place/name/en", "name/en")           \
  X(no_place_level, f->data.place.level = 0, HEBI_CODE_VALUE, "/place/level", "level is 0")        \
  X(no_source_id, f->sources[1].id = NULL, HEBI_CODE_KEY, "/sources/1/id", "missing")              \
  X(no_source_title, f->sources[0].title = "", HEBI_CODE_KEY, "/sources/0/title", "empty")         \
  X(bad_date, f->sources[1].published = "2026-13", HEBI_CODE_VALUE, "/sources/1/published",        \
    "\"2026-13\"")                                                                                 \
  X(source_twice, f->sources[1].id = "b2025", HEBI_CODE_KEY, "/sources/1/id", "\"b2025\"")         \
  X(no_indicator, f->series[1].indicator = NULL, HEBI_CODE_KEY, "/series/1/indicator", "missing")  \
  X(indicator_twice, f->series[1].indicator = "gdp", HEBI_CODE_KEY, "/series/1/indicator",         \
    "\"gdp\" stands twice")                                                                        \
  X(unknown_indicator, f->series[1].indicator = "gnp", HEBI_CODE_REFERENCE, "/series/1/indicator", \
    "\"gnp\"")                                                                                     \
  X(no_unit, f->series[0].unit = NULL, HEBI_CODE_UNIT, "/series/0/unit", "unknown unit")           \
  X(unknown_unit, f->series[0].unit = "亿", HEBI_CODE_UNIT, "/series/0/unit", "\"亿\"")            \
  X(other_unit, f->series[0].unit = "万人", HEBI_CODE_UNIT, "/series/0/unit",                      \
    "\"万人\" cannot be converted into \"亿元\"")                                                  \
  X(points, f->series[1].unit = "个百分点", HEBI_CODE_UNIT, "/series/1/unit", "个百分点")          \
  X(year_zero, f->gdp[0].year = 0, HEBI_CODE_VALUE, "/series/0/values/0/year", "0 is no year")     \
  X(year_least, f->gdp[0].year = INT32_MIN, HEBI_CODE_VALUE, "/series/0/values/0/year", "no year") \
  X(year_most, f->gdp[3].year = INT32_MAX, HEBI_CODE_VALUE, "/series/0/values/3/year", "no year")  \
  X(value_nan, f->urban[1].value = NAN, HEBI_CODE_VALUE, "/series/1/values/1/value", "2025")       \
  X(value_inf, f->gdp[1].value = INFINITY, HEBI_CODE_VALUE, "/series/0/values/1/value", "finite")  \
  X(no_vintage, f->gdp[1].vintage = 0, HEBI_CODE_VALUE, "/series/0/values/1/vintage", "0")         \
  X(no_confidence, f->gdp[1].confidence = 3, HEBI_CODE_VALUE, "/series/0/values/1/confidence",     \
    "confidence is 3")                                                                             \
  X(bad_mark, f->gdp[1].derived = 2, HEBI_CODE_VALUE, "/series/0/values/1/derived",                \
    "derived is 2")                                                                                \
  X(unknown_source, f->urban[0].source = "b2026", HEBI_CODE_REFERENCE,                             \
    "/series/1/values/0/source", "\"b2026\"")                                                      \
  X(empty_source, f->urban[0].source = "", HEBI_CODE_REFERENCE, "/series/1/values/0/source",       \
    "\"\"")                                                                                        \
  X(zero_level, f->gdp[2].value = 0, HEBI_CODE_SUPPORT, "/series/0/values/2/value",                \
    "outside of the support \"positive\"")                                                         \
  X(negative_share, f->urban[0].value = -0.1, HEBI_CODE_SUPPORT, "/series/1/values/0/value",       \
    "\"share\"")                                                                                   \
  X(large_share, f->urban[1].value = 100.5, HEBI_CODE_SUPPORT, "/series/1/values/1/value",         \
    "100.5")                                                                                       \
  X(same_year, f->gdp[1].year = 2022, HEBI_CODE_ORDER, "/series/0/values/1/year",                  \
    "2022 stands twice with the vintage \"first\"")                                                \
  X(revision_first, f->gdp[1].vintage = HEBI_VINTAGE_REVISED;                                      \
    f->gdp[2].vintage = HEBI_VINTAGE_FIRST, HEBI_CODE_ORDER, "/series/0/values/2/vintage", "2023") \
  X(revised_twice, f->gdp[1].vintage = HEBI_VINTAGE_REVISED, HEBI_CODE_ORDER,                      \
    "/series/0/values/2/year", "\"revised\"")                                                      \
  X(year_back, f->gdp[3].year = 2021, HEBI_CODE_ORDER, "/series/0/values/3/year",                  \
    "2021 comes after 2023")                                                                       \
  X(break_year_bad, f->breaks[0].year = 18, HEBI_CODE_VALUE, "/series/0/breaks/0/year", "18")      \
  X(break_kind_bad, f->breaks[1].kind = 3, HEBI_CODE_VALUE, "/series/0/breaks/1/kind", "3")        \
  X(break_twice, f->breaks[1].year = 2018, HEBI_CODE_ORDER, "/series/0/breaks/1/year", "2018")     \
  X(break_back, f->breaks[1].year = 2017, HEBI_CODE_ORDER, "/series/0/breaks/1/year",              \
    "2017 comes after 2018")                                                                       \
  X(null_sources, f->data.sources = NULL, HEBI_CODE_NULL, "/sources", "NULL")                      \
  X(null_series, f->data.series = NULL, HEBI_CODE_NULL, "/series", "NULL")                         \
  X(null_values, f->series[1].observations = NULL, HEBI_CODE_NULL, "/series/1/values", "NULL")     \
  X(null_breaks, f->series[0].breaks = NULL, HEBI_CODE_NULL, "/series/0/breaks", "NULL")

#define DEFINE(name, statement, ...)                                                               \
  static void name(fixture *f) {                                                                   \
    statement;                                                                                     \
  }
CHANGES(DEFINE)
REFUSALS(DEFINE)

static const struct {
  const char *name;
  void (*make)(fixture *f);
} changes[] = {
#define CHANGE(name, statement) {#name, name},
    CHANGES(CHANGE)};

static const struct {
  const char *name;
  void (*make)(fixture *f);
  hebi_code code;
  const char *where, *words;
} refusals[] = {
#define REFUSAL(name, statement, code, where, words) {#name, name, code, where, words},
    REFUSALS(REFUSAL)};

Test(history, any_single_change_makes_a_difference) {
  fixture f;
  start(&f);
  hebi_history *base = history_of(&f);
  for (size_t i = 0; i < COUNT_OF(changes); i++) {
    fill(&f);
    hebi_history *same = history_of(&f);
    changes[i].make(&f);
    hebi_history *changed = history_of(&f);
    cr_expect_eq(hebi_history_equal(base, same), 1, "%s", changes[i].name);
    cr_expect_eq(hebi_history_equal(base, changed), 0, "%s", changes[i].name);
    cr_expect_eq(hebi_history_equal(changed, base), 0, "%s", changes[i].name);
    hebi_history_free(same);
    hebi_history_free(changed);
  }
  cr_expect_eq(hebi_history_equal(base, base), 1);
  cr_expect_eq(hebi_history_equal(base, NULL), 0);
  cr_expect_eq(hebi_history_equal(NULL, base), 0);
  cr_expect_eq(hebi_history_equal(NULL, NULL), 1);
  hebi_history_free(base);
  hebi_catalog_free(f.catalog);
}

Test(history, refusals) {
  fixture f;
  start(&f);
  for (size_t i = 0; i < COUNT_OF(refusals); i++) {
    fill(&f);
    refusals[i].make(&f);
    hebi_history *history = UNTOUCHED(hebi_history);
    hebi_error err = dirty_error();
    int code = hebi_history_create(&history, &f.data, f.catalog, &err);
    CHECK_FAILURE(code, &err, refusals[i].code, refusals[i].where, refusals[i].words,
                  refusals[i].name);
    cr_expect_null(history, "%s", refusals[i].name);
    history = UNTOUCHED(hebi_history);
    cr_expect_eq(hebi_history_create(&history, &f.data, f.catalog, NULL), refusals[i].code);
    cr_expect_null(history, "%s", refusals[i].name);
  }
  hebi_catalog_free(f.catalog);
}

/* The support is the indicator's and speaks of its unit: 635 ‰ is 63.5 %, 1001 ‰ is more than all.
 */
Test(history, supports) {
  static const struct {
    const char *indicator, *unit;
    double value;
    int code;
  } cases[] = {{"gdp", "亿元", 1e-300, 0},
               {"gdp", "亿元", 0, HEBI_CODE_SUPPORT},
               {"gdp", "万元", -1, HEBI_CODE_SUPPORT},
               {"urban", "%", 0, 0},
               {"urban", "%", 100, 0},
               {"urban", "%", 101, HEBI_CODE_SUPPORT},
               {"urban", "‰", 635, 0},
               {"urban", "‰", 1001, HEBI_CODE_SUPPORT},
               {"firms", "家", 0, 0},
               {"firms", "家", 12.5, 0},
               {"firms", "家", -1, HEBI_CODE_SUPPORT},
               {"change", "%", -250, 0}};
  fixture f;
  start(&f);
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    f.data.n_series = 1;
    f.series[0] = f.series[1];
    f.series[0].indicator = cases[i].indicator;
    f.series[0].unit = cases[i].unit;
    f.urban[0].value = f.urban[1].value = cases[i].value;
    hebi_history *history;
    cr_expect_eq(hebi_history_create(&history, &f.data, f.catalog, NULL), cases[i].code,
                 "%s of %g %s", cases[i].indicator, cases[i].value, cases[i].unit);
    hebi_history_free(history);
    fill(&f);
  }
  hebi_catalog_free(f.catalog);
}

/* Every text of the input overwritten, then the input itself, then the catalog gone. */
Test(history, is_a_deep_copy) {
  fixture f, again;
  start(&f);
  start(&again);
  enum { N = 14 };
  char texts[N][32];
  const char **members[N] = {
      &f.data.place.id,        &f.data.place.name_zh, &f.data.place.name_en,
      &f.data.place.parent,    &f.sources[0].id,      &f.sources[0].title,
      &f.sources[0].publisher, &f.sources[0].url,     &f.sources[0].published,
      &f.series[0].indicator,  &f.series[0].unit,     &f.gdp[2].note,
      &f.breaks[0].note_zh,    &f.breaks[0].note_en};
  for (int i = 0; i < N; i++) {
    snprintf(texts[i], sizeof texts[i], "%s", *members[i]);
    *members[i] = texts[i];
  }
  f.gdp[2].source = texts[4];
  hebi_history *copy = history_of(&f), *wanted = history_of(&again);
  memset(texts, '#', sizeof texts);
  hebi_catalog_free(f.catalog);
  memset(&f, '#', sizeof f);
  cr_expect_eq(hebi_history_equal(copy, wanted), 1);
  const hebi_series *series = hebi_history_find(copy, "gdp");
  cr_assert_not_null(series);
  cr_expect_str_eq(series->observations[2].source, "b2025");
  cr_expect_str_eq(series->breaks[0].note_zh, "改");
  hebi_history_free(copy);
  hebi_history_free(wanted);
  hebi_catalog_free(again.catalog);
}

Test(history, holds_what_it_was_given) {
  fixture f;
  start(&f);
  hebi_history *history = history_of(&f);
  const hebi_history_data *data = hebi_history_get(history);
  cr_assert_not_null(data);
  cr_expect_str_eq(data->place.id, "410600");
  cr_expect_eq(data->place.level, HEBI_PLACE_LEVEL_CITY);
  cr_assert(data->n_sources == 2 && data->n_series == 2);
  cr_expect_str_eq(data->sources[0].published, "2026-05-22");
  cr_expect_null(data->sources[1].publisher);
  cr_assert(data->series[0].n_observations == 4 && data->series[0].n_breaks == 2);
  cr_expect_eq(data->series[0].observations[2].value, 1031.5);
  cr_expect_eq(data->series[0].observations[2].derived, 1);
  cr_expect_eq(data->series[0].breaks[1].year, 2023);
  cr_expect_eq(hebi_history_find(history, "gdp"), &data->series[0]);
  cr_expect_eq(hebi_history_find(history, "urban"), &data->series[1]);
  cr_expect_null(hebi_history_find(history, "firms"), "in the catalog, but not in the history");
  cr_expect_null(hebi_history_find(history, ""));
  cr_expect_null(hebi_history_find(history, NULL));
  hebi_history_free(history);
  hebi_catalog_free(f.catalog);
}

Test(history, may_hold_nothing_but_a_place) {
  fixture f;
  start(&f);
  f.data = (hebi_history_data){.place = f.data.place};
  hebi_history *history = history_of(&f);
  cr_expect_eq(hebi_history_get(history)->n_series, 0);
  cr_expect_null(hebi_history_find(history, "gdp"));
  hebi_history_free(history);
  hebi_catalog_free(f.catalog);
}

Test(history, null_arguments) {
  fixture f;
  start(&f);
  hebi_history *history = UNTOUCHED(hebi_history);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_history_create(NULL, &f.data, f.catalog, &err), &err, HEBI_CODE_NULL, "out",
                "NULL", "out");
  CHECK_FAILURE(hebi_history_create(&history, NULL, f.catalog, &err), &err, HEBI_CODE_NULL, "data",
                "NULL", "data");
  cr_expect_null(history);
  history = UNTOUCHED(hebi_history);
  CHECK_FAILURE(hebi_history_create(&history, &f.data, NULL, &err), &err, HEBI_CODE_NULL, "catalog",
                "NULL", "catalog");
  cr_expect_null(history);
  cr_expect_null(hebi_history_get(NULL));
  cr_expect_null(hebi_history_find(NULL, "gdp"));
  hebi_history_free(NULL);
  hebi_catalog_free(f.catalog);
}

enum { MANY = 100000 };

Test(history, many_sources, .timeout = 30) {
  static char ids[MANY][8];
  fixture f;
  start(&f);
  hebi_source *many = calloc(MANY, sizeof *many);
  cr_assert_not_null(many);
  for (size_t i = 0; i < MANY; i++) {
    snprintf(ids[i], sizeof ids[i], "s%05zu", i);
    many[i] = (hebi_source){.id = ids[i], .title = "t"};
  }
  f.data.sources = many;
  f.data.n_sources = MANY;
  f.data.series = &f.series[1];
  f.data.n_series = 1;
  f.urban[0].source = "s99999";
  f.urban[1].source = "s00000";
  hebi_history_free(history_of(&f));
  many[MANY - 1].id = ids[1];
  hebi_history *history;
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_history_create(&history, &f.data, f.catalog, &err), &err, HEBI_CODE_KEY,
                "/sources/99999/id", "\"s00001\" stands twice in sources", "twice");
  free(many);
  hebi_catalog_free(f.catalog);
}
