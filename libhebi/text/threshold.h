/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that may be a part of a name: 10亿元以上项目, 天海三期, and not 培育15家以上企业. */
#ifndef HEBI_TEXT_THRESHOLD_H
#define HEBI_TEXT_THRESHOLD_H

#include "text/reader.h"

int hebi__has_unit(const hebi__quantity *q, const char *name);

/* Percent and percentage points. */
int hebi__is_rate(const hebi__quantity *q);

int hebi__has_verb(const hebi__draft *draft);

/* 1 where 建设, 培育 or the like stands right in front of `at`. */
int hebi__is_made(const hebi__script *script, size_t at);

/* 1 where it begins at `at`. */
int hebi__begins_made(const hebi__script *script, size_t at);

/* 1 where a number with a bound is a part of a name: 10亿元以上项目, 3岁以下婴幼儿. */
int hebi__number_is_name(const hebi__draft *draft);

/* 1 where the last target is such a part because the number that comes counts what it is of. */
int hebi__number_is_threshold(const hebi__reader *reader);

/* 1 where the number that comes is a part of a project: 三期. */
int hebi__number_is_phase(const hebi__reader *reader);

/* The clause goes on behind its last target: refused where that may as well be a part of the
 * subject. */
int hebi__number_check_subject(const hebi__reader *reader, hebi_error *err);

#endif
