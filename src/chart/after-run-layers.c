/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/after-run-layers.h"

#include <math.h>

#include "chart/after-run-words.h"
#include "chart/peak-words.h"

#define WINDOW_FIRST 24
#define WINDOW_LAST 72

/* Where words about what lies left of the window begin, and how high. */
#define EARLY_X 0.5
#define EARLY_Y 9.55

/* How far above its highest reading a run's name is looked for room first. */
#define NAME_RISE 0.6

/* The hour at which the curve is named. */
#define NOTE_HOURS 86

/* ---- Words ----------------------------------------------------------------------------------- */

FouleeAfterRunTale *
foulee_after_run_tale_new (const FouleeAfterRunBuild *self, guint run, GArray *runs)
{
  FouleeAfterRunTale *tale = g_new0 (FouleeAfterRunTale, 1);

  tale->after = foulee_after_runs_ref (self->after);
  tale->units = self->look->units;
  tale->language = self->look->language;
  tale->runs = runs ? g_array_ref (runs) : NULL;
  tale->run = run;
  return tale;
}

void
foulee_after_run_tale_free (gpointer data)
{
  FouleeAfterRunTale *tale = data;

  foulee_after_runs_unref (tale->after);
  g_clear_pointer (&tale->runs, g_array_unref);
  g_free (tale);
}

gboolean
foulee_after_run_has_words (const FouleeAfterRunBuild *self)
{
  return self->look->size == FOULEE_CHART_SIZE_PAGE;
}

void
foulee_after_run_add_stop (FouleeAfterRunBuild *self, guint layer, guint index, guint run)
{
  FouleeAfterRunStop stop = { { layer, index }, run };

  if (self->stops)
    g_array_append_val (self->stops, stop);
}

guint
foulee_after_run_stops_find (const GArray *stops, FouleeChartStop stop)
{
  for (guint i = 0; i < stops->len; i++) {
    const FouleeAfterRunStop *known = &g_array_index (stops, FouleeAfterRunStop, i);

    if (known->stop.layer == stop.layer &&
        (known->stop.index == stop.index || known->stop.index == G_MAXUINT))
      return known->run;
  }
  return FOULEE_NO_RUN;
}

FouleeChartStop
foulee_after_run_stops_peak (const GArray *stops, guint run)
{
  for (guint i = 0; i < stops->len; i++) {
    const FouleeAfterRunStop *known = &g_array_index (stops, FouleeAfterRunStop, i);

    if (known->run == run)
      return (FouleeChartStop) { known->stop.layer,
                                 known->stop.index == G_MAXUINT ? 0 : known->stop.index };
  }
  return FOULEE_CHART_NO_STOP;
}

/* ---- The frame ------------------------------------------------------------------------------- */

static void
add_levels (FouleeAfterRunBuild *self)
{
  const int step = self->look->size == FOULEE_CHART_SIZE_PAGE ? 2 : 5;

  for (int level = 0; level <= 10; level += step) {
    g_autofree char *label = g_strdup_printf ("%d", level);

    foulee_panel_add_level (self->panel, level, label);
  }
}

static void
add_window (FouleeAfterRunBuild *self)
{
  const FouleeLanguage *language = self->look->language;
  const FouleeChartSpot early = {
    .x = EARLY_X,
    .y = EARLY_Y,
    .label = foulee_tr (language, "trained runners often peak earlier"),
  };

  /* It is of muscles. */
  if (!self->after->is_muscle)
    return;
  if (self->look->size == FOULEE_CHART_SIZE_CARD) {
    foulee_panel_add_span (self->panel, FOULEE_SPAN_WINDOW, WINDOW_FIRST, WINDOW_LAST,
                           foulee_peak_class_label (FOULEE_PEAK_WINDOW, language));
    return;
  }
  foulee_panel_add_span (self->panel, FOULEE_SPAN_WINDOW, WINDOW_FIRST, WINDOW_LAST,
                         foulee_tr (language, "24–72 h reference window"));
  /* On paper there is what was entered. */
  if (self->look->size == FOULEE_CHART_SIZE_PAGE)
    foulee_panel_add_spots (self->panel, &early, 1);
}

void
foulee_after_run_begin (FouleeAfterRunBuild *self)
{
  self->chart = foulee_chart_new (FOULEE_AXIS_HOURS, 0, FOULEE_PEAK_HOURS, self->look->language);
  /* A card says so in its sentence, paper in the heading. */
  if (self->look->size == FOULEE_CHART_SIZE_PAGE)
    foulee_chart_set_across (self->chart,
                             foulee_tr (self->look->language, "hours since the run ended"));
  self->panel = foulee_chart_add_panel (self->chart, 0, 10);
  add_levels (self);
}

/* ---- The curve ------------------------------------------------------------------------------- */

static char *
tell_curve (guint layer, guint index, gpointer data)
{
  const FouleeAfterRunTale *tale = data;
  const FouleeCurvePoint *point = &g_array_index (tale->after->curve, FouleeCurvePoint, index);
  g_autofree char *mean = foulee_format_number (tale->language, point->mean, 1);
  g_autofree char *low = foulee_format_number (tale->language, point->low, 1);
  g_autofree char *high = foulee_format_number (tale->language, point->high, 1);

  /* Translators: of a curve: hours after a run, the level expected, and the range of 8 readings in
   * 10. */
  return g_strdup_printf (
      foulee_tr (tale->language, "%d h: %s (8 readings in 10 between %s and %s)"),
      (int) point->hours, mean, low, high);
}

static const char *
curve_title (const FouleeAfterRunBuild *self)
{
  if (self->look->size == FOULEE_CHART_SIZE_PRINT)
    return self->after->is_of_hard_runs
               ? foulee_trc (self->look->language, "soreness after a run", "typical hard run")
               : foulee_trc (self->look->language, "soreness after a run", "typical run");
  if (self->after->is_own)
    return foulee_trc (self->look->language, "soreness after a run", "Your curve");
  return foulee_trc (self->look->language, "soreness after a run", "Typical of runners");
}

/* What it is has to be said wherever there is a band, so it is said below. */
static void
add_curve_keys (FouleeAfterRunBuild *self)
{
  const FouleeLanguage *language = self->look->language;
  const gboolean is_card = self->look->size == FOULEE_CHART_SIZE_CARD;

  if (!self->after->is_own)
    foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE,
                          foulee_tr (language, "Curve: typical of runners, not yet yours."));
  else if (is_card)
    return;
  else if (self->after->is_of_hard_runs)
    foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE,
                          foulee_tr (language, "Curve: yours, after a typical hard run."));
  else
    foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE,
                          foulee_tr (language, "Curve: yours, after a typical run."));
  if (!is_card)
    foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE,
                          foulee_tr (language, "Band: 8 readings in 10."));
}

/* Where the curve has come down and few lines are left. */
static void
add_curve_note (FouleeAfterRunBuild *self)
{
  const GArray *curve = self->after->curve;

  for (guint i = 0; i < curve->len; i++) {
    const FouleeCurvePoint *point = &g_array_index (curve, FouleeCurvePoint, i);

    if (point->hours < NOTE_HOURS)
      continue;
    foulee_panel_add_note (self->panel, point->hours, point->mean, curve_title (self), NULL);
    break;
  }
  /* On paper words beside the chart say what is what. */
  if (self->look->size != FOULEE_CHART_SIZE_PRINT)
    add_curve_keys (self);
}

void
foulee_after_run_add_curve (FouleeAfterRunBuild *self)
{
  const GArray *curve = self->after->curve;
  g_autofree FouleeBandPoint *band = g_new (FouleeBandPoint, curve->len);
  g_autofree FouleeChartPoint *line = g_new (FouleeChartPoint, curve->len);
  guint layer;

  add_window (self);
  /* Of what was never sore there is none to tell of. */
  if (curve->len == 0 || foulee_after_run_is_never_sore (self->after))
    return;
  /* Paper tells what was entered, and nothing that is only typical of runners. */
  if (self->look->size == FOULEE_CHART_SIZE_PRINT && !self->after->is_own)
    return;
  for (guint i = 0; i < curve->len; i++) {
    const FouleeCurvePoint *point = &g_array_index (curve, FouleeCurvePoint, i);

    band[i] = (FouleeBandPoint) { point->hours, point->low, point->high };
    line[i] = (FouleeChartPoint) { point->hours, point->mean };
  }
  foulee_panel_add_band (self->panel, band, curve->len);
  layer = foulee_panel_add_line (self->panel, line, curve->len,
                                 (FouleeLineLook) { FOULEE_LINE_CURVE, FALSE, INFINITY });
  add_curve_note (self);
  if (foulee_after_run_has_words (self))
    foulee_chart_set_words (self->chart, layer, curve_title (self), tell_curve,
                            foulee_after_run_tale_new (self, FOULEE_NO_RUN, NULL),
                            foulee_after_run_tale_free);
}

/* ---- A run ----------------------------------------------------------------------------------- */

double
foulee_after_run_place (int level, double raised)
{
  /* Nothing is drawn below none, and none as none. */
  return level == 0 ? 0.0 : CLAMP (level + raised, 0.0, 10.0);
}

static char *
tell_reading (guint layer, guint index, gpointer data)
{
  const FouleeAfterRunTale *tale = data;
  const FouleeAfterRun *run = foulee_after_run (tale->after, tale->run);

  return foulee_after_run_reading (run, &foulee_after_run_readings (tale->after, run)[index],
                                   tale->language);
}

void
foulee_after_run_add_line (FouleeAfterRunBuild *self, guint index, FouleeLineLook line,
                           double raised)
{
  const FouleeAfterRun *run = foulee_after_run (self->after, index);
  g_autofree FouleeChartPoint *points = g_new (FouleeChartPoint, run->n_readings);
  g_autofree char *name = NULL;
  guint layer;

  if (run->n_readings == 0)
    return;
  for (guint i = 0; i < run->n_readings; i++) {
    const FouleeAfterReading *reading = &foulee_after_run_readings (self->after, run)[i];

    points[i] =
        (FouleeChartPoint) { reading->hours, foulee_after_run_place (reading->level, raised) };
  }
  line.dashed_from = run->next_run;
  layer = foulee_panel_add_line (self->panel, points, run->n_readings, line);
  foulee_after_run_add_stop (self, layer, G_MAXUINT, index);
  if (!foulee_after_run_has_words (self))
    return;
  name = foulee_after_run_name (self->after, run, self->look->units, self->look->language);
  foulee_chart_set_words (self->chart, layer, name, tell_reading,
                          foulee_after_run_tale_new (self, index, NULL),
                          foulee_after_run_tale_free);
}

gboolean
foulee_after_run_is_dashed (const FouleeAfterRuns *after, const FouleeAfterRun *run)
{
  return run->n_readings > 0 &&
         foulee_after_run_readings (after, run)[run->n_readings - 1].hours > run->next_run;
}

FouleeMarker
foulee_after_run_marker (FouleePeakClass peak_class)
{
  switch (peak_class) {
  case FOULEE_PEAK_EARLY:
    return FOULEE_MARKER_TRIANGLE;
  case FOULEE_PEAK_WINDOW:
    return FOULEE_MARKER_DOT;
  case FOULEE_PEAK_LATE:
    return FOULEE_MARKER_SQUARE;
  case FOULEE_PEAK_CANNOT_TELL:
    return FOULEE_MARKER_RING;
  }
  g_return_val_if_reached (FOULEE_MARKER_NONE);
}

void
foulee_after_run_add_keys (FouleeAfterRunBuild *self, guint classes)
{
  const FouleeLanguage *language = self->look->language;

  if (classes == 0)
    return;
  foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE,
                        foulee_trc (language, "before what the markers mean", "Peak:"));
  for (int class = 0; class <= FOULEE_PEAK_CANNOT_TELL; class ++)
    if (classes & 1u << class)
      foulee_chart_add_key (self->chart, foulee_after_run_marker (class),
                            foulee_peak_class_label (class, language));
}

/* Where the highest reading is, where no peak was looked for. */
static const FouleeAfterReading *
highest_reading (const FouleeAfterRuns *after, const FouleeAfterRun *run)
{
  const FouleeAfterReading *readings = foulee_after_run_readings (after, run);
  const FouleeAfterReading *highest = readings;

  for (guint i = 1; i < run->n_readings; i++)
    if (readings[i].level > highest->level)
      highest = &readings[i];
  return highest;
}

void
foulee_after_run_add_name (FouleeAfterRunBuild *self, guint index)
{
  const FouleeLanguage *language = self->look->language;
  const FouleeAfterRun *run = foulee_after_run (self->after, index);
  FouleeChartSpot spot = { .strong = TRUE };
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (run->n_readings == 0)
    return;
  name = foulee_after_run_name (self->after, run, self->look->units, language);
  if (foulee_after_run_has_peak (run)) {
    g_autofree char *bracket = foulee_after_run_bracket (run->peak, language);

    spot.x = run->peak->hours;
    spot.y = run->peak->level + NAME_RISE;
    /* Translators: a run, the highest level after it, when it was, and between which hours: "Sat 31
     * Oct, Trail 18.2 km: 7 at 33 h (24–56 h)". */
    label = g_strdup_printf (foulee_tr (language, "%s: %d at %d\u00a0h (%s)"), name,
                             run->peak->level, (int) lround (run->peak->hours), bracket);
  } else {
    const FouleeAfterReading *highest = highest_reading (self->after, run);

    spot.x = highest->hours;
    spot.y = highest->level + NAME_RISE;
    label = g_steal_pointer (&name);
  }
  spot.label = label;
  foulee_panel_add_spots (self->panel, &spot, 1);
}
