/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "chart/chart.h"

/* A picture of charts that have everything in them, in a palette, a width and a language. */

#define HOUR 3600.0
#define DAY (24 * HOUR)
#define NOW 1795067520.0 /* Thursday 19 November 2026, 06:52 in Paris */
#define MIDNIGHT 1795042800.0

static void
add_levels (FouleeChartPanel *panel, int step)
{
  for (int level = 0; level <= 10; level += step) {
    g_autofree char *label = g_strdup_printf ("%d", level);

    foulee_panel_add_level (panel, level, label);
  }
}

/* ---- After a run ----------------------------------------------------------------------------- */

static void
add_runs (FouleeChartPanel *panel)
{
  for (int run = 0; run < 9; run++) {
    FouleeChartPoint points[14];
    const double peak = 20 + 4 * run, top = 2 + run % 4;

    for (int i = 0; i < 14; i++) {
      const double h = 3 + i * 8.5 + run;

      points[i] = (FouleeChartPoint) { h, round (top * (h / peak) * exp (1 - h / peak) * 4) / 4 };
    }
    foulee_panel_add_line (panel, points, 14,
                           (FouleeLineLook) { FOULEE_LINE_FAINT, TRUE, 70 + run * 3 });
  }
}

static FouleeChart *
new_after_run (const FouleeLanguage *language, gboolean card)
{
  static const FouleeChartPoint chosen[] = { { 9, 2 },    { 20, 5 }, { 24, 6 },
                                             { 33, 7 },   { 43, 7 }, { 56, 6 },
                                             { 66.5, 3 }, { 91, 3 }, { 115, 3 } };
  static const FouleeChartInterval intervals[] = { { 24, 56, 7, FALSE, TRUE },
                                                   { 0, 20, 4, FALSE, TRUE },
                                                   { 11, 85, 2, TRUE, FALSE } };
  static const FouleeChartSpot spots[] = {
    { 33, 7, FOULEE_MARKER_DOT, TRUE, "Sat 31 Oct, trail 18.2 km" },
    { 9, 4, FOULEE_MARKER_TRIANGLE, TRUE, NULL },
    { 24, 2, FOULEE_MARKER_RING, FALSE, NULL },
    { 75, 5, FOULEE_MARKER_SQUARE, TRUE, NULL },
    { 85, 8, FOULEE_MARKER_BOX, TRUE, "none" },
    { 95, 8, FOULEE_MARKER_DIAMOND, FALSE, "diamond" },
  };
  static const FouleeChartBar told[] = { { 0, 20, 0, 1, FOULEE_BAR_REST, NULL, FALSE },
                                         { 24, 44, 0, 4, FOULEE_BAR_WHOLE, "24–44 h", FALSE },
                                         { 44, 61, 0, 2, FOULEE_BAR_REST, NULL, FALSE } };
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_HOURS, 0, 120, language);
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);
  FouleeChartPanel *strip;
  FouleeBandPoint band[61];
  FouleeChartPoint curve[61];

  for (int i = 0; i <= 60; i++) {
    const double h = 2 * i, y = 3.1 * pow (h / 36, 1.8) * exp (1.8 * (1 - h / 36));

    curve[i] = (FouleeChartPoint) { h, y };
    band[i] = (FouleeBandPoint) { h, MAX (0, y - 1.5), y + 1.2 };
  }
  add_levels (panel, card ? 5 : 2);
  foulee_panel_add_span (panel, FOULEE_SPAN_WINDOW, 24, 72, "24–72 h reference window");
  add_runs (panel);
  foulee_panel_add_band (panel, band, 61);
  foulee_panel_add_line (panel, curve, 61, (FouleeLineLook) { FOULEE_LINE_CURVE, FALSE, INFINITY });
  foulee_chart_set_across (chart, "hours since the run ended");
  foulee_panel_add_note (panel, 40, 3, "Your curve", "a typical hard run\n8 of 10 in the band");
  if (card)
    return chart;
  foulee_panel_add_line (panel, chosen, G_N_ELEMENTS (chosen),
                         (FouleeLineLook) { FOULEE_LINE_CHOSEN, TRUE, 66.5 });
  foulee_panel_add_intervals (panel, intervals, G_N_ELEMENTS (intervals));
  foulee_panel_add_spots (panel, spots, G_N_ELEMENTS (spots));
  strip = foulee_chart_add_panel (chart, 0, 4);
  foulee_panel_set_lines (strip, 3);
  foulee_panel_set_name (strip, "Told peaks", "where each can lie");
  foulee_panel_add_bars (strip, told, G_N_ELEMENTS (told));
  foulee_panel_add_level (strip, 0, NULL);
  foulee_chart_add_key (chart, FOULEE_MARKER_NONE, "peak:");
  foulee_chart_add_key (chart, FOULEE_MARKER_TRIANGLE, "early");
  foulee_chart_add_key (chart, FOULEE_MARKER_DOT, "24–72 h");
  foulee_chart_add_key (chart, FOULEE_MARKER_SQUARE, "late");
  foulee_chart_add_key (chart, FOULEE_MARKER_RING, "cannot tell");
  return chart;
}

/* ---- Timeline -------------------------------------------------------------------------------- */

static void
add_soreness (FouleeChart *chart)
{
  static const double levels[] = { 3, 3,   2,   1,   1, 0, 1, 4, 2, 1, 0, 0, 0, 1,
                                   3, NAN, NAN, NAN, 0, 1, 2, 4, 3, 2, 2, 2, 4, 5 };
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);
  FouleeChartPoint points[28];
  FouleeFanPoint fan[25];

  add_levels (panel, 2);
  for (int i = 0; i < 28; i++)
    points[i] = (FouleeChartPoint) { NOW - (27 - i) * DAY / 2, levels[i] };
  for (int i = 0; i < 25; i++) {
    const double y = 4.6 - 3.4 * sin (i / 16.0);

    fan[i] = (FouleeFanPoint) {
      NOW + i * 3 * HOUR, MAX (0, y - 1), MAX (0, y - .5), y, y + .6, y + 1.2
    };
  }
  foulee_panel_add_span (panel, FOULEE_SPAN_MISSING, points[14].x + DAY, points[18].x - DAY / 2,
                         "nothing recorded");
  foulee_panel_add_fan (panel, fan, 25);
  foulee_panel_add_line (panel, points, 28,
                         (FouleeLineLook) { FOULEE_LINE_SERIES, TRUE, INFINITY });
  foulee_panel_add_spots (panel, &(FouleeChartSpot) { NOW, 5, FOULEE_MARKER_NONE, TRUE, "5" }, 1);
}

static void
add_strips (FouleeChart *chart)
{
  FouleeChartPanel *runs = foulee_chart_add_panel (chart, 0, 600);
  FouleeChartPanel *sleep, *warm_up, *recovery, *conditions;
  FouleeChartBar nights[14];
  const FouleeChartBar bars[] = {
    { MIDNIGHT - 11 * DAY + 8 * HOUR, MIDNIGHT - 11 * DAY + 12 * HOUR, 0, 540, FOULEE_BAR_WHOLE,
      "long\n540", FALSE },
    { MIDNIGHT - 9 * DAY + 18 * HOUR, MIDNIGHT - 9 * DAY + 22 * HOUR, 0, 464, FOULEE_BAR_WHOLE,
      "intervals\n464", TRUE },
    { MIDNIGHT + 2 * DAY + 9 * HOUR, MIDNIGHT + 2 * DAY + 13 * HOUR, 0, 450, FOULEE_BAR_PLANNED,
      "planned long\n450", FALSE },
  };
  const FouleeChartSpot warm[] = {
    { MIDNIGHT - 11 * DAY + 10 * HOUR, 0.5, FOULEE_MARKER_SQUARE, FALSE, "10 min" },
    { MIDNIGHT - 9 * DAY + 20 * HOUR, 0.5, FOULEE_MARKER_BOX, FALSE, "none" },
  };
  const FouleeChartSpot actions[] = {
    { MIDNIGHT - 10 * DAY, 1, FOULEE_MARKER_NONE, FALSE, "roll 12" },
    { MIDNIGHT - 9.4 * DAY, 1, FOULEE_MARKER_NONE, FALSE, "walk 20" },
    { MIDNIGHT - 2 * DAY, 1, FOULEE_MARKER_NONE, FALSE, "massage 30" },
  };

  foulee_panel_set_lines (runs, 4);
  foulee_panel_set_name (runs, "Runs", "effort × min");
  foulee_panel_add_level (runs, 0, NULL);
  foulee_panel_add_bars (runs, bars, G_N_ELEMENTS (bars));
  sleep = foulee_chart_add_panel (chart, 4, 10);
  foulee_panel_set_lines (sleep, 2);
  foulee_panel_set_name (sleep, "Sleep", "hours");
  foulee_panel_add_usual (sleep, 7.3, "usual 7.3");
  for (int i = 0; i < 14; i++) {
    const double middle = MIDNIGHT - (13 - i) * DAY + 6 * HOUR;
    g_autofree char *label = g_strdup_printf ("%.1f", 6 + (i * 7 % 5) * 0.7);

    nights[i] = (FouleeChartBar) {
      .from = middle - 5 * HOUR,
      .to = middle + 5 * HOUR,
      .low = 4,
      .high = i == 7 ? NAN : 6 + (i * 7 % 5) * 0.7,
      .style = FOULEE_BAR_VALUE,
      .label = g_steal_pointer (&label),
    };
  }
  foulee_panel_add_bars (sleep, nights, 14);
  for (int i = 0; i < 14; i++)
    g_free ((char *) nights[i].label);
  warm_up = foulee_chart_add_panel (chart, 0, 1);
  foulee_panel_set_lines (warm_up, 1);
  foulee_panel_set_name (warm_up, "Warm-up", NULL);
  foulee_panel_add_spots (warm_up, warm, G_N_ELEMENTS (warm));
  recovery = foulee_chart_add_panel (chart, 0, 1);
  foulee_panel_set_lines (recovery, 2);
  foulee_panel_set_name (recovery, "Recovery", "minutes");
  foulee_panel_add_spots (recovery, actions, G_N_ELEMENTS (actions));
  conditions = foulee_chart_add_panel (chart, 0, 1);
  foulee_panel_set_lines (conditions, 1);
  foulee_panel_set_name (conditions, "Conditions", NULL);
  foulee_panel_add_span (conditions, FOULEE_SPAN_STATE, NOW - 40 * DAY, NOW,
                         "left calf, other injury, since 31 Oct");
}

static FouleeChart *
new_timeline (const FouleeLanguage *language, double days)
{
  FouleeChart *chart =
      foulee_chart_new (FOULEE_AXIS_TIME, NOW - 2000 * DAY, NOW + 3.2 * DAY, language);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  foulee_chart_set_zone (chart, zone);
  foulee_chart_set_window (chart, NOW - days * DAY, NOW + 3.2 * DAY);
  foulee_chart_add_stretch (chart, MIDNIGHT, MIDNIGHT + DAY, NULL, TRUE);
  foulee_chart_add_rule (chart, NOW, "now, Thu 06:52", "72-hour forecast");
  add_soreness (chart);
  if (days < 30)
    add_strips (chart);
  return chart;
}

/* ---- What helps, load ------------------------------------------------------------------------ */

static FouleeChart *
new_influences (const FouleeLanguage *language)
{
  static const char *const names[] = { "Warm-up", "Drinks ≥ 2 L", "Sleep ≥ 7 h", "Foam rolling",
                                       "Cold water" };
  static const char *const asides[] = { "15 with, 12 without", "10 with, 13 without",
                                        "21 with\n6 without", "7 times", "1 time so far" };
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_SIGNED, -2.3, 2.3, language);

  foulee_chart_set_across (chart, "points of 10");
  foulee_chart_add_rule (chart, 0, "← less sore", "more sore →");
  for (int i = 0; i < 5; i++) {
    FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 1);

    foulee_panel_set_lines (panel, 1);
    foulee_panel_set_name (panel, names[i], NULL);
    foulee_panel_set_aside (panel, asides[i]);
    if (i < 2) {
      foulee_panel_add_intervals (
          panel, &(FouleeChartInterval) { -0.8 + i * .3, 0.4 + i * .3, 0.5, FALSE, TRUE }, 1);
      foulee_panel_add_spots (
          panel, &(FouleeChartSpot) { -0.2 + i * .3, 0.5, FOULEE_MARKER_DOT, TRUE, NULL }, 1);
    } else if (i < 4) {
      FouleeChartSpot spots[12];

      for (int j = 0; j < 12; j++)
        spots[j] = (FouleeChartSpot) { -1.5 + j * j * 0.028, j % 3 == 2 ? .2 : .8,
                                       j % 3 == 2 ? FOULEE_MARKER_RING : FOULEE_MARKER_DOT,
                                       j % 3 != 2, NULL };
      foulee_panel_add_spots (panel, spots, 12);
    } else
      foulee_panel_add_spots (
          panel,
          &(FouleeChartSpot) { 1.2, .5, FOULEE_MARKER_NONE, FALSE, "1 time so far; shown from 6" },
          1);
  }
  return chart;
}

static FouleeChart *
new_load (const FouleeLanguage *language)
{
  static const struct {
    const char *week, *km;
    double whole, longest;
  } weeks[] = { { "5 Oct", "30", 30, 14 },   { "12 Oct", "25", 25, 15 },
                { "19 Oct", "24", 24, 13 },  { "26 Oct", "+20 %\n25", 25, 18 },
                { "2 Nov", "20", 20, 15 },   { "9 Nov", "22", 22, 12 },
                { "this week", "10", 10, 0 } };
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_BARE, 0, 7, language);
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 30);
  FouleeChartBar wholes[7], longest[7];

  for (int i = 0; i < 7; i++) {
    wholes[i] = (FouleeChartBar) {
      i + 0.25,    i + 0.75, 0, weeks[i].whole, i == 6 ? FOULEE_BAR_PLANNED : FOULEE_BAR_REST,
      weeks[i].km, i == 3
    };
    longest[i] =
        (FouleeChartBar) { i + 0.25, i + 0.75, 0, weeks[i].longest, FOULEE_BAR_WHOLE, NULL, FALSE };
    foulee_chart_add_stretch (chart, i, i + 1, weeks[i].week, i == 6);
  }
  foulee_panel_add_level (panel, 0, NULL);
  foulee_panel_add_bars (panel, wholes, 7);
  foulee_panel_add_bars (panel, longest, 7);
  foulee_chart_add_key (chart, FOULEE_MARKER_NONE, "km a week, and its");
  foulee_chart_add_key (chart, FOULEE_MARKER_SQUARE, "longest run");
  return chart;
}

static FouleeChart *
new_overview (const FouleeLanguage *language)
{
  FouleeChart *chart =
      foulee_chart_new (FOULEE_AXIS_TIME, NOW - 136 * DAY, NOW + 3 * DAY, language);
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);
  FouleeChartPoint points[272];

  for (int i = 0; i < 272; i++)
    points[i] = (FouleeChartPoint) { NOW - (271 - i) * DAY / 2,
                                     i % 60 == 59 ? NAN : fabs (3 * sin (i * i * 0.37)) };
  foulee_panel_set_lines (panel, 2);
  foulee_panel_set_name (panel, "All entries", "since 6 July");
  foulee_panel_add_span (panel, FOULEE_SPAN_SHOWN, NOW - 14 * DAY, NOW + 3 * DAY, NULL);
  foulee_panel_add_line (panel, points, 272,
                         (FouleeLineLook) { FOULEE_LINE_SPARK, FALSE, INFINITY });
  return chart;
}

/* ---- The sheet ------------------------------------------------------------------------------- */

#define N_CHARTS 9
#define MARGIN 16.0f

static FouleeChart *
new_chart (int which, const FouleeLanguage *language)
{
  static const double days[] = { 14, 1, 60, 400, 2000 };

  if (which < 2)
    return new_after_run (language, which == 0);
  if (which < 7)
    return new_timeline (language, days[which - 2]);
  return which == 7 ? new_influences (language) : new_load (language);
}

static float
draw_chart (GtkSnapshot *snapshot, const FouleeChartLook *look, FouleeChart *chart, float width,
            float plot, float y)
{
  const float height = foulee_chart_height (chart, look, width, plot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN, y));
  foulee_chart_snapshot (chart, snapshot, look, width, height);
  gtk_snapshot_restore (snapshot);
  return y + height + 2 * MARGIN;
}

static void
write_png (GskRenderNode *node, const GdkRGBA *surface, float width, float height, const char *path)
{
  cairo_surface_t *image =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, (double) surface->red, (double) surface->green, (double) surface->blue);
  cairo_paint (cr);
  gsk_render_node_draw (node, cr);
  cairo_surface_write_to_png (image, path);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
}

int
main (int argc, char **argv)
{
  const FouleeLanguage *language = foulee_language_english ();
  PangoFontDescription *font = pango_font_description_from_string ("Adwaita Sans, Inter, Sans");
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *pango = pango_font_map_create_context (fonts);
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (FouleeChart) overview = NULL;
  FouleeChartLook look = { .pango = pango, .font_features = "tnum", .label_size = 12 };
  float y = MARGIN, width;
  int only;

  if (argc < 4) {
    g_printerr ("chart-sheet FILE.png PALETTE WIDTH [LANGUAGE [CHART]]\n");
    return 2;
  }
  gtk_init_check ();
  snapshot = gtk_snapshot_new ();
  pango_context_set_font_description (pango, font);
  look.palette = foulee_chart_palette ((FouleePaletteKind) atoi (argv[2]));
  width = (float) atoi (argv[3]);
  if (argc > 4)
    foulee_language_from_code (argv[4], &language);
  only = argc > 5 ? atoi (argv[5]) : -1;
  for (int i = MAX (only, 0); i < (only < 0 ? N_CHARTS : only + 1); i++) {
    g_autoptr (FouleeChart) chart = new_chart (i, language);

    y = draw_chart (snapshot, &look, chart, width, i == 1 ? 300 : 180, y);
  }
  overview = new_overview (language);
  y = draw_chart (snapshot, &look, overview, width, 100, y);
  node = gtk_snapshot_to_node (snapshot);
  write_png (node, &look.palette->surface, width + 2 * MARGIN, y, argv[1]);
  pango_font_description_free (font);
  g_object_unref (pango);
  return 0;
}
