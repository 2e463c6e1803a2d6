/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/file-scenes.h"

#include "display/harness.h"
#include "display/intakes.h"
#include "ui/files/effort-dialog.h"
#include "ui/files/file-drop.h"
#include "ui/files/intake-dialog.h"

static FouleeInstant
now_of (FouleeWindow *window)
{
  return foulee_clock_now (foulee_journal_get_clock (foulee_window_get_journal (window)));
}

static FouleeIntakeDialog *
present (FouleeWindow *window, FouleeIntake *intake)
{
  FouleeIntakeDialog *dialog = foulee_intake_dialog_new (foulee_window_get_journal (window));

  foulee_window_show_view (window, "today");
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
  if (intake)
    foulee_intake_dialog_show (dialog, intake);
  harness_wait_frames (GTK_WIDGET (window), 3);
  return dialog;
}

void
scene_intake_reading (FouleeWindow *window)
{
  foulee_intake_dialog_show_progress (present (window, NULL), 1243, 3200);
}

void
scene_intake (FouleeWindow *window)
{
  present (window, intake_of_week (now_of (window), 3600));
}

void
scene_intake_failures (FouleeWindow *window)
{
  FouleeIntake *intake = intake_of_week (now_of (window), 3600);
  FouleeIntakeDialog *dialog;

  g_ptr_array_add (intake->remarks,
                   g_strdup ("runs.csv: the file does not say in what unit distances are: "
                             "kilometres are assumed."));
  dialog = present (window, intake);
  gtk_expander_set_expanded (GTK_EXPANDER (harness_find (GTK_WIDGET (dialog), GTK_TYPE_EXPANDER)),
                             TRUE);
}

void
scene_intake_known (FouleeWindow *window)
{
  FouleeIntake *intake = foulee_intake_new ();
  FouleeRun *run = intake_make_run (now_of (window), 5000, 20, 3);

  intake_add (intake, FOULEE_INTAKE_KNOWN, run, foulee_record_ref (run));
  present (window, intake);
}

void
scene_intake_nothing (FouleeWindow *window)
{
  FouleeIntake *intake = foulee_intake_new ();

  intake_fail (intake, "corrupt-header.fit");
  intake_fail (intake, "holiday/a very long name of a file that somebody chose.gpx");
  present (window, intake);
}

void
scene_intake_many (FouleeWindow *window)
{
  present (window, intake_of_many (now_of (window), 1000));
}

void
scene_effort (FouleeWindow *window)
{
  FouleeJournal *journal = foulee_window_get_journal (window);
  g_autoptr (FouleeIntake) intake = intake_of_week (now_of (window), 3600);
  g_autoptr (GPtrArray) records = foulee_intake_wanted (intake);

  foulee_window_show_view (window, "today");
  adw_dialog_present (foulee_effort_dialog_new (journal, NULL, records), GTK_WIDGET (window));
}

void
scene_drop (FouleeWindow *window)
{
  GtkWidget *drop = harness_find (GTK_WIDGET (window), FOULEE_TYPE_FILE_DROP);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (drop);

  foulee_window_show_view (window, "today");
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    GdkDragAction action;

    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "enter", 10.0, 10.0, &action);
  }
}
