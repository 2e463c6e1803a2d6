/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "display/day-window.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/today/entry-row.h"
#include "ui/today/nap-dialog.h"
#include "ui/today/sleep-section.h"

/* Where and when it is; Paris, and 18:34 on 19 November 2026, for none. */
typedef struct {
  const char *zone;
  const char *now;
} Place;

static FouleeClock *
make_clock (const Place *place)
{
  g_autoptr (GTimeZone) zone = NULL;

  if (!place)
    return harness_clock_new ();
  zone = g_time_zone_new_identifier (place->zone);
  g_assert_nonnull (zone);
  return foulee_clock_new_fixed (test_instant (place->now).seconds * 1000, zone);
}

static void
open_fixture (DayWindow *fixture, const Place *place, GPtrArray *records)
{
  g_autoptr (FouleeClock) clock = make_clock (place);

  day_window_open (fixture, clock, records, FOULEE_TYPE_SLEEP_SECTION);
}

static void
set_up (DayWindow *fixture, gconstpointer data)
{
  open_fixture (fixture, data, NULL);
}

static guint
count_sleeps (DayWindow *fixture)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), FOULEE_KIND_SLEEP);
}

static const FouleeSleep *
get_sleep (DayWindow *fixture, guint index)
{
  return foulee_history_sleep (foulee_journal_get_history (fixture->journal), index);
}

static GtkWidget *
entry_of (DayWindow *fixture, const char *title)
{
  return GTK_WIDGET (harness_find_entry (fixture->section, title));
}

static void
type_into (DayWindow *fixture, const char *title, const char *text)
{
  GtkWidget *entry = entry_of (fixture, title);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
press (DayWindow *fixture, const char *title, guint keyval, int times)
{
  GtkWidget *entry = entry_of (fixture, title);

  gtk_widget_grab_focus (entry);
  for (int i = 0; i < times; i++)
    g_assert_true (harness_press (entry, keyval));
}

static GtkWidget *
get_confirm (DayWindow *fixture)
{
  return harness_find_text (fixture->section, _ ("_Confirm"));
}

static void
confirm (DayWindow *fixture)
{
  g_signal_emit_by_name (get_confirm (fixture), "clicked");
}

static void
set_quality (DayWindow *fixture, int quality)
{
  adw_toggle_group_set_active (
      ADW_TOGGLE_GROUP (harness_find (fixture->section, ADW_TYPE_TOGGLE_GROUP)),
      (guint) quality - 1);
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* The button of the quality that is called so. */
static GtkWidget *
find_toggle (DayWindow *fixture, const char *label)
{
  GtkWidget *child =
      gtk_widget_get_first_child (harness_find (fixture->section, ADW_TYPE_TOGGLE_GROUP));

  while (child && !(GTK_IS_BUTTON (child) && has_label (child, label)))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
assert_instant (FouleeInstant instant, const char *expected)
{
  g_autofree char *iso = foulee_instant_is_set (instant) ? foulee_instant_to_iso (instant) : NULL;

  g_assert_cmpstr (iso, ==, expected);
}

static void
assert_night (DayWindow *fixture, const char *to_bed, const char *woke)
{
  g_assert_cmpuint (count_sleeps (fixture), ==, 1);
  assert_instant (get_sleep (fixture, 0)->to_bed, to_bed);
  assert_instant (get_sleep (fixture, 0)->woke, woke);
}

/* In both languages, as it stands in the code that writes it. */
static char *
hours (int minutes)
{
  return foulee_format_hours (foulee_language_of_system (), (gint64) minutes * 60);
}

static char *
clock_time (int hour, int minute)
{
  return foulee_format_time (foulee_language_of_system (), hour * 3600 + minute * 60);
}

/* ---- The usual night ------------------------------------------------------------------------- */

/* Shown, dimmed and named so, and nothing stored; one press stores it; undo shows it again. */
static void
test_confirm (DayWindow *fixture, gconstpointer data)
{
  g_autofree char *bed = clock_time (22, 45);
  g_autofree char *length = hours (465);

  g_assert_cmpuint (count_sleeps (fixture), ==, 0);
  g_assert_true (has_label (fixture->section, _ ("Usual, not yet recorded")));
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (fixture->section, _ ("To bed"))), ==,
                   "");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry_of (fixture, _ ("To bed")))),
                   ==, bed);
  g_assert_false (has_label (fixture->section, length));

  confirm (fixture);
  assert_night (fixture, "2026-11-18T22:45:00+01:00", "2026-11-19T06:30:00+01:00");
  g_assert_cmpint (get_sleep (fixture, 0)->quality, ==, FOULEE_UNSET);
  g_assert_cmpint (get_sleep (fixture, 0)->times_awake, ==, FOULEE_UNSET);
  g_assert_null (get_confirm (fixture));
  g_assert_true (has_label (fixture->section, length));
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (fixture->section, _ ("To bed"))), ==,
                   bed);

  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (count_sleeps (fixture), ==, 0);
  g_assert_nonnull (get_confirm (fixture));
  foulee_journal_redo (fixture->journal);
  g_assert_cmpuint (count_sleeps (fixture), ==, 1);
  g_assert_null (get_confirm (fixture));
}

/* The button goes when it is pressed; the focus is then where one says how it was. */
static void
test_confirm_focus (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *quality = harness_find (fixture->section, ADW_TYPE_TOGGLE_GROUP);
  GtkWidget *focus;

  gtk_widget_grab_focus (get_confirm (fixture));
  confirm (fixture);
  harness_wait_frames (fixture->window, 2);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, quality));
}

/* The medians of the nights that are there: 23:10 of 23:10, 22:00, 23:40; 07:00 of 07:00, 06:00,
 * 07:20. */
static void
test_usual_of_history (void)
{
  static const char *const times[][2] = {
    { "2026-11-15T23:10:00+01:00", "2026-11-16T07:00:00+01:00" },
    { "2026-11-16T22:00:00+01:00", "2026-11-17T06:00:00+01:00" },
    { "2026-11-17T23:40:00+01:00", "2026-11-18T07:20:00+01:00" },
  };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GPtrArray) nights = NULL;
  DayWindow fixture;

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++) {
    FouleeSleep *night = foulee_sleep_new ();

    night->to_bed = test_instant (times[i][0]);
    night->woke = test_instant (times[i][1]);
    foulee_instant_to_civil (night->woke, &night->night, NULL);
    g_ptr_array_add (records, night);
  }
  open_fixture (&fixture, NULL, records);
  confirm (&fixture);
  nights = foulee_day_list_kind (fixture.day, FOULEE_KIND_SLEEP);
  g_assert_cmpuint (nights->len, ==, 1);
  assert_instant (((const FouleeSleep *) nights->pdata[0])->to_bed, "2026-11-18T23:10:00+01:00");
  assert_instant (((const FouleeSleep *) nights->pdata[0])->woke, "2026-11-19T07:00:00+01:00");
  day_window_close (&fixture);
}

/* Half hours, on whichever of the two the focus is, before and after it is confirmed. */
static void
test_steps (DayWindow *fixture, gconstpointer data)
{
  press (fixture, _ ("To bed"), GDK_KEY_Up, 2);
  press (fixture, _ ("Woke"), GDK_KEY_Down, 1);
  g_assert_cmpuint (count_sleeps (fixture), ==, 0);
  confirm (fixture);
  assert_night (fixture, "2026-11-18T23:45:00+01:00", "2026-11-19T06:00:00+01:00");

  press (fixture, _ ("To bed"), GDK_KEY_Up, 1);
  press (fixture, _ ("Woke"), GDK_KEY_Up, 3);
  assert_night (fixture, "2026-11-19T00:15:00+01:00", "2026-11-19T07:30:00+01:00");
  /* A row of presses is one step back. */
  foulee_journal_undo (fixture->journal);
  assert_night (fixture, "2026-11-19T00:15:00+01:00", "2026-11-19T06:00:00+01:00");
  foulee_journal_undo (fixture->journal);
  assert_night (fixture, "2026-11-18T23:45:00+01:00", "2026-11-19T06:00:00+01:00");
}

/* The usual night, moved, is still there after a look at another day, and only on its own. */
static void
test_steps_wait (DayWindow *fixture, gconstpointer data)
{
  g_autofree char *usual = clock_time (22, 45);
  g_autofree char *moved = clock_time (23, 15);
  GtkEntry *entry = GTK_ENTRY (entry_of (fixture, _ ("To bed")));
  FouleeDate today = foulee_day_get_date (fixture->day);

  press (fixture, _ ("To bed"), GDK_KEY_Up, 1);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (entry), ==, moved);
  foulee_day_set_date (fixture->day, today - 1);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (entry), ==, usual);
  foulee_day_set_date (fixture->day, today);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (entry), ==, moved);
}

/* A night does not end before it begins, nor on another day. */
static void
test_steps_end (DayWindow *fixture, gconstpointer data)
{
  type_into (fixture, _ ("To bed"), "23:30");
  type_into (fixture, _ ("Woke"), "0:15");
  assert_night (fixture, "2026-11-18T23:30:00+01:00", "2026-11-19T00:15:00+01:00");
  press (fixture, _ ("Woke"), GDK_KEY_Down, 1);
  press (fixture, _ ("To bed"), GDK_KEY_Up, 2);
  assert_night (fixture, "2026-11-19T00:00:00+01:00", "2026-11-19T00:15:00+01:00");
}

/* What is typed is stored; the other time is still offered, and Confirm adds it. */
static void
test_typed (DayWindow *fixture, gconstpointer data)
{
  type_into (fixture, _ ("To bed"), "0h30");
  assert_night (fixture, "2026-11-19T00:30:00+01:00", NULL);
  g_assert_true (has_label (fixture->section, _ ("Usual waking time, not yet recorded")));
  confirm (fixture);
  assert_night (fixture, "2026-11-19T00:30:00+01:00", "2026-11-19T06:30:00+01:00");
  type_into (fixture, _ ("To bed"), "");
  assert_night (fixture, NULL, "2026-11-19T06:30:00+01:00");
  g_assert_true (has_label (fixture->section, _ ("Usual bedtime, not yet recorded")));
}

/* At five in the morning the usual waking is still to come. */
static void
test_future (DayWindow *fixture, gconstpointer data)
{
  confirm (fixture);
  g_assert_cmpuint (count_sleeps (fixture), ==, 0);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry_of (fixture, _ ("Woke"))),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (has_label (fixture->section, _ ("That time is in the future.")));
  press (fixture, _ ("Woke"), GDK_KEY_Down, 3);
  confirm (fixture);
  assert_night (fixture, "2026-11-18T22:45:00+01:00", "2026-11-19T05:00:00+01:00");
}

/* A night of which only the quality is known keeps its usual times on offer. */
static void
test_quality (DayWindow *fixture, gconstpointer data)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  g_assert_true (has_label (fixture->section, _ ("1 very poor, 5 very good")));
  /* Each number says what it means, also to those who do not see the words. */
  for (int quality = 1; quality <= 5; quality++) {
    g_autofree char *number = g_strdup_printf ("%d", quality);

    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_toggle (fixture, number)),
                                         GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                         foulee_sleep_quality_label (quality, language));
  }
  set_quality (fixture, 2);
  assert_night (fixture, NULL, NULL);
  g_assert_cmpint (get_sleep (fixture, 0)->quality, ==, 2);
  g_assert_true (has_label (fixture->section, foulee_sleep_quality_label (2, language)));
  g_assert_nonnull (get_confirm (fixture));
  confirm (fixture);
  assert_night (fixture, "2026-11-18T22:45:00+01:00", "2026-11-19T06:30:00+01:00");
  g_assert_cmpint (get_sleep (fixture, 0)->quality, ==, 2);
}

/* From nothing to once, or to none at all, which is not the same as nothing. */
static void
test_awake (DayWindow *fixture, gconstpointer data)
{
  const char *title = _ ("Times awake");

  press (fixture, title, GDK_KEY_Down, 1);
  g_assert_cmpint (get_sleep (fixture, 0)->times_awake, ==, 0);
  press (fixture, title, GDK_KEY_Up, 2);
  g_assert_cmpint (get_sleep (fixture, 0)->times_awake, ==, 2);
  type_into (fixture, title, "");
  g_assert_cmpuint (count_sleeps (fixture), ==, 0);
  press (fixture, title, GDK_KEY_Up, 1);
  g_assert_cmpint (get_sleep (fixture, 0)->times_awake, ==, 1);
}

static void
test_delete (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_widget_get_last_child (
      gtk_widget_get_first_child (gtk_widget_get_first_child (fixture->section)));

  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, _ ("Delete this night"));
  g_assert_false (gtk_widget_get_visible (button));
  confirm (fixture);
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (count_sleeps (fixture), ==, 0);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (count_sleeps (fixture), ==, 1);
}

/* ---- Clocks that change ---------------------------------------------------------------------- */

/* Nights from 22:30 to 06:00 by the clock, seven and a half hours of it. */
typedef struct {
  Place place;
  const char *to_bed, *woke;
  int minutes; /* in truth */
} ClockNight;

static const ClockNight clock_nights[] = {
  { { "Europe/Paris", "2026-03-29T12:00:00+02:00" },
    "2026-03-28T22:30:00+01:00",
    "2026-03-29T06:00:00+02:00",
    390 },
  { { "Europe/Paris", "2026-10-25T12:00:00+01:00" },
    "2026-10-24T22:30:00+02:00",
    "2026-10-25T06:00:00+01:00",
    510 },
  { { "America/Montreal", "2026-03-08T12:00:00-04:00" },
    "2026-03-07T22:30:00-05:00",
    "2026-03-08T06:00:00-04:00",
    390 },
  { { "America/Montreal", "2026-11-01T12:00:00-05:00" },
    "2026-10-31T22:30:00-04:00",
    "2026-11-01T06:00:00-05:00",
    510 },
  { { "America/Montreal", "2026-11-02T12:00:00-05:00" },
    "2026-11-01T22:30:00-05:00",
    "2026-11-02T06:00:00-05:00",
    450 },
};

static void
test_clocks (gconstpointer data)
{
  const ClockNight *night = data;
  g_autofree char *length = hours (night->minutes);
  g_autofree char *usual = hours (night->minutes + 15);
  gboolean forward = night->minutes < 450, back = night->minutes > 450;
  DayWindow fixture;

  open_fixture (&fixture, &night->place, NULL);
  type_into (&fixture, _ ("To bed"), "22:30");
  type_into (&fixture, _ ("Woke"), "6:00");
  assert_night (&fixture, night->to_bed, night->woke);
  g_assert_true (has_label (fixture.section, length));
  harness_wait_frames (fixture.window, 2);
  g_assert_true (has_label (fixture.section, _ ("The clocks went forward that night; these are "
                                                "the real hours.")) == forward);
  g_assert_true (has_label (fixture.section, _ ("The clocks went back that night; these are the "
                                                "real hours.")) == back);
  harness_assert_fits (fixture.window, DAY_WINDOW_WIDTH);
  /* The usual one, 22:45 to 06:30, has a quarter of an hour more. */
  foulee_journal_undo (fixture.journal);
  foulee_journal_undo (fixture.journal);
  confirm (&fixture);
  g_assert_true (has_label (fixture.section, usual));
  day_window_close (&fixture);
}

/* Half an hour is half an hour: no step lands between two and three, when there was no such time,
 * or loses the hour that came twice. */
static void
test_steps_across_gap (DayWindow *fixture, gconstpointer data)
{
  type_into (fixture, _ ("To bed"), "22:30");
  type_into (fixture, _ ("Woke"), "3:00");
  assert_night (fixture, "2026-03-28T22:30:00+01:00", "2026-03-29T03:00:00+02:00");
  press (fixture, _ ("Woke"), GDK_KEY_Down, 1);
  assert_night (fixture, "2026-03-28T22:30:00+01:00", "2026-03-29T01:30:00+01:00");
  press (fixture, _ ("Woke"), GDK_KEY_Up, 1);
  assert_night (fixture, "2026-03-28T22:30:00+01:00", "2026-03-29T03:00:00+02:00");
}

static void
test_steps_through_repeat (DayWindow *fixture, gconstpointer data)
{
  type_into (fixture, _ ("To bed"), "22:30");
  type_into (fixture, _ ("Woke"), "2:30");
  assert_night (fixture, "2026-10-24T22:30:00+02:00", "2026-10-25T02:30:00+02:00");
  press (fixture, _ ("Woke"), GDK_KEY_Up, 2);
  assert_night (fixture, "2026-10-24T22:30:00+02:00", "2026-10-25T02:30:00+01:00");
  /* Said of the second 02:30: it is not taken for the first. */
  set_quality (fixture, 4);
  type_into (fixture, _ ("To bed"), "22:00");
  assert_night (fixture, "2026-10-24T22:00:00+02:00", "2026-10-25T02:30:00+01:00");
}

/* A night that was slept elsewhere keeps that place's clock, whatever is changed of it. */
static void
test_elsewhere (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeSleep *night = foulee_sleep_new ();
  DayWindow fixture;

  night->night = foulee_date_from_civil (2026, 11, 19);
  night->to_bed = test_instant ("2026-11-18T23:00:00-05:00");
  night->woke = test_instant ("2026-11-19T07:00:00-05:00");
  g_ptr_array_add (records, night);
  open_fixture (&fixture, NULL, records);
  set_quality (&fixture, 3);
  assert_night (&fixture, "2026-11-18T23:00:00-05:00", "2026-11-19T07:00:00-05:00");
  type_into (&fixture, _ ("Woke"), "7:15");
  assert_night (&fixture, "2026-11-18T23:00:00-05:00", "2026-11-19T07:15:00-05:00");
  press (&fixture, _ ("To bed"), GDK_KEY_Down, 1);
  assert_night (&fixture, "2026-11-18T22:30:00-05:00", "2026-11-19T07:15:00-05:00");
  day_window_close (&fixture);
}

/* ---- Naps ------------------------------------------------------------------------------------ */

static GtkWidget *
open_nap (DayWindow *fixture)
{
  g_signal_emit_by_name (harness_find_text (fixture->section, _ ("Add a Nap")), "activated");
  harness_wait_frames (fixture->window, 3);
  return harness_find (fixture->window, FOULEE_TYPE_NAP_DIALOG);
}

static void
type_into_dialog (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *entry = GTK_WIDGET (harness_find_entry (dialog, title));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_nap (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_nap (fixture);
  g_autofree char *time = clock_time (13, 10);
  g_autofree char *title = NULL;
  g_autofree char *length = hours (20);
  GtkWidget *row;

  type_into_dialog (dialog, C_ ("nap", "Start"), "13:10");
  harness_press (GTK_WIDGET (harness_find_entry (dialog, _ ("Length"))), GDK_KEY_Up);
  harness_press (GTK_WIDGET (harness_find_entry (dialog, _ ("Length"))), GDK_KEY_Down);
  g_signal_emit_by_name (harness_find_text (dialog, _ ("_Add")), "clicked");
  assert_night (fixture, "2026-11-19T13:10:00+01:00", "2026-11-19T13:30:00+01:00");
  g_assert_cmpint (get_sleep (fixture, 0)->sleep_kind, ==, FOULEE_SLEEP_NAP);

  /* A line of its own, counted with the night, and no night itself. */
  title = g_strdup_printf ("%s, %s, %s", C_ ("kind of sleep", "Nap"), time, length);
  row = harness_find (fixture->section, FOULEE_TYPE_ENTRY_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_true (has_label (fixture->section, length));
  g_assert_nonnull (get_confirm (fixture));

  g_signal_emit_by_name (row, "delete-requested");
  g_assert_cmpuint (count_sleeps (fixture), ==, 0);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (count_sleeps (fixture), ==, 1);
}

static void
test_nap_edit (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_nap (fixture);

  /* Offered: the twenty minutes that are just over. */
  g_signal_emit_by_name (harness_find_text (dialog, _ ("_Add")), "clicked");
  harness_wait_frames (fixture->window, 3);
  assert_night (fixture, "2026-11-19T18:14:00+01:00", "2026-11-19T18:34:00+01:00");
  g_signal_emit_by_name (harness_find (fixture->section, FOULEE_TYPE_ENTRY_ROW), "activated");
  harness_wait_frames (fixture->window, 3);
  dialog = harness_find (fixture->window, FOULEE_TYPE_NAP_DIALOG);
  type_into_dialog (dialog, C_ ("nap", "Start"), "12:00");
  assert_night (fixture, "2026-11-19T12:00:00+01:00", "2026-11-19T12:20:00+01:00");
  harness_press (GTK_WIDGET (harness_find_entry (dialog, _ ("Length"))), GDK_KEY_Up);
  assert_night (fixture, "2026-11-19T12:00:00+01:00", "2026-11-19T12:25:00+01:00");
  /* It would not be over yet. */
  type_into_dialog (dialog, _ ("Length"), "600");
  assert_night (fixture, "2026-11-19T12:00:00+01:00", "2026-11-19T12:25:00+01:00");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (harness_find_entry (dialog, _ ("Length"))),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
}

/* With its padding, which a finger hits too. */
static float
height_of (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, widget, &bounds));
  return bounds.size.height;
}

/* ---- All of it ------------------------------------------------------------------------------- */

/* Both with the usual night on offer and with everything recorded. */
static void
test_fits (DayWindow *fixture, gconstpointer data)
{
  harness_assert_fits (fixture->window, DAY_WINDOW_WIDTH);
  harness_assert_names (fixture->section);
  g_assert_cmpfloat (height_of (get_confirm (fixture)), >=, 44);
  confirm (fixture);
  set_quality (fixture, 1);
  press (fixture, _ ("Times awake"), GDK_KEY_Up, 12);
  g_signal_emit_by_name (harness_find_text (open_nap (fixture), _ ("_Add")), "clicked");
  harness_wait_frames (fixture->window, 3);
  harness_assert_fits (fixture->window, DAY_WINDOW_WIDTH);
  harness_assert_names (fixture->section);
  g_assert_cmpfloat (height_of (harness_find (fixture->section, ADW_TYPE_TOGGLE_GROUP)), >=, 44);
}

/* Confirm, two times, quality, times awake, the line that adds a nap. */
static void
test_tab (DayWindow *fixture, gconstpointer data)
{
  g_assert_cmpuint (harness_walk (fixture->section, GTK_DIR_TAB_FORWARD), ==, 6);
  g_assert_cmpuint (harness_walk (fixture->section, GTK_DIR_TAB_BACKWARD), ==, 6);
}

#define ADD(path, place, function)                                                                 \
  g_test_add ("/sleep/" path, DayWindow, place, set_up, function, day_window_tear_down)

int
main (int argc, char **argv)
{
  static const Place early = { "Europe/Paris", "2026-11-19T05:00:00+01:00" };
  static const Place spring = { "Europe/Paris", "2026-03-29T12:00:00+02:00" };
  static const Place autumn = { "Europe/Paris", "2026-10-25T12:00:00+01:00" };
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("confirm", NULL, test_confirm);
  ADD ("confirm-focus", NULL, test_confirm_focus);
  g_test_add_func ("/sleep/usual-of-history", test_usual_of_history);
  ADD ("steps", NULL, test_steps);
  ADD ("steps-wait", NULL, test_steps_wait);
  ADD ("steps-end", NULL, test_steps_end);
  ADD ("typed", NULL, test_typed);
  ADD ("future", &early, test_future);
  ADD ("quality", NULL, test_quality);
  ADD ("awake", NULL, test_awake);
  ADD ("delete", NULL, test_delete);
  for (gsize i = 0; i < G_N_ELEMENTS (clock_nights); i++) {
    g_autofree char *path = g_strdup_printf ("/sleep/clocks/%.10s/%s", clock_nights[i].place.now,
                                             clock_nights[i].place.zone);

    g_test_add_data_func (path, &clock_nights[i], test_clocks);
  }
  ADD ("steps-across-gap", &spring, test_steps_across_gap);
  ADD ("steps-through-repeat", &autumn, test_steps_through_repeat);
  g_test_add_func ("/sleep/elsewhere", test_elsewhere);
  ADD ("nap", NULL, test_nap);
  ADD ("nap-edit", NULL, test_nap_edit);
  ADD ("fits", NULL, test_fits);
  ADD ("tab", NULL, test_tab);
  return g_test_run ();
}
