/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libhebi/version.h>

/* HEBI_VERSION comes from CMake's project(VERSION). */
const char *hebi_version(void) {
  return HEBI_VERSION;
}
