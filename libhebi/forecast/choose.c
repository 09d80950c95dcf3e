/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The default method by support and number of observations; docs/methods.md has the measurements
 * that the table rests on. */
#include "forecast/run.h"

typedef struct rule {
  int32_t supports; /* bit s set: for the support s */
  size_t observed;  /* from so many observations on */
  const char *method;
  const char *why_zh, *why_en;
} rule;

enum {
  REAL = 1 << HEBI_SUPPORT_REAL,
  LEVEL = 1 << HEBI_SUPPORT_POSITIVE | 1 << HEBI_SUPPORT_COUNT,
  SHARE = 1 << HEBI_SUPPORT_SHARE
};

/* The first rule that applies counts; the last applies always. */
static const rule rules[] = {
    {REAL, 8, "growth_ar", "有8个以上观测值，可估计增长率的持续性",
     "with 8 observations or more the persistence of rates can be estimated"},
    {LEVEL, 8, "growth_ar", "有8个以上观测值，可估计增长率的持续性",
     "with 8 observations or more the persistence of growth can be estimated"},
    {REAL | LEVEL | SHARE, 0, "naive", "观测值少，维持现值最稳妥",
     "with few observations no other method is safer than the last value"},
};

hebi__choice hebi__choose(hebi_support support, size_t observed) {
  const rule *r = rules;
  while (!(r->supports >> support & 1) || observed < r->observed)
    r++;
  return (hebi__choice){hebi__method_index(r->method), r->why_zh, r->why_en};
}
