/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page After a run: its peaks can be sorted and picked by keyboard, a run is shown alone and
 * all of them again, the chart's cursor and the table tell the same. */

#include <glib/gi18n.h>

#include "chart/after-run-chart.h"
#include "display/harness.h"
#include "display/insight-scenes.h"
#include "ui/insights/after-run-page.h"
#include "ui/insights/peak-list.h"
#include "ui/widgets/chart-pane.h"
#include "ui/widgets/data-rows.h"

#define HOUR 3600
#define DAY (24 * HOUR)
#define N_BOUTS 3

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
  GtkWidget *page;
  FouleePeakList *list;
  FouleeChartView *view;
  FouleeDataTable *table;
} Fixture;

static gboolean
is_french (void)
{
  return g_str_equal (foulee_language_code (foulee_language_of_system ()), "fr");
}

/* A run that ended at `end`, and soreness that was highest 35 h after. Later ones are shorter. */
static void
add_bout (GPtrArray *records, FouleeInstant end, int minutes)
{
  static const int hours[] = { -13, 1, 11, 25, 35, 49, 59, 73, 97 };
  static const int levels[] = { 0, 0, 2, 3, 5, 4, 3, 2, 0 };
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { end.seconds - minutes * 60, end.offset };
  run->duration = minutes * 60;
  run->distance = minutes * 150;
  run->rpe = 8;
  run->run_kind = FOULEE_RUN_HILLS;
  g_ptr_array_add (records, run);
  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++) {
    FouleeCheckIn *check_in = foulee_check_in_new ();

    check_in->at = (FouleeInstant) { end.seconds + hours[i] * HOUR, end.offset };
    check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) levels[i];
    g_ptr_array_add (records, check_in);
  }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeInstant now = foulee_clock_now (clock);

  for (int i = 0; i < N_BOUTS; i++)
    add_bout (records,
              (FouleeInstant) { now.seconds - (10 + 14 * (N_BOUTS - 1 - i)) * DAY, now.offset },
              100 - 20 * i);
  fixture->journal = harness_journal_new (clock, records);
  fixture->window = harness_window_new (application, fixture->journal);
  scene_insights (fixture->window);
  fixture->page = scene_open_card (fixture->window, FOULEE_TYPE_AFTER_RUN_PAGE);
  fixture->list = FOULEE_PEAK_LIST (harness_find (fixture->page, FOULEE_TYPE_PEAK_LIST));
  fixture->view = FOULEE_CHART_VIEW (harness_find (fixture->page, FOULEE_TYPE_CHART_VIEW));
  fixture->table = foulee_chart_pane_get_table (
      FOULEE_CHART_PANE (harness_find (fixture->page, FOULEE_TYPE_CHART_PANE)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

/* The words of the chart's cursor; NULL for none. */
static char *
read_cursor (Fixture *fixture)
{
  const FouleeChartStop stop = foulee_chart_view_get_cursor (fixture->view);

  return foulee_chart_is_stop (stop)
             ? foulee_chart_stop_words (foulee_chart_view_get_chart (fixture->view), stop)
             : NULL;
}

static void
press (Fixture *fixture, GtkWidget *widget, guint key)
{
  g_assert_true (harness_press (widget, key));
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
}

/* ---- The chart ------------------------------------------------------------------------------- */

static void
test_cursor_and_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *peak = NULL;
  g_autofree char *text = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  press (fixture, GTK_WIDGET (fixture->view), GDK_KEY_Home);
  peak = read_cursor (fixture);
  g_assert_nonnull (peak);
  g_assert_nonnull (strstr (peak, is_french () ? "Pic à 5 sur 10" : "Peak 5 of 10"));

  /* The same number in the table, once for each run. */
  g_assert_cmpuint (foulee_data_table_n_rows (fixture->table), ==, 8 * N_BOUTS);
  text = foulee_data_table_as_text (fixture->table);
  g_assert_nonnull (strstr (text, "\t35\t5\t"));
  g_assert_nonnull (strstr (text, is_french () ? "le pic" : "the peak"));
}

/* Enter on a value shows its run alone, with the cursor on its peak. */
static void
test_pick_in_chart (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  press (fixture, GTK_WIDGET (fixture->view), GDK_KEY_Home);
  press (fixture, GTK_WIDGET (fixture->view), GDK_KEY_Return);
  g_assert_cmpuint (foulee_data_table_n_rows (fixture->table), ==, 8);
  words = read_cursor (fixture);
  g_assert_nonnull (words);

  g_signal_emit_by_name (harness_find_text (fixture->page, _ ("Show All Runs")), "clicked");
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_cmpuint (foulee_data_table_n_rows (fixture->table), ==, 8 * N_BOUTS);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->view)));
}

/* ---- The peaks ------------------------------------------------------------------------------- */

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

/* The number of the run in the first row. */
static guint
first_run (Fixture *fixture)
{
  GtkColumnView *view =
      GTK_COLUMN_VIEW (harness_find (GTK_WIDGET (fixture->list), GTK_TYPE_COLUMN_VIEW));
  g_autoptr (FouleeDataRow) row =
      g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), 0);

  return foulee_data_row_number (row);
}

static void
resize (Fixture *fixture, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 900);
  harness_wait_frames (GTK_WIDGET (fixture->window), 8);
}

/* The latest run is first; by the load, which falls from bout to bout, it is too, and the other way
 * round the first one is. */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view;
  g_autoptr (GtkColumnViewColumn) load = NULL;

  resize (fixture, 1200);
  view = GTK_COLUMN_VIEW (harness_find (GTK_WIDGET (fixture->list), GTK_TYPE_COLUMN_VIEW));
  g_assert_cmpuint (first_run (fixture), ==, N_BOUTS - 1);
  load = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  g_assert_cmpstr (gtk_column_view_column_get_title (load), ==, C_ ("column", "Load"));
  gtk_column_view_sort_by_column (view, load, GTK_SORT_ASCENDING);
  g_assert_cmpuint (first_run (fixture), ==, N_BOUTS - 1);
  gtk_column_view_sort_by_column (view, load, GTK_SORT_DESCENDING);
  g_assert_cmpuint (first_run (fixture), ==, 0);
}

static void
on_day_activated (GtkWidget *page, int date, gpointer data)
{
  *(FouleeDate *) data = date;
}

/* What the space bar does in the first row: its run is shown alone. What Enter does there: its day
 * is opened. */
static void
test_pick_in_list (Fixture *fixture, gconstpointer width)
{
  FouleeDate day = FOULEE_DATE_NONE;
  FouleeDate expected;

  resize (fixture, GPOINTER_TO_INT (width));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
  g_assert_true (
      gtk_widget_activate_action (get_focus (fixture), "listitem.select", "(bb)", FALSE, FALSE));
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  g_assert_cmpuint (foulee_data_table_n_rows (fixture->table), ==, 8);
  g_assert_true (gtk_widget_is_visible (harness_find_text (fixture->page, _ ("Show All Runs"))));

  /* The last of three bouts ended 10 days ago. */
  expected = foulee_journal_today (fixture->journal) - 10;
  g_signal_handlers_block_matched (fixture->page, G_SIGNAL_MATCH_ID,
                                   g_signal_lookup ("day-activated", FOULEE_TYPE_INSIGHT_PAGE), 0,
                                   NULL, NULL, NULL);
  g_signal_connect (fixture->page, "day-activated", G_CALLBACK (on_day_activated), &day);
  g_assert_true (gtk_widget_activate (get_focus (fixture)));
  g_assert_cmpint (day, ==, expected);
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
test_fits (Fixture *fixture, gconstpointer width)
{
  resize (fixture, GPOINTER_TO_INT (width));
  harness_assert_fits (GTK_WIDGET (fixture->window), GPOINTER_TO_INT (width));
  harness_assert_names (fixture->page);
  foulee_peak_list_pick (fixture->list, 0);
  g_signal_emit_by_name (fixture->list, "picked", 0);
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  harness_assert_fits (GTK_WIDGET (fixture->window), GPOINTER_TO_INT (width));
  harness_assert_names (fixture->page);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  harness_take_language ();
  application = harness_application_new ();

#define ADD(path, data, test)                                                                      \
  g_test_add ("/after-run/" path, Fixture, GINT_TO_POINTER (data), set_up, test, tear_down)
  ADD ("cursor-and-table", 0, test_cursor_and_table);
  ADD ("pick-in-chart", 0, test_pick_in_chart);
  ADD ("sort", 0, test_sort);
  ADD ("pick-in-list/wide", 1200, test_pick_in_list);
  ADD ("pick-in-list/narrow", 360, test_pick_in_list);
  ADD ("fits/narrow", 360, test_fits);
  ADD ("fits/wide", 1200, test_fits);
  return g_test_run ();
}
