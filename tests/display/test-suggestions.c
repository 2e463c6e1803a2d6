/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Suggestions on Today: when they are there, what answers do, and where the focus goes. */

#include <glib/gi18n.h>

#include "display/harness.h"
#include "support/records.h"
#include "ui/advice/suggestion-row.h"
#include "ui/advice/suggestions-section.h"
#include "ui/today/action-chip.h"
#include "ui/today/outlook-section.h"
#include "ui/widgets/forecast-gate.h"

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
  FouleeSuggestionsSection *section;
} Fixture;

static FouleeCheckIn *
new_check_in (const char *at, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (at);
  check_in->readings[FOULEE_REGION_QUADRICEPS_LEFT] =
      (FouleeReading) { (gint8) level, FOULEE_SENSATION_ACHE, 0 };
  check_in->readings[FOULEE_REGION_QUADRICEPS_RIGHT] =
      (FouleeReading) { (gint8) level, FOULEE_SENSATION_ACHE, 0 };
  return check_in;
}

/* Thighs that were sorer each day since hard hills of the day before yesterday. */
static GPtrArray *
new_sore_records (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant ("2026-11-18T08:00:00+01:00");
  run->duration = 4500;
  run->rpe = 8;
  run->run_kind = FOULEE_RUN_HILLS;
  run->descent = 500;
  g_ptr_array_add (records, run);
  g_ptr_array_add (records, new_check_in ("2026-11-18T07:00:00+01:00", 0));
  g_ptr_array_add (records, new_check_in ("2026-11-18T20:00:00+01:00", 3));
  g_ptr_array_add (records, new_check_in ("2026-11-19T09:00:00+01:00", 5));
  return records;
}

static FouleeSuggestionsSection *
find_section (GtkWidget *widget)
{
  FouleeSuggestionsSection *found = NULL;

  if (FOULEE_IS_SUGGESTIONS_SECTION (widget))
    return FOULEE_SUGGESTIONS_SECTION (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_section (child);
  return found;
}

static void
open_window (Fixture *fixture, GPtrArray *records, int width)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->journal = harness_journal_new (clock, records);
  fixture->window = foulee_window_new (application, fixture->journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 900);
  gtk_window_present (GTK_WINDOW (fixture->window));
  foulee_window_show_view (fixture->window, "today");
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
  fixture->section = find_section (GTK_WIDGET (fixture->window));
  g_assert_nonnull (fixture->section);
}

static void
set_up_sore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_sore_records ();

  open_window (fixture, records, 1200);
}

static void
set_up_narrow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_sore_records ();

  open_window (fixture, records, 370);
}

/* As sore, but what was read off today is not there yet. */
static void
set_up_unread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_sore_records ();

  g_ptr_array_set_size (records, (int) records->len - 1);
  g_ptr_array_add (records, new_check_in ("2026-11-18T21:00:00+01:00", 5));
  open_window (fixture, records, 1200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

/* ---- Looking --------------------------------------------------------------------------------- */

static gboolean
is_shown (Fixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (fixture->section));
}

static void
list_in (GtkWidget *widget, GPtrArray *rows)
{
  if (FOULEE_IS_SUGGESTION_ROW (widget) && gtk_widget_get_visible (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    list_in (child, rows);
}

static GPtrArray *
list_rows (Fixture *fixture)
{
  GPtrArray *rows = g_ptr_array_new ();

  list_in (GTK_WIDGET (fixture->section), rows);
  return rows;
}

static const FouleeRule *
rule_of (GtkWidget *row)
{
  return foulee_suggestion_row_get (FOULEE_SUGGESTION_ROW (row))->rule;
}

/* The row of a rule on Today; NULL for none. */
static GtkWidget *
find_row (Fixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (rule_of (g_ptr_array_index (rows, i))->id, id))
      return g_ptr_array_index (rows, i);
  return NULL;
}

/* The first suggestion that logs an action of one kind; which one that is, the rules know. */
static GtkWidget *
find_active_row (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);

  for (guint i = 0; i < rows->len; i++) {
    const guint actions = rule_of (g_ptr_array_index (rows, i))->actions;

    if (actions != 0 && (actions & (actions - 1)) == 0)
      return g_ptr_array_index (rows, i);
  }
  g_assert_not_reached ();
}

static GtkWidget *
find_done (GtkWidget *row)
{
  const gboolean is_action = rule_of (row)->actions != 0;

  return harness_find_text (row, is_action ? C_ ("button of a suggestion", "Done")
                                           : C_ ("button of a suggestion", "Got It"));
}

static guint
count (Fixture *fixture, FouleeKind kind)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), kind);
}

/* ---- When they are there --------------------------------------------------------------------- */

static void
test_gate (Fixture *fixture, gconstpointer data)
{
  g_assert_false (is_shown (fixture));
  foulee_forecast_gate_open (foulee_forecast_gate_of (fixture->journal));
  g_assert_true (is_shown (fixture));
}

static void
test_today_only (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_shown (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.previous-day", NULL);
  g_assert_false (is_shown (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.today", NULL);
  g_assert_true (is_shown (fixture));
}

/* Where there is room, no more than three; else one, and how many more there are. */
static void
test_few (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);

  g_assert_cmpuint (rows->len, >=, 2);
  g_assert_cmpuint (rows->len, <=, 3);
}

/* The keyboard comes to each of them, its button, and on to the rest; and back. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);
  const guint n = harness_walk (GTK_WIDGET (fixture->section), GTK_DIR_TAB_FORWARD);

  g_assert_cmpuint (n, ==, 2 * rows->len + 1);
  g_assert_cmpuint (harness_walk (GTK_WIDGET (fixture->section), GTK_DIR_TAB_BACKWARD), ==, n);
}

static void
test_few_narrow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);
  const guint n =
      foulee_advisor_get_advice (foulee_advisor_of (fixture->journal))->suggestions->len;
  g_autofree char *more =
      g_strdup_printf (ngettext ("%u more suggestion", "%u more suggestions", n - 1), n - 1);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (n, >, 1);
  g_assert_nonnull (harness_find_text (GTK_WIDGET (fixture->section), more));
  harness_assert_fits (GTK_WIDGET (fixture->section), 370);
}

/* ---- Answers --------------------------------------------------------------------------------- */

/* How many of what is done in a day Recovery shows. */
static guint
count_done_chips (GtkWidget *widget)
{
  guint n = FOULEE_IS_ACTION_CHIP (widget) &&
            foulee_action_chip_get_id (FOULEE_ACTION_CHIP (widget)) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_done_chips (child);
  return n;
}

/* Logged at once, and the row gone; the focus is where one goes on. */
static void
test_done (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_active_row (fixture);
  const FouleeRule *rule = rule_of (row);
  const FouleeAction *action;
  GtkWidget *focus;

  gtk_widget_grab_focus (find_done (row));
  g_signal_emit_by_name (find_done (row), "clicked");
  g_assert_null (find_row (fixture, rule->id));
  g_assert_cmpuint (count (fixture, FOULEE_KIND_ACTION), ==, 1);
  action = foulee_history_action (foulee_journal_get_history (fixture->journal), 0);
  g_assert_cmpuint (1u << action->action_kind, ==, rule->actions);
  g_assert_cmpuint (count_done_chips (GTK_WIDGET (fixture->window)), ==, 1);
  g_assert_cmpint (action->at.seconds, ==, test_instant ("2026-11-19T18:34:00+01:00").seconds);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus && gtk_widget_get_mapped (focus));

  harness_wait_signal (fixture->journal, "analysed");
  g_assert_null (find_row (fixture, rule->id));
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (find_done (find_row (fixture, "easy_day")), "clicked");
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_null (find_row (fixture, "easy_day"));
  g_assert_cmpuint (count (fixture, FOULEE_KIND_ADVICE_ANSWER), ==, 1);
  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, _ ("Suggestion done"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpuint (count (fixture, FOULEE_KIND_ADVICE_ANSWER), ==, 0);
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_nonnull (find_row (fixture, "easy_day"));
}

/* Whether there is an answer of this kind to this suggestion. */
static gboolean
has_answer (Fixture *fixture, const char *id, FouleeAnswer answer)
{
  for (guint i = 0; i < count (fixture, FOULEE_KIND_ADVICE_ANSWER); i++) {
    const FouleeAdviceAnswer *record = foulee_history_get (
        foulee_journal_get_history (fixture->journal), FOULEE_KIND_ADVICE_ANSWER, i);

    if (g_str_equal (record->suggestion, id) && record->answer == (gint32) answer)
      return TRUE;
  }
  return FALSE;
}

static void
assert_answered (Fixture *fixture, const char *id, const char *action, FouleeAnswer answer)
{
  gtk_widget_activate_action (find_row (fixture, id), action, NULL);
  g_assert_null (find_row (fixture, id));
  g_assert_true (has_answer (fixture, id, answer));
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_null (find_row (fixture, id));
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  assert_answered (fixture, rule_of (find_active_row (fixture))->id, "suggestion.not-now",
                   FOULEE_ANSWER_NOT_NOW);
  assert_answered (fixture, "easy_day", "suggestion.never", FOULEE_ANSWER_NEVER);
  g_assert_cmpuint (count (fixture, FOULEE_KIND_ACTION), ==, 0);
}

/* From the menu too, the focus goes on. */
static void
test_menu_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, "easy_day");
  GtkWidget *menu, *focus;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  menu = harness_find (row, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                              "suggestion.not-now", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_null (find_row (fixture, "easy_day"));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus && gtk_widget_get_mapped (focus));
}

/* ---- A warning sign -------------------------------------------------------------------------- */

static FouleeSignAnswer *
new_sign_answer (void)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = test_instant ("2026-11-19T18:30:00+01:00");
  answer->list_version = 1;
  foulee_record_set_text (&answer->ticked, "swollen_calf");
  return answer;
}

/* At once, and back again with what came of it. */
static void
test_paused (Fixture *fixture, gconstpointer data)
{
  GtkWidget *outlook = harness_find (GTK_WIDGET (fixture->window), FOULEE_TYPE_OUTLOOK_SECTION);
  FouleeSignAnswer *answer = new_sign_answer ();
  FouleeSignAnswer *over = NULL;

  g_assert_null (harness_find_text (outlook, _ ("Outlook and suggestions are paused")));
  foulee_journal_save (fixture->journal, foulee_record_ref (answer), "sign", NULL);
  g_assert_false (is_shown (fixture));
  g_assert_nonnull (harness_find_text (outlook, _ ("Outlook and suggestions are paused")));
  harness_assert_names (outlook);
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_false (is_shown (fixture));

  over = foulee_record_copy (answer);
  over->outcome_kind = FOULEE_OUTCOME_OVER;
  foulee_journal_save (fixture->journal, over, "over", NULL);
  g_assert_null (harness_find_text (outlook, _ ("Outlook and suggestions are paused")));
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_true (is_shown (fixture));
  foulee_record_unref (answer);
}

/* ---- To those who do not see it -------------------------------------------------------------- */

static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, "easy_day");
  const char *action = foulee_rule_action (rule_of (row), foulee_language_of_system ());

  harness_assert_names (GTK_WIDGET (fixture->section));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, action);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  harness_assert_names (row);
}

int
main (int argc, char **argv)
{
  int result;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(name, begin, function)                                                                 \
  g_test_add ("/display/suggestions/" name, Fixture, NULL, begin, function, tear_down)
  ADD ("gate", set_up_unread, test_gate);
  ADD ("today-only", set_up_sore, test_today_only);
  ADD ("few", set_up_sore, test_few);
  ADD ("keyboard", set_up_sore, test_keyboard);
  ADD ("few-narrow", set_up_narrow, test_few_narrow);
  ADD ("done", set_up_sore, test_done);
  ADD ("undo", set_up_sore, test_undo);
  ADD ("menu", set_up_sore, test_menu);
  ADD ("menu-focus", set_up_sore, test_menu_focus);
  ADD ("paused", set_up_sore, test_paused);
  ADD ("names", set_up_sore, test_names);
#undef ADD
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
