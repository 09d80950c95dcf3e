/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast_made.h"
#include "method_cases.h"

Test(mean, agrees_with_its_oracle) {
  forecast_cases_run("mean", check_method);
}
