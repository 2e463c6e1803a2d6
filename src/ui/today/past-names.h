/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Completes a name that is being typed by those that this runner has given before, as chips.
 * Nothing is offered before something is typed, so that no name is ever proposed.
 *
 * Property: "matching" (boolean, read-only: something is offered).
 * Signal: chosen (const char *name). */
#define FOULEE_TYPE_PAST_NAMES (foulee_past_names_get_type ())
G_DECLARE_FINAL_TYPE (FouleePastNames, foulee_past_names, FOULEE, PAST_NAMES, AdwBin)

/* Adds a name, unless it is there already but for its capitals and accents. Those added first are
 * preferred. */
void foulee_past_names_add (FouleePastNames *self, const char *name);

/* What stands in the entry so far. */
void foulee_past_names_set_typed (FouleePastNames *self, const char *typed);

G_END_DECLS
