/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "model/check.h"

#include <stdio.h>

Test(check, names_have_to_mean_something) {
  hebi_error err = dirty_error();
  cr_expect_eq(hebi__check_name(hebi__vintages, HEBI_VINTAGE_REVISED, "vintage", &err),
               HEBI_CODE_OK);
  CHECK_FAILURE(hebi__check_name(hebi__vintages, 0, "vintage", &err), &err, HEBI_CODE_VALUE,
                "vintage", "vintage is 0", "0");
  CHECK_FAILURE(hebi__check_name(hebi__vintages, -7, "vintage", &err), &err, HEBI_CODE_VALUE,
                "vintage", "-7", "-7");
  cr_expect_eq(hebi__check_name(hebi__vintages, 3, "vintage", NULL), HEBI_CODE_VALUE);
}

Test(check, units_have_to_be_known) {
  hebi_error err = dirty_error();
  cr_expect_eq(hebi__check_unit("亿元", "unit", &err), HEBI_CODE_OK);
  CHECK_FAILURE(hebi__check_unit("yuan", "unit", &err), &err, HEBI_CODE_UNIT, "unit", "\"yuan\"",
                "yuan");
  CHECK_FAILURE(hebi__check_unit(NULL, "unit", &err), &err, HEBI_CODE_UNIT, "unit", "unknown",
                "NULL");
}

Test(check, years_have_four_digits) {
  static const int32_t good[] = {1000, 1949, 2026, 9999};
  static const int32_t bad[] = {INT32_MIN, -2026, 0, 26, 999, 10000, 20260, INT32_MAX};
  hebi_error err = dirty_error();
  for (size_t i = 0; i < COUNT_OF(good); i++)
    cr_expect_eq(hebi__check_year(good[i], "year", &err), HEBI_CODE_OK, "%d", (int)good[i]);
  for (size_t i = 0; i < COUNT_OF(bad); i++) {
    char number[16];
    snprintf(number, sizeof number, "%d is no year", (int)bad[i]);
    CHECK_FAILURE(hebi__check_year(bad[i], "year", &err), &err, HEBI_CODE_VALUE, "year", number,
                  number);
  }
}

static const hebi_place hebi = {"410600", "鹤壁市", "Hebi", HEBI_PLACE_LEVEL_CITY, "410000"};

Test(check, places_need_id_names_and_level) {
  hebi_error err = dirty_error();
  hebi_place place = hebi;
  cr_expect_eq(hebi__check_place(&place, &err), HEBI_CODE_OK);
  place.parent = NULL;
  cr_expect_eq(hebi__check_place(&place, &err), HEBI_CODE_OK, "a country has no parent");
  place.id = NULL;
  CHECK_FAILURE(hebi__check_place(&place, &err), &err, HEBI_CODE_KEY, "place/id", "id", "id");
  place = hebi;
  place.name_zh = "";
  CHECK_FAILURE(hebi__check_place(&place, &err), &err, HEBI_CODE_KEY, "place/name/zh", "name/zh",
                "zh");
  place = hebi;
  place.name_en = NULL;
  CHECK_FAILURE(hebi__check_place(&place, &err), &err, HEBI_CODE_KEY, "place/name/en", "name/en",
                "en");
  place = hebi;
  place.level = (hebi_place_level)5;
  CHECK_FAILURE(hebi__check_place(&place, &err), &err, HEBI_CODE_VALUE, "place/level", "5",
                "level");
  cr_expect_eq(hebi__check_place(&place, NULL), HEBI_CODE_VALUE);
}

static int check_date(const char *date, hebi_error *err) {
  hebi_source source = {.id = "a", .title = "b", .published = date};
  return hebi__check_source(&source, err);
}

Test(check, dates_that_are) {
  static const char *const dates[] = {NULL,         "2026",       "2026-05",    "2026-12",
                                      "2026-01-01", "2026-12-31", "2026-04-30", "1000",
                                      "9999-12-31", "2024-02-29", "2000-02-29"};
  for (size_t i = 0; i < COUNT_OF(dates); i++)
    cr_expect_eq(check_date(dates[i], NULL), HEBI_CODE_OK, "%s", dates[i]);
}

/* 1900 and 2100 are no leap years (Gregorian calendar), April has 30 days. */
Test(check, dates_that_are_not) {
  static const char *const dates[] = {"",
                                      " ",
                                      "26",
                                      "202",
                                      "20260",
                                      "0999",
                                      "0000",
                                      "202a",
                                      "+026",
                                      "-026",
                                      " 026",
                                      "2026-",
                                      "2026-5",
                                      "2026-0",
                                      "2026-00",
                                      "2026-13",
                                      "2026-99",
                                      "2026- 5",
                                      "2026-+5",
                                      "2026--5",
                                      "2026-5 ",
                                      "2026/05",
                                      "2026 05",
                                      "2026年5",
                                      "202605",
                                      "2026-05-",
                                      "2026-05-1",
                                      "2026-05-00",
                                      "2026-05-32",
                                      "2026-05- 1",
                                      "2026-05-+1",
                                      "2026-05--1",
                                      "2026-05/01",
                                      "2026/05-01",
                                      "2026-13-01",
                                      "2026-00-01",
                                      "2026-05-1 ",
                                      " 2026-05-1",
                                      "2026-5-01",
                                      "20260-5-01",
                                      "2026-05-01 ",
                                      "2026-05-01T00",
                                      "2026-05-011",
                                      "2026-02-29",
                                      "1900-02-29",
                                      "2100-02-29",
                                      "2024-02-30",
                                      "2026-04-31",
                                      "2026-06-31",
                                      "2026-09-31",
                                      "2026-11-31"};
  for (size_t i = 0; i < COUNT_OF(dates); i++) {
    hebi_error err = dirty_error();
    char quoted[32];
    snprintf(quoted, sizeof quoted, "\"%s\" is no date", dates[i]);
    CHECK_FAILURE(check_date(dates[i], &err), &err, HEBI_CODE_VALUE, "published", quoted, quoted);
  }
}

Test(check, every_month_has_its_days) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; month++)
    for (int day = 0; day <= 32; day++) {
      char date[16];
      snprintf(date, sizeof date, "2026-%02d-%02d", month, day);
      int wanted = day >= 1 && day <= days[month - 1] ? HEBI_CODE_OK : HEBI_CODE_VALUE;
      cr_expect_eq(check_date(date, NULL), wanted, "%s", date);
    }
}

Test(check, sources_need_id_and_title) {
  hebi_error err = dirty_error();
  hebi_source source = {.title = "b"};
  CHECK_FAILURE(hebi__check_source(&source, &err), &err, HEBI_CODE_KEY, "id", "id", "id");
  source = (hebi_source){.id = "a", .title = ""};
  CHECK_FAILURE(hebi__check_source(&source, &err), &err, HEBI_CODE_KEY, "title", "title", "title");
  source = (hebi_source){.id = "a", .title = "b"};
  cr_expect_eq(hebi__check_source(&source, &err), HEBI_CODE_OK, "the others may be NULL");
}

Test(check, indicators_have_to_be_in_the_catalog) {
  const hebi_indicator one = {.id = "gdp", .name_zh = "z", .name_en = "e", .unit = "亿元"};
  const hebi_indicator *found = NULL;
  hebi_catalog *catalog;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_catalog_create(&catalog, &one, 1, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi__check_indicator(&found, catalog, "gdp", "indicator", &err), HEBI_CODE_OK);
  cr_expect_eq(found, hebi_catalog_at(catalog, 0));
  CHECK_FAILURE(hebi__check_indicator(&found, catalog, "gnp", "indicator", &err), &err,
                HEBI_CODE_REFERENCE, "indicator", "\"gnp\"", "unknown");
  cr_expect_null(found);
  CHECK_FAILURE(hebi__check_indicator(&found, catalog, NULL, "indicator", &err), &err,
                HEBI_CODE_KEY, "indicator", "missing", "NULL");
  CHECK_FAILURE(hebi__check_indicator(&found, catalog, "", "indicator", &err), &err, HEBI_CODE_KEY,
                "indicator", "empty", "empty");
  hebi_catalog_free(catalog);
}
