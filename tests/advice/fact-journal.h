/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/facts.h"

/* Small journals to take facts from. Hours count back from NOW, noon on Sunday 22 November 2026 in
 * UTC; `records` own what is added to them. Days begin at 04:00. */

#define NOW "2026-11-22T12:00:00Z"

FouleeInstant hours_ago (double hours);

/* A run that ended then: `minutes` at an effort of `rpe`. An hour at 5 is hard, half an hour at 3
 * is not. */
FouleeRun *journal_add_run (GPtrArray *records, double hours, int minutes, int rpe);

/* The one of that moment, where there is one. */
FouleeCheckIn *journal_add_check_in (GPtrArray *records, double hours);

FouleeAction *journal_add_action (GPtrArray *records, double hours, FouleeActionKind kind);
FouleeDrink *journal_add_drink (GPtrArray *records, double hours, FouleeDrinkKind kind);
FouleeUrine *journal_add_urine (GPtrArray *records, double hours, int shade);

/* A night that ended at 06:00 `days` before Sunday 22 November, of so many minutes; 0: times that
 * are not known. */
FouleeSleep *journal_add_night (GPtrArray *records, int days, int minutes);

FouleeShoe *journal_add_shoe (GPtrArray *records, const char *name);

/* The records stay the caller's. */
FouleeFindings *journal_findings (GPtrArray *records);
