/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "display/harness.h"
#include "support/records.h"
#include "ui/today/action-dialog.h"
#include "ui/today/drink-dialog.h"
#include "ui/today/nap-dialog.h"
#include "ui/today/run-dialog.h"

/* Numbers as people write them, in the forms that take them, with either decimal sign in either
 * language. What cannot be is said beside the field and not stored, and the text stays. */
typedef struct {
  GtkWidget *window;
  FouleeJournal *journal;
  FouleeDay *day;
} Fixture;

static void
add_records (GPtrArray *records)
{
  FouleeRun *run = foulee_run_new ();
  FouleeDrink *drink = foulee_drink_new ();
  FouleeAction *action = foulee_action_new ();
  FouleeSleep *nap = foulee_sleep_new ();

  run->start = test_instant ("2026-11-19T07:00:00+01:00");
  run->warm_up = FOULEE_WARM_UP_DONE;
  run->warm_up_minutes = 5;
  drink->at = test_instant ("2026-11-19T09:00:00+01:00");
  drink->volume = 250;
  drink->drink_kind = FOULEE_DRINK_WATER;
  action->at = test_instant ("2026-11-19T10:00:00+01:00");
  action->action_kind = FOULEE_ACTION_CROSS_TRAINING;
  nap->sleep_kind = FOULEE_SLEEP_NAP;
  nap->night = foulee_date_from_civil (2026, 11, 19);
  nap->to_bed = test_instant ("2026-11-19T13:00:00+01:00");
  nap->woke = test_instant ("2026-11-19T13:20:00+01:00");
  g_ptr_array_add (records, run);
  g_ptr_array_add (records, drink);
  g_ptr_array_add (records, action);
  g_ptr_array_add (records, nap);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  add_records (records);
  fixture->journal = harness_journal_new (clock, records);
  fixture->day = foulee_day_new (fixture->journal);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 800);
  adw_window_set_content (ADW_WINDOW (fixture->window), adw_bin_new ());
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->day);
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static gconstpointer
get_record (Fixture *fixture, FouleeKind kind)
{
  return foulee_history_get (foulee_journal_get_history (fixture->journal), kind, 0);
}

static FouleeEntryDialog *
make_dialog (Fixture *fixture, FouleeKind kind)
{
  gconstpointer record = get_record (fixture, kind);

  if (kind == FOULEE_KIND_RUN)
    return foulee_run_dialog_new (fixture->day, record);
  if (kind == FOULEE_KIND_DRINK)
    return foulee_drink_dialog_new (fixture->day, record);
  if (kind == FOULEE_KIND_ACTION)
    return foulee_action_dialog_new (fixture->day, record);
  return foulee_nap_dialog_new (fixture->day, record);
}

static GtkEditable *
type_into (GtkWidget *dialog, const char *title, const char *text)
{
  GtkEditable *entry = harness_find_entry (dialog, title);

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
  return entry;
}

typedef struct {
  FouleeKind kind;
  const char *title; /* untranslated */
  gsize offset;      /* of the number in the record */
  struct {
    const char *text;
    gint32 value;
  } good[7];
  const char *bad[6];
} Field;

/* By hand: 6.2 mi × 1609.344 m = 9977.9 m; 17 fl oz × 29.5735 ml = 502.7 ml. */
static const Field fields[] = {
  { FOULEE_KIND_RUN,
    N_ ("Distance"),
    G_STRUCT_OFFSET (FouleeRun, distance),
    { { "93,5", 93500 },
      { "93.5", 93500 },
      { "10k", 10000 },
      { "6.2 mi", 9978 },
      { "6,2 mi", 9978 },
      { "400 m", 400 } },
    { "935000", "1.093,5", "93,5,0", "ten", "-3" } },
  { FOULEE_KIND_RUN,
    N_ ("Duration"),
    G_STRUCT_OFFSET (FouleeRun, duration),
    { { "1:05:30", 3930 },
      { "65 min", 3900 },
      { "1h05", 3900 },
      { "45,5", 2730 },
      { "45.5", 2730 },
      { "52:30", 3150 } },
    { "1:5", "1:65:00", "5 km", "soon" } },
  { FOULEE_KIND_RUN,
    N_ ("Length of the warm-up"),
    G_STRUCT_OFFSET (FouleeRun, warm_up_minutes),
    { { "12", 12 }, { "1h05", 65 }, { "15 min", 15 } },
    { "12,5", "181", "0", "90s" } },
  { FOULEE_KIND_DRINK,
    N_ ("Amount"),
    G_STRUCT_OFFSET (FouleeDrink, volume),
    { { "0,5 l", 500 }, { "0.5 l", 500 }, { "33 cl", 330 }, { "17 fl oz", 503 }, { "750", 750 } },
    { "0", "93500", "1.000,5", "a glass" } },
  { FOULEE_KIND_ACTION,
    N_ ("Length"),
    G_STRUCT_OFFSET (FouleeAction, minutes),
    { { "20", 20 }, { "1h05", 65 }, { "65 min", 65 }, { "1:05:00", 65 } },
    { "20,5", "0", "25h", "1:05:30" } },
};

static void
test_field (Fixture *fixture, gconstpointer data)
{
  const Field *field = data;
  const char *title = _ (field->title);
  FouleeEntryDialog *dialog = make_dialog (fixture, field->kind);

  foulee_entry_dialog_present (dialog, adw_window_get_content (ADW_WINDOW (fixture->window)));
  harness_wait_frames (fixture->window, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (field->good) && field->good[i].text; i++) {
    g_test_message ("“%s”", field->good[i].text);
    type_into (GTK_WIDGET (dialog), title, field->good[i].text);
    g_assert_cmpint (G_STRUCT_MEMBER (gint32, get_record (fixture, field->kind), field->offset), ==,
                     field->good[i].value);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (field->bad) && field->bad[i]; i++) {
    gconstpointer before = get_record (fixture, field->kind);
    GtkEditable *entry;

    g_test_message ("“%s”", field->bad[i]);
    entry = type_into (GTK_WIDGET (dialog), title, field->bad[i]);
    gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                      GTK_ACCESSIBLE_INVALID_TRUE);
    g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (entry),
                                                     GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
    g_assert_cmpstr (gtk_editable_get_text (entry), ==, field->bad[i]);
    g_assert_true (get_record (fixture, field->kind) == before);
  }
}

/* A nap's length is kept as its end. */
static void
test_nap (Fixture *fixture, gconstpointer data)
{
  FouleeEntryDialog *dialog = make_dialog (fixture, FOULEE_KIND_SLEEP);
  const FouleeSleep *nap;

  foulee_entry_dialog_present (dialog, adw_window_get_content (ADW_WINDOW (fixture->window)));
  harness_wait_frames (fixture->window, 3);
  type_into (GTK_WIDGET (dialog), _ ("Length"), "1h05");
  nap = get_record (fixture, FOULEE_KIND_SLEEP);
  g_assert_cmpint (nap->woke.seconds - nap->to_bed.seconds, ==, 3900);
  type_into (GTK_WIDGET (dialog), _ ("Length"), "20,5");
  g_assert_true (get_record (fixture, FOULEE_KIND_SLEEP) == nap);
  type_into (GTK_WIDGET (dialog), C_ ("nap", "Start"), "25:00");
  g_assert_true (get_record (fixture, FOULEE_KIND_SLEEP) == nap);
  g_assert_cmpstr (
      gtk_editable_get_text (harness_find_entry (GTK_WIDGET (dialog), C_ ("nap", "Start"))), ==,
      "25:00");
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *path = g_strdup_printf (
        "/numbers/%s/%s", foulee_kind_info (fields[i].kind)->name, fields[i].title);

    g_test_add (path, Fixture, &fields[i], set_up, test_field, tear_down);
  }
  g_test_add ("/numbers/nap", Fixture, NULL, set_up, test_nap, tear_down);
  return g_test_run ();
}
