/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/record.h"

#include "base/error.h"

#include <libhebi/plan.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEXT(type, member)                                                                         \
  { offsetof(type, member), HEBI__MEMBER_TEXT }
#define TEXTS(type, member)                                                                        \
  { offsetof(type, member), HEBI__MEMBER_TEXTS }
#define NUMBER(type, member)                                                                       \
  { offsetof(type, member), HEBI__MEMBER_NUMBER }
#define INTEGER(type, member)                                                                      \
  { offsetof(type, member), HEBI__MEMBER_INTEGER }
#define RECORD(type, members)                                                                      \
  { sizeof(type), members, sizeof members / sizeof *members }

static const hebi__member place_members[] = {
    TEXT(hebi_place, id),       TEXT(hebi_place, name_zh), TEXT(hebi_place, name_en),
    INTEGER(hebi_place, level), TEXT(hebi_place, parent),
};
const hebi__record hebi__place_record = RECORD(hebi_place, place_members);

static const hebi__member indicator_members[] = {
    TEXT(hebi_indicator, id),           TEXT(hebi_indicator, name_zh),
    TEXT(hebi_indicator, name_en),      TEXTS(hebi_indicator, aliases),
    TEXT(hebi_indicator, unit),         INTEGER(hebi_indicator, support),
    INTEGER(hebi_indicator, desirable), INTEGER(hebi_indicator, statistic),
    INTEGER(hebi_indicator, prices),    INTEGER(hebi_indicator, decimals),
    TEXT(hebi_indicator, growth_of),
};
const hebi__record hebi__indicator_record = RECORD(hebi_indicator, indicator_members);

static const hebi__member source_members[] = {
    TEXT(hebi_source, id),  TEXT(hebi_source, title),     TEXT(hebi_source, publisher),
    TEXT(hebi_source, url), TEXT(hebi_source, published),
};
const hebi__record hebi__source_record = RECORD(hebi_source, source_members);

static const hebi__member observation_members[] = {
    INTEGER(hebi_observation, year),    NUMBER(hebi_observation, value),
    INTEGER(hebi_observation, vintage), INTEGER(hebi_observation, confidence),
    INTEGER(hebi_observation, derived), TEXT(hebi_observation, source),
    TEXT(hebi_observation, note),
};
const hebi__record hebi__observation_record = RECORD(hebi_observation, observation_members);

static const hebi__member break_members[] = {
    INTEGER(hebi_break, year),
    INTEGER(hebi_break, kind),
    TEXT(hebi_break, note_zh),
    TEXT(hebi_break, note_en),
};
const hebi__record hebi__break_record = RECORD(hebi_break, break_members);

static const hebi__member peer_members[] = {
    TEXT(hebi_peer, indicator),
    TEXT(hebi_peer, place),
    TEXT(hebi_peer, name_zh),
    TEXT(hebi_peer, name_en),
};
const hebi__record hebi__peer_record = RECORD(hebi_peer, peer_members);

static const hebi__member area_members[] = {
    TEXT(hebi_area, id),
    TEXT(hebi_area, title_zh),
    TEXT(hebi_area, title_en),
};
const hebi__record hebi__area_record = RECORD(hebi_area, area_members);

/* Without the peers, which are a list of their own. */
static const hebi__member target_members[] = {
    TEXT(hebi_target, id),
    TEXT(hebi_target, indicator),
    TEXT(hebi_target, subject_zh),
    TEXT(hebi_target, subject_en),
    TEXT(hebi_target, phrase),
    TEXT(hebi_target, section),
    TEXT(hebi_target, area),
    TEXT(hebi_target, source),
    INTEGER(hebi_target, measure),
    INTEGER(hebi_target, comparator),
    INTEGER(hebi_target, relation),
    INTEGER(hebi_target, commitment),
    INTEGER(hebi_target, tier),
    INTEGER(hebi_target, desirable),
    NUMBER(hebi_target, value),
    NUMBER(hebi_target, low),
    NUMBER(hebi_target, high),
    TEXT(hebi_target, unit),
    INTEGER(hebi_target, decimals),
    TEXT(hebi_target, hedge),
    NUMBER(hebi_target, tolerance),
    INTEGER(hebi_target, every_year),
    INTEGER(hebi_target, year),
    INTEGER(hebi_target, base_year),
    NUMBER(hebi_target, base_value),
    TEXT(hebi_target, scope_zh),
    TEXT(hebi_target, scope_en),
    TEXT(hebi_target, assigned_by_zh),
    TEXT(hebi_target, assigned_by_en),
    TEXT(hebi_target, doubt_zh),
    TEXT(hebi_target, doubt_en),
    TEXT(hebi_target, continues),
    TEXT(hebi_target, serves),
    INTEGER(hebi_target, confidence),
};
const hebi__record hebi__target_record = RECORD(hebi_target, target_members);

/* A list of texts as it lies in a struct. */
typedef struct texts {
  const char *const *list;
  size_t n;
} texts;
_Static_assert(offsetof(hebi_indicator, n_aliases) - offsetof(hebi_indicator, aliases) ==
                   offsetof(texts, n),
               "a list of texts has its count behind it");

static int copy_list(hebi__arena *arena, texts *of) {
  const char **copies = hebi__arena_take(arena, of->n, sizeof *copies);
  for (size_t i = 0; copies != NULL && i < of->n; i++)
    if (!hebi__arena_set(arena, &copies[i], of->list[i]))
      return 0;
  of->list = copies;
  return copies != NULL;
}

static int copy_texts(hebi__arena *arena, const hebi__record *record, char *object) {
  int copied = 1;
  for (size_t i = 0; copied && i < record->n_members; i++) {
    char *member = object + record->members[i].offset;
    const char **text = (const char **)(void *)member;
    if (record->members[i].type == HEBI__MEMBER_TEXTS)
      copied = copy_list(arena, (texts *)(void *)member);
    else if (record->members[i].type == HEBI__MEMBER_TEXT)
      copied = hebi__arena_set(arena, text, *text);
  }
  return copied;
}

void *hebi__record_copy(hebi__arena *arena, const hebi__record *record, const void *from,
                        size_t n) {
  char *copy = hebi__arena_take(arena, n, record->size);
  if (copy == NULL || n == 0)
    return copy;
  memcpy(copy, from, n * record->size);
  for (size_t i = 0; i < n; i++)
    if (!copy_texts(arena, record, copy + i * record->size))
      return NULL;
  return copy;
}

static int texts_equal(const char *a, const char *b) {
  return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static int lists_equal(const texts *a, const texts *b) {
  int equal = a->n == b->n;
  for (size_t i = 0; equal && i < a->n; i++)
    equal = texts_equal(a->list[i], b->list[i]);
  return equal;
}

static int member_equal(hebi__member_type type, const char *a, const char *b) {
  if (type == HEBI__MEMBER_TEXTS)
    return lists_equal((const texts *)(const void *)a, (const texts *)(const void *)b);
  if (type == HEBI__MEMBER_TEXT)
    return texts_equal(*(const char *const *)(const void *)a,
                       *(const char *const *)(const void *)b);
  if (type == HEBI__MEMBER_INTEGER)
    return memcmp(a, b, sizeof(int32_t)) == 0;
  double x = *(const double *)(const void *)a, y = *(const double *)(const void *)b;
  return x == y || (x != x && y != y);
}

int hebi__record_equal(const hebi__record *record, const void *a, size_t n_a, const void *b,
                       size_t n_b) {
  if (n_a != n_b)
    return 0;
  for (size_t i = 0; i < n_a; i++)
    for (size_t j = 0; j < record->n_members; j++) {
      size_t at = i * record->size + record->members[j].offset;
      if (!member_equal(record->members[j].type, (const char *)a + at, (const char *)b + at))
        return 0;
    }
  return 1;
}

static int compare_entries(const void *a, const void *b) {
  const hebi__index_entry *x = a, *y = b;
  int order = strcmp(x->id, y->id);
  if (order != 0)
    return order;
  return (x->position > y->position) - (x->position < y->position);
}

int hebi__index_make(hebi__index *index, hebi__arena *arena, const void *records, size_t n,
                     size_t size, size_t id_offset, const char *list, const char *key,
                     hebi_error *err) {
  index->entries = hebi__arena_take(arena, n, sizeof *index->entries);
  if (index->entries == NULL)
    return hebi__fail_memory(err);
  index->n = n;
  for (size_t i = 0; i < n; i++) {
    const char *record = (const char *)records + i * size;
    index->entries[i].id = *(const char *const *)(const void *)(record + id_offset);
    index->entries[i].position = i;
  }
  if (n > 1)
    qsort(index->entries, n, sizeof *index->entries, compare_entries);
  for (size_t i = 1; i < n; i++)
    if (strcmp(index->entries[i - 1].id, index->entries[i].id) == 0) {
      hebi__fail(err, HEBI_CODE_KEY, key, "\"%s\" stands twice in %s, ids must be unique",
                 index->entries[i].id, list);
      hebi__error_at(err, list, index->entries[i].position);
      return HEBI_CODE_KEY;
    }
  return HEBI_CODE_OK;
}

static int compare_id(const void *id, const void *entry) {
  return strcmp(id, ((const hebi__index_entry *)entry)->id);
}

size_t hebi__index_find(const hebi__index *index, const char *id) {
  if (id == NULL || index->n == 0)
    return SIZE_MAX;
  const hebi__index_entry *entry =
      bsearch(id, index->entries, index->n, sizeof *index->entries, compare_id);
  return entry ? entry->position : SIZE_MAX;
}

void hebi__error_at(hebi_error *err, const char *list, size_t i) {
  char prefix[64];
  snprintf(prefix, sizeof prefix, "%s/%zu/", list, i);
  hebi__error_prefix(err, prefix);
}

void hebi__error_root(hebi_error *err) {
  if (err != NULL && err->where[0] != '\0')
    hebi__error_prefix(err, "/");
}

int hebi__need_text(const char *text, const char *key, hebi_error *err) {
  if (text != NULL && text[0] != '\0')
    return HEBI_CODE_OK;
  return hebi__fail(err, HEBI_CODE_KEY, key, "%s is missing or empty", key);
}

int hebi__need_list(const void *list, size_t n, const char *key, hebi_error *err) {
  return list != NULL || n == 0 ? HEBI_CODE_OK : hebi__fail_null(err, key);
}
