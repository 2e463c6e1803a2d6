/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One of the things a FouleeChoiceRow offers.
 *
 * Property: "search" (string, read-only): what it is found by. */
#define FOULEE_TYPE_CHOICE (foulee_choice_get_type ())
G_DECLARE_FINAL_TYPE (FouleeChoice, foulee_choice, FOULEE, CHOICE, GObject)

/* `value` is what the row's owner knows it by. `keyword` (or NULL) finds it beside its label, which
 * is also found without its accents. */
FouleeChoice *foulee_choice_new (gint32 value, const char *label, const char *keyword);

gint32 foulee_choice_get_value (FouleeChoice *self);
const char *foulee_choice_get_label (FouleeChoice *self);

G_END_DECLS
