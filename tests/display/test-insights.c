/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Insights as a frame: the filter and the cards; what they say has tests of its own. */

#include "display/harness.h"
#include "display/insights-window.h"
#include "ui/insights/filter-button.h"
#include "ui/insights/insight-card.h"
#include "ui/window/main-page.h"

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

  g_assert_cmpstr (description, ==, insights_window_is_french () ? french : english);
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
test_filter_rows (InsightsWindow *fixture, gconstpointer data)
{
  GtkWidget *place = insights_window_find (fixture, FOULEE_TYPE_FILTER_BUTTON);
  GtkMenuButton *button = GTK_MENU_BUTTON (harness_find (place, GTK_TYPE_MENU_BUTTON));
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  GtkWidget *row, *reset;
  g_autoptr (FouleeInsightFilter) filter =
      insights_window_get_filter (GTK_WIDGET (fixture->window));

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
  insights_window_assert_filter (
      fixture, insights_window_is_french () ? "Filtre\u00a0: Mollet gauche · Sorties difficiles · "
                                              "3\u00a0mois"
                                            : "Filter: Left calf · Hard runs · 3 months");

  reset = harness_find_text (popover, insights_window_is_french () ? "Réinitialiser" : "Reset");
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
  foulee_insight_card_show (card, "Your legs are usually sorest 24–44 h after a run.",
                            "4 of the 6 runs whose peak could be timed.", NULL,
                            "24, 30, 40 and 44 h");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "After a run. Your legs are usually sorest 24–44 h after a "
                                       "run. 4 of the 6 runs whose peak could "
                                       "be timed.");
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
test_columns (InsightsWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = insights_window_list_buttons (fixture);
  graphene_rect_t bounds[INSIGHTS_WINDOW_CARDS];

  insights_window_resize (fixture, 1200, 860);
  for (guint i = 0; i < INSIGHTS_WINDOW_CARDS; i++)
    get_bounds (g_ptr_array_index (buttons, i), &bounds[i]);
  for (guint i = 0; i < INSIGHTS_WINDOW_CARDS; i += 2) {
    g_assert_cmpfloat (bounds[i].origin.y, ==, bounds[i + 1].origin.y);
    g_assert_cmpfloat (bounds[i].size.height, ==, bounds[i + 1].size.height);
    g_assert_cmpfloat (bounds[i].size.width, ==, bounds[i + 1].size.width);
  }
  g_assert_cmpfloat (bounds[0].origin.x + bounds[0].size.width, <, bounds[1].origin.x);
  g_assert_cmpfloat (bounds[0].origin.y + bounds[0].size.height, <, bounds[2].origin.y);

  insights_window_resize (fixture, 360, 720);
  for (guint i = 0; i < INSIGHTS_WINDOW_CARDS; i++)
    get_bounds (g_ptr_array_index (buttons, i), &bounds[i]);
  for (guint i = 1; i < INSIGHTS_WINDOW_CARDS; i++) {
    g_assert_cmpfloat (bounds[i].origin.x, ==, bounds[0].origin.x);
    g_assert_cmpfloat (bounds[i - 1].origin.y + bounds[i - 1].size.height, <, bounds[i].origin.y);
  }
  /* A finger's width at the least. */
  g_assert_cmpfloat (bounds[0].size.height, >=, 44);
}

/* What the filter lets through is said wherever one looks, whatever room there is. */
static void
test_described (InsightsWindow *fixture, gconstpointer data)
{
  static const int widths[] = { 1200, 760, 640, 360 };
  const char *description = insights_window_is_french ()
                                ? "Jambes · Toutes les sorties · 3\u00a0mois"
                                : "Legs · All runs · 3 months";
  GtkWidget *window = GTK_WIDGET (fixture->window);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    g_test_message ("%d", widths[i]);
    insights_window_resize (fixture, widths[i], 720);
    g_assert_true (insights_window_shows (window, description));
    harness_assert_fits (insights_window_find (fixture, FOULEE_TYPE_MAIN_PAGE), widths[i] + 10);
  }
}

static void
test_empty (InsightsWindow *fixture, gconstpointer data)
{
  g_assert_nonnull (insights_window_find (fixture, ADW_TYPE_STATUS_PAGE));
  g_assert_null (insights_window_find (fixture, FOULEE_TYPE_INSIGHT_CARD));
}

/* The first entry brings the cards. */
static void
test_first_entry (InsightsWindow *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  FouleeRun *run = foulee_run_new ();

  run->start = foulee_clock_now (clock);
  foulee_journal_save (fixture->journal, run, "Run", NULL);
  harness_wait_signal (fixture->journal, "analysed");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_nonnull (insights_window_find (fixture, FOULEE_TYPE_INSIGHT_CARD));
  foulee_journal_undo (fixture->journal);
  harness_wait_signal (fixture->journal, "analysed");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  g_assert_null (insights_window_find (fixture, FOULEE_TYPE_INSIGHT_CARD));
}

/* Tab goes through all of it and out again, both ways. */
static void
test_tab (InsightsWindow *fixture, gconstpointer data)
{
  static const int widths[] = { 1200, 360 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    GtkWidget *page = insights_window_find (fixture, FOULEE_TYPE_MAIN_PAGE);
    guint n_forward;

    insights_window_resize (fixture, widths[i], 720);
    n_forward = harness_walk (page, GTK_DIR_TAB_FORWARD);
    g_assert_cmpuint (n_forward, >=, INSIGHTS_WINDOW_CARDS + 2); /* the filter and the menu */
    g_assert_cmpuint (harness_walk (page, GTK_DIR_TAB_BACKWARD), ==, n_forward);
  }
}

#define ADD(path, begin, function)                                                                 \
  g_test_add ("/insights/" path, InsightsWindow, NULL, begin, function, insights_window_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  g_test_add_func ("/insights/filter-words", test_filter_words);
  g_test_add_func ("/insights/filter-scope", test_filter_scope);
  g_test_add_func ("/insights/filter-changes", test_filter_changes);
  ADD ("filter-rows", insights_window_set_up, test_filter_rows);
  g_test_add_func ("/insights/card-names", test_card_names);
  ADD ("columns", insights_window_set_up, test_columns);
  ADD ("described", insights_window_set_up, test_described);
  ADD ("empty", insights_window_set_up_empty, test_empty);
  ADD ("first-entry", insights_window_set_up_empty, test_first_entry);
  ADD ("tab", insights_window_set_up, test_tab);
  return g_test_run ();
}
