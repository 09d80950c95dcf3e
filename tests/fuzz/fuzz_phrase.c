/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer's way in to target phrases: any bytes, words of the grammar in any order, and targets
 * that are written and read again. What is read keeps to the axes and stands in the text; what is
 * refused says where. */
#include "../unit/phrase_round.h"
#include "bytes.h"

#include <libhebi/json.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

enum { LONGEST = 4200, YEAR = 2026 };

static hebi_phrase_options options_of(const char *head) {
  static const hebi_place place = {"410600", "鹤壁市", "Hebi", HEBI_PLACE_LEVEL_CITY, "410000"};
  hebi_phrase_options options;
  hebi_phrase_options_init(&options);
  options.head = head;
  options.place = &place;
  options.year = YEAR;
  return options;
}

static int begins_character(const char *text, size_t length, size_t at) {
  return at == length || ((unsigned char)text[at] & 0xC0) != 0x80;
}

static void check_span(const char *text, size_t length, hebi_span span) {
  must(span.start <= length && span.length <= length - span.start);
  must(begins_character(text, length, span.start));
  must(begins_character(text, length, span.start + span.length));
}

static void check_spans(const char *text, size_t length, const hebi_reading *r) {
  const hebi_span spans[] = {r->whole, r->subject, r->verb,       r->number, r->unit_at,
                             r->hedge, r->base,    r->commitment, r->peer,   r->year};
  for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
    check_span(text, length, spans[i]);
}

/* A partner that is not named (基本同步) is for the reader to add. */
static void check_target(const hebi_target *t) {
  hebi_error err;
  must(hebi_target_kind(t) != 0);
  int incomplete = t->relation == HEBI_RELATION_IN_STEP && t->n_peers == 0;
  int code = hebi_target_check(t, &err);
  if (code != 0 && !incomplete)
    fprintf(stderr, "%s: %s: %s\n", t->phrase, err.where, err.message);
  must(code == 0 || incomplete);
}

static void check_written(const hebi_target *t, const char *lang) {
  char *text;
  size_t length;
  hebi_error err;
  int code = hebi_target_phrase(&text, &length, t, NULL, lang, &err);
  must((code == 0) == (text != NULL));
  if (code == 0)
    must(length == strlen(text) && length > 0);
  hebi_string_free(text);
}

static void check_phrase(const char *text, size_t length, const char *head) {
  hebi_phrase_options options = options_of(head);
  hebi_phrase *phrase;
  hebi_error err;
  int code = hebi_target_parse(&phrase, text, length, &options, &err);
  must((code == 0) == (phrase != NULL));
  must(code == 0 || (err.code == code && err.message[0] != '\0'));
  if (code == HEBI_CODE_PHRASE || code == HEBI_CODE_UTF8)
    must(err.column >= 1 && (size_t)err.column <= length + 1);
  must(code == 0 || hebi_phrase_count(phrase) == 0);
  must(code != 0 || hebi_phrase_count(phrase) > 0);
  for (size_t i = 0; i < hebi_phrase_count(phrase); i++) {
    const hebi_reading *r = hebi_phrase_at(phrase, i);
    must(r->sign == 1 || r->sign == -1);
    check_spans(text, length, r);
    check_target(&r->target);
    check_written(&r->target, "zh");
    check_written(&r->target, "en");
  }
  must(hebi_phrase_at(phrase, hebi_phrase_count(phrase)) == NULL);
  hebi_phrase_free(phrase);
}

static const char *const pieces[] = {"增长",
                                     "下降",
                                     "提高到",
                                     "达到",
                                     "控制在",
                                     "保持在",
                                     "净增",
                                     "新增",
                                     "不低于",
                                     "超过",
                                     "以上",
                                     "以内",
                                     "左右",
                                     "之间",
                                     "年均",
                                     "累计",
                                     "比",
                                     "从",
                                     "上年",
                                     "与",
                                     "和",
                                     "同步",
                                     "持平",
                                     "全国",
                                     "全省",
                                     "平均水平",
                                     "下达",
                                     "目标",
                                     "完成",
                                     "力争",
                                     "确保",
                                     "稳步",
                                     "只增不减",
                                     "合理区间",
                                     "前列",
                                     "全覆盖",
                                     "清零",
                                     "稳中提质",
                                     "分别",
                                     "均",
                                     "十五五",
                                     "6",
                                     "6.5",
                                     "%",
                                     "％",
                                     "—",
                                     "至",
                                     "、",
                                     "，",
                                     "。",
                                     "2030年",
                                     "2020年",
                                     "万",
                                     "亿",
                                     "元",
                                     "个百分点",
                                     "百分之",
                                     "五",
                                     "十三亿六千万",
                                     "翻一番",
                                     "一倍",
                                     "两位数",
                                     "14:44.5:41.5",
                                     "前15位",
                                     "第三",
                                     "Ⅱ类",
                                     "〔",
                                     "〕",
                                     "(",
                                     ")",
                                     "“",
                                     "”",
                                     "…",
                                     "产业",
                                     "收入",
                                     " ",
                                     "PM2.5",
                                     "0.",
                                     "1,200",
                                     "三成",
                                     "负",
                                     "由",
                                     "高",
                                     "低",
                                     "约",
                                     "到",
                                     "内",
                                     "年",
                                     "位居",
                                     "建成投用"};

static void check_pieces(bytes *b) {
  char text[LONGEST + 40];
  size_t n = 0;
  while (b->left > 0 && n < LONGEST) {
    const char *piece = pieces[below(b, sizeof pieces / sizeof *pieces)];
    memcpy(text + n, piece, strlen(piece));
    n += strlen(piece);
  }
  text[n] = '\0';
  check_phrase(text, n, n % 2 == 0 ? NULL : "浓度下降(%)");
}

static hebi_target take_target(bytes *b, const hebi_peer *peers) {
  static const char *const units[] = {NULL, "%", "亿元", "个百分点", "家", "年", "微克/立方米"};
  hebi_target t;
  hebi_target_init(&t);
  t.measure = (hebi_measure)below(b, 13);
  t.comparator = (hebi_comparator)below(b, 10);
  t.relation = (hebi_relation)below(b, 5);
  t.commitment = (hebi_commitment)below(b, 5);
  t.unit = units[below(b, sizeof units / sizeof *units)];
  t.value = take(b) % 8 == 0 ? NAN : (double)between(b, -999, 9999) / 10;
  t.low = take(b) % 4 == 0 ? (double)between(b, -99, 99) / 4 : NAN;
  t.high = isnan(t.low) ? NAN : t.low + (double)between(b, 1, 50) / 10;
  if (!isnan(t.low))
    t.value = NAN;
  t.decimals = between(b, -1, 6);
  t.year = YEAR;
  t.base_year = take(b) % 2 ? 0 : between(b, 1990, YEAR - 1);
  if (take(b) % 4 == 0)
    t.base_value = (double)between(b, -100, 100) / 10;
  t.every_year = (int32_t)below(b, 2);
  if (t.relation == HEBI_RELATION_IN_STEP || t.relation == HEBI_RELATION_PEER)
    t.peers = peers, t.n_peers = 1 + below(b, 2);
  return t;
}

/* A change is in percent, whether its unit says so or not; parts of a phrase that say nothing of a
 * target are left out of it. */
static int is_plain(const hebi_target *t) {
  int percent = t->unit != NULL && strcmp(t->unit, "%") == 0;
  int rate = t->measure == HEBI_MEASURE_GROWTH || t->measure == HEBI_MEASURE_CUMULATIVE_CHANGE;
  int numbered = isfinite(t->value) || isfinite(t->low);
  int based =
      t->measure == HEBI_MEASURE_NET_INCREMENT || t->measure == HEBI_MEASURE_GROSS_INCREMENT ||
      t->measure == HEBI_MEASURE_CUMULATIVE_CHANGE || t->measure == HEBI_MEASURE_ANNUAL_AVERAGE;
  int past = t->relation == HEBI_RELATION_OWN_PAST && !numbered;
  if (numbered ? (rate ? !percent : t->unit == NULL) : t->unit != NULL)
    return 0;
  if ((t->base_year != 0 && !past && !(based && numbered && t->relation == HEBI_RELATION_NONE)) ||
      t->every_year || !isnan(t->base_value))
    return 0;
  if (t->relation == HEBI_RELATION_PEER && numbered)
    return strcmp(t->unit, "个百分点") == 0;
  return t->measure < HEBI_MEASURE_RANK;
}

static void check_round(bytes *b) {
  static const hebi_peer peers[] = {{NULL, NULL, "全国", "China"},
                                    {NULL, NULL, "全省平均水平", "the provincial average"}};
  hebi_target t = take_target(b, peers);
  check_written(&t, "zh");
  check_written(&t, "en");
  int sayable = is_sayable(t.value) && is_sayable(t.low) && is_sayable(t.high);
  if (hebi_target_check(&t, NULL) != 0 || !is_phrased(&t) || !is_plain(&t) || !sayable)
    return;
  char *text;
  hebi_error err;
  must(hebi_target_phrase(&text, NULL, &t, NULL, "zh", &err) == 0);
  hebi_phrase_options options = options_of(NULL);
  hebi_phrase *phrase;
  if (hebi_target_parse(&phrase, text, SIZE_MAX, &options, &err) != 0)
    fprintf(stderr, "%s: %s\n", text, err.message);
  must(phrase != NULL);
  if (!same_axes(&t, &hebi_phrase_at(phrase, 0)->target))
    fprintf(stderr, "%s reads differently\n", text);
  must(same_axes(&t, &hebi_phrase_at(phrase, 0)->target));
  hebi_phrase_free(phrase);
  hebi_string_free(text);
}

static void check_bytes(const bytes *b) {
  char *text = malloc(b->left + 1);
  memcpy(text, b->at, b->left);
  text[b->left] = '\0';
  check_phrase(text, b->left, b->left % 2 ? NULL : "比例(%)");
  free(text);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  bytes b = {data, size};
  switch (take(&b) % 3) {
  case 0:
    check_bytes(&b);
    break;
  case 1:
    check_pieces(&b);
    break;
  default:
    check_round(&b);
  }
  return 0;
}
