/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of warning signs: what comes first, what is ticked, and what is stored. */

#include <glib/gi18n.h>

#include "advice/help-numbers.h"
#include "advice/open-sign.h"
#include "display/day-window.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/advice/sign-dialog.h"
#include "ui/advice/sign-entry.h"
#include "ui/advice/sign-row.h"

/* The list, over the row of Today that opens it. */
typedef struct {
  DayWindow day;
  GtkWidget *dialog;
  GPtrArray *rows; /* owned by the dialog */
} Fixture;

static void
list_in (GtkWidget *widget, GPtrArray *rows)
{
  if (FOULEE_IS_SIGN_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    list_in (child, rows);
}

static void
take_dialog (Fixture *fixture)
{
  harness_wait_frames (fixture->day.window, 3);
  fixture->dialog = harness_find (fixture->day.window, FOULEE_TYPE_SIGN_DIALOG);
  g_assert_nonnull (fixture->dialog);
  g_clear_pointer (&fixture->rows, g_ptr_array_unref);
  fixture->rows = g_ptr_array_new ();
  list_in (fixture->dialog, fixture->rows);
}

static void
open_list (Fixture *fixture, GPtrArray *records)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  day_window_open (&fixture->day, clock, records, FOULEE_TYPE_SIGN_ENTRY);
  g_signal_emit_by_name (harness_find (fixture->day.section, ADW_TYPE_ACTION_ROW), "activated");
  take_dialog (fixture);
}

/* A runner of 46 years who has said whom to call. */
static GPtrArray *
new_records (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->birth_year = 1980;
  foulee_record_set_text (&runner->emergency_number, "15");
  foulee_record_set_text (&runner->advice_number, "0102030405");
  g_ptr_array_add (records, runner);
  return records;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = new_records ();

  open_list (fixture, records);
}

static void
set_up_nothing (Fixture *fixture, gconstpointer data)
{
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->rows);
  day_window_close (&fixture->day);
}

/* ---- Looking and doing ----------------------------------------------------------------------- */

static const char *
id_at (Fixture *fixture, guint i)
{
  return foulee_sign_row_get_sign (g_ptr_array_index (fixture->rows, i))->id;
}

/* G_MAXUINT for none. */
static guint
find_id (Fixture *fixture, const char *id)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    if (g_str_equal (id_at (fixture, i), id))
      return i;
  return G_MAXUINT;
}

static GtkWidget *
get_row (Fixture *fixture, const char *id)
{
  const guint i = find_id (fixture, id);

  g_assert_cmpuint (i, <, fixture->rows->len);
  return g_ptr_array_index (fixture->rows, i);
}

static GtkWidget *
get_check (Fixture *fixture, const char *id)
{
  return harness_find (get_row (fixture, id), GTK_TYPE_CHECK_BUTTON);
}

static void
tick (Fixture *fixture, const char *id, gboolean ticked)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (fixture, id)), ticked);
}

static GtkWidget *
get_none (Fixture *fixture)
{
  GtkWidget *button = harness_find_text (fixture->dialog, _ ("None of these"));

  g_assert_nonnull (button);
  return button;
}

/* The button that says so, which is there only where so many are ticked. */
static GtkWidget *
get_save (Fixture *fixture, guint n)
{
  g_autofree char *text = n == 0
                              ? g_strdup (C_ ("warning signs", "Save"))
                              : g_strdup_printf (ngettext ("Save %u sign", "Save %u signs", n), n);
  GtkWidget *button = harness_find_text (fixture->dialog, text);

  g_assert_nonnull (button);
  return button;
}

static void
press (Fixture *fixture, GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
  while (harness_find (fixture->day.window, FOULEE_TYPE_SIGN_DIALOG))
    harness_wait_frames (fixture->day.window, 1);
}

static const FouleeSignAnswer *
get_answer (Fixture *fixture)
{
  g_assert_cmpuint (day_window_count (&fixture->day, FOULEE_KIND_SIGN_ANSWER), ==, 1);
  return foulee_history_get (foulee_journal_get_history (fixture->day.journal),
                             FOULEE_KIND_SIGN_ANSWER, 0);
}

static guint
count_words (const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  return g_strv_length (words);
}

/* ---- What there is to tick ------------------------------------------------------------------- */

/* Level by level, the most urgent first; all but the sentence for runners under 18. */
static void
test_levels (Fixture *fixture, gconstpointer data)
{
  guint n_headings = 0;

  g_assert_cmpuint (fixture->rows->len, ==, foulee_warning_signs_n () - 1);
  g_assert_cmpuint (find_id (fixture, "young_limp"), ==, G_MAXUINT);
  for (guint i = 1; i < fixture->rows->len; i++) {
    const FouleeSignLevel before =
        foulee_sign_row_get_sign (g_ptr_array_index (fixture->rows, i - 1))->level;
    const FouleeSignLevel level =
        foulee_sign_row_get_sign (g_ptr_array_index (fixture->rows, i))->level;

    g_assert_cmpint (level, >=, before);
    n_headings += level > before;
  }
  g_assert_cmpuint (n_headings + 1, ==, FOULEE_N_SIGN_LEVELS);
}

/* How old the runner is, is not known. */
static void
test_young (Fixture *fixture, gconstpointer data)
{
  open_list (fixture, NULL);
  g_assert_cmpuint (fixture->rows->len, ==, foulee_warning_signs_n ());
  g_assert_cmpuint (find_id (fixture, "young_limp"), <, fixture->rows->len);
}

static void
open_with_knee (Fixture *fixture, const char *at, int level, int marks)
{
  g_autoptr (GPtrArray) records = new_records ();
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (at);
  check_in->readings[FOULEE_REGION_KNEE_RIGHT] =
      (FouleeReading) { (gint8) level, -1, (guint8) marks };
  g_ptr_array_add (records, check_in);
  open_list (fixture, records);
}

/* Of the sentences of the same day, those about a knee are asked first where a knee is sore at 2 or
 * more, or marked, in a check-in of the last two days. */
static void
test_near (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *at;
    int level;
    int marks;
    gboolean near;
  } rows[] = {
    { "2026-11-19T07:00:00+01:00", 2, 0, TRUE },
    { "2026-11-19T07:00:00+01:00", 1, 0, FALSE },
    { "2026-11-19T07:00:00+01:00", 1, 1 << FOULEE_MARK_GIVES_WAY, TRUE },
    { "2026-11-17T18:35:00+01:00", 5, 0, TRUE },
    { "2026-11-17T18:33:00+01:00", 5, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s: %d, %d", rows[i].at, rows[i].level, rows[i].marks);
    open_with_knee (fixture, rows[i].at, rows[i].level, rows[i].marks);
    g_assert_true ((find_id (fixture, "locked_knee") < find_id (fixture, "swollen_calf")) ==
                   rows[i].near);
    if (i + 1 < G_N_ELEMENTS (rows))
      day_window_close (&fixture->day);
  }
}

/* A row is named after its sentence, and tells what to do meanwhile where that is known. */
static void
test_sentences (Fixture *fixture, gconstpointer data)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeWarningSign *sign = foulee_warning_sign_from_id ("confusion");

  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (get_check (fixture, "confusion")), GTK_ACCESSIBLE_PROPERTY_LABEL,
      foulee_warning_sign_text (sign, language), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      foulee_warning_sign_aside (sign, language));
}

/* ---- Ticking --------------------------------------------------------------------------------- */

static gboolean
is_revealed (Fixture *fixture, const char *id)
{
  return gtk_revealer_get_reveal_child (
      GTK_REVEALER (harness_find (get_row (fixture, id), GTK_TYPE_REVEALER)));
}

static const char *
get_call (Fixture *fixture, const char *id)
{
  GtkRevealer *revealer = GTK_REVEALER (harness_find (get_row (fixture, id), GTK_TYPE_REVEALER));

  return gtk_label_get_text (GTK_LABEL (gtk_revealer_get_child (revealer)));
}

/* What it asks for stands below the sentence, with the numbers that the runner has given. */
static void
test_call (Fixture *fixture, gconstpointer data)
{
  g_autofree char *emergency =
      g_strdup_printf (_ ("This can be an emergency. Call %s now. Do not drive yourself."), "15");
  g_autofree char *same_day = g_strdup_printf (
      _ ("Do not run. Be seen today: %s. If it worsens, call %s."), "0102030405", "15");

  g_assert_false (is_revealed (fixture, "cold_pale_leg"));
  tick (fixture, "cold_pale_leg", TRUE);
  g_assert_true (is_revealed (fixture, "cold_pale_leg"));
  g_assert_cmpstr (get_call (fixture, "cold_pale_leg"), ==, emergency);
  tick (fixture, "pop", TRUE);
  g_assert_cmpstr (get_call (fixture, "pop"), ==, same_day);
  tick (fixture, "lump", TRUE);
  g_assert_cmpstr (get_call (fixture, "lump"), ==,
                   _ ("Stop running until a clinician has looked at this."));
  tick (fixture, "cold_pale_leg", FALSE);
  g_assert_false (is_revealed (fixture, "cold_pale_leg"));
  g_assert_true (is_revealed (fixture, "pop"));
}

/* Nothing can be saved where nothing is ticked, and where something is, "None of these" is no
 * answer. */
static void
test_buttons (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_sensitive (get_save (fixture, 0)));
  g_assert_true (gtk_widget_get_sensitive (get_none (fixture)));
  tick (fixture, "pop", TRUE);
  g_assert_true (gtk_widget_get_sensitive (get_save (fixture, 1)));
  g_assert_false (gtk_widget_get_sensitive (get_none (fixture)));
  tick (fixture, "lump", TRUE);
  g_assert_true (gtk_widget_get_sensitive (get_save (fixture, 2)));
  tick (fixture, "pop", FALSE);
  tick (fixture, "lump", FALSE);
  g_assert_false (gtk_widget_get_sensitive (get_save (fixture, 0)));
  g_assert_true (gtk_widget_get_sensitive (get_none (fixture)));
}

/* ---- The answer ------------------------------------------------------------------------------ */

/* What is ticked, and as denied all else that was shown; one step to undo. */
static void
test_save (Fixture *fixture, gconstpointer data)
{
  const FouleeSignAnswer *answer;
  g_autoptr (GArray) open = NULL;

  tick (fixture, "lump", TRUE);
  tick (fixture, "dark_urine", TRUE);
  press (fixture, get_save (fixture, 2));
  answer = get_answer (fixture);
  g_assert_cmpint (answer->at.seconds, ==, test_instant ("2026-11-19T18:34:00+01:00").seconds);
  g_assert_cmpint (answer->list_version, ==, 1);
  g_assert_cmpstr (answer->ticked, ==, "dark_urine lump");
  g_assert_cmpuint (count_words (answer->denied), ==, foulee_warning_signs_n () - 3);
  g_assert_null (strstr (answer->denied, "dark_urine"));
  g_assert_nonnull (strstr (answer->denied, "swollen_calf"));
  g_assert_cmpint (answer->outcome_kind, ==, FOULEE_UNSET);
  open = foulee_open_signs_new (foulee_journal_get_history (fixture->day.journal), answer->at);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpint (g_array_index (open, FouleeOpenSign, 0).level, ==, FOULEE_SIGN_EMERGENCY);

  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->day.journal), ==, _ ("Warning signs"));
  foulee_journal_undo (fixture->day.journal);
  g_assert_cmpuint (day_window_count (&fixture->day, FOULEE_KIND_SIGN_ANSWER), ==, 0);
  g_assert_false (foulee_journal_get_can_undo (fixture->day.journal));
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  const FouleeSignAnswer *answer;

  press (fixture, get_none (fixture));
  answer = get_answer (fixture);
  g_assert_null (answer->ticked);
  g_assert_cmpuint (count_words (answer->denied), ==, foulee_warning_signs_n () - 1);
  g_assert_null (strstr (answer->denied, "young_limp"));
  foulee_journal_undo (fixture->day.journal);
  g_assert_cmpuint (day_window_count (&fixture->day, FOULEE_KIND_SIGN_ANSWER), ==, 0);
}

/* Neither yes nor no, whatever was ticked; and nothing of it is there the next time. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  tick (fixture, "lump", TRUE);
  adw_dialog_close (ADW_DIALOG (fixture->dialog));
  while (harness_find (fixture->day.window, FOULEE_TYPE_SIGN_DIALOG))
    harness_wait_frames (fixture->day.window, 1);
  g_assert_cmpuint (day_window_count (&fixture->day, FOULEE_KIND_SIGN_ANSWER), ==, 0);
  g_assert_false (foulee_journal_get_can_undo (fixture->day.journal));
  g_signal_emit_by_name (harness_find (fixture->day.section, ADW_TYPE_ACTION_ROW), "activated");
  take_dialog (fixture);
  g_assert_false (foulee_sign_row_is_ticked (FOULEE_SIGN_ROW (get_row (fixture, "lump"))));
  get_save (fixture, 0);
}

/* ---- How it is used -------------------------------------------------------------------------- */

/* It begins at the first sentence, and Tab comes to each, once; Space ticks. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->day.window);
  GtkWidget *first = get_check (fixture, id_at (fixture, 0));
  guint n;

  g_assert_true (gtk_window_get_focus (window) == first);
  g_assert_true (gtk_widget_activate (first));
  g_assert_true (foulee_sign_row_is_ticked (g_ptr_array_index (fixture->rows, 0)));
  for (guint i = 1; i < fixture->rows->len; i++) {
    g_assert_true (gtk_widget_child_focus (fixture->dialog, GTK_DIR_TAB_FORWARD));
    g_assert_true (gtk_window_get_focus (window) == get_check (fixture, id_at (fixture, i)));
  }
  g_assert_true (gtk_widget_child_focus (fixture->dialog, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == get_save (fixture, 1));
  n = harness_walk (fixture->dialog, GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (n, >, fixture->rows->len);
  g_assert_cmpuint (harness_walk (fixture->dialog, GTK_DIR_TAB_BACKWARD), ==, n);
}

static float
get_height (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, widget, &bounds));
  return bounds.size.height;
}

/* Rows can be touched, also those of one line. */
static void
test_touch (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    g_assert_cmpfloat (get_height (get_check (fixture, id_at (fixture, i))), >=, 44);
  g_assert_cmpfloat (get_height (get_none (fixture)), >=, 44);
  g_assert_cmpfloat (get_height (get_save (fixture, 0)), >=, 44);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < fixture->rows->len; i++)
    tick (fixture, id_at (fixture, i), TRUE);
  harness_wait_frames (fixture->day.window, 3);
  harness_assert_fits (fixture->dialog, DAY_WINDOW_WIDTH);
  harness_assert_names (fixture->dialog);
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* Why the list came by itself is said where it did, and there only. */
static void
test_hinted (Fixture *fixture, gconstpointer data)
{
  const char *hint =
      _ ("This differs from your usual. The app cannot tell why. Check the warning signs.");

  g_assert_true (
      has_label (fixture->dialog, _ ("Closing leaves the list unanswered: neither yes nor no.")));
  g_assert_false (has_label (fixture->dialog, hint));
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  harness_wait_frames (fixture->day.window, 3);
  adw_dialog_present (foulee_sign_dialog_new (fixture->day.day, TRUE), fixture->day.window);
  take_dialog (fixture);
  g_assert_true (has_label (fixture->dialog, hint));
  harness_assert_fits (fixture->dialog, DAY_WINDOW_WIDTH);
}

/* The way to it is there today, and not on another day. */
static void
test_entry (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_get_visible (fixture->day.section));
  foulee_day_set_date (fixture->day.day, foulee_day_get_date (fixture->day.day) - 1);
  g_assert_false (gtk_widget_get_visible (fixture->day.section));
}

#define ADD(path, function, begin)                                                                 \
  g_test_add ("/sign-dialog/" path, Fixture, NULL, begin, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  harness_take_language ();
  application = harness_application_new ();
  ADD ("levels", test_levels, set_up);
  ADD ("young", test_young, set_up_nothing);
  ADD ("near", test_near, set_up_nothing);
  ADD ("sentences", test_sentences, set_up);
  ADD ("call", test_call, set_up);
  ADD ("buttons", test_buttons, set_up);
  ADD ("save", test_save, set_up);
  ADD ("none", test_none, set_up);
  ADD ("close", test_close, set_up);
  ADD ("keyboard", test_keyboard, set_up);
  ADD ("touch", test_touch, set_up);
  ADD ("words", test_words, set_up);
  ADD ("hinted", test_hinted, set_up);
  ADD ("entry", test_entry, set_up);
  return g_test_run ();
}
