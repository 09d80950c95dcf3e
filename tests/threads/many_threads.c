/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many threads read one plan and one report, parse, forecast and fail inside of GSL at the same
 * time, while the program itself uses GSL with an error handler of its own. Every thread must get
 * what one thread alone gets, and the program's handler must hear of the program's errors only. */
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_log.h>
#include <libhebi.h>
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORKERS = 6, ROUNDS = 8, SERIES = 16, YEARS = 12, HORIZON = 3, BATCH_THREADS = 4 };

static struct {
  hebi_catalog *catalog;
  hebi_plan *plan;
  hebi_history *history;
  hebi_report *report;
  char *plan_text, *history_text, *report_text;
  size_t plan_length, history_length;
  double y[SERIES * YEARS];
  double median[SERIES * HORIZON];
} shared;

static atomic_int faults, heard;

static void expect(int true_or_not, const char *what) {
  if (!true_or_not) {
    printf("FAIL %s\n", what);
    faults++;
  }
}

static void host_handler(const char *reason, const char *file, int line, int number) {
  (void)reason, (void)file, (void)line, (void)number;
  heard++;
}

static void read_plan(void) {
  hebi_plan *plan = NULL;
  char *text = NULL;
  expect(hebi_plan_write(&text, NULL, shared.plan, NULL) == 0 && !strcmp(text, shared.plan_text),
         "a plan writes the same text on every thread");
  hebi_string_free(text);
  expect(hebi_plan_read(&plan, shared.plan_text, shared.plan_length, shared.catalog, NULL) == 0 &&
             hebi_plan_equal(plan, shared.plan),
         "a plan is read alike on every thread");
  hebi_plan_free(plan);
}

static void read_history(void) {
  hebi_history *history = NULL;
  hebi_error err;
  expect(hebi_history_read(&history, shared.history_text, shared.history_length, NULL, &err) == 0 &&
             hebi_history_equal(history, shared.history),
         "a history is read alike on every thread");
  hebi_history_free(history);
  expect(hebi_history_read(&history, "{\"place\":", 9, shared.catalog, &err) == HEBI_CODE_JSON,
         "broken text is refused on every thread");
}

static void read_report(void) {
  char *text = NULL;
  expect(hebi_report_json(&text, NULL, shared.report, NULL) == 0 &&
             !strcmp(text, shared.report_text),
         "a report writes the same text on every thread");
  hebi_string_free(text);
}

static int forecast_all(double *median, int32_t n_threads) {
  size_t indptr[SERIES + 1];
  for (size_t i = 0; i <= SERIES; i++)
    indptr[i] = i * YEARS;
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.horizon = HORIZON;
  hebi_batch batch;
  hebi_batch_init(&batch);
  batch.y = shared.y, batch.indptr = indptr, batch.n_series = SERIES;
  batch.n_threads = n_threads, batch.median = median;
  return hebi_forecast_batch(&batch, &options, NULL);
}

static void forecast_batch(void) {
  double median[SERIES * HORIZON];
  expect(forecast_all(median, BATCH_THREADS) == 0 && !memcmp(median, shared.median, sizeof median),
         "a batch gives the same numbers on every thread and with every number of threads");
}

/* Wide of what GSL's own functions converge for: they raise errors inside of the library. */
static void fail_inside(void) {
  hebi_dist dist = hebi_dist_make(HEBI_SCALE_IDENTITY, 0, 1, 1e-3);
  for (int i = 1; i < 8; i++)
    (void)hebi_dist_quantile(&dist, pow(10, -40.0 * i));
  const double lone[] = {1, 1, 1, 1, 1, 1, 1, 1e9, 1, 1, 1, 1};
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  for (size_t i = 0; i < hebi_method_count(); i++) {
    hebi_forecast *forecast = NULL;
    options.method = hebi_method_at(i)->name;
    (void)hebi_forecast_array(&forecast, lone, sizeof lone / sizeof lone[0], &options, NULL);
    hebi_forecast_free(forecast);
  }
}

static void fail_outside(void) {
  gsl_sf_result result;
  expect(gsl_sf_log_e(-1, &result) == GSL_EDOM, "the program's own GSL error comes back to it");
}

static void *work(void *start) {
  pthread_barrier_wait(start);
  for (int i = 0; i < ROUNDS; i++) {
    read_plan();
    fail_inside();
    read_history();
    fail_outside();
    forecast_batch();
    read_report();
  }
  return NULL;
}

static int load(hebi_error *err) {
  hebi_report_options options;
  hebi_report_options_init(&options);
  for (size_t i = 0; i < SERIES * YEARS; i++)
    shared.y[i] = 100 + (double)(i % YEARS) * 7 + 3 * sin((double)(i * i));
  return hebi_catalog_builtin(&shared.catalog, err) ||
         hebi_plan_builtin(&shared.plan, "hebi-2026", err) ||
         hebi_history_builtin(&shared.history, "410600", err) ||
         hebi_plan_write(&shared.plan_text, &shared.plan_length, shared.plan, err) ||
         hebi_history_write(&shared.history_text, &shared.history_length, shared.history, err) ||
         hebi_report_create(&shared.report, shared.plan, NULL, NULL, 0, &options, err) ||
         hebi_report_json(&shared.report_text, NULL, shared.report, err) ||
         forecast_all(shared.median, 1);
}

static void unload(void) {
  hebi_string_free(shared.plan_text);
  hebi_string_free(shared.history_text);
  hebi_string_free(shared.report_text);
  hebi_report_free(shared.report);
  hebi_history_free(shared.history);
  hebi_plan_free(shared.plan);
  hebi_catalog_free(shared.catalog);
}

int main(void) {
  gsl_set_error_handler(host_handler);
  hebi_error err = {0};
  if (load(&err) != 0) {
    printf("FAIL load: %d %s: %s\n", err.code, err.where, err.message);
    return EXIT_FAILURE;
  }
  pthread_t workers[WORKERS];
  pthread_barrier_t start;
  pthread_barrier_init(&start, NULL, WORKERS);
  for (int i = 0; i < WORKERS; i++)
    if (pthread_create(&workers[i], NULL, work, &start) != 0)
      return EXIT_FAILURE;
  for (int i = 0; i < WORKERS; i++)
    pthread_join(workers[i], NULL);
  pthread_barrier_destroy(&start);
  expect(heard == WORKERS * ROUNDS, "the program's handler hears of its own errors, each once");
  unload();
  printf("%d threads, %d rounds each, %d faults\n", WORKERS, ROUNDS, (int)faults);
  return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
