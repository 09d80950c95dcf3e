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
  else if (cJSON_IsArray(item))
    hebi__line_add(line, "%s", item->child != NULL ? "a list" : "an empty list");
  else
    hebi__line_add(line, "an object");
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

enum { LONGEST_KEY = 40, NEAR = 2 }; /* bytes of a key that is compared, edits between two alike */

static size_t least(size_t a, size_t b, size_t c) {
  size_t least = a < b ? a : b;
  return c < least ? c : least;
}

/* Bytes to change, add or drop to make one of the other; both at most LONGEST_KEY long. */
static size_t edits(const char *a, const char *b) {
  size_t row[LONGEST_KEY + 1], n = strlen(b);
  for (size_t j = 0; j <= n; j++)
    row[j] = j;
  for (size_t i = 0; a[i] != '\0'; i++) {
    size_t diagonal = row[0];
    row[0] = i + 1;
    for (size_t j = 0; j < n; j++) {
      size_t change = diagonal + (a[i] != b[j]);
      diagonal = row[j + 1];
      row[j + 1] = least(change, row[j] + 1, diagonal + 1);
    }
  }
  return row[n];
}

static const char *nearest(const hebi__table *table, const char *key) {
  const char *nearest = NULL;
  size_t fewest = NEAR + 1;
  for (size_t i = 0; strlen(key) <= LONGEST_KEY && i < table->n_fields; i++) {
    const char *known = table->fields[i].key;
    size_t n = strlen(known) <= LONGEST_KEY ? edits(key, known) : fewest;
    if (n < fewest)
      nearest = known, fewest = n;
  }
  return nearest;
}

static int list_keys(hebi__line *line, const hebi__table *table) {
  int fits = hebi__line_add(line, "; known are ");
  for (size_t i = 0; fits && i < table->n_fields; i++)
    fits = hebi__line_add(line, "%s\"%s\"", i == 0 ? "" : ", ", table->fields[i].key);
  return fits;
}

void hebi__line_known(hebi__line *line, const hebi__table *table, const char *key) {
  size_t length = line->length;
  if (list_keys(line, table))
    return;
  line->text[line->length = length] = '\0';
  const char *meant = nearest(table, key);
  if (meant != NULL)
    hebi__line_add(line, "; did you mean \"%s\"?", meant);
  else
    hebi__line_add(line, "; docs/data-format.md has the keys of each object");
}
