/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row as the cells of a table for people; text and Markdown differ only in how they draw them. */
#ifndef HEBI_REPORT_CELLS_H
#define HEBI_REPORT_CELLS_H

#include "report/format.h"

typedef enum hebi__column {
  HEBI__COLUMN_NUMBER,
  HEBI__COLUMN_INDICATOR,
  HEBI__COLUMN_TARGET,
  HEBI__COLUMN_LAST,
  HEBI__COLUMN_FORECAST,
  HEBI__COLUMN_GAP,
  HEBI__COLUMN_ANSWER,
  HEBI__COLUMN_DONE,
  HEBI__N_COLUMNS
} hebi__column;

const char *hebi__column_title(hebi__column column, hebi__lang lang);

/* 1 where a column holds numbers and is aligned to the right. */
int hebi__column_is_numeric(hebi__column column);

void hebi__add_cell(hebi__text *text, const hebi_report *report, size_t i, hebi__column column,
                    hebi__lang lang);

/* What is to be said below the table about row i; nothing for most rows. */
void hebi__add_remark(hebi__text *text, const hebi_report *report, size_t i, hebi__lang lang);

/* What the columns mean, one sentence. */
const char *hebi__legend(hebi__lang lang);

#endif
