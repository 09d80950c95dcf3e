/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plain structs of the public headers, described once so that copying and comparing them need
 * no code of their own, and an index of records by their id. */
#ifndef HEBI_MODEL_RECORD_H
#define HEBI_MODEL_RECORD_H

#include "base/arena.h"

#include <libhebi/error.h>

typedef enum hebi__member_type {
  HEBI__MEMBER_TEXT,   /* const char *, may be NULL */
  HEBI__MEMBER_TEXTS,  /* const char *const *, and behind it a size_t that counts them */
  HEBI__MEMBER_NUMBER, /* double */
  HEBI__MEMBER_INTEGER /* int32_t or an enumeration */
} hebi__member_type;

typedef struct hebi__member {
  size_t offset;
  hebi__member_type type;
} hebi__member;

typedef struct hebi__record {
  size_t size;
  const hebi__member *members;
  size_t n_members;
} hebi__record;

extern const hebi__record hebi__place_record;
extern const hebi__record hebi__indicator_record;
extern const hebi__record hebi__source_record;
extern const hebi__record hebi__observation_record;
extern const hebi__record hebi__break_record;
extern const hebi__record hebi__peer_record;
extern const hebi__record hebi__area_record;
extern const hebi__record hebi__target_record;

/* Copies of `n` records with their texts. NULL only where memory cannot be had. */
void *hebi__record_copy(hebi__arena *arena, const hebi__record *record, const void *from, size_t n);

/* 1 where both lists hold the same; NaN equals NaN. */
int hebi__record_equal(const hebi__record *record, const void *a, size_t n_a, const void *b,
                       size_t n_b);

typedef struct hebi__index_entry {
  const char *id;
  size_t position;
} hebi__index_entry;

/* Records by id, sorted. Start from {0}. */
typedef struct hebi__index {
  hebi__index_entry *entries;
  size_t n;
} hebi__index;

/* Indexes `n` records of `size` bytes by the text at `id_offset`, which must not be NULL. Fails
 * with HEBI_CODE_KEY at "<list>/<i>/<key>" where an id stands a second time. */
int hebi__index_make(hebi__index *index, hebi__arena *arena, const void *records, size_t n,
                     size_t size, size_t id_offset, const char *list, const char *key,
                     hebi_error *err);

/* Position of the record with this id, SIZE_MAX where there is none (also for NULL). */
size_t hebi__index_find(const hebi__index *index, const char *id);

/* Puts "<list>/<i>/" in front of err->where. */
void hebi__error_at(hebi_error *err, const char *list, size_t i);

/* Makes err->where a JSON pointer from the root: the last step of every _create() that fails. */
void hebi__error_root(hebi_error *err);

/* Fails with HEBI_CODE_KEY where a text that has to be there is NULL or empty. */
int hebi__need_text(const char *text, const char *key, hebi_error *err);

/* Fails with HEBI_CODE_NULL where a list of `n` things is NULL, unless n is 0. */
int hebi__need_list(const void *list, size_t n, const char *key, hebi_error *err);

#endif
