/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/rule.h"

G_BEGIN_DECLS

/* What is suggested at the moment of some findings. Pure: the same findings give the same
 * suggestions, and an entry that no rule looks at changes nothing. */

/* Whether there are suggestions at all, and why not. */
typedef enum {
  FOULEE_ADVICE_GIVEN,      /* though there may be none */
  FOULEE_ADVICE_UNDER_AGE,  /* under 18, or perhaps so by the year of birth */
  FOULEE_ADVICE_PREGNANT,   /* or up to 12 weeks after birth: after a pregnancy that ended */
  FOULEE_ADVICE_SIGN_OPEN,  /* until the runner says what came of a warning sign */
  FOULEE_ADVICE_NO_RUNNING, /* a clinician said not to run for now */
  FOULEE_ADVICE_HINT_OPEN,  /* until the list of warning signs is answered: a departure asks it */
} FouleeAdviceState;

typedef struct {
  const FouleeRule *rule;
  FouleeReason reason; /* what it points to is owned by the findings */
} FouleeSuggestion;

#define FOULEE_FIRST_SUGGESTIONS 3

typedef struct {
  FouleeAdviceState state;
  FouleeFindings *findings;
  GArray *suggestions; /* FouleeSuggestion, the most pressing first */
  guint n_first;       /* as many of them stand on Today, at most FOULEE_FIRST_SUGGESTIONS */
} FouleeAdvice;

/* Left out are: what a condition, a painful place or a state forbids; what was answered with never,
 * or done or put off within its quiet time (an action of its kind that was logged otherwise counts
 * as done); all but the most urgent of FOULEE_GROUP_TRAINING; what asks for effort where something
 * asks for rest, be it done or put off; what soothes, strengthens or asks for effort in the 14 days
 * after an emergency or same-day sign that passed without a clinician's word. The order is by
 * urgency, then grade, then table; the first hold one of a group. Takes less than a millisecond,
 * but for findings that are asked for the first time. */
FouleeAdvice *foulee_advice_new (FouleeFindings *findings);
void foulee_advice_free (FouleeAdvice *advice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeAdvice, foulee_advice_free)

/* The kinds of departure from the runner's usual (set of 1 << FouleeHintKind) that ask for the list
 * of warning signs and were not answered by `now`. `history` may know of answers that came after
 * the findings. */
guint foulee_advice_asking_hints (const FouleeFindings *findings, const FouleeHistory *history,
                                  FouleeInstant now);

/* The state that lasts until the runner says something, else FOULEE_ADVICE_GIVEN.
 * FOULEE_HINT_BEYOND alone does not count. `findings` may be NULL, when hints are not known yet. */
FouleeAdviceState foulee_advice_pause (const FouleeFindings *findings, const FouleeHistory *history,
                                       FouleeInstant now);
gboolean foulee_advice_is_paused (FouleeAdviceState state);

/* Whether a condition or a painful place forbids it. */
gboolean foulee_rule_is_forbidden (const FouleeRule *rule, const FouleeFacts *facts);

/* What a rule's action or factor did for this runner, of those of `influences`; NULL where it has
 * none. */
const FouleeInfluence *foulee_rule_influence (const FouleeRule *rule,
                                              const FouleeInfluences *influences);

/* The records that *Done* makes, at `at`: an action for each kind that the suggestion logs, else
 * the answer alone. For *Not now* and *Never*, the answer. An array that owns them. */
GPtrArray *foulee_suggestion_answer (const FouleeSuggestion *suggestion, FouleeAnswer answer,
                                     FouleeInstant at);

/* The answers with *Never* that still hold, the newest first: an array of
 * const FouleeAdviceAnswer * of rules that this version has; free it. */
GPtrArray *foulee_advice_declined (const FouleeHistory *history);

G_END_DECLS
