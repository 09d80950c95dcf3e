/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters that mean the same. */
#ifndef HEBI_TEXT_VARIANTS_H
#define HEBI_TEXT_VARIANTS_H

#include <stddef.h>
#include <stdint.h>

/* The character that stands for `code` and its likes: ％ is %, 億 is 亿, — is -. Never one that
 * takes more bytes of UTF-8. */
uint32_t hebi__variant_of(uint32_t code);

#endif
