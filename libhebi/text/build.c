/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/build.h"

#include "text/peers.h"
#include "text/words.h"

#include <string.h>

static char *copy(hebi__arena *arena, const char *text, size_t n) {
  char *piece = hebi__arena_take(arena, n + 1, 1);
  return piece != NULL ? memcpy(piece, text, n) : NULL;
}

/* As it stands in the source. */
static const char *written(hebi__arena *arena, const hebi__script *script, hebi__stretch at) {
  hebi_span span = hebi__script_span(script, at.start, at.end);
  return copy(arena, script->source + span.start, span.length);
}

/* Bytes of what is cut off at `at`, where it may only stand inside of a name; 0 for nothing. */
static size_t edge_width(const hebi__script *script, size_t at) {
  static const char *const edges[] = {" ", "“", "”", "\"", ":", "的", "在", "为", "…", "到"};
  for (size_t i = 0; i < sizeof edges / sizeof *edges; i++)
    if (hebi__script_is(script, at, edges[i])) {
      size_t n = strlen(edges[i]);
      const hebi__word *word = hebi__word_at(script->text + at);
      return word != NULL && word->word_class == HEBI__WORD_SKIP && word->length > n ? 0
                                                                                     : n; /* 到位 */
    }
  return 0;
}

/* Where the last character of a stretch begins. */
static size_t last_of(const hebi__script *script, hebi__stretch s) {
  size_t at = s.end - 1;
  while (at > s.start && ((unsigned char)script->text[at] & 0xC0) == 0x80)
    at--;
  return at;
}

/* Without blanks, quotation marks and particles at the ends. */
static hebi__stretch trimmed(const hebi__script *script, hebi__stretch s) {
  size_t width;
  while (s.start < s.end && (width = edge_width(script, s.start)) > 0)
    s.start += width;
  while (s.start < s.end && edge_width(script, last_of(script, s)) > 0)
    s.end = last_of(script, s);
  return s;
}

/* Bytes of 推动 and the like in front of a subject, which say how it is worked for. */
static size_t urge_width(const hebi__script *script, size_t at) {
  static const char *const urges[] = {"推动", "着力", "加快", "确保",   "稳步", "不断", "大力",
                                      "持续", "分别", "均",   "进一步", "切实", "全力"};
  static const char *const names[] = {"推动力", "均衡", "均等", "均价", "均值", "均线"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (hebi__script_is(script, at, names[i]))
      return 0;
  for (size_t i = 0; i < sizeof urges / sizeof *urges; i++)
    if (hebi__script_is(script, at, urges[i]))
      return strlen(urges[i]);
  return 0;
}

/* “四上”企业: the mark that opens what is closed inside. */
static hebi__stretch with_quote(const hebi__script *script, hebi__stretch s) {
  enum { MARK = 3 };
  for (size_t at = s.start; at < s.end; at += hebi__script_width(script, at)) {
    if (hebi__script_is(script, at, "“"))
      return s;
    if (hebi__script_is(script, at, "”") && s.start >= MARK &&
        hebi__script_is(script, s.start - MARK, "“"))
      return (hebi__stretch){s.start - MARK, s.end};
  }
  return s;
}

/* Bytes of two characters. */
enum { TWO = 6 };

/* Bytes of 要 and 再 at the end, which are no part of a name. */
static size_t loose_end(const hebi__script *script, hebi__stretch s) {
  static const char *const loose[] = {"要", "再", "须", "应"};
  static const char *const names[] = {"需要", "主要", "重要", "必要", "供应", "响应"};
  enum { HAN = 3 };
  if (s.end < s.start + (size_t)TWO)
    return 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (hebi__script_is(script, s.end - TWO, names[i]))
      return 0;
  for (size_t i = 0; i < sizeof loose / sizeof *loose; i++)
    if (hebi__script_is(script, s.end - HAN, loose[i]))
      return HAN;
  return 0;
}

/* 年 of 年增长6% and 了 of 提高了5个百分点. */
static int is_particle(const hebi__script *script, hebi__stretch s) {
  static const char *const particles[] = {"年", "了", "按", "以", "再",   "将",
                                          "要", "已", "仍", "共", "同比", "各"};
  for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
    if (s.end - s.start == strlen(particles[i]) && hebi__script_is(script, s.start, particles[i]))
      return 1;
  return 0;
}

/* The subject alone: neither what urges it on in front nor 着力 behind. */
static hebi__stretch subject_of(const hebi__script *script, hebi__stretch s) {
  s = trimmed(script, s);
  size_t width;
  while (s.start < s.end && (width = urge_width(script, s.start)) > 0)
    s.start = s.start + width < s.end ? s.start + width : s.end;
  while (s.end >= s.start + TWO && hebi__script_is(script, s.end - TWO, "着力"))
    s.end -= TWO;
  size_t loose = loose_end(script, s);
  s.end -= loose;
  if (is_particle(script, s))
    s.end = s.start;
  return with_quote(script, trimmed(script, s));
}

static hebi_span span_of(const hebi__script *script, hebi__stretch s) {
  return hebi__script_span(script, s.start, s.end);
}

static void set_spans(hebi_reading *r, const hebi__draft *d, hebi__stretch subject,
                      const hebi__script *script) {
  r->whole = span_of(script, trimmed(script, d->whole));
  r->subject = span_of(script, subject);
  r->verb = span_of(script, d->verb);
  r->hedge = span_of(script, d->hedge);
  r->commitment = span_of(script, d->committed);
  r->base = span_of(script, d->base);
  r->peer = span_of(script, d->peer);
  r->year = span_of(script, d->year_at);
  r->number = span_of(script, d->number_at);
  r->unit_at = span_of(script, d->unit_at);
}

static int is_empty(hebi__stretch s) {
  return s.end <= s.start;
}

/* The unit as written: Chinese characters in their own script, signs of one width. */
static const char *unit_of(hebi__arena *arena, const hebi__draft *d, const hebi__script *script) {
  enum { HAN = 3 };
  if (is_empty(d->unit_at))
    return "";
  if (d->has_number && d->quantity.split)
    return d->quantity.unit->name;
  size_t start = d->unit_at.start, n = d->unit_at.end - start;
  char *unit = copy(arena, script->text + start, n);
  for (size_t at = 0; unit != NULL && at < n; at += hebi__script_width(script, start + at)) {
    unsigned char lead = (unsigned char)unit[at];
    const char *source = script->source + script->from[start + at];
    if (lead >= 0xE4 && lead <= 0xE9 && ((unsigned char)source[0] & 0xF0) == 0xE0)
      memcpy(unit + at, source, HAN);
  }
  return unit;
}

static int set_texts(hebi_reading *r, hebi__arena *arena, const hebi__draft *d,
                     hebi__stretch subject, const hebi__script *script) {
  hebi_target *t = &r->target;
  r->unit = unit_of(arena, d, script);
  if (r->unit == NULL)
    return 0;
  if (!is_empty(d->hedge) && (t->hedge = written(arena, script, d->hedge)) == NULL)
    return 0;
  if (!is_empty(subject)) {
    t->subject_zh = t->subject_en = written(arena, script, subject);
    if (t->subject_zh == NULL)
      return 0;
  }
  hebi__stretch scope = trimmed(script, d->scope);
  if ((t->measure == HEBI_MEASURE_RANK || t->measure == HEBI_MEASURE_CLASS) && !is_empty(scope)) {
    t->scope_zh = written(arena, script, scope);
    t->scope_en = hebi__peer_in_english(t->scope_zh);
    return t->scope_zh != NULL;
  }
  return 1;
}

static int is_share_of_peer(const hebi__script *script, const hebi__draft *d) {
  return d->kind == HEBI__DRAFT_NUMBER && d->reach && (d->mean || d->area) &&
         d->object.end <= d->quantity.start && d->quantity.start > d->verb.end + strlen("的") &&
         hebi__script_is(script, d->quantity.start - strlen("的"), "的");
}

int hebi__build(hebi_reading *reading, hebi__arena *arena, const hebi__draft *draft,
                const hebi__draft *before, const char *phrase, const hebi__context *context,
                hebi_error *err) {
  memset(reading, 0, sizeof *reading);
  int code = hebi__mean(reading, draft, context, err);
  if (code != HEBI_CODE_OK)
    return code;
  const hebi__script *script = context->script;
  hebi__stretch subject = subject_of(script, draft->subject);
  if (is_share_of_peer(script, draft)) /* 达到全国平均水平的90%: no 90% of its own */
    subject = (hebi__stretch){is_empty(subject) ? draft->verb.start : subject.start,
                              draft->quantity.start - strlen("的")};
  if (is_empty(subject))
    subject = subject_of(script, draft->object);
  if (is_empty(subject) && before != NULL)
    subject = subject_of(script, before->subject);
  set_spans(reading, draft, subject, script);
  reading->target.phrase = phrase;
  if (!set_texts(reading, arena, draft, subject, script))
    return hebi__fail_memory(err);
  return hebi__peers_set(&reading->target, arena, draft, context, err);
}
