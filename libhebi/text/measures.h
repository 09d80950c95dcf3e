/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units as they are written behind a number. */
#ifndef HEBI_TEXT_MEASURES_H
#define HEBI_TEXT_MEASURES_H

#include "text/script.h"

#include <libhebi/unit.h>

typedef struct hebi__measured {
  const hebi_unit *unit; /* NULL: only a multiplier is written, or nothing */
  double factor;         /* to `unit`, or the multiplier */
  size_t end;            /* behind the unit */
} hebi__measured;

/* The longest unit at `at`: of the catalog, another spelling of one (公里 as km), or 万, 亿 alone.
 */
hebi__measured hebi__measure_at(const hebi__script *script, size_t at);

#endif
