/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loses memory, so that the build can prove that a lost byte fails a test (tests/unit.cmake). */
#include <criterion/criterion.h>
#include <stdlib.h>

static void *volatile lost;

Test(leak, loses_memory) {
  lost = malloc(37);
  cr_assert_not_null(lost);
  lost = NULL;
}
