/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "display/harness.h"
#include "support/records.h"
#include "ui/history/calendar-map.h"
#include "ui/history/calendar-panel.h"
#include "ui/history/day-row.h"
#include "ui/history/history-view.h"
#include "ui/window/main-page.h"

#define TODAY foulee_date_from_civil (2026, 11, 19)
#define PHONE 360
#define DESK 1200

static GtkApplication *application;
static gboolean french;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
  GtkWidget *view;
} Fixture;

/* ---- A journal ------------------------------------------------------------------------------- */

static void
add_check_in (GPtrArray *records, const char *iso, int level, const char *note)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  foulee_record_set_text (&check_in->note, note);
  g_ptr_array_add (records, check_in);
}

static void
add_run (GPtrArray *records, const char *iso, int metres, const char *note)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (iso);
  run->distance = metres;
  foulee_record_set_text (&run->note, note);
  g_ptr_array_add (records, run);
}

static void
add_others (GPtrArray *records)
{
  FouleeAction *action = foulee_action_new ();
  FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  action->at = test_instant ("2026-10-05T20:00:00+02:00");
  action->action_kind = FOULEE_ACTION_MEDICINE;
  foulee_record_set_text (&action->name, "Arnica");
  g_ptr_array_add (records, action);
  visit->date = foulee_date_from_civil (2026, 10, 6);
  foulee_record_set_text (&visit->who, "Dr Bruyère");
  foulee_record_set_text (&visit->note, "No hills for a week.");
  g_ptr_array_add (records, visit);
  answer->at = test_instant ("2026-11-10T08:00:00+01:00");
  answer->list_version = 1;
  foulee_record_set_text (&answer->ticked, "swelling");
  g_ptr_array_add (records, answer);
}

static GPtrArray *
make_records (void)
{
  GPtrArray *records = foulee_record_array_new ();

  add_check_in (records, "2026-11-19T07:00:00+01:00", 5, "Raide dans l’escalier.");
  add_check_in (records, "2026-11-19T18:00:00+01:00", 2, NULL);
  add_run (records, "2026-11-19T12:00:00+01:00", 9600, NULL);
  add_check_in (records, "2026-11-18T07:00:00+01:00", 0, NULL);
  add_run (
      records, "2026-11-12T12:00:00+01:00", 12000,
      "First the long way through the wood and along the canal, then Élodie paced me up to the "
      "château, which nobody had asked for, and down again in the rain until it was dark.");
  add_check_in (records, "2026-11-10T07:00:00+01:00", 6, NULL);
  add_check_in (records, "2024-06-01T07:00:00+02:00", 4, "Before the move.");
  add_others (records);
  return records;
}

static void
open_at (Fixture *fixture, int width, GPtrArray *records)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->journal = harness_journal_new (clock, records);
  foulee_journal_set_first_weekday (fixture->journal, 1);
  fixture->window = foulee_window_new (application, fixture->journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  foulee_window_show_view (fixture->window, "history");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  fixture->view = harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_HISTORY_VIEW);
}

static void
set_up (Fixture *fixture, gconstpointer width)
{
  g_autoptr (GPtrArray) records = make_records ();

  open_at (fixture, GPOINTER_TO_INT (width), records);
}

static void
set_up_empty (Fixture *fixture, gconstpointer width)
{
  open_at (fixture, GPOINTER_TO_INT (width), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

/* ---- The calendar ---------------------------------------------------------------------------- */

static FouleeCalendarMap *
get_map (Fixture *fixture)
{
  return FOULEE_CALENDAR_MAP (harness_find (fixture->view, FOULEE_TYPE_CALENDAR_MAP));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* A key with Shift or Control, on the calendar. */
static void
press_with (Fixture *fixture, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (get_map (fixture)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
  }
  g_assert_true (handled);
}

static void
assert_date (Fixture *fixture, const char *iso)
{
  g_autofree char *date = foulee_date_to_iso (foulee_calendar_map_get_date (get_map (fixture)));

  g_assert_cmpstr (date, ==, iso);
}

static void
test_year_keys (Fixture *fixture, gconstpointer width)
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

  gtk_widget_grab_focus (GTK_WIDGET (get_map (fixture)));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    press_with (fixture, keys[i].keyval, keys[i].state);
    assert_date (fixture, keys[i].iso);
    g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), GTK_WIDGET (get_map (fixture))));
  }
}

static void
test_month_keys (Fixture *fixture, gconstpointer width)
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

  gtk_widget_grab_focus (GTK_WIDGET (get_map (fixture)));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_assert_true (harness_press (get_focus (fixture), keys[i].keyval));
    assert_date (fixture, keys[i].iso);
  }
}

/* Each step puts the focus on another widget, which says the day. */
static void
test_names (Fixture *fixture, gconstpointer width)
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

  gtk_widget_grab_focus (GTK_WIDGET (get_map (fixture)));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++) {
    GtkWidget *before = get_focus (fixture);

    g_assert_true (harness_press (before, days[i].keyval));
    g_assert_true (get_focus (fixture) != before);
    gtk_test_accessible_assert_role (get_focus (fixture), GTK_ACCESSIBLE_ROLE_BUTTON);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_focus (fixture)),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         french ? days[i].french : days[i].english);
  }
  /* One stop for Tab, there and back. */
  g_assert_cmpuint (harness_walk (GTK_WIDGET (get_map (fixture)), GTK_DIR_TAB_FORWARD), ==, 1);
  g_assert_cmpuint (harness_walk (GTK_WIDGET (get_map (fixture)), GTK_DIR_TAB_BACKWARD), ==, 1);
}

static FouleeDay *
get_day (Fixture *fixture)
{
  return foulee_main_page_get_day (
      FOULEE_MAIN_PAGE (harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_MAIN_PAGE)));
}

static void
test_activate (Fixture *fixture, gconstpointer width)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_map (fixture)));
  harness_press (get_focus (fixture), GDK_KEY_Up);
  g_signal_emit_by_name (get_focus (fixture), "clicked");
  g_assert_cmpint (foulee_day_get_date (get_day (fixture)), ==, TODAY - 7);
}

/* What has not come yet is no day to write on. */
static void
test_future (Fixture *fixture, gconstpointer width)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_map (fixture)));
  harness_press (get_focus (fixture), GDK_KEY_Left);
  g_signal_emit_by_name (get_focus (fixture), "clicked");
  g_assert_cmpint (foulee_day_get_date (get_day (fixture)), ==, TODAY - 1);
  foulee_window_show_view (fixture->window, "history");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  gtk_widget_grab_focus (GTK_WIDGET (get_map (fixture)));
  harness_press (get_focus (fixture), GDK_KEY_End);
  g_signal_emit_by_name (get_focus (fixture), "clicked");
  g_assert_cmpint (foulee_day_get_date (get_day (fixture)), ==, TODAY - 1);
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
test_pages (Fixture *fixture, gconstpointer width)
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
test_right_to_left (Fixture *fixture, gconstpointer width)
{
  FouleeCalendarMap *map;
  FouleeDate left, right;
  double middle;

  tear_down (fixture, width);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (fixture, width);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  map = get_map (fixture);
  middle = gtk_widget_get_width (GTK_WIDGET (map)) / 2.0;
  /* In the second week of the month. */
  left = foulee_calendar_map_pick (map, middle - 48, 100);
  right = foulee_calendar_map_pick (map, middle + 48, 100);
  g_assert_cmpint (left, ==, right - 2);
  gtk_widget_grab_focus (GTK_WIDGET (map));
  harness_press (get_focus (fixture), GDK_KEY_Left);
  assert_date (fixture, "2026-11-18");
}

static void
test_years (Fixture *fixture, gconstpointer width)
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

static GtkWidget *
find_row_below (GtkWidget *widget, GtkWidget *list)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (FOULEE_IS_DAY_ROW (widget) && gtk_widget_compute_bounds (widget, list, &bounds) &&
      bounds.origin.y >= 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row_below (child, list);

    if (found)
      return found;
  }
  return NULL;
}

/* What the first line that is wholly seen says; NULL for none. */
static char *
describe_top (Fixture *fixture)
{
  GtkWidget *list = harness_find (fixture->view, GTK_TYPE_LIST_VIEW);
  GtkWidget *row = list ? find_row_below (list, gtk_widget_get_parent (list)) : NULL;

  return row ? foulee_day_row_describe (FOULEE_DAY_ROW (row)) : NULL;
}

static guint
count_days (Fixture *fixture)
{
  GtkWidget *list = harness_find (fixture->view, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static void
add_summer (Fixture *fixture)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  for (int day = 0; day < 92; day++) {
    FouleeSleep *sleep = foulee_sleep_new ();

    sleep->night = foulee_date_from_civil (2026, 6, 1) + day;
    g_ptr_array_add (records, sleep);
  }
  foulee_journal_save_async (fixture->journal, records, "Sleep", NULL, NULL, NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

/* The month that the calendar comes to is at the top of the list, from wherever that was. */
static void
test_month_in_list (Fixture *fixture, gconstpointer width)
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

  add_summer (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++) {
    g_autofree char *top = NULL;

    foulee_calendar_map_set_date (get_map (fixture),
                                  foulee_date_from_civil (2026, months[i].month, 10));
    harness_wait_frames (GTK_WIDGET (fixture->window), 4);
    top = describe_top (fixture);
    g_assert_cmpstr (top, ==, french ? months[i].french : months[i].english);
  }
}

static void
test_open_from_list (Fixture *fixture, gconstpointer width)
{
  /* Today, yesterday, and the twelfth. */
  g_signal_emit_by_name (harness_find (fixture->view, GTK_TYPE_LIST_VIEW), "activate", 2);
  g_assert_cmpint (foulee_day_get_date (get_day (fixture)), ==, TODAY - 7);
}

/* ---- Searching ------------------------------------------------------------------------------- */

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static void
assert_found (Fixture *fixture, guint n)
{
  g_autofree char *text = french
                              ? g_strdup_printf (n < 2 ? "%u jour trouvé" : "%u jours trouvés", n)
                              : g_strdup_printf (n == 1 ? "%u day found" : "%u days found", n);

  g_test_message ("%s", text);
  g_assert_true (has_label (fixture->view, text));
}

static void
search_for (Fixture *fixture, const char *typed)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (harness_find (fixture->view, GTK_TYPE_SEARCH_ENTRY)), typed);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

static void
test_search (Fixture *fixture, gconstpointer width)
{
  static const struct {
    const char *typed;
    guint n;
    const char *top; /* the end of the first line */
  } cases[] = {
    { "escalier", 1, "Raide dans l’escalier." },
    { "ESC", 1, "Raide dans l’escalier." },
    /* Thirty characters before and fifty-three after, to where words begin and end. */
    { "elodie CHATEAU", 1,
      "… wood and along the canal, then Élodie paced me up to the château, which nobody had asked "
      "for, …" },
    { "arnica", 1, "Arnica" },
    { "bruyere", 1, "Dr Bruyère · No hills for a week." },
    { "hills", 1, "Dr Bruyère · No hills for a week." },
    { "calier", 0, NULL }, /* no word begins so */
    { "elodie hills", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *top = NULL;

    search_for (fixture, cases[i].typed);
    assert_found (fixture, cases[i].n);
    top = describe_top (fixture);
    g_test_message ("%s", top);
    if (cases[i].top)
      g_assert_true (g_str_has_suffix (top, cases[i].top));
    else
      g_assert_null (top);
  }
}

/* Nothing found says so, and what to do. */
static void
test_nothing (Fixture *fixture, gconstpointer width)
{
  g_autofree char *top = NULL;
  GtkWidget *clear;

  search_for (fixture, "marathon");
  clear = harness_find_text (fixture->view, _ ("Show all days"));
  g_assert_true (gtk_widget_get_mapped (clear));
  g_signal_emit_by_name (clear, "clicked");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_cmpuint (count_days (fixture), ==, 7);
  top = describe_top (fixture);
  g_assert_nonnull (top);
  g_assert_nonnull (get_focus (fixture));
}

static GtkToggleButton *
get_chip (Fixture *fixture, const char *label)
{
  return GTK_TOGGLE_BUTTON (harness_find_text (fixture->view, label));
}

static void
test_filters (Fixture *fixture, gconstpointer width)
{
  GtkToggleButton *sore = get_chip (fixture, C_ ("days", "Sore"));
  GtkToggleButton *run = get_chip (fixture, C_ ("days", "With a run"));
  GtkToggleButton *sign = get_chip (fixture, C_ ("days", "Warning sign"));

  g_assert_cmpuint (count_days (fixture), ==, 7);
  gtk_toggle_button_set_active (sore, TRUE);
  assert_found (fixture, 3);
  gtk_toggle_button_set_active (run, TRUE);
  assert_found (fixture, 1);
  gtk_toggle_button_set_active (sore, FALSE);
  assert_found (fixture, 2);
  search_for (fixture, "canal");
  assert_found (fixture, 1);
  search_for (fixture, "");
  gtk_toggle_button_set_active (run, FALSE);
  gtk_toggle_button_set_active (sign, TRUE);
  assert_found (fixture, 1);
  /* The calendar tells what is left out, too. */
  gtk_widget_grab_focus (GTK_WIDGET (get_map (fixture)));
  press_with (fixture, GDK_KEY_Up, 0);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (get_focus (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL,
      french ? "Mercredi 18 novembre 2026\u00a0: aucune douleur, 1 relevé (ne fait pas partie des "
               "jours trouvés)"
             : "Wednesday 18 November 2026: no soreness, 1 check-in (not among the days found)");
}

/* What is written while a search is open is found at once. */
static void
test_change (Fixture *fixture, gconstpointer width)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  search_for (fixture, "escalier");
  assert_found (fixture, 1);
  check_in->at = test_instant ("2026-11-15T07:00:00+01:00");
  foulee_record_set_text (&check_in->note, "Un seul escalier");
  foulee_journal_save (fixture->journal, check_in, "Note", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  assert_found (fixture, 2);
  foulee_journal_undo (fixture->journal);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  assert_found (fixture, 1);
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
test_fits (Fixture *fixture, gconstpointer width)
{
  harness_assert_names (fixture->view);
  harness_assert_fits (fixture->view, GPOINTER_TO_INT (width));
}

/* A calendar of a few days says what it is going to be. */
static void
test_few_days (Fixture *fixture, gconstpointer width)
{
  const char *hint = _ ("Each day on which you write something down fills a square. After a few "
                        "weeks, hard days and quiet ones can be told at a glance.");

  g_assert_true (has_label (fixture->view, hint));
  add_summer (fixture);
  g_assert_false (has_label (fixture->view, hint));
}

static void
test_empty (Fixture *fixture, gconstpointer width)
{
  g_assert_true (has_label (fixture->view, _ ("No Days Yet")));
  g_assert_null (harness_find (fixture->view, FOULEE_TYPE_CALENDAR_MAP));
}

static void
add (const char *path, int width, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  int result;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  french = g_str_equal (foulee_language_code (foulee_language_of_system ()), "fr");
  application = harness_application_new ();
  add ("/history/year-keys", DESK, test_year_keys);
  add ("/history/month-keys", PHONE, test_month_keys);
  add ("/history/names", PHONE, test_names);
  add ("/history/activate", PHONE, test_activate);
  add ("/history/future", PHONE, test_future);
  add ("/history/months", PHONE, test_pages);
  add ("/history/pages", DESK, test_pages);
  add ("/history/right-to-left", PHONE, test_right_to_left);
  add ("/history/open-from-list", DESK, test_open_from_list);
  add ("/history/few-days", PHONE, test_few_days);
  add ("/history/years", PHONE, test_years);
  add ("/history/month-in-list", DESK, test_month_in_list);
  add ("/history/search", PHONE, test_search);
  add ("/history/search-wide", DESK, test_search);
  add ("/history/nothing", PHONE, test_nothing);
  add ("/history/filters", DESK, test_filters);
  add ("/history/change", DESK, test_change);
  add ("/history/fits-phone", PHONE, test_fits);
  add ("/history/fits-desk", DESK, test_fits);
  g_test_add ("/history/empty", Fixture, GINT_TO_POINTER (PHONE), set_up_empty, test_empty,
              tear_down);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
