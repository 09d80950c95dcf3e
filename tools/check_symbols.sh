#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check_symbols.sh BUILD [NAMES]: the shared library in BUILD exports exactly the functions that the
# public headers declare (and the file NAMES lists the same, where given, one a line); all other names
# of the static library begin with hebi__; and nothing in it prints, exits or aborts.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
LC_ALL=C
export LC_ALL

# A declaration may go over several lines: up to the parenthesis, its last word is the name.
cat "$root"/include/libhebi/*.h | tr '\n' ' ' | grep -oE 'HEBI_API [^;(]*\(' |
  sed 's/ *($//; s/.*[ *]//' | sort >"$scratch/declared"
nm -D --defined-only "$build/libhebi.so" | awk '{print $3}' | sort >"$scratch/exported"
nm -g --defined-only "$build/libhebi.a" | awk 'NF == 3 {print $3}' | sort -u >"$scratch/defined"
nm -u "$build/libhebi.a" | awk 'NF == 2 {print $2}' | sort -u >"$scratch/used"

failed=0
complain() {
  if [ -s "$2" ]; then
    printf '%s: %s\n' "$1" "$(tr '\n' ' ' <"$2")" >&2
    failed=1
  fi
}

compare() {
  comm -23 "$scratch/declared" "$2" >"$scratch/difference"
  complain "declared, but not $1" "$scratch/difference"
  comm -13 "$scratch/declared" "$2" >"$scratch/difference"
  complain "$1, but not declared" "$scratch/difference"
}

compare "exported by libhebi.so" "$scratch/exported"
if [ $# -gt 1 ]; then
  sort "$2" >"$scratch/names"
  compare "in $2" "$scratch/names"
fi
comm -13 "$scratch/declared" "$scratch/defined" | grep -v '^hebi__' >"$scratch/difference" || :
complain "neither public nor hebi__ in libhebi.a" "$scratch/difference"
grep -xE '(__)?v?f?printf(_chk)?|puts|fputs|putc|fputc|putchar|fwrite|perror|stdout|stderr|write|_?_?exit|_Exit|quick_exit|abort|__assert_fail|raise|signal|setlocale' \
  "$scratch/used" >"$scratch/difference" || :
complain "called in libhebi.a" "$scratch/difference"
[ -s "$scratch/declared" ] || { echo "no declaration found" >&2 && failed=1; }
exit "$failed"
