/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a JSON pointer back to line and column. The text is scanned again for that, which costs
 * nothing while there is no error. */
#ifndef HEBI_JSON_LOCATE_H
#define HEBI_JSON_LOCATE_H

#include "base/error.h"

/* Sets line and column of `err` to those of the value at `pointer`, or of the closest value around
 * it that is there. With `member` > 0 the value is an object, and its member-th key is meant: that
 * is how two members of one name are told apart. The text has passed hebi__scan_check(). */
void hebi__locate(hebi_error *err, const char *text, size_t length, const char *pointer,
                  size_t member);

#endif
