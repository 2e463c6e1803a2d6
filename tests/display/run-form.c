/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/run-form.h"

#include <string.h>
#include <glib/gi18n.h>

#include "ui/today/run-dialog.h"
#include "ui/widgets/field-row.h"

void
run_form_set_up (RunForm *form, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  form->journal = harness_journal_new (clock, NULL);
  form->day = foulee_day_new (form->journal);
  form->section = g_object_new (FOULEE_TYPE_RUNS_SECTION, "day", form->day, NULL);
  form->window = adw_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (form->section));
  adw_window_set_content (ADW_WINDOW (form->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (form->window), 360, 640);
  gtk_window_present (GTK_WINDOW (form->window));
  harness_wait_frames (form->window, 2);
}

void
run_form_tear_down (RunForm *form, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (form->window));
  g_object_unref (form->day);
  foulee_journal_close (form->journal);
  g_object_unref (form->journal);
}

FouleeHistory *
run_form_get_history (RunForm *form)
{
  return foulee_journal_get_history (form->journal);
}

guint
run_form_count_runs (RunForm *form)
{
  return foulee_history_n (run_form_get_history (form), FOULEE_KIND_RUN);
}

/* The last one. */
const FouleeRun *
run_form_get_run (RunForm *form)
{
  g_assert_cmpuint (run_form_count_runs (form), >, 0);
  return foulee_history_run (run_form_get_history (form), run_form_count_runs (form) - 1);
}

GtkWidget *
run_form_find_dialog (RunForm *form)
{
  harness_wait_frames (form->window, 3);
  return harness_find (form->window, FOULEE_TYPE_RUN_DIALOG);
}

GtkWidget *
run_form_open_new (RunForm *form)
{
  foulee_runs_section_add (form->section);
  return run_form_find_dialog (form);
}

void
run_form_close_dialog (RunForm *form, GtkWidget *dialog)
{
  adw_dialog_close (ADW_DIALOG (dialog));
  g_assert_null (run_form_find_dialog (form));
}

void
run_form_wait_closed (RunForm *form)
{
  while (run_form_find_dialog (form))
    ;
}

void
run_form_type_into (GtkWidget *widget, const char *title, const char *text)
{
  GtkWidget *entry = GTK_WIDGET (harness_find_entry (widget, title));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

const char *
run_form_get_text (GtkWidget *widget, const char *title)
{
  return gtk_editable_get_text (harness_find_entry (widget, title));
}

const char *
run_form_get_example (GtkWidget *widget, const char *title)
{
  return gtk_entry_get_placeholder_text (GTK_ENTRY (harness_find_entry (widget, title)));
}

void
run_form_click (GtkWidget *widget, const char *text)
{
  g_signal_emit_by_name (harness_find_text (widget, text), "clicked");
}

void
run_form_toggle (GtkWidget *widget, const char *text)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (harness_find_text (widget, text));

  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
}

gboolean
run_form_is_chosen (GtkWidget *widget, const char *text)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (harness_find_text (widget, text)));
}

GtkWidget *
run_form_find_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = run_form_find_label (child, text);

    if (found)
      return found;
  }
  return NULL;
}

void
run_form_assert_instant (FouleeInstant instant, const char *expected)
{
  g_autofree char *iso = foulee_instant_to_iso (instant);

  g_assert_cmpstr (iso, ==, expected);
}

const char *
run_form_word (const FouleeWords *words, int value)
{
  return foulee_words_label (words, value, foulee_language_of_system ());
}

FouleeRun *
run_form_add_run (RunForm *form, const char *start)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (start);
  run->distance = 8000;
  run->duration = 2880;
  run->rpe = 4;
  run->run_kind = FOULEE_RUN_TEMPO;
  run->surface = 2;
  run->warm_up = FOULEE_WARM_UP_DONE;
  run->warm_up_minutes = 12;
  run->warm_up_parts = 1 << 1;
  return run;
}

void
run_form_save (RunForm *form, gpointer record)
{
  foulee_day_save (form->day, record, NULL, NULL);
}

void
run_form_assert_wrong (GtkWidget *dialog, const char *title, gboolean wrong)
{
  gtk_test_accessible_assert_state (
      GTK_ACCESSIBLE (harness_find_entry (dialog, title)), GTK_ACCESSIBLE_STATE_INVALID,
      wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
}

/* Nothing is added, the reason stands beside the field, and what was typed stays. */
