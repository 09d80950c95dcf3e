/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file attain.h How likely a target will be met, from predictive distributions. */
#ifndef LIBHEBI_ATTAIN_H
#define LIBHEBI_ATTAIN_H

#include <libhebi/forecast.h>
#include <libhebi/gap.h>

HEBI_BEGIN_DECLS

typedef struct hebi_attainment {
  double strict;      /**< P(met by the number), NaN where it cannot be said */
  double lenient;     /**< P(met with what the hedge forgives) */
  double std_error;   /**< simulation error of `strict`; 0 for a closed form */
  double gap;         /**< median forecast minus the near strict bound, >= 0 is good */
  double correlation; /**< of the shocks of own and peer forecast, NaN where there is no peer */
  hebi_reason reason; /**< why it cannot be said */
} hebi_attainment;

/**
 * P(met) of a target that needs one distribution, of the indicator's value in the target's year:
 * closed form. What is summed, averaged over growth rates or counted in every year has its reason
 * (NOT_MODELLED) unless one year alone is left.
 */
HEBI_API int hebi_target_attain(hebi_attainment *out, const hebi_target *target,
                                const hebi_judge_input *input, const hebi_dist *dist,
                                hebi_error *err);

/**
 * P(met) of a target with peers (in step with them or above them) of which exactly one is not known
 * (NaN in `input->peers`), from `n_paths` joint draws of both series, `step` years ahead, with the
 * correlation estimated from their residuals. Where more are unknown, or none, the reason is
 * NOT_MODELLED. Both arrays must end in the same year; a forecast that is only a point gives a
 * reason.
 */
HEBI_API int hebi_target_attain_jointly(hebi_attainment *out, const hebi_target *target,
                                        const hebi_judge_input *input, const hebi_forecast *own,
                                        const hebi_forecast *peer, int32_t step, size_t n_paths,
                                        uint64_t seed, hebi_error *err);

HEBI_END_DECLS

#endif
