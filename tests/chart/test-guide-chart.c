/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-marks.h"
#include "chart/guide-chart.h"
#include "marks.h"

/* As wide as in the narrowest window, and as wide as it comes. */
static const float widths[] = { 300, 600 };

/* What the picture is there to show is named at any width, in both languages; the curve, where
 * there is no room beside it, only below. */
static void
test_words (void)
{
  static const struct {
    gboolean french;
    const char *words[4];
  } cases[] = {
    { FALSE,
      { "24–72 h reference window", "Peak: 6 at 37\u00a0h", "hours since the run ended",
        "Typical of runners" } },
    { TRUE,
      { "repère 24–72\u00a0h", "Pic\u00a0: 6 à 37\u00a0h", "heures depuis la fin de la sortie",
        "Courbe type" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++) {
      g_autoptr (FouleeChart) chart = foulee_guide_chart_new (
          cases[i].french ? foulee_language_french () : foulee_language_english ());
      g_autoptr (FouleeChartLayout) layout =
          foulee_chart_lay_out (chart, widths[j], 320, &marks_measure);

      for (gsize k = 0; k < (j == 0 ? 3 : 4); k++) {
        g_test_message ("%s", cases[i].words[k]);
        g_assert_nonnull (marks_find_text (layout, cases[i].words[k]));
      }
    }
}

/* The dots of the readings. */
static const GArray *
find_readings (const FouleeChartLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const FouleeChartMark *mark = g_ptr_array_index (layout->marks, i);

    if (mark->kind == FOULEE_CHART_MARK_DOTS && mark->points->len > 1)
      return mark->points;
  }
  g_assert_not_reached ();
}

/* The peak of the made-up run lies in the window with all of its bracket, or the program could not
 * tell it. Of the 120 hours across, the window is from the end of the first fifth to that of the
 * third; 6 of 10 is four tenths below the top. */
static void
test_peak (void)
{
  g_autoptr (FouleeChart) chart = foulee_guide_chart_new (foulee_language_english ());
  g_autoptr (FouleeChartLayout) layout = foulee_chart_lay_out (chart, 600, 320, &marks_measure);
  const graphene_rect_t *plot = &g_array_index (layout->plots, graphene_rect_t, 0);
  const graphene_point_t *points = (const graphene_point_t *) find_readings (layout)->data;
  const float day = plot->size.width / 5;
  guint peak = 0;

  for (guint i = 1; i < find_readings (layout)->len; i++)
    if (points[i].y < points[peak].y)
      peak = i;
  g_assert_cmpuint (peak, >, 0);
  g_assert_cmpuint (peak, <, find_readings (layout)->len - 1);
  g_assert_cmpfloat (points[peak - 1].x, >, plot->origin.x + day);
  g_assert_cmpfloat (points[peak + 1].x, <, plot->origin.x + 3 * day);
  g_assert_cmpfloat_with_epsilon (points[peak].x, plot->origin.x + plot->size.width * 37 / 120, 1);
  g_assert_cmpfloat_with_epsilon (points[peak].y, plot->origin.y + plot->size.height * 0.4f, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide-chart/words", test_words);
  g_test_add_func ("/guide-chart/peak", test_peak);
  return g_test_run ();
}
