/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "chart/marks.h"

/* 200 pixels for 100 across, 100 for 10 upwards: 18 go to "10" and the gap beside the axis, 2 at
 * the right edge; above, one line of labels and 2; below, two lines and a tick of 5. */
#define WIDTH 220
#define HEIGHT 152
#define LEFT 18
#define TOP 17
#define BOTTOM 117

static const FouleeFanPoint fan[] = {
  { 50, 2, 3, 4, 5, 6 },
  { 75, 1, 2, 3, 4, 7 },
  { 100, 0, 1, 2, 3, 8 },
};

static FouleeChart *
new_chart_of (FouleeChartPanel **of)
{
  const FouleeChartPoint line[] = { { -10, 1 }, { 10, 2 }, { 20, NAN }, { 30, 4 }, { 50, 5 } };
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_BARE, 0, 100, foulee_language_english ());
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);

  foulee_panel_add_level (panel, 0, "0");
  foulee_panel_add_level (panel, 5, NULL);
  foulee_panel_add_level (panel, 10, "10");
  foulee_chart_add_stretch (chart, -20, 30, "Wed", FALSE);
  foulee_chart_add_stretch (chart, 30, 95, "Thu", FALSE);
  foulee_chart_add_stretch (chart, 95, 130, "Fri", FALSE);
  foulee_panel_add_span (panel, FOULEE_SPAN_WINDOW, 60, 90, "window");
  foulee_chart_add_rule (chart, 50, "now", NULL);
  foulee_chart_add_event (chart, 40, "Hills", FALSE);
  foulee_chart_add_event (chart, 45, "Easy", FALSE);
  foulee_chart_add_event (chart, 47, "Long", TRUE);
  foulee_chart_add_event (chart, 120, "Race", TRUE);
  foulee_panel_add_line (panel, line, G_N_ELEMENTS (line),
                         (FouleeLineLook) { FOULEE_LINE_SERIES, TRUE, INFINITY });
  foulee_panel_add_fan (panel, fan, G_N_ELEMENTS (fan));
  *of = panel;
  return chart;
}

static FouleeChart *
new_chart (void)
{
  FouleeChartPanel *panel;

  return new_chart_of (&panel);
}

/* Where values are, and what stands beside them. */
static void
test_places (void)
{
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeChartLayout) layout =
      foulee_chart_lay_out (chart, WIDTH, HEIGHT, &marks_measure);
  const graphene_rect_t *plot = &g_array_index (layout->plots, graphene_rect_t, 0);

  g_assert_cmpfloat (plot->origin.x, ==, LEFT);
  g_assert_cmpfloat (plot->size.width, ==, 200);
  g_assert_cmpfloat (plot->origin.y, ==, TOP);
  g_assert_cmpfloat (plot->size.height, ==, 100);
  /* Right of the axis' labels there are 6 pixels; they stand about their level. */
  marks_assert_text (layout, "10", 0, TOP - 7.5f);
  marks_assert_text (layout, "0", 6, BOTTOM - 7.5f);
  /* Left of its line, bold; the span's in its middle. */
  marks_assert_text (layout, "now", 118 - 4 - 18, 0);
  g_assert_true (marks_find_text (layout, "now")->bold);
  marks_assert_text (layout, "window", 168 - 18, 0);
  /* Days in the middle of what can be seen; of the last one only 10 pixels can. */
  marks_assert_text (layout, "Wed", 48 - 9, BOTTOM + 5 + LINE);
  marks_assert_text (layout, "Thu", 143 - 9, BOTTOM + 5 + LINE);
  g_assert_null (marks_find_text (layout, "Fri"));
}

/* What has no room beside its mark is left out; what lies beyond the axis, too. */
static void
test_events (void)
{
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeChartLayout) layout =
      foulee_chart_lay_out (chart, WIDTH, HEIGHT, &marks_measure);
  const FouleeChartMarkKind kind = FOULEE_CHART_MARK_TRIANGLE;

  for (int i = 0; i < 3; i++) {
    const FouleeChartMark *mark = marks_find (layout, kind, FOULEE_CHART_INK_EVENT, i);

    marks_assert_point (mark, 0, (float[]) { 98, 108, 112 }[i], BOTTOM + 5 + 3);
    g_assert_true (mark->hollow == (i == 2));
  }
  g_assert_null (marks_find (layout, kind, FOULEE_CHART_INK_EVENT, 3));
  /* To the left, since the next mark is in the way on the right. */
  marks_assert_text (layout, "Hills", 98 - 4.5f - 6 - 30, BOTTOM + 5);
  g_assert_null (marks_find_text (layout, "Easy"));
  marks_assert_text (layout, "Long", 112 + 4.5f + 6, BOTTOM + 5);
  g_assert_null (marks_find_text (layout, "Race"));
}

/* A gap parts a line; points outside the plot have no dot. */
static void
test_line (void)
{
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeChartLayout) layout =
      foulee_chart_lay_out (chart, WIDTH, HEIGHT, &marks_measure);
  const FouleeChartInk ink = FOULEE_CHART_INK_SERIES;
  const FouleeChartMark *line = marks_find (layout, FOULEE_CHART_MARK_LINE, ink, 0);
  const FouleeChartMark *dots = marks_find (layout, FOULEE_CHART_MARK_DOTS, ink, 0);

  g_assert_cmpuint (line->points->len, ==, 5);
  marks_assert_point (line, 0, -2, 107);
  marks_assert_point (line, 1, 38, 97);
  g_assert_true (isnan (g_array_index (line->points, graphene_point_t, 2).x));
  marks_assert_point (line, 3, 78, 77);
  marks_assert_point (line, 4, 118, 67);
  g_assert_cmpint (line->clip, ==, 0);
  g_assert_null (marks_find (layout, FOULEE_CHART_MARK_LINE, ink, 1));
  g_assert_cmpuint (dots->points->len, ==, 3);
  marks_assert_point (dots, 0, 38, 97);
  marks_assert_point (dots, 2, 118, 67);
}

static void
test_fan (void)
{
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeChartLayout) layout =
      foulee_chart_lay_out (chart, WIDTH, HEIGHT, &marks_measure);
  const FouleeChartMark *band =
      marks_find (layout, FOULEE_CHART_MARK_AREA, FOULEE_CHART_INK_BAND, 0);
  const FouleeChartMark *inner =
      marks_find (layout, FOULEE_CHART_MARK_AREA, FOULEE_CHART_INK_INNER_BAND, 0);
  const FouleeChartMark *middle =
      marks_find (layout, FOULEE_CHART_MARK_CURVE, FOULEE_CHART_INK_SERIES, 0);

  g_assert_cmpuint (band->points->len, ==, 6);
  marks_assert_point (band, 0, 118, BOTTOM - 60);
  marks_assert_point (band, 2, 218, BOTTOM - 80);
  marks_assert_point (band, 3, 118, BOTTOM - 20);
  marks_assert_point (band, 5, 218, BOTTOM);
  marks_assert_point (inner, 1, 168, BOTTOM - 40);
  marks_assert_point (inner, 4, 168, BOTTOM - 20);
  marks_assert_point (middle, 2, 218, BOTTOM - 20);
  /* Told from what was read off without colour. */
  g_assert_cmpfloat (middle->dash, >, 0);
}

static void
test_span_and_rule (void)
{
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeChartLayout) layout =
      foulee_chart_lay_out (chart, WIDTH, HEIGHT, &marks_measure);
  const FouleeChartMark *box = marks_find (layout, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_SPAN, 0);
  const FouleeChartMark *rule =
      marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_RULE, 0);
  const FouleeChartMark *ticks;

  g_assert_cmpfloat (box->box.origin.x, ==, 138);
  g_assert_cmpfloat (box->box.size.width, ==, 60);
  marks_assert_point (marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_FENCE, 0), 0,
                      138.5f, TOP);
  marks_assert_point (marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_FENCE, 1), 1,
                      198.5f, BOTTOM);
  /* From its label down to the axis. */
  marks_assert_point (rule, 0, 118.5f, 0);
  marks_assert_point (rule, 1, 118.5f, BOTTOM);
  /* The ticks at which days begin, after the axis itself; the first day began before. */
  ticks = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_AXIS, 1);
  g_assert_cmpuint (ticks->points->len, ==, 5);
  marks_assert_point (ticks, 0, 78.5f, BOTTOM);
  marks_assert_point (ticks, 4, 208.5f, BOTTOM + 5);
}

/* However narrow and however full a chart is: no word lies on another or sticks out. */
static void
test_labels_never_meet (void)
{
  for (int width = 120; width <= 900; width += 7)
    for (int now = 5; now < 100; now += 10) {
      FouleeChartPanel *panel;
      g_autoptr (FouleeChart) chart = new_chart_of (&panel);
      g_autoptr (FouleeChartLayout) layout = NULL;

      foulee_chart_add_rule (chart, now, "maintenant", NULL);
      foulee_panel_add_span (panel, FOULEE_SPAN_WINDOW, now - 20, now + 28,
                             "24–72 h after the treadmill");
      for (int i = 0; i < 8; i++)
        foulee_chart_add_event (chart, now + i * i, "Treadmill", i % 2 == 0);
      layout = foulee_chart_lay_out (chart, (float) width, HEIGHT, &marks_measure);
      marks_assert_texts_apart (layout, (float) width, HEIGHT);
    }
}

static cairo_status_t
append_bytes (gpointer closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* It is drawn without a display, in every palette, within its box, and nothing becomes a bitmap on
 * paper. */
static void
test_drawing (void)
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  PangoContext *pango = pango_font_map_create_context (fonts);

  for (int kind = 0; kind < FOULEE_N_PALETTES; kind++) {
    g_autoptr (FouleeChart) chart = new_chart ();
    g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
    g_autoptr (GskRenderNode) node = NULL;
    g_autoptr (GString) svg = g_string_new (NULL);
    const FouleeChartPalette *palette = foulee_chart_palette ((FouleePaletteKind) kind);
    const FouleeChartLook look = { palette, pango, "tnum", 12 };
    cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes, svg, 400, 200);
    cairo_t *cr = cairo_create (surface);
    graphene_rect_t bounds;

    foulee_chart_snapshot (chart, snapshot, &look, 400, 200);
    node = gtk_snapshot_to_node (snapshot);
    gsk_render_node_get_bounds (node, &bounds);
    g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (-2, -2, 404, 204), &bounds));
    gsk_render_node_draw (node, cr);
    cairo_destroy (cr);
    cairo_surface_finish (surface);
    g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
    cairo_surface_destroy (surface);
    g_assert_nonnull (strstr (svg->str, "<path"));
    g_assert_null (strstr (svg->str, "<image"));
  }
  g_object_unref (pango);
  g_object_unref (fonts);
}

int
main (int argc, char **argv)
{
  /* GTK's drawing works without a display, but it has to be set up. */
  gtk_init_check ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/chart/places", test_places);
  g_test_add_func ("/chart/chart/events", test_events);
  g_test_add_func ("/chart/chart/line", test_line);
  g_test_add_func ("/chart/chart/fan", test_fan);
  g_test_add_func ("/chart/chart/span-and-rule", test_span_and_rule);
  g_test_add_func ("/chart/chart/labels-never-meet", test_labels_never_meet);
  g_test_add_func ("/chart/chart/drawing", test_drawing);
  return g_test_run ();
}
