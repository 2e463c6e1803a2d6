/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/insight-scenes.h"

#include <glib/gi18n.h>

#include "display/harness.h"
#include "ui/insights/after-run-page.h"
#include "ui/insights/filter-button.h"
#include "ui/insights/helps-page.h"
#include "ui/insights/insight-card.h"
#include "ui/insights/load-page.h"
#include "ui/insights/peak-list.h"
#include "ui/insights/timeline-page.h"
#include "ui/insights/treatments-section.h"
#include "ui/insights/trial-group.h"
#include "ui/widgets/chart-pane.h"

/* More frames than a chart needs that is worked out on another thread. */
#define FRAMES 12

void
scene_insights (FouleeWindow *window)
{
  foulee_window_show_view (window, "insights");
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
}

static GtkWidget *
get_filter_button (FouleeWindow *window)
{
  return harness_find (GTK_WIDGET (window), FOULEE_TYPE_FILTER_BUTTON);
}

void
scene_insights_filter (FouleeWindow *window)
{
  scene_insights (window);
  gtk_menu_button_popup (
      GTK_MENU_BUTTON (harness_find (get_filter_button (window), GTK_TYPE_MENU_BUTTON)));
  harness_wait_frames (GTK_WIDGET (window), 3);
}

void
scene_insights_places (FouleeWindow *window)
{
  scene_insights_filter (window);
  gtk_widget_activate (harness_find (get_filter_button (window), ADW_TYPE_COMBO_ROW));
}

void
scene_insights_filtered (FouleeWindow *window)
{
  g_autoptr (FouleeInsightFilter) filter = NULL;

  scene_insights (window);
  g_object_get (get_filter_button (window), "filter", &filter, NULL);
  foulee_insight_filter_set_series (filter, FOULEE_REGION_OUTER_THIGH_LEFT);
  foulee_insight_filter_set_run_kind (filter, FOULEE_RUN_INTERVALS);
  foulee_insight_filter_set_hard_only (filter, TRUE);
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
}

static GtkWidget *
find_card (GtkWidget *widget, const char *topic)
{
  g_autofree char *own = NULL;
  GtkWidget *found = NULL;

  if (FOULEE_IS_INSIGHT_CARD (widget)) {
    g_object_get (widget, "topic", &own, NULL);
    return g_str_equal (own, topic) ? widget : NULL;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_card (child, topic);
  return found;
}

GtkWidget *
scene_open_card (FouleeWindow *window, GType page)
{
  const struct {
    GType page;
    const char *topic;
  } cards[] = {
    { FOULEE_TYPE_AFTER_RUN_PAGE, _ ("After a run") },
    { FOULEE_TYPE_TIMELINE_PAGE, _ ("Timeline") },
    { FOULEE_TYPE_HELPS_PAGE, _ ("What helps you") },
    { FOULEE_TYPE_LOAD_PAGE, C_ ("of training", "Load") },
  };
  GtkWidget *card = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cards); i++)
    if (cards[i].page == page)
      card = find_card (GTK_WIDGET (window), cards[i].topic);
  g_assert_nonnull (card);
  g_signal_emit_by_name (harness_find (card, GTK_TYPE_BUTTON), "clicked");
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
  return harness_find (GTK_WIDGET (window), page);
}

void
scene_after_run (FouleeWindow *window)
{
  scene_insights (window);
  scene_open_card (window, FOULEE_TYPE_AFTER_RUN_PAGE);
}

/* What is shown of an open page's chart and table. */
static GtkWidget *
get_pane (FouleeWindow *window, GType page)
{
  scene_insights (window);
  return harness_find (scene_open_card (window, page), FOULEE_TYPE_CHART_PANE);
}

void
scene_after_run_value (FouleeWindow *window)
{
  GtkWidget *pane = get_pane (window, FOULEE_TYPE_AFTER_RUN_PAGE);
  GtkWidget *view = GTK_WIDGET (foulee_chart_pane_get_view (FOULEE_CHART_PANE (pane)));

  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  gtk_widget_grab_focus (view);
  harness_press (view, GDK_KEY_Home);
  for (int i = 0; i < 5; i++)
    harness_press (view, GDK_KEY_Right);
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
}

/* The list of peaks of the page After a run, with the page open. */
static FouleePeakList *
open_peaks (FouleeWindow *window)
{
  scene_after_run (window);
  return FOULEE_PEAK_LIST (harness_find (GTK_WIDGET (window), FOULEE_TYPE_PEAK_LIST));
}

void
scene_after_run_picked (FouleeWindow *window)
{
  g_signal_emit_by_name (open_peaks (window), "picked", SCENE_PICKED_RUN);
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
}

void
scene_after_run_table (FouleeWindow *window)
{
  scene_after_run (window);
  adw_toggle_group_set_active_name (
      ADW_TOGGLE_GROUP (harness_find (GTK_WIDGET (window), ADW_TYPE_TOGGLE_GROUP)), "table");
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
}

static void
filter_series (FouleeWindow *window, FouleeSeries series)
{
  g_autoptr (FouleeInsightFilter) filter = NULL;

  scene_insights (window);
  g_object_get (get_filter_button (window), "filter", &filter, NULL);
  foulee_insight_filter_set_series (filter, series);
  scene_open_card (window, FOULEE_TYPE_AFTER_RUN_PAGE);
}

void
scene_after_run_calf (FouleeWindow *window)
{
  filter_series (window, FOULEE_REGION_CALF_LEFT);
}

void
scene_after_run_knee (FouleeWindow *window)
{
  filter_series (window, FOULEE_REGION_KNEE_RIGHT);
}

void
scene_timeline (FouleeWindow *window)
{
  scene_insights (window);
  scene_open_card (window, FOULEE_TYPE_TIMELINE_PAGE);
}

void
scene_timeline_all (FouleeWindow *window)
{
  GtkWidget *toggle;

  scene_timeline (window);
  toggle = harness_find_text (GTK_WIDGET (window), C_ ("how much of the timeline", "All"));
  adw_toggle_group_set_active_name (
      ADW_TOGGLE_GROUP (gtk_widget_get_ancestor (toggle, ADW_TYPE_TOGGLE_GROUP)), "all");
  harness_wait_frames (GTK_WIDGET (window), 60);
}

void
scene_timeline_table (FouleeWindow *window)
{
  scene_timeline (window);
  adw_toggle_group_set_active_name (
      ADW_TOGGLE_GROUP (harness_find (harness_find (GTK_WIDGET (window), FOULEE_TYPE_TIMELINE_PAGE),
                                      ADW_TYPE_TOGGLE_GROUP)),
      "table");
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
}

void
scene_timeline_knee (FouleeWindow *window)
{
  g_autoptr (FouleeInsightFilter) filter = NULL;

  scene_timeline (window);
  g_object_get (get_filter_button (window), "filter", &filter, NULL);
  foulee_insight_filter_set_series (filter, FOULEE_REGION_KNEE_RIGHT);
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
}

void
scene_helps (FouleeWindow *window)
{
  scene_insights (window);
  scene_open_card (window, FOULEE_TYPE_HELPS_PAGE);
}

void
scene_load (FouleeWindow *window)
{
  scene_insights (window);
  scene_open_card (window, FOULEE_TYPE_LOAD_PAGE);
}

void
scene_trial (FouleeWindow *window)
{
  g_autoptr (FouleeJournal) journal = NULL;
  g_autoptr (FouleeFairTrial) trial = NULL;
  FouleeFairTrialPlan plan = { .seed = 1 };

  g_object_get (window, "journal", &journal, NULL);
  plan.start = foulee_clock_now (foulee_journal_get_clock (journal)).seconds - (gint64) 45 * 86400;
  trial = foulee_findings_fair_trial (foulee_journal_get_findings (journal), plan);
  scene_helps (window);
  foulee_trial_group_show (
      FOULEE_TRIAL_GROUP (harness_find (GTK_WIDGET (window), FOULEE_TYPE_TRIAL_GROUP)), plan,
      trial);
  harness_wait_frames (GTK_WIDGET (window), 3);
}

static void
show_table (FouleeWindow *window, GType page)
{
  GtkWidget *toggle;

  scene_insights (window);
  toggle = harness_find (scene_open_card (window, page), ADW_TYPE_TOGGLE_GROUP);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (toggle), "table");
  harness_wait_frames (GTK_WIDGET (window), 3);
}

void
scene_helps_table (FouleeWindow *window)
{
  show_table (window, FOULEE_TYPE_HELPS_PAGE);
}

void
scene_load_table (FouleeWindow *window)
{
  show_table (window, FOULEE_TYPE_LOAD_PAGE);
}

static GtkWidget *
open_treatments (FouleeWindow *window)
{
  GtkWidget *section, *scrolled;
  graphene_point_t top;

  scene_helps (window);
  section = harness_find (GTK_WIDGET (window), FOULEE_TYPE_TREATMENTS_SECTION);
  scrolled = gtk_widget_get_ancestor (section, GTK_TYPE_SCROLLED_WINDOW);
  if (gtk_widget_compute_point (section, scrolled, graphene_point_zero (), &top)) {
    GtkAdjustment *adjustment =
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top.y);
  }
  harness_wait_frames (GTK_WIDGET (window), 3);
  return section;
}

void
scene_treatments (FouleeWindow *window)
{
  open_treatments (window);
}

void
scene_treatments_table (FouleeWindow *window)
{
  GtkWidget *section = open_treatments (window);

  adw_toggle_group_set_active_name (
      ADW_TOGGLE_GROUP (harness_find (section, ADW_TYPE_TOGGLE_GROUP)), "table");
  harness_wait_frames (GTK_WIDGET (window), 3);
}
