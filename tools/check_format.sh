#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check_format.sh [--fix]: all C is as clang-format leaves it, all Python as ruff does. Both come in
# fixed versions into build/format, so that every machine agrees.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/tools/setup.sh"
cd "$root"
tools="$root/build/format"
pins="clang-format==14.0.6 ruff==0.17.6"

if [ "$(cat "$tools/made-for" 2>/dev/null)" != "$tools $pins" ]; then
  rm -rf "$tools"
  find_python
  "$python" -m venv "$tools"
  "$tools/bin/python" -m pip install --quiet --disable-pip-version-check $pins
  printf '%s\n' "$tools $pins" >"$tools/made-for"
fi

c_files() {
  find include libhebi tests examples bindings tools \( -name '*.c' -o -name '*.h' \) -type f -print0
}
ruff() {
  "$tools/bin/python" -m ruff "$@"
}

if [ "${1:-}" = --fix ]; then
  c_files | xargs -0 "$tools/bin/clang-format" -i
  ruff check --quiet --fix . || :
  ruff format --quiet .
else
  c_files | xargs -0 "$tools/bin/clang-format" --dry-run -Werror
  ruff check --quiet --output-format concise .
  ruff format --check .
fi
