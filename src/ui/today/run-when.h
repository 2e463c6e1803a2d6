/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/day.h"
#include "ui/today/run-day-row.h"
#include "ui/widgets/field-row.h"

G_BEGIN_DECLS

/* The two rows of a form that say when a run began: the day of the journal, and the time. Times
 * before the hour at which days begin are those of the night that follows. The form owns the
 * rows. */
typedef struct {
  FouleeFieldRow *start_row;
  FouleeRunDayRow *day_row;
  FouleeDay *day;
  FouleeInstant shown;
  gboolean planned;
} FouleeRunWhen;

/* Shows a moment, or with FOULEE_INSTANT_NONE only `date`. Days to come can be chosen for a run
 * that is `planned`, and only days until today for one that was done. */
void foulee_run_when_show (FouleeRunWhen *when, FouleeInstant start, FouleeDate date,
                           gboolean planned);

/* To be called when the rows are seen again: the day that is today may be another one now, and can
 * be chosen. What is chosen stays. */
void foulee_run_when_follow_clock (FouleeRunWhen *when);

/* Fills in a moment that follows from something else, unless a time is being typed. */
void foulee_run_when_propose (FouleeRunWhen *when, FouleeInstant start);

/* What the rows say; both must have been checked. What the runner has not touched stays to the
 * second, and a run of another time zone in that zone. */
FouleeInstant foulee_run_when_read (FouleeRunWhen *when);

/* To be called when either was edited: says which night is meant. */
void foulee_run_when_edited (FouleeRunWhen *when);

G_END_DECLS
