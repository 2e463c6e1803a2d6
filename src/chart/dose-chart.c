/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/dose-chart.h"

#include <math.h>

#include "chart/load-words.h"

/* How far the axis reaches: no less than the first, so that little does not look much. */
static const double reaches[] = { 3.0, 4.0, 5.0, 6.0, 8.0, 10.0 };

#define STRIP_LINES 1.4

static double
find_reach (const FouleeSoreness *soreness)
{
  double low, effort, descent;

  foulee_dose_range (&soreness->per_load, &low, &effort);
  foulee_dose_range (&soreness->per_descent, &low, &descent);
  for (gsize i = 0; i < G_N_ELEMENTS (reaches); i++)
    if (MAX (effort, descent) <= reaches[i])
      return reaches[i];
  return ceil (MAX (effort, descent));
}

static void
add_strip (FouleeChart *chart, const char *name, const FouleeDoseEffect *effect,
           const FouleeLanguage *language)
{
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 1);
  FouleeChartInterval range = { .y = 0.5, .strong = effect->told };
  const FouleeChartSpot spot = { .x = MAX (effect->mean, 0.0),
                                 .y = 0.5,
                                 .marker = effect->told ? FOULEE_MARKER_DOT : FOULEE_MARKER_RING,
                                 .strong = effect->told };

  foulee_dose_range (effect, &range.from, &range.to);
  foulee_panel_set_lines (panel, STRIP_LINES);
  foulee_panel_set_name (panel, name, NULL);
  foulee_panel_set_aside (panel, effect->told
                                     ? foulee_trc (language, "whose number it is", "yours")
                                     : foulee_trc (language, "whose number it is", "provisional"));
  foulee_panel_add_intervals (panel, &range, 1);
  foulee_panel_add_spots (panel, &spot, 1);
}

FouleeChart *
foulee_dose_chart_new (const FouleeSoreness *soreness, FouleeUnits units,
                       const FouleeLanguage *language)
{
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_NUMBER, 0, find_reach (soreness), language);
  g_autofree char *climb = foulee_format_climb (language, units, FOULEE_METRES_PER_DESCENT);
  g_autofree char *descent = g_strdup_printf (foulee_tr (language, "A descent of %s"), climb);

  foulee_chart_set_across (chart, foulee_trc (language, "axis of a chart", "points at the peak"));
  add_strip (chart, foulee_tr (language, "An hour at effort 5"), &soreness->per_load, language);
  add_strip (chart, descent, &soreness->per_descent, language);
  return chart;
}
