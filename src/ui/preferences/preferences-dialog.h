/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* The preferences: who runs, conditions, shoes, and how to log. Whatever is changed is stored at
 * once: what is about the runner in the journal, where it can be undone, the rest in the settings
 * of the program.
 *
 * Properties, construct only: "journal" (opened), "settings" (GSettings, or NULL where there are
 * none). */
#define FOULEE_TYPE_PREFERENCES_DIALOG (foulee_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleePreferencesDialog, foulee_preferences_dialog, FOULEE,
                      PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *foulee_preferences_dialog_new (FouleeJournal *journal, GSettings *settings);

G_END_DECLS
