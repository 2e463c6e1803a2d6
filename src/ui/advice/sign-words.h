/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"

G_BEGIN_DECLS

/* Words about answers to the list of warning signs, in the language of the system. Free them. */

/* "today at 18:34", "on Tuesday 17 November at 07:10". */
char *foulee_sign_words_when (FouleeJournal *journal, FouleeInstant at);

/* "“A locked knee” and “Cannot bear weight”": what was ticked. */
char *foulee_sign_words_ticked (const FouleeSignAnswer *answer);

/* The same with when it was ticked, and how many more answers are open. */
char *foulee_sign_words_detail (FouleeJournal *journal, const FouleeSignAnswer *answer,
                                guint n_more);

G_END_DECLS
