#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# refresh_schema.sh BUILD: writes data/schema/ anew with the library in the build directory BUILD,
# after a change of libhebi/json/tables.c or of what the model checks.
set -eu
build=$1
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/print.c" <<'C'
#include <libhebi.h>
#include <stdio.h>

int main(int argc, char **argv) {
  hebi_error err;
  char *text;
  int code = hebi_schema_write(&text, NULL, argc > 1 ? argv[1] : NULL, &err);
  fputs(code == HEBI_CODE_OK ? text : err.message, code == HEBI_CODE_OK ? stdout : stderr);
  hebi_string_free(text);
  return code != HEBI_CODE_OK;
}
C
# shellcheck disable=SC2046 # flags are words
cc -DHEBI_STATIC_DEFINE -I"$root/include" -I"$build/include" "$folder/print.c" \
  "$build/libhebi.a" $(pkg-config --libs gsl libcjson) -lpthread -lm -o "$folder/print"
for kind in catalog history plan; do
  "$folder/print" "$kind" >"$folder/schema"
  cp "$folder/schema" "$root/data/schema/$kind.schema.json"
done
