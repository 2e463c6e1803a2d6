/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/insights-window.h"

#include "display/harness.h"
#include "ui/insights/filter-button.h"
#include "ui/insights/insight-card.h"
#include "ui/insights/insights-view.h"

gboolean
insights_window_is_french (void)
{
  return g_str_equal (foulee_language_code (foulee_language_of_system ()), "fr");
}

/* One run, and a check-in after it. */
static GPtrArray *
make_records (FouleeClock *clock)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeInstant now = foulee_clock_now (clock);
  FouleeRun *run = foulee_run_new ();
  FouleeCheckIn *check_in = foulee_check_in_new ();

  run->start = (FouleeInstant) { now.seconds - 40 * 3600, now.offset };
  run->duration = 3600;
  g_ptr_array_add (records, run);
  check_in->at = (FouleeInstant) { now.seconds - 3600, now.offset };
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = 4;
  g_ptr_array_add (records, check_in);
  return records;
}

static void
open_window (InsightsWindow *fixture, gboolean empty)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = empty ? NULL : make_records (clock);

  fixture->journal = harness_journal_new (clock, records);
  fixture->window =
      harness_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->journal);
  foulee_window_show_view (fixture->window, "insights");
  harness_wait_frames (GTK_WIDGET (fixture->window), 6);
}

void
insights_window_set_up (InsightsWindow *fixture, gconstpointer data)
{
  open_window (fixture, FALSE);
}

void
insights_window_set_up_empty (InsightsWindow *fixture, gconstpointer data)
{
  open_window (fixture, TRUE);
}

void
insights_window_tear_down (InsightsWindow *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

GtkWidget *
insights_window_find (InsightsWindow *fixture, GType type)
{
  return harness_find (GTK_WIDGET (fixture->window), type);
}

AdwNavigationView *
insights_window_get_navigation (InsightsWindow *fixture)
{
  return ADW_NAVIGATION_VIEW (insights_window_find (fixture, ADW_TYPE_NAVIGATION_VIEW));
}

gboolean
insights_window_shows (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (insights_window_shows (child, text))
      return TRUE;
  return FALSE;
}

void
insights_window_resize (InsightsWindow *fixture, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
}

static void
add_buttons (GtkWidget *widget, GPtrArray *buttons)
{
  if (FOULEE_IS_INSIGHT_CARD (widget))
    g_ptr_array_add (buttons, harness_find (widget, GTK_TYPE_BUTTON));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    add_buttons (child, buttons);
}

/* In the order in which they stand. */
GPtrArray *
insights_window_list_buttons (InsightsWindow *fixture)
{
  GPtrArray *buttons = g_ptr_array_new ();

  add_buttons (insights_window_find (fixture, FOULEE_TYPE_INSIGHTS_VIEW), buttons);
  g_assert_cmpuint (buttons->len, ==, INSIGHTS_WINDOW_CARDS);
  return buttons;
}

FouleeInsightFilter *
insights_window_get_filter (GtkWidget *inside)
{
  FouleeInsightFilter *filter;

  g_object_get (harness_find (inside, FOULEE_TYPE_FILTER_BUTTON), "filter", &filter, NULL);
  return filter;
}

void
insights_window_assert_filter (InsightsWindow *fixture, const char *name)
{
  GtkWidget *button = harness_find (insights_window_find (fixture, FOULEE_TYPE_FILTER_BUTTON),
                                    GTK_TYPE_MENU_BUTTON);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}
