/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs each scenario again and again; in run n the n-th request for memory fails, first it alone,
 * then it and all later ones, until a run needs fewer than n. Every run must end in
 * HEBI_CODE_MEMORY, or do without and give the very result of an undisturbed run; and all its
 * memory must be given back.
 *
 *   every_allocation_fails [SCENARIO [N]]   only this scenario, only with the N-th request failing
 *
 * For example `every_allocation_fails "report json" 4`; under gdb, a breakpoint in refused() of
 * failing_malloc.c shows whose request it is.
 */
#include "failing_malloc.h"
#include "scenarios.h"
#include "worlds.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A sampled scenario is tried at about this many evenly spaced requests, and the output says so. */
enum { SAMPLE = 1000, MAX_SHOWN = 5, WARM_THREADS = 8 };

typedef struct outcome {
  int code;
  uint64_t sum;
  size_t requests, refused;
  long leaked;
} outcome;

static const char *now_running = "start";
static volatile size_t now_failing;

static void crashed(int number) {
  char line[200];
  int n = snprintf(line, sizeof line, "FAIL %s: signal %d with request %zu failing\n", now_running,
                   number, (size_t)now_failing);
  if (n > 0 && write(STDOUT_FILENO, line, (size_t)n) < 0)
    _exit(3);
  _exit(2);
}

static outcome run_once(const scenario *which, size_t fail_at, int ever_after, hebi_error *err) {
  outcome result = {0};
  long before = failing_malloc_live();
  *err = (hebi_error){0};
  now_failing = fail_at;
  failing_malloc_start(fail_at, ever_after);
  result.code = which->run(which, &result.sum, err);
  result.requests = failing_malloc_stop();
  result.refused = failing_malloc_refused();
  result.leaked = failing_malloc_live() - before;
  return result;
}

/* NULL where the outcome is as it should be. */
static const char *complaint(const outcome *seen, const outcome *calm, const hebi_error *err) {
  const char *fault = scenarios_fault();
  if (fault != NULL)
    return fault;
  if (seen->leaked != 0)
    return "memory was not given back";
  if (err->code != seen->code)
    return "the error's code is not the one returned";
  if (seen->code == HEBI_CODE_OK)
    return seen->sum == calm->sum ? NULL : "it succeeded with another result";
  if (seen->refused == 0)
    return "it failed though no request did";
  return seen->code == HEBI_CODE_MEMORY ? NULL : "the code is not HEBI_CODE_MEMORY";
}

/* Returns the number of faults. */
static size_t check(const scenario *which, size_t n, int ever_after, const outcome *calm,
                    outcome *seen, size_t shown) {
  hebi_error err;
  *seen = run_once(which, n, ever_after, &err);
  const char *wrong = complaint(seen, calm, &err);
  if (wrong != NULL && shown < MAX_SHOWN)
    printf("FAIL %s: request %zu%s failing: %s (code %d \"%s\", %ld pieces lost)\n", which->name, n,
           ever_after ? " and all later ones" : "", wrong, seen->code, err.message, seen->leaked);
  return wrong != NULL;
}

static size_t step_of(const scenario *which, const outcome *calm) {
  return which->sampled ? 1 + (calm->requests - 1) / SAMPLE : 1;
}

static size_t check_every(const scenario *which, int ever_after, const outcome *calm,
                          size_t *survived) {
  size_t faults = 0, step = step_of(which, calm);
  outcome seen;
  for (size_t n = 1;; n += step) {
    faults += check(which, n, ever_after, calm, &seen, faults);
    if (seen.refused == 0)
      return faults;
    *survived += seen.code == HEBI_CODE_OK;
  }
}

static size_t check_scenario(const scenario *which, size_t only) {
  hebi_error err;
  now_running = which->name;
  run_once(which, 0, 0, &err); /* whatever is set up on first use stays for good */
  outcome calm = run_once(which, 0, 0, &err), seen;
  if (calm.code != HEBI_CODE_OK || calm.leaked != 0) {
    printf("FAIL %s: undisturbed: code %d, %s: %s, %ld pieces lost\n", which->name, calm.code,
           err.where, err.message, calm.leaked);
    return 1;
  }
  if (only != 0)
    return check(which, only, 0, &calm, &seen, 0);
  size_t survived = 0, faults = 0;
  if (calm.requests > 0) {
    faults += check_every(which, 0, &calm, &survived);
    faults += check_every(which, 1, &calm, &survived);
  }
  printf("%s %s: %zu requests", faults ? "FAIL" : "ok", which->name, calm.requests);
  if (calm.requests > 0 && step_of(which, &calm) > 1)
    printf(" (every %zu. tried)", step_of(which, &calm));
  if (survived > 0)
    printf(", %zu done without", survived);
  printf(faults ? ", %zu faults\n" : "\n", faults);
  return faults;
}

static void *wait_for_all(void *barrier) {
  pthread_barrier_wait(barrier);
  return NULL;
}

/* The C library keeps finished threads' stacks with a piece of memory each: have them all now. */
static void warm_up_threads(void) {
  pthread_t threads[WARM_THREADS];
  pthread_barrier_t barrier;
  pthread_barrier_init(&barrier, NULL, WARM_THREADS + 1);
  for (int i = 0; i < WARM_THREADS; i++)
    if (pthread_create(&threads[i], NULL, wait_for_all, &barrier) != 0)
      exit(EXIT_FAILURE);
  pthread_barrier_wait(&barrier);
  for (int i = 0; i < WARM_THREADS; i++)
    pthread_join(threads[i], NULL);
  pthread_barrier_destroy(&barrier);
}

int main(int argc, char **argv) {
  static char buffer[BUFSIZ]; /* or else the first line printed would take memory of its own */
  setvbuf(stdout, buffer, _IOLBF, sizeof buffer);
  for (const int *number = (int[]){SIGSEGV, SIGABRT, SIGBUS, SIGFPE, 0}; *number != 0; number++)
    signal(*number, crashed);
  warm_up_threads();
  scenario scenarios[MAX_SCENARIOS];
  hebi_error err = {0};
  size_t n = scenarios_list(scenarios), faults = 0, tried = 0;
  if (!worlds_open(&err)) {
    printf("FAIL start: code %d, %s: %s\n", err.code, err.where, err.message);
    n = 0;
  }
  size_t only = argc > 2 ? (size_t)strtoul(argv[2], NULL, 10) : 0;
  for (size_t i = 0; i < n; i++) {
    if (argc > 1 && strcmp(argv[1], scenarios[i].name) != 0)
      continue;
    tried++;
    faults += check_scenario(&scenarios[i], only);
  }
  worlds_close();
  printf("%zu scenarios, %zu faults\n", tried, faults);
  return faults == 0 && tried > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
