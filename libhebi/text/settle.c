/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/settle.h"

#include "text/peers.h"

#include <string.h>

/* 左右 belongs to its own number; a bound behind the last one governs them all. */
static int is_bound(hebi_comparator c) {
  return c == HEBI_COMPARATOR_GE || c == HEBI_COMPARATOR_LE;
}

static int in_one_list(const hebi__draft *a, const hebi__draft *b) {
  return a->list == b->list && a->list != 0 && a->kind == b->kind;
}

static void share_hedge(hebi__draft *before, const hebi__draft *after) {
  int free_of_words = before->suffix == HEBI_COMPARATOR_NONE && before->prefix == after->prefix;
  if (!is_bound(after->suffix) || !free_of_words)
    return;
  before->suffix = after->suffix;
  before->hedge = after->hedge;
}

/* 1个 in front of 0.5个百分点 */
static int is_cut_unit(const hebi__draft *before, const hebi__draft *after) {
  const hebi_unit *unit = before->quantity.unit, *whole = after->quantity.unit;
  return unit != NULL && whole != NULL && whole->dimension == HEBI_DIMENSION_POINTS &&
         strcmp(unit->name, "个") == 0;
}

/* 分别为75、60和50%; without 分别, 8、9% may be a misprint of 8.9%. */
static int share_unit(const hebi__script *script, hebi__draft *before, const hebi__draft *after,
                      hebi_error *err) {
  if (is_cut_unit(before, after)) {
    before->quantity.unit = after->quantity.unit;
    before->unit_at = after->unit_at;
    return HEBI_CODE_OK;
  }
  if (before->quantity.unit != NULL || after->quantity.unit == NULL ||
      before->quantity.form == HEBI__FORM_FOLD || before->quantity.form == HEBI__FORM_TWO_DIGITS)
    return HEBI_CODE_OK;
  if (!before->each || before->quantity.factor != 1)
    return hebi__script_refuse(script, before->quantity.number_end,
                               "a list whose numbers have different units", err);
  before->quantity.unit = after->quantity.unit;
  before->quantity.factor = after->quantity.factor;
  before->unit_at = after->unit_at;
  return HEBI_CODE_OK;
}

/* 分别高于全国、全省1个、0.5个百分点: each margin is over its own peer. */
static int deal_peers(hebi__reader *reader, hebi_error *err) {
  for (size_t i = 0, n; i < reader->n; i += n) {
    hebi__draft *first = &reader->drafts[i];
    for (n = 1; i + n < reader->n && in_one_list(first, &reader->drafts[i + n]);)
      n++;
    if (first->kind != HEBI__DRAFT_PEER || n == 1)
      continue;
    hebi__stretch all = first->peer, one;
    for (size_t k = 0; k < n; k++) {
      one = hebi__peers_first(reader->lexer.script, &all);
      int last = all.end == all.start;
      if (one.end == one.start || last != (k + 1 == n))
        return hebi__script_refuse(reader->lexer.script, first->quantity.start,
                                   "as many margins as peers", err);
      reader->drafts[i + k].peer = one;
    }
  }
  return HEBI_CODE_OK;
}

int hebi__settle(hebi__reader *reader, hebi_error *err) {
  for (size_t i = reader->n; i-- > 1;) {
    hebi__draft *before = &reader->drafts[i - 1], *after = &reader->drafts[i];
    int listed = before->kind == HEBI__DRAFT_NUMBER || before->kind == HEBI__DRAFT_PEER;
    if (!in_one_list(before, after) || !listed)
      continue;
    if (before->quantity.form == HEBI__FORM_PARTS) {
      before->suffix = after->suffix;
      continue;
    }
    share_hedge(before, after);
    int code = share_unit(reader->lexer.script, before, after, err);
    if (code != HEBI_CODE_OK)
      return code;
  }
  return deal_peers(reader, err);
}

hebi_comparator hebi__turned(hebi_comparator comparator) {
  switch (comparator) {
  case HEBI_COMPARATOR_GE:
    return HEBI_COMPARATOR_LE;
  case HEBI_COMPARATOR_GT:
    return HEBI_COMPARATOR_LT;
  case HEBI_COMPARATOR_LE:
    return HEBI_COMPARATOR_GE;
  case HEBI_COMPARATOR_LT:
    return HEBI_COMPARATOR_GT;
  default:
    return comparator;
  }
}

static int settle_range(hebi_comparator *out, const hebi__script *script, const hebi__draft *draft,
                        hebi_error *err) {
  if (draft->suffix == HEBI_COMPARATOR_GE)
    return hebi__script_refuse(script, draft->hedge.start, "a range has an upper end", err);
  if (draft->prefix != HEBI_COMPARATOR_NONE && draft->prefix != HEBI_COMPARATOR_ABOUT)
    return hebi__script_refuse(script, draft->verb.start, "a range has two ends", err);
  int closed = draft->suffix == HEBI_COMPARATOR_LE || draft->hold || draft->control ||
               (draft->suffix == HEBI_COMPARATOR_BAND &&
                (!draft->change || hebi__script_is(script, draft->verb.start, "涨幅")));
  *out = closed ? HEBI_COMPARATOR_BAND : HEBI_COMPARATOR_RANGE;
  return HEBI_CODE_OK;
}

int hebi__settle_comparator(hebi_comparator *out, const hebi__script *script,
                            const hebi__draft *draft, hebi_error *err) {
  if (draft->quantity.form == HEBI__FORM_RANGE)
    return settle_range(out, script, draft, err);
  if (draft->suffix == HEBI_COMPARATOR_BAND)
    return hebi__script_refuse(script, draft->hedge.start, "between what and what", err);
  if (draft->prefix != HEBI_COMPARATOR_NONE)
    *out = draft->prefix;
  else if (draft->suffix != HEBI_COMPARATOR_NONE)
    *out = draft->suffix;
  else if (draft->quantity.form == HEBI__FORM_TWO_DIGITS)
    *out = HEBI_COMPARATOR_GE;
  else if (draft->quantity.odd)
    *out = HEBI_COMPARATOR_GT;
  else
    *out = draft->control ? HEBI_COMPARATOR_LE : HEBI_COMPARATOR_BARE;
  return HEBI_CODE_OK;
}
