/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/threshold.h"

#include <string.h>

int hebi__has_unit(const hebi__quantity *q, const char *name) {
  return q->unit != NULL && strcmp(q->unit->name, name) == 0;
}

int hebi__is_rate(const hebi__quantity *q) {
  return q->unit != NULL && (q->unit->dimension == HEBI_DIMENSION_PERCENT ||
                             q->unit->dimension == HEBI_DIMENSION_POINTS);
}

int hebi__has_verb(const hebi__draft *d) {
  return d->change || d->reach || d->up_to || d->down_to || d->hold || d->control || d->net ||
         d->gross;
}

/* 家, 个, 项: what counts things, and not how large or how old each of them is. */
static int counts_things(const hebi__quantity *q) {
  static const char *const units[] = {"家", "个", "项", "条", "处", "座", "所", "台", "套",
                                      "件", "支", "场", "辆", "列", "种", "款", "起"};
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (hebi__has_unit(q, units[i]))
      return 1;
  return 0;
}

static const char *const making[] = {
    "培育", "建设", "打造", "新建", "改造", "建成", "举办", "引进", "完成", "推动", "新增",
    "实施", "创建", "扶持", "培训", "招引", "改建", "扩建", "开工", "发放", "认定", "整治",
    "修复", "开展", "建立", "开通", "布局", "培养", "招聘", "提升", "升级", "安置", "引育"};

/* Bytes of a word of two characters. */
enum { TWO = 6 };

int hebi__begins_made(const hebi__script *script, size_t at) {
  for (size_t i = 0; i < sizeof making / sizeof *making; i++)
    if (hebi__script_is(script, at, making[i]))
      return 1;
  return 0;
}

int hebi__is_made(const hebi__script *script, size_t at) {
  return at >= TWO && hebi__begins_made(script, at - TWO);
}

/* 培训1000人以上技术人员: so many, for neither money nor age is made. */
static int makes_many(const hebi__draft *d) {
  const hebi_unit *unit = d->quantity.unit;
  int sized = unit == NULL || unit->dimension == HEBI_DIMENSION_MONEY ||
              unit->dimension == HEBI_DIMENSION_DOLLARS || hebi__has_unit(&d->quantity, "岁");
  return d->made && !sized;
}

/* 10亿元以上项目, 3岁以下婴幼儿: a name with a number in it; 15家以上企业 is none. */
int hebi__number_is_name(const hebi__draft *d) {
  return d->kind == HEBI__DRAFT_NUMBER && d->tail && d->suffix != HEBI_COMPARATOR_NONE &&
         d->suffix != HEBI_COMPARATOR_ABOUT && !hebi__has_verb(d) && !d->prefix &&
         !hebi__is_rate(&d->quantity) && !counts_things(&d->quantity) && !makes_many(d);
}

/* The 项目 of 超10亿元项目5个, for which the number in front of it is a threshold. */
static int is_of_size(const hebi__script *script, size_t at) {
  static const char *const kinds[] = {"项目", "企业", "园区", "产业", "集群"};
  if (hebi__script_is(script, at, "的"))
    at += strlen("的");
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (hebi__script_is(script, at, kinds[i]))
      return 1;
  return 0;
}

/* 新增10亿元以上项目5个: behind a verb it is a name where things are counted after it. */
int hebi__number_is_threshold(const hebi__reader *reader) {
  const hebi__script *script = reader->lexer.script;
  const hebi__draft *last = &reader->drafts[reader->n - 1];
  int bound = last->suffix == HEBI_COMPARATOR_GE || last->suffix == HEBI_COMPARATOR_LE ||
              (last->prefix != HEBI_COMPARATOR_NONE && is_of_size(script, last->quantity.end));
  return last->kind == HEBI__DRAFT_NUMBER && last->tail && bound && !reader->joined &&
         !hebi__is_rate(&last->quantity) && !counts_things(&last->quantity) &&
         counts_things(&reader->lexer.token.quantity);
}

/* In 拥有5个以上品牌的企业达到10家 the first number may be a target or a part of the subject. */
int hebi__number_check_subject(const hebi__reader *reader, hebi_error *err) {
  const hebi__script *script = reader->lexer.script;
  const hebi__draft *last = &reader->drafts[reader->n - 1];
  int bound = last->suffix == HEBI_COMPARATOR_GE || last->suffix == HEBI_COMPARATOR_LE;
  int many = counts_things(&last->quantity) ? !last->made : makes_many(last);
  int open = last->kind == HEBI__DRAFT_NUMBER && last->tail && bound && !hebi__has_verb(last) &&
             !last->prefix && !reader->joined && last->subject.end > last->subject.start;
  if (!open || !many)
    return HEBI_CODE_OK;
  return hebi__script_refuse(script, last->quantity.start, "a target or a part of the subject",
                             err);
}

/* 天海三期, 3期工程: a part of a project, and no number of them. */
int hebi__number_is_phase(const hebi__reader *reader) {
  static const char *const after[] = {"工程", "项目", "建设", "建成",
                                      "投产", "投用", "开工", "竣工"};
  const hebi__token *token = &reader->lexer.token;
  if (!hebi__has_unit(&token->quantity, "期") || reader->behind_verb ||
      hebi__is_made(reader->lexer.script, token->start))
    return 0;
  for (size_t i = 0; i < sizeof after / sizeof *after; i++)
    if (hebi__script_is(reader->lexer.script, token->end, after[i]))
      return 1;
  return token->quantity.soft;
}
