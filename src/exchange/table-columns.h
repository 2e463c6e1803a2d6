/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/csv-reader.h"
#include "exchange/exchange.h"

G_BEGIN_DECLS

/* What the columns of another program's list of activities mean.
 *
 * Names of columns were taken from files and code in public that read them: Runkeeper's export is
 * always in English, Strava's and Garmin Connect's speak the language of the account (English,
 * French and German are known here). Apostrophes, capitals and white space do not matter. */
typedef enum {
  FOULEE_COLUMN_ID,
  FOULEE_COLUMN_DATE,
  FOULEE_COLUMN_SPORT,
  FOULEE_COLUMN_DISTANCE,
  FOULEE_COLUMN_METRES, /* Strava says the distance twice; the second time in metres */
  FOULEE_COLUMN_DURATION,
  FOULEE_COLUMN_ELAPSED, /* Strava: the elapsed time's second column. Garmin: with the pauses */
  FOULEE_COLUMN_MOVING_TIME,
  FOULEE_COLUMN_PACE,  /* time for one unit of distance */
  FOULEE_COLUMN_SPEED, /* Runkeeper: units of distance an hour. Strava: m/s */
  FOULEE_COLUMN_ASCENT,
  FOULEE_COLUMN_DESCENT,
  FOULEE_COLUMN_HEART_RATE,
  FOULEE_COLUMN_CADENCE,
  FOULEE_COLUMN_STRIDE, /* length of one step, in m or ft */
  FOULEE_COLUMN_EXERTION,
  FOULEE_COLUMN_NOTE,
  FOULEE_COLUMN_PRIVATE_NOTE,
  FOULEE_COLUMN_FILE, /* where the points are, beside the table */
  FOULEE_N_COLUMNS,
} FouleeColumn;

typedef enum {
  FOULEE_LENGTH_UNKNOWN,
  FOULEE_LENGTH_KILOMETRE,
  FOULEE_LENGTH_MILE,
  FOULEE_LENGTH_METRE,
  FOULEE_LENGTH_FOOT,
} FouleeLength;

typedef struct {
  FouleeFormat format;
  char separator;
  guint n_cells;                       /* in a row */
  gsize first_row;                     /* where the row after the header begins */
  gint64 first_line;                   /* and its line */
  int index[FOULEE_N_COLUMNS];         /* −1 for a column that is not there */
  char *heading[FOULEE_N_COLUMNS];     /* as the file has it */
  FouleeLength unit[FOULEE_N_COLUMNS]; /* as the heading says it */
} FouleeColumns;

/* Finds out by the first row whose table this is. FALSE where it is none of ours. */
gboolean foulee_columns_recognise (const char *text, gsize length, FouleeColumns *columns);
void foulee_columns_clear (FouleeColumns *columns);

/* In metres; of unknown units 0. */
double foulee_length_in_metres (FouleeLength unit);

G_END_DECLS
