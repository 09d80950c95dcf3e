/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include <libhebi/plan.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const hebi_indicator indicators[] = {
    {.id = "gdp_growth",
     .name_zh = "增速",
     .name_en = "Growth",
     .unit = "%",
     .statistic = HEBI_STATISTIC_GROWTH,
     .decimals = 1},
    {.id = "income_growth",
     .name_zh = "收入增速",
     .name_en = "Income",
     .unit = "%",
     .statistic = HEBI_STATISTIC_GROWTH,
     .decimals = 1},
    {.id = "grain",
     .name_zh = "粮食",
     .name_en = "Grain",
     .unit = "亿斤",
     .support = HEBI_SUPPORT_POSITIVE,
     .decimals = 2},
    {.id = "energy", .name_zh = "能耗", .name_en = "Energy", .unit = "%"},
};

enum { RANGE, STEP, PAST, LEFT, N_TARGETS };

typedef struct fixture {
  hebi_catalog *catalog;
  hebi_source sources[2];
  hebi_target targets[N_TARGETS];
  hebi_plan_data data;
} fixture;

static void fill(fixture *f) {
  hebi_catalog *catalog = f->catalog;
  *f = (fixture){.catalog = catalog,
                 .sources = {{"report", "政府工作报告", "市政府", "https://example.org", "2026-02"},
                             {.id = "plan", .title = "计划"}},
                 .data = {.id = "hebi-2026",
                          .title_zh = "2026年目标",
                          .title_en = "Targets for 2026",
                          .place = {"410600", "鹤壁市", "Hebi", HEBI_PLACE_LEVEL_CITY, "410000"},
                          .first_year = 2026,
                          .last_year = 2030,
                          .n_sources = 2,
                          .n_targets = N_TARGETS}};
  for (int i = 0; i < N_TARGETS; i++) {
    hebi_target_init(&f->targets[i]);
    f->targets[i].source = "report";
    f->targets[i].year = 2026;
  }
  hebi_target *t = f->targets;
  t[RANGE].id = "gdp", t[RANGE].indicator = "gdp_growth", t[RANGE].phrase = "增长6%—6.5%左右";
  t[RANGE].comparator = HEBI_COMPARATOR_RANGE, t[RANGE].low = 6, t[RANGE].high = 6.5;
  t[RANGE].section = "预期目标", t[RANGE].unit = "%", t[RANGE].hedge = "左右";
  t[STEP].id = "income", t[STEP].indicator = "income_growth", t[STEP].phrase = "与经济增长同步";
  t[STEP].relation = HEBI_RELATION_IN_STEP, t[STEP].partner = "gdp_growth";
  t[PAST].id = "grain", t[PAST].indicator = "grain", t[PAST].phrase = "粮食产量保持稳定";
  t[PAST].relation = HEBI_RELATION_OWN_PAST, t[PAST].base_year = 2024, t[PAST].doubt_zh = "口径",
  t[PAST].doubt_en = "scope";
  t[LEFT].id = "energy", t[LEFT].indicator = "energy", t[LEFT].phrase = "完成省定目标";
  t[LEFT].relation = HEBI_RELATION_ASSIGNED, t[LEFT].assigned_by_zh = t[LEFT].assigned_by_en = "省";
  f->data.sources = f->sources;
  f->data.targets = f->targets;
}

static void start(fixture *f) {
  cr_assert_eq(hebi_catalog_create(&f->catalog, indicators, COUNT_OF(indicators), NULL), 0);
  fill(f);
}

static hebi_plan *plan_of(const fixture *f) {
  hebi_plan *plan = NULL;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_plan_create(&plan, &f->data, f->catalog, &err), HEBI_CODE_OK, "%s %s",
               err.where, err.message);
  CHECK_CLEARED(&err);
  return plan;
}

/* Everything that can be changed without making the plan invalid: name, statement. */
#define CHANGES(X)                                                                                 \
  X(plan_id, f->data.id = "hebi-2027")                                                             \
  X(plan_zh, f->data.title_zh = "目标")                                                            \
  X(plan_en, f->data.title_en = "Targets")                                                         \
  X(plan_place, f->data.place.id = "410700")                                                       \
  X(plan_parent, f->data.place.parent = NULL)                                                      \
  X(plan_first, f->data.first_year = 2025)                                                         \
  X(plan_last, f->data.last_year = 2026)                                                           \
  X(source_title, f->sources[1].title = "纲要")                                                    \
  X(source_published, f->sources[0].published = "2026")                                            \
  X(fewer_sources, f->data.n_sources = 1)                                                          \
  X(fewer_targets, f->data.n_targets = 3)                                                          \
  X(id, f->targets[RANGE].id = "growth")                                                           \
  X(indicator, f->targets[LEFT].indicator = "grain")                                               \
  X(phrase, f->targets[RANGE].phrase = "增长6%—6.5%")                                              \
  X(section, f->targets[RANGE].section = "目标")                                                   \
  X(no_section, f->targets[RANGE].section = NULL)                                                  \
  X(source, f->targets[RANGE].source = "plan")                                                     \
  X(no_source, f->targets[RANGE].source = NULL)                                                    \
  X(comparator, f->targets[LEFT].comparator = HEBI_COMPARATOR_LE; f->targets[LEFT].value = 1)      \
  X(relation, f->targets[RANGE].relation = HEBI_RELATION_ASSIGNED)                                 \
  X(commitment, f->targets[RANGE].commitment = HEBI_COMMITMENT_STRIVE)                             \
  X(desirable, f->targets[RANGE].desirable = HEBI_DESIRABLE_UP)                                    \
  X(low, f->targets[RANGE].low = nextafter(6, 7))                                                  \
  X(high, f->targets[RANGE].high = nextafter(6.5, 7))                                              \
  X(no_unit, f->targets[RANGE].unit = NULL)                                                        \
  X(decimals, f->targets[RANGE].decimals = 1)                                                      \
  X(hedge, f->targets[RANGE].hedge = "约")                                                         \
  X(no_hedge, f->targets[RANGE].hedge = NULL)                                                      \
  X(tolerance, f->targets[RANGE].tolerance = 0)                                                    \
  X(year, f->targets[RANGE].year = 2030)                                                           \
  X(base_year, f->targets[PAST].base_year = 2025)                                                  \
  X(no_base_year, f->targets[PAST].base_year = 0)                                                  \
  X(partner, f->targets[STEP].partner = "grain")                                                   \
  X(assigned_by, f->targets[LEFT].assigned_by_zh = f->targets[LEFT].assigned_by_en = "国家")       \
  X(no_assigned_by, f->targets[LEFT].assigned_by_zh = f->targets[LEFT].assigned_by_en = NULL)      \
  X(doubt_zh, f->targets[PAST].doubt_zh = "年份")                                                  \
  X(doubt_en, f->targets[PAST].doubt_en = "year")                                                  \
  X(no_doubt, f->targets[PAST].doubt_zh = f->targets[PAST].doubt_en = NULL)

/* What is refused: name, statement, code, where, words of the message. */
#define REFUSALS(X)                                                                                \
  X(without_id, f->data.id = NULL, HEBI_CODE_KEY, "/id", "id")                                     \
  X(without_zh, f->data.title_zh = "", HEBI_CODE_KEY, "/title/zh", "title/zh")                     \
  X(without_en, f->data.title_en = NULL, HEBI_CODE_KEY, "/title/en", "title/en")                   \
  X(without_place, f->data.place.id = "", HEBI_CODE_KEY, "/place/id", "id")                        \
  X(bad_level, f->data.place.level = 9, HEBI_CODE_VALUE, "/place/level", "9")                      \
  X(bad_first, f->data.first_year = 999, HEBI_CODE_VALUE, "/years/first", "999")                   \
  X(bad_last, f->data.last_year = INT32_MAX, HEBI_CODE_VALUE, "/years/last", "2147483647")         \
  X(turned_years, f->data.last_year = 2025, HEBI_CODE_ORDER, "/years/last", "2025, before 2026")   \
  X(source_untitled, f->sources[1].title = NULL, HEBI_CODE_KEY, "/sources/1/title", "title")       \
  X(source_date, f->sources[0].published = "2026-2", HEBI_CODE_VALUE, "/sources/0/published",      \
    "\"2026-2\"")                                                                                  \
  X(source_twice, f->sources[1].id = "report", HEBI_CODE_KEY, "/sources/1/id", "\"report\"")       \
  X(target_without_id, f->targets[PAST].id = NULL, HEBI_CODE_KEY, "/targets/2/id", "id")           \
  X(target_twice, f->targets[LEFT].id = "gdp", HEBI_CODE_KEY, "/targets/3/id",                     \
    "\"gdp\" stands twice in targets")                                                             \
  X(without_phrase, f->targets[PAST].phrase = NULL, HEBI_CODE_KEY, "/targets/2/phrase", "phrase")  \
  X(without_indicator, f->targets[PAST].indicator = NULL, HEBI_CODE_KEY, "/targets/2/indicator",   \
    "indicator")                                                                                   \
  X(bad_indicator, f->targets[PAST].indicator = "corn", HEBI_CODE_REFERENCE,                       \
    "/targets/2/indicator", "\"corn\"")                                                            \
  X(bad_partner, f->targets[STEP].partner = "gdp", HEBI_CODE_REFERENCE, "/targets/1/partner",      \
    "\"gdp\"")                                                                                     \
  X(bad_source, f->targets[LEFT].source = "reports", HEBI_CODE_REFERENCE, "/targets/3/source",     \
    "\"reports\"")                                                                                 \
  X(bad_unit, f->targets[PAST].unit = "亿公斤", HEBI_CODE_UNIT, "/targets/2/unit", "\"亿公斤\"")   \
  X(other_unit, f->targets[PAST].unit = "万吨", HEBI_CODE_UNIT, "/targets/2/unit",                 \
    "\"万吨\", but grain is in \"亿斤\"")                                                          \
  X(points, f->targets[RANGE].unit = "个百分点", HEBI_CODE_UNIT, "/targets/0/unit", "\"%\"")       \
  X(year_before, f->targets[STEP].year = 2025, HEBI_CODE_VALUE, "/targets/1/year",                 \
    "2025, the plan covers 2026 to 2030")                                                          \
  X(year_after, f->targets[STEP].year = 2031, HEBI_CODE_VALUE, "/targets/1/year", "2031")          \
  X(year_zero, f->targets[STEP].year = 0, HEBI_CODE_VALUE, "/targets/1/year", "0 is no year")      \
  X(turned_range, f->targets[RANGE].high = 5, HEBI_CODE_VALUE, "/targets/0/high", "high is 5")     \
  X(range_open, f->targets[RANGE].low = NAN, HEBI_CODE_VALUE, "/targets/0/low", "finite")          \
  X(axes, f->targets[STEP].comparator = HEBI_COMPARATOR_GE, HEBI_CODE_VALUE,                       \
    "/targets/1/comparator", "\"ge\" does not go with relation \"in_step\"")                       \
  X(in_step_with_itself, f->targets[STEP].partner = "income_growth", HEBI_CODE_VALUE,              \
    "/targets/1/partner", "itself")                                                                \
  X(no_partner, f->targets[STEP].partner = NULL, HEBI_CODE_VALUE, "/targets/1/partner", "partner") \
  X(late_base, f->targets[PAST].base_year = 2026, HEBI_CODE_VALUE, "/targets/2/base_year",         \
    "wanted before 2026")                                                                          \
  X(half_a_doubt, f->targets[PAST].doubt_en = NULL, HEBI_CODE_VALUE, "/targets/2/doubt", "both")   \
  X(bad_decimals, f->targets[LEFT].decimals = 7, HEBI_CODE_VALUE, "/targets/3/decimals", "7")      \
  X(null_sources, f->data.sources = NULL, HEBI_CODE_NULL, "/sources", "NULL")                      \
  X(null_targets, f->data.targets = NULL, HEBI_CODE_NULL, "/targets", "NULL")

#define DEFINE(name, statement, ...)                                                               \
  static void make_##name(fixture *f) {                                                            \
    statement;                                                                                     \
  }
CHANGES(DEFINE)
REFUSALS(DEFINE)

static const struct {
  const char *name;
  void (*make)(fixture *f);
} changes[] = {
#define CHANGE(name, statement) {#name, make_##name},
    CHANGES(CHANGE)};

static const struct {
  const char *name;
  void (*make)(fixture *f);
  hebi_code code;
  const char *where, *words;
} refusals[] = {
#define REFUSAL(name, statement, code, where, words) {#name, make_##name, code, where, words},
    REFUSALS(REFUSAL)};

Test(plan, any_single_change_makes_a_difference) {
  fixture f;
  start(&f);
  hebi_plan *base = plan_of(&f);
  for (size_t i = 0; i < COUNT_OF(changes); i++) {
    fill(&f);
    hebi_plan *same = plan_of(&f);
    changes[i].make(&f);
    hebi_plan *changed = plan_of(&f);
    cr_expect_eq(hebi_plan_equal(base, same), 1, "%s", changes[i].name);
    cr_expect_eq(hebi_plan_equal(base, changed), 0, "%s", changes[i].name);
    cr_expect_eq(hebi_plan_equal(changed, base), 0, "%s", changes[i].name);
    hebi_plan_free(same);
    hebi_plan_free(changed);
  }
  cr_expect_eq(hebi_plan_equal(base, base), 1);
  cr_expect_eq(hebi_plan_equal(base, NULL), 0);
  cr_expect_eq(hebi_plan_equal(NULL, base), 0);
  cr_expect_eq(hebi_plan_equal(NULL, NULL), 1);
  hebi_plan_free(base);
  hebi_catalog_free(f.catalog);
}

Test(plan, refusals) {
  fixture f;
  start(&f);
  for (size_t i = 0; i < COUNT_OF(refusals); i++) {
    fill(&f);
    refusals[i].make(&f);
    hebi_plan *plan = UNTOUCHED(hebi_plan);
    hebi_error err = dirty_error();
    int code = hebi_plan_create(&plan, &f.data, f.catalog, &err);
    CHECK_FAILURE(code, &err, refusals[i].code, refusals[i].where, refusals[i].words,
                  refusals[i].name);
    cr_expect_null(plan, "%s", refusals[i].name);
    plan = UNTOUCHED(hebi_plan);
    cr_expect_eq(hebi_plan_create(&plan, &f.data, f.catalog, NULL), refusals[i].code);
    cr_expect_null(plan, "%s", refusals[i].name);
  }
  hebi_catalog_free(f.catalog);
}

/* Every text of the input overwritten, then the input itself, then the catalog gone. */
Test(plan, is_a_deep_copy) {
  fixture f, again;
  start(&f);
  start(&again);
  const char **members[] = {&f.data.id,
                            &f.data.title_zh,
                            &f.data.title_en,
                            &f.data.place.id,
                            &f.data.place.name_zh,
                            &f.data.place.name_en,
                            &f.data.place.parent,
                            &f.sources[1].id,
                            &f.sources[1].title,
                            &f.sources[0].publisher,
                            &f.sources[0].url,
                            &f.sources[0].published,
                            &f.targets[RANGE].id,
                            &f.targets[RANGE].indicator,
                            &f.targets[RANGE].phrase,
                            &f.targets[RANGE].section,
                            &f.targets[RANGE].source,
                            &f.targets[RANGE].unit,
                            &f.targets[RANGE].hedge,
                            &f.targets[STEP].partner,
                            &f.targets[LEFT].assigned_by_zh,
                            &f.targets[PAST].doubt_zh,
                            &f.targets[PAST].doubt_en};
  char texts[COUNT_OF(members)][40];
  for (size_t i = 0; i < COUNT_OF(members); i++) {
    snprintf(texts[i], sizeof texts[i], "%s", *members[i]);
    *members[i] = texts[i];
  }
  hebi_plan *copy = plan_of(&f), *wanted = plan_of(&again);
  memset(texts, '#', sizeof texts);
  hebi_catalog_free(f.catalog);
  memset(&f, '#', sizeof f);
  cr_expect_eq(hebi_plan_equal(copy, wanted), 1);
  cr_assert_not_null(hebi_plan_find(copy, "gdp"));
  cr_expect_str_eq(hebi_plan_find(copy, "gdp")->hedge, "左右");
  hebi_plan_free(copy);
  hebi_plan_free(wanted);
  hebi_catalog_free(again.catalog);
}

Test(plan, holds_what_it_was_given) {
  fixture f;
  start(&f);
  hebi_plan *plan = plan_of(&f);
  const hebi_plan_data *data = hebi_plan_get(plan);
  cr_assert_not_null(data);
  cr_expect_str_eq(data->id, "hebi-2026");
  cr_expect(data->first_year == 2026 && data->last_year == 2030);
  cr_assert(data->n_sources == 2 && data->n_targets == N_TARGETS);
  cr_expect_eq(data->targets[RANGE].low, 6);
  cr_expect(isnan(data->targets[RANGE].value));
  cr_expect_eq(data->targets[PAST].base_year, 2024);
  for (size_t i = 0; i < N_TARGETS; i++)
    cr_expect_eq(hebi_plan_find(plan, f.targets[i].id), &data->targets[i]);
  cr_expect_null(hebi_plan_find(plan, "gd"));
  cr_expect_null(hebi_plan_find(plan, NULL));
  hebi_plan_free(plan);
  hebi_catalog_free(f.catalog);
}

Test(plan, may_hold_no_targets) {
  fixture f;
  start(&f);
  f.data.sources = NULL;
  f.data.targets = NULL;
  f.data.n_sources = f.data.n_targets = 0;
  hebi_plan *plan = plan_of(&f);
  cr_expect_eq(hebi_plan_get(plan)->n_targets, 0);
  cr_expect_null(hebi_plan_find(plan, "gdp"));
  hebi_plan_free(plan);
  hebi_catalog_free(f.catalog);
}

Test(plan, null_arguments) {
  fixture f;
  start(&f);
  hebi_plan *plan = UNTOUCHED(hebi_plan);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_plan_create(NULL, &f.data, f.catalog, &err), &err, HEBI_CODE_NULL, "out",
                "NULL", "out");
  CHECK_FAILURE(hebi_plan_create(&plan, NULL, f.catalog, &err), &err, HEBI_CODE_NULL, "data",
                "NULL", "data");
  cr_expect_null(plan);
  plan = UNTOUCHED(hebi_plan);
  CHECK_FAILURE(hebi_plan_create(&plan, &f.data, NULL, &err), &err, HEBI_CODE_NULL, "catalog",
                "NULL", "catalog");
  cr_expect_null(plan);
  cr_expect_null(hebi_plan_get(NULL));
  cr_expect_null(hebi_plan_find(NULL, "gdp"));
  hebi_plan_free(NULL);
  hebi_catalog_free(f.catalog);
}

enum { MANY = 100000 };

Test(plan, many_targets, .timeout = 30) {
  static char ids[MANY][8];
  fixture f;
  start(&f);
  hebi_target *many = calloc(MANY, sizeof *many);
  cr_assert_not_null(many);
  for (size_t i = 0; i < MANY; i++) {
    snprintf(ids[i], sizeof ids[i], "t%05zu", i);
    many[i] = f.targets[i % N_TARGETS];
    many[i].id = ids[i];
  }
  f.data.targets = many;
  f.data.n_targets = MANY;
  hebi_plan *plan = plan_of(&f);
  for (size_t i = 0; i < MANY; i += 7)
    cr_assert_eq(hebi_plan_find(plan, ids[i]), &hebi_plan_get(plan)->targets[i]);
  hebi_plan_free(plan);
  many[MANY - 1].id = ids[0];
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_plan_create(&plan, &f.data, f.catalog, &err), &err, HEBI_CODE_KEY,
                "/targets/99999/id", "\"t00000\" stands twice in targets", "twice");
  cr_expect_null(plan);
  free(many);
  hebi_catalog_free(f.catalog);
}
