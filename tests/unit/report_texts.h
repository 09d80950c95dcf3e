/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report with one row of every sort, for tests of the ways to write it. */
#ifndef REPORT_TEXTS_H
#define REPORT_TEXTS_H

#include "small_world.h"

enum { SORTS = 12 };

static inline hebi_report *report_of_every_sort(void) {
  static const hebi_observation coin[] = {FIRST(2022, 5), FIRST(2023, 6), FIRST(2024, 5),
                                          FIRST(2025, 6)};
  static const hebi_observation other[] = {FIRST(2022, 4), FIRST(2023, 6), FIRST(2024, 7),
                                           FIRST(2025, 5.5)};
  static const hebi_observation two[] = {FIRST(2024, 500000), FIRST(2025, 525000)};
  static const hebi_observation jobless[] = {FIRST(2023, 5.2), FIRST(2024, 5.5), FIRST(2025, 5.4)};
  const hebi_series series[] = {SERIES("income_growth", "%", coin),
                                SERIES("gdp_growth", "%", other), SERIES("trade", "万元", two),
                                SERIES("jobless", "%", jobless)};
  hebi_target targets[SORTS] = {
      world_target("gdp_growth", HEBI_COMPARATOR_RANGE, NAN),
      world_relation("income_growth", HEBI_RELATION_IN_STEP),
      world_relation("trade", HEBI_RELATION_OWN_PAST),
      world_target("jobless", HEBI_COMPARATOR_ABOUT, 5.5),
      world_target("people", HEBI_COMPARATOR_GE, 157.5),
      world_relation("carbon", HEBI_RELATION_ASSIGNED),
      world_target("gdp_growth", HEBI_COMPARATOR_LT, 8),
      world_target("income_growth", HEBI_COMPARATOR_BARE, 5.5),
      world_target(NULL, HEBI_COMPARATOR_GE, 8),
      world_target(NULL, HEBI_COMPARATOR_NONE, NAN),
      world_target("gdp_growth", HEBI_COMPARATOR_GE, 5),
      world_target("gdp_growth", HEBI_COMPARATOR_GE, 7),
  };
  targets[0].low = 6, targets[0].high = 6.5;
  targets[3].phrase = "失业率5.5%左右 | a*b_c `d` [e] #f <script>&amp; ~g~ back\\slash\nnext line";
  targets[5].assigned_by_zh = targets[5].assigned_by_en = "省|<b>政府";
  targets[6].id = "known_late", targets[6].year = 2024;
  targets[7].id = "known_met", targets[7].year = 2023;
  targets[8].id = "thing", targets[8].measure = HEBI_MEASURE_NET_INCREMENT, targets[8].unit = "家";
  targets[8].subject_zh = "企业|<i>", targets[8].subject_en = "firms | `x`";
  targets[9].id = "bridge", targets[9].measure = HEBI_MEASURE_MILESTONE, targets[9].year = 2027;
  targets[9].subject_zh = "大桥建成通车", targets[9].subject_en = "opening of the bridge";
  targets[10].id = "growth_floor", targets[10].tier = HEBI_TIER_FLOOR;
  targets[11].id = "growth_stretch", targets[11].tier = HEBI_TIER_STRETCH;
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.method = "naive";
  options.n_paths = 2000;
  return world_report(targets, SORTS, series, COUNT_OF(series), &options);
}

static inline char *plan_without_targets(int (*write)(char **, size_t *, const hebi_report *,
                                                      const char *, hebi_error *),
                                         const char *lang) {
  hebi_report *report = world_report(NULL, 0, NULL, 0, NULL);
  char *text;
  size_t length;
  cr_assert_eq(write(&text, &length, report, lang, NULL), HEBI_CODE_OK);
  cr_expect_eq(length, strlen(text));
  hebi_report_free(report);
  return text;
}

#endif
