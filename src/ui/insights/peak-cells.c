/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/peak-cells.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chart/after-run-chart.h"
#include "chart/after-run-words.h"
#include "chart/when-words.h"
#include "base/capital.h"

#define NOTHING "–"

/* A reading, and the run that it is listed with. */
typedef struct {
  guint run;
  guint number; /* among the run's */
} Row;

static void
list_run (FouleePeakCells *self, guint run)
{
  for (guint i = 0; i < foulee_after_run (self->after, run)->n_readings; i++) {
    Row row = { run, i };

    g_array_append_val (self->readings, row);
  }
}

FouleePeakCells *
foulee_peak_cells_new (FouleeAfterRuns *after, FouleeUnits units, guint only)
{
  FouleePeakCells *self = g_new0 (FouleePeakCells, 1);

  self->after = foulee_after_runs_ref (after);
  self->units = units;
  self->readings = g_array_new (FALSE, FALSE, sizeof (Row));
  if (only != FOULEE_NO_RUN)
    list_run (self, only);
  else
    for (guint i = after->runs->len; i-- > 0;)
      list_run (self, i);
  return self;
}

void
foulee_peak_cells_free (gpointer cells)
{
  FouleePeakCells *self = cells;

  foulee_after_runs_unref (self->after);
  g_array_unref (self->readings);
  g_free (self);
}

/* ---- Peaks ----------------------------------------------------------------------------------- */

const FouleeDataColumn *
foulee_peak_columns (void)
{
  static FouleeDataColumn columns[FOULEE_N_PEAK_COLUMNS];

  columns[FOULEE_PEAK_COLUMN_RUN].title = C_ ("column", "Run");
  columns[FOULEE_PEAK_COLUMN_LOAD].title = C_ ("column", "Load");
  /* Translators: a short title, of the metres that a run led down. */
  columns[FOULEE_PEAK_COLUMN_DESCENT].title = C_ ("short title of a column", "Descent");
  columns[FOULEE_PEAK_COLUMN_DESCENT].whole = C_ ("column", "Descent");
  columns[FOULEE_PEAK_COLUMN_RISE].title = C_ ("column", "Before → peak");
  columns[FOULEE_PEAK_COLUMN_HOURS].title = C_ ("column", "Peak after");
  columns[FOULEE_PEAK_COLUMN_CLASS].title = C_ ("column", "Class");
  /* Translators: a short title, of the share of the soreness that is of other runs. */
  columns[FOULEE_PEAK_COLUMN_OTHERS].title = C_ ("short title of a column", "Others");
  columns[FOULEE_PEAK_COLUMN_OTHERS].whole = C_ ("column", "Other runs’ share");
  for (int i = FOULEE_PEAK_COLUMN_LOAD; i <= FOULEE_PEAK_COLUMN_HOURS; i++)
    columns[i].number = TRUE;
  columns[FOULEE_PEAK_COLUMN_OTHERS].number = TRUE;
  return columns;
}

/* Session RPE times minutes; −1 where one of them is not known. */
static double
session_load (const FouleeRun *run)
{
  if (run->rpe == FOULEE_UNSET || run->duration == FOULEE_UNSET)
    return -1;
  return run->rpe * run->duration / 60.0;
}

static char *
say_load (const FouleeAfterRun *run)
{
  const double load = session_load (run->run);

  return load < 0 ? g_strdup (NOTHING)
                  : foulee_format_number (foulee_language_of_system (), load, 0);
}

static char *
say_rise (const FouleeAfterRun *run)
{
  if (!foulee_after_run_has_peak (run))
    return g_strdup (NOTHING);
  if (run->peak->level_before < 0)
    /* Translators: soreness before a run, which is not known, and at its peak. */
    return g_strdup_printf (C_ ("rise of soreness", "? → %d"), run->peak->level);
  /* Translators: soreness before a run, and at its peak. */
  return g_strdup_printf (C_ ("rise of soreness", "%d → %d"), run->peak->level_before,
                          run->peak->level);
}

static char *
say_hours (const FouleeAfterRun *run)
{
  g_autofree char *bracket = NULL;

  if (!foulee_after_run_has_peak (run))
    return g_strdup (NOTHING);
  bracket = foulee_after_run_bracket (run->peak, foulee_language_of_system ());
  /* Translators: hours from a run to its peak, and between which hours that lay: "33 h (24–56 h)".
   */
  return g_strdup_printf (C_ ("hours to a peak", "%d\u00a0h (%s)"), (int) lround (run->peak->hours),
                          bracket);
}

static char *
say_others (const FouleeAfterRun *run)
{
  g_autofree char *number = NULL;

  if (!foulee_after_run_has_peak (run))
    return g_strdup (NOTHING);
  number = foulee_format_number (foulee_language_of_system (), run->peak->others * 100, 0);
  return g_strdup_printf (C_ ("part of a whole", "%s%%"), number);
}

char *
foulee_peak_cell (guint row, guint column, gpointer data)
{
  const FouleePeakCells *cells = data;
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeAfterRun *run = foulee_after_run (cells->after, row);
  g_autofree char *name = NULL;

  switch ((FouleePeakColumn) column) {
  case FOULEE_PEAK_COLUMN_RUN:
    name = foulee_after_run_name (cells->after, run, cells->units, language);
    return foulee_capital (name);
  case FOULEE_PEAK_COLUMN_LOAD:
    return say_load (run);
  case FOULEE_PEAK_COLUMN_DESCENT:
    return run->run->descent == FOULEE_UNSET
               ? g_strdup (NOTHING)
               : foulee_format_climb (language, cells->units, run->run->descent);
  case FOULEE_PEAK_COLUMN_RISE:
    return say_rise (run);
  case FOULEE_PEAK_COLUMN_HOURS:
    return say_hours (run);
  case FOULEE_PEAK_COLUMN_CLASS:
    return foulee_after_run_class (run, language);
  case FOULEE_PEAK_COLUMN_OTHERS:
    return say_others (run);
  case FOULEE_N_PEAK_COLUMNS:
    break;
  }
  g_return_val_if_reached (NULL);
}

/* ---- Their order ----------------------------------------------------------------------------- */

/* By the class first, and those that cannot be told by why. */
static double
class_order (const FouleePeak *peak)
{
  return peak->peak_class * 10 + peak->reason;
}

static double
order_of (const FouleeAfterRun *run, FouleePeakColumn column)
{
  switch (column) {
  case FOULEE_PEAK_COLUMN_RUN:
    return (double) run->end;
  case FOULEE_PEAK_COLUMN_LOAD:
    return session_load (run->run);
  case FOULEE_PEAK_COLUMN_DESCENT:
    return run->run->descent == FOULEE_UNSET ? -1 : run->run->descent;
  case FOULEE_PEAK_COLUMN_RISE:
    return foulee_after_run_has_peak (run) ? run->peak->level : -1;
  case FOULEE_PEAK_COLUMN_HOURS:
    return foulee_after_run_has_peak (run) ? run->peak->hours : -1;
  case FOULEE_PEAK_COLUMN_CLASS:
    return run->peak ? class_order (run->peak) : -1;
  case FOULEE_PEAK_COLUMN_OTHERS:
    return foulee_after_run_has_peak (run) ? run->peak->others : -1;
  case FOULEE_N_PEAK_COLUMNS:
    break;
  }
  g_return_val_if_reached (0);
}

int
foulee_peak_compare (const FouleePeakCells *cells, FouleePeakColumn column, guint a, guint b)
{
  const double order_a = order_of (foulee_after_run (cells->after, a), column);
  const double order_b = order_of (foulee_after_run (cells->after, b), column);

  return (order_a > order_b) - (order_a < order_b);
}

/* ---- Readings -------------------------------------------------------------------------------- */

const FouleeDataColumn *
foulee_reading_columns (void)
{
  static FouleeDataColumn columns[FOULEE_N_READING_COLUMNS];

  columns[0].title = C_ ("column", "Run");
  columns[1].title = C_ ("column", "Hours after");
  columns[1].number = TRUE;
  columns[2].title = C_ ("column", "Level, of 10");
  columns[2].number = TRUE;
  columns[3].title = C_ ("column", "When");
  columns[4].title = C_ ("column", "Remarks");
  return columns;
}

guint
foulee_peak_cells_n_readings (const FouleePeakCells *cells)
{
  return cells->readings->len;
}

guint
foulee_peak_cells_run_of (const FouleePeakCells *cells, guint row)
{
  return g_array_index (cells->readings, Row, row).run;
}

static char *
say_remark (const FouleeAfterRun *run, const FouleeAfterReading *reading)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (foulee_after_run_is_peak (run, reading))
    g_strv_builder_add (builder, run->peak->peak_class == FOULEE_PEAK_CANNOT_TELL
                                     ? C_ ("of a reading", "the highest")
                                     : C_ ("of a reading", "the peak"));
  if (reading->hours > run->next_run)
    g_strv_builder_add (builder, C_ ("of a reading", "after the next run’s start"));
  parts = g_strv_builder_end (builder);
  return g_strjoinv (", ", parts);
}

char *
foulee_reading_cell (guint row, guint column, gpointer data)
{
  const FouleePeakCells *cells = data;
  const Row *place = &g_array_index (cells->readings, Row, row);
  const FouleeAfterRun *run = foulee_after_run (cells->after, place->run);
  const FouleeAfterReading *reading = &foulee_after_run_readings (cells->after, run)[place->number];

  switch (column) {
  case 0:
    return foulee_peak_cell (place->run, FOULEE_PEAK_COLUMN_RUN, data);
  case 1:
    return g_strdup_printf ("%d", (int) lround (reading->hours));
  case 2:
    return g_strdup_printf ("%d", reading->level);
  case 3:
    return foulee_moment_label (reading->at, foulee_language_of_system ());
  default:
    return say_remark (run, reading);
  }
}
