/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 1024 };

struct hebi__block {
  hebi__block *next;
  size_t used, size;
  max_align_t data[];
};

static hebi__block *block_new(hebi__arena *arena, size_t wanted) {
  size_t size = arena->head ? 2 * arena->head->size : FIRST_BLOCK;
  if (size < wanted)
    size = wanted;
  if (size > SIZE_MAX - sizeof(hebi__block))
    return NULL;
  hebi__block *block = malloc(sizeof *block + size);
  if (block == NULL)
    return NULL;
  *block = (hebi__block){.next = arena->head, .size = size};
  arena->head = block;
  return block;
}

void *hebi__arena_take(hebi__arena *arena, size_t count, size_t size) {
  const size_t align = _Alignof(max_align_t);
  if (size != 0 && count > (SIZE_MAX - align) / size)
    return NULL;
  size_t bytes = count * size;
  size_t wanted = bytes > 0 ? (bytes + align - 1) / align * align : align;
  hebi__block *block = arena->head;
  if (block == NULL || block->size - block->used < wanted)
    block = block_new(arena, wanted);
  if (block == NULL)
    return NULL;
  void *piece = (char *)block->data + block->used;
  block->used += wanted;
  return memset(piece, 0, wanted);
}

char *hebi__arena_text(hebi__arena *arena, const char *text) {
  if (text == NULL)
    return NULL;
  size_t n = strlen(text) + 1;
  char *copy = hebi__arena_take(arena, n, 1);
  return copy ? memcpy(copy, text, n) : NULL;
}

int hebi__arena_set(hebi__arena *arena, const char **to, const char *text) {
  *to = hebi__arena_text(arena, text);
  return text == NULL || *to != NULL;
}

void hebi__arena_free(hebi__arena *arena) {
  while (arena->head != NULL) {
    hebi__block *next = arena->head->next;
    free(arena->head);
    arena->head = next;
  }
}
