/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer's way in to the report: a catalog, a history and a plan that are valid and odd, down to
 * the pages that are printed. */
#include "bytes.h"

#include <libhebi/json.h>
#include <libhebi/report.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

enum { INDICATORS = 4, VALUES = 24, BREAKS = 2, TARGETS = 5, PEERS = 2 };

static const char *const ids[INDICATORS] = {"a", "b", "c", "d"};
static const char *const units[] = {"%", "亿元", "万元", "元", "万人", "亩", "个", "个百分点"};
static char long_text[5001];

static const char *take_text(bytes *b) {
  static const char *const texts[] = {"名称",
                                      "Name",
                                      "%s%n%d%%",
                                      "\033[31mred\033[0m",
                                      "<script>alert(1)</script>",
                                      "a|b\n|c|d|",
                                      "[x](http://x) *b* `c` <b>",
                                      "\xC2\x9B"
                                      "31m",
                                      "\r\n\t\x01\x7F",
                                      "\"\\/",
                                      "😀é\xE2\x80\xAE",
                                      long_text};
  return texts[below(b, sizeof texts / sizeof *texts)];
}

static const char *maybe_text(bytes *b) {
  unsigned choice = take(b) % 8;
  return choice == 0 ? take_text(b) : choice == 1 ? "" : NULL;
}

typedef struct world {
  hebi_indicator indicators[INDICATORS];
  hebi_series series[INDICATORS];
  hebi_observation values[INDICATORS][VALUES];
  hebi_break breaks[INDICATORS][BREAKS];
  hebi_target targets[TARGETS];
  hebi_peer peers[TARGETS][PEERS];
  hebi_target result;
  hebi_history_data history;
  hebi_plan_data plan;
} world;

static void take_indicator(bytes *b, hebi_indicator *to, size_t i) {
  to->id = ids[i];
  to->name_zh = take_text(b);
  to->name_en = take_text(b);
  to->unit = units[below(b, sizeof units / sizeof *units)];
  to->support = (hebi_support)below(b, 4);
  to->desirable = (hebi_desirable)below(b, 4);
  to->statistic = (hebi_statistic)below(b, 4);
  to->prices = (hebi_prices)below(b, 3);
  to->decimals = between(b, 0, 6);
  to->growth_of = take(b) % 3 == 0 ? ids[below(b, INDICATORS)] : NULL;
  if (to->growth_of != NULL)
    to->unit = "%", to->statistic = HEBI_STATISTIC_GROWTH, to->support = HEBI_SUPPORT_REAL;
}

static double take_value(bytes *b, hebi_support support) {
  double x = take_finite(b);
  if (support == HEBI_SUPPORT_SHARE)
    return fmod(fabs(x), 100);
  if (support == HEBI_SUPPORT_POSITIVE)
    return fabs(x) > 0 ? fabs(x) : 1;
  return support == HEBI_SUPPORT_COUNT ? fabs(x) : x;
}

static void take_breaks(bytes *b, hebi_series *to, hebi_break *breaks, int32_t year) {
  to->n_breaks = take(b) % 3 ? 0 : below(b, BREAKS + 1);
  to->breaks = breaks;
  for (size_t i = 0; i < to->n_breaks; i++, year += 7)
    breaks[i] = (hebi_break){year + between(b, 0, 6), (hebi_break_kind)between(b, 1, 2),
                             take_text(b), take_text(b)};
}

static void take_series(bytes *b, world *w, size_t i) {
  hebi_series *to = &w->series[w->history.n_series++];
  hebi_observation *values = w->values[i];
  to->indicator = ids[i];
  to->unit = w->indicators[i].unit;
  if (take(b) % 4 == 0 && strcmp(to->unit, "亿元") == 0)
    to->unit = "万元";
  to->observations = values;
  to->n_observations = below(b, VALUES + 1);
  int32_t year = take(b) % 16 ? between(b, 1995, 2025) : take(b) % 2 ? 1000 : 9970;
  take_breaks(b, to, w->breaks[i], year < 9900 ? year : 1000);
  double level = take_value(b, w->indicators[i].support);
  int steady = take(b) % 2;
  for (size_t k = 0; k < to->n_observations; k++) {
    double value = steady ? level * (1 + (double)between(b, -40, 40) / 1000)
                          : take_value(b, w->indicators[i].support);
    unsigned odd = take(b);
    values[k] = (hebi_observation){.year = year,
                                   .value = isfinite(value) ? value : level,
                                   .vintage = odd % 4 ? HEBI_VINTAGE_FIRST : HEBI_VINTAGE_REVISED,
                                   .confidence = HEBI_CONFIDENCE_HIGH,
                                   .derived = odd % 3 == 0};
    year += odd % 8 == 0 ? 2 : 1;
  }
}

/* Peers of every sort; the indicator is not the target's own. */
static void take_peers(bytes *b, hebi_target *t, hebi_peer *peers, size_t indicator) {
  static const char *const places[] = {"000002", "410000", "no place"};
  t->peers = peers;
  t->n_peers = below(b, PEERS) + 1;
  for (size_t i = 0; i < t->n_peers; i++) {
    peers[i] =
        (hebi_peer){.indicator = ids[(indicator + 1 + below(b, INDICATORS - 1)) % INDICATORS],
                    .place = take(b) % 16 ? NULL : places[below(b, 3)]};
    if (take(b) % 4 == 0)
      peers[i].name_zh = take_text(b), peers[i].name_en = take_text(b);
    if (take(b) % 4 == 0 && (peers[i].place != NULL || peers[i].name_zh != NULL))
      peers[i].indicator = NULL;
  }
}

static void take_axes(bytes *b, hebi_target *t) {
  t->measure = (hebi_measure)(take(b) % 2 ? 0 : below(b, HEBI_MEASURE_QUALITATIVE + 1));
  t->relation = (hebi_relation)below(b, HEBI_RELATION_PEER + 1);
  if (t->relation != HEBI_RELATION_IN_STEP)
    t->comparator = (hebi_comparator)below(b, HEBI_COMPARATOR_EQ + 1);
  int numbers = take(b) % 8 != 0;
  if (t->comparator == HEBI_COMPARATOR_NONE && hebi_target_kind(t) == 0)
    t->comparator = HEBI_COMPARATOR_GE;
  if (t->comparator == HEBI_COMPARATOR_RANGE || t->comparator == HEBI_COMPARATOR_BAND) {
    if (numbers)
      t->low = take_finite(b) / 4, t->high = t->low + fmax(fabs(t->low), 1);
  } else if (t->comparator != HEBI_COMPARATOR_NONE && numbers) {
    t->value = take_finite(b);
    if (t->relation == HEBI_RELATION_PEER)
      t->value = fabs(t->value);
  }
}

/* An indicator of the catalog, or a thing of the target's own. */
static void take_subject(bytes *b, hebi_target *t, size_t indicator) {
  if (take(b) % 4 != 0) {
    t->indicator = ids[indicator];
    return;
  }
  t->subject_zh = take_text(b), t->subject_en = take_text(b);
  t->unit = take(b) % 2 ? units[below(b, sizeof units / sizeof *units)] : NULL;
}

static void take_target(bytes *b, world *w) {
  static const char *const names[TARGETS] = {"t1", "t2", "t3", "t4", "t5"};
  size_t at = w->plan.n_targets++, indicator = below(b, INDICATORS);
  hebi_target *t = &w->targets[at];
  hebi_target_init(t);
  t->id = names[at];
  take_subject(b, t, indicator);
  t->phrase = take_text(b);
  t->section = maybe_text(b);
  t->hedge = maybe_text(b);
  t->commitment = (hebi_commitment)below(b, 5);
  t->desirable = (hebi_desirable)below(b, 4);
  take_axes(b, t);
  if (t->relation == HEBI_RELATION_IN_STEP || t->relation == HEBI_RELATION_PEER)
    take_peers(b, t, w->peers[at], indicator);
  t->year = take(b) % 16 ? between(b, 2020, 2030) : take(b) % 2 ? 9999 : 1001;
  if (take(b) % 2)
    t->base_year = t->year - between(b, 1, 20) > 1000 ? t->year - 5 : 1000;
  t->every_year = take(b) % 4 == 0;
  t->base_value = take(b) % 4 ? NAN : take_finite(b);
  t->continues = take(b) % 2 ? NULL : "r";
  if (t->relation == HEBI_RELATION_ASSIGNED)
    t->assigned_by_zh = t->assigned_by_en = maybe_text(b);
  t->decimals = between(b, -1, 6);
  if (take(b) % 8 == 0)
    t->tolerance = fabs(take_finite(b));
  if (take(b) % 8 == 0)
    t->doubt_zh = take_text(b), t->doubt_en = take_text(b);
}

/* One result that targets go on from; the last target becomes a goal now and then. */
static void take_rest(bytes *b, world *w) {
  hebi_target *r = &w->result;
  hebi_target_init(r);
  r->id = "r", r->phrase = "r", r->indicator = ids[below(b, INDICATORS)];
  r->measure = take(b) % 4 ? HEBI_MEASURE_VALUE : HEBI_MEASURE_RANK;
  r->comparator = HEBI_COMPARATOR_BARE, r->value = take_finite(b);
  r->unit = take(b) % 2 ? units[below(b, sizeof units / sizeof *units)] : NULL;
  r->year = between(b, 2018, 2027);
  r->decimals = between(b, -1, 6);
  w->plan.results = r, w->plan.n_results = 1;
  if (take(b) % 2 == 0)
    return;
  w->plan.n_targets--;
  w->plan.goals = &w->targets[w->plan.n_targets], w->plan.n_goals = 1;
  w->plan.goals_first_year = 1000, w->plan.goals_last_year = 9999;
}

static void take_world(bytes *b, world *w) {
  *w = (world){0};
  hebi_place place = {"000001", "地", "Place", HEBI_PLACE_LEVEL_CITY, NULL};
  w->history.place = w->plan.place = place;
  w->history.series = w->series;
  w->plan.id = "plan", w->plan.title_zh = take_text(b), w->plan.title_en = take_text(b);
  w->plan.first_year = 1000, w->plan.last_year = 9999;
  w->plan.targets = w->targets;
  for (size_t i = 0; i < INDICATORS; i++)
    take_indicator(b, &w->indicators[i], i);
  for (size_t i = 0; i < INDICATORS; i++)
    if (take(b) % 8)
      take_series(b, w, i);
  size_t n = below(b, TARGETS) + 1;
  for (size_t i = 0; i < n; i++)
    take_target(b, w);
  take_rest(b, w);
}

static int in_unit(double p) {
  return p >= 0 && p <= 1;
}

static void check_attainment(const hebi_row *row) {
  const hebi_attainment *a = &row->attainment;
  must(a->reason == row->reason);
  must(isnan(a->strict) == (row->reason != HEBI_REASON_NONE));
  must(isnan(a->lenient) == isnan(a->strict) && isnan(a->std_error) == isnan(a->strict));
  must(isnan(a->strict) || (in_unit(a->strict) && in_unit(a->lenient) && a->strict <= a->lenient));
  must((row->because_zh[0] == '\0') == (row->reason == HEBI_REASON_NONE));
  must((row->because_en[0] == '\0') == (row->reason == HEBI_REASON_NONE));
}

static void check_judgement(const hebi_row *row) {
  const hebi_judgement *j = &row->judgement;
  must(row->reason == HEBI_REASON_NONE && isnan(row->attainment.strict));
  must(!isnan(row->outcome) || row->target->every_year);
  must(j->strict >= HEBI_VERDICT_MISSED && j->lenient >= j->strict);
  must(!isnan(j->gap));
}

static void check_row(const hebi_row *row) {
  must(row != NULL && row->reading_zh && row->reading_en && row->history_note_zh && row->notes_zh &&
       row->history_note_en && row->notes_en && row->because_zh && row->because_en);
  if (row->judgement.reason == HEBI_REASON_NONE)
    check_judgement(row);
  else
    check_attainment(row);
  must(isnan(row->lo80) || (row->lo95 <= row->lo80 && row->lo80 <= row->median &&
                            row->median <= row->hi80 && row->hi80 <= row->hi95));
  must(isnan(row->lo95) == isnan(row->lo80) && isnan(row->hi80) == isnan(row->lo80));
  must(row->requirement.times_met <= row->requirement.times_known);
}

/* Nothing that steers a terminal but the end of a line; U+0080 to U+009F are two bytes. */
static void check_page(char *page, size_t length) {
  must(strlen(page) == length);
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)page[i], next = (unsigned char)page[i + 1];
    must((c >= 0x20 || c == '\n') && c != 0x7F && !(c == 0xC2 && next >= 0x80 && next <= 0x9F));
  }
  hebi_string_free(page);
}

/* The strict reader gets through the text and finds a value of another format. */
static void check_json(char *page, size_t length) {
  hebi_catalog *none;
  must(hebi_catalog_read(&none, page, length, NULL) == HEBI_CODE_VALUE);
  hebi_string_free(page);
}

static void check_report(const hebi_report *report, size_t n_targets) {
  must(hebi_report_count(report) == n_targets);
  for (size_t i = 0; i < n_targets; i++)
    check_row(hebi_report_row(report, i));
  char *page;
  size_t length;
  for (int zh = 0; zh < 2; zh++) {
    must(hebi_report_text(&page, &length, report, zh ? "zh" : "en", NULL) == 0);
    check_page(page, length);
    must(hebi_report_markdown(&page, &length, report, zh ? "zh" : "en", NULL) == 0);
    check_page(page, length);
  }
  must(hebi_report_json(&page, &length, report, NULL) == 0);
  check_json(page, length);
}

static hebi_report_options take_options(bytes *b) {
  hebi_report_options options;
  hebi_report_options_init(&options);
  size_t method = below(b, 2 * hebi_method_count());
  options.method = method < hebi_method_count() ? hebi_method_at(method)->name : NULL;
  options.n_paths = between(b, 1, 50);
  options.min_n = between(b, 0, 12);
  options.last_year = take(b) % 2 ? 0 : between(b, 1995, 2032);
  return options;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  memset(long_text, 'W', sizeof long_text - 1);
  bytes b = {data, size};
  hebi_report_options options = take_options(&b);
  world w;
  take_world(&b, &w);
  hebi_error err;
  hebi_catalog *catalog = NULL;
  hebi_history *history = NULL;
  hebi_plan *plan = NULL;
  hebi_report *report = NULL;
  if (hebi_catalog_create(&catalog, w.indicators, INDICATORS, &err) == 0 &&
      hebi_history_create(&history, &w.history, catalog, &err) == 0 &&
      hebi_plan_create(&plan, &w.plan, catalog, &err) == 0) {
    const hebi_history *const histories[] = {history};
    hebi_query all;
    hebi_query_init(&all);
    options.query = &all;
    must(hebi_report_create(&report, plan, catalog, histories, 1, &options, &err) == 0);
    check_report(report, w.plan.n_targets + w.plan.n_goals);
  } else
    must(err.code < 0 && err.message[0] != '\0');
  hebi_report_free(report);
  hebi_plan_free(plan);
  hebi_history_free(history);
  hebi_catalog_free(catalog);
  return 0;
}
