/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hint.h"

/* Small journals to look for hints in. Hours count from Monday 2 November 2026, 00:00, in UTC;
 * `records` own what is added to them. */

#define HOUR 3600
#define DAY (24 * HOUR)
#define MONDAY G_GINT64_CONSTANT (1793577600)

#define LEFT FOULEE_REGION_CALF_LEFT
#define RIGHT FOULEE_REGION_CALF_RIGHT
#define QUADRICEPS FOULEE_REGION_QUADRICEPS_LEFT
#define KNEE FOULEE_REGION_KNEE_LEFT

FouleeInstant at_hour (double hours);

/* The one of that moment, where there is one. */
FouleeCheckIn *journal_add_check_in (GPtrArray *records, FouleeInstant when);
void journal_add_level (GPtrArray *records, double hours, FouleeRegion region, int level);

/* A check-in every `step` hours. "4" is a level; "4/1" with the other side's; "." no check-in, "?"
 * one that did not ask for this region. */
void journal_add_levels (GPtrArray *records, FouleeRegion region, double first, double step,
                         const char *text);

/* A level on every morning from 60 to 20 days before Monday; nothing for NO_USUAL. */
#define NO_USUAL (-1)
void journal_add_usual (GPtrArray *records, FouleeRegion region, int level);

/* An hour's run. */
FouleeRun *journal_add_run (GPtrArray *records, double end);

/* The list of warning signs was answered. */
void journal_add_answer (GPtrArray *records, double hours);

/* The hints at that hour, without forecasts: all, or those of one kind. */
GArray *journal_hints (GPtrArray *records, double now);
GArray *journal_hints_of (GPtrArray *records, double now, FouleeHintKind kind);

#define hint_at(hints, i) (&g_array_index ((hints), FouleeHint, (i)))
