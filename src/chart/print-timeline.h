/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/symptoms.h"
#include "chart/chart.h"

G_BEGIN_DECLS

/* The timeline of the printed summary: soreness of the legs and of the first symptom, day by day,
 * over the load of each day, on one axis of days.
 * The axis reaches from the first day of the period, or from four weeks before the onset where that
 * is earlier and within a year, to its last day. Says what was entered and no more. */
typedef struct {
  const FouleeSymptoms *symptoms; /* of the period */
  GTimeZone *zone;                /* where days begin */
  FouleeUnits units;
  const FouleeLanguage *language;
} FouleePrintTimeline;

/* Pointers need to live only during the call. */
FouleeChart *foulee_print_timeline_new (const FouleePrintTimeline *self);

/* The days of the axis, inclusive. */
void foulee_print_timeline_get_days (const FouleePrintTimeline *self, FouleeDate *first,
                                     FouleeDate *last);

/* Which answers the line of the legs rests on. */
typedef enum {
  FOULEE_PRINT_LEGS_MUSCLES, /* or on none */
  FOULEE_PRINT_LEGS_OVERALL, /* no muscle was answered on any day */
  FOULEE_PRINT_LEGS_BOTH,    /* the overall level where no muscle was answered */
} FouleePrintLegs;

FouleePrintLegs foulee_print_timeline_legs (const FouleePrintTimeline *self);

/* Of more weeks the columns would be too narrow for what is said of each. */
#define FOULEE_MOST_PRINT_COLUMNS 11

/* What was run in each week of the axis, to be written below it. */
typedef enum {
  FOULEE_PRINT_ROW_WEEK, /* its first day */
  FOULEE_PRINT_ROW_DISTANCE,
  FOULEE_PRINT_ROW_LONGEST,
  FOULEE_PRINT_ROW_DESCENT,
  FOULEE_N_PRINT_ROWS,
} FouleePrintRow;

typedef struct {
  double middle;    /* of the week, on the axis */
  gboolean onset;   /* it began in this week */
  gboolean beyond;  /* a run of it was more than a tenth beyond the longest of the 30 days before */
  gboolean partial; /* a cell of it does not tell of all runs, and ends in FOULEE_WEEK_PARTIAL */
  char *cells[FOULEE_N_PRINT_ROWS];  /* NULL for nothing */
  char *fuller[FOULEE_N_PRINT_ROWS]; /* where there is room: the distance with its change from the
                                        week before, the longest with how far beyond; or NULL */
} FouleePrintColumn;

/* An array of FouleePrintColumn; free it. Empty where there are more weeks than that. */
GArray *foulee_print_timeline_columns (const FouleePrintTimeline *self);

/* "km a week". */
const char *foulee_print_timeline_row_title (FouleePrintRow row, FouleeUnits units,
                                             const FouleeLanguage *language);

/* What it shows, in words, for who does not see it: of each day, or of each month where the weeks
 * are not written out; owned by the caller. */
char *foulee_print_timeline_description (const FouleePrintTimeline *self);

G_END_DECLS
