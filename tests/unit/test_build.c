/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

Test(build, spans_of_every_part) {
  const char *text = "到2030年，森林覆盖率力争由24%提高到２５.5%以上";
  hebi_phrase *phrase;
  const hebi_reading *r = first_of_phrase(&phrase, text, 1);
  check_span_is(text, r->year, "2030年");
  check_span_is(text, r->subject, "森林覆盖率");
  check_span_is(text, r->commitment, "力争");
  check_span_is(text, r->base, "由24%");
  check_span_is(text, r->verb, "提高到");
  check_span_is(text, r->number, "２５.5");
  check_span_is(text, r->unit_at, "%");
  check_span_is(text, r->hedge, "以上");
  check_span_is(text, r->whole, "森林覆盖率力争由24%提高到２５.5%以上");
  cr_expect_eq(r->peer.length, 0);
  cr_expect_str_eq(r->target.subject_zh, "森林覆盖率");
  cr_expect_str_eq(r->target.phrase, text);
  cr_expect_str_eq(r->target.hedge, "以上");
  cr_expect_str_eq(r->unit, "%");
  hebi_phrase_free(phrase);
}

Test(build, numbers_as_written) {
  static const struct {
    const char *text;
    double written, high;
    const char *unit;
  } cases[] = {{"翻两番", 2, 2, "番"},         {"三成", 3, 3, "成"},
               {"下降3%—5%", 3, 5, "%"},       {"百分之五", 5, 5, "百分之"},
               {"24亿美元", 24, 24, "亿美元"}, {"7000亿", 7000, 7000, "亿"},
               {"前15位", 15, 15, "位"},       {"十三亿六千万元", 1.36e9, 1.36e9, "元"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase *phrase;
    const hebi_reading *r = first_of_phrase(&phrase, cases[i].text, 1);
    cr_expect_eq(r->written, cases[i].written, "%s", cases[i].text);
    cr_expect_eq(r->written_high, cases[i].high, "%s", cases[i].text);
    cr_expect_str_eq(r->unit, cases[i].unit);
    hebi_phrase_free(phrase);
  }
}

/* A clause without a subject is about the one before it. */
Test(build, subjects) {
  hebi_phrase *phrase;
  first_of_phrase(&phrase, "生产总值达到500亿元，增长8%", 2);
  cr_expect_str_eq(hebi_phrase_at(phrase, 1)->target.subject_zh, "生产总值");
  hebi_phrase_free(phrase);
  cr_expect_null(first_of_phrase(&phrase, "增长8%", 1)->target.subject_zh);
  hebi_phrase_free(phrase);
  const hebi_target *t = &first_of_phrase(&phrase, "位居全省前列", 1)->target;
  cr_expect_str_eq(t->scope_zh, "全省");
  cr_expect_str_eq(t->scope_en, "the province");
  hebi_phrase_free(phrase);
}
