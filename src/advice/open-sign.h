/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/warning-sign.h"

G_BEGIN_DECLS

/* An answer to the list in which something was ticked, and of which the runner has not said yet
 * that it is over. It comes first on Today and leaves suggestions out until then. */
typedef struct {
  const FouleeSignAnswer *answer; /* owned by the history */
  FouleeSignLevel level;          /* the most urgent of what was ticked */
  gboolean resting;               /* a clinician has looked at it and said not to run for now */
} FouleeOpenSign;

/* All that are open at `now`: the most urgent first, those that rest last, of equal ones the newest
 * first. An array of FouleeOpenSign; free it. Ids that this version does not know count as the
 * level of the least urgent. Answers dated after `now` are not looked at. */
GArray *foulee_open_signs_new (const FouleeHistory *history, FouleeInstant now);

/* The ids in `ids` (a text of ids with one space between, or NULL) as sentences in `language`,
 * for the sentences that are known: an array of const FouleeWarningSign *; free it. */
GPtrArray *foulee_warning_signs_parse (const char *ids);

/* The most urgent level of these; the least urgent where there are none that are known. */
FouleeSignLevel foulee_warning_signs_level (const GPtrArray *signs);

/* The newest answer at or before `now`, or NULL. */
const FouleeSignAnswer *foulee_last_sign_answer (const FouleeHistory *history, FouleeInstant now);

G_END_DECLS
