/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file gap.h
 * Is a target met by a known outcome, by how much, and what would it take? No forecast is needed
 * here; docs/targets.md has the rules by kind.
 */
#ifndef LIBHEBI_GAP_H
#define LIBHEBI_GAP_H

#include <libhebi/series.h>
#include <libhebi/target.h>

HEBI_BEGIN_DECLS

typedef enum hebi_verdict {
  HEBI_VERDICT_NOT_DETERMINABLE = 0,
  HEBI_VERDICT_MISSED = 1,
  HEBI_VERDICT_WITHIN_HEDGE = 2, /**< short of the number, inside of what the hedge forgives */
  HEBI_VERDICT_MET = 3,
  HEBI_VERDICT_EXCEEDED = 4
} hebi_verdict;

/** Why something cannot be said. */
typedef enum hebi_reason {
  HEBI_REASON_NONE = 0,
  HEBI_REASON_NO_OUTCOME = 1,   /**< the outcome is not known */
  HEBI_REASON_NO_BASE = 2,      /**< the value of the base year is not known */
  HEBI_REASON_NO_PEER = 3,      /**< the value of a peer is not known */
  HEBI_REASON_UNASSIGNED = 4,   /**< the tier above has not set the number */
  HEBI_REASON_NO_DIRECTION = 5, /**< neither target nor indicator says which way is good */
  HEBI_REASON_NO_HISTORY = 6,   /**< no observation to forecast from */
  HEBI_REASON_SHORT = 7,        /**< too few observations for a probability */
  HEBI_REASON_DEGENERATE = 8,   /**< the observations do not vary */
  HEBI_REASON_NO_FORECAST = 9,  /**< the forecast failed */
  HEBI_REASON_PEER_SHORT = 10,  /**< too few observations of a peer */
  HEBI_REASON_NO_NUMBER = 11, /**< the words set no number (前列, 保持第一方阵, 合理区间): no
                                   outcome and no forecast decides it */
  HEBI_REASON_NOT_SCORED =
      12,                   /**< a milestone, an investment, a streak, or words without a measure */
  HEBI_REASON_NO_PATH = 13, /**< a year between base and target is not known */
  HEBI_REASON_NO_ADDITIONS = 14, /**< what is added gross is not seen in a stock */
  HEBI_REASON_NO_RANKING = 15,  /**< no probability of a rank that an outcome will decide (前15位,
                                     位次前移): it needs the others' values */
  HEBI_REASON_NOT_MODELLED = 16 /**< a probability of this kind cannot be computed */
} hebi_reason;

/** What a target is judged with. Set with hebi_judge_input_init(). */
typedef struct hebi_judge_input {
  size_t size;    /**< sizeof(hebi_judge_input) */
  double outcome; /**< the indicator's value in the target's year (for RANK, CLASS and where
                       there is no indicator, the reported number); NaN: not known */
  double base;    /**< the indicator's value in the base year; NaN: the target's `base_value` */
  const double *peers; /**< [n_peers] the peers' outcomes in the order of the target's; NULL: none
                            is known; of a target without peers of its own any number is taken */
  size_t n_peers;
  const double *path; /**< [n_path] the values of the years after the base year up to the target's,
                           for what is judged in every year, summed or averaged; NULL: where that
                           is one year, `outcome` */
  size_t n_path;
  hebi_statistic statistic; /**< of the indicator: a level, a growth rate, a share */
  hebi_desirable desirable; /**< which way is good (the indicator's), unless the target says */
  int32_t decimals;      /**< decimals of the official publication: values are rounded to these or
                              to the target's printed ones, whichever is finer; -1: no rounding */
  double about_share;    /**< what 左右 forgives as a share of the number; NaN: 0.05 */
  double step_points;    /**< what 同步 forgives in percentage points; NaN: 0.5 */
  double maintain_share; /**< what 稳 forgives as a share of the base; NaN: 0.05 */
} hebi_judge_input;

HEBI_API void hebi_judge_input_init(hebi_judge_input *input);

/**
 * What the target measures, in the unit of its number, from the outcome, the base and the path: the
 * outcome itself for VALUE, its distance from the base for NET_INCREMENT, percent for GROWTH and
 * CUMULATIVE_CHANGE, percent a year (or the unit a year) for ANNUAL_AVERAGE, the sum of the path
 * for GROSS_INCREMENT. NaN and a `reason` where it cannot be said.
 */
HEBI_API int hebi_target_measured(double *out, hebi_reason *reason, const hebi_target *target,
                                  const hebi_judge_input *input, hebi_error *err);

/**
 * The measured numbers (hebi_target_measured()) with which a target is met: strictly (the words
 * taken at their number), and leniently (with what the hedge forgives). Bounds may be infinite;
 * `open` bounds are not themselves included.
 */
typedef struct hebi_acceptance {
  double low, high;                 /**< strict */
  double lenient_low, lenient_high; /**< lenient */
  int32_t open;                     /**< 1: strict inequality (超过, 低于) */
  double exceeded;  /**< beyond this the target is exceeded (the high end of a range); NaN: none */
  double tolerance; /**< what the hedge forgave */
  double unit;      /**< rounding unit: 10^-decimals, 0 for none */
} hebi_acceptance;

/**
 * The acceptance of `target`. Returns #HEBI_CODE_OK and a `reason` other than NONE where it cannot
 * be said (then all bounds are NaN); fails only for a target that hebi_target_check() refuses.
 */
HEBI_API int hebi_target_acceptance(hebi_acceptance *out, hebi_reason *reason,
                                    const hebi_target *target, const hebi_judge_input *input,
                                    hebi_error *err);

typedef struct hebi_judgement {
  hebi_verdict strict;
  hebi_verdict lenient;
  hebi_reason reason; /**< why not, where a verdict is not determinable */
  double measured;    /**< what hebi_target_measured() says of the outcome */
  double gap;      /**< published (rounded) measured minus the nearest strict bound, >= 0 is good */
  double position; /**< of a range or a band: where the outcome lies, 0 at the low end, 1 at the
                        high end; NaN otherwise */
  double tolerance;
} hebi_judgement;

/** Judge a known outcome. An unknown one is an answer (NOT_DETERMINABLE with its reason), no error.
 */
HEBI_API int hebi_target_judge(hebi_judgement *out, const hebi_target *target,
                               const hebi_judge_input *input, hebi_error *err);

/** What it would take. */
typedef struct hebi_requirement {
  double value; /**< the indicator's value that just meets the target: the near strict bound, or the
                     number itself where the value is to stay at it; of a sum or of compounded
                     growth rates, what is needed in each year that is left; of a target for every
                     year, in the year after the last known one */
  double lenient_value; /**< the value that the hedge still forgives */
  double stretch;       /**< the high end of a range, NaN otherwise */
  double last;          /**< last observed value */
  int32_t last_year;    /**< 0: nothing observed */
  double progress;      /**< share of the way from the base to `value` that `last` has gone, of a
                             percentage in logs; NaN where there is no base */
  double elapsed; /**< share of the years from the base to the target that have gone by: below it
                       `progress` is behind a path of even steps; NaN where there is no base */
  double change;  /**< value - last, in the unit (percentage points for rates) */
  double annual_rate; /**< constant growth in percent a year from last to value; NaN for rates,
                           shares and where a value is not positive */
  int32_t times_met;  /**< years of the history whose outcome (for levels: whose growth; for what is
                           added: whose increment) would do */
  int32_t times_known; /**< years it could be said for */
  int32_t recent_met;  /**< the same among the ten years up to last_year */
  int32_t recent_known;
} hebi_requirement;

/**
 * What it would take from the last value of `history` to the target's year. `peers` ([n_peers], in
 * the order of the target's) are the peers' histories, to count how often the step was kept (NULL:
 * not counted).
 */
HEBI_API int hebi_target_require(hebi_requirement *out, hebi_reason *reason,
                                 const hebi_target *target, const hebi_judge_input *input,
                                 const hebi_annual *history, const hebi_annual *const *peers,
                                 size_t n_peers, hebi_error *err);

HEBI_API const char *hebi_verdict_name(int32_t verdict);
/** "met", "完成", ...: the word for a verdict in `lang` ("zh" or "en"). */
HEBI_API const char *hebi_verdict_text(int32_t verdict, const char *lang);
HEBI_API const char *hebi_reason_name(int32_t reason);
/** One clause for a reason in `lang` ("zh" or "en"). */
HEBI_API const char *hebi_reason_text(int32_t reason, const char *lang);

HEBI_END_DECLS

#endif
