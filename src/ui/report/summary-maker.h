/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/report.h"

G_BEGIN_DECLS

/* Has the pages of a summary laid out while the window stays alive: in small steps between what
 * else there is to do, and once what they need is worked out on another thread.
 *
 * Signals:
 *   made ()              there are other pages. Those before are there until the signal is over.
 *   progress (double)    so much of the next ones is done, 0 … 1. */
#define FOULEE_TYPE_SUMMARY_MAKER (foulee_summary_maker_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSummaryMaker, foulee_summary_maker, FOULEE, SUMMARY_MAKER, GObject)

FouleeSummaryMaker *foulee_summary_maker_new (void);

/* Begins the pages of these findings, instead of those that were under way. The options are
 * copied. */
void foulee_summary_maker_make (FouleeSummaryMaker *self, FouleeFindings *findings,
                                const FouleeReportOptions *options);

/* Gives up what is under way. */
void foulee_summary_maker_stop (FouleeSummaryMaker *self);

/* The last pages that were made, and what of; NULL before the first. */
FouleeReport *foulee_summary_maker_get_report (FouleeSummaryMaker *self);
FouleeFindings *foulee_summary_maker_get_findings (FouleeSummaryMaker *self);
const FouleeReportOptions *foulee_summary_maker_get_options (FouleeSummaryMaker *self);

/* Whether others are under way. */
gboolean foulee_summary_maker_is_busy (FouleeSummaryMaker *self);

G_END_DECLS
