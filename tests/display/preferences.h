/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "display/harness.h"

G_BEGIN_DECLS

/* The preferences over a window as narrow as they come, at one of their pages; a fixture of tests.
 */
typedef struct {
  GtkWidget *window;
  GtkWidget *content; /* as wide as the dialogs over it can be */
  FouleeJournal *journal;
  GSettings *settings; /* as they are at first */
  GtkWidget *dialog;
} Preferences;

#define PREFERENCES_WIDTH 360

/* With an empty journal, at the page of this name. */
void preferences_set_up (Preferences *fixture, gconstpointer page);
void preferences_tear_down (Preferences *fixture, gconstpointer page);

/* Opens them, once more after they were closed. */
void preferences_present (Preferences *fixture, const char *page);

guint preferences_count (Preferences *fixture, FouleeKind kind);
gconstpointer preferences_get (Preferences *fixture, FouleeKind kind, guint index);
const FouleeRunner *preferences_get_runner (Preferences *fixture);

/* The row with this title in `widget`, a dialog; it must be there. Its entry, and what that holds;
 * its subtitle. */
GtkWidget *preferences_find_row (GtkWidget *widget, const char *title);
GtkEditable *preferences_find_entry (GtkWidget *widget, const char *title);
const char *preferences_get_text (GtkWidget *widget, const char *title);
const char *preferences_get_subtitle (GtkWidget *widget, const char *title);

/* Types into a row and finishes with Enter. */
void preferences_type (GtkWidget *widget, const char *title, const char *text);

/* Whether the row says what is wrong with its text, and says so to screen readers too. */
gboolean preferences_is_refused (GtkWidget *widget, const char *title);

/* Chooses a line of a row's list, as pressing it does. */
void preferences_choose (GtkWidget *widget, const char *title, guint position);

/* As pressing the row does. */
void preferences_activate (GtkWidget *widget, const char *title);

G_END_DECLS
