/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/advice.h"
#include "app/json-writer.h"
#include "report/summary.h"

G_BEGIN_DECLS

/* Members of the object of `foulee summary --json`, as foulee(1) describes them. */

/* "peaks": those of the legs in the period. */
void foulee_peaks_write_json (FouleeJsonWriter *writer, const FouleeSummary *summary);

/* "soreness": what was found in each series of readings. */
void foulee_soreness_write_json (FouleeJsonWriter *writer, const FouleeSummary *summary);

/* "influences" and "hints". */
void foulee_influences_write_json (FouleeJsonWriter *writer, const FouleeInfluences *influences);
void foulee_hints_write_json (FouleeJsonWriter *writer, GArray *hints, GTimeZone *zone);

/* "warning_signs": those that are open, and the last answer to the list. */
void foulee_signs_write_json (FouleeJsonWriter *writer, const FouleeFindings *findings);

/* "suggestions": all of them, or why there are none. */
void foulee_suggestions_write_json (FouleeJsonWriter *writer, FouleeFindings *findings,
                                    const FouleeTelling *telling);

G_END_DECLS
