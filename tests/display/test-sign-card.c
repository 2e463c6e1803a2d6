/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands first on Today: an open warning sign, a departure from the usual, or that there was
 * none; and what came of a sign. */

#include <glib/gi18n.h>

#include "advice/open-sign.h"
#include "display/day-window.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/advice/outcome-dialog.h"
#include "ui/advice/sign-card.h"
#include "ui/advice/sign-dialog.h"
#include "ui/widgets/note-view.h"

#define NOW "2026-11-19T18:34:00+01:00"
#define NOON "2026-11-19T12:00:00+01:00"

static void
set_up (DayWindow *window, gconstpointer data)
{
  day_window_set_up (window, foulee_sign_card_get_type);
}

static void
tear_down (DayWindow *window, gconstpointer data)
{
  day_window_close (window);
}

/* A calf that is marked as swollen this morning departs from the usual. */
static void
set_up_swollen (DayWindow *window, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant ("2026-11-19T07:00:00+01:00");
  check_in->readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 4, -1, 1 << FOULEE_MARK_SWOLLEN };
  g_ptr_array_add (records, check_in);
  day_window_open (window, clock, records, FOULEE_TYPE_SIGN_CARD);
}

/* ---- Looking and doing ----------------------------------------------------------------------- */

/* Until the findings are those of what is written now. */
static void
wait_analysed (DayWindow *window)
{
  while (foulee_findings_history (foulee_journal_get_findings (window->journal)) !=
         foulee_journal_get_history (window->journal))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (window->window, 2);
}

/* `ticked` NULL: none of these. */
static void
answer (DayWindow *window, const char *at, const char *ticked, gint32 outcome)
{
  FouleeSignAnswer *record = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  record->at = test_instant (at);
  record->list_version = FOULEE_SIGN_LIST_VERSION;
  record->outcome_kind = outcome;
  foulee_record_set_text (&record->ticked, ticked);
  foulee_record_set_text (&record->denied, "locked_knee");
  foulee_day_save (window->day, record, "Warning signs", NULL);
  wait_analysed (window);
}

static gboolean
is_shown (DayWindow *window)
{
  return gtk_widget_get_visible (window->section);
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

static gboolean
says (DayWindow *window, const char *text)
{
  return is_shown (window) && has_label (window->section, text);
}

static GtkWidget *
find_button (DayWindow *window, const char *text)
{
  return harness_find_text (window->section, text);
}

static GtkWidget *
find_close (DayWindow *window)
{
  GtkWidget *last = gtk_widget_get_last_child (adw_bin_get_child (ADW_BIN (window->section)));

  return gtk_widget_get_visible (last) ? last : NULL;
}

static GtkWidget *
open_dialog (DayWindow *window, const char *text, GType type)
{
  g_signal_emit_by_name (find_button (window, text), "clicked");
  harness_wait_frames (window->window, 3);
  return harness_find (window->window, type);
}

static void
wait_closed (DayWindow *window, GType type)
{
  while (harness_find (window->window, type))
    harness_wait_frames (window->window, 1);
}

/* As the runner reads it, in the language that is tested. */
static const char *
in_language (const char *english, const char *french)
{
  return g_getenv ("FOULEE_LOCALEDIR") ? french : english;
}

/* ---- An open sign ---------------------------------------------------------------------------- */

static void
test_nothing (DayWindow *window, gconstpointer data)
{
  g_assert_false (is_shown (window));
}

/* What each level asks for, no number being known: in words, in a colour, with a shape. */
static void
test_levels (DayWindow *window, gconstpointer data)
{
  static const struct {
    const char *id;
    const char *english, *french;
    const char *style, *icon;
  } rows[] = {
    { "lump", "Stop running until a clinician has looked at this.",
      "Cessez de courir jusqu’à l’avis d’un professionnel de la santé.", "days",
      "foulee-sign-days-symbolic" },
    { "pop", "Do not run. Be seen today. If it worsens, call the emergency number.",
      "Ne courez pas. Consultez aujourd’hui. Si cela s’aggrave, appelez le numéro d’urgence.",
      "same-day", "foulee-sign-same-day-symbolic" },
    { "cold_pale_leg",
      "This can be an emergency. Call the emergency number now. Do not drive yourself.",
      "Il peut s’agir d’une urgence. Appelez le numéro d’urgence maintenant. Ne conduisez pas.",
      "emergency", "foulee-sign-emergency-symbolic" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GtkWidget *card = adw_bin_get_child (ADW_BIN (window->section));

    answer (window, NOW, rows[i].id, FOULEE_UNSET);
    g_assert_true (says (window, in_language (rows[i].english, rows[i].french)));
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         in_language (rows[i].english, rows[i].french));
    g_assert_true (gtk_widget_has_css_class (card, rows[i].style));
    g_assert_cmpstr (
        gtk_image_get_icon_name (GTK_IMAGE (harness_find (window->section, GTK_TYPE_IMAGE))), ==,
        rows[i].icon);
    g_assert_nonnull (find_button (window, _ ("Record What Happened")));
    g_assert_nonnull (find_button (window, C_ ("button", "Warning Signs")));
    g_assert_null (find_close (window));
  }
}

/* What was ticked stands there as it was ticked, and when. */
static void
test_detail (DayWindow *window, gconstpointer data)
{
  answer (window, NOON, "locked_knee", FOULEE_UNSET);
  g_assert_true (says (window, "“A locked knee”. Ticked today at 12:00."));
  foulee_journal_undo (window->journal);
  answer (window, "2026-11-17T07:10:00+01:00", "swollen_calf pop", FOULEE_UNSET);
  g_assert_true (says (window, "“One calf swollen, warm, tender” and “A pop in calf or heel”. "
                               "Ticked on Tuesday 17 November at 07:10."));
}

/* The most urgent stands first, and the others are counted. */
static void
test_several (DayWindow *window, gconstpointer data)
{
  answer (window, NOON, "cold_pale_leg", FOULEE_UNSET);
  answer (window, NOW, "lump", FOULEE_UNSET);
  g_assert_true (says (window, "“A cold pale leg”. Ticked today at 12:00. 1 earlier answer is open "
                               "too."));
}

/* Today only, whenever it was ticked; and gone with the answer. */
static void
test_today (DayWindow *window, gconstpointer data)
{
  const FouleeDate today = foulee_day_get_date (window->day);

  answer (window, "2026-11-10T12:00:00+01:00", "lump", FOULEE_UNSET);
  g_assert_true (is_shown (window));
  foulee_day_set_date (window->day, today - 1);
  g_assert_false (is_shown (window));
  foulee_day_set_date (window->day, today);
  g_assert_true (is_shown (window));
  foulee_journal_undo (window->journal);
  g_assert_false (is_shown (window));
}

/* ---- What came of it ------------------------------------------------------------------------- */

static void
choose (GtkWidget *dialog, FouleeOutcome outcome)
{
  const char *label =
      foulee_words_label (&foulee_outcomes, (int) outcome, foulee_language_of_system ());
  GtkWidget *row = harness_find_text (dialog, label);

  g_assert_nonnull (row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (harness_find (row, GTK_TYPE_CHECK_BUTTON)), TRUE);
}

static GtkWidget *
find_save (GtkWidget *dialog)
{
  return harness_find_text (dialog, C_ ("what came of a sign", "Save"));
}

static void
tell (DayWindow *window, FouleeOutcome outcome, const char *words)
{
  GtkWidget *dialog = open_dialog (window, _ ("Record What Happened"), FOULEE_TYPE_OUTCOME_DIALOG);

  g_assert_false (gtk_widget_get_sensitive (find_save (dialog)));
  choose (dialog, outcome);
  g_assert_true (gtk_widget_get_sensitive (find_save (dialog)));
  if (words)
    gtk_text_buffer_set_text (
        gtk_text_view_get_buffer (GTK_TEXT_VIEW (harness_find (dialog, GTK_TYPE_TEXT_VIEW))), words,
        -1);
  g_signal_emit_by_name (find_save (dialog), "clicked");
  wait_closed (window, FOULEE_TYPE_OUTCOME_DIALOG);
}

static const FouleeSignAnswer *
get_answer (DayWindow *window)
{
  g_assert_cmpuint (day_window_count (window, FOULEE_KIND_SIGN_ANSWER), ==, 1);
  return foulee_history_get (foulee_journal_get_history (window->journal), FOULEE_KIND_SIGN_ANSWER,
                             0);
}

/* It is over: the card goes, and comes back with one step of undo. */
static void
test_outcome (DayWindow *window, gconstpointer data)
{
  answer (window, NOON, "swollen_calf", FOULEE_UNSET);
  tell (window, FOULEE_OUTCOME_MAY_RUN, "Scanned: no clot");
  g_assert_false (is_shown (window));
  g_assert_cmpint (get_answer (window)->outcome_kind, ==, FOULEE_OUTCOME_MAY_RUN);
  g_assert_cmpstr (get_answer (window)->outcome, ==, "Scanned: no clot");
  g_assert_cmpstr (get_answer (window)->ticked, ==, "swollen_calf");
  g_assert_cmpint (get_answer (window)->at.seconds, ==, test_instant (NOON).seconds);

  g_assert_cmpstr (foulee_journal_get_undo_label (window->journal), ==, _ ("What came of it"));
  foulee_journal_undo (window->journal);
  harness_wait_frames (window->window, 2);
  g_assert_true (is_shown (window));
  g_assert_cmpint (get_answer (window)->outcome_kind, ==, FOULEE_UNSET);
  g_assert_null (get_answer (window)->outcome);
}

/* Seen by someone, and not to run: calm, and there until more is said. */
static void
test_resting (DayWindow *window, gconstpointer data)
{
  GtkWidget *card = adw_bin_get_child (ADW_BIN (window->section));
  GtkWidget *dialog;

  answer (window, NOON, "pinpoint_bone", FOULEE_UNSET);
  tell (window, FOULEE_OUTCOME_NO_RUNNING, NULL);
  g_assert_true (says (window, _ ("No running for now, as a clinician told you.")));
  g_assert_true (gtk_widget_has_css_class (card, "calm"));
  g_assert_null (get_answer (window)->outcome);

  /* What was said is there to be changed. */
  dialog = open_dialog (window, _ ("Record What Happened"), FOULEE_TYPE_OUTCOME_DIALOG);
  g_assert_true (gtk_widget_get_sensitive (find_save (dialog)));
  choose (dialog, FOULEE_OUTCOME_OVER);
  g_signal_emit_by_name (find_save (dialog), "clicked");
  wait_closed (window, FOULEE_TYPE_OUTCOME_DIALOG);
  g_assert_false (is_shown (window));
}

static void
test_outcome_closed (DayWindow *window, gconstpointer data)
{
  GtkWidget *dialog;

  answer (window, NOON, "pinpoint_bone", FOULEE_UNSET);
  dialog = open_dialog (window, _ ("Record What Happened"), FOULEE_TYPE_OUTCOME_DIALOG);
  choose (dialog, FOULEE_OUTCOME_OVER);
  adw_dialog_close (ADW_DIALOG (dialog));
  wait_closed (window, FOULEE_TYPE_OUTCOME_DIALOG);
  g_assert_cmpint (get_answer (window)->outcome_kind, ==, FOULEE_UNSET);
  g_assert_true (is_shown (window));
}

static void
test_outcome_dialog (DayWindow *window, gconstpointer data)
{
  GtkWidget *dialog;

  answer (window, NOON, "swollen_calf foot_sore groin_loading", FOULEE_UNSET);
  dialog = open_dialog (window, _ ("Record What Happened"), FOULEE_TYPE_OUTCOME_DIALOG);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window->window)) ==
                 harness_find (dialog, GTK_TYPE_CHECK_BUTTON));
  harness_assert_names (dialog);
  harness_assert_fits (dialog, DAY_WINDOW_WIDTH);
}

/* ---- None of these --------------------------------------------------------------------------- */

static const char *
none_reported (void)
{
  return in_language (
      "No listed warning sign was reported. This does not rule out an injury. If it worsens or "
      "worries you, be seen.",
      "Aucun signe d’alerte de la liste n’a été signalé. Cela n’exclut pas une blessure. Si cela "
      "s’aggrave ou vous inquiète, consultez.");
}

/* On the day on which it was said, until it is put away. */
static void
test_none (DayWindow *window, gconstpointer data)
{
  answer (window, NOON, NULL, FOULEE_UNSET);
  g_assert_true (says (window, none_reported ()));
  g_assert_null (find_button (window, _ ("Record What Happened")));
  g_signal_emit_by_name (find_close (window), "clicked");
  g_assert_false (is_shown (window));

  /* Another answer is another card. */
  answer (window, NOW, NULL, FOULEE_UNSET);
  g_assert_true (says (window, none_reported ()));
}

static void
test_none_yesterday (DayWindow *window, gconstpointer data)
{
  answer (window, "2026-11-18T21:00:00+01:00", NULL, FOULEE_UNSET);
  g_assert_false (is_shown (window));
}

/* A sign that is open is not put away by a later answer without one. */
static void
test_none_and_open (DayWindow *window, gconstpointer data)
{
  answer (window, NOON, "lump", FOULEE_UNSET);
  answer (window, NOW, NULL, FOULEE_UNSET);
  g_assert_true (says (window, _ ("Stop running until a clinician has looked at this.")));
  g_assert_false (says (window, none_reported ()));
}

/* ---- A departure from the usual -------------------------------------------------------------- */

static const char *
differs (void)
{
  return in_language (
      "This differs from your usual. The app cannot tell why. Check the warning signs.",
      "Cela sort de votre habitude. L’application ne peut pas dire pourquoi. Vérifiez les "
      "signes d’alerte.");
}

/* It offers the list, until that is answered; closing it is no answer. */
static void
test_hint (DayWindow *window, gconstpointer data)
{
  GtkWidget *dialog;

  g_assert_true (says (window, differs ()));
  g_assert_null (find_button (window, _ ("Record What Happened")));
  dialog = open_dialog (window, _ ("Open the List"), FOULEE_TYPE_SIGN_DIALOG);
  g_assert_true (has_label (dialog, differs ()));
  adw_dialog_close (ADW_DIALOG (dialog));
  wait_closed (window, FOULEE_TYPE_SIGN_DIALOG);
  g_assert_true (says (window, differs ()));

  dialog = open_dialog (window, _ ("Open the List"), FOULEE_TYPE_SIGN_DIALOG);
  g_signal_emit_by_name (harness_find_text (dialog, _ ("None of these")), "clicked");
  wait_closed (window, FOULEE_TYPE_SIGN_DIALOG);
  g_assert_true (says (window, none_reported ()));
  foulee_journal_undo (window->journal);
  wait_analysed (window);
  g_assert_true (says (window, differs ()));
}

/* A sign that is open says more. */
static void
test_hint_and_open (DayWindow *window, gconstpointer data)
{
  answer (window, "2026-11-18T12:00:00+01:00", "lump", FOULEE_UNSET);
  g_assert_false (says (window, differs ()));
  g_assert_true (says (window, _ ("Stop running until a clinician has looked at this.")));
}

/* ---- How it is used -------------------------------------------------------------------------- */

/* Its buttons are all that takes the focus; in one line or two, no word is cut off. */
static void
test_use (DayWindow *window, gconstpointer data)
{
  static const char *const ids[] = { "severe_leg_pain", "foot_sore", "calf_walking" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    answer (window, NOW, ids[i], FOULEE_UNSET);
    harness_assert_fits (window->section, DAY_WINDOW_WIDTH);
    harness_assert_names (window->section);
    g_assert_cmpuint (harness_walk (window->section, GTK_DIR_TAB_FORWARD), ==, 2);
    g_assert_cmpuint (harness_walk (window->section, GTK_DIR_TAB_BACKWARD), ==, 2);
    foulee_journal_undo (window->journal);
    harness_wait_frames (window->window, 2);
  }
  answer (window, NOW, NULL, FOULEE_UNSET);
  harness_assert_fits (window->section, DAY_WINDOW_WIDTH);
  harness_assert_names (window->section);
  g_assert_cmpuint (harness_walk (window->section, GTK_DIR_TAB_FORWARD), ==, 1);
}

#define ADD(path, function, begin)                                                                 \
  g_test_add ("/sign-card/" path, DayWindow, NULL, begin, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  harness_take_language ();
  application = harness_application_new ();
  ADD ("nothing", test_nothing, set_up);
  ADD ("levels", test_levels, set_up);
  if (!g_getenv ("FOULEE_LOCALEDIR")) {
    ADD ("detail", test_detail, set_up);
    ADD ("several", test_several, set_up);
  }
  ADD ("today", test_today, set_up);
  ADD ("outcome", test_outcome, set_up);
  ADD ("resting", test_resting, set_up);
  ADD ("outcome-closed", test_outcome_closed, set_up);
  ADD ("outcome-dialog", test_outcome_dialog, set_up);
  ADD ("none", test_none, set_up);
  ADD ("none-yesterday", test_none_yesterday, set_up);
  ADD ("none-and-open", test_none_and_open, set_up);
  ADD ("hint", test_hint, set_up_swollen);
  ADD ("hint-and-open", test_hint_and_open, set_up_swollen);
  ADD ("use", test_use, set_up);
  return g_test_run ();
}
