/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "config.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/today/run-dialog.h"
#include "ui/today/run-effort.h"
#include "ui/today/run-prompt.h"
#include "ui/today/run-question.h"
#include "ui/today/runs-section.h"
#include "ui/widgets/level-scale.h"

/* The runs of Thursday 19 November 2026, in a window of their own. */
typedef struct {
  GtkWidget *window;
  FouleeJournal *journal;
  FouleeDay *day;
  GSettings *settings;
  GtkWidget *section;
} Fixture;

static GtkWidget *
make_section (Fixture *fixture)
{
  return g_object_new (FOULEE_TYPE_RUNS_SECTION, "day", fixture->day, "settings", fixture->settings,
                       NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->journal = harness_journal_new (clock, NULL);
  fixture->day = foulee_day_new (fixture->journal);
  fixture->settings = g_settings_new (FOULEE_APPLICATION);
  g_settings_reset (fixture->settings, "unrated-runs");
  fixture->section = make_section (fixture);
  fixture->window = adw_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->section);
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->settings);
  g_object_unref (fixture->day);
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

/* Time passes, and the section looks at the clock as it does every minute. */
static void
be_at (Fixture *fixture, const char *iso)
{
  foulee_clock_set (foulee_journal_get_clock (fixture->journal), test_instant (iso).seconds * 1000);
  foulee_day_follow_clock (fixture->day);
  g_signal_emit_by_name (fixture->day, "refreshed");
  harness_wait_frames (fixture->window, 2);
}

/* An hour of it, 10 km; its id, to be freed. */
static char *
add_run (Fixture *fixture, const char *start, gboolean planned)
{
  FouleeRun *run = foulee_run_new ();
  char *id = g_strdup (run->record.id);

  run->start = test_instant (start);
  run->planned = planned;
  run->distance = 10000;
  run->duration = 3600;
  foulee_day_save (fixture->day, run, "Run", NULL);
  return id;
}

static const FouleeRun *
get_run (Fixture *fixture, const char *id)
{
  return foulee_day_lookup (fixture->day, FOULEE_KIND_RUN, id);
}

static GtkWidget *
find (Fixture *fixture, GType type)
{
  return harness_find (fixture->section, type);
}

static void
click (GtkWidget *widget, const char *text)
{
  g_signal_emit_by_name (harness_find_text (widget, text), "clicked");
}

static void
click_icon (GtkWidget *widget, const char *tooltip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip) == 0)
      g_signal_emit_by_name (child, "clicked");
    else
      click_icon (child, tooltip);
  }
}

static const char *
get_details (Fixture *fixture)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (find (fixture, FOULEE_TYPE_RUN_ROW)));
}

/* ---- When what is asked ---------------------------------------------------------------------- */

/* A run from 17:00 to 18:00, and one that is planned for then. */
static void
test_prompts (void)
{
  static const struct {
    const char *now;
    FouleeRunPrompt done, planned;
    const char *until; /* of the one that was done */
  } cases[] = {
    { "2026-11-19T16:00:00+01:00", FOULEE_RUN_PROMPT_EFFORT_SOON, FOULEE_RUN_PROMPT_NONE,
      "2026-11-19T18:30:00+01:00" },
    { "2026-11-19T18:00:00+01:00", FOULEE_RUN_PROMPT_EFFORT_SOON, FOULEE_RUN_PROMPT_DONE,
      "2026-11-19T18:30:00+01:00" },
    { "2026-11-19T18:29:59+01:00", FOULEE_RUN_PROMPT_EFFORT_SOON, FOULEE_RUN_PROMPT_DONE,
      "2026-11-19T18:30:00+01:00" },
    { "2026-11-19T18:30:00+01:00", FOULEE_RUN_PROMPT_EFFORT, FOULEE_RUN_PROMPT_DONE,
      "2026-11-22T18:00:00+01:00" },
    { "2026-11-22T17:59:59+01:00", FOULEE_RUN_PROMPT_EFFORT, FOULEE_RUN_PROMPT_DONE,
      "2026-11-22T18:00:00+01:00" },
    { "2026-11-22T18:00:00+01:00", FOULEE_RUN_PROMPT_NONE, FOULEE_RUN_PROMPT_DONE, NULL },
  };
  g_autoptr (FouleeRun) run = foulee_run_new ();

  run->start = test_instant ("2026-11-19T17:00:00+01:00");
  run->duration = 3600;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 now = test_instant (cases[i].now).seconds;
    gint64 until = cases[i].until ? test_instant (cases[i].until).seconds : G_MAXINT64;

    g_test_message ("%s", cases[i].now);
    run->planned = 0;
    g_assert_cmpint (foulee_run_prompt (run, now), ==, cases[i].done);
    g_assert_cmpint (foulee_run_prompt_until (run, now), ==, until);
    run->planned = 1;
    g_assert_cmpint (foulee_run_prompt (run, now), ==, cases[i].planned);
  }
  run->planned = 0;
  run->rpe = 0;
  g_assert_cmpint (foulee_run_prompt (run, test_instant (cases[3].now).seconds), ==,
                   FOULEE_RUN_PROMPT_NONE);
}

/* ---- How hard was it? ------------------------------------------------------------------------ */

/* The run's line says when its effort will be asked for. */
static gboolean
asks_in (Fixture *fixture, int minutes)
{
  g_autofree char *text = g_strdup_printf (_ ("effort will be asked in about %d min"), minutes);

  return strstr (get_details (fixture), text) != NULL;
}

/* Ended at 18:24; it is 18:34. */
static void
test_effort (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_run (fixture, "2026-11-19T17:24:00+01:00", FALSE);
  GtkWidget *scale;

  g_assert_null (find (fixture, FOULEE_TYPE_RUN_EFFORT));
  g_assert_true (asks_in (fixture, 20));
  be_at (fixture, "2026-11-19T18:46:00+01:00");
  g_assert_true (asks_in (fixture, 10));
  be_at (fixture, "2026-11-19T18:54:00+01:00");
  g_assert_null (strstr (get_details (fixture), "min"));

  /* Alt+H and the digits: from anywhere three presses for a 10, two for the others. */
  scale = harness_find (find (fixture, FOULEE_TYPE_RUN_EFFORT), FOULEE_TYPE_LEVEL_SCALE);
  g_assert_true (gtk_widget_mnemonic_activate (scale, FALSE));
  g_assert_true (harness_press (gtk_root_get_focus (GTK_ROOT (fixture->window)), GDK_KEY_1));
  g_assert_cmpint (get_run (fixture, id)->rpe, ==, 1);
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_EFFORT));
  g_assert_true (harness_press (gtk_root_get_focus (GTK_ROOT (fixture->window)), GDK_KEY_0));
  g_assert_cmpint (get_run (fixture, id)->rpe, ==, 10);
  g_assert_nonnull (strstr (get_details (fixture), "10, "));

  /* Gone as soon as the runner is elsewhere and something happens. */
  gtk_widget_grab_focus (find (fixture, FOULEE_TYPE_RUN_ROW));
  be_at (fixture, "2026-11-19T18:55:00+01:00");
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_EFFORT));

  foulee_journal_undo (fixture->journal);
  g_assert_cmpint (get_run (fixture, id)->rpe, ==, FOULEE_UNSET);
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_EFFORT));
  foulee_journal_undo (fixture->journal);
  g_assert_null (get_run (fixture, id));
}

/* One press of a pointer, as for a run that came from a file. */
static void
test_effort_by_pointer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = add_run (fixture, "2026-11-19T07:00:00+01:00", FALSE);
  g_autofree char *second = add_run (fixture, "2026-11-19T12:00:00+01:00", FALSE);

  click (find (fixture, FOULEE_TYPE_RUN_EFFORT), "6");
  g_assert_cmpint (get_run (fixture, first)->rpe, ==, 6);
  g_assert_cmpint (get_run (fixture, second)->rpe, ==, FOULEE_UNSET);
}

/* Asked with the effort as long as it is not known; an answer stays to be changed while one is
 * there. */
static void
test_warm_up (Fixture *fixture, gconstpointer data)
{
  const char *done =
      foulee_words_label (&foulee_warm_ups, FOULEE_WARM_UP_DONE, foulee_language_of_system ());
  g_autofree char *id = add_run (fixture, "2026-11-19T12:00:00+01:00", FALSE);
  FouleeRun *run;
  GtkWidget *chip;

  chip = harness_find_text (find (fixture, FOULEE_TYPE_RUN_EFFORT), done);
  gtk_widget_grab_focus (chip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  g_assert_cmpint (get_run (fixture, id)->warm_up, ==, FOULEE_WARM_UP_DONE);
  g_assert_cmpint (get_run (fixture, id)->rpe, ==, FOULEE_UNSET);
  g_assert_true (harness_find_text (find (fixture, FOULEE_TYPE_RUN_EFFORT), done) == chip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
  g_assert_cmpint (get_run (fixture, id)->warm_up, ==, FOULEE_UNSET);

  run = foulee_record_copy (get_run (fixture, id));
  run->warm_up = FOULEE_WARM_UP_NONE;
  gtk_widget_grab_focus (find (fixture, FOULEE_TYPE_RUN_ROW));
  foulee_day_save (fixture->day, run, "Run", NULL);
  g_assert_null (harness_find_text (find (fixture, FOULEE_TYPE_RUN_EFFORT), done));
}

/* Put away, it does not come back, also not in another window or tomorrow. */
static void
test_effort_dismissed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_run (fixture, "2026-11-19T12:00:00+01:00", FALSE);
  g_autoptr (GtkWidget) other = NULL;

  click_icon (find (fixture, FOULEE_TYPE_RUN_EFFORT), _ ("Do not ask for this run"));
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_EFFORT));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->section));
  g_assert_cmpint (get_run (fixture, id)->rpe, ==, FOULEE_UNSET);
  other = g_object_ref_sink (make_section (fixture));
  g_assert_nonnull (harness_find (other, FOULEE_TYPE_RUN_ROW));
  g_assert_null (harness_find (other, FOULEE_TYPE_RUN_EFFORT));
}

/* ---- Planned runs ---------------------------------------------------------------------------- */

static void
test_planned (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_run (fixture, "2026-11-19T19:00:00+01:00", TRUE);

  g_assert_true (g_str_has_prefix (get_details (fixture), C_ ("a run", "Planned")));
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_EFFORT));
  be_at (fixture, "2026-11-19T19:59:00+01:00");
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_QUESTION));
  be_at (fixture, "2026-11-19T20:00:00+01:00");
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_QUESTION));
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_ROW));

  /* Later: not again today, unless the runner asks. */
  click (fixture->section, C_ ("did you run it?", "_Later"));
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_QUESTION));
  g_signal_emit_by_name (find (fixture, FOULEE_TYPE_RUN_ROW), "activated");
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_QUESTION));
  click (fixture->section, C_ ("did you run it?", "_Later"));
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_QUESTION));

  /* The next day it is asked on today. */
  be_at (fixture, "2026-11-20T08:00:00+01:00");
  g_assert_cmpint (foulee_day_get_date (fixture->day), ==, foulee_date_from_civil (2026, 11, 20));
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_QUESTION));
  click (fixture->section, C_ ("did you run it?", "_No"));
  g_assert_null (get_run (fixture, id));
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_QUESTION));
  foulee_journal_undo (fixture->journal);
  g_assert_nonnull (get_run (fixture, id));
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_QUESTION));

  /* And not for ever. */
  be_at (fixture, "2026-11-26T08:00:00+01:00");
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_QUESTION));
  be_at (fixture, "2026-11-27T08:00:00+01:00");
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_QUESTION));
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 19));
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_QUESTION));
}

/* What is to come is listed on today, in the order of time, and can be changed and deleted. */
static void
test_coming (Fixture *fixture, gconstpointer data)
{
  g_autofree char *late = add_run (fixture, "2026-11-22T09:00:00+01:00", TRUE);
  g_autofree char *soon = add_run (fixture, "2026-11-20T18:00:00+01:00", TRUE);
  g_autofree char *first = NULL;
  GtkWidget *dialog;

  g_assert_nonnull (harness_find_text (fixture->section, _ ("Add a Run")));
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_ROW));
  first = g_strdup (get_details (fixture));
  g_assert_nonnull (strstr (first, "20 "));
  g_signal_emit_by_name (find (fixture, FOULEE_TYPE_RUN_ROW), "activated");
  harness_wait_frames (fixture->window, 3);
  dialog = harness_find (fixture->window, FOULEE_TYPE_RUN_DIALOG);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, _ ("Planned Run"));
  adw_dialog_close (ADW_DIALOG (dialog));

  gtk_widget_activate_action (find (fixture, FOULEE_TYPE_RUN_ROW), "run.delete", NULL);
  g_assert_null (get_run (fixture, soon));
  g_assert_nonnull (get_run (fixture, late));
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 18));
  g_assert_null (find (fixture, FOULEE_TYPE_RUN_ROW));
  g_assert_null (harness_find_text (fixture->section, _ ("Plan a run")));

  /* Once its day has come, it stands among the runs of the day. */
  be_at (fixture, "2026-11-22T08:00:00+01:00");
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 22));
  g_assert_null (harness_find_text (fixture->section, _ ("Add a Run")));
  g_assert_nonnull (find (fixture, FOULEE_TYPE_RUN_ROW));
}

/* ---- The menu -------------------------------------------------------------------------------- */

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_run (fixture, "2026-11-19T12:00:00+01:00", FALSE);

  gtk_widget_activate_action (find (fixture, FOULEE_TYPE_RUN_ROW), "run.delete", NULL);
  g_assert_null (get_run (fixture, id));
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, _ ("Run deleted"));
  foulee_journal_undo (fixture->journal);
  g_assert_nonnull (get_run (fixture, id));
  gtk_widget_activate_action (find (fixture, FOULEE_TYPE_RUN_ROW), "run.edit", NULL);
  harness_wait_frames (fixture->window, 3);
  g_assert_nonnull (harness_find (fixture->window, FOULEE_TYPE_RUN_DIALOG));
}

/* ---- To be seen and heard -------------------------------------------------------------------- */

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_autofree char *asked = add_run (fixture, "2026-11-18T19:00:00+01:00", TRUE);
  g_autofree char *rated = add_run (fixture, "2026-11-19T12:00:00+01:00", FALSE);
  g_autofree char *early = add_run (fixture, "2026-11-19T17:24:00+01:00", FALSE);
  g_autofree char *planned = add_run (fixture, "2026-11-19T19:00:00+01:00", TRUE);
  g_autofree char *coming = add_run (fixture, "2026-11-21T08:00:00+01:00", TRUE);
  guint n_forward;

  harness_wait_frames (fixture->window, 2);
  harness_assert_names (fixture->section);
  harness_assert_fits (fixture->section, 360);
  n_forward = harness_walk (fixture->section, GTK_DIR_TAB_FORWARD);
  /* Plan, add; yes, no, later; four runs with their menus; a scale, its cross and the warm-up. */
  g_assert_cmpuint (n_forward, ==, 2 + 3 + 4 * 2 + 3);
  g_assert_cmpuint (harness_walk (fixture->section, GTK_DIR_TAB_BACKWARD), ==, n_forward);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/runs-section/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  harness_take_language ();
  application = harness_application_new ();
  g_test_add_func ("/runs-section/prompts", test_prompts);
  ADD ("effort", test_effort);
  ADD ("effort-by-pointer", test_effort_by_pointer);
  ADD ("warm-up", test_warm_up);
  ADD ("effort-dismissed", test_effort_dismissed);
  ADD ("planned", test_planned);
  ADD ("coming", test_coming);
  ADD ("delete", test_delete);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
