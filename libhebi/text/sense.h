/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a number with the words about it measures: a value, a growth, an increment, an average. */
#ifndef HEBI_TEXT_SENSE_H
#define HEBI_TEXT_SENSE_H

#include "text/meaning.h"

/* What the words about a number come to. */
typedef struct hebi__sense {
  hebi_measure measure;
  int sign;
  const hebi_unit *unit;
  double scale, shift; /* from the number as written to the value */
} hebi__sense;

/* The unit is 倍. */
int hebi__is_times(const hebi_unit *unit);

/* 位次前移: the rank is better the smaller its number. */
int hebi__is_of_rank(const hebi__draft *d, const hebi__script *script);

/* 每年 over the several years of the period. */
int hebi__is_of_each_year(const hebi__draft *d, const hebi_phrase_options *options);

hebi__sense hebi__sense_of(const hebi__draft *d, const hebi__context *context);

/* 增长8 lacks its % or 亿元: which, cannot be known. Refused. */
int hebi__sense_check(const hebi__sense *s, const hebi__draft *d, const hebi__context *context,
                      hebi_error *err);

#endif
