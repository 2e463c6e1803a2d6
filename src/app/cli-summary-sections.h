/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cli-context.h"
#include "report/summary.h"

G_BEGIN_DECLS

/* Sections of `foulee summary` on a terminal. Each prints nothing where there is nothing to say. */

/* An empty line, and `text` wrapped. */
void foulee_summary_print_heading (FouleeCli *cli, const char *text);

/* "10.4 km", or the duration of a run without a distance. */
char *foulee_summary_run_extent (const FouleeCli *cli, const FouleeRun *run);

/* "Sun 15 Nov, 14.5 km". */
char *foulee_summary_run_label (const FouleeCli *cli, const FouleeRun *run);

/* As things are now. */
void foulee_summary_print_hints (FouleeCli *cli, const FouleeFindings *findings);
void foulee_summary_print_signs (FouleeCli *cli, const FouleeFindings *findings);
void foulee_summary_print_suggestions (FouleeCli *cli, FouleeFindings *findings);
void foulee_summary_print_outlook (FouleeCli *cli, const FouleeFindings *findings);
void foulee_summary_print_shares (FouleeCli *cli, const FouleeFindings *findings);
void foulee_summary_print_load (FouleeCli *cli, const FouleeFindings *findings);
void foulee_summary_print_influences (FouleeCli *cli, const FouleeFindings *findings);
void foulee_summary_print_expected_peaks (FouleeCli *cli, const FouleeFindings *findings);

G_END_DECLS
