#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test.sh: installs what is missing, builds everything, and runs every C and Python test.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/tools/setup.sh"
venv="$root/.venv"

configure_and_build() {
  configure test
  build test
}

run_c_tests() {
  "$ctest" --test-dir "$root/build/test" --output-on-failure --no-tests=error --parallel "$jobs"
}

# A virtual environment holds its own path and its maker's: in another place it is made anew.
make_venv() {
  made_for="$venv/made-for"
  want="$venv $("$python" -c 'import sys; print(sys.version)')"
  if [ "$(cat "$made_for" 2>/dev/null)" != "$want" ] || ! "$venv/bin/python" -m pip --version; then
    rm -rf "$venv"
    "$python" -m venv "$venv"
    printf '%s\n' "$want" >"$made_for"
  fi
}

# The cmake found here, and make, serve the build of the extension as well.
install_python() {
  make_venv
  (cd "$root" && PATH="${cmake%/*}:$PATH" CMAKE_GENERATOR="Unix Makefiles" \
    "$venv/bin/python" -m pip install --disable-pip-version-check ".[test]")
}

run_python_tests() {
  (cd "$root" && "$venv/bin/python" -m pytest tests/python)
}

need test
step build "Building the library and its tests" configure_and_build
step ctest "Testing C" run_c_tests
step pip "Building and installing the Python package into .venv" install_python
step pytest "Testing Python" run_python_tests
grep 'tests passed' "$logs/ctest.log"
tail -n 1 "$logs/pytest.log"
