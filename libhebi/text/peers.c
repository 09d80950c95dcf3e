/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/peers.h"

#include "text/words.h"

#include <string.h>

enum { MOST_PEERS = 8 };

typedef struct translation {
  const char *zh, *en;
} translation;

static const translation translations[] = {
    {"经济增长", "economic growth"},
    {"经济发展", "economic development"},
    {"经济增速", "economic growth"},
    {"经济", "the economy"},
    {"地区生产总值增长", "GDP growth"},
    {"GDP增速", "GDP growth"},
    {"GDP增长", "GDP growth"},
    {"劳动生产率提高", "the growth of labour productivity"},
    {"居民收入增长", "the growth of incomes"},
    {"全国", "China"},
    {"全国平均", "the national average"},
    {"全国平均水平", "the national average"},
    {"全国水平", "the national level"},
    {"全省", "the province"},
    {"全省平均", "the provincial average"},
    {"全省平均水平", "the provincial average"},
    {"全市", "the city"},
    {"全市平均水平", "the city's average"},
    {"全区平均水平", "the region's average"},
    {"世界", "the world"},
    {"上年", "the year before"},
    {"上年水平", "the level of the year before"},
    {"上年同期水平", "the level of the year before"},
    {"城镇居民", "urban residents"},
    {"农村居民", "rural residents"},
    {"全部投资", "all investment"},
    {"国家", "the state"},
    {"中央", "the central government"},
    {"上级", "the tier above"},
    {"省", "the province"},
    {"市", "the city"},
    {"州", "the prefecture"},
    {"自治区", "the autonomous region"},
    {"县", "the county"},
};

const char *hebi__peer_in_english(const char *name_zh) {
  for (size_t i = 0; name_zh != NULL && i < sizeof translations / sizeof *translations; i++)
    if (strcmp(translations[i].zh, name_zh) == 0)
      return translations[i].en;
  return name_zh;
}

static char *copy(hebi__arena *arena, const char *text, size_t n) {
  char *piece = hebi__arena_take(arena, n + 1, 1);
  return piece != NULL ? memcpy(piece, text, n) : NULL;
}

/* Bytes of what joins two peers at `at`, 0 for none. */
static size_t and_width(const hebi__script *script, size_t at) {
  static const char *const ands[] = {"以及", "、", "和", "与", "及"};
  for (size_t i = 0; i < sizeof ands / sizeof *ands; i++)
    if (hebi__script_is(script, at, ands[i]))
      return strlen(ands[i]);
  return 0;
}

/* Where the name ends that begins at `at`; words with 和 in them (和谐) are passed over. */
static size_t end_of_name(const hebi__script *script, size_t at, size_t end) {
  while (at < end && and_width(script, at) == 0) {
    const hebi__word *word = hebi__word_at(script->text + at);
    at += word != NULL ? word->length : hebi__script_width(script, at);
  }
  return at < end ? at : end;
}

static hebi__stretch without_edges(const hebi__script *script, size_t start, size_t end) {
  static const char *const edges[] = {" ", "“", "”", "于", "的"};
  for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
    size_t n = strlen(edges[i]);
    while (end - start > n && hebi__script_is(script, start, edges[i]))
      start += n;
    while (end - start > n && hebi__script_is(script, end - n, edges[i]))
      end -= n;
  }
  return (hebi__stretch){start, end};
}

/* 全省 is the place above a city, 全国 that above a province. */
static int is_above(const hebi__script *script, size_t at, const hebi_place *place) {
  const hebi__word *word = hebi__word_at(script->text + at);
  return place != NULL && place->parent != NULL && word != NULL &&
         word->word_class == HEBI__WORD_AREA && word->argument > 0 &&
         word->argument + 1 == (int)place->level;
}

static int add_peer(hebi_target *target, hebi_peer *peer, hebi__arena *arena, hebi__stretch name,
                    const hebi__context *context) {
  hebi_span span = hebi__script_span(context->script, name.start, name.end);
  peer->name_zh = copy(arena, context->script->source + span.start, span.length);
  if (peer->name_zh == NULL)
    return 0;
  peer->name_en = hebi__peer_in_english(peer->name_zh);
  target->n_peers++;
  if (!is_above(context->script, name.start, context->options->place))
    return 1;
  return hebi__arena_set(arena, &peer->place, context->options->place->parent);
}

hebi__stretch hebi__peers_first(const hebi__script *script, hebi__stretch *names) {
  size_t end = end_of_name(script, names->start, names->end);
  hebi__stretch name = without_edges(script, names->start, end);
  names->start = end < names->end ? end + and_width(script, end) : end;
  return name;
}

static int set_peers(hebi_target *target, hebi__arena *arena, hebi__stretch names,
                     const hebi__context *context, hebi_error *err) {
  const hebi__script *script = context->script;
  hebi_peer *peers = hebi__arena_take(arena, MOST_PEERS, sizeof *peers);
  if (peers == NULL)
    return hebi__fail_memory(err);
  target->peers = peers;
  for (size_t at = names.start; at < names.end;) {
    hebi__stretch left = {at, names.end}, name = hebi__peers_first(script, &left);
    if (target->n_peers == MOST_PEERS)
      return hebi__script_refuse(script, at, "more than eight peers", err);
    if (name.end > name.start && !add_peer(target, &peers[target->n_peers], arena, name, context))
      return hebi__fail_memory(err);
    at = left.start;
  }
  return HEBI_CODE_OK;
}

/* 省定 and 国家下达 say who; 完成…任务 does not. */
static void set_issuer(hebi_target *target, const hebi__draft *draft, const hebi__script *script) {
  static const translation marks[] = {
      {"国家", "国家"}, {"国定", "国家"}, {"中央", "中央"},     {"上级", "上级"},
      {"省下达", "省"}, {"省定", "省"},   {"省里", "省"},       {"省级下达", "省"},
      {"省政府", "省"}, {"省委", "省"},   {"省要求", "省"},     {"省核定", "省"},
      {"省确定", "省"}, {"市定", "市"},   {"市下达", "市"},     {"市级", "市"},
      {"市委", "市"},   {"市要求", "市"}, {"自治区", "自治区"}, {"区定", "自治区"},
      {"州定", "州"},   {"县定", "县"},
  };
  for (size_t at = draft->issued.start; at < draft->issued.end;
       at += hebi__script_width(script, at))
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
      if (hebi__script_is(script, at, marks[i].zh)) {
        target->assigned_by_zh = marks[i].en;
        target->assigned_by_en = hebi__peer_in_english(marks[i].en);
        return;
      }
}

int hebi__peers_set(hebi_target *target, hebi__arena *arena, const hebi__draft *draft,
                    const hebi__context *context, hebi_error *err) {
  if (target->relation == HEBI_RELATION_ASSIGNED)
    set_issuer(target, draft, context->script);
  int wanted = target->relation == HEBI_RELATION_IN_STEP || target->relation == HEBI_RELATION_PEER;
  return wanted ? set_peers(target, arena, draft->peer, context, err) : HEBI_CODE_OK;
}
