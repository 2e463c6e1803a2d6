/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* What comes first on Today: a warning sign that is open, and what to do; else a departure from the
 * usual that asks for the list; else that none of the signs was ticked today, until it is closed.
 * Hidden where there is nothing of this.
 *
 * Property: "wide" (its buttons stand beside the words, and not below them). */
#define FOULEE_TYPE_SIGN_CARD (foulee_sign_card_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSignCard, foulee_sign_card, FOULEE, SIGN_CARD, FouleeSection)

/* Whether a departure from the usual asks for the list now: FALSE too where the list has been
 * answered since the findings were worked out. */
gboolean foulee_sign_card_has_hint (FouleeJournal *journal);

G_END_DECLS
