/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/subject.h"

#include "base/text.h"
#include "gap/measure.h"
#include "model/check.h"

#include <libhebi/unit.h>
#include <string.h>

static const char *of_rank(hebi__arena *arena, const char *name, const char *suffix) {
  hebi__text text = {0};
  hebi__text_format(&text, "%s%s", name, suffix);
  const char *kept = text.failed ? NULL : hebi__arena_text(arena, text.data);
  hebi__text_free(&text);
  return kept;
}

/* The names of a thing that no catalog knows, or of an indicator's rank. */
static int name(hebi_indicator *subject, hebi__arena *arena, const hebi_target *target,
                const hebi_indicator *indicator) {
  subject->name_zh = target->subject_zh;
  subject->name_en = target->subject_en;
  if (indicator == NULL)
    return 1;
  int rank = target->measure == HEBI_MEASURE_RANK;
  subject->name_zh = of_rank(arena, indicator->name_zh, rank ? "位次" : "等级");
  subject->name_en = of_rank(arena, indicator->name_en, rank ? ", rank" : ", class");
  return subject->name_zh != NULL && subject->name_en != NULL;
}

static int32_t decimals_of(const hebi_target *target, const hebi_target *result) {
  int32_t decimals = target->decimals > 0 ? target->decimals : 0;
  return result != NULL && result->decimals > decimals ? result->decimals : decimals;
}

const hebi_indicator *hebi__subject_of(hebi__arena *arena, const hebi_target *target,
                                       const hebi_target *result, const hebi_indicator *indicator) {
  if (indicator != NULL && !hebi__is_ordinal(target))
    return indicator;
  hebi_indicator *subject = hebi__arena_take(arena, 1, sizeof *subject);
  if (subject == NULL)
    return NULL;
  *subject = (hebi_indicator){.id = indicator ? indicator->id : NULL,
                              .unit = target->unit ? target->unit : "",
                              .support = HEBI_SUPPORT_REAL,
                              .desirable = HEBI_DESIRABLE_UP,
                              .statistic = HEBI_STATISTIC_LEVEL,
                              .decimals = decimals_of(target, result)};
  return name(subject, arena, target, indicator) ? subject : NULL;
}

const char *hebi__measured_unit(const hebi_target *target, const hebi_indicator *subject) {
  const char *unit = hebi_measure_unit(target->measure, subject->unit);
  /* 年均增加50亿元 is an amount a year. */
  if (target->measure == HEBI_MEASURE_ANNUAL_AVERAGE && target->unit != NULL &&
      !hebi__unit_converts(target->unit, unit))
    unit = subject->unit;
  if (unit == NULL)
    unit = target->unit;
  return unit != NULL ? unit : "";
}

hebi_target hebi__in_unit_of(const hebi_target *target, const hebi_indicator *subject) {
  hebi_target converted = *target;
  const char *unit = hebi__measured_unit(target, subject);
  double factor;
  if (target->unit == NULL || strcmp(target->unit, unit) == 0 ||
      hebi_unit_convert(&factor, 1, target->unit, unit, NULL) != HEBI_CODE_OK)
    return converted;
  converted.value *= factor;
  converted.low *= factor;
  converted.high *= factor;
  converted.tolerance *= factor;
  /* A base is an amount even where the number is a percentage. */
  if (strcmp(unit, subject->unit) == 0)
    converted.base_value *= factor;
  converted.unit = unit;
  converted.decimals = -1;
  return converted;
}

int32_t hebi__measured_decimals(const hebi_target *target, const hebi_indicator *subject) {
  const char *unit = hebi__measured_unit(target, subject);
  int same = strcmp(unit, subject->unit) == 0 || target->measure == HEBI_MEASURE_NET_INCREMENT;
  return same ? subject->decimals : 1;
}
