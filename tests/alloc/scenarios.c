/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenarios.h"

#include "worlds.h"

#include <math.h>
#include <string.h>

enum { YEARS = 14, HORIZON = 3, SERIES = 4, THREADS = 2 };

static const char *fault;
/* What `out` holds before a call: a failing call has to overwrite it with NULL. */
static char untouched;
#define UNTOUCHED ((void *)&untouched)

const char *scenarios_fault(void) {
  const char *seen = fault;
  fault = NULL;
  return seen;
}

static int failed(int code, const void *out) {
  if (out != NULL)
    fault = "the call failed, yet its result is not NULL";
  return code;
}

static void add(uint64_t *sum, const void *bytes, size_t n) {
  for (const unsigned char *at = bytes; n > 0; n--)
    *sum = (*sum ^ *at++) * UINT64_C(1099511628211); /* FNV-1a */
}

static const world *world_of(const scenario *which) {
  return which->sampled ? &built_in : &small;
}

static int text_made(int code, char *text, size_t length, uint64_t *sum) {
  if (code != HEBI_CODE_OK)
    return failed(code, text);
  add(sum, text, length);
  hebi_string_free(text);
  return code;
}

/* The catalog of one world. */
static int read_catalog(const scenario *which, hebi_catalog **out, hebi_error *err) {
  return which->sampled ? hebi_catalog_builtin(out, err)
                        : hebi_catalog_read_file(out, SMALL "/catalog.json", err);
}

static int catalog_round(const scenario *which, uint64_t *sum, hebi_error *err) {
  hebi_catalog *catalog = UNTOUCHED;
  int code = read_catalog(which, &catalog, err);
  if (code != HEBI_CODE_OK)
    return failed(code, catalog);
  char *text = UNTOUCHED;
  size_t length = 0;
  code = hebi_catalog_write(&text, &length, catalog, err);
  hebi_catalog_free(catalog);
  return text_made(code, text, length, sum);
}

static int history_round(const scenario *which, uint64_t *sum, hebi_error *err) {
  const world *from = world_of(which);
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_history_write(&text, &length, from->history, err);
  if (code != HEBI_CODE_OK)
    return failed(code, text);
  hebi_history *history = UNTOUCHED;
  code = hebi_history_read(&history, text, length, from->catalog, err);
  hebi_string_free(text);
  if (code != HEBI_CODE_OK)
    return failed(code, history);
  *sum += (uint64_t)hebi_history_equal(history, from->history);
  hebi_history_free(history);
  return code;
}

static int plan_round(const scenario *which, uint64_t *sum, hebi_error *err) {
  const world *from = world_of(which);
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_plan_write(&text, &length, from->plan, err);
  if (code != HEBI_CODE_OK)
    return failed(code, text);
  hebi_plan *plan = UNTOUCHED;
  code = hebi_plan_read(&plan, text, length, from->catalog, err);
  hebi_string_free(text);
  if (code != HEBI_CODE_OK)
    return failed(code, plan);
  *sum += (uint64_t)hebi_plan_equal(plan, from->plan);
  hebi_plan_free(plan);
  return code;
}

static int history_load(const scenario *which, uint64_t *sum, hebi_error *err) {
  hebi_history *history = UNTOUCHED;
  int code = hebi_history_builtin(&history, which->argument, err);
  if (code != HEBI_CODE_OK)
    return failed(code, history);
  *sum += (uint64_t)hebi_history_equal(history, built_in.history);
  hebi_history_free(history);
  return code;
}

static int plan_load(const scenario *which, uint64_t *sum, hebi_error *err) {
  hebi_plan *plan = UNTOUCHED;
  int code = hebi_plan_builtin(&plan, which->argument, err);
  if (code != HEBI_CODE_OK)
    return failed(code, plan);
  *sum += (uint64_t)hebi_plan_equal(plan, built_in.plan);
  hebi_plan_free(plan);
  return code;
}

/* What is published of a growth rate, and for the other years the growth of its level. */
static int annual(const scenario *which, uint64_t *sum, hebi_error *err) {
  hebi_annual *found = UNTOUCHED, *longer = UNTOUCHED;
  int code = hebi_history_annual(&found, small.history, small.catalog, which->argument,
                                 HEBI_VINTAGE_REVISED, 0, err);
  if (code != HEBI_CODE_OK)
    return failed(code, found);
  code = hebi_annual_extend(&longer, found, 2030, err);
  hebi_annual_free(found);
  if (code != HEBI_CODE_OK)
    return failed(code, longer);
  add(sum, longer->values, longer->n * sizeof *longer->values);
  hebi_annual_free(longer);
  return code;
}

/* A refusal is a result as well: it must not turn into another one. */
static int plan_refused(const scenario *which, uint64_t *sum, hebi_error *err) {
  hebi_plan *plan = UNTOUCHED;
  int code = hebi_plan_read(&plan, which->argument, strlen(which->argument), small.catalog, err);
  if (code != HEBI_CODE_KEY)
    return failed(code, plan);
  add(sum, err->message, strlen(err->message));
  *err = (hebi_error){0};
  return failed(HEBI_CODE_OK, plan);
}

static int schema(const scenario *which, uint64_t *sum, hebi_error *err) {
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_schema_write(&text, &length, which->argument, err);
  return text_made(code, text, length, sum);
}

/* A level that grows by 7 % a year and wavers by a few per cent; no two growth rates are equal. */
static void levels(double *y, size_t n) {
  for (size_t i = 0; i < n; i++)
    y[i] = 500 * pow(1.07, (double)i) * (1 + 0.03 * sin(1.7 * (double)(i * i)));
}

static int use_forecast(const hebi_forecast *forecast, uint64_t *sum, hebi_error *err) {
  double paths[PATHS * HORIZON], partner[PATHS * HORIZON], correlation;
  size_t n_common;
  int code = hebi_forecast_paths(paths, forecast, PATHS, 1, err);
  if (code == HEBI_CODE_OK)
    code = hebi_forecast_correlation(&correlation, &n_common, forecast, forecast, err);
  if (code == HEBI_CODE_OK)
    code = hebi_forecast_joint_paths(paths, partner, forecast, forecast, 0.5, PATHS, 1, err);
  if (code == HEBI_CODE_OK)
    add(sum, paths, sizeof paths);
  return code;
}

static int forecast(const scenario *which, uint64_t *sum, hebi_error *err) {
  double y[YEARS];
  levels(y, YEARS);
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = which->argument;
  options.support = HEBI_SUPPORT_POSITIVE;
  options.horizon = HORIZON;
  hebi_forecast *made = UNTOUCHED;
  int code = hebi_forecast_array(&made, y, YEARS, &options, err);
  if (code != HEBI_CODE_OK)
    return failed(code, made);
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, 1);
  code = hebi_forecast_dist(&dist, made, HORIZON, err);
  double median = hebi_dist_median(&dist);
  add(sum, &median, sizeof median);
  if (code == HEBI_CODE_OK)
    code = use_forecast(made, sum, err);
  hebi_forecast_free(made);
  return code;
}

static int batch(const scenario *which, uint64_t *sum, hebi_error *err) {
  double y[SERIES * YEARS], median[SERIES * HORIZON], lo[SERIES * HORIZON], hi[SERIES * HORIZON];
  int32_t status[SERIES];
  size_t indptr[SERIES + 1];
  const double level = 80;
  levels(y, SERIES * YEARS);
  for (size_t i = 0; i <= SERIES; i++)
    indptr[i] = i * YEARS;
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = which->argument;
  options.horizon = HORIZON;
  hebi_batch work;
  hebi_batch_init(&work);
  work.y = y, work.indptr = indptr, work.n_series = SERIES;
  work.levels = &level, work.n_levels = 1, work.n_threads = THREADS;
  work.median = median, work.lo = lo, work.hi = hi, work.status = status;
  int code = hebi_forecast_batch(&work, &options, err);
  if (code == HEBI_CODE_OK) {
    add(sum, median, sizeof median);
    add(sum, lo, sizeof lo);
    add(sum, status, sizeof status);
  }
  return code;
}

static int sum_report(hebi_report *made, uint64_t *sum) {
  for (size_t i = 0; i < hebi_report_count(made); i++) {
    const hebi_row *row = hebi_report_row(made, i);
    add(sum, &row->median, sizeof row->median);
    add(sum, &row->attainment.strict, sizeof row->attainment.strict);
    add(sum, row->because_zh, strlen(row->because_zh));
    add(sum, row->notes_en, strlen(row->notes_en));
  }
  hebi_report_free(made);
  return HEBI_CODE_OK;
}

static int report(const scenario *which, uint64_t *sum, hebi_error *err) {
  hebi_report *made = UNTOUCHED;
  int code = world_report(&made, world_of(which), err);
  return code == HEBI_CODE_OK ? sum_report(made, sum) : failed(code, made);
}

/* With neither a catalog nor histories given, both are loaded. */
static int report_alone(const scenario *which, uint64_t *sum, hebi_error *err) {
  (void)which;
  hebi_report *made = UNTOUCHED;
  int code = hebi_report_create(&made, built_in.plan, NULL, NULL, 0, NULL, err);
  return code == HEBI_CODE_OK ? sum_report(made, sum) : failed(code, made);
}

/* What is known is asked of the histories, where none was given of the built-in ones. */
static int select_known(const scenario *which, uint64_t *sum, hebi_error *err) {
  const world *from = world_of(which);
  const hebi_plan *const plans[] = {from->plan, from->neighbour};
  const hebi_history *const histories[] = {from->history, from->neighbour_history};
  hebi_query query;
  hebi_query_init(&query);
  query.in_history = HEBI_CHOICE_YES;
  hebi_selection *made = UNTOUCHED;
  int code = hebi_selection_create(&made, plans, 2, &query, which->sampled ? NULL : from->catalog,
                                   histories, which->sampled ? 0 : 2, err);
  if (code != HEBI_CODE_OK)
    return failed(code, made);
  size_t n = hebi_selection_count(made);
  add(sum, &n, sizeof n);
  hebi_selection_free(made);
  return code;
}

static int report_text(const scenario *which, uint64_t *sum, hebi_error *err) {
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_report_text(&text, &length, world_of(which)->report, which->argument, err);
  return text_made(code, text, length, sum);
}

static int report_markdown(const scenario *which, uint64_t *sum, hebi_error *err) {
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_report_markdown(&text, &length, world_of(which)->report, which->argument, err);
  return text_made(code, text, length, sum);
}

static int report_json(const scenario *which, uint64_t *sum, hebi_error *err) {
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_report_json(&text, &length, world_of(which)->report, err);
  return text_made(code, text, length, sum);
}

/* Read and written back in both languages. */
static int phrase(const scenario *which, uint64_t *sum, hebi_error *err) {
  hebi_phrase *phrase = UNTOUCHED;
  int code = hebi_target_parse(&phrase, which->argument, SIZE_MAX, NULL, err);
  if (code != HEBI_CODE_OK)
    return failed(code, phrase);
  static const char *const langs[] = {"zh", "en"};
  for (size_t i = 0; code == HEBI_CODE_OK && i < 2 * hebi_phrase_count(phrase); i++) {
    char *text = UNTOUCHED;
    size_t length = 0;
    const hebi_target *target = &hebi_phrase_at(phrase, i / 2)->target;
    code = hebi_target_phrase(&text, &length, target, NULL, langs[i % 2], err);
    code = text_made(code, text, length, sum);
  }
  hebi_phrase_free(phrase);
  return code;
}

/* All of these in full. */
static const scenario fixed[] = {
    {"catalog read and write", catalog_round, NULL, 0},
    {"history write and read", history_round, NULL, 0},
    {"plan write and read", plan_round, NULL, 0},
    {"plan refused", plan_refused, "{\"surprise\": [1, 2]}", 0},
    {"schema catalog", schema, "catalog", 0},
    {"schema history", schema, "history", 0},
    {"schema plan", schema, "plan", 0},
    {"annual growth", annual, "growth", 0},
    {"selection", select_known, NULL, 0},
    {"report", report, NULL, 0},
    {"report text zh", report_text, "zh", 0},
    {"report text en", report_text, "en", 0},
    {"report markdown zh", report_markdown, "zh", 0},
    {"report markdown en", report_markdown, "en", 0},
    {"report json", report_json, NULL, 0},
    {"phrase with two numbers", phrase, "城乡居民收入分别增长8%、9%以上", 0},
    {"phrase with peers", phrase, "居民收入增速高于全国、全省平均水平", 0},
    {"batch on two threads", batch, "auto", 0},
    {"forecast auto", forecast, "auto", 0},
};

/* The data that the library comes with. */
static const scenario large[] = {
    {"built-in catalog", catalog_round, NULL, 1},
    {"built-in history", history_load, "410600", 1},
    {"built-in history written and read", history_round, NULL, 1},
    {"built-in plan", plan_load, "hebi-2026", 1},
    {"built-in plan written and read", plan_round, NULL, 1},
    {"built-in selection", select_known, NULL, 1},
    {"built-in report", report, NULL, 1},
    {"built-in report alone", report_alone, NULL, 1},
    {"built-in report text zh", report_text, "zh", 1},
    {"built-in report markdown en", report_markdown, "en", 1},
    {"built-in report json", report_json, NULL, 1},
};

size_t scenarios_list(scenario out[MAX_SCENARIOS]) {
  const size_t n_fixed = sizeof fixed / sizeof *fixed, n_large = sizeof large / sizeof *large;
  memcpy(out, fixed, sizeof fixed);
  memcpy(out + n_fixed, large, sizeof large);
  size_t n = n_fixed + n_large;
  for (size_t i = 0; i < hebi_method_count() && n < MAX_SCENARIOS; i++) {
    const char *name = hebi_method_at(i)->name;
    out[n++] = (scenario){name, forecast, name, 0};
  }
  return n;
}
