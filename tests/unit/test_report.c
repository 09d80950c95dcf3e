/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small_world.h"

static const hebi_observation growth[] = {FIRST(2021, 8), FIRST(2022, 5), FIRST(2023, 6.2),
                                          FIRST(2024, 5.5), FIRST(2025, 6.1)};

static int create_with(const hebi_report_options *options, hebi_error *err) {
  hebi_catalog *catalog = world_catalog();
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  hebi_plan *plan = world_plan(catalog, &target, 1);
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth)};
  hebi_history *history = world_history(catalog, series, 1);
  const hebi_history *histories[] = {NULL, history};
  hebi_report *report = (hebi_report *)(void *)plan;
  int code = hebi_report_create(&report, plan, catalog, histories, 2, options, err);
  cr_expect_eq(code == HEBI_CODE_OK, report != NULL);
  hebi_report_free(report);
  hebi_plan_free(plan);
  hebi_history_free(history);
  hebi_catalog_free(catalog);
  return code;
}

Test(report, options_are_validated) {
  hebi_error err;
  hebi_report_options options;
  cr_expect_eq(create_with(NULL, &err), HEBI_CODE_OK);
  hebi_report_options_init(&options);
  cr_expect_eq(create_with(&options, &err), HEBI_CODE_OK);
  options.method = "auto";
  cr_expect_eq(create_with(&options, &err), HEBI_CODE_OK);
  options.size--;
  cr_expect_eq(create_with(&options, &err), HEBI_CODE_ARGUMENT);
  cr_expect_str_eq(err.where, "options");
  hebi_report_options_init(&options);
  options.min_n = -1;
  cr_expect_eq(create_with(&options, &err), HEBI_CODE_ARGUMENT);
  cr_expect_str_eq(err.where, "min_n");
  hebi_report_options_init(&options);
  options.last_year = -1;
  cr_expect_eq(create_with(&options, &err), HEBI_CODE_ARGUMENT);
  cr_expect_str_eq(err.where, "last_year");
  hebi_report_options_init(&options);
  options.method = "crystal_ball";
  cr_expect_eq(create_with(&options, &err), HEBI_CODE_NAME);
  cr_expect_not_null(strstr(err.message, "crystal_ball"));
  hebi_report_options_init(NULL);
}

Test(report, null_is_answered) {
  hebi_error err;
  hebi_report *report;
  hebi_catalog *catalog = world_catalog();
  hebi_plan *plan = world_plan(catalog, NULL, 0);
  cr_expect_eq(hebi_report_create(NULL, plan, catalog, NULL, 0, NULL, &err), HEBI_CODE_NULL);
  cr_expect_eq(hebi_report_create(&report, NULL, catalog, NULL, 0, NULL, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "plan");
  cr_expect_eq(hebi_report_create(&report, plan, catalog, NULL, 1, NULL, &err), HEBI_CODE_NULL);
  cr_expect_str_eq(err.where, "histories");
  cr_expect_null(report);
  hebi_report_free(NULL);
  cr_expect_null(hebi_report_plan(NULL));
  cr_expect_eq(hebi_report_count(NULL), 0);
  cr_expect_null(hebi_report_row(NULL, 0));
  hebi_plan_free(plan);
  hebi_catalog_free(catalog);
}

Test(report, a_plan_without_targets) {
  hebi_report *report = world_report(NULL, 0, NULL, 0, NULL);
  cr_expect_eq(hebi_report_count(report), 0);
  cr_expect_null(hebi_report_row(report, 0));
  cr_expect_str_eq(hebi_report_plan(report)->id, "small-2026");
  hebi_report_free(report);
}

/* world_report() frees plan, catalog and history before the report is read. */
Test(report, it_owns_what_it_shows) {
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth)};
  hebi_report *report = world_report(&target, 1, series, 1, NULL);
  const hebi_row *row = hebi_report_row(report, 0);
  cr_expect_str_eq(row->target->phrase, "目标");
  cr_expect_neq(row->target, &target);
  cr_expect_str_eq(row->indicator->name_en, "GDP growth");
  cr_expect_eq(row->history->values[4], 6.1);
  cr_expect_not_null(row->method);
  cr_expect_str_eq(hebi_report_plan(report)->title_zh, "小城2026年目标");
  cr_expect_str_eq(hebi_report_plan(report)->place.name_en, "Hebi");
  cr_expect_eq(hebi_report_plan(report)->n_targets, 0);
  cr_expect_null(hebi_report_row(report, 1));
  hebi_report_free(report);
}

/* What is given of another place is of no use; of Hebi the built-in values are known all the same,
 * of a place that does not exist none are. */
Test(report, histories_of_other_places_are_not_used) {
  static const char *const places[] = {"410600", "999999"};
  hebi_catalog *catalog = world_catalog();
  hebi_target target = world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6);
  const hebi_series series[] = {SERIES("gdp_growth", "%", growth)};
  hebi_history_data data = {.place = world_place,
                            .sources = world_sources,
                            .n_sources = 1,
                            .series = series,
                            .n_series = 1};
  data.place.id = "410700";
  hebi_history *elsewhere;
  cr_assert_eq(hebi_history_create(&elsewhere, &data, catalog, NULL), HEBI_CODE_OK);
  const hebi_history *histories[] = {elsewhere};
  for (size_t i = 0; i < COUNT_OF(places); i++) {
    hebi_plan_data plan_data = world_plan_data(&target, 1);
    plan_data.place.id = places[i];
    hebi_plan *plan = world_plan_of(&plan_data, catalog);
    hebi_report *report;
    cr_assert_eq(hebi_report_create(&report, plan, catalog, histories, 1, NULL, NULL),
                 HEBI_CODE_OK);
    const hebi_row *row = hebi_report_row(report, 0);
    cr_expect_eq(row->reason, i == 0 ? HEBI_REASON_NONE : HEBI_REASON_NO_HISTORY);
    cr_expect_eq(row->n_observed > COUNT_OF(growth), i == 0, "%zu values", row->n_observed);
    hebi_report_free(report);
    hebi_plan_free(plan);
  }
  hebi_history_free(elsewhere);
  hebi_catalog_free(catalog);
}

Test(report, a_catalog_that_lacks_the_indicator) {
  hebi_catalog *catalog = world_catalog(), *smaller;
  hebi_target target = world_relation("carbon", HEBI_RELATION_ASSIGNED);
  hebi_plan *plan = world_plan(catalog, &target, 1);
  cr_assert_eq(hebi_catalog_create(&smaller, world_indicators, 1, NULL), HEBI_CODE_OK);
  hebi_report *report;
  hebi_error err;
  cr_expect_eq(hebi_report_create(&report, plan, smaller, NULL, 0, NULL, &err),
               HEBI_CODE_REFERENCE);
  cr_expect_null(report);
  cr_expect_not_null(strstr(err.message, "carbon"));
  hebi_catalog_free(smaller);
  hebi_plan_free(plan);
  hebi_catalog_free(catalog);
}

enum { YEARS = 12, FIRST_YEAR = 2014, CUT_OFF = 2021 };

/* Three series of one pattern, and after the cut-off whatever `later` says. */
static void fill(hebi_observation *to, double level, double later) {
  static const double pattern[YEARS] = {1, 1.1, 1.05, 1.2, 1.3, 1.22, 1.4, 1.35};
  for (int i = 0; i < YEARS; i++) {
    int32_t year = FIRST_YEAR + i;
    to[i] = (hebi_observation)FIRST(year, year <= CUT_OFF ? level * pattern[i] : later + i);
  }
}

static char *answers_with(double later) {
  hebi_observation gdp[YEARS], income[YEARS], levels[YEARS], trade[YEARS];
  fill(gdp, 6, later);
  fill(income, 7, later / 2);
  fill(levels, 20000, later * 3);
  fill(trade, 40, later);
  gdp[5] = (hebi_observation)REVISED(FIRST_YEAR + 5, 6.66);
  const hebi_series series[] = {SERIES("gdp_growth", "%", gdp),
                                {.indicator = "income_growth",
                                 .unit = "%",
                                 .observations = income + 3,
                                 .n_observations = YEARS - 3},
                                SERIES("income", "元", levels),
                                SERIES("trade", "亿元", trade)};
  hebi_target targets[] = {world_target("gdp_growth", HEBI_COMPARATOR_BARE, 6),
                           world_relation("income_growth", HEBI_RELATION_IN_STEP),
                           world_relation("trade", HEBI_RELATION_OWN_PAST),
                           world_target("income", HEBI_COMPARATOR_GE, 30000),
                           world_target("jobless", HEBI_COMPARATOR_LE, 5)};
  for (size_t i = 0; i < COUNT_OF(targets); i++)
    targets[i].year = 2023;
  targets[2].base_year = 2020;
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.last_year = CUT_OFF;
  options.n_paths = 500;
  hebi_report *report =
      world_report(targets, COUNT_OF(targets), series, COUNT_OF(series), &options);
  char *text;
  cr_assert_eq(hebi_report_json(&text, NULL, report, NULL), HEBI_CODE_OK);
  hebi_report_free(report);
  return text;
}

/* Every number and every sentence is the same whatever happened after the cut-off. */
Test(report, never_peeks) {
  char *a = answers_with(3), *b = answers_with(900);
  cr_expect_str_eq(a, b);
  cr_expect_not_null(strstr(a, "\"last_year\": 2021"));
  hebi_string_free(a);
  hebi_string_free(b);
}

/* The work report of 2026 in its order, with its numbers. */
static const struct printed {
  const char *id;
  hebi_kind kind;
  double value, low, high;
} printed[] = {
    {"gdp_growth", HEBI_KIND_RANGE, NAN, 6, 6.5},
    {"industrial_va_growth", HEBI_KIND_EXACT, 7.5, NAN, NAN},
    {"fixed_investment_growth", HEBI_KIND_EXACT, 6, NAN, NAN},
    {"retail_sales_growth", HEBI_KIND_EXACT, 6.5, NAN, NAN},
    {"imports_exports", HEBI_KIND_MAINTAIN, NAN, NAN, NAN},
    {"budget_revenue_growth", HEBI_KIND_EXACT, 5, NAN, NAN},
    {"surveyed_unemployment_rate", HEBI_KIND_ABOUT, 5.5, NAN, NAN},
    {"new_urban_jobs", HEBI_KIND_AT_LEAST, 2.85, NAN, NAN},
    {"cpi_growth", HEBI_KIND_ABOUT, 2, NAN, NAN},
    {"income_growth", HEBI_KIND_IN_STEP, NAN, NAN, NAN},
    {"grain_output", HEBI_KIND_AT_LEAST, 120, NAN, NAN},
    {"carbon_intensity_change", HEBI_KIND_ASSIGNED, NAN, NAN, NAN},
};

static int same_number(double a, double b) {
  return (isnan(a) && isnan(b)) || a == b;
}

static int is_probability(double p) {
  return p >= 0 && p <= 1;
}

/* A probability, or a reason with its sentences; never both, never neither. */
static void expect_an_answer(const hebi_row *row) {
  const hebi_attainment *a = &row->attainment;
  const char *id = row->target->id;
  if (row->reason == HEBI_REASON_NONE) {
    cr_expect(is_probability(a->strict) && is_probability(a->lenient), "%s", id);
    cr_expect_leq(a->strict, a->lenient, "%s", id);
    cr_expect(row->lo95 < row->lo80 && row->lo80 < row->median && row->median < row->hi80 &&
                  row->hi80 < row->hi95,
              "%s", id);
    cr_expect_str_empty(row->because_en, "%s", id);
    cr_expect_str_empty(row->because_zh, "%s", id);
  } else {
    cr_expect(isnan(a->strict) && isnan(a->lenient), "%s", id);
    cr_expect_str_not_empty(row->because_en, "%s", id);
    cr_expect_str_not_empty(row->because_zh, "%s", id);
  }
  cr_expect_str_not_empty(row->reading_zh, "%s", id);
  cr_expect_str_not_empty(row->reading_en, "%s", id);
  cr_expect(row->last_year < row->target->year, "%s", id);
}

Test(report, hebi_2026) {
  hebi_plan *plan;
  hebi_report *report;
  hebi_error err;
  cr_assert_eq(hebi_plan_builtin(&plan, "hebi-2026", &err), HEBI_CODE_OK, "%s", err.message);
  cr_assert_eq(hebi_report_create(&report, plan, NULL, NULL, 0, NULL, &err), HEBI_CODE_OK, "%s",
               err.message);
  hebi_plan_free(plan);
  cr_assert_eq(hebi_report_count(report), COUNT_OF(printed));
  for (size_t i = 0; i < COUNT_OF(printed); i++) {
    const hebi_row *row = hebi_report_row(report, i);
    cr_expect_str_eq(row->target->id, printed[i].id);
    cr_expect_eq(row->kind, printed[i].kind, "%s", printed[i].id);
    cr_expect(same_number(row->target->value, printed[i].value), "%s", printed[i].id);
    cr_expect(same_number(row->target->low, printed[i].low), "%s", printed[i].id);
    cr_expect(same_number(row->target->high, printed[i].high), "%s", printed[i].id);
    cr_expect_eq(row->target->year, 2026);
    expect_an_answer(row);
  }
  cr_expect_eq(hebi_report_row(report, 11)->reason, HEBI_REASON_UNASSIGNED);
  cr_expect_eq(hebi_report_row(report, 0)->reason, HEBI_REASON_NONE);
  hebi_report_free(report);
}
