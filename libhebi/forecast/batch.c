/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/guard.h"
#include "forecast/run.h"
#include "forecast/student.h"
#include "forecast/window.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* Quantiles of t are kept by degrees of freedom below this: series of one length share them. */
enum { KEPT_DF = 64 };

/* One thread's share: the series from..to - 1. */
typedef struct share {
  const hebi_batch *batch;
  const hebi__request *request;
  size_t from, to;
  double *kept; /* [n_levels][KEPT_DF] */
  hebi__workspace work;
  pthread_t thread;
  int failed, started;
} share;

void hebi_batch_init(hebi_batch *batch) {
  if (batch == NULL)
    return;
  memset(batch, 0, sizeof *batch);
  batch->size = sizeof *batch;
  batch->n_threads = 1;
}

static int check_arrays(const hebi_batch *batch, hebi_error *err) {
  size_t n = batch->n_series;
  if (n > 0 && batch->indptr == NULL)
    return hebi__fail_null(err, "indptr");
  for (size_t i = 0; i < n; i++)
    if (batch->indptr[i + 1] < batch->indptr[i])
      return hebi__fail(err, HEBI_CODE_ARGUMENT, "indptr",
                        "indptr never decreases, got %zu after %zu at entry %zu",
                        batch->indptr[i + 1], batch->indptr[i], i + 1);
  if (n > 0 && batch->y == NULL && batch->indptr[n] > batch->indptr[0])
    return hebi__fail_null(err, "y");
  return HEBI_CODE_OK;
}

static int check_levels(const hebi_batch *batch, hebi_error *err) {
  if (batch->n_levels > 0 && batch->levels == NULL)
    return hebi__fail_null(err, "levels");
  for (size_t l = 0; l < batch->n_levels; l++)
    if (!(batch->levels[l] > 0 && batch->levels[l] < 100))
      return hebi__fail(err, HEBI_CODE_ARGUMENT, "levels",
                        "an interval's level is between 0 and 100 percent, got %g",
                        batch->levels[l]);
  return HEBI_CODE_OK;
}

static int check_batch(const hebi_batch *batch, hebi_error *err) {
  if (batch->size != sizeof *batch)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "batch",
                      "a batch is to be set with hebi_batch_init() first");
  if (batch->n_threads < 1)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "n_threads", "n_threads is at least 1, got %d",
                      (int)batch->n_threads);
  int code = check_levels(batch, err);
  return code == HEBI_CODE_OK ? check_arrays(batch, err) : code;
}

static void put(double *array, size_t i, double value) {
  if (array != NULL)
    array[i] = value;
}

static void put_missing(const hebi_batch *batch, size_t series, size_t horizon) {
  for (size_t i = series * horizon; i < (series + 1) * horizon; i++) {
    put(batch->mean, i, NAN);
    put(batch->median, i, NAN);
    put(batch->prob, i, NAN);
    for (size_t l = 0; l < batch->n_levels; l++) {
      put(batch->lo, i * batch->n_levels + l, NAN);
      put(batch->hi, i * batch->n_levels + l, NAN);
    }
  }
}

static double kept_quantile(share *s, size_t level, double tail, double df) {
  if (df != floor(df) || df >= KEPT_DF)
    return hebi__t_quantile(tail, df);
  double *kept = s->kept + level * KEPT_DF + (size_t)df;
  if (isnan(*kept))
    *kept = hebi__t_quantile(tail, df);
  return *kept;
}

/* The same numbers as hebi_dist_interval(), which looks up t for every call. */
static void put_interval(share *s, const hebi_dist *dist, const hebi__window *window, size_t i,
                         size_t level) {
  const hebi_batch *batch = s->batch;
  size_t at = i * batch->n_levels + level;
  double tail = hebi__level_tail(batch->levels[level]), lo, hi;
  if (window->shape == HEBI__SHAPE_SPREAD && isinf(window->low) && isinf(window->high)) {
    double t = kept_quantile(s, level, tail, dist->df);
    lo = hebi__dist_at(dist, t);
    hi = hebi__dist_at(dist, -t);
  } else {
    lo = hebi__dist_quantile(dist, window, tail, 1 - tail);
    hi = hebi__dist_quantile(dist, window, 1 - tail, tail);
  }
  put(batch->lo, at, lo);
  put(batch->hi, at, hi);
}

static void put_dist(share *s, const hebi_dist *dist, size_t series, size_t i) {
  const hebi_batch *batch = s->batch;
  hebi__window window = hebi__window_of(dist);
  put(batch->median, i, hebi__dist_median(dist, &window));
  if (batch->mean != NULL)
    batch->mean[i] = hebi__dist_mean(dist, &window);
  if (batch->lo != NULL || batch->hi != NULL)
    for (size_t l = 0; l < batch->n_levels; l++)
      put_interval(s, dist, &window, i, l);
  if (batch->prob == NULL)
    return;
  batch->prob[i] =
      batch->thresholds ? hebi__dist_above(dist, &window, batch->thresholds[series]) : NAN;
}

static int run_series(share *s, hebi__answer *answer, size_t series) {
  const hebi_batch *batch = s->batch;
  hebi__request request = *s->request;
  if (batch->supports != NULL) {
    int32_t support = batch->supports[series];
    if (support < HEBI_SUPPORT_REAL || support > HEBI_SUPPORT_COUNT)
      return HEBI_CODE_ARGUMENT;
    request.support = (hebi_support)support;
  }
  size_t start = batch->indptr[series];
  size_t n = batch->indptr[series + 1] - start;
  if (n == 0)
    return HEBI_CODE_SHORT;
  const int32_t *shifted = batch->shifted != NULL ? batch->shifted + start : NULL;
  return hebi__run(answer, batch->y + start, shifted, n, &request, &s->work, NULL);
}

static void forecast_one(share *s, size_t series) {
  const hebi_batch *batch = s->batch;
  size_t horizon = (size_t)s->request->horizon;
  hebi__answer answer;
  int code = run_series(s, &answer, series);
  if (code == HEBI_CODE_MEMORY)
    s->failed = 1;
  if (batch->status != NULL)
    batch->status[series] = code == HEBI_CODE_OK ? (int32_t)answer.status : code;
  if (batch->method != NULL)
    batch->method[series] = code == HEBI_CODE_OK ? (int32_t)answer.choice.method : -1;
  if (code != HEBI_CODE_OK) {
    put_missing(batch, series, horizon);
    return;
  }
  for (size_t i = 0; i < horizon; i++) {
    hebi_dist dist = hebi__answer_dist(&answer, i, s->work.errors[i]);
    put_dist(s, &dist, series, series * horizon + i);
  }
}

static void *forecast_share(void *data) {
  share *s = data;
  hebi__guard_enter();
  for (size_t i = s->from; i < s->to && !s->failed; i++)
    forecast_one(s, i);
  hebi__guard_leave();
  return NULL;
}

static int share_init(share *s, size_t max_n) {
  size_t kept = s->batch->n_levels * KEPT_DF;
  if (!hebi__workspace_create(&s->work, max_n, (size_t)s->request->horizon))
    return 0;
  s->kept = hebi__arena_take(&s->work.arena, kept, sizeof(double));
  for (size_t i = 0; s->kept != NULL && i < kept; i++)
    s->kept[i] = NAN;
  return s->kept != NULL;
}

static size_t longest(const hebi_batch *batch) {
  size_t n = 0;
  for (size_t i = 0; i < batch->n_series; i++)
    if (batch->indptr[i + 1] - batch->indptr[i] > n)
      n = batch->indptr[i + 1] - batch->indptr[i];
  return n;
}

/* The last share is the caller's own, and so is any that no thread can be had for. */
static void run_shares(share *shares, size_t n) {
  for (size_t i = 0; i + 1 < n; i++)
    shares[i].started = pthread_create(&shares[i].thread, NULL, forecast_share, &shares[i]) == 0;
  for (size_t i = 0; i < n; i++)
    if (!shares[i].started)
      forecast_share(&shares[i]);
  for (size_t i = 0; i < n; i++)
    if (shares[i].started)
      pthread_join(shares[i].thread, NULL);
}

static int run_batch(share *shares, size_t n, const hebi_batch *batch,
                     const hebi__request *request) {
  size_t max_n = longest(batch);
  int ready = 1, failed = 0;
  for (size_t i = 0; i < n; i++) {
    size_t each = batch->n_series / n, extra = batch->n_series % n;
    shares[i].batch = batch;
    shares[i].request = request;
    shares[i].from = i * each + (i < extra ? i : extra);
    shares[i].to = shares[i].from + each + (i < extra);
    ready = ready && share_init(&shares[i], max_n);
  }
  if (ready)
    run_shares(shares, n);
  for (size_t i = 0; i < n; i++) {
    failed = failed || shares[i].failed;
    hebi__workspace_free(&shares[i].work);
  }
  return ready && !failed;
}

int hebi_forecast_batch(const hebi_batch *batch, const hebi_forecast_options *options,
                        hebi_error *err) {
  if (batch == NULL)
    return hebi__fail_null(err, "batch");
  hebi__request request;
  int code = check_batch(batch, err);
  if (code == HEBI_CODE_OK)
    code = hebi__request_read(&request, options, err);
  if (code != HEBI_CODE_OK)
    return code;
  size_t n = (size_t)batch->n_threads;
  if (n > batch->n_series)
    n = batch->n_series > 0 ? batch->n_series : 1;
  share *shares = calloc(n, sizeof *shares);
  if (shares == NULL)
    return hebi__fail_memory(err);
  hebi__guard_enter();
  int done = run_batch(shares, n, batch, &request);
  hebi__guard_leave();
  free(shares);
  return done ? hebi__ok(err) : hebi__fail_memory(err);
}
