/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of Insights: how one goes there and back, what they keep and when they are refreshed; what
 * they say has tests of its own. */

#include "display/harness.h"
#include "display/insight-scenes.h"
#include "display/insights-window.h"
#include "ui/insights/after-run-page.h"
#include "ui/insights/helps-page.h"
#include "ui/insights/load-page.h"
#include "ui/insights/timeline-page.h"
#include "ui/today/today-view.h"
#include "ui/widgets/main-menu.h"
#include "ui/widgets/zones.h"
#include "ui/window/main-page.h"

static guint
n_pages (InsightsWindow *fixture)
{
  g_autoptr (GListModel) stack = G_LIST_MODEL (
      adw_navigation_view_get_navigation_stack (insights_window_get_navigation (fixture)));

  return g_list_model_get_n_items (stack);
}

/* ---- When pages are refreshed ---------------------------------------------------------------- */

#define COUNTING_TYPE_PAGE (counting_page_get_type ())
G_DECLARE_FINAL_TYPE (CountingPage, counting_page, COUNTING, PAGE, FouleeInsightPage)

struct _CountingPage {
  FouleeInsightPage parent_instance;

  guint n_refreshed;
};

G_DEFINE_FINAL_TYPE (CountingPage, counting_page, FOULEE_TYPE_INSIGHT_PAGE)

static void
counting_page_refresh (FouleeInsightPage *page, FouleeFindings *findings)
{
  g_assert_nonnull (findings);
  COUNTING_PAGE (page)->n_refreshed++;
}

static void
counting_page_class_init (CountingPageClass *klass)
{
  FOULEE_INSIGHT_PAGE_CLASS (klass)->refresh = counting_page_refresh;
}

static void
counting_page_init (CountingPage *self)
{
}

static CountingPage *
push_counting_page (InsightsWindow *fixture, FouleeInsightFilter *filter)
{
  CountingPage *page = g_object_new (COUNTING_TYPE_PAGE, "title", "Counting", "journal",
                                     fixture->journal, "filter", filter, NULL);

  adw_navigation_view_push (insights_window_get_navigation (fixture), ADW_NAVIGATION_PAGE (page));
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  return page;
}

/* Once for what comes at once; what comes while it is out of sight, once it is seen again. */
static void
test_refresh (InsightsWindow *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (FouleeInsightFilter) filter = insights_window_get_filter (window);
  CountingPage *page = push_counting_page (fixture, filter);

  g_assert_cmpuint (page->n_refreshed, ==, 1);
  foulee_insight_filter_set_period (filter, FOULEE_PERIOD_ALL);
  foulee_insight_filter_set_hard_only (filter, TRUE);
  harness_wait_frames (window, 2);
  g_assert_cmpuint (page->n_refreshed, ==, 2);
  foulee_journal_renew_findings (fixture->journal);
  harness_wait_signal (fixture->journal, "analysed");
  harness_wait_frames (window, 2);
  g_assert_cmpuint (page->n_refreshed, ==, 3);

  push_counting_page (fixture, filter);
  foulee_insight_filter_reset (filter);
  harness_wait_frames (window, 2);
  g_assert_cmpuint (page->n_refreshed, ==, 3);
  adw_navigation_view_pop (insights_window_get_navigation (fixture));
  harness_wait_frames (window, 2);
  g_assert_cmpuint (page->n_refreshed, ==, 4);
}

/* ---- There and back -------------------------------------------------------------------------- */

static void
wait_for (InsightsWindow *fixture, GType type)
{
  while (!insights_window_find (fixture, type))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
}

/* By the keyboard to each page and back, and on from where one was. */
static void
test_keyboard (InsightsWindow *fixture, gconstpointer data)
{
  const GType pages[] = { FOULEE_TYPE_AFTER_RUN_PAGE, FOULEE_TYPE_TIMELINE_PAGE,
                          FOULEE_TYPE_HELPS_PAGE, FOULEE_TYPE_LOAD_PAGE };
  g_autoptr (GPtrArray) buttons = insights_window_list_buttons (fixture);
  GtkWindow *window = GTK_WINDOW (fixture->window);

  for (guint i = 0; i < INSIGHTS_WINDOW_CARDS; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);
    GtkWidget *page;

    gtk_widget_grab_focus (button);
    g_assert_true (gtk_window_get_focus (window) == button);
    gtk_widget_activate (button); /* what Enter does */
    wait_for (fixture, pages[i]);
    page = insights_window_find (fixture, pages[i]);
    g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
    harness_assert_names (page);
    g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), page));
    /* What Escape and Alt+Left do. */
    g_assert_true (
        adw_navigation_view_get_pop_on_escape (insights_window_get_navigation (fixture)));
    gtk_widget_activate_action (gtk_window_get_focus (window),
                                i % 2 ? "win.back" : "navigation.pop", NULL);
    wait_for (fixture, FOULEE_TYPE_MAIN_PAGE);
    /* Nothing is left of it. */
    while (page)
      g_main_context_iteration (NULL, TRUE);
    g_assert_true (gtk_window_get_focus (window) == button);
  }
}

/* One press too many opens nothing more. */
static void
test_pressed_twice (InsightsWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = insights_window_list_buttons (fixture);

  g_assert_cmpuint (n_pages (fixture), ==, 1);
  g_signal_emit_by_name (g_ptr_array_index (buttons, 0), "clicked");
  g_signal_emit_by_name (g_ptr_array_index (buttons, 1), "clicked");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_cmpuint (n_pages (fixture), ==, 2);
}

static void
test_filter_kept (InsightsWindow *fixture, gconstpointer data)
{
  const char *calf = insights_window_is_french ()
                         ? "Filtre\u00a0: Mollet gauche · Toutes les sorties · 3\u00a0mois"
                         : "Filter: Left calf · All runs · 3 months";
  const char *hard = insights_window_is_french ()
                         ? "Filtre\u00a0: Mollet gauche · Sorties difficiles · 3\u00a0mois"
                         : "Filter: Left calf · Hard runs · 3 months";
  g_autoptr (FouleeInsightFilter) filter =
      insights_window_get_filter (GTK_WIDGET (fixture->window));
  g_autoptr (FouleeInsightFilter) of_page = NULL;

  foulee_insight_filter_set_series (filter, FOULEE_REGION_CALF_LEFT);
  scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);
  insights_window_assert_filter (fixture, calf);
  of_page = insights_window_get_filter (insights_window_find (fixture, FOULEE_TYPE_HELPS_PAGE));
  foulee_insight_filter_set_hard_only (of_page, TRUE);
  insights_window_assert_filter (fixture, hard);
  adw_navigation_view_pop (insights_window_get_navigation (fixture));
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  insights_window_assert_filter (fixture, hard);
}

static void
test_pages_fit (InsightsWindow *fixture, gconstpointer data)
{
  const GType pages[] = { FOULEE_TYPE_AFTER_RUN_PAGE, FOULEE_TYPE_TIMELINE_PAGE,
                          FOULEE_TYPE_HELPS_PAGE, FOULEE_TYPE_LOAD_PAGE };
  static const int widths[] = { 1200, 640, 360 };
  g_autoptr (FouleeInsightFilter) filter =
      insights_window_get_filter (GTK_WIDGET (fixture->window));

  /* As many words as it has. */
  foulee_insight_filter_set_series (filter, FOULEE_REGION_OUTER_THIGH_LEFT);
  foulee_insight_filter_set_run_kind (filter, FOULEE_RUN_INTERVALS);
  foulee_insight_filter_set_hard_only (filter, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    /* The timeline says itself of what time it is. */
    g_autofree char *description = pages[i] == FOULEE_TYPE_TIMELINE_PAGE
                                       ? foulee_insight_filter_describe_undated (filter)
                                       : foulee_insight_filter_describe (filter);
    GtkWidget *page = scene_open_card (fixture->window, pages[i]);

    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++) {
      g_test_message ("page %zu, %d", i, widths[j]);
      insights_window_resize (fixture, widths[j], 720);
      g_assert_true (insights_window_shows (page, description));
      harness_assert_fits (page, widths[j] + 10);
    }
    adw_navigation_view_pop (insights_window_get_navigation (fixture));
    harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  }
}

/* A day that a page tells of is opened in Today, and the page has gone. */
static void
test_day (InsightsWindow *fixture, gconstpointer data)
{
  const FouleeDate day = foulee_date_from_civil (2026, 11, 3);
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_TIMELINE_PAGE);
  FouleeMainPage *main_page;

  foulee_insight_page_activate_day (FOULEE_INSIGHT_PAGE (page), day);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_cmpuint (n_pages (fixture), ==, 1);
  g_assert_nonnull (insights_window_find (fixture, FOULEE_TYPE_TODAY_VIEW));
  main_page = FOULEE_MAIN_PAGE (insights_window_find (fixture, FOULEE_TYPE_MAIN_PAGE));
  g_assert_cmpint (foulee_day_get_date (foulee_main_page_get_day (main_page)), ==, day);
}

/* What the window does is done from a page too, which goes where something else is to be seen. */
static void
test_window_actions (InsightsWindow *fixture, gconstpointer data)
{
  static const char *const leaving[] = { "win.today", "win.previous-day", "win.new-run",
                                         "win.switch-legs" };

  for (gsize i = 0; i < G_N_ELEMENTS (leaving); i++) {
    g_test_message ("%s", leaving[i]);
    foulee_window_show_view (fixture->window, "insights");
    harness_wait_frames (GTK_WIDGET (fixture->window), 2);
    scene_open_card (fixture->window, FOULEE_TYPE_LOAD_PAGE);
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), leaving[i], NULL);
    harness_wait_frames (GTK_WIDGET (fixture->window), 2);
    g_assert_nonnull (insights_window_find (fixture, FOULEE_TYPE_TODAY_VIEW));
    if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)))
      adw_dialog_force_close (
          adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  }
  foulee_window_show_view (fixture->window, "insights");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  scene_open_card (fixture->window, FOULEE_TYPE_LOAD_PAGE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", "history");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_cmpuint (n_pages (fixture), ==, 1);
}

/* Undo leaves the page where it is. */
static void
test_undo_on_page (InsightsWindow *fixture, gconstpointer data)
{
  FouleeDrink *drink = foulee_drink_new ();
  FouleeHistory *history;

  drink->at = foulee_clock_now (foulee_journal_get_clock (fixture->journal));
  drink->volume = 250;
  foulee_journal_save (fixture->journal, drink, "Drink", NULL);
  scene_open_card (fixture->window, FOULEE_TYPE_TIMELINE_PAGE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  harness_wait_signal (fixture->journal, "analysed");
  history = foulee_journal_get_history (fixture->journal);
  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_DRINK), ==, 0);
  g_assert_nonnull (insights_window_find (fixture, FOULEE_TYPE_TIMELINE_PAGE));
}

/* The menu that is opened is that of the page, and so is the place where something is said. */
static void
test_on_top (InsightsWindow *fixture, gconstpointer data)
{
  GtkWidget *main_page = insights_window_find (fixture, FOULEE_TYPE_MAIN_PAGE);
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);
  GtkWidget *button;

  foulee_main_page_toast (FOULEE_MAIN_PAGE (main_page), "Exported", FALSE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_true (insights_window_shows (page, "Exported"));
  button = harness_find (harness_find (page, FOULEE_TYPE_MAIN_MENU), GTK_TYPE_MENU_BUTTON);
  g_assert_false (gtk_menu_button_get_active (GTK_MENU_BUTTON (button)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.menu", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_true (gtk_menu_button_get_active (GTK_MENU_BUTTON (button)));
}

/* F6: from part to part, past what takes no focus, and round. */
static void
test_zones (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GPtrArray) zones = g_ptr_array_new ();
  GtkWidget *buttons[3];

  for (int i = 0; i < 3; i++) {
    GtkWidget *zone = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    GtkWidget *words = gtk_label_new ("only words");

    buttons[i] = gtk_button_new_with_label ("first");
    gtk_box_append (GTK_BOX (zone), buttons[i]);
    gtk_box_append (GTK_BOX (zone), gtk_button_new_with_label ("second"));
    gtk_box_append (GTK_BOX (content), zone);
    gtk_box_append (GTK_BOX (content), words);
    g_ptr_array_add (zones, zone);
    g_ptr_array_add (zones, words);
  }
  gtk_window_set_child (GTK_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait_frames (window, 2);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (int i = 0; i < 4; i++) {
    foulee_zones_move (zones, +1);
    g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == buttons[i % 3]);
  }
  foulee_zones_move (zones, -1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == buttons[2]);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  foulee_zones_move (zones, -1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == buttons[2]);
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(path, begin, function)                                                                 \
  g_test_add ("/insight-pages/" path, InsightsWindow, NULL, begin, function,                       \
              insights_window_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("refresh", insights_window_set_up, test_refresh);
  ADD ("keyboard", insights_window_set_up, test_keyboard);
  ADD ("pressed-twice", insights_window_set_up, test_pressed_twice);
  ADD ("filter-kept", insights_window_set_up, test_filter_kept);
  ADD ("pages-fit", insights_window_set_up, test_pages_fit);
  ADD ("day", insights_window_set_up, test_day);
  ADD ("window-actions", insights_window_set_up, test_window_actions);
  ADD ("undo-on-page", insights_window_set_up, test_undo_on_page);
  ADD ("on-top", insights_window_set_up, test_on_top);
  g_test_add_func ("/insight-pages/zones", test_zones);
  return g_test_run ();
}
