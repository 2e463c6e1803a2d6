/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands in elements and attributes of GPX and TCX files. */

/* A decimal number, with a point whatever the locale; FALSE and `*value` untouched for anything
 * else, also for infinite ones. */
gboolean foulee_xml_number (const char *text, double *value);

/* An xs:dateTime from 1970 on as milliseconds since then; finer fractions are dropped. A leap
 * second is the first of the next minute. Without an offset it is UTC, as GPX has it. `*offset` is
 * the offset in minutes, or FOULEE_OFFSET_UNKNOWN where none is written, "Z", or one of zero:
 * most programs that write "+00:00" mean "Z". FALSE and nothing set for anything else. */
gboolean foulee_xml_time (const char *text, gint64 *ms, gint32 *offset);

/* One line without control characters, cut to what a title may be; NULL for nothing. Free with
 * g_free(). */
char *foulee_xml_title (const char *text);

/* A sport as words, the same as in FIT files: "TRAIL_RUNNING" is "trail running", "Biking"
 * "cycling", and Strava's number 9 "running". NULL for nothing and for other numbers. Free with
 * g_free(). */
char *foulee_xml_sport (const char *text);

G_END_DECLS
