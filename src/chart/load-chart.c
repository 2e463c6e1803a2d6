/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/load-chart.h"

#include <math.h>

#include "chart/load-words.h"
#include "chart/ticks.h"

#define N_WEEKS_ON_CARD 7

/* A bar's part of its week. */
#define BAR_FROM 0.14
#define BAR_TO 0.86

/* Above the highest bar, for its label, and where there are marks for those too: parts of it. */
#define ROOM_FOR_LABEL 0.15
#define ROOM_FOR_MARK 0.35

#define STRIP_LINES 2.2
#define N_GRID_LINES 4

typedef struct {
  FouleeFindings *findings;
  guint first, end; /* weeks */
  GTimeZone *zone;
  FouleeUnits units;
  const FouleeLanguage *language;
  gboolean on_card;
} LoadChart;

/* ---- Axes ------------------------------------------------------------------------------------ */

static double
in_units (gint64 metres, FouleeUnits units)
{
  return (double) metres / (units == FOULEE_UNITS_METRIC ? 1000.0 : FOULEE_METRES_PER_MILE);
}

const char *
foulee_load_unit_label (FouleeUnits units, const FouleeLanguage *language)
{
  return units == FOULEE_UNITS_METRIC ? foulee_trc (language, "distance run", "km a week")
                                      : foulee_trc (language, "distance run", "mi a week");
}

static guint
weeks_end (const FouleeFindings *findings, FouleeDate last)
{
  guint end = foulee_findings_n_weeks (findings);

  while (end > 1 && foulee_findings_week (findings, end - 1)->first > last)
    end--;
  return end;
}

static gint64
moment_of (const LoadChart *self, FouleeDate day)
{
  const int day_start = foulee_history_day_start (foulee_findings_history (self->findings));

  return foulee_instant_from_civil (self->zone, day, day_start * 60).seconds;
}

/* Where a part of a week lies across: a card counts weeks, a page has an axis of time. */
static double
place_in (const LoadChart *self, guint week, double part)
{
  const FouleeDate first = foulee_findings_week (self->findings, week)->first;
  double from, to;

  if (self->on_card)
    return (double) (week - self->first) + part;
  from = (double) moment_of (self, first);
  to = (double) moment_of (self, first + 7);
  return from + (to - from) * part;
}

static gboolean
is_present (const LoadChart *self, guint week)
{
  return week + 1 == foulee_findings_n_weeks (self->findings);
}

/* On a card: every other week has its date below it, counted from the present one. */
static void
add_dates (const LoadChart *self, FouleeChart *chart)
{
  for (guint week = self->first; week < self->end; week++) {
    const gboolean present = is_present (self, week);
    g_autofree char *date = foulee_format_date (
        self->language, foulee_findings_week (self->findings, week)->first, FOULEE_DATE_TINY);
    const char *label = (self->end - 1 - week) % 2 == 0 ? date : NULL;

    if (present)
      label = foulee_trc (self->language, "below a bar", "now");
    foulee_chart_add_stretch (chart, place_in (self, week, 0), place_in (self, week, 1), label,
                              present);
  }
}

/* The week with this day, of those that are shown. */
static guint
week_of (const LoadChart *self, FouleeDate day)
{
  guint week = self->end - 1;

  while (week > self->first && foulee_findings_week (self->findings, week)->first > day)
    week--;
  return week;
}

static FouleeChart *
begin_chart (const LoadChart *self, FouleeDate first)
{
  const double to = place_in (self, self->end - 1, 1);
  /* On a card bars are as wide however few they are. */
  const double from = self->on_card ? to - N_WEEKS_ON_CARD : place_in (self, self->first, 0);
  FouleeChart *chart = foulee_chart_new (self->on_card ? FOULEE_AXIS_BARE : FOULEE_AXIS_TIME, from,
                                         to, self->language);

  if (self->on_card) {
    add_dates (self, chart);
    return chart;
  }
  foulee_chart_set_zone (chart, self->zone);
  foulee_chart_set_finest (chart, FOULEE_FINEST_WEEKS);
  foulee_chart_set_window (chart, place_in (self, week_of (self, first), 0), to);
  return chart;
}

static void
add_grid (const LoadChart *self, FouleeChartPanel *panel, double highest)
{
  const double step = foulee_ticks_step (highest / N_GRID_LINES);

  for (int i = 0; i * step <= highest; i++) {
    g_autofree char *label =
        foulee_format_number (self->language, i * step, foulee_ticks_decimals (step));

    foulee_panel_add_level (panel, i * step, label);
  }
}

/* ---- Words of the values --------------------------------------------------------------------- */

static void
words_free (gpointer data)
{
  LoadChart *self = data;

  foulee_findings_unref (self->findings);
  g_time_zone_unref (self->zone);
  g_free (self);
}

static char *
tell (guint layer, guint index, gpointer data)
{
  const LoadChart *self = data;

  return foulee_load_week_words (self->findings, self->first + index, self->units, self->language);
}

static void
set_words (const LoadChart *self, FouleeChart *chart, guint layer, const char *name)
{
  LoadChart *words = g_memdup2 (self, sizeof (LoadChart));

  foulee_findings_ref (words->findings);
  g_time_zone_ref (words->zone);
  foulee_chart_set_words (chart, layer, name, tell, words, words_free);
}

/* ---- Distance -------------------------------------------------------------------------------- */

static void
add_longest (const LoadChart *self, FouleeChartPanel *panel)
{
  g_autofree FouleeChartBar *bars = g_new0 (FouleeChartBar, self->end - self->first);
  guint n = 0;

  for (guint i = self->first; i < self->end; i++)
    if (!is_present (self, i))
      bars[n++] = (FouleeChartBar) {
        .from = place_in (self, i, BAR_FROM),
        .to = place_in (self, i, BAR_TO),
        .high = in_units (foulee_findings_week (self->findings, i)->longest, self->units),
        .style = FOULEE_BAR_WHOLE,
      };
  foulee_panel_add_bars (panel, bars, n);
}

/* "25", and above it, where a run of the week went far beyond those before, "+20%". */
static char *
label_of (const LoadChart *self, const FouleeWeek *week, const FouleeRunReach *beyond)
{
  g_autofree char *distance =
      foulee_format_number (self->language, in_units (week->distance, self->units), 0);
  g_autofree char *excess = NULL;

  if (beyond == NULL)
    return g_steal_pointer (&distance);
  excess = foulee_reach_excess_label (beyond, self->language);
  return g_strconcat (excess, "\n", distance, NULL);
}

static void
add_distances (const LoadChart *self, FouleeChart *chart, FouleeChartPanel *panel)
{
  const guint n = self->end - self->first;
  g_autofree FouleeChartBar *bars = g_new0 (FouleeChartBar, n);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++) {
    const FouleeWeek *week = foulee_findings_week (self->findings, self->first + i);
    const FouleeRunReach *beyond = foulee_load_week_beyond (self->findings, self->first + i);
    char *label = label_of (self, week, beyond);

    g_ptr_array_add (labels, label);
    bars[i] = (FouleeChartBar) {
      .from = place_in (self, self->first + i, BAR_FROM),
      .to = place_in (self, self->first + i, BAR_TO),
      .high = week->distance > 0 ? in_units (week->distance, self->units) : NAN,
      .style = is_present (self, self->first + i) ? FOULEE_BAR_PLANNED : FOULEE_BAR_REST,
      .label = week->distance > 0 ? label : NULL,
      .flagged = beyond != NULL,
    };
  }
  set_words (self, chart, foulee_panel_add_bars (panel, bars, n),
             foulee_trc (self->language, "in a chart of training", "Distance"));
}

/* From the week `from` on. */
static gboolean
has_marks (const LoadChart *self, guint from)
{
  for (guint i = from; i < self->end; i++)
    if (foulee_load_week_beyond (self->findings, i) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether one is drawn from the week `from` on: the present one may yet have a longer run. */
static gboolean
has_longest (const LoadChart *self, guint from)
{
  for (guint i = from; i < self->end; i++)
    if (!is_present (self, i) && foulee_findings_week (self->findings, i)->longest > 0)
      return TRUE;
  return FALSE;
}

/* Of a week, in units; 0 where no distance is known. */
static double
highest_distance (const LoadChart *self)
{
  gint64 highest = 0;

  for (guint i = self->first; i < self->end; i++)
    highest = MAX (highest, foulee_findings_week (self->findings, i)->distance);
  return in_units (highest, self->units);
}

static void
add_distance_panel (const LoadChart *self, FouleeChart *chart)
{
  const double highest = highest_distance (self);
  FouleeChartPanel *panel;

  panel = foulee_chart_add_panel (
      chart, 0, highest * (1 + (has_marks (self, self->first) ? ROOM_FOR_MARK : ROOM_FOR_LABEL)));
  if (self->on_card) {
    foulee_panel_add_level (panel, 0, NULL);
  } else {
    foulee_panel_set_name (panel, foulee_trc (self->language, "in a chart of training", "Distance"),
                           foulee_load_unit_label (self->units, self->language));
    add_grid (self, panel, highest);
  }
  add_distances (self, chart, panel);
  add_longest (self, panel);
}

/* ---- Strips ---------------------------------------------------------------------------------- */

/* NAN where it is not known. */
typedef double (*WeekValue) (const FouleeWeek *week);

static double
load_of (const FouleeWeek *week)
{
  return week->n_runs > 0 && week->n_runs == week->n_runs_without_load ? NAN : week->load;
}

static double
monotony_of (const FouleeWeek *week)
{
  return week->monotony;
}

static double
strain_of (const FouleeWeek *week)
{
  return week->strain;
}

static double
rest_days_of (const FouleeWeek *week)
{
  return 7.0 - week->n_days;
}

typedef struct {
  WeekValue value;
  int decimals;
  double notable; /* 0 for nothing */
  const char *name;
  const char *unit;
} Strip;

/* The present week is not over: only what is summed up as it goes is shown of it. */
static double
value_of (const LoadChart *self, const Strip *strip, guint week)
{
  if (is_present (self, week) && strip->value == rest_days_of)
    return NAN;
  return strip->value (foulee_findings_week (self->findings, week));
}

static void
add_strip (const LoadChart *self, FouleeChart *chart, const Strip *strip)
{
  const guint n = self->end - self->first;
  g_autofree FouleeChartBar *bars = g_new0 (FouleeChartBar, n);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  double highest = MAX (strip->notable, 1e-6);
  FouleeChartPanel *panel;

  for (guint i = 0; i < n; i++) {
    const double value = value_of (self, strip, self->first + i);
    char *label =
        isnan (value) ? NULL : foulee_format_number (self->language, value, strip->decimals);

    g_ptr_array_add (labels, label);
    highest = isnan (value) ? highest : MAX (highest, value);
    bars[i] = (FouleeChartBar) {
      .from = place_in (self, self->first + i, BAR_FROM),
      .to = place_in (self, self->first + i, BAR_TO),
      .high = value,
      .style = FOULEE_BAR_VALUE,
      .label = label,
      .flagged = strip->notable > 0 && value > strip->notable,
    };
  }
  panel = foulee_chart_add_panel (chart, 0, highest * 1.1);
  foulee_panel_set_lines (panel, STRIP_LINES);
  foulee_panel_set_name (panel, strip->name, strip->unit);
  set_words (self, chart, foulee_panel_add_bars (panel, bars, n), strip->name);
}

static void
add_strips (const LoadChart *self, FouleeChart *chart)
{
  const FouleeLanguage *language = self->language;
  const Strip strips[] = {
    { load_of, 0, 0, foulee_trc (language, "of training", "Load"),
      foulee_trc (language, "of training", "effort × min") },
    { monotony_of, 1, FOULEE_NOTABLE_MONOTONY, foulee_trc (language, "of training", "Monotony"),
      foulee_trc (language, "of training", "▲ above 2") },
    { strain_of, 0, 0, foulee_trc (language, "of training", "Strain"), NULL },
    { rest_days_of, 0, 0, foulee_trc (language, "of training", "Rest days"), NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (strips); i++)
    add_strip (self, chart, &strips[i]);
}

/* ---- The whole ------------------------------------------------------------------------------- */

FouleeChart *
foulee_load_chart_new (FouleeFindings *findings, FouleeDate first, FouleeDate last, GTimeZone *zone,
                       FouleeUnits units, const FouleeLanguage *language, FouleeChartSize size)
{
  LoadChart self = { .findings = findings,
                     .zone = zone,
                     .units = units,
                     .language = language,
                     .on_card = size == FOULEE_CHART_SIZE_CARD };
  gboolean has_distance;
  FouleeChart *chart;
  guint seen; /* the first week that is seen */

  if (foulee_findings_n_weeks (findings) == 0)
    return NULL;
  self.end = weeks_end (findings, last);
  if (self.on_card)
    self.first = self.end - MIN (self.end, N_WEEKS_ON_CARD);
  has_distance = highest_distance (&self) > 0;
  if (self.on_card && !has_distance)
    return NULL;
  chart = begin_chart (&self, first);
  if (has_distance)
    add_distance_panel (&self, chart);
  if (!self.on_card)
    add_strips (&self, chart);
  if (self.on_card)
    foulee_chart_add_key (chart, FOULEE_MARKER_NONE, foulee_load_unit_label (units, language));
  seen = self.on_card ? self.first : week_of (&self, first);
  if (has_longest (&self, seen))
    foulee_chart_add_key (chart, FOULEE_MARKER_SQUARE,
                          foulee_trc (language, "in a chart of training", "longest run"));
  if (has_marks (&self, seen))
    foulee_chart_add_key (chart, FOULEE_MARKER_TRIANGLE,
                          foulee_trc (language, "in a chart of training",
                                      "more than a tenth beyond the 30 days before"));
  return chart;
}
