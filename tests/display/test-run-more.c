/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "display/run-form.h"
#include "ui/preferences/choice-row.h"
#include "ui/today/run-day-row.h"
#include "ui/today/run-dialog.h"
#include "ui/widgets/level-button.h"
#include "ui/widgets/level-scale.h"

/* ---- More ------------------------------------------------------------------------------------ */

static GtkWidget *
open_more (RunForm *form)
{
  GtkWidget *dialog = run_form_open_new (form);

  run_form_type_into (dialog, _ ("Duration"), "50");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find_text (dialog, _ ("More"))), TRUE);
  harness_wait_frames (form->window, 2);
  return dialog;
}

static void
test_more (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog = open_more (form);
  GtkWidget *more = harness_find_text (dialog, _ ("More"));
  const FouleeRun *run;

  foulee_choice_row_set_value (FOULEE_CHOICE_ROW (harness_find_text (dialog, _ ("Surface"))), 1);
  run_form_type_into (dialog, _ ("Descent"), "755 ft");
  run_form_type_into (dialog, _ ("Ascent"), "230");
  run_form_toggle (more, run_form_word (&foulee_heats, 3));
  g_assert_true (harness_press (harness_find_level (dialog, _ ("Pain at the start")), GDK_KEY_2));
  g_assert_true (harness_press (harness_find_level (dialog, _ ("Pain in the middle")), GDK_KEY_0));
  g_assert_true (harness_press (harness_find_level (dialog, _ ("Pain at the end")), GDK_KEY_1));
  g_assert_true (harness_press (harness_find_level (dialog, _ ("Pain at the end")), GDK_KEY_0));
  foulee_choice_row_set_value (FOULEE_CHOICE_ROW (harness_find_text (dialog, _ ("Where it hurt"))),
                               FOULEE_REGION_CALF_LEFT);
  run_form_toggle (more, C_ ("cool-down", "None"));
  run_form_toggle (more, run_form_word (&foulee_form_notes, 0));
  run_form_toggle (more, run_form_word (&foulee_form_notes, 3));
  run_form_type_into (dialog, _ ("Mean heart rate"), "148");
  run_form_type_into (dialog, _ ("Cadence"), "172");
  run_form_type_into (dialog, _ ("Weight before the run"), "93,5");
  run_form_type_into (dialog, _ ("Weight after the run"), "205.0 lb");
  run_form_click (dialog, _ ("_Add"));

  run = run_form_get_run (form);
  g_assert_cmpint (run->surface, ==, 1);
  g_assert_cmpint (run->descent, ==, 230);
  g_assert_cmpint (run->ascent, ==, 230);
  g_assert_cmpint (run->heat, ==, 3);
  g_assert_cmpint (run->pain_start, ==, 2);
  g_assert_cmpint (run->pain_middle, ==, 0);
  g_assert_cmpint (run->pain_end, ==, 10);
  g_assert_cmpint (run->pain_region, ==, FOULEE_REGION_CALF_LEFT);
  g_assert_cmpint (run->cool_down, ==, 0);
  g_assert_cmpint (run->form, ==, 1 << 0 | 1 << 3);
  g_assert_cmpint (run->heart_rate, ==, 148);
  g_assert_cmpint (run->cadence, ==, 172);
  g_assert_cmpint (run->mass_before, ==, 93500);
  g_assert_cmpint (run->mass_after, ==, 92986); /* 205 × 453.59237 g */
  g_assert_cmpint (run->warm_up, ==, FOULEE_UNSET);
}

/* A pair that is named here is stored, once, and stays when the run is taken back. */
static void
test_new_shoe (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog = open_more (form);
  const FouleeShoe *shoe;

  run_form_toggle (dialog, _ ("New shoes…"));
  run_form_type_into (dialog, _ ("Name of the new shoes"), "Speedgoat 5");
  g_assert_cmpuint (foulee_history_n (run_form_get_history (form), FOULEE_KIND_SHOE), ==, 0);
  run_form_click (dialog, _ ("_Add"));
  g_assert_cmpuint (foulee_history_n (run_form_get_history (form), FOULEE_KIND_SHOE), ==, 1);
  shoe = foulee_history_get (run_form_get_history (form), FOULEE_KIND_SHOE, 0);
  g_assert_cmpstr (shoe->name, ==, "Speedgoat 5");
  g_assert_cmpint (shoe->first_used, ==, foulee_date_from_civil (2026, 11, 19));
  g_assert_cmpstr (run_form_get_run (form)->shoe, ==, shoe->record.id);

  while (run_form_find_dialog (form))
    g_main_context_iteration (NULL, TRUE);
  dialog = open_more (form);
  g_assert_true (run_form_is_chosen (dialog, "Speedgoat 5"));
  run_form_toggle (dialog, _ ("New shoes…"));
  run_form_type_into (dialog, _ ("Name of the new shoes"), "SPEEDGOAT 5");
  run_form_type_into (dialog, _ ("Started at"), "12:00");
  run_form_click (dialog, _ ("_Add"));
  g_assert_cmpuint (foulee_history_n (run_form_get_history (form), FOULEE_KIND_SHOE), ==, 1);
  g_assert_cmpuint (run_form_count_runs (form), ==, 2);

  foulee_journal_undo (form->journal);
  g_assert_cmpuint (run_form_count_runs (form), ==, 1);
  foulee_journal_undo (form->journal);
  g_assert_cmpuint (run_form_count_runs (form), ==, 0);
  g_assert_cmpuint (foulee_history_n (run_form_get_history (form), FOULEE_KIND_SHOE), ==, 1);
}

/* ---- What is there --------------------------------------------------------------------------- */

static GtkWidget *
open_stored (RunForm *form, const char *id)
{
  foulee_entry_dialog_present (
      foulee_run_dialog_new (form->day, foulee_day_lookup (form->day, FOULEE_KIND_RUN, id)),
      GTK_WIDGET (form->section));
  return run_form_find_dialog (form);
}

/* Changed at once; an undo shows; what was run in another time zone stays there. */
static void
test_edit (RunForm *form, gconstpointer data)
{
  FouleeRun *run = run_form_add_run (form, "2026-11-19T06:12:33-05:00");
  g_autofree char *id = g_strdup (run->record.id);
  GtkWidget *dialog;

  run_form_save (form, run);
  dialog = open_stored (form, id);
  run_form_type_into (dialog, _ ("Distance"), "8,2");
  g_assert_cmpint (run_form_get_run (form)->distance, ==, 8200);
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-19T06:12:33-05:00");
  run_form_type_into (dialog, _ ("Started at"), "6:20");
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-19T06:20:00-05:00");
  harness_press (harness_find (GTK_WIDGET (harness_find (dialog, FOULEE_TYPE_RUN_DAY_ROW)),
                               GTK_TYPE_MENU_BUTTON),
                 GDK_KEY_Down);
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-18T06:20:00-05:00");
  foulee_journal_undo (form->journal);
  foulee_journal_undo (form->journal);
  g_assert_cmpint (run_form_get_run (form)->distance, ==, 8200);
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-19T06:12:33-05:00");

  /* What makes no sense takes nothing away, and keeps nothing else from being stored. */
  run_form_type_into (dialog, _ ("Distance"), "8,2,1");
  g_assert_cmpint (run_form_get_run (form)->distance, ==, 8200);
  run_form_toggle (dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_EASY));
  g_assert_cmpint (run_form_get_run (form)->run_kind, ==, FOULEE_RUN_EASY);
  g_assert_cmpint (run_form_get_run (form)->distance, ==, 8200);
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Distance")), ==, "8,2,1");
  run_form_assert_wrong (dialog, _ ("Distance"), TRUE);
}

/* What cannot be together, the same: faster than anyone, or over only in the future. */
static void
test_edit_together (RunForm *form, gconstpointer data)
{
  FouleeRun *run = run_form_add_run (form, "2026-11-19T12:00:40+01:00");
  g_autofree char *id = g_strdup (run->record.id);
  g_autofree char *time = foulee_format_time (foulee_language_of_system (), 66000); /* 18:20 */
  GtkWidget *dialog;

  run_form_save (form, run);
  dialog = open_stored (form, id);
  run_form_type_into (dialog, _ ("Distance"), "80");
  run_form_assert_wrong (dialog, _ ("Distance"), TRUE);
  run_form_type_into (dialog, _ ("Started at"), "18:20");
  run_form_assert_wrong (dialog, _ ("Started at"), TRUE);
  run_form_toggle (dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_EASY));
  g_assert_cmpint (run_form_get_run (form)->run_kind, ==, FOULEE_RUN_EASY);
  g_assert_cmpint (run_form_get_run (form)->distance, ==, 8000);
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-19T12:00:40+01:00");
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Distance")), ==, "80");
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Started at")), ==, time);
  run_form_type_into (dialog, _ ("Started at"), "11:30");
  run_form_type_into (dialog, _ ("Distance"), "9");
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-19T11:30:00+01:00");
  g_assert_cmpint (run_form_get_run (form)->distance, ==, 9000);
}

/* ---- Plans ----------------------------------------------------------------------------------- */

static GtkWidget *
open_plan (RunForm *form)
{
  run_form_click (GTK_WIDGET (form->section), _ ("Plan a run"));
  return run_form_find_dialog (form);
}

static void
test_plan (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog;
  const FouleeRun *run;

  run_form_save (form, run_form_add_run (form, "2026-11-13T18:12:00+01:00"));
  dialog = open_plan (form);
  g_assert_null (harness_find_text (dialog, _ ("More")));
  g_assert_true (run_form_is_chosen (dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_TEMPO)));
  g_assert_nonnull (run_form_find_label (dialog, _ ("Tomorrow")));
  run_form_click (dialog, _ ("_Add"));
  g_assert_cmpuint (run_form_count_runs (form), ==, 1);
  run_form_assert_wrong (dialog, _ ("Distance"), TRUE);

  run_form_type_into (dialog, _ ("Distance"), "12 km");
  harness_press (harness_find (GTK_WIDGET (harness_find (dialog, FOULEE_TYPE_RUN_DAY_ROW)),
                               GTK_TYPE_MENU_BUTTON),
                 GDK_KEY_Up);
  run_form_type_into (dialog, _ ("Starts at"), "7h30");
  g_signal_emit_by_name (harness_find_text (harness_find (dialog, FOULEE_TYPE_LEVEL_SCALE), "3"),
                         "clicked");
  run_form_click (dialog, _ ("_Add"));
  run = run_form_get_run (form);
  g_assert_cmpint (run->planned, ==, 1);
  run_form_assert_instant (run->start, "2026-11-21T07:30:00+01:00");
  g_assert_cmpint (run->distance, ==, 12000);
  g_assert_cmpint (run->duration, ==, FOULEE_UNSET);
  g_assert_cmpint (run->rpe, ==, 3);
  g_assert_cmpint (run->warm_up, ==, FOULEE_UNSET);
  foulee_journal_undo (form->journal);
  g_assert_cmpuint (run_form_count_runs (form), ==, 1);
}

static void
test_plan_past (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog = open_plan (form);

  run_form_type_into (dialog, _ ("Duration"), "45");
  harness_press (harness_find (GTK_WIDGET (harness_find (dialog, FOULEE_TYPE_RUN_DAY_ROW)),
                               GTK_TYPE_MENU_BUTTON),
                 GDK_KEY_Down);
  run_form_type_into (dialog, _ ("Starts at"), "18:00");
  run_form_click (dialog, _ ("_Add"));
  g_assert_cmpuint (run_form_count_runs (form), ==, 0);
  run_form_assert_wrong (dialog, _ ("Starts at"), TRUE);
  run_form_type_into (dialog, _ ("Starts at"), "19:00");
  run_form_click (dialog, _ ("_Add"));
  run_form_assert_instant (run_form_get_run (form)->start, "2026-11-19T19:00:00+01:00");
}

/* The plan becomes the run, under the same id; what was expected is no answer. */
static void
test_plan_done (RunForm *form, gconstpointer data)
{
  FouleeRun *plan = run_form_add_run (form, "2026-11-19T12:00:00+01:00");
  g_autofree char *id = g_strdup (plan->record.id);
  GtkWidget *dialog;
  const FouleeRun *run;

  plan->planned = 1;
  run_form_save (form, plan);
  run_form_click (GTK_WIDGET (form->section), C_ ("did you run it?", "_Yes"));
  dialog = run_form_find_dialog (form);
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Distance")), ==, "8");
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Duration")), ==, "48:00");
  g_assert_nonnull (run_form_find_label (
      dialog,
      foulee_language_of_system () == foulee_language_french () ? "Prévu\u00a0: 4" : "Planned: 4"));
  run_form_type_into (dialog, _ ("Distance"), "7,6");
  run_form_click (dialog, _ ("_Add"));
  g_assert_cmpuint (run_form_count_runs (form), ==, 1);
  run = run_form_get_run (form);
  g_assert_cmpstr (run->record.id, ==, id);
  g_assert_cmpint (run->planned, ==, 0);
  g_assert_cmpint (run->distance, ==, 7600);
  g_assert_cmpint (run->duration, ==, 2880);
  g_assert_cmpint (run->rpe, ==, FOULEE_UNSET);
  run_form_assert_instant (run->start, "2026-11-19T12:00:00+01:00");
  foulee_journal_undo (form->journal);
  g_assert_cmpint (run_form_get_run (form)->planned, ==, 1);
  g_assert_cmpint (run_form_get_run (form)->rpe, ==, 4);
}

/* ---- To be seen and heard -------------------------------------------------------------------- */

static void
assert_good (RunForm *form, GtkWidget *dialog)
{
  harness_wait_frames (form->window, 2);
  harness_assert_names (dialog);
  harness_assert_fits (dialog, 360);
}

static void
test_narrow (RunForm *form, gconstpointer data)
{
  GtkWidget *dialog;

  run_form_save (form, run_form_add_run (form, "2026-11-12T18:10:00+01:00"));
  dialog = open_more (form);
  run_form_toggle (dialog, _ ("New shoes…"));
  assert_good (form, dialog);
  run_form_close_dialog (form, dialog);
  assert_good (form, run_form_open_new (form));
  run_form_close_dialog (form, run_form_find_dialog (form));
  assert_good (form, open_plan (form));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/run-more/" path, RunForm, NULL, run_form_set_up, function, run_form_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  harness_take_language ();
  application = harness_application_new ();
  ADD ("more", test_more);
  ADD ("new-shoe", test_new_shoe);
  ADD ("edit", test_edit);
  ADD ("edit-together", test_edit_together);
  ADD ("plan", test_plan);
  ADD ("plan-past", test_plan_past);
  ADD ("plan-done", test_plan_done);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
