/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json/locate.h"

#include "json/scan.h"

#include <string.h>

typedef struct search {
  hebi__scan scan;
  const char *parts[HEBI__JSON_DEPTH]; /* "/targets", "/3", each up to the next slash */
  size_t n_parts;
  size_t member;
  unsigned char
      on_way[HEBI__JSON_DEPTH + 1]; /* is the open value at this depth on the pointer's way? */
  size_t found_at;                  /* where the closest value starts */
  size_t found_depth;               /* how many parts lead to it */
} search;

static void split(search *s, const char *pointer) {
  const char *slash = strchr(pointer, '/');
  while (slash != NULL && s->n_parts < HEBI__JSON_DEPTH) {
    s->parts[s->n_parts++] = slash;
    slash = strchr(slash + 1, '/');
  }
}

/* Is the member that frame `i` is at the one that part `i` names? */
static int matches(const search *s, size_t i) {
  if (i >= s->n_parts)
    return 0;
  const char *part = s->parts[i];
  size_t n = 1 + strcspn(part + 1, "/");
  hebi__pointer step = {{0}, 0};
  hebi__scan_step(&s->scan, &s->scan.frames[i], &step);
  return step.length == n && memcmp(step.text, part, n) == 0;
}

/* Returns 1 where this value is the one. */
static int visit_value(search *s) {
  size_t depth = s->scan.value_depth;
  int on_way = depth == 0 || (s->on_way[depth - 1] && matches(s, depth - 1));
  s->on_way[depth] = (unsigned char)on_way;
  if (!on_way)
    return 0;
  s->found_at = s->scan.start;
  s->found_depth = depth;
  return depth == s->n_parts && s->member == 0;
}

/* Returns 1 where this key is the one. */
static int visit_key(search *s) {
  size_t depth = s->scan.depth - 1;
  if (depth != s->n_parts || !s->on_way[depth] || s->scan.frames[depth].members != s->member)
    return 0;
  s->found_at = s->scan.start;
  return 1;
}

void hebi__locate(hebi_error *err, const char *text, size_t length, const char *pointer,
                  size_t member) {
  search s = {.member = member};
  hebi_error ignored;
  split(&s, pointer);
  hebi__scan_start(&s.scan, text, length, &ignored);
  int found = 0;
  while (!found) {
    hebi__event event = hebi__scan_next(&s.scan);
    if (event <= HEBI__EVENT_END)
      break;
    if (event == HEBI__EVENT_VALUE)
      found = visit_value(&s);
    else if (event == HEBI__EVENT_KEY)
      found = visit_key(&s);
  }
  hebi__error_byte(err, text, s.found_at);
}
