/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report_texts.h"

#include <cjson/cJSON.h>

static cJSON *parsed(const hebi_report *report) {
  char *text;
  size_t length;
  cr_assert_eq(hebi_report_json(&text, &length, report, NULL), HEBI_CODE_OK);
  cr_expect_eq(length, strlen(text));
  const char *end;
  cJSON *root = cJSON_ParseWithOpts(text, &end, 1);
  cr_assert_not_null(root, "%s", text);
  hebi_string_free(text);
  return root;
}

static const cJSON *at(const cJSON *object, const char *key) {
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
  cr_assert_not_null(item, "no %s", key);
  return item;
}

/* Equal to the last bit, null for what is not a finite number. */
static void expect_number(const cJSON *object, const char *key, double wanted) {
  const cJSON *item = at(object, key);
  cr_expect_eq(cJSON_IsNull(item) != 0, !isfinite(wanted), "%s", key);
  if (isfinite(wanted))
    cr_expect(cJSON_IsNumber(item) && item->valuedouble == wanted, "%s", key);
}

static void expect_text(const cJSON *object, const char *key, const char *wanted) {
  const cJSON *item = at(object, key);
  if (wanted == NULL)
    cr_expect(cJSON_IsNull(item), "%s", key);
  else
    cr_expect_str_eq(cJSON_GetStringValue(item), wanted, "%s", key);
}

static void expect_both(const cJSON *object, const char *key, const char *zh, const char *en) {
  expect_text(at(object, key), "zh", zh ? zh : "");
  expect_text(at(object, key), "en", en ? en : "");
}

static void check_history(const cJSON *json, const hebi_row *row) {
  expect_number(json, "n", (double)row->n_observed);
  expect_number(json, "first_year", row->first_year ? row->first_year : NAN);
  expect_number(json, "last_year", row->last_year ? row->last_year : NAN);
  expect_number(json, "last", row->last);
  const cJSON *values = at(json, "values");
  cr_assert_eq((size_t)cJSON_GetArraySize(values), row->history->n);
  for (size_t i = 0; i < row->history->n; i++)
    cr_expect_eq(cJSON_GetArrayItem(values, (int)i)->valuedouble, row->history->values[i]);
  expect_both(json, "note", row->history_note_zh, row->history_note_en);
}

static void check_forecast(const cJSON *json, const hebi_row *row) {
  expect_text(json, "method", row->method);
  expect_both(json, "why", row->why_zh, row->why_en);
  expect_number(json, "median", row->median);
  expect_number(json, "lo80", row->lo80);
  expect_number(json, "hi80", row->hi80);
  expect_number(json, "lo95", row->lo95);
  expect_number(json, "hi95", row->hi95);
}

static void check_answer(const cJSON *json, const hebi_row *row) {
  const cJSON *part = at(json, "acceptance");
  expect_number(part, "low", row->acceptance.low);
  expect_number(part, "high", row->acceptance.high);
  expect_number(part, "lenient_low", row->acceptance.lenient_low);
  expect_number(part, "lenient_high", row->acceptance.lenient_high);
  expect_number(part, "tolerance", row->acceptance.tolerance);
  expect_number(part, "exceeded", row->acceptance.exceeded);
  cr_expect_eq(cJSON_IsTrue(at(part, "open")), row->acceptance.open);
  part = at(json, "attainment");
  expect_number(part, "p_met", row->attainment.strict);
  expect_number(part, "p_lenient", row->attainment.lenient);
  expect_number(part, "std_error", row->attainment.std_error);
  expect_number(part, "gap", row->attainment.gap);
  expect_number(part, "correlation", row->attainment.correlation);
  part = at(json, "judgement");
  expect_number(part, "outcome", row->outcome);
  expect_text(part, "strict", hebi_verdict_name(row->judgement.strict));
  expect_text(part, "lenient", hebi_verdict_name(row->judgement.lenient));
  expect_number(part, "measured", row->judgement.measured);
  expect_number(part, "gap", row->judgement.gap);
}

static void check_requirement(const cJSON *json, const hebi_requirement *r) {
  expect_number(json, "value", r->value);
  expect_number(json, "lenient_value", r->lenient_value);
  expect_number(json, "stretch", r->stretch);
  expect_number(json, "change", r->change);
  expect_number(json, "annual_rate", r->annual_rate);
  expect_number(json, "times_met", r->times_met);
  expect_number(json, "times_known", r->times_known);
}

Test(as_json, carries_every_row_to_the_last_bit) {
  hebi_report *report = report_of_every_sort();
  cJSON *root = parsed(report);
  expect_text(root, "format", "libhebi-report");
  expect_number(root, "version", 1);
  expect_text(root, "plan", "small-2026");
  expect_text(root, "place", "410600");
  expect_both(root, "title", "小城2026年目标", "Targets of a small place for 2026");
  cr_assert_eq(cJSON_GetArraySize(at(root, "rows")), SORTS);
  for (int i = 0; i < SORTS; i++) {
    const hebi_row *row = hebi_report_row(report, (size_t)i);
    const cJSON *json = cJSON_GetArrayItem(at(root, "rows"), i);
    expect_text(json, "target", row->target->id);
    expect_text(json, "indicator", row->indicator->id);
    expect_text(json, "phrase", row->target->phrase);
    expect_text(json, "unit", row->indicator->unit);
    expect_text(json, "measured_unit", row->unit);
    expect_text(json, "area", row->target->area);
    expect_text(json, "measure", hebi_measure_name((int32_t)row->target->measure));
    cr_expect_eq(cJSON_IsTrue(at(json, "goal")), row->is_goal);
    expect_number(json, "year", row->target->year);
    expect_text(json, "kind", hebi_kind_name(row->kind));
    expect_text(json, "reason", hebi_reason_name(row->reason));
    expect_both(json, "name", row->indicator->name_zh, row->indicator->name_en);
    expect_both(json, "reading", row->reading_zh, row->reading_en);
    expect_both(json, "because", row->because_zh, row->because_en);
    expect_both(json, "notes", row->notes_zh, row->notes_en);
    check_history(at(json, "history"), row);
    check_forecast(at(json, "forecast"), row);
    check_answer(json, row);
    check_requirement(at(json, "requirement"), &row->requirement);
  }
  cJSON_Delete(root);
  hebi_report_free(report);
}

Test(as_json, an_empty_plan_has_no_rows) {
  hebi_report *report = world_report(NULL, 0, NULL, 0, NULL);
  cJSON *root = parsed(report);
  cr_expect(cJSON_IsArray(at(root, "rows")));
  cr_expect_eq(cJSON_GetArraySize(at(root, "rows")), 0);
  cJSON_Delete(root);
  hebi_report_free(report);
}

Test(as_json, refuses_faults_of_the_call) {
  hebi_report *report = world_report(NULL, 0, NULL, 0, NULL);
  char *text;
  cr_expect_eq(hebi_report_json(NULL, NULL, report, NULL), HEBI_CODE_NULL);
  cr_expect_eq(hebi_report_json(&text, NULL, NULL, NULL), HEBI_CODE_NULL);
  cr_expect_null(text);
  hebi_report_free(report);
}
