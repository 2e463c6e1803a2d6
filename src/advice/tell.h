/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/rule.h"

G_BEGIN_DECLS

/* The parts that reasons are told in. Free them. */

/* What a run was like, within a sentence: "a hill run (1 h, effort 7, 600 m down)". What is not
 * known of it is left out. */
char *foulee_tell_run (const FouleeRun *run, const FouleeTelling *telling);

/* The day of a run, within a sentence: "Saturday 14 November". */
char *foulee_tell_run_day (const FouleeRun *run, const FouleeTelling *telling);

/* "23 h", and "1 h" for less. */
char *foulee_tell_hours (double hours, const FouleeTelling *telling);

/* A share in whole percent: "40%"; the sign is not told. */
char *foulee_tell_percent (double share, const FouleeTelling *telling);

/* The longest distance of one decimal in the runner's units that is at most a tenth beyond
 * `metres`: "13.2 km". */
char *foulee_tell_tenth_beyond (gint64 metres, const FouleeTelling *telling);

G_END_DECLS
