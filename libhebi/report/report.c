/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/report.h"

#include "base/error.h"
#include "model/record.h"
#include "report/answer.h"
#include "report/sentences.h"
#include "report/subject.h"

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
  if (to->plans == NULL && to->n_plans > 0)
    return hebi__fail_null(err, "plans");
  if (to->query != NULL && (to->query->lists & HEBI_LISTS_RESULTS) != 0)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "query",
                      "a report answers targets and goals, the query asks for results");
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

static hebi_target *copy_target(hebi__arena *arena, const hebi_target *from) {
  hebi_target *target = hebi__record_copy(arena, &hebi__target_record, from, 1);
  if (target == NULL)
    return NULL;
  target->peers = hebi__record_copy(arena, &hebi__peer_record, from->peers, from->n_peers);
  return target->peers != NULL ? target : NULL;
}

/* Every indicator that a target speaks of has to be in the catalog that the report is made with. */
static int check_indicators(const hebi_target *target, const hebi_catalog *catalog,
                            hebi_error *err) {
  const char *missing = NULL;
  if (target->indicator != NULL && hebi_catalog_find(catalog, target->indicator) == NULL)
    missing = target->indicator;
  for (size_t i = 0; i < target->n_peers; i++)
    if (target->peers[i].indicator != NULL &&
        hebi_catalog_find(catalog, target->peers[i].indicator) == NULL)
      missing = target->peers[i].indicator;
  if (missing == NULL)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_REFERENCE, "catalog", "the catalog has no indicator \"%s\"",
                    missing);
}

static int set_subject(hebi_report *report, hebi_row *row, const hebi_found *found,
                       const hebi__knowledge *knowledge, hebi_error *err) {
  hebi__arena *arena = &report->arena;
  const hebi_indicator *indicator = hebi_catalog_find(knowledge->catalog, found->target->indicator);
  const hebi_target *result = hebi__knowledge_result(knowledge, found->target->continues);
  const hebi_target *target = copy_target(arena, found->target);
  const hebi_indicator *subject =
      target ? hebi__subject_of(arena, target, result, indicator) : NULL;
  if (subject == NULL)
    return hebi__fail_memory(err);
  row->target = target;
  row->is_goal = found->list == HEBI_LISTS_GOALS;
  row->indicator = hebi__record_copy(arena, &hebi__indicator_record, subject, 1);
  if (row->indicator == NULL)
    return hebi__fail_memory(err);
  row->unit = hebi__measured_unit(target, row->indicator);
  row->decimals = hebi__measured_decimals(target, row->indicator);
  return HEBI_CODE_OK;
}

static int fill_row(hebi_report *report, size_t i, hebi__knowledge *knowledge,
                    const hebi_found *found, const hebi_report_options *options, hebi_error *err) {
  hebi_row *row = &report->rows[i];
  int code = check_indicators(found->target, knowledge->catalog, err);
  if (code == HEBI_CODE_OK)
    code = set_subject(report, row, found, knowledge, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi__facts facts;
  hebi_target judged = hebi__in_unit_of(row->target, row->indicator);
  code = hebi__facts_gather(&facts, knowledge, &judged, row->indicator, options->last_year, err);
  if (code != HEBI_CODE_OK)
    return code;
  code = hebi__answer(row, &facts, &judged, options, err);
  if (code == HEBI_CODE_OK)
    code = say_all(report, row, &(hebi__story){row, &judged, &facts, options->min_n}, err);
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
  to->areas = NULL;
  to->results = NULL;
  to->targets = to->goals = NULL;
  to->n_sources = to->n_areas = to->n_results = to->n_targets = to->n_goals = 0;
  const hebi_place *place = hebi__record_copy(arena, &hebi__place_record, &from->place, 1);
  if (place == NULL || !hebi__arena_set(arena, &to->id, from->id) ||
      !hebi__arena_set(arena, &to->title_zh, from->title_zh) ||
      !hebi__arena_set(arena, &to->title_en, from->title_en))
    return hebi__fail_memory(err);
  to->place = *place;
  return HEBI_CODE_OK;
}

static int fill(hebi_report *report, const hebi_selection *selection, hebi__knowledge *knowledge,
                const hebi_report_options *options, hebi_error *err) {
  size_t n = hebi_selection_count(selection);
  int code = copy_plan(report, knowledge->plan, err);
  if (code != HEBI_CODE_OK)
    return code;
  report->rows = hebi__arena_take(&report->arena, n, sizeof *report->rows);
  report->histories = hebi__arena_take(&report->arena, n, sizeof(hebi_annual *));
  if (report->rows == NULL || report->histories == NULL)
    return hebi__fail_memory(err);
  report->n = n;
  for (size_t i = 0; code == HEBI_CODE_OK && i < n; i++)
    code = fill_row(report, i, knowledge, hebi_selection_at(selection, i), options, err);
  return code;
}

static int create(hebi_report **out, const hebi_selection *selection, hebi__knowledge *knowledge,
                  const hebi_report_options *options, hebi_error *err) {
  hebi_report *report = calloc(1, sizeof *report);
  if (report == NULL)
    return hebi__fail_memory(err);
  int code = hebi__knowledge_open(knowledge, err);
  if (code == HEBI_CODE_OK)
    code = fill(report, selection, knowledge, options, err);
  hebi__knowledge_close(knowledge);
  if (code != HEBI_CODE_OK) {
    hebi_report_free(report);
    return code;
  }
  *out = report;
  return HEBI_CODE_OK;
}

static const char headline[] = "headline";

/* The list that the document calls its main targets, where it has one. */
static hebi_query usual_query(const hebi_plan_data *plan) {
  hebi_query query;
  hebi_query_init(&query);
  query.lists = HEBI_LISTS_TARGETS;
  for (size_t i = 0; i < plan->n_areas; i++)
    if (strcmp(plan->areas[i].id, headline) == 0)
      query.area = headline;
  return query;
}

static int select_and_create(hebi_report **out, const hebi_plan *plan, hebi__knowledge *knowledge,
                             const hebi_report_options *options, hebi_error *err) {
  hebi_selection *selection;
  hebi_query usual = usual_query(knowledge->plan);
  int code =
      hebi_selection_create(&selection, &plan, 1, options->query != NULL ? options->query : &usual,
                            knowledge->catalog, knowledge->histories, knowledge->n_histories, err);
  if (code != HEBI_CODE_OK)
    return code;
  code = create(out, selection, knowledge, options, err);
  hebi_selection_free(selection);
  return code;
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
  hebi__knowledge knowledge = {.plan = hebi_plan_get(plan),
                               .catalog = catalog,
                               .histories = histories,
                               .n_histories = n_histories,
                               .plans = complete_options.plans,
                               .n_plans = complete_options.n_plans};
  if (code == HEBI_CODE_OK)
    code = select_and_create(out, plan, &knowledge, &complete_options, err);
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
