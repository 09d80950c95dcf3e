/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/subject.h"

#include "base/text.h"

#include <libhebi/unit.h>
#include <math.h>
#include <string.h>

static const char percent[] = "%";
static const char points[] = "个百分点";
static const char years[] = "年";

static int is_ordinal(const hebi_target *target) {
  return target->measure == HEBI_MEASURE_RANK || target->measure == HEBI_MEASURE_CLASS;
}

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

static int32_t decimals_of(const hebi_target *target, const hebi_result *result) {
  int32_t decimals = target->decimals > 0 ? target->decimals : 0;
  return result != NULL && result->decimals > decimals ? result->decimals : decimals;
}

const hebi_indicator *hebi__subject_of(hebi__arena *arena, const hebi_target *target,
                                       const hebi_result *result, const hebi_indicator *indicator) {
  if (indicator != NULL && !is_ordinal(target))
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

/* Are the numbers amounts of the subject, rather than percentages or points of it? */
static int in_amounts(const hebi_target *target) {
  switch (target->measure) {
  case HEBI_MEASURE_VALUE:
  case HEBI_MEASURE_NET_INCREMENT:
  case HEBI_MEASURE_GROSS_INCREMENT:
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return 1;
  default:
    return 0;
  }
}

hebi_target hebi__in_unit_of(const hebi_target *target, const hebi_indicator *subject) {
  hebi_target converted = *target;
  double factor;
  if (!in_amounts(target) || target->unit == NULL || strcmp(target->unit, subject->unit) == 0 ||
      hebi_unit_convert(&factor, 1, target->unit, subject->unit, NULL) != HEBI_CODE_OK)
    return converted;
  converted.value *= factor;
  converted.low *= factor;
  converted.high *= factor;
  converted.tolerance *= factor;
  converted.base_value *= factor;
  converted.unit = subject->unit;
  converted.decimals = -1;
  return converted;
}

static int is_percent(const char *unit) {
  return unit != NULL && strcmp(unit, percent) == 0;
}

const char *hebi__measured_unit(const hebi_target *target, const hebi_indicator *subject) {
  switch (target->measure) {
  case HEBI_MEASURE_GROWTH:
  case HEBI_MEASURE_CUMULATIVE_CHANGE:
  case HEBI_MEASURE_COMPOSITION:
    return percent;
  case HEBI_MEASURE_STREAK:
    return years;
  case HEBI_MEASURE_MILESTONE:
  case HEBI_MEASURE_INVESTMENT:
    return target->unit != NULL ? target->unit : "";
  case HEBI_MEASURE_ANNUAL_AVERAGE:
    return target->unit == NULL || is_percent(target->unit) ? percent : subject->unit;
  case HEBI_MEASURE_NET_INCREMENT:
    return is_percent(subject->unit) ? points : subject->unit;
  default:
    return subject->unit;
  }
}

int32_t hebi__measured_decimals(const hebi_target *target, const hebi_indicator *subject) {
  const char *unit = hebi__measured_unit(target, subject);
  int same = strcmp(unit, subject->unit) == 0 || unit == points;
  return same ? subject->decimals : 1;
}
