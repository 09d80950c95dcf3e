/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind_cases.h"

static const kind_case cases[] = {
    {"保持总体稳定", HEBI_KIND_MAINTAIN, HEBI_COMPARATOR_NONE, 1},
    {"完成省定目标", HEBI_KIND_ASSIGNED, HEBI_COMPARATOR_NONE, 1},
    {"控制在省下达指标以内", HEBI_KIND_ASSIGNED, HEBI_COMPARATOR_NONE, 1},
    {"保持在合理区间", HEBI_KIND_BAND, HEBI_COMPARATOR_BAND, 1},
    {"位居全省前列", HEBI_KIND_ORDINAL, HEBI_COMPARATOR_NONE, 1},
    {"进入第一方阵", HEBI_KIND_ORDINAL, HEBI_COMPARATOR_NONE, 1},
    {"好于Ⅲ类", HEBI_KIND_ORDINAL, HEBI_COMPARATOR_LT, 1},
    {"应保尽保", HEBI_KIND_EXACT, HEBI_COMPARATOR_EQ, 1},
    {"动态清零", HEBI_KIND_EXACT, HEBI_COMPARATOR_EQ, 1},
    {"稳量提质", HEBI_KIND_QUALITATIVE, HEBI_COMPARATOR_NONE, 1},
};

Test(handlers, kinds) {
  check_kinds(cases, COUNT_OF(cases));
}

Test(handlers, commitments) {
  static const struct {
    const char *text;
    hebi_commitment commitment;
  } said[] = {
      {"力争增长8%", HEBI_COMMITMENT_STRIVE},         {"确保增长8%", HEBI_COMMITMENT_ENSURE},
      {"预期增长8%", HEBI_COMMITMENT_EXPECTED},       {"增长8%（约束性）", HEBI_COMMITMENT_BINDING},
      {"增长8%（预期性）", HEBI_COMMITMENT_EXPECTED}, {"增长8%", HEBI_COMMITMENT_PLAIN}};
  for (size_t i = 0; i < COUNT_OF(said); i++) {
    hebi_phrase *phrase;
    cr_expect_eq(first_of_phrase(&phrase, said[i].text, 1)->target.commitment, said[i].commitment,
                 "%s", said[i].text);
    hebi_phrase_free(phrase);
  }
}
