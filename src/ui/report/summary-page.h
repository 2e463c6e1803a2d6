/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"
#include "report/report.h"

G_BEGIN_DECLS

/* The summary for an appointment: its options beside the very pages that print.
 *
 * Actions: "summary.print", "summary.save", "summary.zoom-in", "summary.zoom-out",
 * "summary.zoom-fit". */
#define FOULEE_TYPE_SUMMARY_PAGE (foulee_summary_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSummaryPage, foulee_summary_page, FOULEE, SUMMARY_PAGE,
                      AdwNavigationPage)

/* `settings` may be NULL: then nothing is remembered. */
AdwNavigationPage *foulee_summary_page_new (FouleeJournal *journal, GSettings *settings);

/* The pages that are shown, laid out; NULL while there are none. Owned by the page, and replaced
 * when others are made. */
FouleeReport *foulee_summary_page_get_report (FouleeSummaryPage *self);

/* Whether other pages than those shown are under way. */
gboolean foulee_summary_page_is_busy (FouleeSummaryPage *self);

/* Stores what is being written now. */
void foulee_summary_page_commit (FouleeSummaryPage *self);

/* Between options and pages, as F6 does. */
void foulee_summary_page_move_section (FouleeSummaryPage *self, int direction);

G_END_DECLS
