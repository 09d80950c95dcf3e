/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every failure of the library has to look like. */
#ifndef HEBI_TESTS_FAILURE_H
#define HEBI_TESTS_FAILURE_H

#include <criterion/criterion.h>
#include <libhebi/error.h>
#include <string.h>

#define COUNT_OF(list) (sizeof(list) / sizeof *(list))

/* What `out` holds before a call: one that fails has to overwrite it. */
#define UNTOUCHED(type) ((type *)(void *)&(char[16]){0})

/* An error whose every byte is dirty: what a call does not write stays visible. */
static inline hebi_error dirty_error(void) {
  hebi_error err;
  memset(&err, 'x', sizeof err);
  err.where[sizeof err.where - 1] = err.message[sizeof err.message - 1] = '\0';
  return err;
}

/* The code is returned and stored, `where` is exact, the message holds `words`; no text was read,
 * so there is no line. */
#define CHECK_FAILURE(returned, err, wanted_code, wanted_where, words, label)                      \
  do {                                                                                             \
    cr_assert_eq((returned), (wanted_code), "%s: returned %s, wanted %s", label,                   \
                 hebi_code_name(returned), hebi_code_name(wanted_code));                           \
    cr_expect_eq((err)->code, (wanted_code), "%s: err->code is %d", label, (int)(err)->code);      \
    cr_expect_str_eq((err)->where, wanted_where, "%s: where is \"%s\", wanted \"%s\"", label,      \
                     (err)->where, wanted_where);                                                  \
    cr_expect(strstr((err)->message, words) != NULL, "%s: \"%s\" does not say \"%s\"", label,      \
              (err)->message, words);                                                              \
    cr_expect_eq((err)->line, 0, "%s: line is %d", label, (int)(err)->line);                       \
    cr_expect_eq((err)->column, 0, "%s: column is %d", label, (int)(err)->column);                 \
  } while (0)

/* A call that succeeds clears the whole error. */
#define CHECK_CLEARED(err)                                                                         \
  do {                                                                                             \
    cr_expect_eq((err)->code, HEBI_CODE_OK, "%s", (err)->message);                                 \
    cr_expect_str_empty((err)->where);                                                             \
    cr_expect_str_empty((err)->message);                                                           \
    cr_expect_eq((err)->line, 0);                                                                  \
    cr_expect_eq((err)->column, 0);                                                                \
  } while (0)

#endif
