/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cells.h"

static void add_spaces(hebi__text *text, size_t n) {
  for (size_t i = 0; i < n; i++)
    hebi__text_add_n(text, " ", 1);
}

/* Words come from data files: a control character in one (of ASCII, or U+0080 to U+009F as two
 * bytes) would break the table or steer the terminal. */
static void blank_controls(hebi__text *text) {
  for (size_t i = 0; !text->failed && i < text->length; i++) {
    unsigned char *at = (unsigned char *)text->data + i;
    if (at[0] == 0xC2 && at[1] >= 0x80 && at[1] <= 0x9F)
      at[0] = at[1] = ' ';
    else if (at[0] < 0x20 || at[0] == 0x7F)
      at[0] = ' ';
  }
}

/* The content of one cell, or the column's title for the row before the first. */
static void cell(hebi__text *out, const hebi_report *report, size_t row, hebi__column column,
                 hebi__lang lang) {
  out->length = 0;
  hebi__text_add(out, "");
  if (row == 0)
    hebi__text_add(out, hebi__column_title(column, lang));
  else
    hebi__add_cell(out, report, row - 1, column, lang);
  blank_controls(out);
}

/* A cell wider than this hangs over instead of widening every row: the names are a data file's. */
enum { MAX_WIDTH = 80 };

static void measure(size_t widths[HEBI__N_COLUMNS], hebi__text *scratch, const hebi_report *report,
                    hebi__lang lang) {
  for (int column = 0; column < HEBI__N_COLUMNS; column++) {
    widths[column] = 0;
    for (size_t row = 0; row <= hebi_report_count(report); row++) {
      cell(scratch, report, row, (hebi__column)column, lang);
      size_t width = scratch->failed ? 0 : hebi__display_width(scratch->data);
      if (width > widths[column])
        widths[column] = width < MAX_WIDTH ? width : MAX_WIDTH;
    }
  }
}

static void add_row(hebi__text *text, hebi__text *scratch, const size_t widths[HEBI__N_COLUMNS],
                    const hebi_report *report, size_t row, hebi__lang lang) {
  for (int column = 0; column < HEBI__N_COLUMNS; column++) {
    cell(scratch, report, row, (hebi__column)column, lang);
    if (scratch->failed)
      return;
    size_t width = hebi__display_width(scratch->data);
    size_t pad = width < widths[column] ? widths[column] - width : 0;
    int right = hebi__column_is_numeric((hebi__column)column);
    add_spaces(text, column > 0 ? 2 : 0);
    add_spaces(text, right ? pad : 0);
    hebi__text_add(text, scratch->data);
    add_spaces(text, right || column == HEBI__N_COLUMNS - 1 ? 0 : pad);
  }
  hebi__text_add(text, "\n");
}

static void add_rule(hebi__text *text, const size_t widths[HEBI__N_COLUMNS]) {
  size_t total = 2 * (HEBI__N_COLUMNS - 1);
  for (int column = 0; column < HEBI__N_COLUMNS; column++)
    total += widths[column];
  for (size_t i = 0; i < total; i++)
    hebi__text_add_n(text, "-", 1);
  hebi__text_add(text, "\n");
}

static void add_remarks(hebi__text *text, hebi__text *scratch, const hebi_report *report,
                        hebi__lang lang) {
  for (size_t i = 0; i < hebi_report_count(report); i++) {
    scratch->length = 0;
    hebi__add_remark(scratch, report, i, lang);
    blank_controls(scratch);
    if (!scratch->failed && scratch->length > 0)
      hebi__text_format(text, "%2zu  %s\n", i + 1, scratch->data);
  }
}

int hebi_report_text(char **out, size_t *length, const hebi_report *report, const char *lang_name,
                     hebi_error *err) {
  hebi__lang lang;
  int code = hebi__begin_writing(&lang, out, report, lang_name, err);
  if (code != HEBI_CODE_OK)
    return code;
  const hebi_plan_data *plan = hebi_report_plan(report);
  size_t widths[HEBI__N_COLUMNS];
  hebi__text text = {0}, scratch = {0};
  measure(widths, &scratch, report, lang);
  hebi__text_add(&text, hebi__pick(lang, plan->title_zh, plan->title_en));
  blank_controls(&text);
  hebi__text_add(&text, "\n\n");
  add_row(&text, &scratch, widths, report, 0, lang);
  add_rule(&text, widths);
  for (size_t row = 1; row <= hebi_report_count(report); row++)
    add_row(&text, &scratch, widths, report, row, lang);
  hebi__text_format(&text, "\n%s\n\n", hebi__legend(lang));
  add_remarks(&text, &scratch, report, lang);
  text.failed |= scratch.failed;
  hebi__text_free(&scratch);
  return hebi__text_give(&text, out, length, err);
}
