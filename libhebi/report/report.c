/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/report.h"

#include "base/error.h"
#include "model/record.h"
#include "report/answer.h"
#include "report/sentences.h"

#include <libhebi/builtin.h>
#include <stdlib.h>
#include <string.h>

static const size_t default_paths = 20000;
static const uint64_t default_seed = 20260101;
static const int32_t default_min_n = 3;

void hebi_report_options_init(hebi_report_options *options) {
  if (options != NULL)
    *options = (hebi_report_options){.size = sizeof *options};
}

static int complete(hebi_report_options *to, const hebi_report_options *from, hebi_error *err) {
  hebi_report_options_init(to);
  if (from != NULL && from->size != sizeof *from)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "options",
                      "options were not set with hebi_report_options_init()");
  if (from != NULL)
    *to = *from;
  if (to->min_n < 0)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "min_n", "min_n is %d, wanted 0 or more",
                      (int)to->min_n);
  if (to->last_year < 0)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "last_year", "last_year is %d, wanted 0 or a year",
                      (int)to->last_year);
  if (to->method != NULL && strcmp(to->method, "auto") != 0 && hebi_method_find(to->method) == NULL)
    return hebi__fail(err, HEBI_CODE_NAME, "method", "there is no forecasting method \"%s\"",
                      to->method);
  to->n_paths = to->n_paths ? to->n_paths : default_paths;
  to->seed = to->seed ? to->seed : default_seed;
  to->min_n = to->min_n ? to->min_n : default_min_n;
  return HEBI_CODE_OK;
}

/* One sentence in both languages, kept in the report. */
static int say(hebi_report *report, const char **zh, const char **en, hebi__sentence *sentence,
               const hebi__story *story) {
  const char **to[] = {[HEBI__LANG_ZH] = zh, [HEBI__LANG_EN] = en};
  for (int lang = HEBI__LANG_ZH; lang <= HEBI__LANG_EN; lang++) {
    hebi__text text = {0};
    sentence(&text, story, (hebi__lang)lang);
    *to[lang] = text.failed ? NULL : hebi__arena_text(&report->arena, text.data ? text.data : "");
    hebi__text_free(&text);
    if (*to[lang] == NULL)
      return 0;
  }
  return 1;
}

static int say_all(hebi_report *report, hebi_row *row, const hebi__story *story, hebi_error *err) {
  int said = say(report, &row->reading_zh, &row->reading_en, hebi__say_reading, story) &&
             say(report, &row->history_note_zh, &row->history_note_en, hebi__say_history, story) &&
             say(report, &row->because_zh, &row->because_en, hebi__say_because, story) &&
             say(report, &row->notes_zh, &row->notes_en, hebi__say_notes, story);
  return said ? HEBI_CODE_OK : hebi__fail_memory(err);
}

static int fill_row(hebi_report *report, size_t i, const hebi__knowledge *knowledge,
                    const hebi_target *target, const hebi_report_options *options,
                    hebi_error *err) {
  hebi_row *row = &report->rows[i];
  const hebi_indicator *indicator = hebi_catalog_find(knowledge->catalog, target->indicator);
  const hebi_indicator *partner = hebi_catalog_find(knowledge->catalog, target->partner);
  if (indicator == NULL || (target->partner != NULL && partner == NULL))
    return hebi__fail(err, HEBI_CODE_REFERENCE, "catalog", "the catalog has no indicator \"%s\"",
                      indicator ? target->partner : target->indicator);
  row->target = hebi__record_copy(&report->arena, &hebi__target_record, target, 1);
  row->indicator = hebi__record_copy(&report->arena, &hebi__indicator_record, indicator, 1);
  if (row->target == NULL || row->indicator == NULL)
    return hebi__fail_memory(err);
  hebi__facts facts;
  int code = hebi__facts_gather(&facts, knowledge, row->target, options->last_year, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi_support partner_support = partner ? partner->support : HEBI_SUPPORT_REAL;
  code = hebi__answer(row, &facts, partner_support, options, err);
  if (code == HEBI_CODE_OK)
    code = say_all(report, row, &(hebi__story){row, &facts, partner, options->min_n}, err);
  report->histories[i] = facts.history;
  facts.history = NULL;
  hebi__facts_free(&facts);
  return code;
}

static int copy_plan(hebi_report *report, const hebi_plan_data *from, hebi_error *err) {
  hebi__arena *arena = &report->arena;
  hebi_plan_data *to = &report->plan;
  *to = *from;
  to->sources = NULL;
  to->targets = NULL;
  to->n_sources = to->n_targets = 0;
  const hebi_place *place = hebi__record_copy(arena, &hebi__place_record, &from->place, 1);
  if (place == NULL || !hebi__arena_set(arena, &to->id, from->id) ||
      !hebi__arena_set(arena, &to->title_zh, from->title_zh) ||
      !hebi__arena_set(arena, &to->title_en, from->title_en))
    return hebi__fail_memory(err);
  to->place = *place;
  return HEBI_CODE_OK;
}

static int fill(hebi_report *report, const hebi_plan *plan, const hebi__knowledge *knowledge,
                const hebi_report_options *options, hebi_error *err) {
  const hebi_plan_data *data = hebi_plan_get(plan);
  int code = copy_plan(report, data, err);
  if (code != HEBI_CODE_OK)
    return code;
  report->rows = hebi__arena_take(&report->arena, data->n_targets, sizeof *report->rows);
  report->histories = hebi__arena_take(&report->arena, data->n_targets, sizeof(hebi_annual *));
  if (report->rows == NULL || report->histories == NULL)
    return hebi__fail_memory(err);
  report->n = data->n_targets;
  for (size_t i = 0; code == HEBI_CODE_OK && i < report->n; i++)
    code = fill_row(report, i, knowledge, &data->targets[i], options, err);
  return code;
}

/* What the caller gave, or the built-in data for what was left out. `own_*` are to be freed, after
 * `knowledge` has been used. */
static int learn(hebi__knowledge *knowledge, hebi_catalog **own_catalog, hebi_history **own_history,
                 hebi_error *err) {
  int code = HEBI_CODE_OK;
  if (knowledge->catalog == NULL)
    code = hebi_catalog_builtin(own_catalog, err);
  if (*own_catalog != NULL)
    knowledge->catalog = *own_catalog;
  if (code != HEBI_CODE_OK || knowledge->n_histories > 0)
    return code;
  code = hebi_history_builtin(own_history, knowledge->place, err);
  if (*own_history != NULL) {
    knowledge->histories = (const hebi_history *const *)own_history;
    knowledge->n_histories = 1;
  }
  /* A place without a built-in history has no facts; that is an answer for every row. */
  return code == HEBI_CODE_NAME ? HEBI_CODE_OK : code;
}

static int create(hebi_report **out, const hebi_plan *plan, hebi__knowledge *knowledge,
                  const hebi_report_options *options, hebi_error *err) {
  hebi_report *report = calloc(1, sizeof *report);
  if (report == NULL)
    return hebi__fail_memory(err);
  int code = fill(report, plan, knowledge, options, err);
  if (code != HEBI_CODE_OK) {
    hebi_report_free(report);
    return code;
  }
  *out = report;
  return HEBI_CODE_OK;
}

int hebi_report_create(hebi_report **out, const hebi_plan *plan, const hebi_catalog *catalog,
                       const hebi_history *const *histories, size_t n_histories,
                       const hebi_report_options *options, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (plan == NULL || (histories == NULL && n_histories > 0))
    return hebi__fail_null(err, plan ? "histories" : "plan");
  hebi_report_options complete_options;
  int code = complete(&complete_options, options, err);
  hebi__knowledge knowledge = {catalog, histories, n_histories, hebi_plan_get(plan)->place.id};
  hebi_catalog *own_catalog = NULL;
  hebi_history *own_history = NULL;
  if (code == HEBI_CODE_OK)
    code = learn(&knowledge, &own_catalog, &own_history, err);
  if (code == HEBI_CODE_OK)
    code = create(out, plan, &knowledge, &complete_options, err);
  hebi_catalog_free(own_catalog);
  hebi_history_free(own_history);
  return code == HEBI_CODE_OK ? hebi__ok(err) : code;
}

void hebi_report_free(hebi_report *report) {
  if (report == NULL)
    return;
  for (size_t i = 0; i < report->n; i++)
    hebi_annual_free(report->histories[i]);
  hebi__arena_free(&report->arena);
  free(report);
}

const hebi_plan_data *hebi_report_plan(const hebi_report *report) {
  return report ? &report->plan : NULL;
}

size_t hebi_report_count(const hebi_report *report) {
  return report ? report->n : 0;
}

const hebi_row *hebi_report_row(const hebi_report *report, size_t i) {
  return i < hebi_report_count(report) ? &report->rows[i] : NULL;
}
