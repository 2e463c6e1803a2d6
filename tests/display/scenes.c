/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/scenes.h"

#include <glib/gi18n.h>

#include "app/about.h"
#include "config.h"
#include "display/file-scenes.h"
#include "display/first-scenes.h"
#include "display/harness.h"
#include "display/help-scenes.h"
#include "display/insight-scenes.h"
#include "display/suggestion-scenes.h"
#include "display/sign-scenes.h"
#include "display/summary-scenes.h"
#include "display/watched-scenes.h"
#include "ui/history/calendar-map.h"
#include "ui/history/calendar-panel.h"
#include "ui/history/history-view.h"
#include "ui/preferences/condition-dialog.h"
#include "ui/preferences/date-row.h"
#include "ui/preferences/preferences-dialog.h"
#include "ui/preferences/reminder-group.h"
#include "ui/preferences/shoe-dialog.h"
#include "ui/today/action-chip.h"
#include "ui/today/action-dialog.h"
#include "ui/today/actions-section.h"
#include "ui/today/activities-section.h"
#include "ui/today/activity-dialog.h"
#include "ui/today/activity-row.h"
#include "ui/today/body-map.h"
#include "ui/today/day-bar.h"
#include "ui/today/drinks-section.h"
#include "ui/today/entry-row.h"
#include "ui/today/outlook-section.h"
#include "ui/today/region-list.h"
#include "ui/today/run-day-row.h"
#include "ui/today/run-dialog.h"
#include "ui/today/run-row.h"
#include "ui/today/runs-section.h"
#include "ui/today/scale-strip.h"
#include "ui/today/sleep-section.h"
#include "ui/today/urine-card.h"
#include "ui/today/visit-dialog.h"
#include "ui/widgets/level-scale.h"

static void
show_today (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
}

static void
show_history (FouleeWindow *window)
{
  foulee_window_show_view (window, "history");
}

/* With a search that has come to its end. */
static void
show_found (FouleeWindow *window, const char *typed)
{
  FouleeHistoryView *view;

  show_history (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  view = FOULEE_HISTORY_VIEW (harness_find (GTK_WIDGET (window), FOULEE_TYPE_HISTORY_VIEW));
  foulee_history_view_search (view);
  gtk_editable_set_text (GTK_EDITABLE (harness_find (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY)),
                         typed);
}

static void
show_history_search (FouleeWindow *window)
{
  show_found (window, "st");
}

static void
show_history_nothing (FouleeWindow *window)
{
  show_found (window, "marathon in the Sahara");
}

static void
show_history_filter (FouleeWindow *window)
{
  show_history (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (harness_find_text (GTK_WIDGET (window), C_ ("days", "Sore"))), TRUE);
}

/* Where there is room for one of the two only: not the calendar, but the list. */
static void
show_history_list (FouleeWindow *window)
{
  GtkWidget *group;

  show_history (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  group = harness_find (harness_find (GTK_WIDGET (window), FOULEE_TYPE_HISTORY_VIEW),
                        ADW_TYPE_TOGGLE_GROUP);
  if (group)
    adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (group), "list");
}

/* The keyboard's cursor in the calendar. */
static void
show_history_cursor (FouleeWindow *window)
{
  GtkWidget *map;

  show_history (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  map = harness_find (GTK_WIDGET (window), FOULEE_TYPE_CALENDAR_MAP);
  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  gtk_widget_grab_focus (map);
  harness_press (gtk_window_get_focus (GTK_WINDOW (window)), GDK_KEY_Page_Up);
}

static void
show_editing (FouleeWindow *window)
{
  GtkWidget *list;
  GtkWidget *button;

  foulee_window_show_view (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.switch-legs", NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  list = harness_find (GTK_WIDGET (window), FOULEE_TYPE_REGION_LIST);
  button = foulee_region_list_get_button (FOULEE_REGION_LIST (list), FOULEE_REGION_QUADRICEPS_LEFT);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "level-typed", 5, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* A level typed on the body map, with its scale. */
static GtkWidget *
show_map (FouleeWindow *window, FouleeRegion region)
{
  GtkWidget *map;

  foulee_window_show_view (window, "today");
  harness_wait_frames (GTK_WIDGET (window), 3);
  map = harness_find (GTK_WIDGET (window), FOULEE_TYPE_BODY_MAP);
  foulee_body_map_select (FOULEE_BODY_MAP (map), (int) region);
  harness_wait_frames (GTK_WIDGET (window), 3);
  return map;
}

static void
show_map_front (FouleeWindow *window)
{
  GtkWidget *map = show_map (window, FOULEE_REGION_QUADRICEPS_LEFT);

  g_signal_emit_by_name (map, "level-typed", FOULEE_REGION_QUADRICEPS_LEFT, 5, FALSE);
  harness_wait_frames (GTK_WIDGET (window), 6);
}

/* With the words of the sensation, and the keyboard's ring. */
static void
show_map_back (FouleeWindow *window)
{
  GtkWidget *map = show_map (window, FOULEE_REGION_CALF_LEFT);
  GtkWidget *strip;

  g_signal_emit_by_name (map, "level-typed", FOULEE_REGION_CALF_LEFT, 7, FALSE);
  harness_wait_frames (GTK_WIDGET (window), 6);
  strip = harness_find (GTK_WIDGET (window), FOULEE_TYPE_SCALE_STRIP);
  g_signal_emit_by_name (strip, "edited", 7, FOULEE_SENSATION_STIFF, 0);
  foulee_body_map_select (FOULEE_BODY_MAP (map), FOULEE_REGION_CALF_LEFT);
  harness_wait_frames (GTK_WIDGET (window), 6);
  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  gtk_widget_grab_focus (map);
}

static void
show_map_words (FouleeWindow *window)
{
  GtkWidget *strip;

  show_map_back (window);
  strip = harness_find (GTK_WIDGET (window), FOULEE_TYPE_SCALE_STRIP);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find (strip, GTK_TYPE_TOGGLE_BUTTON)),
                                TRUE);
}

/* As two hard descents leave them. */
static void
show_map_legs (FouleeWindow *window)
{
  static const struct {
    FouleeRegion region;
    int level;
  } levels[] = {
    { FOULEE_REGION_HIP_RIGHT, 2 },       { FOULEE_REGION_KNEE_LEFT, 1 },
    { FOULEE_REGION_SHIN_RIGHT, 2 },      { FOULEE_REGION_INNER_THIGH_LEFT, 3 },
    { FOULEE_REGION_QUADRICEPS_LEFT, 5 }, { FOULEE_REGION_QUADRICEPS_RIGHT, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++) {
    GtkWidget *map = show_map (window, levels[i].region);

    g_signal_emit_by_name (map, "level-typed", levels[i].region, levels[i].level, FALSE);
    harness_wait_frames (GTK_WIDGET (window), 3);
  }
}

static void
show_map_same (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-day", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.today", NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (harness_find_text (GTK_WIDGET (window), _ ("Same places"))), TRUE);
}

static void
show_run (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-run", NULL);
}

/* Opens the form for a new run and types something into it. */
static void
type_run (FouleeWindow *window, const char *distance, const char *duration, gboolean add)
{
  GtkWidget *dialog;

  show_run (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  dialog = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG);
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Distance")), distance);
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Duration")), duration);
  if (add)
    g_signal_emit_by_name (harness_find_text (dialog, _ ("_Add")), "clicked");
}

static void
show_run_filled (FouleeWindow *window)
{
  GtkWidget *dialog;

  type_run (window, "10.4", "52:30", FALSE);
  dialog = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG);
  g_signal_emit_by_name (harness_find_text (harness_find (dialog, FOULEE_TYPE_LEVEL_SCALE), "6"),
                         "clicked");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (
          harness_find_text (dialog, foulee_words_label (&foulee_warm_ups, FOULEE_WARM_UP_DONE,
                                                         foulee_language_of_system ()))),
      TRUE);
}

static void
show_run_nonsense (FouleeWindow *window)
{
  type_run (window, "far", "as long as it took", TRUE);
}

static void
show_run_more (FouleeWindow *window)
{
  GtkWidget *dialog;

  type_run (window, "10.4", "52:30", FALSE);
  dialog = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find_text (dialog, _ ("More"))), TRUE);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_widget_grab_focus (harness_find_text (dialog, _ ("Where it hurt")));
}

static void
show_run_draft (FouleeWindow *window)
{
  type_run (window, "10.4", "", FALSE);
  adw_dialog_close (ADW_DIALOG (harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG)));
  harness_wait_frames (GTK_WIDGET (window), 3);
  show_run (window);
}

/* The runs of today, at the top of what is seen. */
static void
show_runs (FouleeWindow *window)
{
  GtkWidget *section;

  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  section = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUNS_SECTION);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (section, GTK_TYPE_VIEWPORT)),
                          section, NULL);
}

static void
show_run_plan (FouleeWindow *window)
{
  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  g_signal_emit_by_name (harness_find_text (GTK_WIDGET (window), _ ("Plan a run")), "clicked");
}

/* The first entry of a section, opened. */
static void
open_entry (FouleeWindow *window, GType section)
{
  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  g_signal_emit_by_name (
      harness_find (harness_find (GTK_WIDGET (window), section), FOULEE_TYPE_ENTRY_ROW),
      "activated");
}

/* A section of the Today view, scrolled into view. */
static GtkWidget *
show_section (FouleeWindow *window, GType type)
{
  GtkWidget *section;

  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  section = harness_find (GTK_WIDGET (window), type);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (section, GTK_TYPE_VIEWPORT)),
                          section, NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  return section;
}

static void
show_outlook (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_OUTLOOK_SECTION);
}

/* Before the legs were read off, as the runner asked for it. */
static void
show_outlook_anyway (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_OUTLOOK_SECTION);

  g_signal_emit_by_name (harness_find_text (section, _ ("Show Anyway")), "clicked");
  show_outlook (window);
}

static void
show_sleep (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_SLEEP_SECTION);
}

static void
show_nap (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_SLEEP_SECTION);

  g_signal_emit_by_name (harness_find (section, FOULEE_TYPE_ENTRY_ROW), "activated");
}

static void
show_drinks (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_DRINKS_SECTION);
}

static void
show_urine (FouleeWindow *window)
{
  GtkWidget *card = show_section (window, FOULEE_TYPE_URINE_CARD);

  g_signal_emit_by_name (harness_find (card, FOULEE_TYPE_ENTRY_ROW), "activated");
}

static void
show_action (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIONS_SECTION);
  GtkWidget *chip = harness_find (section, FOULEE_TYPE_ACTION_CHIP);

  while (!foulee_action_chip_get_id (FOULEE_ACTION_CHIP (chip)))
    chip = gtk_widget_get_next_sibling (chip);
  g_signal_emit_by_name (chip, "clicked");
}

static void
show_recovery (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIVITIES_SECTION);
  GtkWidget *row = harness_find (section, FOULEE_TYPE_ACTIVITY_ROW);

  show_section (window, FOULEE_TYPE_ACTIONS_SECTION);
  if (row)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  harness_wait_frames (GTK_WIDGET (window), 3);
  show_section (window, FOULEE_TYPE_ACTIVITIES_SECTION);
}

static GtkWidget *
open_picker (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIONS_SECTION);

  gtk_widget_activate_action (section, "actions.more", NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  return harness_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);
}

static void
show_picker (FouleeWindow *window)
{
  open_picker (window);
}

static void
show_picker_search (FouleeWindow *window)
{
  gtk_editable_set_text (GTK_EDITABLE (open_picker (window)), "re");
}

static void
show_new_medicine (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIONS_SECTION);
  FouleeDay *day = foulee_section_get_day (FOULEE_SECTION (section));
  FouleeEntryDialog *dialog = foulee_action_dialog_new_of_kind (day, FOULEE_ACTION_MEDICINE);

  foulee_entry_dialog_present (dialog, section);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_editable_set_text (harness_find_entry (GTK_WIDGET (dialog), _ ("Name")), "so");
}

static void
show_new_activity (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIVITIES_SECTION);
  FouleeDay *day = foulee_section_get_day (FOULEE_SECTION (section));

  foulee_entry_dialog_present (foulee_activity_dialog_new (day, NULL), section);
}

static void
show_activity (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIVITIES_SECTION);

  g_signal_emit_by_name (harness_find (section, FOULEE_TYPE_ACTIVITY_ROW), "edit-requested");
}

static void
show_new_visit (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIONS_SECTION);

  gtk_widget_activate_action (section, "actions.visit", NULL);
}

static void
show_visit (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_ACTIONS_SECTION);
  open_entry (window, FOULEE_TYPE_ACTIONS_SECTION);
}

static void
show_drink (FouleeWindow *window)
{
  GtkWidget *section;

  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  section = harness_find (GTK_WIDGET (window), FOULEE_TYPE_DRINKS_SECTION);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find (section, ADW_TYPE_EXPANDER_ROW)),
                                 TRUE);
  harness_wait_frames (GTK_WIDGET (window), 3);
  open_entry (window, FOULEE_TYPE_DRINKS_SECTION);
}

static void
show_import (FouleeWindow *window)
{
  const char text[] = "Activity Type,Date,Title,Distance,Time,Avg HR\n"
                      "Running,2026-11-14 08:10:00,Hills,12.10,01:12:30,152\n"
                      "Running,2026-11-15 08:10:00,Long,18.20,01:52:30,141\n"
                      "Cycling,2026-11-16 18:10:00,Commute,8.40,00:25:00,120\n";
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "Activities.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_list_store_append (files, file);
  foulee_window_open_files (window, G_LIST_MODEL (files));
  while (!adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))
    g_main_context_iteration (NULL, TRUE);
}

/* The preferences, at a page. */
static GtkWidget *
open_preferences (FouleeWindow *window, const char *page)
{
  g_autoptr (GSettings) settings = g_settings_new (FOULEE_APPLICATION);
  AdwDialog *dialog = foulee_preferences_dialog_new (foulee_window_get_journal (window), settings);

  g_settings_set_boolean (settings, "reminders", TRUE);
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), page);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  harness_wait_frames (GTK_WIDGET (window), 3);
  return GTK_WIDGET (dialog);
}

static void
show_preferences (FouleeWindow *window)
{
  open_preferences (window, "runner");
}

static void
show_countries (FouleeWindow *window)
{
  GtkWidget *dialog = open_preferences (window, "runner");

  gtk_widget_activate (harness_find_text (dialog, _ ("Country")));
}

static void
show_nonsense_preferences (FouleeWindow *window)
{
  GtkWidget *dialog = open_preferences (window, "runner");
  GtkEditable *entry = harness_find_entry (dialog, _ ("Birth year"));

  gtk_editable_set_text (entry, "1088");
  g_signal_emit_by_name (entry, "activate");
}

static void
show_conditions (FouleeWindow *window)
{
  open_preferences (window, "conditions");
}

static void
show_shoes (FouleeWindow *window)
{
  open_preferences (window, "shoes");
}

static void
show_logging (FouleeWindow *window)
{
  open_preferences (window, "logging");
}

/* Reminders, with a time by night. */
static void
show_reminders (FouleeWindow *window)
{
  GtkWidget *dialog = open_preferences (window, "logging");
  GtkEditable *evening = harness_find_entry (dialog, C_ ("time of a reminder", "Evening"));

  gtk_widget_grab_focus (GTK_WIDGET (evening));
  gtk_editable_set_text (evening, "23:30");
  g_signal_emit_by_name (evening, "activate");
}

/* And where the system has nobody to ask. */
static void
show_refused_reminders (FouleeWindow *window)
{
  GtkWidget *group =
      harness_find (open_preferences (window, "logging"), FOULEE_TYPE_REMINDER_GROUP);
  GtkWidget *row = harness_find (group, ADW_TYPE_SWITCH_ROW);
  g_autoptr (FouleeBackground) background =
      g_object_new (FOULEE_TYPE_BACKGROUND, "sandboxed", TRUE, NULL);
  g_autoptr (GSettings) settings = g_settings_new (FOULEE_APPLICATION);

  g_settings_set_boolean (settings, "reminders", FALSE);
  g_object_set (group, "background", background, NULL);
  gtk_widget_grab_focus (row);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  harness_wait_signal (group, "notify::asking");
}

/* A form for a record of the journal, or a new one. */
static void
open_form (FouleeWindow *window, const char *page, FouleeKind kind, gboolean new_one,
           FouleeEntryDialog *(*make) (FouleeDay *, gconstpointer))
{
  GtkWidget *preferences = open_preferences (window, page);
  FouleeJournal *journal = foulee_window_get_journal (window);
  g_autoptr (FouleeDay) day = foulee_day_new (journal);

  foulee_entry_dialog_present (
      make (day,
            new_one ? NULL : foulee_history_get (foulee_journal_get_history (journal), kind, 2)),
      preferences);
}

static FouleeEntryDialog *
make_condition_form (FouleeDay *day, gconstpointer condition)
{
  return foulee_condition_dialog_new (day, condition);
}

static FouleeEntryDialog *
make_shoe_form (FouleeDay *day, gconstpointer shoe)
{
  return foulee_shoe_dialog_new (day, shoe);
}

static void
show_new_condition (FouleeWindow *window)
{
  open_form (window, "conditions", FOULEE_KIND_CONDITION, TRUE, make_condition_form);
  harness_wait_frames (GTK_WIDGET (window), 3);
  g_signal_emit_by_name (harness_find_text (GTK_WIDGET (window), _ ("_Add")), "clicked");
}

static void
show_condition (FouleeWindow *window)
{
  open_form (window, "conditions", FOULEE_KIND_CONDITION, FALSE, make_condition_form);
}

static void
show_new_shoe (FouleeWindow *window)
{
  open_form (window, "shoes", FOULEE_KIND_SHOE, TRUE, make_shoe_form);
}

static void
show_shoe (FouleeWindow *window)
{
  open_form (window, "shoes", FOULEE_KIND_SHOE, FALSE, make_shoe_form);
}

static void
show_shortcuts (FouleeWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL);
}

static void
show_about (FouleeWindow *window)
{
  adw_dialog_present (foulee_about_dialog_new (foulee_window_get_journal (window)),
                      GTK_WIDGET (window));
}

/* What a menu button in the first widget of `type` opens. */
static void
open_menu_in (FouleeWindow *window, GType type)
{
  GtkWidget *place = harness_find (GTK_WIDGET (window), type);

  gtk_menu_button_popup (GTK_MENU_BUTTON (harness_find (place, GTK_TYPE_MENU_BUTTON)));
}

static void
show_calendar (FouleeWindow *window)
{
  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  open_menu_in (window, FOULEE_TYPE_DAY_BAR);
}

static void
show_menu (FouleeWindow *window)
{
  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.menu", NULL);
}

static void
show_first_menu (FouleeWindow *window)
{
  open_menu_in (window, FOULEE_TYPE_WINDOW);
}

static void
show_history_years (FouleeWindow *window)
{
  show_history (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  open_menu_in (window, FOULEE_TYPE_CALENDAR_PANEL);
}

static void
show_run_menu (FouleeWindow *window)
{
  show_runs (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  open_menu_in (window, FOULEE_TYPE_RUN_ROW);
}

static void
show_action_menu (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_ACTIONS_SECTION);
  open_menu_in (window, FOULEE_TYPE_ACTIONS_SECTION);
}

static void
show_run_calendar (FouleeWindow *window)
{
  show_run (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  open_menu_in (window, FOULEE_TYPE_RUN_DAY_ROW);
}

static void
show_stored_run (FouleeWindow *window)
{
  show_runs (window);
  g_signal_emit_by_name (harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_ROW), "activated");
}

static void
show_condition_calendar (FouleeWindow *window)
{
  show_condition (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  open_menu_in (window, FOULEE_TYPE_DATE_ROW);
}

/* What a runner of a scenario sees on opening the window. */
#define SCENARIO(name, scenario)                                                                   \
  { "scenario-" name, (SceneJournal) (JOURNAL_SCENARIO + TEST_SCENARIO_##scenario), show_today }

const Scene scenes[] = {
  { "today", JOURNAL_SAMPLE, show_today },
  { "editing", JOURNAL_SAMPLE, show_editing },
  { "map-front", JOURNAL_SAMPLE, show_map_front },
  { "map-back", JOURNAL_SAMPLE, show_map_back },
  { "map-words", JOURNAL_SAMPLE, show_map_words },
  { "map-legs", JOURNAL_SAMPLE, show_map_legs },
  { "map-same", JOURNAL_SAMPLE, show_map_same },
  { "crowded", JOURNAL_CROWDED, show_today },
  { "outlook", JOURNAL_SAMPLE, show_outlook },
  { "outlook-crowded", JOURNAL_CROWDED, show_outlook },
  { "outlook-planned", JOURNAL_RUNS, show_outlook },
  { "outlook-gate", JOURNAL_EMPTY, show_outlook },
  { "outlook-typical", JOURNAL_EMPTY, show_outlook_anyway },
  { "suggestions", JOURNAL_SORE, scene_suggestions },
  { "suggestions-expanded", JOURNAL_SORE, scene_suggestions_expanded },
  { "suggestions-all", JOURNAL_SORE, scene_suggestions_all },
  { "suggestions-all-expanded", JOURNAL_SORE, scene_suggestions_all_expanded },
  { "suggestions-declined", JOURNAL_SORE, scene_suggestions_declined },
  { "suggestions-paused", JOURNAL_PAUSED, scene_suggestions_paused },
  { "suggestions-all-paused", JOURNAL_PAUSED, scene_suggestions_all },
  { "suggestions-empty", JOURNAL_EMPTY, scene_suggestions_all },
  { "summary", JOURNAL_SAMPLE, scene_summary },
  { "summary-options", JOURNAL_SAMPLE, scene_summary_options },
  { "summary-french", JOURNAL_SAMPLE, scene_summary_french },
  { "summary-diary", JOURNAL_SAMPLE, scene_summary_diary },
  { "summary-anonymous", JOURNAL_SAMPLE, scene_summary_anonymous },
  { "summary-wrong-days", JOURNAL_SAMPLE, scene_summary_wrong_days },
  { "summary-zoomed", JOURNAL_SAMPLE, scene_summary_zoomed },
  { "summary-empty", JOURNAL_EMPTY, scene_summary },
  { "run", JOURNAL_SAMPLE, show_run },
  { "filled-run", JOURNAL_SAMPLE, show_run_filled },
  { "nonsense-run", JOURNAL_SAMPLE, show_run_nonsense },
  { "more-run", JOURNAL_SAMPLE, show_run_more },
  { "draft-run", JOURNAL_SAMPLE, show_run_draft },
  { "plan-run", JOURNAL_SAMPLE, show_run_plan },
  { "asking-runs", JOURNAL_RUNS, show_runs },
  { "action", JOURNAL_CROWDED, show_action },
  { "action-medicine", JOURNAL_CROWDED, show_new_medicine },
  { "action-picker", JOURNAL_SAMPLE, show_picker },
  { "sign-emergency", JOURNAL_SAMPLE, scene_sign_emergency },
  { "sign-same-day", JOURNAL_SAMPLE, scene_sign_same_day },
  { "sign-days", JOURNAL_SAMPLE, scene_sign_days },
  { "sign-resting", JOURNAL_SAMPLE, scene_sign_resting },
  { "sign-none", JOURNAL_SAMPLE, scene_sign_none },
  { "sign-elsewhere", JOURNAL_SAMPLE, scene_sign_elsewhere },
  { "sign-list", JOURNAL_SAMPLE, scene_sign_list },
  { "sign-ticked", JOURNAL_SAMPLE, scene_sign_ticked },
  { "sign-outcome", JOURNAL_SAMPLE, scene_sign_outcome },
  { "sign-asked", JOURNAL_SAMPLE, scene_sign_asked },
  { "action-search", JOURNAL_SAMPLE, show_picker_search },
  { "recovery", JOURNAL_CROWDED, show_recovery },
  { "recovery-new", JOURNAL_EMPTY, show_recovery },
  { "activity", JOURNAL_SAMPLE, show_activity },
  { "activity-new", JOURNAL_EMPTY, show_new_activity },
  { "visit", JOURNAL_CROWDED, show_visit },
  { "visit-new", JOURNAL_SAMPLE, show_new_visit },
  { "usual-sleep", JOURNAL_EMPTY, show_sleep },
  { "naps-sleep", JOURNAL_CROWDED, show_sleep },
  { "nap", JOURNAL_CROWDED, show_nap },
  { "drink", JOURNAL_CROWDED, show_drink },
  { "all-drinks", JOURNAL_CROWDED, show_drinks },
  { "urine", JOURNAL_CROWDED, show_urine },
  { "import", JOURNAL_EMPTY, show_import },
  { "intake", JOURNAL_SAMPLE, scene_intake },
  { "intake-reading", JOURNAL_SAMPLE, scene_intake_reading },
  { "intake-failures", JOURNAL_SAMPLE, scene_intake_failures },
  { "intake-known", JOURNAL_SAMPLE, scene_intake_known },
  { "intake-nothing", JOURNAL_SAMPLE, scene_intake_nothing },
  { "intake-many", JOURNAL_SAMPLE, scene_intake_many },
  { "effort", JOURNAL_SAMPLE, scene_effort },
  { "drop", JOURNAL_SAMPLE, scene_drop },
  { "insights", JOURNAL_SAMPLE, scene_insights },
  { "insights-crowded", JOURNAL_CROWDED, scene_insights },
  { "insights-thin", JOURNAL_THIN, scene_insights },
  { "insights-filter", JOURNAL_SAMPLE, scene_insights_filter },
  { "insights-places", JOURNAL_SAMPLE, scene_insights_places },
  { "insights-filtered", JOURNAL_SAMPLE, scene_insights_filtered },
  { "insights-after-run", JOURNAL_SAMPLE, scene_after_run },
  { "insights-after-run-value", JOURNAL_SAMPLE, scene_after_run_value },
  { "insights-after-run-picked", JOURNAL_SAMPLE, scene_after_run_picked },
  { "insights-after-run-table", JOURNAL_SAMPLE, scene_after_run_table },
  { "insights-after-run-calf", JOURNAL_SAMPLE, scene_after_run_calf },
  { "insights-after-run-knee", JOURNAL_SAMPLE, scene_after_run_knee },
  { "insights-after-run-crowded", JOURNAL_CROWDED, scene_after_run },
  { "insights-after-run-thin", JOURNAL_THIN, scene_after_run },
  { "insights-timeline", JOURNAL_SAMPLE, scene_timeline },
  { "insights-timeline-all", JOURNAL_SAMPLE, scene_timeline_all },
  { "insights-timeline-table", JOURNAL_SAMPLE, scene_timeline_table },
  { "insights-timeline-knee", JOURNAL_SAMPLE, scene_timeline_knee },
  { "insights-timeline-crowded", JOURNAL_CROWDED, scene_timeline },
  { "insights-timeline-thin", JOURNAL_THIN, scene_timeline },
  { "insights-timeline-runs", JOURNAL_RUNS, scene_timeline },
  { "insights-helps", JOURNAL_SAMPLE, scene_helps },
  { "insights-load", JOURNAL_SAMPLE, scene_load },
  { "insights-load-crowded", JOURNAL_CROWDED, scene_load },
  { "insights-load-thin", JOURNAL_THIN, scene_load },
  { "insights-helps-thin", JOURNAL_THIN, scene_helps },
  { "insights-trial", JOURNAL_SAMPLE, scene_trial },
  { "insights-helps-table", JOURNAL_SAMPLE, scene_helps_table },
  { "insights-treatments", JOURNAL_TREATED, scene_treatments },
  { "insights-treatments-table", JOURNAL_TREATED, scene_treatments_table },
  { "insights-timeline-treatments", JOURNAL_TREATED, scene_timeline },
  { "insights-load-table", JOURNAL_SAMPLE, scene_load_table },
  { "history", JOURNAL_SAMPLE, show_history },
  { "busy-history", JOURNAL_CROWDED, show_history },
  { "history-list", JOURNAL_CROWDED, show_history_list },
  { "history-cursor", JOURNAL_SAMPLE, show_history_cursor },
  { "history-search", JOURNAL_CROWDED, show_history_search },
  { "history-nothing", JOURNAL_SAMPLE, show_history_nothing },
  { "history-filter", JOURNAL_SAMPLE, show_history_filter },
  { "history-years", JOURNAL_SAMPLE, show_history_years },
  { "first-run", JOURNAL_EMPTY, NULL },
  { "last-run", JOURNAL_EMPTY, scene_last_run },
  { "last-run-filled", JOURNAL_EMPTY, scene_last_run_filled },
  { "late", JOURNAL_SAMPLE, scene_late },
  { "failure", JOURNAL_BROKEN, NULL },
  { "new-today", JOURNAL_EMPTY, show_today },
  { "new-insights", JOURNAL_EMPTY, scene_insights },
  { "new-history", JOURNAL_EMPTY, show_history },
  { "preferences", JOURNAL_SAMPLE, show_preferences },
  { "preferences-countries", JOURNAL_SAMPLE, show_countries },
  { "preferences-nonsense", JOURNAL_SAMPLE, show_nonsense_preferences },
  { "preferences-conditions", JOURNAL_CROWDED, show_conditions },
  { "preferences-no-conditions", JOURNAL_EMPTY, show_conditions },
  { "preferences-shoes", JOURNAL_CROWDED, show_shoes },
  { "preferences-logging", JOURNAL_SAMPLE, show_logging },
  { "preferences-reminders", JOURNAL_SAMPLE, show_reminders },
  { "preferences-watched", JOURNAL_SAMPLE, scene_watched_folder },
  { "preferences-watched-away", JOURNAL_SAMPLE, scene_watched_away },
  { "watched-banner", JOURNAL_CROWDED, scene_watched_banner },
  { "preferences-reminders-refused", JOURNAL_SAMPLE, show_refused_reminders },
  { "form-condition", JOURNAL_CROWDED, show_condition },
  { "form-new-condition", JOURNAL_EMPTY, show_new_condition },
  { "form-shoe", JOURNAL_CROWDED, show_shoe },
  { "form-new-shoe", JOURNAL_EMPTY, show_new_shoe },
  { "form-condition-calendar", JOURNAL_CROWDED, show_condition_calendar },
  { "calendar", JOURNAL_SAMPLE, show_calendar },
  { "menu", JOURNAL_SAMPLE, show_menu },
  { "first-menu", JOURNAL_EMPTY, show_first_menu },
  { "run-menu", JOURNAL_CROWDED, show_run_menu },
  { "action-menu", JOURNAL_SAMPLE, show_action_menu },
  { "run-calendar", JOURNAL_SAMPLE, show_run_calendar },
  { "stored-run", JOURNAL_CROWDED, show_stored_run },
  { "help", JOURNAL_SAMPLE, scene_help },
  { "help-picture", JOURNAL_SAMPLE, scene_help_picture },
  { "new-help", JOURNAL_EMPTY, scene_help },
  { "shortcuts", JOURNAL_SAMPLE, show_shortcuts },
  { "about", JOURNAL_SAMPLE, show_about },
  SCENARIO ("marathon", MARATHON),
  SCENARIO ("downhill", DOWNHILL),
  SCENARIO ("calf", CALF),
  SCENARIO ("shin", SHIN),
  SCENARIO ("cola", COLA),
  SCENARIO ("claudication", CLAUDICATION),
  SCENARIO ("five-hard", FIVE_HARD),
  SCENARIO ("dry", DRY),
  SCENARIO ("thin", THIN),
  SCENARIO ("well", WELL),
  SCENARIO ("knee", KNEE),
  SCENARIO ("sciatica", SCIATICA),
  SCENARIO ("pregnant", PREGNANT),
  SCENARIO ("blood-thinner", BLOOD_THINNER),
};

const gsize n_scenes = G_N_ELEMENTS (scenes);
