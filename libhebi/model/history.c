/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "model/check.h"
#include "model/record.h"

#include <libhebi/unit.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct hebi_history {
  hebi__arena arena;
  hebi_history_data data;
  hebi__index by_indicator;
  hebi__index sources;
};

/* A series may be printed in another unit than the indicator's, whose support it has to keep. */
static int check_support(double printed, const char *unit, const hebi_indicator *indicator,
                         hebi_error *err) {
  hebi_support support = indicator->support;
  double value;
  int code = hebi_unit_convert(&value, printed, unit, indicator->unit, err);
  if (code != HEBI_CODE_OK)
    return code;
  int inside = support == HEBI_SUPPORT_REAL || (support == HEBI_SUPPORT_POSITIVE && value > 0) ||
               (support == HEBI_SUPPORT_SHARE && value >= 0 && value <= 100) ||
               (support == HEBI_SUPPORT_COUNT && value >= 0);
  if (inside)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_SUPPORT, "value", "%.17g %s is outside of the support \"%s\"",
                    printed, unit, hebi_support_name(support));
}

static int check_source_id(const hebi_history *history, const char *source, hebi_error *err) {
  if (source == NULL || hebi__index_find(&history->sources, source) != SIZE_MAX)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_REFERENCE, "source", "no source has the id \"%s\"", source);
}

static int check_observation(const hebi_history *history, const hebi_observation *o,
                             const char *unit, const hebi_indicator *indicator, hebi_error *err) {
  int code = hebi__check_year(o->year, "year", err);
  if (code == HEBI_CODE_OK && !isfinite(o->value))
    code = hebi__fail(err, HEBI_CODE_VALUE, "value", "the value of %d is not a finite number",
                      (int)o->year);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__vintages, o->vintage, "vintage", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__confidences, o->confidence, "confidence", err);
  if (code == HEBI_CODE_OK && o->derived != 0 && o->derived != 1)
    code = hebi__fail(err, HEBI_CODE_VALUE, "derived", "derived is %d, wanted 0 or 1",
                      (int)o->derived);
  if (code == HEBI_CODE_OK)
    code = check_source_id(history, o->source, err);
  if (code == HEBI_CODE_OK)
    code = check_support(o->value, unit, indicator, err);
  return code;
}

/* Years ascend; a year may come twice, the first release before the revision. */
static int check_order(const hebi_observation *before, const hebi_observation *now,
                       hebi_error *err) {
  if (now->year > before->year || (now->year == before->year && now->vintage > before->vintage))
    return HEBI_CODE_OK;
  if (now->year == before->year && now->vintage == before->vintage)
    return hebi__fail(err, HEBI_CODE_ORDER, "year", "%d stands twice with the vintage \"%s\"",
                      (int)now->year, hebi_vintage_name(now->vintage));
  if (now->year == before->year)
    return hebi__fail(err, HEBI_CODE_ORDER, "vintage", "the first release of %d has to come first",
                      (int)now->year);
  return hebi__fail(err, HEBI_CODE_ORDER, "year", "%d comes after %d, years have to ascend",
                    (int)now->year, (int)before->year);
}

static int check_observations(const hebi_history *history, const hebi_series *series,
                              const hebi_indicator *indicator, hebi_error *err) {
  const hebi_observation *o = series->observations;
  for (size_t i = 0; i < series->n_observations; i++) {
    int code = check_observation(history, &o[i], series->unit, indicator, err);
    if (code == HEBI_CODE_OK && i > 0)
      code = check_order(&o[i - 1], &o[i], err);
    if (code != HEBI_CODE_OK) {
      hebi__error_at(err, "values", i);
      return code;
    }
  }
  return HEBI_CODE_OK;
}

static int check_breaks(const hebi_series *series, hebi_error *err) {
  const hebi_break *b = series->breaks;
  for (size_t i = 0; i < series->n_breaks; i++) {
    int code = hebi__check_year(b[i].year, "year", err);
    if (code == HEBI_CODE_OK)
      code = hebi__check_name(hebi__break_kinds, b[i].kind, "kind", err);
    if (code == HEBI_CODE_OK)
      code = hebi__need_text(b[i].note_zh, "note/zh", err);
    if (code == HEBI_CODE_OK)
      code = hebi__need_text(b[i].note_en, "note/en", err);
    if (code == HEBI_CODE_OK && i > 0 && b[i].year <= b[i - 1].year)
      code = hebi__fail(err, HEBI_CODE_ORDER, "year", "%d comes after %d, years have to ascend",
                        (int)b[i].year, (int)b[i - 1].year);
    if (code != HEBI_CODE_OK) {
      hebi__error_at(err, "breaks", i);
      return code;
    }
  }
  return HEBI_CODE_OK;
}

static int check_series(const hebi_history *history, const hebi_series *series,
                        const hebi_catalog *catalog, hebi_error *err) {
  const hebi_indicator *indicator;
  int code = hebi__check_indicator(&indicator, catalog, series->indicator, "indicator", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_unit(series->unit, "unit", err);
  double ignored;
  if (code == HEBI_CODE_OK &&
      hebi_unit_convert(&ignored, 1, series->unit, indicator->unit, NULL) != HEBI_CODE_OK)
    code = hebi__fail(err, HEBI_CODE_UNIT, "unit", "\"%s\" cannot be converted into \"%s\" of %s",
                      series->unit, indicator->unit, indicator->id);
  if (code == HEBI_CODE_OK)
    code = check_breaks(series, err);
  if (code == HEBI_CODE_OK)
    code = check_observations(history, series, indicator, err);
  return code;
}

static int check(const hebi_history *history, const hebi_catalog *catalog, hebi_error *err) {
  const hebi_history_data *data = &history->data;
  for (size_t i = 0; i < data->n_series; i++) {
    int code = check_series(history, &data->series[i], catalog, err);
    if (code != HEBI_CODE_OK) {
      hebi__error_at(err, "series", i);
      return code;
    }
  }
  return HEBI_CODE_OK;
}

static int copy_series(hebi__arena *arena, hebi_series *to, const hebi_series *from) {
  *to = *from;
  to->observations =
      hebi__record_copy(arena, &hebi__observation_record, from->observations, from->n_observations);
  to->breaks = hebi__record_copy(arena, &hebi__break_record, from->breaks, from->n_breaks);
  return to->observations != NULL && to->breaks != NULL &&
         hebi__arena_set(arena, &to->indicator, from->indicator) &&
         hebi__arena_set(arena, &to->unit, from->unit);
}

static int copy(hebi_history *history, const hebi_history_data *from, hebi_error *err) {
  hebi__arena *arena = &history->arena;
  hebi_history_data *to = &history->data;
  *to = *from;
  const hebi_place *place = hebi__record_copy(arena, &hebi__place_record, &from->place, 1);
  to->sources = hebi__record_copy(arena, &hebi__source_record, from->sources, from->n_sources);
  hebi_series *series = hebi__arena_take(arena, from->n_series, sizeof *series);
  if (place == NULL || to->sources == NULL || series == NULL)
    return hebi__fail_memory(err);
  to->place = *place;
  to->series = series;
  for (size_t i = 0; i < from->n_series; i++)
    if (!copy_series(arena, &series[i], &from->series[i]))
      return hebi__fail_memory(err);
  return HEBI_CODE_OK;
}

static int check_lists(const hebi_series *series, hebi_error *err) {
  int code = hebi__need_text(series->indicator, "indicator", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(series->breaks, series->n_breaks, "breaks", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(series->observations, series->n_observations, "values", err);
  return code;
}

/* What has to be known before anything is copied and indexed: that it is there. */
static int check_ids(const hebi_history_data *data, hebi_error *err) {
  int code = hebi__check_place(&data->place, err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(data->sources, data->n_sources, "sources", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_list(data->series, data->n_series, "series", err);
  for (size_t i = 0; code == HEBI_CODE_OK && i < data->n_sources; i++) {
    code = hebi__check_source(&data->sources[i], err);
    if (code != HEBI_CODE_OK)
      hebi__error_at(err, "sources", i);
  }
  for (size_t i = 0; code == HEBI_CODE_OK && i < data->n_series; i++) {
    code = check_lists(&data->series[i], err);
    if (code != HEBI_CODE_OK)
      hebi__error_at(err, "series", i);
  }
  return code;
}

static int fill(hebi_history *history, const hebi_history_data *data, const hebi_catalog *catalog,
                hebi_error *err) {
  int code = check_ids(data, err);
  if (code == HEBI_CODE_OK)
    code = copy(history, data, err);
  if (code == HEBI_CODE_OK)
    code =
        hebi__index_make(&history->sources, &history->arena, history->data.sources, data->n_sources,
                         sizeof(hebi_source), offsetof(hebi_source, id), "sources", "id", err);
  if (code == HEBI_CODE_OK)
    code = hebi__index_make(&history->by_indicator, &history->arena, history->data.series,
                            data->n_series, sizeof(hebi_series), offsetof(hebi_series, indicator),
                            "series", "indicator", err);
  if (code == HEBI_CODE_OK)
    code = check(history, catalog, err);
  return code;
}

int hebi_history_create(hebi_history **out, const hebi_history_data *data,
                        const hebi_catalog *catalog, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (data == NULL || catalog == NULL)
    return hebi__fail_null(err, data ? "catalog" : "data");
  hebi_history *history = calloc(1, sizeof *history);
  if (history == NULL)
    return hebi__fail_memory(err);
  int code = fill(history, data, catalog, err);
  if (code != HEBI_CODE_OK) {
    hebi__error_root(err);
    hebi_history_free(history);
    return code;
  }
  *out = history;
  return hebi__ok(err);
}

void hebi_history_free(hebi_history *history) {
  if (history == NULL)
    return;
  hebi__arena_free(&history->arena);
  free(history);
}

const hebi_history_data *hebi_history_get(const hebi_history *history) {
  return history ? &history->data : NULL;
}

const hebi_series *hebi_history_find(const hebi_history *history, const char *indicator) {
  if (history == NULL)
    return NULL;
  size_t i = hebi__index_find(&history->by_indicator, indicator);
  return i < history->data.n_series ? &history->data.series[i] : NULL;
}

static int series_equal(const hebi_series *a, const hebi_series *b) {
  return strcmp(a->indicator, b->indicator) == 0 && strcmp(a->unit, b->unit) == 0 &&
         hebi__record_equal(&hebi__observation_record, a->observations, a->n_observations,
                            b->observations, b->n_observations) &&
         hebi__record_equal(&hebi__break_record, a->breaks, a->n_breaks, b->breaks, b->n_breaks);
}

int hebi_history_equal(const hebi_history *a, const hebi_history *b) {
  if (a == NULL || b == NULL)
    return a == b;
  const hebi_history_data *x = &a->data, *y = &b->data;
  if (!hebi__record_equal(&hebi__place_record, &x->place, 1, &y->place, 1) ||
      !hebi__record_equal(&hebi__source_record, x->sources, x->n_sources, y->sources,
                          y->n_sources) ||
      x->n_series != y->n_series)
    return 0;
  for (size_t i = 0; i < x->n_series; i++)
    if (!series_equal(&x->series[i], &y->series[i]))
      return 0;
  return 1;
}
