/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"

#include "forecast/run.h"

static void check_options(hebi_forecast_options options, hebi_code wanted, const char *where,
                          const char *words) {
  hebi_forecast *forecast = UNTOUCHED(hebi_forecast);
  hebi_error err = dirty_error();
  int code = hebi_forecast_array(&forecast, ordinary, 12, &options, &err);
  CHECK_FAILURE(code, &err, wanted, where, words, where);
  cr_expect_null(forecast);
}

Test(request, options_that_are_refused) {
  check_options(options_for("foo", 0, 1), HEBI_CODE_NAME, "method",
                "there are the methods auto, naive, drift, ");
  check_options(options_for("foo", 0, 1), HEBI_CODE_NAME, "method", ", but no 'foo'");
  check_options(options_for("Naive", 0, 1), HEBI_CODE_NAME, "method", "no 'Naive'");
  check_options(options_for(NULL, 0, 0), HEBI_CODE_ARGUMENT, "horizon", "1 to 100 years, got 0");
  check_options(options_for(NULL, 0, 101), HEBI_CODE_ARGUMENT, "horizon", "got 101");
  check_options(options_for(NULL, 4, 1), HEBI_CODE_ARGUMENT, "support", "got 4");
  check_options(options_for(NULL, -1, 1), HEBI_CODE_ARGUMENT, "support", "got -1");
  hebi_forecast_options unset = options_for(NULL, 0, 1);
  unset.size = 0;
  check_options(unset, HEBI_CODE_ARGUMENT, "options", "hebi_forecast_options_init");
}

Test(request, nothing_asked_is_the_default) {
  const char *const names[] = {NULL, "auto"};
  hebi__request request;
  cr_assert_eq(hebi__request_read(&request, NULL, NULL), HEBI_CODE_OK);
  cr_expect(request.is_auto && request.support == HEBI_SUPPORT_REAL && request.horizon == 1);
  for (size_t i = 0; i < COUNT_OF(names); i++) {
    hebi_forecast_options options = options_for(names[i], HEBI_SUPPORT_SHARE, 100);
    cr_assert_eq(hebi__request_read(&request, &options, NULL), HEBI_CODE_OK);
    cr_expect(request.is_auto && request.support == HEBI_SUPPORT_SHARE && request.horizon == 100);
  }
}

Test(request, a_named_method_is_its_number) {
  for (size_t i = 0; i < hebi_method_count(); i++) {
    hebi__request request;
    hebi_forecast_options options = options_for(hebi_method_at(i)->name, HEBI_SUPPORT_COUNT, 7);
    cr_assert_eq(hebi__request_read(&request, &options, NULL), HEBI_CODE_OK);
    cr_expect(!request.is_auto && request.method == i && request.horizon == 7);
  }
}

/* However long a name is, all the methods stand in the message. */
Test(request, a_long_name_is_cut) {
  char name[400];
  memset(name, 'n', sizeof name - 1);
  name[sizeof name - 1] = '\0';
  check_options(options_for(name, 0, 1), HEBI_CODE_NAME, "method", "growth_ar");
}
