/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/arena.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
enum { UNDER_ADDRESS_SANITIZER = 1 };
#else
enum { UNDER_ADDRESS_SANITIZER = 0 };
#endif

static int all_bytes_are(const unsigned char *bytes, size_t n, unsigned char wanted) {
  for (size_t i = 0; i < n; i++)
    if (bytes[i] != wanted)
      return 0;
  return 1;
}

Test(arena, pieces_are_aligned_for_any_type) {
  hebi__arena arena = {0};
  for (size_t size = 0; size < 200; size++) {
    void *piece = hebi__arena_take(&arena, 1, size);
    cr_assert_not_null(piece);
    cr_expect_eq((uintptr_t)piece % _Alignof(max_align_t), 0, "%zu bytes at %p", size, piece);
  }
  hebi__arena_free(&arena);
}

/* Sizes around the first block (1024 bytes) and its doublings, and one far larger than any. */
Test(arena, pieces_are_zeroed_and_do_not_overlap) {
  static const size_t sizes[] = {1,    15,   16,   17,   900,  1000,    1023, 1024,
                                 1025, 2047, 2048, 2049, 4096, 1 << 20, 1,    33};
  enum { N = sizeof sizes / sizeof *sizes };
  unsigned char *pieces[N];
  /* The second round gets memory that the first one has written to. */
  for (int round = 0; round < 2; round++) {
    hebi__arena arena = {0};
    for (size_t i = 0; i < N; i++) {
      pieces[i] = hebi__arena_take(&arena, sizes[i], 1);
      cr_assert_not_null(pieces[i]);
      cr_assert(all_bytes_are(pieces[i], sizes[i], 0), "piece %zu is not zeroed", i);
      memset(pieces[i], (int)(i + 1), sizes[i]);
    }
    for (size_t i = 0; i < N; i++)
      cr_expect(all_bytes_are(pieces[i], sizes[i], (unsigned char)(i + 1)),
                "piece %zu was written to through another", i);
    hebi__arena_free(&arena);
  }
}

Test(arena, takes_count_times_size_bytes) {
  hebi__arena arena = {0};
  unsigned char *first = hebi__arena_take(&arena, 3, 40);
  unsigned char *second = hebi__arena_take(&arena, 1, 1);
  cr_assert_not_null(first);
  memset(first, 0xAB, 120);
  cr_expect_eq(*second, 0, "the 120 bytes of the first piece reach into the second");
  hebi__arena_free(&arena);
}

Test(arena, no_things_are_a_piece_of_their_own) {
  hebi__arena arena = {0};
  char *pieces[] = {hebi__arena_take(&arena, 0, 8), hebi__arena_take(&arena, 8, 0),
                    hebi__arena_take(&arena, 0, 0), hebi__arena_take(&arena, SIZE_MAX, 0),
                    hebi__arena_take(&arena, 0, SIZE_MAX)};
  for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
    cr_expect_not_null(pieces[i], "piece %zu", i);
    for (size_t j = 0; j < i; j++)
      cr_expect_neq(pieces[i], pieces[j], "pieces %zu and %zu are one", i, j);
  }
  hebi__arena_free(&arena);
}

/* Every product here is larger than SIZE_MAX, or would be once rounded up or given a header: a sum
 * that wraps around would hand out a piece far too small. */
Test(arena, products_that_overflow_are_refused) {
  static const size_t products[][2] = {
      {SIZE_MAX, 1},         {1, SIZE_MAX},        {SIZE_MAX, 2},
      {2, SIZE_MAX},         {SIZE_MAX, SIZE_MAX}, {SIZE_MAX / 2 + 1, 2},
      {SIZE_MAX / 8 + 1, 8}, {SIZE_MAX - 15, 1},   {SIZE_MAX - 16, 1},
      {SIZE_MAX - 31, 1},    {1, SIZE_MAX - 17},   {(size_t)1 << 32, (size_t)1 << 32}};
  hebi__arena arena = {0};
  for (size_t i = 0; i < sizeof products / sizeof *products; i++)
    cr_expect_null(hebi__arena_take(&arena, products[i][0], products[i][1]), "%zu x %zu",
                   products[i][0], products[i][1]);
  char *piece = hebi__arena_take(&arena, 1, 8);
  cr_expect_not_null(piece, "the arena is of no use after a refusal");
  hebi__arena_free(&arena);
}

Test(arena, memory_that_cannot_be_had_is_null) {
  if (UNDER_ADDRESS_SANITIZER)
    cr_skip_test("the address sanitizer ends the program on such a request");
  hebi__arena arena = {0};
  char *kept = hebi__arena_text(&arena, "kept");
  cr_expect_null(hebi__arena_take(&arena, SIZE_MAX / 4, 1));
  cr_expect_str_eq(kept, "kept");
  cr_expect_not_null(hebi__arena_take(&arena, 1, 8), "a small piece can still be had");
  hebi__arena_free(&arena);
}

Test(arena, text_is_a_copy) {
  hebi__arena arena = {0};
  char text[] = "鹤壁";
  char *copy = hebi__arena_text(&arena, text);
  cr_assert_not_null(copy);
  memset(text, 'x', sizeof text - 1);
  cr_expect_str_eq(copy, "鹤壁");
  cr_expect_str_eq(hebi__arena_text(&arena, ""), "");
  cr_expect_null(hebi__arena_text(&arena, NULL));
  hebi__arena_free(&arena);
}

Test(arena, set_takes_null_for_no_text) {
  hebi__arena arena = {0};
  const char *to = "before";
  cr_expect_eq(hebi__arena_set(&arena, &to, NULL), 1);
  cr_expect_null(to);
  cr_expect_eq(hebi__arena_set(&arena, &to, "after"), 1);
  cr_expect_str_eq(to, "after");
  hebi__arena_free(&arena);
}

Test(arena, is_empty_after_free) {
  hebi__arena arena = {0};
  hebi__arena_free(&arena); /* nothing was taken */
  for (size_t i = 0; i < 100; i++)
    cr_assert_not_null(hebi__arena_take(&arena, 1, 1000));
  hebi__arena_free(&arena);
  cr_expect_null(arena.head);
  hebi__arena_free(&arena);
  cr_expect_not_null(hebi__arena_take(&arena, 1, 1), "it can be used again");
  hebi__arena_free(&arena);
}
