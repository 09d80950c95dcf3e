/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "text/script.h"

#include <stdlib.h>

static hebi__script made(const char *text) {
  hebi__script script;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi__script_read(&script, text, strlen(text), &err), HEBI_CODE_OK, "%s",
               err.message);
  return script;
}

Test(script, signs_and_characters_become_one_of_each) {
  static const char *const pairs[][2] = {
      {"８．５％", "8.5%"}, {"6%—6.5%", "6%-6.5%"},   {"〔18〕", "[18]"}, {"（2020）", "(2020)"},
      {"總值", "总值"},     {"億萬點兩", "亿万点两"}, {"「十」", "“十”"}, {"≧6", "≥6"},
      {"6\t%\n", "6 % "},   {"二○三○", "二〇三〇"},   {"元，", "元，"},   {"３～５", "3~5"}};
  for (size_t i = 0; i < COUNT_OF(pairs); i++) {
    hebi__script script = made(pairs[i][0]);
    cr_expect_str_eq(script.text, pairs[i][1]);
    cr_expect_eq(script.n, strlen(pairs[i][1]));
  }
}

Test(script, spans_are_those_of_the_source) {
  hebi__script script = made("增８％");
  hebi_span span = hebi__script_span(&script, 3, 5);
  cr_expect_eq(span.start, 3);
  cr_expect_eq(span.length, 6, "two signs of three bytes");
  span = hebi__script_span(&script, 4, 4);
  cr_expect_eq(span.length, 0);
}

Test(script, widths_and_pieces) {
  hebi__script script = made("a‰增\xF0\xA0\x80\x80·");
  static const size_t widths[] = {1, 3, 3, 4, 2};
  size_t at = 0;
  for (size_t i = 0; i < COUNT_OF(widths); at += widths[i++])
    cr_expect_eq(hebi__script_width(&script, at), widths[i], "character %zu", i);
  cr_expect_eq(at, script.n);
  cr_expect(hebi__script_is(&script, 1, "‰增"));
  cr_expect_not(hebi__script_is(&script, 1, "增"));
  cr_expect_not(hebi__script_is(&script, script.n, "增"));
}

static void check_unread(const char *text, size_t length, hebi_code code, int32_t column) {
  hebi__script script;
  hebi_error err = dirty_error();
  cr_assert_eq(hebi__script_read(&script, text, length, &err), code);
  cr_expect_str_eq(err.where, "text");
  cr_expect_eq(err.column, column, "column %d", (int)err.column);
}

Test(script, what_is_no_text_is_refused) {
  check_unread("6\xFF%", 3, HEBI_CODE_UTF8, 2);
  check_unread("6\0%", 3, HEBI_CODE_UTF8, 2);
  check_unread("\xC0\x80", 2, HEBI_CODE_UTF8, 1);         /* overlong */
  check_unread("\xED\xA0\x80", 3, HEBI_CODE_UTF8, 1);     /* surrogate */
  check_unread("\xF4\x90\x80\x80", 4, HEBI_CODE_UTF8, 1); /* above 10FFFF */
  check_unread("增\xE5\xA2", 5, HEBI_CODE_UTF8, 4);       /* cut */
}

Test(script, length) {
  char *text = calloc(1, 10 * 1000 * 1000 + 1);
  cr_assert_not_null(text);
  memset(text, '6', 10 * 1000 * 1000);
  check_unread(text, HEBI__PHRASE_LONGEST + 1, HEBI_CODE_LIMIT, 0);
  check_unread(text, 10 * 1000 * 1000, HEBI_CODE_LIMIT, 0);
  check_unread(text, SIZE_MAX, HEBI_CODE_LIMIT, 0);
  hebi__script script;
  cr_expect_eq(hebi__script_read(&script, text, HEBI__PHRASE_LONGEST, NULL), HEBI_CODE_OK);
  cr_expect_eq(script.n, HEBI__PHRASE_LONGEST);
  free(text);
}

Test(script, a_refusal_names_byte_and_character) {
  hebi__script script = made("增８％");
  hebi_error err = dirty_error();
  cr_expect_eq(hebi__script_refuse(&script, 4, "not here", &err), HEBI_CODE_PHRASE);
  cr_expect_str_eq(err.message, "\"％\": not here");
  cr_expect_eq(err.column, 7);
  cr_expect_eq(hebi__script_refuse(&script, script.n, "more", &err), HEBI_CODE_PHRASE);
  cr_expect_str_eq(err.message, "the phrase ends here: more");
  cr_expect_eq(err.column, 10);
  cr_expect_eq(hebi__script_refuse(&script, 0, "x", NULL), HEBI_CODE_PHRASE);
}

Test(script, what_cannot_be_seen_is_told_by_its_number) {
  hebi__script script = made("增\u200B8\uFEFF");
  hebi_error err = dirty_error();
  cr_expect_eq(hebi__script_refuse(&script, 3, "not here", &err), HEBI_CODE_PHRASE);
  cr_expect_str_eq(err.message, "the invisible character U+200B: not here");
  cr_expect_eq(err.column, 4);
  cr_expect_eq(hebi__script_refuse(&script, 7, "not here", &err), HEBI_CODE_PHRASE);
  cr_expect_str_eq(err.message, "the invisible character U+FEFF (a byte order mark): not here");
  cr_expect_eq(err.column, 8);
  cr_expect_eq(hebi__script_read(&script, "6\0%", 3, &err), HEBI_CODE_UTF8);
  cr_expect_str_eq(err.message, "byte 2 is a NUL, which no phrase holds");
}
