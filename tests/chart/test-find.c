/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart.h"

/* Text of 10 has lines 14 high: between halves of a line 200 upwards for 10. Across, 400 for 100;
 * there is no text, so places do not hang on fonts. */
#define WIDTH 402.0f
#define HEIGHT 214.0f
#define TOP 7.0f
#define BOTTOM 207.0f

typedef struct {
  PangoFontMap *fonts;
  PangoContext *pango;
  FouleeChartLook look;
  FouleeChart *chart;
  guint line, bars, quiet, spots;
} Fixture;

static char *
tell (guint layer, guint index, gpointer data)
{
  return g_strdup_printf ("%s %u", (const char *) data, index);
}

static const FouleeChartPoint points[] = {
  { 10, 2 }, { 20, 4 }, { 25, NAN }, { 30, 6 }, { 30.1, 6 }, { 90, 8 },
};

/* Not in their order. */
static const FouleeChartBar bars[] = {
  { 60, 80, 0, 5, FOULEE_BAR_WHOLE, NULL, FALSE },
  { 40, 50, 0, NAN, FOULEE_BAR_WHOLE, NULL, FALSE },
  { 0, 20, 0, 1, FOULEE_BAR_WHOLE, NULL, FALSE },
};

static const FouleeChartSpot spots[] = { { 20, 4, FOULEE_MARKER_DOT, TRUE, NULL },
                                         { 64, 9, FOULEE_MARKER_DOT, TRUE, NULL } };

static void
set_up (Fixture *fixture, gconstpointer axis)
{
  FouleeChartPanel *panel;

  fixture->fonts = pango_cairo_font_map_new ();
  fixture->pango = pango_font_map_create_context (fixture->fonts);
  fixture->look =
      (FouleeChartLook) { foulee_chart_palette (FOULEE_PALETTE_LIGHT), fixture->pango, NULL, 10 };
  fixture->chart = foulee_chart_new ((FouleeAxisKind) GPOINTER_TO_INT (axis), 0, 100,
                                     foulee_language_english ());
  panel = foulee_chart_add_panel (fixture->chart, 0, 10);
  fixture->line = foulee_panel_add_line (panel, points, G_N_ELEMENTS (points),
                                         (FouleeLineLook) { FOULEE_LINE_SERIES, TRUE, INFINITY });
  fixture->bars = foulee_panel_add_bars (panel, bars, G_N_ELEMENTS (bars));
  fixture->quiet = foulee_panel_add_spots (panel, spots, G_N_ELEMENTS (spots));
  fixture->spots = foulee_panel_add_spots (panel, spots, G_N_ELEMENTS (spots));
  foulee_chart_set_words (fixture->chart, fixture->line, "Legs", tell, (gpointer) "point", NULL);
  foulee_chart_set_words (fixture->chart, fixture->bars, "Runs", tell, (gpointer) "bar", NULL);
  foulee_chart_set_words (fixture->chart, fixture->spots, "Peaks", tell, (gpointer) "spot", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer axis)
{
  foulee_chart_unref (fixture->chart);
  g_object_unref (fixture->pango);
  g_object_unref (fixture->fonts);
}

/* ---- Finding --------------------------------------------------------------------------------- */

static void
assert_found (Fixture *fixture, float x, float y, guint layer, guint index)
{
  FouleeChartStop stop;
  graphene_point_t middle;

  g_test_message ("%g, %g", (double) x, (double) y);
  g_assert_true (foulee_chart_find (fixture->chart, &fixture->look, WIDTH, HEIGHT,
                                    GRAPHENE_POINT_INIT (x, y), 20, &stop, &middle));
  g_assert_cmpuint (stop.layer, ==, layer);
  g_assert_cmpuint (stop.index, ==, index);
}

static gboolean
is_found (Fixture *fixture, float x, float y, float reach)
{
  FouleeChartStop stop;
  graphene_point_t middle;

  return foulee_chart_find (fixture->chart, &fixture->look, WIDTH, HEIGHT,
                            GRAPHENE_POINT_INIT (x, y), reach, &stop, &middle);
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  /* The point at 10, 2 stands at 40, 167. */
  assert_found (fixture, 43, 160, fixture->line, 0);
  g_assert_true (is_found (fixture, 40, 157, 10.5f));
  g_assert_false (is_found (fixture, 40, 157, 9.5f));
  /* Nearer to the second of two that lie close. */
  assert_found (fixture, 119, 87, fixture->line, 3);
  assert_found (fixture, 121, 87, fixture->line, 4);
  /* Where a spot lies on a point it is the spot, which is drawn above. */
  assert_found (fixture, 80, 127, fixture->spots, 0);
  /* All of a bar, by the number that the caller gave it. */
  assert_found (fixture, 300, 200, fixture->bars, 0);
  assert_found (fixture, 60, 200, fixture->bars, 2);
  /* What was not recorded is nowhere; what has no words, neither. */
  g_assert_false (is_found (fixture, 180, 200, 20));
  foulee_chart_set_words (fixture->chart, fixture->spots, NULL, NULL, NULL, NULL);
  g_assert_false (is_found (fixture, 256, 27, 5));
}

static void
test_locate (Fixture *fixture, gconstpointer data)
{
  const FouleeChartLook *look = &fixture->look;
  graphene_point_t middle;
  graphene_rect_t plot;

  g_assert_true (foulee_chart_locate (fixture->chart, look, WIDTH, HEIGHT,
                                      (FouleeChartStop) { fixture->bars, 0 }, &middle, &plot));
  g_assert_cmpfloat_with_epsilon (middle.x, 280, 0.01f);
  g_assert_cmpfloat_with_epsilon (middle.y, 107, 0.01f);
  g_assert_cmpfloat_with_epsilon (plot.origin.y, TOP, 0.01f);
  g_assert_cmpfloat_with_epsilon (plot.size.height, BOTTOM - TOP, 0.01f);
  g_assert_cmpfloat_with_epsilon (plot.size.width, 400, 0.01f);
  g_assert_false (foulee_chart_locate (fixture->chart, look, WIDTH, HEIGHT,
                                       (FouleeChartStop) { fixture->line, 2 }, &middle, &plot));
  g_assert_false (foulee_chart_locate (fixture->chart, look, WIDTH, HEIGHT, FOULEE_CHART_NO_STOP,
                                       &middle, &plot));
  foulee_chart_set_window (fixture->chart, 0, 50);
  g_assert_true (foulee_chart_locate (fixture->chart, look, WIDTH, HEIGHT,
                                      (FouleeChartStop) { fixture->line, 1 }, &middle, &plot));
  g_assert_cmpfloat_with_epsilon (middle.x, 160, 0.01f);
  g_assert_false (foulee_chart_locate (fixture->chart, look, WIDTH, HEIGHT,
                                       (FouleeChartStop) { fixture->line, 5 }, &middle, &plot));
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  const FouleeChartLook *look = &fixture->look;

  g_assert_cmpfloat_with_epsilon (foulee_chart_value_at (fixture->chart, look, WIDTH, HEIGHT, 100),
                                  25, 0.001);
  foulee_chart_set_window (fixture->chart, 50, 100);
  g_assert_cmpfloat_with_epsilon (foulee_chart_value_at (fixture->chart, look, WIDTH, HEIGHT, 100),
                                  62.5, 0.001);
  /* Halves of lines, and what was asked for. */
  g_assert_cmpfloat_with_epsilon (foulee_chart_height (fixture->chart, look, WIDTH, 200), HEIGHT,
                                  0.01f);
}

/* ---- Stepping -------------------------------------------------------------------------------- */

typedef struct {
  FouleeChartStep step;
  guint layer, index; /* where it leads; G_MAXUINT: nowhere */
} Step;

static void
assert_steps (Fixture *fixture, FouleeChartStop stop, const Step *steps, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    const FouleeChartStop before = stop;
    const gboolean goes = steps[i].layer != G_MAXUINT;

    g_test_message ("step %zu", i);
    g_assert_true (foulee_chart_step (fixture->chart, steps[i].step, &stop) == goes);
    g_assert_cmpuint (stop.layer, ==, goes ? steps[i].layer : before.layer);
    g_assert_cmpuint (stop.index, ==, goes ? steps[i].index : before.index);
  }
}

#define NOWHERE G_MAXUINT, 0

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  const guint line = fixture->line, bar = fixture->bars, spot = fixture->spots;
  const Step steps[] = {
    { FOULEE_STEP_ON, line, 0 },
    { FOULEE_STEP_BACK, NOWHERE },
    { FOULEE_STEP_UP, NOWHERE },
    { FOULEE_STEP_ON, line, 1 },
    /* A gap is no stop. */
    { FOULEE_STEP_ON, line, 3 },
    { FOULEE_STEP_BACK, line, 1 },
    { FOULEE_STEP_LAST, line, 5 },
    { FOULEE_STEP_LAST, NOWHERE },
    { FOULEE_STEP_ON, NOWHERE },
    /* To the bar whose middle is nearest: 70; and in the order across, not of the caller. */
    { FOULEE_STEP_DOWN, bar, 0 },
    { FOULEE_STEP_BACK, bar, 2 },
    { FOULEE_STEP_BACK, NOWHERE },
    /* Over the layer without words. */
    { FOULEE_STEP_DOWN, spot, 0 },
    { FOULEE_STEP_DOWN, NOWHERE },
    { FOULEE_STEP_ON, spot, 1 },
    { FOULEE_STEP_UP, bar, 0 },
    { FOULEE_STEP_UP, line, 5 },
    { FOULEE_STEP_FIRST, line, 0 },
  };

  assert_steps (fixture, FOULEE_CHART_NO_STOP, steps, G_N_ELEMENTS (steps));
}

/* From nowhere it goes to where it is seen. */
static void
test_enter (Fixture *fixture, gconstpointer data)
{
  static const struct {
    FouleeChartStep step;
    guint index;
  } rows[] = {
    { FOULEE_STEP_FIRST, 0 }, { FOULEE_STEP_LAST, 5 },      { FOULEE_STEP_ON, 1 },
    { FOULEE_STEP_BACK, 4 },  { FOULEE_STEP_PAGE_BACK, 4 }, { FOULEE_STEP_DOWN, 1 },
  };

  foulee_chart_set_window (fixture->chart, 15, 50);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    FouleeChartStop stop = FOULEE_CHART_NO_STOP;

    g_assert_true (foulee_chart_step (fixture->chart, rows[i].step, &stop));
    g_assert_cmpuint (stop.layer, ==, fixture->line);
    g_assert_cmpuint (stop.index, ==, rows[i].index);
  }
}

/* A day of hours: to the first that is so far, else to the last. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  const guint line = fixture->line;
  const Step steps[] = {
    { FOULEE_STEP_PAGE_ON, line, 5 },   { FOULEE_STEP_PAGE_ON, NOWHERE },
    { FOULEE_STEP_PAGE_BACK, line, 4 }, { FOULEE_STEP_PAGE_BACK, line, 0 },
    { FOULEE_STEP_PAGE_BACK, NOWHERE },
  };

  assert_steps (fixture, (FouleeChartStop) { line, 0 }, steps, G_N_ELEMENTS (steps));
}

/* A week of time, whatever the number of readings in it. */
static void
test_weeks (void)
{
  g_autoptr (FouleeChart) chart =
      foulee_chart_new (FOULEE_AXIS_TIME, 0, 40 * 86400, foulee_language_english ());
  FouleeChartPoint days[80];
  FouleeChartStop stop;
  guint layer;

  for (int i = 0; i < 80; i++)
    days[i] = (FouleeChartPoint) { i * 43200, i % 11 };
  layer = foulee_panel_add_line (foulee_chart_add_panel (chart, 0, 10), days, 80,
                                 (FouleeLineLook) { FOULEE_LINE_SERIES, TRUE, INFINITY });
  foulee_chart_set_words (chart, layer, "Legs", tell, (gpointer) "day", NULL);
  stop = (FouleeChartStop) { layer, 3 };
  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_PAGE_ON, &stop));
  g_assert_cmpuint (stop.index, ==, 17);
  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_PAGE_BACK, &stop));
  g_assert_cmpuint (stop.index, ==, 3);
  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_PAGE_BACK, &stop));
  g_assert_cmpuint (stop.index, ==, 0);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  const FouleeChartStop stop = { fixture->bars, 2 };
  g_autofree char *words = foulee_chart_stop_words (fixture->chart, stop);
  g_autofree char *none =
      foulee_chart_stop_words (fixture->chart, (FouleeChartStop) { fixture->quiet, 0 });

  g_assert_cmpstr (words, ==, "bar 2");
  g_assert_cmpstr (foulee_chart_stop_name (fixture->chart, stop), ==, "Runs");
  g_assert_cmpfloat (foulee_chart_stop_x (fixture->chart, stop), ==, 10);
  g_assert_null (none);
}

#define ADD(name, axis, function)                                                                  \
  g_test_add ("/chart/find/" name, Fixture, GINT_TO_POINTER (axis), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_init_check ();
  g_test_init (&argc, &argv, NULL);
  ADD ("find", FOULEE_AXIS_BARE, test_find);
  ADD ("locate", FOULEE_AXIS_BARE, test_locate);
  ADD ("places", FOULEE_AXIS_BARE, test_places);
  ADD ("steps", FOULEE_AXIS_BARE, test_steps);
  ADD ("enter", FOULEE_AXIS_BARE, test_enter);
  ADD ("pages", FOULEE_AXIS_HOURS, test_pages);
  g_test_add_func ("/chart/find/weeks", test_weeks);
  ADD ("words", FOULEE_AXIS_BARE, test_words);
  return g_test_run ();
}
