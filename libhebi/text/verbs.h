/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that say what is done: 增长, 提高到, 达到, 保持, 净增, 年均. */
#ifndef HEBI_TEXT_VERBS_H
#define HEBI_TEXT_VERBS_H

#include "text/reader.h"

/* 增长 (sign 1) or 下降 (-1). */
int hebi__take_change(hebi__reader *reader, int sign, hebi_error *err);

int hebi__take_rise(hebi__reader *reader, hebi_error *err);
int hebi__take_fall(hebi__reader *reader, hebi_error *err);
int hebi__take_improve(hebi__reader *reader, hebi_error *err);
int hebi__take_up_to(hebi__reader *reader, hebi_error *err);
int hebi__take_down_to(hebi__reader *reader, hebi_error *err);
int hebi__take_reach(hebi__reader *reader, hebi_error *err);
int hebi__take_hold(hebi__reader *reader, hebi_error *err);
int hebi__take_control(hebi__reader *reader, hebi_error *err);
int hebi__take_net(hebi__reader *reader, hebi_error *err);
int hebi__take_gross(hebi__reader *reader, hebi_error *err);
int hebi__take_average(hebi__reader *reader, hebi_error *err);
int hebi__take_total(hebi__reader *reader, hebi_error *err);
int hebi__take_every(hebi__reader *reader, hebi_error *err);
int hebi__take_direction(hebi__reader *reader, hebi_error *err);
int hebi__take_milestone(hebi__reader *reader, hebi_error *err);
int hebi__take_invested(hebi__reader *reader, hebi_error *err);

#endif
