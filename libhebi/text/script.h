/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A phrase in one script: full-width signs become narrow, traditional characters simplified, the
 * many dashes, brackets and quotation marks one of each. What is read here is read nowhere else. */
#ifndef HEBI_TEXT_SCRIPT_H
#define HEBI_TEXT_SCRIPT_H

#include "base/error.h"

#include <libhebi/phrase.h>

enum { HEBI__PHRASE_LONGEST = 4096 };

typedef struct hebi__script {
  const char *source; /* as given */
  size_t n;
  char text[HEBI__PHRASE_LONGEST + 8];     /* in one script, followed by NULs */
  uint16_t from[HEBI__PHRASE_LONGEST + 8]; /* where each byte of `text` stands in `source` */
} hebi__script;

/* Fails for what is not UTF-8, holds a NUL or is too long. */
int hebi__script_read(hebi__script *script, const char *text, size_t length, hebi_error *err);

/* Bytes of the character that begins at `at`. */
size_t hebi__script_width(const hebi__script *script, size_t at);

/* 1 where `piece` stands at `at`. Asked so often that it is not worth a call. */
static inline int hebi__script_is(const hebi__script *script, size_t at, const char *piece) {
  const char *text = script->text + at;
  while (*piece != '\0' && *text == *piece)
    text++, piece++;
  return *piece == '\0';
}

/* The bytes of `source` from which text[start..end) was made. */
hebi_span hebi__script_span(const hebi__script *script, size_t start, size_t end);

/* Fails with the character that stands at `at`, whose byte of `source` is the column; `why` says
 * what is wrong with it. Always returns #HEBI_CODE_PHRASE. */
int hebi__script_refuse(const hebi__script *script, size_t at, const char *why, hebi_error *err);

#endif
