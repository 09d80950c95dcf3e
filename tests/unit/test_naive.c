/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"
#include "method_cases.h"

Test(naive, agrees_with_its_oracle) {
  forecast_cases_run("naive", check_method);
}
