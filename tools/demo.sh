#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# demo.sh [zh|en] [PLAN]: installs what is missing, builds the library, and prints the report of a
# built-in plan: will the targets be met? The report goes to standard output, all else beside it.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/tools/setup.sh"

configure_and_build() {
  configure release
  build release
}

need build
step demo "Building libhebi" configure_and_build
exec "$root/build/release/examples/c/outlook" "$@"
