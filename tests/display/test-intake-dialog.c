/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What files hold, run by run, and what their runs still ask, on a phone's 360×640. */

#include <glib/gi18n.h>

#include "config.h"
#include "display/harness.h"
#include "display/intakes.h"
#include "support/records.h"
#include "ui/files/effort-dialog.h"
#include "ui/files/intake-dialog.h"
#include "ui/files/intake-line.h"
#include "ui/files/intake-words.h"
#include "ui/today/run-effort.h"
#include "ui/widgets/level-scale.h"

typedef struct {
  GtkWidget *window;
  FouleeJournal *journal;
  FouleeIntakeDialog *dialog; /* the window's, once it is shown */
  guint n_accepted;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->journal = harness_journal_new (clock, NULL);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), adw_bin_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static FouleeInstant
get_now (Fixture *fixture)
{
  return foulee_clock_now (foulee_journal_get_clock (fixture->journal));
}

static void
count (guint *n)
{
  (*n)++;
}

static void
present (Fixture *fixture, FouleeIntake *intake)
{
  fixture->dialog = foulee_intake_dialog_new (fixture->journal);
  g_signal_connect_swapped (fixture->dialog, "accepted", G_CALLBACK (count), &fixture->n_accepted);
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  if (intake)
    foulee_intake_dialog_show (fixture->dialog, intake);
  harness_wait_frames (fixture->window, 3);
}

static GtkWidget *
find (Fixture *fixture, const char *text)
{
  return harness_find_text (GTK_WIDGET (fixture->dialog), text);
}

/* A text that is no button. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

static gboolean
is_english (void)
{
  return foulee_language_of_system () == foulee_language_english ();
}

/* ---- Words ----------------------------------------------------------------------------------- */

/* Thursday 19 November 2026, 18:34 in Paris. */
static void
test_words (void)
{
  static const char *const english[][3] = {
    { "Thu 19 Nov, 16:31", "10.4\u00a0km · 1:02:24 · 230\u00a0m down", "New" },
    { "Tue 17 Nov, 16:34", "6.2\u00a0km · 37:12", "New" },
    { "Mon 16 Nov, 18:34", "8.0\u00a0km · 48:00 · 140\u00a0m down",
      "Adds descent and heart rate to the run in your journal" },
    { "Sun 15 Nov, 18:34", "1\u00a0h\u00a035", "Cycling, as cross-training" },
    { "Sat 14 Nov, 18:34", "5.0\u00a0km · 30:00 · 20\u00a0m down", "Already in your journal" },
    { "15 October 2025, 18:34", "21.1\u00a0km · 2:06:34 · 310\u00a0m down", "New" },
  };
  static const char *const french[][3] = {
    { "Jeu. 19 nov., 16\u00a0h\u00a031", "10,4\u00a0km · 1:02:24 · 230\u00a0m de\u00a0D−",
      "Nouvelle" },
    { "Mar. 17 nov., 16\u00a0h\u00a034", "6,2\u00a0km · 37:12", "Nouvelle" },
    { "Lun. 16 nov., 18\u00a0h\u00a034", "8,0\u00a0km · 48:00 · 140\u00a0m de\u00a0D−",
      "Ajoute le dénivelé négatif et la fréquence cardiaque à la sortie de votre journal" },
    { "Dim. 15 nov., 18\u00a0h\u00a034", "1\u00a0h\u00a035", "Cycling, comme entraînement croisé" },
    { "Sam. 14 nov., 18\u00a0h\u00a034", "5,0\u00a0km · 30:00 · 20\u00a0m de\u00a0D−",
      "Déjà dans votre journal" },
    { "15 octobre 2025, 18\u00a0h\u00a034", "21,1\u00a0km · 2:06:34 · 310\u00a0m de\u00a0D−",
      "Nouvelle" },
  };
  g_autoptr (FouleeIntake) intake =
      intake_of_week (test_instant ("2026-11-19T18:34:00+01:00"), 3600);
  FouleeDate today = foulee_date_from_civil (2026, 11, 19);
  g_autofree char *counts = foulee_intake_counts (intake);
  g_autofree char *spelled =
      foulee_intake_row_facts (g_ptr_array_index (intake->rows, 0), FOULEE_UNITS_METRIC, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (english); i++) {
    const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);
    const char *const *expected = is_english () ? english[i] : french[i];
    g_autofree char *when = foulee_intake_row_when (row, today);
    g_autofree char *facts = foulee_intake_row_facts (row, FOULEE_UNITS_METRIC, FALSE);
    g_autofree char *state = foulee_intake_row_state (row);

    g_assert_cmpstr (when, ==, expected[0]);
    g_assert_cmpstr (facts, ==, expected[1]);
    g_assert_cmpstr (state, ==, expected[2]);
  }
  g_assert_cmpstr (counts, ==,
                   is_english ()
                       ? "3 new runs, more about 1 run, 1 already here, 1 activity of another sport"
                       : "3 nouvelles sorties, données à ajouter à 1 sortie, 1 déjà présente, "
                         "1 activité d’un autre sport");
  g_assert_cmpstr (spelled, ==,
                   is_english () ? "10.4\u00a0km · 1:02:24 · 230\u00a0m down"
                                 : "10,4\u00a0km · 1:02:24 · 230\u00a0m de dénivelé négatif");
}

static void
assert_remarks (const FouleeIntakeRow *row, gboolean named, const char *english, const char *french)
{
  g_autofree char *remarks = foulee_intake_row_remarks (row, FOULEE_UNITS_METRIC, named);

  g_assert_cmpstr (remarks, ==, is_english () ? english : french);
}

/* Of several files the remark says in which it was noticed. */
static void
test_remarks (void)
{
  g_autoptr (FouleeIntake) intake =
      intake_of_week (test_instant ("2026-11-19T18:34:00+01:00"), 3600);
  const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, 1);
  FouleeRun *run = (FouleeRun *) row->record;

  assert_remarks (g_ptr_array_index (intake->rows, 0), TRUE, NULL, NULL);
  assert_remarks (row, FALSE, "The file ends in the middle: what came before is taken.",
                  "The file ends in the middle: what came before is taken.");
  run->ascent = 240;
  run->heart_rate = 148;
  assert_remarks (row, TRUE,
                  "240\u00a0m up · 148 beats/min\n"
                  "run.fit: The file ends in the middle: what came before is taken.",
                  "240\u00a0m de dénivelé positif · 148\u00a0bpm\n"
                  "run.fit\u00a0: The file ends in the middle: what came before is taken.");
}

static void
assert_state (const FouleeIntakeRow *row, const char *english, const char *french)
{
  g_autofree char *state = foulee_intake_row_state (row);

  g_assert_cmpstr (state, ==, is_english () ? english : french);
}

/* What was typed and gives way to what was measured is told before it does, and nothing else. */
static void
test_measured (void)
{
  g_autoptr (FouleeIntake) intake =
      intake_of_week (test_instant ("2026-11-19T18:34:00+01:00"), 3600);
  const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, 2);
  FouleeRun *here = (FouleeRun *) row->here;
  FouleeRun *run = (FouleeRun *) row->record;

  here->source = FOULEE_SOURCE_TYPED;
  run->distance += 50;
  assert_state (row,
                "Adds descent and heart rate to the run you logged, which takes the measured "
                "distance",
                "Ajoute le dénivelé négatif et la fréquence cardiaque à la sortie que vous avez "
                "notée, qui prend la distance du fichier");
  run->descent = run->heart_rate = FOULEE_UNSET;
  run->start.seconds += 20;
  run->duration += 10;
  assert_state (row, "The run you logged takes the measured start, duration and distance",
                "La sortie que vous avez notée prend le début, la durée et la distance du "
                "fichier");
}

/* A table knows what no watch does; a run that came from a file was not typed. */
static void
test_details (void)
{
  g_autoptr (FouleeIntake) intake =
      intake_of_week (test_instant ("2026-11-19T18:34:00+01:00"), 3600);
  const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, 2);
  FouleeRun *here = (FouleeRun *) row->here;
  FouleeRun *run = (FouleeRun *) row->record;

  run->descent = run->heart_rate = FOULEE_UNSET;
  run->heat = 1;
  assert_state (row, "Adds details to the run in your journal",
                "Ajoute des détails à la sortie de votre journal");
  here->rpe = FOULEE_UNSET;
  run->rpe = 6;
  run->run_kind = FOULEE_RUN_EASY;
  run->surface = 0;
  foulee_record_set_text (&run->note, "Along the river");
  assert_state (row, "Adds effort, kind, surface and note to the run in your journal",
                "Ajoute l’effort, le type, la surface et la note à la sortie de votre journal");
}

static void
test_deleted (void)
{
  g_autoptr (FouleeIntake) intake = foulee_intake_new ();
  FouleeIntakeRow *row =
      intake_add (intake, FOULEE_INTAKE_DELETED,
                  intake_make_run (test_instant ("2026-11-19T18:34:00+01:00"), 8000, 100, 4), NULL);
  g_autofree char *state = foulee_intake_row_state (row);
  g_autofree char *counts = foulee_intake_counts (intake);

  g_assert_cmpstr (state, ==,
                   is_english () ? "You deleted this run" : "Vous avez supprimé cette sortie");
  g_assert_cmpstr (counts, ==,
                   is_english () ? "1 run that you deleted" : "1 sortie que vous avez supprimée");
}

/* Every state has a shape of its own, as colour says nothing to some. */
static void
test_icons (void)
{
  g_autoptr (GHashTable) icons = g_hash_table_new (g_str_hash, g_str_equal);

  for (int state = FOULEE_INTAKE_NEW; state <= FOULEE_INTAKE_DELETED; state++)
    g_assert_true (
        g_hash_table_add (icons, (gpointer) foulee_intake_state_icon ((FouleeIntakeState) state)));
}

/* ---- What is wanted -------------------------------------------------------------------------- */

static char *
accept_label (guint n_runs, guint n_others)
{
  g_autofree char *number = g_strdup_printf ("%u", n_runs + n_others);

  if (n_others == 0)
    return g_strdup_printf (ngettext ("_Bring In %s Run", "_Bring In %s Runs", n_runs), number);
  return g_strdup_printf (
      ngettext ("_Bring In %s Entry", "_Bring In %s Entries", n_runs + n_others), number);
}

static void
assert_wanted (Fixture *fixture, guint n_runs, guint n_others)
{
  g_autofree char *label = accept_label (n_runs, n_others);
  GtkWidget *button = find (fixture, n_runs + n_others > 0 ? label : _ ("_Bring In"));

  g_assert_nonnull (button);
  g_assert_cmpint (gtk_widget_is_sensitive (button), ==, n_runs + n_others > 0);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *check;

  present (fixture, intake_of_week (get_now (fixture), 3600));
  harness_assert_names (GTK_WIDGET (fixture->dialog));
  harness_assert_fits (GTK_WIDGET (fixture->dialog), 360);
  assert_wanted (fixture, 4, 0);

  check = harness_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  assert_wanted (fixture, 3, 0);
  g_signal_emit_by_name (find (fixture, _ ("Select _None")), "clicked");
  assert_wanted (fixture, 0, 0);
  g_assert_false (gtk_widget_is_sensitive (find (fixture, _ ("Select _None"))));
  g_signal_emit_by_name (find (fixture, _ ("Select _All")), "clicked");
  assert_wanted (fixture, 4, 1);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* What is here already is told, and cannot be marked. */
static void
test_known (Fixture *fixture, gconstpointer data)
{
  FouleeIntake *intake = foulee_intake_new ();
  FouleeRun *run = intake_make_run (get_now (fixture), 5000, 20, 3);
  GtkWidget *list;

  intake_add (intake, FOULEE_INTAKE_KNOWN, run, foulee_record_ref (run));
  present (fixture, intake);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->dialog), _ ("Already in your journal")));
  g_assert_false (
      gtk_widget_is_sensitive (harness_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_CHECK_BUTTON)));
  assert_wanted (fixture, 0, 0);
  list = harness_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 0);
  assert_wanted (fixture, 0, 0);
}

/* A press anywhere on a row marks it. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  present (fixture, intake_of_week (get_now (fixture), 3600));
  g_signal_emit_by_name (harness_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_LIST_VIEW),
                         "activate", 1);
  assert_wanted (fixture, 3, 0);
  g_signal_emit_by_name (harness_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_LIST_VIEW),
                         "activate", 3);
  assert_wanted (fixture, 3, 1);
}

/* ---- The keyboard ---------------------------------------------------------------------------- */

/* What the list makes of a key before the row with the focus sees it. FALSE for nothing. */
static gboolean
press_before (GtkWidget *list, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  g_autoptr (GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (keyval, GDK_NO_MODIFIER_MASK);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_SHORTCUT_CONTROLLER (controller) ||
        gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
      continue;
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                             (GtkShortcutActionFlags) 0, list, NULL);
    }
  }
  return FALSE;
}

/* The focus begins on the button; on a row Space marks, Enter brings in. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list, *row;

  present (fixture, intake_of_week (get_now (fixture), 3600));
  while (!GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))))
    g_main_context_iteration (NULL, TRUE);
  list = harness_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_LIST_VIEW);
  g_assert_true (gtk_widget_grab_focus (list));
  row = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_get_parent (row) == list);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_true (press_before (list, GDK_KEY_space));
  assert_wanted (fixture, 3, 0);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_assert_true (press_before (list, GDK_KEY_Return));
  g_assert_cmpuint (fixture->n_accepted, ==, 1);
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  present (fixture, intake_of_week (get_now (fixture), 3600));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  adw_dialog_close (ADW_DIALOG (fixture->dialog));
  while (fixture->dialog)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_accepted, ==, 0);
}

/* ---- Much, little, nothing ------------------------------------------------------------------- */

static guint
count_lines (GtkWidget *widget)
{
  guint n = FOULEE_IS_INTAKE_LINE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_lines (child);
  return n;
}

/* A thousand runs need no more widgets than fit on some screens of them. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  present (fixture, intake_of_many (get_now (fixture), 1000));
  assert_wanted (fixture, 1000, 0);
  g_assert_cmpuint (count_lines (GTK_WIDGET (fixture->dialog)), <, 300);
  g_signal_emit_by_name (find (fixture, _ ("Select _None")), "clicked");
  assert_wanted (fixture, 0, 0);
}

static void
test_failures (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander;
  const char *text;

  present (fixture, intake_of_week (get_now (fixture), 3600));
  expander = harness_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_EXPANDER);
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (expander)), ==,
                   is_english () ? "2 files could not be read"
                                 : "2 fichiers n’ont pas pu être lus");
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  harness_wait_frames (fixture->window, 3);
  text = gtk_label_get_label (GTK_LABEL (gtk_expander_get_child (GTK_EXPANDER (expander))));
  g_assert_nonnull (strstr (text, "corrupt-header.fit"));
  g_assert_nonnull (strstr (text, "holiday/notes.fit"));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  FouleeIntake *intake = foulee_intake_new ();
  GtkWidget *page;

  intake_fail (intake, "a & b.fit");
  intake_fail (intake, "notes.fit");
  present (fixture, intake);
  page = harness_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_STATUS_PAGE);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (page)), ==,
                   _ ("Nothing to Bring In"));
  g_assert_nonnull (
      strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), "a &amp; b.fit"));
  g_assert_nonnull (find (fixture, _ ("_Close")));
  g_assert_null (harness_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_LIST_VIEW));
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar;

  present (fixture, NULL);
  foulee_intake_dialog_show_progress (fixture->dialog, 3, 12);
  bar = harness_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_PROGRESS_BAR);
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), 0.25,
                                  1e-6);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->dialog),
                                is_english () ? "3 of 12 files" : "Fichiers lus\u00a0: 3 sur 12"));
  foulee_intake_dialog_show (fixture->dialog, intake_of_week (get_now (fixture), 3600));
  harness_wait_frames (fixture->window, 3);
  assert_wanted (fixture, 4, 0);
}

/* ---- How hard was it? ------------------------------------------------------------------------ */

static GPtrArray *
take_in (Fixture *fixture, FouleeIntake *intake)
{
  GPtrArray *records = foulee_intake_wanted (intake);

  foulee_journal_save_async (fixture->journal, records, "Files brought in", NULL, NULL, NULL);
  harness_wait_signal (fixture->journal, "analysed");
  return records;
}

static guint
count_questions (GtkWidget *widget)
{
  guint n = FOULEE_IS_RUN_EFFORT (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_questions (child);
  return n;
}

/* Of the week's runs one is of last year, one was rated as it was typed. */
static void
test_effort (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeIntake) intake = intake_of_week (get_now (fixture), 3600);
  g_autoptr (GPtrArray) records = take_in (fixture, intake);
  const FouleeRun *latest = g_ptr_array_index (records, 0);
  AdwDialog *dialog = foulee_effort_dialog_new (fixture->journal, NULL, records);
  FouleeHistory *history;

  adw_dialog_present (dialog, fixture->window);
  harness_wait_frames (fixture->window, 3);
  harness_assert_names (GTK_WIDGET (dialog));
  harness_assert_fits (GTK_WIDGET (dialog), 360);
  g_assert_cmpuint (count_questions (GTK_WIDGET (dialog)), ==, 2);
  g_assert_nonnull (harness_find_text (GTK_WIDGET (dialog), _ ("_Skip")));

  g_signal_emit_by_name (
      harness_find_text (harness_find (GTK_WIDGET (dialog), FOULEE_TYPE_LEVEL_SCALE), "6"),
      "clicked");
  history = foulee_journal_get_history (fixture->journal);
  g_assert_cmpint (
      ((const FouleeRun *) foulee_history_lookup (history, FOULEE_KIND_RUN, latest->record.id))
          ->rpe,
      ==, 6);
  g_assert_nonnull (harness_find_text (GTK_WIDGET (dialog), _ ("_Done")));
  foulee_journal_undo (fixture->journal);
  history = foulee_journal_get_history (fixture->journal);
  g_assert_cmpint (
      ((const FouleeRun *) foulee_history_lookup (history, FOULEE_KIND_RUN, latest->record.id))
          ->rpe,
      ==, FOULEE_UNSET);
}

/* Half an hour has to pass first, and of ten runs the latest five are enough. */
static void
test_effort_of_which (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeIntake) soon = foulee_intake_new ();
  g_autoptr (FouleeIntake) many = foulee_intake_new ();
  g_autoptr (GPtrArray) soon_records = NULL;
  g_autoptr (GPtrArray) many_records = NULL;
  FouleeInstant now = get_now (fixture);
  FouleeInstant start = now;
  AdwDialog *dialog;

  start.seconds = now.seconds - 3600 - 29 * 60;
  intake_add (soon, FOULEE_INTAKE_NEW,
              intake_make_run (start, FOULEE_UNSET, FOULEE_UNSET, FOULEE_UNSET), NULL);
  soon_records = foulee_intake_wanted (soon);
  g_assert_null (foulee_effort_dialog_new (fixture->journal, NULL, soon_records));

  for (int i = 0; i < 10; i++) {
    start.seconds = now.seconds - 2 * 86400 + i * 7200;
    intake_add (many, FOULEE_INTAKE_NEW,
                intake_make_run (start, FOULEE_UNSET, FOULEE_UNSET, FOULEE_UNSET), NULL);
  }
  many_records = foulee_intake_wanted (many);
  dialog = foulee_effort_dialog_new (fixture->journal, NULL, many_records);
  adw_dialog_present (dialog, fixture->window);
  harness_wait_frames (fixture->window, 3);
  g_assert_cmpuint (count_questions (GTK_WIDGET (dialog)), ==, FOULEE_EFFORT_DIALOG_MOST);
}

/* What was never to be asked of a run that was typed is not asked because its file comes. */
static void
test_effort_not_asked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (FOULEE_APPLICATION);
  g_autoptr (FouleeIntake) intake = foulee_intake_new ();
  g_autoptr (GPtrArray) records = NULL;
  FouleeInstant start = get_now (fixture);
  FouleeRun *run;
  const char *ids[] = { NULL, NULL };
  AdwDialog *dialog;

  start.seconds -= 86400;
  run = intake_make_run (start, FOULEE_UNSET, FOULEE_UNSET, FOULEE_UNSET);
  ids[0] = run->record.id;
  intake_add (intake, FOULEE_INTAKE_NEW, run, NULL);
  records = foulee_intake_wanted (intake);
  g_settings_reset (settings, "unrated-runs");
  dialog = foulee_effort_dialog_new (fixture->journal, settings, records);
  g_assert_nonnull (dialog);
  g_object_unref (g_object_ref_sink (dialog));
  g_settings_set_strv (settings, "unrated-runs", ids);
  g_assert_null (foulee_effort_dialog_new (fixture->journal, settings, records));
  g_settings_reset (settings, "unrated-runs");
}

int
main (int argc, char **argv)
{
  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  harness_application_new ();
  g_test_add_func ("/intake-dialog/words", test_words);
  g_test_add_func ("/intake-dialog/deleted", test_deleted);
  g_test_add_func ("/intake-dialog/remarks", test_remarks);
  g_test_add_func ("/intake-dialog/icons", test_icons);
  g_test_add_func ("/intake-dialog/measured", test_measured);
  g_test_add_func ("/intake-dialog/details", test_details);
#define ADD(path, function)                                                                        \
  g_test_add ("/intake-dialog/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("marks", test_marks);
  ADD ("known", test_known);
  ADD ("row", test_row);
  ADD ("keyboard", test_keyboard);
  ADD ("escape", test_escape);
  ADD ("many", test_many);
  ADD ("failures", test_failures);
  ADD ("nothing", test_nothing);
  ADD ("progress", test_progress);
  ADD ("effort", test_effort);
  ADD ("effort-of-which", test_effort_of_which);
  ADD ("effort-not-asked", test_effort_not_asked);
#undef ADD
  return g_test_run ();
}
