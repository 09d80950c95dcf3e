/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"
#include "method_cases.h"

#include <libhebi.h>

Test(methods, describe_themselves) {
  cr_assert_geq(hebi_method_count(), 7);
  for (size_t i = 0; i < hebi_method_count(); i++) {
    const hebi_method *method = hebi_method_at(i);
    cr_expect(hebi_method_find(method->name) == method);
    cr_expect(strlen(method->title_zh) > 0 && strlen(method->title_en) > 0);
    cr_expect(strlen(method->source) > 0, "%s has no source", method->name);
    cr_expect(method->min_n >= 1 && method->min_n_spread > method->min_n, "%s", method->name);
  }
}

/* A method comes with cases in tests/cases/forecast/<name>.json, from somebody else's numbers. */
Test(methods, agree_with_their_oracles) {
  for (size_t i = 0; i < hebi_method_count(); i++)
    forecast_cases_run(hebi_method_at(i)->name, check_method);
}

Test(methods, unknown_ones_are_null) {
  cr_expect_null(hebi_method_at(hebi_method_count()));
  cr_expect_null(hebi_method_find("auto")); /* no method itself: it picks one */
  cr_expect_null(hebi_method_find(""));
  cr_expect_null(hebi_method_find(NULL));
}
