/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of all suggestions: how one gets there and back, what it says where there are none, what
 * is turned off and restored in the preferences. */

#include <glib/gi18n.h>

#include "display/harness.h"
#include "display/insights-window.h"
#include "support/records.h"
#include "ui/advice/suggestion-row.h"
#include "ui/advice/suggestions-page.h"
#include "ui/insights/insight-page.h"
#include "ui/preferences/declined-group.h"
#include "ui/preferences/preferences-dialog.h"
#include "ui/window/main-page.h"

static FouleeCheckIn *
new_check_in (const char *at, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (at);
  check_in->readings[FOULEE_REGION_QUADRICEPS_LEFT] =
      (FouleeReading) { (gint8) level, FOULEE_SENSATION_ACHE, 0 };
  check_in->readings[FOULEE_REGION_QUADRICEPS_RIGHT] =
      (FouleeReading) { (gint8) level, FOULEE_SENSATION_ACHE, 0 };
  return check_in;
}

static void
open_window (InsightsWindow *fixture, GPtrArray *records)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->journal = harness_journal_new (clock, records);
  fixture->window =
      harness_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->journal);
  foulee_window_show_view (fixture->window, "today");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.suggestions", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

/* Thighs that are sorer each day since hard hills. */
static GPtrArray *
new_sore_records (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant ("2026-11-18T08:00:00+01:00");
  run->duration = 4500;
  run->rpe = 8;
  run->run_kind = FOULEE_RUN_HILLS;
  g_ptr_array_add (records, run);
  g_ptr_array_add (records, new_check_in ("2026-11-18T07:00:00+01:00", 0));
  g_ptr_array_add (records, new_check_in ("2026-11-18T20:00:00+01:00", 3));
  g_ptr_array_add (records, new_check_in ("2026-11-19T09:00:00+01:00", 5));
  return records;
}

static void
set_up (InsightsWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_sore_records ();

  open_window (fixture, records);
}

static void
set_up_empty (InsightsWindow *fixture, gconstpointer data)
{
  open_window (fixture, NULL);
}

static void
set_up_pregnant (InsightsWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_sore_records ();
  FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);

  condition->condition_kind = FOULEE_CONDITION_PREGNANCY;
  g_ptr_array_add (records, condition);
  open_window (fixture, records);
}

static void
set_up_paused (InsightsWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_sore_records ();
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = test_instant ("2026-11-19T10:00:00+01:00");
  answer->list_version = 1;
  foulee_record_set_text (&answer->ticked, "swollen_calf");
  g_ptr_array_add (records, answer);
  open_window (fixture, records);
}

static GtkWidget *
get_page (InsightsWindow *fixture)
{
  return insights_window_find (fixture, FOULEE_TYPE_SUGGESTIONS_PAGE);
}

/* The row of a rule; NULL for none. */
static GtkWidget *
find_row (InsightsWindow *fixture, const char *id)
{
  const char *action = foulee_rule_action (foulee_rule_from_id (id), foulee_language_of_system ());
  GtkWidget *row = harness_find_text (get_page (fixture), action);

  return row ? gtk_widget_get_ancestor (row, FOULEE_TYPE_SUGGESTION_ROW) : NULL;
}

/* ---- There and back -------------------------------------------------------------------------- */

static void
test_back (InsightsWindow *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkWidget *page = get_page (fixture);

  g_assert_nonnull (page);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), page));
  /* One press too many opens nothing more. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.suggestions", NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_widget_activate_action (gtk_window_get_focus (window), "win.back", NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  g_assert_null (get_page (fixture));
  g_assert_nonnull (insights_window_find (fixture, FOULEE_TYPE_MAIN_PAGE));
}

/* To the finding that it follows from, and back to where one was. */
static void
test_insights (InsightsWindow *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, "easy_movement");
  GtkWidget *button;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  button = harness_find_text (row, _ ("See It in Insights"));
  gtk_widget_grab_focus (button);
  gtk_widget_activate (button);
  while (!insights_window_find (fixture, FOULEE_TYPE_INSIGHT_PAGE))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "win.back",
                              NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == button);
}

static void
test_fits (InsightsWindow *fixture, gconstpointer data)
{
  static const int widths[] = { 1200, 360 };

  harness_assert_names (get_page (fixture));
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    insights_window_resize (fixture, widths[i], 720);
    harness_assert_fits (get_page (fixture), widths[i] + 10);
  }
}

/* ---- None ------------------------------------------------------------------------------------ */

static const char *
get_status (InsightsWindow *fixture)
{
  GtkWidget *status = harness_find (get_page (fixture), ADW_TYPE_STATUS_PAGE);

  return status ? adw_status_page_get_title (ADW_STATUS_PAGE (status)) : NULL;
}

/* Before the legs are read off, nothing leads the reading. */
static void
test_gate (InsightsWindow *fixture, gconstpointer data)
{
  GtkWidget *button = harness_find_text (get_page (fixture), _ ("Show Anyway"));

  g_assert_cmpstr (get_status (fixture), ==, _ ("Log Your Legs First"));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (get_status (fixture), !=, _ ("Log Your Legs First"));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  harness_assert_names (get_page (fixture));
}

static void
test_pregnant (InsightsWindow *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_status (fixture), ==, _ ("No Suggestions"));
  g_assert_null (harness_find (get_page (fixture), FOULEE_TYPE_SUGGESTION_ROW));
  g_assert_null (harness_find_text (get_page (fixture), _ ("Show Anyway")));
}

static void
test_paused (InsightsWindow *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_status (fixture), ==, _ ("Suggestions Are Paused"));
  g_assert_null (harness_find (get_page (fixture), FOULEE_TYPE_SUGGESTION_ROW));
}

/* ---- Turned off and restored ----------------------------------------------------------------- */

static GtkWidget *
find_restore (InsightsWindow *fixture)
{
  GtkWidget *group = insights_window_find (fixture, FOULEE_TYPE_DECLINED_GROUP);

  return harness_find_text (group, C_ ("a suggestion", "Restore"));
}

static void
test_restore (InsightsWindow *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u suggestion turned off", "%u suggestions turned off", 1), 1);
  GtkWidget *row;

  g_assert_null (harness_find_text (get_page (fixture), title));
  gtk_widget_activate_action (find_row (fixture, "easy_movement"), "suggestion.never", NULL);
  g_assert_null (find_row (fixture, "easy_movement"));
  row = harness_find_text (get_page (fixture), title);
  g_assert_nonnull (row);
  harness_wait_signal (fixture->journal, "analysed");

  g_signal_emit_by_name (row, "activated");
  harness_wait_frames (window, 3);
  g_assert_nonnull (insights_window_find (fixture, FOULEE_TYPE_PREFERENCES_DIALOG));
  harness_assert_names (insights_window_find (fixture, FOULEE_TYPE_DECLINED_GROUP));
  gtk_widget_grab_focus (find_restore (fixture));
  g_signal_emit_by_name (find_restore (fixture), "clicked");
  g_assert_null (find_restore (fixture));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, _ ("Suggestion restored"));
  harness_wait_signal (fixture->journal, "analysed");
  adw_dialog_force_close (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  harness_wait_frames (window, 3);
  g_assert_nonnull (find_row (fixture, "easy_movement"));
  g_assert_null (harness_find_text (get_page (fixture), title));

  foulee_journal_undo (fixture->journal);
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_null (find_row (fixture, "easy_movement"));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(name, begin, function)                                                                 \
  g_test_add ("/display/suggestions-page/" name, InsightsWindow, NULL, begin, function,            \
              insights_window_tear_down)
  ADD ("back", set_up, test_back);
  ADD ("insights", set_up, test_insights);
  ADD ("fits", set_up, test_fits);
  ADD ("gate", set_up_empty, test_gate);
  ADD ("pregnant", set_up_pregnant, test_pregnant);
  ADD ("paused", set_up_paused, test_paused);
  ADD ("restore", set_up, test_restore);
#undef ADD
  return g_test_run ();
}
