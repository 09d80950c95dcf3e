/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/variants.h"

#include <criterion/criterion.h>

/* Bytes of UTF-8 (RFC 3629). */
static int width(uint32_t code) {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

Test(variants, known_pairs) {
  static const uint32_t pairs[][2] = {
      {0xFF05, '%'},    {0xFF10, '0'},    {0xFF21, 'A'},      {0x2014, '-'},    {0x2013, '-'},
      {0x2236, ':'},    {0x223C, '~'},    {0x3014, '['},      {0x300D, 0x201D}, {0x3000, ' '},
      {0x5104, 0x4EBF}, {0x842C, 0x4E07}, {0x589E, 0x589E},   {0xFF0C, 0xFF0C}, {0x4E00, 0x4E00},
      {'\t', ' '},      {'x', 'x'},       {0x1F600, 0x1F600}, {0x2265, 0x2265}, {0xFF5E, '~'}};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
    cr_expect_eq(hebi__variant_of(pairs[i][0]), pairs[i][1], "U+%04X is U+%04X", pairs[i][0],
                 hebi__variant_of(pairs[i][0]));
}

/* One step is enough, and never takes more room. */
Test(variants, every_character) {
  for (uint32_t code = 1; code <= 0x10FFFF; code++) {
    uint32_t variant = hebi__variant_of(code);
    cr_assert_eq(hebi__variant_of(variant), variant, "U+%04X", code);
    cr_assert_leq(width(variant), width(code), "U+%04X", code);
  }
}
