/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/sign-scenes.h"

#include <glib/gi18n.h>

#include "display/harness.h"
#include "ui/advice/outcome-dialog.h"
#include "ui/advice/sign-card.h"
#include "ui/advice/sign-dialog.h"
#include "ui/advice/sign-entry.h"
#include "ui/advice/sign-row.h"
#include "ui/today/body-map.h"
#include "ui/today/sleep-section.h"
#include "ui/window/main-page.h"

/* Answers the list as of now. NULL for none. */
static void
answer (FouleeWindow *window, const char *ticked, gint32 outcome)
{
  FouleeJournal *journal = foulee_window_get_journal (window);
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  foulee_window_show_view (window, "today");
  answer->at = foulee_clock_now (foulee_journal_get_clock (journal));
  answer->list_version = 1;
  answer->outcome_kind = outcome;
  foulee_record_set_text (&answer->ticked, ticked);
  foulee_record_set_text (&answer->denied, "pop no_weight");
  foulee_journal_save (journal, answer, "Warning signs", NULL);
  harness_wait_signal (journal, "analysed");
  harness_wait_frames (GTK_WIDGET (window), 3);
}

void
scene_sign_emergency (FouleeWindow *window)
{
  answer (window, "dark_urine", FOULEE_UNSET);
}

void
scene_sign_same_day (FouleeWindow *window)
{
  answer (window, "swollen_calf", FOULEE_UNSET);
}

void
scene_sign_days (FouleeWindow *window)
{
  answer (window, "pinpoint_bone worse_in_run", FOULEE_UNSET);
}

void
scene_sign_resting (FouleeWindow *window)
{
  answer (window, "pinpoint_bone", FOULEE_OUTCOME_NO_RUNNING);
}

void
scene_sign_none (FouleeWindow *window)
{
  answer (window, NULL, FOULEE_UNSET);
}

void
scene_sign_elsewhere (FouleeWindow *window)
{
  scene_sign_same_day (window);
  foulee_window_show_view (window, "history");
  harness_wait_frames (GTK_WIDGET (window), 3);
}

static GtkWidget *
open_list (FouleeWindow *window)
{
  GtkWidget *entry;

  foulee_window_show_view (window, "today");
  entry = harness_find (GTK_WIDGET (window), FOULEE_TYPE_SIGN_ENTRY);
  g_signal_emit_by_name (harness_find (entry, ADW_TYPE_ACTION_ROW), "activated");
  harness_wait_frames (GTK_WIDGET (window), 12);
  return harness_find (GTK_WIDGET (window), FOULEE_TYPE_SIGN_DIALOG);
}

void
scene_sign_list (FouleeWindow *window)
{
  open_list (window);
}

void
scene_sign_ticked (FouleeWindow *window)
{
  GtkWidget *dialog = open_list (window);

  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (
          harness_find (harness_find (dialog, FOULEE_TYPE_SIGN_ROW), GTK_TYPE_CHECK_BUTTON)),
      TRUE);
  harness_wait_frames (GTK_WIDGET (window), 30);
}

void
scene_sign_outcome (FouleeWindow *window)
{
  GtkWidget *card;

  scene_sign_same_day (window);
  card = harness_find (GTK_WIDGET (window), FOULEE_TYPE_SIGN_CARD);
  g_signal_emit_by_name (harness_find_text (card, _ ("Record What Happened")), "clicked");
  harness_wait_frames (GTK_WIDGET (window), 12);
}

/* A calf that swells departs from the usual; the runner is still at the legs. */
static void
differ (FouleeWindow *window)
{
  FouleeDay *day;
  FouleeCheckIn *check_in;

  foulee_window_show_view (window, "today");
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_widget_grab_focus (harness_find (GTK_WIDGET (window), FOULEE_TYPE_BODY_MAP));
  day = foulee_main_page_get_day (
      FOULEE_MAIN_PAGE (harness_find (GTK_WIDGET (window), FOULEE_TYPE_MAIN_PAGE)));
  check_in = foulee_day_edit_check_in (day);
  check_in->readings[FOULEE_REGION_CALF_LEFT] =
      (FouleeReading) { 4, FOULEE_SENSATION_ACHE, 1 << FOULEE_MARK_SWOLLEN };
  foulee_day_save_check_in (day, check_in, "Soreness", NULL);
  harness_wait_signal (foulee_window_get_journal (window), "analysed");
  harness_wait_frames (GTK_WIDGET (window), 3);
}

void
scene_sign_asked (FouleeWindow *window)
{
  differ (window);
  gtk_widget_child_focus (harness_find (GTK_WIDGET (window), FOULEE_TYPE_SLEEP_SECTION),
                          GTK_DIR_TAB_FORWARD);
  harness_wait_frames (GTK_WIDGET (window), 12);
}
