/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/read.h"

#include "json/describe.h"
#include "json/locate.h"
#include "json/pointer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct reader {
  hebi__document *document;
  hebi_error *err;
} reader;

/* The members of one object: by field, and the first that should not be there. */
typedef struct members {
  const cJSON *of_field[HEBI__FIELDS_MAX];
  const cJSON *bad;
  size_t bad_number; /* counted from 1 */
  size_t n_extra;    /* keys that begin with x_ */
} members;

typedef struct extra {
  const cJSON *item;
  size_t number;
} extra;

static int read_object(reader *r, const hebi__table *table, char *object, const cJSON *item,
                       const hebi__path *path);

static int fail_value(reader *r, hebi_code code, const hebi__path *path, const char *message) {
  hebi__pointer where = {{0}, 0};
  hebi__pointer_path(&where, path);
  hebi__fail(r->err, code, where.text, "%s", message);
  hebi__locate(r->err, r->document->text, r->document->length, where.text, 0);
  return code;
}

static int refuse(reader *r, hebi_code code, const hebi__path *path, const cJSON *item,
                  const hebi__field *field) {
  hebi__line line = {{0}, 0};
  hebi__line_add(&line, "got ");
  hebi__line_seen(&line, item);
  hebi__line_add(&line, ", wanted ");
  hebi__line_wanted(&line, field);
  if (cJSON_IsNull(item) && field->optional)
    hebi__line_add(&line, ", or no such key");
  return fail_value(r, code, path, line.text);
}

static int fail_missing(reader *r, const hebi__path *path, const char *key) {
  hebi__line line = {{0}, 0};
  hebi__line_add(&line, "the key \"%s\" is missing", key);
  return fail_value(r, HEBI_CODE_KEY, path, line.text);
}

static int fail_key(reader *r, const hebi__path *path, const hebi__table *table,
                    const members *found) {
  const char *key = found->bad->string;
  hebi__line line = {{0}, 0};
  int known = strncmp(key, "x_", 2) == 0 || hebi__table_find(table, key) < table->n_fields;
  hebi__line_add(&line, known ? "the key " : "unknown key ");
  hebi__line_quote(&line, key);
  if (known)
    hebi__line_add(&line, " stands twice in one object");
  else
    hebi__line_known(&line, table, key);
  hebi__pointer object = {{0}, 0}, where;
  hebi__pointer_path(&object, path);
  where = object;
  hebi__pointer_key(&where, key);
  hebi__fail(r->err, HEBI_CODE_KEY, where.text, "%s", line.text);
  hebi__locate(r->err, r->document->text, r->document->length, object.text, found->bad_number);
  return HEBI_CODE_KEY;
}

static void sort_member(members *found, const hebi__table *table, const cJSON *item,
                        size_t number) {
  size_t field = hebi__table_find(table, item->string);
  if (field < table->n_fields && found->of_field[field] == NULL)
    found->of_field[field] = item;
  else if (field == table->n_fields && strncmp(item->string, "x_", 2) == 0)
    found->n_extra++;
  else if (found->bad == NULL) {
    found->bad = item;
    found->bad_number = number;
  }
}

static int compare_extras(const void *a, const void *b) {
  const extra *x = a, *y = b;
  int order = strcmp(x->item->string, y->item->string);
  if (order != 0)
    return order;
  return (x->number > y->number) - (x->number < y->number);
}

/* There may be many extra keys: sorted, a repeated one stands next to its twin. */
static int find_repeated_extra(members *found, const cJSON *object, hebi_error *err) {
  if (found->n_extra < 2)
    return HEBI_CODE_OK;
  extra *extras = malloc(found->n_extra * sizeof *extras);
  if (extras == NULL)
    return hebi__fail_memory(err);
  size_t n = 0, number = 1;
  for (const cJSON *item = object->child; item != NULL; item = item->next, number++)
    if (strncmp(item->string, "x_", 2) == 0)
      extras[n++] = (extra){item, number};
  qsort(extras, n, sizeof *extras, compare_extras);
  for (size_t i = 1; i < n; i++)
    if (strcmp(extras[i - 1].item->string, extras[i].item->string) == 0) {
      found->bad = extras[i].item;
      found->bad_number = extras[i].number;
    }
  free(extras);
  return HEBI_CODE_OK;
}

static int read_constant(reader *r, const hebi__field *field, const cJSON *item,
                         const hebi__path *path) {
  int wants_text = field->type == HEBI__FIELD_FORMAT;
  if (wants_text ? !cJSON_IsString(item) : !cJSON_IsNumber(item))
    return refuse(r, HEBI_CODE_TYPE, path, item, field);
  if (wants_text ? strcmp(item->valuestring, field->constant) != 0
                 : item->valuedouble != field->low)
    return refuse(r, HEBI_CODE_VALUE, path, item, field);
  return HEBI_CODE_OK;
}

static int read_text(reader *r, const hebi__field *field, const char **to, const cJSON *item,
                     const hebi__path *path) {
  if (!cJSON_IsString(item))
    return refuse(r, HEBI_CODE_TYPE, path, item, field);
  if (item->valuestring[0] == '\0' && !field->optional)
    return refuse(r, HEBI_CODE_VALUE, path, item, field);
  *to = item->valuestring;
  return HEBI_CODE_OK;
}

static int read_number(reader *r, const hebi__field *field, double *to, const cJSON *item,
                       const hebi__path *path) {
  int whole = field->type == HEBI__FIELD_INTEGER;
  double value = item->valuedouble;
  if (!cJSON_IsNumber(item) || (whole && value != floor(value)))
    return refuse(r, HEBI_CODE_TYPE, path, item, field);
  if (value < field->low || value > field->high)
    return refuse(r, HEBI_CODE_VALUE, path, item, field);
  *to = value;
  return HEBI_CODE_OK;
}

static int read_integer(reader *r, const hebi__field *field, char *to, const cJSON *item,
                        const hebi__path *path) {
  double value = 0;
  int code = read_number(r, field, &value, item, path);
  int32_t integer = (int32_t)value;
  memcpy(to, &integer, sizeof integer);
  return code;
}

static int read_name(reader *r, const hebi__field *field, char *to, const cJSON *item,
                     const hebi__path *path) {
  if (!cJSON_IsString(item))
    return refuse(r, HEBI_CODE_TYPE, path, item, field);
  const hebi__name *name = hebi__name_find(field->names, item->valuestring);
  if (name == NULL)
    return refuse(r, HEBI_CODE_VALUE, path, item, field);
  memcpy(to, &name->value, sizeof name->value);
  return HEBI_CODE_OK;
}

static int read_boolean(reader *r, const hebi__field *field, char *to, const cJSON *item,
                        const hebi__path *path) {
  if (!cJSON_IsBool(item))
    return refuse(r, HEBI_CODE_TYPE, path, item, field);
  int32_t value = cJSON_IsTrue(item);
  memcpy(to, &value, sizeof value);
  return HEBI_CODE_OK;
}

/* Room for one more element. The list grows with what was accepted so far and not with what the
 * text announces, or a small text with many empty objects could ask for a lot of memory. */
static char *grow(hebi__arena *arena, char *list, size_t n, size_t size) {
  if (n > 0 && (n & (n - 1)) != 0)
    return list;
  char *larger = hebi__arena_take(arena, n > 0 ? 2 * n : 1, size);
  if (larger != NULL && n > 0)
    memcpy(larger, list, n * size);
  return larger;
}

static int read_texts(reader *r, const hebi__field *field, char *object, const cJSON *item,
                      const hebi__path *path) {
  if (!cJSON_IsArray(item))
    return refuse(r, HEBI_CODE_TYPE, path, item, field);
  static const hebi__field element_field = {.type = HEBI__FIELD_TEXT};
  size_t n = 0;
  const char **list = NULL;
  for (const cJSON *element = item->child; element != NULL; element = element->next, n++) {
    hebi__path step = {path, NULL, n};
    list = (const char **)(void *)grow(&r->document->arena, (char *)list, n, sizeof *list);
    if (list == NULL)
      return hebi__fail_memory(r->err);
    int code = read_text(r, &element_field, &list[n], element, &step);
    if (code != HEBI_CODE_OK)
      return code;
  }
  memcpy(object + field->offset, &list, sizeof list);
  memcpy(object + field->count_offset, &n, sizeof n);
  return HEBI_CODE_OK;
}

static int read_list(reader *r, const hebi__field *field, char *object, const cJSON *item,
                     const hebi__path *path) {
  if (!cJSON_IsArray(item))
    return refuse(r, HEBI_CODE_TYPE, path, item, field);
  if (field->low > 0 && item->child == NULL)
    return refuse(r, HEBI_CODE_VALUE, path, item, field);
  static const hebi__field element_field = {.type = HEBI__FIELD_OBJECT};
  size_t n = 0, size = field->table->size;
  char *list = NULL;
  for (const cJSON *element = item->child; element != NULL; element = element->next, n++) {
    hebi__path step = {path, NULL, n};
    if (!cJSON_IsObject(element))
      return refuse(r, HEBI_CODE_TYPE, &step, element, &element_field);
    list = grow(&r->document->arena, list, n, size);
    if (list == NULL)
      return hebi__fail_memory(r->err);
    int code = read_object(r, field->table, list + n * size, element, &step);
    if (code != HEBI_CODE_OK)
      return code;
  }
  const void *pointer = list;
  memcpy(object + field->offset, &pointer, sizeof pointer);
  memcpy(object + field->count_offset, &n, sizeof n);
  return HEBI_CODE_OK;
}

/* What the member holds where its key is absent. */
static void set_absent(const hebi__field *field, char *to) {
  double missing = NAN;
  if (field->type == HEBI__FIELD_NUMBER)
    memcpy(to, &missing, sizeof missing);
  else if (field->type == HEBI__FIELD_INTEGER || field->type == HEBI__FIELD_NAME)
    memcpy(to, &field->absent, sizeof field->absent);
}

static int read_field(reader *r, const hebi__field *field, char *object, const cJSON *item,
                      const hebi__path *path) {
  char *to = object + field->offset;
  switch (field->type) {
  case HEBI__FIELD_TEXT:
    return read_text(r, field, (const char **)(void *)to, item, path);
  case HEBI__FIELD_NUMBER:
    return read_number(r, field, (double *)(void *)to, item, path);
  case HEBI__FIELD_INTEGER:
    return read_integer(r, field, to, item, path);
  case HEBI__FIELD_BOOLEAN:
    return read_boolean(r, field, to, item, path);
  case HEBI__FIELD_NAME:
    return read_name(r, field, to, item, path);
  case HEBI__FIELD_TEXTS:
    return read_texts(r, field, object, item, path);
  case HEBI__FIELD_LIST:
    return read_list(r, field, object, item, path);
  case HEBI__FIELD_OBJECT:
    if (!cJSON_IsObject(item))
      return refuse(r, HEBI_CODE_TYPE, path, item, field);
    return read_object(r, field->table, to, item, path);
  default:
    return read_constant(r, field, item, path);
  }
}

static int is_constant(const hebi__field *field) {
  return field->type == HEBI__FIELD_FORMAT || field->type == HEBI__FIELD_VERSION;
}

/* Fills the fields that are constants, or those that are not. */
static int read_fields(reader *r, const hebi__table *table, char *object, const members *found,
                       const hebi__path *path, int constants) {
  for (size_t i = 0; i < table->n_fields; i++) {
    const hebi__field *field = &table->fields[i];
    const cJSON *item = found->of_field[i];
    if (is_constant(field) != constants)
      continue;
    hebi__path step = {path, field->key, 0};
    if (item == NULL && !field->optional)
      return fail_missing(r, path, field->key);
    int code = HEBI_CODE_OK;
    if (item != NULL)
      code = read_field(r, field, object, item, &step);
    else
      set_absent(field, object + field->offset);
    if (code != HEBI_CODE_OK)
      return code;
  }
  return HEBI_CODE_OK;
}

/* Format and version come first: they say best what is wrong with a file of another kind. */
static int read_object(reader *r, const hebi__table *table, char *object, const cJSON *item,
                       const hebi__path *path) {
  members found = {{0}, NULL, 0, 0};
  size_t number = 1;
  for (const cJSON *member = item->child; member != NULL; member = member->next, number++)
    sort_member(&found, table, member, number);
  int code = read_fields(r, table, object, &found, path, 1);
  if (code == HEBI_CODE_OK && found.bad == NULL)
    code = find_repeated_extra(&found, item, r->err);
  if (code == HEBI_CODE_OK && found.bad != NULL)
    code = fail_key(r, path, table, &found);
  if (code == HEBI_CODE_OK)
    code = read_fields(r, table, object, &found, path, 0);
  return code;
}

int hebi__read(const hebi__table *table, void *object, hebi__document *document, hebi_error *err) {
  static const hebi__field root = {.type = HEBI__FIELD_OBJECT};
  reader r = {document, err};
  if (!cJSON_IsObject(document->tree))
    return refuse(&r, HEBI_CODE_TYPE, NULL, document->tree, &root);
  return read_object(&r, table, object, document->tree, NULL);
}
