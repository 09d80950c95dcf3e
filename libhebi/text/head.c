/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/head.h"

#include "text/measures.h"
#include "text/quantity.h"

#include <string.h>

/* Whether one of the words stands in text[0..n). */
static int holds_one(const char *text, size_t n, const char *const *words, size_t n_words) {
  for (size_t at = 0; at < n; at++)
    for (size_t i = 0; i < n_words; i++) {
      size_t length = strlen(words[i]);
      if (text[at] == words[i][0] && at + length <= n && memcmp(text + at, words[i], length) == 0)
        return 1;
    }
  return 0;
}

int hebi__name_is_costly(const char *name, size_t n) {
  static const char *const costly[] = {
      "失业率",     "死亡",     "能耗",   "水耗",     "电耗",     "物耗",    "浓度",
      "负债率",     "债务率",   "发生率", "能源消耗", "恩格尔",   "发病率",  "物流总费用",
      "不良贷款率", "不良率",   "用水量", "碳排放",   "二氧化碳", "排放量",  "排放强度",
      "排放总量",   "PM2.5",    "PM10",   "价格涨幅", "物价涨幅", "CPI涨幅", "收入比",
      "收入差距",   "基尼",     "伤亡",   "事故",     "致贫",     "重污染",  "漏损率",
      "近视率",     "辍学率",   "返贫",   "文盲率",   "劣Ⅴ类",    "劣V类",   "劣五类",
      "空置率",     "万人发案", "发案率", "办结时限", "能源强度"};
  /* 失业人员再就业率, 污染物浓度达标率, 事故下降率: the more the better. */
  static const char *const good[] = {"达标",   "下降",   "降低",   "减少",   "降幅",   "优良",
                                     "处理率", "处置率", "结案率", "控制率", "完成率", "改善",
                                     "覆盖率", "再就业", "支出",   "救治",   "整改",   "减排"};
  return holds_one(name, n, costly, sizeof costly / sizeof *costly) &&
         !holds_one(name, n, good, sizeof good / sizeof *good);
}

int hebi__name_is_price(const char *name, size_t n) {
  static const char *const prices[] = {"价格", "物价", "CPI"};
  return holds_one(name, n, prices, sizeof prices / sizeof *prices);
}

/* The unit between the parentheses that open at `open`, alone or as one of several words (年均,%);
 * NULL where there is none. */
static const hebi_unit *unit_between(const hebi__script *script, size_t open) {
  for (size_t at = open + 1; at < script->n && script->text[at] != ')';) {
    size_t start = hebi__skip_blanks(script, at);
    hebi__measured measured = hebi__measure_at(script, start);
    size_t end = hebi__skip_blanks(script, measured.end);
    int ends = script->text[end] == ')' || script->text[end] == ',' ||
               hebi__script_is(script, end, "，") || hebi__script_is(script, end, "、");
    if (measured.unit != NULL && measured.factor == 1 && ends)
      return measured.unit;
    while (at < script->n && script->text[at] != ')' && script->text[at] != ',' &&
           !hebi__script_is(script, at, "，") && !hebi__script_is(script, at, "、"))
      at += hebi__script_width(script, at);
    if (script->text[at] != ')')
      at += hebi__script_width(script, at);
  }
  return NULL;
}

static int ends_in(const char *text, size_t n, const char *word) {
  size_t length = strlen(word);
  return n >= length && memcmp(text + n - length, word, length) == 0;
}

/* 下降, 下降率, 累计下降 at the end of the name. */
static int change_of(const char *name, size_t n) {
  static const char *const falls[] = {"下降",   "降低",   "减少", "下降率",
                                      "降低率", "减少率", "降幅", "下降幅度"};
  static const char *const rises[] = {"增长", "提高", "增加", "增长率", "增速", "增幅", "增长速度"};
  static const char *const own[] = {"自然增长率"};
  for (size_t i = 0; i < sizeof own / sizeof *own; i++)
    if (ends_in(name, n, own[i]))
      return 0;
  for (size_t i = 0; i < sizeof falls / sizeof *falls; i++)
    if (ends_in(name, n, falls[i]))
      return -1;
  for (size_t i = 0; i < sizeof rises / sizeof *rises; i++)
    if (ends_in(name, n, rises[i]))
      return 1;
  return 0;
}

hebi__head hebi__head_read(const char *text) {
  static const char *const average[] = {"年均增", "年均下", "年均降", "年均减", "年均递",
                                        "年均提", "年均%",  "年均(",  "年均,",  "年均，"};
  static const char *const total[] = {"累计", "五年合计"};
  hebi__head head = {NULL, 0, 0, 0, 0};
  hebi__script script;
  if (text == NULL || hebi__script_read(&script, text, SIZE_MAX, NULL) != HEBI_CODE_OK)
    return head;
  const char *open = strrchr(script.text, '(');
  size_t n = script.n;
  if (open != NULL) {
    head.unit = unit_between(&script, (size_t)(open - script.text));
    n = (size_t)(open - script.text);
  }
  while (n > 0 && script.text[n - 1] == ' ')
    n--;
  head.change = change_of(script.text, n);
  head.total = holds_one(script.text, script.n, total, sizeof total / sizeof *total);
  head.average =
      !head.total && holds_one(script.text, script.n, average, sizeof average / sizeof *average);
  head.costly = hebi__name_is_costly(script.text, n);
  return head;
}
