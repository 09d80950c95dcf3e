/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEBI_GAP_ATTAINMENT_H
#define HEBI_GAP_ATTAINMENT_H

#include <libhebi/attain.h>

/* Nothing is known but why. */
hebi_attainment hebi__no_attainment(hebi_reason reason);

#endif
