/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets and their phrases: what is read from `from` is said as `to`. */
#ifndef SAY_CASES_H
#define SAY_CASES_H

#include "phrase_reading.h"

#include <libhebi/json.h>

typedef struct say_case {
  const char *from, *to;
} say_case;

static inline void check_said(const say_case *cases, size_t n, const char *lang) {
  for (size_t i = 0; i < n; i++) {
    hebi_phrase *phrase = read_phrase(cases[i].from, NULL);
    char *text;
    hebi_error err = dirty_error();
    cr_assert_eq(
        hebi_target_phrase(&text, NULL, &hebi_phrase_at(phrase, 0)->target, NULL, lang, &err),
        HEBI_CODE_OK, "%s: %s", cases[i].from, err.message);
    cr_expect_str_eq(text, cases[i].to);
    hebi_string_free(text);
    hebi_phrase_free(phrase);
  }
}

#endif
