/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "model/check.h"

#include <libhebi/target.h>
#include <math.h>
#include <string.h>

static const hebi_kind contradiction = (hebi_kind)0;

void hebi_target_init(hebi_target *target) {
  if (target == NULL)
    return;
  memset(target, 0, sizeof *target);
  target->value = target->low = target->high = NAN;
  target->tolerance = target->base_value = NAN;
  target->decimals = -1;
  target->confidence = HEBI_CONFIDENCE_HIGH;
}

static hebi_kind kind_of_comparator(hebi_comparator comparator) {
  static const hebi_kind kinds[] = {
      [HEBI_COMPARATOR_BARE] = HEBI_KIND_EXACT,  [HEBI_COMPARATOR_GE] = HEBI_KIND_AT_LEAST,
      [HEBI_COMPARATOR_GT] = HEBI_KIND_AT_LEAST, [HEBI_COMPARATOR_LE] = HEBI_KIND_AT_MOST,
      [HEBI_COMPARATOR_LT] = HEBI_KIND_AT_MOST,  [HEBI_COMPARATOR_ABOUT] = HEBI_KIND_ABOUT,
      [HEBI_COMPARATOR_RANGE] = HEBI_KIND_RANGE, [HEBI_COMPARATOR_BAND] = HEBI_KIND_BAND,
      [HEBI_COMPARATOR_EQ] = HEBI_KIND_EXACT,
  };
  int known = comparator > HEBI_COMPARATOR_NONE && comparator <= HEBI_COMPARATOR_EQ;
  return known ? kinds[comparator] : contradiction;
}

/* What the measure alone decides, whatever the number is compared with. */
static hebi_kind kind_of_measure(hebi_measure measure) {
  switch (measure) {
  case HEBI_MEASURE_MILESTONE:
    return HEBI_KIND_MILESTONE;
  case HEBI_MEASURE_INVESTMENT:
    return HEBI_KIND_INVESTMENT;
  case HEBI_MEASURE_QUALITATIVE:
    return HEBI_KIND_QUALITATIVE;
  case HEBI_MEASURE_RANK:
  case HEBI_MEASURE_CLASS:
    return HEBI_KIND_ORDINAL;
  default:
    return contradiction;
  }
}

static hebi_kind kind_of_change(hebi_measure measure, hebi_comparator comparator) {
  if (comparator == HEBI_COMPARATOR_NONE)
    return contradiction;
  switch (measure) {
  case HEBI_MEASURE_NET_INCREMENT:
  case HEBI_MEASURE_GROSS_INCREMENT:
    return HEBI_KIND_INCREMENT;
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
    return HEBI_KIND_CUMULATIVE_CHANGE;
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return HEBI_KIND_ANNUAL_AVERAGE;
  case HEBI_MEASURE_COMPOSITION:
    return HEBI_KIND_EXACT;
  default:
    return kind_of_comparator(comparator);
  }
}

static int has_number(const hebi_target *target) {
  return !isnan(target->value) || !isnan(target->low);
}

static int is_one_sided(hebi_comparator comparator) {
  return comparator >= HEBI_COMPARATOR_BARE && comparator <= HEBI_COMPARATOR_LT;
}

/* 保持在4%左右 has a number to hold, 稳步提升 only a side of the past value to be on. */
static hebi_kind kind_of_past(const hebi_target *target) {
  hebi_comparator comparator = target->comparator;
  if (has_number(target) || comparator == HEBI_COMPARATOR_NONE)
    return HEBI_KIND_MAINTAIN;
  if (comparator == HEBI_COMPARATOR_GE || comparator == HEBI_COMPARATOR_LE)
    return HEBI_KIND_MAINTAIN;
  return is_one_sided(comparator) ? HEBI_KIND_DIRECTION : contradiction;
}

hebi_kind hebi_target_kind(const hebi_target *target) {
  if (target == NULL)
    return contradiction;
  if (target->relation == HEBI_RELATION_ASSIGNED && target->comparator == HEBI_COMPARATOR_NONE)
    return HEBI_KIND_ASSIGNED;
  if (kind_of_measure(target->measure) != contradiction)
    return kind_of_measure(target->measure);
  switch (target->relation) {
  case HEBI_RELATION_NONE:
  case HEBI_RELATION_ASSIGNED: /* once the number is set, the target is judged by it */
    return kind_of_change(target->measure, target->comparator);
  case HEBI_RELATION_IN_STEP:
    return target->comparator == HEBI_COMPARATOR_NONE ? HEBI_KIND_IN_STEP : contradiction;
  case HEBI_RELATION_OWN_PAST:
    return kind_of_past(target);
  case HEBI_RELATION_PEER:
    return is_one_sided(target->comparator) ? HEBI_KIND_ABOVE_PEER : contradiction;
  default:
    return contradiction;
  }
}

const char *hebi_measure_unit(int32_t measure, const char *own) {
  switch (measure) {
  case HEBI_MEASURE_GROWTH:
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
  case HEBI_MEASURE_ANNUAL_AVERAGE:
  case HEBI_MEASURE_COMPOSITION:
    return "%";
  case HEBI_MEASURE_NET_INCREMENT:
    return own != NULL && strcmp(own, "%") == 0 ? "个百分点" : own;
  case HEBI_MEASURE_VALUE:
  case HEBI_MEASURE_GROSS_INCREMENT:
    return own;
  case HEBI_MEASURE_RANK:
    return "位";
  case HEBI_MEASURE_STREAK:
    return "年";
  default:
    return NULL;
  }
}

/* A rank may be compared with another one (位次前移); 保持前列 is held against no rank that is
 * known. */
static int is_held_against_another(const hebi_target *target) {
  if (target->relation == HEBI_RELATION_OWN_PAST)
    return target->comparator != HEBI_COMPARATOR_NONE;
  return target->relation == HEBI_RELATION_IN_STEP || target->relation == HEBI_RELATION_PEER;
}

int hebi_target_scorable(const hebi_target *target) {
  hebi_kind kind = hebi_target_kind(target);
  if (kind == contradiction || target->measure == HEBI_MEASURE_STREAK)
    return 0;
  switch (kind) {
  case HEBI_KIND_ASSIGNED:
  case HEBI_KIND_MILESTONE:
  case HEBI_KIND_INVESTMENT:
  case HEBI_KIND_QUALITATIVE:
    return 0;
  case HEBI_KIND_ORDINAL:
    return has_number(target) || is_held_against_another(target);
  case HEBI_KIND_BAND:
    return has_number(target);
  default:
    return 1;
  }
}

static int check_names(const hebi_target *target, hebi_error *err) {
  int code = hebi__check_name(hebi__measures, target->measure, "measure", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__comparators, target->comparator, "comparator", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__relations, target->relation, "relation", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__commitments, target->commitment, "commitment", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__tiers, target->tier, "tier", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__desirables, target->desirable, "desirable", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__confidences, target->confidence, "confidence", err);
  return code;
}

static int check_axes(const hebi_target *target, hebi_error *err) {
  int code = check_names(target, err);
  if (code != HEBI_CODE_OK || hebi_target_kind(target) != contradiction)
    return code;
  if (target->relation == HEBI_RELATION_NONE)
    return hebi__fail(err, HEBI_CODE_VALUE, "comparator",
                      "a target needs a comparator with its number, or a relation");
  return hebi__fail(err, HEBI_CODE_VALUE, "comparator",
                    "comparator \"%s\" does not go with relation \"%s\"",
                    hebi_comparator_name(target->comparator), hebi_relation_name(target->relation));
}

/* Where the number may be missing: the comparator names a side of the own past or of a peer, or the
 * words set no band (合理区间). */
static int may_lack_number(const hebi_target *target) {
  if (target->comparator == HEBI_COMPARATOR_BAND)
    return target->relation != HEBI_RELATION_OWN_PAST;
  int held = target->relation == HEBI_RELATION_OWN_PAST || target->relation == HEBI_RELATION_PEER;
  return held && is_one_sided(target->comparator);
}

/* A number is finite where the comparator wants it, and absent where it does not. */
static int check_number(double number, int wanted, int needed, const char *key, hebi_error *err) {
  if (isnan(number) ? needed : wanted && !isfinite(number))
    return hebi__fail(err, HEBI_CODE_VALUE, key, "%s has to be a finite number here", key);
  if (!wanted && !isnan(number))
    return hebi__fail(err, HEBI_CODE_VALUE, key, "%s does not belong here, but is %.15g", key,
                      number);
  return HEBI_CODE_OK;
}

static int check_not_negative(double number, const char *key, hebi_error *err) {
  if (isnan(number) || (isfinite(number) && number >= 0))
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_VALUE, key, "%s is %.15g, wanted 0 or more", key, number);
}

static int check_numbers(const hebi_target *target, hebi_error *err) {
  int pair =
      target->comparator == HEBI_COMPARATOR_RANGE || target->comparator == HEBI_COMPARATOR_BAND;
  int single = target->comparator != HEBI_COMPARATOR_NONE && !pair;
  int needed = !may_lack_number(target);
  int both = pair && (needed || !isnan(target->low) || !isnan(target->high));
  int code = check_number(target->value, single, single && needed, "value", err);
  if (code == HEBI_CODE_OK)
    code = check_number(target->low, pair, both, "low", err);
  if (code == HEBI_CODE_OK)
    code = check_number(target->high, pair, both, "high", err);
  if (code == HEBI_CODE_OK && both && !(target->low < target->high))
    code = hebi__fail(err, HEBI_CODE_VALUE, "high", "high is %.15g, wanted more than low, %.15g",
                      target->high, target->low);
  if (code == HEBI_CODE_OK && target->relation == HEBI_RELATION_PEER)
    code = check_not_negative(target->value, "value", err);
  if (code == HEBI_CODE_OK)
    code = check_not_negative(target->tolerance, "tolerance", err);
  if (code == HEBI_CODE_OK && isinf(target->base_value))
    code = hebi__fail(err, HEBI_CODE_VALUE, "base_value", "base_value has to be a finite number");
  return code;
}

static int check_pair_of_texts(const char *zh, const char *en, const char *key, hebi_error *err) {
  if ((zh == NULL) == (en == NULL))
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_VALUE, key, "%s has to be said in both languages", key);
}

static int check_texts(const hebi_target *target, hebi_error *err) {
  int code = check_pair_of_texts(target->subject_zh, target->subject_en, "subject", err);
  if (code == HEBI_CODE_OK)
    code = check_pair_of_texts(target->scope_zh, target->scope_en, "scope", err);
  if (code == HEBI_CODE_OK)
    code = check_pair_of_texts(target->assigned_by_zh, target->assigned_by_en, "assigned_by", err);
  if (code == HEBI_CODE_OK)
    code = check_pair_of_texts(target->doubt_zh, target->doubt_en, "doubt", err);
  if (code == HEBI_CODE_OK && target->indicator != NULL && target->subject_zh != NULL)
    code = hebi__fail(err, HEBI_CODE_VALUE, "subject",
                      "a target of an indicator has no subject of its own");
  return code;
}

static int is_same(const char *text, const char *other) {
  return text == NULL || (other != NULL && strcmp(text, other) == 0);
}

static int check_peer(const hebi_target *target, size_t i, hebi_error *err) {
  const hebi_peer *peer = &target->peers[i];
  if (peer->indicator == NULL && peer->place == NULL && peer->name_zh == NULL)
    return hebi__fail(err, HEBI_CODE_VALUE, "peers",
                      "peer %zu needs an indicator, a place or a name", i);
  if ((peer->name_zh == NULL) != (peer->name_en == NULL))
    return hebi__fail(err, HEBI_CODE_VALUE, "peers",
                      "the name of peer %zu has to be said in both languages", i);
  if (peer->indicator != NULL && peer->place == NULL && is_same(peer->indicator, target->indicator))
    return hebi__fail(err, HEBI_CODE_VALUE, "peers", "peer %zu is the target itself", i);
  return HEBI_CODE_OK;
}

static int check_peers(const hebi_target *target, hebi_error *err) {
  int wanted = target->relation == HEBI_RELATION_IN_STEP || target->relation == HEBI_RELATION_PEER;
  if (target->n_peers > 0 && target->peers == NULL)
    return hebi__fail_null(err, "peers");
  if (wanted && target->n_peers == 0)
    return hebi__fail(err, HEBI_CODE_VALUE, "peers", "relation \"%s\" needs its peers",
                      hebi_relation_name(target->relation));
  if (!wanted && target->n_peers > 0)
    return hebi__fail(err, HEBI_CODE_VALUE, "peers",
                      "only relation \"in_step\" or \"peer\" has peers");
  int code = HEBI_CODE_OK;
  for (size_t i = 0; code == HEBI_CODE_OK && i < target->n_peers; i++)
    code = check_peer(target, i, err);
  return code;
}

/* What belongs to one relation or measure stands nowhere else. */
static int check_belonging(const hebi_target *target, hebi_error *err) {
  if (target->relation != HEBI_RELATION_ASSIGNED && target->assigned_by_zh != NULL)
    return hebi__fail(err, HEBI_CODE_VALUE, "assigned_by",
                      "only an assigned target says who assigns it");
  int ordinal = target->measure == HEBI_MEASURE_RANK || target->measure == HEBI_MEASURE_CLASS;
  if (!ordinal && target->scope_zh != NULL)
    return hebi__fail(err, HEBI_CODE_VALUE, "scope", "only a rank or a class has a scope");
  return HEBI_CODE_OK;
}

static int check_years(const hebi_target *target, hebi_error *err) {
  int code = hebi__check_year(target->year, "year", err);
  if (code != HEBI_CODE_OK || target->base_year == 0)
    return code;
  code = hebi__check_year(target->base_year, "base_year", err);
  if (code == HEBI_CODE_OK && target->base_year >= target->year)
    code = hebi__fail(err, HEBI_CODE_VALUE, "base_year", "base_year is %d, wanted before %d",
                      (int)target->base_year, (int)target->year);
  return code;
}

int hebi_target_check(const hebi_target *target, hebi_error *err) {
  if (target == NULL)
    return hebi__fail_null(err, "target");
  int code = check_axes(target, err);
  if (code == HEBI_CODE_OK)
    code = check_numbers(target, err);
  if (code == HEBI_CODE_OK)
    code = check_texts(target, err);
  if (code == HEBI_CODE_OK)
    code = check_peers(target, err);
  if (code == HEBI_CODE_OK)
    code = check_belonging(target, err);
  if (code == HEBI_CODE_OK)
    code = check_years(target, err);
  if (code == HEBI_CODE_OK && (target->decimals < -1 || target->decimals > 6))
    code = hebi__fail(err, HEBI_CODE_VALUE, "decimals", "decimals is %d, wanted 0 to 6, or -1",
                      (int)target->decimals);
  return code == HEBI_CODE_OK ? hebi__ok(err) : code;
}
