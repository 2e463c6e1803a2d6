/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/chart.h"
#include "chart/marks.h"

/* A plot that is 200 wide for 0 … 100, at the left edge; 2 are left at the right. */
#define WIDTH 202

static FouleeChart *
new_chart (FouleeChartPanel **panel, double y_to, double lines)
{
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_BARE, 0, 100, foulee_language_english ());

  *panel = foulee_chart_add_panel (chart, 0, y_to);
  foulee_panel_set_lines (*panel, lines);
  return chart;
}

static FouleeChartLayout *
lay_out (FouleeChart *chart, float width, float height)
{
  return foulee_chart_lay_out (chart, width, height, &marks_measure);
}

static guint
count (const FouleeChartLayout *layout, FouleeChartMarkKind kind, FouleeChartInk ink)
{
  guint n = 0;

  while (marks_find (layout, kind, ink, (int) n) != NULL)
    n++;
  return n;
}

/* ---- Bars ------------------------------------------------------------------------------------ */

/* 150 upwards between halves of lines; the two lines of the longest label stand in them, so that
 * 120 are for 10: bars are never as high as to push their labels out. */
static void
test_bars (void)
{
  static const FouleeChartBar bars[] = {
    { 10, 30, 0, 5, FOULEE_BAR_WHOLE, "12", FALSE },
    { 40, 60, 0, 10, FOULEE_BAR_REST, "+20 %\n25", TRUE },
    { 70, 90, 0, NAN, FOULEE_BAR_WHOLE, NULL, FALSE },
    { 92, 92.5, 0, 2, FOULEE_BAR_PLANNED, NULL, FALSE },
  };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 0);
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *dash;

  foulee_panel_add_bars (panel, bars, G_N_ELEMENTS (bars));
  layout = lay_out (chart, WIDTH, 165);
  marks_assert_box (marks_find (layout, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_BAR, 0), 20, 97.5f,
                    40, 60);
  marks_assert_text (layout, "12", 40 - 6, 82.5f);
  marks_assert_box (marks_find (layout, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_BAR_REST, 0), 80,
                    37.5f, 40, 120);
  marks_assert_text (layout, "25", 100 - 6, 22.5f);
  /* ▲ is 9 wide and 3 beside its words: 42 in all. */
  marks_assert_text (layout, "+20 %", 100 - 21 + 12, 7.5f);
  g_assert_cmpint (marks_find_text (layout, "+20 %")->ink, ==, FOULEE_CHART_INK_FLAG);
  g_assert_true (marks_find_text (layout, "+20 %")->bold);
  g_assert_cmpint (marks_find_text (layout, "25")->ink, ==, FOULEE_CHART_INK_STRONG);
  marks_assert_point (marks_find (layout, FOULEE_CHART_MARK_TRIANGLE, FOULEE_CHART_INK_FLAG, 0), 0,
                      79 + 4.5f, 7.5f + 3);
  /* Not recorded is no bar of nothing: a dash in the middle of the lowest line. */
  dash = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_TEXT, 0);
  marks_assert_point (dash, 0, 157, 150.5f);
  marks_assert_point (dash, 1, 163, 150.5f);
  /* Never less than three wide. */
  marks_assert_box (marks_find (layout, FOULEE_CHART_MARK_HATCH, FOULEE_CHART_INK_HATCH, 0), 183,
                    133.5f, 3, 24);
  marks_assert_box (marks_find (layout, FOULEE_CHART_MARK_FRAME, FOULEE_CHART_INK_BAR, 0), 183,
                    133.5f, 3, 24);
  g_assert_cmpuint (count (layout, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_BAR), ==, 1);
}

/* Of bars closer than their labels the highest has its own; none stands on another bar. */
static void
test_close_bars (void)
{
  static const FouleeChartBar bars[] = {
    { 10, 13, 0, 5, FOULEE_BAR_WHOLE, "low", FALSE },
    { 14, 17, 0, 9, FOULEE_BAR_WHOLE, "high", FALSE },
    { 18, 21, 0, 7, FOULEE_BAR_WHOLE, "between", FALSE },
    { 60, 63, 0, 1, FOULEE_BAR_WHOLE, "far", FALSE },
  };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 0);
  g_autoptr (FouleeChartLayout) layout = NULL;

  foulee_panel_add_bars (panel, bars, G_N_ELEMENTS (bars));
  layout = lay_out (chart, WIDTH, 130);
  marks_assert_text (layout, "high", 31 - 12, 7.5f + 10);
  g_assert_null (marks_find_text (layout, "low"));
  g_assert_null (marks_find_text (layout, "between"));
  marks_assert_text (layout, "far", 123 - 9, 7.5f + 90);
}

/* Numbers in bars side by side: all, or none where one would have no room. */
static void
test_values (void)
{
  for (int roomy = 0; roomy < 2; roomy++) {
    FouleeChartPanel *panel;
    g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 2);
    g_autoptr (FouleeChartLayout) layout = NULL;
    FouleeChartBar bars[5];

    for (int i = 0; i < 5; i++)
      bars[i] =
          (FouleeChartBar) { 20 * i, 20 * i + 10, 0, 5, FOULEE_BAR_VALUE, i == 2 ? "10.5" : "7.5",
                             FALSE };
    foulee_panel_add_bars (panel, bars, 5);
    layout = lay_out (chart, roomy ? WIDTH : 122, 30);
    if (roomy) {
      marks_assert_text (layout, "10.5", 90 - 12, 15);
      marks_assert_text (layout, "7.5", 10 - 9, 15);
      g_assert_cmpuint (count (layout, FOULEE_CHART_MARK_TEXT, FOULEE_CHART_INK_STRONG), ==, 5);
    } else {
      g_assert_cmpuint (count (layout, FOULEE_CHART_MARK_TEXT, FOULEE_CHART_INK_STRONG), ==, 0);
    }
    g_assert_cmpuint (count (layout, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_BAR_VALUE), ==, 5);
  }
}

/* Of bars too close to be told apart the highest of each three pixels is drawn. */
static void
test_merged_bars (void)
{
  enum { N = 5000, COLUMNS = 67 };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 100, 2);
  g_autoptr (FouleeChartLayout) layout = NULL;
  g_autofree FouleeChartBar *bars = g_new (FouleeChartBar, N);
  double highest[COLUMNS] = { 0 };
  const FouleeChartMark *shape;

  for (int i = 0; i < N; i++) {
    const double x = 100.0 * i / N, y = 1 + i * 37 % 97;
    const int column = (int) floor (x * 2 / 3);

    bars[i] = (FouleeChartBar) { x, x + 0.01, 0, y, FOULEE_BAR_WHOLE, "label", FALSE };
    highest[column] = MAX (highest[column], y);
  }
  foulee_panel_add_bars (panel, bars, N);
  layout = lay_out (chart, WIDTH, 30);
  shape = marks_find (layout, FOULEE_CHART_MARK_SHAPE, FOULEE_CHART_INK_BAR, 0);
  g_assert_cmpuint (shape->points->len, ==, COLUMNS * 5 - 1);
  for (int i = 0; i < COLUMNS; i++)
    marks_assert_point (shape, (guint) i * 5 + 1, (float) (3 * i),
                        (float) (30 - highest[i] / 100 * 15));
  g_assert_null (marks_find_text (layout, "label"));
  g_assert_cmpuint (count (layout, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_BAR), ==, 0);
}

/* ---- Spots ----------------------------------------------------------------------------------- */

static void
test_spots (void)
{
  static const FouleeChartSpot spots[] = {
    { 54, 0.5, FOULEE_MARKER_BOX, FALSE, "none" },
    { 50, 0.5, FOULEE_MARKER_SQUARE, FALSE, "10 min" },
  };
  static const FouleeChartSpot actions[] = {
    { 20, 1, FOULEE_MARKER_NONE, FALSE, "roll 12" },
    { 22, 1, FOULEE_MARKER_NONE, FALSE, "walk 20" },
    { 24, 1, FOULEE_MARKER_NONE, FALSE, "cold 10" },
    { 99, 1, FOULEE_MARKER_NONE, TRUE, "massage" },
  };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 1, 2);
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *sign;

  foulee_panel_add_spots (panel, spots, G_N_ELEMENTS (spots));
  panel = foulee_chart_add_panel (chart, 0, 1);
  foulee_panel_set_lines (panel, 2);
  foulee_panel_add_spots (panel, actions, G_N_ELEMENTS (actions));
  layout = lay_out (chart, WIDTH, 69);
  sign = marks_find (layout, FOULEE_CHART_MARK_SIGNS, FOULEE_CHART_INK_LESSER, 0);
  g_assert_cmpint (sign->marker, ==, FOULEE_MARKER_SQUARE);
  marks_assert_point (sign, 0, 100, 15);
  /* On the right there is the next one: on the left, half a marker and 4 away. */
  marks_assert_text (layout, "10 min", 100 - 8.5f - 36, 7.5f);
  marks_assert_text (layout, "none", 108 + 8.5f, 7.5f);
  /* What stands for itself: on the other line where the first is taken, and not at all where both
   * are; pushed in from the edge. */
  marks_assert_text (layout, "roll 12", 40 - 21, 39);
  marks_assert_text (layout, "walk 20", 44 - 21, 54);
  g_assert_null (marks_find_text (layout, "cold 10"));
  marks_assert_text (layout, "massage", 200 - 42, 39);
  g_assert_true (marks_find_text (layout, "massage")->bold);
}

/* Thousands of them are as many as there are cells, and have no labels. */
static void
test_many_spots (void)
{
  enum { N = 20000 };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 1, 1);
  g_autoptr (FouleeChartLayout) layout = NULL;
  g_autofree FouleeChartSpot *spots = g_new (FouleeChartSpot, N);
  const FouleeChartMark *dots, *rings;

  for (int i = 0; i < N; i++)
    spots[i] = (FouleeChartSpot) { 100.0 * i / N, 0.5,
                                   i % 2 ? FOULEE_MARKER_DOT : FOULEE_MARKER_RING, FALSE, "label" };
  foulee_panel_add_spots (panel, spots, N);
  layout = lay_out (chart, WIDTH, 15);
  rings = marks_find (layout, FOULEE_CHART_MARK_SIGNS, FOULEE_CHART_INK_LESSER, 0);
  dots = marks_find (layout, FOULEE_CHART_MARK_SIGNS, FOULEE_CHART_INK_LESSER, 1);
  for (int i = 0; i < 2; i++) {
    const FouleeChartMark *mark = i ? rings : dots;

    g_assert_cmpuint (mark->points->len, <=, 67);
    g_assert_cmpuint (mark->points->len, >=, 50);
  }
  g_assert_null (marks_find_text (layout, "label"));
}

/* Among lines a label stands clear of them. */
static void
test_spot_among_lines (void)
{
  static const FouleeChartPoint line[] = { { 0, 5 }, { 50, 5 }, { 100, 5 } };
  static const FouleeChartSpot spot = { 50, 5, FOULEE_MARKER_DOT, TRUE, "Trail" };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 0);
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *label;

  foulee_panel_add_line (panel, line, G_N_ELEMENTS (line),
                         (FouleeLineLook) { FOULEE_LINE_CHOSEN, TRUE, INFINITY });
  foulee_panel_add_spots (panel, &spot, 1);
  layout = lay_out (chart, WIDTH, 115);
  label = marks_find_text (layout, "Trail");
  g_assert_nonnull (label);
  g_assert_true (label->box.origin.y + LINE <= 57.5f - 1 || label->box.origin.y >= 57.5f + 1);
  g_assert_cmpfloat (fabsf (label->box.origin.y + LINE / 2.0f - 57.5f), <=, 2.5f * LINE);
}

/* ---- Intervals ------------------------------------------------------------------------------- */

static void
test_intervals (void)
{
  static const FouleeChartInterval intervals[] = {
    { 10, 60, 5, FALSE, TRUE },
    { 20, 80, 5, TRUE, TRUE },
    { -10, 150, 5, FALSE, FALSE },
  };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 1);
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *mark;

  foulee_panel_add_intervals (panel, intervals, G_N_ELEMENTS (intervals));
  layout = lay_out (chart, WIDTH, 15);
  mark = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_CHOSEN, 0);
  marks_assert_point (mark, 0, 20, 7.5f);
  marks_assert_point (mark, 1, 120, 7.5f);
  /* Its ends, 8 high. */
  marks_assert_point (mark, 3, 20, 3.5f);
  marks_assert_point (mark, 4, 20, 11.5f);
  marks_assert_point (mark, 6, 120, 3.5f);
  /* Instead of the second end an arrow: 2 + 2 + 3 points, parted. */
  g_assert_cmpuint (mark->points->len, ==, 8 + 1 + 9);
  marks_assert_point (mark, 16, 160, 7.5f);
  /* An end that is not seen has no mark. */
  mark = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_LESSER, 0);
  g_assert_cmpuint (mark->points->len, ==, 2);
  marks_assert_point (mark, 0, 0, 7.5f);
  marks_assert_point (mark, 1, 200, 7.5f);
}

/* Words at the end of an interval stand beside it. */
static void
test_interval_label (void)
{
  static const FouleeChartInterval interval = { 10, 50, 0.5, FALSE, TRUE };
  static const FouleeChartSpot spot = { 50, 0.5, FOULEE_MARKER_NONE, TRUE, "peaks" };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 1, 1);
  g_autoptr (FouleeChartLayout) layout = NULL;

  foulee_panel_add_intervals (panel, &interval, 1);
  foulee_panel_add_spots (panel, &spot, 1);
  layout = lay_out (chart, WIDTH, 15);
  marks_assert_text (layout, "peaks", 106, 0);
}

/* ---- Spans ----------------------------------------------------------------------------------- */

static void
test_spans (void)
{
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 2);
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *state;

  foulee_panel_add_span (panel, FOULEE_SPAN_STATE, -50, 100, "left calf");
  foulee_panel_add_span (panel, FOULEE_SPAN_STATE, 60, 70, "shin");
  panel = foulee_chart_add_panel (chart, 0, 1);
  foulee_panel_set_lines (panel, 3);
  foulee_panel_add_span (panel, FOULEE_SPAN_MISSING, 20, 80, "nothing");
  foulee_panel_add_span (panel, FOULEE_SPAN_SHOWN, 90, 90.5, NULL);
  layout = lay_out (chart, WIDTH, 84);
  /* On its line, which is open around it. */
  marks_assert_text (layout, "left calf", 8, 0);
  state = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_EVENT, 0);
  marks_assert_point (state, 0, 0, 7.5f);
  marks_assert_point (state, 1, 4, 7.5f);
  marks_assert_point (state, 3, 8 + 54 + 4, 7.5f);
  marks_assert_point (state, 4, 200, 7.5f);
  /* The other lasts at the same time: on the next line; its label after it. */
  state = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_EVENT, 1);
  marks_assert_point (state, 0, 120, 22.5f);
  marks_assert_point (state, 1, 140, 22.5f);
  marks_assert_text (layout, "shin", 146, 15);
  /* Hatched around its words: 39 … 84, of which the middle line is 54 … 69. */
  marks_assert_text (layout, "nothing", 100 - 21, 54);
  marks_assert_box (marks_find (layout, FOULEE_CHART_MARK_HATCH, FOULEE_CHART_INK_MISSING, 0), 40,
                    39, 35, 45);
  marks_assert_box (marks_find (layout, FOULEE_CHART_MARK_HATCH, FOULEE_CHART_INK_MISSING, 1), 75,
                    39, 50, 15);
  marks_assert_box (marks_find (layout, FOULEE_CHART_MARK_HATCH, FOULEE_CHART_INK_MISSING, 3), 125,
                    39, 35, 45);
  marks_assert_box (marks_find (layout, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_SHOWN, 0), 180, 39,
                    3, 45);
}

/* ---- Lines ----------------------------------------------------------------------------------- */

/* Broken from where it was interrupted, between two points. */
static void
test_tail (void)
{
  static const FouleeChartPoint line[] = { { 0, 0 }, { 40, 4 }, { 80, 8 }, { 100, 8 } };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 0);
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *whole, *broken;

  foulee_panel_add_line (panel, line, G_N_ELEMENTS (line),
                         (FouleeLineLook) { FOULEE_LINE_FAINT, FALSE, 60 });
  layout = lay_out (chart, WIDTH, 115);
  whole = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_FAINT, 0);
  broken = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_FAINT, 1);
  g_assert_cmpfloat (whole->dash, ==, 0);
  g_assert_cmpuint (whole->points->len, ==, 3);
  marks_assert_point (whole, 2, 120, 47.5f);
  g_assert_cmpfloat (broken->dash, >, 0);
  marks_assert_point (broken, 0, 120, 47.5f);
  marks_assert_point (broken, 1, 160, 27.5f);
  marks_assert_point (broken, 2, 200, 27.5f);
}

/* Dots only where they lie apart; but what no line leads to has one always. */
static void
test_dots (void)
{
  enum { N = 100 };
  FouleeChartPanel *panel;
  g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 0);
  g_autoptr (FouleeChartLayout) layout = NULL;
  FouleeChartPoint line[N];
  const FouleeChartMark *dots;

  for (int i = 0; i < N; i++)
    line[i] = (FouleeChartPoint) { i, i == 49 || i == 51 ? NAN : 5 };
  foulee_panel_add_line (panel, line, N, (FouleeLineLook) { FOULEE_LINE_SERIES, TRUE, INFINITY });
  layout = lay_out (chart, WIDTH, 115);
  dots = marks_find (layout, FOULEE_CHART_MARK_DOTS, FOULEE_CHART_INK_SERIES, 0);
  g_assert_cmpuint (dots->points->len, ==, 1);
  marks_assert_point (dots, 0, 100, 57.5f);
  g_clear_pointer (&layout, foulee_chart_layout_free);

  /* Zoomed in, all that can be seen: 10 pixels apart. */
  foulee_chart_set_window (chart, 0, 20);
  layout = lay_out (chart, WIDTH, 115);
  dots = marks_find (layout, FOULEE_CHART_MARK_DOTS, FOULEE_CHART_INK_SERIES, 0);
  g_assert_cmpuint (dots->points->len, ==, 21);
}

/* ---- Notes ----------------------------------------------------------------------------------- */

/* Beside the curve that it is about. */
static void
test_note (void)
{
  static const FouleeChartPoint line[] = { { 0, 5 }, { 100, 5 } };
  static const FouleeBandPoint band[] = { { 0, 3, 7 }, { 50, 3, 7 }, { 100, 3, 7 } };
  static const FouleeBandPoint all[] = { { 0, 0, 10 }, { 100, 0, 10 } };

  for (int full = 0; full < 2; full++) {
    FouleeChartPanel *panel;
    g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 0);
    g_autoptr (FouleeChartLayout) layout = NULL;
    const FouleeChartMark *title;

    foulee_panel_add_line (panel, line, 2, (FouleeLineLook) { FOULEE_LINE_CURVE, FALSE, INFINITY });
    foulee_panel_add_band (panel, band, G_N_ELEMENTS (band));
    if (full)
      foulee_panel_add_band (panel, all, G_N_ELEMENTS (all));
    foulee_panel_add_note (panel, 50, 5, "Your curve", "a typical run\n8 of 10");
    /* 200 upwards, the curve at 107.5: on the band rather than far away, but not on the curve. */
    layout = lay_out (chart, WIDTH, 215);
    title = marks_find_text (layout, "Your curve");
    g_assert_true (title->box.origin.y + 45 <= 107.5f || title->box.origin.y >= 107.5f);
    g_assert_cmpfloat (fabsf (title->box.origin.y - 107.5f), <, 45 + 2.5f * 15);
    g_assert_cmpfloat (marks_find_text (layout, "8 of 10")->box.origin.y, ==,
                       title->box.origin.y + 30);
  }
}

/* The title alone, where there is no room for what follows it; nothing without any room. */
static void
test_short_note (void)
{
  static const struct {
    float height;
    gboolean title;
  } rows[] = { { 15 + 60, TRUE }, { 15 + 24, FALSE } };
  static const FouleeChartPoint line[] = { { 0, 5 }, { 100, 5 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    FouleeChartPanel *panel;
    g_autoptr (FouleeChart) chart = new_chart (&panel, 10, 0);
    g_autoptr (FouleeChartLayout) layout = NULL;

    foulee_panel_add_line (panel, line, 2, (FouleeLineLook) { FOULEE_LINE_CURVE, FALSE, INFINITY });
    foulee_panel_add_note (panel, 50, 5, "Your curve", "a typical run\n8 of 10");
    /* Half of what is left by the labels of hours is on either side of the line. */
    layout = lay_out (chart, WIDTH, rows[i].height);
    g_assert_true ((marks_find_text (layout, "Your curve") != NULL) == rows[i].title);
    g_assert_null (marks_find_text (layout, "8 of 10"));
  }
}

/* Lines upwards leave words clear. */
static void
test_grid (void)
{
  static const FouleeChartSpot spot = { 0, 0.5, FOULEE_MARKER_NONE, FALSE, "roll 12" };
  g_autoptr (FouleeChart) chart =
      foulee_chart_new (FOULEE_AXIS_NUMBER, -10, 10, foulee_language_english ());
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 1);
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *grid;

  foulee_panel_set_lines (panel, 3);
  foulee_panel_add_spots (panel, &spot, 1);
  /* Ticks at −10, 0 and 10: 50 pixels would be too little for a step of 5. */
  layout = lay_out (chart, WIDTH, 65);
  marks_assert_text (layout, "roll 12", 100 - 21, 15);
  grid = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_GRID, 0);
  g_assert_cmpuint (grid->points->len, ==, 11);
  marks_assert_point (grid, 1, 0.5f, 45);
  marks_assert_point (grid, 3, 100.5f, 0);
  marks_assert_point (grid, 4, 100.5f, 15);
  marks_assert_point (grid, 6, 100.5f, 30);
  marks_assert_point (grid, 7, 100.5f, 45);
}

/* ---- Everything at once ---------------------------------------------------------------------- */

/* However wide it is, and whatever part is seen: no word lies on another or sticks out. */
static void
test_words_never_meet (void)
{
  const double day = 86400, start = 1790000000;

  for (int width = 180; width <= 1400; width += 61)
    for (double days = 1; days < 3000; days *= 3) {
      g_autoptr (FouleeChart) chart =
          foulee_chart_new (FOULEE_AXIS_TIME, start - 5000 * day, start, foulee_language_french ());
      FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);
      g_autoptr (FouleeChartLayout) layout = NULL;

      foulee_panel_add_level (panel, 10, "10");
      foulee_chart_add_rule (chart, start - days * day / 3, "maintenant, jeu. 06 h 52",
                             "prévision");
      foulee_panel_add_span (panel, FOULEE_SPAN_MISSING, start - days * day / 2,
                             start - days * day / 3, "rien de noté");
      for (int strip = 0; strip < 4; strip++) {
        FouleeChartBar bars[60];
        FouleeChartSpot spots[60];

        panel = foulee_chart_add_panel (chart, 0, 10);
        foulee_panel_set_lines (panel, strip == 0 ? 4 : 2);
        foulee_panel_set_name (panel, "Récupération", "minutes");
        foulee_panel_set_aside (panel, strip == 1 ? "21 avec\n6 sans" : NULL);
        foulee_panel_add_usual (panel, 6, "d’habitude 7,3");
        for (int i = 0; i < 60; i++) {
          const double x = start - (60 - i) * 0.7 * day;

          bars[i] = (FouleeChartBar) { x,
                                       x + day / 3,
                                       0,
                                       i % 11,
                                       strip == 0 ? FOULEE_BAR_WHOLE : FOULEE_BAR_VALUE,
                                       strip == 0 ? "sortie longue\n540" : "7,5",
                                       i % 9 == 0 };
          spots[i] = (FouleeChartSpot) { x, 5, (FouleeMarker) (i % 7), i % 2, "rouleau 12" };
        }
        if (strip < 2)
          foulee_panel_add_bars (panel, bars, 60);
        else
          foulee_panel_add_spots (panel, spots, 60);
      }
      foulee_panel_add_span (panel, FOULEE_SPAN_STATE, start - 20 * day, start,
                             "mollet gauche, autre blessure");
      foulee_chart_add_key (chart, FOULEE_MARKER_DOT, "entre 24 et 72 h");
      foulee_chart_add_key (chart, FOULEE_MARKER_RING, "impossible à dire");
      foulee_chart_set_window (chart, start - days * day, start);
      layout = lay_out (chart, (float) width, 500);
      marks_assert_texts_apart (layout, (float) width, 500);
    }
}

/* A picture may be as small as nothing while a window is made. */
static void
test_tiny (void)
{
  static const float sizes[] = { 0, 1, 5, 30, 90 };
  static const FouleeChartPoint line[] = { { 0, 5 }, { 4e8, NAN }, { 1.5e9, 7 } };
  static const FouleeChartBar bar = { 0, 1e9, 0, 7, FOULEE_BAR_PLANNED, "long\n540", TRUE };
  static const FouleeChartSpot spot = { 1e9, 5, FOULEE_MARKER_DOT, TRUE, "Trail" };

  for (int kind = FOULEE_AXIS_BARE; kind <= FOULEE_AXIS_TIME; kind++)
    for (gsize i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (sizes); i++) {
      g_autoptr (FouleeChart) chart =
          foulee_chart_new ((FouleeAxisKind) kind, 0, 1.6e9, foulee_language_french ());
      FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);
      g_autoptr (FouleeChartLayout) layout = NULL;

      foulee_panel_add_level (panel, 10, "10");
      foulee_panel_set_name (panel, "Sommeil", "heures");
      foulee_panel_set_aside (panel, "21 avec\n6 sans");
      foulee_panel_add_line (panel, line, G_N_ELEMENTS (line),
                             (FouleeLineLook) { FOULEE_LINE_SERIES, TRUE, 1e9 });
      foulee_panel_add_bars (panel, &bar, 1);
      foulee_panel_add_spots (panel, &spot, 1);
      foulee_panel_add_note (panel, 1e9, 5, "Votre courbe", "8 sur 10");
      foulee_chart_add_rule (chart, 1e9, "maintenant", "prévision");
      foulee_chart_add_event (chart, 9e8, "Côtes", FALSE);
      layout = lay_out (chart, sizes[i / G_N_ELEMENTS (sizes)], sizes[i % G_N_ELEMENTS (sizes)]);
      g_assert_cmpuint (layout->plots->len, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layers/bars", test_bars);
  g_test_add_func ("/chart/layers/close-bars", test_close_bars);
  g_test_add_func ("/chart/layers/values", test_values);
  g_test_add_func ("/chart/layers/merged-bars", test_merged_bars);
  g_test_add_func ("/chart/layers/spots", test_spots);
  g_test_add_func ("/chart/layers/many-spots", test_many_spots);
  g_test_add_func ("/chart/layers/spot-among-lines", test_spot_among_lines);
  g_test_add_func ("/chart/layers/intervals", test_intervals);
  g_test_add_func ("/chart/layers/interval-label", test_interval_label);
  g_test_add_func ("/chart/layers/spans", test_spans);
  g_test_add_func ("/chart/layers/tail", test_tail);
  g_test_add_func ("/chart/layers/dots", test_dots);
  g_test_add_func ("/chart/layers/note", test_note);
  g_test_add_func ("/chart/layers/short-note", test_short_note);
  g_test_add_func ("/chart/layers/note-short", test_short_note);
  g_test_add_func ("/chart/layers/grid", test_grid);
  g_test_add_func ("/chart/layers/tiny", test_tiny);
  g_test_add_func ("/chart/layers/words-never-meet", test_words_never_meet);
  return g_test_run ();
}
