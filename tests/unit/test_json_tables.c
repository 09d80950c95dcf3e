/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/tables.h"

#include <criterion/criterion.h>
#include <libhebi/plan.h>
#include <stddef.h>
#include <string.h>

static size_t n_tables;

static void check_field(const hebi__table *table, size_t i) {
  const hebi__field *field = &table->fields[i];
  cr_expect_neq(strncmp(field->key, "x_", 2), 0, "%s would be skipped", field->key);
  cr_expect_eq(hebi__table_find(table, field->key), i, "%s stands twice", field->key);
  if (field->type == HEBI__FIELD_NAME && field->optional)
    cr_expect_not_null(hebi__name_of(field->names, field->absent), "%s", field->key);
  if (field->type == HEBI__FIELD_LIST)
    cr_expect_gt(field->table->size, 0, "%s has elements of no size", field->key);
}

static void check_table(const hebi__table *table) {
  n_tables++;
  cr_assert_leq(table->n_fields, HEBI__FIELDS_MAX);
  cr_assert_gt(table->n_fields, 0);
  for (size_t i = 0; i < table->n_fields; i++) {
    check_field(table, i);
    if (table->fields[i].table != NULL)
      check_table(table->fields[i].table);
  }
}

Test(json_tables, every_table_is_sound) {
  check_table(&hebi__catalog_table);
  check_table(&hebi__history_table);
  check_table(&hebi__plan_table);
  /* catalog: itself, indicator, name; history: itself, place, name, source, series, break, note,
   * observation; plan: itself, title, place, name, years, source, target, assigned_by, doubt */
  cr_expect_eq(n_tables, 3 + 8 + 9);
}

Test(json_tables, a_key_is_found_by_its_case) {
  const hebi__table *plan = &hebi__plan_table;
  cr_expect_eq(hebi__table_find(plan, "format"), 0);
  cr_expect_str_eq(plan->fields[hebi__table_find(plan, "targets")].key, "targets");
  cr_expect_eq(hebi__table_find(plan, "Targets"), plan->n_fields);
  cr_expect_eq(hebi__table_find(plan, "target"), plan->n_fields);
  cr_expect_eq(hebi__table_find(plan, ""), plan->n_fields);
}
