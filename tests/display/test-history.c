/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "display/harness.h"
#include "display/history-window.h"
#include "ui/history/calendar-panel.h"

#define TODAY foulee_date_from_civil (2026, 11, 19)
#define PHONE HISTORY_WINDOW_PHONE
#define DESK HISTORY_WINDOW_DESK

static gboolean french;

/* ---- The calendar ---------------------------------------------------------------------------- */

static void
assert_date (HistoryWindow *fixture, const char *iso)
{
  g_autofree char *date =
      foulee_date_to_iso (foulee_calendar_map_get_date (history_window_get_map (fixture)));

  g_assert_cmpstr (date, ==, iso);
}

static void
test_year_keys (HistoryWindow *fixture, gconstpointer width)
{
  static const struct {
    guint keyval;
    GdkModifierType state;
    const char *iso;
  } keys[] = {
    { GDK_KEY_Up, 0, "2026-11-18" },
    { GDK_KEY_Left, 0, "2026-11-11" },
    { GDK_KEY_Right, 0, "2026-11-18" },
    { GDK_KEY_Down, 0, "2026-11-19" },
    { GDK_KEY_Home, 0, "2026-01-01" },
    { GDK_KEY_End, 0, "2026-12-31" },
    { GDK_KEY_Down, 0, "2026-12-31" }, /* nothing comes after this year */
    { GDK_KEY_Page_Up, 0, "2026-11-30" },
    { GDK_KEY_Page_Up, GDK_SHIFT_MASK, "2025-11-30" },
    { GDK_KEY_Page_Down, 0, "2025-12-30" },
    { GDK_KEY_Home, GDK_CONTROL_MASK, "2024-06-01" },
    { GDK_KEY_Page_Up, GDK_SHIFT_MASK, "2024-01-01" }, /* nor before that of the first entry */
    { GDK_KEY_End, GDK_CONTROL_MASK, "2026-11-19" },
  };

  gtk_widget_grab_focus (GTK_WIDGET (history_window_get_map (fixture)));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    history_window_press (fixture, keys[i].keyval, keys[i].state);
    assert_date (fixture, keys[i].iso);
    g_assert_true (gtk_widget_is_ancestor (history_window_get_focus (fixture),
                                           GTK_WIDGET (history_window_get_map (fixture))));
  }
}

static void
test_month_keys (HistoryWindow *fixture, gconstpointer width)
{
  static const struct {
    guint keyval;
    const char *iso;
  } keys[] = {
    { GDK_KEY_Left, "2026-11-18" },    { GDK_KEY_Up, "2026-11-11" },
    { GDK_KEY_Right, "2026-11-12" },   { GDK_KEY_Down, "2026-11-19" },
    { GDK_KEY_Home, "2026-11-01" },    { GDK_KEY_Left, "2026-10-31" },
    { GDK_KEY_Page_Up, "2026-09-30" }, { GDK_KEY_End, "2026-09-30" },
    { GDK_KEY_Right, "2026-10-01" },
  };

  gtk_widget_grab_focus (GTK_WIDGET (history_window_get_map (fixture)));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_assert_true (harness_press (history_window_get_focus (fixture), keys[i].keyval));
    assert_date (fixture, keys[i].iso);
  }
}

/* Each step puts the focus on another widget, which says the day. */
static void
test_names (HistoryWindow *fixture, gconstpointer width)
{
  static const struct {
    guint keyval;
    const char *english, *french;
  } days[] = {
    { GDK_KEY_Left, "Wednesday 18 November 2026: no soreness, 1 check-in",
      "Mercredi 18 novembre 2026\u00a0: aucune douleur, 1 relevé" },
    { GDK_KEY_Right, "Today, Thursday 19 November 2026: soreness 5, run 9.6\u00a0km, 2 check-ins",
      "Aujourd’hui, jeudi 19 novembre 2026\u00a0: douleur 5, sortie de 9,6\u00a0km, 2 relevés" },
    { GDK_KEY_Up, "Thursday 12 November 2026: run 12.0\u00a0km",
      "Jeudi 12 novembre 2026\u00a0: sortie de 12,0\u00a0km" },
    { GDK_KEY_Left, "Wednesday 11 November 2026: nothing recorded",
      "Mercredi 11 novembre 2026\u00a0: rien de noté" },
    { GDK_KEY_Left, "Tuesday 10 November 2026: soreness 6, 1 check-in, warning sign",
      "Mardi 10 novembre 2026\u00a0: douleur 6, 1 relevé, signe d’alerte" },
  };

  gtk_widget_grab_focus (GTK_WIDGET (history_window_get_map (fixture)));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++) {
    GtkWidget *before = history_window_get_focus (fixture);

    g_assert_true (harness_press (before, days[i].keyval));
    g_assert_true (history_window_get_focus (fixture) != before);
    gtk_test_accessible_assert_role (history_window_get_focus (fixture),
                                     GTK_ACCESSIBLE_ROLE_BUTTON);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (history_window_get_focus (fixture)),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         french ? days[i].french : days[i].english);
  }
  /* One stop for Tab, there and back. */
  g_assert_cmpuint (
      harness_walk (GTK_WIDGET (history_window_get_map (fixture)), GTK_DIR_TAB_FORWARD), ==, 1);
  g_assert_cmpuint (
      harness_walk (GTK_WIDGET (history_window_get_map (fixture)), GTK_DIR_TAB_BACKWARD), ==, 1);
}

static void
test_activate (HistoryWindow *fixture, gconstpointer width)
{
  gtk_widget_grab_focus (GTK_WIDGET (history_window_get_map (fixture)));
  harness_press (history_window_get_focus (fixture), GDK_KEY_Up);
  g_signal_emit_by_name (history_window_get_focus (fixture), "clicked");
  g_assert_cmpint (foulee_day_get_date (history_window_get_day (fixture)), ==, TODAY - 7);
}

/* What has not come yet is no day to write on. */
static void
test_future (HistoryWindow *fixture, gconstpointer width)
{
  gtk_widget_grab_focus (GTK_WIDGET (history_window_get_map (fixture)));
  harness_press (history_window_get_focus (fixture), GDK_KEY_Left);
  g_signal_emit_by_name (history_window_get_focus (fixture), "clicked");
  g_assert_cmpint (foulee_day_get_date (history_window_get_day (fixture)), ==, TODAY - 1);
  foulee_window_show_view (fixture->window, "history");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  gtk_widget_grab_focus (GTK_WIDGET (history_window_get_map (fixture)));
  harness_press (history_window_get_focus (fixture), GDK_KEY_End);
  g_signal_emit_by_name (history_window_get_focus (fixture), "clicked");
  g_assert_cmpint (foulee_day_get_date (history_window_get_day (fixture)), ==, TODAY - 1);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, tooltip);

    if (found)
      return found;
  }
  return NULL;
}

static void
test_pages (HistoryWindow *fixture, gconstpointer width)
{
  gboolean year = GPOINTER_TO_INT (width) == DESK;
  GtkWidget *previous =
      find_button (fixture->view, year ? _ ("Previous year") : _ ("Previous month"));
  GtkWidget *next = find_button (fixture->view, year ? _ ("Next year") : _ ("Next month"));

  g_signal_emit_by_name (previous, "clicked");
  assert_date (fixture, year ? "2025-11-19" : "2026-10-19");
  g_signal_emit_by_name (previous, "clicked");
  assert_date (fixture, year ? "2024-11-19" : "2026-09-19");
  /* The first entry is of 2024. */
  g_assert_true (gtk_widget_is_sensitive (previous) == !year);
  for (int i = 0; i < (year ? 2 : 3); i++)
    g_signal_emit_by_name (next, "clicked");
  assert_date (fixture, year ? "2026-11-19" : "2026-12-19");
  g_assert_false (gtk_widget_is_sensitive (next));
}

/* Words turn round, time does not. */
static void
test_right_to_left (HistoryWindow *fixture, gconstpointer width)
{
  FouleeCalendarMap *map;
  FouleeDate left, right;
  double middle;

  history_window_tear_down (fixture, width);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  history_window_set_up (fixture, width);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  map = history_window_get_map (fixture);
  middle = gtk_widget_get_width (GTK_WIDGET (map)) / 2.0;
  /* In the second week of the month. */
  left = foulee_calendar_map_pick (map, middle - 48, 100);
  right = foulee_calendar_map_pick (map, middle + 48, 100);
  g_assert_cmpint (left, ==, right - 2);
  gtk_widget_grab_focus (GTK_WIDGET (map));
  harness_press (history_window_get_focus (fixture), GDK_KEY_Left);
  assert_date (fixture, "2026-11-18");
}

static void
test_years (HistoryWindow *fixture, gconstpointer width)
{
  GtkWidget *panel = harness_find (fixture->view, FOULEE_TYPE_CALENDAR_PANEL);
  GtkWidget *title = harness_find (panel, GTK_TYPE_MENU_BUTTON);
  GtkWidget *list;
  GtkListBoxRow *oldest;

  gtk_menu_button_popup (GTK_MENU_BUTTON (title));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  list = harness_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (title))),
                       GTK_TYPE_LIST_BOX);
  /* Nothing is known of 2025. */
  oldest = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (oldest), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       french ? "2024, 1 jour" : "2024, 1 day");
  g_signal_emit_by_name (list, "row-activated", oldest);
  assert_date (fixture, "2024-06-01");
}

/* ---- The list -------------------------------------------------------------------------------- */

/* The month that the calendar comes to is at the top of the list, from wherever that was. */
static void
test_month_in_list (HistoryWindow *fixture, gconstpointer width)
{
  static const struct {
    int month;
    const char *english, *french;
  } months[] = {
    { 7, "Friday 31 July", "Vendredi 31 juillet" },
    { 6, "Tuesday 30 June", "Mardi 30 juin" },
    { 8, "Monday 31 August", "Lundi 31 août" },
    { 7, "Friday 31 July", "Vendredi 31 juillet" },
  };

  history_window_add_summer (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++) {
    g_autofree char *top = NULL;

    foulee_calendar_map_set_date (history_window_get_map (fixture),
                                  foulee_date_from_civil (2026, months[i].month, 10));
    harness_wait_frames (GTK_WIDGET (fixture->window), 4);
    top = history_window_describe_top (fixture);
    g_assert_cmpstr (top, ==, french ? months[i].french : months[i].english);
  }
}

/* Lines come a few at a time, and all of them, in their order. */
static void
test_all_lines (HistoryWindow *fixture, gconstpointer width)
{
  GtkWidget *list = harness_find (fixture->view, GTK_TYPE_LIST_VIEW);
  guint n = 0;

  history_window_add_summer (fixture);
  history_window_search (fixture, "arnica");
  g_assert_cmpuint (history_window_count_days (fixture), ==, 1);
  history_window_search (fixture, "");
  while (history_window_count_days (fixture) < 7 + 92) {
    g_assert_cmpuint (n++, <, 92);
    harness_wait_frames (list, 1);
  }
  g_assert_cmpuint (history_window_count_days (fixture), ==, 7 + 92);
}

static void
test_open_from_list (HistoryWindow *fixture, gconstpointer width)
{
  /* Today, yesterday, and the twelfth. */
  g_signal_emit_by_name (harness_find (fixture->view, GTK_TYPE_LIST_VIEW), "activate", 2);
  g_assert_cmpint (foulee_day_get_date (history_window_get_day (fixture)), ==, TODAY - 7);
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
test_fits (HistoryWindow *fixture, gconstpointer width)
{
  harness_assert_names (fixture->view);
  harness_assert_fits (fixture->view, GPOINTER_TO_INT (width));
}

/* A calendar of a few days says what it is going to be. */
static void
test_few_days (HistoryWindow *fixture, gconstpointer width)
{
  const char *hint = _ ("Each day on which you write something down fills a square. After a few "
                        "weeks, hard days and quiet ones can be told at a glance.");

  g_assert_true (history_window_has_label (fixture->view, hint));
  history_window_add_summer (fixture);
  g_assert_false (history_window_has_label (fixture->view, hint));
}

static void
test_empty (HistoryWindow *fixture, gconstpointer width)
{
  g_assert_true (history_window_has_label (fixture->view, _ ("No Days Yet")));
  g_assert_null (harness_find (fixture->view, FOULEE_TYPE_CALENDAR_MAP));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_null (harness_find (fixture->view, GTK_TYPE_SEARCH_ENTRY));
}

static void
add (const char *path, int width, void (*test) (HistoryWindow *, gconstpointer))
{
  g_test_add (path, HistoryWindow, GINT_TO_POINTER (width), history_window_set_up, test,
              history_window_tear_down);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  french = g_str_equal (foulee_language_code (foulee_language_of_system ()), "fr");
  application = harness_application_new ();
  history_window_take_application (application);
  add ("/history/year-keys", DESK, test_year_keys);
  add ("/history/month-keys", PHONE, test_month_keys);
  add ("/history/names", PHONE, test_names);
  add ("/history/activate", PHONE, test_activate);
  add ("/history/future", PHONE, test_future);
  add ("/history/months", PHONE, test_pages);
  add ("/history/pages", DESK, test_pages);
  add ("/history/right-to-left", PHONE, test_right_to_left);
  add ("/history/all-lines", DESK, test_all_lines);
  add ("/history/open-from-list", DESK, test_open_from_list);
  add ("/history/few-days", PHONE, test_few_days);
  add ("/history/years", PHONE, test_years);
  add ("/history/month-in-list", DESK, test_month_in_list);
  add ("/history/fits-phone", PHONE, test_fits);
  add ("/history/fits-desk", DESK, test_fits);
  g_test_add ("/history/empty", HistoryWindow, GINT_TO_POINTER (PHONE), history_window_set_up_empty,
              test_empty, history_window_tear_down);
  return g_test_run ();
}
