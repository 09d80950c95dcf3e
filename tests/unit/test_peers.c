/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"
#include "text/peers.h"

Test(peers, every_peer_counts) {
  hebi_phrase *phrase;
  const hebi_target *t = &first_of_phrase(&phrase, "高于全国、全省平均水平", 1)->target;
  cr_assert_eq(t->n_peers, 2);
  cr_expect_str_eq(t->peers[0].name_zh, "全国");
  cr_expect_str_eq(t->peers[0].name_en, "China");
  cr_expect_str_eq(t->peers[1].name_zh, "全省平均水平");
  cr_expect_str_eq(t->peers[1].name_en, "the provincial average");
  cr_expect_null(t->peers[1].place, "no place was given");
  hebi_phrase_free(phrase);
  t = &first_of_phrase(&phrase, "与经济增长和劳动生产率提高同步", 1)->target;
  cr_assert_eq(t->n_peers, 2);
  cr_expect_str_eq(t->peers[1].name_zh, "劳动生产率提高");
  hebi_phrase_free(phrase);
}

Test(peers, the_place_above) {
  const hebi_place city = {"410600", "鹤壁市", "Hebi", HEBI_PLACE_LEVEL_CITY, "410000"};
  hebi_phrase_options options;
  hebi_phrase_options_init(&options);
  options.place = &city;
  hebi_phrase *phrase = read_phrase("高于全国、全省平均水平", &options);
  const hebi_target *t = &hebi_phrase_at(phrase, 0)->target;
  cr_expect_null(t->peers[0].place);
  cr_expect_str_eq(t->peers[1].place, "410000");
  hebi_phrase_free(phrase);
}

Test(peers, issuers) {
  static const char *const cases[][3] = {{"完成省定目标", "省", "the province"},
                                         {"完成国家下达的目标", "国家", "the state"},
                                         {"完成上级下达任务", "上级", "the tier above"},
                                         {"完成市定目标任务", "市", "the city"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase *phrase;
    const hebi_target *t = &first_of_phrase(&phrase, cases[i][0], 1)->target;
    cr_expect_str_eq(t->assigned_by_zh, cases[i][1]);
    cr_expect_str_eq(t->assigned_by_en, cases[i][2]);
    hebi_phrase_free(phrase);
  }
}

Test(peers, names_without_a_translation_stay) {
  cr_expect_str_eq(hebi__peer_in_english("全国平均水平"), "the national average");
  cr_expect_str_eq(hebi__peer_in_english("鹤壁"), "鹤壁");
  cr_expect_null(hebi__peer_in_english(NULL));
}
