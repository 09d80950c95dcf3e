/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrase_reading.h"

/* The subject is what stands in front of the first word of the grammar, without years. */
Test(steps, subjects) {
  static const char *const cases[][2] = {{"森林覆盖率达到25%", "森林覆盖率"},
                                         {"到2030年森林覆盖率达到25%", "森林覆盖率"},
                                         {"森林覆盖率到2030年达到25%", "森林覆盖率"},
                                         {"到2025年底森林覆盖率达到25%", "森林覆盖率"},
                                         {"“十五五”末，覆盖率达到25%", "覆盖率"},
                                         {"交通、水利投资达到25亿元", "交通、水利投资"},
                                         {"规模以上工业增加值增长8%", "规模以上工业增加值"},
                                         {"居民收入稳步提高", "居民收入"},
                                         {"居民收入与经济增长同步", "居民收入"},
                                         {"能耗比2020年下降18%", "能耗"},
                                         {"比重由7.8%增加到10%", "比重"},
                                         {"好于Ⅲ类水体比例达到85%", "好于Ⅲ类水体比例"},
                                         {"养老保险全覆盖", "养老保险"},
                                         {"力争突破1.95%", ""},
                                         {"年均增长8%", ""}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    hebi_phrase *phrase;
    const hebi_reading *r = first_of_phrase(&phrase, cases[i][0], 1);
    check_span_is(cases[i][0], r->subject, cases[i][1]);
    hebi_phrase_free(phrase);
  }
}
