/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the library is asked to do while memory runs out. */
#ifndef SCENARIOS_H
#define SCENARIOS_H

#include <libhebi.h>

typedef struct scenario {
  const char *name;
  /* Does it once and gives back all memory. Returns the first failing call's code; with success
   * `*sum` is a checksum of what was made. */
  int (*run)(const char *argument, uint64_t *sum, hebi_error *err);
  const char *argument;
} scenario;

enum { MAX_SCENARIOS = 64 };

/* Fills `out` and loads what the scenarios share. Returns their number, 0 where loading failed. */
size_t scenarios_open(scenario out[MAX_SCENARIOS], hebi_error *err);
void scenarios_close(void);

/* What a failing call did wrong besides failing since this was last asked; NULL where nothing. */
const char *scenarios_fault(void);

#endif
