/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/guide-chart.h"

#include <math.h>

#include "analysis/dose.h"
#include "analysis/personal-curve.h"

/* A long, hard run with hills. */
#define MINUTES 180
#define RPE 8
#define DESCENT 300

#define LEVEL_STEP 2

#define WINDOW_FIRST 24
#define WINDOW_LAST 72

/* Where the curve has come down and is told from the readings. */
#define NOTE_HOURS 92

/* The run ended on an evening; each morning and evening after it something was read off. The peak
 * and the readings on either side of it lie within the window. */
static const FouleeChartPoint readings[] = {
  { 1, 2 }, { 13, 3 }, { 25, 5 }, { 37, 6 }, { 49, 5 }, { 61, 4 }, { 73, 3 }, { 85, 1 }, { 97, 0 },
};

#define PEAK 3

static void
add_window (FouleeChartPanel *panel, const FouleeLanguage *language)
{
  for (int level = 0; level <= 10; level += LEVEL_STEP) {
    g_autofree char *label = g_strdup_printf ("%d", level);

    foulee_panel_add_level (panel, level, label);
  }
  foulee_panel_add_span (panel, FOULEE_SPAN_WINDOW, WINDOW_FIRST, WINDOW_LAST,
                         foulee_tr (language, "24–72 h reference window"));
}

static void
add_curve (FouleeChart *chart, FouleeChartPanel *panel, const FouleeLanguage *language)
{
  const FouleeDose dose = foulee_dose (MINUTES, RPE, DESCENT);
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  g_autoptr (GArray) curve = foulee_personal_curve_new (model, &dose);
  g_autofree FouleeBandPoint *band = g_new (FouleeBandPoint, curve->len);
  g_autofree FouleeChartPoint *line = g_new (FouleeChartPoint, curve->len);

  for (guint i = 0; i < curve->len; i++) {
    const FouleeCurvePoint *point = &g_array_index (curve, FouleeCurvePoint, i);

    band[i] = (FouleeBandPoint) { point->hours, point->low, point->high };
    line[i] = (FouleeChartPoint) { point->hours, point->mean };
  }
  foulee_panel_add_band (panel, band, curve->len);
  foulee_panel_add_line (panel, line, curve->len,
                         (FouleeLineLook) { FOULEE_LINE_CURVE, FALSE, INFINITY });
  foulee_panel_add_note (panel, line[NOTE_HOURS / FOULEE_CURVE_STEP].x,
                         line[NOTE_HOURS / FOULEE_CURVE_STEP].y,
                         foulee_trc (language, "soreness after a run", "Typical of runners"), NULL);
}

static void
add_readings (FouleeChartPanel *panel, const FouleeLanguage *language)
{
  const FouleeChartInterval bracket = {
    .from = readings[PEAK - 1].x,
    .to = readings[PEAK + 1].x,
    .y = readings[PEAK].y,
    .strong = TRUE,
  };
  const FouleeChartSpot peak = {
    .x = readings[PEAK].x,
    .y = readings[PEAK].y,
    .marker = FOULEE_MARKER_DOT,
    .strong = TRUE,
    /* Translators: in the picture of Help: the highest reading. */
    .label = foulee_trc (language, "picture of Help", "Peak: 6 at 37\u00a0h"),
  };

  foulee_panel_add_line (panel, readings, G_N_ELEMENTS (readings),
                         (FouleeLineLook) { FOULEE_LINE_CHOSEN, TRUE, INFINITY });
  foulee_panel_add_intervals (panel, &bracket, 1);
  foulee_panel_add_spots (panel, &peak, 1);
}

FouleeChart *
foulee_guide_chart_new (const FouleeLanguage *language)
{
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_HOURS, 0, FOULEE_CURVE_HOURS, language);
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);

  foulee_chart_set_across (chart, foulee_tr (language, "hours since the run ended"));
  add_window (panel, language);
  add_curve (chart, panel, language);
  add_readings (panel, language);
  foulee_chart_add_key (chart, FOULEE_MARKER_DOT,
                        foulee_trc (language, "picture of Help", "Readings of a made-up run."));
  foulee_chart_add_key (chart, FOULEE_MARKER_NONE,
                        foulee_trc (language, "picture of Help", "Bar: where the peak may lie."));
  foulee_chart_add_key (chart, FOULEE_MARKER_NONE,
                        foulee_tr (language, "Curve: typical of runners, not yet yours."));
  foulee_chart_add_key (chart, FOULEE_MARKER_NONE, foulee_tr (language, "Band: 8 readings in 10."));
  return chart;
}

const char *
foulee_guide_chart_label (const FouleeLanguage *language)
{
  return foulee_tr (language,
                    "Soreness after a made-up run: it peaks at 37 hours, within the 24–72 "
                    "h reference window");
}

const char *
foulee_guide_chart_description (const FouleeLanguage *language)
{
  return foulee_tr (language,
                    "Across, the hours since the run ended, from 0 to 120; upwards, soreness from "
                    "0 to 10. The readings rise from 2 just after the run to 6 at 37 hours and "
                    "fall to 0 at 97 hours. The readings beside the highest are 5 at 25 and at 49 "
                    "hours: the peak lies between them. Behind them is a curve typical of runners, "
                    "with a wide band around it.");
}
