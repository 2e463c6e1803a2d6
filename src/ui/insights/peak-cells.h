/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/after-run.h"
#include "ui/widgets/data-table.h"

G_BEGIN_DECLS

/* What stands in the tables of the page After a run, in the interface's language. */

/* Peaks: run by run. */
typedef enum {
  FOULEE_PEAK_COLUMN_RUN,
  FOULEE_PEAK_COLUMN_LOAD,
  FOULEE_PEAK_COLUMN_DESCENT,
  FOULEE_PEAK_COLUMN_RISE,
  FOULEE_PEAK_COLUMN_HOURS,
  FOULEE_PEAK_COLUMN_CLASS,
  FOULEE_PEAK_COLUMN_OTHERS,
  FOULEE_N_PEAK_COLUMNS,
} FouleePeakColumn;

/* One title for each column; owned by the module. */
const FouleeDataColumn *foulee_peak_columns (void);

typedef struct {
  FouleeAfterRuns *after;
  FouleeUnits units;
  GArray *readings; /* private */
} FouleePeakCells;

/* Holds a reference to `after`. `only`: the one run whose readings are listed, or FOULEE_NO_RUN. */
FouleePeakCells *foulee_peak_cells_new (FouleeAfterRuns *after, FouleeUnits units, guint only);
void foulee_peak_cells_free (gpointer cells);

/* FouleeDataCell of peaks: row is a number of a run. */
char *foulee_peak_cell (guint row, guint column, gpointer cells);

/* How two runs stand to one another by a column: what is not known comes first. */
int foulee_peak_compare (const FouleePeakCells *cells, FouleePeakColumn column, guint a, guint b);

/* The readings, of the latest run first. */
#define FOULEE_N_READING_COLUMNS 5
const FouleeDataColumn *foulee_reading_columns (void);
guint foulee_peak_cells_n_readings (const FouleePeakCells *cells);
char *foulee_reading_cell (guint row, guint column, gpointer cells);

/* The run that a row of the readings is of. */
guint foulee_peak_cells_run_of (const FouleePeakCells *cells, guint row);

G_END_DECLS
