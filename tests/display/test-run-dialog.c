/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "display/run-form.h"
#include "ui/today/level-row.h"
#include "ui/today/run-day-row.h"
#include "ui/today/run-dialog.h"
#include "ui/today/run-lines.h"
#include "ui/widgets/level-scale.h"
#include "ui/widgets/word-chips.h"

/* ---- By keyboard ----------------------------------------------------------------------------- */

static GtkWidget *
get_focus (RunForm *form)
{
  return gtk_root_get_focus (GTK_ROOT (form->window));
}

static void
press_tab (RunForm *form)
{
  g_assert_true (gtk_widget_child_focus (form->window, GTK_DIR_TAB_FORWARD));
  form->n_presses++;
}

/* Tab until the focus is in what has this text or title. */
static void
tab_to (RunForm *form, GtkWidget *dialog, const char *text)
{
  GtkWidget *wanted = harness_find_text (dialog, text);

  g_assert_nonnull (wanted);
  while (!(gtk_widget_get_state_flags (wanted) & GTK_STATE_FLAG_FOCUS_WITHIN) &&
         !gtk_widget_has_focus (wanted))
    press_tab (form);
}

/* Words are one stop, and arrows go through them. */
static void
tab_to_word (RunForm *form, GtkWidget *dialog, const char *text)
{
  GtkWidget *wanted = harness_find_text (dialog, text);
  GtkWidget *words = gtk_widget_get_ancestor (wanted, FOULEE_TYPE_WORD_CHIPS);

  while (!(gtk_widget_get_state_flags (words) & GTK_STATE_FLAG_FOCUS_WITHIN))
    press_tab (form);
  while (!gtk_widget_has_focus (wanted)) {
    g_assert_true (gtk_widget_child_focus (words, GTK_DIR_RIGHT));
    form->n_presses++;
  }
}

static void
press_characters (RunForm *form, const char *text)
{
  GtkWidget *entry = gtk_widget_get_parent (get_focus (form));
  int position = -1;

  g_assert_true (GTK_IS_EDITABLE (entry));
  for (; *text; text++) {
    position = (int) strlen (gtk_editable_get_text (GTK_EDITABLE (entry)));
    gtk_editable_insert_text (GTK_EDITABLE (entry), text, 1, &position);
    form->n_presses++;
  }
  harness_wait_frames (form->window, 1);
}

static void
press_key (RunForm *form, guint key)
{
  g_assert_true (harness_press (get_focus (form), key));
  form->n_presses++;
}

static void
press_space (RunForm *form)
{
  g_assert_true (GTK_IS_TOGGLE_BUTTON (get_focus (form)));
  g_signal_emit_by_name (get_focus (form), "clicked");
  harness_wait_frames (form->window, 1);
  form->n_presses++;
}

/* A run with all that is usual, by keys alone; design §5 allows a typed run 60 presses. */
static void
test_keyboard (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog = run_form_open_new (form);
  const FouleeRun *run;

  form->n_presses = 1; /* Ctrl+N */
  press_characters (form, "10,4");
  press_tab (form);
  press_characters (form, "52:30");
  press_tab (form);
  g_assert_cmpint (strlen (run_form_get_text (dialog, _ ("Started at"))), >, 0);
  press_tab (form);
  press_tab (form);
  press_key (form, GDK_KEY_1);
  press_key (form, GDK_KEY_0);
  tab_to_word (form, dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_HILLS));
  press_space (form);
  tab_to (form, dialog, _ ("Length of the warm-up"));
  press_characters (form, "15");
  tab_to_word (form, dialog, run_form_word (&foulee_warm_up_parts, 1));
  press_space (form);
  tab_to_word (form, dialog, run_form_word (&foulee_warm_up_parts, 2));
  press_space (form);
  g_assert_true (gtk_widget_activate_action (get_focus (form), "entry.add", NULL));
  form->n_presses += 2; /* Ctrl and Enter */

  g_test_message ("%u presses", form->n_presses);
  g_assert_cmpuint (form->n_presses, <=, 60);
  run = run_form_get_run (form);
  run_form_assert_instant (run->start, "2026-11-19T17:41:00+01:00");
  g_assert_cmpint (run->distance, ==, 10400);
  g_assert_cmpint (run->duration, ==, 3150);
  g_assert_cmpint (run->rpe, ==, 10);
  g_assert_cmpint (run->run_kind, ==, FOULEE_RUN_HILLS);
  g_assert_cmpint (run->warm_up, ==, FOULEE_WARM_UP_DONE);
  g_assert_cmpint (run->warm_up_minutes, ==, 15);
  g_assert_cmpint (run->warm_up_parts, ==, 1 << 1 | 1 << 2);
  g_assert_null (run_form_find_dialog (form));
}

/* Enter in a field of numbers adds, as in any small form. */
static void
test_enter (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog = run_form_open_new (form);
  GtkWidget *entry;

  run_form_type_into (dialog, _ ("Distance"), "5");
  run_form_type_into (dialog, _ ("Duration"), "30");
  entry = GTK_WIDGET (harness_find_entry (dialog, _ ("Duration")));
  gtk_widget_grab_focus (entry);
  g_signal_emit_by_name (get_focus (form), "activate");
  /* The button is seen to go down. */
  harness_wait_signal (form->journal, "changed");
  g_assert_cmpuint (run_form_count_runs (form), ==, 1);
  g_assert_cmpint (run_form_get_run (form)->duration, ==, 1800);
}

static void
test_tab (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog = run_form_open_new (form);
  guint n_forward;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find_text (dialog, _ ("More"))), TRUE);
  harness_wait_frames (form->window, 2);
  n_forward = harness_walk (dialog, GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (n_forward, >, 20);
  g_assert_cmpuint (harness_walk (dialog, GTK_DIR_TAB_BACKWARD), ==, n_forward);
}

/* ---- What follows from what is typed --------------------------------------------------------- */

static void
use_miles (RunForm *form)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->units = FOULEE_UNITS_IMPERIAL;
  run_form_save (form, runner);
}

/* 3150 s / 10.4 km = 302.9 s; 3150 s / 6.5 mi = 484.6 s. */
static void
test_pace (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog = run_form_open_new (form);

  gtk_editable_set_text (harness_find_entry (dialog, _ ("Distance")), "10,4");
  g_assert_null (run_form_find_label (dialog, "/km"));
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Duration")), "52:30");
  g_assert_nonnull (run_form_find_label (dialog, "5:03\u00a0/km"));
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Duration")), "52:3");
  g_assert_null (run_form_find_label (dialog, "/km"));
  run_form_click (dialog, _ ("_Cancel"));
  g_assert_null (run_form_find_dialog (form));

  use_miles (form);
  dialog = run_form_open_new (form);
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Distance")), "6.5");
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Duration")), "52:30");
  g_assert_nonnull (run_form_find_label (dialog, "8:05\u00a0/mi"));
  run_form_click (dialog, _ ("_Add"));
  g_assert_cmpint (run_form_get_run (form)->distance, ==, 10461);
}

/* Written down half an hour after midnight, a run began on the day before, which is still the
 * journal's. A time after midnight is of the night that follows the day. */
static void
test_past_midnight (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog;

  foulee_clock_set (foulee_journal_get_clock (form->journal),
                    test_instant ("2026-11-20T00:30:00+01:00").seconds * 1000);
  dialog = run_form_open_new (form);
  run_form_type_into (dialog, _ ("Duration"), "1h");
  run_form_click (dialog, _ ("_Add"));
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-19T23:30:00+01:00");
  run_form_wait_closed (form);

  dialog = run_form_open_new (form);
  run_form_type_into (dialog, _ ("Duration"), "10");
  run_form_type_into (dialog, _ ("Started at"), "0:15");
  g_assert_nonnull (
      run_form_find_label (GTK_WIDGET (harness_find (dialog, FOULEE_TYPE_RUN_DAY_ROW)), "20"));
  run_form_click (dialog, _ ("_Add"));
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-20T00:15:00+01:00");
}

/* The night in which clocks go back has 02:30 twice: the first one is meant. */
static void
test_clock_change (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog;

  foulee_day_set_date (form->day, foulee_date_from_civil (2026, 10, 24));
  dialog = run_form_open_new (form);
  run_form_type_into (dialog, _ ("Duration"), "20");
  run_form_type_into (dialog, _ ("Started at"), "2:30");
  run_form_click (dialog, _ ("_Add"));
  run_form_assert_instant (run_form_get_run (form)->start, "2026-10-25T02:30:00+02:00");
}

/* ---- What a new one begins with -------------------------------------------------------------- */

/* Habits are chosen and say from when; numbers are examples, and never stored. */
static void
test_defaults (RunForm *form, gconstpointer data)
{
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);
  FouleeRun *similar = run_form_add_run (form, "2026-11-12T18:10:00+01:00");
  FouleeRun *last = run_form_add_run (form, "2026-11-18T07:00:00+01:00");
  g_autofree char *id = g_strdup (shoe->record.id);
  const FouleeRun *run;
  GtkWidget *dialog;

  foulee_record_set_text (&shoe->name, "Pegasus");
  run_form_save (form, shoe);
  foulee_record_set_text (&similar->shoe, id);
  last->run_kind = FOULEE_RUN_LONG;
  run_form_save (form, similar);
  run_form_save (form, last);

  dialog = run_form_open_new (form);
  g_assert_true (run_form_is_chosen (dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_TEMPO)));
  g_assert_nonnull (run_form_find_label (dialog, "12"));
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Distance")), ==, "");
  g_assert_cmpstr (run_form_get_example (dialog, _ ("Distance")), ==, "8");
  g_assert_cmpstr (run_form_get_example (dialog, _ ("Duration")), ==, "48:00");
  g_assert_cmpint (foulee_level_scale_get_level (
                       FOULEE_LEVEL_SCALE (harness_find (dialog, FOULEE_TYPE_LEVEL_SCALE))),
                   ==, -1);
  g_assert_nonnull (
      run_form_find_label (dialog, foulee_language_of_system () == foulee_language_french ()
                                       ? "La dernière fois\u00a0: 4"
                                       : "Last time: 4"));
  g_assert_nonnull (run_form_find_label (dialog, "Pegasus"));

  run_form_type_into (dialog, _ ("Started at"), "17:00");
  run_form_click (dialog, _ ("_Add"));
  run = run_form_get_run (form);
  run_form_assert_instant (run->start, "2026-11-19T17:00:00+01:00");
  g_assert_cmpint (run->distance, ==, FOULEE_UNSET);
  g_assert_cmpint (run->duration, ==, FOULEE_UNSET);
  g_assert_cmpint (run->rpe, ==, FOULEE_UNSET);
  g_assert_cmpint (run->run_kind, ==, FOULEE_RUN_TEMPO);
  g_assert_cmpint (run->surface, ==, 2);
  g_assert_cmpint (run->warm_up, ==, FOULEE_WARM_UP_DONE);
  g_assert_cmpint (run->warm_up_minutes, ==, 12);
  g_assert_cmpstr (run->shoe, ==, id);
}

/* A race is no habit, nor is a shoe that is retired. */
static void
test_no_habit (RunForm *form, gconstpointer data)
{
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);
  FouleeRun *race = run_form_add_run (form, "2026-11-12T18:10:00+01:00");
  GtkWidget *dialog;

  foulee_record_set_text (&shoe->name, "Vaporfly");
  shoe->retired = foulee_date_from_civil (2026, 11, 13);
  foulee_record_set_text (&race->shoe, shoe->record.id);
  race->run_kind = FOULEE_RUN_RACE;
  run_form_save (form, shoe);
  run_form_save (form, race);
  dialog = run_form_open_new (form);
  g_assert_false (run_form_is_chosen (dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_RACE)));
  g_assert_null (run_form_find_label (dialog, "Vaporfly"));
}

/* The same course once more, on today; how it felt is open. */
static void
test_again (RunForm *form, gconstpointer data)
{
  FouleeRun *source = run_form_add_run (form, "2026-11-12T18:10:00+01:00");
  const FouleeRun *run;
  GtkWidget *dialog;

  source->descent = 230;
  source->pain_end = 3;
  source->heart_rate = 150;
  foulee_record_set_text (&source->note, "windy");
  run_form_save (form, source);
  foulee_day_set_date (form->day, foulee_date_from_civil (2026, 11, 12));
  gtk_widget_activate_action (harness_find (GTK_WIDGET (form->section), FOULEE_TYPE_RUN_ROW),
                              "run.again", NULL);
  dialog = run_form_find_dialog (form);
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Duration")), ==, "48:00");
  run_form_click (dialog, _ ("_Add"));
  g_assert_cmpuint (run_form_count_runs (form), ==, 2);
  run = run_form_get_run (form);
  run_form_assert_instant (run->start, "2026-11-19T17:46:00+01:00");
  g_assert_cmpint (run->distance, ==, 8000);
  g_assert_cmpint (run->descent, ==, 230);
  g_assert_cmpint (run->warm_up_minutes, ==, 12);
  g_assert_cmpint (run->rpe, ==, FOULEE_UNSET);
  g_assert_cmpint (run->pain_end, ==, FOULEE_UNSET);
  g_assert_cmpint (run->heart_rate, ==, FOULEE_UNSET);
  g_assert_null (run->note);
  foulee_journal_undo (form->journal);
  g_assert_cmpuint (run_form_count_runs (form), ==, 1);
}

/* ---- Drafts ---------------------------------------------------------------------------------- */

static gboolean
says_draft (GtkWidget *dialog)
{
  return adw_banner_get_revealed (ADW_BANNER (harness_find (dialog, ADW_TYPE_BANNER)));
}

/* Closed, the form is a draft, whatever stands in it; cancelled, added or discarded it is gone. */
static void
test_draft (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog = run_form_open_new (form);

  g_assert_false (says_draft (dialog));
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Distance")), "far");
  run_form_toggle (dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_TRAIL));
  run_form_close_dialog (form, dialog);

  dialog = run_form_open_new (form);
  g_assert_true (says_draft (dialog));
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Distance")), ==, "far");
  g_assert_true (run_form_is_chosen (dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_TRAIL)));
  run_form_click (dialog, _ ("_Discard"));

  dialog = run_form_find_dialog (form);
  g_assert_false (says_draft (dialog));
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Distance")), ==, "");
  g_assert_false (run_form_is_chosen (dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_TRAIL)));
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Distance")), "5");
  run_form_click (dialog, _ ("_Cancel"));
  g_assert_null (run_form_find_dialog (form));

  /* Nothing was typed: nothing is kept. */
  dialog = run_form_open_new (form);
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Distance")), ==, "");
  run_form_close_dialog (form, dialog);
  g_assert_false (says_draft (run_form_open_new (form)));
  g_assert_cmpuint (run_form_count_runs (form), ==, 0);
}

/* A draft stays with the day that it was begun on. */
static void
test_draft_day (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog;

  foulee_day_set_date (form->day, foulee_date_from_civil (2026, 11, 17));
  dialog = run_form_open_new (form);
  run_form_type_into (dialog, _ ("Duration"), "40");
  run_form_close_dialog (form, dialog);
  foulee_day_set_date (form->day, foulee_date_from_civil (2026, 11, 19));
  dialog = run_form_open_new (form);
  g_assert_true (says_draft (dialog));
  run_form_type_into (dialog, _ ("Started at"), "12:00");
  run_form_click (dialog, _ ("_Add"));
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-17T12:00:00+01:00");
  run_form_wait_closed (form);
  g_assert_false (says_draft (run_form_open_new (form)));
}

/* Kept over night, it can be moved to the day that is today now. */
static void
test_draft_tomorrow (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog = run_form_open_new (form);
  GtkWidget *row;

  run_form_type_into (dialog, _ ("Duration"), "40");
  run_form_close_dialog (form, dialog);
  foulee_clock_set (foulee_journal_get_clock (form->journal),
                    test_instant ("2026-11-20T09:00:00+01:00").seconds * 1000);
  foulee_day_follow_clock (form->day);
  dialog = run_form_open_new (form);
  g_assert_true (says_draft (dialog));
  row = harness_find (dialog, FOULEE_TYPE_RUN_DAY_ROW);
  g_assert_nonnull (run_form_find_label (row, _ ("Yesterday")));
  harness_press (harness_find (row, GTK_TYPE_MENU_BUTTON), GDK_KEY_Up);
  g_assert_nonnull (run_form_find_label (row, _ ("Today")));
  run_form_type_into (dialog, _ ("Started at"), "7:30");
  run_form_click (dialog, _ ("_Add"));
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-20T07:30:00+01:00");
}

/* ---- What makes no sense --------------------------------------------------------------------- */

static void
test_nonsense (RunForm *form, gconstpointer data)
{
  const struct {
    const char *distance, *duration, *start, *wrong;
  } cases[] = {
    { "far", "50", "12:00", _ ("Distance") },
    { "5000", "50", "12:00", _ ("Distance") },
    { "0", "50", "12:00", _ ("Distance") },
    { "10", "1:5", "12:00", _ ("Duration") },
    { "10", "0", "12:00", _ ("Duration") },
    { "10", "50", "25:00", _ ("Started at") },
    { "10", "50", "", _ ("Started at") },
    { "10", "50", "18:40", _ ("Started at") }, /* still to come */
    { "10", "50", "18:00", _ ("Duration") },   /* not over yet */
    { "10", "1:05", "12:00", _ ("Duration") }, /* 10 km in 65 s */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *dialog = run_form_open_new (form);

    g_test_message ("“%s” “%s” “%s”", cases[i].distance, cases[i].duration, cases[i].start);
    run_form_type_into (dialog, _ ("Distance"), cases[i].distance);
    run_form_type_into (dialog, _ ("Duration"), cases[i].duration);
    run_form_type_into (dialog, _ ("Started at"), cases[i].start);
    run_form_click (dialog, _ ("_Add"));
    g_assert_cmpuint (run_form_count_runs (form), ==, 0);
    run_form_assert_wrong (dialog, _ ("Distance"), cases[i].wrong == cases[0].wrong);
    run_form_assert_wrong (dialog, _ ("Duration"), cases[i].wrong == cases[3].wrong);
    run_form_assert_wrong (dialog, _ ("Started at"), cases[i].wrong == cases[5].wrong);
    if (cases[i].wrong == cases[0].wrong)
      g_assert_cmpstr (run_form_get_text (dialog, _ ("Distance")), ==, cases[i].distance);
    run_form_click (dialog, _ ("_Cancel"));
    g_assert_null (run_form_find_dialog (form));
  }
}

/* The reasons, beside the fields; numbers by hand. */
static void
test_reasons (RunForm *form, gconstpointer data)
{
  const gboolean french = foulee_language_of_system () == foulee_language_french ();
  const struct {
    const char *title, *text, *english, *french;
  } cases[] = {
    { _ ("Distance"), "5000", "at most 1000\u00a0km. For metres, write 5000 m",
      "au plus 1000\u00a0km. Pour des mètres, écrivez 5000\u00a0m" },
    { _ ("Duration"), "1:05", "10.0\u00a0km in 1:05 is faster", "10,0\u00a0km en 1:05" },
    { _ ("Weight before the run"), "93,5,0", "between 20 and 400", "entre 20 et 400" },
    { _ ("Weight before the run"), "935", "at most 400\u00a0kg", "au plus 400\u00a0kg" },
    { _ ("Mean heart rate"), "15", "at least 25\u00a0/min", "au moins 25\u00a0bpm" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *dialog = run_form_open_new (form);

    g_test_message ("“%s”", cases[i].text);
    run_form_type_into (dialog, _ ("Distance"), "10");
    run_form_type_into (dialog, _ ("Duration"), "50");
    run_form_type_into (dialog, _ ("Started at"), "12:00");
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find_text (dialog, _ ("More"))), TRUE);
    harness_wait_frames (form->window, 2);
    run_form_type_into (dialog, cases[i].title, cases[i].text);
    run_form_click (dialog, _ ("_Add"));
    g_assert_cmpuint (run_form_count_runs (form), ==, 0);
    g_assert_nonnull (run_form_find_label (dialog, french ? cases[i].french : cases[i].english));
    run_form_click (dialog, _ ("_Cancel"));
    g_assert_null (run_form_find_dialog (form));
  }
}

#define ADD(path, function)                                                                        \
  g_test_add ("/run-dialog/" path, RunForm, NULL, run_form_set_up, function, run_form_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  harness_take_language ();
  application = harness_application_new ();
  ADD ("keyboard", test_keyboard);
  ADD ("enter", test_enter);
  ADD ("tab", test_tab);
  ADD ("pace", test_pace);
  ADD ("past-midnight", test_past_midnight);
  ADD ("clock-change", test_clock_change);
  ADD ("defaults", test_defaults);
  ADD ("no-habit", test_no_habit);
  ADD ("again", test_again);
  ADD ("draft", test_draft);
  ADD ("draft-day", test_draft_day);
  ADD ("draft-tomorrow", test_draft_tomorrow);
  ADD ("nonsense", test_nonsense);
  ADD ("reasons", test_reasons);
  return g_test_run ();
}
