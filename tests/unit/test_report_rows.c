/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of what a plan holds besides plain indicators: things of its own, ranks, results that are
 * carried on, goals, other units, peers elsewhere. Numbers by hand, written out where they stand.
 */
#include "small_world.h"

static const hebi_observation growth[] = {FIRST(2021, 8), FIRST(2022, 5), FIRST(2023, 6.2),
                                          FIRST(2024, 5.5), FIRST(2025, 6.1)};
static const hebi_observation grain[] = {FIRST(2023, 5950), FIRST(2024, 6100), FIRST(2025, 6200)};
static const hebi_series known[] = {SERIES("gdp_growth", "%", growth),
                                    SERIES("grain", "万吨", grain)};

static hebi_target result_of(const char *id, hebi_measure measure, double value) {
  hebi_target result;
  hebi_target_init(&result);
  result.id = id, result.phrase = "结果", result.year = 2025;
  result.measure = measure, result.comparator = HEBI_COMPARATOR_BARE, result.value = value;
  return result;
}

static hebi_target thing(hebi_measure measure, hebi_comparator comparator, double value) {
  hebi_target target = world_target(NULL, comparator, value);
  target.id = "thing", target.measure = measure, target.unit = "家";
  target.subject_zh = "科技企业", target.subject_en = "technology firms";
  return target;
}

static hebi_report *report_of(const hebi_target *target, const hebi_target *result) {
  hebi_plan_data data = world_plan_data(target, 1);
  data.results = result, data.n_results = result != NULL;
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.method = "naive";
  return world_report_on(&data, known, COUNT_OF(known), &options);
}

/* 165 of the year before and a net 8 more are 173. */
Test(report_rows, an_increment_starts_from_the_result_it_continues) {
  hebi_target result = result_of("firms_2025", HEBI_MEASURE_VALUE, 165);
  result.subject_zh = "科技企业", result.subject_en = "technology firms", result.unit = "家";
  hebi_target target = thing(HEBI_MEASURE_NET_INCREMENT, HEBI_COMPARATOR_GE, 8);
  target.continues = "firms_2025";
  hebi_report *report = report_of(&target, &result);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->kind, HEBI_KIND_INCREMENT);
  cr_expect_null(row->indicator->id);
  cr_expect_str_eq(row->indicator->name_zh, "科技企业");
  cr_expect(row->last == 165 && row->last_year == 2025 && row->n_observed == 1);
  cr_expect_eq(row->requirement.value, 173);
  cr_expect_eq(row->requirement.change, 8);
  cr_expect(row->acceptance.low == 8 && row->acceptance.high == INFINITY);
  cr_expect_eq(row->reason, HEBI_REASON_SHORT, "%s", hebi_reason_name((int32_t)row->reason));
  cr_expect_eq(row->median, 165, "nothing else is known");
  cr_expect_eq(row->attainment.gap, -8);
  cr_expect_not_null(strstr(row->history_note_zh, "2025年取自报告本身"));
  cr_expect_not_null(strstr(row->history_note_en, "2025 as the report itself says it"));
  hebi_report_free(report);
}

/* The same of an indicator in another unit: 0.0165 万家 are 165; and the base as printed. */
Test(report_rows, a_base_from_the_report_in_any_unit) {
  hebi_target result = result_of("firms_2025", HEBI_MEASURE_VALUE, 0.0165);
  result.indicator = "firms", result.unit = "万家";
  hebi_target target = world_target("firms", HEBI_COMPARATOR_GE, 8);
  target.id = "more", target.measure = HEBI_MEASURE_NET_INCREMENT;
  target.continues = "firms_2025";
  hebi_report *report = report_of(&target, &result);
  cr_expect_float_eq(hebi_report_row(report, 0)->requirement.value, 173, 1e-9);
  cr_expect_float_eq(hebi_report_row(report, 0)->last, 165, 1e-9);
  hebi_report_free(report);
  target.continues = NULL, target.base_value = 160;
  report = report_of(&target, NULL);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->requirement.value, 168, "the base is printed in the target itself");
  cr_expect_eq(row->last_year, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NO_HISTORY);
  hebi_report_free(report);
}

/* A history knows better than the report: 6200 万吨, not 6000. */
Test(report_rows, what_is_published_stands_before_a_result) {
  hebi_target result = result_of("grain_2025", HEBI_MEASURE_VALUE, 6000);
  result.indicator = "grain", result.unit = "万吨";
  hebi_target target = world_target("grain", HEBI_COMPARATOR_GE, 50);
  target.measure = HEBI_MEASURE_NET_INCREMENT, target.continues = "grain_2025";
  hebi_report *report = report_of(&target, &result);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect(row->last == 6200 && row->n_observed == 3);
  cr_expect_eq(row->requirement.value, 6250);
  cr_expect_null(strstr(row->history_note_en, "report itself"));
  hebi_report_free(report);
}

/* What a result does not say: a growth rate no level, a level no rank, 突破40 no 40. */
Test(report_rows, results_that_are_nothing_to_go_on_from) {
  hebi_target growing = result_of("r", HEBI_MEASURE_GROWTH, 12);
  hebi_target level = result_of("r", HEBI_MEASURE_VALUE, 165);
  hebi_target more = level;
  growing.unit = "%";
  more.comparator = HEBI_COMPARATOR_GT;
  const struct {
    hebi_target *result;
    hebi_measure measure;
  } cases[] = {{&growing, HEBI_MEASURE_NET_INCREMENT},
               {&level, HEBI_MEASURE_RANK},
               {&level, HEBI_MEASURE_GROSS_INCREMENT},
               {&more, HEBI_MEASURE_NET_INCREMENT}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    cases[i].result->subject_zh = cases[i].result->subject_en = "firms";
    hebi_target target = thing(cases[i].measure, HEBI_COMPARATOR_GE, 8);
    target.continues = "r";
    hebi_report *report = report_of(&target, cases[i].result);
    cr_expect_eq(hebi_report_row(report, 0)->n_observed, 0, "%zu", i);
    hebi_report_free(report);
  }
}

/* 1300 亿斤 are 6500 万吨; 6200 were harvested last. */
Test(report_rows, a_target_in_another_unit) {
  hebi_target target = world_target("grain", HEBI_COMPARATOR_GE, 1300);
  target.unit = "亿斤", target.decimals = 0;
  hebi_report *report = report_of(&target, NULL);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_str_eq(row->unit, "万吨");
  cr_expect_float_eq(row->acceptance.low, 6500, 1e-9);
  cr_expect_float_eq(row->requirement.value, 6500, 1e-9);
  cr_expect_float_eq(row->attainment.gap, -300, 1e-9);
  cr_expect_eq(row->target->value, 1300, "as announced");
  cr_expect_str_eq(row->target->unit, "亿斤");
  cr_expect_str_eq(row->reading_zh, "≥ 6500万吨");
  hebi_report_free(report);
}

Test(report_rows, a_thing_without_values) {
  hebi_target target = thing(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, 10);
  hebi_report *report = report_of(&target, NULL);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NO_HISTORY);
  cr_expect_not_null(strstr(row->because_zh, "科技企业"));
  cr_expect_not_null(strstr(row->because_en, "technology firms"));
  cr_expect_eq(row->requirement.value, 10);
  cr_expect_eq(row->history->n, 0);
  cr_expect_null(row->method);
  cr_expect(isnan(row->median) && isnan(row->outcome) && isnan(row->last));
  hebi_report_free(report);
}

/* Growth of 6.1 % is no rank; the rank of the year before is. */
Test(report_rows, a_rank_is_not_forecast) {
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_LE, 3);
  target.measure = HEBI_MEASURE_RANK;
  hebi_report *report = report_of(&target, NULL);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->kind, HEBI_KIND_ORDINAL);
  cr_expect_str_eq(row->indicator->name_zh, "经济增速位次");
  cr_expect_eq(row->reason, HEBI_REASON_NO_RANKING);
  cr_expect(row->n_observed == 0 && isnan(row->last) && isnan(row->median));
  cr_expect(row->acceptance.high == 3 && row->requirement.value == 3);
  hebi_report_free(report);
  hebi_target result = result_of("rank_2025", HEBI_MEASURE_RANK, 2);
  result.indicator = "gdp_growth";
  target.continues = "rank_2025";
  report = report_of(&target, &result);
  row = hebi_report_row(report, 0);
  cr_expect(row->last == 2 && row->last_year == 2025);
  cr_expect_eq(row->reason, HEBI_REASON_NO_RANKING);
  cr_expect(isnan(row->median) && isnan(row->attainment.strict));
  hebi_report_free(report);
}

/* Kept and counted, never scored; an outcome of the indicator changes nothing. */
Test(report_rows, what_is_never_scored) {
  static const hebi_measure measures[] = {HEBI_MEASURE_MILESTONE, HEBI_MEASURE_QUALITATIVE,
                                          HEBI_MEASURE_INVESTMENT};
  for (size_t i = 0; i < COUNT_OF(measures); i++)
    for (int32_t year = 2025; year <= 2026; year++) {
      hebi_target target = world_target("grain", HEBI_COMPARATOR_NONE, NAN);
      target.measure = measures[i], target.year = year;
      hebi_report *report = report_of(&target, NULL);
      const hebi_row *row = hebi_report_row(report, 0);
      cr_expect_eq(row->reason, HEBI_REASON_NOT_SCORED, "%s", hebi_kind_name((int32_t)row->kind));
      cr_expect_eq(row->judgement.strict, HEBI_VERDICT_NOT_DETERMINABLE);
      cr_expect(isnan(row->attainment.strict) && isnan(row->acceptance.low));
      cr_expect(row->because_zh[0] != '\0' && row->because_en[0] != '\0');
      hebi_report_free(report);
    }
}

/* 5.5 of 2024 was below the band already, whatever comes. */
Test(report_rows, an_earlier_year_can_decide) {
  hebi_target target = world_relation("gdp_growth", HEBI_RELATION_OWN_PAST);
  target.comparator = HEBI_COMPARATOR_BAND, target.low = 5.8, target.high = 9;
  target.every_year = 1, target.base_year = 2023;
  hebi_report *report = report_of(&target, NULL);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->judgement.strict, HEBI_VERDICT_MISSED);
  cr_expect_eq(row->reason, HEBI_REASON_NONE);
  cr_expect(isnan(row->outcome) && isnan(row->attainment.strict));
  cr_expect_not_null(strstr(row->notes_zh, "此前年份"));
  cr_expect_not_null(strstr(row->notes_en, "earlier years"));
  hebi_report_free(report);
}

/* 前列 is what the words say; 位次前移 waits for the others. The same whatever the relation. */
Test(report_rows, one_reason_for_a_rank_without_a_number) {
  static const struct {
    hebi_relation relation;
    hebi_comparator comparator;
    hebi_reason wanted;
  } ranks[] = {
      {HEBI_RELATION_NONE, HEBI_COMPARATOR_NONE, HEBI_REASON_NO_NUMBER},
      {HEBI_RELATION_OWN_PAST, HEBI_COMPARATOR_NONE, HEBI_REASON_NO_NUMBER},
      {HEBI_RELATION_OWN_PAST, HEBI_COMPARATOR_LT, HEBI_REASON_NO_RANKING},
      {HEBI_RELATION_OWN_PAST, HEBI_COMPARATOR_GE, HEBI_REASON_NO_RANKING},
  };
  for (size_t i = 0; i < COUNT_OF(ranks); i++) {
    hebi_target target = world_relation("gdp_growth", ranks[i].relation);
    target.comparator = ranks[i].comparator;
    target.measure = HEBI_MEASURE_RANK;
    hebi_report *report = report_of(&target, NULL);
    cr_expect_eq(hebi_report_row(report, 0)->reason, ranks[i].wanted, "%zu: %s", i,
                 hebi_reason_name((int32_t)hebi_report_row(report, 0)->reason));
    cr_expect_eq(hebi_target_scorable(&target), ranks[i].wanted == HEBI_REASON_NO_RANKING);
    hebi_report_free(report);
  }
}

static const hebi_peer province = {.place = "410000"};

/* Growth above the province's, from the province's own values and with its own target. */
Test(report_rows, a_peer_elsewhere_and_what_it_announced) {
  static const hebi_observation theirs[] = {FIRST(2022, 3.1), FIRST(2023, 4.1), FIRST(2024, 5.1),
                                            FIRST(2025, 5.6), FIRST(2026, 5.2)};
  hebi_catalog *catalog = world_catalog();
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_GT, NAN), announced = target;
  target.relation = HEBI_RELATION_PEER, target.peers = &province, target.n_peers = 1;
  announced.comparator = HEBI_COMPARATOR_ABOUT, announced.value = 5.5;
  announced.phrase = "增长5.5%左右";
  hebi_plan_data their_data = world_plan_data(&announced, 1);
  their_data.place = (hebi_place){"410000", "河南省", "Henan", HEBI_PLACE_LEVEL_PROVINCE, NULL};
  hebi_plan *plan = world_plan(catalog, &target, 1),
            *plan_of_theirs = world_plan_of(&their_data, catalog);
  const hebi_series series[] = {SERIES("gdp_growth", "%", theirs)};
  const hebi_history_data history_data = {.place = their_data.place,
                                          .sources = world_sources,
                                          .n_sources = 1,
                                          .series = series,
                                          .n_series = 1};
  hebi_history *own = world_history(catalog, known, COUNT_OF(known)), *other;
  cr_assert_eq(hebi_history_create(&other, &history_data, catalog, NULL), HEBI_CODE_OK);
  const hebi_history *const histories[] = {own, other};
  const hebi_plan *const plans[] = {plan_of_theirs};
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.method = "naive", options.plans = plans, options.n_plans = 1;
  hebi_report *report;
  cr_assert_eq(hebi_report_create(&report, plan, catalog, histories, 2, &options, NULL),
               HEBI_CODE_OK);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->reason, HEBI_REASON_NONE, "%s", hebi_reason_name((int32_t)row->reason));
  cr_expect_float_eq(row->attainment.gap, 6.1 - 5.2, 1e-9, "the province's 2026 is known");
  cr_expect_float_eq(row->acceptance.low, 5.2, 1e-9);
  cr_expect_str_eq(row->reading_zh, "> 河南省");
  cr_expect_not_null(strstr(row->notes_zh, "河南省自己的2026年目标：增长5.5%左右"), "%s",
                     row->notes_zh);
  cr_expect_not_null(strstr(row->notes_en, "Henan's own target for 2026: 增长5.5%左右"));
  hebi_report_free(report);
  options.last_year = 2025;
  cr_assert_eq(hebi_report_create(&report, plan, catalog, histories, 2, &options, NULL),
               HEBI_CODE_OK);
  row = hebi_report_row(report, 0);
  cr_expect_float_eq(row->attainment.gap, 6.1 - 5.6, 1e-9, "of 2025 it is the last one");
  cr_expect_not(isnan(row->attainment.correlation));
  hebi_report_free(report);
  hebi_plan_free(plan_of_theirs);
  hebi_history_free(own);
  hebi_history_free(other);
  hebi_plan_free(plan);
  hebi_catalog_free(catalog);
}

static const hebi_area areas[] = {{"headline", "主要目标", "Main targets"},
                                  {"farming", "农业", "Farming"}};

/* A plan with a headline list, another area, and a goal. */
static hebi_plan_data two_areas(hebi_target targets[2], hebi_target *goal) {
  targets[0] = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  targets[1] = world_target("grain", HEBI_COMPARATOR_GE, 6300);
  targets[0].area = "headline", targets[1].area = "farming";
  *goal = world_target("grain", HEBI_COMPARATOR_GE, 6500);
  goal->id = "grain_2030", goal->year = 2030, goal->area = "farming";
  hebi_plan_data data = world_plan_data(targets, 2);
  data.areas = areas, data.n_areas = COUNT_OF(areas);
  data.goals = goal, data.n_goals = 1;
  data.goals_first_year = data.goals_last_year = 2030;
  return data;
}

Test(report_rows, the_headline_list_unless_told_otherwise) {
  hebi_target targets[2], goal;
  hebi_plan_data data = two_areas(targets, &goal);
  hebi_report *report = world_report_on(&data, known, COUNT_OF(known), NULL);
  cr_assert_eq(hebi_report_count(report), 1);
  cr_expect_str_eq(hebi_report_row(report, 0)->target->id, "gdp_growth");
  cr_expect_eq(hebi_report_row(report, 0)->is_goal, 0);
  hebi_report_free(report);
  data.areas = &areas[1], data.n_areas = 1;
  targets[0].area = NULL;
  report = world_report_on(&data, known, COUNT_OF(known), NULL);
  cr_expect_eq(hebi_report_count(report), 2, "without such a list all targets, and no goals");
  hebi_report_free(report);
}

/* 2025: 6200; the goal's year lies five years ahead. */
Test(report_rows, goals_by_query) {
  hebi_target targets[2], goal;
  hebi_plan_data data = two_areas(targets, &goal);
  hebi_query query;
  hebi_query_init(&query);
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.query = &query, options.method = "naive";
  hebi_report *report = world_report_on(&data, known, COUNT_OF(known), &options);
  cr_expect_eq(hebi_report_count(report), 3, "a query with nothing in it chooses all");
  hebi_report_free(report);
  query.lists = HEBI_LISTS_GOALS;
  report = world_report_on(&data, known, COUNT_OF(known), &options);
  cr_assert_eq(hebi_report_count(report), 1);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_eq(row->is_goal, 1);
  cr_expect_str_eq(row->target->id, "grain_2030");
  cr_expect_float_eq(row->attainment.gap, 6200 - 6500, 1e-9);
  cr_expect_float_eq(row->requirement.annual_rate, 100 * (pow(6500.0 / 6200, 1.0 / 5) - 1), 1e-9);
  cr_expect_eq(row->reason, HEBI_REASON_NONE);
  hebi_report_free(report);
}

Test(report_rows, a_query_without_meaning_is_refused) {
  hebi_catalog *catalog = world_catalog();
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi_plan *plan = world_plan(catalog, &target, 1);
  hebi_report *report;
  hebi_error err;
  hebi_query query;
  hebi_query_init(&query);
  query.lists = (hebi_lists)8;
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.query = &query;
  cr_expect_eq(hebi_report_create(&report, plan, catalog, NULL, 0, &options, &err),
               HEBI_CODE_ARGUMENT);
  cr_expect_str_eq(err.where, "lists");
  query.lists = HEBI_LISTS_RESULTS; /* they are answers themselves */
  cr_expect_eq(hebi_report_create(&report, plan, catalog, NULL, 0, &options, &err),
               HEBI_CODE_ARGUMENT);
  cr_expect_str_eq(err.where, "query");
  cr_expect_null(report);
  hebi_report_options_init(&options);
  options.n_plans = 1;
  cr_expect_eq(hebi_report_create(&report, plan, catalog, NULL, 0, &options, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "plans");
  hebi_plan_free(plan);
  hebi_catalog_free(catalog);
}

/* That the number is not set weighs more than that two values are too few. */
Test(report_rows, what_no_forecast_can_lift_is_the_reason) {
  hebi_target target = world_relation("grain", HEBI_RELATION_ASSIGNED);
  target.id = "grain_assigned";
  for (size_t n = 0; n <= COUNT_OF(grain); n++) {
    const hebi_series some[] = {
        {.indicator = "grain", .unit = "万吨", .observations = grain, .n_observations = n}};
    hebi_report *report = world_report(&target, 1, some, 1, NULL);
    cr_expect_eq(hebi_report_row(report, 0)->reason, HEBI_REASON_UNASSIGNED, "%zu values", n);
    hebi_report_free(report);
  }
}

/* A water class does not depend on other waters; it just cannot be forecast. */
Test(report_rows, a_class_is_no_rank) {
  hebi_target result = result_of("water_2025", HEBI_MEASURE_CLASS, 2);
  result.subject_zh = "水质", result.subject_en = "water", result.unit = "类";
  hebi_target target = thing(HEBI_MEASURE_CLASS, HEBI_COMPARATOR_LE, 2);
  target.unit = "类";
  hebi_report *report = report_of(&target, &result);
  cr_expect_eq(hebi_report_row(report, 0)->reason, HEBI_REASON_NO_HISTORY);
  hebi_report_free(report);
  target.continues = "water_2025";
  report = report_of(&target, &result);
  cr_expect_eq(hebi_report_row(report, 0)->reason, HEBI_REASON_NOT_MODELLED);
  hebi_report_free(report);
}
