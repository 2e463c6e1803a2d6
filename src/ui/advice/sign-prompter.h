/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/legs-section.h"

G_BEGIN_DECLS

/* Opens the list of warning signs by itself, for a departure from the runner's usual that was not
 * there when the journal was opened: once for each time that it asks, after the check-in and never
 * in the middle of it, and not over another dialog. A check-in is over when the focus leaves the
 * legs, when another check-in, day or view is shown, and when no other region is said to be sore.
 * Until then, and where the list is closed without an answer, a card on Today offers it. */
#define FOULEE_TYPE_SIGN_PROMPTER (foulee_sign_prompter_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSignPrompter, foulee_sign_prompter, FOULEE, SIGN_PROMPTER, GObject)

/* `legs` shows `day`, and outlives this. The list lies over the window that `legs` are in. */
FouleeSignPrompter *foulee_sign_prompter_new (FouleeDay *day, FouleeLegsSection *legs);

G_END_DECLS
