/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEBI_REPORT_REPORT_H
#define HEBI_REPORT_REPORT_H

#include "base/arena.h"

#include <libhebi/report.h>

struct hebi_report {
  hebi__arena arena;
  hebi_plan_data plan;
  hebi_row *rows;
  hebi_annual **histories; /* [n], one a row, freed with the report */
  size_t n;
};

#endif
