/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One phrase, read or refused. */
#ifndef PHRASE_READING_H
#define PHRASE_READING_H

#include "failure.h"

#include <libhebi/phrase.h>
#include <math.h>

static inline hebi_phrase *read_phrase(const char *text, const hebi_phrase_options *options) {
  hebi_phrase *phrase = UNTOUCHED(hebi_phrase);
  hebi_error err = dirty_error();
  int code = hebi_target_parse(&phrase, text, SIZE_MAX, options, &err);
  cr_assert_eq(code, HEBI_CODE_OK, "%s: %s", text, err.message);
  CHECK_CLEARED(&err);
  return phrase;
}

/* The first target of a phrase that has `count`; the phrase is the caller's. */
static inline const hebi_reading *first_of_phrase(hebi_phrase **phrase, const char *text,
                                                  size_t count) {
  *phrase = read_phrase(text, NULL);
  cr_assert_eq(hebi_phrase_count(*phrase), count, "%s has %zu targets", text,
               hebi_phrase_count(*phrase));
  return hebi_phrase_at(*phrase, 0);
}

/* Refused with `words` at the first byte of `rest`, which is a part of `text`. */
static inline void check_refused(const char *text, const char *rest, const char *words) {
  hebi_phrase *phrase = UNTOUCHED(hebi_phrase);
  hebi_error err = dirty_error();
  cr_assert_eq(hebi_target_parse(&phrase, text, SIZE_MAX, NULL, &err), HEBI_CODE_PHRASE, "%s",
               text);
  cr_expect_null(phrase);
  cr_expect_str_eq(err.where, "text");
  const char *at = rest[0] != '\0' ? strstr(text, rest) : text + strlen(text); /* "": its end */
  cr_assert_not_null(at, "%s is no part of %s", rest, text);
  cr_expect_eq(err.column, (int32_t)(at - text) + 1, "%s: column %d, %s", text, (int)err.column,
               err.message);
  cr_expect(strstr(err.message, words) != NULL, "%s: \"%s\"", text, err.message);
}

/* The bytes of a span are `wanted`. */
static inline void check_span_is(const char *text, hebi_span span, const char *wanted) {
  cr_expect(span.length == strlen(wanted) && memcmp(text + span.start, wanted, span.length) == 0,
            "\"%.*s\", wanted \"%s\"", (int)span.length, text + span.start, wanted);
}

#endif
