/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "display/harness.h"
#include "display/history-window.h"
#include "support/records.h"

#define PHONE HISTORY_WINDOW_PHONE
#define DESK HISTORY_WINDOW_DESK

static gboolean french;

static void
assert_found (HistoryWindow *fixture, guint n)
{
  g_autofree char *text = french
                              ? g_strdup_printf (n < 2 ? "%u jour trouvé" : "%u jours trouvés", n)
                              : g_strdup_printf (n == 1 ? "%u day found" : "%u days found", n);

  g_test_message ("%s", text);
  g_assert_true (history_window_has_label (fixture->view, text));
}

static void
test_search (HistoryWindow *fixture, gconstpointer width)
{
  static const struct {
    const char *typed;
    guint n;
    const char *top; /* the end of the first line */
  } cases[] = {
    { "escalier", 1, "Raide dans l’escalier." },
    { "ESC", 1, "Raide dans l’escalier." },
    /* Thirty characters before and fifty-three after, to where words begin and end. */
    { "elodie CHATEAU", 1,
      "… wood and along the canal, then Élodie paced me up to the château, which nobody had asked "
      "for, …" },
    { "arnica", 1, "Arnica" },
    { "bruyere", 1, "Dr Bruyère · No hills for a week." },
    { "hills", 1, "Dr Bruyère · No hills for a week." },
    { "calier", 0, NULL }, /* no word begins so */
    { "elodie hills", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *top = NULL;

    history_window_search (fixture, cases[i].typed);
    assert_found (fixture, cases[i].n);
    top = history_window_describe_top (fixture);
    g_test_message ("%s", top);
    if (cases[i].top)
      g_assert_true (g_str_has_suffix (top, cases[i].top));
    else
      g_assert_null (top);
  }
}

/* Nothing found says so, and what to do. */
static void
test_nothing (HistoryWindow *fixture, gconstpointer width)
{
  g_autofree char *top = NULL;
  GtkWidget *clear;

  history_window_search (fixture, "marathon");
  clear = harness_find_text (fixture->view, _ ("Show All Days"));
  g_assert_true (gtk_widget_get_mapped (clear));
  g_signal_emit_by_name (clear, "clicked");
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_cmpuint (history_window_count_days (fixture), ==, 7);
  top = history_window_describe_top (fixture);
  g_assert_nonnull (top);
  g_assert_nonnull (history_window_get_focus (fixture));
}

static GtkToggleButton *
get_chip (HistoryWindow *fixture, const char *label)
{
  return GTK_TOGGLE_BUTTON (harness_find_text (fixture->view, label));
}

static void
test_filters (HistoryWindow *fixture, gconstpointer width)
{
  GtkToggleButton *sore = get_chip (fixture, C_ ("days", "Sore"));
  GtkToggleButton *run = get_chip (fixture, C_ ("days", "With a run"));
  GtkToggleButton *sign = get_chip (fixture, C_ ("days", "Warning sign"));

  g_assert_cmpuint (history_window_count_days (fixture), ==, 7);
  gtk_toggle_button_set_active (sore, TRUE);
  assert_found (fixture, 3);
  gtk_toggle_button_set_active (run, TRUE);
  assert_found (fixture, 1);
  gtk_toggle_button_set_active (sore, FALSE);
  assert_found (fixture, 2);
  history_window_search (fixture, "canal");
  assert_found (fixture, 1);
  history_window_search (fixture, "");
  gtk_toggle_button_set_active (run, FALSE);
  gtk_toggle_button_set_active (sign, TRUE);
  assert_found (fixture, 1);
  /* The calendar tells what is left out, too. */
  gtk_widget_grab_focus (GTK_WIDGET (history_window_get_map (fixture)));
  history_window_press (fixture, GDK_KEY_Up, 0);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (history_window_get_focus (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL,
      french ? "Mercredi 18 novembre 2026\u00a0: aucune douleur, 1 relevé (ne fait pas partie des "
               "jours trouvés)"
             : "Wednesday 18 November 2026: no soreness, 1 check-in (not among the days found)");
}

/* What is written while a search is open is found at once. */
static void
test_change (HistoryWindow *fixture, gconstpointer width)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  history_window_search (fixture, "escalier");
  assert_found (fixture, 1);
  check_in->at = test_instant ("2026-11-15T07:00:00+01:00");
  foulee_record_set_text (&check_in->note, "Un seul escalier");
  foulee_journal_save (fixture->journal, check_in, "Note", NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  assert_found (fixture, 2);
  foulee_journal_undo (fixture->journal);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  assert_found (fixture, 1);
}

static void
add (const char *path, int width, void (*test) (HistoryWindow *, gconstpointer))
{
  g_test_add (path, HistoryWindow, GINT_TO_POINTER (width), history_window_set_up, test,
              history_window_tear_down);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  french = g_str_equal (foulee_language_code (foulee_language_of_system ()), "fr");
  application = harness_application_new ();
  history_window_take_application (application);
  add ("/history/search", PHONE, test_search);
  add ("/history/search-wide", DESK, test_search);
  add ("/history/nothing", PHONE, test_nothing);
  add ("/history/filters", DESK, test_filters);
  add ("/history/change", DESK, test_change);
  return g_test_run ();
}
