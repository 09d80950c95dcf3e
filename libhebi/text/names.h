/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names with numbers in them, which are no values: PM2.5, G107, 5G, 1+2+4+N, 3070工程, 6月底. */
#ifndef HEBI_TEXT_NAMES_H
#define HEBI_TEXT_NAMES_H

#include "text/script.h"

/* Where the name at `at` ends, `at` where there stands none. Fails with #HEBI_CODE_PHRASE for
 * letters that may be digits (1O%). */
int hebi__name_at(const hebi__script *script, size_t at, size_t *end, hebi_error *err);

/* 1 where what stands between quotation marks is a title with a number, and not a target. */
int hebi__name_is_slogan(const hebi__script *script, size_t start, size_t end);

/* Behind 6月底, 1—6月, 前11个月: a part of the year; `at` where there is none. */
size_t hebi__months_at(const hebi__script *script, size_t at);

#endif
