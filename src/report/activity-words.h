/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* The runner's own activities with their first and last score of the period: "Stairs 10 → 8, an
 * hour’s run 6 (4 November) (0 cannot – 10 as before)"; with a day
 * where there is only one, "not recorded" without any. Those that were in use in the period.
 * Owned by the caller. */
char *foulee_activities_label (const FouleeComposer *composer);

G_END_DECLS
