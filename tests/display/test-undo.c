/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "display/harness.h"
#include "support/records.h"
#include "ui/preferences/condition-dialog.h"
#include "ui/preferences/shoe-dialog.h"
#include "ui/today/action-dialog.h"
#include "ui/today/activity-dialog.h"
#include "ui/today/check-in-card.h"
#include "ui/today/drink-dialog.h"
#include "ui/today/legs-section.h"
#include "ui/today/level-row.h"
#include "ui/today/nap-dialog.h"
#include "ui/today/run-dialog.h"
#include "ui/today/sleep-section.h"
#include "ui/today/urine-dialog.h"
#include "ui/today/visit-dialog.h"
#include "ui/widgets/note-view.h"
#include "ui/window/main-page.h"

/* Whatever is changed, Undo in another view takes it back whole, and Redo makes it again. */

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
  FouleeDay *day;
} Fixture;

/* One of each that a form edits, on Thursday 19 November 2026; one has to be planned still. */
static GPtrArray *
make_records (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRun *run = foulee_run_new (), *plan = foulee_run_new ();
  FouleeDrink *drink = foulee_drink_new ();
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);
  FouleeAction *action = foulee_action_new ();
  FouleeSleep *nap = foulee_sleep_new ();
  FouleeActivity *activity = foulee_record_new (FOULEE_KIND_ACTIVITY);
  FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);
  FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);

  run->start = test_instant ("2026-11-19T07:00:00+01:00");
  run->distance = 8000;
  plan->start = test_instant ("2026-11-20T07:00:00+01:00");
  plan->planned = 1;
  plan->distance = 10000;
  drink->at = test_instant ("2026-11-19T09:00:00+01:00");
  drink->volume = 250;
  drink->drink_kind = FOULEE_DRINK_WATER;
  urine->at = test_instant ("2026-11-19T09:30:00+01:00");
  urine->shade = 3;
  action->at = test_instant ("2026-11-19T10:00:00+01:00");
  action->action_kind = FOULEE_ACTION_STRETCHING;
  nap->sleep_kind = FOULEE_SLEEP_NAP;
  nap->night = foulee_date_from_civil (2026, 11, 19);
  nap->to_bed = test_instant ("2026-11-19T13:00:00+01:00");
  nap->woke = test_instant ("2026-11-19T13:20:00+01:00");
  foulee_record_set_text (&activity->name, "Stairs");
  activity->since = foulee_date_from_civil (2026, 11, 1);
  visit->date = foulee_date_from_civil (2026, 11, 19);
  condition->condition_kind = FOULEE_CONDITION_STATIN;
  foulee_record_set_text (&shoe->name, "Road");

  g_ptr_array_add (records, run);
  g_ptr_array_add (records, plan);
  g_ptr_array_add (records, drink);
  g_ptr_array_add (records, urine);
  g_ptr_array_add (records, action);
  g_ptr_array_add (records, nap);
  g_ptr_array_add (records, activity);
  g_ptr_array_add (records, visit);
  g_ptr_array_add (records, condition);
  g_ptr_array_add (records, shoe);
  return records;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = make_records ();

  fixture->journal = harness_journal_new (clock, records);
  fixture->window = harness_window_new (application, fixture->journal);
  foulee_window_show_view (fixture->window, "today");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  fixture->day = foulee_main_page_get_day (
      FOULEE_MAIN_PAGE (harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_MAIN_PAGE)));
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

/* ---- What the journal holds ------------------------------------------------------------------ */

static GHashTable *
take_snapshot (Fixture *fixture)
{
  FouleeHistory *history = foulee_journal_get_history (fixture->journal);
  GHashTable *snapshot = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, foulee_record_unref);

  for (int kind = 0; kind < FOULEE_N_KINDS; kind++)
    for (guint i = 0; i < foulee_history_n (history, (FouleeKind) kind); i++) {
      FouleeRecord *record =
          foulee_record_ref ((gpointer) foulee_history_get (history, (FouleeKind) kind, i));

      g_hash_table_insert (snapshot, record->id, record);
    }
  return snapshot;
}

static gboolean
is_same (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer id, record;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, &record)) {
    gpointer other = g_hash_table_lookup (b, id);

    if (!other || !foulee_record_equal (record, other))
      return FALSE;
  }
  return g_hash_table_size (a) == g_hash_table_size (b);
}

static void
assert_holds (Fixture *fixture, GHashTable *snapshot)
{
  g_autoptr (GHashTable) now = take_snapshot (fixture);

  g_assert_true (is_same (now, snapshot));
}

typedef void (*Change) (Fixture *fixture, gconstpointer data);

/* Makes a change in one step of this name, and goes back and forth from the other views. */
static void
assert_undoable (Fixture *fixture, Change change, gconstpointer data, const char *label)
{
  g_autoptr (GHashTable) before = take_snapshot (fixture);
  g_autoptr (GHashTable) after = NULL;

  g_test_message ("%s", label);
  change (fixture, data);
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
  after = take_snapshot (fixture);
  g_assert_false (is_same (before, after));
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, label);

  foulee_window_show_view (fixture->window, "history");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  assert_holds (fixture, before);
  g_assert_cmpstr (foulee_journal_get_redo_label (fixture->journal), ==, label);
  foulee_window_show_view (fixture->window, "insights");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  assert_holds (fixture, after);
  foulee_window_show_view (fixture->window, "today");
  harness_wait_frames (GTK_WIDGET (fixture->window), 2);
}

/* ---- In the view ----------------------------------------------------------------------------- */

static void
type_level (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (
      harness_find (find_in (fixture, FOULEE_TYPE_CHECK_IN_CARD), FOULEE_TYPE_LEVEL_ROW), "edited",
      0, 4, -1, 0, FALSE);
}

static void
click (Fixture *fixture, gconstpointer label)
{
  g_signal_emit_by_name (harness_find_text (GTK_WIDGET (fixture->window), label), "clicked");
}

static void
activate (Fixture *fixture, gconstpointer title)
{
  g_signal_emit_by_name (harness_find_text (GTK_WIDGET (fixture->window), title), "activated");
}

static void
switch_on (Fixture *fixture, gconstpointer title)
{
  adw_switch_row_set_active (
      ADW_SWITCH_ROW (harness_find_text (GTK_WIDGET (fixture->window), title)), TRUE);
}

static void
type_text (GtkWidget *widget, const char *title, const char *text)
{
  GtkWidget *entry = GTK_WIDGET (harness_find_entry (widget, title));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
move_in_time (Fixture *fixture, gconstpointer text)
{
  type_text (find_in (fixture, FOULEE_TYPE_CHECK_IN_CARD), "Time", text);
}

static void
write_note (Fixture *fixture, gconstpointer text)
{
  GtkWidget *view = harness_find (find_in (fixture, FOULEE_TYPE_NOTE_VIEW), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  foulee_day_leave (fixture->day);
}

static void
test_check_in (Fixture *fixture, gconstpointer data)
{
  assert_undoable (fixture, click, "None everywhere", "None everywhere");
  assert_undoable (fixture, type_level, NULL, "Overall soreness");
  assert_undoable (fixture, switch_on, "Gait changed", "Gait changed");
  assert_undoable (fixture, switch_on, "Ill or fever", "Ill or fever");
  assert_undoable (fixture, write_note, "Stairs are slow", "Note");
  assert_undoable (fixture, move_in_time, "7:15", "Time of the check-in");
  assert_undoable (fixture, activate, "Delete This Check-in", "Check-in deleted");
}

static void
set_quality (Fixture *fixture, gconstpointer data)
{
  adw_toggle_group_set_active (
      ADW_TOGGLE_GROUP (
          harness_find (find_in (fixture, FOULEE_TYPE_SLEEP_SECTION), ADW_TYPE_TOGGLE_GROUP)),
      3);
}

static void
type_bedtime (Fixture *fixture, gconstpointer text)
{
  type_text (find_in (fixture, FOULEE_TYPE_SLEEP_SECTION), "To bed", text);
}

static void
test_sleep (Fixture *fixture, gconstpointer data)
{
  assert_undoable (fixture, click, "_Confirm", "Sleep");
  assert_undoable (fixture, set_quality, NULL, "Sleep quality");
  assert_undoable (fixture, type_bedtime, "23:10", "Sleep");
}

/* ---- In forms -------------------------------------------------------------------------------- */

typedef FouleeEntryDialog *(*MakeDialog) (FouleeDay *day, gconstpointer record);

/* A form, the field that is changed in it, and what a new one needs to be one; its three steps. */
typedef struct {
  const char *path;
  MakeDialog make;
  FouleeKind kind;
  guint index; /* of the record that is edited */
  const char *title, *text;
  const char *needs_title, *needs_text;
  const char *added, *changed, *deleted;
} Form;

static FouleeEntryDialog *
make_plan (FouleeDay *day, gconstpointer run)
{
  return run ? foulee_run_dialog_new (day, run) : foulee_run_dialog_new_plan (day);
}

static const Form forms[] = {
  { "run", (MakeDialog) foulee_run_dialog_new, FOULEE_KIND_RUN, 0, "Distance", "8,4", "Distance",
    "5", "Run", "Run changed", "Run deleted" },
  { "plan", make_plan, FOULEE_KIND_RUN, 1, "Distance", "8,4", "Distance", "5", "Planned run",
    "Planned run changed", "Planned run deleted" },
  { "drink", (MakeDialog) foulee_drink_dialog_new, FOULEE_KIND_DRINK, 0, "Amount", "330", "Amount",
    "500", "Drink", "Drink changed", "Drink deleted" },
  { "urine", (MakeDialog) foulee_urine_dialog_new, FOULEE_KIND_URINE, 0, "Time", "8:30", NULL, NULL,
    NULL, "Urine colour changed", "Urine colour deleted" },
  { "action", (MakeDialog) foulee_action_dialog_new, FOULEE_KIND_ACTION, 0, "Length", "12", NULL,
    NULL, NULL, "Action changed", "Action deleted" },
  { "nap", (MakeDialog) foulee_nap_dialog_new, FOULEE_KIND_SLEEP, 0, "Length", "25", "Start",
    "14:00", "Nap", "Nap changed", "Nap deleted" },
  { "activity", (MakeDialog) foulee_activity_dialog_new, FOULEE_KIND_ACTIVITY, 0, "Name",
    "Stairs, two at a time", "Name", "An hour's run", "Own activity", "Own activity changed",
    "Own activity deleted" },
  { "visit", (MakeDialog) foulee_visit_dialog_new, FOULEE_KIND_VISIT, 0, "Who", "Dr Roy", "Who",
    "Dr Roy", "Visit", "Visit changed", "Visit deleted" },
  { "condition", (MakeDialog) foulee_condition_dialog_new, FOULEE_KIND_CONDITION, 0, "Since",
    "2024", NULL, NULL, NULL, "Condition changed", "Condition deleted" },
  { "shoe", (MakeDialog) foulee_shoe_dialog_new, FOULEE_KIND_SHOE, 0, "Name", "Road 2", "Name",
    "Trail", "Shoes", "Shoes changed", "Shoes deleted" },
};

static GtkWidget *
present (Fixture *fixture, FouleeEntryDialog *dialog)
{
  foulee_entry_dialog_present (dialog, find_in (fixture, FOULEE_TYPE_LEGS_SECTION));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  return GTK_WIDGET (dialog);
}

static GtkWidget *
open_form (Fixture *fixture, const Form *form)
{
  FouleeHistory *history = foulee_journal_get_history (fixture->journal);

  return present (fixture,
                  form->make (fixture->day, foulee_history_get (history, form->kind, form->index)));
}

static void
add (Fixture *fixture, gconstpointer data)
{
  const Form *form = data;
  GtkWidget *dialog = present (fixture, form->make (fixture->day, NULL));

  if (form->kind == FOULEE_KIND_RUN && harness_find_text (dialog, "Started at"))
    type_text (dialog, "Started at", "12:00");
  else if (form->kind == FOULEE_KIND_RUN)
    type_text (dialog, "Starts at", "12:00");
  type_text (dialog, form->needs_title, form->needs_text);
  g_signal_emit_by_name (harness_find_text (dialog, "_Add"), "clicked");
}

static void
change (Fixture *fixture, gconstpointer data)
{
  const Form *form = data;
  GtkWidget *dialog = open_form (fixture, form);

  type_text (dialog, form->title, form->text);
  adw_dialog_close (ADW_DIALOG (dialog));
}

static void delete (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (harness_find_text (open_form (fixture, data), "Delete"), "activated");
}

static void
test_form (Fixture *fixture, gconstpointer data)
{
  const Form *form = data;

  assert_undoable (fixture, change, form, form->changed);
  assert_undoable (fixture, delete, form, form->deleted);
  if (form->added)
    assert_undoable (fixture, add, form, form->added);
}

/* The planned run is the run that is done: one step makes it so, and back. */
static void
do_planned (Fixture *fixture, gconstpointer data)
{
  FouleeHistory *history = foulee_journal_get_history (fixture->journal);
  GtkWidget *dialog;

  foulee_clock_set (foulee_journal_get_clock (fixture->journal),
                    test_instant ("2026-11-20T12:00:00+01:00").seconds * 1000);
  dialog =
      present (fixture, foulee_run_dialog_new_done (fixture->day, foulee_history_run (history, 1)));
  g_signal_emit_by_name (harness_find_text (dialog, "_Add"), "clicked");
}

static void
test_planned (Fixture *fixture, gconstpointer data)
{
  assert_undoable (fixture, do_planned, NULL, "Run");
  g_assert_cmpint (foulee_history_run (foulee_journal_get_history (fixture->journal), 1)->planned,
                   !=, 1);
}

/* ---- From files ------------------------------------------------------------------------------ */

static void
import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = test_records_full (7);
  g_autoptr (GAsyncResult) result = NULL;
  guint added, updated, unchanged;

  foulee_journal_import_async (fixture->journal, records, TRUE, "Files brought in",
                               harness_keep_result, &result);
  g_assert_true (foulee_journal_import_finish (fixture->journal, harness_wait_result (&result),
                                               &added, &updated, &unchanged, NULL));
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  assert_undoable (fixture, import, NULL, "Files brought in");
}

/* ---- In a text ------------------------------------------------------------------------------- */

/* As the key does that the window takes before the text sees it. */
static void
press (Fixture *fixture, const char *key)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_SHORTCUT_CONTROLLER (controller) ||
        gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
      continue;
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      g_autofree char *trigger =
          gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      if (strcmp (trigger, key) != 0)
        continue;
      g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                   GTK_WIDGET (fixture->window), NULL));
      return;
    }
  }
  g_error ("No shortcut %s", key);
}

#define UNDO "<Control>z"
#define REDO "<Shift><Control>z"

/* What is being typed is taken back first, and the journal's last step stays. Once the text has
 * nothing more to take back, the same key takes back the journal's. */
static void
test_entry (Fixture *fixture, gconstpointer data)
{
  GtkEditable *entry, *text;

  click (fixture, "_Confirm");
  entry = harness_find_entry (find_in (fixture, FOULEE_TYPE_SLEEP_SECTION), "Woke");
  text = GTK_EDITABLE (harness_find (GTK_WIDGET (entry), GTK_TYPE_TEXT));
  gtk_widget_grab_focus (GTK_WIDGET (text));
  gtk_editable_set_position (text, -1);
  g_signal_emit_by_name (text, "insert-at-cursor", "5");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "06:305");
  press (fixture, UNDO);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "06:30");
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, "Sleep");
  press (fixture, REDO);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "06:305");
  press (fixture, UNDO);

  type_text (find_in (fixture, FOULEE_TYPE_SLEEP_SECTION), "Woke", "7:10");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "07:10");
  press (fixture, UNDO);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "06:30");
  press (fixture, REDO);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "07:10");
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = harness_find (find_in (fixture, FOULEE_TYPE_NOTE_VIEW), GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  click (fixture, "_Confirm");
  gtk_widget_grab_focus (view);
  g_signal_emit_by_name (view, "insert-at-cursor", "Stairs");
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 6);
  press (fixture, UNDO);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, "Sleep");
  press (fixture, UNDO);
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  g_test_add ("/undo/check-in", Fixture, NULL, set_up, test_check_in, tear_down);
  g_test_add ("/undo/sleep", Fixture, NULL, set_up, test_sleep, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autofree char *path = g_strconcat ("/undo/", forms[i].path, NULL);

    g_test_add (path, Fixture, &forms[i], set_up, test_form, tear_down);
  }
  g_test_add ("/undo/planned", Fixture, NULL, set_up, test_planned, tear_down);
  g_test_add ("/undo/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/undo/entry", Fixture, NULL, set_up, test_entry, tear_down);
  g_test_add ("/undo/note", Fixture, NULL, set_up, test_note, tear_down);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
