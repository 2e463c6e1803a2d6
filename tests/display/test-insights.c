/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Insights as a frame: the cards and their pages, and how one goes from one to the other; what they
 * say has tests of its own. */

#include "display/harness.h"
#include "display/insight-scenes.h"
#include "ui/insights/after-run-page.h"
#include "ui/insights/filter-button.h"
#include "ui/insights/helps-page.h"
#include "ui/insights/insight-card.h"
#include "ui/insights/insights-view.h"
#include "ui/insights/load-page.h"
#include "ui/insights/timeline-page.h"
#include "ui/today/today-view.h"
#include "ui/widgets/main-menu.h"
#include "ui/widgets/zones.h"
#include "ui/window/main-page.h"

#define N_CARDS 4

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
} Fixture;

static gboolean
is_french (void)
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
open_window (Fixture *fixture, gboolean empty)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = empty ? NULL : make_records (clock);

  fixture->journal = harness_journal_new (clock, records);
  fixture->window = harness_window_new (application, fixture->journal);
  foulee_window_show_view (fixture->window, "insights");
  harness_wait_frames (GTK_WIDGET (fixture->window), 6);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, FALSE);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static GtkWidget *
find_in (Fixture *fixture, GType type)
{
  return harness_find (GTK_WIDGET (fixture->window), type);
}

static AdwNavigationView *
get_navigation (Fixture *fixture)
{
  return ADW_NAVIGATION_VIEW (find_in (fixture, ADW_TYPE_NAVIGATION_VIEW));
}

static guint
n_pages (Fixture *fixture)
{
  g_autoptr (GListModel) stack =
      G_LIST_MODEL (adw_navigation_view_get_navigation_stack (get_navigation (fixture)));

  return g_list_model_get_n_items (stack);
}

static gboolean
shows_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (shows_label (child, text))
      return TRUE;
  return FALSE;
}

static void
resize (Fixture *fixture, int width, int height)
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
static GPtrArray *
list_card_buttons (Fixture *fixture)
{
  GPtrArray *buttons = g_ptr_array_new ();

  add_buttons (find_in (fixture, FOULEE_TYPE_INSIGHTS_VIEW), buttons);
  g_assert_cmpuint (buttons->len, ==, N_CARDS);
  return buttons;
}

static FouleeInsightFilter *
get_filter (GtkWidget *inside)
{
  FouleeInsightFilter *filter;

  g_object_get (harness_find (inside, FOULEE_TYPE_FILTER_BUTTON), "filter", &filter, NULL);
  return filter;
}

static void
assert_filter_named (Fixture *fixture, const char *name)
{
  GtkWidget *button =
      harness_find (find_in (fixture, FOULEE_TYPE_FILTER_BUTTON), GTK_TYPE_MENU_BUTTON);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

/* ---- The filter ------------------------------------------------------------------------------ */

static void
count (gpointer data)
{
  ++*(guint *) data;
}

static void
assert_describes (FouleeInsightFilter *filter, const char *english, const char *french)
{
  g_autofree char *description = foulee_insight_filter_describe (filter);

  g_assert_cmpstr (description, ==, is_french () ? french : english);
}

static void
test_filter_words (void)
{
  g_autoptr (FouleeInsightFilter) filter = foulee_insight_filter_new ();

  assert_describes (filter, "Legs · All runs · 3 months",
                    "Jambes · Toutes les sorties · 3\u00a0mois");
  foulee_insight_filter_set_hard_only (filter, TRUE);
  foulee_insight_filter_set_period (filter, FOULEE_PERIOD_SIX_WEEKS);
  assert_describes (filter, "Legs · Hard runs · 6 weeks",
                    "Jambes · Sorties difficiles · 6\u00a0semaines");
  foulee_insight_filter_set_series (filter, FOULEE_REGION_CALF_LEFT);
  foulee_insight_filter_set_run_kind (filter, FOULEE_RUN_INTERVALS);
  foulee_insight_filter_set_period (filter, FOULEE_PERIOD_ALL);
  assert_describes (filter, "Left calf · Intervals, hard only · All time",
                    "Mollet gauche · Fractionné, sorties difficiles · Depuis le début");
  foulee_insight_filter_set_hard_only (filter, FALSE);
  foulee_insight_filter_set_period (filter, FOULEE_PERIOD_YEAR);
  assert_describes (filter, "Left calf · Intervals · 1 year",
                    "Mollet gauche · Fractionné · 1\u00a0an");
}

static void
test_filter_scope (void)
{
  const FouleeDate today = foulee_date_from_civil (2026, 11, 19);
  static const struct {
    FouleeInsightPeriod period;
    int year, month, day; /* the first one */
  } rows[] = {
    { FOULEE_PERIOD_SIX_WEEKS, 2026, 10, 9 },    /* a Friday, as the last one is a Thursday */
    { FOULEE_PERIOD_THREE_MONTHS, 2026, 8, 21 }, /* the same, thirteen weeks before */
    { FOULEE_PERIOD_YEAR, 2025, 11, 20 },
    { FOULEE_PERIOD_ALL, 1900, 1, 1 },
  };
  g_autoptr (FouleeInsightFilter) filter = foulee_insight_filter_new ();
  FouleeScope scope = foulee_insight_filter_scope (filter, today);

  g_assert_cmpint (scope.series, ==, FOULEE_SERIES_LEGS);
  g_assert_cmpint (scope.run_kind, ==, FOULEE_UNSET);
  g_assert_false (scope.hard_only);
  g_assert_cmpint (scope.first, ==, foulee_date_from_civil (2026, 8, 21));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    foulee_insight_filter_set_period (filter, rows[i].period);
    scope = foulee_insight_filter_scope (filter, today);
    g_assert_cmpint (scope.first, ==,
                     foulee_date_from_civil (rows[i].year, rows[i].month, rows[i].day));
    g_assert_cmpint (scope.last, ==, today);
  }
}

/* It tells of each change, once, and of nothing else. */
static void
test_filter_changes (void)
{
  g_autoptr (FouleeInsightFilter) filter = foulee_insight_filter_new ();
  guint n = 0;

  g_signal_connect_swapped (filter, "changed", G_CALLBACK (count), &n);
  foulee_insight_filter_set_series (filter, FOULEE_SERIES_LEGS);
  foulee_insight_filter_set_run_kind (filter, FOULEE_UNSET);
  foulee_insight_filter_set_hard_only (filter, FALSE);
  foulee_insight_filter_set_period (filter, FOULEE_PERIOD_THREE_MONTHS);
  foulee_insight_filter_reset (filter);
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (foulee_insight_filter_is_default (filter));

  foulee_insight_filter_set_series (filter, FOULEE_REGION_KNEE_RIGHT);
  g_assert_cmpuint (n, ==, 1);
  foulee_insight_filter_set_run_kind (filter, FOULEE_RUN_EASY);
  g_assert_cmpuint (n, ==, 2);
  foulee_insight_filter_set_hard_only (filter, TRUE);
  g_assert_cmpuint (n, ==, 3);
  foulee_insight_filter_set_period (filter, FOULEE_PERIOD_ALL);
  g_assert_cmpuint (n, ==, 4);
  g_assert_false (foulee_insight_filter_is_default (filter));
  foulee_insight_filter_reset (filter);
  g_assert_cmpuint (n, ==, 5);
  g_assert_true (foulee_insight_filter_is_default (filter));
  g_assert_cmpint (foulee_insight_filter_get_series (filter), ==, FOULEE_SERIES_LEGS);
  g_assert_cmpint (foulee_insight_filter_get_run_kind (filter), ==, FOULEE_UNSET);
  g_assert_false (foulee_insight_filter_get_hard_only (filter));
  g_assert_cmpint (foulee_insight_filter_get_period (filter), ==, FOULEE_PERIOD_THREE_MONTHS);
}

/* The rows of the popover set the filter and follow it. */
static void
test_filter_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *place = find_in (fixture, FOULEE_TYPE_FILTER_BUTTON);
  GtkMenuButton *button = GTK_MENU_BUTTON (harness_find (place, GTK_TYPE_MENU_BUTTON));
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  GtkWidget *row, *reset;
  g_autoptr (FouleeInsightFilter) filter = get_filter (GTK_WIDGET (fixture->window));

  gtk_menu_button_popup (button);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), popover));
  harness_assert_names (popover);

  row = harness_find (popover, ADW_TYPE_COMBO_ROW);
  /* The legs, and each of the 27 places. */
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==,
                    28);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1 + FOULEE_REGION_CALF_LEFT);
  g_assert_cmpint (foulee_insight_filter_get_series (filter), ==, FOULEE_REGION_CALF_LEFT);

  row = harness_find (popover, ADW_TYPE_SWITCH_ROW);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  g_assert_true (foulee_insight_filter_get_hard_only (filter));
  assert_filter_named (fixture, is_french () ? "Filtre\u00a0: Mollet gauche · Sorties difficiles · "
                                               "3\u00a0mois"
                                             : "Filter: Left calf · Hard runs · 3 months");

  reset = harness_find_text (popover, is_french () ? "Réinitialiser" : "Reset");
  g_assert_true (gtk_widget_is_sensitive (reset));
  gtk_widget_grab_focus (reset);
  g_signal_emit_by_name (reset, "clicked");
  g_assert_true (foulee_insight_filter_is_default (filter));
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  g_assert_false (gtk_widget_is_sensitive (reset));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), popover));
  gtk_menu_button_popdown (button);
}

/* ---- Cards ----------------------------------------------------------------------------------- */

/* One button, named by all its words, with the numbers for its description. */
static void
test_card_names (void)
{
  FouleeInsightCard *card = g_object_new (FOULEE_TYPE_INSIGHT_CARD, "topic", "After a run", NULL);
  GtkWidget *button = harness_find (GTK_WIDGET (card), GTK_TYPE_BUTTON);

  g_object_ref_sink (card);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "After a run");
  foulee_insight_card_show (card, "Your legs usually peak 24–44 h after a run.",
                            "4 of the 6 runs that could be told.", NULL, "24, 30, 40 and 44 h");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "After a run. Your legs usually peak 24–44 h after a run. 4 of the 6 runs that could be "
      "told.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "24, 30, 40 and 44 h");
  foulee_insight_card_show (card, "Not yet.", NULL, NULL, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "After a run. Not yet.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "");
  g_object_unref (card);
}

static void
get_bounds (GtkWidget *widget, graphene_rect_t *bounds)
{
  g_assert_true (
      gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), bounds));
}

/* Two columns of cards as high as one another where there is room, else one. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = list_card_buttons (fixture);
  graphene_rect_t bounds[N_CARDS];

  resize (fixture, 1200, 860);
  for (guint i = 0; i < N_CARDS; i++)
    get_bounds (g_ptr_array_index (buttons, i), &bounds[i]);
  for (guint i = 0; i < N_CARDS; i += 2) {
    g_assert_cmpfloat (bounds[i].origin.y, ==, bounds[i + 1].origin.y);
    g_assert_cmpfloat (bounds[i].size.height, ==, bounds[i + 1].size.height);
    g_assert_cmpfloat (bounds[i].size.width, ==, bounds[i + 1].size.width);
  }
  g_assert_cmpfloat (bounds[0].origin.x + bounds[0].size.width, <, bounds[1].origin.x);
  g_assert_cmpfloat (bounds[0].origin.y + bounds[0].size.height, <, bounds[2].origin.y);

  resize (fixture, 360, 720);
  for (guint i = 0; i < N_CARDS; i++)
    get_bounds (g_ptr_array_index (buttons, i), &bounds[i]);
  for (guint i = 1; i < N_CARDS; i++) {
    g_assert_cmpfloat (bounds[i].origin.x, ==, bounds[0].origin.x);
    g_assert_cmpfloat (bounds[i - 1].origin.y + bounds[i - 1].size.height, <, bounds[i].origin.y);
  }
  /* A finger's width at the least. */
  g_assert_cmpfloat (bounds[0].size.height, >=, 44);
}

/* What the filter lets through is said wherever one looks, whatever room there is. */
static void
test_described (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 1200, 760, 640, 360 };
  const char *description =
      is_french () ? "Jambes · Toutes les sorties · 3\u00a0mois" : "Legs · All runs · 3 months";
  GtkWidget *window = GTK_WIDGET (fixture->window);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    g_test_message ("%d", widths[i]);
    resize (fixture, widths[i], 720);
    g_assert_true (shows_label (window, description));
    harness_assert_fits (find_in (fixture, FOULEE_TYPE_MAIN_PAGE), widths[i] + 10);
  }
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find_in (fixture, ADW_TYPE_STATUS_PAGE));
  g_assert_null (find_in (fixture, FOULEE_TYPE_INSIGHT_CARD));
}

/* The first entry brings the cards. */
static void
test_first_entry (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  FouleeRun *run = foulee_run_new ();

  run->start = foulee_clock_now (clock);
  foulee_journal_save (fixture->journal, run, "Run", NULL);
  harness_wait_signal (fixture->journal, "analysed");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_nonnull (find_in (fixture, FOULEE_TYPE_INSIGHT_CARD));
  foulee_journal_undo (fixture->journal);
  harness_wait_signal (fixture->journal, "analysed");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_null (find_in (fixture, FOULEE_TYPE_INSIGHT_CARD));
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
push_counting_page (Fixture *fixture, FouleeInsightFilter *filter)
{
  CountingPage *page = g_object_new (COUNTING_TYPE_PAGE, "title", "Counting", "journal",
                                     fixture->journal, "filter", filter, NULL);

  adw_navigation_view_push (get_navigation (fixture), ADW_NAVIGATION_PAGE (page));
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  return page;
}

/* Once for what comes at once; what comes while it is out of sight, once it is seen again. */
static void
test_refresh (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (FouleeInsightFilter) filter = get_filter (window);
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
  adw_navigation_view_pop (get_navigation (fixture));
  harness_wait_frames (window, 2);
  g_assert_cmpuint (page->n_refreshed, ==, 4);
}

/* ---- Pages ----------------------------------------------------------------------------------- */

static void
wait_for (Fixture *fixture, GType type)
{
  while (!find_in (fixture, type))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
}

/* By the keyboard to each page and back, and on from where one was. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  const GType pages[] = { FOULEE_TYPE_AFTER_RUN_PAGE, FOULEE_TYPE_TIMELINE_PAGE,
                          FOULEE_TYPE_HELPS_PAGE, FOULEE_TYPE_LOAD_PAGE };
  g_autoptr (GPtrArray) buttons = list_card_buttons (fixture);
  GtkWindow *window = GTK_WINDOW (fixture->window);

  for (guint i = 0; i < N_CARDS; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);
    GtkWidget *page;

    gtk_widget_grab_focus (button);
    g_assert_true (gtk_window_get_focus (window) == button);
    gtk_widget_activate (button); /* what Enter does */
    wait_for (fixture, pages[i]);
    page = find_in (fixture, pages[i]);
    g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
    harness_assert_names (page);
    g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), page));
    /* What Escape and Alt+Left do. */
    g_assert_true (adw_navigation_view_get_pop_on_escape (get_navigation (fixture)));
    gtk_widget_activate_action (gtk_window_get_focus (window),
                                i % 2 ? "win.back" : "navigation.pop", NULL);
    wait_for (fixture, FOULEE_TYPE_MAIN_PAGE);
    /* Nothing is left of it. */
    while (page)
      g_main_context_iteration (NULL, TRUE);
    g_assert_true (gtk_window_get_focus (window) == button);
  }
}

/* Tab goes through all of it and out again, both ways. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 1200, 360 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    GtkWidget *page = find_in (fixture, FOULEE_TYPE_MAIN_PAGE);
    guint n_forward;

    resize (fixture, widths[i], 720);
    n_forward = harness_walk (page, GTK_DIR_TAB_FORWARD);
    g_assert_cmpuint (n_forward, >=, N_CARDS + 2); /* the filter and the menu */
    g_assert_cmpuint (harness_walk (page, GTK_DIR_TAB_BACKWARD), ==, n_forward);
  }
}

/* One press too many opens nothing more. */
static void
test_pressed_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = list_card_buttons (fixture);

  g_assert_cmpuint (n_pages (fixture), ==, 1);
  g_signal_emit_by_name (g_ptr_array_index (buttons, 0), "clicked");
  g_signal_emit_by_name (g_ptr_array_index (buttons, 1), "clicked");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_cmpuint (n_pages (fixture), ==, 2);
}

static void
test_filter_kept (Fixture *fixture, gconstpointer data)
{
  const char *calf = is_french () ? "Filtre\u00a0: Mollet gauche · Toutes les sorties · 3\u00a0mois"
                                  : "Filter: Left calf · All runs · 3 months";
  const char *hard = is_french () ? "Filtre\u00a0: Mollet gauche · Sorties difficiles · 3\u00a0mois"
                                  : "Filter: Left calf · Hard runs · 3 months";
  g_autoptr (FouleeInsightFilter) filter = get_filter (GTK_WIDGET (fixture->window));
  g_autoptr (FouleeInsightFilter) of_page = NULL;

  foulee_insight_filter_set_series (filter, FOULEE_REGION_CALF_LEFT);
  scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);
  assert_filter_named (fixture, calf);
  of_page = get_filter (find_in (fixture, FOULEE_TYPE_HELPS_PAGE));
  foulee_insight_filter_set_hard_only (of_page, TRUE);
  assert_filter_named (fixture, hard);
  adw_navigation_view_pop (get_navigation (fixture));
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  assert_filter_named (fixture, hard);
}

static void
test_pages_fit (Fixture *fixture, gconstpointer data)
{
  const GType pages[] = { FOULEE_TYPE_AFTER_RUN_PAGE, FOULEE_TYPE_TIMELINE_PAGE,
                          FOULEE_TYPE_HELPS_PAGE, FOULEE_TYPE_LOAD_PAGE };
  static const int widths[] = { 1200, 640, 360 };
  g_autoptr (FouleeInsightFilter) filter = get_filter (GTK_WIDGET (fixture->window));

  /* As many words as it has. */
  foulee_insight_filter_set_series (filter, FOULEE_REGION_OUTER_THIGH_LEFT);
  foulee_insight_filter_set_run_kind (filter, FOULEE_RUN_INTERVALS);
  foulee_insight_filter_set_hard_only (filter, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *description = foulee_insight_filter_describe (filter);
    GtkWidget *page = scene_open_card (fixture->window, pages[i]);

    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++) {
      g_test_message ("page %zu, %d", i, widths[j]);
      resize (fixture, widths[j], 720);
      g_assert_true (shows_label (page, description));
      harness_assert_fits (page, widths[j] + 10);
    }
    adw_navigation_view_pop (get_navigation (fixture));
    harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  }
}

/* A day that a page tells of is opened in Today, and the page has gone. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  const FouleeDate day = foulee_date_from_civil (2026, 11, 3);
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_TIMELINE_PAGE);
  FouleeMainPage *main_page;

  foulee_insight_page_activate_day (FOULEE_INSIGHT_PAGE (page), day);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_cmpuint (n_pages (fixture), ==, 1);
  g_assert_nonnull (find_in (fixture, FOULEE_TYPE_TODAY_VIEW));
  main_page = FOULEE_MAIN_PAGE (find_in (fixture, FOULEE_TYPE_MAIN_PAGE));
  g_assert_cmpint (foulee_day_get_date (foulee_main_page_get_day (main_page)), ==, day);
}

/* What the window does is done from a page too, which goes where something else is to be seen. */
static void
test_window_actions (Fixture *fixture, gconstpointer data)
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
    g_assert_nonnull (find_in (fixture, FOULEE_TYPE_TODAY_VIEW));
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
test_undo_on_page (Fixture *fixture, gconstpointer data)
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
  g_assert_nonnull (find_in (fixture, FOULEE_TYPE_TIMELINE_PAGE));
}

/* The menu that is opened is that of the page, and so is the place where something is said. */
static void
test_on_top (Fixture *fixture, gconstpointer data)
{
  GtkWidget *main_page = find_in (fixture, FOULEE_TYPE_MAIN_PAGE);
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);
  GtkWidget *button;

  foulee_main_page_toast (FOULEE_MAIN_PAGE (main_page), "Exported", FALSE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_true (shows_label (page, "Exported"));
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
  g_test_add ("/insights/" path, Fixture, NULL, begin, function, tear_down)

int
main (int argc, char **argv)
{
  int result;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  g_test_add_func ("/insights/filter-words", test_filter_words);
  g_test_add_func ("/insights/filter-scope", test_filter_scope);
  g_test_add_func ("/insights/filter-changes", test_filter_changes);
  ADD ("filter-rows", set_up, test_filter_rows);
  g_test_add_func ("/insights/card-names", test_card_names);
  ADD ("columns", set_up, test_columns);
  ADD ("described", set_up, test_described);
  ADD ("empty", set_up_empty, test_empty);
  ADD ("first-entry", set_up_empty, test_first_entry);
  ADD ("refresh", set_up, test_refresh);
  ADD ("keyboard", set_up, test_keyboard);
  ADD ("tab", set_up, test_tab);
  ADD ("pressed-twice", set_up, test_pressed_twice);
  ADD ("filter-kept", set_up, test_filter_kept);
  ADD ("pages-fit", set_up, test_pages_fit);
  ADD ("day", set_up, test_day);
  ADD ("window-actions", set_up, test_window_actions);
  ADD ("undo-on-page", set_up, test_undo_on_page);
  ADD ("on-top", set_up, test_on_top);
  g_test_add_func ("/insights/zones", test_zones);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
