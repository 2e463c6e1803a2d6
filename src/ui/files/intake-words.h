/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/files.h"

G_BEGIN_DECLS

/* An intake in words, in the interface's language. Texts are the caller's to free. */

/* "Thu 19 Nov, 17:24"; with the year where it is not that of `today`. */
char *foulee_intake_row_when (const FouleeIntakeRow *row, FouleeDate today);

/* "10.4 km · 52:30 · 230 m down", with what is known of it; may be empty. `spelled`: to be read
 * aloud, without the abbreviations that runners write. */
char *foulee_intake_row_facts (const FouleeIntakeRow *row, FouleeUnits units, gboolean spelled);

/* "New", "Adds descent and heart rate to the run you logged". */
char *foulee_intake_row_state (const FouleeIntakeRow *row);

/* The name of the state's icon: another shape for each. Static. */
const char *foulee_intake_state_icon (FouleeIntakeState state);

/* What else is known of it ("240 m up · 148 beats/min") and what was noticed while reading it, a
 * line each; NULL for nothing. `named`: with the name of the file it was noticed in. */
char *foulee_intake_row_remarks (const FouleeIntakeRow *row, FouleeUnits units, gboolean named);

/* "12 new runs, 2 that you logged, 3 already here". */
char *foulee_intake_counts (const FouleeIntake *intake);

/* What the button says that brings in so many rows: "Bring In 12 Runs". */
char *foulee_intake_accept_label (const FouleeIntake *intake);

/* What is said once they are in: "12 runs brought in". */
char *foulee_intake_done_label (guint n_runs, guint n_others);

/* The sentences of the files that could not be read, a line each; empty for none. */
char *foulee_intake_failures (const FouleeIntake *intake);

G_END_DECLS
