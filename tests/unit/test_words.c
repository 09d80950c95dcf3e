/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <criterion/criterion.h>
#include <libhebi.h>
#include <string.h>

typedef const char *naming(int32_t value);
typedef const char *wording(int32_t value, const char *lang);

/* Names are distinct, both languages have a text, and the Chinese one is Chinese. */
static void check_vocabulary(naming *name, wording *text, int32_t n, int32_t first_with_text) {
  for (int32_t i = 0; i < n; i++) {
    cr_assert_not_null(name(i), "%d has no name", (int)i);
    for (int32_t j = 0; j < i; j++)
      cr_expect_str_neq(name(i), name(j));
    for (const char *at = name(i); *at != '\0'; at++)
      cr_expect((*at >= 'a' && *at <= 'z') || *at == '_', "%s", name(i));
    cr_assert_not_null(text(i, "zh"));
    cr_assert_not_null(text(i, "en"));
    cr_expect_eq(text(i, "zh")[0] != '\0', i >= first_with_text);
    cr_expect_eq((text(i, "zh")[0] & 0x80) != 0, i >= first_with_text, "%s", text(i, "zh"));
    cr_expect_eq(text(i, "en")[0] != '\0', i >= first_with_text);
    cr_expect_eq(text(i, "en")[0] & 0x80, 0);
  }
  const int32_t none[] = {-1, n, INT32_MAX, INT32_MIN};
  for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
    cr_expect_null(name(none[i]));
    cr_expect_null(text(none[i], "zh"));
  }
}

Test(words, verdicts) {
  check_vocabulary(hebi_verdict_name, hebi_verdict_text, HEBI_VERDICT_EXCEEDED + 1, 0);
}

Test(words, reasons) {
  check_vocabulary(hebi_reason_name, hebi_reason_text, HEBI_REASON_NOT_MODELLED + 1, 1);
}

Test(words, another_language_is_answered_in_english) {
  cr_expect_str_eq(hebi_verdict_text(HEBI_VERDICT_MET, "fr"),
                   hebi_verdict_text(HEBI_VERDICT_MET, "en"));
  cr_expect_str_eq(hebi_verdict_text(HEBI_VERDICT_MET, NULL),
                   hebi_verdict_text(HEBI_VERDICT_MET, "en"));
}

/* The order of verdicts is the order of merit: callers compare them with < and >=. */
Test(words, verdicts_are_ordered) {
  cr_expect(HEBI_VERDICT_NOT_DETERMINABLE < HEBI_VERDICT_MISSED);
  cr_expect(HEBI_VERDICT_MISSED < HEBI_VERDICT_WITHIN_HEDGE);
  cr_expect(HEBI_VERDICT_WITHIN_HEDGE < HEBI_VERDICT_MET);
  cr_expect(HEBI_VERDICT_MET < HEBI_VERDICT_EXCEEDED);
}
