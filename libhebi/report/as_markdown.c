/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cells.h"

#include <string.h>

/* Characters that Markdown or the HTML inside of it would read as markup. A data file's words end
 * up on a page: none of them may become a tag or break the table. */
static void add_escaped(hebi__text *text, const char *plain) {
  for (const char *at = plain; *at != '\0'; at++) {
    if (*at == '<')
      hebi__text_add(text, "&lt;");
    else if (*at == '&')
      hebi__text_add(text, "&amp;");
    else if ((unsigned char)*at < 0x20 || *at == 0x7F)
      hebi__text_add(text, " ");
    else if ((unsigned char)at[0] == 0xC2 && (unsigned char)at[1] >= 0x80 &&
             (unsigned char)at[1] <= 0x9F) {
      hebi__text_add(text, " ");
      at++;
    } else {
      if (strchr("\\|*_`[]#~", *at) != NULL)
        hebi__text_add(text, "\\");
      hebi__text_add_n(text, at, 1);
    }
  }
}

static void add_row(hebi__text *text, hebi__text *scratch, const hebi_report *report, size_t i,
                    hebi__lang lang) {
  for (int column = 0; column < HEBI__N_COLUMNS; column++) {
    scratch->length = 0;
    hebi__text_add(scratch, "");
    hebi__add_cell(scratch, report, i, (hebi__column)column, lang);
    if (scratch->failed)
      return;
    hebi__text_add(text, "| ");
    add_escaped(text, scratch->data);
    hebi__text_add(text, " ");
  }
  hebi__text_add(text, "|\n");
}

static void add_head(hebi__text *text, hebi__lang lang) {
  for (int column = 0; column < HEBI__N_COLUMNS; column++)
    hebi__text_format(text, "| %s ", hebi__column_title((hebi__column)column, lang));
  hebi__text_add(text, "|\n");
  for (int column = 0; column < HEBI__N_COLUMNS; column++)
    hebi__text_add(text, hebi__column_is_numeric((hebi__column)column) ? "|---:" : "|:---");
  hebi__text_add(text, "|\n");
}

static void add_remarks(hebi__text *text, hebi__text *scratch, const hebi_report *report,
                        hebi__lang lang) {
  for (size_t i = 0; i < hebi_report_count(report); i++) {
    const hebi_row *row = hebi_report_row(report, i);
    scratch->length = 0;
    hebi__add_remark(scratch, report, i, lang);
    if (scratch->failed || scratch->length == 0)
      continue;
    hebi__text_format(text, "%zu. ", i + 1);
    add_escaped(text, row->target->phrase);
    hebi__text_add(text, hebi__pick(lang, "：", ": "));
    add_escaped(text, scratch->data);
    hebi__text_add(text, "\n");
  }
}

int hebi_report_markdown(char **out, size_t *length, const hebi_report *report,
                         const char *lang_name, hebi_error *err) {
  hebi__lang lang;
  int code = hebi__begin_writing(&lang, out, report, lang_name, err);
  if (code != HEBI_CODE_OK)
    return code;
  const hebi_plan_data *plan = hebi_report_plan(report);
  hebi__text text = {0}, scratch = {0};
  hebi__text_add(&text, "# ");
  add_escaped(&text, hebi__pick(lang, plan->title_zh, plan->title_en));
  hebi__text_add(&text, "\n\n");
  add_head(&text, lang);
  for (size_t i = 0; i < hebi_report_count(report); i++)
    add_row(&text, &scratch, report, i, lang);
  hebi__text_format(&text, "\n%s\n\n", hebi__legend(lang));
  add_remarks(&text, &scratch, report, lang);
  text.failed |= scratch.failed;
  hebi__text_free(&scratch);
  return hebi__text_give(&text, out, length, err);
}
