/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/advice.h"
#include "chart/influence-words.h"
#include "journal/journal.h"

G_BEGIN_DECLS

/* What is suggested to the runner of a journal now, for all that show suggestions. One for a
 * journal.
 *
 * Signals: changed (): there may be other suggestions, or they are paused, or given again;
 * told (): it is known what suggestions did for the runner. */
#define FOULEE_TYPE_ADVISOR (foulee_advisor_get_type ())
G_DECLARE_FINAL_TYPE (FouleeAdvisor, foulee_advisor, FOULEE, ADVISOR, GObject)

/* The journal's; owned by it. */
FouleeAdvisor *foulee_advisor_of (FouleeJournal *journal);

FouleeJournal *foulee_advisor_get_journal (FouleeAdvisor *self);

/* Owned by the advisor, until "changed"; NULL before the first analysis. */
const FouleeAdvice *foulee_advisor_get_advice (FouleeAdvisor *self);

/* As of the entries of this moment, even where they are not analysed yet: a warning sign pauses the
 * outlook and all suggestions at once. */
FouleeAdviceState foulee_advisor_get_state (FouleeAdvisor *self);

/* Whether it is a warning sign for which there are none. */
gboolean foulee_advisor_is_paused (FouleeAdvisor *self);

/* The suggestions to show, the most pressing first: all, or those that stand on Today. What was
 * answered is not among them, even where that is not analysed yet; nor is any while there are none
 * to give. An array of const FouleeSuggestion *, owned by the advisor until "changed"; free it. */
GPtrArray *foulee_advisor_list (FouleeAdvisor *self, gboolean first);

/* Why there are no suggestions, in a sentence, and what brings them back; NULL where they are
 * given. Static. */
const char *foulee_advisor_describe_state (FouleeAdvisor *self);

/* How things are told to this runner in the interface. */
FouleeTelling foulee_advisor_telling (FouleeAdvisor *self);

/* Stores the answer, as one step to undo. What that step is called; static. */
const char *foulee_advisor_answer (FouleeAdvisor *self, const FouleeSuggestion *suggestion,
                                   FouleeAnswer answer);

/* What a suggestion did for the runner, in words that say no more than is known. NULL where it has
 * nothing that could be told. It is worked out when it is first asked for: until "told", that this
 * is so. Free it. */
char *foulee_advisor_tell_effect (FouleeAdvisor *self, const FouleeRule *rule);

G_END_DECLS
