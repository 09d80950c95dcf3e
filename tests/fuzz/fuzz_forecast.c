/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer's way in to the forecasts: any array, method, support and horizon. What is answered has
 * to be a distribution on the support, and the same in a batch. */
#include "bytes.h"

#include <float.h>
#include <libhebi/forecast.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

enum { LONGEST = 80, LEVELS = 3, PATHS = 3 };

typedef struct sample {
  double y[LONGEST];
  size_t n;
  hebi_forecast_options options;
} sample;

static sample take_sample(bytes *b) {
  sample s;
  hebi_forecast_options_init(&s.options);
  size_t method = below(b, hebi_method_count() + 1);
  s.options.method = method < hebi_method_count() ? hebi_method_at(method)->name : NULL;
  s.options.support = (hebi_support)below(b, 4);
  s.options.horizon = between(b, 1, take(b) % 4 == 0 ? 100 : 8);
  s.n = below(b, LONGEST) + 1;
  unsigned style = take(b);
  double level = take_number(b), value = level;
  for (size_t i = 0; i < s.n; i++) {
    if (style % 4 == 0)
      value = take_number(b);
    else if (style % 4 == 1)
      value = level * (1 + (double)between(b, -128, 127) / 1000 * (double)(style / 4));
    else if (style % 4 == 2)
      value *= 1 + (double)between(b, -128, 127) / 1000;
    s.y[i] = b->left > 0 && take(b) % 16 == 0 ? (take(b) % 8 ? NAN : take_number(b)) : value;
  }
  return s;
}

static void check_bounds(const hebi_dist *d, double x) {
  must(!isnan(x) && x >= d->lower && x <= d->upper);
}

/* `slack`: bounds close to each other leave few digits to the probability between them. */
static void check_cdf(const hebi_dist *d, double x, double *before, double slack) {
  double p = hebi_dist_cdf(d, x), q = hebi_dist_sf(d, x);
  must(p >= 0 && p <= 1 && q >= 0 && q <= 1 && fabs(p + q - 1) <= slack);
  must(p >= *before - slack);
  *before = p;
}

static void check_dist(const hebi_dist *d) {
  double median = hebi_dist_median(d);
  check_bounds(d, median);
  if (isnan(d->spread)) {
    must(isnan(hebi_dist_quantile(d, 0.5)) && isnan(hebi_dist_cdf(d, median)));
    return;
  }
  static const double ps[] = {1e-300, 1e-12, 0.025, 0.1, 0.4, 0.5, 0.6, 0.9, 0.975, 1 - 1e-12};
  double before = -INFINITY, p_before = 0;
  for (size_t i = 0; i < sizeof ps / sizeof *ps; i++) {
    double x = hebi_dist_quantile(d, ps[i]);
    check_bounds(d, x);
    must(x >= before);
    check_cdf(d, x, &p_before, 1e-9);
    before = x;
    double density = hebi_dist_pdf(d, x);
    must(isnan(density) || density >= 0);
  }
  double mean = hebi_dist_mean(d);
  must(isnan(mean) || (mean >= d->lower && mean <= d->upper));
  double lo, hi;
  must(hebi_dist_interval(&lo, &hi, d, 80, NULL) == 0 && lo <= median && median <= hi);
}

/* A quantile's probability is what was asked for, where doubles around it can tell. */
static void check_inverse(const hebi_dist *d) {
  for (int i = 1; i < 10 && !isnan(d->spread); i++) {
    double x = hebi_dist_quantile(d, 0.1 * i);
    if (!(x > d->lower && x < d->upper) || !isfinite(x))
      continue;
    double near =
        hebi_dist_cdf(d, nextafter(x, INFINITY)) - hebi_dist_cdf(d, nextafter(x, -INFINITY));
    /* The scale's own rounding, in units of the spread. */
    double blur = 8 * DBL_EPSILON * (1 + fabs(d->location)) / d->spread;
    must(fabs(hebi_dist_cdf(d, x) - 0.1 * i) <= 1e-8 + 2 * near + blur);
  }
}

static void check_paths(const hebi_forecast *f, size_t horizon) {
  double *paths = malloc(3 * PATHS * horizon * sizeof *paths);
  int code = hebi_forecast_paths(paths, f, PATHS, 7, NULL);
  int ok = code == 0;
  /* No paths without a spread, nor where the errors of two years cannot be told apart. */
  must(ok == (hebi_forecast_get(f)->status == HEBI_FORECAST_STATUS_OK) ||
       code == HEBI_CODE_NUMERIC);
  for (size_t i = 0; ok && i < PATHS * horizon; i++) {
    hebi_dist d;
    must(hebi_forecast_dist(&d, f, (int32_t)(i % horizon) + 1, NULL) == 0);
    check_bounds(&d, paths[i]);
  }
  double r;
  size_t common;
  must(hebi_forecast_correlation(&r, &common, f, f, NULL) == 0 && r >= -1 && r <= 1);
  if (ok)
    must(hebi_forecast_joint_paths(paths + PATHS * horizon, paths + 2 * PATHS * horizon, f, f, r,
                                   PATHS, 7, NULL) == 0);
  free(paths);
}

static int same(double a, double b) {
  return memcmp(&a, &b, sizeof a) == 0 || (isnan(a) && isnan(b));
}

/* The batch answers as the single call does, to the last bit. */
static void check_batch(const sample *s, const hebi_forecast *f, int code) {
  static const double levels[LEVELS] = {50, 80, 99.9};
  size_t indptr[] = {0, s->n, s->n}, horizon = (size_t)s->options.horizon;
  double *numbers = malloc(2 * horizon * (3 + 2 * LEVELS) * sizeof *numbers);
  double thresholds[] = {s->y[0], 1};
  int32_t status[2], method[2];
  hebi_batch batch;
  hebi_batch_init(&batch);
  batch.y = s->y, batch.indptr = indptr, batch.n_series = 2;
  batch.levels = levels, batch.n_levels = LEVELS, batch.thresholds = thresholds;
  batch.status = status, batch.method = method;
  batch.mean = numbers, batch.median = numbers + 2 * horizon, batch.prob = numbers + 4 * horizon;
  batch.lo = numbers + 6 * horizon, batch.hi = batch.lo + 2 * horizon * LEVELS;
  must(hebi_forecast_batch(&batch, &s->options, NULL) == 0);
  must(status[1] == HEBI_CODE_SHORT && method[1] == -1 && isnan(batch.median[horizon]));
  if (f != NULL)
    must(status[0] == (int32_t)hebi_forecast_get(f)->status);
  else
    must(status[0] == code);
  for (size_t i = 0; f != NULL && i < horizon; i++) {
    hebi_dist d;
    must(hebi_forecast_dist(&d, f, (int32_t)i + 1, NULL) == 0);
    must(same(batch.median[i], hebi_dist_median(&d)) && same(batch.mean[i], hebi_dist_mean(&d)));
    for (size_t l = 0; l < LEVELS; l++) {
      double lo, hi;
      must(hebi_dist_interval(&lo, &hi, &d, levels[l], NULL) == 0);
      must(same(batch.lo[i * LEVELS + l], lo) && same(batch.hi[i * LEVELS + l], hi));
    }
  }
  free(numbers);
}

static void check_forecast(const hebi_forecast *f) {
  const hebi_forecast_info *info = hebi_forecast_get(f);
  must(info->method != NULL && info->n_observed > 0);
  must((info->status == HEBI_FORECAST_STATUS_OK) == !isnan(info->sigma));
  for (int32_t step = 1; step <= info->horizon; step++) {
    hebi_dist d;
    must(hebi_forecast_dist(&d, f, step, NULL) == 0);
    must(isnan(d.spread) == (info->status != HEBI_FORECAST_STATUS_OK));
    if (step < 4 || step == info->horizon) {
      check_dist(&d);
      check_inverse(&d);
    }
  }
  check_paths(f, (size_t)info->horizon);
}

/* A distribution made by hand may be nonsense: then everything is NaN. */
static void check_free_dist(bytes *b) {
  hebi_dist d = hebi_dist_make((hebi_scale)below(b, 4), take_number(b), fabs(take_number(b)),
                               between(b, 1, 100));
  if (take(b) % 2)
    d.lower = take_number(b);
  if (take(b) % 2)
    d.upper = take_number(b);
  double before = 0;
  for (int i = 0; i < 4; i++) {
    double p = hebi_dist_cdf(&d, take_number(b)), x = hebi_dist_quantile(&d, 0.2 * i + 0.1);
    must(isnan(p) || (p >= 0 && p <= 1));
    must(isnan(x) || (x >= d.lower && x <= d.upper));
    if (!isnan(x) && d.spread > 0)
      check_cdf(&d, x, &before, 1);
    (void)hebi_dist_pdf(&d, x);
  }
  double mean = hebi_dist_mean(&d);
  must(isnan(mean) || (mean >= d.lower && mean <= d.upper));
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  bytes b = {data, size};
  check_free_dist(&b);
  sample s = take_sample(&b);
  hebi_forecast *f;
  hebi_error err;
  int code = hebi_forecast_array(&f, s.y, s.n, &s.options, &err);
  if (code == 0)
    check_forecast(f);
  else
    must(f == NULL && (int)err.code == code && err.message[0] != '\0' &&
         (code == HEBI_CODE_ARGUMENT || code == HEBI_CODE_SHORT || code == HEBI_CODE_SUPPORT ||
          code == HEBI_CODE_NUMERIC));
  check_batch(&s, f, code);
  hebi_forecast_free(f);
  return 0;
}
