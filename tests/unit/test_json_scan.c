/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected results are read off the grammar of RFC 8259 and the table of RFC 3629, section 4. */
#include "json/scan.h"

#include <criterion/criterion.h>
#include <string.h>

static int check(const char *text, hebi_error *err) {
  return hebi__scan_check(text, strlen(text), err);
}

Test(json_scan, events_come_in_order) {
  static const char text[] = " {\"a\": [1, {}], \"b\": null} ";
  static const hebi__event wanted[] = {HEBI__EVENT_VALUE, HEBI__EVENT_KEY,   HEBI__EVENT_VALUE,
                                       HEBI__EVENT_VALUE, HEBI__EVENT_VALUE, HEBI__EVENT_CLOSE,
                                       HEBI__EVENT_CLOSE, HEBI__EVENT_KEY,   HEBI__EVENT_VALUE,
                                       HEBI__EVENT_CLOSE, HEBI__EVENT_END};
  static const size_t starts[] = {1, 2, 7, 8, 11, 12, 13, 16, 21, 25, 27};
  static const size_t depths[] = {0, 0, 1, 2, 2, 2, 2, 2, 1, 1, 1};
  hebi_error err;
  hebi__scan scan;
  hebi__scan_start(&scan, text, strlen(text), &err);
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    cr_assert_eq(hebi__scan_next(&scan), wanted[i], "event %zu", i);
    cr_expect_eq(scan.start, starts[i], "event %zu starts at %zu", i, scan.start);
    cr_expect_eq(scan.value_depth, depths[i], "event %zu at depth %zu", i, scan.value_depth);
  }
}

Test(json_scan, json_is_accepted) {
  static const char *const texts[] = {
      "{}",
      "[]",
      "0",
      "-0",
      "\"\"",
      "true",
      "false",
      "null",
      " \t\r\n1 \t\r\n",
      "[0, -1, 10, 1.0, 0.5, 1e5, 1E+5, 1e-5, -0.0e0, 123456789012345678901234567890]",
      "1e-999", /* too small is zero, not infinite */
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\uD83D\\uDE00\\uffff\"",
      "\"\x7F\"",
      "{\"\": {\"\": []}}",
      "{\"a\": 1, \"a\": 2}", /* the reader minds, the grammar does not */
      "\"\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\"",
      "\"\xEF\xBB\xBF\""};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    hebi_error err = {0};
    cr_expect_eq(check(texts[i], &err), HEBI_CODE_OK, "%s: %s", texts[i], err.message);
  }
}

static const struct refusal {
  const char *text;
  hebi_code code;
  int32_t line, column;
  const char *where;
} refusals[] = {
    {"", HEBI_CODE_JSON, 1, 1, ""},
    {"\n \n", HEBI_CODE_JSON, 3, 1, ""},
    {"1 2", HEBI_CODE_JSON, 1, 3, ""},
    {"[1\n,,2]", HEBI_CODE_JSON, 2, 2, "/1"},
    {"[1,]", HEBI_CODE_JSON, 1, 4, "/1"},
    {"[1 2]", HEBI_CODE_JSON, 1, 4, ""},
    {"[1}", HEBI_CODE_JSON, 1, 3, ""},
    {"[", HEBI_CODE_JSON, 1, 2, "/0"},
    {"]", HEBI_CODE_JSON, 1, 1, ""},
    {"{\"a\"}", HEBI_CODE_JSON, 1, 5, ""},
    {"{\"a\":}", HEBI_CODE_JSON, 1, 6, "/a"},
    {"{\"a\":1,}", HEBI_CODE_JSON, 1, 8, ""},
    {"{\"a\":[{\"b\":+1}]}", HEBI_CODE_JSON, 1, 12, "/a/0/b"},
    {"{a:1}", HEBI_CODE_JSON, 1, 2, ""},
    {"{1:1}", HEBI_CODE_JSON, 1, 2, ""},
    {"{\"a\":1", HEBI_CODE_JSON, 1, 7, ""},
    {"[\"abc", HEBI_CODE_JSON, 1, 2, "/0"},
    {"[\"abc\\", HEBI_CODE_JSON, 1, 6, "/0"},
    {"\"\\a\"", HEBI_CODE_JSON, 1, 2, ""},
    {"\"\\u12\"", HEBI_CODE_JSON, 1, 2, ""},
    {"\"a\nb\"", HEBI_CODE_JSON, 1, 3, ""},
    {"\"\x1F\"", HEBI_CODE_JSON, 1, 2, ""},
    {"00", HEBI_CODE_JSON, 1, 1, ""},
    {"-01", HEBI_CODE_JSON, 1, 2, ""},
    {"1.", HEBI_CODE_JSON, 1, 3, ""},
    {".5", HEBI_CODE_JSON, 1, 1, ""},
    {"1e", HEBI_CODE_JSON, 1, 3, ""},
    {"1e+", HEBI_CODE_JSON, 1, 4, ""},
    {"-", HEBI_CODE_JSON, 1, 2, ""},
    {"1,5", HEBI_CODE_JSON, 1, 2, ""},
    {"nul", HEBI_CODE_JSON, 1, 1, ""},
    {"nulls", HEBI_CODE_JSON, 1, 5, ""},
    {"\v1", HEBI_CODE_JSON, 1, 1, ""},
    {"\xEF\xBB\xBF{}", HEBI_CODE_JSON, 1, 1, ""},
    {"1e309", HEBI_CODE_VALUE, 1, 1, ""},
    {"[-1e309]", HEBI_CODE_VALUE, 1, 2, "/0"},
    {"\"\\u0000\"", HEBI_CODE_VALUE, 1, 2, ""},
    {"\"\\uD800\"", HEBI_CODE_UTF8, 1, 2, ""},
    {"\"\\uD800\\u0041\"", HEBI_CODE_UTF8, 1, 2, ""},
    {"\"\\uDC00\\uD800\"", HEBI_CODE_UTF8, 1, 2, ""},
    {"\"\xFF\"", HEBI_CODE_UTF8, 1, 2, ""},
    {"\xFF\xFE{", HEBI_CODE_UTF8, 1, 1, ""},
    {"{\"k\": \"\xC0\x80\"}", HEBI_CODE_UTF8, 1, 8, "/k"},
    {"{\"\xC0\": 1}", HEBI_CODE_UTF8, 1, 3, ""},
};

Test(json_scan, what_is_no_json_is_refused_where_it_goes_wrong) {
  for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
    const struct refusal *r = &refusals[i];
    hebi_error err = {0};
    cr_expect_eq(check(r->text, &err), r->code, "%s: %s", r->text, err.message);
    cr_expect_eq(err.line, r->line, "%s: line %d", r->text, err.line);
    cr_expect_eq(err.column, r->column, "%s: column %d", r->text, err.column);
    cr_expect_str_eq(err.where, r->where, "%s", r->text);
    cr_expect_neq(err.message[0], '\0', "%s", r->text);
    cr_expect_null(strchr(err.message, '\n'), "%s", r->text);
  }
}

Test(json_scan, messages_say_what_was_seen_and_wanted) {
  hebi_error err;
  check("[1\xEF\xBC\x8C 2]", &err);
  cr_expect_str_eq(err.message, "got '\xEF\xBC\x8C' (U+FF0C), wanted ',' or ']'");
  check("{\"a\" 1}", &err);
  cr_expect_str_eq(err.message, "got '1', wanted ':' after the key");
  check("[1", &err);
  cr_expect_str_eq(err.message, "the text ends too early, wanted ',' or ']'");
  check("[\xF0\x9F\x98\x80]", &err);
  cr_expect_str_eq(err.message, "got '\xF0\x9F\x98\x80' (U+1F600), wanted a value");
}

Test(json_scan, nothing_is_read_past_the_length) {
  hebi_error err;
  cr_expect_eq(hebi__scan_check("12", 1, &err), HEBI_CODE_OK);
  cr_expect_eq(hebi__scan_check("[1]x", 3, &err), HEBI_CODE_OK);
  cr_expect_eq(hebi__scan_check("true", 3, &err), HEBI_CODE_JSON);
  cr_expect_eq(hebi__scan_check("\"\xC3\xA9\"", 2, &err), HEBI_CODE_UTF8);
  cr_expect_eq(hebi__scan_check("1\0", 2, &err), HEBI_CODE_JSON, "a NUL is no white space");
}

Test(json_scan, depth_is_bounded) {
  char text[2 * HEBI__JSON_DEPTH + 3];
  hebi_error err;
  memset(text, '[', HEBI__JSON_DEPTH);
  memset(text + HEBI__JSON_DEPTH, ']', HEBI__JSON_DEPTH);
  cr_expect_eq(hebi__scan_check(text, 2 * HEBI__JSON_DEPTH, &err), HEBI_CODE_OK);
  memset(text, '[', HEBI__JSON_DEPTH + 1);
  cr_expect_eq(hebi__scan_check(text, sizeof text, &err), HEBI_CODE_LIMIT);
  cr_expect_eq(err.column, HEBI__JSON_DEPTH + 1);
}

Test(json_scan, length_is_bounded_before_anything_is_read) {
  hebi_error err;
  cr_expect_eq(hebi__scan_check("1", (size_t)HEBI__JSON_SIZE + 1, &err), HEBI_CODE_LIMIT);
  cr_expect_eq(err.line, 0);
}

Test(json_scan, numbers_are_bounded_as_in_cjson) {
  char text[65];
  hebi_error err;
  memset(text, '1', sizeof text);
  cr_expect_eq(hebi__scan_check(text, 63, &err), HEBI_CODE_OK);
  cr_expect_eq(hebi__scan_check(text, 64, &err), HEBI_CODE_LIMIT);
}

Test(json_scan, utf8_is_that_of_rfc_3629) {
  static const struct {
    const char *bytes;
    size_t length;
  } cases[] = {{"a", 1},
               {"\x7F", 1},
               {"\x80", 0},
               {"\xBF", 0},
               {"\xC0\x80", 0},
               {"\xC1\xBF", 0},
               {"\xC2\x80", 2},
               {"\xDF\xBF", 2},
               {"\xC2", 0},
               {"\xC2\x41", 0},
               {"\xC2\xC2", 0},
               {"\xE0\x9F\xBF", 0},
               {"\xE0\xA0\x80", 3},
               {"\xED\x9F\xBF", 3},
               {"\xED\xA0\x80", 0},
               {"\xED\xBF\xBF", 0},
               {"\xEE\x80\x80", 3},
               {"\xE4\xB8", 0},
               {"\xE4\xB8\x41", 0},
               {"\xEF\xBF\xBF", 3},
               {"\xF0\x8F\xBF\xBF", 0},
               {"\xF0\x90\x80\x80", 4},
               {"\xF4\x8F\xBF\xBF", 4},
               {"\xF4\x90\x80\x80", 0},
               {"\xF5\x80\x80\x80", 0},
               {"\xF0\x9F\x98", 0},
               {"\xF0\x9F\x98\x41", 0},
               {"\xFE", 0},
               {"\xFF", 0}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    cr_expect_eq(hebi__utf8_length(cases[i].bytes, strlen(cases[i].bytes)), cases[i].length,
                 "case %zu", i);
  cr_expect_eq(hebi__utf8_length("", 0), 0);
}

Test(json_scan, lines_and_columns_count_bytes_from_one) {
  hebi_error err = {0};
  hebi__error_byte(&err, "ab\ncd", 0);
  cr_expect(err.line == 1 && err.column == 1);
  hebi__error_byte(&err, "ab\ncd", 2);
  cr_expect(err.line == 1 && err.column == 3);
  hebi__error_byte(&err, "ab\r\ncd", 5);
  cr_expect(err.line == 2 && err.column == 2);
}
