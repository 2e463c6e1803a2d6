/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "display/day-window.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/today/activities-section.h"
#include "ui/today/activity-dialog.h"
#include "ui/today/activity-row.h"
#include "ui/widgets/level-scale.h"

static guint
count_scores (DayWindow *fixture)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal),
                           FOULEE_KIND_ACTIVITY_SCORE);
}

static const FouleeActivityScore *
get_score (DayWindow *fixture, guint index)
{
  return foulee_history_get (foulee_journal_get_history (fixture->journal),
                             FOULEE_KIND_ACTIVITY_SCORE, index);
}

static const FouleeActivity *
find_activity (DayWindow *fixture, const char *name)
{
  FouleeHistory *history = foulee_journal_get_history (fixture->journal);

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_ACTIVITY); i++) {
    const FouleeActivity *activity = foulee_history_get (history, FOULEE_KIND_ACTIVITY, i);

    if (strcmp (activity->name, name) == 0)
      return activity;
  }
  return NULL;
}

/* An activity since 1 November. */
static void
add_activity (DayWindow *fixture, const char *name)
{
  FouleeActivity *activity = foulee_record_new (FOULEE_KIND_ACTIVITY);

  foulee_record_set_text (&activity->name, name);
  activity->since = foulee_date_from_civil (2026, 11, 1);
  foulee_day_save (fixture->day, activity, name, NULL);
}

static void
add_score (DayWindow *fixture, const char *activity, const char *at, int value)
{
  FouleeActivityScore *score = foulee_record_new (FOULEE_KIND_ACTIVITY_SCORE);

  foulee_record_set_text (&score->activity, find_activity (fixture, activity)->record.id);
  score->at = test_instant (at);
  score->score = value;
  foulee_day_save (fixture->day, score, activity, NULL);
}

static GtkWidget *
get_row (DayWindow *fixture, const char *name)
{
  return harness_find_text (fixture->section, name);
}

static void
assert_subtitle (DayWindow *fixture, const char *name, const char *subtitle)
{
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (get_row (fixture, name))), ==,
                   subtitle);
}

/* The scale of a row, opened. */
static GtkWidget *
open_scale (DayWindow *fixture, const char *name)
{
  GtkWidget *row = get_row (fixture, name);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  harness_wait_frames (fixture->window, 3);
  return harness_find (row, FOULEE_TYPE_LEVEL_SCALE);
}

static void
click (GtkWidget *widget, const char *text)
{
  g_signal_emit_by_name (harness_find_text (widget, text), "clicked");
}

static void
type_into (GtkWidget *widget, const char *title, const char *text)
{
  GtkWidget *entry = GTK_WIDGET (harness_find_entry (widget, title));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static GtkWidget *
find_dialog (DayWindow *fixture)
{
  harness_wait_frames (fixture->window, 3);
  return harness_find (fixture->window, FOULEE_TYPE_ACTIVITY_DIALOG);
}

static GtkWidget *
open_activity (DayWindow *fixture, const char *name)
{
  open_scale (fixture, name);
  g_signal_emit_by_name (harness_find_text (get_row (fixture, name), "Rename or End…"),
                         "activated");
  return find_dialog (fixture);
}

static void
assert_instant (FouleeInstant instant, const char *expected)
{
  g_autofree char *iso = foulee_instant_to_iso (instant);

  g_assert_cmpstr (iso, ==, expected);
}

/* ---- The activities -------------------------------------------------------------------------- */

static void
test_add (DayWindow *fixture, gconstpointer data)
{
  const FouleeActivity *activity;
  GtkWidget *dialog;

  g_assert_null (harness_find (fixture->section, FOULEE_TYPE_ACTIVITY_ROW));
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 12));
  click (fixture->section, "Add…");
  dialog = find_dialog (fixture);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         harness_find_text (dialog, "Name")));
  click (dialog, "_Add");
  g_assert_null (find_activity (fixture, ""));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (harness_find_entry (dialog, "Name")),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_editable_set_text (harness_find_entry (dialog, "Name"), "Stairs");
  click (dialog, "_Add");
  g_assert_null (find_dialog (fixture));
  activity = find_activity (fixture, "Stairs");
  g_assert_cmpint (activity->since, ==, foulee_date_from_civil (2026, 11, 12));
  g_assert_cmpint (activity->until, ==, FOULEE_DATE_NONE);
  assert_subtitle (fixture, "Stairs", "Not scored");
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 11));
  g_assert_null (get_row (fixture, "Stairs"));
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 19));
  assert_subtitle (fixture, "Stairs", "Not scored today");
  foulee_journal_undo (fixture->journal);
  g_assert_null (get_row (fixture, "Stairs"));
}

/* No more than three at a time; what has ended makes room. */
static void
test_three (DayWindow *fixture, gconstpointer data)
{
  static const char *const names[] = { "Stairs", "An hour’s run", "A deep squat" };
  GtkWidget *dialog;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_assert_nonnull (harness_find_text (fixture->section, "Add…"));
    add_activity (fixture, names[i]);
  }
  g_assert_null (harness_find_text (fixture->section, "Add…"));
  add_score (fixture, "Stairs", "2026-11-12T08:00:00+01:00", 3);

  dialog = open_activity (fixture, "Stairs");
  adw_switch_row_set_active (ADW_SWITCH_ROW (harness_find_text (dialog, "Ended")), TRUE);
  g_assert_cmpint (find_activity (fixture, "Stairs")->until, ==,
                   foulee_date_from_civil (2026, 11, 19));
  harness_wait_frames (fixture->window, 2);
  g_assert_null (get_row (fixture, "Stairs"));
  g_assert_nonnull (harness_find_text (fixture->section, "Add…"));
  /* It was still in use the day before. */
  adw_dialog_close (ADW_DIALOG (dialog));
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 18));
  assert_subtitle (fixture, "Stairs", "Not scored · 3 on 12 Nov · ended on 19 Nov");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpint (find_activity (fixture, "Stairs")->until, ==, FOULEE_DATE_NONE);
}

/* A day keeps the scores that it has, whatever became of the activity since. */
static void
test_ended (DayWindow *fixture, gconstpointer data)
{
  FouleeActivity *ended;

  add_activity (fixture, "Stairs");
  add_score (fixture, "Stairs", "2026-11-19T08:00:00+01:00", 7);
  ended = foulee_record_copy (find_activity (fixture, "Stairs"));
  ended->until = foulee_date_from_civil (2026, 11, 10);
  foulee_day_save (fixture->day, ended, "Ended", NULL);
  assert_subtitle (fixture, "Stairs", "Now 7 of 10 · ended on 10 Nov");
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 10));
  g_assert_null (get_row (fixture, "Stairs"));
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 9));
  g_assert_nonnull (get_row (fixture, "Stairs"));
}

static void
test_rename (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  add_activity (fixture, "Stairs");
  add_score (fixture, "Stairs", "2026-11-19T08:00:00+01:00", 7);
  dialog = open_activity (fixture, "Stairs");
  type_into (dialog, "Name", "Stairs, two at a time");
  assert_subtitle (fixture, "Stairs, two at a time", "Now 7 of 10");
  type_into (dialog, "Name", "");
  g_assert_nonnull (find_activity (fixture, "Stairs, two at a time"));
}

/* ---- The scores ------------------------------------------------------------------------------ */

/* One a day: chosen, changed, taken back, each a step to undo. */
static void
test_score (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *scale;

  add_activity (fixture, "Stairs");
  add_score (fixture, "Stairs", "2026-11-12T08:00:00+01:00", 4);
  add_score (fixture, "Stairs", "2026-11-05T08:00:00+01:00", 2);
  assert_subtitle (fixture, "Stairs", "Not scored today · 4 on 12 Nov");
  scale = open_scale (fixture, "Stairs");
  click (scale, "6");
  g_assert_cmpuint (count_scores (fixture), ==, 3);
  g_assert_cmpint (get_score (fixture, 2)->score, ==, 6);
  assert_instant (get_score (fixture, 2)->at, "2026-11-19T18:34:00+01:00");
  assert_subtitle (fixture, "Stairs", "Now 6 of 10 · 4 on 12 Nov");
  click (scale, "0");
  g_assert_cmpuint (count_scores (fixture), ==, 3);
  g_assert_cmpint (get_score (fixture, 2)->score, ==, 0);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpint (foulee_level_scale_get_level (FOULEE_LEVEL_SCALE (scale)), ==, 6);
  g_assert_true (harness_press (harness_find_text (scale, "6"), GDK_KEY_Delete));
  g_assert_cmpuint (count_scores (fixture), ==, 2);
  assert_subtitle (fixture, "Stairs", "Not scored today · 4 on 12 Nov");
  foulee_journal_undo (fixture->journal);
  g_assert_cmpint (get_score (fixture, 2)->score, ==, 6);
}

/* Digits on the line: 1 and 0 are 10, one step; a 1 that stands is followed by 0 as itself. */
static void
test_digits (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *scale;

  add_activity (fixture, "Stairs");
  row = get_row (fixture, "Stairs");
  g_assert_true (harness_press (row, GDK_KEY_1));
  g_assert_cmpint (get_score (fixture, 0)->score, ==, 1);
  g_assert_true (harness_press (row, GDK_KEY_KP_0));
  g_assert_cmpint (get_score (fixture, 0)->score, ==, 10);
  g_assert_true (harness_press (row, GDK_KEY_0));
  g_assert_cmpint (get_score (fixture, 0)->score, ==, 0);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpint (get_score (fixture, 0)->score, ==, 10);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (count_scores (fixture), ==, 0);

  scale = open_scale (fixture, "Stairs");
  g_assert_true (harness_press (harness_find_text (scale, "0"), GDK_KEY_1));
  g_assert_true (harness_press (harness_find_text (scale, "1"), GDK_KEY_0));
  g_assert_cmpint (get_score (fixture, 0)->score, ==, 10);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (count_scores (fixture), ==, 0);
  g_assert_false (harness_press (row, GDK_KEY_a));
}

/* An earlier day's score belongs to its evening, and keeps its time when it is changed. */
static void
test_earlier_day (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *scale;

  add_activity (fixture, "Stairs");
  add_score (fixture, "Stairs", "2026-11-13T01:30:00+01:00", 5);
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 12));
  assert_subtitle (fixture, "Stairs", "5 of 10");
  scale = open_scale (fixture, "Stairs");
  click (scale, "8");
  g_assert_cmpuint (count_scores (fixture), ==, 1);
  assert_instant (get_score (fixture, 0)->at, "2026-11-13T01:30:00+01:00");
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 13));
  assert_subtitle (fixture, "Stairs", "Not scored · 8 on 12 Nov");
  click (open_scale (fixture, "Stairs"), "9");
  assert_instant (get_score (fixture, 1)->at, "2026-11-13T20:00:00+01:00");
}

/* Each activity has scores of its own; one scale is open at a time. */
static void
test_two (DayWindow *fixture, gconstpointer data)
{
  add_activity (fixture, "Stairs");
  add_activity (fixture, "A deep squat");
  click (open_scale (fixture, "Stairs"), "6");
  click (open_scale (fixture, "A deep squat"), "3");
  assert_subtitle (fixture, "Stairs", "Now 6 of 10");
  assert_subtitle (fixture, "A deep squat", "Now 3 of 10");
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (fixture, "Stairs"))));
  g_assert_cmpuint (count_scores (fixture), ==, 2);
}

/* ---- Layout and access ----------------------------------------------------------------------- */

static void
test_names (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *scale;

  add_activity (fixture, "Stairs");
  scale = open_scale (fixture, "Stairs");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Stairs");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (harness_find_text (scale, "0")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "0 of 10, cannot");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (harness_find_text (scale, "10")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "10 of 10, as before");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (harness_find_text (fixture->section, "Add…")), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Add an own activity");
}

static void
assert_well_laid (DayWindow *fixture, GtkWidget *widget)
{
  harness_wait_frames (fixture->window, 3);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, DAY_WINDOW_WIDTH);
  harness_assert_fits (widget, DAY_WINDOW_WIDTH);
  harness_assert_names (widget);
}

/* Empty, with what is long, and the forms, in the language of the environment. */
static void
test_layout (DayWindow *fixture, gconstpointer data)
{
  const char *name = "Descendre l’escalier du métro sans tenir la rampe, le matin";
  FouleeEntryDialog *forms[2];

  assert_well_laid (fixture, fixture->section);
  add_activity (fixture, name);
  add_score (fixture, name, "2026-11-12T08:00:00+01:00", 10);
  add_score (fixture, name, "2026-11-19T08:00:00+01:00", 10);
  open_scale (fixture, name);
  assert_well_laid (fixture, fixture->section);
  forms[0] = foulee_activity_dialog_new (fixture->day, NULL);
  forms[1] = foulee_activity_dialog_new (fixture->day, find_activity (fixture, name));
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++) {
    foulee_entry_dialog_present (forms[i], fixture->section);
    assert_well_laid (fixture, GTK_WIDGET (forms[i]));
    adw_dialog_force_close (ADW_DIALOG (forms[i]));
    harness_wait_frames (fixture->window, 3);
  }
}

/* Tab comes to everything once, in either direction, and leaves again. */
static void
test_tab (DayWindow *fixture, gconstpointer data)
{
  guint n;

  add_activity (fixture, "Stairs");
  add_activity (fixture, "A deep squat");
  open_scale (fixture, "Stairs");
  n = harness_walk (fixture->section, GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (harness_walk (fixture->section, GTK_DIR_TAB_BACKWARD), ==, n);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/activities/" path, DayWindow, foulee_activities_section_get_type,                  \
              day_window_set_up, function, day_window_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  if (foulee_language_of_system () == foulee_language_english ()) {
    ADD ("add", test_add);
    ADD ("three", test_three);
    ADD ("ended", test_ended);
    ADD ("rename", test_rename);
    ADD ("score", test_score);
    ADD ("digits", test_digits);
    ADD ("earlier-day", test_earlier_day);
    ADD ("two", test_two);
    ADD ("names", test_names);
    ADD ("tab", test_tab);
  }
  ADD ("layout", test_layout);
  return g_test_run ();
}
