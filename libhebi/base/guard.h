/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GSL's default error handler aborts the process, and there is one handler for all of it. The guard
 * installs a handler of ours once; it only speaks up for threads that are not inside of the
 * library, and then calls whatever handler was there before. */
#ifndef HEBI_BASE_GUARD_H
#define HEBI_BASE_GUARD_H

/* Bracket every stretch of code that calls GSL; may nest. */
void hebi__guard_enter(void);
void hebi__guard_leave(void);

#endif
