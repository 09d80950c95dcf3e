#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check_layers.sh [ROOT]: every #include of the library and of its public headers keeps to the table
# of docs/architecture.md: what a folder may include, and what it may use from outside.
set -eu
root=${1:-$(cd "$(dirname "$0")/.." && pwd)}
cd "$root"

# Public headers by the layer that implements them.
common='libhebi/(export|common|error|version)\.h'
facts='libhebi/(place|indicator|unit|series|history|target|plan)\.h'
files='libhebi/(json|builtin)\.h'
futures='libhebi/(dist|forecast)\.h'
gaps='libhebi/(gap|attain)\.h'
# No <assert.h> (it aborts), no <signal.h>, <setjmp.h> or <threads.h>.
libc='(ctype|errno|fenv|float|inttypes|limits|locale|math|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|time)\.h'

# One extended regular expression of all that the layer $1 may include.
allowed() {
  case $1 in
    base) echo "base/.*|$common|pthread\.h|gsl/gsl_errno\.h" ;;
    model) echo "(base|model)/.*|$common|$facts" ;;
    json) echo "(base|model|json)/.*|$common|$facts|$files|cjson/cJSON\.h|pthread\.h" ;;
    text) echo "(base|model|text)/.*|$common|$facts|libhebi/phrase\.h" ;;
    forecast) echo "(base|forecast)/.*|model/series\.h|$common|libhebi/(indicator|series)\.h|$futures|gsl/.*|pthread\.h" ;;
    gap) echo "(base|model|forecast|gap)/.*|$common|$facts|$futures|$gaps|gsl/.*" ;;
    report) echo "(base|model|json|text|forecast|gap|report)/.*|$common|$facts|$files|$futures|$gaps|libhebi/(phrase|query|report)\.h" ;;
    public) echo "libhebi/.*\.h" ;;
    *) echo "a layer that the table does not know" ;;
  esac
}

# check_file LAYER FILE
check_file() {
  sed -n 's/^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]\([^>"]*\)[>"].*/\1/p' "$2" |
    grep -vxE "$(allowed "$1")|$libc" | sed "s|.*|$2: the layer $1 may not include &|"
}

breaches=$(
  find libhebi -type f \( -name '*.c' -o -name '*.h' -o -name '*.def' \) | sort | while read -r file; do
    layer=${file#libhebi/}
    check_file "${layer%%/*}" "$file" || :
  done
  find include -type f -name '*.h' | sort | while read -r file; do
    check_file public "$file" || :
  done
)
if [ -n "$breaches" ]; then
  printf '%s\n' "$breaches" >&2
  exit 1
fi
