/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words for a target, in two languages. */
#ifndef HEBI_TEXT_SAY_H
#define HEBI_TEXT_SAY_H

#include "base/text.h"

#include <libhebi/target.h>
#include <libhebi/unit.h>

/* What is said, made ready for both languages. */
typedef struct hebi__said {
  const hebi_target *target;
  const hebi_catalog *catalog;         /* NULL: none */
  const char *subject_zh, *subject_en; /* NULL: none */
  const hebi_unit *unit;               /* of the numbers, NULL: none */
  int fall;                            /* the numbers are said as a fall: 下降3.4% is -3.4 */
  int rate;                            /* the indicator is a growth rate itself */
  int basic;                           /* 基本同步 */
  hebi_comparator comparator;          /* for the numbers as they are said */
  double value, low, high;             /* as they are said */
} hebi__said;

/* What a peer is called. */
const char *hebi__said_peer_zh(const hebi__said *said, const hebi_peer *peer);
const char *hebi__said_peer_en(const hebi__said *said, const hebi_peer *peer);

/* 1 where the rank is to be better, or may be worse, than it was. */
int hebi__is_moved_rank(const hebi_target *target);

/* The subject in Chinese, such that what stands behind it is read as it is meant. */
void hebi__say_subject(hebi__text *text, const hebi__said *said);

/* 1 where the name holds a period that would be read as the year of the target: 十五五储备规模. */
int hebi__names_period(const char *name);

/* 1 where the name holds a verb that the number behind it would go with: 老旧小区改造提升. */
int hebi__names_change(const char *name);

void hebi__say_zh(hebi__text *text, const hebi__said *said);
void hebi__say_en(hebi__text *text, const hebi__said *said);

/* `number` with the target's decimals. */
void hebi__say_number(hebi__text *text, const hebi__said *said, double number);

#endif
