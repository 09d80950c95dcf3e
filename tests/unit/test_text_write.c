/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "phrase_round.h"

#include <libhebi/json.h>
#include <libhebi/unit.h>

static const hebi_peer peers[] = {{NULL, NULL, "全国", "China"},
                                  {NULL, NULL, "全省平均水平", "the provincial average"}};

static hebi_target made(int measure, int comparator, int relation, double number) {
  hebi_target t;
  hebi_target_init(&t);
  t.measure = (hebi_measure)measure;
  t.comparator = (hebi_comparator)comparator;
  t.relation = (hebi_relation)relation;
  t.year = 2026;
  if (comparator == HEBI_COMPARATOR_RANGE || comparator == HEBI_COMPARATOR_BAND) {
    t.low = number;
    t.high = number + 1.5;
  } else
    t.value = number;
  if (relation == HEBI_RELATION_IN_STEP || relation == HEBI_RELATION_PEER)
    t.peers = peers, t.n_peers = COUNT_OF(peers);
  return t;
}

/* The unit that the phrase gives back: changes are in percent, margins in points. */
static int fits_unit(const hebi_target *t, const char *unit) {
  int numbered = isfinite(t->value) || isfinite(t->low);
  int percent = unit != NULL && strcmp(unit, "%") == 0;
  if (!numbered || (t->measure != HEBI_MEASURE_VALUE && !is_change(t->measure) &&
                    t->measure != HEBI_MEASURE_INVESTMENT))
    return unit == NULL;
  if (t->relation == HEBI_RELATION_PEER)
    return unit != NULL && strcmp(unit, "个百分点") == 0;
  if (t->measure == HEBI_MEASURE_GROWTH || t->measure == HEBI_MEASURE_CUMULATIVE_CHANGE)
    return percent;
  return unit != NULL;
}

static void check_round(const hebi_target *t) {
  char *text = UNTOUCHED(char);
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_target_phrase(&text, NULL, t, NULL, "zh", &err), HEBI_CODE_OK, "%s",
               err.message);
  CHECK_CLEARED(&err);
  hebi_phrase_options options;
  hebi_phrase_options_init(&options);
  options.year = t->year;
  hebi_phrase *phrase;
  cr_assert_eq(hebi_target_parse(&phrase, text, SIZE_MAX, &options, &err), HEBI_CODE_OK, "%s: %s",
               text, err.message);
  cr_expect(same_axes(t, &hebi_phrase_at(phrase, 0)->target), "%s reads differently", text);
  hebi_phrase_free(phrase);
  hebi_string_free(text);
}

static int is_said(const hebi_target *t, const char *unit) {
  int whole = isnan(t->value) || (t->value >= 1 && t->value == floor(t->value) && t->value <= 10);
  int ranked = t->measure == HEBI_MEASURE_RANK || t->measure == HEBI_MEASURE_CLASS;
  int classless = t->measure == HEBI_MEASURE_CLASS && t->comparator == HEBI_COMPARATOR_NONE;
  int part = t->measure != HEBI_MEASURE_COMPOSITION || (t->value >= 0 && t->value <= 100);
  int numbered = isfinite(t->value) || isfinite(t->low);
  int amount = t->measure != HEBI_MEASURE_INVESTMENT || numbered;
  int band = t->comparator == HEBI_COMPARATOR_RANGE || t->comparator == HEBI_COMPARATOR_BAND;
  return is_phrased(t) && fits_unit(t, unit) && (!ranked || (whole && !band)) && !classless &&
         part && amount && hebi_target_check(t, NULL) == HEBI_CODE_OK;
}

/* Every measure, comparator and relation with numbers, units and commitments. */
Test(text_write, chinese_reads_back) {
  static const char *const units[] = {NULL, "%",  "亿元",        "个百分点",
                                      "家", "年", "微克/立方米", "倍"};
  static const double numbers[] = {NAN, 0, 0.5, 6, -3.4, -18, 100, 1200, 12345.678};
  size_t n = 0;
  for (int m = 0; m <= HEBI_MEASURE_QUALITATIVE; m++)
    for (int c = 0; c <= HEBI_COMPARATOR_EQ; c++)
      for (int r = 0; r <= HEBI_RELATION_PEER; r++)
        for (size_t u = 0; u < COUNT_OF(units); u++)
          for (size_t i = 0; i < COUNT_OF(numbers); i++) {
            hebi_target t = made(m, c, r, numbers[i]);
            t.unit = units[u];
            t.commitment = (hebi_commitment)((i + u) % 5);
            if (!is_said(&t, units[u]))
              continue;
            check_round(&t);
            n++;
          }
  cr_expect_gt(n, 1000, "only %zu were said", n);
}

Test(text_write, every_unit_reads_back) {
  for (size_t i = 0; i < hebi_unit_count(); i++) {
    hebi_target t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, HEBI_RELATION_NONE, 6.5);
    t.unit = hebi_unit_at(i)->name;
    check_round(&t);
  }
}

Test(text_write, years_bases_and_hedges_read_back) {
  hebi_target t = made(HEBI_MEASURE_CUMULATIVE_CHANGE, HEBI_COMPARATOR_BARE, 0, -18);
  t.unit = "%";
  t.base_year = 2020;
  check_round(&t);
  t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GT, HEBI_RELATION_OWN_PAST, NAN);
  t.every_year = 1;
  check_round(&t);
  t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_LE, HEBI_RELATION_NONE, 5.5);
  t.unit = "%";
  t.hedge = "以下";
  t.base_value = 6.5;
  check_round(&t);
}

Test(text_write, arguments) {
  hebi_target t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, HEBI_RELATION_NONE, 6);
  char *text = UNTOUCHED(char);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_target_phrase(NULL, NULL, &t, NULL, "zh", &err), &err, HEBI_CODE_NULL, "out",
                "NULL", "out");
  err = dirty_error();
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, NULL, NULL, "zh", &err), &err, HEBI_CODE_NULL,
                "target", "NULL", "target");
  cr_expect_null(text);
  err = dirty_error();
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, &t, NULL, "de", &err), &err, HEBI_CODE_NAME, "lang",
                "\"de\"", "lang");
  err = dirty_error();
  t.unit = "斗";
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, &t, NULL, "zh", &err), &err, HEBI_CODE_UNIT, "unit",
                "斗", "unit");
  t = made(HEBI_MEASURE_RANK, HEBI_COMPARATOR_BARE, HEBI_RELATION_NONE, 2.5);
  err = dirty_error();
  CHECK_FAILURE(hebi_target_phrase(&text, NULL, &t, NULL, "zh", &err), &err, HEBI_CODE_VALUE,
                "value", "2.5", "rank");
  t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_NONE, HEBI_RELATION_NONE, NAN);
  cr_expect_eq(hebi_target_phrase(&text, NULL, &t, NULL, "zh", NULL), HEBI_CODE_VALUE);
  cr_expect_null(text);
}

Test(text_write, the_indicator_names_subject_and_unit) {
  const hebi_indicator trade = {.name_zh = "进出口总额", .name_en = "Trade", .unit = "亿元"};
  hebi_target t = made(HEBI_MEASURE_VALUE, HEBI_COMPARATOR_GE, HEBI_RELATION_NONE, 100);
  t.decimals = 1;
  char *text;
  size_t length;
  cr_assert_eq(hebi_target_phrase(&text, &length, &t, &trade, "zh", NULL), HEBI_CODE_OK);
  cr_expect_str_eq(text, "进出口总额达到100.0亿元以上");
  cr_expect_eq(length, strlen(text));
  hebi_string_free(text);
  cr_assert_eq(hebi_target_phrase(&text, NULL, &t, &trade, "en", NULL), HEBI_CODE_OK);
  cr_expect_str_eq(text, "Trade: at least 10 billion yuan");
  hebi_string_free(text);
}

/* 基本同步 forgives more than 同步 does, so it is not lost on the way. */
Test(text_write, basically_in_step_stays_so) {
  hebi_phrase *phrase;
  hebi_error err;
  cr_assert_eq(hebi_target_parse(&phrase, "居民收入与经济增长基本同步", SIZE_MAX, NULL, &err),
               HEBI_CODE_OK, "%s", err.message);
  const hebi_target *target = &hebi_phrase_at(phrase, 0)->target;
  cr_expect_str_eq(target->hedge, "基本");
  char *zh, *en;
  cr_assert_eq(hebi_target_phrase(&zh, NULL, target, NULL, "zh", &err), HEBI_CODE_OK);
  cr_assert_eq(hebi_target_phrase(&en, NULL, target, NULL, "en", &err), HEBI_CODE_OK);
  cr_expect_not_null(strstr(zh, "基本同步"), "%s", zh);
  cr_expect_not_null(strstr(en, "basically in step"), "%s", en);
  hebi_string_free(zh);
  hebi_string_free(en);
  hebi_phrase_free(phrase);
}
