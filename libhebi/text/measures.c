/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/measures.h"

#include "model/unit.h"
#include "text/numeral.h"

#include <string.h>

enum { HAN = 3, LONGEST_UNIT = 60 };

/* Other spellings, and parts of ten. */
typedef struct spelling {
  const char *written;
  const char *unit;
  double factor;
} spelling;

static const spelling spellings[] = {
    {"个点", "个百分点", 1},
    {"个位次", "位", 1},
    {"位次", "位", 1},
    {"个名次", "位", 1},
    {"百分点", "个百分点", 1},
    {"成", "%", 10},
    {"亿元人民币", "亿元", 1},
    {"万元人民币", "万元", 1},
    {"元人民币", "元", 1},
    {"人民币", "元", 1},
    {"平方千米", "平方公里", 1},
    {"平米", "平方米", 1},
    {"万平米", "万平方米", 1},
    {"㎡", "平方米", 1},
    {"m²", "平方米", 1},
    {"km²", "平方公里", 1},
    {"方", "立方米", 1},
    {"万方", "万立方米", 1},
    {"亿方", "亿立方米", 1},
    {"立方", "立方米", 1},
    {"㎥", "立方米", 1},
    {"m³", "立方米", 1},
    {"km", "公里", 1},
    {"kWh", "千瓦时", 1},
    {"kw", "千瓦", 1},
    {"kW", "千瓦", 1},
    {"MW", "兆瓦", 1},
    {"GW", "吉瓦", 1},
    {"kg", "公斤", 1},
    {"t", "吨", 1},
    {"万t", "万吨", 1},
    {"吨标煤", "吨标准煤", 1},
    {"万吨标煤", "万吨标准煤", 1},
    {"亿吨标煤", "亿吨标准煤", 1},
    {"tce", "吨标准煤", 1},
    {"μg/m³", "微克/立方米", 1},
    {"μg/m3", "微克/立方米", 1},
    {"ug/m3", "微克/立方米", 1},
    {"ug/m³", "微克/立方米", 1},
    {"微克／立方米", "微克/立方米", 1},
    {"μg/立方米", "微克/立方米", 1},
    {"mg/m³", "毫克/立方米", 1},
    {"m3", "立方米", 1},
    {"万m3", "万立方米", 1},
    {"亿m3", "亿立方米", 1},
    {"万m³", "万立方米", 1},
    {"亿m³", "亿立方米", 1},
    {"km2", "平方公里", 1},
    {"m2", "平方米", 1},
    {"万m2", "万平方米", 1},
    {"万m²", "万平方米", 1},
    {"hm²", "公顷", 1},
    {"hm2", "公顷", 1},
    {"万kWh", "万千瓦时", 1},
    {"亿kWh", "亿千瓦时", 1},
    {"kwh", "千瓦时", 1},
    {"万kW", "万千瓦", 1},
    {"亿kW", "亿千瓦", 1},
    {"MWh", "兆瓦时", 1},
    {"GWh", "吉瓦时", 1},
    {"TWh", "太瓦时", 1},
    {"℃", "摄氏度", 1},
    {"°C", "摄氏度", 1},
    {"万km", "万公里", 1},
    {"万tce", "万吨标准煤", 1},
    {"亿tce", "亿吨标准煤", 1},
    {"亿t", "亿吨", 1},
    {"吨CO2", "吨二氧化碳", 1},
    {"亿千瓦·时", "亿千瓦时", 1},
    {"千瓦·时", "千瓦时", 1},
    {"吨/天", "吨/日", 1},
    {"万吨/天", "万吨/日", 1},
    {"立方米/天", "立方米/日", 1},
    {"万立方米/天", "万立方米/日", 1},
    {"人·年/万人", "人年/万人", 1},
    {"吨标煤/万元", "吨标准煤/万元", 1},
    {"/十万", "/10万", 1},
    {"微克每立方米", "微克/立方米", 1},
    {"mg/L", "毫克/升", 1},
    {"mg/l", "毫克/升", 1},
    {"毫克每升", "毫克/升", 1},
    {"TEU", "标准箱", 1},
    {"万TEU", "万标准箱", 1},
    {"标箱", "标准箱", 1},
    {"万标箱", "万标准箱", 1},
    {"个标箱", "标准箱", 1},
    {"个标准箱", "标准箱", 1},
    {"万个标准箱", "万标准箱", 1},
    {"dB", "分贝", 1},
    {"张床位", "张", 1},
    {"张床", "张", 1},
    {"万张床位", "万张", 1},
    {"周岁", "岁", 1},
};

static size_t shared_length(const char *text, const char *piece) {
  size_t n = strlen(piece);
  return strncmp(text, piece, n) == 0 ? n : 0;
}

/* 建成 is no tenth: only 三成, 5成, and no 成果 behind it. */
static int is_tenth(const hebi__script *script, size_t at) {
  static const char *const after[] = {"果", "员", "本", "效", "立", "都",
                                      "为", "熟", "功", "长", "群"};
  for (size_t i = 0; i < sizeof after / sizeof *after; i++)
    if (hebi__script_is(script, at + HAN, after[i]))
      return 0;
  return 1;
}

static void try_spellings(const hebi__script *script, size_t at, hebi__measured *best) {
  const char *text = script->text + at;
  for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
    if (spellings[i].written[0] != text[0])
      continue;
    size_t n = shared_length(text, spellings[i].written);
    if (n == 0 || at + n <= best->end || (spellings[i].factor > 1 && !is_tenth(script, at)))
      continue;
    const hebi_unit *unit = hebi_unit_find(spellings[i].unit);
    if (unit != NULL)
      *best = (hebi__measured){unit, spellings[i].factor, at + n};
  }
}

/* 万 or 亿 or 万亿 with no unit behind it. */
static void try_multiplier(const hebi__script *script, size_t at, hebi__measured *best) {
  static const struct {
    const char *text;
    double factor;
  } multipliers[] = {{"万亿", 1e12}, {"万", 1e4}, {"亿", 1e8}};
  for (size_t i = 0; i < sizeof multipliers / sizeof *multipliers; i++) {
    size_t n = strlen(multipliers[i].text);
    if (at + n > best->end && hebi__script_is(script, at, multipliers[i].text)) {
      *best = (hebi__measured){NULL, multipliers[i].factor, at + n};
      return;
    }
  }
}

hebi__measured hebi__measure_at(const hebi__script *script, size_t at) {
  hebi__measured best = {NULL, 1, at};
  size_t left = script->n - at;
  const hebi_unit *unit =
      hebi__unit_longest(script->text + at, left < LONGEST_UNIT ? left : LONGEST_UNIT);
  if (unit != NULL)
    best = (hebi__measured){unit, 1, at + strlen(unit->name)};
  try_spellings(script, at, &best);
  try_multiplier(script, at, &best);
  return best;
}
