/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/units.h"

G_BEGIN_DECLS

/* Why nobody can have run `distance` metres in `duration` seconds, to be freed; NULL where it can
 * be, or where either is FOULEE_UNSET. */
char *foulee_run_speed_problem (FouleeUnits units, gint32 distance, gint32 duration);

G_END_DECLS
