/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan that has everything a plan can have, for tests that change or spoil one thing of it. */
#ifndef PLAN_MADE_H
#define PLAN_MADE_H

#include "failure.h"

#include <libhebi/plan.h>
#include <math.h>

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

enum { RANGE, STEP, PAST, LEFT, FIRMS, N_TARGETS };
enum { N_SOURCES = 2, N_AREAS = 2, N_RESULTS = 2, N_GOALS = 2, N_PEERS = 2 };

typedef struct fixture {
  hebi_catalog *catalog;
  hebi_source sources[N_SOURCES];
  hebi_area areas[N_AREAS];
  hebi_target results[N_RESULTS];
  hebi_peer peers[N_PEERS];
  hebi_target targets[N_TARGETS];
  hebi_target goals[N_GOALS];
  hebi_plan_data data;
} fixture;

static inline void fill_results(fixture *f) {
  hebi_target *r = f->results;
  for (int i = 0; i < N_RESULTS; i++) {
    hebi_target_init(&r[i]);
    r[i].year = 2025;
  }
  r[0].id = "firms_2025", r[0].phrase = "高新技术企业达到165家", r[0].section = "2025年工作";
  r[0].subject_zh = "高新技术企业", r[0].subject_en = "high-tech firms";
  r[0].area = "innovation", r[0].source = "report", r[0].unit = "家";
  r[0].comparator = HEBI_COMPARATOR_BARE, r[0].value = 165;
  r[1].id = "growth_rank", r[1].phrase = "增速居全省第二位", r[1].indicator = "gdp_growth";
  r[1].measure = HEBI_MEASURE_RANK, r[1].comparator = HEBI_COMPARATOR_BARE, r[1].value = 2;
  r[1].scope_zh = "全省", r[1].scope_en = "the province", r[1].hedge = "居";
  r[1].doubt_zh = "位次", r[1].doubt_en = "rank";
}

static inline void fill_targets(fixture *f) {
  hebi_target *t = f->targets;
  for (int i = 0; i < N_TARGETS; i++) {
    hebi_target_init(&t[i]);
    t[i].source = "report";
    t[i].year = 2026;
  }
  t[RANGE].id = "gdp", t[RANGE].indicator = "gdp_growth", t[RANGE].phrase = "增长6%—6.5%左右";
  t[RANGE].comparator = HEBI_COMPARATOR_RANGE, t[RANGE].low = 6, t[RANGE].high = 6.5;
  t[RANGE].section = "预期目标", t[RANGE].unit = "%", t[RANGE].hedge = "左右";
  t[RANGE].area = "headline";
  t[STEP].id = "income", t[STEP].indicator = "income_growth", t[STEP].phrase = "与经济增长同步";
  t[STEP].relation = HEBI_RELATION_IN_STEP, t[STEP].peers = f->peers, t[STEP].n_peers = N_PEERS;
  t[PAST].id = "grain", t[PAST].indicator = "grain", t[PAST].phrase = "粮食产量保持稳定";
  t[PAST].relation = HEBI_RELATION_OWN_PAST, t[PAST].base_year = 2024;
  t[PAST].doubt_zh = "口径", t[PAST].doubt_en = "scope", t[PAST].serves = "grain_2030";
  t[LEFT].id = "energy", t[LEFT].indicator = "energy", t[LEFT].phrase = "完成省定目标";
  t[LEFT].relation = HEBI_RELATION_ASSIGNED, t[LEFT].assigned_by_zh = t[LEFT].assigned_by_en = "省";
  t[FIRMS].id = "firms", t[FIRMS].phrase = "高新技术企业净增8家以上";
  t[FIRMS].subject_zh = "高新技术企业", t[FIRMS].subject_en = "high-tech firms";
  t[FIRMS].measure = HEBI_MEASURE_NET_INCREMENT, t[FIRMS].comparator = HEBI_COMPARATOR_GE;
  t[FIRMS].value = 8, t[FIRMS].unit = "家", t[FIRMS].area = "innovation";
  t[FIRMS].continues = "firms_2025", t[FIRMS].base_value = 165;
}

static inline void fill_goals(fixture *f) {
  hebi_target *g = f->goals;
  for (int i = 0; i < N_GOALS; i++) {
    hebi_target_init(&g[i]);
    g[i].indicator = "grain", g[i].comparator = HEBI_COMPARATOR_GE, g[i].year = 2030;
  }
  g[0].id = "grain_2030", g[0].phrase = "确保24亿斤", g[0].tier = HEBI_TIER_FLOOR, g[0].value = 24;
  g[1].id = "grain_2030_more", g[1].phrase = "力争25亿斤";
  g[1].tier = HEBI_TIER_STRETCH, g[1].value = 25;
}

static inline void fill(fixture *f) {
  hebi_catalog *catalog = f->catalog;
  *f = (fixture){
      .catalog = catalog,
      .sources = {{"report", "政府工作报告", "市政府", "https://example.org", "2026-02"},
                  {.id = "plan", .title = "计划"}},
      .areas = {{"headline", "预期目标", "Main targets"}, {"innovation", "科技创新", "Innovation"}},
      .peers = {{.indicator = "gdp_growth"},
                {.indicator = "gdp_growth",
                 .place = "410000",
                 .name_zh = "全省",
                 .name_en = "the province"}},
      .data = {.id = "hebi-2026",
               .title_zh = "2026年目标",
               .title_en = "Targets for 2026",
               .place = {"410600", "鹤壁市", "Hebi", HEBI_PLACE_LEVEL_CITY, "410000"},
               .first_year = 2026,
               .last_year = 2030,
               .goals_first_year = 2026,
               .goals_last_year = 2030,
               .n_sources = N_SOURCES,
               .n_areas = N_AREAS,
               .n_results = N_RESULTS,
               .n_targets = N_TARGETS,
               .n_goals = N_GOALS}};
  fill_results(f);
  fill_targets(f);
  fill_goals(f);
  f->data.sources = f->sources;
  f->data.areas = f->areas;
  f->data.results = f->results;
  f->data.targets = f->targets;
  f->data.goals = f->goals;
}

static inline void start(fixture *f) {
  cr_assert_eq(hebi_catalog_create(&f->catalog, indicators, COUNT_OF(indicators), NULL), 0);
  fill(f);
}

/* For tables of changes: a function for each of them. */
#define DEFINE(name, statement, ...)                                                               \
  static void make_##name(fixture *f) {                                                            \
    statement;                                                                                     \
  }

#endif
