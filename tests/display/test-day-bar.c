/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "display/harness.h"
#include "support/records.h"
#include "ui/today/day-bar.h"
#include "ui/today/today-view.h"
#include "ui/window/main-page.h"

#define WIDTH 360

static GtkApplication *application;

/* A phone's window on a journal, at a time in Paris. */
typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
} Fixture;

static void
open_window (Fixture *fixture, const char *now, GPtrArray *records)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  g_autoptr (FouleeClock) clock = foulee_clock_new_fixed (test_instant (now).seconds * 1000, zone);

  fixture->journal = harness_journal_new (clock, records);
  fixture->window = foulee_window_new (application, fixture->journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  foulee_window_show_view (fixture->window, "today");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static void
set_clock (Fixture *fixture, const char *now)
{
  foulee_clock_set (foulee_journal_get_clock (fixture->journal), test_instant (now).seconds * 1000);
}

static FouleeDay *
get_day (Fixture *fixture)
{
  return foulee_main_page_get_day (
      FOULEE_MAIN_PAGE (harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_MAIN_PAGE)));
}

static GtkWidget *
get_button (Fixture *fixture)
{
  GtkWidget *bar = harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_DAY_BAR);

  return harness_find (bar, GTK_TYPE_MENU_BUTTON);
}

static void
assert_name (Fixture *fixture, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* The first label that shows `text`; NULL for none. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_label (child, text);

    if (found)
      return found;
  }
  return NULL;
}

static GtkCalendar *
open_calendar (Fixture *fixture)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (get_button (fixture)));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  return GTK_CALENDAR (harness_find (
      GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (get_button (fixture)))),
      GTK_TYPE_CALENDAR));
}

static gboolean
is_open (Fixture *fixture)
{
  return gtk_widget_get_visible (
      GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (get_button (fixture)))));
}

static gboolean
is_french (void)
{
  return strcmp (foulee_language_code (foulee_language_of_system ()), "fr") == 0;
}

/* ---- Which day it is ------------------------------------------------------------------------- */

static const struct {
  int days_ago;
  const char *english, *french;
} names[] = {
  { 0, "Today, Thursday 19 November", "Aujourd’hui, jeudi 19 novembre" },
  { 1, "Yesterday, Wednesday 18 November", "Hier, mercredi 18 novembre" },
  { 2, "Tuesday 17 November", "Mardi 17 novembre" },
  { 365, "Wednesday 19 November 2025", "Mercredi 19 novembre 2025" },
};

static void
test_names (void)
{
  Fixture fixture;
  FouleeDate today;

  open_window (&fixture, "2026-11-19T18:34:00+01:00", NULL);
  today = foulee_journal_today (fixture.journal);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    foulee_day_set_date (get_day (&fixture), today - names[i].days_ago);
    assert_name (&fixture, is_french () ? names[i].french : names[i].english);
    harness_wait_frames (GTK_WIDGET (fixture.window), 2);
    harness_assert_fits (
        GTK_WIDGET (harness_find (GTK_WIDGET (fixture.window), FOULEE_TYPE_DAY_BAR)), WIDTH);
  }
  close_window (&fixture);
}

/* Through the night in which the clocks go back, and the one in which they go forward: each day
 * once. */
static void
test_each_once (void)
{
  static const struct {
    const char *now;
    const char *english[3], *french[3];
  } cases[] = {
    { "2026-10-26T12:00:00+01:00",
      { "Today, Monday 26 October", "Yesterday, Sunday 25 October", "Saturday 24 October" },
      { "Aujourd’hui, lundi 26 octobre", "Hier, dimanche 25 octobre", "Samedi 24 octobre" } },
    { "2026-03-30T12:00:00+02:00",
      { "Today, Monday 30 March", "Yesterday, Sunday 29 March", "Saturday 28 March" },
      { "Aujourd’hui, lundi 30 mars", "Hier, dimanche 29 mars", "Samedi 28 mars" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    Fixture fixture;

    open_window (&fixture, cases[i].now, NULL);
    for (int back = 0; back < 3; back++) {
      assert_name (&fixture, is_french () ? cases[i].french[back] : cases[i].english[back]);
      gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.previous-day", NULL);
    }
    for (int back = 2; back >= 0; back--) {
      gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.next-day", NULL);
      assert_name (&fixture, is_french () ? cases[i].french[back] : cases[i].english[back]);
    }
    close_window (&fixture);
  }
}

/* Left open: at midnight the day goes on, and says until when; at four it is over. The window asks
 * the clock when it is next looked at. */
static void
test_late (void)
{
  Fixture fixture;

  open_window (&fixture, "2026-11-19T23:50:00+01:00", NULL);
  set_clock (&fixture, "2026-11-20T00:30:00+01:00");
  g_object_notify (G_OBJECT (fixture.window), "is-active");
  assert_name (&fixture, is_french ()
                             ? "Aujourd’hui, encore jeudi 19 novembre jusqu’à 4\u00a0h\u00a000"
                             : "Today, still Thursday 19 November until 04:00");
  harness_wait_frames (GTK_WIDGET (fixture.window), 2);
  g_assert_nonnull (
      find_label (get_button (&fixture), is_french () ? "Jeu. 19 nov." : "Thu 19 Nov"));
  g_assert_nonnull (find_label (get_button (&fixture),
                                is_french () ? "jusqu’à 4\u00a0h\u00a000" : "still until 04:00"));
  harness_assert_fits (GTK_WIDGET (harness_find (GTK_WIDGET (fixture.window), FOULEE_TYPE_DAY_BAR)),
                       WIDTH);
  set_clock (&fixture, "2026-11-20T04:00:00+01:00");
  g_object_notify (G_OBJECT (fixture.window), "is-active");
  assert_name (&fixture,
               is_french () ? "Aujourd’hui, vendredi 20 novembre" : "Today, Friday 20 November");
  close_window (&fixture);
}

/* The day before is no late one. */
static void
test_late_elsewhere (void)
{
  Fixture fixture;

  open_window (&fixture, "2026-11-20T00:30:00+01:00", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.previous-day", NULL);
  assert_name (&fixture,
               is_french () ? "Hier, mercredi 18 novembre" : "Yesterday, Wednesday 18 November");
  close_window (&fixture);
}

/* ---- The calendar ---------------------------------------------------------------------------- */

static void
add_drink (GPtrArray *records, const char *at)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = test_instant (at);
  drink->volume = 250;
  drink->drink_kind = FOULEE_DRINK_WATER;
  g_ptr_array_add (records, drink);
}

static GPtrArray *
make_records (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeSleep *night = foulee_sleep_new ();
  FouleeRun *plan = foulee_run_new ();

  add_drink (records, "2026-11-03T09:00:00+01:00");
  add_drink (records, "2026-11-04T09:00:00+01:00");
  /* Of the fifth: it is before four. */
  add_drink (records, "2026-11-06T01:00:00+01:00");
  add_drink (records, "2026-10-31T12:00:00+01:00");
  night->night = foulee_date_from_civil (2026, 11, 9);
  night->quality = 4;
  g_ptr_array_add (records, night);
  plan->start = test_instant ("2026-11-22T09:00:00+01:00");
  plan->planned = 1;
  plan->distance = 10000;
  g_ptr_array_add (records, plan);
  return records;
}

static void
assert_marks (GtkCalendar *calendar, const int *days, const char *english, const char *french)
{
  for (int day = 1, i = 0; day <= 31; day++) {
    gboolean marked = days[i] == day;

    g_test_message ("%d", day);
    g_assert_true (gtk_calendar_get_day_is_marked (calendar, (guint) day) == marked);
    i += marked;
  }
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (calendar),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       is_french () ? french : english);
}

/* Days that have entries are marked, and said, also those of a month that is only looked at. What
 * is planned is no entry. */
static void
test_marks (void)
{
  static const int november[] = { 3, 4, 5, 9, 0 }, october[] = { 31, 0 }, september[] = { 0 };
  g_autoptr (GPtrArray) records = make_records ();
  GtkCalendar *calendar;
  GtkWidget *month_before;
  Fixture fixture;

  open_window (&fixture, "2026-11-19T18:34:00+01:00", records);
  calendar = open_calendar (&fixture);
  month_before = harness_find (GTK_WIDGET (calendar), GTK_TYPE_BUTTON);
  assert_marks (calendar, november, "Days with entries: 3–5, 9",
                "Jours avec saisies\u00a0: 3–5, 9");
  g_signal_emit_by_name (month_before, "clicked");
  assert_marks (calendar, october, "Days with entries: 31", "Jours avec saisies\u00a0: 31");
  g_signal_emit_by_name (month_before, "clicked");
  assert_marks (calendar, september, "No entries this month", "Aucune saisie ce mois-ci");
  g_assert_true (is_open (&fixture));
  g_assert_true (foulee_day_is_today (get_day (&fixture)));
  close_window (&fixture);
}

/* Choosing a day shows it, and there is a way back. */
static void
test_choose (void)
{
  g_autoptr (GDateTime) chosen = g_date_time_new_utc (2026, 11, 4, 12, 0, 0);
  g_autoptr (GPtrArray) records = make_records ();
  GtkCalendar *calendar;
  GtkWidget *back;
  Fixture fixture;
  FouleeDate today;

  open_window (&fixture, "2026-11-19T18:34:00+01:00", records);
  today = foulee_journal_today (fixture.journal);
  calendar = open_calendar (&fixture);
  back = harness_find_text (
      GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (get_button (&fixture)))),
      _ ("Back to today"));
  g_assert_false (gtk_widget_get_sensitive (back));
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* as a click does; the next is of GTK 4.20 */
      gtk_calendar_select_day (calendar, chosen);
  G_GNUC_END_IGNORE_DEPRECATIONS
  g_assert_cmpint (foulee_day_get_date (get_day (&fixture)), ==, today - 15);
  g_assert_false (is_open (&fixture));

  open_calendar (&fixture);
  g_assert_true (gtk_widget_get_sensitive (back));
  g_signal_emit_by_name (back, "clicked");
  g_assert_cmpint (foulee_day_get_date (get_day (&fixture)), ==, today);
  g_assert_false (is_open (&fixture));
  close_window (&fixture);
}

int
main (int argc, char **argv)
{
  int status;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  g_test_add_func ("/day-bar/names", test_names);
  g_test_add_func ("/day-bar/each-once", test_each_once);
  g_test_add_func ("/day-bar/late", test_late);
  g_test_add_func ("/day-bar/late-elsewhere", test_late_elsewhere);
  g_test_add_func ("/day-bar/marks", test_marks);
  g_test_add_func ("/day-bar/choose", test_choose);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
