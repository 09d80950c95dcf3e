/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which method deserves to be the default? Reads annual series ("id,year,value" lines in order) and
 * forecasts each from every origin with its last n years only, for several n; nothing after the
 * origin is seen. Prints, by n and method, the mean over horizons 1..5 of
 *   pinball   mean pinball loss over 11 quantiles, in units of the series' mean absolute change
 *   brier     of P(X >= threshold) for the last value and half a mean change above and below it
 *   in80 in95 how often the central intervals hold the outcome, in percent
 *
 *   cc choose_default.c $(pkg-config --cflags --libs libhebi) -lm -o choose_default
 *   ./choose_default <support: 0 real, 1 positive, 2 share> <first origin> <last origin> < series
 */
#include <libhebi.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_YEARS = 400, HORIZON = 5, WINDOWS = 10, METHODS = 16, QUANTILES = 11 };
static const size_t windows[WINDOWS] = {2, 3, 4, 5, 6, 7, 8, 10, 15, MAX_YEARS};
static const double quantiles[QUANTILES] = {.025, .1, .2, .3, .4, .5, .6, .7, .8, .9, .975};

typedef struct score {
  double pinball, brier, in80, in95;
  size_t n;
} score;

typedef struct series {
  char id[64];
  int first_year;
  size_t n;
  double y[MAX_YEARS];
  double change; /* mean absolute change of a year */
} series;

static score scores[WINDOWS][METHODS];
static hebi_support support;
static int first_origin, last_origin;

static double pinball(const hebi_dist *dist, double y) {
  double sum = 0;
  for (size_t i = 0; i < QUANTILES; i++) {
    double e = y - hebi_dist_quantile(dist, quantiles[i]);
    sum += e > 0 ? quantiles[i] * e : (quantiles[i] - 1) * e;
  }
  return sum / QUANTILES;
}

static double brier(const hebi_dist *dist, const series *s, double last, double y) {
  double sum = 0;
  for (int k = -1; k <= 1; k++) {
    double threshold = last + 0.5 * k * s->change;
    double p = hebi_dist_sf(dist, threshold);
    sum += (p - (y >= threshold)) * (p - (y >= threshold));
  }
  return sum / 3;
}

static void add(score *to, const hebi_dist *dist, const series *s, double last, double y) {
  double lo, hi;
  to->pinball += fmin(pinball(dist, y) / s->change, 20); /* no single ruin decides */
  to->brier += brier(dist, s, last, y);
  hebi_dist_interval(&lo, &hi, dist, 80, NULL);
  to->in80 += lo <= y && y <= hi;
  hebi_dist_interval(&lo, &hi, dist, 95, NULL);
  to->in95 += lo <= y && y <= hi;
  to->n++;
}

/* A method that gives no distribution from an origin is not judged there. */
static void forecast_origin(const series *s, size_t origin, size_t w) {
  size_t have = origin + 1 < windows[w] ? origin + 1 : windows[w];
  const double *y = s->y + (origin + 1 - have);
  for (size_t m = 0; m < hebi_method_count(); m++) {
    hebi_forecast_options options;
    hebi_forecast_options_init(&options);
    options.method = hebi_method_at(m)->name;
    options.support = support;
    options.horizon = HORIZON;
    hebi_forecast *forecast;
    if (hebi_forecast_array(&forecast, y, have, &options, NULL) != HEBI_CODE_OK)
      continue;
    for (int h = 1; h <= HORIZON && origin + (size_t)h < s->n; h++) {
      hebi_dist dist;
      hebi_forecast_dist(&dist, forecast, h, NULL);
      double outcome = s->y[origin + (size_t)h];
      if (hebi_forecast_get(forecast)->status == HEBI_FORECAST_STATUS_OK && !isnan(outcome))
        add(&scores[w][m], &dist, s, s->y[origin], outcome);
    }
    hebi_forecast_free(forecast);
  }
}

static void run(series *s) {
  double sum = 0, n = 0;
  for (size_t i = 1; i < s->n; i++)
    if (!isnan(s->y[i]) && !isnan(s->y[i - 1])) {
      sum += fabs(s->y[i] - s->y[i - 1]);
      n++;
    }
  s->change = sum / n;
  if (!(s->change > 0))
    return;
  for (size_t i = 1; i < s->n; i++) {
    int year = s->first_year + (int)i;
    if (isnan(s->y[i]) || year < first_origin || year > last_origin)
      continue;
    for (size_t w = 0; w < WINDOWS; w++)
      if (windows[w] <= i + 1 || (windows[w] == MAX_YEARS && i + 1 > 15))
        forecast_origin(s, i, w);
  }
}

static void read_line(series *s, const char *line) {
  char id[64];
  int year;
  double value;
  if (sscanf(line, "%63[^,],%d,%lf", id, &year, &value) != 3)
    return;
  if (strcmp(id, s->id) != 0) {
    if (s->n > 1)
      run(s);
    strcpy(s->id, id);
    s->first_year = year;
    s->n = 0;
  }
  size_t at = (size_t)(year - s->first_year);
  if (year < s->first_year || at >= MAX_YEARS)
    return;
  while (s->n < at)
    s->y[s->n++] = NAN;
  s->y[at] = value;
  s->n = at + 1;
}

static void print(void) {
  for (size_t w = 0; w < WINDOWS; w++)
    for (size_t m = 0; m < hebi_method_count(); m++) {
      const score *a = &scores[w][m];
      double n = (double)a->n;
      if (a->n > 0)
        printf("%4zu %-13s n=%-8zu pinball %.4f  brier %.4f  in80 %5.1f  in95 %5.1f\n", windows[w],
               hebi_method_at(m)->name, a->n, a->pinball / n, a->brier / n, 100 * a->in80 / n,
               100 * a->in95 / n);
    }
}

int main(int argc, char **argv) {
  if (argc != 4 || hebi_method_count() > METHODS)
    return 2;
  support = (hebi_support)atoi(argv[1]);
  first_origin = atoi(argv[2]);
  last_origin = atoi(argv[3]);
  static series s;
  char line[256];
  while (fgets(line, sizeof line, stdin) != NULL)
    read_line(&s, line);
  if (s.n > 1)
    run(&s);
  print();
  return 0;
}
