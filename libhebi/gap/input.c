/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap/input.h"

#include "base/error.h"
#include "gap/measure.h"

#include <math.h>

void hebi_judge_input_init(hebi_judge_input *input) {
  if (input == NULL)
    return;
  *input = (hebi_judge_input){.size = sizeof *input,
                              .outcome = NAN,
                              .base = NAN,
                              .desirable = HEBI_DESIRABLE_NONE,
                              .decimals = -1,
                              .about_share = NAN,
                              .step_points = NAN,
                              .maintain_share = NAN};
}

int hebi__check_call(const hebi_target *target, const hebi_judge_input *input, hebi_error *err) {
  if (input == NULL)
    return hebi__fail_null(err, "input");
  if (input->size != sizeof *input)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "input",
                      "the input was not set with hebi_judge_input_init()");
  int code = hebi_target_check(target, err);
  if (code != HEBI_CODE_OK)
    return code;
  int32_t years = hebi__years(target);
  if (input->path != NULL && input->n_path != (size_t)years)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "path",
                      "path has %zu values, wanted %d, one a year from %d to %d", input->n_path,
                      (int)years, (int)(target->year - years + 1), (int)target->year);
  if (input->peers != NULL && target->n_peers > 0 && input->n_peers != target->n_peers)
    return hebi__fail(err, HEBI_CODE_ARGUMENT, "peers", "%zu values of peers, wanted %zu",
                      input->n_peers, target->n_peers);
  return hebi__ok(err);
}
