#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh tree|find_package|pkg_config|pkg_config_static|headers: one test (see CMakeLists.txt,
# which sets CMAKE, CC, PKG_CONFIG, BUILD, SCRATCH, LIBDIR and SONAME).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
tree="$SCRATCH/moved 鹤壁"
libs="$tree/$LIBDIR"
PKG_CONFIG_PATH="$libs/pkgconfig"
export PKG_CONFIG_PATH

fail() {
  echo "FAIL: $*" >&2
  exit 1
}

# Fails unless the program answers with the report and a forecast.
run_stranger() {
  LD_LIBRARY_PATH="$libs" "$1" >"$SCRATCH/answer" || fail "$1 exits with $?"
  grep -q '"strict"' "$SCRATCH/answer" || fail "$1 prints no report"
  grep -q '^next year: 1[34][0-9]\.[0-9]$' "$SCRATCH/answer" || fail "$1 prints no forecast"
}

needs() {
  LC_ALL=C readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'
}

# The shared library brings GSL and cJSON itself: a program needs nothing but it and libc.
shared_only() {
  needs "$1" | grep -qx "$SONAME" || fail "$1 does not need $SONAME"
  ! needs "$1" | grep -E '^lib(gsl|cjson)' || fail "$1 is linked with the library's own libraries"
}

static_only() {
  ! needs "$1" | grep '^libhebi' || fail "$1 is linked with the shared library"
}

case $1 in
tree)
  rm -rf "$SCRATCH"
  mkdir -p "$SCRATCH"
  "$CMAKE" --install "$BUILD" --prefix "$SCRATCH/first" >"$SCRATCH/install.log"
  mv "$SCRATCH/first" "$tree"
  found=$(LC_ALL=C readelf -d "$libs/libhebi.so" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')
  [ "$found" = "$SONAME" ] || fail "SONAME is '$found', not '$SONAME'"
  ;;
find_package)
  "$CMAKE" -S "$here/stranger" -B "$SCRATCH/find package" \
    -DCMAKE_C_COMPILER="$CC" -DCMAKE_PREFIX_PATH="$tree"
  "$CMAKE" --build "$SCRATCH/find package"
  run_stranger "$SCRATCH/find package/stranger_hebi"
  shared_only "$SCRATCH/find package/stranger_hebi"
  run_stranger "$SCRATCH/find package/stranger_hebi_static"
  static_only "$SCRATCH/find package/stranger_hebi_static"
  ;;
pkg_config)
  flags=$("$PKG_CONFIG" --cflags --libs libhebi)
  eval '"$CC" -o "$SCRATCH/shared" "$here/stranger/stranger.c"' "$flags"
  run_stranger "$SCRATCH/shared"
  shared_only "$SCRATCH/shared"
  ;;
pkg_config_static)
  # As -lhebi means the shared library where both lie, it is replaced by the file itself.
  flags=$("$PKG_CONFIG" --static --cflags --libs libhebi | sed 's/-lhebi\( \|$\)/-l:libhebi.a /')
  eval '"$CC" -o "$SCRATCH/static" "$here/stranger/stranger.c"' "$flags"
  run_stranger "$SCRATCH/static"
  static_only "$SCRATCH/static"
  ;;
headers)
  CC="$CC" CXX="${CXX:-c++}" sh "$here/../header/run.sh" "$tree/include"
  ;;
*) fail "no test '$1'" ;;
esac
