/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/locate.h"

#include <criterion/criterion.h>
#include <string.h>

static const char text[] = "{\n"                                   /* line 1 */
                           "  \"a\": [10, 11, {\"b\": 12}],\n"     /* line 2 */
                           "  \"c\": [20, 21, 22, {\"b\": 23}],\n" /* line 3 */
                           "  \"x/y~z\": {\"\": 30, \"d\": 31},\n" /* line 4 */
                           "  \"\\u0065\": 40,\n"                  /* line 5: "e" */
                           "  \"e\": 50\n"                         /* line 6 */
                           "}\n";

static void expect(const char *pointer, size_t member, int32_t line, int32_t column) {
  hebi_error err = {0};
  hebi__locate(&err, text, strlen(text), pointer, member);
  cr_expect_eq(err.line, line, "%s: line %d", pointer, err.line);
  cr_expect_eq(err.column, column, "%s: column %d", pointer, err.column);
}

Test(json_locate, a_value_is_found) {
  expect("", 0, 1, 1);
  expect("/a", 0, 2, 8);
  expect("/a/0", 0, 2, 9);
  expect("/a/2", 0, 2, 17);
  expect("/a/2/b", 0, 2, 23);
  expect("/c/3/b", 0, 3, 27);
}

Test(json_locate, keys_are_compared_as_they_are_meant) {
  expect("/x~1y~0z", 0, 4, 12);
  expect("/x~1y~0z/", 0, 4, 17);
  expect("/x~1y~0z/d", 0, 4, 26);
  expect("/e", 0, 5, 13);
}

Test(json_locate, what_is_not_there_is_the_closest_value_around_it) {
  expect("/nothing", 0, 1, 1);
  expect("/a/2/missing", 0, 2, 17);
  expect("/x~1y~0z/missing/deeper", 0, 4, 12);
}

Test(json_locate, another_list_does_not_help_out) {
  expect("/a/3", 0, 2, 8);
  expect("/a/3/b", 0, 2, 8);
}

Test(json_locate, a_longer_key_is_another_key) {
  expect("/aa", 0, 1, 1);
  expect("/a/22", 0, 2, 8);
}

Test(json_locate, members_are_counted) {
  expect("", 1, 2, 3);
  expect("", 4, 5, 3);
  expect("", 5, 6, 3);
  expect("/x~1y~0z", 2, 4, 21);
  expect("/a/2", 1, 2, 18);
}
