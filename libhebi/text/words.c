/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/words.h"

#include <libhebi/place.h>
#include <libhebi/target.h>

/* The arguments of words.def. */
enum {
  GE = HEBI_COMPARATOR_GE,
  GT = HEBI_COMPARATOR_GT,
  LE = HEBI_COMPARATOR_LE,
  LT = HEBI_COMPARATOR_LT,
  ABOUT = HEBI_COMPARATOR_ABOUT,
  BAND = HEBI_COMPARATOR_BAND,
  EQ = HEBI_COMPARATOR_EQ,
  COUNTRY = HEBI_PLACE_LEVEL_COUNTRY,
  PROVINCE = HEBI_PLACE_LEVEL_PROVINCE,
  CITY = HEBI_PLACE_LEVEL_CITY,
  COUNTY = HEBI_PLACE_LEVEL_COUNTY,
  STRIVE = HEBI_COMMITMENT_STRIVE,
  ENSURE = HEBI_COMMITMENT_ENSURE,
  EXPECTED = HEBI_COMMITMENT_EXPECTED,
  BINDING = HEBI_COMMITMENT_BINDING
};

static const hebi__word words[] = {
#define ENTRY(text, word_class, argument, before_number)                                           \
  {text, sizeof text - 1, before_number, argument, HEBI__WORD_##word_class},
#define WORD(text, word_class, argument) ENTRY(text, word_class, argument, 0)
#define LEAD(text, word_class, argument) ENTRY(text, word_class, argument, 1)
#define NAME(text)                       ENTRY(text, SKIP, 0, 0)
#include "text/words.def"
#undef ENTRY
#undef WORD
#undef LEAD
#undef NAME
};

enum { N_WORDS = sizeof words / sizeof *words };

const hebi__word *hebi__word_number(size_t i) {
  return i < N_WORDS ? &words[i] : NULL;
}

/* A sign of ASCII is one byte, a Chinese character three, with which all other words begin. */
static uint32_t first_of(const char *text) {
  const unsigned char *bytes = (const unsigned char *)text;
  uint32_t first = (uint32_t)bytes[0] << 16;
  if (bytes[0] >= 0x80 && bytes[1] != 0)
    first |= (uint32_t)bytes[1] << 8 | bytes[2];
  return first;
}

/* The first word that begins with the character or, where none does, the first one after it. */
static size_t group_of(uint32_t first) {
  size_t low = 0, high = N_WORDS;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (first_of(words[middle].text) < first)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* As strncmp() would, for the few bytes that words have. */
static int compare(const char *text, const hebi__word *word) {
  for (size_t i = 0; i < word->length; i++)
    if (text[i] != word->text[i])
      return (unsigned char)text[i] < (unsigned char)word->text[i] ? -1 : 1;
  return 0;
}

const hebi__word *hebi__word_at(const char *text) {
  uint32_t first = first_of(text);
  const hebi__word *longest = NULL;
  /* A word stands after its own beginning in the table, so the last that fits is the longest. */
  for (size_t i = group_of(first); i < N_WORDS && first_of(words[i].text) == first; i++) {
    int order = compare(text, &words[i]);
    if (order < 0)
      break; /* and so do all that follow */
    if (order == 0)
      longest = &words[i];
  }
  return longest;
}
