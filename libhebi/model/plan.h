/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a plan: its data, copied, and its ids, sorted. */
#ifndef HEBI_MODEL_PLAN_H
#define HEBI_MODEL_PLAN_H

#include "model/record.h"

#include <libhebi/plan.h>

struct hebi_plan {
  hebi__arena arena;
  hebi_plan_data data;
  hebi__index sources, areas, results, targets, goals;
};

/* What has to be known before anything is copied and indexed: that texts and lists are there. */
int hebi__plan_check_ids(const hebi_plan_data *data, hebi_error *err);

/* Everything else, of a plan that is copied and indexed. */
int hebi__plan_check(const hebi_plan *plan, const hebi_catalog *catalog, hebi_error *err);

#endif
