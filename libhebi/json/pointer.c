/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/pointer.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static void add(hebi__pointer *pointer, const char *piece, size_t n) {
  size_t room = sizeof pointer->text - 1 - pointer->length;
  if (n > room)
    n = room;
  memcpy(pointer->text + pointer->length, piece, n);
  pointer->length += n;
}

/* Bytes of a key; '~' and '/' have a meaning of their own in a pointer. */
static void add_key(hebi__pointer *pointer, const char *bytes, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (bytes[i] == '~')
      add(pointer, "~0", 2);
    else if (bytes[i] == '/')
      add(pointer, "~1", 2);
    else
      add(pointer, bytes + i, 1);
  }
}

void hebi__pointer_index(hebi__pointer *pointer, size_t index) {
  char number[24];
  int n = snprintf(number, sizeof number, "/%zu", index);
  add(pointer, number, (size_t)n);
}

void hebi__pointer_key(hebi__pointer *pointer, const char *key) {
  add(pointer, "/", 1);
  add_key(pointer, key, strlen(key));
}

static uint32_t hex4(const char *digits) {
  uint32_t value = 0;
  for (int i = 0; i < 4; i++) {
    char c = digits[i];
    uint32_t digit = (uint32_t)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    value = 16 * value + digit;
  }
  return value;
}

static size_t encode(char bytes[4], uint32_t c) {
  if (c < 0x80) {
    bytes[0] = (char)c;
    return 1;
  }
  size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  for (size_t i = n - 1; i > 0; i--, c >>= 6)
    bytes[i] = (char)(0x80 | (c & 0x3F));
  bytes[0] = (char)((0xF00 >> n) | c);
  return n;
}

/* Adds the character of the escape sequence at `raw`; returns how many bytes that took. */
static size_t add_escape(hebi__pointer *pointer, const char *raw) {
  static const char letters[] = "bfnrt", meanings[] = "\b\f\n\r\t";
  const char *letter = strchr(letters, raw[1]);
  if (raw[1] != 'u') {
    add_key(pointer, letter ? &meanings[letter - letters] : raw + 1, 1);
    return 2;
  }
  char bytes[4];
  uint32_t c = hex4(raw + 2);
  int pair = c >= 0xD800 && c < 0xDC00;
  if (pair)
    c = 0x10000 + ((c - 0xD800) << 10) + (hex4(raw + 8) - 0xDC00);
  add_key(pointer, bytes, encode(bytes, c));
  return pair ? 12 : 6;
}

void hebi__pointer_raw_key(hebi__pointer *pointer, const char *raw, size_t n) {
  add(pointer, "/", 1);
  for (size_t i = 0; i < n;) {
    if (raw[i] == '\\')
      i += add_escape(pointer, raw + i);
    else
      add_key(pointer, raw + i++, 1);
  }
}

void hebi__pointer_path(hebi__pointer *pointer, const hebi__path *path) {
  if (path == NULL)
    return;
  hebi__pointer_path(pointer, path->up);
  if (path->key != NULL)
    hebi__pointer_key(pointer, path->key);
  else
    hebi__pointer_index(pointer, path->index);
}
