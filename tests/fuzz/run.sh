#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BUILD SECONDS: every fuzzer of a build with the preset fuzz, SECONDS each, from the corpus
# of tests/data and what it finds on the way. Leaves what fails in BUILD/found.
set -eu
build=$1
seconds=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$build/found"
for name in json forecast gap phrase report; do
  corpus=$(mktemp -d)
  options="-dict=$root/tests/fuzz/json.dict -max_len=30000"
  [ "$name" = json ] || options=-max_len=2000
  [ "$name" != phrase ] || options=-max_len=300
  # shellcheck disable=SC2086 # options are words
  "$build/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -artifact_prefix="$build/found/" \
    $options "$corpus" "$root/tests/data" 2>&1 | tail -n 3
  [ -z "$(ls "$build/found")" ] || exit 1
  rm -r "$corpus"
done
