/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a step of panning or zooming takes in a timeline of fifty years, 1400 × 900: to make the
 * node, and to draw it without a graphics processor. In time of the processor, as others may be
 * using it.
 *
 * usage: timeline. Exits 1 where a node takes more than 2 ms in the middle of 500 steps, or more
 * than 4 ms in all but 5 of them. */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "chart/timeline-chart.h"
#include "support/lived-journal.h"

#define WIDTH 1400
#define HEIGHT 900
#define LABEL_SIZE 12

#define STEPS 500
#define DRAWN_EACH 10 /* of so many steps, one is drawn, too */
#define MOST_MEDIAN_MS 2.0
#define MOST_P99_MS 4.0

#define DAY 86400.0
#define FORTNIGHT (14 * DAY)

/* 2026-11-19T18:34:00+01:00 */
#define NOW G_GINT64_CONSTANT (1795109640)

/* ---- The chart ------------------------------------------------------------------------------- */

static FouleeChart *
make_chart (FouleeFindings *findings, GTimeZone *zone)
{
  const FouleeForecast *forecast = foulee_findings_forecast (findings, FOULEE_SERIES_LEGS);
  g_autoptr (FouleeTimeline) timeline =
      foulee_timeline_new (findings, FOULEE_SERIES_LEGS, FOULEE_DATE_NONE);
  FouleeTimelineView view = { .timeline = timeline,
                              .scope = { .run_kind = FOULEE_UNSET },
                              .now = NOW,
                              .zone = zone,
                              .units = FOULEE_UNITS_METRIC,
                              .language = foulee_language_english () };
  FouleeCourse course;

  if (foulee_course_init (&course, forecast->points, NULL, NOW))
    view.course = &course;
  return foulee_timeline_chart_new (&view, FOULEE_CHART_SIZE_PAGE);
}

/* ---- Steps ----------------------------------------------------------------------------------- */

/* Where the window is at a step: the first fortnights are dragged along, then all is zoomed out to
 * the whole, dragged along as it is, and zoomed in on the beginning. */
static void
move (FouleeChart *chart, int step)
{
  double from, to, width, end;
  int part = step * 4 / STEPS;
  double along = (step % (STEPS / 4)) / (STEPS / 4.0);

  foulee_chart_get_extent (chart, &from, &to);
  switch (part) {
  case 0: /* half a day at a time */
    width = FORTNIGHT;
    end = to - along * (STEPS / 4.0) * DAY / 2;
    break;
  case 1:
    width = FORTNIGHT * pow ((to - from) / FORTNIGHT, along);
    end = to;
    break;
  case 2: /* years at a time */
    width = 365 * DAY;
    end = to - along * (to - from - width);
    break;
  default:
    width = FORTNIGHT * pow ((to - from) / FORTNIGHT, 1.0 - along);
    end = from + width;
    break;
  }
  foulee_chart_set_window (chart, end - width, end);
}

static double
processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec * 1e-6;
}

static GskRenderNode *
make_node (const FouleeChart *chart, const FouleeChartLook *look)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  foulee_chart_snapshot (chart, snapshot, look, WIDTH, HEIGHT);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
draw_frame (GskRenderNode *node, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Sorts them. FALSE where they take too long; INFINITY for no limit. */
static gboolean
tell (const char *what, double *ms, int n, double most_median, double most_p99)
{
  double median, p99;
  gboolean good;

  qsort (ms, (size_t) n, sizeof *ms, compare);
  median = ms[n / 2];
  p99 = ms[n * 99 / 100 - 1];
  good = median <= most_median && p99 <= most_p99;
  printf ("  %-24s median %6.2f ms, 99 of 100 within %6.2f ms, longest %6.2f ms", what, median, p99,
          ms[n - 1]);
  if (isfinite (most_median))
    printf ("   at most %g and %g ms%s", most_median, most_p99, good ? "" : "   MISSED");
  printf ("\n");
  return good;
}

static gboolean
measure (FouleeChart *chart, const FouleeChartLook *look)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  double nodes[STEPS], frames[STEPS / DRAWN_EACH];
  int n_frames = 0;

  for (int step = 0; step < STEPS; step++) {
    g_autoptr (GskRenderNode) node = NULL;
    double began;

    move (chart, step);
    began = processor_ms ();
    node = make_node (chart, look);
    nodes[step] = processor_ms () - began;
    if (step % DRAWN_EACH != 0)
      continue;
    draw_frame (node, surface);
    frames[n_frames++] = processor_ms () - began;
  }
  cairo_surface_destroy (surface);
  tell ("the whole frame, drawn", frames, n_frames, INFINITY, INFINITY);
  return tell ("its node", nodes, STEPS, MOST_MEDIAN_MS, MOST_P99_MS);
}

int
main (int argc, char **argv)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  FouleeInstant now = { NOW, 60 };
  g_autoptr (FouleeHistory) history = foulee_history_new (
      test_fifty_years_new (foulee_instant_day (now, FOULEE_DAY_START_DEFAULT), 1));
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, now, 1);
  g_autoptr (FouleeChart) chart = make_chart (findings, zone);
  g_autoptr (FouleeTextCache) texts = foulee_text_cache_new ();
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  FouleeChartLook look = { foulee_chart_palette (FOULEE_PALETTE_LIGHT), NULL, "tnum", LABEL_SIZE,
                           texts };
  gboolean good;

  gtk_init_check ();
  look.pango = pango_font_map_create_context (fonts);
  good = measure (chart, &look);
  g_object_unref (look.pango);
  return good ? 0 : 1;
}
