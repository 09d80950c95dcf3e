/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "worlds.h"

#include <math.h>
#include <stdio.h>

world small, built_in;

int world_report(hebi_report **out, const world *from, hebi_error *err) {
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.n_paths = PATHS;
  const hebi_history *history = from->history;
  return hebi_report_create(out, from->plan, from->catalog, &history, 1, &options, err);
}

/* The joint draws of an in-step target ask for memory of their own: there have to be some. */
static int reaches_joint_draws(const hebi_report *report, hebi_error *err) {
  for (size_t i = 0; i < hebi_report_count(report); i++) {
    const hebi_row *row = hebi_report_row(report, i);
    if (row->kind == HEBI_KIND_IN_STEP && row->reason == HEBI_REASON_NONE &&
        isfinite(row->attainment.strict))
      return 1;
  }
  snprintf(err->message, sizeof err->message, "the small in-step target has no probability");
  return 0;
}

static int open_small(hebi_error *err) {
  return hebi_catalog_read_file(&small.catalog, SMALL "/catalog.json", err) == 0 &&
         hebi_history_read_file(&small.history, SMALL "/history.json", small.catalog, err) == 0 &&
         hebi_plan_read_file(&small.plan, SMALL "/plan.json", small.catalog, err) == 0 &&
         world_report(&small.report, &small, err) == 0 && reaches_joint_draws(small.report, err);
}

static int open_built_in(hebi_error *err) {
  return hebi_catalog_builtin(&built_in.catalog, err) == 0 &&
         hebi_history_builtin(&built_in.history, "410600", err) == 0 &&
         hebi_plan_builtin(&built_in.plan, "hebi-2026", err) == 0 &&
         world_report(&built_in.report, &built_in, err) == 0;
}

int worlds_open(hebi_error *err) {
  return open_small(err) && open_built_in(err);
}

static void world_free(world *one) {
  hebi_report_free(one->report);
  hebi_plan_free(one->plan);
  hebi_history_free(one->history);
  hebi_catalog_free(one->catalog);
}

void worlds_close(void) {
  world_free(&small);
  world_free(&built_in);
}
