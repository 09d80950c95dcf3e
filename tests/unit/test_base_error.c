/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "failure.h"

#include <stdio.h>

/* Length of a text of whole characters, SIZE_MAX where the last one is cut (RFC 3629, section 3).
 */
static size_t whole_length(const char *text) {
  size_t n = strlen(text), i = 0;
  while (i < n) {
    unsigned char lead = (unsigned char)text[i];
    i += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }
  return i == n ? n : SIZE_MAX;
}

/* `pad` letters, then the character again and again, far longer than any text of an error. */
static void fill(char *text, size_t size, size_t pad, const char *character) {
  size_t step = strlen(character), n = pad;
  memset(text, 'a', pad);
  for (; n + step < size; n += step)
    memcpy(text + n, character, step);
  text[n] = '\0';
}

Test(base_error, a_failure_fills_the_error) {
  hebi_error err = dirty_error();
  int code =
      hebi__fail(&err, HEBI_CODE_SHORT, "n", "%s needs %d observations, got %d", "ols", 3, 2);
  CHECK_FAILURE(code, &err, HEBI_CODE_SHORT, "n", "ols needs 3 observations, got 2", "fail");
  cr_expect_str_eq(err.message, "ols needs 3 observations, got 2");
}

Test(base_error, where_may_be_null_and_is_no_format) {
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi__fail(&err, HEBI_CODE_FILE, NULL, "x"), &err, HEBI_CODE_FILE, "", "x", "NULL");
  CHECK_FAILURE(hebi__fail(&err, HEBI_CODE_KEY, "/100%s", "%s", "%d"), &err, HEBI_CODE_KEY,
                "/100%s", "%d", "percent signs");
}

Test(base_error, the_two_failures_without_words) {
  hebi_error err = dirty_error();
  CHECK_FAILURE(hebi__fail_memory(&err), &err, HEBI_CODE_MEMORY, "", "out of memory", "memory");
  CHECK_FAILURE(hebi__fail_null(&err, "out"), &err, HEBI_CODE_NULL, "out", "out is NULL", "null");
}

Test(base_error, success_clears_every_byte) {
  hebi_error err = dirty_error();
  cr_expect_eq(hebi__ok(&err), HEBI_CODE_OK);
  cr_expect(memcmp(&err, &(hebi_error){0}, sizeof err) == 0);
}

Test(base_error, err_may_be_null) {
  cr_expect_eq(hebi__fail(NULL, HEBI_CODE_ORDER, "year", "%d", 7), HEBI_CODE_ORDER);
  cr_expect_eq(hebi__fail_memory(NULL), HEBI_CODE_MEMORY);
  cr_expect_eq(hebi__fail_null(NULL, "out"), HEBI_CODE_NULL);
  cr_expect_eq(hebi__ok(NULL), HEBI_CODE_OK);
  hebi__error_prefix(NULL, "targets/0/");
}

/* Whatever the offset of the characters, what remains is a text of whole ones, and no character
 * more than needed is dropped. */
Test(base_error, long_texts_are_cut_between_characters) {
  static const char *const characters[] = {"a", "é", "鹤", "𠮷"};
  for (size_t c = 0; c < COUNT_OF(characters); c++)
    for (size_t pad = 0; pad < 8; pad++) {
      char text[1000];
      fill(text, sizeof text, pad, characters[c]);
      size_t step = strlen(characters[c]);
      hebi_error err = dirty_error();
      hebi__fail(&err, HEBI_CODE_VALUE, text, "%s", text);
      const char *const cut[] = {err.where, err.message};
      const size_t room[] = {sizeof err.where - 1, sizeof err.message - 1};
      for (int i = 0; i < 2; i++) {
        size_t wanted = room[i] - (room[i] - pad) % step;
        cr_expect_eq(strlen(cut[i]), wanted, "%s after %zu: %zu bytes, wanted %zu", characters[c],
                     pad, strlen(cut[i]), wanted);
        cr_expect_eq(whole_length(cut[i]), wanted, "%s after %zu is cut", characters[c], pad);
        cr_expect(memcmp(cut[i], text, strlen(cut[i])) == 0);
      }
    }
}

/* 319 bytes: 1 letter and 106 characters of 3 bytes. */
Test(base_error, a_text_that_just_fits_stays_whole) {
  char text[sizeof((hebi_error *)0)->message];
  fill(text, sizeof text, 1, "鹤");
  cr_assert_eq(strlen(text), 319);
  hebi_error err;
  hebi__fail(&err, HEBI_CODE_VALUE, "", "%s", text);
  cr_expect_str_eq(err.message, text);
}

Test(base_error, prefix_goes_in_front) {
  hebi_error err;
  hebi__fail(&err, HEBI_CODE_VALUE, "high", "high is 5, wanted more than low, 6");
  hebi__error_prefix(&err, "targets/12/");
  hebi__error_prefix(&err, "");
  hebi__error_prefix(&err, "/");
  CHECK_FAILURE(HEBI_CODE_VALUE, &err, HEBI_CODE_VALUE, "/targets/12/high", "high is 5", "prefix");
  hebi__fail(&err, HEBI_CODE_VALUE, NULL, "x");
  hebi__error_prefix(&err, "targets");
  cr_expect_str_eq(err.where, "targets");
}

/* Of what does not fit, the end is lost, never the beginning, and never half of a character. */
Test(base_error, prefix_that_overflows_is_cut_at_the_end) {
  static const size_t lengths[] = {1, 30, 150, 157, 158, 159, 160, 161, 400};
  for (size_t p = 0; p < COUNT_OF(lengths); p++)
    for (size_t w = 0; w < COUNT_OF(lengths); w++) {
      char prefix[512], where[512], whole[1024], message[] = "kept";
      fill(prefix, lengths[p] + 1, 0, "p");
      fill(where, lengths[w] + 1, 0, "w");
      hebi_error err = dirty_error();
      hebi__fail(&err, HEBI_CODE_VALUE, where, "%s", message);
      snprintf(whole, sizeof whole, "%s%s", prefix, err.where);
      hebi__error_prefix(&err, prefix);
      whole[sizeof err.where - 1] = '\0';
      cr_expect_str_eq(err.where, whole, "%zu before %zu", lengths[p], lengths[w]);
      cr_expect_str_eq(err.message, message);
      cr_expect_eq(err.code, HEBI_CODE_VALUE);
    }
}

Test(base_error, prefix_leaves_whole_characters) {
  for (size_t pad = 0; pad < 6; pad++) {
    char prefix[200], where[160];
    fill(prefix, sizeof prefix, pad, "鹤");
    hebi_error err;
    hebi__fail(&err, HEBI_CODE_VALUE, "high", "x");
    hebi__error_prefix(&err, prefix); /* longer than the room for it */
    cr_expect_neq(whole_length(err.where), SIZE_MAX, "cut after %zu letters", pad);
    cr_expect_geq(strlen(err.where), sizeof err.where - 3);
    fill(where, sizeof where, 0, "鹤");
    hebi__fail(&err, HEBI_CODE_VALUE, where, "x");
    prefix[pad] = '\0';
    hebi__error_prefix(&err, prefix); /* pushes the rest over the end */
    cr_expect_neq(whole_length(err.where), SIZE_MAX, "cut after %zu letters", pad);
    cr_expect_geq(strlen(err.where), sizeof err.where - 3);
  }
}

/* Numbers and names as the header gives them: programs in other languages rely on both. */
Test(base_error, codes_have_their_numbers_and_names) {
  static const struct {
    int32_t number;
    hebi_code code;
    const char *name;
  } codes[] = {
      {0, HEBI_CODE_OK, "ok"},
      {-101, HEBI_CODE_NULL, "null"},
      {-102, HEBI_CODE_ARGUMENT, "argument"},
      {-103, HEBI_CODE_NAME, "name"},
      {-201, HEBI_CODE_JSON, "json"},
      {-202, HEBI_CODE_UTF8, "utf8"},
      {-203, HEBI_CODE_LIMIT, "limit"},
      {-204, HEBI_CODE_KEY, "key"},
      {-205, HEBI_CODE_TYPE, "type"},
      {-206, HEBI_CODE_VALUE, "value"},
      {-207, HEBI_CODE_REFERENCE, "reference"},
      {-208, HEBI_CODE_ORDER, "order"},
      {-209, HEBI_CODE_UNIT, "unit"},
      {-210, HEBI_CODE_PHRASE, "phrase"},
      {-301, HEBI_CODE_SHORT, "short"},
      {-302, HEBI_CODE_SUPPORT, "support"},
      {-303, HEBI_CODE_NUMERIC, "numeric"},
      {-304, HEBI_CODE_DEGENERATE, "degenerate"},
      {-401, HEBI_CODE_FILE, "file"},
      {-501, HEBI_CODE_MEMORY, "memory"},
  };
  size_t named = 0;
  for (size_t i = 0; i < COUNT_OF(codes); i++) {
    cr_expect_eq(codes[i].code, codes[i].number, "%s", codes[i].name);
    cr_expect_str_eq(hebi_code_name(codes[i].number), codes[i].name);
  }
  for (int32_t number = -1000; number <= 1000; number++)
    named += strcmp(hebi_code_name(number), "unknown") != 0;
  cr_expect_eq(named, COUNT_OF(codes), "%zu codes have a name", named);
  cr_expect_str_eq(hebi_code_name(INT32_MIN), "unknown");
  cr_expect_str_eq(hebi_code_name(INT32_MAX), "unknown");
}
