/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/warning-sign.h"
#include "report/composer.h"

G_BEGIN_DECLS

/* Answers to the list of warning signs in the period, as entered: the sentences are those of the
 * list, since it is they that were asked. Texts are the caller's to free. */

/* The last answer of the period; NULL where the list was not answered in it. What follows is only
 * for periods that have one. */
const FouleeSignAnswer *foulee_signs_last_answer (const FouleeComposer *composer);

/* What was ticked in any answer: "a changed gait, 1 and 2 November (outcome not recorded)"; "none
 * ticked (list of 17 October)". */
char *foulee_signs_reported_label (const FouleeComposer *composer);

/* What came of it, in the runner's words: "18 November: “…”"; NULL where none were written. */
char *foulee_signs_outcome_label (const FouleeComposer *composer);

/* What was denied in the last answer: "all 23 others asked, 18 November, not asked
 * again". */
char *foulee_signs_denied_label (const FouleeComposer *composer);

/* Sentences that are in no answer of the period: "under 18: hip or knee pain with a limp"; NULL
 * where there are none. */
char *foulee_signs_not_asked_label (const FouleeComposer *composer);

/* The sentences denied in an answer, one after another: "A cold pale leg · A locked knee"; NULL
 * where none was. */
char *foulee_signs_denied_list (const FouleeSignAnswer *answer, const FouleeLanguage *language);

G_END_DECLS
