#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh INCLUDE_DIR: every installed header compiles on its own, as strict C11 and as C++17, in any
# program's settings, and pulls in nothing but its neighbours and the standard library.
set -eu

include=$1
strict="-pedantic-errors -Wall -Wextra -Werror -Wconversion -Wshadow -Wundef"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

check_header() {
  printf '#include <%s>\n#include <%s>\nint main(void) { return 0; }\n' "$1" "$1" >"$scratch/use.c"
  cp "$scratch/use.c" "$scratch/use.cpp"
  $CC -std=c11 $strict -Wstrict-prototypes -I"$include" -fsyntax-only "$scratch/use.c"
  $CXX -std=c++17 $strict -I"$include" -fsyntax-only "$scratch/use.cpp"
  $CC -std=c11 -I"$include" -H -fsyntax-only "$scratch/use.c" 2>"$scratch/included"
  if grep -E '/(gsl|cjson)/' "$scratch/included"; then
    echo "FAIL: <$1> includes a header of GSL or cJSON" >&2
    return 1
  fi
}

for file in "$include"/libhebi.h "$include"/libhebi/*.h; do
  header=${file#"$include"/}
  check_header "$header"
  grep -q "<$header>" "$include/libhebi.h" || case $header in
    libhebi.h | libhebi/export.h) ;;
    *) echo "FAIL: libhebi.h does not include <$header>" >&2 && exit 1 ;;
  esac
done
