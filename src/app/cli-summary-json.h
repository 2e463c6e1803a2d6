/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/summary.h"

G_BEGIN_DECLS

/* The version of the object that `foulee summary --json` prints; foulee(1) describes it. */
#define FOULEE_SUMMARY_JSON_VERSION 1

/* Appends the object and a line break. What is not known is null. */
void foulee_summary_append_json (const FouleeSummary *summary, GString *out);

G_END_DECLS
