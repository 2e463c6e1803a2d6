/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/timeline-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chart/run-words.h"
#include "chart/timeline-values.h"
#include "chart/when-words.h"
#include "ui/today/day.h"

enum { DAY, SORENESS, RUNS, LOAD, SLEEP, DRINKS, WARM_UP, ACTIONS, TREATMENTS, N_COLUMNS };

/* Each day of the forecast is a row. */
#define FORECAST_ROWS (FOULEE_COURSE_HOURS / 24)

/* What cells are made from when they come into sight. */
typedef struct {
  FouleeTimelineView view; /* with references of its own */
  FouleeCourse course;
} Source;

static void
source_free (gpointer data)
{
  Source *self = data;

  foulee_timeline_unref (self->view.timeline);
  g_time_zone_unref (self->view.zone);
  g_free (self);
}

static guint
n_forecasts (const FouleeTimelineView *view)
{
  return view->course != NULL ? FORECAST_ROWS : 0;
}

FouleeDate
foulee_timeline_table_day (const FouleeTimelineView *view, guint row)
{
  const GArray *days = view->timeline->days;
  const guint before = n_forecasts (view);

  if (row < before || row - before >= days->len)
    return FOULEE_DATE_NONE;
  return g_array_index (days, FouleeTimelineDay, days->len - 1 - (row - before)).date;
}

/* ---- Days to come ---------------------------------------------------------------------------- */

static char *
forecast_cell (const FouleeTimelineView *view, guint row, guint column)
{
  const int index = (FORECAST_ROWS - (int) row) * 24 / FOULEE_COURSE_STEP;
  const FouleeForecastPoint *point = &view->course->points[index];
  g_autofree char *range = NULL;

  if (column == DAY)
    return foulee_moment_label (foulee_instant_in_zone (view->zone, point->at), view->language);
  if (column != SORENESS)
    return NULL;
  range = foulee_level_range_label (point->q10, point->q90, view->language);
  /* Translators: of soreness: a level, and the range it is likely in: "about 2, 1–3: forecast". */
  return g_strdup_printf (C_ ("in a table", "about %d, %s: forecast"), (int) lround (point->mean),
                          range);
}

/* ---- Days ------------------------------------------------------------------------------------ */

/* With its weekday, or with its year where that is not the present one. */
static char *
day_cell (const FouleeTimelineView *view, FouleeDate date)
{
  FouleeDate today;
  int year, this_year, month, day;

  foulee_instant_to_civil (foulee_instant_in_zone (view->zone, view->now), &today, NULL);
  foulee_date_to_civil (today, &this_year, &month, &day);
  foulee_date_to_civil (date, &year, &month, &day);
  return foulee_format_date (view->language, date,
                             year == this_year ? FOULEE_DATE_SHORT : FOULEE_DATE_MEDIUM);
}

/* The highest level, and all of the day by their times. */
static char *
soreness_cell (const FouleeTimelineView *view, const FouleeTimelineDay *day)
{
  const GArray *readings = view->timeline->readings;
  const int day_start =
      foulee_history_day_start (foulee_findings_history (view->timeline->findings));
  GString *text;

  if (day->highest < 0)
    return NULL;
  text = g_string_new (NULL);
  g_string_append_printf (text, "%d (", day->highest);
  for (guint i = foulee_level_readings_find (readings, ((gint64) day->date - 1) * 86400);
       i < readings->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (readings, FouleeLevelReading, i);
    const FouleeDate date = foulee_instant_day (reading->at, day_start);
    g_autofree char *time = NULL;
    int seconds;

    if (date > day->date)
      break;
    if (date < day->date)
      continue;
    foulee_instant_to_civil (reading->at, NULL, &seconds);
    time = foulee_format_time (view->language, seconds);
    if (text->str[text->len - 1] != '(')
      g_string_append (text, ", ");
    if (day->n_readings > 1)
      /* Translators: a time, and the level of soreness then: "07:05: 3". */
      g_string_append_printf (text, foulee_trc (view->language, "level at a time", "%s:\u00a0%d"),
                              time, reading->level);
    else
      g_string_append (text, time);
  }
  g_string_append_c (text, ')');
  return g_string_free_and_steal (text);
}

static char *
load_cell (const FouleeTimelineDay *day, const FouleeLanguage *language)
{
  g_autofree char *number = NULL;

  if (day->n_runs == 0)
    return NULL;
  if (isnan (day->load))
    return g_strdup (foulee_trc (language, "load of a run that is not known", "?"));
  number = foulee_format_number (language, day->load, 0);
  if (day->n_runs_without_load == 0)
    return g_steal_pointer (&number);
  /* Translators: a load, and that there is more that is not known. */
  return g_strdup_printf (C_ ("load of a day", "%s + ?"), number);
}

/* How each record of a kind that belongs to the day is put. */
typedef char *(*Label) (gconstpointer record, const FouleeTimelineView *view);

static char *
run_label (gconstpointer record, const FouleeTimelineView *view)
{
  const FouleeRun *run = record;

  return run->planned == 1 ? NULL : foulee_run_brief (run, view->units, view->language);
}

static char *
warm_up_label (gconstpointer record, const FouleeTimelineView *view)
{
  const FouleeRun *run = record;

  return run->planned == 1 || run->warm_up == FOULEE_UNSET
             ? NULL
             : foulee_warm_up_short_label (run, view->language);
}

static char *
action_label (gconstpointer record, const FouleeTimelineView *view)
{
  const FouleeAction *action = record;

  return foulee_action_is_compared ((FouleeActionKind) action->action_kind)
             ? foulee_action_brief_label (action, view->language)
             : NULL;
}

static char *
treatment_label (gconstpointer record, const FouleeTimelineView *view)
{
  const FouleeAction *action = record;

  return foulee_action_is_compared ((FouleeActionKind) action->action_kind)
             ? NULL
             : foulee_action_brief_label (action, view->language);
}

static char *
list_cell (const FouleeTimelineView *view, FouleeDate date, FouleeKind kind, Label label)
{
  FouleeHistory *history = foulee_findings_history (view->timeline->findings);
  g_autoptr (GPtrArray) records = foulee_history_list_day (history, kind, date);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < records->len; i++) {
    char *text = label (g_ptr_array_index (records, i), view);

    if (text != NULL)
      g_strv_builder_take (parts, text);
  }
  list = g_strv_builder_end (parts);
  return g_strjoinv (", ", list);
}

static char *
make_cell (guint row, guint column, gpointer data)
{
  const Source *self = data;
  const FouleeTimelineView *view = &self->view;
  const FouleeTimelineDay *day;

  if (row < n_forecasts (view))
    return forecast_cell (view, row, column);
  day = foulee_timeline_day (view->timeline, foulee_timeline_table_day (view, row));
  switch (column) {
  case DAY:
    return day_cell (view, day->date);
  case SORENESS:
    return soreness_cell (view, day);
  case RUNS:
    return list_cell (view, day->date, FOULEE_KIND_RUN, run_label);
  case LOAD:
    return load_cell (day, view->language);
  case SLEEP:
    return day->sleep < 0 ? NULL : foulee_sleep_number ((double) day->sleep, view->language);
  case DRINKS:
    return day->drinks < 0
               ? NULL
               : foulee_drinks_number ((double) day->drinks, view->units, view->language);
  case WARM_UP:
    return list_cell (view, day->date, FOULEE_KIND_RUN, warm_up_label);
  case ACTIONS:
    return list_cell (view, day->date, FOULEE_KIND_ACTION, action_label);
  case TREATMENTS:
    return list_cell (view, day->date, FOULEE_KIND_ACTION, treatment_label);
  default:
    g_return_val_if_reached (NULL);
  }
}

void
foulee_timeline_table_show (FouleeDataTable *table, const FouleeTimelineView *view)
{
  const gboolean imperial = view->units == FOULEE_UNITS_IMPERIAL;
  const FouleeDataColumn columns[N_COLUMNS] = {
    [DAY] = { C_ ("column", "Day"), FALSE },
    [SORENESS] = { C_ ("column", "Soreness"), FALSE },
    [RUNS] = { C_ ("column", "Runs"), FALSE },
    [LOAD] = { C_ ("column", "Load"), TRUE },
    [SLEEP] = { C_ ("column", "Sleep, h"), TRUE },
    [DRINKS] = { imperial ? C_ ("column", "Drinks, fl oz") : C_ ("column", "Drinks, l"), TRUE },
    [WARM_UP] = { C_ ("column", "Warm-up"), FALSE },
    [ACTIONS] = { C_ ("column", "Recovery, min"), FALSE },
    [TREATMENTS] = { C_ ("column", "Treatments, medicine"), FALSE },
  };
  Source *source = g_new0 (Source, 1);

  source->view = *view;
  foulee_timeline_ref (view->timeline);
  g_time_zone_ref (view->zone);
  if (view->course != NULL) {
    source->course = *view->course;
    source->view.course = &source->course;
  }
  foulee_data_table_show (table, _ ("Timeline, day by day"), columns, N_COLUMNS,
                          n_forecasts (view) + view->timeline->days->len, make_cell, source,
                          source_free);
}
