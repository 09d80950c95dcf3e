/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that compare: with a number (不低于), a peer (高于), a partner (与…同步) or the past
 * (比). */
#ifndef HEBI_TEXT_RELATIONS_H
#define HEBI_TEXT_RELATIONS_H

#include "text/reader.h"

int hebi__take_more(hebi__reader *reader, hebi_error *err);
int hebi__take_prefix(hebi__reader *reader, hebi_error *err);
int hebi__take_base(hebi__reader *reader, hebi_error *err);
int hebi__take_from(hebi__reader *reader, hebi_error *err);
int hebi__take_last(hebi__reader *reader, hebi_error *err);
int hebi__take_with(hebi__reader *reader, hebi_error *err);
int hebi__take_step(hebi__reader *reader, hebi_error *err);
int hebi__take_flat(hebi__reader *reader, hebi_error *err);
int hebi__take_cap(hebi__reader *reader, hebi_error *err);
int hebi__take_stable(hebi__reader *reader, hebi_error *err);
int hebi__take_area(hebi__reader *reader, hebi_error *err);
int hebi__take_mean(hebi__reader *reader, hebi_error *err);
int hebi__take_period(hebi__reader *reader, hebi_error *err);

#endif
