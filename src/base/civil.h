/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Civil dates, and instants that remember the clock on the wall. */

/* Days since 1970-01-01 in the proleptic Gregorian calendar. Differences are days. */
typedef gint32 FouleeDate;

/* "No date". Smaller than every date. */
#define FOULEE_DATE_NONE G_MININT32

/* The first and last date accepted anywhere: 1900-01-01 and 2199-12-31. */
#define FOULEE_DATE_MIN (-25567)
#define FOULEE_DATE_MAX 84005

FouleeDate foulee_date_from_civil (int year, int month, int day);
void foulee_date_to_civil (FouleeDate date, int *year, int *month, int *day);
gboolean foulee_date_is_valid_civil (int year, int month, int day);

/* 1 Monday … 7 Sunday, as ISO 8601 counts. */
int foulee_date_weekday (FouleeDate date);

/* "2026-11-19", exactly; FALSE and `*date` untouched for anything else. */
gboolean foulee_date_parse (const char *text, FouleeDate *date);
char *foulee_date_to_iso (FouleeDate date);

/* A moment, and the offset from UTC that the wall clock had there and then. */
typedef struct {
  gint64 seconds; /* Unix seconds, UTC */
  gint32 offset;  /* minutes east of UTC, −1439 … 1439 */
} FouleeInstant;

/* "No moment": the smallest value of `seconds`. */
#define FOULEE_INSTANT_NONE ((FouleeInstant) { G_MININT64, 0 })
#define foulee_instant_is_set(instant) ((instant).seconds != G_MININT64)

/* What the wall clock showed. `seconds_of_day` 0 … 86 399; either result may be NULL. */
void foulee_instant_to_civil (FouleeInstant instant, FouleeDate *date, int *seconds_of_day);

/* The moment at which the clocks of `zone` showed this. A time skipped when clocks go forward
 * becomes the first moment after the gap; a time that came twice is taken the first time.
 * `seconds_of_day` may lie outside 0 … 86 399 and then counts from that day's midnight on the
 * wall. */
FouleeInstant foulee_instant_from_civil (GTimeZone *zone, FouleeDate date, int seconds_of_day);

/* A moment that was `from` (or FOULEE_INSTANT_NONE), moved to where the clock showed this. `zone`
 * is that of here and now.
 *
 * What the clock showed already stays the same moment, to the second. A time that came twice is
 * taken on the side of the change that `from` is on; a skipped one as above. What was recorded
 * elsewhere is moved by the clock there. */
FouleeInstant foulee_instant_moved (FouleeInstant from, GTimeZone *zone, FouleeDate date,
                                    int seconds_of_day);

/* The same moment with the offset that holds in `zone`. */
FouleeInstant foulee_instant_in_zone (GTimeZone *zone, gint64 seconds);

/* ISO 8601: "2026-11-19T06:45:00+01:00". Parsing takes "Z", offsets with or without colon, a
 * space for the T, missing seconds and fractions (dropped); without an offset, `zone` decides.
 * FALSE for anything else, `*instant` untouched. */
gboolean foulee_instant_parse (const char *text, GTimeZone *zone, FouleeInstant *instant);
char *foulee_instant_to_iso (FouleeInstant instant);

/* The day this moment belongs to when days begin `day_start` minutes after midnight: with 240,
 * 03:30 belongs to the day before. */
FouleeDate foulee_instant_day (FouleeInstant instant, int day_start);

G_END_DECLS
