/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are no numeral with a unit behind it: 翻两番, 倍增, 两位数, 百强, 突破百亿元. */
#ifndef HEBI_TEXT_IDIOMS_H
#define HEBI_TEXT_IDIOMS_H

#include "text/quantity.h"

/* Reads the idiom at `at`; `out->end` is `at` where there is none. Fails with #HEBI_CODE_PHRASE for
 * what is damaged. */
int hebi__idiom_read(const hebi__script *script, size_t at, hebi__quantity *out, hebi_error *err);

/* 百亿元 behind 突破 and 千万元 behind 达到: one hundred and one thousand, with nothing behind them
 * that would make a name of it (百亿元企业, 百亿级). Where `compared`, 千家 and 亿元 as well:
 * 逾千家, 过亿元. `out->end` is `at` where it is none. */
void hebi__idiom_read_power(const hebi__script *script, size_t at, int compared,
                            hebi__quantity *out);

/* 翻两番半, 2倍半: how much is half of it? 半 of 半导体 is none. */
int hebi__is_half(const hebi__script *script, size_t at);

/* Fails where `at` begins a number that is not said: 几十家, 数百家, 上百家. */
int hebi__idiom_check_vague(const hebi__script *script, size_t at, hebi_error *err);

#endif
