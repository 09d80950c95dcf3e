/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check.h"
#include "base/error.h"
#include "model/record.h"

#include <libhebi/unit.h>
#include <string.h>

int hebi__check_name(hebi__names names, int32_t value, const char *key, hebi_error *err) {
  if (hebi__name_of(names, value) != NULL)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_VALUE, key, "%s is %d, which has no meaning", key, (int)value);
}

int hebi__unit_converts(const char *from, const char *to) {
  double ignored;
  return hebi_unit_convert(&ignored, 1, from, to, NULL) == HEBI_CODE_OK;
}

int hebi__check_unit(const char *unit, const char *key, hebi_error *err) {
  if (hebi_unit_find(unit) != NULL)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_UNIT, key,
                    "unknown unit \"%s\", wanted one as reports print it: %%, 万元, 万人, 家, 吨",
                    unit ? unit : "");
}

int hebi__check_year(int32_t year, const char *key, hebi_error *err) {
  if (year >= 1000 && year <= 9999)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_VALUE, key, "%d is no year, wanted 1000 to 9999", (int)year);
}

int hebi__check_place(const hebi_place *place, hebi_error *err) {
  int code = hebi__need_text(place->id, "id", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(place->name_zh, "name/zh", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(place->name_en, "name/en", err);
  if (code == HEBI_CODE_OK)
    code = hebi__check_name(hebi__place_levels, place->level, "level", err);
  if (code != HEBI_CODE_OK)
    hebi__error_prefix(err, "place/");
  return code;
}

/* The number at text[from .. from + n), -1 where it is not all digits. */
static int digits(const char *text, size_t from, size_t n) {
  int value = 0;
  for (size_t i = from; i < from + n; i++) {
    if (text[i] < '0' || text[i] > '9')
      return -1;
    value = 10 * value + (text[i] - '0');
  }
  return value;
}

static int days_of(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap);
}

/* "2026", "2026-05" or "2026-05-22", a day that the calendar has. */
static int is_date(const char *text) {
  size_t n = strlen(text);
  if (n != 4 && n != 7 && n != 10)
    return 0;
  int year = digits(text, 0, 4);
  int month = n >= 7 ? digits(text, 5, 2) : 1;
  int day = n == 10 ? digits(text, 8, 2) : 1;
  if ((n >= 7 && text[4] != '-') || (n == 10 && text[7] != '-'))
    return 0;
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= days_of(year, month);
}

int hebi__check_source(const hebi_source *source, hebi_error *err) {
  int code = hebi__need_text(source->id, "id", err);
  if (code == HEBI_CODE_OK)
    code = hebi__need_text(source->title, "title", err);
  if (code != HEBI_CODE_OK)
    return code;
  if (source->published != NULL && !is_date(source->published))
    return hebi__fail(err, HEBI_CODE_VALUE, "published",
                      "\"%s\" is no date, wanted YYYY, YYYY-MM or YYYY-MM-DD", source->published);
  return HEBI_CODE_OK;
}

int hebi__check_indicator(const hebi_indicator **out, const hebi_catalog *catalog, const char *id,
                          const char *key, hebi_error *err) {
  *out = NULL;
  int code = hebi__need_text(id, key, err);
  if (code != HEBI_CODE_OK)
    return code;
  *out = hebi_catalog_find(catalog, id);
  if (*out != NULL)
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_REFERENCE, key, "the catalog has no indicator \"%s\"", id);
}
