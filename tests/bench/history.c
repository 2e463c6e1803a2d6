/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <math.h>
#include <stdio.h>

#include "analysis/day-marks.h"
#include "chart/calendar.h"
#include "support/lived-journal.h"
#include "ui/history/note-search.h"

/* How long History may hold up the window in a journal of fifty years with a note at each
 * check-in: the marks of all days, at first and at a change; a year and a month, drawn; a step of
 * the search. On the clock, the median of rounds. Exits 1 where a target is missed.
 *
 * usage: history (needs a display) */

#define FIRST_DAY 2191 /* 1976-01-01 */
#define N_DAYS 18263
#define ROUNDS 15
#define STEP (8 * G_TIME_SPAN_MILLISECOND)

static gboolean missed;

static void
tell (const char *what, double milliseconds, double target)
{
  printf ("  %-52s %9.2f ms", what, milliseconds);
  if (isnan (target))
    printf ("\n");
  else
    printf ("   at most %g ms%s\n", target, milliseconds <= target ? "" : "   MISSED");
  if (milliseconds > target)
    missed = TRUE;
}

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / 1e3;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static double
median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare_doubles);
  return times[ROUNDS / 2];
}

static FouleeHistory *
make_history (void)
{
  GPtrArray *records = test_lived_journal_new (FIRST_DAY, N_DAYS, 1);
  guint n = 0;

  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (records, i);

    if (record->kind != FOULEE_KIND_CHECK_IN)
      continue;
    foulee_record_set_text (&((FouleeCheckIn *) record)->note,
                            "Mollet gauche raide dans l’escalier, c’était déjà mieux après la "
                            "marche; nothing else worth telling of this day.");
    n++;
  }
  printf ("  %u records, %u check-ins with a note\n", records->len, n);
  return foulee_history_new (records);
}

/* ---- Parts ----------------------------------------------------------------------------------- */

static void
measure_marks (const FouleeHistory *history)
{
  double times[ROUNDS];

  for (int i = 0; i < ROUNDS; i++) {
    gint64 began = g_get_monotonic_time ();

    foulee_day_marks_free (foulee_day_marks_new (history));
    times[i] = since (began);
  }
  tell ("marks of all days, at first", median (times), 50);
}

static void
measure_update (FouleeDayMarks *marks, const FouleeHistory *history)
{
  double times[ROUNDS];

  for (int i = 0; i < ROUNDS; i++) {
    gint64 began = g_get_monotonic_time ();

    foulee_day_marks_update (marks, history, FIRST_DAY + 1000 * i, FIRST_DAY + 1000 * i + 1);
    times[i] = since (began);
  }
  tell ("marks after a change", median (times), 5);
}

static void
describe (FouleeDate date, FouleeCalendarDay *day, gpointer data)
{
  const FouleeDayMark *mark = foulee_day_marks_get (data, date);

  day->level = mark->level;
  day->recorded = (mark->flags & FOULEE_DAY_RECORDED) != 0;
  day->run = (mark->flags & FOULEE_DAY_RUN) != 0;
}

static void
measure_calendar (FouleeDayMarks *marks, FouleeCalendarSpan span, const char *what)
{
  PangoContext *pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  FouleeCalendarLook look = { .palette = foulee_body_palette (FOULEE_PALETTE_LIGHT),
                              .language = foulee_language_english (),
                              .pango = pango,
                              .label_size = 12,
                              .today = FIRST_DAY + N_DAYS,
                              .focused = FOULEE_DATE_NONE,
                              .hovered = FOULEE_DATE_NONE,
                              .describe = describe,
                              .data = marks };
  FouleeCalendarGrid grid;
  FouleeCalendarPlan plan;
  double times[ROUNDS];

  foulee_calendar_grid_init (&grid, span, FIRST_DAY + 9000, 1);
  foulee_calendar_plan (&grid, span == FOULEE_CALENDAR_YEAR ? 1176 : 336, 12, &plan);
  for (int i = 0; i < ROUNDS; i++) {
    gint64 began = g_get_monotonic_time ();
    GtkSnapshot *snapshot = gtk_snapshot_new ();

    foulee_calendar_snapshot (&grid, &plan, &look, snapshot);
    gsk_render_node_unref (gtk_snapshot_free_to_node (snapshot));
    times[i] = since (began);
  }
  g_object_unref (pango);
  tell (what, median (times), 8);
}

static void
measure_search (FouleeNoteSearch *search, const char *typed, const char *what)
{
  gint64 began = g_get_monotonic_time ();
  double longest = 0;
  gboolean more = TRUE;

  foulee_note_search_set_typed (search, typed);
  while (more) {
    gint64 step_began = g_get_monotonic_time ();

    more = foulee_note_search_step (search, STEP);
    longest = MAX (longest, since (step_began));
  }
  tell (what, since (began), NAN);
  tell ("  its longest step", longest, 50);
}

int
main (int argc, char **argv)
{
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeDayMarks) marks = NULL;
  g_autoptr (FouleeNoteSearch) search = foulee_note_search_new ();
  gint64 began;

  gtk_init ();
  history = make_history ();
  measure_marks (history);
  marks = foulee_day_marks_new (history);
  measure_update (marks, history);
  measure_calendar (marks, FOULEE_CALENDAR_YEAR, "a year, drawn");
  measure_calendar (marks, FOULEE_CALENDAR_MONTH, "a month, drawn");
  foulee_note_search_set_history (search, history);
  measure_search (search, "escalier", "the first search, found everywhere");
  measure_search (search, "esc mar", "the next one");
  measure_search (search, "zzz", "one that finds nothing");
  began = g_get_monotonic_time ();
  foulee_note_search_set_history (search, history);
  tell ("taking up a change", since (began), 5);
  measure_search (search, "escalier", "the search after it");
  return missed ? 1 : 0;
}
