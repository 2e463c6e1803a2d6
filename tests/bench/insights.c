/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the window does not get round to what the user does, with a journal of fifty years,
 * while Insights and History are opened.
 *
 * usage: with-display insights FILE, where FILE is made anew. Exits 1 where anything but the start
 * takes more than 50 ms at once, counting only what the window's thread has worked of it: what else
 * the machine does is not the window's. */

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#include "display/harness.h"
#include "display/insight-scenes.h"
#include "support/journal-file.h"
#include "support/lived-journal.h"
#include "ui/insights/after-run-page.h"
#include "ui/insights/helps-page.h"
#include "ui/insights/load-page.h"
#include "ui/insights/timeline-page.h"
#include "watch.h"

#define MOST_US 50000

/* What comes late, from other threads, comes within this time; nothing tells that it is over. */
#define LATE_MS 3000

/* What is opened, and what is waited for besides: a signal of the journal. */
typedef struct {
  const char *name;
  const char *view;     /* or NULL */
  GType (*page) (void); /* or NULL */
  const char *until;    /* or NULL */
  gboolean is_start;    /* told, but judged by another bench */
} Phase;

static const Phase phases[] = {
  { "the window, until what is new is read", NULL, NULL, "notify::loaded", TRUE },
  { "Insights, while the rest is read and analysed", "insights", NULL, "analysed" },
  { "Today", "today" },
  { "Insights again", "insights" },
  { "After a run", NULL, foulee_after_run_page_get_type },
  { "Insights from there", "insights" },
  { "Timeline", NULL, foulee_timeline_page_get_type },
  { "Insights from there", "insights" },
  { "What helps you", NULL, foulee_helps_page_get_type },
  { "Insights from there", "insights" },
  { "Load", NULL, foulee_load_page_get_type },
  { "History", "history" },
  { "Insights from there", "insights" },
};

static void
make_journal (const char *path, FouleeClock *clock)
{
  FouleeDate today = foulee_instant_day (foulee_clock_now (clock), FOULEE_DAY_START_DEFAULT);
  g_autoptr (GPtrArray) records = test_fifty_years_new (today, 1);
  g_autoptr (GError) error = NULL;
  guint counts[FOULEE_N_KINDS] = { 0 };

  for (guint i = 0; i < records->len; i++)
    counts[((FouleeRecord *) records->pdata[i])->kind]++;
  g_remove (path);
  if (!test_journal_write (path, records, clock, &error))
    g_error ("%s: %s", path, error->message);
  printf ("%d days, %u runs, %u check-ins, %u entries\n", TEST_FIFTY_YEARS, counts[FOULEE_KIND_RUN],
          counts[FOULEE_KIND_CHECK_IN], records->len);
}

static gboolean
on_late (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_late (void)
{
  gboolean over = FALSE;

  g_timeout_add (LATE_MS, on_late, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* A line of the report; FALSE where too much was done at once. */
static gboolean
tell (const Phase *phase, const WatchBlock *longest, gint64 wall)
{
  static const char *const parts[] = { "updating", "layout", "painting", "what hears the journal",
                                       "the rest" };
  gboolean good = phase->is_start || longest->worked <= MOST_US;

  printf ("  %-46s worked %6.1f ms, in %6.1f; longest %6.1f ms%s\n   ", phase->name,
          longest->worked / 1e3, longest->wall / 1e3, wall / 1e3, good ? "" : "   MISSED");
  for (int part = 0; part < WATCH_N_PARTS; part++)
    if (longest->parts[part] >= 500)
      printf (" %s %.1f;", parts[part], longest->parts[part] / 1e3);
  printf ("\n");
  return good;
}

static gboolean
go_through (const Phase *phase, FouleeWindow *window)
{
  const WatchBlock *longest;
  gint64 wall;

  watch_reset ();
  if (phase->view)
    foulee_window_show_view (window, phase->view);
  if (phase->page)
    scene_open_card (window, phase->page ());
  if (phase->until)
    harness_wait_signal (foulee_window_get_journal (window), phase->until);
  if (!phase->is_start)
    wait_for_late ();
  longest = watch_longest (&wall);
  return tell (phase, longest, wall);
}

int
main (int argc, char **argv)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (FouleeJournal) journal = NULL;
  GtkApplication *application;
  FouleeWindow *window;
  gboolean good = TRUE;

  if (argc != 2) {
    g_printerr ("insights FILE\n");
    return 2;
  }
  make_journal (argv[1], clock);
  application = harness_application_new ();
  journal = foulee_journal_new (argv[1], clock);
  watch_start ();
  watch_signals (G_OBJECT (journal));
  window = foulee_window_new (application, journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 900);
  gtk_window_present (GTK_WINDOW (window));
  watch_frames (GTK_WINDOW (window));
  printf (
      "The most that is worked at once, at most %d ms; and the longest time by the clock on the "
      "wall:\n",
      MOST_US / 1000);
  for (gsize i = 0; i < G_N_ELEMENTS (phases); i++)
    good = go_through (&phases[i], window) && good;
  gtk_window_destroy (GTK_WINDOW (window));
  foulee_journal_close (journal);
  return good ? 0 : 1;
}
