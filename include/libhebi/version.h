/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file version.h The version of the library that is running. */
#ifndef LIBHEBI_VERSION_H
#define LIBHEBI_VERSION_H

#include <libhebi/common.h>

HEBI_BEGIN_DECLS

/** "major.minor.patch" of the library linked at run time. Never NULL; static storage. */
HEBI_API const char *hebi_version(void);

HEBI_END_DECLS

#endif
