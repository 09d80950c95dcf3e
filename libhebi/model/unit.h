/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units in running text. */
#ifndef HEBI_MODEL_UNIT_H
#define HEBI_MODEL_UNIT_H

#include <libhebi/unit.h>

/* The longest unit that the text of `n` bytes begins with, NULL where it begins with none. */
const hebi_unit *hebi__unit_longest(const char *text, size_t n);

#endif
