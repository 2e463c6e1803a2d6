/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/civil.h"

G_BEGIN_DECLS

/* The values in other programs' tables, read in place: `text` needs no NUL. White space around a
 * value is passed over; each function is FALSE for what it cannot read, the result untouched. */

/* TRUE for an empty cell, "-" and "--": nothing was measured. */
gboolean foulee_value_is_missing (const char *text, gsize length);

/* Which sign separates the decimals. "1,234" alone cannot tell, so the whole table is asked. */
typedef struct {
  guint point; /* values in which only a point can be meant: "9.63", "1,234.5" */
  guint comma; /* and a comma */
} FouleeDecimalVotes;

void foulee_value_vote_decimal (const char *text, gsize length, FouleeDecimalVotes *votes);

/* A number with `decimal` ('.' or ',') and perhaps thousands; of two signs the last one is the
 * decimal whatever the table has. A spreadsheet's apostrophe in front is passed over. */
gboolean foulee_value_number (const char *text, gsize length, char decimal, double *value);

/* A duration as watches write it. */
typedef struct {
  double seconds;
  gboolean ends_in_zero; /* three parts, the last "00": perhaps minutes and seconds in truth */
} FouleeDuration;

/* "1:05:30", "43:27", "00:28:10.5", or a plain number of seconds. */
gboolean foulee_value_duration (const char *text, gsize length, char decimal,
                                FouleeDuration *duration);

/* A date and time of day as some program in some country writes them. */
typedef struct {
  FouleeDate date;
  int seconds_of_day; /* −1 where only the date is given */
  gboolean has_offset;
  gint32 offset; /* minutes east of UTC */
} FouleeMoment;

/* Which of two numbers is the day: "3/4/2025". Asked of the whole table: a number above 12
 * cannot be a month. */
typedef struct {
  guint day_first;
  guint month_first;
  guint twelve_hours; /* with AM or PM */
} FouleeDayVotes;

void foulee_value_vote_day (const char *text, gsize length, FouleeDayVotes *votes);

/* The majority; where nothing was found out, month first with AM and PM, else day first. */
gboolean foulee_day_votes_month_first (const FouleeDayVotes *votes);

/* "2025-02-06 17:06:03", "2025-02-06T17:06:03Z", "27.08.2019 19:00", "8/27/2019 7:00 PM",
 * "Nov 5, 2023, 7:12:33 AM", "5 nov. 2023 à 07:12:33", "1. Dez. 2023, 07:12". Points between
 * numbers are always day first. Years of two digits are 1970 to 2069. */
gboolean foulee_value_moment (const char *text, gsize length, gboolean month_first,
                              FouleeMoment *moment);

G_END_DECLS
