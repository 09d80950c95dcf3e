/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of one target, their kind, comparator and sign. */
#ifndef KIND_CASES_H
#define KIND_CASES_H

#include "phrase_reading.h"

typedef struct kind_case {
  const char *text;
  hebi_kind kind;
  hebi_comparator comparator;
  int32_t sign;
} kind_case;

static inline void check_kinds(const kind_case *cases, size_t n) {
  for (size_t i = 0; i < n; i++) {
    hebi_phrase *phrase;
    const hebi_reading *r = first_of_phrase(&phrase, cases[i].text, 1);
    cr_expect_eq(hebi_target_kind(&r->target), cases[i].kind, "%s is %s", cases[i].text,
                 hebi_kind_name(hebi_target_kind(&r->target)));
    cr_expect_eq(r->target.comparator, cases[i].comparator, "%s is %s", cases[i].text,
                 hebi_comparator_name(r->target.comparator));
    cr_expect_eq(r->sign, cases[i].sign, "%s", cases[i].text);
    hebi_phrase_free(phrase);
  }
}

#endif
