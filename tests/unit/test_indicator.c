/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include <libhebi/indicator.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const aliases_of_income[] = {"人均收入", "Earnings"};
static const char *const alias_of_growth[] = {"收入增长"};

static const hebi_indicator good[] = {
    {.id = "income",
     .name_zh = "收入",
     .name_en = "Income",
     .aliases = aliases_of_income,
     .n_aliases = COUNT_OF(aliases_of_income),
     .unit = "元",
     .support = HEBI_SUPPORT_POSITIVE,
     .desirable = HEBI_DESIRABLE_UP,
     .decimals = 2,
     .prices = HEBI_PRICES_CURRENT},
    {.id = "income_growth",
     .name_zh = "收入增速",
     .name_en = "Growth of income",
     .aliases = alias_of_growth,
     .n_aliases = 1,
     .unit = "%",
     .statistic = HEBI_STATISTIC_GROWTH,
     .decimals = 1,
     .prices = HEBI_PRICES_CURRENT,
     .growth_of = "income"},
    {.id = "share",
     .name_zh = "比重",
     .name_en = "Share",
     .unit = "%",
     .support = HEBI_SUPPORT_SHARE,
     .statistic = HEBI_STATISTIC_SHARE},
};
enum { N = COUNT_OF(good), CHANGED = 1 };

Test(indicator, a_catalog_holds_what_it_was_given) {
  hebi_error err = dirty_error();
  hebi_catalog *catalog = NULL;
  cr_assert_eq(hebi_catalog_create(&catalog, good, N, &err), HEBI_CODE_OK, "%s", err.message);
  CHECK_CLEARED(&err);
  cr_assert_eq(hebi_catalog_count(catalog), N);
  for (size_t i = 0; i < N; i++) {
    const hebi_indicator *seen = hebi_catalog_at(catalog, i);
    cr_expect_eq(hebi_catalog_find(catalog, good[i].id), seen);
    cr_expect_str_eq(seen->id, good[i].id);
    cr_expect_str_eq(seen->name_zh, good[i].name_zh);
    cr_expect_str_eq(seen->name_en, good[i].name_en);
    cr_expect_str_eq(seen->unit, good[i].unit);
    cr_expect_eq(seen->support, good[i].support);
    cr_expect_eq(seen->desirable, good[i].desirable);
    cr_expect_eq(seen->statistic, good[i].statistic);
    cr_expect_eq(seen->prices, good[i].prices);
    cr_expect_eq(seen->decimals, good[i].decimals);
    cr_expect_eq(seen->growth_of == NULL, good[i].growth_of == NULL);
  }
  cr_expect_str_eq(hebi_catalog_at(catalog, 1)->growth_of, "income");
  cr_expect_null(hebi_catalog_at(catalog, N));
  cr_expect_null(hebi_catalog_at(catalog, SIZE_MAX));
  cr_expect_null(hebi_catalog_find(catalog, "incom"));
  cr_expect_null(hebi_catalog_find(catalog, ""));
  cr_expect_null(hebi_catalog_find(catalog, NULL));
  hebi_catalog_free(catalog);
}

Test(indicator, a_catalog_owns_its_texts) {
  char id[] = "income", zh[] = "收入", en[] = "Income", unit[] = "元";
  hebi_indicator one = {.id = id, .name_zh = zh, .name_en = en, .unit = unit, .decimals = 2};
  hebi_catalog *catalog;
  cr_assert_eq(hebi_catalog_create(&catalog, &one, 1, NULL), HEBI_CODE_OK);
  id[0] = zh[0] = en[0] = unit[0] = '#';
  memset(&one, '#', sizeof one);
  const hebi_indicator *seen = hebi_catalog_find(catalog, "income");
  cr_assert_not_null(seen);
  cr_expect_str_eq(seen->name_zh, "收入");
  cr_expect_str_eq(seen->name_en, "Income");
  cr_expect_str_eq(seen->unit, "元");
  cr_expect_eq(seen->decimals, 2);
  cr_expect_null(seen->growth_of);
  hebi_catalog_free(catalog);
}

Test(indicator, an_empty_catalog) {
  hebi_catalog *catalog = NULL;
  cr_assert_eq(hebi_catalog_create(&catalog, NULL, 0, NULL), HEBI_CODE_OK);
  cr_assert_not_null(catalog);
  cr_expect_eq(hebi_catalog_count(catalog), 0);
  cr_expect_null(hebi_catalog_at(catalog, 0));
  cr_expect_null(hebi_catalog_find(catalog, "income"));
  hebi_catalog_free(catalog);
}

/* An id before a name before nothing, and of two that share a name the first. */
Test(indicator, a_name_finds_its_indicator) {
  static const hebi_indicator more[] = {
      {.id = "a", .name_zh = "甲", .name_en = "Same", .unit = "元"},
      {.id = "b", .name_zh = "乙", .name_en = "Same", .unit = "元"},
      {.id = "c", .name_zh = "a", .name_en = "C", .unit = "元"},
  };
  static const struct {
    const char *name, *id; /* NULL: none */
  } cases[] = {{"income", "income"},
               {"收入", "income"},
               {"Income", "income"},
               {"人均收入", "income"},
               {"Earnings", "income"},
               {"收入增速", "income_growth"},
               {"收入增长", "income_growth"},
               {"人均", NULL},
               {"earnings", NULL},
               {"", NULL},
               {NULL, NULL}};
  hebi_catalog *catalog;
  cr_assert_eq(hebi_catalog_create(&catalog, good, N, NULL), HEBI_CODE_OK);
  for (size_t i = 0; i < COUNT_OF(cases); i++)
    cr_expect_eq(hebi_catalog_find_name(catalog, cases[i].name),
                 hebi_catalog_find(catalog, cases[i].id), "%s", cases[i].name);
  hebi_catalog_free(catalog);
  cr_assert_eq(hebi_catalog_create(&catalog, more, COUNT_OF(more), NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi_catalog_find_name(catalog, "Same"), hebi_catalog_at(catalog, 0));
  cr_expect_eq(hebi_catalog_find_name(catalog, "a"), hebi_catalog_at(catalog, 0));
  hebi_catalog_free(catalog);
  cr_expect_null(hebi_catalog_find_name(NULL, "income"));
}

/* One change to the growth rate at place 1 of a good catalog. */
static void no_id(hebi_indicator *i) {
  i->id = NULL;
}
static void empty_id(hebi_indicator *i) {
  i->id = "";
}
static void same_id(hebi_indicator *i) {
  i->id = "income", i->growth_of = NULL;
}
static void no_zh(hebi_indicator *i) {
  i->name_zh = NULL;
}
static void empty_en(hebi_indicator *i) {
  i->name_en = "";
}
static const char *const empty_text[] = {"收入增长", ""}, *const null_text[] = {NULL},
                         *const of_another[] = {"收入增长", "人均收入"},
                         *const an_id[] = {"income"}, *const own_name[] = {"收入增速"},
                         *const twice[] = {"薪", "薪"};

static void set_aliases(hebi_indicator *i, const char *const *aliases, size_t n) {
  i->aliases = aliases, i->n_aliases = n;
}
static void no_list(hebi_indicator *i) {
  set_aliases(i, NULL, 1);
}
static void empty_alias(hebi_indicator *i) {
  set_aliases(i, empty_text, 2);
}
static void null_alias(hebi_indicator *i) {
  set_aliases(i, null_text, 1);
}
static void alias_of_another(hebi_indicator *i) {
  set_aliases(i, of_another, 2);
}
static void alias_is_an_id(hebi_indicator *i) {
  set_aliases(i, an_id, 1);
}
static void alias_is_its_name(hebi_indicator *i) {
  set_aliases(i, own_name, 1);
}
static void alias_twice(hebi_indicator *i) {
  set_aliases(i, twice, 2);
}
static void no_unit(hebi_indicator *i) {
  i->unit = NULL;
}
static void bad_unit(hebi_indicator *i) {
  i->unit = "percent";
}
static void bad_support(hebi_indicator *i) {
  i->support = (hebi_support)4;
}
static void bad_desirable(hebi_indicator *i) {
  i->desirable = (hebi_desirable)-1;
}
static void bad_statistic(hebi_indicator *i) {
  i->statistic = (hebi_statistic)4;
}
static void bad_prices(hebi_indicator *i) {
  i->prices = (hebi_prices)3;
}
static void few_decimals(hebi_indicator *i) {
  i->decimals = -1;
}
static void many_decimals(hebi_indicator *i) {
  i->decimals = 7;
}
static void of_unknown(hebi_indicator *i) {
  i->growth_of = "incomes";
}
static void of_empty(hebi_indicator *i) {
  i->growth_of = "";
}
static void of_itself(hebi_indicator *i) {
  i->growth_of = "income_growth";
}
static void of_share(hebi_indicator *i) {
  i->growth_of = "share";
}
static void level_of_level(hebi_indicator *i) {
  i->statistic = HEBI_STATISTIC_LEVEL;
}

static void flow_of_level(hebi_indicator *i) {
  i->statistic = HEBI_STATISTIC_FLOW;
}

static const struct refusal {
  const char *name;
  void (*change)(hebi_indicator *indicator);
  hebi_code code;
  const char *where, *words;
} refusals[] = {
    {"no id", no_id, HEBI_CODE_KEY, "/indicators/1/id", "id is missing"},
    {"empty id", empty_id, HEBI_CODE_KEY, "/indicators/1/id", "id is missing"},
    {"same id", same_id, HEBI_CODE_KEY, "/indicators/1/id", "\"income\" stands twice"},
    {"no zh", no_zh, HEBI_CODE_KEY, "/indicators/1/name/zh", "missing"},
    {"empty en", empty_en, HEBI_CODE_KEY, "/indicators/1/name/en", "empty"},
    {"no list", no_list, HEBI_CODE_NULL, "/indicators/1/aliases", "NULL"},
    {"empty alias", empty_alias, HEBI_CODE_KEY, "/indicators/1/aliases/1", "empty"},
    {"null alias", null_alias, HEBI_CODE_KEY, "/indicators/1/aliases/0", "missing"},
    {"alias of another", alias_of_another, HEBI_CODE_KEY, "/indicators/1/aliases/1",
     "\"人均收入\" is a name of \"income\""},
    {"alias is an id", alias_is_an_id, HEBI_CODE_KEY, "/indicators/1/aliases/0",
     "\"income\" is a name of \"income\""},
    {"alias is its name", alias_is_its_name, HEBI_CODE_KEY, "/indicators/1/aliases/0",
     "\"收入增速\" is a name of \"income_growth\""},
    {"alias twice", alias_twice, HEBI_CODE_KEY, "/indicators/1/aliases/1",
     "\"薪\" is a name of \"income_growth\""},
    {"no unit", no_unit, HEBI_CODE_UNIT, "/indicators/1/unit", "unknown unit"},
    {"bad unit", bad_unit, HEBI_CODE_UNIT, "/indicators/1/unit", "\"percent\""},
    {"bad support", bad_support, HEBI_CODE_VALUE, "/indicators/1/support", "4"},
    {"bad desirable", bad_desirable, HEBI_CODE_VALUE, "/indicators/1/desirable", "-1"},
    {"bad statistic", bad_statistic, HEBI_CODE_VALUE, "/indicators/1/statistic", "4"},
    {"bad prices", bad_prices, HEBI_CODE_VALUE, "/indicators/1/prices", "3"},
    {"few decimals", few_decimals, HEBI_CODE_VALUE, "/indicators/1/decimals", "-1, wanted 0 to 6"},
    {"many decimals", many_decimals, HEBI_CODE_VALUE, "/indicators/1/decimals", "7, wanted 0 to 6"},
    {"of unknown", of_unknown, HEBI_CODE_REFERENCE, "/indicators/1/growth_of", "\"incomes\""},
    {"of empty", of_empty, HEBI_CODE_KEY, "/indicators/1/growth_of", "growth_of"},
    {"of itself", of_itself, HEBI_CODE_VALUE, "/indicators/1/growth_of", "\"income_growth\""},
    {"of share", of_share, HEBI_CODE_VALUE, "/indicators/1/growth_of", "\"share\""},
    {"flow of level", flow_of_level, HEBI_CODE_VALUE, "/indicators/1/growth_of", "\"income\""},
    {"level of level", level_of_level, HEBI_CODE_VALUE, "/indicators/1/growth_of", "\"income\""},
};

Test(indicator, refusals) {
  for (size_t i = 0; i < COUNT_OF(refusals); i++) {
    hebi_indicator changed[N];
    memcpy(changed, good, sizeof changed);
    refusals[i].change(&changed[CHANGED]);
    hebi_catalog *catalog = UNTOUCHED(hebi_catalog);
    hebi_error err = dirty_error();
    int code = hebi_catalog_create(&catalog, changed, N, &err);
    CHECK_FAILURE(code, &err, refusals[i].code, refusals[i].where, refusals[i].words,
                  refusals[i].name);
    cr_expect_null(catalog, "%s", refusals[i].name);
    catalog = UNTOUCHED(hebi_catalog);
    cr_expect_eq(hebi_catalog_create(&catalog, changed, N, NULL), refusals[i].code);
    cr_expect_null(catalog, "%s", refusals[i].name);
  }
}

Test(indicator, the_ends_of_the_range_of_decimals_are_in_it) {
  for (int32_t decimals = 0; decimals <= 6; decimals += 6) {
    hebi_indicator one = good[0];
    hebi_catalog *catalog;
    one.decimals = decimals;
    cr_assert_eq(hebi_catalog_create(&catalog, &one, 1, NULL), HEBI_CODE_OK);
    cr_expect_eq(hebi_catalog_at(catalog, 0)->decimals, decimals);
    hebi_catalog_free(catalog);
  }
}

/* A level may stand after its growth rate. */
Test(indicator, references_look_both_ways) {
  hebi_indicator turned[] = {good[1], good[0]};
  hebi_catalog *catalog;
  cr_assert_eq(hebi_catalog_create(&catalog, turned, 2, NULL), HEBI_CODE_OK);
  cr_expect_str_eq(hebi_catalog_at(catalog, 0)->growth_of, "income");
  hebi_catalog_free(catalog);
}

/* A flow grows as a level does. */
Test(indicator, a_rate_may_be_of_a_flow) {
  hebi_indicator flow[] = {good[0], good[1]};
  flow[0].statistic = HEBI_STATISTIC_FLOW;
  hebi_catalog *catalog;
  cr_assert_eq(hebi_catalog_create(&catalog, flow, 2, NULL), HEBI_CODE_OK);
  hebi_catalog_free(catalog);
}

Test(indicator, null_arguments) {
  hebi_error err = dirty_error();
  hebi_catalog *catalog = UNTOUCHED(hebi_catalog);
  CHECK_FAILURE(hebi_catalog_create(NULL, good, N, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  CHECK_FAILURE(hebi_catalog_create(&catalog, NULL, 1, &err), &err, HEBI_CODE_NULL, "indicators",
                "NULL", "indicators");
  cr_expect_null(catalog);
  cr_expect_eq(hebi_catalog_create(NULL, good, N, NULL), HEBI_CODE_NULL);
  cr_expect_eq(hebi_catalog_count(NULL), 0);
  cr_expect_null(hebi_catalog_at(NULL, 0));
  cr_expect_null(hebi_catalog_find(NULL, "income"));
  hebi_catalog_free(NULL);
}

enum { MANY = 100000 };

Test(indicator, many_indicators, .timeout = 30) {
  static char ids[MANY][8];
  hebi_indicator *many = calloc(MANY, sizeof *many);
  cr_assert_not_null(many);
  for (size_t i = 0; i < MANY; i++) {
    snprintf(ids[i], sizeof ids[i], "i%05zu", i);
    many[i] = good[2];
    many[i].id = ids[i];
  }
  hebi_catalog *catalog;
  cr_assert_eq(hebi_catalog_create(&catalog, many, MANY, NULL), HEBI_CODE_OK);
  for (size_t i = 0; i < MANY; i += 7)
    cr_assert_eq(hebi_catalog_find(catalog, ids[i]), hebi_catalog_at(catalog, i));
  hebi_catalog_free(catalog);
  many[MANY - 1].id = ids[0];
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_catalog_create(&catalog, many, MANY, &err), &err, HEBI_CODE_KEY,
                "/indicators/99999/id", "\"i00000\" stands twice in indicators", "twice");
  cr_expect_null(catalog);
  free(many);
}
