/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/rule.h"
#include "report/summary.h"

G_BEGIN_DECLS

/* The version of the object that `foulee summary --json` prints; foulee(1) describes it. Since 2,
 * weeks need not begin on a Monday. */
#define FOULEE_SUMMARY_JSON_VERSION 2

/* Appends the object and a line break: weeks, runs and peaks of the period, and all else as it is
 * at the moment of the findings. What is not known is null. Suggestions, and moments for
 * which no offset was recorded, are told by `telling`. */
void foulee_summary_append_json (const FouleeSummary *summary, const FouleeTelling *telling,
                                 GString *out);

G_END_DECLS
