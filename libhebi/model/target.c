/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "model/check.h"

#include <libhebi/target.h>
#include <math.h>
#include <string.h>

void hebi_target_init(hebi_target *target) {
  if (target == NULL)
    return;
  memset(target, 0, sizeof *target);
  target->value = target->low = target->high = target->tolerance = NAN;
  target->decimals = -1;
}

static hebi_kind kind_of_comparator(hebi_comparator comparator) {
  switch (comparator) {
  case HEBI_COMPARATOR_BARE:
    return HEBI_KIND_BARE;
  case HEBI_COMPARATOR_GE:
  case HEBI_COMPARATOR_GT:
    return HEBI_KIND_AT_LEAST;
  case HEBI_COMPARATOR_LE:
  case HEBI_COMPARATOR_LT:
    return HEBI_KIND_AT_MOST;
  case HEBI_COMPARATOR_ABOUT:
    return HEBI_KIND_ABOUT;
  case HEBI_COMPARATOR_RANGE:
    return HEBI_KIND_RANGE;
  default:
    return (hebi_kind)0;
  }
}

hebi_kind hebi_target_kind(const hebi_target *target) {
  if (target == NULL)
    return (hebi_kind)0;
  int numbered = target->comparator != HEBI_COMPARATOR_NONE;
  switch (target->relation) {
  case HEBI_RELATION_NONE:
    return kind_of_comparator(target->comparator);
  case HEBI_RELATION_IN_STEP:
    return numbered ? (hebi_kind)0 : HEBI_KIND_IN_STEP;
  case HEBI_RELATION_OWN_PAST:
    return numbered ? (hebi_kind)0 : HEBI_KIND_MAINTAIN;
  case HEBI_RELATION_ASSIGNED:
    /* Once the tier above has set the number, the target is judged by it. */
    return numbered ? kind_of_comparator(target->comparator) : HEBI_KIND_ASSIGNED;
  default:
    return (hebi_kind)0;
  }
}

static int check_axes(const hebi_target *target, hebi_error *err) {
  int code = hebi__check_name(hebi__comparators, target->comparator, "comparator", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__relations, target->relation, "relation", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__commitments, target->commitment, "commitment", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__desirables, target->desirable, "desirable", err);
  if (code != HEBI_CODE_OK)
    return code;
  if (hebi_target_kind(target) != 0)
    return HEBI_CODE_OK;
  if (target->relation == HEBI_RELATION_NONE)
    return hebi__fail(err, HEBI_CODE_VALUE, "comparator",
                      "a target needs a comparator with its number, or a relation");
  return hebi__fail(err, HEBI_CODE_VALUE, "comparator",
                    "comparator \"%s\" does not go with relation \"%s\"",
                    hebi_comparator_name(target->comparator), hebi_relation_name(target->relation));
}

/* A number is finite where the comparator wants it, and absent where it does not. */
static int check_number(double number, int wanted, const char *key, hebi_error *err) {
  if (wanted && !isfinite(number))
    return hebi__fail(err, HEBI_CODE_VALUE, key, "%s has to be a finite number here", key);
  if (!wanted && !isnan(number))
    return hebi__fail(err, HEBI_CODE_VALUE, key, "%s does not belong here, but is %.15g", key,
                      number);
  return HEBI_CODE_OK;
}

static int check_numbers(const hebi_target *target, hebi_error *err) {
  int range = target->comparator == HEBI_COMPARATOR_RANGE;
  int single = target->comparator != HEBI_COMPARATOR_NONE && !range;
  int code = check_number(target->value, single, "value", err);
  if (code == HEBI_CODE_OK)
    code = check_number(target->low, range, "low", err);
  if (code == HEBI_CODE_OK)
    code = check_number(target->high, range, "high", err);
  if (code == HEBI_CODE_OK && range && !(target->low < target->high))
    code = hebi__fail(err, HEBI_CODE_VALUE, "high", "high is %.15g, wanted more than low, %.15g",
                      target->high, target->low);
  if (code == HEBI_CODE_OK && !isnan(target->tolerance) &&
      !(isfinite(target->tolerance) && target->tolerance >= 0))
    code = hebi__fail(err, HEBI_CODE_VALUE, "tolerance", "tolerance is %.15g, wanted 0 or more",
                      target->tolerance);
  return code;
}

/* What a relation needs stands there, and nowhere else. */
static int check_relation(const hebi_target *target, hebi_error *err) {
  int in_step = target->relation == HEBI_RELATION_IN_STEP;
  if (in_step && (target->partner == NULL || target->partner[0] == '\0'))
    return hebi__fail(err, HEBI_CODE_VALUE, "partner", "an in-step target needs its partner");
  if (!in_step && target->partner != NULL)
    return hebi__fail(err, HEBI_CODE_VALUE, "partner", "only an in-step target has a partner");
  if (in_step && target->indicator != NULL && strcmp(target->partner, target->indicator) == 0)
    return hebi__fail(err, HEBI_CODE_VALUE, "partner", "a target cannot be in step with itself");
  if (target->relation != HEBI_RELATION_ASSIGNED && target->assigned_by_zh != NULL)
    return hebi__fail(err, HEBI_CODE_VALUE, "assigned_by",
                      "only an assigned target says who assigns it");
  if (target->relation != HEBI_RELATION_OWN_PAST && target->base_year != 0)
    return hebi__fail(err, HEBI_CODE_VALUE, "base_year",
                      "only a target held against its own past has a base year");
  if ((target->assigned_by_zh == NULL) != (target->assigned_by_en == NULL))
    return hebi__fail(err, HEBI_CODE_VALUE, "assigned_by",
                      "who assigns has to be said in both languages");
  if ((target->doubt_zh == NULL) != (target->doubt_en == NULL))
    return hebi__fail(err, HEBI_CODE_VALUE, "doubt", "a doubt has to be said in both languages");
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
    code = check_relation(target, err);
  if (code == HEBI_CODE_OK)
    code = check_years(target, err);
  if (code == HEBI_CODE_OK && (target->decimals < -1 || target->decimals > 6))
    code = hebi__fail(err, HEBI_CODE_VALUE, "decimals", "decimals is %d, wanted 0 to 6, or -1",
                      (int)target->decimals);
  return code == HEBI_CODE_OK ? hebi__ok(err) : code;
}
