/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* The night that a runner usually has, to be offered and confirmed: never a record by itself. */

/* How many nights count, and how few are too few to say. Our choice: two weeks hold two week-ends,
 * and the middle one of three nights is not thrown by a single odd one. */
#define FOULEE_USUAL_NIGHT_COUNT 14
#define FOULEE_USUAL_NIGHT_FEWEST 3

/* What is offered before there are so many: 22:45 and 06:30. */
#define FOULEE_USUAL_TO_BED_DEFAULT (22 * 3600 + 45 * 60)
#define FOULEE_USUAL_WOKE_DEFAULT (6 * 3600 + 30 * 60)

/* The medians of going to bed and of waking over the last nights before that of `date` of which
 * both are known, whatever the weekday; naps do not count. In seconds since midnight by the clock
 * of where each night was slept, to the whole minute. */
void foulee_usual_night (const FouleeHistory *history, FouleeDate date, int *to_bed, int *woke);

G_END_DECLS
