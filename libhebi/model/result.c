/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "model/check.h"

#include <libhebi/plan.h>
#include <math.h>
#include <string.h>

void hebi_result_init(hebi_result *result) {
  if (result == NULL)
    return;
  memset(result, 0, sizeof *result);
  result->value = result->low = result->high = NAN;
  result->decimals = -1;
  result->confidence = HEBI_CONFIDENCE_HIGH;
}

/* The same axes as a target has. */
static hebi_target as_target(const hebi_result *result) {
  hebi_target target;
  hebi_target_init(&target);
  target.indicator = result->indicator;
  target.subject_zh = result->subject_zh;
  target.subject_en = result->subject_en;
  target.measure = result->measure;
  target.comparator = result->comparator;
  target.relation = result->relation;
  target.value = result->value;
  target.low = result->low;
  target.high = result->high;
  target.decimals = result->decimals;
  target.year = result->year;
  target.base_year = result->base_year;
  target.scope_zh = result->scope_zh;
  target.scope_en = result->scope_en;
  target.doubt_zh = result->doubt_zh;
  target.doubt_en = result->doubt_en;
  target.confidence = result->confidence;
  return target;
}

int hebi_result_check(const hebi_result *result, hebi_error *err) {
  if (result == NULL)
    return hebi__fail_null(err, "result");
  if (hebi__name_of(hebi__result_relations, (int32_t)result->relation) == NULL)
    return hebi__fail(err, HEBI_CODE_VALUE, "relation",
                      "a result is held against its own past or nothing");
  hebi_target target = as_target(result);
  return hebi_target_check(&target, err);
}
