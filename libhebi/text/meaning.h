/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the words of a draft to the axes of a target. */
#ifndef HEBI_TEXT_MEANING_H
#define HEBI_TEXT_MEANING_H

#include "text/draft.h"
#include "text/head.h"

/* What the readings of one phrase share. */
typedef struct hebi__context {
  const hebi__script *script;
  const hebi_phrase_options *options; /* never NULL */
  hebi__head head;
} hebi__context;

/* Fills measure, comparator, relation, numbers, unit, years and sign; no texts. */
int hebi__mean(hebi_reading *reading, const hebi__draft *draft, const hebi__context *context,
               hebi_error *err);

#endif
