/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

#include <math.h>

static hebi_reading reading_of(const char *text) {
  hebi_phrase *phrase;
  hebi_reading reading = *first_of_phrase(&phrase, text, 1);
  reading.target.phrase = NULL;
  hebi_phrase_free(phrase);
  return reading;
}

Test(idioms, doublings) {
  cr_expect_eq(reading_of("规模翻一番").target.value, 100);
  cr_expect_eq(reading_of("规模翻番").target.value, 100);
  cr_expect_eq(reading_of("规模翻两番").target.value, 300);
  cr_expect_eq(reading_of("规模翻了三番").target.value, 700);
  cr_expect_eq(reading_of("规模翻两番").written, 2);
  cr_expect_eq(reading_of("规模倍增").target.value, 100);
  cr_expect_eq(reading_of("规模倍增").target.measure, HEBI_MEASURE_CUMULATIVE_CHANGE);
}

Test(idioms, halves_are_not_guessed) {
  check_refused("规模翻两番半", "半", "half");
  check_refused("规模是2020年的2倍半", "半", "half");
}

Test(idioms, two_digits) {
  hebi_reading reading = reading_of("保持两位数增长");
  cr_expect_eq(reading.target.value, 10);
  reading = reading_of("增长达到两位数");
  cr_expect_eq(reading.target.value, 10);
}

Test(idioms, the_strongest_hundred_is_a_rank) {
  hebi_reading reading = reading_of("争创全国百强");
  cr_expect_eq(reading.target.measure, HEBI_MEASURE_RANK);
  cr_expect_eq(reading.target.comparator, HEBI_COMPARATOR_LE);
  cr_expect_eq(reading.target.value, 100);
}

Test(idioms, powers_of_ten_are_numbers_behind_a_comparison) {
  cr_expect_eq(reading_of("突破百亿元").written, 100);
  cr_expect_eq(reading_of("规模突破千亿元大关").written, 1000);
  hebi_reading reading = reading_of("企业逾千家");
  cr_expect_eq(reading.target.value, 1000);
  cr_expect_eq(reading.target.comparator, HEBI_COMPARATOR_GT);
}

Test(idioms, a_number_that_is_not_said_is_not_guessed) {
  check_refused("培育企业几十家", "几", "not said");
  check_refused("培育企业数百家", "数", "not said");
  check_refused("培育企业上百家", "上", "not said");
  check_refused("规模增长几倍", "几", "not said");
  cr_expect_eq(reading_of("人口突破百万人").written, 100); /* 万人 */
}
