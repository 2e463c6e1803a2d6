/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "display/harness.h"
#include "support/files.h"
#include "support/records.h"
#include "ui/preferences/condition-dialog.h"
#include "ui/preferences/shoe-dialog.h"
#include "ui/today/action-dialog.h"
#include "ui/today/activity-dialog.h"
#include "ui/today/drink-dialog.h"
#include "ui/today/nap-dialog.h"
#include "ui/today/urine-dialog.h"
#include "ui/today/urine-swatches.h"
#include "ui/today/visit-dialog.h"

/* What all forms have in common, in a window of their own on Thursday 19 November 2026, 18:34. */
typedef struct {
  GtkWidget *window;
  GtkWidget *content;
  FouleeJournal *journal;
  FouleeDay *day;
  char *folder; /* NULL for a journal in memory */
} Fixture;

/* Takes the journal. */
static void
show_window (Fixture *fixture, FouleeJournal *journal)
{
  fixture->journal = journal;
  fixture->day = foulee_day_new (fixture->journal);
  fixture->content = adw_toast_overlay_new ();
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->content);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  show_window (fixture, harness_journal_new (clock, NULL));
}

static char *
dup_path (Fixture *fixture)
{
  return g_build_filename (fixture->folder, "journal.db", NULL);
}

static void
set_up_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GAsyncResult) opened = NULL;
  g_autofree char *path = NULL;
  FouleeJournal *journal;

  fixture->folder = g_dir_make_tmp ("foulee-form-XXXXXX", NULL);
  path = dup_path (fixture);
  journal = foulee_journal_new (path, clock);
  foulee_journal_open_async (journal, NULL, harness_keep_result, &opened);
  g_assert_true (foulee_journal_open_finish (journal, harness_wait_result (&opened), NULL));
  show_window (fixture, journal);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->day);
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  if (fixture->folder)
    test_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static GtkWidget *
present (Fixture *fixture, FouleeEntryDialog *dialog)
{
  foulee_entry_dialog_present (dialog, fixture->content);
  harness_wait_frames (fixture->window, 3);
  return GTK_WIDGET (dialog);
}

/* The record as it is stored now. */
static gconstpointer
store (Fixture *fixture, gpointer record)
{
  const FouleeRecord *stored = record;

  foulee_day_save (fixture->day, record, NULL, NULL);
  return foulee_day_lookup (fixture->day, stored->kind, stored->id);
}

/* The only one of its kind. */
static gconstpointer
get_only (Fixture *fixture, FouleeKind kind)
{
  FouleeHistory *history = foulee_journal_get_history (fixture->journal);

  g_assert_cmpuint (foulee_history_n (history, kind), ==, 1);
  return foulee_history_get (history, kind, 0);
}

static void
type_into (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *entry = GTK_WIDGET (harness_find_entry (dialog, title));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
assert_instant (FouleeInstant instant, const char *expected)
{
  g_autofree char *iso = foulee_instant_to_iso (instant);

  g_assert_cmpstr (iso, ==, expected);
}

static guint
count_records (Fixture *fixture, FouleeKind kind)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), kind);
}

static void
click (GtkWidget *dialog, const char *text)
{
  g_signal_emit_by_name (harness_find_text (dialog, text), "clicked");
}

/* It is still written there, and marked. */
static void
assert_wrong (GtkWidget *dialog, const char *title, const char *text)
{
  GtkEditable *entry = harness_find_entry (dialog, title);

  g_assert_cmpstr (gtk_editable_get_text (entry), ==, text);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
}

/* ---- One field that makes no sense keeps only itself from being stored ----------------------- */

static FouleeDrink *
a_drink (void)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = test_instant ("2026-11-19T12:00:20+01:00");
  drink->volume = 250;
  drink->drink_kind = FOULEE_DRINK_WATER;
  return drink;
}

static void
test_drink (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog =
      present (fixture, foulee_drink_dialog_new (fixture->day, store (fixture, a_drink ())));
  const FouleeDrink *drink;

  type_into (dialog, "Amount", "lots");
  type_into (dialog, "Time", "11:00");
  drink = get_only (fixture, FOULEE_KIND_DRINK);
  g_assert_cmpint (drink->volume, ==, 250);
  assert_instant (drink->at, "2026-11-19T11:00:00+01:00");
  assert_wrong (dialog, "Amount", "lots");
  /* What is to come is as little stored, and as little taken away. */
  type_into (dialog, "Time", "23:00");
  type_into (dialog, "Amount", "300");
  drink = get_only (fixture, FOULEE_KIND_DRINK);
  g_assert_cmpint (drink->volume, ==, 300);
  assert_instant (drink->at, "2026-11-19T11:00:00+01:00");
  assert_wrong (dialog, "Time", "23:00");
  type_into (dialog, "Time", "12:15");
  assert_instant (((const FouleeDrink *) get_only (fixture, FOULEE_KIND_DRINK))->at,
                  "2026-11-19T12:15:00+01:00");
}

static void
test_urine (Fixture *fixture, gconstpointer data)
{
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);
  GtkWidget *dialog, *swatches;
  const FouleeUrine *stored;

  urine->at = test_instant ("2026-11-19T07:00:00+01:00");
  urine->shade = 2;
  dialog = present (fixture, foulee_urine_dialog_new (fixture->day, store (fixture, urine)));
  type_into (dialog, "Time", "early");
  swatches = harness_find (dialog, FOULEE_TYPE_URINE_SWATCHES);
  foulee_urine_swatches_set_shade (FOULEE_URINE_SWATCHES (swatches), 5);
  g_signal_emit_by_name (swatches, "chosen", 5);
  stored = get_only (fixture, FOULEE_KIND_URINE);
  g_assert_cmpint (stored->shade, ==, 5);
  assert_instant (stored->at, "2026-11-19T07:00:00+01:00");
  assert_wrong (dialog, "Time", "early");
}

static void
test_nap (Fixture *fixture, gconstpointer data)
{
  FouleeSleep *nap = foulee_sleep_new ();
  GtkWidget *dialog;
  const FouleeSleep *stored;

  nap->sleep_kind = FOULEE_SLEEP_NAP;
  nap->night = foulee_date_from_civil (2026, 11, 19);
  nap->to_bed = test_instant ("2026-11-19T13:00:00+01:00");
  nap->woke = test_instant ("2026-11-19T13:20:00+01:00");
  dialog = present (fixture, foulee_nap_dialog_new (fixture->day, store (fixture, nap)));
  type_into (dialog, "Length", "long");
  type_into (dialog, "Start", "12:30");
  stored = get_only (fixture, FOULEE_KIND_SLEEP);
  assert_instant (stored->to_bed, "2026-11-19T12:30:00+01:00");
  assert_instant (stored->woke, "2026-11-19T12:50:00+01:00");
  assert_wrong (dialog, "Length", "long");
}

static void
test_action (Fixture *fixture, gconstpointer data)
{
  FouleeAction *action = foulee_action_new ();
  GtkWidget *dialog;
  const FouleeAction *stored;

  action->at = test_instant ("2026-11-19T17:00:00+01:00");
  action->action_kind = FOULEE_ACTION_FOAM_ROLLING;
  action->minutes = 10;
  dialog = present (fixture, foulee_action_dialog_new (fixture->day, store (fixture, action)));
  type_into (dialog, "Length", "ten");
  type_into (dialog, "Time", "16:00");
  stored = get_only (fixture, FOULEE_KIND_ACTION);
  g_assert_cmpint (stored->minutes, ==, 10);
  assert_instant (stored->at, "2026-11-19T16:00:00+01:00");
  assert_wrong (dialog, "Length", "ten");
}

static void
test_visit (Fixture *fixture, gconstpointer data)
{
  FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);
  GtkWidget *dialog;
  const FouleeVisit *stored;

  visit->date = foulee_date_from_civil (2026, 11, 18);
  dialog = present (fixture, foulee_visit_dialog_new (fixture->day, store (fixture, visit)));
  type_into (dialog, "Date", "some day");
  type_into (dialog, "Who", "Dr Roy");
  stored = get_only (fixture, FOULEE_KIND_VISIT);
  g_assert_cmpstr (stored->who, ==, "Dr Roy");
  g_assert_cmpint (stored->date, ==, foulee_date_from_civil (2026, 11, 18));
  assert_wrong (dialog, "Date", "some day");
}

static void
test_activity (Fixture *fixture, gconstpointer data)
{
  FouleeActivity *activity = foulee_record_new (FOULEE_KIND_ACTIVITY);
  GtkWidget *dialog;
  const FouleeActivity *stored;

  foulee_record_set_text (&activity->name, "Stairs");
  activity->since = foulee_date_from_civil (2026, 11, 10);
  dialog = present (fixture, foulee_activity_dialog_new (fixture->day, store (fixture, activity)));
  type_into (dialog, "Name", "");
  type_into (dialog, "Since", "2026-11-12");
  stored = get_only (fixture, FOULEE_KIND_ACTIVITY);
  g_assert_cmpstr (stored->name, ==, "Stairs");
  g_assert_cmpint (stored->since, ==, foulee_date_from_civil (2026, 11, 12));
  assert_wrong (dialog, "Name", "");
}

static void
test_shoe (Fixture *fixture, gconstpointer data)
{
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);
  GtkWidget *dialog;
  const FouleeShoe *stored;

  foulee_record_set_text (&shoe->name, "Speedgoat 5");
  shoe->first_used = foulee_date_from_civil (2026, 3, 1);
  shoe->retired = foulee_date_from_civil (2026, 11, 1);
  dialog = present (fixture, foulee_shoe_dialog_new (fixture->day, store (fixture, shoe)));
  type_into (dialog, "Distance already on them", "far");
  type_into (dialog, "Name", "Speedgoat 6");
  stored = get_only (fixture, FOULEE_KIND_SHOE);
  g_assert_cmpstr (stored->name, ==, "Speedgoat 6");
  assert_wrong (dialog, "Distance already on them", "far");
  /* First used after they were retired: neither day changes, and the name does. */
  type_into (dialog, "First used", "2026-11-12");
  type_into (dialog, "Name", "Speedgoat 5");
  stored = get_only (fixture, FOULEE_KIND_SHOE);
  g_assert_cmpint (stored->first_used, ==, foulee_date_from_civil (2026, 3, 1));
  g_assert_cmpint (stored->retired, ==, foulee_date_from_civil (2026, 11, 1));
  g_assert_cmpstr (stored->name, ==, "Speedgoat 5");
  assert_wrong (dialog, "First used", "12 November 2026");
}

static void
test_condition (Fixture *fixture, gconstpointer data)
{
  FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);
  GtkWidget *dialog;
  const FouleeCondition *stored;

  condition->condition_kind = 1;
  condition->since = foulee_date_from_civil (2026, 3, 1);
  condition->until = foulee_date_from_civil (2026, 4, 1);
  dialog =
      present (fixture, foulee_condition_dialog_new (fixture->day, store (fixture, condition)));
  type_into (dialog, "Since", "long ago");
  type_into (dialog, "Until", "2026-05-01");
  stored = get_only (fixture, FOULEE_KIND_CONDITION);
  g_assert_cmpint (stored->since, ==, foulee_date_from_civil (2026, 3, 1));
  g_assert_cmpint (stored->until, ==, foulee_date_from_civil (2026, 5, 1));
  assert_wrong (dialog, "Since", "long ago");
}

/* What was done in another time zone, or in the hour that the clock showed twice, stays there when
 * something else of it changes. */
static void
test_action_moment (Fixture *fixture, gconstpointer data)
{
  static const char *const moments[] = { "2026-11-19T06:12:33-05:00", "2026-10-25T02:30:00+01:00" };

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++) {
    FouleeAction *action = foulee_action_new ();
    g_autofree char *id = g_strdup (action->record.id);
    const FouleeAction *stored;
    GtkWidget *dialog;

    action->at = test_instant (moments[i]);
    action->action_kind = FOULEE_ACTION_FOAM_ROLLING;
    foulee_day_set_date (fixture->day, foulee_instant_day (action->at, 240));
    dialog = present (fixture, foulee_action_dialog_new (fixture->day, store (fixture, action)));
    type_into (dialog, "Length", "15");
    stored = foulee_day_lookup (fixture->day, FOULEE_KIND_ACTION, id);
    g_assert_cmpint (stored->minutes, ==, 15);
    assert_instant (stored->at, moments[i]);
    adw_dialog_close (ADW_DIALOG (dialog));
    harness_wait_frames (fixture->window, 3);
  }
}

/* ---- A new record that cannot be stored ------------------------------------------------------ */

/* As another program could: from now on the journal takes no drink, or takes them again. */
static void
refuse_drinks (Fixture *fixture, gboolean refuse)
{
  g_autofree char *path = dup_path (fixture);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 refuse ? "CREATE TRIGGER refuse BEFORE INSERT ON drink "
                                          "BEGIN SELECT RAISE (ABORT, 'refused'); END"
                                        : "DROP TRIGGER refuse",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);
}

/* The second banner: the first is about drafts. */
static AdwBanner *
get_failure (GtkWidget *dialog)
{
  GtkWidget *draft = harness_find (dialog, ADW_TYPE_BANNER);

  return ADW_BANNER (gtk_widget_get_next_sibling (draft));
}

static void
on_finished (guint *n_finished)
{
  ++*n_finished;
}

/* The form stays, with what was typed and why; it is added as soon as that can be. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  guint n_finished = 0;

  dialog = present (fixture, foulee_drink_dialog_new (fixture->day, NULL));
  g_signal_connect_swapped (dialog, "finished", G_CALLBACK (on_finished), &n_finished);
  type_into (dialog, "Amount", "330");
  refuse_drinks (fixture, TRUE);
  click (dialog, "_Add");
  while (!adw_banner_get_revealed (get_failure (dialog)) ||
         count_records (fixture, FOULEE_KIND_DRINK) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (adw_banner_get_title (get_failure (dialog)), !=, "");
  g_assert_true (gtk_widget_get_mapped (dialog));
  g_assert_cmpuint (n_finished, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, "Amount")), ==, "330");
  harness_wait_frames (fixture->window, 3);
  harness_assert_fits (dialog, 360);

  refuse_drinks (fixture, FALSE);
  click (dialog, "_Add");
  harness_wait_signal (dialog, "closed");
  g_assert_cmpuint (n_finished, ==, 1);
  g_assert_cmpint (((const FouleeDrink *) get_only (fixture, FOULEE_KIND_DRINK))->volume, ==, 330);
}

/* ---- The day of a form ----------------------------------------------------------------------- */

/* The day begins at four in the morning. Something has been typed: it stays, and is of the day on
 * which it was begun. */
static void
test_new_day (Fixture *fixture, gconstpointer data)
{
  FouleeClock *clock = foulee_journal_get_clock (fixture->journal);
  GtkWidget *dialog;

  dialog = present (fixture, foulee_drink_dialog_new (fixture->day, NULL));
  type_into (dialog, "Amount", "330");
  foulee_clock_set (clock, test_instant ("2026-11-20T08:00:00+01:00").seconds * 1000);
  foulee_day_follow_clock (fixture->day);
  g_assert_cmpint (foulee_day_get_date (fixture->day), ==, foulee_date_from_civil (2026, 11, 20));
  harness_wait_frames (fixture->window, 3);
  g_assert_true (gtk_widget_get_mapped (dialog));
  type_into (dialog, "Time", "22:30");
  click (dialog, "_Add");
  assert_instant (((const FouleeDrink *) get_only (fixture, FOULEE_KIND_DRINK))->at,
                  "2026-11-19T22:30:00+01:00");
}

/* With nothing to lose it goes with its day. */
static void
test_new_day_untouched (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = present (fixture, foulee_drink_dialog_new (fixture->day, NULL));

  g_object_ref (dialog);
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 18));
  while (gtk_widget_get_root (dialog))
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (dialog);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/entry-dialogs/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("drink", test_drink);
  ADD ("urine", test_urine);
  ADD ("nap", test_nap);
  ADD ("action", test_action);
  ADD ("visit", test_visit);
  ADD ("activity", test_activity);
  ADD ("shoe", test_shoe);
  ADD ("condition", test_condition);
  ADD ("action-moment", test_action_moment);
  ADD ("new-day", test_new_day);
  ADD ("new-day-untouched", test_new_day_untouched);
  g_test_add ("/entry-dialogs/refused", Fixture, NULL, set_up_file, test_refused, tear_down);
  return g_test_run ();
}
