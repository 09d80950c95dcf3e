/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON text, exactly as RFC 8259 has it, read from front to back without making anything of it.
 * Every text passes here before cJSON sees it, because cJSON lets much through that is no JSON. */
#ifndef HEBI_JSON_SCAN_H
#define HEBI_JSON_SCAN_H

#include "base/error.h"
#include "json/pointer.h"

enum {
  HEBI__JSON_DEPTH = 32,             /* objects and lists inside of each other */
  HEBI__JSON_SIZE = 16 * 1024 * 1024 /* bytes of one text */
};

typedef enum hebi__event {
  HEBI__EVENT_FAIL = -1, /* the error is filled */
  HEBI__EVENT_END = 0,   /* the whole text was read */
  HEBI__EVENT_VALUE = 1, /* a value starts; what is in an object or a list follows */
  HEBI__EVENT_KEY = 2,   /* a key and its colon were read */
  HEBI__EVENT_CLOSE = 3  /* an object or a list ends */
} hebi__event;

/* An object or list that is open, and its member that is being read. */
typedef struct hebi__frame {
  char bracket;           /* '{' or '[' */
  size_t members;         /* begun so far; the current one has the index members - 1 */
  size_t key, key_length; /* the current key between its quotes, as it stands in the text */
} hebi__frame;

typedef struct hebi__scan {
  const char *text;
  size_t length;
  size_t at;          /* the next byte to be read */
  size_t start;       /* the first byte of the last event */
  size_t value_depth; /* of the last value: how many frames lead to it */
  size_t depth;
  hebi__frame frames[HEBI__JSON_DEPTH];
  int state;
  hebi_error *err;
} hebi__scan;

/* `err` must not be NULL, here and below. */
void hebi__scan_start(hebi__scan *scan, const char *text, size_t length, hebi_error *err);
hebi__event hebi__scan_next(hebi__scan *scan);

/* Adds the pointer's part for the current member of `frame`, of which one has begun. */
void hebi__scan_step(const hebi__scan *scan, const hebi__frame *frame, hebi__pointer *pointer);

/* Reads the whole text: is it JSON? */
int hebi__scan_check(const char *text, size_t length, hebi_error *err);

/* Bytes of the UTF-8 character at `text`, of which n bytes are there; 0 where it is none. */
size_t hebi__utf8_length(const char *text, size_t n);

/* Sets line and column to those of the byte at `at`. */
void hebi__error_byte(hebi_error *err, const char *text, size_t at);

#endif
