/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the library is asked to do while memory runs out. */
#ifndef SCENARIOS_H
#define SCENARIOS_H

#include <libhebi.h>

typedef struct scenario scenario;
struct scenario {
  const char *name;
  /* Does it once and gives back all memory. Returns the first failing call's code; with success
   * `*sum` is a checksum of what was made. */
  int (*run)(const scenario *which, uint64_t *sum, hebi_error *err);
  const char *argument;
  int sampled; /* 1: works on the built-in data, too many requests to try every one */
};

enum { MAX_SCENARIOS = 64 };

/* Fills `out` and returns their number; worlds_open() comes before they are run. */
size_t scenarios_list(scenario out[MAX_SCENARIOS]);

/* What a failing call did wrong besides failing since this was last asked; NULL where nothing. */
const char *scenarios_fault(void);

#endif
