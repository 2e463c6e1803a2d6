/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* What about the runner decides whether there are suggestions, and which warning signs come
 * first. */

#define FOULEE_ADULT 18

/* The least age in years that the runner can have on a day, as only the year of birth is known: who
 * turns 18 this year counts as 17 until it is over. −1 where nothing is known. `runner` may be
 * NULL. */
int foulee_runner_least_age (const FouleeRunner *runner, FouleeDate date);

/* Pregnant on a day, or up to 12 weeks after a pregnancy that ended. */
gboolean foulee_runner_is_pregnant (const FouleeHistory *history, FouleeDate date);

G_END_DECLS
