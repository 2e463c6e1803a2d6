/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cli-context.h"

G_BEGIN_DECLS

/* Moments and days as people type them.
 *
 * The words "today", "yesterday" and "tomorrow" are understood in English and in French whatever
 * the language of the messages; days are those of the clock on the wall, from midnight. */

/* "2026-11-19", "today", "hier". FALSE for anything else, `*date` untouched. */
gboolean foulee_cli_parse_date (const char *text, FouleeClock *clock, FouleeDate *date);

/* "06:45" (today), "yesterday 18:30", "2026-11-19 6h45", ISO 8601, "now". FALSE for anything else,
 * `*instant` untouched. */
gboolean foulee_cli_parse_instant (const char *text, FouleeClock *clock, FouleeInstant *instant);

/* The days of --from and --to, FOULEE_DATE_NONE for one that was not given. FALSE with a usage
 * error for what is no date, and for a first day after the last. */
gboolean foulee_cli_read_period (const FouleeCli *cli, FouleeDate *from, FouleeDate *to,
                                 GError **error);

G_END_DECLS
