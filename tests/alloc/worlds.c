/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "worlds.h"

#include <math.h>
#include <stdio.h>

world small, built_in;

int world_report(hebi_report **out, const world *from, hebi_error *err) {
  hebi_report_options options;
  hebi_report_options_init(&options);
  options.n_paths = PATHS;
  hebi_query all;
  hebi_query_init(&all);
  const hebi_plan *const plans[] = {from->neighbour};
  if (from == &small)
    options.query = &all, options.plans = plans, options.n_plans = 1;
  const hebi_history *const histories[] = {from->history, from->neighbour_history};
  return hebi_report_create(out, from->plan, from->catalog, histories, 2, &options, err);
}

/* The joint draws of a target with a peer ask for memory of their own: there have to be some. */
static int reaches_joint_draws(const hebi_report *report, hebi_kind kind, hebi_error *err) {
  for (size_t i = 0; i < hebi_report_count(report); i++) {
    const hebi_row *row = hebi_report_row(report, i);
    if (row->kind == kind && row->reason == HEBI_REASON_NONE && isfinite(row->attainment.strict))
      return 1;
  }
  snprintf(err->message, sizeof err->message, "the small %s target has no probability",
           hebi_kind_name((int32_t)kind));
  return 0;
}

static int open_small(hebi_error *err) {
  return hebi_catalog_read_file(&small.catalog, SMALL "/catalog.json", err) == 0 &&
         hebi_history_read_file(&small.history, SMALL "/history.json", small.catalog, err) == 0 &&
         hebi_plan_read_file(&small.plan, SMALL "/plan.json", small.catalog, err) == 0 &&
         hebi_plan_read_file(&small.neighbour, SMALL "/neighbour.json", small.catalog, err) == 0 &&
         hebi_history_read_file(&small.neighbour_history, SMALL "/neighbour_history.json",
                                small.catalog, err) == 0 &&
         world_report(&small.report, &small, err) == 0 &&
         reaches_joint_draws(small.report, HEBI_KIND_IN_STEP, err) &&
         reaches_joint_draws(small.report, HEBI_KIND_ABOVE_PEER, err);
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
  hebi_plan_free(one->neighbour);
  hebi_history_free(one->neighbour_history);
  hebi_history_free(one->history);
  hebi_catalog_free(one->catalog);
}

void worlds_close(void) {
  world_free(&small);
  world_free(&built_in);
}
