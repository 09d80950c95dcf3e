/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What hebi_plan_create() refuses, with its code and place; and which units go with which measure.
 */
#include "plan_made.h"

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
  X(bad_peer, f->peers[1].indicator = "gdp", HEBI_CODE_REFERENCE, "/targets/1/peers/1/indicator",  \
    "\"gdp\"")                                                                                     \
  X(empty_peer, f->peers[0].indicator = "", HEBI_CODE_KEY, "/targets/1/peers/0/indicator",         \
    "empty")                                                                                       \
  X(empty_peer_place, f->peers[1].place = "", HEBI_CODE_KEY, "/targets/1/peers/1/place", "empty")  \
  X(own_place, f->peers[1].place = "410600"; f->peers[1].indicator = NULL, HEBI_CODE_VALUE,        \
                                             "/targets/1/peers/1/place", "the target itself")      \
  X(bad_source, f->targets[LEFT].source = "reports", HEBI_CODE_REFERENCE, "/targets/3/source",     \
    "\"reports\"")                                                                                 \
  X(bad_unit, f->targets[PAST].unit = "亿担", HEBI_CODE_UNIT, "/targets/2/unit", "\"亿担\"")       \
  X(other_unit, f->targets[PAST].unit = "万亩", HEBI_CODE_UNIT, "/targets/2/unit",                 \
    "\"万亩\" does not go with the value of grain, which is in \"亿斤\"")                          \
  X(points, f->targets[RANGE].unit = "个百分点", HEBI_CODE_UNIT, "/targets/0/unit", "\"%\"")       \
  X(year_before, f->targets[STEP].year = 2025, HEBI_CODE_VALUE, "/targets/1/year",                 \
    "2025, before the first year, 2026")                                                           \
  X(year_after, f->targets[STEP].year = 2031, HEBI_CODE_VALUE, "/targets/1/year", "2031")          \
  X(year_zero, f->targets[STEP].year = 0, HEBI_CODE_VALUE, "/targets/1/year", "0 is no year")      \
  X(turned_range, f->targets[RANGE].high = 5, HEBI_CODE_VALUE, "/targets/0/high", "high is 5")     \
  X(range_open, f->targets[RANGE].low = NAN, HEBI_CODE_VALUE, "/targets/0/low", "finite")          \
  X(axes, f->targets[STEP].comparator = HEBI_COMPARATOR_GE, HEBI_CODE_VALUE,                       \
    "/targets/1/comparator", "\"ge\" does not go with relation \"in_step\"")                       \
  X(in_step_with_itself, f->peers[0].indicator = "income_growth", HEBI_CODE_VALUE,                 \
    "/targets/1/peers", "peer 0 is the target itself")                                             \
  X(no_peers, f->targets[STEP].n_peers = 0, HEBI_CODE_VALUE, "/targets/1/peers",                   \
    "needs its peers")                                                                             \
  X(late_base, f->targets[PAST].base_year = 2026, HEBI_CODE_VALUE, "/targets/2/base_year",         \
    "wanted before 2026")                                                                          \
  X(half_a_doubt, f->targets[PAST].doubt_en = NULL, HEBI_CODE_VALUE, "/targets/2/doubt", "both")   \
  X(bad_decimals, f->targets[LEFT].decimals = 7, HEBI_CODE_VALUE, "/targets/3/decimals", "7")      \
  X(null_sources, f->data.sources = NULL, HEBI_CODE_NULL, "/sources", "NULL")                      \
  X(null_targets, f->data.targets = NULL, HEBI_CODE_NULL, "/targets", "NULL")

/* Of areas, results and goals, and of what links them. */
#define MORE_REFUSALS(X)                                                                           \
  X(null_areas, f->data.areas = NULL, HEBI_CODE_NULL, "/areas", "NULL")                            \
  X(null_results, f->data.results = NULL, HEBI_CODE_NULL, "/results", "NULL")                      \
  X(null_goals, f->data.goals = NULL, HEBI_CODE_NULL, "/goals", "NULL")                            \
  X(null_peers, f->targets[STEP].peers = NULL, HEBI_CODE_NULL, "/targets/1/peers", "NULL")         \
  X(area_without_id, f->areas[0].id = NULL, HEBI_CODE_KEY, "/areas/0/id", "id")                    \
  X(area_without_zh, f->areas[1].title_zh = "", HEBI_CODE_KEY, "/areas/1/title/zh", "title/zh")    \
  X(area_without_en, f->areas[1].title_en = NULL, HEBI_CODE_KEY, "/areas/1/title/en", "title/en")  \
  X(area_twice, f->areas[1].id = "headline", HEBI_CODE_KEY, "/areas/1/id",                         \
    "\"headline\" stands twice in areas")                                                          \
  X(bad_area, f->targets[RANGE].area = "head", HEBI_CODE_REFERENCE, "/targets/0/area",             \
    "no area has the id \"head\"")                                                                 \
  X(result_area, f->results[0].area = "inno", HEBI_CODE_REFERENCE, "/results/0/area", "\"inno\"")  \
  X(goal_area, f->goals[1].area = "inno", HEBI_CODE_REFERENCE, "/goals/1/area", "\"inno\"")        \
  X(result_source, f->results[0].source = "r", HEBI_CODE_REFERENCE, "/results/0/source", "\"r\"")  \
  X(result_without_id, f->results[0].id = "", HEBI_CODE_KEY, "/results/0/id", "id")                \
  X(result_without_phrase, f->results[1].phrase = NULL, HEBI_CODE_KEY, "/results/1/phrase",        \
    "phrase")                                                                                      \
  X(result_of_nothing, f->results[1].indicator = NULL, HEBI_CODE_KEY, "/results/1/indicator",      \
    "nor a subject")                                                                               \
  X(result_indicator, f->results[1].indicator = "gnp", HEBI_CODE_REFERENCE,                        \
    "/results/1/indicator", "\"gnp\"")                                                             \
  X(result_number, f->results[0].value = NAN, HEBI_CODE_VALUE, "/results/0/value", "finite")       \
  X(result_relation, f->results[0].relation = HEBI_RELATION_PEER, HEBI_CODE_VALUE,                 \
    "/results/0/peers", "peers")                                                                   \
  X(result_commitment, f->results[0].commitment = HEBI_COMMITMENT_STRIVE, HEBI_CODE_KEY,           \
    "/results/0/commitment", "a result has no commitment")                                         \
  X(result_tier, f->results[1].tier = HEBI_TIER_FLOOR, HEBI_CODE_KEY, "/results/1/tier",           \
    "a result has no tier")                                                                        \
  X(result_continues, f->results[1].continues = "firms_2025", HEBI_CODE_KEY,                       \
    "/results/1/continues", "a result has no continues")                                           \
  X(result_serves, f->results[1].serves = "grain_2030", HEBI_CODE_KEY, "/results/1/serves",        \
    "a result has no serves")                                                                      \
  X(result_unit, f->results[0].unit = "户人", HEBI_CODE_UNIT, "/results/0/unit", "\"户人\"")       \
  X(result_late, f->results[1].year = 2031, HEBI_CODE_VALUE, "/results/1/year",                    \
    "2031, after the last year, 2030")                                                             \
  X(result_twice, f->results[1].id = "firms_2025", HEBI_CODE_KEY, "/results/1/id",                 \
    "stands twice in results")                                                                     \
  X(target_and_result, f->targets[LEFT].id = "growth_rank", HEBI_CODE_KEY, "/targets/3/id",        \
    "\"growth_rank\" stands twice in the plan")                                                    \
  X(goal_and_result, f->goals[0].id = "growth_rank", HEBI_CODE_KEY, "/goals/0/id",                 \
    "\"growth_rank\" stands twice in the plan")                                                    \
  X(goal_and_target, f->goals[1].id = "gdp", HEBI_CODE_KEY, "/goals/1/id",                         \
    "\"gdp\" stands twice in the plan")                                                            \
  X(goal_twice, f->goals[1].id = "grain_2030", HEBI_CODE_KEY, "/goals/1/id",                       \
    "stands twice in goals")                                                                       \
  X(goal_without_id, f->goals[1].id = NULL, HEBI_CODE_KEY, "/goals/1/id", "id")                    \
  X(goal_axes, f->goals[0].comparator = HEBI_COMPARATOR_NONE, HEBI_CODE_VALUE,                     \
    "/goals/0/comparator", "or a relation")                                                        \
  X(goal_early, f->data.goals_first_year = f->data.goals_last_year = 2031, HEBI_CODE_VALUE,        \
    "/goals/0/year", "2030, before the first year, 2031")                                          \
  X(goals_without_years, f->data.goals_first_year = f->data.goals_last_year = 0, HEBI_CODE_KEY,    \
    "/goal_years", "needs their goal_years")                                                       \
  X(goal_years_open, f->data.goals_last_year = 0, HEBI_CODE_VALUE, "/goal_years/last", "0")        \
  X(goal_years_turned, f->data.goals_last_year = 2025, HEBI_CODE_ORDER, "/goal_years/last",        \
    "2025, before 2026")                                                                           \
  X(bad_continues, f->targets[FIRMS].continues = "firms", HEBI_CODE_REFERENCE,                     \
    "/targets/4/continues", "no result has the id \"firms\"")                                      \
  X(bad_serves, f->targets[PAST].serves = "gdp", HEBI_CODE_REFERENCE, "/targets/2/serves",         \
    "no goal has the id \"gdp\"")                                                                  \
  X(goal_continues, f->goals[1].continues = "x", HEBI_CODE_REFERENCE, "/goals/1/continues",        \
    "\"x\"")                                                                                       \
  X(stretch_first, f->targets[RANGE].tier = HEBI_TIER_STRETCH, HEBI_CODE_ORDER, "/targets/0/tier", \
    "right after the floor")                                                                       \
  X(stretch_without_floor, f->goals[0].tier = HEBI_TIER_NONE, HEBI_CODE_ORDER, "/goals/1/tier",    \
    "right after the floor")                                                                       \
  X(stretch_of_another, f->goals[1].indicator = "energy", HEBI_CODE_ORDER, "/goals/1/tier",        \
    "same thing and year")                                                                         \
  X(stretch_of_a_subject, f->goals[1].indicator = NULL;                                            \
    f->goals[1].subject_zh = f->goals[1].subject_en = "grain", HEBI_CODE_ORDER, "/goals/1/tier",   \
    "same thing and year")                                                                         \
  X(stretch_later, f->goals[0].year = 2029, HEBI_CODE_ORDER, "/goals/1/tier",                      \
    "same thing and year")                                                                         \
  X(thing_and_indicator, f->targets[FIRMS].indicator = "grain";                                    \
    f->targets[FIRMS].unit = NULL, HEBI_CODE_VALUE, "/targets/4/subject", "no subject of its own") \
  X(scope, f->targets[RANGE].scope_zh = f->targets[RANGE].scope_en = "省", HEBI_CODE_VALUE,        \
    "/targets/0/scope", "only a rank or a class")

REFUSALS(DEFINE)
MORE_REFUSALS(DEFINE)

static const struct {
  const char *name;
  void (*make)(fixture *f);
  hebi_code code;
  const char *where, *words;
} refusals[] = {
#define REFUSAL(name, statement, code, where, words) {#name, make_##name, code, where, words},
    REFUSALS(REFUSAL) MORE_REFUSALS(REFUSAL)};

Test(plan_check, refusals) {
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

/* The numbers of a target of grain (亿斤), of energy (%) or of a thing that no catalog knows. */
static const struct unit_case {
  hebi_measure measure;
  const char *indicator, *unit;
  int fits;
} unit_cases[] = {
    {HEBI_MEASURE_VALUE, "grain", "亿斤", 1},
    {HEBI_MEASURE_VALUE, "grain", "万吨", 1},
    {HEBI_MEASURE_VALUE, "grain", "%", 0},
    {HEBI_MEASURE_VALUE, "grain", "万亩", 0},
    {HEBI_MEASURE_VALUE, "energy", "%", 1},
    {HEBI_MEASURE_VALUE, "energy", "个百分点", 0},
    {HEBI_MEASURE_NET_INCREMENT, "grain", "吨", 1},
    {HEBI_MEASURE_NET_INCREMENT, "grain", "%", 0},
    {HEBI_MEASURE_NET_INCREMENT, "grain", "个百分点", 0},
    {HEBI_MEASURE_NET_INCREMENT, "energy", "个百分点", 1},
    {HEBI_MEASURE_NET_INCREMENT, "energy", "%", 1},
    {HEBI_MEASURE_GROSS_INCREMENT, "grain", "万吨", 1},
    {HEBI_MEASURE_GROSS_INCREMENT, "grain", "%", 0},
    {HEBI_MEASURE_GROSS_INCREMENT, "energy", "个百分点", 0},
    {HEBI_MEASURE_GROWTH, "grain", "%", 1},
    {HEBI_MEASURE_GROWTH, "grain", "亿斤", 0},
    {HEBI_MEASURE_GROWTH, "energy", "个百分点", 0},
    {HEBI_MEASURE_CUMULATIVE_CHANGE, "grain", "%", 1},
    {HEBI_MEASURE_CUMULATIVE_CHANGE, "grain", "亿斤", 0},
    {HEBI_MEASURE_ANNUAL_AVERAGE, "grain", "%", 1},
    {HEBI_MEASURE_ANNUAL_AVERAGE, "grain", "万吨", 1},
    {HEBI_MEASURE_ANNUAL_AVERAGE, "grain", "万亩", 0},
    {HEBI_MEASURE_RANK, "grain", "位", 1},
    {HEBI_MEASURE_CLASS, "grain", "档", 1},
    {HEBI_MEASURE_STREAK, "grain", "年", 1},
    {HEBI_MEASURE_INVESTMENT, "grain", "亿元", 1},
    {HEBI_MEASURE_VALUE, NULL, "家", 1},
    {HEBI_MEASURE_GROWTH, NULL, "%", 1},
};

static void expect_unit(fixture *f, const struct unit_case *c, hebi_relation relation, int fits) {
  fill(f);
  hebi_target *t = &f->targets[FIRMS];
  t->measure = c->measure, t->indicator = c->indicator, t->unit = c->unit;
  if (c->indicator != NULL)
    t->subject_zh = t->subject_en = NULL;
  t->relation = relation;
  if (relation == HEBI_RELATION_PEER)
    t->peers = f->peers, t->n_peers = 1;
  hebi_plan *plan;
  hebi_error err = dirty_error();
  int code = hebi_plan_create(&plan, &f->data, f->catalog, &err);
  if (fits)
    cr_expect_eq(code, HEBI_CODE_OK, "%s of %s in %s: %s", hebi_measure_name((int32_t)c->measure),
                 c->indicator, c->unit, err.message);
  else
    CHECK_FAILURE(code, &err, HEBI_CODE_UNIT, "/targets/4/unit", c->unit, c->indicator);
  hebi_plan_free(plan);
}

Test(plan_check, units_go_with_what_is_measured) {
  fixture f;
  start(&f);
  for (size_t i = 0; i < COUNT_OF(unit_cases); i++)
    expect_unit(&f, &unit_cases[i], HEBI_RELATION_NONE, unit_cases[i].fits);
  /* 高于全省1个百分点: the margin of a share is in points, that of a level in its unit. */
  static const struct unit_case points = {HEBI_MEASURE_VALUE, "energy", "个百分点", 1};
  static const struct unit_case tonnes = {HEBI_MEASURE_VALUE, "grain", "万吨", 1};
  static const struct unit_case neither = {HEBI_MEASURE_VALUE, "grain", "个百分点", 0};
  static const struct unit_case growth = {HEBI_MEASURE_GROWTH, "grain", "个百分点", 0};
  expect_unit(&f, &points, HEBI_RELATION_PEER, 1);
  expect_unit(&f, &growth, HEBI_RELATION_PEER, 1);
  expect_unit(&f, &tonnes, HEBI_RELATION_PEER, 1);
  expect_unit(&f, &neither, HEBI_RELATION_PEER, 0);
  hebi_catalog_free(f.catalog);
}

/* What stands right at the edge of what is refused. */
#define ACCEPTED(X)                                                                                \
  X(result_in_the_last_year, f->results[0].year = 2030)                                            \
  X(result_long_ago, f->results[0].year = 1000)                                                    \
  X(goal_years_without_goals, f->data.n_goals = 0; f->targets[PAST].serves = NULL)                 \
  X(no_goals_at_all, f->data.n_goals = 0; f->targets[PAST].serves = NULL;                          \
    f->data.goals_first_year = f->data.goals_last_year = 0)                                        \
  X(floor_alone, f->data.n_goals = 1)                                                              \
  X(goal_on_its_own_years, f->data.goals_first_year = 2030)                                        \
  X(area_like_a_target, f->areas[1].id = f->results[0].area = f->targets[FIRMS].area = "gdp")      \
  X(source_like_a_target, f->sources[1].id = "gdp")                                                \
  X(peer_of_the_same_indicator, f->peers[1].indicator = NULL)                                      \
  X(peer_by_name, f->peers[1].indicator = f->peers[1].place = NULL)

ACCEPTED(DEFINE)

static const struct {
  const char *name;
  void (*make)(fixture *f);
} accepted[] = {
#define ACCEPT(name, statement) {#name, make_##name},
    ACCEPTED(ACCEPT)};

Test(plan_check, the_ends_of_what_is_allowed) {
  fixture f;
  start(&f);
  for (size_t i = 0; i < COUNT_OF(accepted); i++) {
    fill(&f);
    accepted[i].make(&f);
    hebi_plan *plan;
    hebi_error err = dirty_error();
    cr_expect_eq(hebi_plan_create(&plan, &f.data, f.catalog, &err), HEBI_CODE_OK, "%s: %s %s",
                 accepted[i].name, err.where, err.message);
    hebi_plan_free(plan);
  }
  hebi_catalog_free(f.catalog);
}
