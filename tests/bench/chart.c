/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <time.h>

#include "chart/chart.h"

/* What a step costs when the timeline of fifty years is panned or zoomed: laying it out and making
 * its node. No more than 2 ms in the middle and 4 ms at the 99th percentile, in a window of
 * 1400 × 900. */
#define MEDIAN_BUDGET 2.0
#define P99_BUDGET 4.0

#define WIDTH 1352
#define HEIGHT 620

#define DAY 86400.0
#define N_DAYS 18250
#define N_READINGS 40000
#define N_RUNS 10000
#define START 220000000.0 /* 1976 */
#define END (START + N_DAYS * DAY)

#define N_STEPS 400

static char *
no_words (guint layer, guint index, gpointer data)
{
  return g_strdup_printf ("%u", index);
}

static void
add_soreness (FouleeChart *chart)
{
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);
  g_autofree FouleeChartPoint *points = g_new (FouleeChartPoint, N_READINGS);
  guint layer;

  for (int level = 0; level <= 10; level += 2) {
    g_autofree char *label = g_strdup_printf ("%d", level);

    foulee_panel_add_level (panel, level, label);
  }
  for (int i = 0; i < N_READINGS; i++)
    points[i] = (FouleeChartPoint) { START + i * (END - START) / N_READINGS,
                                     i % 97 == 0 ? NAN : (i * 7919 + i / 3) % 11 };
  layer = foulee_panel_add_line (panel, points, N_READINGS,
                                 (FouleeLineLook) { FOULEE_LINE_SERIES, TRUE, INFINITY });
  foulee_chart_set_words (chart, layer, "Legs", no_words, NULL, NULL);
}

static void
add_runs (FouleeChart *chart)
{
  FouleeChartPanel *runs = foulee_chart_add_panel (chart, 0, 800);
  FouleeChartPanel *warm_up = foulee_chart_add_panel (chart, 0, 1);
  FouleeChartPanel *actions = foulee_chart_add_panel (chart, 0, 1);
  g_autofree FouleeChartBar *bars = g_new (FouleeChartBar, N_RUNS);
  g_autofree FouleeChartSpot *spots = g_new (FouleeChartSpot, N_RUNS);

  foulee_panel_set_lines (runs, 4);
  foulee_panel_set_name (runs, "Runs", "effort × min");
  foulee_panel_set_lines (warm_up, 1);
  foulee_panel_set_name (warm_up, "Warm-up", NULL);
  foulee_panel_set_lines (actions, 2);
  foulee_panel_set_name (actions, "Recovery", "minutes");
  for (int i = 0; i < N_RUNS; i++) {
    const double x = START + i * (END - START) / N_RUNS;

    bars[i] = (FouleeChartBar) { x,           x + DAY / 4, 0, 100 + i * 37 % 600, FOULEE_BAR_WHOLE,
                                 "long\n540", i % 50 == 0 };
    spots[i] = (FouleeChartSpot) { x, 0.5, i % 2 ? FOULEE_MARKER_SQUARE : FOULEE_MARKER_BOX, FALSE,
                                   i % 2 ? "10 min" : "none" };
  }
  foulee_panel_add_bars (runs, bars, N_RUNS);
  foulee_panel_add_spots (warm_up, spots, N_RUNS);
  for (int i = 0; i < N_RUNS; i++) {
    spots[i].marker = FOULEE_MARKER_NONE;
    spots[i].label = "roll 12";
  }
  foulee_panel_add_spots (actions, spots, N_RUNS);
}

static void
add_days (FouleeChart *chart, const char *name, double usual)
{
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);
  g_autofree FouleeChartBar *bars = g_new (FouleeChartBar, N_DAYS);

  foulee_panel_set_lines (panel, 2);
  foulee_panel_set_name (panel, name, "hours");
  foulee_panel_add_usual (panel, usual, "usual 7.3");
  for (int i = 0; i < N_DAYS; i++)
    bars[i] = (FouleeChartBar) { START + i * DAY + DAY / 4,
                                 START + (i + 0.75) * DAY,
                                 0,
                                 i % 31 == 0 ? NAN : 5 + i * 7 % 5,
                                 FOULEE_BAR_VALUE,
                                 "7.5",
                                 FALSE };
  foulee_panel_add_bars (panel, bars, N_DAYS);
}

static FouleeChart *
new_chart (void)
{
  FouleeChart *chart =
      foulee_chart_new (FOULEE_AXIS_TIME, START, END + 3 * DAY, foulee_language_french ());
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  FouleeChartPanel *conditions;

  foulee_chart_set_zone (chart, zone);
  foulee_chart_add_rule (chart, END, "now", "forecast");
  add_soreness (chart);
  add_runs (chart);
  add_days (chart, "Sleep", 7.3);
  add_days (chart, "Drinks", 7.3);
  conditions = foulee_chart_add_panel (chart, 0, 1);
  foulee_panel_set_lines (conditions, 1);
  foulee_panel_set_name (conditions, "Conditions", NULL);
  for (int i = 0; i < 40; i++)
    foulee_panel_add_span (conditions, FOULEE_SPAN_STATE, START + i * 400 * DAY,
                           START + (i * 400 + 90) * DAY, "left calf, other injury");
  return chart;
}

/* ---- Measuring ------------------------------------------------------------------------------- */

static double
measure_step (FouleeChart *chart, const FouleeChartLook *look, double from, double to)
{
  const clock_t start = clock ();
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  foulee_chart_set_window (chart, from, to);
  foulee_chart_snapshot (chart, snapshot, look, WIDTH, HEIGHT);
  node = gtk_snapshot_to_node (snapshot);
  return (double) (clock () - start) * 1000.0 / CLOCKS_PER_SEC;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Pans through windows of so many days. */
static gboolean
measure (FouleeChart *chart, const FouleeChartLook *look, double days)
{
  double costs[N_STEPS];
  const double room = N_DAYS - days;
  gboolean kept;

  for (int i = 0; i < N_STEPS; i++) {
    const double from = END + 3 * DAY - days * DAY - i * MIN (days / 20, room / N_STEPS) * DAY;

    costs[i] = measure_step (chart, look, from, from + days * DAY);
  }
  qsort (costs, N_STEPS, sizeof *costs, compare);
  kept = costs[N_STEPS / 2] <= MEDIAN_BUDGET && costs[N_STEPS * 99 / 100] <= P99_BUDGET;
  g_print ("chart: %7.0f days: median %.2f ms, 99th percentile %.2f ms, most %.2f ms%s\n", days,
           costs[N_STEPS / 2], costs[N_STEPS * 99 / 100], costs[N_STEPS - 1], kept ? "" : ": OVER");
  return kept;
}

int
main (void)
{
  static const double windows[] = { 2, 17, 60, 200, 800, 4000, N_DAYS };
  PangoFontDescription *font = pango_font_description_from_string ("Adwaita Sans, Inter, Sans");
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *pango;
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeTextCache) texts = foulee_text_cache_new ();
  FouleeChartLook look = { foulee_chart_palette (FOULEE_PALETTE_LIGHT), NULL, "tnum", 12, texts };
  gboolean kept = TRUE;

  gtk_init_check ();
  look.pango = pango = pango_font_map_create_context (fonts);
  pango_context_set_font_description (pango, font);
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    kept &= measure (chart, &look, windows[i]);
  pango_font_description_free (font);
  g_object_unref (pango);
  return kept ? 0 : 1;
}
