/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenarios.h"

#include <math.h>
#include <string.h>

enum { YEARS = 14, HORIZON = 3, PATHS = 50, SERIES = 4, THREADS = 2 };

/* Made once, while memory is there. */
static struct {
  hebi_catalog *catalog;
  hebi_history *history;
  hebi_plan *plan;
  hebi_report *report;
} shared;

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

static int text_made(int code, char *text, size_t length, uint64_t *sum) {
  if (code != HEBI_CODE_OK)
    return failed(code, text);
  add(sum, text, length);
  hebi_string_free(text);
  return code;
}

static int catalog_load(const char *argument, uint64_t *sum, hebi_error *err) {
  (void)argument;
  hebi_catalog *catalog = UNTOUCHED;
  int code = hebi_catalog_builtin(&catalog, err);
  if (code != HEBI_CODE_OK)
    return failed(code, catalog);
  char *text = UNTOUCHED;
  size_t length = 0;
  code = hebi_catalog_write(&text, &length, catalog, err);
  hebi_catalog_free(catalog);
  return text_made(code, text, length, sum);
}

static int history_load(const char *argument, uint64_t *sum, hebi_error *err) {
  hebi_history *history = UNTOUCHED;
  int code = hebi_history_builtin(&history, argument, err);
  if (code != HEBI_CODE_OK)
    return failed(code, history);
  add(sum, &hebi_history_get(history)->n_series, sizeof(size_t));
  hebi_history_free(history);
  return code;
}

static int history_round(const char *argument, uint64_t *sum, hebi_error *err) {
  (void)argument;
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_history_write(&text, &length, shared.history, err);
  if (code != HEBI_CODE_OK)
    return failed(code, text);
  hebi_history *history = UNTOUCHED;
  code = hebi_history_read(&history, text, length, shared.catalog, err);
  hebi_string_free(text);
  if (code != HEBI_CODE_OK)
    return failed(code, history);
  *sum += (uint64_t)hebi_history_equal(history, shared.history);
  hebi_history_free(history);
  return code;
}

static int plan_load(const char *argument, uint64_t *sum, hebi_error *err) {
  hebi_plan *plan = UNTOUCHED;
  int code = hebi_plan_builtin(&plan, argument, err);
  if (code != HEBI_CODE_OK)
    return failed(code, plan);
  *sum += (uint64_t)hebi_plan_equal(plan, shared.plan);
  hebi_plan_free(plan);
  return code;
}

static int plan_round(const char *argument, uint64_t *sum, hebi_error *err) {
  (void)argument;
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_plan_write(&text, &length, shared.plan, err);
  if (code != HEBI_CODE_OK)
    return failed(code, text);
  hebi_plan *plan = UNTOUCHED;
  code = hebi_plan_read(&plan, text, length, shared.catalog, err);
  hebi_string_free(text);
  if (code != HEBI_CODE_OK)
    return failed(code, plan);
  *sum += (uint64_t)hebi_plan_equal(plan, shared.plan);
  hebi_plan_free(plan);
  return code;
}

static int catalog_file(const char *argument, uint64_t *sum, hebi_error *err) {
  hebi_catalog *catalog = UNTOUCHED;
  int code = hebi_catalog_read_file(&catalog, argument, err);
  if (code != HEBI_CODE_OK)
    return failed(code, catalog);
  *sum += hebi_catalog_count(catalog);
  hebi_catalog_free(catalog);
  return code;
}

/* A refusal is a result as well: it must not turn into another one. */
static int plan_refused(const char *argument, uint64_t *sum, hebi_error *err) {
  hebi_plan *plan = UNTOUCHED;
  int code = hebi_plan_read(&plan, argument, strlen(argument), shared.catalog, err);
  if (code != HEBI_CODE_KEY)
    return failed(code, plan);
  add(sum, err->message, strlen(err->message));
  *err = (hebi_error){0};
  return failed(HEBI_CODE_OK, plan);
}

static int schema(const char *argument, uint64_t *sum, hebi_error *err) {
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_schema_write(&text, &length, argument, err);
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

static int forecast(const char *argument, uint64_t *sum, hebi_error *err) {
  double y[YEARS];
  levels(y, YEARS);
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = argument;
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

static int batch(const char *argument, uint64_t *sum, hebi_error *err) {
  double y[SERIES * YEARS], median[SERIES * HORIZON], lo[SERIES * HORIZON], hi[SERIES * HORIZON];
  int32_t status[SERIES];
  size_t indptr[SERIES + 1];
  const double level = 80;
  levels(y, SERIES * YEARS);
  for (size_t i = 0; i <= SERIES; i++)
    indptr[i] = i * YEARS;
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = argument;
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

static int report_make(hebi_report **out, int all_builtin, hebi_error *err) {
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.n_paths = PATHS;
  const hebi_history *history = shared.history;
  return hebi_report_create(out, shared.plan, all_builtin ? NULL : shared.catalog, &history,
                            all_builtin ? 0 : 1, &options, err);
}

static int report(const char *argument, uint64_t *sum, hebi_error *err) {
  hebi_report *made = UNTOUCHED;
  int code = report_make(&made, argument != NULL, err);
  if (code != HEBI_CODE_OK)
    return failed(code, made);
  for (size_t i = 0; i < hebi_report_count(made); i++) {
    const hebi_row *row = hebi_report_row(made, i);
    add(sum, &row->median, sizeof row->median);
    add(sum, &row->attainment.strict, sizeof row->attainment.strict);
    add(sum, row->because_zh, strlen(row->because_zh));
  }
  hebi_report_free(made);
  return code;
}

static int report_text(const char *argument, uint64_t *sum, hebi_error *err) {
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_report_text(&text, &length, shared.report, argument, err);
  return text_made(code, text, length, sum);
}

static int report_markdown(const char *argument, uint64_t *sum, hebi_error *err) {
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_report_markdown(&text, &length, shared.report, argument, err);
  return text_made(code, text, length, sum);
}

static int report_json(const char *argument, uint64_t *sum, hebi_error *err) {
  (void)argument;
  char *text = UNTOUCHED;
  size_t length = 0;
  int code = hebi_report_json(&text, &length, shared.report, err);
  return text_made(code, text, length, sum);
}

static const scenario fixed[] = {
    {"catalog load and write", catalog_load, NULL},
    {"history load", history_load, "410600"},
    {"history write and read", history_round, NULL},
    {"plan load", plan_load, "hebi-2026"},
    {"plan write and read", plan_round, NULL},
    {"plan refused", plan_refused, "{\"surprise\": [1, 2]}"},
    {"catalog from a file", catalog_file, HEBI_DATA_DIR "/indicators.json"},
    {"schema catalog", schema, "catalog"},
    {"schema history", schema, "history"},
    {"schema plan", schema, "plan"},
    {"report", report, NULL},
    {"report with built-in data", report, "built-in"},
    {"report text zh", report_text, "zh"},
    {"report text en", report_text, "en"},
    {"report markdown zh", report_markdown, "zh"},
    {"report markdown en", report_markdown, "en"},
    {"report json", report_json, NULL},
    {"batch on two threads", batch, "auto"},
    {"forecast auto", forecast, "auto"}};

size_t scenarios_open(scenario out[MAX_SCENARIOS], hebi_error *err) {
  if (hebi_catalog_builtin(&shared.catalog, err) != HEBI_CODE_OK ||
      hebi_history_builtin(&shared.history, "410600", err) != HEBI_CODE_OK ||
      hebi_plan_builtin(&shared.plan, "hebi-2026", err) != HEBI_CODE_OK ||
      report_make(&shared.report, 0, err) != HEBI_CODE_OK)
    return 0;
  size_t n = sizeof fixed / sizeof fixed[0];
  memcpy(out, fixed, sizeof fixed);
  for (size_t i = 0; i < hebi_method_count() && n < MAX_SCENARIOS; i++)
    out[n++] = (scenario){hebi_method_at(i)->name, forecast, hebi_method_at(i)->name};
  return n;
}

void scenarios_close(void) {
  hebi_report_free(shared.report);
  hebi_plan_free(shared.plan);
  hebi_history_free(shared.history);
  hebi_catalog_free(shared.catalog);
}
