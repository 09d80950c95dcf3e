/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numerals: 1,200.5, 六点五, 十三亿六千万. */
#ifndef HEBI_TEXT_NUMERAL_H
#define HEBI_TEXT_NUMERAL_H

#include "text/script.h"

typedef struct hebi__numeral {
  double value;
  int decimals;
  size_t end;     /* the byte after it; where it began: there is none */
  int chinese;    /* 1: in Chinese characters */
  int characters; /* how many */
} hebi__numeral;

/* Reads the numeral at `at`. A multiplier at the end (the 万 of 5万, the 亿 of 六亿) is left to the
 * unit. Fails with #HEBI_CODE_PHRASE for digits that do not make one number. */
int hebi__numeral_read(const hebi__script *script, size_t at, hebi__numeral *out, hebi_error *err);

/* The value of a Chinese digit (两 is 2), -1 for anything else. */
int hebi__numeral_digit(const hebi__script *script, size_t at);

/* The power of ten that stands at `at` (十 1, 百 2, 千 3, 万 4, 亿 8), 0 for none. */
int hebi__numeral_power(const hebi__script *script, size_t at);

/* The value of a Roman numeral sign (Ⅰ to Ⅹ), 0 for anything else. */
int hebi__numeral_roman(const hebi__script *script, size_t at);

#endif
