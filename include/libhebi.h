/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file libhebi.h Everything. */
#ifndef LIBHEBI_H
#define LIBHEBI_H

#include <libhebi/attain.h>
#include <libhebi/builtin.h>
#include <libhebi/common.h>
#include <libhebi/dist.h>
#include <libhebi/error.h>
#include <libhebi/forecast.h>
#include <libhebi/gap.h>
#include <libhebi/history.h>
#include <libhebi/indicator.h>
#include <libhebi/json.h>
#include <libhebi/phrase.h>
#include <libhebi/place.h>
#include <libhebi/plan.h>
#include <libhebi/query.h>
#include <libhebi/report.h>
#include <libhebi/series.h>
#include <libhebi/target.h>
#include <libhebi/unit.h>
#include <libhebi/version.h>

#endif
