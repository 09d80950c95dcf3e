/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/text.h"
#include "forecast/run.h"

#include <string.h>

void hebi_forecast_options_init(hebi_forecast_options *options) {
  if (options == NULL)
    return;
  memset(options, 0, sizeof *options);
  options->size = sizeof *options;
  options->support = HEBI_SUPPORT_REAL;
  options->horizon = 1;
}

static int fail_unknown_method(const char *name, hebi_error *err) {
  hebi__text known = {0};
  for (size_t i = 0; i < hebi_method_count(); i++)
    hebi__text_format(&known, ", %s", hebi_method_at(i)->name);
  if (known.failed)
    hebi__fail_memory(err);
  else
    hebi__fail(err, HEBI_CODE_NAME, "method", "there are the methods auto%s, but no '%s'",
               known.data, name);
  int code = known.failed ? HEBI_CODE_MEMORY : HEBI_CODE_NAME;
  hebi__text_free(&known);
  return code;
}

static int read_method(hebi__request *request, const char *name, hebi_error *err) {
  request->is_auto = name == NULL || strcmp(name, "auto") == 0;
  if (request->is_auto)
    return HEBI_CODE_OK;
  request->method = hebi__method_index(name);
  return request->method < hebi_method_count() ? HEBI_CODE_OK : fail_unknown_method(name, err);
}

int hebi__request_read(hebi__request *request, const hebi_forecast_options *options,
                       hebi_error *err) {
  hebi_forecast_options defaults;
  hebi_forecast_options_init(&defaults);
  if (options == NULL)
    options = &defaults;
  if (options->size != sizeof *options)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "options",
                      "options are to be set with hebi_forecast_options_init() first");
  if ((int)options->support < HEBI_SUPPORT_REAL || (int)options->support > HEBI_SUPPORT_COUNT)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "support", "support is 0 to 3, got %d",
                      (int)options->support);
  if (options->horizon < 1 || options->horizon > HEBI__MAX_HORIZON)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "horizon", "horizon is 1 to %d years, got %d",
                      HEBI__MAX_HORIZON, (int)options->horizon);
  request->support = options->support;
  request->horizon = options->horizon;
  return read_method(request, options->method, err);
}
