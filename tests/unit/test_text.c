/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "failure.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const char *number(double value) {
  static char seen[64];
  hebi__text text = {0};
  hebi__text_number(&text, value);
  snprintf(seen, sizeof seen, "%s", text.data);
  hebi__text_free(&text);
  return seen;
}

static const char *fixed(double value, int decimals) {
  static char seen[400];
  hebi__text text = {0};
  hebi__text_fixed(&text, value, decimals);
  snprintf(seen, sizeof seen, "%s", text.data);
  hebi__text_free(&text);
  return seen;
}

/* splitmix64 (Steele, Lea and Flood 2014): any bits, so any double. */
static uint64_t next_bits(uint64_t *state) {
  uint64_t z = (*state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static double double_of(uint64_t bits) {
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

Test(text, grows_piece_by_piece) {
  hebi__text text = {0};
  enum { PIECES = 20000 };
  for (int i = 0; i < PIECES; i++)
    hebi__text_add(&text, i % 2 ? "鹤" : "ab");
  cr_assert_eq(text.length, PIECES / 2 * 5);
  for (size_t i = 0; i < text.length; i += 5)
    cr_assert(memcmp(text.data + i, "ab鹤", 5) == 0, "at %zu", i);
  cr_expect_eq(text.data[text.length], '\0');
  hebi__text_free(&text);
}

Test(text, keeps_every_byte_of_a_piece) {
  hebi__text text = {0};
  hebi__text_add_n(&text, NULL, 0);
  hebi__text_add_n(&text, "a\0b", 3);
  hebi__text_add(&text, "");
  hebi__text_add_n(&text, "cd", 1);
  cr_assert_eq(text.length, 4);
  cr_expect(memcmp(text.data, "a\0bc", 5) == 0);
  hebi__text_free(&text);
}

Test(text, formats_what_is_longer_than_any_buffer) {
  hebi__text text = {0};
  hebi__text_add(&text, "<");
  hebi__text_format(&text, "%5000d|%s", 7, "end");
  hebi__text_format(&text, "%s", "");
  hebi__text_format(&text, "%c", '>');
  cr_assert_eq(text.length, 5006);
  cr_expect_str_eq(text.data + 4998, "   7|end>" + 1);
  cr_expect_eq(text.data[0], '<');
  hebi__text_free(&text);
}

/* 5e-324 and -1e-323 as repr() of Python 3 writes them. 2^-44 is 5.68434188608080148...e-14: to 16
 * digits ...801, which is nearer to the double below it. */
Test(text, numbers_have_the_fewest_digits) {
  static const struct {
    double value;
    const char *text;
  } cases[] = {{0, "0"},
               {-0.0, "-0"},
               {6, "6"},
               {-6.5, "-6.5"},
               {0.1, "0.1"},
               {0.1 + 0.2, "0.30000000000000004"},
               {1.0 / 3, "0.3333333333333333"},
               {2.0 / 3, "0.6666666666666666"},
               {1234.56, "1234.56"},
               {123456789012345, "123456789012345"},
               {9007199254740993, "9007199254740992"}, /* 2^53 + 1 is no double */
               {1e15, "1e+15"},
               {1e-5, "1e-05"},
               {0x1p-44, "5.6843418860808015e-14"},
               {DBL_MAX, "1.7976931348623157e+308"},
               {DBL_MIN, "2.2250738585072014e-308"},
               {0x1p-1074, "5e-324"},
               {-0x1p-1073, "-1e-323"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++)
    cr_expect_str_eq(number(cases[i].value), cases[i].text, "%a is \"%s\", wanted \"%s\"",
                     cases[i].value, number(cases[i].value), cases[i].text);
}

Test(text, what_is_no_number_is_null) {
  cr_expect_str_eq(number(NAN), "null");
  cr_expect_str_eq(number(-NAN), "null");
  cr_expect_str_eq(number(INFINITY), "null");
  cr_expect_str_eq(number(-INFINITY), "null");
}

/* How many significant digits a text spells out, zeros at the end of "1200" not counted. */
static int significant(const char *text) {
  int digits = 0, zeros = 0;
  for (; *text != '\0' && *text != 'e'; text++) {
    if (*text < '0' || *text > '9' || (*text == '0' && digits == 0))
      continue;
    digits++;
    zeros = *text == '0' ? zeros + 1 : 0;
  }
  return digits - zeros;
}

/* Reads back as the same double, and no reading with fewer digits does. */
static void check_shortest(double value) {
  const char *text = number(value);
  char shorter[352];
  cr_assert_eq(strtod(text, NULL), value, "%a became %s", value, text);
  int digits = significant(text);
  cr_assert_leq(digits, 17);
  for (int fewer = 1; fewer < digits; fewer++) {
    snprintf(shorter, sizeof shorter, "%.*g", fewer, value);
    cr_assert_neq(strtod(shorter, NULL), value, "%s, though %s is enough", text, shorter);
  }
}

Test(text, random_numbers_read_back_exactly) {
  uint64_t state = 410600;
  for (int i = 0; i < 20000; i++) {
    double value = double_of(next_bits(&state));
    if (isfinite(value))
      check_shortest(value);
  }
}

/* Numbers as they are published: up to 6 decimals. */
Test(text, random_decimals_read_back_exactly) {
  uint64_t state = 2026;
  for (int i = 0; i < 20000; i++) {
    double value = (double)(next_bits(&state) % 100000000) / pow(10, (double)(i % 7));
    check_shortest(value);
    check_shortest(-value);
  }
}

Test(text, random_denormals_read_back_exactly) {
  uint64_t state = 1074;
  for (int i = 0; i < 5000; i++) {
    uint64_t bits = next_bits(&state);
    check_shortest(double_of((bits & 0x800FFFFFFFFFFFFFu) >> (i % 52)));
  }
  check_shortest(nextafter(DBL_MIN, 0));
  check_shortest(nextafter(DBL_MAX, 0));
}

/* 6.25 and 0.125 lie exactly between two decimals: IEEE 754 rounds them to even. */
Test(text, fixed_decimals) {
  static const struct {
    double value;
    int decimals;
    const char *text;
  } cases[] = {{6.25, 1, "6.2"}, {0.125, 2, "0.12"},   {5047.3, 2, "5047.30"},
               {6, 0, "6"},      {-6.06, 1, "-6.1"},   {-0.04, 1, "0.0"},
               {-0.0, 0, "0"},   {-0.0, 3, "0.000"},   {-0.049, 2, "-0.05"},
               {-0.4, 0, "0"},   {0.96, 1, "1.0"},     {-0.96, 1, "-1.0"},
               {-10, 0, "-10"},  {-100, 2, "-100.00"}, {1e22, 1, "10000000000000000000000.0"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++)
    cr_expect_str_eq(fixed(cases[i].value, cases[i].decimals), cases[i].text,
                     "%g with %d decimals is \"%s\", wanted \"%s\"", cases[i].value,
                     cases[i].decimals, fixed(cases[i].value, cases[i].decimals), cases[i].text);
}

/* 309 digits, a sign, a point and 7 decimals: one more than any indicator has. */
Test(text, the_largest_number_has_room) {
  const char *seen = fixed(-DBL_MAX, 7);
  cr_expect_eq(strlen(seen), 1 + 309 + 1 + 7);
  cr_expect_eq(strtod(seen, NULL), -DBL_MAX);
}

/* Locales with a decimal comma, and with a point of two bytes (Pashto: U+066B). */
static const char *const locales[] = {"de_DE.UTF-8", "de_DE.utf8",  "fr_FR.UTF-8",
                                      "fr_FR.utf8",  "ps_AF.UTF-8", "ps_AF.utf8"};

Test(text, numbers_have_a_point_in_every_locale) {
  int tried = 0;
  for (size_t i = 0; i < COUNT_OF(locales); i++) {
    if (setlocale(LC_ALL, locales[i]) == NULL || strcmp(localeconv()->decimal_point, ".") == 0)
      continue;
    tried++;
    cr_expect_str_eq(number(-1234567.25), "-1234567.25", "%s", locales[i]);
    cr_expect_str_eq(number(1.5e300), "1.5e+300", "%s", locales[i]);
    cr_expect_str_eq(number(0x1p-1074), "5e-324", "%s", locales[i]);
    cr_expect_str_eq(number(0.1 + 0.2), "0.30000000000000004", "%s", locales[i]);
    cr_expect_str_eq(fixed(1234567.25, 2), "1234567.25", "%s", locales[i]);
    cr_expect_str_eq(fixed(-0.01, 1), "0.0", "%s", locales[i]);
  }
  setlocale(LC_ALL, "C");
  if (tried == 0)
    cr_skip_test("no locale with another decimal point is installed");
}

Test(text, give_hands_over_and_empties) {
  hebi__text text = {0};
  hebi__text_add(&text, "鹤壁");
  hebi_error err = dirty_error();
  char *out = UNTOUCHED(char);
  size_t length = 99;
  cr_assert_eq(hebi__text_give(&text, &out, &length, &err), HEBI_CODE_OK);
  CHECK_CLEARED(&err);
  cr_expect_str_eq(out, "鹤壁");
  cr_expect_eq(length, 6);
  cr_expect(text.data == NULL && text.length == 0 && text.capacity == 0);
  free(out);
}

Test(text, an_empty_text_is_given_as_one) {
  hebi__text text = {0};
  char *out = NULL;
  cr_assert_eq(hebi__text_give(&text, &out, NULL, NULL), HEBI_CODE_OK);
  cr_assert_not_null(out);
  cr_expect_str_empty(out);
  free(out);
}

/* A piece too large for any memory: it must not be read, later pieces change nothing. */
Test(text, failure_is_remembered) {
  hebi__text text = {0};
  hebi__text_add(&text, "before");
  hebi__text_add_n(&text, "x", SIZE_MAX - 3);
  hebi__text_add(&text, "after");
  hebi__text_format(&text, "%d", 1);
  hebi__text_number(&text, 1);
  cr_expect_eq(text.length, strlen("before"));
  char *out = UNTOUCHED(char);
  hebi_error err = dirty_error();
  int code = hebi__text_give(&text, &out, NULL, &err);
  CHECK_FAILURE(code, &err, HEBI_CODE_MEMORY, "", "memory", "give");
  cr_expect_null(out);
  cr_expect(text.data == NULL && text.length == 0 && text.failed == 0);
}

Test(text, free_leaves_an_empty_text) {
  hebi__text text = {0};
  hebi__text_free(&text);
  hebi__text_add(&text, "again");
  hebi__text_free(&text);
  hebi__text_free(&text);
  hebi__text_add(&text, "and again");
  cr_expect_str_eq(text.data, "and again");
  hebi__text_free(&text);
}
