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
  LEVEL = 1 << HEBI_SUPPORT_POSITIVE | 1 << HEBI_SUPPORT_COUNT,
  ANY = LEVEL | 1 << HEBI_SUPPORT_REAL | 1 << HEBI_SUPPORT_SHARE
};

/* The first rule that applies counts; the last applies always. */
static const rule rules[] = {
    {LEVEL, 15, "growth_ar", "水平值且不少于15个观测值，足以估计增长的持续性",
     "a level with 15 observations or more: enough to estimate how growth persists"},
    {LEVEL, 5, "drift", "水平值有5至14个观测值，足以估计平均增长，不足以估计其持续性",
     "a level with 5 to 14 observations: enough for mean growth, too few for its persistence"},
    {LEVEL, 0, "naive", "水平值不足5个观测值，不足以估计平均增长",
     "a level with fewer than 5 observations: too few for its mean growth"},
    {ANY, 0, "naive", "比率类指标，滚动回测中只有最近一年的值在各类数据上都不失准",
     "a rate or share: in backtests the last value was the one method that failed on no kind of "
     "data"},
};

hebi__choice hebi__choose(hebi_support support, size_t observed) {
  const rule *r = rules;
  while (!(r->supports >> (int)support & 1) || observed < r->observed)
    r++;
  return (hebi__choice){hebi__method_index(r->method), r->why_zh, r->why_en};
}
