#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# refresh_guard.sh BUILD [PLAN]: prints the report of a built-in plan as JSON, made with the library
# in the build directory BUILD. After a change that is meant to change answers:
#   tools/refresh_guard.sh build/test > tests/cases/guard/hebi-2026.json
# and look at the difference before committing it.
set -eu
build=$1
plan=${2:-hebi-2026}
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/print.c" <<'C'
#include <libhebi.h>
#include <stdio.h>

int main(int argc, char **argv) {
  hebi_error err;
  hebi_plan *plan = NULL;
  hebi_report *report = NULL;
  char *text = NULL;
  int code = hebi_plan_builtin(&plan, argc > 1 ? argv[1] : "", &err);
  if (code == HEBI_CODE_OK)
    code = hebi_report_create(&report, plan, NULL, NULL, 0, NULL, &err);
  if (code == HEBI_CODE_OK)
    code = hebi_report_json(&text, NULL, report, &err);
  if (code == HEBI_CODE_OK)
    fputs(text, stdout);
  else
    fprintf(stderr, "%s\n", err.message);
  hebi_string_free(text);
  hebi_report_free(report);
  hebi_plan_free(plan);
  return code != HEBI_CODE_OK;
}
C
# shellcheck disable=SC2046 # flags are words
cc -DHEBI_STATIC_DEFINE -I"$root/include" -I"$build/include" "$folder/print.c" \
  "$build/libhebi.a" $(pkg-config --libs gsl libcjson) -lpthread -lm -o "$folder/print"
"$folder/print" "$plan"
