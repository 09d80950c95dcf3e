/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"
#include "method_cases.h"

Test(growth_ar, agrees_with_its_oracle) {
  forecast_cases_run("growth_ar", check_method);
}
