/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* Adds to `weeks` (of FouleeWeek) one for every week from Monday that has days from the first run
 * done to `today`. Days begin at the journal's day start; runs that end after `until` are not done
 * yet. */
void foulee_weeks_add (GArray *weeks, const FouleeHistory *history, gint64 until, FouleeDate today);

G_END_DECLS
