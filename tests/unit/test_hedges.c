/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind_cases.h"

static const kind_case cases[] = {
    {"5%以上", HEBI_KIND_AT_LEAST, HEBI_COMPARATOR_GE, 1},
    {"5%以内", HEBI_KIND_AT_MOST, HEBI_COMPARATOR_LE, 1},
    {"5%左右", HEBI_KIND_ABOUT, HEBI_COMPARATOR_ABOUT, 1},
    {"Ⅱ类以上", HEBI_KIND_ORDINAL, HEBI_COMPARATOR_LE, 1},
    {"全省平均水平以上", HEBI_KIND_ABOVE_PEER, HEBI_COMPARATOR_GE, 1},
    {"控制在上年水平以内", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_LE, 1},
    {"控制在限额以内", HEBI_KIND_ASSIGNED, HEBI_COMPARATOR_NONE, 1},
};

Test(hedges, kinds) {
  check_kinds(cases, COUNT_OF(cases));
}

Test(hedges, refused) {
  check_refused("5%以上以下", "以下", "second hedge");
  check_refused("不低于5%以内", "以内", "contradicts");
  check_refused("以上", "以上", "no number");
}
