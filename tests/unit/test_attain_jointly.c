/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two forecasts drawn together: probabilities are integrals and sums computed in R, named at each
 * test, and within four simulation errors of what is drawn. */
#include "failure.h"
#include "gap_cases.h"

static hebi_forecast *walk_to(const double *y, size_t n, int32_t horizon) {
  hebi_forecast_options options;
  hebi_forecast_options_init(&options);
  options.method = "naive";
  options.horizon = horizon;
  hebi_forecast *forecast;
  hebi_error err;
  cr_assert_eq(hebi_forecast_array(&forecast, y, n, &options, &err), HEBI_CODE_OK, "%s",
               err.message);
  return forecast;
}

static hebi_forecast *walk(const double *y, size_t n) {
  return walk_to(y, n, 1);
}

static const hebi_peer gdp = {.indicator = "gdp_growth"};

enum { STEPS = 400 };

/* A random walk that ends in `last`, whose step i is +size or -size by bit `bit` of i: walks on
 * different bits are uncorrelated, and the naive method finds a spread of `size` exactly. */
static hebi_forecast *coin_walk_to(double last, double size, unsigned bit, size_t n_steps,
                                   int32_t horizon) {
  double y[STEPS + 1];
  y[n_steps] = last;
  for (size_t i = n_steps; i > 0; i--)
    y[i - 1] = y[i] + ((i - 1) >> bit & 1U ? size : -size);
  hebi_forecast *forecast = walk_to(y, n_steps + 1, horizon);
  hebi_dist dist;
  cr_assert_eq(hebi_forecast_dist(&dist, forecast, 1, NULL), HEBI_CODE_OK);
  cr_assert_float_eq(dist.location, last, 1e-9);
  cr_assert_float_eq(dist.spread, size, 1e-9);
  cr_assert_float_eq(dist.df, (double)n_steps, 1e-9);
  return forecast;
}

static hebi_forecast *coin_walk(double last, double size, unsigned bit, size_t n_steps) {
  return coin_walk_to(last, size, bit, n_steps, 1);
}

static hebi_target with_growth(void) {
  hebi_target target;
  hebi_target_init(&target);
  target.relation = HEBI_RELATION_IN_STEP;
  target.peers = &gdp;
  target.n_peers = 1;
  target.year = 2026;
  return target;
}

static hebi_attainment in_step_at(const hebi_forecast *own, const hebi_forecast *peer, int32_t step,
                                  int32_t decimals, uint64_t seed) {
  enum { PATHS = 100000 };
  hebi_target target = with_growth();
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.desirable = HEBI_DESIRABLE_UP;
  input.decimals = decimals;
  hebi_attainment got;
  hebi_error err;
  int code = hebi_target_attain_jointly(&got, &target, &input, own, peer, step, PATHS, seed, &err);
  cr_assert_eq(code, HEBI_CODE_OK, "%s", err.message);
  if (!isnan(got.strict))
    cr_expect_float_eq(got.std_error, sqrt(got.strict * (1 - got.strict) / PATHS), 1e-12);
  return got;
}

static hebi_attainment in_step(const hebi_forecast *own, const hebi_forecast *peer,
                               int32_t decimals, uint64_t seed) {
  return in_step_at(own, peer, 1, decimals, seed);
}

static void expect_in_step(hebi_forecast *own, hebi_forecast *peer, int32_t decimals,
                           double correlation, double strict, double lenient) {
  hebi_attainment got = in_step(own, peer, decimals, 7);
  cr_expect_float_eq(got.correlation, correlation, 1e-9, "%.12g", got.correlation);
  cr_expect_leq(fabs(got.strict - strict), 4 * got.std_error, "%g, wanted %g", got.strict, strict);
  cr_expect_leq(fabs(got.lenient - lenient), 4 * got.std_error, "%g, wanted %g", got.lenient,
                lenient);
  cr_expect_float_eq(got.gap, 0.3, 1e-9);
  cr_expect_eq(got.reason, HEBI_REASON_NONE);
  hebi_forecast_free(own);
  hebi_forecast_free(peer);
}

/* A = 6.3 + t, B = 6 + 0.5 t, independent; P(A >= B - d) by numerical integration in R, d = 0, 0.5:
 * integrate(function(y) dt((y-6)/.5,df)/.5 * pt((y-d-6.3)/1,df,lower.tail=FALSE), -Inf, Inf) */
Test(attain_jointly, independent) {
  expect_in_step(coin_walk(6.3, 1, 0, STEPS), coin_walk(6, 0.5, 1, STEPS), -1, 0, 0.605647,
                 0.762544);
}

Test(attain_jointly, independent_with_few_degrees_of_freedom) {
  expect_in_step(coin_walk(6.3, 1, 0, 4), coin_walk(6, 0.5, 1, 4), -1, 0, 0.592867, 0.731096);
}

/* Both published with one decimal; R: k <- seq(-20,30,.1);
 * cell <- pt((k+.05-6)/.5,400)-pt((k-.05-6)/.5,400);
 * sum(cell*pt((k-d-.05-6.3)/1,400,lower.tail=FALSE)) */
Test(attain_jointly, compared_as_published) {
  expect_in_step(coin_walk(6.3, 1, 0, STEPS), coin_walk(6, 0.5, 1, STEPS), 1, 0, 0.622688,
                 0.776042);
}

/* Equal shocks: the estimate is 400/404. With both t's chi-square mixtures integrated out in R:
 * E pnorm((.3+d)/sqrt(u^2+.25*v^2-2*(400/404)*.5*u*v)), u^2 and v^2 being 400/chisq(400). */
Test(attain_jointly, perfectly_correlated) {
  expect_in_step(coin_walk(6.3, 1, 0, STEPS), coin_walk(6, 0.5, 0, STEPS), -1, 400.0 / 404,
                 0.722457, 0.941093);
}

/* The second of three years: A = 6.3 + sqrt(2) t, B = 6 + 0.5 sqrt(2) t, independent, by the same
 * integral in R with 0.5 * sqrt(2) for 0.5 and sqrt(2) for 1. */
Test(attain_jointly, draws_of_the_year_that_is_asked) {
  hebi_forecast *own = coin_walk_to(6.3, 1, 0, STEPS, 3), *peer = coin_walk_to(6, 0.5, 1, STEPS, 3);
  hebi_attainment got = in_step_at(own, peer, 2, -1, 7);
  cr_expect_leq(fabs(got.strict - 0.575150022), 4 * got.std_error, "%g", got.strict);
  cr_expect_leq(fabs(got.lenient - 0.693322262), 4 * got.std_error, "%g", got.lenient);
  hebi_forecast_free(own);
  hebi_forecast_free(peer);
}

/* A forecast of 60 with a spread of 1 never falls to one of 6, so every draw is met and counted. */
Test(attain_jointly, what_is_certain_has_no_error) {
  hebi_forecast *own = coin_walk(60, 1, 0, STEPS), *peer = coin_walk(6, 0.5, 1, STEPS);
  hebi_attainment over = in_step(own, peer, 1, 5), under = in_step(peer, own, 1, 5);
  cr_expect(over.strict == 1 && over.lenient == 1 && over.std_error == 0, "%.17g", over.strict);
  cr_expect(under.strict == 0 && under.lenient == 0 && under.std_error == 0, "%g", under.lenient);
  hebi_forecast_free(own);
  hebi_forecast_free(peer);
}

static hebi_target above_two(void) {
  static const hebi_peer peers[] = {{.place = "410000"}, {.place = "000000"}};
  hebi_target target;
  hebi_target_init(&target);
  target.relation = HEBI_RELATION_PEER;
  target.comparator = HEBI_COMPARATOR_GT;
  target.peers = peers;
  target.n_peers = 2;
  target.year = 2026;
  return target;
}

static hebi_attainment above(const hebi_target *target, double first, double second) {
  const double known[] = {first, second};
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.peers = known;
  input.n_peers = 2;
  hebi_forecast *own = coin_walk(6.3, 1, 0, STEPS), *peer = coin_walk(6, 0.5, 1, STEPS);
  hebi_attainment got;
  hebi_error err;
  int code = hebi_target_attain_jointly(&got, target, &input, own, peer, 1, 100000, 3, &err);
  cr_assert_eq(code, HEBI_CODE_OK, "%s", err.message);
  hebi_forecast_free(own);
  hebi_forecast_free(peer);
  return got;
}

/* A = 6.3 + t above B = 6 + 0.5 t and above a known 5.9: P(A > max(B, 5.9)) by numerical
 * integration in R: integrate(function(y) dt((y-6)/.5,400)/.5 * pt(pmax(y,5.9)+m-6.3,400,
 * lower.tail=FALSE), -Inf, Inf) with a margin m of 0 and of 0.2. */
Test(attain_jointly, above_one_known_and_one_drawn) {
  const double margins[] = {NAN, 0.2}, wanted[] = {0.55797328, 0.48231653}, gaps[] = {0.3, 0.1};
  for (int i = 0; i < 2; i++) {
    hebi_target target = above_two();
    target.value = margins[i];
    hebi_attainment got = above(&target, 5.9, NAN);
    cr_expect_leq(fabs(got.strict - wanted[i]), 4 * got.std_error, "%g", got.strict);
    cr_expect_eq(got.lenient, got.strict);
    cr_expect(same(got.gap, gaps[i], 1e-9), "%g", got.gap);
    cr_expect_eq(above(&target, NAN, 5.9).strict, got.strict,
                 "the order of the peers is no matter");
  }
}

Test(attain_jointly, draws_one_peer_in_one_year) {
  hebi_target target = above_two();
  cr_expect_eq(above(&target, NAN, NAN).reason, HEBI_REASON_NOT_MODELLED, "two are unknown");
  cr_expect_eq(above(&target, 5.9, 5.9).reason, HEBI_REASON_NOT_MODELLED, "none is unknown");
  target.every_year = 1;
  target.base_year = 2024;
  cr_expect_eq(above(&target, 5.9, NAN).reason, HEBI_REASON_NOT_MODELLED, "two years");
  target = above_two();
  target.measure = HEBI_MEASURE_RANK;
  cr_expect_eq(above(&target, 5.9, NAN).reason, HEBI_REASON_NO_RANKING);
  target.measure = HEBI_MEASURE_CLASS;
  cr_expect_eq(above(&target, 5.9, NAN).reason, HEBI_REASON_NOT_MODELLED, "a class");
  target.measure = HEBI_MEASURE_NET_INCREMENT;
  hebi_attainment got = above(&target, 5.9, NAN);
  cr_expect_eq(got.reason, HEBI_REASON_NO_BASE);
  cr_expect(isnan(got.gap) && isnan(got.strict) && isnan(got.correlation), "nothing is drawn");
}

/* Growth rates over two years of which neither is known would have to be drawn together. */
Test(attain_jointly, several_years_are_not_modelled) {
  const double known[] = {5.9, NAN};
  hebi_target target = above_two();
  target.measure = HEBI_MEASURE_CUMULATIVE_CHANGE;
  target.base_year = 2024;
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.statistic = HEBI_STATISTIC_GROWTH;
  input.peers = known;
  input.n_peers = 2;
  hebi_forecast *own = coin_walk(6.3, 1, 0, 8), *peer = coin_walk(6, 0.5, 1, 8);
  hebi_attainment got;
  cr_assert_eq(hebi_target_attain_jointly(&got, &target, &input, own, peer, 1, 9, 3, NULL),
               HEBI_CODE_OK);
  cr_expect_eq(got.reason, HEBI_REASON_NOT_MODELLED, "%s", hebi_reason_name(got.reason));
  cr_expect(isnan(got.gap) && isnan(got.strict));
  target.measure = HEBI_MEASURE_STREAK;
  cr_assert_eq(hebi_target_attain_jointly(&got, &target, &input, own, peer, 1, 9, 3, NULL),
               HEBI_CODE_OK);
  cr_expect_eq(got.reason, HEBI_REASON_NOT_SCORED, "%s", hebi_reason_name(got.reason));
  hebi_forecast_free(own);
  hebi_forecast_free(peer);
}

Test(attain_jointly, a_seed_settles_the_answer) {
  hebi_forecast *own = coin_walk(6.3, 1, 0, 8), *peer = coin_walk(6, 0.5, 1, 8);
  hebi_attainment a = in_step(own, peer, 1, 11), b = in_step(own, peer, 1, 11),
                  c = in_step(own, peer, 1, 12);
  cr_expect_eq(a.strict, b.strict);
  cr_expect_eq(a.lenient, b.lenient);
  cr_expect_neq(a.strict, c.strict);
  hebi_forecast_free(own);
  hebi_forecast_free(peer);
}

/* R: cor(diff(a), diff(b)) * 8/12; without the last year of a: cor(...[1:7]) * 7/11 */
Test(attain_jointly, correlation_is_shrunk) {
  double a[] = {6.1, 7.3, 6.6, 5.9, 8.2, 7.7, 6.4, 7.0, 6.3};
  const double b[] = {5.5, 6.2, 6.4, 5.1, 7.9, 7.0, 6.6, 6.1, 6.0};
  hebi_forecast *own = walk(a, 9), *peer = walk(b, 9);
  cr_expect_float_eq(in_step(own, peer, 1, 1).correlation, 0.538323414230, 1e-10);
  hebi_forecast_free(own);
  a[8] = NAN;
  own = walk(a, 9);
  cr_expect_float_eq(in_step(own, peer, 1, 1).correlation, 0.521804971926, 1e-10);
  hebi_forecast_free(own);
  hebi_forecast_free(peer);
}

static void expect_reason(const double *y, size_t n, const double *z, size_t m,
                          hebi_reason reason) {
  hebi_forecast *own = walk(y, n), *peer = walk(z, m);
  hebi_attainment got = in_step(own, peer, 1, 1);
  cr_expect_eq(got.reason, reason, "%s", hebi_reason_name(got.reason));
  cr_expect(isnan(got.strict) && isnan(got.lenient) && isnan(got.std_error));
  cr_expect_float_eq(got.gap, y[n - 1] - z[m - 1], 1e-9,
                     "the medians can be compared all the same");
  hebi_forecast_free(own);
  hebi_forecast_free(peer);
}

Test(attain_jointly, a_point_gives_a_reason) {
  const double point[] = {6}, varied[] = {5, 6, 5.5}, constant[] = {5, 5, 5};
  expect_reason(point, 1, varied, 3, HEBI_REASON_SHORT);
  expect_reason(varied, 3, point, 1, HEBI_REASON_PEER_SHORT);
  expect_reason(constant, 3, varied, 3, HEBI_REASON_DEGENERATE);
  expect_reason(varied, 3, constant, 3, HEBI_REASON_DEGENERATE);
  expect_reason(point, 1, point, 1, HEBI_REASON_SHORT);
}

static void expect_refused(hebi_attainment *out, const hebi_target *target,
                           const hebi_judge_input *input, const hebi_forecast *own,
                           const hebi_forecast *peer, hebi_code code, const char *where) {
  hebi_error err = dirty_error();
  cr_expect_eq(hebi_target_attain_jointly(out, target, input, own, peer, 1, 9, 1, &err), code, "%s",
               where);
  cr_expect_str_eq(err.where, where);
}

Test(attain_jointly, refuses_faults_of_the_call) {
  const double y[] = {5, 6, 5.5};
  hebi_forecast *own = walk(y, 3), *far = walk_to(y, 3, 2);
  hebi_target target = with_growth(), alone = with_growth();
  alone.relation = HEBI_RELATION_NONE;
  alone.n_peers = 0;
  alone.comparator = HEBI_COMPARATOR_BARE;
  alone.value = 6;
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  hebi_attainment got = {.strict = 1};
  expect_refused(NULL, &target, &input, own, own, HEBI_CODE_NULL, "out");
  expect_refused(&got, &target, &input, NULL, own, HEBI_CODE_NULL, "own");
  expect_refused(&got, &target, &input, own, NULL, HEBI_CODE_NULL, "peer");
  expect_refused(&got, NULL, &input, own, own, HEBI_CODE_NULL, "target");
  expect_refused(&got, &target, NULL, own, own, HEBI_CODE_NULL, "input");
  expect_refused(&got, &alone, &input, own, own, HEBI_CODE_ARGUMENT, "target");
  expect_refused(&got, &target, &input, own, far, HEBI_CODE_ARGUMENT, "peer");
  cr_expect(isnan(got.strict) && isnan(got.gap));
  hebi_forecast_free(own);
  hebi_forecast_free(far);
}

/* 2^60 + 1 paths of two forecasts are 2^64 + 16 bytes, and 2^59 + 1 of two years as well + 32: both
 * would wrap around to a few bytes. */
Test(attain_jointly, refuses_faults_of_the_draws) {
  const double y[] = {5, 6, 5.5};
  hebi_forecast *own = walk(y, 3), *far = walk_to(y, 3, 2);
  const struct {
    const hebi_forecast *forecast;
    int32_t step;
    size_t n_paths;
    hebi_code code;
    const char *where;
  } cases[] = {{own, 1, 0, HEBI_CODE_ARGUMENT, "n_paths"},
               {own, 0, 9, HEBI_CODE_ARGUMENT, "step"},
               {own, 2, 9, HEBI_CODE_ARGUMENT, "step"},
               {far, 3, 9, HEBI_CODE_ARGUMENT, "step"},
               {own, 1, SIZE_MAX / 8, HEBI_CODE_MEMORY, ""},
               {own, 1, SIZE_MAX / 16 + 2, HEBI_CODE_MEMORY, ""},
               {far, 1, SIZE_MAX / 32 + 2, HEBI_CODE_MEMORY, ""}};
  hebi_target target = with_growth();
  hebi_judge_input input;
  hebi_judge_input_init(&input);
  input.desirable = HEBI_DESIRABLE_UP;
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_attainment got;
    hebi_error err = dirty_error();
    cr_expect_eq(hebi_target_attain_jointly(&got, &target, &input, cases[i].forecast,
                                            cases[i].forecast, cases[i].step, cases[i].n_paths, 1,
                                            &err),
                 cases[i].code, "%zu: %s", i, err.message);
    cr_expect_str_eq(err.where, cases[i].where, "%zu: %s", i, err.where);
  }
  hebi_forecast_free(own);
  hebi_forecast_free(far);
}
