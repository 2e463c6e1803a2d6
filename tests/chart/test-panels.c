/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart.h"
#include "chart/marks.h"

/* Two panels of which one has two shares, and a strip with a name and words beside it. */
static FouleeChart *
new_chart (void)
{
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_BARE, 0, 100, foulee_language_english ());
  FouleeChartPanel *one = foulee_chart_add_panel (chart, 0, 10);
  FouleeChartPanel *strip;

  foulee_panel_set_share (one, 2);
  foulee_panel_add_level (one, 0, "0");
  foulee_panel_add_level (one, 10, "10");
  foulee_chart_add_panel (chart, 0, 1);
  strip = foulee_chart_add_panel (chart, 0, 1);
  foulee_panel_set_lines (strip, 2);
  foulee_panel_set_name (strip, "Sleep", "hours");
  foulee_panel_set_aside (strip, "ten of ten");
  foulee_chart_set_across (chart, "percent");
  return chart;
}

static void
assert_plot (const FouleeChartLayout *layout, guint panel, float x, float y, float width,
             float height)
{
  const graphene_rect_t *plot = &g_array_index (layout->plots, graphene_rect_t, panel);

  g_assert_cmpfloat_with_epsilon (plot->origin.x, x, 0.001f);
  g_assert_cmpfloat_with_epsilon (plot->origin.y, y, 0.001f);
  g_assert_cmpfloat_with_epsilon (plot->size.width, width, 0.001f);
  g_assert_cmpfloat_with_epsilon (plot->size.height, height, 0.001f);
}

/* Left 42 for "Sleep" and the gap beside it, right 66 for "ten of ten". Of 400 upwards 90.5 have
 * their use: 15 for the halves of levels' labels; 9 between panels, 7.5 above the second and 20
 * below it, for the axis; 9 and two lines for the strip. The rest is cut in three and rounded down.
 */
static void
test_wide (void)
{
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeChartLayout) layout = foulee_chart_lay_out (chart, 500, 400, &marks_measure);

  assert_plot (layout, 0, 42, 7.5f, 392, 206);
  assert_plot (layout, 1, 42, 237.5f, 392, 103);
  assert_plot (layout, 2, 42, 369.5f, 392, 30);
  marks_assert_text (layout, "Sleep", 0, 369.5f);
  g_assert_true (marks_find_text (layout, "Sleep")->bold);
  marks_assert_text (layout, "hours", 0, 384.5f);
  marks_assert_text (layout, "ten of ten", 440, 377);
  /* Beside the plot, not beside the name. */
  marks_assert_text (layout, "10", 42 - 6 - 12, 0);
  /* Below the last panel that is no strip. */
  marks_assert_text (layout, "percent", 434 - 42, 345.5f);
}

/* A usual value's label stands in the column at the right; where there is none, on the line of the
 * name; and lines upwards leave that line clear. */
static void
test_usual (void)
{
  for (int wide = 0; wide < 2; wide++) {
    FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_BARE, 0, 100, foulee_language_english ());
    g_autoptr (FouleeChart) owned = chart;
    g_autoptr (FouleeChartLayout) layout = NULL;
    FouleeChartPanel *strip;
    const FouleeChartMark *rule;

    foulee_chart_add_panel (chart, 0, 1);
    strip = foulee_chart_add_panel (chart, 0, 10);
    foulee_panel_set_lines (strip, 2);
    foulee_panel_set_name (strip, "Sleep", "hours");
    foulee_panel_add_usual (strip, 5, "usual 7");
    foulee_chart_add_rule (chart, 50, NULL, NULL);
    layout = foulee_chart_lay_out (chart, wide ? 500 : 302, 200, &marks_measure);
    rule = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_RULE, 0);
    if (wide) {
      /* 247 is in the middle of 42 … 452. */
      assert_plot (layout, 1, 42, 170, 410, 30);
      marks_assert_text (layout, "usual 7", 458, 177.5f);
    } else {
      assert_plot (layout, 1, 0, 170, 300, 30);
      marks_assert_text (layout, "Sleep", 0, 155);
      marks_assert_text (layout, "usual 7", 300 - 42, 155);
    }
    g_assert_cmpuint (rule->points->len, ==, 5);
    marks_assert_point (rule, 3, wide ? 247.5f : 150.5f, 170);
  }
}

/* Where they would leave too little, names and words stand above. */
static void
test_narrow (void)
{
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeChartLayout) layout = foulee_chart_lay_out (chart, 150, 400, &marks_measure);

  assert_plot (layout, 0, 18, 7.5f, 130, 196);
  assert_plot (layout, 1, 18, 227.5f, 130, 98);
  assert_plot (layout, 2, 18, 369.5f, 130, 30);
  marks_assert_text (layout, "Sleep", 0, 354.5f);
  marks_assert_text (layout, "hours", 36, 354.5f);
  marks_assert_text (layout, "ten of ten", 90, 354.5f);
}

/* Too little for both on one line: 66 and 60 and the gap. */
static void
test_narrower (void)
{
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeChartLayout) layout = foulee_chart_lay_out (chart, 120, 400, &marks_measure);

  marks_assert_text (layout, "Sleep", 0, 339.5f);
  marks_assert_text (layout, "ten of ten", 60, 354.5f);
  assert_plot (layout, 2, 18, 369.5f, 100, 30);
}

/* Where all are strips the axis stands below the last. */
static void
test_strips (void)
{
  g_autoptr (FouleeChart) chart =
      foulee_chart_new (FOULEE_AXIS_SIGNED, -2.3, 2.3, foulee_language_english ());
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *grid, *zero;

  for (int i = 0; i < 2; i++)
    foulee_panel_set_lines (foulee_chart_add_panel (chart, 0, 1), 1);
  layout = foulee_chart_lay_out (chart, 462, 100, &marks_measure);
  assert_plot (layout, 0, 0, 0, 460, 15);
  assert_plot (layout, 1, 0, 24, 460, 15);
  /* A hundred pixels for one; the middle of each label is below its tick. */
  marks_assert_text (layout, "−2", 30 - 6, 44);
  marks_assert_text (layout, "0", 230 - 3, 44);
  marks_assert_text (layout, "+1", 330 - 6, 44);
  /* Lines go through both strips; the one at 0 stands out. */
  grid = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_GRID, 0);
  marks_assert_point (grid, 0, 30.5f, 0);
  marks_assert_point (grid, 1, 30.5f, 39);
  zero = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_AXIS, 0);
  g_assert_cmpuint (zero->points->len, ==, 2);
  marks_assert_point (zero, 0, 230.5f, 0);
}

/* Above the axis' labels and below them, not through them. */
static void
test_rule (void)
{
  g_autoptr (FouleeChart) chart = new_chart ();
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *rule;

  foulee_chart_add_rule (chart, 50, "now", "later");
  foulee_chart_add_rule (chart, 150, "never", NULL);
  layout = foulee_chart_lay_out (chart, 500, 400, &marks_measure);
  marks_assert_text (layout, "now", 238 - 4 - 18, 0);
  marks_assert_text (layout, "later", 238 + 4, 0);
  g_assert_false (marks_find_text (layout, "later")->bold);
  g_assert_null (marks_find_text (layout, "never"));
  rule = marks_find (layout, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_RULE, 0);
  g_assert_cmpuint (rule->points->len, ==, 5);
  marks_assert_point (rule, 0, 238.5f, 0);
  /* A line of labels and 2 stand where half a line was, so that 300 are left to be cut in three:
   * 17 + 200, 24 between the plots, 100; then the axis, and the strip at the end. */
  marks_assert_point (rule, 1, 238.5f, 341);
  marks_assert_point (rule, 3, 238.5f, 370);
  marks_assert_point (rule, 4, 238.5f, 400);
}

/* A line of its own below all: markers, labels, and another line where there is no more room. */
static void
test_keys (void)
{
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_BARE, 0, 1, foulee_language_english ());
  g_autoptr (FouleeChart) owned = chart;
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *ring;

  foulee_chart_add_panel (chart, 0, 1);
  foulee_chart_add_key (chart, FOULEE_MARKER_NONE, "peak:");
  foulee_chart_add_key (chart, FOULEE_MARKER_DOT, "early");
  foulee_chart_add_key (chart, FOULEE_MARKER_RING, "cannot tell");
  layout = foulee_chart_lay_out (chart, 120, 100, &marks_measure);
  /* "peak:" is 30 wide and 6 away from what it leads in; a marker 9, 4 beside its label. */
  marks_assert_text (layout, "peak:", 0, 70);
  marks_assert_text (layout, "early", 36 + 13, 70);
  marks_assert_text (layout, "cannot tell", 13, 85);
  ring = marks_find (layout, FOULEE_CHART_MARK_SIGNS, FOULEE_CHART_INK_STRONG, 1);
  g_assert_cmpint (ring->marker, ==, FOULEE_MARKER_RING);
  marks_assert_point (ring, 0, 4.5f, 92.5f);
}

/* A stretch says which day stands out; the hours of that day do not. */
static void
test_strong_day (void)
{
  static const struct {
    double before, after;
    const char *other;
  } rows[] = { { 86400, 4 * 86400, "Fri 20" }, { 3600, 86400, "12:00" } };
  const double midnight = 1795042800; /* Thursday 19 November 2026, in Paris */
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeChart) chart =
        foulee_chart_new (FOULEE_AXIS_TIME, midnight - rows[i].before, midnight + rows[i].after,
                          foulee_language_english ());
    g_autoptr (FouleeChartLayout) layout = NULL;

    foulee_chart_set_zone (chart, zone);
    foulee_chart_add_panel (chart, 0, 1);
    foulee_chart_add_stretch (chart, midnight, midnight + 86400, NULL, TRUE);
    layout = foulee_chart_lay_out (chart, 322, 100, &marks_measure);
    g_assert_true (marks_find_text (layout, "Thu 19")->bold);
    g_assert_false (marks_find_text (layout, rows[i].other)->bold);
  }
}

/* Of a spot at the right edge: a label that may stand nowhere but behind it is left out. */
static void
test_label_sides (void)
{
  for (int side = FOULEE_LABEL_AROUND; side <= FOULEE_LABEL_AFTER_OR_ABOVE; side++)
    for (int x = 0; x <= 10; x += 10) {
      g_autoptr (FouleeChart) chart =
          foulee_chart_new (FOULEE_AXIS_NUMBER, 0, 10, foulee_language_english ());
      FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 1);
      const FouleeChartSpot spot = { x, 0.5, FOULEE_MARKER_NONE, TRUE, "likely", side };
      g_autoptr (FouleeChartLayout) layout = NULL;

      foulee_panel_add_spots (panel, &spot, 1);
      layout = foulee_chart_lay_out (chart, 200, 120, &marks_measure);
      g_assert_true ((marks_find_text (layout, "likely") != NULL) ==
                     (x == 0 || side != FOULEE_LABEL_AFTER));
    }
}

/* Four pixels before a rule: the label stands above its spot, not beyond the rule. */
static void
test_label_by_rule (void)
{
  g_autoptr (FouleeChart) chart =
      foulee_chart_new (FOULEE_AXIS_NUMBER, 0, 200, foulee_language_english ());
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 1);
  const FouleeChartSpot spot = { 100,  0.5, FOULEE_MARKER_NONE,
                                 TRUE, "2", FOULEE_LABEL_AFTER_OR_ABOVE };
  g_autoptr (FouleeChartLayout) layout = NULL;
  const FouleeChartMark *label;

  foulee_panel_add_spots (panel, &spot, 1);
  foulee_chart_add_rule (chart, 104, NULL, NULL);
  layout = foulee_chart_lay_out (chart, 200, 120, &marks_measure);
  label = marks_find_text (layout, "2");
  g_assert_nonnull (label);
  g_assert_cmpfloat (label->box.origin.x + label->box.size.width, <=, 104);
}

/* "72-hour forecast" is 96 pixels wide, "forecast" 48. */
static void
test_rule_brief (void)
{
  static const float widths[] = { 240, 160, 80 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    g_autoptr (FouleeChart) chart =
        foulee_chart_new (FOULEE_AXIS_NUMBER, 0, 10, foulee_language_english ());
    g_autoptr (FouleeChartLayout) layout = NULL;

    foulee_chart_add_panel (chart, 0, 1);
    foulee_chart_add_rule (chart, 5, "now", "72-hour forecast");
    foulee_chart_set_rule_brief (chart, NULL, "forecast");
    layout = foulee_chart_lay_out (chart, widths[i], 120, &marks_measure);
    g_assert_true ((marks_find_text (layout, "72-hour forecast") != NULL) == (i == 0));
    g_assert_true ((marks_find_text (layout, "forecast") != NULL) == (i == 1));
  }
}

/* Labels of stretches that have no room side by side: every other, the last one always. */
static void
test_stretches (void)
{
  g_autoptr (FouleeChart) chart =
      foulee_chart_new (FOULEE_AXIS_BARE, 0, 5, foulee_language_english ());
  g_autoptr (FouleeChartLayout) layout = NULL;

  foulee_chart_add_panel (chart, 0, 1);
  for (int i = 0; i < 5; i++) {
    g_autofree char *label = g_strdup_printf ("week %d", i);

    foulee_chart_add_stretch (chart, i, i + 1, label, FALSE);
  }
  layout = foulee_chart_lay_out (chart, 152, 100, &marks_measure);
  g_assert_null (marks_find_text (layout, "week 1"));
  g_assert_null (marks_find_text (layout, "week 3"));
  /* 36 wide in the middle of 30; the first and the last are pushed in. */
  marks_assert_text (layout, "week 0", 0, 84.5f);
  marks_assert_text (layout, "week 2", 57, 84.5f);
  marks_assert_text (layout, "week 4", 152 - 36, 84.5f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/panels/wide", test_wide);
  g_test_add_func ("/chart/panels/usual", test_usual);
  g_test_add_func ("/chart/panels/narrow", test_narrow);
  g_test_add_func ("/chart/panels/narrower", test_narrower);
  g_test_add_func ("/chart/panels/strips", test_strips);
  g_test_add_func ("/chart/panels/rule", test_rule);
  g_test_add_func ("/chart/panels/keys", test_keys);
  g_test_add_func ("/chart/panels/strong-day", test_strong_day);
  g_test_add_func ("/chart/panels/stretches", test_stretches);
  g_test_add_func ("/chart/panels/label-sides", test_label_sides);
  g_test_add_func ("/chart/panels/label-by-rule", test_label_by_rule);
  g_test_add_func ("/chart/panels/rule-brief", test_rule_brief);
  return g_test_run ();
}
