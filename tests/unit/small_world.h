/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place with a handful of indicators, made in C, for tests of facts and reports. */
#ifndef SMALL_WORLD_H
#define SMALL_WORLD_H

#include <criterion/criterion.h>
#include <libhebi.h>
#include <math.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static const hebi_indicator world_indicators[] = {
    {"gdp_growth", "经济增速", "GDP growth", NULL, 0, "%", HEBI_SUPPORT_REAL, HEBI_DESIRABLE_UP,
     HEBI_STATISTIC_GROWTH, HEBI_PRICES_CONSTANT, 1, NULL},
    {"income_growth", "收入增速", "Income growth", NULL, 0, "%", HEBI_SUPPORT_REAL,
     HEBI_DESIRABLE_UP, HEBI_STATISTIC_GROWTH, HEBI_PRICES_CURRENT, 1, "income"},
    {"income", "收入", "Income", NULL, 0, "元", HEBI_SUPPORT_POSITIVE, HEBI_DESIRABLE_UP,
     HEBI_STATISTIC_LEVEL, HEBI_PRICES_CURRENT, 0, NULL},
    {"trade", "进出口", "Trade", NULL, 0, "亿元", HEBI_SUPPORT_POSITIVE, HEBI_DESIRABLE_UP,
     HEBI_STATISTIC_LEVEL, HEBI_PRICES_CURRENT, 2, NULL},
    {"jobless", "失业率", "Unemployment", NULL, 0, "%", HEBI_SUPPORT_SHARE, HEBI_DESIRABLE_DOWN,
     HEBI_STATISTIC_SHARE, HEBI_PRICES_NONE, 1, NULL},
    {"people", "人口", "Population", NULL, 0, "万人", HEBI_SUPPORT_POSITIVE, HEBI_DESIRABLE_NONE,
     HEBI_STATISTIC_LEVEL, HEBI_PRICES_NONE, 1, NULL},
    {"grain", "粮食产量", "Grain output", NULL, 0, "万吨", HEBI_SUPPORT_POSITIVE, HEBI_DESIRABLE_UP,
     HEBI_STATISTIC_FLOW, HEBI_PRICES_NONE, 1, NULL},
    {"firms", "高新技术企业", "High-tech firms", NULL, 0, "家", HEBI_SUPPORT_COUNT,
     HEBI_DESIRABLE_UP, HEBI_STATISTIC_LEVEL, HEBI_PRICES_NONE, 0, NULL},
    {"carbon", "碳排放变化", "Carbon change", NULL, 0, "%", HEBI_SUPPORT_REAL, HEBI_DESIRABLE_DOWN,
     HEBI_STATISTIC_GROWTH, HEBI_PRICES_NONE, 1, NULL},
};

static const hebi_place world_place = {"410600", "鹤壁市", "Hebi", HEBI_PLACE_LEVEL_CITY, "410000"};

static const hebi_source world_sources[] = {{.id = "yearbook", .title = "统计年鉴"}};

#define OBSERVATION(y, v, released)                                                                \
  {                                                                                                \
    .year = (y), .value = (v), .vintage = (released), .confidence = HEBI_CONFIDENCE_HIGH,          \
    .source = "yearbook"                                                                           \
  }
/* One observation as first released, or as revised. */
#define FIRST(y, v)   OBSERVATION(y, v, HEBI_VINTAGE_FIRST)
#define REVISED(y, v) OBSERVATION(y, v, HEBI_VINTAGE_REVISED)
#define SERIES(id, printed, values)                                                                \
  {                                                                                                \
    .indicator = (id), .unit = (printed), .observations = (values),                                \
    .n_observations = COUNT_OF(values)                                                             \
  }

static inline hebi_catalog *world_catalog(void) {
  hebi_catalog *catalog;
  hebi_error err;
  cr_assert_eq(hebi_catalog_create(&catalog, world_indicators, COUNT_OF(world_indicators), &err),
               HEBI_CODE_OK, "%s %s", err.where, err.message);
  return catalog;
}

static inline hebi_history *world_history(const hebi_catalog *catalog, const hebi_series *series,
                                          size_t n) {
  const hebi_history_data data = {.place = world_place,
                                  .sources = world_sources,
                                  .n_sources = 1,
                                  .series = series,
                                  .n_series = n};
  hebi_history *history;
  hebi_error err;
  cr_assert_eq(hebi_history_create(&history, &data, catalog, &err), HEBI_CODE_OK, "%s %s",
               err.where, err.message);
  return history;
}

static inline hebi_target world_target(const char *indicator, hebi_comparator comparator,
                                       double value) {
  hebi_target target;
  hebi_target_init(&target);
  target.id = indicator;
  target.indicator = indicator;
  target.phrase = "目标";
  target.year = 2026;
  target.comparator = comparator;
  target.value = value;
  return target;
}

static const hebi_peer world_gdp = {.indicator = "gdp_growth"};

static inline hebi_target world_relation(const char *indicator, hebi_relation relation) {
  hebi_target target = world_target(indicator, HEBI_COMPARATOR_NONE, NAN);
  target.relation = relation;
  if (relation == HEBI_RELATION_IN_STEP)
    target.peers = &world_gdp, target.n_peers = 1;
  return target;
}

static inline hebi_plan_data world_plan_data(const hebi_target *targets, size_t n) {
  return (hebi_plan_data){.id = "small-2026",
                          .title_zh = "小城2026年目标",
                          .title_en = "Targets of a small place for 2026",
                          .place = world_place,
                          .first_year = 2000,
                          .last_year = 2030,
                          .targets = targets,
                          .n_targets = n};
}

static inline hebi_plan *world_plan_of(const hebi_plan_data *data, const hebi_catalog *catalog) {
  hebi_plan *plan;
  hebi_error err;
  cr_assert_eq(hebi_plan_create(&plan, data, catalog, &err), HEBI_CODE_OK, "%s %s", err.where,
               err.message);
  return plan;
}

static inline hebi_plan *world_plan(const hebi_catalog *catalog, const hebi_target *targets,
                                    size_t n) {
  const hebi_plan_data data = world_plan_data(targets, n);
  return world_plan_of(&data, catalog);
}

/* The report on a plan of the small place with what is known of it; everything else is freed. */
static inline hebi_report *world_report_on(const hebi_plan_data *data, const hebi_series *series,
                                           size_t n_series, const hebi_report_options *options) {
  hebi_catalog *catalog = world_catalog();
  hebi_plan *plan = world_plan_of(data, catalog);
  hebi_history *history = world_history(catalog, series, n_series);
  hebi_report *report;
  hebi_error err;
  const hebi_history *histories[] = {history};
  cr_assert_eq(hebi_report_create(&report, plan, catalog, histories, 1, options, &err),
               HEBI_CODE_OK, "%s %s", err.where, err.message);
  hebi_catalog_free(catalog);
  hebi_plan_free(plan);
  hebi_history_free(history);
  return report;
}

static inline hebi_report *world_report(const hebi_target *targets, size_t n_targets,
                                        const hebi_series *series, size_t n_series,
                                        const hebi_report_options *options) {
  const hebi_plan_data data = world_plan_data(targets, n_targets);
  hebi_report *report = world_report_on(&data, series, n_series, options);
  cr_assert_eq(hebi_report_count(report), n_targets);
  return report;
}

#endif
