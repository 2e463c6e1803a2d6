/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/preferences.h"

#include "config.h"
#include "ui/preferences/preferences-dialog.h"

void
preferences_present (Preferences *fixture, const char *page)
{
  AdwDialog *dialog = foulee_preferences_dialog_new (fixture->journal, fixture->settings);

  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), page);
  adw_dialog_present (dialog, fixture->window);
  fixture->dialog = GTK_WIDGET (dialog);
  harness_wait_frames (fixture->window, 3);
}

void
preferences_set_up (Preferences *fixture, gconstpointer page)
{
  const char *const keys[] = { "glass-sizes",    "drink-kinds",    "reminders",
                               "reminder-times", "watched-folder", "watched-told" };
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->settings = g_settings_new (FOULEE_APPLICATION);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  fixture->journal = harness_journal_new (clock, NULL);
  fixture->window = adw_window_new ();
  fixture->content = gtk_label_new (NULL);
  gtk_widget_set_size_request (fixture->content, PREFERENCES_WIDTH, 720);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->content);
  gtk_window_present (GTK_WINDOW (fixture->window));
  preferences_present (fixture, page);
}

void
preferences_tear_down (Preferences *fixture, gconstpointer page)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  g_object_unref (fixture->settings);
}

guint
preferences_count (Preferences *fixture, FouleeKind kind)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), kind);
}

gconstpointer
preferences_get (Preferences *fixture, FouleeKind kind, guint index)
{
  return foulee_history_get (foulee_journal_get_history (fixture->journal), kind, index);
}

const FouleeRunner *
preferences_get_runner (Preferences *fixture)
{
  return foulee_history_runner (foulee_journal_get_history (fixture->journal));
}

GtkWidget *
preferences_find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *row = harness_find_text (widget, title);

  if (!row)
    g_error ("There is no row “%s”", title);
  return row;
}

GtkEditable *
preferences_find_entry (GtkWidget *widget, const char *title)
{
  return GTK_EDITABLE (harness_find (preferences_find_row (widget, title), GTK_TYPE_ENTRY));
}

const char *
preferences_get_text (GtkWidget *widget, const char *title)
{
  return gtk_editable_get_text (preferences_find_entry (widget, title));
}

void
preferences_type (GtkWidget *widget, const char *title, const char *text)
{
  GtkEditable *entry = preferences_find_entry (widget, title);

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
}

gboolean
preferences_is_refused (GtkWidget *widget, const char *title)
{
  GtkWidget *entry = GTK_WIDGET (preferences_find_entry (widget, title));
  gboolean refused = gtk_widget_has_css_class (entry, "error");

  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    refused ? GTK_ACCESSIBLE_INVALID_TRUE
                                            : GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_true (refused == gtk_test_accessible_has_relation (
                                GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  return refused;
}

void
preferences_choose (GtkWidget *widget, const char *title, guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (preferences_find_row (widget, title)), position);
}

const char *
preferences_get_subtitle (GtkWidget *widget, const char *title)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (preferences_find_row (widget, title)));
}

void
preferences_activate (GtkWidget *widget, const char *title)
{
  g_signal_emit_by_name (preferences_find_row (widget, title), "activated");
}
