/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* What the runner wants to say and to ask at an appointment, kept in the journal as it is written.
 *
 * Property: "journal". */
#define FOULEE_TYPE_SUMMARY_WORDS (foulee_summary_words_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSummaryWords, foulee_summary_words, FOULEE, SUMMARY_WORDS,
                      AdwPreferencesGroup)

/* Stores what is being written now. */
void foulee_summary_words_commit (FouleeSummaryWords *self);

/* The runner's record, to be changed and saved; while there is none, one that says nothing. Free it
 * with foulee_record_unref(). */
FouleeRunner *foulee_summary_edit_runner (FouleeJournal *journal);

G_END_DECLS
