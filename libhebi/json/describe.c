/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/describe.h"

#include "json/scan.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { QUOTED = 60 }; /* bytes of a text from outside that a message repeats */

int hebi__line_add(hebi__line *line, const char *format, ...) {
  size_t room = sizeof line->text - line->length;
  va_list args;
  va_start(args, format);
  int n = vsnprintf(line->text + line->length, room, format, args);
  va_end(args);
  if (n < 0 || (size_t)n >= room) {
    line->text[line->length] = '\0';
    return 0;
  }
  line->length += (size_t)n;
  return 1;
}

void hebi__line_quote(hebi__line *line, const char *text) {
  hebi__line_add(line, "\"");
  size_t length = strlen(text), at = 0;
  while (at < length && at < QUOTED) {
    size_t n = hebi__utf8_length(text + at, length - at);
    if ((unsigned char)text[at] < 0x20 || text[at] == 0x7F)
      hebi__line_add(line, "\\u%04X", (unsigned)text[at]);
    else
      hebi__line_add(line, "%.*s", (int)n, text + at);
    at += n > 0 ? n : 1;
  }
  hebi__line_add(line, at < length ? "...\"" : "\"");
}

void hebi__line_seen(hebi__line *line, const cJSON *item) {
  if (cJSON_IsString(item)) {
    hebi__line_add(line, "the text ");
    hebi__line_quote(line, item->valuestring);
  } else if (cJSON_IsNumber(item))
    hebi__line_add(line, "the number %.15g", item->valuedouble);
  else if (cJSON_IsBool(item))
    hebi__line_add(line, "%s", cJSON_IsTrue(item) ? "true" : "false");
  else if (cJSON_IsNull(item))
    hebi__line_add(line, "null");
  else
    hebi__line_add(line, "%s", cJSON_IsArray(item) ? "a list" : "an object");
}

static void add_names(hebi__line *line, hebi__names names) {
  hebi__line_add(line, "one of ");
  for (hebi__names name = names; name->name != NULL; name++)
    hebi__line_add(line, "%s\"%s\"", name == names ? "" : ", ", name->name);
}

void hebi__line_wanted(hebi__line *line, const hebi__field *field) {
  switch (field->type) {
  case HEBI__FIELD_FORMAT:
    hebi__line_quote(line, field->constant);
    break;
  case HEBI__FIELD_VERSION:
    hebi__line_add(line, "%.0f", field->low);
    break;
  case HEBI__FIELD_TEXT:
    hebi__line_add(line, field->optional ? "a text" : "a text that is not empty");
    break;
  case HEBI__FIELD_NUMBER:
    hebi__line_add(line, field->low == 0 ? "a number of 0 or more" : "a number");
    break;
  case HEBI__FIELD_INTEGER:
    hebi__line_add(line, "a whole number from %.0f to %.0f", field->low, field->high);
    break;
  case HEBI__FIELD_BOOLEAN:
    hebi__line_add(line, "true or false");
    break;
  case HEBI__FIELD_NAME:
    add_names(line, field->names);
    break;
  case HEBI__FIELD_TEXTS:
    hebi__line_add(line, "a list of texts");
    break;
  case HEBI__FIELD_OBJECT:
    hebi__line_add(line, "an object");
    break;
  case HEBI__FIELD_LIST:
    hebi__line_add(line, field->low > 0 ? "a list that is not empty" : "a list");
    break;
  }
}

void hebi__line_known(hebi__line *line, const hebi__table *table) {
  size_t length = line->length;
  int fits = hebi__line_add(line, "; known are ");
  for (size_t i = 0; fits && i < table->n_fields; i++)
    fits = hebi__line_add(line, "%s\"%s\"", i == 0 ? "" : ", ", table->fields[i].key);
  if (!fits)
    line->text[line->length = length] = '\0';
}
