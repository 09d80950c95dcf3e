/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case_text.h"
#include "phrase_reading.h"

#include <cjson/cJSON.h>
#include <stdlib.h>

static const char *text_of(const cJSON *object, const char *key) {
  const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
  return text;
}

static double number_of(const cJSON *object, const char *key) {
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
  return item != NULL ? item->valuedouble : NAN;
}

/* What only some cases say; a subject "" is none. */
static void check_axes(const cJSON *wanted, const hebi_target *t, const char *label) {
  const char *measure = text_of(wanted, "measure"), *subject = text_of(wanted, "subject");
  double base = number_of(wanted, "base_value");
  if (measure != NULL)
    cr_expect_str_eq(hebi_measure_name(t->measure), measure, "%s", label);
  if (subject != NULL)
    cr_expect_str_eq(t->subject_zh != NULL ? t->subject_zh : "", subject, "%s", label);
  cr_expect(isnan(base) || t->base_value == base, "%s: from %g", label, t->base_value);
}

static void check_reading(const cJSON *wanted, const hebi_reading *r, const char *label) {
  cr_assert_not_null(r, "%s: too few targets", label);
  const char *comparator = text_of(wanted, "comparator"), *unit = text_of(wanted, "unit");
  double written = number_of(wanted, "written"), high = number_of(wanted, "written_high");
  cr_expect_str_eq(hebi_kind_name(hebi_target_kind(&r->target)), text_of(wanted, "kind"), "%s",
                   label);
  if (comparator != NULL)
    cr_expect_str_eq(hebi_comparator_name(r->target.comparator), comparator, "%s", label);
  cr_expect(isnan(written) || r->written == written, "%s: %g", label, r->written);
  cr_expect(isnan(high) || r->written_high == high, "%s: %g", label, r->written_high);
  if (unit != NULL)
    cr_expect_str_eq(r->unit, unit, "%s", label);
  cr_expect_eq(r->sign, (int32_t)number_of(wanted, "sign"), "%s", label);
  check_axes(wanted, &r->target, label);
}

static void check_case(const cJSON *c) {
  const char *text = text_of(c, "phrase");
  double refused = number_of(c, "refused_at");
  hebi_phrase_options options;
  hebi_phrase_options_init(&options);
  options.head = text_of(c, "head");
  hebi_phrase *phrase;
  hebi_error err = dirty_error();
  int code = hebi_target_parse(&phrase, text, SIZE_MAX, &options, &err);
  if (!isnan(refused)) {
    cr_expect_eq(code, HEBI_CODE_PHRASE, "%s is read", text);
    cr_expect_eq(err.column, (int32_t)refused, "%s: column %d, %s", text, (int)err.column,
                 err.message);
    hebi_phrase_free(phrase);
    return;
  }
  cr_assert_eq(code, HEBI_CODE_OK, "%s: %s", text, err.message);
  const cJSON *readings = cJSON_GetObjectItemCaseSensitive(c, "readings"), *wanted;
  size_t i = 0;
  cr_expect_eq(hebi_phrase_count(phrase), (size_t)cJSON_GetArraySize(readings), "%s", text);
  cJSON_ArrayForEach(wanted, readings) check_reading(wanted, hebi_phrase_at(phrase, i++), text);
  hebi_phrase_free(phrase);
}

Test(phrase, cases) {
  char *text = case_text("text", "phrases");
  cJSON *document = cJSON_Parse(text);
  const cJSON *cases = cJSON_GetObjectItemCaseSensitive(document, "cases"), *c;
  cr_assert_geq(cJSON_GetArraySize(cases), 400);
  cJSON_ArrayForEach(c, cases) check_case(c);
  cJSON_Delete(document);
  free(text);
}

Test(phrase, arguments) {
  hebi_phrase *phrase = UNTOUCHED(hebi_phrase);
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi_target_parse(NULL, "6%", 2, NULL, &err), &err, HEBI_CODE_NULL, "out", "NULL",
                "out");
  err = dirty_error();
  CHECK_FAILURE(hebi_target_parse(&phrase, NULL, 2, NULL, &err), &err, HEBI_CODE_NULL, "text",
                "NULL", "text");
  cr_expect_null(phrase);
  hebi_phrase_options options = {0};
  err = dirty_error();
  CHECK_FAILURE(hebi_target_parse(&phrase, "6%", 2, &options, &err), &err, HEBI_CODE_ARGUMENT,
                "options", "hebi_phrase_options_init", "size");
  cr_expect_eq(hebi_target_parse(&phrase, "6%", 2, NULL, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi_phrase_count(phrase), 1);
  cr_expect_null(hebi_phrase_at(phrase, 1));
  hebi_phrase_free(phrase);
  hebi_phrase_free(NULL);
  cr_expect_eq(hebi_phrase_count(NULL), 0);
  cr_expect_null(hebi_phrase_at(NULL, 0));
  hebi_phrase_options_init(NULL);
}

/* Only `length` bytes count, and the text may be changed afterwards. */
Test(phrase, the_text_is_copied) {
  char text[] = "增长6%以上XYZ";
  hebi_phrase *phrase;
  cr_assert_eq(hebi_target_parse(&phrase, text, 14, NULL, NULL), HEBI_CODE_OK);
  memset(text, 'x', sizeof text - 1);
  cr_expect_str_eq(hebi_phrase_at(phrase, 0)->target.phrase, "增长6%以上");
  hebi_phrase_free(phrase);
}

Test(phrase, what_is_no_text) {
  static const struct {
    const char *text;
    size_t length;
    hebi_code code;
  } cases[] = {{"增长6%\xFF", 9, HEBI_CODE_UTF8}, {"增长\0", 7, HEBI_CODE_UTF8}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase *phrase;
    hebi_error err = dirty_error();
    cr_expect_eq(hebi_target_parse(&phrase, cases[i].text, cases[i].length, NULL, &err),
                 cases[i].code);
    cr_expect_null(phrase);
    cr_expect_geq(err.column, 7);
  }
}

/* In time that grows with the length: the worst repeated words, 4096 bytes, many times over. */
Test(phrase, long_ones, .timeout = 20) {
  static const char *const pieces[] = {"“",    "〔",   "比", "与",       "一",  "前",
                                       "第",   "年",   "6",  "、",       "(",   "增长",
                                       "以上", "全省", "…",  "亿元以上", "(6%", "1,"};
  for (size_t i = 0; i < COUNT_OF(pieces); i++) {
    char text[4097] = "";
    size_t n = strlen(pieces[i]), length = 0;
    for (; length + n <= 4096; length += n)
      memcpy(text + length, pieces[i], n);
    for (int round = 0; round < 20; round++) {
      hebi_phrase *phrase;
      hebi_target_parse(&phrase, text, length, NULL, NULL);
      hebi_phrase_free(phrase);
    }
  }
}
