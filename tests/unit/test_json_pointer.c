/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The escapes are those of RFC 6901, section 3. */
#include "json/pointer.h"

#include <criterion/criterion.h>
#include <string.h>

static void expect_raw(const char *raw, const char *wanted) {
  hebi__pointer pointer = {{0}, 0};
  hebi__pointer_raw_key(&pointer, raw, strlen(raw));
  cr_expect_str_eq(pointer.text, wanted);
}

Test(json_pointer, keys_and_indices_follow_each_other) {
  hebi__pointer pointer = {{0}, 0};
  cr_expect_str_eq(pointer.text, "");
  hebi__pointer_key(&pointer, "targets");
  hebi__pointer_index(&pointer, 12);
  hebi__pointer_key(&pointer, "high");
  cr_expect_str_eq(pointer.text, "/targets/12/high");
  cr_expect_eq(pointer.length, strlen("/targets/12/high"));
}

Test(json_pointer, tilde_and_slash_are_escaped) {
  hebi__pointer pointer = {{0}, 0};
  hebi__pointer_key(&pointer, "a/b~c");
  hebi__pointer_key(&pointer, "");
  cr_expect_str_eq(pointer.text, "/a~1b~0c/");
}

Test(json_pointer, escapes_of_json_are_resolved) {
  expect_raw("plain", "/plain");
  expect_raw("\\\"\\\\\\/\\b\\f\\n\\r\\t", "/\"\\~1\b\f\n\r\t");
  expect_raw("\\u0041\\u007E\\u002f", "/A~0~1");
  expect_raw("\\u00e9|\\u9e64|\\uD83D\\uDE00|", "/\xC3\xA9|\xE9\xB9\xA4|\xF0\x9F\x98\x80|");
  expect_raw("\\uFFFF\\udbff\\udfff", "/\xEF\xBF\xBF\xF4\x8F\xBF\xBF");
}

Test(json_pointer, a_path_is_walked_from_the_root) {
  hebi__path first = {NULL, "series", 0};
  hebi__path second = {&first, NULL, 3};
  hebi__path third = {&second, "unit", 0};
  hebi__pointer pointer = {{0}, 0};
  hebi__pointer_path(&pointer, NULL);
  cr_expect_str_eq(pointer.text, "");
  hebi__pointer_path(&pointer, &third);
  cr_expect_str_eq(pointer.text, "/series/3/unit");
}

Test(json_pointer, what_outgrows_an_error_is_cut) {
  char key[400];
  memset(key, 'k', sizeof key - 1);
  key[sizeof key - 1] = '\0';
  hebi__pointer pointer = {{0}, 0};
  hebi__pointer_key(&pointer, key);
  hebi__pointer_index(&pointer, 1);
  cr_expect_eq(strlen(pointer.text), sizeof pointer.text - 1);
  cr_expect_eq(pointer.length, sizeof pointer.text - 1);
}
