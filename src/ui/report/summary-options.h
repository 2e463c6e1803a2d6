/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"
#include "report/report.h"

G_BEGIN_DECLS

/* How the summary is to be: what the runner says, its days, language, paper and sections. What the
 * runner says, and the language, are in the journal; the rest is remembered in the settings.
 *
 * Properties, construct only: "journal", "settings" (GSettings, or NULL to remember nothing).
 * Signal: changed (), when something was chosen that asks for other pages. What goes into the
 * journal comes with its findings. */
#define FOULEE_TYPE_SUMMARY_OPTIONS (foulee_summary_options_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSummaryOptions, foulee_summary_options, FOULEE, SUMMARY_OPTIONS, AdwBin)

/* Stores what is being written now. */
void foulee_summary_options_commit (FouleeSummaryOptions *self);

/* What was chosen, for these findings. Where the runner is still choosing days, those before.
 * `options->zone` is owned by the journal's clock. */
void foulee_summary_options_get (FouleeSummaryOptions *self, FouleeFindings *findings,
                                 FouleeReportOptions *options);

/* Shows the days that each period is of. */
void foulee_summary_options_follow (FouleeSummaryOptions *self, FouleeFindings *findings);

G_END_DECLS
