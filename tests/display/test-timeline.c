/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "display/harness.h"
#include "display/insight-scenes.h"
#include "ui/insights/insight-page.h"
#include "ui/insights/timeline-page.h"
#include "ui/widgets/chart-pane.h"

#define HOUR G_GINT64_CONSTANT (3600)
#define DAY (24 * HOUR)

static GtkApplication *application;

/* The page of a journal on Thursday 19 November 2026, 18:34. */
typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
  GtkWidget *page;
  gint64 now;
} Fixture;

static void
add_reading (GPtrArray *records, gint64 now, int hours, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = (FouleeInstant) { now - hours * HOUR, 60 };
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  g_ptr_array_add (records, check_in);
}

/* A reading four hundred days ago, one the day before yesterday and one yesterday; today none. A
 * run the day before yesterday. */
static GPtrArray *
make_records (gint64 now)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRun *run = foulee_run_new ();

  add_reading (records, now, 400 * 24, 2);
  add_reading (records, now, 44, 3);
  add_reading (records, now, 21, 6);
  run->start = (FouleeInstant) { now - 50 * HOUR, 60 };
  run->duration = 3600;
  run->rpe = 5;
  run->run_kind = FOULEE_RUN_HILLS;
  g_ptr_array_add (records, run);
  return records;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = NULL;

  fixture->now = foulee_clock_now (clock).seconds;
  records = make_records (fixture->now);
  fixture->journal = harness_journal_new (clock, records);
  fixture->window = harness_window_new (application, fixture->journal);
  scene_insights (fixture->window);
  fixture->page = scene_open_card (fixture->window, FOULEE_TYPE_TIMELINE_PAGE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static FouleeChartPane *
get_pane (Fixture *fixture)
{
  return FOULEE_CHART_PANE (harness_find (fixture->page, FOULEE_TYPE_CHART_PANE));
}

/* The chart is made in a thread of its own. */
static FouleeChartView *
wait_for_chart (Fixture *fixture)
{
  FouleeChartView *view = foulee_chart_pane_get_view (get_pane (fixture));

  while (foulee_chart_view_get_chart (view) == NULL)
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  return view;
}

static GtkWidget *
find_text (Fixture *fixture, const char *text)
{
  return harness_find_text (fixture->page, text);
}

static void
click (Fixture *fixture, const char *text)
{
  GtkWidget *button = find_text (fixture, text);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  /* What glides arrives. */
  harness_wait_frames (GTK_WIDGET (fixture->window), 60);
}

static AdwToggleGroup *
get_ranges (Fixture *fixture)
{
  GtkWidget *toggle = find_text (fixture, C_ ("how much of the timeline", "3 months"));

  return ADW_TOGGLE_GROUP (gtk_widget_get_ancestor (toggle, ADW_TYPE_TOGGLE_GROUP));
}

/* What glides arrives, and is what was chosen all the way. */
static void
choose (Fixture *fixture, const char *range)
{
  adw_toggle_group_set_active_name (get_ranges (fixture), range);
  for (int i = 0; i < 60; i++) {
    harness_wait_frames (GTK_WIDGET (fixture->window), 1);
    g_assert_cmpstr (adw_toggle_group_get_active_name (get_ranges (fixture)), ==, range);
  }
}

/* The words of the value that the cursor is on. */
static char *
read_cursor (FouleeChartView *view)
{
  const FouleeChartStop stop = foulee_chart_view_get_cursor (view);

  g_assert_true (foulee_chart_is_stop (stop));
  return foulee_chart_stop_words (foulee_chart_view_get_chart (view), stop);
}

/* From the last reading back to the first, which is out of sight; and what the table says of them
 * is the same. */
static void
test_values (Fixture *fixture, gconstpointer data)
{
  FouleeChartView *view = wait_for_chart (fixture);
  g_autofree char *last = NULL;
  g_autofree char *before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *table = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  g_assert_true (harness_press (GTK_WIDGET (view), GDK_KEY_End));
  last = read_cursor (view);
  g_assert_nonnull (strstr (last, "18"));
  g_assert_nonnull (strstr (last, "6 "));
  g_assert_true (harness_press (GTK_WIDGET (view), GDK_KEY_Left));
  before = read_cursor (view);
  g_assert_nonnull (strstr (before, "17"));
  g_assert_nonnull (strstr (before, "3 "));
  g_assert_true (harness_press (GTK_WIDGET (view), GDK_KEY_Home));
  first = read_cursor (view);
  g_assert_nonnull (strstr (first, "2 "));
  g_assert_false (g_str_equal (first, before));

  table = foulee_data_table_as_text (foulee_chart_pane_get_table (get_pane (fixture)));
  g_assert_nonnull (strstr (table, "6 (21"));
  g_assert_nonnull (strstr (table, "3 (22"));
  /* A run of an hour at 5. */
  g_assert_nonnull (strstr (table, "300"));
  /* Each day from the first to today, and none of the forecast before today's reading. */
  g_assert_cmpuint (foulee_data_table_n_rows (foulee_chart_pane_get_table (get_pane (fixture))), ==,
                    401);
}

static void
get_window (FouleeChartView *view, double *from, double *to)
{
  foulee_chart_get_window (foulee_chart_view_get_chart (view), from, to);
}

/* The last days at first; all of it, and back to them, by buttons. */
static void
test_window (Fixture *fixture, gconstpointer data)
{
  FouleeChartView *view = wait_for_chart (fixture);
  double from, to, first, last;

  get_window (view, &from, &to);
  g_assert_cmpfloat (from, ==, (double) (fixture->now - 13 * DAY));
  g_assert_cmpstr (adw_toggle_group_get_active_name (get_ranges (fixture)), ==, "two-weeks");
  choose (fixture, "all");
  foulee_chart_get_extent (foulee_chart_view_get_chart (view), &first, &last);
  get_window (view, &from, &to);
  g_assert_cmpfloat (from, ==, first);
  g_assert_cmpfloat (from, <, (double) (fixture->now - 400 * DAY));
  g_assert_cmpfloat (to, ==, last);
  choose (fixture, "three-months");
  get_window (view, &from, &to);
  g_assert_cmpfloat_with_epsilon (from, (double) (fixture->now - 91 * DAY), 1);
  foulee_chart_view_move_to (view, first, first + 20.0 * DAY, FALSE);
  g_assert_null (adw_toggle_group_get_active_name (get_ranges (fixture)));
  click (fixture, C_ ("how much of the timeline", "Today"));
  get_window (view, &from, &to);
  g_assert_cmpfloat_with_epsilon (to, last, 1);
  g_assert_cmpfloat_with_epsilon (to - from, 20.0 * DAY, 1);
}

/* Reading before forecast: on Today and here it is one gate. */
static void
test_gate (Fixture *fixture, gconstpointer data)
{
  FouleeChartView *view = wait_for_chart (fixture);
  const FouleeChart *before = foulee_chart_view_get_chart (view);

  g_assert_nonnull (find_text (fixture, _ ("Show Anyway")));
  click (fixture, _ ("Show Anyway"));
  while (foulee_chart_view_get_chart (view) == before)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_text (fixture, _ ("Show Anyway")));
  g_assert_cmpuint (foulee_data_table_n_rows (foulee_chart_pane_get_table (get_pane (fixture))), ==,
                    404);
  foulee_window_show_view (fixture->window, "today");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_null (harness_find_text (GTK_WIDGET (fixture->window), _ ("Show Anyway")));
}

static void
keep_day (AdwNavigationPage *page, int date, int *day)
{
  *day = date;
}

/* Enter on a value opens its day. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  FouleeChartView *view = wait_for_chart (fixture);
  int day = 0;

  g_signal_connect (fixture->page, "day-activated", G_CALLBACK (keep_day), &day);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  harness_press (GTK_WIDGET (view), GDK_KEY_End);
  harness_press (GTK_WIDGET (view), GDK_KEY_Return);
  g_assert_cmpint (day, ==, foulee_date_from_civil (2026, 11, 18));
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  wait_for_chart (fixture);
  harness_assert_names (fixture->page);
  for (int width = 360; width <= 1200; width += 420) {
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 800);
    harness_wait_frames (GTK_WIDGET (fixture->window), 4);
    harness_assert_fits (fixture->page, width);
  }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  harness_take_language ();
  application = harness_application_new ();
  ADD ("/display/timeline/values", test_values);
  ADD ("/display/timeline/window", test_window);
  ADD ("/display/timeline/gate", test_gate);
  ADD ("/display/timeline/day", test_day);
  ADD ("/display/timeline/fits", test_fits);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
