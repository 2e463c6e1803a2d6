/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/history-window.h"

#include <string.h>

#include "display/harness.h"
#include "support/records.h"
#include "ui/history/day-row.h"
#include "ui/history/history-view.h"
#include "ui/window/main-page.h"

static GtkApplication *application;

void
history_window_take_application (GtkApplication *taken)
{
  application = taken;
}

/* ---- A journal ------------------------------------------------------------------------------- */

static void
add_check_in (GPtrArray *records, const char *iso, int level, const char *note)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  foulee_record_set_text (&check_in->note, note);
  g_ptr_array_add (records, check_in);
}

static void
add_run (GPtrArray *records, const char *iso, int metres, const char *note)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (iso);
  run->distance = metres;
  foulee_record_set_text (&run->note, note);
  g_ptr_array_add (records, run);
}

static void
add_others (GPtrArray *records)
{
  FouleeAction *action = foulee_action_new ();
  FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  action->at = test_instant ("2026-10-05T20:00:00+02:00");
  action->action_kind = FOULEE_ACTION_MEDICINE;
  foulee_record_set_text (&action->name, "Arnica");
  g_ptr_array_add (records, action);
  visit->date = foulee_date_from_civil (2026, 10, 6);
  foulee_record_set_text (&visit->who, "Dr Bruyère");
  foulee_record_set_text (&visit->note, "No hills for a week.");
  g_ptr_array_add (records, visit);
  answer->at = test_instant ("2026-11-10T08:00:00+01:00");
  answer->list_version = 1;
  foulee_record_set_text (&answer->ticked, "swelling");
  g_ptr_array_add (records, answer);
}

static GPtrArray *
make_records (void)
{
  GPtrArray *records = foulee_record_array_new ();

  add_check_in (records, "2026-11-19T07:00:00+01:00", 5, "Raide dans l’escalier.");
  add_check_in (records, "2026-11-19T18:00:00+01:00", 2, NULL);
  add_run (records, "2026-11-19T12:00:00+01:00", 9600, NULL);
  add_check_in (records, "2026-11-18T07:00:00+01:00", 0, NULL);
  add_run (
      records, "2026-11-12T12:00:00+01:00", 12000,
      "First the long way through the wood and along the canal, then Élodie paced me up to the "
      "château, which nobody had asked for, and down again in the rain until it was dark.");
  add_check_in (records, "2026-11-10T07:00:00+01:00", 6, NULL);
  add_check_in (records, "2024-06-01T07:00:00+02:00", 4, "Before the move.");
  add_others (records);
  return records;
}

static void
open_at (HistoryWindow *self, int width, GPtrArray *records)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  self->journal = harness_journal_new (clock, records);
  self->window = foulee_window_new (application, self->journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  foulee_window_show_view (self->window, "history");
  harness_wait_frames (GTK_WIDGET (self->window), 3);
  self->view = harness_find (GTK_WIDGET (self->window), FOULEE_TYPE_HISTORY_VIEW);
}

void
history_window_set_up (HistoryWindow *self, gconstpointer width)
{
  g_autoptr (GPtrArray) records = make_records ();

  open_at (self, GPOINTER_TO_INT (width), records);
}

void
history_window_set_up_empty (HistoryWindow *self, gconstpointer width)
{
  open_at (self, GPOINTER_TO_INT (width), NULL);
}

void
history_window_tear_down (HistoryWindow *self, gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  foulee_journal_close (self->journal);
  g_object_unref (self->journal);
}

/* ---- What it shows --------------------------------------------------------------------------- */

FouleeCalendarMap *
history_window_get_map (HistoryWindow *self)
{
  return FOULEE_CALENDAR_MAP (harness_find (self->view, FOULEE_TYPE_CALENDAR_MAP));
}

GtkWidget *
history_window_get_focus (HistoryWindow *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

FouleeDay *
history_window_get_day (HistoryWindow *self)
{
  return foulee_main_page_get_day (
      FOULEE_MAIN_PAGE (harness_find (GTK_WIDGET (self->window), FOULEE_TYPE_MAIN_PAGE)));
}

/* A key with Shift or Control, on the calendar. */
void
history_window_press (HistoryWindow *self, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (history_window_get_map (self)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
  }
  g_assert_true (handled);
}

void
history_window_add_summer (HistoryWindow *self)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  for (int day = 0; day < 92; day++) {
    FouleeSleep *sleep = foulee_sleep_new ();

    sleep->night = foulee_date_from_civil (2026, 6, 1) + day;
    g_ptr_array_add (records, sleep);
  }
  foulee_journal_save_async (self->journal, records, "Sleep", NULL, NULL, NULL);
  harness_wait_frames (GTK_WIDGET (self->window), 3);
}

void
history_window_search (HistoryWindow *self, const char *typed)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (harness_find (self->view, GTK_TYPE_SEARCH_ENTRY)), typed);
  harness_wait_frames (GTK_WIDGET (self->window), 3);
}

guint
history_window_count_days (HistoryWindow *self)
{
  GtkWidget *list = harness_find (self->view, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static GtkWidget *
find_row_below (GtkWidget *widget, GtkWidget *list)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (FOULEE_IS_DAY_ROW (widget) && gtk_widget_compute_bounds (widget, list, &bounds) &&
      bounds.origin.y >= 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row_below (child, list);

    if (found)
      return found;
  }
  return NULL;
}

/* What the first line that is wholly seen says; NULL for none. */
char *
history_window_describe_top (HistoryWindow *self)
{
  GtkWidget *list = harness_find (self->view, GTK_TYPE_LIST_VIEW);
  GtkWidget *row = list ? find_row_below (list, gtk_widget_get_parent (list)) : NULL;

  return row ? foulee_day_row_describe (FOULEE_DAY_ROW (row)) : NULL;
}

gboolean
history_window_has_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (history_window_has_label (child, text))
      return TRUE;
  return FALSE;
}
