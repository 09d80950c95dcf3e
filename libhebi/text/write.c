/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check.h"
#include "model/record.h"
#include "text/say.h"
#include "text/settle.h"

#include <libhebi/phrase.h>
#include <math.h>
#include <string.h>

enum { MOST_RANKS = 9999, MOST_CLASSES = 10, ANY_YEAR = 2000 };

void hebi__say_number(hebi__text *text, const hebi__said *said, double number) {
  int32_t decimals = said->target->decimals;
  double rounded = decimals >= 0 ? round(number * pow(10, decimals)) / pow(10, decimals) : NAN;
  /* The printed decimals, unless they would lose some. */
  if (rounded == number)
    hebi__text_fixed(text, number, decimals);
  else
    hebi__text_number(text, number);
}

/* A change that is negative all over is said as a fall. */
static int is_fall(const hebi_target *t) {
  int change = t->measure == HEBI_MEASURE_GROWTH || t->measure == HEBI_MEASURE_CUMULATIVE_CHANGE ||
               t->measure == HEBI_MEASURE_ANNUAL_AVERAGE ||
               t->measure == HEBI_MEASURE_NET_INCREMENT;
  return change && (t->value < 0 || t->high < 0) && t->relation != HEBI_RELATION_PEER;
}

static int is_percent(hebi_measure measure) {
  return measure == HEBI_MEASURE_GROWTH || measure == HEBI_MEASURE_CUMULATIVE_CHANGE;
}

static const hebi_unit *unit_of(const hebi_target *t, const hebi_indicator *indicator) {
  if (t->measure == HEBI_MEASURE_RANK || t->measure == HEBI_MEASURE_CLASS ||
      t->measure == HEBI_MEASURE_COMPOSITION)
    return NULL;
  if (t->unit != NULL)
    return hebi_unit_find(t->unit);
  int derived = is_percent(t->measure) || t->measure == HEBI_MEASURE_ANNUAL_AVERAGE;
  return hebi_unit_find(derived ? "%" : indicator != NULL ? indicator->unit : "");
}

static hebi__said prepare(const hebi_target *t, const hebi_catalog *catalog) {
  const hebi_indicator *indicator = hebi_catalog_find(catalog, t->indicator);
  hebi__said said = {
      .target = t, .catalog = catalog, .unit = unit_of(t, indicator), .fall = is_fall(t)};
  said.subject_zh = indicator != NULL ? indicator->name_zh : t->subject_zh;
  said.subject_en = indicator != NULL ? indicator->name_en : t->subject_en;
  said.rate = indicator != NULL && indicator->statistic == HEBI_STATISTIC_GROWTH;
  said.basic = t->hedge != NULL && strstr(t->hedge, "基本") == t->hedge;
  said.comparator = said.fall ? hebi__turned(t->comparator) : t->comparator;
  said.value = said.fall ? -t->value : t->value;
  said.low = said.fall ? -t->high : t->low;
  said.high = said.fall ? -t->low : t->high;
  return said;
}

/* The indicator that names a peer, NULL where it has a name of its own or is of another place. */
static const hebi_indicator *namesake(const hebi__said *said, const hebi_peer *peer) {
  int named = peer->name_zh != NULL || peer->place != NULL;
  return named ? NULL : hebi_catalog_find(said->catalog, peer->indicator);
}

static const char *id_of(const hebi_peer *peer) {
  const char *id = peer->place != NULL ? peer->place : peer->indicator;
  return id != NULL ? id : "";
}

const char *hebi__said_peer_zh(const hebi__said *said, const hebi_peer *peer) {
  const hebi_indicator *of = namesake(said, peer);
  return peer->name_zh != NULL ? peer->name_zh : of != NULL ? of->name_zh : id_of(peer);
}

const char *hebi__said_peer_en(const hebi__said *said, const hebi_peer *peer) {
  const hebi_indicator *of = namesake(said, peer);
  return peer->name_en != NULL ? peer->name_en : of != NULL ? of->name_en : id_of(peer);
}

int hebi__is_moved_rank(const hebi_target *t) {
  return t->measure == HEBI_MEASURE_RANK && t->relation == HEBI_RELATION_OWN_PAST &&
         !isfinite(t->value) && !isfinite(t->low) &&
         (t->comparator == HEBI_COMPARATOR_LT || t->comparator == HEBI_COMPARATOR_GT);
}

static int is_whole(double number, int most) {
  return number >= 1 && number <= most && number == floor(number);
}

/* Ranks and classes are whole numbers, parts are of 100. */
static int check_value(const hebi_target *t, hebi_error *err) {
  int numbered = t->comparator != HEBI_COMPARATOR_NONE;
  int fits = 1;
  if (t->measure == HEBI_MEASURE_RANK)
    fits = !numbered || hebi__is_moved_rank(t) || is_whole(t->value, MOST_RANKS);
  else if (t->measure == HEBI_MEASURE_CLASS)
    fits = is_whole(t->value, MOST_CLASSES);
  else if (t->measure == HEBI_MEASURE_COMPOSITION)
    fits = t->value >= 0 && t->value <= 100;
  else if (t->measure == HEBI_MEASURE_INVESTMENT)
    fits = isfinite(t->value) || isfinite(t->low);
  if (fits)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_VALUE, "value", "%.15g cannot be said of the measure \"%s\"",
                    t->value, hebi_measure_name(t->measure));
}

/* A catalog knows what it is to name. */
static int check_indicators(const hebi_target *t, const hebi_catalog *catalog, hebi_error *err) {
  const hebi_indicator *found;
  int code = HEBI_CODE_OK;
  if (catalog != NULL && t->indicator != NULL)
    code = hebi__check_indicator(&found, catalog, t->indicator, "indicator", err);
  for (size_t i = 0; code == HEBI_CODE_OK && catalog != NULL && i < t->n_peers; i++)
    if (t->peers[i].indicator != NULL) {
      code = hebi__check_indicator(&found, catalog, t->peers[i].indicator, "indicator", err);
      if (code != HEBI_CODE_OK)
        hebi__error_at(err, "peers", i);
    }
  return code;
}

/* The year is hardly ever said, so a target on its own need not have one. */
static int check(const hebi_target *target, hebi_error *err) {
  hebi_target on_its_own = *target;
  const hebi_target *t = &on_its_own;
  if (on_its_own.year == 0)
    on_its_own.year = target->base_year > 0 ? target->base_year + 1 : ANY_YEAR;
  int code = hebi_target_check(t, err);
  if (code != HEBI_CODE_OK)
    return code;
  if (t->unit != NULL && hebi_unit_find(t->unit) == NULL)
    return hebi__fail(err, HEBI_CODE_UNIT, "unit", "unknown unit \"%s\"", t->unit);
  return check_value(t, err);
}

int hebi_target_phrase(char **out, size_t *length, const hebi_target *target,
                       const hebi_catalog *catalog, const char *lang, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (target == NULL || lang == NULL)
    return hebi__fail_null(err, target == NULL ? "target" : "lang");
  int zh = strcmp(lang, "zh") == 0;
  if (!zh && strcmp(lang, "en") != 0)
    return hebi__fail(err, HEBI_CODE_NAME, "lang", "lang is \"%s\", wanted \"zh\" or \"en\"", lang);
  int code = check(target, err);
  if (code == HEBI_CODE_OK)
    code = check_indicators(target, catalog, err);
  if (code != HEBI_CODE_OK)
    return code;
  hebi__said said = prepare(target, catalog);
  hebi__text text = {0};
  (zh ? hebi__say_zh : hebi__say_en)(&text, &said);
  return hebi__text_give(&text, out, length, err);
}
