/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From facts to numbers: verdict or probability, gap, requirement. */
#ifndef HEBI_REPORT_ANSWER_H
#define HEBI_REPORT_ANSWER_H

#include "report/facts.h"

#include <libhebi/report.h>

/* Fills the numbers of `row`, whose target, indicator and unit are set; `judged` is its target in
 * the indicator's unit. What cannot be said becomes the row's reason; only a lack of memory or a
 * fault of the call fails. */
int hebi__answer(hebi_row *row, const hebi__facts *facts, const hebi_target *judged,
                 const hebi_report_options *options, hebi_error *err);

#endif
