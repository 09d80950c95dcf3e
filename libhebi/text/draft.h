/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A target while it is read: what the words said, before it is decided what they mean. */
#ifndef HEBI_TEXT_DRAFT_H
#define HEBI_TEXT_DRAFT_H

#include "text/quantity.h"

enum { HEBI__MOST_DRAFTS = 32, HEBI__LONGEST_SPAN = 30 };

typedef enum hebi__draft_kind {
  HEBI__DRAFT_NUMBER = 1,
  HEBI__DRAFT_RANK,     /* 第二, 前列: `rank` may be 0 */
  HEBI__DRAFT_CLASS,    /* Ⅱ类以上: `rank` */
  HEBI__DRAFT_STEP,     /* 与经济增长同步 */
  HEBI__DRAFT_PEER,     /* 高于全省平均水平, with a quantity as the margin or without */
  HEBI__DRAFT_PAST,     /* 不低于上年水平 */
  HEBI__DRAFT_MAINTAIN, /* 持平 */
  HEBI__DRAFT_DIRECTION,
  HEBI__DRAFT_ASSIGNED,
  HEBI__DRAFT_BAND,      /* 合理区间 */
  HEBI__DRAFT_ALL,       /* 全覆盖 */
  HEBI__DRAFT_ZERO,      /* 清零 */
  HEBI__DRAFT_MILESTONE, /* 建成投用 */
  HEBI__DRAFT_QUALITY
} hebi__draft_kind;

/* Bytes of the script; empty where start is end. */
typedef struct hebi__stretch {
  size_t start, end;
} hebi__stretch;

typedef struct hebi__draft {
  hebi__draft_kind kind;
  hebi__stretch last_at; /* 上年水平 behind 控制在 */
  hebi__stretch object; /* names between the verb and the number: 投资 of 完成投资300亿元 */
  hebi__stretch whole, subject, verb, hedge, committed, base, peer, year_at, scope, number_at,
      unit_at, issued;
  int change;  /* 增长 1, 下降 -1 */
  int improve; /* 改善 1 */
  int urged;   /* the verb so far is a 加快 in front of the subject */
  int reach, up_to, down_to, hold, control, net, gross;
  int average; /* 年均 1, 每年 2 */
  int total;   /* 累计 2, 五年 alone 1 */
  int span;    /* the years of a sum, 1: those of the plan */
  int yearly;  /* 每年 in front of what is made or paid */
  int better;  /* 优于, 好于: on the good side */
  int every, each, cell;
  int manner, flat, floor, cap, stable, direction;
  int step, assigned, task, goal, issuer, period, band, place, all, zero, quality;
  int area, mean, milestone, invested;
  hebi_comparator prefix, suffix;
  hebi_commitment commitment;
  int32_t year, base_year;
  int32_t plan_base; /* the year before “十五五”, where that names the year */
  int base_last, base_goal, base_text;
  int has_base; /* `base_value` was written */
  double base_value;
  int peer_past; /* the peer is the own past: 上年水平 */
  int32_t rank;
  int up_to_rank, class_rank; /* 前15位; Ⅱ类 */
  int has_number;
  int tail;   /* text stands behind the number */
  int made;   /* 培育 and the like stand right in front of it */
  int joined; /* to the number in front of it */
  size_t part;
  size_t list; /* targets of one list (8%、9%以上) have the same number, 0: of none */
  hebi_tier tier;
  hebi__quantity quantity; /* where `has_number` */
} hebi__draft;

#endif
