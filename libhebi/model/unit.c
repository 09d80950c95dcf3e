/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

#include <libhebi/unit.h>
#include <math.h>
#include <string.h>

static const hebi_unit units[] = {
    {"%", "%", HEBI_DIMENSION_PERCENT, 1},
    {"‰", "‰", HEBI_DIMENSION_PERCENT, 0.1},
    {"个百分点", "percentage points", HEBI_DIMENSION_POINTS, 1},
    {"元", "yuan", HEBI_DIMENSION_MONEY, 1},
    {"万元", "10 thousand yuan", HEBI_DIMENSION_MONEY, 1e4},
    {"亿元", "100 million yuan", HEBI_DIMENSION_MONEY, 1e8},
    {"万亿元", "trillion yuan", HEBI_DIMENSION_MONEY, 1e12},
    {"美元", "US dollars", HEBI_DIMENSION_DOLLARS, 1},
    {"万美元", "10 thousand US dollars", HEBI_DIMENSION_DOLLARS, 1e4},
    {"百万美元", "million US dollars", HEBI_DIMENSION_DOLLARS, 1e6},
    {"亿美元", "100 million US dollars", HEBI_DIMENSION_DOLLARS, 1e8},
    {"人", "persons", HEBI_DIMENSION_PERSONS, 1},
    {"万人", "10 thousand persons", HEBI_DIMENSION_PERSONS, 1e4},
    {"亿人", "100 million persons", HEBI_DIMENSION_PERSONS, 1e8},
    {"斤", "jin", HEBI_DIMENSION_MASS, 0.0005},
    {"亿斤", "100 million jin", HEBI_DIMENSION_MASS, 5e4},
    {"吨", "tonnes", HEBI_DIMENSION_MASS, 1},
    {"万吨", "10 thousand tonnes", HEBI_DIMENSION_MASS, 1e4},
    {"亿吨", "100 million tonnes", HEBI_DIMENSION_MASS, 1e8},
    {"亩", "mu", HEBI_DIMENSION_AREA, 1},
    {"万亩", "10 thousand mu", HEBI_DIMENSION_AREA, 1e4},
    {"公顷", "hectares", HEBI_DIMENSION_AREA, 15},
    {"平方公里", "square kilometres", HEBI_DIMENSION_AREA, 1500},
    {"户", "households", HEBI_DIMENSION_OTHER, 1},
    {"万户", "10 thousand households", HEBI_DIMENSION_OTHER, 1},
    {"家", "firms", HEBI_DIMENSION_OTHER, 1},
    {"个", "items", HEBI_DIMENSION_OTHER, 1},
    {"件", "pieces", HEBI_DIMENSION_OTHER, 1},
    {"项", "projects", HEBI_DIMENSION_OTHER, 1},
    {"台", "sets", HEBI_DIMENSION_OTHER, 1},
    {"套", "flats", HEBI_DIMENSION_OTHER, 1},
    {"倍", "times", HEBI_DIMENSION_OTHER, 1},
    {"人次", "person-times", HEBI_DIMENSION_OTHER, 1},
    {"岁", "years of age", HEBI_DIMENSION_OTHER, 1},
    {"位", "places", HEBI_DIMENSION_OTHER, 1},
    {"天", "days", HEBI_DIMENSION_OTHER, 1},
    {"公里", "kilometres", HEBI_DIMENSION_OTHER, 1},
    {"微克/立方米", "micrograms per cubic metre", HEBI_DIMENSION_OTHER, 1},
    {"亿千瓦时", "100 million kWh", HEBI_DIMENSION_OTHER, 1},
};

enum { N_UNITS = sizeof units / sizeof *units };

size_t hebi_unit_count(void) {
  return N_UNITS;
}

const hebi_unit *hebi_unit_at(size_t i) {
  return i < N_UNITS ? &units[i] : NULL;
}

const hebi_unit *hebi_unit_find(const char *name) {
  for (size_t i = 0; name != NULL && i < N_UNITS; i++)
    if (strcmp(units[i].name, name) == 0)
      return &units[i];
  return NULL;
}

static int convertible(const hebi_unit *a, const hebi_unit *b) {
  return a == b || (a->dimension == b->dimension && a->dimension != HEBI_DIMENSION_OTHER);
}

int hebi_unit_convert(double *out, double value, const char *from, const char *to,
                      hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NAN;
  if (from == NULL || to == NULL)
    return hebi__fail_null(err, from ? "to" : "from");
  const hebi_unit *a = hebi_unit_find(from), *b = hebi_unit_find(to);
  if (a == NULL || b == NULL)
    return hebi__fail(err, HEBI_CODE_UNIT, a ? "to" : "from", "unknown unit \"%s\"", a ? to : from);
  if (!convertible(a, b))
    return hebi__fail(err, HEBI_CODE_UNIT, "to", "\"%s\" cannot be converted into \"%s\"", from,
                      to);
  /* One unit into itself must not lose a digit. */
  *out = a == b ? value : value * a->factor / b->factor;
  return hebi__ok(err);
}
