/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer's way in to the readers. The first byte selects the kind of text, the rest is the text.
 * What is accepted has to survive being written and read again, and writes the same the second
 * time; what is refused has to say why. */
#include <libhebi/builtin.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void must(int condition) {
  if (!condition)
    abort();
}

static void check_refusal(int code, const void *made, const hebi_error *err) {
  must(code < 0 && made == NULL && (int)err->code == code && err->message[0] != '\0');
}

static void check_same(char *a, size_t n_a, char *b, size_t n_b) {
  must(n_a == n_b && memcmp(a, b, n_a) == 0);
  hebi_string_free(a);
  hebi_string_free(b);
}

static void fuzz_catalog(const char *text, size_t length) {
  hebi_error err;
  hebi_catalog *catalog, *again;
  char *first, *second;
  size_t n_first, n_second;
  int code = hebi_catalog_read(&catalog, text, length, &err);
  if (code != 0) {
    check_refusal(code, catalog, &err);
    return;
  }
  must(hebi_catalog_write(&first, &n_first, catalog, &err) == 0);
  must(hebi_catalog_read(&again, first, n_first, &err) == 0);
  must(hebi_catalog_write(&second, &n_second, again, &err) == 0);
  check_same(first, n_first, second, n_second);
  hebi_catalog_free(again);
  hebi_catalog_free(catalog);
}

static void fuzz_history(const char *text, size_t length, const hebi_catalog *catalog) {
  hebi_error err;
  hebi_history *history, *again;
  char *first, *second;
  size_t n_first, n_second;
  int code = hebi_history_read(&history, text, length, catalog, &err);
  if (code != 0) {
    check_refusal(code, history, &err);
    return;
  }
  must(hebi_history_write(&first, &n_first, history, &err) == 0);
  must(hebi_history_read(&again, first, n_first, catalog, &err) == 0);
  must(hebi_history_equal(history, again));
  must(hebi_history_write(&second, &n_second, again, &err) == 0);
  check_same(first, n_first, second, n_second);
  hebi_history_free(again);
  hebi_history_free(history);
}

static void fuzz_plan(const char *text, size_t length, const hebi_catalog *catalog) {
  hebi_error err;
  hebi_plan *plan, *again;
  char *first, *second;
  size_t n_first, n_second;
  int code = hebi_plan_read(&plan, text, length, catalog, &err);
  if (code != 0) {
    check_refusal(code, plan, &err);
    return;
  }
  must(hebi_plan_write(&first, &n_first, plan, &err) == 0);
  must(hebi_plan_read(&again, first, n_first, catalog, &err) == 0);
  must(hebi_plan_equal(plan, again));
  must(hebi_plan_write(&second, &n_second, again, &err) == 0);
  check_same(first, n_first, second, n_second);
  hebi_plan_free(again);
  hebi_plan_free(plan);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  static hebi_catalog *catalog;
  if (catalog == NULL)
    must(hebi_catalog_builtin(&catalog, NULL) == 0);
  if (size == 0)
    return 0;
  const char *text = (const char *)data + 1;
  if (data[0] % 3 == 0)
    fuzz_catalog(text, size - 1);
  else if (data[0] % 3 == 1)
    fuzz_history(text, size - 1, catalog);
  else
    fuzz_plan(text, size - 1, catalog);
  return 0;
}
