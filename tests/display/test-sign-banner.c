/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/warning-sign.h"
#include "display/harness.h"
#include "ui/advice/sign-dialog.h"

/* What is seen of warning signs away from Today, and the way to the list from anywhere. */

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
} Fixture;

#define SAME_DAY "Warning sign: do not run, be seen today"
#define NO_RUNNING "Warning sign: no running for now"

static void
show_view (Fixture *fixture, const char *name)
{
  foulee_window_show_view (fixture->window, name);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->journal = harness_journal_new (clock, NULL);
  fixture->window = foulee_window_new (application, fixture->journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  show_view (fixture, "today");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

/* With `outcome` set, what the clinician said. */
static void
answer (Fixture *fixture, const char *ticked, int outcome)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = foulee_clock_now (foulee_journal_get_clock (fixture->journal));
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  foulee_record_set_text (&answer->ticked, ticked);
  foulee_record_set_text (&answer->denied, "cold_pale_leg");
  answer->outcome_kind = outcome;
  foulee_journal_save (fixture->journal, answer, "Warning signs", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

/* The words of the banner that is seen; NULL for none. */
static const char *
get_banner (Fixture *fixture)
{
  GtkWidget *banner = harness_find (GTK_WIDGET (fixture->window), ADW_TYPE_BANNER);

  return banner && adw_banner_get_revealed (ADW_BANNER (banner))
             ? adw_banner_get_title (ADW_BANNER (banner))
             : NULL;
}

static gboolean
needs_attention (Fixture *fixture)
{
  GtkWidget *stack = harness_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_STACK);

  return adw_view_stack_page_get_needs_attention (adw_view_stack_get_page (
      ADW_VIEW_STACK (stack), adw_view_stack_get_child_by_name (ADW_VIEW_STACK (stack), "today")));
}

static void
test_banner (Fixture *fixture, gconstpointer data)
{
  static const char *const elsewhere[] = { "insights", "history" };

  g_assert_false (needs_attention (fixture));
  answer (fixture, "swollen_calf", FOULEE_UNSET);
  g_assert_true (needs_attention (fixture));
  /* Today has its card. */
  g_assert_null (get_banner (fixture));
  for (gsize i = 0; i < G_N_ELEMENTS (elsewhere); i++) {
    show_view (fixture, elsewhere[i]);
    g_assert_cmpstr (get_banner (fixture), ==, SAME_DAY);
    harness_assert_fits (harness_find (GTK_WIDGET (fixture->window), ADW_TYPE_BANNER), 360);
  }
  foulee_journal_undo (fixture->journal);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_null (get_banner (fixture));
  g_assert_false (needs_attention (fixture));
}

static void
test_show (Fixture *fixture, gconstpointer data)
{
  GtkWidget *banner;

  answer (fixture, "swollen_calf", FOULEE_UNSET);
  show_view (fixture, "history");
  banner = harness_find (GTK_WIDGET (fixture->window), ADW_TYPE_BANNER);
  harness_assert_names (banner);
  g_signal_emit_by_name (harness_find_text (banner, "Show"), "clicked");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_null (get_banner (fixture));
}

/* Once a clinician has looked at it, only that remains which was said. */
static void
test_outcome (Fixture *fixture, gconstpointer data)
{
  show_view (fixture, "insights");
  answer (fixture, "swollen_calf", FOULEE_OUTCOME_NO_RUNNING);
  g_assert_cmpstr (get_banner (fixture), ==, NO_RUNNING);
  foulee_journal_undo (fixture->journal);
  answer (fixture, "swollen_calf", FOULEE_OUTCOME_MAY_RUN);
  g_assert_null (get_banner (fixture));
  g_assert_false (needs_attention (fixture));
}

/* A swollen calf asks for the list: nothing is open, but there is something to look at. */
static void
test_hint (Fixture *fixture, gconstpointer data)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = foulee_clock_now (foulee_journal_get_clock (fixture->journal));
  check_in->readings[FOULEE_REGION_CALF_LEFT] =
      (FouleeReading) { 3, FOULEE_SENSATION_TENDER, 1 << FOULEE_MARK_SWOLLEN };
  show_view (fixture, "history");
  foulee_journal_save (fixture->journal, check_in, "Soreness", NULL);
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_true (needs_attention (fixture));
  g_assert_null (get_banner (fixture));
  answer (fixture, NULL, FOULEE_UNSET);
  g_assert_false (needs_attention (fixture));
}

/* One key away from every view; once, however often it is pressed. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const char *const views[] = { "today", "insights", "history" };
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (fixture->window);

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (window);
    AdwDialog *dialog;

    show_view (fixture, views[i]);
    gtk_widget_activate_action (GTK_WIDGET (window), "win.warning-signs", NULL);
    harness_wait_frames (GTK_WIDGET (window), 3);
    dialog = adw_application_window_get_visible_dialog (window);
    g_assert_true (FOULEE_IS_SIGN_DIALOG (dialog));
    gtk_widget_activate_action (GTK_WIDGET (window), "win.warning-signs", NULL);
    g_assert_true (adw_application_window_get_visible_dialog (window) == dialog);
    g_assert_cmpuint (g_list_model_get_n_items (dialogs), ==, 1);
    adw_dialog_force_close (dialog);
  }
}

int
main (int argc, char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = harness_application_new ();

#define ADD(name, function)                                                                        \
  g_test_add ("/sign-banner/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("banner", test_banner);
  ADD ("show", test_show);
  ADD ("outcome", test_outcome);
  ADD ("hint", test_hint);
  ADD ("list", test_list);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
