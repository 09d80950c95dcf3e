/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan_made.h"

#include <stdio.h>
#include <stdlib.h>

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
  X(fewer_targets, f->data.n_targets = 4)                                                          \
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
  X(peer, f->peers[0].indicator = "grain")                                                         \
  X(peer_place, f->peers[1].place = "000000")                                                      \
  X(peer_name, f->peers[1].name_zh = "省")                                                         \
  X(no_peer_name, f->peers[1].name_zh = f->peers[1].name_en = NULL)                                \
  X(fewer_peers, f->targets[STEP].n_peers = 1)                                                     \
  X(goal_years, f->data.goals_first_year = 2025)                                                   \
  X(goal_years_end, f->data.goals_last_year = 2031)                                                \
  X(area_title, f->areas[1].title_zh = "创新")                                                     \
  X(area_title_en, f->areas[1].title_en = "Science")                                               \
  X(one_more_area, f->areas[1].id = "innovation"; f->targets[FIRMS].area = "headline")             \
  X(no_area, f->targets[RANGE].area = NULL)                                                        \
  X(fewer_results, f->data.n_results = 1)                                                          \
  X(result_value, f->results[0].value = 166)                                                       \
  X(result_year, f->results[0].year = 2024)                                                        \
  X(result_scope, f->results[1].scope_en = "Henan")                                                \
  X(result_hedge, f->results[1].hedge = NULL)                                                      \
  X(result_area, f->results[0].area = NULL)                                                        \
  X(result_every_year, f->results[0].every_year = 1)                                               \
  X(result_confidence, f->results[0].confidence = HEBI_CONFIDENCE_MEDIUM)                          \
  X(fewer_goals, f->data.n_goals = 1)                                                              \
  X(goal_value, f->goals[0].value = 23)                                                            \
  X(goal_year, f->goals[0].year = f->goals[1].year = 2029)                                         \
  X(no_tiers, f->goals[0].tier = f->goals[1].tier = HEBI_TIER_NONE)                                \
  X(measure, f->targets[FIRMS].measure = HEBI_MEASURE_GROSS_INCREMENT)                             \
  X(subject, f->targets[FIRMS].subject_zh = "高企")                                                \
  X(subject_en, f->targets[FIRMS].subject_en = "firms")                                            \
  X(base_value, f->targets[FIRMS].base_value = 164)                                                \
  X(every_year, f->targets[PAST].every_year = 1)                                                   \
  X(no_continues, f->targets[FIRMS].continues = NULL)                                              \
  X(continues, f->targets[FIRMS].continues = "growth_rank")                                        \
  X(serves, f->targets[PAST].serves = "grain_2030_more")                                           \
  X(no_serves, f->targets[PAST].serves = NULL)                                                     \
  X(confidence, f->targets[PAST].confidence = HEBI_CONFIDENCE_MEDIUM)                              \
  X(assigned_by, f->targets[LEFT].assigned_by_zh = f->targets[LEFT].assigned_by_en = "国家")       \
  X(no_assigned_by, f->targets[LEFT].assigned_by_zh = f->targets[LEFT].assigned_by_en = NULL)      \
  X(doubt_zh, f->targets[PAST].doubt_zh = "年份")                                                  \
  X(doubt_en, f->targets[PAST].doubt_en = "year")                                                  \
  X(no_doubt, f->targets[PAST].doubt_zh = f->targets[PAST].doubt_en = NULL)

CHANGES(DEFINE)

static const struct {
  const char *name;
  void (*make)(fixture *f);
} changes[] = {
#define CHANGE(name, statement) {#name, make_##name},
    CHANGES(CHANGE)};

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
                            &f.peers[0].indicator,
                            &f.peers[1].place,
                            &f.peers[1].name_zh,
                            &f.peers[1].name_en,
                            &f.areas[1].id,
                            &f.areas[1].title_zh,
                            &f.areas[1].title_en,
                            &f.results[0].id,
                            &f.results[0].phrase,
                            &f.results[0].section,
                            &f.results[0].subject_zh,
                            &f.results[0].subject_en,
                            &f.results[0].unit,
                            &f.results[1].indicator,
                            &f.results[1].scope_zh,
                            &f.results[1].hedge,
                            &f.results[1].doubt_en,
                            &f.targets[FIRMS].subject_zh,
                            &f.targets[FIRMS].area,
                            &f.targets[FIRMS].continues,
                            &f.targets[PAST].serves,
                            &f.goals[0].id,
                            &f.goals[0].phrase,
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
  cr_expect_str_eq(hebi_plan_find(copy, "income")->peers[1].name_en, "the province");
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
  cr_assert(data->n_areas == N_AREAS && data->n_results == N_RESULTS && data->n_goals == N_GOALS);
  cr_expect(data->goals_first_year == 2026 && data->goals_last_year == 2030);
  for (size_t i = 0; i < N_TARGETS; i++)
    cr_expect_eq(hebi_plan_find(plan, f.targets[i].id), &data->targets[i]);
  for (size_t i = 0; i < N_GOALS; i++)
    cr_expect_eq(hebi_plan_find(plan, f.goals[i].id), &data->goals[i]);
  for (size_t i = 0; i < N_RESULTS; i++)
    cr_expect_eq(hebi_plan_find(plan, f.results[i].id), &data->results[i]);
  cr_expect_null(hebi_plan_find(plan, "gd"));
  cr_expect_null(hebi_plan_find(plan, NULL));
  hebi_plan_free(plan);
  hebi_catalog_free(f.catalog);
}

Test(plan, may_hold_no_targets) {
  fixture f;
  start(&f);
  f.data = (hebi_plan_data){.id = "hebi-2026",
                            .title_zh = "目标",
                            .title_en = "Targets",
                            .place = f.data.place,
                            .first_year = 2026,
                            .last_year = 2026};
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
