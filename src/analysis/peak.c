/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/peak.h"

#define WINDOW_FIRST 24.0
#define WINDOW_LAST 72.0

/* Readings count towards "enough" from this hour on: before, the run itself is still felt. */
#define SPAN_FIRST 6.0
#define ENOUGH_READINGS 3
#define SMALLEST_RISE 2

typedef struct {
  guint n;        /* from 6 to 72 h */
  guint n_window; /* of those, from 24 h on */
} Coverage;

static void
cover (Coverage *coverage, double hours)
{
  if (hours < SPAN_FIRST || hours > WINDOW_LAST)
    return;
  coverage->n++;
  if (hours >= WINDOW_FIRST)
    coverage->n_window++;
}

/* Enough readings, and not all of them before the window: a peak cannot be called early when
 * nothing was seen of what came after. */
static gboolean
covers (const Coverage *coverage)
{
  return coverage->n >= ENOUGH_READINGS && coverage->n_window > 0;
}

static gboolean
usable (const FouleePeakReading *reading)
{
  return reading->others < FOULEE_PEAK_OTHERS;
}

/* The first and the last of the highest usable readings; FALSE where none is usable. */
static gboolean
find_highest (FouleePeak *peak, const FouleePeakReading *readings, guint n_readings, guint *first,
              guint *last)
{
  peak->level = -1;
  peak->hours = 0.0;
  peak->others = 0.0;
  peak->n_readings = 0;
  for (guint i = 0; i < n_readings; i++) {
    if (!usable (&readings[i]))
      continue;
    peak->n_readings++;
    if (readings[i].level > peak->level) {
      peak->level = readings[i].level;
      peak->hours = readings[i].hours;
      peak->others = readings[i].others;
      *first = i;
    }
    if (readings[i].level == peak->level)
      *last = i;
  }
  return peak->n_readings > 0;
}

/* The neighbouring lower readings. Here one that other runs spoil will do: where all of the
 * soreness was less than at the peak, this run's part of it was too. TRUE where a spoilt reading
 * that was no lower stretches the bracket. */
static gboolean
find_bracket (FouleePeak *peak, const FouleePeakReading *readings, guint n_readings,
              double hours_since)
{
  gboolean stretched = FALSE;
  guint first = 0;
  guint last = 0;

  peak->bracket_first = 0.0;
  peak->bracket_last = MIN (hours_since, FOULEE_PEAK_HOURS);
  peak->open = TRUE;
  if (!find_highest (peak, readings, n_readings, &first, &last))
    return n_readings > 0;

  for (guint i = first; i-- > 0;) {
    if (readings[i].level < peak->level) {
      peak->bracket_first = readings[i].hours;
      break;
    }
    stretched = TRUE;
  }
  for (guint i = last + 1; i < n_readings; i++) {
    if (readings[i].level < peak->level) {
      peak->bracket_last = readings[i].hours;
      peak->open = FALSE;
      break;
    }
    stretched = TRUE;
  }
  return stretched;
}

static FouleePeakReason
reason_of (const FouleePeak *peak, const FouleePeakReading *readings, guint n_readings,
           double hours_since, gboolean stretched)
{
  Coverage own = { 0 };
  Coverage all = { 0 };
  int highest = -1;

  if (hours_since < WINDOW_LAST || (hours_since < FOULEE_PEAK_HOURS && peak->open))
    return FOULEE_PEAK_STILL_RUNNING;

  for (guint i = 0; i < n_readings; i++) {
    highest = MAX (highest, readings[i].level);
    cover (&all, readings[i].hours);
    if (usable (&readings[i]))
      cover (&own, readings[i].hours);
  }
  if (!covers (&own))
    return covers (&all) ? FOULEE_PEAK_OTHER_RUNS : FOULEE_PEAK_TOO_FEW;
  if (peak->level_before < 0)
    return FOULEE_PEAK_TOO_FEW;
  if (peak->level - peak->level_before < SMALLEST_RISE)
    return highest - peak->level_before < SMALLEST_RISE ? FOULEE_PEAK_SMALL_RISE
                                                        : FOULEE_PEAK_OTHER_RUNS;
  if (peak->open)
    return stretched ? FOULEE_PEAK_OTHER_RUNS : FOULEE_PEAK_TOO_FEW;
  if ((peak->bracket_first < WINDOW_FIRST && peak->bracket_last > WINDOW_FIRST) ||
      (peak->bracket_first < WINDOW_LAST && peak->bracket_last > WINDOW_LAST))
    return stretched ? FOULEE_PEAK_OTHER_RUNS : FOULEE_PEAK_EITHER_SIDE;
  return FOULEE_PEAK_TOLD;
}

void
foulee_peak_judge (FouleePeak *peak, const FouleePeakReading *readings, guint n_readings,
                   int level_before, double hours_since)
{
  gboolean stretched = find_bracket (peak, readings, n_readings, hours_since);

  peak->level_before = level_before;
  peak->reason = reason_of (peak, readings, n_readings, hours_since, stretched);
  if (peak->reason != FOULEE_PEAK_TOLD)
    peak->peak_class = FOULEE_PEAK_CANNOT_TELL;
  else if (peak->bracket_last <= WINDOW_FIRST)
    peak->peak_class = FOULEE_PEAK_EARLY;
  else if (peak->bracket_last <= WINDOW_LAST)
    peak->peak_class = FOULEE_PEAK_WINDOW;
  else
    peak->peak_class = FOULEE_PEAK_LATE;
}
