/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number with its unit: 2.85万人, 6%—6.5%, 百分之五, 三成, 翻两番, 两位数, 14:44.5:41.5. */
#ifndef HEBI_TEXT_QUANTITY_H
#define HEBI_TEXT_QUANTITY_H

#include "text/script.h"

#include <libhebi/unit.h>

enum { HEBI__MOST_PARTS = 6 };

typedef enum hebi__form {
  HEBI__FORM_NUMBER = 1,
  HEBI__FORM_RANGE,
  HEBI__FORM_FOLD,       /* 翻两番: low is 2 */
  HEBI__FORM_TWO_DIGITS, /* 两位数: low is 10 */
  HEBI__FORM_PARTS       /* 14:44.5:41.5: `parts` */
} hebi__form;

typedef struct hebi__quantity {
  hebi__form form;
  double low, high; /* as written, in what is written of the unit; both the number, or the ends */
  double parts[HEBI__MOST_PARTS];
  size_t n_parts;
  int decimals;
  const hebi_unit *unit; /* NULL: none is written */
  double factor;     /* from what is written to `unit`: 三成 is 3 times 10 %, 7000亿 7000e8 */
  int odd;           /* 2000多家: somewhat more */
  int split;         /* 2万余人: 余 stands inside of the unit */
  int soft;          /* a short Chinese numeral, which may be a part of a name (一个中心) */
  int by_word;       /* the range is joined by 到 or 至 */
  size_t start, end; /* with the unit */
  size_t number_start, number_end, unit_start, unit_end;
} hebi__quantity;

/* Reads what stands at `at`; `out->end` is `at` where that is no quantity. Fails with
 * #HEBI_CODE_PHRASE for what is damaged. */
int hebi__quantity_read(const hebi__script *script, size_t at, hebi__quantity *out,
                        hebi_error *err);

/* The first byte at or after `at` that is no blank. */
size_t hebi__skip_blanks(const hebi__script *script, size_t at);

#endif
