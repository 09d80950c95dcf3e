/* SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * @file forecast.h
 * Forecasts of short annual series as predictive distributions that include the uncertainty of the
 * estimated parameters. Works on plain arrays, one value a year, NaN where a year is missing; no
 * plan is needed. Years at the end that are missing lengthen the way to the forecast.
 *
 * Every n >= 1 has an answer: with too few observations for a spread the forecast is a point
 * (#HEBI_FORECAST_STATUS_POINT), with observations that do not vary it is a point as well
 * (#HEBI_FORECAST_STATUS_DEGENERATE): never an interval of no width.
 */
#ifndef LIBHEBI_FORECAST_H
#define LIBHEBI_FORECAST_H

#include <libhebi/dist.h>
#include <libhebi/series.h>

HEBI_BEGIN_DECLS

/** A forecasting method as it describes itself. Static storage. */
typedef struct hebi_method {
  const char *name; /**< what `hebi_forecast_options.method` takes */
  const char *title_zh;
  const char *title_en;
  const char *source;     /**< where the method is described */
  int32_t min_n;          /**< observations for a point forecast */
  int32_t min_n_spread;   /**< observations for a distribution */
  int32_t needs_positive; /**< 1: works on logarithms whatever the support */
} hebi_method;

HEBI_API size_t hebi_method_count(void);
/** The i-th method, NULL past the end. */
HEBI_API const hebi_method *hebi_method_at(size_t i);
/** The method of that name, NULL where there is none. */
HEBI_API const hebi_method *hebi_method_find(const char *name);

typedef enum hebi_forecast_status {
  HEBI_FORECAST_STATUS_OK = 0,
  HEBI_FORECAST_STATUS_POINT = 1,     /**< too few observations for a spread: median only */
  HEBI_FORECAST_STATUS_DEGENERATE = 2 /**< the residuals are all zero: median only */
} hebi_forecast_status;

/** Set with hebi_forecast_options_init(), then change what is wanted. */
typedef struct hebi_forecast_options {
  size_t size;          /**< sizeof(hebi_forecast_options) */
  const char *method;   /**< a method's name; NULL or "auto": chosen by support and length */
  hebi_support support; /**< chooses the scale: log for positive, logit for a share */
  int32_t horizon;      /**< years ahead, 1 to 100; default 1 */
} hebi_forecast_options;

HEBI_API void hebi_forecast_options_init(hebi_forecast_options *options);

/** An immutable forecast of 1..horizon years after the end of the array. */
typedef struct hebi_forecast hebi_forecast;

/** One estimated parameter of a method, on the scale of the fit. */
typedef struct hebi_param {
  const char *name;
  double estimate;
  double std_error; /**< NaN where not estimated */
} hebi_param;

/** What a forecast says of itself. */
typedef struct hebi_forecast_info {
  const hebi_method *method; /**< the one used */
  const char *why_zh;        /**< why it was picked; NULL where the caller named it */
  const char *why_en;
  hebi_forecast_status status;
  hebi_scale scale;
  int32_t horizon;
  int32_t last_year; /**< the year of the array's last entry, 0 where the caller did not say */
  size_t n_observed;
  size_t n_missing;  /**< missing years between the first and the last observed one */
  size_t n_trailing; /**< missing years after the last observed one */
  double df;         /**< degrees of freedom, NaN for a point */
  double sigma;      /**< residual standard error on the scale, NaN for a point */
  const hebi_param *params;
  size_t n_params;
} hebi_forecast_info;

/**
 * Fit and forecast. `y` has `n` >= 1 yearly values in order, NaN where missing.
 * Fails with #HEBI_CODE_NAME (no such method), #HEBI_CODE_ARGUMENT (horizon, options, infinite
 * values), #HEBI_CODE_SHORT (nothing observed, or fewer than the method's min_n),
 * #HEBI_CODE_SUPPORT (a value outside of the support, or not positive where logs are needed),
 * #HEBI_CODE_NUMERIC (a fit that does not converge). `options` may be NULL for the defaults.
 */
HEBI_API int hebi_forecast_array(hebi_forecast **out, const double *y, size_t n,
                                 const hebi_forecast_options *options, hebi_error *err);

/**
 * The same for annual values, whose breaks are respected: the change into a year that is `shifted`
 * is unknown, not growth (docs/methods.md says what each method makes of it).
 */
HEBI_API int hebi_forecast_annual(hebi_forecast **out, const hebi_annual *annual,
                                  const hebi_forecast_options *options, hebi_error *err);

/** The same for a series: its revised values where they exist, after its last redefinition. */
HEBI_API int hebi_forecast_series(hebi_forecast **out, const hebi_series *series,
                                  const hebi_forecast_options *options, hebi_error *err);

HEBI_API void hebi_forecast_free(hebi_forecast *forecast);
HEBI_API const hebi_forecast_info *hebi_forecast_get(const hebi_forecast *forecast);

/** Distribution `step` years after the end of the array, 1..horizon. */
HEBI_API int hebi_forecast_dist(hebi_dist *out, const hebi_forecast *forecast, int32_t step,
                                hebi_error *err);

/** Fitted residuals on the scale of the fit, one for each value of the array, NaN where none. */
HEBI_API const double *hebi_forecast_residuals(const hebi_forecast *forecast, size_t *n);

/**
 * Draw `n_paths` sample paths into `out` [n_paths * horizon], row by row. Each year's draws follow
 * hebi_forecast_dist() of that year; the years of a path depend on each other as the method's
 * errors do. Equal seeds give equal paths on every machine.
 */
HEBI_API int hebi_forecast_paths(double *out, const hebi_forecast *forecast, size_t n_paths,
                                 uint64_t seed, hebi_error *err);

/**
 * Correlation of two forecasts' residuals in the years that both have, shrunk towards 0 by
 * n / (n + 4) because n is small; `n_common` (may be NULL) is the number of those years. The arrays
 * must end in the same year. 0 where fewer than 3 years are common.
 */
HEBI_API int hebi_forecast_correlation(double *out, size_t *n_common, const hebi_forecast *a,
                                       const hebi_forecast *b, hebi_error *err);

/**
 * Sample paths of two forecasts whose yearly shocks are correlated by `correlation` (-1..1):
 * `out_a` and `out_b` are [n_paths * horizon] of their own forecast; row i of both is one joint
 * draw.
 */
HEBI_API int hebi_forecast_joint_paths(double *out_a, double *out_b, const hebi_forecast *a,
                                       const hebi_forecast *b, double correlation, size_t n_paths,
                                       uint64_t seed, hebi_error *err);

/**
 * Many series in one call. Inputs and outputs are the caller's arrays; outputs that are NULL are
 * not computed. Set with hebi_batch_init().
 */
typedef struct hebi_batch {
  size_t size;          /**< sizeof(hebi_batch) */
  const double *y;      /**< all series one after the other */
  const size_t *indptr; /**< [n_series + 1]: series i is y[indptr[i]] .. y[indptr[i + 1] - 1] */
  size_t n_series;
  const int32_t *shifted; /**< as long as y, 1 where a break leads into the year; NULL: no breaks */
  const int32_t *supports; /**< [n_series] #hebi_support, NULL: the options' for all */
  const double *levels;    /**< [n_levels] interval levels in percent */
  size_t n_levels;
  const double *thresholds; /**< [n_series]: `prob` is P(X >= threshold); NULL: none */
  int32_t n_threads;        /**< >= 1; results do not depend on it */
  double *mean;             /**< [n_series * horizon] */
  double *median;           /**< [n_series * horizon] */
  double *lo;               /**< [n_series * horizon * n_levels] */
  double *hi;               /**< [n_series * horizon * n_levels] */
  double *prob;             /**< [n_series * horizon] */
  int32_t *status;          /**< [n_series] #hebi_forecast_status, or a negative #hebi_code */
  int32_t *method;          /**< [n_series] index of the method used, -1 where none */
} hebi_batch;

HEBI_API void hebi_batch_init(hebi_batch *batch);

/**
 * Forecast every series. One that fails gets NaN and its code in `status`; the others stand.
 * Returns a failure only for faults of the call itself (a decreasing `indptr`, a level outside of
 * (0, 100), an unknown method, no memory).
 */
HEBI_API int hebi_forecast_batch(const hebi_batch *batch, const hebi_forecast_options *options,
                                 hebi_error *err);

/** One sentence in `lang` ("zh" or "en") for a status of a batch: what it means and what to do. */
HEBI_API const char *hebi_status_message(int32_t status, const char *lang);
HEBI_API const char *hebi_forecast_status_name(int32_t status);

HEBI_END_DECLS

#endif
