/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast/bend.h"

#include <math.h>

enum { N = HEBI_DIST_KNOTS };

const double hebi__bend_levels[N] = {0.005, 0.025, 0.05, 0.1, 0.2,  0.3,   0.4,  0.5,
                                     0.6,   0.7,   0.8,  0.9, 0.95, 0.975, 0.995};

/* Their normal scores, to the last digit. */
static const double scores[N] = {
    -2.5758293035489004, -1.959963984540054,  -1.6448536269514722, -1.2815515655446004,
    -0.8416212335729143, -0.5244005127080407, -0.2533471031357997, 0,
    0.2533471031357997,  0.5244005127080407,  0.8416212335729143,  1.2815515655446004,
    1.6448536269514722,  1.959963984540054,   2.5758293035489004};

int hebi__bend_is_sound(const double *knots) {
  for (size_t i = 0; i < N; i++)
    if (!isfinite(knots[i]) || (i > 0 && !(knots[i] > knots[i - 1])))
      return 0;
  return 1;
}

double hebi__bend_width(const double *knots) {
  enum { TENTH = 3 };
  return (knots[N - 1 - TENTH] - knots[TENTH]) / (scores[N - 1 - TENTH] - scores[TENTH]);
}

/* The last knot not above x, but no further than the last but one. */
static size_t piece_at(const double *knots, double x) {
  size_t i = 0;
  while (i < N - 2 && x >= knots[i + 1])
    i++;
  return i;
}

static double slope_of(const double *knots, size_t i) {
  return (knots[i + 1] - knots[i]) / (scores[i + 1] - scores[i]);
}

double hebi__bend(const double *knots, double score) {
  size_t i = piece_at(scores, score);
  return knots[i] + slope_of(knots, i) * (score - scores[i]);
}

double hebi__unbend(const double *knots, double spreads) {
  size_t i = piece_at(knots, spreads);
  return scores[i] + (spreads - knots[i]) / slope_of(knots, i);
}

double hebi__bend_slope(const double *knots, double spreads) {
  return 1 / slope_of(knots, piece_at(knots, spreads));
}

void hebi__bend_piece(const double *knots, size_t i, double *from, double *to, double *intercept,
                      double *slope) {
  size_t at = i == 0 ? 0 : i == N ? N - 2 : i - 1;
  *from = i == 0 ? -INFINITY : scores[i - 1];
  *to = i == N ? INFINITY : scores[i];
  *slope = slope_of(knots, at);
  *intercept = knots[at] - *slope * scores[at];
}
