/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/civil.h"

G_BEGIN_DECLS

/* Where "now" comes from. The program uses the system's clock; tests, the sample journal and
 * reproducible summaries set one. Reference counted, safe from any thread. */
typedef struct _FouleeClock FouleeClock;

FouleeClock *foulee_clock_new_system (void);

/* Stands still at `milliseconds` since 1970 UTC until set again. `zone` is referenced. */
FouleeClock *foulee_clock_new_fixed (gint64 milliseconds, GTimeZone *zone);
void foulee_clock_set (FouleeClock *clock, gint64 milliseconds);

FouleeClock *foulee_clock_ref (FouleeClock *clock);
void foulee_clock_unref (FouleeClock *clock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeClock, foulee_clock_unref)

/* Milliseconds since 1970 UTC: what `created`, `modified` and `deleted` of a record hold. */
gint64 foulee_clock_milliseconds (FouleeClock *clock);
FouleeInstant foulee_clock_now (FouleeClock *clock);

/* The zone that the clock on the wall is in; owned by the clock. The system's clock asks anew at
 * every call, so a runner who travels is followed. */
GTimeZone *foulee_clock_zone (FouleeClock *clock);

G_END_DECLS
