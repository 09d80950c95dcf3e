/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that the grammar knows; words.def lists them. */
#ifndef HEBI_TEXT_WORDS_H
#define HEBI_TEXT_WORDS_H

#include <stddef.h>
#include <stdint.h>

typedef enum hebi__word_class {
  HEBI__WORD_SKIP = 1, /* 增加值: part of a name, whatever words stand in it */
  HEBI__WORD_RISE,     /* 增长 */
  HEBI__WORD_FALL,     /* 下降 */
  HEBI__WORD_IMPROVE,  /* 改善; the argument is the sign */
  HEBI__WORD_UP_TO,    /* 提高到 */
  HEBI__WORD_DOWN_TO,  /* 降至 */
  HEBI__WORD_REACH,    /* 达到 */
  HEBI__WORD_HOLD,     /* 保持 */
  HEBI__WORD_CONTROL,  /* 控制在 */
  HEBI__WORD_NET,      /* 净增; -1 for 净减少 */
  HEBI__WORD_GROSS,    /* 新增 */
  HEBI__WORD_PREFIX,   /* 不低于; the argument is the comparator */
  HEBI__WORD_HEDGE,    /* 以上; the argument is the comparator */
  HEBI__WORD_AVERAGE,  /* 年均 */
  HEBI__WORD_TOTAL,  /* 累计; the argument is the span: its years, 1 for the plan's, 0 for none */
  HEBI__WORD_EVERY,  /* 逐年 */
  HEBI__WORD_BASE,   /* 比 */
  HEBI__WORD_FROM,   /* 由 */
  HEBI__WORD_LAST,   /* 上年 */
  HEBI__WORD_WITH,   /* 与; 1 where it can only join the partner, 0 where it may be "and" */
  HEBI__WORD_STEP,   /* 同步 */
  HEBI__WORD_FLAT,   /* 持平 */
  HEBI__WORD_CAP,    /* 不增加 */
  HEBI__WORD_STABLE, /* 平稳 */
  HEBI__WORD_AREA,   /* 全省; the argument is the level of the place, 0 for others */
  HEBI__WORD_MEAN,   /* 平均水平 */
  HEBI__WORD_ASSIGN, /* 下达 */
  HEBI__WORD_TASK,   /* 规定: assigned where an issuer or 完成 stands with it */
  HEBI__WORD_GOAL,   /* 目标任务 */
  HEBI__WORD_ISSUER, /* 上级 */
  HEBI__WORD_COMMIT, /* 力争; the argument is the commitment */
  HEBI__WORD_MANNER, /* 稳步; argument 1: it hedges (基本) */
  HEBI__WORD_DIRECTION, /* 只增不减; the argument is the sign */
  HEBI__WORD_BANDWORD,  /* 合理区间 */
  HEBI__WORD_PLACE,     /* 前列; the argument is the rank, 0 for none */
  HEBI__WORD_ALL,       /* 全覆盖 */
  HEBI__WORD_ZERO,      /* 清零 */
  HEBI__WORD_QUALITY,   /* 稳中提质; 1: may as well be a part of a name (推进) */
  HEBI__WORD_EACH,      /* 分别 */
  HEBI__WORD_BOTH,      /* 均 */
  HEBI__WORD_MORE,      /* 高, 低; the argument is the sign */
  HEBI__WORD_MILESTONE, /* 建成投用 */
  HEBI__WORD_INVESTED,  /* 投资规模 */
  HEBI__WORD_NUMERAL,   /* 第, 两: a number may begin here */
  HEBI__WORD_PERIOD,    /* 十五五; the argument is its number */
  HEBI__WORD_WITHIN     /* 上半年: not the whole year; 1: 全年, the whole of it again */
} hebi__word_class;

typedef struct hebi__word {
  char text[30];
  uint8_t length;
  uint8_t before_number; /* 1: a word only where a number follows (增8%) */
  int8_t argument;
  uint8_t word_class;
} hebi__word;

/* The longest word that `text` (ended by a NUL) begins with, NULL where it begins with none. */
const hebi__word *hebi__word_at(const char *text);

/* The i-th of all words, NULL past the end. */
const hebi__word *hebi__word_number(size_t i);

#endif
