/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libhebi/json.h>

#include "base/error.h"
#include "json/tables.h"
#include "json/write.h"

#include <libhebi/unit.h>
#include <math.h>
#include <string.h>

static void add_object(hebi__text *text, const hebi__table *table, size_t indent);

static void add_key(hebi__text *text, size_t indent, const char *key) {
  hebi__write_line(text, indent);
  hebi__text_format(text, "\"%s\": ", key);
}

static void add_limits(hebi__text *text, const hebi__field *field) {
  if (isfinite(field->low)) {
    hebi__text_add(text, ", \"minimum\": ");
    hebi__text_number(text, field->low);
  }
  if (isfinite(field->high)) {
    hebi__text_add(text, ", \"maximum\": ");
    hebi__text_number(text, field->high);
  }
}

static void add_units(hebi__text *text) {
  for (size_t i = 0; i < hebi_unit_count(); i++)
    hebi__text_format(text, "%s\"%s\"", i == 0 ? "{\"enum\": [" : ", ", hebi_unit_at(i)->name);
  hebi__text_add(text, "]}");
}

static void add_text(hebi__text *text, const hebi__field *field) {
  switch (field->form) {
  case HEBI__FORM_UNIT:
    add_units(text);
    return;
  case HEBI__FORM_DATE:
    hebi__text_format(text, "{\"type\": \"string\", \"pattern\": \"%s\"}", hebi__date_pattern);
    return;
  default:
    hebi__text_format(text, "{\"type\": \"string\"%s}",
                      field->optional && field->form != HEBI__FORM_ID ? "" : ", \"minLength\": 1");
  }
}

static void add_names(hebi__text *text, const hebi__field *field) {
  hebi__text_add(text, "{\"enum\": [");
  for (hebi__names name = field->names; name->name != NULL; name++)
    hebi__text_format(text, "%s\"%s\"", name == field->names ? "" : ", ", name->name);
  hebi__text_add(text, "]");
  if (field->optional)
    hebi__text_format(text, ", \"default\": \"%s\"", hebi__name_of(field->names, field->absent));
  hebi__text_add(text, "}");
}

static void add_list(hebi__text *text, const hebi__field *field, size_t indent) {
  hebi__text_add(text, "{");
  add_key(text, indent + 2, "type");
  hebi__text_add(text, "\"array\",");
  if (field->low > 0) {
    add_key(text, indent + 2, "minItems");
    hebi__text_format(text, "%.0f,", field->low);
  }
  add_key(text, indent + 2, "items");
  hebi__text_add(text, "{");
  add_object(text, field->table, indent + 4);
  hebi__write_line(text, indent + 2);
  hebi__text_add(text, "}");
  hebi__write_line(text, indent);
  hebi__text_add(text, "}");
}

static void add_field(hebi__text *text, const hebi__field *field, size_t indent) {
  switch (field->type) {
  case HEBI__FIELD_FORMAT:
    hebi__text_format(text, "{\"const\": \"%s\"}", field->constant);
    break;
  case HEBI__FIELD_VERSION:
    hebi__text_format(text, "{\"const\": %.0f}", field->low);
    break;
  case HEBI__FIELD_TEXT:
    add_text(text, field);
    break;
  case HEBI__FIELD_NUMBER:
  case HEBI__FIELD_INTEGER:
    hebi__text_format(text, "{\"type\": \"%s\"",
                      field->type == HEBI__FIELD_NUMBER ? "number" : "integer");
    add_limits(text, field);
    hebi__text_add(text, "}");
    break;
  case HEBI__FIELD_BOOLEAN:
    hebi__text_add(text, "{\"type\": \"boolean\", \"default\": false}");
    break;
  case HEBI__FIELD_NAME:
    add_names(text, field);
    break;
  case HEBI__FIELD_TEXTS:
    hebi__text_add(text, "{\"type\": \"array\", \"uniqueItems\": true, \"items\": "
                         "{\"type\": \"string\", \"minLength\": 1}}");
    break;
  case HEBI__FIELD_OBJECT:
    hebi__text_add(text, "{");
    add_object(text, field->table, indent + 2);
    hebi__write_line(text, indent);
    hebi__text_add(text, "}");
    break;
  case HEBI__FIELD_LIST:
    add_list(text, field, indent);
    break;
  }
}

static void add_required(hebi__text *text, const hebi__table *table, size_t indent) {
  add_key(text, indent, "required");
  hebi__text_add(text, "[");
  const char *separator = "";
  for (size_t i = 0; i < table->n_fields; i++) {
    if (table->fields[i].optional)
      continue;
    hebi__text_format(text, "%s\"%s\"", separator, table->fields[i].key);
    separator = ", ";
  }
  hebi__text_add(text, "],");
}

static const hebi__field *field_called(const hebi__table *table, const char *key) {
  return &table->fields[hebi__table_find(table, key)];
}

static int is_one_of(int32_t value, uint32_t values) {
  return values >> value & 1;
}

/* "key": {"enum": [...]} */
static void add_choice(hebi__text *text, const hebi__field *field, uint32_t values) {
  const char *separator = "[";
  hebi__text_format(text, "\"%s\": {\"enum\": ", field->key);
  for (hebi__names name = field->names; name->name != NULL; name++) {
    if (!is_one_of(name->value, values))
      continue;
    hebi__text_format(text, "%s\"%s\"", separator, name->name);
    separator = ", ";
  }
  hebi__text_add(text, "]}");
}

/* An absent key satisfies every condition on it: it has to be there where its absence does not. */
static int may_be_absent(const hebi__field *field, uint32_t values) {
  return field->optional && is_one_of(field->absent, values);
}

static void add_condition(hebi__text *text, const hebi__table *table, const hebi__rule *rule) {
  const struct {
    const char *key;
    uint32_t values;
  } parts[] = {{rule->key, rule->values}, {rule->also, rule->also_values}};
  size_t n = rule->also != NULL ? 2 : 1;
  const char *separator = "}, \"required\": [", *end = "}}";
  hebi__text_add(text, "{\"properties\": {");
  for (size_t i = 0; i < n; i++) {
    hebi__text_add(text, i > 0 ? ", " : "");
    add_choice(text, field_called(table, parts[i].key), parts[i].values);
  }
  for (size_t i = 0; i < n; i++) {
    if (may_be_absent(field_called(table, parts[i].key), parts[i].values))
      continue;
    hebi__text_format(text, "%s\"%s\"", separator, parts[i].key);
    separator = ", ";
    end = "]}";
  }
  hebi__text_add(text, end);
}

static void add_needed(hebi__text *text, const hebi__table *table, const hebi__rule *rule) {
  const char *separator = ", \"required\": [", *end = "";
  if (rule->other != NULL && !may_be_absent(field_called(table, rule->other), rule->allowed)) {
    hebi__text_format(text, "%s\"%s\"", separator, rule->other);
    separator = ", ";
    end = "]";
  }
  for (const char *const *key = rule->needed; *key != NULL; key++) {
    hebi__text_format(text, "%s\"%s\"", separator, *key);
    separator = ", ";
    end = "]";
  }
  hebi__text_add(text, end);
}

static void add_consequence(hebi__text *text, const hebi__table *table, const hebi__rule *rule) {
  const char *separator = "";
  hebi__text_add(text, "{\"properties\": {");
  if (rule->other != NULL) {
    add_choice(text, field_called(table, rule->other), rule->allowed);
    separator = ", ";
  }
  for (const char *const *key = rule->barred; *key != NULL; key++) {
    hebi__text_format(text, "%s\"%s\": false", separator, *key);
    separator = ", ";
  }
  if (rule->not_negative != NULL)
    hebi__text_format(text, "%s\"%s\": {\"minimum\": 0}", separator, rule->not_negative);
  hebi__text_add(text, "}");
  add_needed(text, table, rule);
  hebi__text_add(text, "}");
}

static void add_rules(hebi__text *text, const hebi__table *table, size_t indent) {
  if (table->n_rules == 0)
    return;
  hebi__text_add(text, ",");
  add_key(text, indent, "allOf");
  for (size_t i = 0; i < table->n_rules; i++) {
    hebi__text_add(text, i == 0 ? "[" : ",");
    hebi__write_line(text, indent + 2);
    hebi__text_add(text, "{");
    add_key(text, indent + 4, "if");
    add_condition(text, table, &table->rules[i]);
    hebi__text_add(text, ",");
    add_key(text, indent + 4, "then");
    add_consequence(text, table, &table->rules[i]);
    hebi__write_line(text, indent + 2);
    hebi__text_add(text, "}");
  }
  hebi__write_line(text, indent);
  hebi__text_add(text, "]");
}

/* "anyOf": [{"required": ["a"]}, {"required": ["b"]}] */
static void add_choices_of_keys(hebi__text *text, const char *keyword, const char *const *keys,
                                size_t indent) {
  if (keys[0] == NULL)
    return;
  hebi__text_add(text, ",");
  add_key(text, indent, keyword);
  for (size_t i = 0; keys[i] != NULL; i++)
    hebi__text_format(text, "%s{\"required\": [\"%s\"]}", i == 0 ? "[" : ", ", keys[i]);
  hebi__text_add(text, "]");
}

/* Each of two keys asks for the other one. */
static void add_together(hebi__text *text, const char *const *keys, size_t indent) {
  if (keys[0] == NULL)
    return;
  hebi__text_add(text, ",");
  add_key(text, indent, "dependentRequired");
  hebi__text_format(text, "{\"%s\": [\"%s\"], \"%s\": [\"%s\"]}", keys[0], keys[1], keys[1],
                    keys[0]);
}

/* A list that holds anything asks for another key. */
static void add_companion(hebi__text *text, const hebi__table *table, size_t indent) {
  if (table->list_with == NULL)
    return;
  hebi__text_add(text, ",");
  add_key(text, indent, "if");
  hebi__text_format(text, "{\"properties\": {\"%s\": {\"minItems\": 1}}, \"required\": [\"%s\"]},",
                    table->list_with, table->list_with);
  add_key(text, indent, "then");
  hebi__text_format(text, "{\"required\": [\"%s\"]}", table->needs);
}

/* The keywords that describe an object, without the braces around them. */
static void add_object(hebi__text *text, const hebi__table *table, size_t indent) {
  add_key(text, indent, "type");
  hebi__text_add(text, "\"object\",");
  add_required(text, table, indent);
  add_key(text, indent, "properties");
  for (size_t i = 0; i < table->n_fields; i++) {
    hebi__text_add(text, i == 0 ? "{" : ",");
    add_key(text, indent + 2, table->fields[i].key);
    add_field(text, &table->fields[i], indent + 2);
  }
  hebi__write_line(text, indent);
  hebi__text_add(text, "},");
  add_key(text, indent, "patternProperties");
  hebi__text_add(text, "{\"^x_\": true},");
  add_key(text, indent, "additionalProperties");
  hebi__text_add(text, "false");
  add_choices_of_keys(text, "oneOf", table->one_of, indent);
  add_choices_of_keys(text, "anyOf", table->any_of, indent);
  add_together(text, table->together, indent);
  add_companion(text, table, indent);
  add_rules(text, table, indent);
}

static const hebi__table *table_of(const char *kind) {
  if (strcmp(kind, "catalog") == 0)
    return &hebi__catalog_table;
  if (strcmp(kind, "history") == 0)
    return &hebi__history_table;
  return strcmp(kind, "plan") == 0 ? &hebi__plan_table : NULL;
}

int hebi_schema_write(char **out, size_t *length, const char *kind, hebi_error *err) {
  if (out == NULL)
    return hebi__fail_null(err, "out");
  *out = NULL;
  if (kind == NULL)
    return hebi__fail_null(err, "kind");
  const hebi__table *table = table_of(kind);
  if (table == NULL)
    return hebi__fail(err, HEBI_CODE_NAME, "kind",
                      "no kind \"%.60s\"; known are \"catalog\", \"history\", \"plan\"", kind);
  hebi__text text = {0};
  hebi__text_add(&text, "{");
  add_key(&text, 2, "$schema");
  hebi__text_add(&text, "\"https://json-schema.org/draft/2020-12/schema\",");
  add_key(&text, 2, "title");
  hebi__text_format(&text, "\"libhebi %s, version 1\",", kind);
  add_object(&text, table, 2);
  hebi__text_add(&text, "\n}\n");
  return hebi__text_give(&text, out, length, err);
}
