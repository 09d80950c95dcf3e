/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "model/check.h"
#include "model/record.h"

#include <libhebi/series.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Values of a caller's own need not say more than the values. */
#define AT(array, i) ((array) != NULL ? (array)[i] : 0)

/* One allocation holds the struct and its arrays, doubles first for their alignment. */
static hebi_annual *annual_new(int32_t first_year, size_t n) {
  const size_t row =
      sizeof(double) + sizeof(hebi_vintage) + sizeof(hebi_confidence) + 2 * sizeof(int32_t);
  if (n > (SIZE_MAX - sizeof(hebi_annual)) / row)
    return NULL;
  hebi_annual *annual = calloc(1, sizeof *annual + n * row);
  if (annual == NULL)
    return NULL;
  annual->first_year = first_year;
  annual->n = n;
  annual->values = (double *)(void *)(annual + 1);
  annual->vintages = (hebi_vintage *)(void *)(annual->values + n);
  annual->confidences = (hebi_confidence *)(void *)(annual->vintages + n);
  annual->derived = (int32_t *)(void *)(annual->confidences + n);
  annual->shifted = annual->derived + n;
  for (size_t i = 0; i < n; i++)
    annual->values[i] = NAN;
  return annual;
}

/* Everything before the last redefinition is another statistic; one that is still to come, seen
 * from `to_year`, changes nothing. */
static int32_t usable_from(const hebi_series *series, int32_t from_year, int32_t to_year) {
  for (size_t i = 0; i < series->n_breaks; i++) {
    const hebi_break *b = &series->breaks[i];
    if (b->kind == HEBI_BREAK_KIND_DEFINITION && b->year > from_year &&
        (to_year == 0 || b->year <= to_year))
      from_year = b->year;
  }
  return from_year;
}

static int within(const hebi_observation *o, int32_t from_year, int32_t to_year) {
  return o->year >= from_year && (to_year == 0 || o->year <= to_year);
}

static int check_observation(const hebi_observation *o, hebi_error *err) {
  int code = hebi__check_year(o->year, "year", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__vintages, o->vintage, "vintage", err);
  if (code == HEBI_CODE_OK && !isfinite(o->value))
    code = hebi__fail(err, HEBI_CODE_VALUE, "value", "the value of %d is not a finite number",
                      (int)o->year);
  return code;
}

/* A caller's own series has not been through a history's checks. */
static int check_series(const hebi_series *series, hebi_error *err) {
  int code = hebi__need_list(series->observations, series->n_observations, "values", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(series->breaks, series->n_breaks, "breaks", err);
  for (size_t i = 0; code == HEBI_CODE_OK && i < series->n_observations; i++) {
    code = check_observation(&series->observations[i], err);
    if (code != HEBI_CODE_OK)
      hebi__error_at(err, "values", i);
  }
  if (code != HEBI_CODE_OK)
    hebi__error_root(err);
  return code;
}

/* First and last usable year; 0 where no observation is usable. */
static int span(int32_t *first, int32_t *last, const hebi_series *series, int32_t from_year,
                int32_t to_year) {
  int found = 0;
  for (size_t i = 0; i < series->n_observations; i++) {
    const hebi_observation *o = &series->observations[i];
    if (!within(o, from_year, to_year))
      continue;
    if (!found || o->year < *first)
      *first = o->year;
    if (!found || o->year > *last)
      *last = o->year;
    found = 1;
  }
  return found;
}

static void put_values(hebi_annual *annual, const hebi_series *series, hebi_vintage preferred,
                       int32_t from_year, int32_t to_year) {
  for (size_t i = 0; i < series->n_observations; i++) {
    const hebi_observation *o = &series->observations[i];
    if (!within(o, from_year, to_year))
      continue;
    size_t at = (size_t)(o->year - annual->first_year);
    if (!isnan(annual->values[at]) && o->vintage != preferred)
      continue;
    annual->values[at] = o->value;
    annual->vintages[at] = o->vintage;
    annual->confidences[at] = o->confidence;
    annual->derived[at] = o->derived != 0;
  }
}

static void mark_breaks(hebi_annual *annual, const hebi_series *series) {
  for (size_t i = 0; i < series->n_breaks; i++) {
    int64_t at = (int64_t)series->breaks[i].year - annual->first_year;
    if (at >= 0 && at < (int64_t)annual->n)
      annual->shifted[at] = 1;
  }
}

int hebi_annual_create(hebi_annual **out, const hebi_series *series, hebi_vintage preferred,
                       int32_t from_year, int32_t to_year, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (series == NULL)
    return hebi__fail_null(err, "series");
  if (hebi_vintage_name(preferred) == NULL)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "preferred", "%d is no vintage", (int)preferred);
  int code = check_series(series, err);
  if (code != HEBI_CODE_OK)
    return code;
  int32_t first = 0, last = 0;
  from_year = usable_from(series, from_year, to_year);
  size_t n = span(&first, &last, series, from_year, to_year) ? (size_t)(last - first) + 1 : 0;
  hebi_annual *annual = annual_new(first, n);
  if (annual == NULL)
    return hebi__fail_memory(err);
  put_values(annual, series, preferred, from_year, to_year);
  mark_breaks(annual, series);
  *out = annual;
  return hebi__ok(err);
}

static hebi_confidence worse(hebi_confidence a, hebi_confidence b) {
  return a > b ? a : b;
}

/* A caller's own values may be anything. */
static int need_values(const hebi_annual *annual, const char *argument, hebi_error *err) {
  if (annual == NULL || (annual->n > 0 && annual->values == NULL))
    return hebi__fail_null(err, argument);
  if (annual->n == 0)
    return HEBI_CODE_OK;
  int code = hebi__check_year(annual->first_year, argument, err);
  if (code == HEBI_CODE_OK && annual->n > 9999)
    code = hebi__fail(err, HEBI_CODE_ARGUMENT, argument, "%zu years are too many", annual->n);
  return code;
}

int hebi_annual_growth(hebi_annual **out, const hebi_annual *level, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  int code = need_values(level, "level", err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi_annual *growth = annual_new(level->first_year + 1, level->n > 0 ? level->n - 1 : 0);
  if (growth == NULL)
    return hebi__fail_memory(err);
  for (size_t i = 0; i < growth->n; i++) {
    double before = level->values[i], now = level->values[i + 1];
    if (!(before > 0 && now > 0) || AT(level->shifted, i + 1))
      continue;
    growth->values[i] = 100 * (now / before - 1);
    growth->vintages[i] = AT(level->vintages, i + 1);
    growth->confidences[i] = worse(AT(level->confidences, i), AT(level->confidences, i + 1));
    growth->derived[i] = 1;
  }
  *out = growth;
  return hebi__ok(err);
}

static void overlay(hebi_annual *to, const hebi_annual *from) {
  for (size_t i = 0; i < from->n; i++) {
    size_t at = (size_t)(from->first_year + (int32_t)i - to->first_year);
    int shifted = AT(from->shifted, i);
    if (isnan(from->values[i])) {
      to->shifted[at] |= shifted; /* a break in a missing year lies between its neighbours */
      continue;
    }
    to->values[at] = from->values[i];
    to->vintages[at] = AT(from->vintages, i);
    to->confidences[at] = AT(from->confidences, i);
    to->derived[at] = AT(from->derived, i);
    to->shifted[at] = shifted;
  }
}

static int32_t end_year(const hebi_annual *annual) {
  return annual->first_year + (int32_t)annual->n;
}

int hebi_annual_merge(hebi_annual **out, const hebi_annual *first, const hebi_annual *second,
                      hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  int code = need_values(first, "first", err);
  if (code == HEBI_CODE_OK)
    code = need_values(second, "second", err);
  if (code != HEBI_CODE_OK)
    return code;
  if (first->n == 0)
    first = second;
  if (second->n == 0)
    second = first;
  int32_t from = first->first_year < second->first_year ? first->first_year : second->first_year;
  int32_t end = end_year(first) > end_year(second) ? end_year(first) : end_year(second);
  hebi_annual *merged = annual_new(from, (size_t)(end - from));
  if (merged == NULL)
    return hebi__fail_memory(err);
  overlay(merged, second);
  overlay(merged, first);
  *out = merged;
  return hebi__ok(err);
}

int hebi_annual_extend(hebi_annual **out, const hebi_annual *annual, int32_t last_year,
                       hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  int code = need_values(annual, "annual", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_year(last_year, "last_year", err);
  if (code != HEBI_CODE_OK)
    return code;
  if (annual->n > 0 && end_year(annual) > last_year + 1)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "last_year", "the values go on to %d, beyond %d",
                      (int)end_year(annual) - 1, (int)last_year);
  size_t n = annual->n > 0 ? (size_t)(last_year - annual->first_year) + 1 : 0;
  hebi_annual *extended = annual_new(annual->first_year, n);
  if (extended == NULL)
    return hebi__fail_memory(err);
  overlay(extended, annual);
  *out = extended;
  return hebi__ok(err);
}

double hebi_annual_value(const hebi_annual *annual, int32_t year) {
  if (annual == NULL || annual->values == NULL || year < annual->first_year ||
      year >= end_year(annual))
    return NAN;
  return annual->values[year - annual->first_year];
}

size_t hebi_annual_observed(const hebi_annual *annual) {
  size_t n = 0;
  for (size_t i = 0; annual != NULL && annual->values != NULL && i < annual->n; i++)
    n += !isnan(annual->values[i]);
  return n;
}

void hebi_annual_free(hebi_annual *annual) {
  free(annual);
}
