/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and words as people read them, in two languages. */
#ifndef HEBI_REPORT_FORMAT_H
#define HEBI_REPORT_FORMAT_H

#include "base/text.h"

#include <libhebi/report.h>

typedef enum hebi__lang { HEBI__LANG_ZH, HEBI__LANG_EN } hebi__lang;

/* What every writer of a report starts with: `*out` empty, arguments there, "zh" or "en" known. */
int hebi__begin_writing(hebi__lang *lang, char **out, const hebi_report *report, const char *name,
                        hebi_error *err);

/* The text of the language: hebi__pick(lang, "达标", "met"). Both may be formats. */
const char *hebi__pick(hebi__lang lang, const char *zh, const char *en) HEBI__FORMATS(2, 3);

/* A number with as many decimals as it is published with, "—" for NaN. */
void hebi__add_value(hebi__text *text, double value, int32_t decimals);

/* A number with up to one decimal more, without trailing zeros: for bounds that a share makes. */
void hebi__add_bound(hebi__text *text, double value, int32_t decimals);

/* A tolerance, with up to three decimals more: a share of a target has more than the target. */
void hebi__add_tolerance(hebi__text *text, double value, int32_t decimals);

/* The unit behind a number: "%" and "亿元", "%" and " (100 million yuan)"; nothing for "". */
void hebi__add_unit(hebi__text *text, const char *name, hebi__lang lang);

/* A probability in whole percent; "<1%" and ">99%" rather than a certainty nobody has. */
void hebi__add_probability(hebi__text *text, double p);

/* How many columns of a terminal a text takes: Chinese characters take two. */
size_t hebi__display_width(const char *text);

#endif
