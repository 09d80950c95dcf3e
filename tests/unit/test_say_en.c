/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "say_cases.h"

static const say_case cases[] = {
    {"GDP增长6.5%以上", "GDP: growth of at least 6.5%"},
    {"下降3.4%以上", "fall of at least 3.4%"},
    {"增长6%—6.5%", "growth of 6 to 6.5%"},
    {"保持在2%—3%之间", "between 2 and 3%"},
    {"不超过5.5%", "at most 5.5%"},
    {"突破100亿元", "more than 10 billion yuan"},
    {"比2020年下降18%", "fall of 18% on 2020"},
    {"净增8家以上", "net increase of at least 8 firms"},
    {"年均增长6%左右", "average yearly growth of about 6%"},
    {"稳定在256万亩", "held at 2.56 million mu"},
    {"由24%提高到25%", "from 24% to 25%"},
    {"增长与经济增长同步", "in step with economic growth"},
    {"高于全国、全省平均水平", "above China and the provincial average"},
    {"高于全省平均水平1个百分点", "at least 1 percentage point above the provincial average"},
    {"完成省定目标", "as set by the province"},
    {"位居全省前列", "among the first in the province"},
    {"进入前15位", "rank 15 or better"},
    {"位居全省第二", "rank 2 in the province"},
    {"Ⅱ类以上", "class 2 or better"},
    {"位次前移", "位次: a better rank than before"},
    {"位次比2020年前移", "位次: a better rank than in 2020"},
    {"稳步提升", "to rise from the level of the year before"},
    {"逐年下降", "to fall every year"},
    {"比2020年逐年下降", "to fall every year from 2020"},
    {"保持在102万人以上", "kept at no less than 1.02 million persons"},
    {"达到1.5万家", "15,000 firms"},
    {"企业达到1.5万家", "企业: 15,000"},
    {"收入达到43210.5元", "收入: 43,210.5 yuan"},
    {"新增500个以上", "at least 500 items added"},
    {"提高1个百分点", "net increase of 1 percentage point"},
    {"不低于上年水平", "not below the level of the year before"},
    {"与上年持平", "held at the level of the year before"},
    {"全覆盖", "exactly 100%"},
    {"保持在合理区间", "within a reasonable range"},
    {"力争增长8%", "growth of 8% (aimed for)"},
    {"稳量提质", "in words, without a measure"},
    {"建成投用", "to be completed"},
    {"8:42:50", "8 parts in 100"},
};

Test(say_en, phrases) {
  check_said(cases, COUNT_OF(cases), "en");
}
