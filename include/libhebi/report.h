/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file report.h
 * The whole answer for a plan: one row a target, and the rows as text, Markdown and JSON.
 */
#ifndef LIBHEBI_REPORT_H
#define LIBHEBI_REPORT_H

#include <libhebi/attain.h>
#include <libhebi/plan.h>
#include <libhebi/query.h>

HEBI_BEGIN_DECLS

/** Set with hebi_report_options_init(). */
typedef struct hebi_report_options {
  size_t size;        /**< sizeof(hebi_report_options) */
  const char *method; /**< a forecasting method for all rows; NULL or "auto": the default */
  size_t n_paths;     /**< joint draws for targets with a peer; 0: 20000 */
  uint64_t seed;      /**< 0: 20260101 */
  int32_t min_n;      /**< observations below which no probability is said; 0: 3 */
  int32_t last_year;  /**< use nothing observed after this year; 0: the year before each target's */
  const hebi_query *query; /**< which targets and goals; NULL: the targets of the area "headline",
                                or all targets where the plan has no such area */
  const hebi_plan *const *plans; /**< [n_plans] what other places announced, for the targets that
                                      are held against them; built-in plans are known anyhow */
  size_t n_plans;
} hebi_report_options;

HEBI_API void hebi_report_options_init(hebi_report_options *options);

/**
 * One target with everything known of it. Plain data, borrowed from the report. Numbers that do not
 * exist are NaN. Texts are never NULL unless said.
 */
typedef struct hebi_row {
  const hebi_target *target;       /**< as announced */
  int32_t is_goal;                 /**< 1 for one of the plan's goals */
  const hebi_indicator *indicator; /**< what is observed and forecast. Where the target names a
                                        subject of its own, that, with the id NULL; for a rank or a
                                        class the rank of the indicator */
  const char *unit;                /**< of what is measured: of acceptance, judgement and gap */
  int32_t decimals;                /**< in which that is published */
  hebi_kind kind;
  const char *reading_zh; /**< the reading in symbols: "≥ 6 %, stretch 6.5 %" */
  const char *reading_en;

  /* history */
  size_t n_observed;
  int32_t first_year, last_year; /**< 0 where nothing is observed */
  double last;                   /**< last observed value */
  const hebi_annual *history;    /**< what the forecast used; n is 0 where there is none */
  const char *history_note_zh;   /**< vintages, derived values, breaks, gaps; may be empty */
  const char *history_note_en;

  /* forecast for the target's year */
  const char *method; /**< name; NULL where there is none */
  const char *why_zh; /**< why it was picked; may be NULL */
  const char *why_en;
  hebi_dist dist; /**< meaningful where median is not NaN */
  double median;
  double lo80, hi80, lo95, hi95;

  /* answer */
  hebi_acceptance acceptance;   /**< the outcomes that meet the target; NaN where not determinable,
                                   where peers count at their median forecasts */
  hebi_judgement judgement;     /**< where the outcome is known already */
  double outcome;               /**< the outcome of the target's year, NaN where not known yet */
  hebi_vintage outcome_vintage; /**< which publication the verdict stands on; 0 where not known */
  int32_t outcome_derived;      /**< 1 where it is computed from other published values */
  hebi_attainment attainment;   /**< where it is not */
  hebi_requirement requirement;
  hebi_reason reason;     /**< why no probability or verdict can be said; NONE where it can */
  const char *because_zh; /**< the same as a sentence with its numbers; empty where it can */
  const char *because_en;
  const char *notes_zh; /**< warnings, joined by "；"; may be empty */
  const char *notes_en; /**< warnings, joined by "; "; may be empty */
} hebi_row;

/** An immutable report. It copies what it needs: plan, catalog and histories may be freed. */
typedef struct hebi_report hebi_report;

/**
 * Answer the targets of `plan` that the options choose. `catalog` NULL: the built-in one. Of the
 * `histories` of a place the first that has an indicator counts (NULL entries are skipped), so that
 * own values can stand before others; of a place that none of them is of, the built-in history is
 * used. Where no history has the base year, the plan's own result that the target continues stands
 * in. A target without data gets a row with its reason; it never fails the report.
 */
HEBI_API int hebi_report_create(hebi_report **out, const hebi_plan *plan,
                                const hebi_catalog *catalog, const hebi_history *const *histories,
                                size_t n_histories, const hebi_report_options *options,
                                hebi_error *err);
HEBI_API void hebi_report_free(hebi_report *report);
/** The plan's id and titles, place and years, borrowed; without its lists. */
HEBI_API const hebi_plan_data *hebi_report_plan(const hebi_report *report);
HEBI_API size_t hebi_report_count(const hebi_report *report);
/** The i-th row, NULL past the end. */
HEBI_API const hebi_row *hebi_report_row(const hebi_report *report, size_t i);

/** Rows as a table for a terminal; `lang` "zh" or "en". Freed with hebi_string_free(). */
HEBI_API int hebi_report_text(char **out, size_t *length, const hebi_report *report,
                              const char *lang, hebi_error *err);
/** Rows as Markdown; `lang` "zh" or "en". */
HEBI_API int hebi_report_markdown(char **out, size_t *length, const hebi_report *report,
                                  const char *lang, hebi_error *err);
/** Rows as JSON, both languages, numbers with all their digits, missing as null. */
HEBI_API int hebi_report_json(char **out, size_t *length, const hebi_report *report,
                              hebi_error *err);

HEBI_END_DECLS

#endif
