/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences of a row: what the history is, why something cannot be said, and what to be careful
 * about; how the target is read has a file of its own. */
#ifndef HEBI_REPORT_SENTENCES_H
#define HEBI_REPORT_SENTENCES_H

#include "report/facts.h"
#include "report/format.h"

/* What a sentence may speak of. */
typedef struct hebi__story {
  const hebi_row *row;
  const hebi_target *target; /* the row's, in the indicator's unit */
  const hebi__facts *facts;
  int32_t min_n; /* observations below which no probability is said */
} hebi__story;

typedef void hebi__sentence(hebi__text *text, const hebi__story *story, hebi__lang lang);

hebi__sentence hebi__say_reading;
hebi__sentence hebi__say_history;
hebi__sentence hebi__say_because;
hebi__sentence hebi__say_notes;

#endif
