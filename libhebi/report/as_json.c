/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/text.h"
#include "json/write.h"

#include <libhebi/report.h>
#include <math.h>

/* Where the writer stands: how deep, and whether a comma is due. */
typedef struct writer {
  hebi__text *text;
  size_t depth;
  int comma;
} writer;

static void next_line(writer *w) {
  if (w->comma)
    hebi__text_add(w->text, ",");
  hebi__write_line(w->text, 2 * w->depth);
  w->comma = 1;
}

static void key(writer *w, const char *name) {
  next_line(w);
  hebi__write_string(w->text, name);
  hebi__text_add(w->text, ": ");
}

static void open(writer *w, const char *bracket) {
  hebi__text_add(w->text, bracket);
  w->depth++;
  w->comma = 0;
}

static void close(writer *w, const char *bracket) {
  w->depth--;
  hebi__write_line(w->text, 2 * w->depth);
  hebi__text_add(w->text, bracket);
  w->comma = 1;
}

static void object(writer *w, const char *name) {
  key(w, name);
  open(w, "{");
}

static void string(writer *w, const char *name, const char *value) {
  key(w, name);
  if (value != NULL)
    hebi__write_string(w->text, value);
  else
    hebi__text_add(w->text, "null");
}

static void number(writer *w, const char *name, double value) {
  key(w, name);
  hebi__text_number(w->text, value);
}

static void boolean(writer *w, const char *name, int value) {
  key(w, name);
  hebi__text_add(w->text, value ? "true" : "false");
}

/* A year, null where it is 0. */
static void year(writer *w, const char *name, int32_t value) {
  number(w, name, value != 0 ? value : NAN);
}

static void both(writer *w, const char *name, const char *zh, const char *en) {
  key(w, name);
  hebi__text_add(w->text, "{\"zh\": ");
  hebi__write_string(w->text, zh ? zh : "");
  hebi__text_add(w->text, ", \"en\": ");
  hebi__write_string(w->text, en ? en : "");
  hebi__text_add(w->text, "}");
}

static void values(writer *w, const hebi_annual *history) {
  key(w, "values");
  hebi__text_add(w->text, "[");
  for (size_t i = 0; i < history->n; i++) {
    hebi__text_add(w->text, i > 0 ? ", " : "");
    hebi__text_number(w->text, history->values[i]);
  }
  hebi__text_add(w->text, "]");
}

static void vintages(writer *w, const hebi_annual *history) {
  key(w, "vintages");
  hebi__text_add(w->text, "[");
  for (size_t i = 0; i < history->n; i++) {
    const char *name = hebi_vintage_name(history->vintages[i]);
    hebi__text_add(w->text, i > 0 ? ", " : "");
    if (name != NULL)
      hebi__write_string(w->text, name);
    else
      hebi__text_add(w->text, "null");
  }
  hebi__text_add(w->text, "]");
}

static void history(writer *w, const hebi_row *row) {
  object(w, "history");
  number(w, "n", (double)row->n_observed);
  year(w, "first_year", row->first_year);
  year(w, "last_year", row->last_year);
  number(w, "last", row->last);
  values(w, row->history);
  vintages(w, row->history);
  both(w, "note", row->history_note_zh, row->history_note_en);
  close(w, "}");
}

static void forecast(writer *w, const hebi_row *row) {
  object(w, "forecast");
  string(w, "method", row->method);
  both(w, "why", row->why_zh, row->why_en);
  number(w, "median", row->median);
  number(w, "lo80", row->lo80);
  number(w, "hi80", row->hi80);
  number(w, "lo95", row->lo95);
  number(w, "hi95", row->hi95);
  close(w, "}");
}

static void acceptance(writer *w, const hebi_row *row) {
  const hebi_acceptance *a = &row->acceptance;
  object(w, "acceptance");
  number(w, "low", a->low);
  number(w, "high", a->high);
  number(w, "lenient_low", a->lenient_low);
  number(w, "lenient_high", a->lenient_high);
  number(w, "exceeded", a->exceeded);
  boolean(w, "open", a->open);
  number(w, "tolerance", a->tolerance);
  close(w, "}");
}

static void attainment(writer *w, const hebi_row *row) {
  const hebi_attainment *a = &row->attainment;
  object(w, "attainment");
  number(w, "p_met", a->strict);
  number(w, "p_lenient", a->lenient);
  number(w, "std_error", a->std_error);
  number(w, "gap", a->gap);
  number(w, "correlation", a->correlation);
  close(w, "}");
}

static void judgement(writer *w, const hebi_row *row) {
  object(w, "judgement");
  number(w, "outcome", row->outcome);
  string(w, "outcome_vintage", hebi_vintage_name(row->outcome_vintage));
  boolean(w, "outcome_derived", row->outcome_derived);
  string(w, "strict", hebi_verdict_name(row->judgement.strict));
  string(w, "lenient", hebi_verdict_name(row->judgement.lenient));
  number(w, "measured", row->judgement.measured);
  number(w, "gap", row->judgement.gap);
  number(w, "position", row->judgement.position);
  close(w, "}");
}

static void requirement(writer *w, const hebi_row *row) {
  const hebi_requirement *r = &row->requirement;
  object(w, "requirement");
  number(w, "value", r->value);
  number(w, "lenient_value", r->lenient_value);
  number(w, "stretch", r->stretch);
  number(w, "change", r->change);
  number(w, "annual_rate", r->annual_rate);
  number(w, "progress", r->progress);
  number(w, "elapsed", r->elapsed);
  number(w, "times_met", r->times_met);
  number(w, "times_known", r->times_known);
  number(w, "recent_met", r->recent_met);
  number(w, "recent_known", r->recent_known);
  close(w, "}");
}

static void row_object(writer *w, const hebi_row *row) {
  next_line(w);
  open(w, "{");
  string(w, "target", row->target->id);
  string(w, "indicator", row->indicator->id);
  both(w, "name", row->indicator->name_zh, row->indicator->name_en);
  string(w, "unit", row->indicator->unit);
  string(w, "measured_unit", row->unit);
  string(w, "phrase", row->target->phrase);
  year(w, "year", row->target->year);
  string(w, "area", row->target->area);
  boolean(w, "goal", row->is_goal);
  string(w, "section", row->target->section);
  string(w, "measure", hebi_measure_name(row->target->measure));
  string(w, "comparator", hebi_comparator_name(row->target->comparator));
  string(w, "relation", hebi_relation_name(row->target->relation));
  string(w, "tier", hebi_tier_name(row->target->tier));
  string(w, "hedge", row->target->hedge);
  string(w, "continues", row->target->continues);
  string(w, "serves", row->target->serves);
  both(w, "scope", row->target->scope_zh, row->target->scope_en);
  both(w, "doubt", row->target->doubt_zh, row->target->doubt_en);
  string(w, "kind", hebi_kind_name(row->kind));
  string(w, "commitment", hebi_commitment_name(row->target->commitment));
  both(w, "reading", row->reading_zh, row->reading_en);
  history(w, row);
  forecast(w, row);
  acceptance(w, row);
  attainment(w, row);
  judgement(w, row);
  requirement(w, row);
  string(w, "reason", hebi_reason_name(row->reason));
  both(w, "because", row->because_zh, row->because_en);
  both(w, "notes", row->notes_zh, row->notes_en);
  close(w, "}");
}

int hebi_report_json(char **out, size_t *length, const hebi_report *report, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (report == NULL)
    return hebi__fail_null(err, "report");
  const hebi_plan_data *plan = hebi_report_plan(report);
  hebi__text text = {0};
  writer w = {.text = &text};
  open(&w, "{");
  string(&w, "format", "libhebi-report");
  number(&w, "version", 1);
  string(&w, "plan", plan->id);
  both(&w, "title", plan->title_zh, plan->title_en);
  string(&w, "place", plan->place.id);
  key(&w, "rows");
  open(&w, "[");
  for (size_t i = 0; i < hebi_report_count(report); i++)
    row_object(&w, hebi_report_row(report, i));
  close(&w, "]");
  close(&w, "}");
  hebi__text_add(&text, "\n");
  return hebi__text_give(&text, out, length, err);
}
