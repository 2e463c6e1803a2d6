/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/intake.h"

G_BEGIN_DECLS

/* Intakes made by hand, as the readers would make them. */

/* A run of `start`; without distance, descent and heart rate where they are FOULEE_UNSET. Lasts as
 * long as 6 minutes a kilometre take, an hour where there is no distance. */
FouleeRun *intake_make_run (FouleeInstant start, gint32 distance, gint32 descent, gint32 rpe);

/* Takes the references. `here` may be NULL. The row is the intake's. */
FouleeIntakeRow *intake_add (FouleeIntake *intake, FouleeIntakeState state, gpointer record,
                             const FouleeRun *here);
void intake_remark (FouleeIntakeRow *row, const char *text);

/* A file that isn't one of those that can be read. */
void intake_fail (FouleeIntake *intake, const char *file);

/* A week of everything: new runs, one that was typed, one that is here, one ride, two failures. Its
 * latest run ended so long before `now`, in seconds. */
FouleeIntake *intake_of_week (FouleeInstant now, gint64 ago);

/* `n` new runs, a day from one to the next. */
FouleeIntake *intake_of_many (FouleeInstant now, guint n);

G_END_DECLS
