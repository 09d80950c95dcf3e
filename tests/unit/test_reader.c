/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

Test(reader, brackets) {
  static const char *const cells[] = {"〔18〕", "[18]", "(18)", "【18】", "[2.75)", "〔18〕左右"};
  for (size_t i = 0; i < COUNT_OF(cells); i++) {
    hebi_phrase *phrase;
    const hebi_reading *r = first_of_phrase(&phrase, cells[i], 1);
    cr_expect_eq(r->target.measure, HEBI_MEASURE_NET_INCREMENT, "%s", cells[i]);
    hebi_phrase_free(phrase);
  }
  check_refused("〔18", "", "a bracket is not closed");
  check_refused("18〕", "〕", "no bracket was opened");
  check_refused("增长〔8%〕", "〔", "no number alone");
  check_refused("增长8%（按可比价", "", "a bracket is not closed");
}

Test(reader, nonsense_is_refused_where_it_begins) {
  check_refused("今天天气很好", "今", "says no target");
  check_refused("，鹤壁", "鹤", "says no target");
  check_refused("", "", "says no target");
  check_refused("增长?%", "?", "has no place");
  check_refused("增长%左右", "%", "has no place");
}

Test(reader, not_more_than_32_targets) {
  char text[2000] = "";
  for (int i = 0; i < 32; i++)
    strcat(text, "增长8%；");
  hebi_phrase *phrase;
  first_of_phrase(&phrase, text, 32);
  hebi_phrase_free(phrase);
  strcat(text, "增长8%");
  hebi_error err = dirty_error();
  cr_expect_eq(hebi_target_parse(&phrase, text, SIZE_MAX, NULL, &err), HEBI_CODE_LIMIT);
  cr_expect_null(phrase);
}
