/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "model/record.h"

#include <libhebi/plan.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static const struct {
  const char *name;
  const hebi__record *record;
  size_t size;
} records[] = {
    {"place", &hebi__place_record, sizeof(hebi_place)},
    {"indicator", &hebi__indicator_record, sizeof(hebi_indicator)},
    {"source", &hebi__source_record, sizeof(hebi_source)},
    {"observation", &hebi__observation_record, sizeof(hebi_observation)},
    {"break", &hebi__break_record, sizeof(hebi_break)},
    {"peer", &hebi__peer_record, sizeof(hebi_peer)},
    {"area", &hebi__area_record, sizeof(hebi_area)},
    {"target", &hebi__target_record, sizeof(hebi_target)},
};

static size_t size_of(hebi__member_type type) {
  return type == HEBI__MEMBER_TEXT     ? sizeof(char *)
         : type == HEBI__MEMBER_TEXTS  ? sizeof(char **) + sizeof(size_t)
         : type == HEBI__MEMBER_NUMBER ? sizeof(double)
                                       : sizeof(int32_t);
}

/* All but lists of texts are aligned to their size. */
static size_t alignment_of(hebi__member_type type) {
  return type == HEBI__MEMBER_TEXTS ? _Alignof(char **) : size_of(type);
}

static size_t rounded_up(size_t n, size_t to) {
  return (n + to - 1) / to * to;
}

/* The peers of a target, a list that is copied and compared on its own. */
static size_t after_list(const hebi__record *record, size_t end) {
  int is_list = record == &hebi__target_record && end == offsetof(hebi_target, peers);
  return is_list ? offsetof(hebi_target, n_peers) + sizeof(size_t) : end;
}

/* A member that a table forgets is neither copied nor compared. All members of these structs are of
 * 4 or 8 bytes and aligned to their size, so the table has to run from member to member. */
Test(record, tables_leave_no_member_out) {
  for (size_t r = 0; r < COUNT_OF(records); r++) {
    const hebi__record *record = records[r].record;
    size_t end = 0;
    cr_expect_eq(record->size, records[r].size, "%s", records[r].name);
    for (size_t i = 0; i < record->n_members; i++) {
      size_t size = size_of(record->members[i].type);
      size_t offset = rounded_up(end, alignment_of(record->members[i].type));
      cr_expect_eq(record->members[i].offset, offset, "member %zu of %s", i, records[r].name);
      end = after_list(record, record->members[i].offset + size);
    }
    cr_expect_eq(record->size, rounded_up(end, sizeof(char *)), "the end of %s", records[r].name);
  }
}

/* A list of one text. */
static void set_list(void *member, const char *const *list) {
  size_t n = 1;
  memcpy(member, &list, sizeof list);
  memcpy((char *)member + sizeof list, &n, sizeof n);
}

/* Every member set to something of its type; `texts` has room for the texts. */
static void fill(const hebi__record *record, char *object, char texts[][32]) {
  for (size_t i = 0; i < record->n_members; i++) {
    void *member = object + record->members[i].offset;
    switch (record->members[i].type) {
    case HEBI__MEMBER_TEXT:
      snprintf(texts[i], sizeof texts[i], "text %zu", i);
      *(const char **)member = texts[i];
      break;
    case HEBI__MEMBER_TEXTS: {
      static const char *const list[] = {"one of a list"};
      set_list(member, list);
      break;
    }
    case HEBI__MEMBER_NUMBER:
      *(double *)member = (double)i + 0.5;
      break;
    case HEBI__MEMBER_INTEGER:
      *(int32_t *)member = (int32_t)i;
      break;
    }
  }
}

static void change(hebi__member_type type, void *member) {
  static const char *const another[] = {"another of a list"};
  if (type == HEBI__MEMBER_TEXT)
    *(const char **)member = "another";
  else if (type == HEBI__MEMBER_TEXTS)
    set_list(member, another);
  else if (type == HEBI__MEMBER_NUMBER)
    *(double *)member = nextafter(*(double *)member, INFINITY);
  else
    *(int32_t *)member ^= INT32_MIN;
}

enum { LARGEST = 512, MOST_MEMBERS = 40 };
typedef struct object {
  _Alignas(max_align_t) char bytes[LARGEST];
} object;

Test(record, a_copy_is_equal_and_owns_its_texts) {
  for (size_t r = 0; r < COUNT_OF(records); r++) {
    const hebi__record *record = records[r].record;
    char texts[MOST_MEMBERS][32], same[MOST_MEMBERS][32];
    object a = {0}, b = {0};
    cr_assert(record->size <= LARGEST && record->n_members <= MOST_MEMBERS);
    fill(record, a.bytes, texts);
    fill(record, b.bytes, same);
    hebi__arena arena = {0};
    void *copy = hebi__record_copy(&arena, record, a.bytes, 1);
    cr_assert_not_null(copy);
    memset(texts, '#', sizeof texts);
    memset(&a, '#', sizeof a);
    cr_expect_eq(hebi__record_equal(record, copy, 1, b.bytes, 1), 1, "%s", records[r].name);
    hebi__arena_free(&arena);
  }
}

Test(record, any_single_member_makes_a_difference) {
  for (size_t r = 0; r < COUNT_OF(records); r++) {
    const hebi__record *record = records[r].record;
    char texts[MOST_MEMBERS][32];
    object a = {0};
    fill(record, a.bytes, texts);
    for (size_t i = 0; i < record->n_members; i++) {
      object b = a;
      change(record->members[i].type, b.bytes + record->members[i].offset);
      cr_expect_eq(hebi__record_equal(record, a.bytes, 1, b.bytes, 1), 0, "member %zu of %s", i,
                   records[r].name);
      cr_expect_eq(hebi__record_equal(record, b.bytes, 1, b.bytes, 1), 1);
    }
  }
}

Test(record, lists_are_compared_to_their_end) {
  hebi_break a[3] = {{2018, HEBI_BREAK_KIND_LEVEL, "z", "e"},
                     {2019, HEBI_BREAK_KIND_LEVEL, "z", "e"},
                     {2020, HEBI_BREAK_KIND_LEVEL, "z", "e"}};
  hebi_break b[3] = {a[0], a[1], a[2]};
  const hebi__record *record = &hebi__break_record;
  cr_expect_eq(hebi__record_equal(record, a, 3, b, 3), 1);
  cr_expect_eq(hebi__record_equal(record, a, 3, b, 2), 0);
  cr_expect_eq(hebi__record_equal(record, a, 2, b, 3), 0);
  cr_expect_eq(hebi__record_equal(record, NULL, 0, b, 3), 0);
  cr_expect_eq(hebi__record_equal(record, NULL, 0, NULL, 0), 1);
  b[2].year = 2021;
  cr_expect_eq(hebi__record_equal(record, a, 3, b, 3), 0);
  cr_expect_eq(hebi__record_equal(record, a, 2, b, 2), 1);
}

Test(record, missing_numbers_and_texts) {
  hebi_target a, b;
  hebi_target_init(&a);
  hebi_target_init(&b);
  const hebi__record *record = &hebi__target_record;
  cr_expect_eq(hebi__record_equal(record, &a, 1, &b, 1), 1, "NaN equals NaN");
  b.value = -NAN;
  cr_expect_eq(hebi__record_equal(record, &a, 1, &b, 1), 1, "whatever its sign");
  b.value = 0;
  cr_expect_eq(hebi__record_equal(record, &a, 1, &b, 1), 0);
  cr_expect_eq(hebi__record_equal(record, &b, 1, &a, 1), 0);
  a.value = -0.0;
  cr_expect_eq(hebi__record_equal(record, &a, 1, &b, 1), 1, "0 equals -0");
  b.hedge = "";
  cr_expect_eq(hebi__record_equal(record, &a, 1, &b, 1), 0, "no text is not the empty text");
  cr_expect_eq(hebi__record_equal(record, &b, 1, &a, 1), 0);
  a.hedge = "左右";
  cr_expect_eq(hebi__record_equal(record, &a, 1, &b, 1), 0);
}

Test(record, copies_of_nothing) {
  hebi__arena arena = {0};
  cr_expect_not_null(hebi__record_copy(&arena, &hebi__source_record, NULL, 0));
  hebi_source bare = {.id = "a"};
  const hebi_source *copy = hebi__record_copy(&arena, &hebi__source_record, &bare, 1);
  cr_assert_not_null(copy);
  cr_expect_str_eq(copy->id, "a");
  cr_expect(copy->title == NULL && copy->publisher == NULL && copy->url == NULL);
  hebi__arena_free(&arena);
}

enum { MANY = 100000 };

typedef struct entry {
  int32_t filler;
  const char *id;
} entry;

/* "7", "7919", ...: every number below MANY once, in no order (7919 is prime and no divisor). */
static entry *many_entries(char texts[][8]) {
  entry *entries = calloc(MANY, sizeof *entries);
  cr_assert_not_null(entries);
  for (size_t i = 0; i < MANY; i++) {
    snprintf(texts[i], 8, "%zu", i * 7919 % MANY);
    entries[i].id = texts[i];
  }
  return entries;
}

static int make(hebi__index *index, hebi__arena *arena, const entry *entries, size_t n,
                hebi_error *err) {
  return hebi__index_make(index, arena, entries, n, sizeof *entries, offsetof(entry, id), "entries",
                          "id", err);
}

Test(record, index_finds_every_one_of_many, .timeout = 20) {
  static char texts[MANY][8];
  entry *entries = many_entries(texts);
  hebi__arena arena = {0};
  hebi__index index = {0};
  cr_assert_eq(make(&index, &arena, entries, MANY, NULL), HEBI_CODE_OK);
  for (size_t i = 0; i < MANY; i++)
    cr_assert_eq(hebi__index_find(&index, entries[i].id), i);
  cr_expect_eq(hebi__index_find(&index, "100000"), SIZE_MAX);
  cr_expect_eq(hebi__index_find(&index, ""), SIZE_MAX);
  cr_expect_eq(hebi__index_find(&index, NULL), SIZE_MAX);
  hebi__arena_free(&arena);
  free(entries);
}

Test(record, index_refuses_the_second_of_two, .timeout = 20) {
  static char texts[MANY][8];
  entry *entries = many_entries(texts);
  static const size_t pairs[][2] = {{0, MANY - 1}, {3, 4}, {49999, 50000}};
  for (size_t i = 0; i < COUNT_OF(pairs); i++) {
    const char *own = entries[pairs[i][1]].id;
    char where[64];
    hebi__arena arena = {0};
    hebi__index index = {0};
    hebi_error err = dirty_error();
    entries[pairs[i][1]].id = entries[pairs[i][0]].id;
    snprintf(where, sizeof where, "entries/%zu/id", pairs[i][1]);
    int code = make(&index, &arena, entries, MANY, &err);
    CHECK_FAILURE(code, &err, HEBI_CODE_KEY, where, entries[pairs[i][0]].id, "pair");
    cr_expect_eq(make(&index, &arena, entries, MANY, NULL), HEBI_CODE_KEY, "without an error");
    entries[pairs[i][1]].id = own;
    hebi__arena_free(&arena);
  }
  free(entries);
}

/* All the same is the worst case of a naive sort. */
Test(record, index_of_many_times_the_same, .timeout = 20) {
  entry *entries = calloc(MANY, sizeof *entries);
  cr_assert_not_null(entries);
  for (size_t i = 0; i < MANY; i++)
    entries[i].id = "same";
  hebi__arena arena = {0};
  hebi__index index = {0};
  hebi_error err = dirty_error();
  int code = make(&index, &arena, entries, MANY, &err);
  CHECK_FAILURE(code, &err, HEBI_CODE_KEY, "entries/1/id", "\"same\" stands twice in entries",
                "all the same");
  hebi__arena_free(&arena);
  free(entries);
}

Test(record, small_indexes) {
  entry one = {0, "one"};
  hebi__arena arena = {0};
  hebi__index index = {0};
  cr_expect_eq(hebi__index_find(&index, "one"), SIZE_MAX, "an index that was never made");
  cr_assert_eq(make(&index, &arena, NULL, 0, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi__index_find(&index, "one"), SIZE_MAX);
  cr_assert_eq(make(&index, &arena, &one, 1, NULL), HEBI_CODE_OK);
  cr_expect_eq(hebi__index_find(&index, "one"), 0);
  cr_expect_eq(hebi__index_find(&index, "on"), SIZE_MAX);
  cr_expect_eq(hebi__index_find(&index, "One"), SIZE_MAX);
  hebi__arena_free(&arena);
}

Test(record, places_in_lists_become_pointers) {
  hebi_error err = {.code = HEBI_CODE_VALUE, .where = "high"};
  hebi__error_at(&err, "targets", 12);
  cr_expect_str_eq(err.where, "targets/12/high");
  hebi__error_root(&err);
  cr_expect_str_eq(err.where, "/targets/12/high");
  err.where[0] = '\0';
  hebi__error_root(&err);
  cr_expect_str_empty(err.where, "what has no place has no root");
  hebi__error_at(&err, "values", SIZE_MAX);
  cr_expect_str_eq(err.where, "values/18446744073709551615/");
  hebi__error_at(NULL, "targets", 0);
  hebi__error_root(NULL);
}

Test(record, needs) {
  hebi_error err = dirty_error();
  cr_expect_eq(hebi__need_text("x", "id", &err), HEBI_CODE_OK);
  CHECK_FAILURE(hebi__need_text(NULL, "id", &err), &err, HEBI_CODE_KEY, "id", "id is missing", "0");
  CHECK_FAILURE(hebi__need_text("", "id", &err), &err, HEBI_CODE_KEY, "id", "empty", "empty");
  cr_expect_eq(hebi__need_list(NULL, 0, "series", &err), HEBI_CODE_OK);
  cr_expect_eq(hebi__need_list("x", 1, "series", &err), HEBI_CODE_OK);
  CHECK_FAILURE(hebi__need_list(NULL, 1, "series", &err), &err, HEBI_CODE_NULL, "series",
                "series is NULL", "list");
}
