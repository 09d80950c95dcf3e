/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_cases.h"

enum { SERIES = 400, HORIZON = 3, LEVELS = 2, CELLS = SERIES * HORIZON };

static const double levels[LEVELS] = {80, 95};

/* Series of all lengths, supports and faults, made by a small congruential generator. */
typedef struct input {
  double *y, thresholds[SERIES];
  size_t indptr[SERIES + 1];
  int32_t supports[SERIES];
} input;

typedef struct output {
  double mean[CELLS], median[CELLS], lo[CELLS * LEVELS], hi[CELLS * LEVELS], prob[CELLS];
  int32_t status[SERIES], method[SERIES];
} output;

static double uniform(uint32_t *state) {
  *state = *state * 1664525u + 1013904223u;
  return (double)(*state >> 8) / (1 << 24);
}

static double value(int32_t support, size_t i, uint32_t *state) {
  double u = uniform(state), fault = uniform(state);
  if (fault < 0.05)
    return NAN;
  if (fault < 0.052)
    return INFINITY;
  if (fault < 0.06)
    return 0;
  return support == HEBI_SUPPORT_REAL    ? 10 * u - 3
         : support == HEBI_SUPPORT_SHARE ? 30 + 50 * u
                                         : 100 * pow(1.05, (double)i) * (1 + 0.2 * u);
}

static input *input_new(void) {
  input *in = calloc(1, sizeof *in);
  cr_assert_not_null(in);
  in->y = calloc(SERIES * 30, sizeof(double));
  cr_assert_not_null(in->y);
  uint32_t state = 1;
  size_t at = 0;
  for (size_t s = 0; s < SERIES; s++) {
    in->supports[s] = (int32_t)(s % 4);
    size_t n = (size_t)(uniform(&state) * 25);
    for (size_t i = 0; i < n; i++)
      in->y[at++] = value(in->supports[s], i, &state);
    in->indptr[s + 1] = at;
    in->thresholds[s] = n > 0 && isfinite(in->y[at - 1]) ? in->y[at - 1] * 1.02 : 5;
  }
  in->supports[7] = 12;
  return in;
}

static void input_free(input *in) {
  free(in->y);
  free(in);
}

static hebi_batch batch_of(const input *in, output *out, int32_t n_threads) {
  hebi_batch batch;
  hebi_batch_init(&batch);
  batch.y = in->y;
  batch.indptr = in->indptr;
  batch.n_series = SERIES;
  batch.supports = in->supports;
  batch.levels = levels;
  batch.n_levels = LEVELS;
  batch.thresholds = in->thresholds;
  batch.n_threads = n_threads;
  batch.mean = out->mean;
  batch.median = out->median;
  batch.lo = out->lo;
  batch.hi = out->hi;
  batch.prob = out->prob;
  batch.status = out->status;
  batch.method = out->method;
  return batch;
}

static hebi_forecast_options options_for(const char *method) {
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = method;
  options.horizon = HORIZON;
  return options;
}

static output *run(const input *in, const char *method, int32_t n_threads) {
  output *out = malloc(sizeof *out);
  cr_assert_not_null(out);
  memset(out, 0x55, sizeof *out);
  hebi_batch batch = batch_of(in, out, n_threads);
  hebi_forecast_options options = options_for(method);
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_forecast_batch(&batch, &options, &err), HEBI_CODE_OK, "%s", err.message);
  CHECK_CLEARED(&err);
  return out;
}

/* Bit by bit, NaN included: a NaN is the same as any other. */
static int identical(double a, double b) {
  return isnan(a) ? isnan(b) : memcmp(&a, &b, sizeof a) == 0;
}

static void check_cell(const output *out, const hebi_dist *dist, size_t series, size_t step,
                       double threshold) {
  size_t cell = series * HORIZON + step;
  int same = identical(out->mean[cell], hebi_dist_mean(dist)) &&
             identical(out->median[cell], hebi_dist_median(dist)) &&
             identical(out->prob[cell], hebi_dist_sf(dist, threshold));
  for (size_t l = 0; l < LEVELS; l++) {
    double lo, hi;
    hebi_dist_interval(&lo, &hi, dist, levels[l], NULL);
    same = same && identical(out->lo[cell * LEVELS + l], lo) &&
           identical(out->hi[cell * LEVELS + l], hi);
  }
  cr_expect(same, "series %zu, step %zu differs from the single forecast", series, step);
}

static void check_series(const input *in, const output *out, const char *method, size_t s) {
  hebi_forecast_options options = options_for(method);
  options.support = (hebi_support)in->supports[s];
  size_t start = in->indptr[s], n = in->indptr[s + 1] - start;
  hebi_forecast *forecast;
  int code = hebi_forecast_array(&forecast, in->y + start, n, &options, NULL);
  if (code != HEBI_CODE_OK) {
    cr_expect_eq(out->status[s], code, "series %zu: %d, alone %d", s, (int)out->status[s], code);
    cr_expect_eq(out->method[s], -1);
    for (size_t i = s * HORIZON; i < (s + 1) * HORIZON; i++)
      cr_expect(isnan(out->mean[i]) && isnan(out->median[i]) && isnan(out->prob[i]) &&
                isnan(out->lo[i * LEVELS]) && isnan(out->hi[i * LEVELS + 1]));
    return;
  }
  const hebi_forecast_info *info = hebi_forecast_get(forecast);
  cr_expect_eq(out->status[s], (int32_t)info->status);
  cr_expect(hebi_method_at((size_t)out->method[s]) == info->method);
  for (size_t step = 0; step < HORIZON; step++) {
    hebi_dist dist;
    hebi_forecast_dist(&dist, forecast, (int32_t)step + 1, NULL);
    check_cell(out, &dist, s, step, in->thresholds[s]);
  }
  hebi_forecast_free(forecast);
}

Test(batch, gives_what_single_forecasts_give) {
  input *in = input_new();
  for (size_t m = 0; m <= hebi_method_count(); m++) {
    const char *method = m < hebi_method_count() ? hebi_method_at(m)->name : NULL;
    output *out = run(in, method, 1);
    for (size_t s = 0; s < SERIES; s++)
      check_series(in, out, method, s);
    free(out);
  }
  input_free(in);
}

/* The input has every kind of answer: a test of nothing but failures would prove little. */
Test(batch, the_input_is_varied) {
  input *in = input_new();
  output *out = run(in, NULL, 1);
  const int32_t kinds[] = {HEBI_FORECAST_STATUS_OK, HEBI_FORECAST_STATUS_POINT, HEBI_CODE_SHORT,
                           HEBI_CODE_SUPPORT, HEBI_CODE_ARGUMENT};
  for (size_t k = 0; k < COUNT_OF(kinds); k++) {
    size_t n = 0;
    for (size_t s = 0; s < SERIES; s++)
      n += out->status[s] == kinds[k];
    cr_expect_gt(n, 0, "no series with status %d", (int)kinds[k]);
  }
  cr_expect_eq(out->status[7], HEBI_CODE_ARGUMENT, "an unknown support");
  free(out);
  input_free(in);
}

Test(batch, threads_do_not_change_a_bit) {
  input *in = input_new();
  output *one = run(in, NULL, 1);
  const int32_t threads[] = {2, 4, 7, SERIES, 3 * SERIES};
  for (size_t i = 0; i < COUNT_OF(threads); i++) {
    output *many = run(in, NULL, threads[i]);
    cr_expect_eq(memcmp(one, many, sizeof *one), 0, "%d threads", (int)threads[i]);
    free(many);
  }
  free(one);
  input_free(in);
}

Test(batch, outputs_that_are_null_are_not_computed) {
  input *in = input_new();
  output *all = run(in, NULL, 2), none;
  static double median[CELLS];
  hebi_batch batch = batch_of(in, &none, 2);
  hebi_forecast_options options = options_for(NULL);
  batch.mean = batch.lo = batch.hi = batch.prob = NULL;
  batch.status = batch.method = NULL;
  batch.median = median;
  cr_assert_eq(hebi_forecast_batch(&batch, &options, NULL), HEBI_CODE_OK);
  for (size_t i = 0; i < CELLS; i++)
    cr_expect(identical(median[i], all->median[i]));
  free(all);
  input_free(in);
}

Test(batch, options_stand_in_for_supports_and_no_threshold_gives_no_probability) {
  const double y[] = {1, 2, 3, 5, 2};
  const size_t indptr[] = {0, 5};
  double prob[HORIZON], lo[HORIZON];
  hebi_batch batch;
  hebi_batch_init(&batch);
  batch.y = y;
  batch.indptr = indptr;
  batch.n_series = 1;
  batch.levels = levels;
  batch.n_levels = 1;
  batch.lo = lo;
  batch.prob = prob;
  hebi_forecast_options options = options_for("naive");
  cr_assert_eq(hebi_forecast_batch(&batch, &options, NULL), HEBI_CODE_OK);
  cr_expect(lo[2] < 0 && isnan(prob[0]) && isnan(prob[2]));
  options.support = HEBI_SUPPORT_POSITIVE;
  cr_assert_eq(hebi_forecast_batch(&batch, &options, NULL), HEBI_CODE_OK);
  cr_expect_gt(lo[2], 0);
}

static void check_refused(hebi_batch batch, const char *method, hebi_code wanted, const char *where,
                          const char *words) {
  hebi_error err = dirty_error();
  hebi_forecast_options options = options_for(method);
  int code = hebi_forecast_batch(&batch, &options, &err);
  CHECK_FAILURE(code, &err, wanted, where, words, where);
}

Test(batch, calls_that_are_refused) {
  input *in = input_new();
  output *out = malloc(sizeof *out);
  cr_assert_not_null(out);
  const hebi_batch good = batch_of(in, out, 2);
  const size_t falling[] = {0, 3, 2};
  const double above[] = {80, 100}, none[] = {0, 95}, nan[] = {80, NAN};
  hebi_batch bad = good;
  bad.n_series = 2;
  bad.indptr = falling;
  check_refused(bad, NULL, HEBI_CODE_ARGUMENT, "indptr", "got 2 after 3");
  bad = good;
  bad.levels = above;
  check_refused(bad, NULL, HEBI_CODE_ARGUMENT, "levels", "got 100");
  bad.levels = none;
  check_refused(bad, NULL, HEBI_CODE_ARGUMENT, "levels", "got 0");
  bad.levels = nan;
  check_refused(bad, NULL, HEBI_CODE_ARGUMENT, "levels", "between 0 and 100");
  bad.levels = NULL;
  check_refused(bad, NULL, HEBI_CODE_NULL, "levels", "NULL");
  bad = good;
  bad.n_threads = 0;
  check_refused(bad, NULL, HEBI_CODE_ARGUMENT, "n_threads", "got 0");
  bad = good;
  bad.size = 8;
  check_refused(bad, NULL, HEBI_CODE_ARGUMENT, "batch", "hebi_batch_init");
  bad = good;
  bad.y = NULL;
  check_refused(bad, NULL, HEBI_CODE_NULL, "y", "NULL");
  bad = good;
  bad.indptr = NULL;
  check_refused(bad, NULL, HEBI_CODE_NULL, "indptr", "NULL");
  check_refused(good, "foo", HEBI_CODE_NAME, "method", "no 'foo'");
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_forecast_batch(NULL, NULL, &err), &err, HEBI_CODE_NULL, "batch", "NULL",
                "batch");
  free(out);
  input_free(in);
}

Test(batch, nothing_is_no_fault) {
  hebi_batch batch;
  hebi_batch_init(NULL);
  hebi_batch_init(&batch);
  cr_expect_eq(hebi_forecast_batch(&batch, NULL, NULL), HEBI_CODE_OK);
  const size_t indptr[] = {0, 0};
  int32_t status = 5, method = 5;
  batch.indptr = indptr;
  batch.n_series = 1;
  batch.status = &status;
  batch.method = &method;
  cr_expect_eq(hebi_forecast_batch(&batch, NULL, NULL), HEBI_CODE_OK);
  cr_expect_eq(status, HEBI_CODE_SHORT);
  cr_expect_eq(method, -1);
}
