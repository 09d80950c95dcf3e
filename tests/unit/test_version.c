/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failure.h"

#include <libhebi/version.h>
#include <stdio.h>

/* The number stands in one place, the project() of the top CMakeLists.txt. */
Test(version, is_the_project_s) {
  char text[4000] = "", wanted[64];
  FILE *file = fopen(HEBI_TESTS_DIR "/../CMakeLists.txt", "rb");
  cr_assert_not_null(file);
  size_t n = fread(text, 1, sizeof text - 1, file);
  fclose(file);
  cr_assert_gt(n, 0);
  snprintf(wanted, sizeof wanted, "project(libhebi VERSION %s ", hebi_version());
  cr_expect_not_null(strstr(text, wanted), "%s is not in CMakeLists.txt", wanted);
}

Test(version, is_three_numbers) {
  int end = 0;
  unsigned major, minor, patch;
  cr_assert_eq(sscanf(hebi_version(), "%u.%u.%u%n", &major, &minor, &patch, &end), 3);
  cr_expect_eq((size_t)end, strlen(hebi_version()));
}
