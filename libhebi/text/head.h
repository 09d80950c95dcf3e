/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table's row head says of a cell: 细颗粒物浓度下降(%). */
#ifndef HEBI_TEXT_HEAD_H
#define HEBI_TEXT_HEAD_H

#include <libhebi/unit.h>

typedef struct hebi__head {
  const hebi_unit *unit; /* between parentheses at the end, NULL for none */
  int change;            /* ends in 增长 1, in 下降 -1 */
  int average;           /* says 年均 */
  int total;             /* says 累计 */
  int costly;            /* a figure that is better low: 失业率 */
} hebi__head;

/* `text` may be NULL; what cannot be read of it is passed over. */
hebi__head hebi__head_read(const char *text);

/* 1 where the name of `n` bytes is of a figure that is better low. */
int hebi__name_is_costly(const char *name, size_t n);

/* 1 where it is of prices: 居民消费价格. */
int hebi__name_is_price(const char *name, size_t n);

#endif
