/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/write.h"

#include "json/pointer.h"
#include "json/scan.h"

#include <math.h>
#include <string.h>

typedef struct writer {
  hebi__text text;
  hebi_error *err;
} writer;

/* What is about to be written: how far in, and whether all on one line. */
typedef struct layout {
  size_t indent;
  int one_line;
} layout;

static int write_object(writer *w, const hebi__table *table, const char *object, layout at,
                        const hebi__path *path);

void hebi__write_line(hebi__text *text, size_t indent) {
  hebi__text_format(text, "\n%*s", (int)indent, "");
}

void hebi__write_string(hebi__text *text, const char *string) {
  static const char letters[] = "\"\"\\\\\bb\ff\nn\rr\tt";
  hebi__text_add(text, "\"");
  for (const char *c = string; *c != '\0'; c++) {
    const char *pair = letters;
    while (*pair != '\0' && *pair != *c)
      pair += 2;
    if (*pair != '\0')
      hebi__text_format(text, "\\%c", pair[1]);
    else if ((unsigned char)*c < 0x20)
      hebi__text_format(text, "\\u%04x", (unsigned)*c);
    else
      hebi__text_add_n(text, c, 1);
  }
  hebi__text_add(text, "\"");
}

static int fail(writer *w, hebi_code code, const hebi__path *path, const char *message) {
  hebi__pointer where = {{0}, 0};
  hebi__pointer_path(&where, path);
  return hebi__fail(w->err, code, where.text, "%s", message);
}

static int is_utf8(const char *string) {
  size_t left = strlen(string), n;
  for (; left > 0; string += n, left -= n) {
    n = hebi__utf8_length(string, left);
    if (n == 0)
      return 0;
  }
  return 1;
}

static int write_text(writer *w, const hebi__field *field, const char *string,
                      const hebi__path *path) {
  if (string == NULL || (string[0] == '\0' && !field->optional))
    return fail(w, HEBI_CODE_KEY, path, "a text that the format needs is missing or empty");
  if (!is_utf8(string))
    return fail(w, HEBI_CODE_UTF8, path, "the text is not UTF-8");
  hebi__write_string(&w->text, string);
  return HEBI_CODE_OK;
}

static int32_t integer_at(const char *member) {
  int32_t value;
  memcpy(&value, member, sizeof value);
  return value;
}

static double number_at(const char *member) {
  double value;
  memcpy(&value, member, sizeof value);
  return value;
}

static const char *pointer_at(const char *member) {
  const char *pointer;
  memcpy(&pointer, member, sizeof pointer);
  return pointer;
}

static size_t count_at(const char *member) {
  size_t count;
  memcpy(&count, member, sizeof count);
  return count;
}

/* An object of texts or years none of which is there. */
static int is_empty(const hebi__table *table, const char *object) {
  for (size_t i = 0; i < table->n_fields; i++) {
    const char *member = object + table->fields[i].offset;
    if (table->fields[i].type == HEBI__FIELD_INTEGER ? integer_at(member) != 0
                                                     : pointer_at(member) != NULL)
      return 0;
  }
  return 1;
}

/* An optional member that holds what its absence means is left out. */
static int is_absent(const hebi__field *field, const char *object) {
  const char *member = object + field->offset;
  if (!field->optional)
    return 0;
  switch (field->type) {
  case HEBI__FIELD_TEXT:
    return pointer_at(member) == NULL;
  case HEBI__FIELD_NUMBER:
    return isnan(number_at(member));
  case HEBI__FIELD_TEXTS:
  case HEBI__FIELD_LIST:
    return count_at(object + field->count_offset) == 0;
  case HEBI__FIELD_OBJECT:
    return is_empty(field->table, member);
  default:
    return integer_at(member) == field->absent;
  }
}

static int write_name(writer *w, const hebi__field *field, int32_t value, const hebi__path *path) {
  const char *name = hebi__name_of(field->names, value);
  if (name == NULL)
    return fail(w, HEBI_CODE_VALUE, path, "the value has no name");
  hebi__write_string(&w->text, name);
  return HEBI_CODE_OK;
}

static int write_texts(writer *w, const hebi__field *field, const char *object,
                       const hebi__path *path) {
  static const hebi__field element_field = {.type = HEBI__FIELD_TEXT};
  size_t n = count_at(object + field->count_offset);
  const char *list = pointer_at(object + field->offset);
  int code = HEBI_CODE_OK;
  hebi__text_add(&w->text, "[");
  for (size_t i = 0; code == HEBI_CODE_OK && i < n; i++) {
    hebi__path step = {path, NULL, i};
    hebi__text_add(&w->text, i > 0 ? ", " : "");
    code = write_text(w, &element_field, pointer_at(list + i * sizeof list), &step);
  }
  hebi__text_add(&w->text, "]");
  return code;
}

static int write_list(writer *w, const hebi__field *field, const char *object, layout at,
                      const hebi__path *path) {
  const char *list = pointer_at(object + field->offset);
  size_t n = count_at(object + field->count_offset);
  layout inner = {at.indent + 2, field->table->one_line};
  hebi__text_add(&w->text, "[");
  for (size_t i = 0; i < n; i++) {
    hebi__path step = {path, NULL, i};
    hebi__text_add(&w->text, i > 0 ? "," : "");
    hebi__write_line(&w->text, inner.indent);
    int code = write_object(w, field->table, list + i * field->table->size, inner, &step);
    if (code != HEBI_CODE_OK)
      return code;
  }
  if (n > 0)
    hebi__write_line(&w->text, at.indent);
  hebi__text_add(&w->text, "]");
  return HEBI_CODE_OK;
}

static int write_field(writer *w, const hebi__field *field, const char *object, layout at,
                       const hebi__path *path) {
  const char *member = object + field->offset;
  layout inner = {at.indent, at.one_line || (field->table != NULL && field->table->one_line)};
  switch (field->type) {
  case HEBI__FIELD_FORMAT:
    hebi__write_string(&w->text, field->constant);
    return HEBI_CODE_OK;
  case HEBI__FIELD_VERSION:
    hebi__text_number(&w->text, field->low);
    return HEBI_CODE_OK;
  case HEBI__FIELD_TEXT:
    return write_text(w, field, pointer_at(member), path);
  case HEBI__FIELD_NUMBER:
    hebi__text_number(&w->text, number_at(member));
    return HEBI_CODE_OK;
  case HEBI__FIELD_INTEGER:
    hebi__text_format(&w->text, "%d", (int)integer_at(member));
    return HEBI_CODE_OK;
  case HEBI__FIELD_BOOLEAN:
    hebi__text_add(&w->text, integer_at(member) != 0 ? "true" : "false");
    return HEBI_CODE_OK;
  case HEBI__FIELD_NAME:
    return write_name(w, field, integer_at(member), path);
  case HEBI__FIELD_TEXTS:
    return write_texts(w, field, object, path);
  case HEBI__FIELD_OBJECT:
    return write_object(w, field->table, member, inner, path);
  default:
    return write_list(w, field, object, at, path);
  }
}

static int write_object(writer *w, const hebi__table *table, const char *object, layout at,
                        const hebi__path *path) {
  layout inner = {at.indent + 2, at.one_line};
  hebi__text_add(&w->text, "{");
  int first = 1;
  for (size_t i = 0; i < table->n_fields; i++) {
    const hebi__field *field = &table->fields[i];
    if (is_absent(field, object))
      continue;
    hebi__text_add(&w->text, first ? "" : at.one_line ? ", " : ",");
    first = 0;
    if (!at.one_line)
      hebi__write_line(&w->text, inner.indent);
    hebi__path step = {path, field->key, 0};
    hebi__text_format(&w->text, "\"%s\": ", field->key);
    int code = write_field(w, field, object, inner, &step);
    if (code != HEBI_CODE_OK)
      return code;
  }
  if (!at.one_line)
    hebi__write_line(&w->text, at.indent);
  hebi__text_add(&w->text, "}");
  return HEBI_CODE_OK;
}

int hebi__write(const hebi__table *table, const void *object, char **out, size_t *length,
                hebi_error *err) {
  writer w = {{0}, err};
  int code = write_object(&w, table, object, (layout){0, table->one_line}, NULL);
  if (code != HEBI_CODE_OK) {
    hebi__text_free(&w.text);
    return code;
  }
  hebi__text_add(&w.text, "\n");
  return hebi__text_give(&w.text, out, length, err);
}
