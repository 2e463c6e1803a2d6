/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/summary-scenes.h"

#include <glib/gi18n.h>

#include "display/harness.h"
#include "ui/report/summary-options.h"
#include "ui/report/summary-page.h"

static GtkWidget *
get_page (FouleeWindow *window)
{
  return harness_find (GTK_WIDGET (window), FOULEE_TYPE_SUMMARY_PAGE);
}

static void
wait_for_pages (FouleeWindow *window)
{
  FouleeSummaryPage *page = FOULEE_SUMMARY_PAGE (get_page (window));

  while (!foulee_summary_page_get_report (page) || foulee_summary_page_is_busy (page))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (window), 6);
}

void
scene_summary (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.summary", NULL);
  harness_wait_frames (GTK_WIDGET (window), 6);
  wait_for_pages (window);
}

/* The options, shown where they are not. */
static GtkWidget *
open_options (FouleeWindow *window)
{
  GtkWidget *button;

  scene_summary (window);
  button = harness_find_text (get_page (window), _ ("Options"));
  if (button) {
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
    harness_wait_frames (GTK_WIDGET (window), 30);
  }
  return harness_find (get_page (window), FOULEE_TYPE_SUMMARY_OPTIONS);
}

void
scene_summary_options (FouleeWindow *window)
{
  open_options (window);
}

/* Brings a row of the options into view. */
static void
scroll_to (GtkWidget *row)
{
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT)), row,
                          NULL);
}

void
scene_summary_french (FouleeWindow *window)
{
  GtkWidget *row = harness_find_text (open_options (window), _ ("Language"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  scroll_to (row);
  wait_for_pages (window);
}

static void
switch_on (FouleeWindow *window, const char *title)
{
  GtkWidget *row = harness_find_text (open_options (window), title);

  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  scroll_to (row);
  wait_for_pages (window);
}

void
scene_summary_diary (FouleeWindow *window)
{
  switch_on (window, foulee_words_label (&foulee_report_sections, FOULEE_REPORT_DIARY,
                                         foulee_language_of_system ()));
}

void
scene_summary_anonymous (FouleeWindow *window)
{
  switch_on (window, _ ("Leave out my name"));
}

void
scene_summary_wrong_days (FouleeWindow *window)
{
  GtkWidget *options = open_options (window);
  GtkWidget *row = harness_find_text (options, _ ("Other days"));
  GtkEditable *entry;

  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), TRUE);
  wait_for_pages (window);
  entry = harness_find_entry (options, _ ("Last day"));
  gtk_editable_set_text (entry, "2026-01-31");
  g_signal_emit_by_name (entry, "activate");
  harness_wait_frames (GTK_WIDGET (window), 3);
  scroll_to (gtk_widget_get_ancestor (GTK_WIDGET (entry), ADW_TYPE_PREFERENCES_ROW));
}

void
scene_summary_zoomed (FouleeWindow *window)
{
  scene_summary (window);
  gtk_widget_activate_action (get_page (window), "summary.zoom-in", NULL);
  gtk_widget_activate_action (get_page (window), "summary.zoom-in", NULL);
}
