#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check_tests.sh [ROOT]: every source of the library has its own Criterion tests, in
# tests/unit/test_<source>.c or, where the name alone says too little, test_<folder>_<source>.c. A
# forecasting method needs its cases, tests/cases/forecast/<name>.json, which test_methods.c runs.
set -eu
root=${1:-$(cd "$(dirname "$0")/.." && pwd)}
cd "$root"

# has_tests FILE: it is there, and it holds a test.
has_tests() {
  [ -f "$1" ] && grep -qE '^(Parameterized)?Test\(' "$1"
}

untested=$(
  find libhebi -type f -name '*.c' | sort | while read -r file; do
    source=$(basename "$file" .c)
    folder=$(basename "$(dirname "$file")")
    [ "$folder" != methods ] || [ ! -f "tests/cases/forecast/$source.json" ] || continue
    has_tests "tests/unit/test_$source.c" || has_tests "tests/unit/test_${folder}_$source.c" ||
      echo "$file has no tests in tests/unit/test_$source.c"
  done
)
if [ -n "$untested" ]; then
  printf '%s\n' "$untested" >&2
  exit 1
fi
