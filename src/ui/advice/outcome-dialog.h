/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* Asks what came of a warning sign: whether a clinician has looked at it, and what was said. */
#define FOULEE_TYPE_OUTCOME_DIALOG (foulee_outcome_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeOutcomeDialog, foulee_outcome_dialog, FOULEE, OUTCOME_DIALOG, AdwDialog)

/* `answer` is one of the history in which something was ticked. */
AdwDialog *foulee_outcome_dialog_new (FouleeDay *day, const FouleeSignAnswer *answer);

G_END_DECLS
