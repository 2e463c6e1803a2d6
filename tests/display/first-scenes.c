/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/first-scenes.h"

#include <glib/gi18n.h>

#include "display/harness.h"
#include "ui/today/last-run-dialog.h"
#include "ui/widgets/level-scale.h"

static GtkWidget *
open_last_run (FouleeWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.start", NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  return harness_find (GTK_WIDGET (window), FOULEE_TYPE_LAST_RUN_DIALOG);
}

void
scene_last_run (FouleeWindow *window)
{
  open_last_run (window);
}

void
scene_last_run_filled (FouleeWindow *window)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  GtkWidget *dialog = open_last_run (window);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (
                                    dialog, foulee_trc (language, "day of a run", "Earlier…"))),
                                TRUE);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Distance")), "18");
  foulee_level_scale_set_level (FOULEE_LEVEL_SCALE (harness_find (dialog, FOULEE_TYPE_LEVEL_SCALE)),
                                8);
  g_signal_emit_by_name (harness_find (dialog, FOULEE_TYPE_LEVEL_SCALE), "chosen", 8);
  harness_wait_frames (GTK_WIDGET (window), 12);
}

/* Half an hour after midnight. */
void
scene_late (FouleeWindow *window)
{
  FouleeJournal *journal = foulee_window_get_journal (window);
  FouleeClock *clock = foulee_journal_get_clock (journal);

  foulee_window_show_view (window, "today");
  foulee_clock_set (clock, foulee_clock_milliseconds (clock) + 6 * G_GINT64_CONSTANT (3600000));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-day", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.today", NULL);
}
