#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The checks of tools/ must refuse trees and libraries that are wrong, each for its own reason.
set -eu
tools=$(cd "$(dirname "$0")/../../tools" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# refused WORDS COMMAND...: the command fails and says WORDS.
refused() {
  words=$1
  shift
  if "$@" >"$scratch/said" 2>&1; then
    echo "FAIL: not refused: $*" >&2
    exit 1
  fi
  grep -qF "$words" "$scratch/said" || {
    echo "FAIL: refused, but without saying \"$words\":" >&2
    cat "$scratch/said" >&2
    exit 1
  }
}

# layer FOLDER INCLUDE: a tree in which one file of FOLDER has one #include too many.
layer() {
  rm -rf "$scratch/tree"
  mkdir -p "$scratch/tree/include" "$scratch/tree/$1"
  printf '# include %s\n' "$2" >"$scratch/tree/$1/wrong.c"
  case $1 in include*) mv "$scratch/tree/$1/wrong.c" "$scratch/tree/$1/wrong.h" ;; esac
  mkdir -p "$scratch/tree/libhebi"
  refused "may not include" sh "$tools/check_layers.sh" "$scratch/tree"
}

layer libhebi/model '<gsl/gsl_math.h>'
layer libhebi/model '"json/read.h"'
layer libhebi/base '"model/names.h"'
layer libhebi/forecast/methods '<libhebi/plan.h>'
layer libhebi/forecast '"gap/judge.h"'
layer libhebi/gap '"report/rows.h"'
layer libhebi/report '<cjson/cJSON.h>'
layer libhebi/text '<assert.h>'
layer libhebi/elsewhere '"base/error.h"'
layer include/libhebi '<gsl/gsl_vector.h>'

# A source without a file of tests, with an empty one, and with the right one under either name.
tree=$scratch/sources
mkdir -p "$tree/libhebi/gap" "$tree/tests/unit"
: >"$tree/libhebi/gap/judge.c"
refused 'libhebi/gap/judge.c has no tests' sh "$tools/check_tests.sh" "$tree"
echo '/* Test(judge, some day) */' >"$tree/tests/unit/test_judge.c"
refused 'libhebi/gap/judge.c has no tests' sh "$tools/check_tests.sh" "$tree"
for name in test_judge test_gap_judge; do
  rm -f "$tree"/tests/unit/*
  echo 'Test(judge, something) {' >"$tree/tests/unit/$name.c"
  sh "$tools/check_tests.sh" "$tree"
done

# library SOURCE: both kinds of library, made of one line of C.
library() {
  mkdir -p "$scratch/build"
  rm -f "$scratch/build/libhebi.a"
  printf '%s\n' "$1" >"$scratch/wrong.c"
  "$CC" -O1 -fPIC -c "$scratch/wrong.c" -o "$scratch/wrong.o"
  "$CC" -shared "$scratch/wrong.o" -o "$scratch/build/libhebi.so"
  ar rc "$scratch/build/libhebi.a" "$scratch/wrong.o"
}

library 'int hebi_not_declared(void); int hebi_not_declared(void) { return 0; }'
refused 'exported by libhebi.so, but not declared: hebi_not_declared' \
  sh "$tools/check_symbols.sh" "$scratch/build"
refused 'declared, but not exported by libhebi.so: hebi_' \
  sh "$tools/check_symbols.sh" "$scratch/build"
library 'int stray; int hebi__fine;'
refused 'neither public nor hebi__ in libhebi.a: stray ' \
  sh "$tools/check_symbols.sh" "$scratch/build"
library '#include <stdio.h>
void hebi__talk(int n); void hebi__talk(int n) { printf("%d\n", n); }'
refused 'called in libhebi.a: printf ' sh "$tools/check_symbols.sh" "$scratch/build"
library '#include <stdlib.h>
void hebi__end(int n); void hebi__end(int n) { if (n) abort(); }'
refused 'called in libhebi.a: abort ' sh "$tools/check_symbols.sh" "$scratch/build"
