/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include "forecast/random.h"

#include <gsl/gsl_randist.h>
#include <math.h>

/* splitmix64 from the seed 1234567 gives 6457827717110365317, 3203168211198807973,
 * 9817491932198370423, 4593380528125082431 (the values published with the generator). */
Test(random, state_is_filled_by_splitmix64) {
  hebi__random random;
  hebi__random_seed(&random, 1234567);
  cr_expect_eq(random.state[0], 6457827717110365317u);
  cr_expect_eq(random.state[1], 3203168211198807973u);
  cr_expect_eq(random.state[2], 9817491932198370423u);
  cr_expect_eq(random.state[3], 4593380528125082431u);
}

/* xoshiro256** from the state {1, 2, 3, 4} gives 11520, 0, 1509978240, 1215971899390074240, ... (by
 * hand for the first: rotl(2 * 5, 7) * 9 = 1280 * 9); GSL sees the upper halves. */
Test(random, numbers_are_those_of_xoshiro) {
  const uint64_t wanted[] = {11520, 0, 1509978240, 1215971899390074240};
  hebi__random random;
  hebi__random_seed(&random, 0);
  for (size_t i = 0; i < 4; i++)
    random.state[i] = i + 1;
  for (size_t i = 0; i < COUNT_OF(wanted); i++)
    cr_expect_eq(gsl_rng_get(&random.gsl), wanted[i] >> 32, "number %zu", i);
}

Test(random, gsl_draws_from_it) {
  enum { DRAWS = 200000 };
  hebi__random random;
  double sum = 0, squares = 0, chi = 0, uniform = 0;
  hebi__random_seed(&random, 99);
  for (int i = 0; i < DRAWS; i++) {
    double e = gsl_ran_gaussian_ziggurat(&random.gsl, 1), u = gsl_rng_uniform(&random.gsl);
    cr_assert(u >= 0 && u < 1);
    sum += e;
    squares += e * e;
    chi += gsl_ran_chisq(&random.gsl, 3);
    uniform += u;
  }
  cr_expect(fabs(sum / DRAWS) < 0.01);
  cr_expect(fabs(squares / DRAWS - 1) < 0.02);
  cr_expect(fabs(chi / DRAWS - 3) < 0.03);
  cr_expect(fabs(uniform / DRAWS - 0.5) < 0.004);
}
