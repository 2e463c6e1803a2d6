/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "display/run-form.h"
#include "ui/today/body-map.h"
#include "ui/today/last-run-dialog.h"
#include "ui/today/run-day-row.h"
#include "ui/widgets/level-scale.h"
#include "ui/window/first-run-page.h"
#include "ui/window/main-page.h"

#define WIDTH 360

static GtkApplication *application;

/* Thursday 19 November 2026, 18:34 in Paris, and nothing in the journal. */
typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
} Fixture;

static void
open_window (Fixture *fixture, GPtrArray *records)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->journal = harness_journal_new (clock, records);
  fixture->window = foulee_window_new (application, fixture->journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static GtkWidget *
find_dialog (Fixture *fixture)
{
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  return harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_LAST_RUN_DIALOG);
}

static GtkWidget *
begin (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start", NULL);
  return find_dialog (fixture);
}

static const char *
day_word (const char *word)
{
  return foulee_trc (foulee_language_of_system (), "day of a run", word);
}

static const char *
part_word (const char *word)
{
  return foulee_trc (foulee_language_of_system (), "part of a day", word);
}

static guint
count_runs (Fixture *fixture)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), FOULEE_KIND_RUN);
}

static const FouleeRun *
get_run (Fixture *fixture)
{
  g_assert_cmpuint (count_runs (fixture), ==, 1);
  return foulee_history_run (foulee_journal_get_history (fixture->journal), 0);
}

/* The question is over: Today is there, and the focus on the legs. */
static void
assert_at_legs (Fixture *fixture)
{
  GtkWidget *focus;

  g_assert_null (find_dialog (fixture));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, FOULEE_TYPE_BODY_MAP));
}

/* ---- Ways past the question ------------------------------------------------------------------ */

/* The first thing that takes the focus is the likeliest answer, or nearly. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = begin (fixture);

  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 harness_find_text (dialog, day_word ("Today")));
}

static void
test_skip (Fixture *fixture, gconstpointer data)
{
  const char *const ways[] = { _ ("_Skip"), _ ("I Can’t Remember"), C_ ("hard runs", "None Lately"),
                               NULL };
  const char *way = ways[GPOINTER_TO_INT (data)];
  GtkWidget *dialog = begin (fixture);

  /* What was begun is given up with the question. */
  run_form_toggle (dialog, day_word ("Yesterday"));
  if (way)
    run_form_click (dialog, way);
  else
    adw_dialog_close (ADW_DIALOG (dialog));
  assert_at_legs (fixture);
  g_assert_cmpuint (count_runs (fixture), ==, 0);
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));
}

/* ---- Answers --------------------------------------------------------------------------------- */

/* A run of 18:34 less what it took; 10 km take an hour at 6:00 a kilometre. A part of the day that
 * has begun, with a run that would end after now, is one that has just ended. */
static const struct {
  const char *day, *part, *distance, *duration;
  const char *start;
} answers[] = {
  { "Yesterday", NULL, "10k", "", "2026-11-18T12:30:00+01:00" },
  { "2 days ago", "Evening", "6,2 mi", "", "2026-11-17T18:00:00+01:00" },
  { "3 days ago", "Morning", "", "1h05", "2026-11-16T08:00:00+01:00" },
  { "Earlier…", "Midday", "10,4", "1:05:30", "2026-11-12T12:30:00+01:00" },
  { "Today", NULL, "", "65 min", "2026-11-19T17:29:00+01:00" },
  { "Today", NULL, "10", "", "2026-11-19T17:34:00+01:00" },
  { "Today", "Morning", "10.4", "", "2026-11-19T08:00:00+01:00" },
  { "Today", "Evening", "", "1h05", "2026-11-19T17:29:00+01:00" },
};

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  GtkWidget *dialog = begin (fixture);

  run_form_toggle (dialog, day_word (answers[i].day));
  if (answers[i].part)
    run_form_toggle (dialog, part_word (answers[i].part));
  run_form_type_into (dialog, _ ("Distance"), answers[i].distance);
  run_form_type_into (dialog, _ ("Duration"), answers[i].duration);
  run_form_click (dialog, _ ("_Add"));
  assert_at_legs (fixture);
  run_form_assert_instant (get_run (fixture)->start, answers[i].start);
  g_assert_cmpint (get_run (fixture)->planned, !=, 1);
  g_assert_cmpint (get_run (fixture)->rpe, ==, FOULEE_UNSET);
}

/* All of it, and one step back. 10 km, 1 h 05 min 30 s. */
static void
test_whole (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = begin (fixture);
  GtkWidget *effort = harness_find (dialog, FOULEE_TYPE_LEVEL_SCALE);

  run_form_toggle (dialog, day_word ("Yesterday"));
  run_form_type_into (dialog, _ ("Distance"), "10 km");
  run_form_type_into (dialog, _ ("Duration"), "1:05:30");
  foulee_level_scale_set_level (FOULEE_LEVEL_SCALE (effort), 8);
  g_signal_emit_by_name (effort, "chosen", 8);
  g_assert_nonnull (
      run_form_find_label (dialog, foulee_rpe_label (8, foulee_language_of_system ())));
  run_form_toggle (dialog, run_form_word (&foulee_run_kinds, FOULEE_RUN_TRAIL));
  run_form_click (dialog, _ ("_Add"));
  assert_at_legs (fixture);
  g_assert_cmpint (get_run (fixture)->distance, ==, 10000);
  g_assert_cmpint (get_run (fixture)->duration, ==, 3930);
  g_assert_cmpint (get_run (fixture)->rpe, ==, 8);
  g_assert_cmpint (get_run (fixture)->run_kind, ==, FOULEE_RUN_TRAIL);
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, _ ("Run"));
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (count_runs (fixture), ==, 0);
  foulee_journal_redo (fixture->journal);
  g_assert_cmpuint (count_runs (fixture), ==, 1);
}

/* ---- What cannot be -------------------------------------------------------------------------- */

static void
test_no_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = begin (fixture);

  run_form_type_into (dialog, _ ("Distance"), "10");
  run_form_click (dialog, _ ("_Add"));
  g_assert_nonnull (run_form_find_label (dialog, _ ("Choose the day, or skip the question.")));
  g_assert_cmpuint (count_runs (fixture), ==, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 harness_find_text (dialog, day_word ("Today")));
  run_form_toggle (dialog, day_word ("Yesterday"));
  g_assert_null (run_form_find_label (dialog, _ ("Choose the day, or skip the question.")));
  g_assert_true (find_dialog (fixture) == dialog);
}

/* The reason stands beside the field, nothing is stored, and what was typed stays. */
static void
test_nonsense (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *distance, *duration;
    gboolean beside_duration;
  } cases[] = {
    { "", "", FALSE },   { "far", "", FALSE },    { "5000", "", FALSE },
    { "", "1:5", TRUE }, { "10k", "1:05", TRUE }, { "1.000,5", "", FALSE },
  };
  GtkWidget *dialog = begin (fixture);

  run_form_toggle (dialog, day_word ("Yesterday"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("“%s” in “%s”", cases[i].distance, cases[i].duration);
    run_form_type_into (dialog, _ ("Distance"), cases[i].distance);
    run_form_type_into (dialog, _ ("Duration"), cases[i].duration);
    run_form_click (dialog, _ ("_Add"));
    run_form_assert_wrong (dialog, cases[i].beside_duration ? _ ("Duration") : _ ("Distance"),
                           TRUE);
    g_assert_cmpuint (count_runs (fixture), ==, 0);
  }
  g_assert_cmpstr (run_form_get_text (dialog, _ ("Distance")), ==, "1.000,5");
}

/* At six in the morning this day's evening has not come. */
static void
test_future (Fixture *fixture, gconstpointer data)
{
  FouleeClock *clock = foulee_journal_get_clock (fixture->journal);
  GtkWidget *dialog;

  foulee_clock_set (clock, test_instant ("2026-11-20T06:00:00+01:00").seconds * 1000);
  dialog = begin (fixture);
  run_form_toggle (dialog, day_word ("Today"));
  run_form_toggle (dialog, part_word ("Evening"));
  run_form_type_into (dialog, _ ("Distance"), "10");
  run_form_click (dialog, _ ("_Add"));
  g_assert_nonnull (run_form_find_label (dialog, _ ("That time is in the future.")));
  g_assert_cmpuint (count_runs (fixture), ==, 0);
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  harness_assert_fits (GTK_WIDGET (fixture->window), WIDTH);
  harness_assert_names (GTK_WIDGET (fixture->window));
  dialog = begin (fixture);
  run_form_toggle (dialog, day_word ("Earlier…"));
  run_form_click (dialog, _ ("_Add"));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  harness_assert_fits (dialog, WIDTH);
  harness_assert_names (dialog);
}

/* Skip, Add, the days, two that know none, the day, its parts, distance, duration, the scale, the
 * kinds. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = begin (fixture);

  run_form_toggle (dialog, day_word ("Earlier…"));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_cmpuint (harness_walk (dialog, GTK_DIR_TAB_FORWARD), ==, 11);
}

/* The number belongs to the country, not to the language; where none is known, none is guessed. */
static void
test_statement (void)
{
  static const struct {
    const char *country, *number;
  } cases[] = {
    { "CA", "911" }, { "FR", "112" }, { "CH", "144" }, { "GB", "999" }, { NULL, NULL }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);
    Fixture fixture;
    GtkWidget *page;

    foulee_record_set_text (&runner->country, cases[i].country);
    g_ptr_array_add (records, runner);
    open_window (&fixture, records);
    page = harness_find (GTK_WIDGET (fixture.window), FOULEE_TYPE_FIRST_RUN_PAGE);
    g_assert_nonnull (page);
    for (gsize j = 0; j + 1 < G_N_ELEMENTS (cases); j++)
      g_assert_true ((run_form_find_label (page, cases[j].number) != NULL) == (i == j));
    tear_down (&fixture, NULL);
  }
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/first-run/" path, Fixture, GSIZE_TO_POINTER (data), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("focus", 0, test_focus);
  ADD ("skip/skip", 0, test_skip);
  ADD ("skip/forgotten", 1, test_skip);
  ADD ("skip/none", 2, test_skip);
  ADD ("skip/escape", 3, test_skip);
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_autofree char *path = g_strdup_printf ("/first-run/answers/%" G_GSIZE_FORMAT, i);

    g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_answers, tear_down);
  }
  ADD ("whole", 0, test_whole);
  ADD ("no-day", 0, test_no_day);
  ADD ("nonsense", 0, test_nonsense);
  ADD ("future", 0, test_future);
  ADD ("fits", 0, test_fits);
  ADD ("tab", 0, test_tab);
  g_test_add_func ("/first-run/statement", test_statement);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
